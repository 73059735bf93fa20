//! What the engines cost: the mixed fleet in sizes over years by the fast engine, days only; beside it the reference
//! engine, which executes every attempt; desktops alone; and fleets at their threshold. Attempts per run stand in the
//! name, so that cost per attempt can be read off. `-- --list` names them; the largest need minutes.

use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::plan::{self, Plan};
use activation_wizard::domain::simulation::{Detail, MachineIx, run, simulate};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};

const YEAR: u32 = 365;

/// The mixed fleet, made larger or smaller.
fn mixed(machines: u64, years: u32) -> Plan {
    let text = include_str!("../assets/plans/mixed.activation.toml");
    let plan = plan::read(text, "mixed.activation.toml", &Knowledge::embedded().catalog);
    let mut plan = plan.unwrap_or_else(|problems| unreadable(&problems));
    let all = plan.machines();
    for cohort in &mut plan.cohorts {
        let scaled = u64::from(cohort.count) * machines / all;
        cohort.count = u32::try_from(scaled).unwrap_or(u32::MAX);
    }
    plan.days = years * YEAR;
    plan
}

/// Desktops on hosts of their own choosing, with so many hosts.
fn desktops(machines: u32, hosts: u32, years: u32) -> Plan {
    let mut text = format!(
        "format = 1\nrulebook = \"articles-2009\"\nstart = \"2009-03-02\"\ndays = {}\n[[cohort]]\nid = \"desktops\"\n\
         edition = \"vista-enterprise\"\ncount = {machines}\n",
        years * YEAR
    );
    for host in 0..hosts {
        let row =
            format!("[[host]]\nid = \"kms{host}\"\nedition = \"server-2008-standard\"\ngroup = \"C\"\n");
        text.push_str(&row);
    }
    let plan = plan::read(&text, "desktops", &Knowledge::embedded().catalog);
    plan.unwrap_or_else(|problems| unreadable(&problems))
}

#[expect(clippy::panic, reason = "a bench whose plan cannot be read measures nothing")]
fn unreadable(problems: &[activation_wizard::domain::problem::Problem]) -> Plan {
    panic!("{problems:?}")
}

fn fast_engine(criterion: &mut Criterion) {
    let knowledge = Knowledge::embedded();
    let mut group = criterion.benchmark_group("fast engine, days only");
    group.sample_size(10);
    let mut plans = Vec::new();
    for machines in [1_000, 10_000, 100_000, 1_000_000, 10_000_000] {
        for years in [1, 5, 10] {
            plans.push((format!("mixed {machines}, {years} years"), mixed(machines, years)));
        }
    }
    plans.push(("desktops 1000000, 5 years".to_owned(), desktops(1_000_000, 4, 5)));
    plans.push(("at the threshold 5000 on 200 hosts, 1 year".to_owned(), desktops(5_000, 200, 1)));
    plans.push(("below the threshold 24, 1 year".to_owned(), desktops(24, 1, 1)));
    for (name, plan) in &plans {
        group.bench_with_input(BenchmarkId::from_parameter(name), plan, |bencher, plan| {
            bencher.iter(|| simulate(plan, knowledge, Detail::Days));
        });
    }
    group.finish();
}

/// Every attempt executed, one after the other in order of time.
fn reference_engine(criterion: &mut Criterion) {
    let knowledge = Knowledge::embedded();
    let mut group = criterion.benchmark_group("reference engine, one year");
    group.sample_size(10);
    let mixed = [100, 1_000, 10_000].map(|machines| (format!("mixed {machines}"), mixed(machines, 1)));
    for (name, plan) in mixed.into_iter().chain([("below the threshold 24".to_owned(), desktops(24, 1, 1))]) {
        let Ok(result) = run(&plan, knowledge) else { continue };
        let attempts = result.contacts().total;
        group.throughput(Throughput::Elements(attempts));
        let id = BenchmarkId::new(name, format!("{attempts} attempts"));
        group.bench_with_input(id, &plan, |bencher, plan| bencher.iter(|| run(plan, knowledge)));
    }
    group.finish();
}

/// What can be asked of a finished run of 100,000 machines over two years, none of it by running the fleet again.
fn questions(criterion: &mut Criterion) {
    const MACHINES: u32 = 100_000;
    let Ok(run) = simulate(&mixed(MACHINES.into(), 2), Knowledge::embedded(), Detail::Everything) else {
        return;
    };
    let minute = run.end() / 3;
    let machine = MachineIx(MACHINES / 2);
    let mut group = criterion.benchmark_group("questions to 100000 machines, 2 years");
    group.bench_function("the state of every machine at a minute", |bencher| {
        bencher
            .iter(|| (0..MACHINES).filter(|place| run.state_at(MachineIx(*place), minute).is_some()).count());
    });
    group.bench_function("how many are in which state at a minute", |bencher| {
        bencher.iter(|| run.states_at(minute));
    });
    group.bench_function("everything about one machine at a minute", |bencher| {
        bencher.iter(|| run.machine_at(machine, minute));
    });
    group.bench_function("why a machine is as it is", |bencher| {
        bencher.iter(|| run.because_machine(machine, minute));
    });
    group.bench_function("the events of a week", |bencher| {
        bencher.iter(|| run.events_between(minute, minute + 10_080).len());
    });
    group.finish();
}

criterion_group!(benches, fast_engine, reference_engine, questions);
criterion_main!(benches);
