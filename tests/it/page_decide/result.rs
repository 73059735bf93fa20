//! The recommendation: what it says for some answers, what its buttons copy, and where its chips lead.

use activation_wizard::app::{Command, Place};
use activation_wizard::domain::advice::{AnswerId, ticket};
use activation_wizard::ui::theme::Theme;
use egui::accesskit::Role as Part;
use egui::vec2;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{DRAWN, QUESTIONS, at, copied, name_of, open, press, shows};
use crate::support::harness;

/// A window in which nothing has to be scrolled.
fn tall(answers: &[(AnswerId, &str)]) -> super::Window {
    harness(at(answers, 8), vec2(1366.0, 2400.0), Theme::Light)
}

/// Answers, the method in its heading, and something else that the page says.
type Case<'a> = (&'a [(AnswerId, &'a str)], &'a str, &'a str);

#[test]
fn some_answers_and_what_follows() {
    let sets: [Case<'_>; 7] = [
        (&DRAWN, "KMS client", "Setup key"),
        (&[], "KMS client", "Open Keys"),
        (
            &[
                (AnswerId::Edition, "vista-enterprise"),
                (AnswerId::Attachment, "remote"),
                (AnswerId::Microsoft, "telephone"),
            ],
            "MAK, activated by telephone",
            "Your own MAK; it is typed on the machine only and never kept here",
        ),
        (
            &[
                (AnswerId::Edition, "server-2008-standard"),
                (AnswerId::Role, "kms-host"),
                (AnswerId::OwnedGroup, "B"),
            ],
            "KMS host",
            "Key of group B",
        ),
        (
            &[(AnswerId::Edition, "windows-11-pro"), (AnswerId::Directory, "domain-2012")],
            "Active Directory-based activation",
            "Setup key",
        ),
        (
            &[(AnswerId::Edition, "windows-11-pro"), (AnswerId::Subscription, "true")],
            "Subscription activation",
            "This machine should use",
        ),
        (&[(AnswerId::Edition, "other")], "Not for volume activation", "This machine is"),
    ];
    for (answers, heading, says) in sets {
        let window = tall(answers);
        shows(&window, heading);
        let found = window.query_all_by_label(says).count();
        assert!(found > 0, "{heading}: {says}");
        for part in ["Because", "Why not the others", "What would change this"] {
            shows(&window, part);
        }
        let steps = window.state().advice.steps.clone();
        for step in steps {
            let title = step.title.trim_end_matches('.');
            assert!(window.query_all_by_label(title).count() > 0, "{heading}: {title}");
        }
    }
}

#[test]
fn every_copy_button_copies_the_whole_command() {
    let host = [(AnswerId::Edition, "server-2022-standard"), (AnswerId::Role, "kms-host")];
    for answers in [&DRAWN[..], &host] {
        let mut window = tall(answers);
        let steps = window.state().advice.steps.clone();
        let typed = steps.iter().flat_map(|step| [Some(step.slmgr.clone()), step.oslicense.clone()]);
        let typed: Vec<String> = typed.flatten().filter(|line| !line.is_empty()).collect();
        assert!(typed.len() >= 4);
        let buttons: Vec<String> = window
            .root()
            .children_recursive()
            .filter(|node| node.accesskit_node().role() == Part::Link)
            .map(name_of)
            .filter_map(|name| name.strip_prefix("Copy ").map(str::to_owned))
            .filter(|name| name != "Setup key")
            .collect();
        assert_eq!(buttons, typed, "one button a command, in the order of the steps");
        for line in &typed {
            let button = format!("Copy {line}");
            let count = window.query_all_by_role_and_label(Part::Link, &button).count();
            for place in 0..count {
                window.query_all_by_role_and_label(Part::Link, &button).nth(place).unwrap().click();
                window.run_steps(3);
                assert_eq!(copied(&mut window), [line.as_str()]);
                // The button says Copied for two seconds, without another name.
                window.run_steps(3);
            }
        }
    }
}

#[test]
fn the_setup_key_and_the_ticket_are_copied_whole() {
    let mut window = open(&DRAWN, 8);
    window.get_by_role_and_label(Part::Link, "Copy Setup key").click();
    window.run_steps(3);
    assert_eq!(copied(&mut window), ["VKK3X-68KWM-X2YGT-QR4M6-4BWMV"]);
    window.get_by_role_and_label(Part::Button, "Copy for the ticket").click();
    window.run_steps(3);
    let app = window.state();
    let answers = app.document.plan.answers.clone().expect("the example has answers");
    let whole = ticket(&answers, &app.advice, &app.knowledge);
    assert!(whole.contains("VKK3X") && whole.contains("slmgr /ato"));
    assert_eq!(copied(&mut window), [whole]);
}

#[test]
fn both_sides_of_a_dispute_are_shown_with_their_sources() {
    let window = tall(&DRAWN);
    let labels: Vec<String> = window.root().children_recursive().map(name_of).collect();
    let says =
        |start: &str, part: &str| labels.iter().any(|label| label.starts_with(start) && label.contains(part));
    assert!(labels.iter().any(|label| label == "The sources disagree"));
    assert!(says("Articles of 2009: ", "180 days"));
    assert!(says("Microsoft: ", "30 days"));
    assert!(says("articles 2009, part 2", ""));
}

#[test]
fn a_chip_makes_its_change_and_a_link_takes_it_back() {
    let mut window = tall(&DRAWN);
    let before = window.state().answers();
    press(&mut window, Part::Button, "Seldom on the network: MAK");
    shows(&window, "MAK, activated online");
    press(&mut window, Part::Link, "Take the last change back");
    assert_eq!(window.state().answers(), before);
    assert!(window.query_all_by_label("Take the last change back").next().is_none());
}

#[test]
fn all_reasons_are_there_on_request() {
    let mut window = tall(&DRAWN);
    let hidden = window.state().advice.because.last().unwrap().text.trim_end_matches('.').to_owned();
    assert_eq!(window.query_all_by_label(&hidden).count(), 0);
    let more = window
        .root()
        .children_recursive()
        .filter(|node| node.accesskit_node().role() == Part::Link)
        .map(name_of)
        .find(|name| name.starts_with("Because: "));
    press(&mut window, Part::Link, &more.unwrap());
    assert!(window.query_all_by_label(&hidden).count() > 0);
}

#[test]
fn see_it_over_time_opens_the_fleet_of_these_answers() {
    let mut window = open(&DRAWN, 8);
    press(&mut window, Part::Button, "See it over time");
    let app = window.state();
    assert_eq!(app.place, Place::Simulate);
    let machines: u32 = app.document.plan.cohorts.iter().map(|cohort| cohort.count).sum();
    assert_eq!(machines, 43);
    assert_eq!(app.document.plan.answers, Some(app.answers()));
}

#[test]
fn the_summary_is_one_press_away() {
    let mut window = open(&DRAWN, 8);
    press(&mut window, Part::Button, "Change an answer");
    shows(&window, QUESTIONS[6]);
    window.state_mut().apply(Command::Undo);
    window.run();
    shows(&window, QUESTIONS[6]);
}

#[test]
fn the_page_says_what_to_plan_for_and_follows_the_answers() {
    let mut window = tall(&DRAWN);
    shows(&window, "What to plan for");
    let says = |window: &super::Window, what: &str| window.query_all_by_label(what).count() > 0;
    let one = "One KMS host: 43 machines ask it, it needs a count of 25, and one is enough up to 50";
    let two = "2 KMS hosts: 403 machines ask, Microsoft advises 2 above 50, and each still counts about 201";
    assert!(says(&window, one) && !says(&window, two));
    for command in super::changes(&[(AnswerId::Clients, "400")]) {
        window.state_mut().apply(command);
    }
    window.run();
    assert!(says(&window, two) && !says(&window, one), "the figures are those of the present answers");
    let other = tall(&[(AnswerId::Edition, "other")]);
    assert!(!says(&other, "What to plan for"), "no host and no MAK activates it");
}
