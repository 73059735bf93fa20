//! Charts: nearer and further, as a table, as CSV on the clipboard, as a picture in a file.

use std::sync::Arc;

use activation_wizard::app::chart_picture::{Picture, PictureCommand};
use activation_wizard::app::simulate::Chart;
use activation_wizard::app::{Command, Effect, RunCommand};
use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};

use super::in_simulate;
use crate::screen::Screen;
use crate::sight::unlike;

const STATES: &str = "States of the fleet";

/// What another program pastes after the copy is what the twin copied.
fn assert_pasted(screen: &Screen, head: &str) {
    let effects = screen.twin.state().effects.iter().rev();
    let mut copied = effects.filter_map(|effect| match effect {
        Effect::Copy(text) => Some(text),
        Effect::Picture(_) | Effect::Close => None,
    });
    let copied = copied.next().expect("something was copied");
    assert!(copied.starts_with(head) && copied.lines().count() == 731, "{copied}");
    assert_eq!(screen.wait_for_paste(), *copied);
}

/// The file that is saved under the name asked for is what the window showed of the chart.
fn save(screen: &mut Screen, ask: impl FnOnce(&mut Screen)) {
    let before = screen.picture();
    ask(screen);
    let areas = screen.twin.state().effects.iter().rev();
    let mut areas = areas.filter_map(|effect| match effect {
        Effect::Picture(area) => Some(area.map(|side| u32::try_from(side).unwrap())),
        Effect::Copy(_) | Effect::Close => None,
    });
    let [left, top, right, bottom] = areas.next().expect("a picture was asked for");
    // The window takes a picture of itself; the twin is given one, to come to the same question.
    let picture = Arc::new(Picture { width: 1, height: 1, rgba: vec![0; 4] });
    screen.twin.state_mut().apply(Command::Run(RunCommand::Picture(PictureCommand::Taken(picture))));
    screen.same();
    screen.stroke_with(Modifiers::COMMAND, Key::A);
    screen.write("seen.png");
    screen.same();
    screen.keys(&["Return"]);
    let file = screen.wait_for_file("seen.png");
    let saved = image::load_from_memory_with_format(&file, image::ImageFormat::Png).unwrap().to_rgba8();
    let chart = image::imageops::crop_imm(&before, left, top, right - left, bottom - top).to_image();
    assert!(chart.width() > 600 && chart.height() > 60, "{:?}", chart.dimensions());
    let differ = unlike(&saved, &chart, egui::Rect::NOTHING);
    assert!(differ < 20, "{differ} pixels of {:?} and {:?}", saved.dimensions(), chart.dimensions());
}

#[test]
fn charts_by_mouse() {
    let mut screen = in_simulate();
    let plot = screen.place_of(Role::Figure, STATES);
    let at = |share: f32| plot.left_center() + vec2(plot.width() * share, 0.0);
    screen.drag(at(0.25), at(0.5));
    let seen = screen.simulate().seen();
    assert!((180..=185).contains(&seen.from) && (363..=368).contains(&seen.until), "{seen:?}");
    screen.press(Role::Button, "Time axis: nearer");
    assert!(screen.simulate().seen().days() < 100);
    screen.press(Role::Link, "Time axis: the whole run");
    screen.press(Role::RadioButton, "Count");
    screen.press(Role::Link, "Copy as CSV");
    assert_pasted(&screen, "End of day,kms01\n");
    screen.press(Role::Link, "Chart as table");
    assert!(screen.simulate().as_table);
    screen.press(Role::Link, "Table as chart");
    save(&mut screen, |screen| {
        let link = screen.place_of(Role::Link, "Save the chart as a picture");
        screen.press_unseen(link.center());
    });
}

#[test]
fn charts_by_keys_alone() {
    let mut screen = in_simulate();
    screen.stroke(Key::End);
    for _ in 0..2 {
        screen.stroke(Key::Plus);
    }
    assert_eq!(screen.simulate().seen().days(), 182);
    screen.reach(STATES);
    let from = screen.simulate().seen().from;
    screen.stroke(Key::PageUp);
    assert!(screen.simulate().seen().from < from, "half of what is seen");
    screen.stroke(Key::Num0);
    assert_eq!(screen.simulate().watch.stretch, None);
    screen.by_palette("chart: pools");
    assert_eq!(screen.simulate().chart, Chart::Pools);
    screen.by_palette("chart as table");
    assert!(screen.simulate().as_table);
    screen.reach("Copy as CSV");
    screen.stroke(Key::Enter);
    assert_pasted(&screen, "End of day,laptops-mak of 100\n");
    screen.by_palette("table as chart");
    save(&mut screen, |screen| {
        screen.stroke_with(Modifiers::COMMAND, Key::K);
        screen.write("png");
        screen.same();
        screen.key(Key::Enter);
    });
}
