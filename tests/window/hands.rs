//! What a person does at the screen, in the window and in its twin: mouse, keys, and looking until both show the same.

use std::process::Command;

use egui::{
    Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, PointerButton, Pos2, Rect, TouchPhase,
    accesskit, vec2,
};
use egui_kittest::kittest::Queryable as _;

use crate::screen::{LOOKS, Screen};
use crate::sight::unlike;

/// Pixels in which window and twin may differ to the eye: two renderers draw them.
const ALIKE: usize = 60;
/// After so many looks the pointer is moved a little: what is said under it comes by its own time, and not at all where
/// the window saw a press and the way here as one.
const PATIENCE: u32 = 60;

/// The wheel turned by so much, towards oneself where negative.
fn wheel_turned(unit: MouseWheelUnit, by: f32) -> Event {
    Event::MouseWheel {
        unit,
        delta: vec2(0.0, by),
        source: MouseWheelSource::Wheel,
        phase: TouchPhase::Move,
        modifiers: Modifiers::NONE,
    }
}

impl Screen {
    /// Presses the mouse where the twin has the widget with this role and name, in both.
    pub(crate) fn click(&mut self, role: accesskit::Role, name: &str) {
        let node = self.twin.get_by_role_and_label(role, name);
        let centre = node.rect().center();
        node.click();
        self.twin.run();
        self.press_at(centre);
    }

    fn press_at(&self, at: Pos2) {
        let (x, y) = (at.x.round().to_string(), at.y.round().to_string());
        // The pointer is seen there first; down and up come at once.
        self.xdotool(&["mousemove", &x, &y, "sleep", "0.12"]);
        self.xdotool(&["mousedown", "1", "mouseup", "1", "sleep", "0.08"]);
    }

    /// Turns the wheel over the widget with this role and name until what it stands in has come to its end.
    pub(crate) fn wheel_to_end(&mut self, role: accesskit::Role, name: &str) {
        let at = self.twin.get_by_role_and_label(role, name).rect().center();
        self.pointer_to(at);
        self.xdotool(&["click", "--repeat", "40", "--delay", "30", "5", "sleep", "1"]);
        self.twin.event(wheel_turned(MouseWheelUnit::Point, -10_000.0));
        // Scrolling eases out.
        self.twin.run_steps(60);
        self.twin.run();
    }

    /// Types a text.
    pub(crate) fn type_text(&self, text: &str) {
        self.xdotool(&["type", "--clearmodifiers", "--delay", "20", text]);
        self.xdotool(&["sleep", "0.1"]);
    }

    /// Presses keys, named as xdotool names them, in the window alone.
    ///
    /// Keys that come within one frame are one to the program: a machine that draws slowly wants a longer pause between
    /// them, in seconds, by `WINDOW_PAUSE`.
    pub(crate) fn keys(&self, keys: &[&str]) {
        let pause = std::env::var("WINDOW_PAUSE").unwrap_or_else(|_| "0.12".to_owned());
        for key in keys {
            self.xdotool(&["key", "--clearmodifiers", key, "sleep", &pause]);
        }
    }

    /// Presses one key in the window and in the twin.
    pub(crate) fn key(&mut self, key: Key) {
        self.key_with(Modifiers::NONE, key);
    }

    /// Presses one key together with others that are held, in the window and in the twin.
    pub(crate) fn key_with(&mut self, modifiers: Modifiers, key: Key) {
        let held = [
            (modifiers.ctrl || modifiers.command, "ctrl+"),
            (modifiers.alt, "alt+"),
            (modifiers.shift, "shift+"),
        ];
        let held: String = held.into_iter().filter(|(is, _)| *is).map(|(_, name)| name).collect();
        self.keys(&[&format!("{held}{}", x_name(key))]);
        self.twin.key_press_modifiers(modifiers, key);
        self.twin.run();
    }

    /// Types a text in the window and in the twin.
    pub(crate) fn write(&mut self, text: &str) {
        self.type_text(text);
        self.twin.event(Event::Text(text.to_owned()));
        self.twin.run();
    }

    /// Takes hold of one place, and lets go at another, in the window and in the twin. Each step waits until it is seen:
    /// what happens between two frames would be one.
    pub(crate) fn drag(&mut self, from: Pos2, to: Pos2) {
        let (from, to) = (from.round(), to.round());
        self.pointer_to(from);
        self.alike();
        self.xdotool(&["mousedown", "1"]);
        self.twin.drag_at(from);
        self.alike();
        for share in [0.3, 0.6, 1.0] {
            self.pointer_to(from.lerp(to, share));
            self.alike();
        }
        self.xdotool(&["mouseup", "1"]);
        self.twin.drop_at(to);
        self.alike_around(to);
        self.same();
    }

    pub(crate) fn pointer_to(&mut self, at: Pos2) {
        let (x, y) = (at.x.round().to_string(), at.y.round().to_string());
        self.xdotool(&["mousemove", &x, &y, "sleep", "0.05"]);
        self.twin.hover_at(at.round());
        self.pointer = Some(at.round());
    }

    /// Moves the pointer by one point and back, in the window and in the twin, and lets both say what they say there.
    fn stir_pointer(&mut self) {
        let Some(at) = self.pointer else { return };
        for place in [at - vec2(1.0, 0.0), at] {
            self.pointer_to(place);
            self.xdotool(&["sleep", "0.2"]);
            self.rest_twin();
        }
    }

    /// As long as what is said under a resting pointer takes to come.
    fn rest_twin(&mut self) {
        self.twin.run_steps(14);
    }

    /// Waits until the window shows what the twin shows, with the pointer where nothing is.
    pub(crate) fn same(&mut self) {
        self.pointer_to(self.size.to_pos2() - vec2(1.0, 1.0));
        self.alike();
    }

    /// Waits until the window shows what the twin shows.
    pub(crate) fn alike(&mut self) {
        self.alike_beyond(Rect::NOTHING);
    }

    /// The same around the pointer after a press: what is said there comes and goes by its own time.
    fn alike_around(&mut self, at: Pos2) {
        self.alike_beyond(Rect::from_center_size(at, vec2(900.0, 240.0)));
    }

    fn alike_beyond(&mut self, hidden: Rect) {
        self.rest_twin();
        let mut wanted = self.twin.render().expect("a picture of the twin");
        let mut differ = usize::MAX;
        for look in 1..=LOOKS {
            differ = unlike(&self.sight.picture(), &wanted, hidden);
            if differ <= ALIKE {
                return;
            }
            self.xdotool(&["sleep", "0.05"]);
            if look % PATIENCE == 0 {
                self.stir_pointer();
                wanted = self.twin.render().expect("a picture of the twin");
            }
        }
        let folder = std::env::temp_dir();
        for (name, picture) in [("window", self.sight.picture()), ("twin", wanted)] {
            let test = std::thread::current().name().unwrap_or_default().replace("::", "-");
            drop(picture.save(folder.join(format!("{test}-{name}.png"))));
        }
        panic!("{differ} pixels differ between window and twin; see both in {}", folder.display());
    }

    /// What the window shows now.
    pub(crate) fn picture(&self) -> image::RgbaImage {
        self.sight.picture()
    }

    /// Waits until the window shows something else than this.
    pub(crate) fn wait_for_other(&self, before: &image::RgbaImage) {
        for _ in 0..LOOKS {
            if unlike(&self.sight.picture(), before, Rect::NOTHING) > ALIKE {
                return;
            }
            self.xdotool(&["sleep", "0.05"]);
        }
        panic!("the window never showed anything else");
    }

    /// Presses the mouse at a place in the window and in the twin. What is pressed is seen to be under the pointer first,
    /// and the press is seen before the pointer goes on: in one frame they would be one.
    pub(crate) fn press_place(&mut self, at: Pos2) {
        self.press_unseen(at);
        self.alike_around(at);
        self.same();
    }

    /// The same where the twin cannot show what comes of it.
    pub(crate) fn press_unseen(&mut self, at: Pos2) {
        self.pointer_to(at);
        self.alike();
        self.twin.drag_at(at.round());
        self.twin.drop_at(at.round());
        self.twin.run();
        self.xdotool(&["mousedown", "1", "mouseup", "1"]);
    }

    /// Presses the other button of the mouse at a place in the window and in the twin.
    pub(crate) fn press_secondary(&mut self, at: Pos2) {
        self.pointer_to(at);
        self.alike();
        for pressed in [true, false] {
            let (button, modifiers) = (PointerButton::Secondary, Modifiers::NONE);
            self.twin.event(Event::PointerButton { pos: at.round(), button, pressed, modifiers });
        }
        self.xdotool(&["mousedown", "3", "mouseup", "3"]);
        self.alike_around(at);
        self.same();
    }

    /// Turns the wheel towards oneself by one notch, which on this server is two lines, in the window and in the twin.
    pub(crate) fn wheel(&mut self, at: Pos2) {
        self.pointer_to(at);
        self.alike();
        self.xdotool(&["click", "5"]);
        self.twin.event(wheel_turned(MouseWheelUnit::Line, -2.0));
        self.alike_around(at);
        self.same();
    }

    /// Presses the mouse where the twin has this, in the window alone.
    pub(crate) fn press_in_window(&self, role: accesskit::Role, name: &str) {
        self.press_at(self.twin.get_by_role_and_label(role, name).rect().center());
    }

    /// What another program gets when it pastes, as soon as there is something.
    pub(crate) fn wait_for_paste(&self) -> String {
        for _ in 0..LOOKS {
            let paste = Command::new("xclip")
                .env("DISPLAY", &self.display)
                .args(["-selection", "clipboard", "-o"])
                .output()
                .expect("xclip is installed");
            if !paste.stdout.is_empty() {
                return String::from_utf8_lossy(&paste.stdout).into_owned();
            }
            self.xdotool(&["sleep", "0.05"]);
        }
        panic!("nothing came to the clipboard");
    }

    /// Presses Tab until what has this name has the focus.
    pub(crate) fn tab_to(&mut self, name: &str) {
        for _ in 0..80 {
            self.key(Key::Tab);
            if self.focused() == name {
                return;
            }
        }
        panic!("Tab never comes to {name}");
    }
}

/// The name of a key for xdotool.
fn x_name(key: Key) -> String {
    let names = [
        (Key::ArrowDown, "Down"),
        (Key::ArrowUp, "Up"),
        (Key::ArrowLeft, "Left"),
        (Key::ArrowRight, "Right"),
        (Key::Enter, "Return"),
        (Key::PageUp, "Prior"),
        (Key::PageDown, "Next"),
        (Key::Backspace, "BackSpace"),
    ];
    let known = names.iter().find(|(known, _)| *known == key).map(|(_, name)| (*name).to_owned());
    let capital = [Key::Tab, Key::Escape, Key::Delete, Key::Home, Key::End, Key::Insert, Key::F1, Key::F6];
    known.unwrap_or_else(|| {
        if capital.contains(&key) { key.name().to_owned() } else { key.name().to_lowercase() }
    })
}
