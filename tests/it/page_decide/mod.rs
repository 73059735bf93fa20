//! The Decide place, driven by the names that people hear and see.

mod keyboard;
mod layout;
mod questions;
mod result;

use activation_wizard::app::App;
use activation_wizard::app::decide::AnswerChange;
use activation_wizard::app::{Command, Effect};
use activation_wizard::domain::advice::{AnswerId, Attachment, Directory, InstalledKey, Microsoft, Role};
use activation_wizard::domain::ids::{EditionId, GroupId};
use egui::accesskit::Role as Part;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};

use crate::support::{app, wide};

pub(crate) type Window = Harness<'static, App>;

/// The headings of the seven pages.
const QUESTIONS: [&str; 7] = [
    "Which Windows is it?",
    "How does it reach your organisation’s network?",
    "How can it reach Microsoft?",
    "What is its job?",
    "What is around it?",
    "Which key is on it now?",
    "Check your answers",
];

/// The changes that give these answers, as an answers file writes them.
fn changes(answers: &[(AnswerId, &str)]) -> Vec<Command> {
    let change = |(answer, value): &(AnswerId, &str)| {
        let number = || Some(value.parse().unwrap());
        let truth = || Some(value.parse().unwrap());
        match answer {
            AnswerId::Edition if *value == "other" => AnswerChange::OtherEdition,
            AnswerId::Edition => AnswerChange::Edition(Some(EditionId::new(value))),
            AnswerId::Attachment => AnswerChange::Attachment(Attachment::from_id(value)),
            AnswerId::Microsoft => AnswerChange::Microsoft(Microsoft::from_id(value)),
            AnswerId::Role => AnswerChange::Role(Role::from_id(value)),
            AnswerId::InstalledKey => AnswerChange::InstalledKey(InstalledKey::from_id(value)),
            AnswerId::Clients => AnswerChange::Clients(number()),
            AnswerId::Servers => AnswerChange::Servers(number()),
            AnswerId::OwnedGroup => AnswerChange::OwnedGroup(Some(GroupId::new(value))),
            AnswerId::Directory => AnswerChange::Directory(Directory::from_id(value)),
            AnswerId::Subscription => AnswerChange::Subscription(truth()),
            AnswerId::Generation
            | AnswerId::VirtualClients
            | AnswerId::VirtualServers
            | AnswerId::KmsHosts
            | AnswerId::HyperV
            | AnswerId::RogueWorry
            | AnswerId::Rulebook => panic!("no test gives {answer:?}"),
        }
    };
    answers.iter().map(|answer| Command::Answer(change(answer))).collect()
}

/// An app with these answers on this page.
fn at(answers: &[(AnswerId, &str)], step: u8) -> App {
    let mut app = app();
    for command in changes(answers) {
        app.apply(command);
    }
    app.apply(Command::Step(step));
    app
}

/// The answers of the drawn recommendation.
const DRAWN: [(AnswerId, &str); 5] = [
    (AnswerId::Edition, "vista-enterprise"),
    (AnswerId::Attachment, "core"),
    (AnswerId::Clients, "40"),
    (AnswerId::Servers, "3"),
    (AnswerId::OwnedGroup, "B"),
];

fn press(window: &mut Window, part: Part, name: &str) {
    window.get_by_role_and_label(part, name).click();
    window.run();
}

/// Chooses the answer with this name.
fn choose(window: &mut Window, name: &str) {
    press(window, Part::RadioButton, name);
}

fn next(window: &mut Window) {
    press(window, Part::Button, "Next");
}

fn shows(window: &Window, heading: &str) {
    let found = window.query_by_role_and_label(Part::Heading, heading).is_some();
    assert!(found, "{heading} is not on the page; the headings are {:?}", headings(window));
}

fn headings(window: &Window) -> Vec<String> {
    let nodes = window.root();
    nodes
        .children_recursive()
        .filter(|node| node.accesskit_node().role() == Part::Heading)
        .map(name_of)
        .collect()
}

fn name_of(node: Node<'_>) -> String {
    let node = node.accesskit_node();
    // What is only read carries its words as a value.
    node.label().or_else(|| node.value()).unwrap_or_default()
}

/// The name of what has the focus; empty where nothing has.
fn focused(window: &Window) -> String {
    window.root().children_recursive().find(|node| node.is_focused()).map(name_of).unwrap_or_default()
}

/// What was put on the clipboard since the last time.
fn copied(window: &mut Window) -> Vec<String> {
    std::mem::take(&mut window.state_mut().effects)
        .into_iter()
        .map(|effect| match effect {
            Effect::Copy(text) => text,
            Effect::Close | Effect::Picture(_) => panic!("nothing but copying"),
        })
        .collect()
}

/// A wide window with these answers on this page.
fn open(answers: &[(AnswerId, &str)], step: u8) -> Window {
    wide(at(answers, step))
}
