//! Changing the fleet: counts and incidents start a new future at once, and can be undone.

use std::sync::Arc;

use activation_wizard::app::jobs::{Job, Runner};
use activation_wizard::app::lanes::LaneOf;
use activation_wizard::app::simulate::{DAY, Draft, DraftKind, EventFilter, PanelFace, Picture, Selection};
use activation_wizard::app::{Command, RunCommand};
use activation_wizard::domain::plan::PlanAttachment;
use activation_wizard::domain::problem::Problem;
use activation_wizard::domain::simulation::{CohortIx, EventKind, Presence};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

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
    window.state_mut().apply(Command::Run(RunCommand::ToDay(77)));
    window.run();
    click(&mut window, Role::Link, "On the day that is shown");
    assert_eq!(window.state().simulate.draft.day, 77);
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
fn what_is_too_large_is_refused_and_the_old_run_stays() {
    let mut window = wide(simulate());
    let before = window.state().simulate.run.clone().unwrap();
    window.state_mut().apply(Command::Run(RunCommand::CohortCount { cohort: 0, count: 10_000_000 }));
    window.run();
    let status = window.get_by_role(Role::Status).accesskit_node().label().unwrap();
    assert!(status.contains("10,000,028 machines") && status.contains("at most"), "{status}");
    assert!(Arc::ptr_eq(&before, window.state().simulate.run.as_ref().unwrap()));
    assert_eq!(window.state().document.plan.cohorts[0].count, 40);
}

#[test]
fn what_cannot_run_is_told_over_what_ran_before() {
    let mut window = wide(simulate());
    let problem = Problem::of_file("plan", "a fault that only the run can see", "a plan that runs");
    window.state_mut().simulate.problems = vec![problem.clone()];
    window.run();
    window.get_by_label(&problem.to_string());
    window.state_mut().apply(Command::Run(RunCommand::RunAgain));
    window.run();
    assert!(window.state().simulate.problems.is_empty());
}

#[test]
fn a_cancelled_future_leaves_a_mark_and_a_way_on() {
    let mut window = wide(simulate());
    window.state_mut().simulate.ran.as_mut().map(|plan| Arc::make_mut(plan).seed += 1).unwrap();
    window.run();
    window.get_by_label("Before the change");
    window.get_by_role_and_label(Role::Link, "Run again").click();
    window.run();
    assert!(window.query_by_label("Before the change").is_none());
}

#[test]
fn a_picture_scaled_from_a_part_of_the_fleet_says_so() {
    let mut window = wide(simulate());
    let words = "From a part of the fleet, scaled: not exact yet";
    assert!(window.query_by_label(words).is_none());
    window.state_mut().simulate.picture = Picture::Scaled;
    window.run();
    window.get_by_label(words);
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

#[test]
fn what_is_selected_stays_selected_in_the_next_future() {
    let seventh = |app: &activation_wizard::app::App| {
        let run = app.simulate.run.clone().unwrap();
        run.machines_in(CohortIx(2)).nth(6).unwrap()
    };
    let mut app = after([RunCommand::ToDay(344)]);
    let before = seventh(&app);
    app.apply(Command::Run(RunCommand::Select(Selection::Machine(before))));
    app.apply(Command::Run(RunCommand::CohortCount { cohort: 0, count: 30 }));
    let now = seventh(&app);
    assert_ne!(before, now, "ten desktops less stand before the laptops");
    assert_eq!(app.simulate.selection, Selection::Machine(now));
    app.apply(Command::Run(RunCommand::CohortCount { cohort: 2, count: 6 }));
    assert_eq!(app.simulate.selection, Selection::Nothing, "there is no seventh laptop any more");
    app.apply(Command::Run(RunCommand::ToFirstLapse));
    let of_event = app.simulate.now.machine.as_ref().unwrap().number;
    app.apply(Command::Undo);
    app.apply(Command::Undo);
    let machine = app.simulate.now.machine.clone().unwrap();
    assert_eq!((machine.cohort, machine.number), (CohortIx(2), of_event), "an event's machine stays");
}

#[test]
fn lanes_show_blocked_ports_days_in_turn_and_the_reach_of_microsoft() {
    let mut app = simulate();
    app.document.plan.cohorts[0].attachment = PlanAttachment::OnOff { on: 5, off: 2 };
    for (kind, target) in [(DraftKind::PortBlocked, 3), (DraftKind::InternetDown, 0)] {
        app.apply(Command::Run(RunCommand::Incident(Draft { kind, ..Draft::default() })));
        app.apply(Command::Run(RunCommand::Incident(Draft {
            kind,
            target,
            day: 10,
            lasts: 20,
            ..Draft::default()
        })));
        app.apply(Command::Run(RunCommand::AddIncident));
    }
    let presences = |of| -> Vec<(u32, Presence)> {
        let stretches = app.simulate.stretches(of).iter();
        stretches.map(|stretch| (stretch.from / DAY, stretch.presence)).collect()
    };
    let in_turn = Presence::InTurn { on: 5, off: 2 };
    assert_eq!(presences(LaneOf::Cohort(CohortIx(0))), [(0, in_turn)]);
    let laptops =
        [(7, Presence::Whole), (10, Presence::Blocked), (30, Presence::Whole), (364, Presence::Whole)];
    assert_eq!(presences(LaneOf::Cohort(CohortIx(2))), laptops);
    assert_eq!(presences(LaneOf::Microsoft), [(0, Presence::Whole), (30, Presence::Whole)]);
    app.apply(Command::Run(RunCommand::ToDay(15)));
    let window = wide(app);
    let card =
        names(&window, Role::Button).into_iter().find(|name| name.starts_with("Cohort desktops")).unwrap();
    assert!(card.contains("40 · days on 5, off 2"), "{card}");
    window.get_by_label("Microsoft");
}
