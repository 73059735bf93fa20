//! One axis of time for slider, charts and lanes: nearer and further by wheel, drag, buttons and keys; and what charts
//! hand out.

use activation_wizard::app::simulate::Chart;
use activation_wizard::app::time_command::TimeCommand;
use activation_wizard::app::watch::Stretch;
use activation_wizard::app::{App, Command, Effect, RunCommand};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, TouchPhase, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{after, at_first_start, click};
use crate::support::wide;

fn plot(window: &Harness<'_, App>) -> egui::Rect {
    window.get_by_role_and_label(Role::Figure, "States of the fleet").rect()
}

fn turn(window: &mut Harness<'_, App>, delta: egui::Vec2) {
    let event = Event::MouseWheel {
        unit: MouseWheelUnit::Line,
        delta,
        source: MouseWheelSource::Wheel,
        phase: TouchPhase::Move,
        modifiers: Modifiers::NONE,
    };
    window.input_mut().events.push(event);
    // What is said under the pointer takes some frames to find its place.
    window.run_steps(10);
}

#[test]
fn the_wheel_looks_nearer_and_further_around_the_pointer() {
    let mut window = at_first_start();
    let plot = plot(&window);
    let at = plot.left_center() + vec2(plot.width() * 0.5, 0.0);
    window.hover_at(at);
    window.run_steps(10);
    turn(&mut window, vec2(0.0, 1.0));
    let seen = window.state().simulate.seen();
    assert_eq!(seen.days(), 365, "half of 730");
    assert!((seen.from..seen.until).contains(&365), "{seen:?} holds the day under the pointer");
    assert!((182..184).contains(&seen.from), "{seen:?} keeps it where it stood");
    turn(&mut window, vec2(0.0, -1.0));
    assert_eq!(window.state().simulate.watch.stretch, None);
}

#[test]
fn a_drag_over_the_chart_shows_that_stretch_and_a_button_the_whole_run() {
    let mut window = at_first_start();
    let plot = plot(&window);
    let at = |share: f32| plot.left_center() + vec2(plot.width() * share, 0.0);
    window.hover_at(at(0.25));
    window.run();
    window.drag_at(at(0.25));
    window.run();
    for share in [0.3, 0.4, 0.5] {
        window.hover_at(at(share));
        window.run();
    }
    window.drop_at(at(0.5));
    window.run();
    let seen = window.state().simulate.seen();
    assert!((181..=184).contains(&seen.from) && (364..=367).contains(&seen.until), "{seen:?}");
    click(&mut window, Role::Button, "Time axis: nearer");
    assert!(window.state().simulate.seen().days() < 100);
    click(&mut window, Role::Link, "Time axis: the whole run");
    assert_eq!(window.state().simulate.watch.stretch, None);
}

#[test]
fn keys_alone_look_nearer_go_along_and_back() {
    let mut window = wide(after([RunCommand::ToDay(365)]));
    let press = |window: &mut Harness<'_, App>, key: Key| {
        window.key_press(key);
        window.run();
    };
    press(&mut window, Key::Plus);
    press(&mut window, Key::Plus);
    let near = window.state().simulate.seen();
    assert_eq!(near.days(), 182);
    window.get_by_role_and_label(Role::Figure, "States of the fleet").focus();
    window.run();
    press(&mut window, Key::ArrowRight);
    assert_eq!(window.state().simulate.day(), 366, "a day by an arrow");
    press(&mut window, Key::PageDown);
    let along = window.state().simulate.seen();
    assert_eq!(along.from, near.from + 90, "half of what is seen");
    press(&mut window, Key::Minus);
    assert_eq!(window.state().simulate.seen().days(), 364);
    press(&mut window, Key::Num0);
    assert_eq!(window.state().simulate.watch.stretch, None);
}

#[test]
fn a_press_on_a_near_chart_goes_to_the_day_that_is_seen_there() {
    let mut window = at_first_start();
    let show = TimeCommand::Show { from: 300, until: 319 };
    window.state_mut().apply(Command::Run(RunCommand::Time(show)));
    window.run();
    assert_eq!(window.state().simulate.seen(), Stretch { from: 300, until: 320 });
    let plot = plot(&window);
    let at = plot.left_center() + vec2(plot.width() * 0.525, 0.0);
    window.drag_at(at);
    window.run();
    window.drop_at(at);
    window.run();
    assert_eq!(window.state().simulate.day(), 310);
}

#[test]
fn every_chart_is_copied_as_comma_separated_values_that_say_what_the_run_says() {
    for (chart, head, row) in [
        (
            Chart::States,
            "End of day,licensed,initial grace,grace,notification,unlicensed",
            "9 Feb 2010,48,0,0,0,20",
        ),
        (Chart::Count, "End of day,kms01", "9 Feb 2010,48"),
        (Chart::Pools, "End of day,laptops-mak of 100", "9 Feb 2010,37"),
    ] {
        for as_table in [false, true] {
            let mut window = wide(after([RunCommand::Chart(chart), RunCommand::ChartAsTable(as_table)]));
            click(&mut window, Role::Link, "Copy as CSV");
            let Some(Effect::Copy(text)) = window.state().effects.last() else {
                panic!("nothing was copied")
            };
            let lines: Vec<&str> = text.lines().collect();
            assert_eq!((lines[0], lines[345], lines.len()), (head, row, 731), "{chart:?}");
        }
    }
}

#[test]
fn a_large_number_is_a_number_in_the_file() {
    let mut app = after([]);
    app.apply(Command::Run(RunCommand::CohortCount { cohort: 0, count: 6_000 }));
    let mut window = wide(app);
    click(&mut window, Role::Link, "Copy as CSV");
    let Some(Effect::Copy(text)) = window.state().effects.last() else { panic!("nothing was copied") };
    assert!(text.contains(",6008,"), "{:?}", text.lines().nth(345));
}

#[test]
fn many_runs_are_drawn_as_a_band_with_a_table_and_comma_separated_values() {
    let mut window = at_first_start();
    click(&mut window, Role::RadioButton, "Chance");
    click(&mut window, Role::Button, "Run many seeds");
    let figure = window.get_by_role_and_label(Role::Figure, "Licensed machines over many runs");
    let said = figure.accesskit_node().description().unwrap();
    assert!(said.starts_with("On 2 Mar 2009: ") && said.contains("of 100 runs"), "{said}");
    let simulate = &window.state().simulate;
    let bands = simulate.many.bands(simulate.ran.as_ref().unwrap()).unwrap().clone();
    assert_eq!((bands.runs, bands.middle.len()), (100, 730));
    let in_order = bands.low.iter().zip(&bands.middle).zip(&bands.high);
    assert!(in_order.clone().all(|((low, middle), high)| low <= middle && middle <= high));
    assert!(in_order.clone().any(|((low, _), high)| low < high), "chance makes a difference on some day");
    click(&mut window, Role::Link, "Copy as CSV");
    let Some(Effect::Copy(text)) = window.state().effects.last() else { panic!("nothing was copied") };
    let row = format!("9 Feb 2010,{},{},{}", bands.low[344], bands.middle[344], bands.high[344]);
    assert_eq!(text.lines().nth(345), Some(row.as_str()));
    window.state_mut().apply(Command::Run(RunCommand::CohortCount { cohort: 0, count: 10 }));
    window.run();
    window.get_by_role_and_label(Role::Button, "Run many seeds");
}
