//! What would have saved a machine: in each ready-made fleet the smallest change is known, and what is offered is tried
//! again here by the reference engine.

use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::plan::Plan;
use activation_wizard::domain::problem::Problem;
use activation_wizard::domain::ready::{fleet, fleets};
use activation_wizard::domain::rescue::{
    Found, Rescue, RescueKind, Tester, Trouble, search, trouble_in, trouble_of,
};
use activation_wizard::domain::simulation::{Run, State, run};

use super::story::{DAY, Story, cohort, incident, played, story};
use crate::said::unknown;

struct ByReference {
    left: u32,
}

impl Tester for ByReference {
    fn run(&mut self, plan: &Plan) -> Option<Result<Run, Vec<Problem>>> {
        self.left = self.left.checked_sub(1)?;
        Some(run(plan, Knowledge::embedded()))
    }

    fn at(&mut self, share: f32) {
        assert!((0.0..=1.0).contains(&share));
    }
}

fn ready(id: &str) -> Story {
    played(fleet(id).unwrap().plan(Knowledge::embedded()).unwrap())
}

fn searched(story: &Story, trouble: Trouble) -> Found {
    let tester = &mut ByReference { left: 500 };
    let found = search(&story.plan, &story.run, trouble, Knowledge::embedded(), tester).unwrap();
    let texts = found.rescues.iter().map(|rescue| rescue.text.as_str());
    assert_eq!(unknown(texts), Vec::<&str>::new());
    found
}

/// What would have saved the first machine of a cohort that is in trouble.
fn saving(story: &Story, cohort: &str) -> Found {
    let cohort = story.run.cohorts().find(|(_, id)| id.as_str() == cohort).unwrap().0;
    searched(story, trouble_in(&story.run, cohort, 0).unwrap())
}

fn told(found: &Found) -> Vec<(RescueKind, u32, &str)> {
    found.rescues.iter().map(|rescue| (rescue.kind, rescue.amount, rescue.text.as_str())).collect()
}

fn of(found: &Found, kind: RescueKind) -> &Rescue {
    found.rescues.iter().find(|rescue| rescue.kind == kind).unwrap_or_else(|| panic!("{:#?}", told(found)))
}

/// Whether the machine of the trouble is licensed, or in its initial grace, all through it.
fn is_saved(rescue: &Rescue, trouble: Trouble) -> bool {
    let after = played(rescue.plan.clone()).run;
    let machine = after.machines_in(trouble.cohort).nth(trouble.number as usize - 1).unwrap();
    (trouble.from..trouble.until)
        .step_by(60)
        .all(|minute| matches!(after.state_at(machine, minute), Some(State::Licensed | State::InitialGrace)))
}

#[test]
fn one_desktop_more_saves_24_and_so_does_a_mak() {
    let story = ready("24-desktops");
    let found = saving(&story, "desktops");
    assert_eq!(of(&found, RescueKind::Machines).amount, 1);
    assert_eq!(of(&found, RescueKind::Machines).text, "Have 1 more machine in desktops, 25 in all");
    assert!(of(&found, RescueKind::Mak).text.ends_with("with 24 activations"));
    let kinds: Vec<RescueKind> = found.rescues.iter().map(|rescue| rescue.kind).collect();
    assert_eq!(kinds, [RescueKind::Mak, RescueKind::Machines], "and no other single change would");
}

#[test]
fn the_cheapest_of_three_hosts_for_30_clients_is_a_pin() {
    let found = saving(&ready("3-hosts-30-clients"), "desktops");
    assert_eq!(found.rescues[0].kind, RescueKind::Pin);
    assert_eq!(found.rescues[0].text, "Pin desktops to kms01");
}

#[test]
fn a_cloned_image_is_generalised() {
    let found = saving(&ready("cloned-image"), "desktops");
    assert_eq!(found.rescues[0].text, "Generalise the image of desktops with Sysprep");
    assert!(!found.rescues.iter().any(|rescue| rescue.kind == RescueKind::Machines), "clones stay one");
}

#[test]
fn laptops_that_come_home_before_their_180_days_are_over_never_lapse() {
    let story = ready("laptops-200-days");
    let found = saving(&story, "laptops");
    let days: Vec<&Rescue> = found.rescues.iter().filter(|rescue| rescue.kind == RescueKind::Days).collect();
    assert!(days.iter().any(|rescue| rescue.text.contains("come back ")), "{:#?}", told(&found));
    assert!(days.iter().any(|rescue| rescue.text.contains("leave ")), "{:#?}", told(&found));
    for rescue in days {
        assert!((18..=28).contains(&rescue.amount), "200 days less 172 to 180: {:?}", rescue.text);
    }
    assert_eq!(of(&found, RescueKind::Mak).lapses, 0, "a MAK is for good");
}

#[test]
fn a_host_lost_for_good_is_replaced_in_time() {
    let story = ready("host-lost-for-good");
    let found = saving(&story, "desktops");
    let host = of(&found, RescueKind::Host);
    assert!(host.text.starts_with("Set up another host, kms02, on 2009-10-2"), "{}", host.text);
    assert_eq!(found.rescues[0].kind, RescueKind::Mak, "{:#?}", told(&found));
}

#[test]
fn a_missing_record_is_restored_or_the_clients_pinned() {
    let story = ready("record-gone");
    let found = saving(&story, "new-by-dns");
    let first = &found.rescues[0];
    assert_eq!(first.kind, RescueKind::Repair);
    assert!(first.text.contains("the SRV record of kms01 was missing"), "{}", first.text);
    assert_eq!(of(&found, RescueKind::Pin).text, "Pin new-by-dns to kms01");
}

#[test]
fn a_pool_that_gave_out_needs_as_many_more_as_were_refused() {
    let story = ready("mak-reimaged");
    let found = saving(&story, "lab");
    let more = of(&found, RescueKind::Mak);
    assert!((1..=5).contains(&more.amount) && more.text.contains("of lab-mak"), "{}", more.text);
}

#[test]
fn a_turn_of_days_off_is_shortened_as_little_as_helps() {
    let away = "attachment = { on = 1, off = 200 }";
    let host = super::story::KMS01;
    let desktops = cohort("desktops", "vista-enterprise", 30, "");
    let fleet =
        story(&format!("days = 700\n{desktops}{}{host}", cohort("roaming", "vista-enterprise", 3, away)));
    let machine = fleet.machine("roaming", 1);
    let troubles = (0..700).filter_map(|day| trouble_of(&fleet.run, machine, day * DAY));
    let lapse = troubles.into_iter().find(|trouble| trouble.state == State::Unlicensed).unwrap();
    let found = searched(&fleet, lapse);
    let days = of(&found, RescueKind::Days);
    assert!(days.amount >= 20 && days.amount <= 40, "{}", days.text);
    assert!(days.text.ends_with("in each turn"), "{}", days.text);
}

#[test]
fn nothing_single_saves_a_machine_without_a_key_that_is_reimaged() {
    let fleet = story(&format!(
        "{}{}",
        cohort("kiosk", "vista-enterprise", 1, "attachment = \"isolated\""),
        incident("2009-05-01", "reimage", "target = \"kiosk\"")
    ));
    let found = saving(&fleet, "kiosk");
    assert_eq!(found.rescues.iter().map(|rescue| rescue.kind).collect::<Vec<_>>(), [RescueKind::Mak]);
    let endless = story(&cohort("kiosk", "vista-enterprise", 1, "key = \"none\"\nattachment = \"isolated\""));
    let trouble = trouble_of(&endless.run, endless.machine("kiosk", 1), 0).unwrap();
    assert_eq!((trouble.from, trouble.until), (30 * DAY, 400 * DAY));
}

#[test]
fn who_was_never_in_trouble_needs_no_rescue() {
    let story = ready("25-desktops");
    for (cohort, _) in story.run.cohorts() {
        assert_eq!(trouble_in(&story.run, cohort, 0), None);
    }
    assert_eq!(trouble_of(&story.run, story.machine("desktops", 1), 0), None);
}

#[test]
fn everything_offered_works_and_one_less_does_not() {
    for fleet in fleets() {
        let story = ready(&fleet.id);
        for (cohort, id) in story.run.cohorts() {
            let Some(trouble) = trouble_in(&story.run, cohort, story.run.end() - 1) else { continue };
            let found = searched(&story, trouble);
            assert!(found.rescues.is_sorted_by_key(|rescue| (rescue.kind, rescue.amount)));
            for rescue in &found.rescues {
                assert!(is_saved(rescue, trouble), "{} {id}: {}", fleet.id, rescue.text);
                assert_ne!(rescue.plan, story.plan);
            }
        }
    }
}

#[test]
fn a_search_that_nobody_wants_any_more_ends() {
    let story = ready("24-desktops");
    let cohort = story.run.cohorts().next().unwrap().0;
    let trouble = trouble_in(&story.run, cohort, 0).unwrap();
    let mut tester = ByReference { left: 1 };
    assert_eq!(search(&story.plan, &story.run, trouble, Knowledge::embedded(), &mut tester), None);
}
