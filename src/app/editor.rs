//! The fleet editor: the plan as forms and as its text, side by side.
//!
//! Whatever is edited becomes text, which is read like a file; what reads is the plan at once, and what does not stands with its problems until it is mended or undone.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::app::command::Listing;
use crate::app::problem_words::beside;
use crate::app::state::{App, Place as AppPlace};
use crate::app::words::word;
use crate::domain::plan::form::{fields_of, values, with_row, with_value, without_row};
use crate::domain::plan::{self, Place, Plan};
use crate::domain::problem::Problem;

/// A longer text, in bytes, is not laid out to be edited; forms and the file itself remain.
pub const MOST_TEXT: usize = 200_000;

/// One thing to do in the fleet editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditorCommand {
    /// Opens it, or closes it.
    Toggle,
    Close,
    /// The row whose form is shown.
    Row(Place),
    /// What was typed for a key of a row; nothing takes the key out.
    Value {
        place: Place,
        key: &'static str,
        typed: String,
    },
    /// The whole text.
    Text(String),
    /// One more row, of the list of this place.
    Add(Place),
    Remove(Place),
    /// Which of both is shown where there is room for one.
    ShowText(bool),
}

impl EditorCommand {
    /// Its id, its keys and where they hold.
    pub(crate) fn listing(&self) -> Listing {
        match self {
            Self::Toggle => Listing::within(AppPlace::Simulate, "editor", "Shift+E"),
            Self::Close => Listing::plain("editor-close"),
            Self::Row(_) => Listing::plain("editor-row"),
            Self::Value { .. } => Listing::plain("editor-value"),
            Self::Text(_) => Listing::plain("editor-text"),
            Self::Add(Place::Host(_)) => Listing::plain("editor-add-host"),
            Self::Add(Place::Mak(_)) => Listing::plain("editor-add-pool"),
            Self::Add(Place::Incident(_)) => Listing::plain("editor-add-incident"),
            Self::Add(Place::Plan | Place::Answers | Place::Site | Place::Cohort(_)) => {
                Listing::plain("editor-add-cohort")
            }
            Self::Remove(_) => Listing::plain("editor-remove"),
            Self::ShowText(true) => Listing::plain("editor-show-text"),
            Self::ShowText(false) => Listing::plain("editor-show-form"),
        }
    }

    /// Those that the palette lists.
    pub(crate) fn choices() -> impl Iterator<Item = Self> {
        [
            Self::Toggle,
            Self::Add(Place::Cohort(0)),
            Self::Add(Place::Host(0)),
            Self::Add(Place::Mak(0)),
            Self::Add(Place::Incident(0)),
        ]
        .into_iter()
    }
}

/// What was typed for a key and cannot be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    pub typed: String,
    pub said: String,
}

/// The fleet editor.
#[derive(Debug)]
pub struct EditorState {
    pub open: bool,
    pub row: Place,
    pub text: String,
    /// What is wrong with the text.
    pub problems: Vec<Problem>,
    /// What the keys of the row say in the text.
    pub values: BTreeMap<String, String>,
    pub wrong: BTreeMap<(Place, &'static str), Wrong>,
    pub show_text: bool,
    /// The state of the plan that the text is of.
    made_for: Option<(u64, Option<usize>)>,
}

impl Default for EditorState {
    fn default() -> Self {
        Self {
            open: false,
            row: Place::Plan,
            text: String::new(),
            problems: Vec::new(),
            values: BTreeMap::new(),
            wrong: BTreeMap::new(),
            show_text: false,
            made_for: None,
        }
    }
}

impl EditorState {
    /// Whether something was typed that cannot be read.
    pub fn is_wrong(&self) -> bool {
        self.open && !(self.problems.is_empty() && self.wrong.is_empty())
    }
}

/// All rows of a plan that have a form, policies first.
pub fn rows_of(plan: &Plan) -> Vec<Place> {
    let cohorts = (0..plan.cohorts.len()).map(Place::Cohort);
    let hosts = (0..plan.hosts.len()).map(Place::Host);
    let pools = (0..plan.maks.len()).map(Place::Mak);
    let incidents = (0..plan.incidents.len()).map(Place::Incident);
    core::iter::once(Place::Plan).chain(cohorts).chain(hosts).chain(pools).chain(incidents).collect()
}

impl App {
    pub(crate) fn carry_out_editor(&mut self, command: EditorCommand) {
        match command {
            EditorCommand::Toggle => {
                self.place = AppPlace::Simulate;
                if self.editor.open {
                    self.close_editor();
                } else {
                    self.editor.open = true;
                }
            }
            EditorCommand::Close => self.close_editor(),
            EditorCommand::Row(place) => {
                self.editor.row = place;
                self.editor.values = values(&self.editor.text, place);
            }
            EditorCommand::Value { place, key, typed } => self.edit_value(place, key, typed),
            EditorCommand::Text(text) => self.edit_text(text),
            EditorCommand::Add(list) => self.add_row(list),
            EditorCommand::Remove(place) => self.remove_row(place),
            EditorCommand::ShowText(show) => self.editor.show_text = show,
        }
    }

    /// What cannot be read stays in the editor, which is told.
    fn close_editor(&mut self) {
        if self.editor.is_wrong() {
            self.status.problem(word("editor.left-wrong"));
        }
        self.editor.open = false;
    }

    /// Makes the text anew when the plan was changed elsewhere.
    pub(crate) fn poll_editor(&mut self) {
        let now = Some((self.history.changes(), self.document.plan.shown()));
        if self.editor.open && self.editor.made_for != now {
            self.editor.made_for = now;
            self.editor.text = self.editor_text();
            self.editor.problems.clear();
            self.editor.wrong.clear();
            self.keep_row();
        }
    }

    /// What would be undone, in words.
    pub fn next_undo(&self) -> Option<&str> {
        match self.edited_lesson() {
            Some(lesson) => lesson.history.next_undo(),
            None if self.editor.is_wrong() => Some(word("editor.undo")),
            None => self.history.next_undo(),
        }
    }

    /// What would be redone, in words.
    pub fn next_redo(&self) -> Option<&str> {
        self.edited_lesson().map_or_else(|| self.history.next_redo(), |lesson| lesson.history.next_redo())
    }

    /// Takes back what was typed and cannot be read; whether there was any.
    pub(crate) fn drop_wrong_text(&mut self) -> bool {
        let is_wrong = self.editor.is_wrong();
        if is_wrong {
            self.editor.made_for = None;
            self.poll_editor();
            self.status.done(word("status.text-dropped"));
        }
        is_wrong
    }

    /// The text of what is shown: the whole file of the plan itself, and a fork without the others.
    fn editor_text(&self) -> String {
        let document = &self.document;
        if document.plan.shown().is_none() {
            return document.write(&self.knowledge.catalog);
        }
        let fork = document.plan.clone().without_forks();
        let previous = (!document.text.is_empty()).then_some(&*document.text);
        plan::write(&fork, previous, &self.knowledge.catalog)
    }

    fn keep_row(&mut self) {
        if !rows_of(&self.document.plan).contains(&self.editor.row) {
            self.editor.row = Place::Plan;
        }
        self.editor.values = values(&self.editor.text, self.editor.row);
    }

    /// Makes a text the plan.
    ///
    /// # Errors
    /// What reading finds in it; then nothing is changed.
    fn take_text(&mut self, text: &str, what: &str, key: &str) -> Result<(), Vec<Problem>> {
        let name = self.document.file_name().unwrap_or_else(|| word("editor.text").to_owned());
        let read = plan::read(text, &name, &self.knowledge.catalog)?;
        let shown = self.document.plan.shown();
        if shown.is_some() && !read.forks.is_empty() {
            let (found, allowed) = (word("editor.fork-in-fork"), word("editor.no-forks-here"));
            return Err(vec![Problem::of_file(&name, found, allowed)]);
        }
        let before = self.history.changes();
        let taken = self.change(what, key, |plan| {
            let forks = if shown.is_some() { core::mem::take(&mut plan.forks) } else { read.forks };
            *plan = Plan { forks, shown, ..read };
        });
        if !taken {
            let said = self.status.last().map(|message| message.text.clone()).unwrap_or_default();
            return Err(vec![Problem::of_file(&name, said, word("editor.whole-plan"))]);
        }
        if shown.is_none() {
            if self.history.changes() == before && *self.document.text != *text {
                // Comments alone: the plan is the same, the file would not be.
                self.document.saved = None;
            }
            self.document.text = Arc::from(text);
        }
        self.editor.made_for = Some((self.history.changes(), shown));
        self.editor.problems.clear();
        Ok(())
    }

    fn edit_text(&mut self, text: String) {
        self.editor.wrong.clear();
        let result = self.take_text(&text, "change.text", "editor-text");
        self.editor.text = text;
        self.editor.problems = result.err().unwrap_or_default();
        self.keep_row();
    }

    fn edit_value(&mut self, place: Place, key: &'static str, typed: String) {
        let Some(field) = fields_of(place).iter().find(|field| field.key == key) else { return };
        let Some(text) = self.mended_text(|text| with_value(text, place, field, &typed)) else { return };
        match self.take_text(&text, "change.field", &format!("field {place:?} {key}")) {
            Ok(()) => {
                self.editor.text = text;
                self.editor.wrong.remove(&(place, key));
            }
            Err(problems) => {
                let of_key = |problem: &&Problem| problem.field.ends_with(key);
                let problem = problems.iter().find(of_key).or(problems.first());
                let said = problem.map(beside).unwrap_or_default();
                self.editor.wrong.insert((place, key), Wrong { typed, said });
            }
        }
        self.keep_row();
    }

    /// The edited text, unless what stands there now has to be mended first.
    fn mended_text(&mut self, edit: impl FnOnce(&str) -> Option<String>) -> Option<String> {
        self.poll_editor_text();
        let text = if self.editor.problems.is_empty() { edit(&self.editor.text) } else { None };
        if text.is_none() {
            self.status.problem(word("editor.mend-first"));
        }
        text
    }

    /// The text, also while the editor is closed: rows are added by the palette too.
    fn poll_editor_text(&mut self) {
        let open = core::mem::replace(&mut self.editor.open, true);
        self.poll_editor();
        self.editor.open = open;
    }

    fn add_row(&mut self, list: Place) {
        let keys = self.new_row(list);
        let keys: Vec<(&'static str, &str)> =
            keys.iter().map(|(key, typed)| (*key, typed.as_str())).collect();
        let Some(text) = self.mended_text(|text| with_row(text, list, &keys)) else { return };
        match self.take_text(&text, "change.add-row", "") {
            Ok(()) => {
                self.editor.text = text;
                let plan = &self.document.plan;
                self.editor.row = match list {
                    Place::Host(_) => Place::Host(plan.hosts.len().saturating_sub(1)),
                    Place::Mak(_) => Place::Mak(plan.maks.len().saturating_sub(1)),
                    Place::Incident(_) => Place::Incident(plan.incidents.len().saturating_sub(1)),
                    Place::Plan | Place::Answers | Place::Site | Place::Cohort(_) => {
                        Place::Cohort(plan.cohorts.len().saturating_sub(1))
                    }
                };
                self.editor.open = true;
                self.place = AppPlace::Simulate;
            }
            Err(problems) => self.status.problem(problems.first().map(beside).unwrap_or_default()),
        }
        self.keep_row();
    }

    /// The keys that a new row needs, as like the others as can be.
    fn new_row(&self, list: Place) -> Vec<(&'static str, String)> {
        let plan = &self.document.plan;
        let edition = |known: Option<String>, other: &str| known.unwrap_or_else(|| other.to_owned());
        let free = |word: &str, taken: &[String]| {
            let name = |number: usize| format!("{word}-{number}");
            (1..=taken.len() + 1).map(name).find(|name| !taken.contains(name)).unwrap_or_default()
        };
        match list {
            Place::Host(_) => {
                let taken: Vec<String> = plan.hosts.iter().map(|host| host.id.to_string()).collect();
                let like = plan.hosts.last();
                let windows = like.map(|host| host.edition.to_string());
                let group = like.map_or_else(|| "B".to_owned(), |host| host.group.to_string());
                vec![
                    ("id", free("host", &taken)),
                    ("edition", edition(windows, "server-2008-standard")),
                    ("group", group),
                ]
            }
            Place::Mak(_) => {
                let taken: Vec<String> = plan.maks.iter().map(|pool| pool.id.to_string()).collect();
                vec![("id", free("pool", &taken)), ("activations", "50".to_owned())]
            }
            Place::Incident(_) => {
                vec![("at", plan.start.to_string()), ("what", "internet-down".to_owned())]
            }
            Place::Plan | Place::Answers | Place::Site | Place::Cohort(_) => {
                let taken: Vec<String> = plan.cohorts.iter().map(|cohort| cohort.id.to_string()).collect();
                let windows = plan.cohorts.last().map(|cohort| cohort.edition.to_string());
                vec![
                    ("id", free("cohort", &taken)),
                    ("edition", edition(windows, "vista-enterprise")),
                    ("count", "10".to_owned()),
                ]
            }
        }
    }

    fn remove_row(&mut self, place: Place) {
        let Some(text) = self.mended_text(|text| without_row(text, place)) else { return };
        match self.take_text(&text, "change.remove-row", "") {
            Ok(()) => {
                self.editor.text = text;
                self.editor.wrong.clear();
                self.editor.row = Place::Plan;
            }
            Err(problems) => self.status.problem(problems.first().map(beside).unwrap_or_default()),
        }
        self.keep_row();
    }
}
