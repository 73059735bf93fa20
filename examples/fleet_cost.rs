//! What a fleet costs the fast engine, on one core: `fleet_cost mixed|late|desktops|threshold MACHINES YEARS RUNS` prints
//! attempts, processor time by attempt and by machine and year, and the most memory held. For the gate on
//! instructions and for measurements that a bench cannot tell.

use std::io::{self, Write as _};
use std::time::Instant;

use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::plan::{self, Plan};
use activation_wizard::domain::simulation::{Detail, simulate};

const DAYS: u32 = 365;

/// The mixed fleet, made larger or smaller.
fn mixed(machines: u32) -> Option<Plan> {
    let text = include_str!("../assets/plans/mixed.activation.toml");
    let mut plan = plan::read(text, "mixed", &Knowledge::embedded().catalog).ok()?;
    let all = plan.machines().max(1);
    for cohort in &mut plan.cohorts {
        cohort.count = u32::try_from(u64::from(cohort.count) * u64::from(machines) / all).unwrap_or(u32::MAX);
    }
    Some(plan)
}

/// The mixed fleet, in which nobody is for the first month.
fn late(machines: u32) -> Option<Plan> {
    let mut plan = mixed(machines)?;
    plan.start = plan.start.checked_sub_days(chrono::Days::new(30))?;
    Some(plan)
}

/// Desktops that are always on their network.
fn desktops(machines: u32, hosts: u32) -> Option<Plan> {
    let mut text = format!(
        "format = 1\nrulebook = \"articles-2009\"\nstart = \"2009-03-02\"\n[[cohort]]\nid = \"desktops\"\n\
         edition = \"vista-enterprise\"\ncount = {machines}\n"
    );
    for host in 0..hosts {
        let row =
            format!("[[host]]\nid = \"kms{host}\"\nedition = \"server-2008-standard\"\ngroup = \"C\"\n");
        text.push_str(&row);
    }
    plan::read(&text, "desktops", &Knowledge::embedded().catalog).ok()
}

/// The most memory that this process held, in bytes; 0 where the system does not tell.
#[expect(clippy::disallowed_methods, reason = "an example for the terminal, outside the program")]
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    kilobytes.unwrap_or_default() * 1024
}

#[expect(clippy::disallowed_methods, reason = "an example for the terminal, outside the program")]
fn main() -> io::Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let number =
        |place: usize, default| words.get(place).and_then(|word| word.parse().ok()).unwrap_or(default);
    let (machines, years, runs) = (number(1, 10_000), number(2, 1), number(3, 1));
    let kind = words.first().map_or("mixed", String::as_str);
    let plan = match kind {
        "desktops" => desktops(machines, 4),
        "late" => late(machines),
        "threshold" => desktops(machines, machines.div_ceil(25)),
        _ => mixed(machines),
    };
    let Some(mut plan) = plan else { return Err(io::Error::other("the fleet cannot be read")) };
    plan.days = years * DAYS;
    let began = Instant::now();
    let mut attempts = 0;
    for seed in 0..runs {
        plan.seed = u64::from(seed);
        let run = simulate(&plan, Knowledge::embedded(), Detail::Days)
            .map_err(|problems| io::Error::other(format!("{problems:?}")))?;
        attempts += run.contacts().total;
    }
    let nanoseconds = began.elapsed().as_secs_f64() * 1e9;
    let machine_years = f64::from(machines) * f64::from(years) * f64::from(runs);
    writeln!(
        io::stdout(),
        "{kind} {machines} x {years} years x {runs} runs: attempts {attempts}, {:.3} s, {:.3} ns an attempt, {:.1} ns a \
         machine and year, peak {:.1} MB, {:.1} bytes a machine",
        nanoseconds / 1e9,
        nanoseconds / attempts.max(1) as f64,
        nanoseconds / machine_years,
        peak() as f64 / 1e6,
        peak() as f64 / f64::from(machines)
    )
}
