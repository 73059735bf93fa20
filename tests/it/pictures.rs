//! Every page as a picture, light and dark, drawn without any driver: a change of looks is seen in review.
//!
//! `UPDATE_SNAPSHOTS=1 cargo test --test it pictures` makes them anew.

use activation_wizard::app::diagnose::LiveField;
use activation_wizard::app::learn::{CourseCommand, QuizCommand, WriteCommand};
use activation_wizard::app::simulate::DAY;
use activation_wizard::app::{App, Command, DiagnoseCommand, LearnCommand, Place, RunCommand};
use activation_wizard::ui::theme::Theme;
use egui_kittest::SnapshotResults;

use crate::layout::lesson;
use crate::page_diagnose::CLIENT;
use crate::support::{SIZES, app, harness};

/// The pages, each with the commands that lead there from the example with its answers.
fn pages() -> Vec<(&'static str, Vec<Command>)> {
    let mut pages: Vec<(&'static str, Vec<Command>)> = vec![("decide-1-windows", vec![Command::Step(1)])];
    let steps = [
        "decide-2-network",
        "decide-3-microsoft",
        "decide-4-job",
        "decide-5-around-it",
        "decide-6-key-now",
        "decide-7-check",
    ];
    pages.extend((2..).zip(steps).map(|(step, name)| (name, vec![Command::Step(step)])));
    pages.push(("decide-recommendation", vec![Command::MakePlan]));
    pages.push(("decide-all-questions", vec![Command::Step(1), Command::AllQuestions(true)]));
    pages.push(("keys", vec![Command::Go(Place::Keys)]));
    let half_way = RunCommand::Seek(344 * DAY);
    pages.push(("simulate", vec![Command::Go(Place::Simulate), Command::Run(half_way)]));
    pages.push(("diagnose", vec![Command::Go(Place::Diagnose)]));
    let diagnose = |commands: Vec<DiagnoseCommand>| {
        let commands = commands.into_iter().map(Command::Diagnose);
        [Command::Go(Place::Diagnose)].into_iter().chain(commands).collect::<Vec<_>>()
    };
    let client = DiagnoseCommand::Paste(CLIENT.to_owned());
    pages.push(("diagnose-findings", diagnose(vec![client])));
    let domain = DiagnoseCommand::LiveField(LiveField::Domain("corp.example".to_owned()));
    let server = DiagnoseCommand::LiveField(LiveField::Server("192.0.2.53".to_owned()));
    pages.push(("diagnose-live", diagnose(vec![DiagnoseCommand::LiveCard(true), domain, server])));
    let code = DiagnoseCommand::Type("0x800705B4".to_owned());
    pages.push(("diagnose-code", diagnose(vec![code, DiagnoseCommand::ReadTyped])));
    pages.push(("learn", vec![Command::Go(Place::Learn)]));
    let learn = |commands: Vec<LearnCommand>| commands.into_iter().map(Command::Learn).collect::<Vec<_>>();
    let first = LearnCommand::Open(lesson("why-activation"));
    pages.push(("learn-bet", learn(vec![first.clone(), LearnCommand::Step(1), LearnCommand::Choose(0)])));
    pages.push(("learn-because", learn(vec![first, LearnCommand::Step(3)])));
    let exercise = || [LearnCommand::Open(lesson("split-count")), LearnCommand::Step(1)];
    pages.push(("learn-task", learn([&exercise()[..], &[LearnCommand::Hint]].concat())));
    pages.push(("learn-task-open", learn([&exercise()[..], &[LearnCommand::OpenPlan]].concat())));
    let quiz = [QuizCommand::Open, QuizCommand::Choose(0), QuizCommand::Answer];
    pages.push(("learn-quiz", learn(quiz.map(LearnCommand::Quiz).to_vec())));
    let course = [CourseCommand::Open, CourseCommand::Take(0, true), CourseCommand::Take(1, true)];
    pages.push(("learn-course", learn(course.map(LearnCommand::Course).to_vec())));
    let write = [WriteCommand::TakePlan, WriteCommand::Test];
    pages.push(("learn-write", learn(write.map(LearnCommand::Write).to_vec())));
    pages.push(("reference", vec![Command::Go(Place::Reference), Command::Search("0xC004F038".to_owned())]));
    pages.push(("hand-over", vec![Command::Go(Place::HandOver)]));
    pages.push(("settings", vec![Command::Go(Place::Settings)]));
    pages.push(("palette", vec![Command::Palette]));
    pages
}

fn example() -> App {
    let mut app = app();
    app.apply(Command::OpenExample);
    app
}

fn pictures(theme: Theme, suffix: &str) {
    let mut results = SnapshotResults::new();
    for (name, commands) in pages() {
        let mut app = example();
        for command in commands {
            app.apply(command);
        }
        let mut window = harness(app, SIZES[0], theme);
        results.add(window.try_snapshot(format!("page-{name}-{suffix}")));
    }
}

#[test]
fn every_page_looks_as_it_did_in_the_light_theme() {
    pictures(Theme::Light, "light");
}

#[test]
fn every_page_looks_as_it_did_in_the_dark_theme() {
    pictures(Theme::Dark, "dark");
}
