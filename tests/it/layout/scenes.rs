//! Every place of the window in every state that changes its layout, each with the way there.

use std::path::PathBuf;

use activation_wizard::app::decide::AnswerChange;
use activation_wizard::app::learn::{CourseCommand, QuizCommand, Recording, WriteCommand};
use activation_wizard::app::overlay::{AfterUnsaved, Overlay, Palette, PathField, PathPurpose};
use activation_wizard::app::reference::EntryKind;
use activation_wizard::app::simulate::{Chart, DAY, PanelFace, Stage};
use activation_wizard::app::words::{fill, word};
use activation_wizard::app::{App, Command, HandOverCommand, LearnCommand, Place, RunCommand};
use activation_wizard::domain::advice::AnswerId;
use activation_wizard::domain::catalog::Era;
use activation_wizard::domain::handover::Part;
use activation_wizard::domain::ids::EditionId;
use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::plan;

use crate::support::app;

/// One state of the window.
pub(super) struct Scene {
    pub(super) name: String,
    start: fn() -> App,
    commands: Vec<Command>,
    overlay: Option<Overlay>,
    /// The part that opens a menu, by what its name holds.
    pub(super) menu: Option<fn() -> String>,
}

impl Scene {
    /// The app in this state.
    pub(super) fn app(&self) -> App {
        let mut app = (self.start)();
        self.commands.iter().cloned().for_each(|command| app.apply(command));
        if self.overlay.is_some() {
            app.overlay.clone_from(&self.overlay);
        }
        app
    }
}

fn scene(name: &str, start: fn() -> App, commands: &[Command]) -> Scene {
    Scene { name: name.to_owned(), start, commands: commands.to_vec(), overlay: None, menu: None }
}

fn example() -> App {
    let mut app = app();
    app.apply(Command::OpenExample);
    app
}

/// A machine that shall activate the others, with its host key to be chosen.
fn host() -> App {
    let mut app = app();
    for change in [
        AnswerChange::Edition(Some(EditionId::new("server-2022-standard"))),
        AnswerChange::Role(Some(activation_wizard::domain::advice::Role::KmsHost)),
    ] {
        app.apply(Command::Answer(change));
    }
    app
}

/// A plan with the longest name, and a row of plans that were open.
fn long_names() -> App {
    let mut app = example();
    app.apply(Command::Rename(
        "The head office, its two branches and the laboratory in the cellar".to_owned(),
    ));
    app.settings.recent = (1..=4)
        .map(|n| PathBuf::from(format!("/home/someone/plans of the year 2026/branch office number {n}.toml")))
        .collect();
    app
}

/// Those that are walked by Tab, by their names: one of each layout.
const WALKED: [&str; 16] = [
    "Learn",
    "learn, a task",
    "learn, a course",
    "decide 1, the example",
    "decide 5, the example",
    "decide 8, the example",
    "decide, the sheet",
    "keys, Current",
    "keys, the sheet",
    "Settings",
    "simulate, fleet",
    "simulate, States as a table",
    "reference, the sheet",
    "over it, the palette",
    "over it, a path to open",
    "over it, problems",
];

/// Those that are walked by Tab.
pub(super) fn walked() -> Vec<Scene> {
    let walked: Vec<Scene> =
        scenes().into_iter().filter(|scene| WALKED.contains(&scene.name.as_str())).collect();
    assert_eq!(walked.len(), WALKED.len(), "every name is a scene's");
    walked
}

/// All of them.
pub(super) fn scenes() -> Vec<Scene> {
    let mut scenes = decide();
    scenes.extend(other_places());
    scenes.extend(simulate());
    scenes.extend(reference());
    scenes.extend(learn());
    scenes.extend(overlays());
    scenes
}

fn decide() -> Vec<Scene> {
    let mut scenes: Vec<Scene> = Vec::new();
    for step in 1..=8 {
        scenes.push(scene(&format!("decide {step}, nothing told"), app, &[Command::Step(step)]));
        scenes.push(scene(&format!("decide {step}, the example"), example, &[Command::Step(step)]));
    }
    scenes.extend([
        scene("decide, the host", host, &[Command::MakePlan]),
        scene("decide, all questions", example, &[Command::Step(1), Command::AllQuestions(true)]),
        scene("decide, a gap", app, &[Command::Step(3), Command::NextQuestion]),
        scene("decide, no Windows", app, &[Command::Step(1), Command::NextQuestion]),
        scene("decide, an edition filter", app, &[Command::FilterWindows("nothing like it".to_owned())]),
        scene("decide, more about the site", host, &[Command::Step(5), Command::MoreAboutTheSite(true)]),
        scene(
            "decide, a wrong number",
            app,
            &[Command::Step(5), Command::WrongNumber(AnswerId::Clients, true), Command::NextQuestion],
        ),
        scene("decide, the sheet", example, &[Command::Step(2), Command::TogglePanel]),
        scene("decide, the sheet of steps", example, &[Command::Step(8), Command::TogglePanel]),
    ]);
    scenes
}

fn other_places() -> Vec<Scene> {
    let keys = |era| [Command::Go(Place::Keys), Command::Era(era)];
    let mut scenes: Vec<Scene> = [Era::Year2009, Era::Windows7, Era::Current]
        .into_iter()
        .map(|era| scene(&format!("keys, {era:?}"), example, &keys(era)))
        .collect();
    let nothing = Command::FilterEditions("nothing like it".to_owned());
    scenes.push(scene("keys, nothing found", example, &[Command::Go(Place::Keys), nothing]));
    scenes.push(scene("keys, the sheet", example, &[Command::Go(Place::Keys), Command::TogglePanel]));
    let bundle = Command::HandOver(HandOverCommand::Part(Part::Bundle, true));
    scenes.push(scene("hand over, with the bundle", example, &[Command::Go(Place::HandOver), bundle]));
    let sheet = Command::HandOver(HandOverCommand::Select(1));
    scenes.push(scene("hand over, the sheet", example, &[Command::Go(Place::HandOver), sheet]));
    for place in [Place::Diagnose, Place::HandOver, Place::Learn, Place::Settings] {
        scenes.push(scene(&format!("{place:?}"), example, &[Command::Go(place)]));
    }
    scenes
}

fn simulate() -> Vec<Scene> {
    let go = Command::Go(Place::Simulate);
    let then = |name: &str, more: &[RunCommand]| {
        let run = more.iter().cloned().map(Command::Run);
        let commands: Vec<Command> = [go.clone()].into_iter().chain(run).collect();
        scene(&format!("simulate, {name}"), example, &commands)
    };
    let mut scenes = vec![
        then("start", &[]),
        then("lapsed", &[RunCommand::Seek(344 * DAY)]),
        then("the next event", &[RunCommand::Seek(340 * DAY), RunCommand::NextEvent]),
        then("a machine", &[RunCommand::Seek(344 * DAY), RunCommand::NextMachine]),
        then("fleet", &[RunCommand::Panel(PanelFace::Fleet)]),
        then("an incident", &[RunCommand::Panel(PanelFace::Fleet), RunCommand::AddIncident]),
        then("the chart's stage", &[RunCommand::Stage(Stage::Chart)]),
    ];
    for chart in Chart::DRAWN {
        scenes
            .push(then(&format!("{chart:?}"), &[RunCommand::Stage(Stage::Chart), RunCommand::Chart(chart)]));
    }
    for chart in Chart::ALL {
        let more =
            [RunCommand::Stage(Stage::Chart), RunCommand::Chart(chart), RunCommand::ChartAsTable(true)];
        scenes.push(then(&format!("{chart:?} as a table"), &more));
    }
    scenes.push(scene("simulate, an empty plan", app, &[Command::NewPlan, go.clone()]));
    scenes.push(scene("simulate, the sheet", example, &[go, Command::TogglePanel]));
    scenes
}

/// The place of a lesson among those of the program.
pub(crate) fn lesson(id: &str) -> usize {
    let (lessons, _) = activation_wizard::domain::lesson::library(Knowledge::embedded());
    lessons.iter().position(|file| file.lesson.id.as_str() == id).expect("a lesson of the program")
}

fn learn() -> Vec<Scene> {
    let then = |name: &str, more: &[LearnCommand]| {
        let commands: Vec<Command> = more.iter().cloned().map(Command::Learn).collect();
        scene(&format!("learn, {name}"), example, &commands)
    };
    let (first, exercise) =
        (LearnCommand::Open(lesson("why-activation")), LearnCommand::Open(lesson("split-count")));
    let step = |n| LearnCommand::Step(n);
    let find = LearnCommand::Open(lesson("wrong-clock"));
    let course = |command| LearnCommand::Course(command);
    vec![
        then("a question", core::slice::from_ref(&first)),
        then("a bet", &[first.clone(), step(1)]),
        then("no bet", &[first.clone(), step(1), LearnCommand::Settle]),
        then("a run", &[first.clone(), step(1), LearnCommand::Choose(0), LearnCommand::Settle]),
        then("a because", &[first, step(3)]),
        then("a task", &[exercise.clone(), step(1), LearnCommand::Hint]),
        then(
            "a task handed in",
            &[exercise.clone(), step(1), LearnCommand::HandIn, LearnCommand::ShowSolution],
        ),
        then("a task in Simulate", &[exercise, step(1), LearnCommand::OpenPlan]),
        then("a find", &[find, step(1)]),
        then(
            "a lesson in the making",
            &[LearnCommand::Write(WriteCommand::TakePlan), LearnCommand::Write(WriteCommand::Test)],
        ),
        then(
            "recording a solution",
            &[
                LearnCommand::Write(WriteCommand::TakePlan),
                LearnCommand::Write(WriteCommand::Record(Recording::Solution)),
            ],
        ),
        then("the quiz", &[LearnCommand::Quiz(QuizCommand::Open)]),
        then(
            "the quiz, answered",
            &[
                LearnCommand::Quiz(QuizCommand::Open),
                LearnCommand::Quiz(QuizCommand::Choose(0)),
                LearnCommand::Quiz(QuizCommand::Answer),
            ],
        ),
        then(
            "a course",
            &[
                course(CourseCommand::Open),
                course(CourseCommand::Take(0, true)),
                course(CourseCommand::Take(1, true)),
            ],
        ),
        then(
            "in a course",
            &[
                course(CourseCommand::Open),
                course(CourseCommand::Take(0, true)),
                course(CourseCommand::Title("Monday".to_owned())),
                course(CourseCommand::HideHints(true)),
                course(CourseCommand::Start),
            ],
        ),
    ]
}

fn reference() -> Vec<Scene> {
    let go = Command::Go(Place::Reference);
    let mut scenes: Vec<Scene> = EntryKind::ALL
        .into_iter()
        .map(|kind| {
            let commands = [go.clone(), Command::ShowKind(Some(kind)), Command::SelectEntry(Some(0))];
            scene(&format!("reference, {kind:?}"), example, &commands)
        })
        .collect();
    let near = Command::Search("0xC004F03".to_owned());
    let nothing = Command::Search("nothing like it".to_owned());
    scenes.push(scene("reference, everything", example, std::slice::from_ref(&go)));
    scenes.push(scene("reference, near", example, &[go.clone(), near]));
    scenes.push(scene("reference, nothing found", example, &[go.clone(), nothing]));
    scenes.push(scene("reference, the sheet", example, &[go, Command::TogglePanel]));
    scenes
}

fn overlays() -> Vec<Scene> {
    let over = |name: &str, overlay: Overlay| Scene {
        overlay: Some(overlay),
        ..scene(&format!("over it, {name}"), example, &[Command::CopySetupKey, Command::CopyTicket])
    };
    let path = |purpose, error: Option<&str>| {
        Overlay::Path(PathField {
            purpose,
            text: "/home/someone/plans/head office.activation.toml".to_owned(),
            error: error.map(|words| words.to_owned()),
        })
    };
    let text = "format = 1\n[[cohort]]\nid = 3\ncount = -1\n[[host]]\nnonsense = true\n";
    let broken = plan::read(text, "broken.activation.toml", &Knowledge::embedded().catalog);
    let problems = broken.err().unwrap_or_default();
    assert!(!problems.is_empty(), "a broken plan has problems");
    let file = "/home/someone/plans/broken.activation.toml".to_owned();
    let asked = |query: &str| Overlay::Palette(Palette { query: query.to_owned(), selected: 0 });
    let menu = |name, start, menu: fn() -> String| Scene { menu: Some(menu), ..scene(name, start, &[]) };
    vec![
        over("the palette", asked("")),
        over("the palette finds little", asked("theme")),
        over("the palette finds nothing", asked("xyzzy")),
        over("the keys", Overlay::KeyList),
        over("the messages", Overlay::Messages),
        over("a path to open", path(PathPurpose::Open, Some("There is no file at this path"))),
        over("a path to save", path(PathPurpose::Save, None)),
        over("unsaved work", Overlay::Unsaved(AfterUnsaved::Quit)),
        over("a file is there", Overlay::Overwrite(PathBuf::from(&file))),
        over("a folder for a hand-over", path(PathPurpose::HandOver, None)),
        over(
            "a file of a hand-over is there",
            Overlay::OverwriteFolder {
                folder: PathBuf::from("/home/someone/head-office"),
                file: file.clone(),
            },
        ),
        over("problems", Overlay::Problems { file, problems }),
        scene("a long name", long_names, &[]),
        menu("menu of the plan", long_names, || fill("title.plan-menu", &[("name", "")])),
        menu("menu of plans to open", long_names, || word("title.open").to_owned()),
        menu("menu of rulebooks", example, || fill("rulebook.is", &[("name", "")])),
    ]
}
