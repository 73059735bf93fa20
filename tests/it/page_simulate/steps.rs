//! Time in steps: changes of what is selected, dates, the magnifier, the list that follows; by mouse, keys and palette.

use activation_wizard::app::simulate::{DAY, EventFilter, Selection};
use activation_wizard::app::time_command::TimeCommand;
use activation_wizard::app::{App, Command, RunCommand};
use activation_wizard::domain::simulation::{HostIx, MachineIx};
use chrono::NaiveDate;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::{after, at_first_start, click, names, window_of};
use crate::support::{SIZES, wide};

fn press(window: &mut Harness<'_, App>, key: Key) {
    window.key_press(key);
    window.run();
}

fn by_palette(window: &mut Harness<'_, App>, words: &str) {
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run();
    window.get_by_role_and_label(Role::TextInput, "Search commands").type_text(words);
    window.run();
    press(window, Key::Enter);
}

/// The laptops' first machine: joined, activated, renewed no more, lost and found again.
const LAPTOP: Selection = Selection::Machine(MachineIx(48));

#[test]
fn changes_of_a_machine_are_gone_through_forth_and_back_by_mouse_keys_and_palette() {
    let mut window = wide(after([RunCommand::Select(LAPTOP)]));
    let run = window.state().simulate.run.clone().unwrap();
    let changes: Vec<u32> = run.states_of(MachineIx(48)).into_iter().map(|(minute, _)| minute).collect();
    assert!(changes.len() >= 4, "{changes:?}");
    let later: Vec<u32> = changes.iter().copied().filter(|minute| *minute > 0).collect();
    for minute in &later {
        press(&mut window, Key::C);
        assert_eq!(window.state().simulate.minute, *minute, "by key");
        assert_eq!(window.state().simulate.selection, LAPTOP, "it stays selected");
    }
    press(&mut window, Key::C);
    assert_eq!(window.state().status.last().unwrap().text, "No later change of what is selected");
    for minute in later.iter().rev().skip(1) {
        window.key_press_modifiers(Modifiers::SHIFT, Key::C);
        window.run();
        assert_eq!(window.state().simulate.minute, *minute, "back by key");
    }
    click(&mut window, Role::Button, "Next change of what is selected");
    assert_eq!(window.state().simulate.minute, later[1], "by mouse");
    click(&mut window, Role::Button, "Previous change of what is selected");
    assert_eq!(window.state().simulate.minute, later[0]);
    by_palette(&mut window, "next change");
    assert_eq!(window.state().simulate.minute, later[1], "by palette");
}

#[test]
fn changes_of_a_host_are_its_own() {
    let mut window = wide(after([RunCommand::Select(Selection::Host(HostIx(0))), RunCommand::ToDay(100)]));
    press(&mut window, Key::C);
    assert_eq!(window.state().simulate.day(), 183, "the host goes down");
    press(&mut window, Key::C);
    assert_eq!(window.state().simulate.day(), 192, "and comes back");
}

#[test]
fn going_back_loses_nothing() {
    let mut window = wide(after([RunCommand::ToFirstLapse]));
    let lapse = window.state().simulate.minute;
    let (run, selection) = (window.state().simulate.run.clone().unwrap(), window.state().simulate.selection);
    let states = window.state().simulate.now.states;
    for _ in 0..12 {
        click(&mut window, Role::Button, "Previous event");
    }
    assert!(window.state().simulate.minute < lapse);
    for _ in 0..12 {
        click(&mut window, Role::Button, "Next event");
    }
    let simulate = &window.state().simulate;
    assert_eq!((simulate.minute, simulate.selection, simulate.now.states), (lapse, selection, states));
    assert!(std::sync::Arc::ptr_eq(simulate.run.as_ref().unwrap(), &run), "nothing is computed anew");
}

#[test]
fn events_of_one_minute_are_gone_through_one_by_one() {
    let mut window = wide(after([RunCommand::Filter(EventFilter::All)]));
    let run = window.state().simulate.run.clone().unwrap();
    let rows = window.state().simulate.shown.clone();
    for row in rows.iter().take(6) {
        // The first events are of minute 0, where time already stands.
        if matches!(window.state().simulate.selection, Selection::Nothing) {
            window.state_mut().apply(Command::Run(RunCommand::Select(Selection::Event(row.place))));
        } else {
            press(&mut window, Key::N);
        }
        assert_eq!(window.state().simulate.selection, Selection::Event(row.place));
        assert_eq!(window.state().simulate.minute, run.events()[row.place].minute);
    }
}

#[test]
fn a_date_is_written_and_gone_to_by_keys_alone() {
    let mut window = at_first_start();
    press(&mut window, Key::G);
    let field = window.get_by_role_and_label(Role::TextInput, "Go to a date");
    assert!(field.is_focused(), "the field waits for the date");
    field.type_text("2010-02-09");
    window.run();
    assert_eq!(window.state().simulate.day(), 344);
    press(&mut window, Key::Escape);
    by_palette(&mut window, "go to a date");
    let field = window.get_by_role_and_label(Role::TextInput, "Go to a date");
    assert!(field.is_focused());
}

#[test]
fn escape_closes_the_field_for_a_date_and_any_menu_and_gives_the_focus_back() {
    let mut window = at_first_start();
    press(&mut window, Key::G);
    assert!(window.query_by_role_and_label(Role::TextInput, "Go to a date").is_some());
    press(&mut window, Key::Escape);
    assert!(window.query_by_role_and_label(Role::TextInput, "Go to a date").is_none());
    press(&mut window, Key::End);
    assert_eq!(window.state().simulate.day(), 730, "keys go on where they were");
    let date = names(&window, Role::Button).into_iter().find(|name| name.ends_with("go to a day")).unwrap();
    click(&mut window, Role::Button, &date);
    press(&mut window, Key::Escape);
    assert!(window.query_by_role_and_label(Role::TextInput, "Go to a date").is_none());
    assert!(window.get_by_role_and_label(Role::Button, &date).is_focused());
    click(&mut window, Role::ComboBox, "Speed: 1 week a second");
    assert!(window.query_by_role_and_label(Role::MenuItem, "1 hour a second").is_some());
    press(&mut window, Key::Escape);
    assert!(window.query_by_role_and_label(Role::MenuItem, "1 hour a second").is_none());
    assert!(window.get_by_role_and_label(Role::ComboBox, "Speed: 1 week a second").is_focused());
}

#[test]
fn letters_go_into_the_field_for_a_date_and_enter_takes_it() {
    let mut window = at_first_start();
    let date = names(&window, Role::Button).into_iter().find(|name| name.ends_with("go to a day")).unwrap();
    click(&mut window, Role::Button, &date);
    let (day, panel) = (window.state().simulate.day(), window.state().simulate.panel);
    let write = |window: &mut Harness<'_, App>, words: &str| {
        let field = window.get_by_role_and_label(Role::TextInput, "Go to a date");
        assert!(field.is_focused(), "the field waits for the date");
        field.type_text(words);
        window.run();
        press(window, Key::Enter);
    };
    write(&mut window, "soon");
    assert!(window.query_all_by_label_contains("A date from 2 Mar 2009 to 2 Mar 2011").next().is_some());
    let simulate = &window.state().simulate;
    assert_eq!((simulate.day(), simulate.panel, simulate.playing), (day, panel, false));
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    let name = names(&window, Role::TextInput).into_iter().find(|name| name.starts_with("Go to a date"));
    window.get_by_role_and_label(Role::TextInput, &name.unwrap()).type_text("2010-02-09");
    window.run();
    press(&mut window, Key::Enter);
    assert_eq!(window.state().simulate.day(), 344);
    assert!(window.query_by_role_and_label(Role::TextInput, "Go to a date").is_none(), "it closes");
    press(&mut window, Key::G);
    let field = window.get_by_role_and_label(Role::TextInput, "Go to a date");
    assert_eq!(field.value().unwrap_or_default(), "", "what was written before is gone");
}

#[test]
fn letters_do_nothing_behind_an_open_menu() {
    let mut window = at_first_start();
    click(&mut window, Role::ComboBox, "Speed: 1 week a second");
    let (day, panel) = (window.state().simulate.day(), window.state().simulate.panel);
    for key in [Key::N, Key::L, Key::I, Key::F, Key::C] {
        press(&mut window, key);
    }
    let simulate = &window.state().simulate;
    assert_eq!((simulate.day(), simulate.panel, simulate.playing), (day, panel, false));
}

#[test]
fn a_date_outside_the_run_is_told_and_moves_nothing() {
    let mut window = wide(after([RunCommand::ToDay(20)]));
    press(&mut window, Key::G);
    window.get_by_role_and_label(Role::TextInput, "Go to a date").type_text("2031-02-09");
    window.run();
    assert_eq!(window.state().simulate.day(), 20);
    assert!(window.query_all_by_label_contains("A date from 2 Mar 2009 to 2 Mar 2011").next().is_some());
    let early = NaiveDate::from_ymd_opt(2001, 1, 1).unwrap();
    window.state_mut().apply(Command::Run(RunCommand::Time(TimeCommand::ToDate(early))));
    assert_eq!(window.state().simulate.day(), 20);
    assert_eq!(window.state().status.last().unwrap().text, "That date is not in the run");
}

#[test]
fn the_magnifier_shows_a_few_weeks_hour_by_hour() {
    let mut window = wide(after([RunCommand::ToDay(308)]));
    click(&mut window, Role::Button, "Magnifier");
    let seen = window.state().simulate.seen();
    assert_eq!(seen.days(), 28);
    assert!((seen.from..seen.until).contains(&308));
    window.get_by_role_and_label(Role::Slider, "Time").focus();
    window.run();
    press(&mut window, Key::ArrowRight);
    assert_eq!(window.state().simulate.minute, 308 * DAY + 60, "an hour");
    press(&mut window, Key::PageDown);
    assert_eq!(window.state().simulate.minute, 309 * DAY + 60, "a day");
    let marks = window.state().simulate.watch.near.len();
    let (from, until) = (seen.from * DAY, seen.until * DAY);
    let run = window.state().simulate.run.clone().unwrap();
    let rows = window.state().simulate.shown.iter();
    let inside = rows.filter(|row| (from..until).contains(&run.events()[row.place].minute)).count();
    assert!(marks == inside && marks > 3, "{marks} marks for {inside} rows");
    let said = window.get_by_role_and_label(Role::Slider, "Time").value().unwrap();
    assert!(said.starts_with("5 Jan 2010 01:00; the slider shows "), "{said}");
    press(&mut window, Key::Z);
    assert_eq!(window.state().simulate.watch.stretch, None, "and again the whole run");
}

#[test]
fn the_magnifier_follows_the_minute_that_is_shown() {
    let mut window = wide(after([RunCommand::Time(TimeCommand::Magnify)]));
    for day in [0, 100, 729, 300] {
        window.state_mut().apply(Command::Run(RunCommand::ToDay(day)));
        window.run();
        let seen = window.state().simulate.seen();
        assert!((seen.from..seen.until).contains(&day) && seen.days() == 28, "{day} in {seen:?}");
    }
    let middle = window.get_by_role_and_label(Role::Slider, "Time").rect().center();
    window.drag_at(middle);
    window.run();
    window.drop_at(middle);
    window.run();
    let seen = window.state().simulate.seen();
    assert_eq!(window.state().simulate.minute, (seen.from + 14) * DAY, "half of what is seen");
}

#[test]
fn the_event_list_follows_the_slider() {
    let mut window = at_first_start();
    for (day, shown, hidden) in [(308, "4 Jan 2010", "2 Mar 2009"), (0, "2 Mar 2009", "4 Jan 2010")] {
        window.get_by_role_and_label(Role::Slider, "Time").set_value_accesskit(f64::from(day));
        window.run();
        let rows: Vec<String> = names(&window, Role::Row);
        assert!(rows.iter().any(|row| row.starts_with(shown)), "day {day}: {rows:?}");
        assert!(!rows.iter().any(|row| row.starts_with(hidden)), "day {day}: {rows:?}");
    }
}

#[test]
fn the_new_buttons_are_there_in_every_size() {
    for size in SIZES {
        let window = window_of(after([RunCommand::ToFirstLapse]), size);
        for name in ["Magnifier", "Next change of what is selected", "Previous change of what is selected"] {
            assert!(window.query_by_role_and_label(Role::Button, name).is_some(), "{name} at {size:?}");
        }
    }
}

#[test]
fn a_machine_lists_its_last_contacts_with_their_results_and_each_leads_to_its_minute() {
    let mut window = wide(after([RunCommand::Select(LAPTOP), RunCommand::ToDay(400)]));
    let (run, minute) = (window.state().simulate.run.clone().unwrap(), window.state().simulate.minute);
    // The single contacts, the newest first, equal ones in a row as one.
    let mut expect: Vec<(u32, u32, bool)> = Vec::new();
    let mut last = None;
    for (at, outcome) in run.contacts_of(MachineIx(48)).into_iter().filter(|(at, _)| *at <= minute) {
        match expect.last_mut().filter(|_| last == Some(outcome)) {
            Some(group) => (group.0, group.1) = (at, group.1 + 1),
            None => expect.push((at, 1, outcome.succeeded())),
        }
        last = Some(outcome);
    }
    expect.reverse();
    let shown: Vec<(u32, u32, bool)> = window
        .state()
        .simulate
        .now
        .contacts
        .iter()
        .map(|contact| (contact.last, contact.times, contact.outcome.succeeded()))
        .collect();
    assert!(
        shown.len() >= 4 && shown.iter().any(|contact| contact.2) && shown.iter().any(|contact| !contact.2)
    );
    assert_eq!(shown, expect[..shown.len()]);
    window.get_by_role_and_label(Role::Heading, "Last contacts");
    let links: Vec<String> =
        names(&window, Role::Link).into_iter().filter(|name| name.starts_with("Go to the contact")).collect();
    assert_eq!(links.len(), shown.len());
    window.get_by_role_and_label(Role::Link, &links[1]).scroll_to_me();
    window.run();
    click(&mut window, Role::Link, &links[1]);
    assert_eq!(window.state().simulate.minute, shown[1].0);
    assert_eq!(window.state().simulate.now.contacts[0].last, shown[1].0, "the list ends where one is");
}
