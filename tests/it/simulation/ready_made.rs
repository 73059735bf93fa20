//! Each ready-made fleet shows what it says, under the reference engine and under the fast one.

use activation_wizard::domain::ready::{fleet, fleets};
use activation_wizard::domain::simulation::{EventKind, Outcome, State};

use super::story::{DAY, Story, both_runs};

/// The fleet with this id, run by both engines.
fn both(id: &str) -> [Story; 2] {
    let fleet = fleet(id).unwrap_or_else(|| panic!("{id}"));
    let (plan, reference, fast) = both_runs(fleet);
    [reference, fast].map(|run| Story { plan: plan.clone(), run })
}

/// The day, from 0, on which the index says to look.
fn point(story: &Story, id: &str) -> u32 {
    fleet(id).unwrap().minute(story.run.start()) / DAY
}

/// All of a cohort in a state at the end of a day.
fn all(story: &Story, cohort: &str, day: u32, state: State) -> bool {
    let counts = story.states(cohort, day);
    counts.total() > 0 && counts.of(state) == counts.total()
}

fn ever_licensed(story: &Story, cohort: &str) -> bool {
    (0..story.plan.days).any(|day| story.licensed(cohort, day) > 0)
}

/// The highest count of a host at the end of any day.
fn highest(story: &Story, host: &str) -> u32 {
    (0..story.plan.days).map(|day| story.count(host, day)).max().unwrap()
}

#[test]
fn both_engines_run_every_fleet_alike() {
    for fleet in fleets() {
        let [reference, fast] = both(&fleet.id);
        assert_eq!(reference.run.days(), fast.run.days(), "{}", fleet.id);
        assert_eq!(reference.run.events(), fast.run.events(), "{}", fleet.id);
        assert_eq!(reference.run.first_lapse(), fast.run.first_lapse(), "{}", fleet.id);
    }
}

#[test]
fn desktops_24_never_activate_and_25_do_at_once() {
    for story in both("24-desktops") {
        assert!(!ever_licensed(&story, "desktops"));
        assert_eq!((story.count("kms01", 0), highest(&story, "kms01")), (24, 24));
        let day = point(&story, "24-desktops");
        assert!(all(&story, "desktops", day - 1, State::InitialGrace));
        assert!(all(&story, "desktops", day + 1, State::Notification));
    }
    for story in both("25-desktops") {
        assert_eq!(story.all_licensed_from("desktops"), Some(1));
        assert_eq!(story.count("kms01", 0), 25);
        assert!(story.run.first_lapse().is_none());
    }
}

#[test]
fn servers_4_never_activate_and_5_do_while_the_desktop_waits() {
    for story in both("4-servers") {
        assert!(!ever_licensed(&story, "servers"));
        assert_eq!(highest(&story, "kms01"), 4);
        let day = point(&story, "4-servers");
        assert!(all(&story, "servers", day - 1, State::InitialGrace));
        assert!(all(&story, "servers", day + 1, State::Notification));
    }
    for story in both("5-servers") {
        assert_eq!(story.licensed("servers", 1), 5);
        assert_eq!(highest(&story, "kms01"), 6);
        assert!(!ever_licensed(&story, "desktops"));
    }
}

#[test]
fn three_hosts_split_30_clients_and_one_would_do() {
    for mut story in both("3-hosts-30-clients") {
        assert!(!ever_licensed(&story, "desktops"));
        let counts = ["kms01", "kms02", "kms03"].map(|host| story.count(host, 50));
        assert_eq!(counts.iter().sum::<u32>(), 30);
        assert!(counts.iter().all(|count| (1..25).contains(count)), "{counts:?}");
        story.plan.hosts.truncate(1);
        let one = super::story::played(story.plan);
        assert_eq!(one.licensed("desktops", 1), 30);
    }
}

#[test]
fn clones_count_as_one() {
    for story in both("cloned-image") {
        assert!(!ever_licensed(&story, "desktops"));
        assert_eq!(highest(&story, "kms01"), 1);
    }
}

#[test]
fn a_lost_host_may_be_replaced_on_day_100_and_not_never() {
    for story in both("host-lost-and-replaced") {
        let day = point(&story, "host-lost-and-replaced");
        assert!(story.run.first_lapse().is_none());
        assert!(!story.is_up("kms01", day) && story.is_up("kms02", day));
        assert_eq!(story.count("kms02", day + 1), 30);
        assert_eq!(story.licensed("desktops", story.plan.days - 1), 30);
    }
    for story in both("host-lost-for-good") {
        let day = point(&story, "host-lost-for-good");
        let (before, after) = (story.licensed("desktops", day - 4), story.licensed("desktops", day + 4));
        assert_eq!((before, after), (30, 0), "the week around the point is the week of the lapses");
        assert!(all(&story, "desktops", day + 4, State::Unlicensed));
    }
}

#[test]
fn laptops_lapse_after_180_of_200_days() {
    for story in both("laptops-200-days") {
        let day = point(&story, "laptops-200-days");
        assert!(all(&story, "laptops", day, State::Unlicensed));
        let home = story.plan.cohorts[1].clone();
        assert_eq!(home.id.as_str(), "laptops");
        assert!(all(&story, "laptops", 261, State::Licensed), "they come back on 17 November");
        assert_eq!(story.run.lapses(story.run.cohorts().next().unwrap().0), 0, "no desktop ever lapses");
    }
}

#[test]
fn a_host_key_on_eight_machines_makes_six_hosts_and_no_client() {
    for story in both("host-key-everywhere") {
        assert_eq!(story.run.hosts().count(), 6);
        assert_eq!(story.licensed("mistaken", 59), 6);
        assert!(!ever_licensed(&story, "desktops"));
        let counts: Vec<u32> = story.day(59).hosts.iter().map(|host| host.count).collect();
        assert_eq!(counts.iter().sum::<u32>(), 25);
        assert!(counts.iter().all(|count| *count < 25), "{counts:?}");
    }
}

#[test]
fn reimaging_uses_a_mak_up() {
    for story in both("mak-reimaged") {
        let day = point(&story, "mak-reimaged");
        assert_eq!([0, 30, day].map(|day| story.used(0, day)), [10, 20, 25]);
        assert_eq!([0, 30, day].map(|day| story.licensed("lab", day)), [10, 10, 5]);
        assert_eq!(story.times(EventKind::MakExhausted), 1);
    }
}

#[test]
fn without_its_record_only_who_must_look_it_up_is_left_out() {
    for story in both("record-gone") {
        let day = point(&story, "record-gone");
        assert_eq!(story.licensed("new-pinned", day), 5);
        assert!(!ever_licensed(&story, "new-by-dns"));
        assert_eq!(story.licensed("desktops", story.plan.days - 1), 25);
        let outcomes = story.run.contacts_of(story.machine("new-by-dns", 1));
        assert!(outcomes.iter().all(|(_, outcome)| *outcome == Outcome::NoRecord));
    }
}

#[test]
fn strangers_are_counted_where_the_host_publishes() {
    for (id, counted) in [("rogue-publishing-on", 30), ("rogue-publishing-off", 25)] {
        for story in both(id) {
            let day = point(&story, id);
            assert_eq!([20, day].map(|day| story.count("kms01", day)), [25, counted], "{id}");
            assert_eq!(story.day(day).states.total(), 25, "strangers are none of the fleet");
            assert_eq!(story.licensed("desktops", day), 25);
        }
    }
}

#[test]
fn the_same_fleet_under_two_rulebooks_of_retention() {
    for story in both("retention-180-days") {
        let day = point(&story, "retention-180-days");
        assert_eq!([90, 200, day + 6].map(|day| story.count("kms01", day)), [30, 30, 20]);
        assert!(story.licensed("staying", day - 7) == 20 && story.licensed("staying", day + 7) == 0);
        let first = story.minutes_of(EventKind::Deactivated)[0];
        assert!(first / DAY > 230 && first / DAY < 245, "{first}");
    }
    for story in both("retention-30-days") {
        let day = point(&story, "retention-30-days");
        assert_eq!([59, day].map(|day| story.count("kms01", day)), [30, 20]);
        assert_eq!(story.licensed("staying", day + 100), 20, "a low count takes no licence away");
        assert_eq!(story.times(EventKind::Deactivated), 0);
        assert_eq!(story.licensed("staying", 275), 0, "and by 2 December all have run out");
    }
}

#[test]
fn a_merger_makes_25_of_13_and_12() {
    for story in both("merger") {
        let day = point(&story, "merger");
        assert!([13, 12].into_iter().eq(["kms01", "kms02"].map(|host| story.count(host, day - 1))));
        assert_eq!(story.licensed("north", day - 1) + story.licensed("south-before", day - 1), 0);
        assert_eq!(story.count("kms01", day), 25);
        assert_eq!(story.licensed("north", day + 1) + story.licensed("south-after", day + 1), 25);
    }
}
