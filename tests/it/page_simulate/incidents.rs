//! Incidents on the lanes: added, moved, stretched and removed by mouse, by keys and by form; each can be undone.

use activation_wizard::app::lane_command::LaneCommand;
use activation_wizard::app::simulate::{Draft, DraftKind, PanelFace, Selection};
use activation_wizard::app::{App, Command, RunCommand};
use activation_wizard::domain::plan::{Incident, IncidentKind};
use chrono::NaiveDate;
use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2, pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{after, at_first_start, click, names, simulate};
use crate::support::wide;

/// The bar of the example's only incident.
const BAR: &str = "Host down, kms01";

fn bar(window: &Harness<'_, App>) -> egui::Rect {
    window.get_by_role_and_label(Role::Slider, BAR).rect()
}

fn incidents<'a>(window: &'a Harness<'_, App>) -> &'a [Incident] {
    &window.state().document.plan.incidents
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn drag(window: &mut Harness<'_, App>, from: Pos2, to: Pos2) {
    window.hover_at(from);
    window.run();
    window.drag_at(from);
    window.run();
    // A drag begins when the pointer has moved far enough.
    for share in [0.3, 0.6, 1.0] {
        window.hover_at(from.lerp(to, share));
        window.run();
    }
    window.drop_at(to);
    window.run();
}

/// Wide enough to take hold of an end: the few weeks around the incident.
fn near() -> Harness<'static, App> {
    wide(after([
        RunCommand::ToDay(187),
        RunCommand::Time(activation_wizard::app::time_command::TimeCommand::Magnify),
    ]))
}

/// Points of one day in the lanes.
fn day_wide(window: &Harness<'_, App>) -> f32 {
    bar(window).width() / 9.0
}

#[test]
fn a_bar_is_moved_by_the_mouse_and_put_back_by_undo() {
    let mut window = near();
    let before = incidents(&window).to_vec();
    let (at, day) = (bar(&window).center(), day_wide(&window));
    drag(&mut window, at, at + egui::vec2(5.0 * day, 0.0));
    let moved = &incidents(&window)[0];
    assert_eq!((moved.at, moved.until), (date(2009, 9, 6), Some(date(2009, 9, 15))));
    assert_eq!(window.state().simulate.selection, Selection::Incident(0));
    let run = window.state().simulate.run.clone().unwrap();
    assert!(!run.days()[190].hosts[0].up && run.days()[184].hosts[0].up, "the new future");
    click(&mut window, Role::Button, "Undo");
    assert_eq!(incidents(&window), before);
}

#[test]
fn a_bar_is_stretched_at_either_end_by_the_mouse() {
    let mut window = near();
    let (rect, day) = (bar(&window), day_wide(&window));
    let (left, right) = (pos2(rect.left() + 2.0, rect.center().y), pos2(rect.right() - 2.0, rect.center().y));
    drag(&mut window, right, right + egui::vec2(3.0 * day, 0.0));
    assert_eq!(
        (incidents(&window)[0].at, incidents(&window)[0].until),
        (date(2009, 9, 1), Some(date(2009, 9, 13)))
    );
    drag(&mut window, left, left - egui::vec2(2.0 * day, 0.0));
    assert_eq!(
        (incidents(&window)[0].at, incidents(&window)[0].until),
        (date(2009, 8, 30), Some(date(2009, 9, 13)))
    );
    click(&mut window, Role::Button, "Undo");
    click(&mut window, Role::Button, "Undo");
    assert_eq!(
        (incidents(&window)[0].at, incidents(&window)[0].until),
        (date(2009, 9, 1), Some(date(2009, 9, 10)))
    );
}

#[test]
fn a_drag_over_a_lane_adds_an_incident() {
    let mut window = near();
    let (rect, day) = (bar(&window), day_wide(&window));
    let from = pos2(rect.right() + 2.5 * day, rect.center().y);
    drag(&mut window, from, from + egui::vec2(3.0 * day, 0.0));
    let added = incidents(&window).last().unwrap().clone();
    assert_eq!(incidents(&window).len(), 2);
    assert_eq!(added.what.word(), "host-down");
    assert_eq!((added.at, added.until), (date(2009, 9, 12), Some(date(2009, 9, 16))));
    click(&mut window, Role::Button, "Undo");
    assert_eq!(incidents(&window).len(), 1);
}

#[test]
fn a_bar_is_moved_stretched_and_removed_by_keys_alone() {
    let mut window = at_first_start();
    window.get_by_role_and_label(Role::Slider, BAR).focus();
    window.run();
    let press = |window: &mut Harness<'_, App>, held: Modifiers, key: Key| {
        window.key_press_modifiers(held, key);
        window.run();
    };
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    press(&mut window, Modifiers::NONE, Key::ArrowLeft);
    press(&mut window, Modifiers::NONE, Key::PageDown);
    press(&mut window, Modifiers::SHIFT, Key::ArrowRight);
    press(&mut window, Modifiers::SHIFT, Key::ArrowRight);
    press(&mut window, Modifiers::SHIFT, Key::ArrowLeft);
    assert_eq!(
        (incidents(&window)[0].at, incidents(&window)[0].until),
        (date(2009, 9, 9), Some(date(2009, 9, 19)))
    );
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(incidents(&window)[0].at, date(2009, 9, 1), "moves in a row are one step");
    window.get_by_role_and_label(Role::Slider, BAR).focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::Delete);
    assert!(incidents(&window).is_empty());
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(incidents(&window).len(), 1);
}

#[test]
fn assistive_technology_moves_a_bar_and_hears_its_days() {
    let mut window = at_first_start();
    let node = window.get_by_role_and_label(Role::Slider, BAR);
    assert_eq!(node.value().as_deref(), Some("Host down, kms01, from 1 Sep 2009 until 10 Sep 2009"));
    let request = egui::accesskit::ActionRequest {
        action: egui::accesskit::Action::Increment,
        target_tree: egui::accesskit::TreeId::ROOT,
        target_node: node.accesskit_node().locate().0,
        data: None,
    };
    window.input_mut().events.push(egui::Event::AccessKitActionRequest(request));
    window.run();
    assert_eq!(incidents(&window)[0].at, date(2009, 9, 2));
}

#[test]
fn an_incident_is_added_to_what_is_selected_by_key_and_by_palette() {
    for (selection, word) in [
        (Selection::Microsoft, "internet-down"),
        (Selection::Dns, "dns-missing"),
        (Selection::Host(activation_wizard::domain::simulation::HostIx(0)), "host-down"),
        (Selection::Cohort(activation_wizard::domain::simulation::CohortIx(0)), "port-blocked"),
        (Selection::Cohort(activation_wizard::domain::simulation::CohortIx(2)), "vpn-down"),
    ] {
        let mut window = wide(after([RunCommand::ToDay(50), RunCommand::Select(selection)]));
        window.key_press(Key::I);
        window.run();
        let added = incidents(&window).last().unwrap();
        assert_eq!((added.what.word(), added.at), (word, date(2009, 4, 21)), "{selection:?}");
        window.key_press(Key::Delete);
        window.run();
        assert_eq!(incidents(&window).len(), 1, "the new one was selected, and is removed");
    }
    let mut window = at_first_start();
    window.key_press(Key::I);
    window.run();
    assert_eq!(incidents(&window).len(), 1);
    assert!(window.state().status.last().unwrap().text.starts_with("Select a host"));
}

#[test]
fn a_bar_opens_the_form_which_changes_that_incident() {
    let mut window = at_first_start();
    window.get_by_role_and_label(Role::Slider, BAR).focus();
    window.run();
    window.key_press(Key::Enter);
    window.run();
    window.get_by_label("Change the incident");
    assert_eq!(window.state().simulate.panel, PanelFace::Fleet);
    assert_eq!(window.state().simulate.draft.day, 183);
    window.get_by_role_and_label(Role::SpinButton, "Lasts").focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.get_by_role_and_label(Role::SpinButton, "Lasts").type_text("4");
    window.run();
    window.get_by_role_and_label(Role::Button, "Change incident").scroll_to_me();
    window.run();
    click(&mut window, Role::Button, "Change incident");
    assert_eq!(incidents(&window).len(), 1);
    assert_eq!(incidents(&window)[0].until, Some(date(2009, 9, 5)));
    click(&mut window, Role::Button, "Undo");
    assert_eq!(incidents(&window)[0].until, Some(date(2009, 9, 10)));
}

#[test]
fn the_form_adds_every_kind_that_a_plan_can_hold() {
    for kind in DraftKind::ALL {
        let mut window = wide(after([RunCommand::Panel(PanelFace::Fleet)]));
        let draft = Draft { kind, day: 40, lasts: 20, ..window.state().simulate.draft.clone() };
        window.state_mut().apply(Command::Run(RunCommand::Incident(draft)));
        window.run();
        window.get_by_role_and_label(Role::Button, "Add incident").scroll_to_me();
        window.run();
        click(&mut window, Role::Button, "Add incident");
        let added = incidents(&window).last().unwrap();
        assert_eq!(added.what.word(), kind.id());
        assert!(window.state().simulate.problems.is_empty());
        let lanes = &window.state().simulate.lanes;
        let bars: usize = lanes.iter().map(|lane| lane.bars.len()).sum();
        assert_eq!(bars, 2, "{} has a bar on a lane", kind.id());
    }
}

#[test]
fn clocks_that_differ_and_rogue_installations_are_filled_in_by_their_own_fields() {
    let mut window = wide(after([RunCommand::Panel(PanelFace::Fleet)]));
    let choose = |window: &mut Harness<'_, App>, field: &str, choice: &str| {
        window.get_by_role_and_label(Role::ComboBox, field).scroll_to_me();
        window.run();
        click(window, Role::ComboBox, field);
        window.get_by_role_and_label(Role::MenuItem, choice).scroll_to_me();
        window.run();
        click(window, Role::MenuItem, choice);
    };
    let fill = |window: &mut Harness<'_, App>, field: &str, text: &str| {
        window.get_by_role_and_label(Role::SpinButton, field).focus();
        window.run();
        window.key_press_modifiers(Modifiers::COMMAND, Key::A);
        window.get_by_role_and_label(Role::SpinButton, field).type_text(text);
        window.run();
    };
    let add = |window: &mut Harness<'_, App>| {
        window.get_by_role_and_label(Role::Button, "Add incident").scroll_to_me();
        window.run();
        click(window, Role::Button, "Add incident");
    };
    choose(&mut window, "What happens: Host down", "Clocks differ");
    fill(&mut window, "Clocks differ by", "9");
    add(&mut window);
    let what = incidents(&window).last().unwrap().what.clone();
    assert!(matches!(what, IncidentKind::ClockSkew { hours: 9, .. }), "{what:?}");
    choose(&mut window, "What happens: Clocks differ", "Rogue installation");
    fill(&mut window, "How many", "12");
    choose(&mut window, "How they find a host: by DNS", "pinned to kms01");
    add(&mut window);
    let what = incidents(&window).last().unwrap().what.clone();
    let IncidentKind::RogueInstall { count, ref finds_host, .. } = what else { panic!("{what:?}") };
    assert_eq!((count, format!("{finds_host:?}").contains("kms01")), (12, true));
    assert!(names(&window, Role::Button).iter().any(|name| name == "rogue machines"), "it has a lane");
}

#[test]
fn the_form_does_not_shift_when_its_day_is_set() {
    let mut window = wide(after([RunCommand::Panel(PanelFace::Fleet), RunCommand::ToDay(77)]));
    window.get_by_role_and_label(Role::Link, "On the day that is shown").scroll_to_me();
    window.run();
    let place = |window: &Harness<'_, App>| window.get_by_role_and_label(Role::SpinButton, "Lasts").rect();
    let before = place(&window);
    click(&mut window, Role::Link, "On the day that is shown");
    assert_eq!(window.state().simulate.draft.day, 77);
    assert_eq!(place(&window), before, "nothing moved");
    click(&mut window, Role::Link, "On the day that is shown");
    assert_eq!(place(&window), before);
}

#[test]
fn an_incident_that_happens_once_is_moved_and_never_stretched() {
    let mut app = simulate();
    app.apply(Command::Run(RunCommand::Incident(Draft {
        kind: DraftKind::Reimage,
        day: 60,
        ..app.simulate.draft.clone()
    })));
    app.apply(Command::Run(RunCommand::AddIncident));
    app.apply(Command::Run(RunCommand::Lane(LaneCommand::Shift(3))));
    app.apply(Command::Run(RunCommand::Lane(LaneCommand::Stretch(3))));
    let moved = app.document.plan.incidents.last().unwrap();
    assert_eq!((moved.at, moved.until), (date(2009, 5, 4), None));
}

#[test]
fn nothing_leaves_the_run_at_its_ends() {
    let mut app = after([RunCommand::Select(Selection::Incident(0))]);
    for days in [-4_000, -1, 4_000, 4_000, 1] {
        app.apply(Command::Run(RunCommand::Lane(LaneCommand::Shift(days))));
        app.apply(Command::Run(RunCommand::Lane(LaneCommand::Stretch(-days))));
        let incident = &app.document.plan.incidents[0];
        assert!(
            incident.at >= app.document.plan.start && incident.at < app.document.plan.end(),
            "{incident:?}"
        );
        assert!(incident.until.is_none_or(|until| until > incident.at), "{incident:?}");
        assert!(app.simulate.problems.is_empty());
    }
}

/// The example with an incident more for each of these days: the host is down for a while.
fn with_outages(days: &[u32]) -> App {
    let mut app = simulate();
    for day in days {
        app.apply(Command::Run(RunCommand::Incident(Draft { day: *day, lasts: 20, ..Draft::default() })));
        app.apply(Command::Run(RunCommand::AddIncident));
    }
    app
}

#[test]
fn bars_that_would_cover_each_other_stand_below_one_another_and_each_is_dragged_alone() {
    let mut window = wide(with_outages(&[100, 110, 115]));
    let bars = |window: &Harness<'_, App>| {
        let mut bars: Vec<egui::Rect> =
            window.get_all_by_role_and_label(Role::Slider, BAR).map(|bar| bar.rect()).collect();
        bars.sort_by(|one, other| one.left().total_cmp(&other.left()));
        bars
    };
    let seen = bars(&window);
    assert_eq!(seen.len(), 4);
    for (place, one) in seen.iter().enumerate() {
        for other in &seen[place + 1..] {
            assert!(!one.shrink(0.5).intersects(other.shrink(0.5)), "{one} {other}");
        }
    }
    let before = incidents(&window).to_vec();
    // The second of the three that overlap, which is the third of the plan.
    let at = seen[1].center();
    drag(&mut window, at, at + egui::vec2(200.0, 0.0));
    for (place, incident) in incidents(&window).iter().enumerate() {
        assert_eq!(incident.at != before[place].at, place == 2, "{incident:?}");
    }
    assert!(bars(&window)[1].top() > bars(&window)[0].top(), "the two that still overlap keep two rows");
}

#[test]
fn the_form_keeps_to_the_incident_that_it_edits_while_others_come_and_go() {
    let mut app = with_outages(&[300, 400]);
    let lane = |app: &mut App, command| app.apply(Command::Run(RunCommand::Lane(command)));
    app.apply(Command::Run(RunCommand::Select(Selection::Incident(1))));
    lane(&mut app, LaneCommand::Edit);
    app.apply(Command::Run(RunCommand::RemoveIncident(0)));
    assert_eq!((app.simulate.draft.edits, app.simulate.selection), (Some(0), Selection::Incident(0)));
    let draft = Draft { lasts: 5, ..app.simulate.draft.clone() };
    app.apply(Command::Run(RunCommand::Incident(draft)));
    lane(&mut app, LaneCommand::Change);
    let until = app.document.plan.incidents[0].until;
    assert_eq!(until, Some(date(2010, 1, 1)), "the one that was edited, and no new one");
    assert_eq!(app.document.plan.incidents.len(), 2);
    app.apply(Command::Undo);
    app.apply(Command::Undo);
    assert_eq!((app.simulate.draft.edits, app.simulate.selection), (Some(1), Selection::Incident(1)));
    app.apply(Command::Run(RunCommand::RemoveIncident(1)));
    assert_eq!((app.simulate.draft.edits, app.simulate.selection), (None, Selection::Nothing));
    app.apply(Command::Run(RunCommand::Select(Selection::Incident(0))));
    lane(&mut app, LaneCommand::Edit);
    app.apply(Command::OpenExample);
    app.apply(Command::Discard);
    assert_eq!((app.simulate.draft.edits, app.simulate.selection), (None, Selection::Nothing));
}

#[test]
fn the_form_begins_with_the_day_that_is_shown() {
    let mut window = wide(after([RunCommand::ToDay(100)]));
    click(&mut window, Role::Tab, "Fleet");
    assert_eq!(window.state().simulate.draft.day, 100);
    window.state_mut().apply(Command::Run(RunCommand::ToDay(120)));
    click(&mut window, Role::Tab, "Why");
    click(&mut window, Role::Tab, "Fleet");
    assert_eq!(window.state().simulate.draft.day, 100, "what was begun stays");
}
