//! Learn by the names that people hear and see: a lesson from its question to its task, the quiz, a course, results, and
//! the user's own plan, which comes back as it was.

mod around;
mod exercises;
mod heard;
mod lessons;
mod teacher;
mod time;
mod undo;
mod writing;

use activation_wizard::app::{App, Command, LearnCommand, Place};
use activation_wizard::domain::lesson::Score;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::app;

fn send(app: &mut App, command: LearnCommand) {
    app.apply(Command::Learn(command));
}

/// The place of a lesson in the list.
fn place(app: &App, id: &str) -> usize {
    app.learn.lessons.iter().position(|file| file.lesson.id.as_str() == id).expect(id)
}

fn opened(id: &str) -> App {
    let mut app = app();
    app.apply(Command::Go(Place::Learn));
    let place = place(&app, id);
    send(&mut app, LearnCommand::Open(place));
    app
}

/// Goes on to the next step of this kind.
fn go_to(app: &mut App, kind: &str) {
    let step =
        app.learn.player.as_ref().unwrap().lesson().steps.iter().position(|step| step.what.id() == kind);
    send(app, LearnCommand::Step(step.expect(kind)));
}

fn score(app: &App) -> &Score {
    app.learn.player.as_ref().unwrap().score.as_ref().expect("the plan is judged")
}

fn spoken(window: &Harness<'_, App>, words: &str) -> bool {
    window.root().children_recursive().any(|node| {
        let node = node.accesskit_node();
        [node.label(), node.value()].into_iter().flatten().any(|said| said.contains(words))
    })
}

fn press(window: &mut Harness<'_, App>, name: &str) {
    window.get_by_role_and_label(Role::Button, name).click();
    window.run();
}
