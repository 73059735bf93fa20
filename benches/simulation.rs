//! What the reference engine costs: the mixed fleet in three sizes over a year, and a fleet at its threshold. Prints
//! nanoseconds; attempts per run stand in the name, so that cost per attempt can be read off.

use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::plan::{self, Plan};
use activation_wizard::domain::simulation::run;
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};

/// The mixed fleet, made larger or smaller.
fn mixed(machines: u64) -> Plan {
    let text = include_str!("../assets/plans/mixed.activation.toml");
    let plan = plan::read(text, "mixed.activation.toml", &Knowledge::embedded().catalog);
    let mut plan = plan.unwrap_or_else(|problems| unreadable(&problems));
    let all = plan.machines();
    for cohort in &mut plan.cohorts {
        let scaled = u64::from(cohort.count) * machines / all;
        cohort.count = u32::try_from(scaled).unwrap_or(u32::MAX);
    }
    plan.days = 365;
    plan
}

/// One host and just too few clients: every machine asks every two hours, for ever.
fn at_the_threshold() -> Plan {
    let text = "format = 1\nrulebook = \"articles-2009\"\nstart = \"2009-03-02\"\ndays = 365\n\
        [[cohort]]\nid = \"desktops\"\nedition = \"vista-enterprise\"\ncount = 24\n\
        [[host]]\nid = \"kms01\"\nedition = \"server-2008-standard\"\ngroup = \"C\"\n";
    let plan = plan::read(text, "threshold", &Knowledge::embedded().catalog);
    plan.unwrap_or_else(|problems| unreadable(&problems))
}

#[expect(clippy::panic, reason = "a bench whose plan cannot be read measures nothing")]
fn unreadable(problems: &[activation_wizard::domain::problem::Problem]) -> Plan {
    panic!("{problems:?}")
}

fn a_year(criterion: &mut Criterion) {
    let knowledge = Knowledge::embedded();
    let mut group = criterion.benchmark_group("reference engine, one year");
    group.sample_size(10);
    let plans = [100, 1_000, 10_000].map(|machines| (format!("mixed {machines}"), mixed(machines)));
    for (name, plan) in plans.into_iter().chain([("at the threshold 24".to_owned(), at_the_threshold())]) {
        let Ok(result) = run(&plan, knowledge) else { continue };
        let attempts = result.contacts().total;
        group.throughput(Throughput::Elements(attempts));
        let id = BenchmarkId::new(name, format!("{attempts} attempts"));
        group.bench_with_input(id, &plan, |bencher, plan| bencher.iter(|| run(plan, knowledge)));
    }
    group.finish();
}

criterion_group!(benches, a_year);
criterion_main!(benches);
