//! What each incident does to a fleet, and what it leaves alone.

use activation_wizard::domain::simulation::{EventKind, Outcome};

use super::story::{DAY, KMS01, Story, cohort, incident, story};

fn desktops(fields: &str) -> String {
    cohort("desktops", "vista-enterprise", 30, fields)
}

fn outcome(fleet: &Story, day: u32) -> Outcome {
    let view = fleet.run.machine_at(fleet.machine("desktops", 1), day * DAY).unwrap();
    view.last_contact.unwrap().outcome
}

#[test]
fn a_host_that_was_down_keeps_its_table() {
    let down = incident("2009-03-12", "host-down", "until = \"2009-03-27\"\ntarget = \"kms01\"");
    let fleet = story(&format!("{}{KMS01}{down}", desktops("")));
    assert_eq!([9, 10, 24, 25].map(|day| fleet.is_up("kms01", day)), [true, false, false, true]);
    assert_eq!(fleet.count("kms01", 15), 30);
    assert_eq!(outcome(&fleet, 20), Outcome::NoAnswer);
    assert!(matches!(outcome(&fleet, 26), Outcome::Success { count: 30, .. }));
    assert_eq!(fleet.times(EventKind::HostUp), 2);
    assert_eq!(fleet.times(EventKind::HostDown), 1);
}

#[test]
fn a_host_down_for_good_ends_every_licence() {
    let down = incident("2009-03-12", "host-down", "target = \"kms01\"");
    let fleet = story(&format!("{}{KMS01}{down}", desktops("")));
    assert_eq!(fleet.times(EventKind::UnlicensedBegan), 30);
    let lapse = fleet.run.first_lapse().unwrap();
    assert!((180 * DAY..190 * DAY).contains(&lapse.minute));
}

#[test]
fn a_lost_host_loses_its_table_and_leaves_its_record() {
    let lost = incident("2009-03-12", "host-lost", "target = \"kms01\"");
    let fleet = story(&format!("{}{KMS01}{lost}", desktops("")));
    assert_eq!([9, 10].map(|day| fleet.count("kms01", day)), [30, 0]);
    assert_eq!(outcome(&fleet, 20), Outcome::NoAnswer, "the record still names it");
    assert_eq!(fleet.minutes_of(EventKind::ThresholdLost), [10 * DAY, 10 * DAY], "below 5 and 25 at once");
}

#[test]
fn a_missing_record_stops_only_those_who_need_it() {
    let missing = incident("2009-03-12", "dns-missing", "target = \"kms01\"");
    let late = cohort("late", "vista-enterprise", 5, "joins = \"2009-03-20\"");
    let pinned =
        cohort("pinned", "vista-enterprise", 5, "joins = \"2009-03-20\"\nfinds_host = \"pinned:kms01\"");
    let fleet = story(&format!("{}{late}{pinned}{KMS01}{missing}", desktops("")));
    assert_eq!(fleet.licensed("desktops", 399), 30, "they have the host cached");
    assert_eq!(fleet.licensed("pinned", 399), 5);
    assert_eq!(fleet.licensed("late", 399), 0);
    let view = fleet.run.machine_at(fleet.machine("late", 1), 100 * DAY).unwrap();
    assert_eq!(view.last_contact.unwrap().outcome, Outcome::NoRecord);
}

#[test]
fn a_record_that_comes_back_lets_them_in() {
    let missing = incident("2009-03-12", "dns-missing", "until = \"2009-05-01\"\ntarget = \"kms01\"");
    let late = cohort("late", "vista-enterprise", 5, "joins = \"2009-03-20\"");
    let fleet = story(&format!("{}{late}{KMS01}{missing}", desktops("")));
    assert_eq!([59, 60].map(|day| fleet.licensed("late", day)), [0, 5]);
}

#[test]
fn a_port_blocked_at_the_host_stops_all() {
    let blocked = incident("2009-03-12", "port-blocked", "until = \"2009-03-27\"\ntarget = \"kms01\"");
    let fleet = story(&format!("{}{KMS01}{blocked}", desktops("")));
    assert_eq!(outcome(&fleet, 20), Outcome::PortBlocked);
    assert!(fleet.is_up("kms01", 20));
    assert!(matches!(outcome(&fleet, 26), Outcome::Success { .. }));
}

#[test]
fn a_port_blocked_at_one_of_two_hosts_sends_clients_to_the_other() {
    let blocked = incident("2009-03-12", "port-blocked", "target = \"kms01\"");
    let fleet = story(&format!("{}{KMS01}{}{blocked}", desktops(""), KMS01.replace("kms01", "kms02")));
    assert_eq!(fleet.count("kms02", 20), 30);
}

#[test]
fn a_port_blocked_for_a_cohort_stops_that_cohort() {
    let blocked = incident("2009-03-12", "port-blocked", "target = \"desktops\"");
    let others = cohort("others", "vista-enterprise", 30, "");
    let fleet = story(&format!("{}{others}{KMS01}{blocked}", desktops("")));
    assert_eq!(outcome(&fleet, 20), Outcome::PortBlocked);
    assert_eq!(fleet.licensed("desktops", 399), 0);
    assert_eq!(fleet.licensed("others", 399), 30);
}

#[test]
fn without_the_internet_no_mak_is_served_and_kms_goes_on() {
    let out = incident("2009-03-02", "internet-down", "until = \"2009-03-12\"");
    let maks = cohort("maks", "vista-enterprise", 5, "key = \"mak:pool\"");
    let pool = "[[mak]]\nid = \"pool\"\nactivations = 10\n";
    let fleet = story(&format!("{}{maks}{pool}{KMS01}{out}", desktops("")));
    assert_eq!([9, 10].map(|day| fleet.licensed("maks", day)), [0, 5]);
    assert_eq!(fleet.licensed("desktops", 9), 30);
}

#[test]
fn incidents_are_told_when_they_begin_and_end() {
    let out = incident("2009-03-12", "internet-down", "until = \"2009-03-15\"");
    let lost = incident("2009-04-01", "host-lost", "target = \"kms01\"");
    let fleet = story(&format!("{}{KMS01}{out}{lost}", desktops("")));
    assert_eq!(fleet.minutes_of(EventKind::IncidentBegan), [10 * DAY, 30 * DAY]);
    assert_eq!(fleet.minutes_of(EventKind::IncidentEnded), [13 * DAY]);
}

#[test]
fn overlapping_incidents_of_one_host_are_one_stretch() {
    let one = incident("2009-03-12", "host-down", "until = \"2009-03-20\"\ntarget = \"kms01\"");
    let two = incident("2009-03-18", "host-down", "until = \"2009-03-27\"\ntarget = \"kms01\"");
    let fleet = story(&format!("{}{KMS01}{one}{two}", desktops("")));
    assert_eq!(fleet.minutes_of(EventKind::HostDown), [10 * DAY]);
    assert_eq!(fleet.minutes_of(EventKind::HostUp), [0, 25 * DAY]);
}
