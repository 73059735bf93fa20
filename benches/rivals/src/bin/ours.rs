//! The program's own engines on the reference fleet: prints the digest and how long a run took.
//!
//! `ours PLAN DAYS COHORTS fleet|reference|fast|fast-days`; COHORTS is how the ids of the cohorts begin that take part,
//! or `all`.

use std::time::Duration;

use activation_wizard::digest::Digest;
use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::plan::{Plan, read};
use activation_wizard::domain::simulation::{Detail, Run, run, simulate};
use activation_wizard::fleet::Fleet;
use cpu_time::ProcessTime;

/// A short run is repeated for so long, and the median of its processor times is told.
const LEAST: Duration = Duration::from_secs(2);

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [path, days, cohorts, what] = words.as_slice() else {
        eprintln!("ours PLAN DAYS COHORTS fleet|reference|fast|fast-days");
        std::process::exit(2);
    };
    let knowledge = Knowledge::embedded();
    let text = std::fs::read_to_string(path).expect("the plan can be read");
    let mut plan: Plan = read(&text, path, &knowledge.catalog).expect("a valid plan");
    plan.days = days.parse().expect("a number of days");
    let last = plan.end();
    plan.incidents.retain(|incident| incident.at < last);
    if cohorts != "all" {
        plan.cohorts.retain(|cohort| cohort.id.as_str().starts_with(cohorts.as_str()));
    }
    let once: &dyn Fn() -> Run = match what.as_str() {
        "fleet" => {
            let fleet = Fleet::of(&plan, knowledge).expect("only what the rivals know");
            println!("{}", serde_json::to_string(&fleet).expect("plain numbers"));
            return;
        }
        "reference" => &|| run(&plan, knowledge).expect("a valid plan"),
        "fast" => &|| simulate(&plan, knowledge, Detail::Everything).expect("a valid plan"),
        "fast-days" => &|| simulate(&plan, knowledge, Detail::Days).expect("a valid plan"),
        _ => panic!("{what} is none of fleet, reference, fast, fast-days"),
    };
    let began = ProcessTime::now();
    let mut times = Vec::new();
    let mut digest = None;
    while digest.is_none() || began.elapsed() < LEAST {
        let start = ProcessTime::now();
        let run = once();
        times.push(start.elapsed());
        digest.get_or_insert_with(|| (Digest::of(&run), run.contacts().total));
    }
    times.sort_unstable();
    let median = times[times.len() / 2];
    let (digest, contacts) = digest.expect("at least one run");
    println!("{what} {:.6} s {contacts} contacts {digest}", median.as_secs_f64());
}
