//! Every field of a cohort, a host and a pool changes something that can be seen.

use activation_wizard::domain::simulation::{EventKind, HostIx, Outcome, State};

use super::story::{DAY, KMS01, cohort, plan, played, story};

fn desktops(count: u32, fields: &str) -> String {
    cohort("desktops", "vista-enterprise", count, fields)
}

#[test]
fn virtual_machines_do_not_count_under_the_articles_but_are_activated() {
    let virtuals = cohort("virtual", "vista-enterprise", 30, "virtual = true");
    let fleet = story(&format!("{virtuals}{KMS01}"));
    assert_eq!(fleet.count("kms01", 399), 0);
    assert_eq!(fleet.times(EventKind::Activated), 0);
    let fleet = story(&format!("{virtuals}{}{KMS01}", desktops(25, "")));
    assert_eq!(fleet.count("kms01", 399), 25);
    assert_eq!(fleet.licensed("virtual", 5), 30);
}

#[test]
fn cloned_machines_count_as_one() {
    let fleet = story(&format!("{}{KMS01}", desktops(40, "image = \"cloned\"")));
    assert_eq!(fleet.count("kms01", 399), 1);
    assert_eq!(fleet.licensed("desktops", 399), 0);
    let fleet = story(&format!("{}{KMS01}", desktops(40, "image = \"sysprep\"")));
    assert_eq!(fleet.count("kms01", 399), 40);
}

#[test]
fn two_cloned_images_are_two_ids() {
    let other = cohort("others", "vista-enterprise", 30, "image = \"cloned\"");
    let fleet = story(&format!("{}{other}{KMS01}", desktops(30, "image = \"cloned\"")));
    assert_eq!(fleet.count("kms01", 399), 2);
}

#[test]
fn a_mak_machine_asks_once_and_is_licensed_for_good() {
    let pool = "[[mak]]\nid = \"pool\"\nactivations = 100\nused = 37\n";
    let fleet = story(&format!("days = 1000\n{}{pool}", desktops(10, "key = \"mak:pool\"")));
    assert_eq!(fleet.licensed("desktops", 0), 10);
    assert_eq!(fleet.licensed("desktops", 999), 10, "no renewal, no end");
    assert_eq!((fleet.used(0, 0), fleet.used(0, 999)), (47, 47));
    assert_eq!(fleet.run.contacts().total, 10);
    assert_eq!(fleet.times(EventKind::MakSpent), 10);
    assert_eq!(fleet.times(EventKind::MakExhausted), 0);
}

#[test]
fn a_pool_serves_as_many_as_it_holds() {
    let pool = "[[mak]]\nid = \"pool\"\nactivations = 40\nused = 37\n";
    let fleet = story(&format!("{}{pool}", desktops(10, "key = \"mak:pool\"")));
    assert_eq!(fleet.licensed("desktops", 399), 3);
    assert_eq!(fleet.states("desktops", 399).notification, 7);
    assert_eq!(fleet.used(0, 399), 40);
    assert_eq!(fleet.times(EventKind::MakExhausted), 1);
}

#[test]
fn retail_needs_nobody_and_no_key_gets_nothing() {
    let none = cohort("bare", "vista-business", 3, "key = \"none\"");
    let fleet = story(&format!("{}{none}", desktops(3, "key = \"retail\"")));
    assert_eq!(fleet.licensed("desktops", 0), 3);
    assert_eq!(fleet.licensed("desktops", 399), 3);
    assert_eq!(fleet.states("bare", 29).initial_grace, 3);
    assert_eq!(fleet.states("bare", 30).notification, 3);
    assert_eq!(fleet.run.contacts().total, 0);
}

#[test]
fn the_initial_grace_is_that_of_the_edition() {
    let servers = cohort("servers", "server-2008-standard", 2, "");
    let fleet = story(&format!("{}{servers}{KMS01}", desktops(2, "")));
    assert_eq!(fleet.states("desktops", 29).initial_grace, 2);
    assert_eq!(fleet.states("desktops", 30).notification, 2);
    assert_eq!(fleet.states("servers", 59).initial_grace, 2);
    assert_eq!(fleet.states("servers", 60).notification, 2);
}

#[test]
fn a_machine_off_the_network_asks_in_vain() {
    let laptops = cohort("laptops", "vista-business", 50, "attachment = { on = 5, off = 40 }");
    let fleet = story(&format!("{laptops}{}{KMS01}", desktops(25, "")));
    let off = |day: u32| {
        let machines = (1..=50).map(|number| fleet.machine("laptops", number));
        machines.filter(|machine| !fleet.run.machine_at(*machine, day * DAY).unwrap().on_network).count()
    };
    for day in [0, 100, 200] {
        assert!((35..50).contains(&off(day)), "about 40 of 45 days off: {} of 50 on day {day}", off(day));
    }
    assert!(fleet.run.contacts().failed > 10_000, "{:?}", fleet.run.contacts());
    assert_eq!(fleet.licensed("laptops", 399), 50, "but five days in 45 are enough");
    let view = fleet.run.machine_at(fleet.machine("laptops", 1), 300 * DAY).unwrap();
    assert!(view.last_contact.is_some() && view.ends.is_some());
}

#[test]
fn five_days_on_and_two_hundred_off_are_not_enough() {
    let laptops = cohort("laptops", "vista-business", 50, "attachment = { on = 5, off = 200 }");
    let fleet = story(&format!("days = 800\n{laptops}{}{KMS01}", desktops(25, "")));
    assert!(fleet.run.lapses(activation_wizard::domain::simulation::CohortIx(0)) >= 50);
    assert_eq!(fleet.run.lapses(activation_wizard::domain::simulation::CohortIx(1)), 0);
}

#[test]
fn isolated_machines_and_core_machines_do_not_share_hosts() {
    let lab = cohort("lab", "vista-enterprise", 25, "attachment = \"isolated\"");
    let fleet = story(&format!("{lab}{}{KMS01}", desktops(25, "")));
    assert_eq!(fleet.licensed("lab", 399), 0);
    assert_eq!(fleet.count("kms01", 399), 25);
    let inside = KMS01.replace("kms01", "lab-kms") + "network = \"isolated\"\n";
    let fleet = story(&format!("{lab}{}{KMS01}{inside}", desktops(24, "")));
    assert_eq!(fleet.licensed("lab", 399), 25);
    assert_eq!(fleet.licensed("desktops", 399), 0);
    assert_eq!((fleet.count("lab-kms", 399), fleet.count("kms01", 399)), (25, 24));
}

#[test]
fn an_isolated_mak_machine_telephones() {
    let pool = "[[mak]]\nid = \"pool\"\nactivations = 10\n";
    let fleet = story(&format!("{}{pool}", desktops(3, "key = \"mak:pool\"\nattachment = \"isolated\"")));
    assert_eq!(fleet.licensed("desktops", 0), 3);
    assert_eq!(fleet.used(0, 0), 3);
}

#[test]
fn machines_join_and_leave_on_their_days() {
    let fields = "joins = { from = \"2009-03-12\", to = \"2009-04-01\" }\nleaves = { from = \"2009-06-10\", to = \"2009-06-20\" }";
    let fleet = story(&format!("{}{KMS01}", desktops(10, fields)));
    let total = |day| fleet.states("desktops", day).total();
    assert_eq!([total(9), total(10), total(11), total(12), total(28)], [0, 1, 1, 2, 10]);
    assert_eq!([total(99), total(100), total(101), total(109)], [10, 9, 8, 0]);
    assert_eq!(fleet.times(EventKind::Joined), 10);
    assert_eq!(fleet.times(EventKind::Left), 10);
    assert_eq!(fleet.count("kms01", 200), 10, "their records stay until the retention ends");
    assert_eq!(fleet.count("kms01", 300), 0);
}

#[test]
fn the_first_contact_is_on_the_day_of_joining() {
    let fleet = story(&format!("{}{KMS01}", desktops(60, "joins = \"2009-03-05\"")));
    for number in 1..=60 {
        let machine = fleet.machine("desktops", number);
        let first = fleet.run.machine_at(machine, 0).unwrap().next_contact.unwrap();
        assert!((3 * DAY..4 * DAY).contains(&first));
    }
}

#[test]
fn a_pinned_machine_asks_only_its_host() {
    let other = KMS01.replace("kms01", "kms02");
    let fleet = story(&format!("{}{KMS01}{other}", desktops(30, "finds_host = \"pinned:kms02\"")));
    assert_eq!((fleet.count("kms01", 399), fleet.count("kms02", 399)), (0, 30));
    let until = KMS01.replace("kms01", "kms02") + "until = \"2009-04-01\"\n";
    let fleet = story(&format!("{}{KMS01}{until}", desktops(30, "finds_host = \"pinned:kms02\"")));
    assert_eq!(fleet.licensed("desktops", 399), 0, "kms01 would answer, but nobody asks it");
}

#[test]
fn a_host_answers_only_editions_that_its_key_covers() {
    let host = KMS01.replace("\"C\"", "\"A\"");
    let servers = cohort("servers", "server-2008-standard", 30, "");
    let fleet = story(&format!("{servers}{}{host}", desktops(30, "")));
    assert_eq!(fleet.count("kms01", 399), 30, "refused machines are not counted");
    assert_eq!(fleet.licensed("desktops", 399), 30);
    assert_eq!(fleet.licensed("servers", 399), 0);
    let view = fleet.run.machine_at(fleet.machine("servers", 1), 300 * DAY).unwrap();
    assert_eq!(view.last_contact.unwrap().outcome, Outcome::NotCovered { host: HostIx(0) });
}

#[test]
fn a_host_that_publishes_nothing_is_found_only_by_pinned_machines() {
    let quiet = format!("{KMS01}publishes_dns = false\n");
    let fleet = story(&format!("{}{quiet}", desktops(30, "")));
    assert_eq!(fleet.count("kms01", 399), 0);
    let view = fleet.run.machine_at(fleet.machine("desktops", 1), 300 * DAY).unwrap();
    assert_eq!(view.last_contact.unwrap().outcome, Outcome::NoRecord);
    let fleet = story(&format!("{}{quiet}", desktops(30, "finds_host = \"pinned:kms01\"")));
    assert_eq!(fleet.licensed("desktops", 399), 30);
}

#[test]
fn a_host_stands_from_its_first_day_until_its_last() {
    let host = format!("{KMS01}from = \"2009-03-12\"\nuntil = \"2009-04-11\"\n");
    let fleet = story(&format!("{}{host}", desktops(30, "")));
    assert_eq!([9, 10, 39, 40].map(|day| fleet.is_up("kms01", day)), [false, true, true, false]);
    assert_eq!(fleet.all_licensed_from("desktops"), Some(10));
    assert_eq!(fleet.times(EventKind::UnlicensedBegan), 30);
}

#[test]
fn priority_and_weight_count_from_windows_7_on() {
    let counts = |rulebook: &str| {
        let edition = if rulebook == "windows-7" { "windows-7-enterprise" } else { "vista-enterprise" };
        let server = if rulebook == "windows-7" { "server-2008-r2-standard" } else { "server-2008-standard" };
        let host = |id: &str, rest: &str| {
            format!("[[host]]\nid = \"{id}\"\nedition = \"{server}\"\ngroup = \"C\"\n{rest}\n")
        };
        let hosts =
            host("first", "weight = 30") + &host("second", "weight = 10") + &host("spare", "priority = 10");
        let machines = cohort("desktops", edition, 120, "");
        let fleet = story(&format!("rulebook = \"{rulebook}\"\ndays = 8\n{machines}{hosts}"));
        ["first", "second", "spare"].map(|id| {
            let asked = |number: &u32| {
                let view = fleet.run.machine_at(fleet.machine("desktops", *number), 7 * DAY).unwrap();
                matches!(view.last_contact.unwrap().outcome,
                    Outcome::Success { host, .. } | Outcome::CountTooLow { host, .. } if host == fleet.host(id))
            };
            (1..=120).filter(asked).count()
        })
    };
    let [first, second, spare] = counts("windows-7");
    assert_eq!(spare, 0, "the spare is asked only when the others are silent");
    assert!(first > 2 * second && second > 10, "weights 30 and 10 gave {first} and {second}");
    let [first, second, spare] = counts("articles-2009");
    assert!(first.min(second).min(spare) > 25, "Vista asks any: {first}, {second}, {spare}");
}

#[test]
fn a_client_stays_with_the_host_that_answered_last() {
    let fleet = story(&format!("{}{KMS01}{}", desktops(80, ""), KMS01.replace("kms01", "kms02")));
    let (one, two) = (fleet.count("kms01", 100), fleet.count("kms02", 100));
    assert_eq!(one + two, 80, "nobody is on both tables: {one} and {two}");
}

#[test]
fn a_kms_host_key_on_every_machine_makes_six_hosts_and_leaves_the_rest_out() {
    let fleet = story(&desktops(40, "key = \"kms-host-key\""));
    assert_eq!(fleet.licensed("desktops", 399), 6);
    let names: Vec<String> = fleet.run.hosts().map(|(_, name)| name).collect();
    assert_eq!(names.len(), 6);
    assert!(names.iter().all(|name| name.starts_with("desktops#")), "{names:?}");
    assert_eq!(fleet.day(399).hosts.len(), 6);
    let refused = fleet.run.machine_at(fleet.machine("desktops", 1), 300 * DAY).unwrap();
    let served = refused.state == Some(State::Licensed);
    assert_eq!(refused.last_contact.unwrap().outcome == Outcome::MicrosoftActivated, served);
}

#[test]
fn planned_hosts_spend_the_same_key() {
    let fleet = story(&format!("{}{KMS01}", desktops(40, "key = \"kms-host-key\"")));
    assert_eq!(fleet.licensed("desktops", 399), 5, "kms01 is the sixth");
    assert_eq!(fleet.day(399).hosts.len(), 6);
}

#[test]
fn an_unplanned_host_draws_clients_away() {
    let wild = cohort("wild", "vista-enterprise", 1, "key = \"kms-host-key\"");
    let fleet = story(&format!("{wild}{}{KMS01}", desktops(40, "")));
    let day = fleet.day(399);
    assert_eq!(day.hosts.len(), 2);
    assert!(day.hosts[1].count > 0 && day.hosts[0].count > 0 && day.hosts[0].count < 40, "{:?}", day.hosts);
    assert_eq!(day.hosts[0].count + day.hosts[1].count, 40);
}

#[test]
fn the_seed_and_nothing_else_changes_the_draws() {
    let text = format!("{}{KMS01}", desktops(30, ""));
    let events = |seed: u64| {
        let mut plan = plan(&text);
        plan.seed = seed;
        played(plan).run.events().to_vec()
    };
    assert_eq!(events(1), events(1));
    assert_ne!(events(1), events(2));
}

#[test]
fn a_plan_without_machines_or_without_hosts_still_has_its_days() {
    let fleet = story(&format!("days = 3\n{KMS01}"));
    assert_eq!(fleet.run.days().len(), 3);
    assert_eq!(fleet.day(2).states.total(), 0);
    assert!(!fleet.run.alarms(), "nobody is missed");
    let fleet = story(&format!("days = 1\n{}", desktops(0, "")));
    assert_eq!(fleet.run.days().len(), 1);
    let fleet = story(&format!("days = 40\n{}", desktops(3, "")));
    assert_eq!(fleet.states("desktops", 39).notification, 3);
    assert!(fleet.run.alarms());
}

#[test]
fn who_would_leave_before_joining_never_joins() {
    let mut plan = plan(&format!("{}{KMS01}", desktops(5, "joins = \"2009-04-01\"")));
    plan.cohorts[0].leaves = Some(plan.cohorts[0].joins);
    let fleet = played(plan);
    assert_eq!(fleet.times(EventKind::Joined), 0);
    assert!(fleet.run.days().iter().all(|day| day.states.total() == 0));
    let because = fleet.run.because_machine(fleet.machine("desktops", 1), 100 * DAY);
    assert!(because[0].text.starts_with("It never joins"), "{because:?}");
}

#[test]
fn more_planned_hosts_than_a_key_serves_all_stand_and_the_summary_says_so() {
    let hosts: String = (1..=8).map(|number| KMS01.replace("kms01", &format!("kms0{number}"))).collect();
    let fleet = story(&format!("days = 10\n{}{hosts}", desktops(8, "key = \"kms-host-key\"")));
    assert!((1..=8).all(|number| fleet.is_up(&format!("kms0{number}"), 9)));
    assert_eq!(fleet.licensed("desktops", 9), 0, "and leave nothing for machines with a host key");
    let said = "8 hosts are planned with the key of group C, which activates 6";
    assert!(fleet.run.summary().iter().any(|line| line.text.starts_with(said)), "{:?}", fleet.run.summary());
}

#[test]
fn the_key_of_an_unplanned_host_is_the_organisation_s() {
    let wild = cohort("wild", "vista-enterprise", 1, "key = \"kms-host-key\"");
    let servers = cohort("servers", "server-2008-standard", 10, "joins = \"2009-03-09\"");
    let quiet = KMS01.replace("\"C\"", "\"B\"") + "publishes_dns = false\n";
    let with_planned_host = story(&format!("days = 30\n{wild}{servers}{quiet}"));
    assert_eq!(with_planned_host.licensed("servers", 29), 10, "group B covers them");
    let alone = story(&format!("days = 30\n{wild}{servers}"));
    assert_eq!(alone.licensed("servers", 29), 0, "the lowest group that covers Vista does not");
}

#[test]
fn a_host_on_a_laptop_answers_only_while_the_laptop_is_there() {
    let laptop =
        "key = \"kms-host-key\"\nattachment = { absent_from = \"2009-04-01\", absent_to = \"2009-05-01\" }";
    let wild = cohort("wild", "vista-enterprise", 1, laptop);
    let late = desktops(30, "joins = \"2009-04-05\"");
    let fleet = story(&format!("days = 90\n{wild}{late}"));
    assert_eq!([33, 59, 61].map(|day| fleet.licensed("desktops", day)), [0, 0, 30]);
    let leaves = cohort("wild", "vista-enterprise", 1, "key = \"kms-host-key\"\nleaves = \"2009-04-01\"");
    let fleet = story(&format!("days = 90\n{leaves}{}", desktops(30, "")));
    assert_eq!([29, 30].map(|day| fleet.day(day).hosts[0].up), [true, false]);
}
