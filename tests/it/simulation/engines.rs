//! The fast engine gives what the reference engine gives: on random plans as wide as the format allows, and on plans
//! made to be hard for it. `tests/fuzz` does the same for as long as one likes.

#[path = "../../fuzz/compare.rs"]
mod compare;
#[path = "../../fuzz/dice.rs"]
mod dice;
#[path = "../../fuzz/plans.rs"]
mod plans;

use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::plan::Plan;
use activation_wizard::domain::simulation::{Detail, Event, EventKind, Subject, simulate};

use self::compare::{compare, in_threads};
use self::plans::{Size, plan};
use super::story;
use super::story::{KMS01, cohort, incident};

#[test]
fn random_plans_come_out_the_same_on_one_thread_and_on_two() {
    let size = Size { machines: 2_000, hosts: 200, days: 1_826, machine_days: 5_000 };
    let mut crossing = 0;
    for seed in 0..200 {
        let plan = plan(seed, size);
        let (reference, passes, found) = compare(&plan, seed, in_threads);
        assert!(found.is_empty(), "seed {seed}, {passes} passes: {found:#?}");
        crossing += u32::from(reference.times(EventKind::ThresholdReached) > 0);
    }
    assert!(crossing > 40, "a fifth of the plans cross a threshold: {crossing}");
}

/// The passes of the fast engine over a plan that both engines agree on.
fn agreed(plan: &Plan) -> u32 {
    let (_, passes, found) = compare(plan, 7, in_threads);
    assert!(found.is_empty(), "{passes} passes: {found:#?}");
    passes
}

fn told(text: &str) -> u32 {
    agreed(&story::plan(text))
}

fn desktops(count: u32, fields: &str) -> String {
    cohort("desktops", "vista-enterprise", count, fields)
}

#[test]
fn a_fleet_that_fills_its_host_is_settled_in_four_passes() {
    let passes = told(&format!("{}{KMS01}", desktops(400, "")));
    assert!(passes <= 4, "{passes}");
}

#[test]
fn a_count_that_falls_and_rises_is_found_pass_by_pass() {
    let leave = desktops(30, "leaves = \"2009-06-01\"");
    let back = cohort("back", "vista-enterprise", 30, "joins = \"2009-12-20\"");
    let stay = cohort("stay", "vista-business", 20, "");
    told(&format!("{leave}{back}{stay}{KMS01}"));
}

/// Two groups that come and go keep a host about its threshold for years, so that each answer hangs on the one before.
#[test]
fn a_fleet_that_needs_many_passes_settles_all_the_same() {
    let head = "rulebook = \"va-2.0\"\ndays = 2877\nseed = 456\n";
    let roaming = |id, count, on, off| {
        cohort(id, "vista-enterprise", count, &format!("attachment = {{ on = {on}, off = {off} }}"))
    };
    let clients = [roaming("c0", 25, 2, 28), roaming("c1", 28, 4, 29), roaming("c2", 16, 4, 38)].concat();
    let hosts = ["kms01", "kms02", "kms03"].map(|host| KMS01.replace("kms01", host)).concat();
    let passes = told(&format!("{head}{clients}{hosts}"));
    assert!(passes > 24, "{passes}");
}

#[test]
fn a_pool_that_runs_dry_serves_the_same_machines() {
    let maks = desktops(40, "key = \"mak:pool\"\njoins = { from = \"2009-03-02\", to = \"2009-05-02\" }");
    let anew = incident("2009-04-01", "reimage", "target = \"desktops\"");
    let pool = "[[mak]]\nid = \"pool\"\nactivations = 33\nused = 3\n";
    told(&format!("{maks}{pool}{anew}"));
    let empty = "[[mak]]\nid = \"pool\"\nactivations = 3\nused = 3\n";
    told(&format!("{maks}{empty}"));
}

#[test]
fn clones_that_are_installed_anew_and_rearmed_share_an_id_for_as_long_as_they_have_it() {
    let clones = desktops(40, "image = \"cloned\"");
    let others = cohort("others", "vista-business", 24, "attachment = { on = 2, off = 40 }");
    let rearm = incident("2009-06-01", "rearm", "target = \"desktops\"\ncount = 30");
    let anew = incident("2009-09-01", "reimage", "target = \"desktops\"\ncount = 10");
    told(&format!("{clones}{others}{KMS01}{rearm}{anew}"));
    let roaming = desktops(40, "image = \"cloned\"\nattachment = { on = 1, off = 70 }");
    told(&format!("rulebook = \"va-2.0\"\n{roaming}{others}{KMS01}{anew}"));
}

/// Six of them come up; some go off the network, are installed anew and lose their tables, or leave.
#[test]
fn machines_that_become_hosts_serve_the_others_while_they_are_there() {
    let servers = |id, count, fields: &str| {
        cohort(id, "server-2008-standard", count, &format!("key = \"kms-host-key\"\n{fields}"))
    };
    let hosts = servers("hosts", 9, "leaves = \"2010-01-01\"");
    let roaming = servers("roaming", 3, "attachment = { on = 3, off = 2 }");
    let clients = desktops(160, "attachment = { on = 5, off = 2 }");
    let joins = "joins = { from = \"2009-04-01\", to = \"2009-12-01\" }";
    let late = cohort("late", "vista-business", 50, joins);
    let anew = incident("2009-06-01", "reimage", "target = \"hosts\"\ncount = 4");
    let again = incident("2009-09-01", "hardware-change", "target = \"hosts\"");
    let rearmed = incident("2009-07-10", "rearm", "target = \"roaming\"");
    told(&format!("{hosts}{roaming}{clients}{late}{anew}{again}{rearmed}"));
    told(&format!("{roaming}{clients}{late}{KMS01}{rearmed}"));
}

#[test]
fn nothing_at_all_is_a_run_too() {
    for text in [KMS01.to_owned(), desktops(0, ""), format!("days = 1\n{}{KMS01}", desktops(3, ""))] {
        told(&text);
    }
}

#[test]
fn days_alone_keep_no_event_of_machines_and_still_answer_about_machines() {
    let plan = story::plan(&format!("{}{KMS01}", desktops(60, "")));
    let all = simulate(&plan, Knowledge::embedded(), Detail::Everything).unwrap();
    let days = simulate(&plan, Knowledge::embedded(), Detail::Days).unwrap();
    assert_eq!(days.days(), all.days());
    let of_machines = |event: &Event| matches!(event.subject, Subject::Machine(_));
    assert!(!days.events().is_empty() && !days.events().iter().any(of_machines));
    assert_eq!(days.summary(), all.summary());
    assert_eq!(days.states_at(100_000), all.states_at(100_800 - 1), "the end of that day");
    for kind in EventKind::ALL {
        assert_eq!(days.times(kind), all.events().iter().filter(|event| event.kind == kind).count() as u64);
    }
    let machine = all.machines_in(all.cohorts().next().unwrap().0).nth(17).unwrap();
    assert_eq!(days.machine_at(machine, 100_000), all.machine_at(machine, 100_000));
    assert_eq!(days.contacts_of(machine), all.contacts_of(machine));
}
