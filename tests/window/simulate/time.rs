//! Time: play, pause, steps, speed, slider, magnifier, dates.

use activation_wizard::app::simulate::{DAY, Speed};
use activation_wizard::app::{Command, RunCommand};
use activation_wizard::domain::simulation::EventKind;
use egui::accesskit::Role;
use egui::{Key, Modifiers, pos2};

use super::in_simulate;
use crate::screen::Screen;

fn minute(screen: &Screen) -> u32 {
    screen.simulate().minute
}

/// The minute of the first machine that loses its licence.
fn first_lapse(screen: &Screen) -> u32 {
    let run = screen.simulate().run.as_ref().unwrap();
    let lost = |kind| {
        matches!(
            kind,
            EventKind::Deactivated
                | EventKind::UnlicensedBegan
                | EventKind::GraceBegan
                | EventKind::NotificationBegan
        )
    };
    run.events().iter().find(|event| lost(event.kind)).unwrap().minute
}

/// The twin has played too: for no time.
fn played(screen: &mut Screen) {
    for _ in 0..2 {
        screen.twin.state_mut().apply(Command::Run(RunCommand::PlayPause));
    }
}

#[test]
fn time_by_mouse() {
    let mut screen = in_simulate();
    let (first, end) = (first_lapse(&screen), screen.simulate().last_minute());
    screen.press(Role::Button, "To the first lapse");
    assert_eq!(minute(&screen), first);
    screen.press(Role::Button, "Next event");
    let next = minute(&screen);
    screen.press(Role::Button, "Previous event");
    assert!(minute(&screen) == first && next >= first);
    screen.press(Role::Button, "Next change of what is selected");
    assert!(minute(&screen) > first);
    screen.press(Role::Button, "Previous change of what is selected");
    assert_eq!(minute(&screen), first);
    for (name, at) in
        [("One day forward", first / DAY + 1), ("One day back", first / DAY), ("To the end", end / DAY)]
    {
        screen.press(Role::Button, name);
        assert_eq!(minute(&screen) / DAY, at, "{name}");
    }
    screen.press(Role::Button, "To the start");
    assert_eq!(minute(&screen), 0, "nothing is lost by going back");

    let slider = screen.place_of(Role::Slider, "Time");
    screen.drag(pos2(slider.left() + 12.0, slider.center().y), pos2(slider.center().x, slider.center().y));
    let half = minute(&screen) / DAY;
    assert!((300..430).contains(&half), "day {half} of {}", end / DAY);
    screen.press(Role::Button, "Magnifier");
    let seen = screen.simulate().watch.stretch.unwrap();
    assert!(seen.from < half && half < seen.until && seen.until - seen.from < 60, "{seen:?}");
    screen.press(Role::Button, "Magnifier");
    assert_eq!(screen.simulate().watch.stretch, None);

    let speed = screen.named(Role::ComboBox, "Speed");
    screen.press(Role::ComboBox, &speed);
    screen.press(Role::MenuItem, "1 hour a second");
    assert_eq!(screen.simulate().speed, Speed::HourASecond);
    let date = screen.name(Role::Button, |name| name.ends_with("go to a day"));
    screen.press(Role::Button, &date);
    screen.press(Role::TextInput, "Go to a date");
    screen.write("2009-12-24");
    screen.same();
    assert_eq!(minute(&screen) / DAY, 297);
    screen.stroke(Key::Escape);

    // How long it plays is the window's own affair: it moves, and from the start both show the same again.
    screen.press_in_window(Role::Button, "Play");
    let begun = screen.picture();
    screen.wait_for_other(&begun);
    screen.press_in_window(Role::Button, "Play");
    played(&mut screen);
    screen.click(Role::Button, "To the start");
    screen.same();
}

#[test]
fn time_by_keys_alone() {
    let mut screen = in_simulate();
    let (first, end) = (first_lapse(&screen), screen.simulate().last_minute());
    screen.stroke(Key::L);
    assert_eq!(minute(&screen), first);
    screen.stroke(Key::C);
    assert!(minute(&screen) > first, "the next change of what is selected");
    screen.stroke_with(Modifiers::SHIFT, Key::C);
    assert_eq!(minute(&screen), first);
    screen.stroke(Key::N);
    screen.stroke(Key::P);
    assert_eq!(minute(&screen), first);
    for (key, at) in
        [(Key::Period, first / DAY + 1), (Key::Comma, first / DAY), (Key::End, end / DAY), (Key::Home, 0)]
    {
        screen.stroke(key);
        assert_eq!(minute(&screen) / DAY, at, "{key:?}");
    }
    screen.stroke(Key::F);
    assert_eq!(screen.simulate().speed, Speed::MonthASecond);
    screen.stroke(Key::S);
    assert_eq!(screen.simulate().speed, Speed::WeekASecond);
    screen.stroke(Key::G);
    screen.write("24 Dec 2009");
    screen.same();
    screen.stroke(Key::Escape);
    assert_eq!(minute(&screen) / DAY, 297);
    screen.stroke(Key::Z);
    assert!(screen.simulate().watch.stretch.is_some());
    screen.stroke(Key::Z);
    screen.by_palette("to the end");
    assert_eq!(minute(&screen), end);
    screen.stroke(Key::Home);

    let before = screen.picture();
    screen.keys(&["space"]);
    screen.wait_for_other(&before);
    screen.keys(&["space"]);
    played(&mut screen);
    screen.stroke(Key::Home);
}
