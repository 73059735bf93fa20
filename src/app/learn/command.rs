//! What a person can do in Learn.

use std::path::PathBuf;

use crate::app::command::Listing;
use crate::app::learn::{Part, Recording};
use crate::app::overlay::Export;
use crate::app::state::Place;
use crate::app::words::{Worded, fill, said};
use crate::domain::lesson::{Lesson, LessonKind, Step, files};

/// One thing to do in Learn.
#[derive(Clone, Debug, PartialEq)]
pub enum LearnCommand {
    /// Shows the lessons.
    List,
    /// Opens a lesson, by its place in the list.
    Open(usize),
    /// Opens the lesson that was open last, at its step.
    GoOn,
    Step(usize),
    Next,
    Back,
    /// Marks a choice of a bet or a find.
    Choose(usize),
    /// Places the bet, or answers the find.
    Settle,
    Hint,
    /// Opens the plan of the step in Simulate.
    OpenPlan,
    /// Back from it.
    BackToLesson,
    /// Brings the user's own plan back.
    OwnPlan,
    HandIn,
    /// The plan of the task as it was.
    Reset,
    /// The repair again that starting over put away.
    TakeBack,
    ShowSolution,
    NextLesson,
    /// The name that results bear.
    Learner(String),
    Save(Export),
    SaveTo {
        path: PathBuf,
        export: Export,
        overwrite: bool,
    },
    /// Asks for the folder of a class and shows its results.
    Class,
    Quiz(QuizCommand),
    Course(CourseCommand),
    Write(WriteCommand),
}

/// In the quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuizCommand {
    Open,
    /// Only questions of one pair, by its place, or of all.
    Pair(Option<usize>),
    Choose(usize),
    Answer,
    Next,
}

/// In the teacher's view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CourseCommand {
    Open,
    Title(String),
    /// Takes a lesson in at the end, or leaves it out.
    Take(usize, bool),
    /// Moves the lesson at this place of the course down, or up where negative.
    Move(usize, isize),
    LockPlan(bool),
    HideHints(bool),
    Minutes(u32),
    Start,
    Leave,
}

/// In the lesson editor.
#[derive(Clone, Debug, PartialEq)]
pub enum WriteCommand {
    Open,
    /// Begins a lesson with nothing said yet.
    New,
    /// Takes the lesson at this place of the list, to write it further.
    Edit(usize),
    /// Takes the lesson that is open.
    EditOpen,
    /// Shows a part to be changed.
    Part(Part),
    /// Another field is typed in now, or none.
    Field(Option<u64>),
    Draft(DraftCommand),
    /// The open plan becomes the one that the lesson starts with.
    TakePlan,
    /// So does the ready-made fleet at this place; without one the lesson has no plan.
    Fleet(Option<usize>),
    /// Opens the plan; what is done to it is recorded.
    Record(Recording),
    Test,
    /// Puts the lesson among the others and opens it.
    Try,
    /// Ends the program although the lesson is not saved.
    QuitWithout,
}

/// What is said in a lesson in the making.
#[derive(Clone, Debug, PartialEq)]
pub enum DraftCommand {
    /// What the lesson is called and where it stands; its steps and plan are left alone.
    Top(Box<Lesson>),
    /// A step of the kind at this place of [`STEP_KINDS`](super::STEP_KINDS), after the one that is shown.
    AddStep(usize),
    Step(usize, Box<Step>),
    /// Moves a step down, or up where negative.
    MoveStep(usize, isize),
    RemoveStep(usize),
    AddWrong,
    /// Why the wrong repair at this place misses the point, and the points that it gets all the same.
    Wrong(usize, String, u32),
    RemoveWrong(usize),
}

/// What opening each lesson is called and what it is about, in the order of the list. Only the tops of the files are read
/// for it: keys and palette ask for it before anybody opens Learn.
static NAMES: Worded<Vec<(String, String)>> = Worded::new(|| {
    let top = |(_, text): &(&str, &str)| {
        let table = text.parse::<toml::Table>().ok()?;
        let of = |key: &str| table.get(key).and_then(toml::Value::as_str).unwrap_or_default();
        let is_exercise = of("kind") != LessonKind::Lesson.id();
        let order = table.get("order").and_then(toml::Value::as_integer).unwrap_or_default();
        let name = fill("learn.open-lesson", &[("title", &said(of("title")))]);
        Some(((is_exercise, order), (name, said(of("about")).into_owned())))
    };
    let mut all: Vec<_> = files().iter().filter_map(top).collect();
    all.sort_by_key(|(order, _)| *order);
    all.into_iter().map(|(_, name)| name).collect()
});

impl LearnCommand {
    /// Its id, its keys and where they hold.
    pub(crate) fn listing(&self) -> Listing {
        match self {
            Self::List => Listing::plain("learn-list"),
            Self::Open(_) => Listing::plain("learn-open"),
            Self::GoOn => Listing::plain("learn-go-on"),
            Self::Step(_) => Listing::plain("learn-step"),
            Self::Next => Listing::within(Place::Learn, "learn-next", "Alt+Right"),
            Self::Back => Listing::within(Place::Learn, "learn-back", "Alt+Left"),
            Self::Choose(_) => Listing::plain("learn-choose"),
            Self::Settle => Listing::plain("learn-settle"),
            Self::Hint => Listing::within(Place::Learn, "learn-hint", "H"),
            Self::OpenPlan => Listing::within(Place::Learn, "learn-open-plan", "O"),
            Self::BackToLesson => Listing::within(Place::Simulate, "learn-back-to-lesson", "Shift+B"),
            Self::OwnPlan => Listing::plain("learn-own-plan"),
            Self::HandIn => Listing::within(Place::Learn, "learn-hand-in", "Ctrl+Enter"),
            Self::Reset => Listing::plain("learn-reset"),
            Self::TakeBack => Listing::plain("learn-take-back"),
            Self::ShowSolution => Listing::plain("learn-solution"),
            Self::NextLesson => Listing::plain("learn-next-lesson"),
            Self::Learner(_) => Listing::plain("learn-learner"),
            Self::Save(Export::Result) => Listing::plain("learn-save-result"),
            Self::Save(Export::Sheet) => Listing::plain("learn-save-sheet"),
            Self::Save(Export::Course) => Listing::plain("learn-save-course"),
            Self::SaveTo { .. } => Listing::plain("learn-save"),
            Self::Quiz(QuizCommand::Open) => Listing::plain("learn-quiz"),
            Self::Quiz(QuizCommand::Answer) => Listing::plain("learn-quiz-answer"),
            Self::Quiz(QuizCommand::Next) => Listing::plain("learn-quiz-next"),
            Self::Quiz(QuizCommand::Pair(_) | QuizCommand::Choose(_)) => Listing::plain("learn-choose"),
            Self::Course(CourseCommand::Open) => Listing::plain("learn-course"),
            Self::Course(CourseCommand::Start) => Listing::plain("learn-course-start"),
            Self::Course(CourseCommand::Leave) => Listing::plain("learn-course-leave"),
            Self::Course(_) => Listing::plain("learn-course-edit"),
            Self::Class => Listing::plain("learn-class"),
            Self::Save(Export::Class) => Listing::plain("learn-save-class"),
            Self::Save(Export::Lesson) => Listing::plain("learn-save-lesson"),
            Self::Write(WriteCommand::Open) => Listing::plain("learn-write"),
            Self::Write(WriteCommand::TakePlan) => Listing::plain("learn-write-plan"),
            Self::Write(WriteCommand::New) => Listing::plain("learn-write-new"),
            Self::Write(WriteCommand::EditOpen) => Listing::plain("learn-write-open"),
            Self::Write(WriteCommand::Record(_)) => Listing::plain("learn-write-record"),
            Self::Write(WriteCommand::Test) => Listing::plain("learn-write-test"),
            Self::Write(WriteCommand::Try) => Listing::plain("learn-write-try"),
            Self::Write(WriteCommand::QuitWithout) => Listing::plain("learn-write-quit"),
            Self::Write(_) => Listing::plain("learn-write-edit"),
        }
    }

    /// Its name, where it is one of many.
    pub(crate) fn name(&self) -> Option<&'static str> {
        if let Self::Open(place) = self {
            NAMES.get().get(*place).map(|(name, _)| name.as_str())
        } else {
            None
        }
    }

    /// What it does, where it is one of many.
    pub(crate) fn point(&self) -> Option<&'static str> {
        if let Self::Open(place) = self {
            NAMES.get().get(*place).map(|(_, about)| about.as_str())
        } else {
            None
        }
    }

    /// What the palette lists.
    pub(crate) fn choices() -> impl Iterator<Item = Self> {
        [
            Self::List,
            Self::GoOn,
            Self::Next,
            Self::Back,
            Self::Hint,
            Self::OpenPlan,
            Self::BackToLesson,
            Self::OwnPlan,
            Self::HandIn,
            Self::Reset,
            Self::TakeBack,
            Self::NextLesson,
            Self::Quiz(QuizCommand::Open),
            Self::Save(Export::Result),
            Self::Save(Export::Sheet),
            Self::Course(CourseCommand::Open),
            Self::Course(CourseCommand::Leave),
            Self::Class,
            Self::Write(WriteCommand::Open),
            Self::Write(WriteCommand::New),
            Self::Write(WriteCommand::EditOpen),
            Self::Write(WriteCommand::TakePlan),
        ]
        .into_iter()
        .chain((0..NAMES.get().len()).map(Self::Open))
    }
}
