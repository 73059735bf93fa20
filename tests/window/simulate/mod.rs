//! Simulate in the real window: each point by mouse, and the same by keyboard alone.
//!
//! Every step is done in the window and in the twin, and waits until the window shows what the twin shows; what the twin
//! knows then holds for the window. What ends in the plan is read from the file that the program keeps.

mod charts;
mod editor;
mod forks;
mod inspector;
mod lanes;
mod pace;
mod picture;
mod ready;
mod time;

use activation_wizard::app::simulate::{Selection, SimulateState};
use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::plan::Incident;
use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2, Rect};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::screen::Screen;
use crate::support::SIZES;

const PLAN: &str = "last.activation.toml";
/// The bar of the example's only incident.
const BAR: &str = "Host down, kms01";

/// The example in Simulate.
fn in_simulate() -> Screen {
    let mut screen = Screen::new(SIZES[0], &[]);
    screen.key_with(Modifiers::COMMAND, Key::Num3);
    screen.same();
    screen
}

impl Screen {
    /// Presses what has this role and name, and waits until it is seen.
    fn press(&mut self, role: Role, name: &str) {
        self.press_place(self.place_of(role, name).center());
    }

    /// Presses a key, and waits until it is seen.
    fn stroke(&mut self, key: Key) {
        self.stroke_with(Modifiers::NONE, key);
    }

    fn stroke_with(&mut self, held: Modifiers, key: Key) {
        self.key_with(held, key);
        self.same();
    }

    /// Presses Tab until what has this name has the focus. Each is seen before the next: in one frame they would be one.
    fn reach(&mut self, name: &str) {
        for _ in 0..90 {
            self.key(Key::Tab);
            self.alike();
            if self.focused() == name {
                return;
            }
        }
        panic!("Tab never comes to {name}");
    }

    /// Carries out a command of the palette, by keys.
    fn by_palette(&mut self, words: &str) {
        self.stroke_with(Modifiers::COMMAND, Key::K);
        self.write(words);
        self.same();
        self.stroke(Key::Enter);
    }

    fn simulate(&self) -> &SimulateState {
        &self.twin.state().simulate
    }

    fn selection(&self) -> Selection {
        self.simulate().selection
    }

    fn incidents(&self) -> &[Incident] {
        &self.twin.state().document.plan.incidents
    }

    fn place_of(&self, role: Role, name: &str) -> Rect {
        self.twin.get_by_role_and_label(role, name).rect()
    }

    /// The whole name of the first thing of a role whose name begins so.
    fn named(&self, role: Role, begins: &str) -> String {
        self.name(role, |name| name.starts_with(begins))
    }

    fn name(&self, role: Role, is_it: impl Fn(&str) -> bool) -> String {
        let nodes = self.twin.root().children_recursive();
        let ours = nodes.into_iter().filter(|node| node.accesskit_node().role() == role);
        let names: Vec<String> = ours.filter_map(|node| node.accesskit_node().label()).collect();
        let name = names.iter().find(|name| is_it(name));
        name.unwrap_or_else(|| panic!("not among {role:?} {names:?}")).clone()
    }

    /// The plan as it is written to a file.
    fn written(&self) -> String {
        self.twin.state().document.write(&Knowledge::embedded().catalog)
    }

    /// Turns the wheel at a place until what has this name is seen there.
    fn wheel_to(&mut self, at: Pos2, role: Role, name: &str) {
        for _ in 0..30 {
            let place = self.place_of(role, name);
            if place.bottom() < SIZES[0].y - 40.0 && place.top() > 100.0 {
                return;
            }
            self.wheel(at);
        }
        panic!("the wheel never comes to {name}");
    }
}
