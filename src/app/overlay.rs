//! What lies over the page: palette, key list, messages, the path field of our own, and questions before work would
//! be lost. One at a time.

use std::path::PathBuf;

use crate::domain::problem::Problem;

/// What is over the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Overlay {
    Palette(Palette),
    KeyList,
    Messages,
    /// The ready-made fleets, to open one.
    ReadyMade,
    /// Where no dialog service of the system answers: type a path.
    Path(PathField),
    /// Work would be lost.
    Unsaved(AfterUnsaved),
    /// The program is to end, and a lesson in the making is not saved.
    UnsavedLesson,
    /// A file is there already.
    Overwrite(PathBuf),
    /// A file of a hand-over is in the folder already.
    OverwriteFolder {
        folder: PathBuf,
        file: String,
    },
    /// A file that could not be opened, and everything that is wrong with it.
    Problems {
        file: String,
        problems: Vec<Problem>,
    },
}

/// The command palette.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Palette {
    pub query: String,
    /// The entry that Enter runs, by its place in what matches.
    pub selected: usize,
}

/// What the path is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathPurpose {
    Open,
    Save,
    /// What a machine wrote, for Diagnose to read.
    Evidence,
    /// A report on what Diagnose found.
    Report,
    /// The folder of a hand-over.
    HandOver,
    /// A chart as a picture.
    Picture,
    /// The folder of a class's results.
    Class,
    /// What Learn writes.
    Learn(Export),
}

/// What Learn writes into a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// One learner's progress, for the teacher.
    Result,
    /// The same as a page to print.
    Sheet,
    Course,
    Lesson,
    /// The results of a class as CSV.
    Class,
}

impl Export {
    /// The id of the words that ask for its path.
    pub fn title(self) -> &'static str {
        match self {
            Self::Result => "dialog.learn-result",
            Self::Sheet => "dialog.learn-sheet",
            Self::Course => "dialog.learn-course",
            Self::Lesson => "dialog.learn-lesson",
            Self::Class => "dialog.learn-class",
        }
    }

    /// The ending of its file.
    pub(crate) fn ending(self) -> &'static str {
        match self {
            Self::Sheet => "html",
            Self::Class => "csv",
            Self::Result | Self::Course | Self::Lesson => "toml",
        }
    }
}

/// A path typed by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathField {
    pub purpose: PathPurpose,
    pub text: String,
    pub error: Option<String>,
}

/// What goes on when unsaved work is saved or given up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AfterUnsaved {
    Quit,
    New,
    Example,
    /// A ready-made fleet, by its place in the list.
    Ready(usize),
    /// The plan of this file is opened; lessons, courses and evidence need no question.
    Open(PathBuf),
    /// The plan of a list of computers.
    Fleet,
}
