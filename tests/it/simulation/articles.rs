//! What the two articles of March 2009 say about counts, renewals and lost hosts, each as a fleet that shows it.

use activation_wizard::domain::simulation::{EventKind, Outcome, State};

use super::story::{DAY, KMS01, cohort, incident, story};

fn desktops(count: u32) -> String {
    cohort("desktops", "vista-enterprise", count, "")
}

fn servers(count: u32) -> String {
    cohort("servers", "server-2008-standard", count, "")
}

#[test]
fn twenty_four_clients_never_activate() {
    let fleet = story(&format!("{}{KMS01}", desktops(24)));
    assert_eq!(fleet.times(EventKind::Activated), 0);
    assert_eq!(fleet.count("kms01", 399), 24, "all 24 have asked and are counted");
    assert_eq!(fleet.states("desktops", 399).notification, 24);
}

#[test]
fn twenty_five_clients_do() {
    let fleet = story(&format!("{}{KMS01}", desktops(25)));
    assert!(
        fleet.all_licensed_from("desktops").unwrap() <= 1,
        "the 25th machine's first contact lets all in"
    );
    assert_eq!(fleet.licensed("desktops", 399), 25);
    assert!(fleet.run.first_lapse().is_none());
}

#[test]
fn four_servers_do_not_and_five_do() {
    assert_eq!(story(&format!("{}{KMS01}", servers(4))).times(EventKind::Activated), 0);
    let five = story(&format!("{}{KMS01}", servers(5)));
    assert!(five.all_licensed_from("servers").unwrap() <= 1);
}

#[test]
fn clients_and_servers_share_one_count() {
    let fleet = story(&format!("{}{}{KMS01}", desktops(20), servers(5)));
    assert!(fleet.all_licensed_from("desktops").unwrap() <= 1, "20 clients and 5 servers make 25");
    let fleet = story(&format!("{}{}{KMS01}", desktops(20), servers(4)));
    assert_eq!(fleet.licensed("desktops", 399), 0);
    assert_eq!(fleet.licensed("servers", 399), 4, "servers need only 5, whoever they are");
}

#[test]
fn the_count_shown_never_exceeds_fifty() {
    let fleet = story(&format!("days = 60\n{}{KMS01}", desktops(300)));
    assert_eq!(fleet.run.days().iter().map(|day| day.hosts[0].count).max(), Some(50));
    for machine in 1..=300 {
        let view = fleet.run.machine_at(fleet.machine("desktops", machine), 59 * DAY).unwrap();
        let Outcome::Success { count, .. } = view.last_success.unwrap().outcome else { panic!("{view:?}") };
        assert!(count <= 50, "told {count}");
    }
}

/// All machines go away on day 30 and stay away.
fn gone_on_day_30() -> super::story::Story {
    let away = "attachment = { absent_from = \"2009-04-01\", absent_to = \"2010-12-31\" }";
    story(&format!("{}{KMS01}", cohort("desktops", "vista-enterprise", 30, away)))
}

#[test]
fn a_licence_lasts_179_days_after_the_last_contact_and_not_181() {
    let fleet = gone_on_day_30();
    for number in 1..=30 {
        let machine = fleet.machine("desktops", number);
        let last = fleet.run.machine_at(machine, 200 * DAY).unwrap().last_success.unwrap().last;
        assert!((23 * DAY..30 * DAY).contains(&last), "renewed weekly until it left: {last}");
        assert_eq!(fleet.state("desktops", number, last + 179 * DAY), Some(State::Licensed));
        assert_eq!(fleet.state("desktops", number, last + 180 * DAY - 1), Some(State::Licensed));
        assert_eq!(fleet.state("desktops", number, last + 180 * DAY), Some(State::Unlicensed));
        assert_eq!(fleet.state("desktops", number, last + 181 * DAY), Some(State::Unlicensed));
    }
}

#[test]
fn an_absence_of_up_to_172_days_harms_nobody() {
    // Away from 1 June for 172 days; the other machines keep the count up meanwhile.
    let away = "attachment = { absent_from = \"2009-06-01\", absent_to = \"2009-11-20\" }";
    let laptops = cohort("laptops", "vista-business", 100, away);
    let fleet = story(&format!("{laptops}{}{KMS01}", desktops(25)));
    assert!(fleet.run.first_lapse().is_none());
    for day in 2..400 {
        assert_eq!(fleet.licensed("laptops", day), 100, "day {day}");
    }
}

#[test]
fn an_absence_of_181_days_harms_everybody() {
    let away = "attachment = { absent_from = \"2009-06-01\", absent_to = \"2009-11-29\" }";
    let laptops = cohort("laptops", "vista-business", 100, away);
    let fleet = story(&format!("{laptops}{}{KMS01}", desktops(25)));
    assert_eq!(fleet.times(EventKind::UnlicensedBegan), 100);
    assert_eq!(fleet.licensed("laptops", 399), 100, "and all come back by themselves");
}

/// kms01 is lost on 1 July 2009; kms02 stands from the day given.
fn host_lost(new_host_from: &str) -> super::story::Story {
    let new_host = KMS01.replace("kms01", "kms02");
    story(&format!(
        "{}{KMS01}{new_host}from = \"{new_host_from}\"\n{}",
        desktops(40),
        incident("2009-07-01", "host-lost", "target = \"kms01\"")
    ))
}

#[test]
fn after_a_lost_host_nobody_lapses_if_a_new_one_stands_within_172_days() {
    let fleet = host_lost("2009-12-20");
    assert_eq!(fleet.count("kms01", 121), 0, "the table is gone");
    assert!(fleet.run.first_lapse().is_none(), "not even for an hour");
    assert_eq!(fleet.licensed("desktops", 399), 40);
    let counts: Vec<_> = (293..296).map(|day| fleet.count("kms02", day)).collect();
    assert_eq!(counts, [40, 40, 40], "within the first day everybody has asked the new host");
}

#[test]
fn a_new_host_after_182_days_comes_too_late_for_all() {
    let fleet = host_lost("2009-12-30");
    assert_eq!(fleet.times(EventKind::UnlicensedBegan), 40);
    assert_eq!(fleet.licensed("desktops", 399), 40, "and heals the fleet all the same");
}

/// 30 machines; 10 of them leave on day 91, and 20 stay.
fn ten_of_thirty_leave(rulebook: &str) -> super::story::Story {
    let leaving = cohort("leaving", "vista-enterprise", 10, "leaves = \"2009-06-01\"");
    let staying = cohort("staying", "vista-enterprise", 20, "");
    story(&format!("rulebook = \"{rulebook}\"\n{leaving}{staying}{KMS01}"))
}

#[test]
fn records_leave_after_180_days_and_the_next_contact_deactivates() {
    let fleet = ten_of_thirty_leave("articles-2009");
    assert_eq!(fleet.count("kms01", 91 + 165), 30, "the records of those who left are still there");
    assert_eq!(fleet.count("kms01", 91 + 180), 20);
    let lost = fleet.minutes_of(EventKind::ThresholdLost);
    assert_eq!(lost.len(), 1, "the count fell below 25 once");
    let deactivated = fleet.minutes_of(EventKind::Deactivated);
    assert_eq!(deactivated.len(), 20);
    for minute in &deactivated {
        assert!((lost[0]..lost[0] + 8 * DAY).contains(minute), "at its next weekly contact, at {minute}");
    }
    assert_eq!(fleet.states("staying", 399).unlicensed, 20, "20 machines never make 25 again");
}

#[test]
fn under_va_2_0_a_low_count_deactivates_nobody_but_the_licence_runs_out() {
    let fleet = ten_of_thirty_leave("va-2.0");
    assert_eq!(fleet.count("kms01", 91 + 31), 20, "records are kept for 30 days");
    assert_eq!(fleet.times(EventKind::Deactivated), 0);
    let lost = fleet.minutes_of(EventKind::ThresholdLost)[0];
    assert_eq!(fleet.licensed("staying", lost / DAY + 170), 20, "the licence runs on");
    assert_eq!(fleet.states("staying", lost / DAY + 182).grace, 20, "until its 180 days are over");
    assert_eq!(fleet.states("staying", lost / DAY + 215).notification, 20);
}
