//! Moving through time: play, step, slider, jump, and what is read there.

use activation_wizard::app::simulate::{DAY, EventFilter, Selection, lapse};
use activation_wizard::app::words::grouped;
use activation_wizard::app::{Command, RunCommand};
use activation_wizard::domain::simulation::{MachineIx, Subject};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{after, at_first_start, click, names};
use crate::support::wide;

#[test]
fn playing_moves_time_at_the_chosen_speed_and_pause_stops_it() {
    let mut window = at_first_start();
    click(&mut window, Role::Button, "Play");
    assert!(window.state().simulate.playing);
    for _ in 0..4 {
        window.state_mut().apply(Command::Run(RunCommand::Tick(0.5)));
    }
    assert_eq!(window.state().simulate.minute, 14 * DAY, "a week a second");
    window.run();
    click(&mut window, Role::ComboBox, "Speed: 1 week a second");
    click(&mut window, Role::MenuItem, "1 day a second");
    window.state_mut().apply(Command::Run(RunCommand::Tick(1.0)));
    window.run();
    assert_eq!(window.state().simulate.minute, 15 * DAY);
    click(&mut window, Role::Button, "Pause");
    window.state_mut().apply(Command::Run(RunCommand::Tick(1.0)));
    assert_eq!(window.state().simulate.minute, 15 * DAY, "time stands while paused");
}

#[test]
fn playing_ends_at_the_end_and_begins_anew() {
    let mut window = wide(after([RunCommand::ToEnd, RunCommand::DayBack, RunCommand::PlayPause]));
    window.state_mut().apply(Command::Run(RunCommand::Tick(1.0)));
    window.run();
    let simulate = &window.state().simulate;
    assert!(!simulate.playing && simulate.minute == 730 * DAY);
    click(&mut window, Role::Button, "Play");
    assert_eq!(window.state().simulate.minute, 0);
}

#[test]
fn keys_play_and_step_unless_text_is_edited() {
    let mut window = at_first_start();
    for (key, minute) in
        [(Key::Period, DAY), (Key::Period, 2 * DAY), (Key::Comma, DAY), (Key::End, 730 * DAY), (Key::Home, 0)]
    {
        window.key_press(key);
        window.run();
        assert_eq!(window.state().simulate.minute, minute, "{key:?}");
    }
    window.key_press(Key::Space);
    window.run();
    assert!(window.state().simulate.playing);
    window.key_press(Key::Space);
    window.run();
    window.key_press(Key::N);
    window.run();
    let at_event = window.state().simulate.minute;
    assert!(at_event > 0 && matches!(window.state().simulate.selection, Selection::Event(_)));
    window.key_press(Key::L);
    window.run();
    let lapse = window.state().simulate.run.as_ref().unwrap().first_lapse().unwrap().minute;
    assert_eq!(window.state().simulate.minute, lapse);
    click(&mut window, Role::Tab, "Fleet");
    window.get_by_role_and_label(Role::SpinButton, "desktops").focus();
    window.run();
    window.key_press(Key::Period);
    window.run();
    assert_eq!(window.state().simulate.minute, lapse, "a key in a field belongs to the field");
}

#[test]
fn the_slider_moves_by_keys_and_by_ear_and_says_the_date() {
    let mut window = at_first_start();
    window.get_by_role_and_label(Role::Slider, "Time").focus();
    window.run();
    for (key, day) in [
        (Key::ArrowRight, 1),
        (Key::PageDown, 31),
        (Key::ArrowLeft, 30),
        (Key::PageUp, 0),
        (Key::End, 730),
        (Key::Home, 0),
    ] {
        window.key_press(key);
        window.run();
        assert_eq!(window.state().simulate.day(), day, "{key:?}");
    }
    window.get_by_role_and_label(Role::Slider, "Time").set_value_accesskit(400.0);
    window.run();
    assert_eq!(window.state().simulate.day(), 400);
    let slider = window.get_by_role_and_label(Role::Slider, "Time");
    assert_eq!(slider.value().as_deref(), Some("6 Apr 2010 00:00, day 400 of 730"));
}

#[test]
fn the_slider_follows_the_pointer() {
    let mut window = at_first_start();
    let middle = window.get_by_role_and_label(Role::Slider, "Time").rect().center();
    window.drag_at(middle);
    window.run();
    window.drop_at(middle);
    window.run();
    assert_eq!(window.state().simulate.day(), 365, "half of 730");
}

#[test]
fn the_date_opens_a_field_to_go_to_a_day() {
    let mut window = at_first_start();
    click(&mut window, Role::Button, "2 Mar 2009, go to a day");
    let field = window.get_by_role_and_label(Role::SpinButton, "Go to a day");
    field.focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.get_by_role_and_label(Role::SpinButton, "Go to a day").type_text("400");
    window.run();
    assert_eq!(window.state().simulate.day(), 400);
}

#[test]
fn previous_and_next_event_go_through_the_filtered_list() {
    let mut window = wide(after([RunCommand::Filter(EventFilter::Incidents)]));
    click(&mut window, Role::Button, "Next event");
    assert_eq!(window.state().simulate.day(), 183, "the host goes down on 1 Sep 2009");
    click(&mut window, Role::Button, "Next event");
    assert_eq!(window.state().simulate.day(), 192);
    click(&mut window, Role::Button, "Next event");
    assert_eq!(window.state().status.last().unwrap().text, "No later event");
    click(&mut window, Role::Button, "Previous event");
    assert_eq!(window.state().simulate.day(), 183);
}

#[test]
fn the_filter_and_the_grouping_list_what_they_say() {
    let mut window = at_first_start();
    let run = window.state().simulate.run.clone().unwrap();
    for (name, shows) in [
        ("All", (|_, _| true) as fn(_, _) -> bool),
        ("Lapses", |kind, _| lapse(kind)),
        ("Machines", |_, subject| matches!(subject, Subject::Machine(_))),
        ("Hosts", |_, subject| matches!(subject, Subject::Host(_))),
        ("Incidents", |_, subject| matches!(subject, Subject::Incident(_))),
    ] {
        if name != "All" {
            click(&mut window, Role::RadioButton, name);
        }
        let expect = run.events().iter().filter(|event| shows(event.kind, event.subject)).count();
        let rows = &window.state().simulate.shown;
        let stands_for: u32 = rows.iter().map(|row| row.times).sum();
        assert_eq!(usize::try_from(stands_for).unwrap(), expect, "{name}, grouped");
        click(&mut window, Role::CheckBox, "Grouped");
        assert_eq!(window.state().simulate.shown.len(), expect, "{name}, one by one");
        let words = format!("{} rows", grouped(u64::try_from(expect).unwrap()));
        window.get_by_label(&words);
        click(&mut window, Role::CheckBox, "Grouped");
    }
}

#[test]
fn an_event_that_is_pressed_says_why() {
    let mut window = wide(after([RunCommand::Filter(EventFilter::Lapses)]));
    let row = names(&window, Role::Row).into_iter().find(|name| name.contains("laptops")).unwrap();
    assert!(row.contains("4 Jan 2010 05:35") && row.contains("180 days since its last renewal"), "{row}");
    click(&mut window, Role::Row, &row);
    let simulate = &window.state().simulate;
    let run = simulate.run.clone().unwrap();
    let Selection::Event(place) = simulate.selection else { panic!("{:?}", simulate.selection) };
    let event = run.events()[place];
    assert_eq!(simulate.minute, event.minute, "time moves to the event");
    let because = run.because_event(&event);
    assert!(because.len() >= 3, "{because:?}");
    let told = names(&window, Role::ListItem);
    for line in &because {
        assert!(told.iter().any(|item| item.ends_with(&line.text)), "{:?} is not among {told:?}", line.text);
        let rule = format!("rule {}", line.rule);
        assert!(window.query_all_by_label_contains(&rule).next().is_some(), "{rule}");
    }
    let conflicts = because.iter().filter(|line| line.conflict.is_some()).count();
    assert!(conflicts > 0 && window.query_all_by_label("The sources disagree").next().is_some());
    window.get_by_label("Unlicensed since 4 Jan 2010 05:35");
}

#[test]
fn the_list_of_events_moves_by_arrow_keys() {
    let mut window = at_first_start();
    let first = names(&window, Role::Row).into_iter().find(|name| name.contains("kms01")).unwrap();
    click(&mut window, Role::Row, &first);
    window.key_press(Key::ArrowDown);
    window.run();
    let second = window.state().simulate.shown[1];
    assert_eq!(window.state().simulate.selection, Selection::Event(second.place));
    window.key_press(Key::End);
    window.run();
    let last = *window.state().simulate.shown.last().unwrap();
    assert_eq!(window.state().simulate.selection, Selection::Event(last.place));
}

#[test]
fn a_cohort_a_machine_and_a_host_say_why() {
    let mut window = wide(after([RunCommand::ToDay(344)]));
    let card =
        names(&window, Role::Button).into_iter().find(|name| name.starts_with("Cohort laptops")).unwrap();
    assert!(card.contains("away until 1 Mar 2010") && card.contains("unlicensed 20"), "{card}");
    click(&mut window, Role::Button, &card);
    window.get_by_label("0 of 20 licensed");
    click(&mut window, Role::Button, "Next machine");
    assert_eq!(window.state().simulate.selection, Selection::Machine(MachineIx(48)));
    window.get_by_label("laptops, machine 1 of 20");
    click(&mut window, Role::Button, "Previous machine");
    assert_eq!(
        window.state().simulate.selection,
        Selection::Machine(MachineIx(48)),
        "there is none before it"
    );
    window.key_press(Key::M);
    window.run();
    window.get_by_label("laptops, machine 2 of 20");
    let host =
        names(&window, Role::Button).into_iter().find(|name| name.starts_with("KMS host kms01")).unwrap();
    assert_eq!(host, "KMS host kms01, count 48");
    click(&mut window, Role::Button, &host);
    window.get_by_label("Up since 10 Sep 2009");
    click(&mut window, Role::Button, "Back to the day");
    assert_eq!(window.state().simulate.selection, Selection::Nothing);
}

#[test]
fn a_lane_selects_and_goes_there() {
    let mut window = at_first_start();
    let lane = window.get_by_role_and_label(Role::Button, "kms01");
    let description = lane.accesskit_node().description().unwrap();
    assert_eq!(description, "up from 2 Mar 2009 until 1 Sep 2009; up from 10 Sep 2009 until 2 Mar 2011");
    lane.click();
    window.run();
    assert!(matches!(window.state().simulate.selection, Selection::Host(_)));
    assert!((300..430).contains(&window.state().simulate.day()), "the middle of the lane");
}

#[test]
fn the_palette_goes_to_the_first_lapse() {
    let mut window = at_first_start();
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run();
    window.get_by_role_and_label(Role::TextInput, "Search commands").type_text("first lapse");
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(window.state().simulate.day(), 308);
}
