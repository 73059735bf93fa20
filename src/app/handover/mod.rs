//! The Hand over place: what goes along, what the files are, and the one that is looked at.
//!
//! The files are made in a job whenever the plan or the choice changed; until they are there the ones before stay on
//! screen, and nothing is written but what was shown.

mod make;

use std::path::PathBuf;
use std::sync::Arc;

pub use make::{Made, MakeFailure, Request, make};

use crate::app::diagnose::Input;
use crate::app::jobs::Job;
use crate::app::words::{fill, word};
use crate::domain::handover::{Artefact, Part};
use crate::domain::plan::Plan;
use crate::domain::reading::grouped;
use crate::probe::files::WriteFailure;

/// Lines of a file that are shown; whoever wants more opens the file.
const LINES: usize = 2_000;

/// What was made of what.
pub struct Ready {
    pub made: Made,
    pub(crate) made_for: MadeFor,
}

/// What the files depend on.
#[derive(Clone)]
pub(crate) struct MadeFor {
    pub(crate) plan: Plan,
    pub(crate) text: Arc<str>,
    pub(crate) parts: Vec<Part>,
    pub(crate) redact: bool,
    pub(crate) inputs: Vec<Arc<Input>>,
}

/// How writing ended.
pub struct Written {
    pub folder: PathBuf,
    pub count: usize,
    pub result: Result<(), WriteFailure>,
}

/// The text of the file that is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    pub lines: Vec<String>,
    /// What to know about what is shown; empty where it is simply the file.
    pub note: String,
}

/// What Hand over knows and shows.
pub struct HandOverState {
    /// What goes along, in the order of [`Part::ALL`].
    pub parts: Vec<Part>,
    pub redact: bool,
    pub ready: Option<Arc<Ready>>,
    /// The file that is looked at, by its place.
    pub selected: usize,
    pub preview: Preview,
    /// Why there are no files; empty where there are some.
    pub failure: String,
    pub job: Option<Job<Option<Result<Ready, MakeFailure>>>>,
    /// What the job makes.
    pub(crate) making: Option<MadeFor>,
    /// What was given up by Cancel: not made again by itself.
    pub(crate) given_up: Option<MadeFor>,
    pub writing: Option<Job<Written>>,
}

impl Default for HandOverState {
    fn default() -> Self {
        Self {
            parts: Part::ALL.into_iter().filter(|part| *part != Part::Bundle).collect(),
            redact: false,
            ready: None,
            selected: 0,
            preview: Preview::default(),
            failure: String::new(),
            job: None,
            making: None,
            given_up: None,
            writing: None,
        }
    }
}

impl HandOverState {
    /// The files that are there to be written.
    pub fn files(&self) -> &[Artefact] {
        self.ready.as_ref().map_or(&[], |ready| &ready.made.files)
    }

    /// What the bundle holds; nothing where none goes along.
    pub fn in_bundle(&self) -> &[Artefact] {
        self.ready.as_ref().map_or(&[], |ready| &ready.made.in_bundle)
    }

    /// The file that is looked at.
    pub fn shown(&self) -> Option<&Artefact> {
        self.files().get(self.selected)
    }

    /// Takes a part along, or leaves it.
    pub(crate) fn choose(&mut self, part: Part, along: bool) {
        let wanted = |one: &Part| if *one == part { along } else { self.parts.contains(one) };
        self.parts = Part::ALL.into_iter().filter(wanted).collect();
    }

    /// Looks at another file.
    pub(crate) fn select(&mut self, place: usize) {
        self.selected = place.min(self.files().len().saturating_sub(1));
        self.preview =
            self.shown().map(|file| preview(file, self.files(), self.in_bundle())).unwrap_or_default();
    }

    /// Takes what a job made; the file that was looked at stays the one, by its name.
    pub(crate) fn take(&mut self, ready: Ready) {
        let name = self.shown().map(|file| file.name.clone());
        self.ready = Some(Arc::new(ready));
        self.failure.clear();
        let place = name.and_then(|name| self.files().iter().position(|file| file.name == name));
        self.select(place.unwrap_or(0));
    }
}

/// A file for the eye. A page is shown by its twin for a wiki, which says the same; the bundle by its contents.
fn preview(file: &Artefact, files: &[Artefact], in_bundle: &[Artefact]) -> Preview {
    if file.part == Part::Bundle {
        let rows = in_bundle.iter().map(|file| format!("{}  ({})", file.name, size(file)));
        return Preview { lines: rows.collect(), note: word("handover.preview.bundle").to_owned() };
    }
    let twin = file.name.strip_suffix(".html").map(|stem| format!("{stem}.md"));
    let twin = twin.and_then(|name| files.iter().find(|other| other.name == name));
    let text = String::from_utf8_lossy(&twin.unwrap_or(file).bytes);
    let text = text.trim_start_matches('\u{feff}');
    let lines: Vec<String> = text.lines().take(LINES).map(str::to_owned).collect();
    let note = match twin {
        Some(twin) => fill("handover.preview.twin", &[("name", &twin.name)]),
        None if text.lines().nth(LINES).is_some() => {
            fill("handover.preview.cut", &[("count", &grouped(LINES as u64))])
        }
        None => String::new(),
    };
    Preview { lines, note }
}

/// How large a file is, in words.
pub fn size(file: &Artefact) -> String {
    const KILO: usize = 1_024;
    let bytes = file.bytes.len();
    if bytes < 10 * KILO {
        fill("handover.bytes", &[("count", &grouped(bytes as u64))])
    } else {
        fill("handover.kilobytes", &[("count", &grouped(bytes.div_ceil(KILO) as u64))])
    }
}
