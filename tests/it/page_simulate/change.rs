//! Changing the fleet: counts and incidents start a new future at once, and can be undone.

use std::sync::Arc;

use activation_wizard::app::Command;
use activation_wizard::app::RunCommand;
use activation_wizard::app::jobs::{Job, Runner};
use activation_wizard::app::simulate::{DAY, EventFilter, PanelFace};
use activation_wizard::domain::simulation::EventKind;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use super::{after, click, names, simulate};
use crate::support::wide;

#[test]
fn a_count_that_is_edited_starts_another_future_and_undo_takes_it_back() {
    let mut window = wide(after([RunCommand::Panel(PanelFace::Fleet), RunCommand::ToDay(100)]));
    let before = window.state().simulate.run.clone().unwrap();
    assert_eq!(before.days()[100].states.total(), 68);
    window.get_by_role_and_label(Role::SpinButton, "desktops").focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.get_by_role_and_label(Role::SpinButton, "desktops").type_text("3");
    window.run();
    assert_eq!(window.state().document.plan.cohorts[0].count, 3);
    let run = window.state().simulate.run.clone().unwrap();
    let day = &run.days()[100];
    assert_eq!(day.states.total(), 31);
    assert_eq!(day.hosts[0].count, 31, "31 machines have asked");
    window.get_by_label_contains("Cohort desktops, 3");
    click(&mut window, Role::Button, "Undo");
    assert_eq!(window.state().simulate.run.clone().unwrap().days()[100].states, before.days()[100].states);
    assert_eq!(window.state().document.plan.cohorts[0].count, 40);
}

#[test]
fn too_few_machines_never_activate() {
    let mut window = wide(simulate());
    for (cohort, count) in [(0, 5), (1, 0), (2, 19)] {
        window.state_mut().apply(Command::Run(RunCommand::CohortCount { cohort, count }));
    }
    window.run();
    let run = window.state().simulate.run.clone().unwrap();
    assert!(run.days().iter().all(|day| day.states.licensed == 0), "24 clients never activate");
    window.state_mut().apply(Command::Run(RunCommand::CohortCount { cohort: 2, count: 20 }));
    let run = window.state().simulate.run.clone().unwrap();
    assert_eq!(run.days()[100].states.licensed, 25, "25 clients do");
}

#[test]
fn an_incident_is_added_by_form_seen_removed_and_brought_back() {
    let mut window =
        wide(after([RunCommand::Panel(PanelFace::Fleet), RunCommand::Filter(EventFilter::Incidents)]));
    assert_eq!(window.state().simulate.shown.len(), 2);
    window.get_by_role_and_label(Role::ComboBox, "What happens: Host down").scroll_to_me();
    window.run();
    click(&mut window, Role::ComboBox, "What happens: Host down");
    click(&mut window, Role::MenuItem, "DNS record missing");
    for (field, text) in [("Begins on day", "20"), ("Lasts", "7")] {
        window.get_by_role_and_label(Role::SpinButton, field).focus();
        window.run();
        window.key_press_modifiers(Modifiers::COMMAND, Key::A);
        window.get_by_role_and_label(Role::SpinButton, field).type_text(text);
        window.run();
    }
    window.get_by_role_and_label(Role::Button, "Add incident").scroll_to_me();
    window.run();
    click(&mut window, Role::Button, "Add incident");
    let run = window.state().simulate.run.clone().unwrap();
    let begins = run.events().iter().find(|event| event.kind == EventKind::IncidentBegan).unwrap();
    let ends = run.events().iter().find(|event| event.kind == EventKind::IncidentEnded).unwrap();
    assert_eq!((begins.minute, ends.minute), (20 * DAY, 27 * DAY));
    let rows = names(&window, Role::Row);
    let row = "22 Mar 2009 00:00, kms01, DNS record missing: it begins, until 29 Mar 2009";
    assert!(rows.iter().any(|name| name == row), "{rows:?}");
    let lane = &window.state().simulate.lanes[1];
    assert_eq!(lane.stretches.len(), 2, "the record is away for a week");
    let remove = "Remove: DNS record missing kms01 from 22 Mar 2009";
    window.get_by_role_and_label(Role::Button, remove).scroll_to_me();
    window.run();
    click(&mut window, Role::Button, remove);
    assert_eq!(window.state().document.plan.incidents.len(), 1);
    click(&mut window, Role::Button, "Undo");
    assert_eq!(window.state().document.plan.incidents.len(), 2);
    assert_eq!(window.state().simulate.shown.len(), 4);
}

#[test]
fn what_cannot_run_is_told_and_the_old_run_stays() {
    let mut window = wide(simulate());
    let before = window.state().simulate.run.clone().unwrap();
    window.state_mut().apply(Command::Run(RunCommand::CohortCount { cohort: 0, count: 10_000_000 }));
    window.run();
    let problem = window.state().simulate.problems[0].to_string();
    assert!(problem.contains("10000028") && problem.contains("at most"), "{problem}");
    window.get_by_label(&problem);
    assert!(Arc::ptr_eq(&before, window.state().simulate.run.as_ref().unwrap()));
    window.state_mut().apply(Command::Undo);
    window.run();
    assert!(window.state().simulate.problems.is_empty());
}

#[test]
fn while_a_future_is_computed_the_old_one_is_marked() {
    let mut window = wide(simulate());
    assert!(window.query_by_label("Before the change").is_none());
    let runner = Runner::Threads(Arc::new(|| ()));
    let job = Job::start(&runner, |progress| {
        while !progress.cancelled() {
            std::hint::spin_loop();
        }
        None
    });
    window.state_mut().simulate.job = Some(job);
    window.run_steps(20);
    window.get_by_label("Before the change");
    window.get_by_role_and_label(Role::ProgressIndicator, "Computing the future");
    window.state().simulate.job.as_ref().unwrap().cancel();
    window.state_mut().simulate.job = None;
    window.run();
    assert!(window.query_by_label("Before the change").is_none());
}
