//! Simulate, by the names that people hear and see: time, selecting, changing the fleet, tables, sizes.

mod change;
mod editor;
mod forks;
mod incidents;
mod look;
mod picture;
mod ready;
mod rescue;
mod steps;
mod time;
mod twins;
mod zoom;

use activation_wizard::app::{App, Command, Place, RunCommand};
use activation_wizard::ui::theme::Theme;
use egui::{Vec2, accesskit};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::{app, harness, wide};

/// The example in Simulate.
fn simulate() -> App {
    let mut app = app();
    app.apply(Command::Go(Place::Simulate));
    app
}

/// The example in Simulate after some commands.
fn after(commands: impl IntoIterator<Item = RunCommand>) -> App {
    let mut app = simulate();
    for command in commands {
        app.apply(Command::Run(command));
    }
    app
}

fn window_of(app: App, size: Vec2) -> Harness<'static, App> {
    harness(app, size, Theme::Light)
}

fn at_first_start() -> Harness<'static, App> {
    wide(simulate())
}

fn click(window: &mut Harness<'_, App>, role: accesskit::Role, name: &str) {
    window.get_by_role_and_label(role, name).click();
    window.run();
}

/// The names of all nodes of a role, in the order of the tree.
fn names(window: &Harness<'_, App>, role: accesskit::Role) -> Vec<String> {
    let nodes = window.root().children_recursive();
    let ours = nodes.into_iter().filter(|node| node.accesskit_node().role() == role);
    ours.filter_map(|node| node.accesskit_node().label()).collect()
}
