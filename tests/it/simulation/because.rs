//! Explanations read as the chain of what happened, each line with its rule, and no date in the words.

use activation_wizard::domain::simulation::{Because, EventKind, State};

use super::story::{DAY, KMS01, cohort, incident, story};

/// The chain as `rule | words | state`, one line each.
fn told(because: &[Because]) -> String {
    let line = |line: &Because| {
        let state = line.state.map(|state| format!(" -> {}", state.id())).unwrap_or_default();
        format!("{}: {}{state}\n", line.rule, line.text)
    };
    because.iter().map(line).collect()
}

#[test]
fn why_a_laptop_is_unlicensed_after_a_long_absence() {
    let away = "attachment = { absent_from = \"2009-07-15\", absent_to = \"2010-03-01\" }";
    let laptops = cohort("laptops", "vista-business", 20, away);
    let desktops = cohort("desktops", "vista-enterprise", 40, "");
    let fleet = story(&format!("{laptops}{desktops}{KMS01}"));
    let lapse = fleet.run.first_lapse().unwrap();
    assert_eq!(fleet.plan.cohorts[usize::from(lapse.cohort.0)].id.as_str(), "laptops");
    assert_eq!(told(&lapse.because).lines().count(), 3);
    let [renewed, away, ended] = lapse.because.as_slice() else { panic!() };
    assert_eq!(renewed.rule.as_str(), "threshold");
    assert!(
        renewed.text.starts_with(
            "It renewed for the last time: kms01 answered with a count of 50, and 25 are needed"
        )
    );
    assert_eq!(renewed.state, Some(State::Licensed));
    assert_eq!(away.rule.as_str(), "attachment");
    assert!(away.text.ends_with("failed: it was off the organisation's network"), "{}", away.text);
    assert_eq!((ended.rule.as_str(), ended.state), ("after-validity", Some(State::Unlicensed)));
    assert_eq!(ended.minute, renewed.minute + 180 * DAY);
    assert_eq!(ended.conflict.as_ref().unwrap().as_str(), "after-validity");
}

#[test]
fn why_24_clients_are_not_activated() {
    let fleet = story(&format!("{}{KMS01}", cohort("desktops", "vista-enterprise", 24, "")));
    let because = fleet.run.because_machine(fleet.machine("desktops", 3), 200 * DAY);
    let words = told(&because);
    assert!(words.contains("initial-grace: It joined the fleet with an initial grace of 30 days"), "{words}");
    assert!(words.contains("kms01 reported a count of at most 24, 25 are needed"), "{words}");
    assert!(words.contains("Its initial grace was over: in notification"), "{words}");
    assert!(because[0].assumed.is_some(), "the articles are silent about the initial grace");
    let counting = because.iter().find(|line| line.rule.as_str() == "threshold").unwrap();
    assert_eq!(counting.conflict.as_ref().unwrap().as_str(), "what-is-counted");
}

#[test]
fn why_a_machine_was_let_in_after_a_wait() {
    let late = cohort("late", "vista-enterprise", 10, "joins = \"2009-04-01\"");
    let fleet = story(&format!("{}{late}{KMS01}", cohort("early", "vista-enterprise", 20, "")));
    let because = fleet.run.because_machine(fleet.machine("early", 1), 32 * DAY);
    let words = told(&because);
    let rules: Vec<&str> = because.iter().map(|line| line.rule.as_str()).collect();
    assert!(words.contains("The count of kms01 reached 25"), "{words}");
    assert!(words.contains("It was activated: kms01 answered with a count of"), "{words}");
    assert!(rules.starts_with(&["initial-grace"]), "{words}");
    let weeks_later = told(&fleet.run.because_machine(fleet.machine("early", 1), 100 * DAY));
    assert!(weeks_later.contains("validity: It has renewed 9 times since"), "{weeks_later}");
}

#[test]
fn why_a_falling_count_deactivates() {
    let leaving = cohort("leaving", "vista-enterprise", 10, "leaves = \"2009-06-01\"");
    let fleet = story(&format!("{leaving}{}{KMS01}", cohort("staying", "vista-enterprise", 20, "")));
    let event = fleet.run.events().iter().find(|event| event.kind == EventKind::Deactivated).unwrap();
    let words = told(&fleet.run.because_event(event));
    assert!(
        words.contains("retention: The count of kms01 fell below 25: records of clients that were silent"),
        "{words}"
    );
    assert!(words.contains("low-count: It asked kms01, whose count had fallen to 2"), "{words}");
    assert!(words.trim_end().ends_with("-> unlicensed"), "{words}");
}

#[test]
fn why_a_lost_host_lets_machines_lapse() {
    let lost = incident("2009-05-01", "host-lost", "target = \"kms01\"");
    let fleet = story(&format!("{}{KMS01}{lost}", cohort("desktops", "vista-enterprise", 30, "")));
    let words = told(&fleet.run.first_lapse().unwrap().because);
    assert!(
        words.contains("host-lost: kms01 was lost: its table is gone, its SRV record stayed behind"),
        "{words}"
    );
    assert!(words.contains("failed: no host that it knew of answered"), "{words}");
    let host = told(&fleet.run.because_host(fleet.host("kms01"), 100 * DAY));
    assert!(host.contains("The count of kms01 fell below 25: the host was lost"), "{host}");
}

#[test]
fn why_a_pool_refuses() {
    let pool = "[[mak]]\nid = \"pool\"\nactivations = 40\nused = 38\n";
    let fleet = story(&format!("{}{pool}", cohort("maks", "vista-enterprise", 5, "key = \"mak:pool\"")));
    let (served, refused): (Vec<u32>, Vec<u32>) =
        (1..=5).partition(|number| fleet.state("maks", *number, 300 * DAY) == Some(State::Licensed));
    assert_eq!((served.len(), refused.len()), (2, 3));
    let words = told(&fleet.run.because_machine(fleet.machine("maks", served[0]), 300 * DAY));
    assert!(
        words.contains("mak-pool: Microsoft activated it for good and spent one activation of pool"),
        "{words}"
    );
    let words = told(&fleet.run.because_machine(fleet.machine("maks", refused[0]), 300 * DAY));
    assert!(words.contains("the activations of pool are used up"), "{words}");
    let exhausted = fleet.run.events().iter().find(|event| event.kind == EventKind::MakExhausted).unwrap();
    assert!(told(&fleet.run.because_event(exhausted)).contains("None is left"));
}

#[test]
fn why_a_server_is_refused_by_a_host_of_group_a() {
    let host = KMS01.replace("\"C\"", "\"A\"");
    let fleet = story(&format!("{}{host}", cohort("servers", "server-2008-standard", 30, "")));
    let because = fleet.run.because_machine(fleet.machine("servers", 1), 100 * DAY);
    let words = told(&because);
    assert!(words.contains("the key of kms01 does not cover Windows Server 2008 Standard"), "{words}");
    assert!(words.contains("Its key is of group A"), "{words}");
}

#[test]
fn why_clones_never_make_a_count() {
    let fleet = story(&format!("{}{KMS01}", cohort("clones", "vista-enterprise", 40, "image = \"cloned\"")));
    let words =
        told(&fleet.run.because_cohort(activation_wizard::domain::simulation::CohortIx(0), 100 * DAY));
    assert!(words.contains("share one client machine id and count as one"), "{words}");
    assert!(words.contains("40 of 40 machines are in notification; clones#1 is one of them"), "{words}");
}

#[test]
fn words_hold_no_dates() {
    let down = incident("2009-09-01", "host-down", "until = \"2010-03-10\"\ntarget = \"kms01\"");
    let fleet = story(&format!("{}{KMS01}{down}", cohort("desktops", "vista-enterprise", 30, "")));
    for event in fleet.run.events() {
        for line in fleet.run.because_event(event) {
            assert!(!line.text.contains("2009-") && !line.text.contains("2010-"), "{}", line.text);
        }
    }
}
