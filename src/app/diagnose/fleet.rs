//! The list of computers that is being made into a plan: where it comes from, what is said of it, and what it becomes.
//! Reading and grouping run in a job; until it is done the preview before stays on screen.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use super::profiles::{self, Profiles};
use super::read::{From, Input};
use crate::app::jobs::{Job, Progress};
use crate::app::words::word;
use crate::domain::catalog::Catalog;
use crate::domain::evidence::{
    ColumnMap, Grouping, Kind, Made, Preview, Reading, Roster, make, plan_name, preview,
};
use crate::domain::knowledge::Knowledge;
use crate::domain::problem::Problem;
use crate::probe::roster::{self, Listed};

/// The fleet view.
pub struct FleetState {
    /// The input's name.
    pub name: String,
    pub(crate) list: List,
    /// What the user or a remembered profile says of the columns; `None`: as heads and contents suggest.
    pub map: Option<ColumnMap>,
    /// The columns are those of a list with the same heads.
    pub remembered: bool,
    pub grouping: Grouping,
    /// What it becomes; the one before while another is made.
    pub worked: Option<Worked>,
    /// Why it cannot be read.
    pub failure: Option<Problem>,
    pub(crate) job: Option<Job<Outcome>>,
    /// What was said since the job began has changed what it makes.
    pub(crate) changed: Option<Change>,
    /// Counts up when a plan was wanted and there is none to make.
    pub complaints: u32,
}

/// How much is to be done anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Change {
    Grouping,
    Columns,
}

/// What was read and what it becomes.
#[derive(Clone, Debug)]
pub struct Worked {
    pub roster: Arc<Roster>,
    pub preview: Preview,
    pub made: Made,
    /// Names of systems that no rule knows and that were given an edition.
    pub given: Vec<String>,
}

/// What a job brings: `None` where it was cancelled.
pub(crate) type Outcome = Option<Brought>;

/// What was made, and what was found in the profiles on the way.
pub(crate) struct Brought {
    pub(crate) worked: Result<Worked, Problem>,
    pub(crate) recalled: Option<Recalled>,
}

/// What is remembered of a list like this.
pub(crate) struct Recalled {
    pub(crate) map: Option<ColumnMap>,
    pub(crate) profiles: Profiles,
    /// What is to be said of the file of profiles.
    pub(crate) said: Option<String>,
}

/// Where the list comes from.
#[derive(Clone, Debug)]
pub(crate) enum List {
    File(PathBuf),
    Text(Arc<str>),
    /// A VAMT list or an event log: it has no columns, and what was read is all.
    Read(Arc<Input>),
}

impl List {
    fn of(input: &Arc<Input>) -> Self {
        let columns = input.kinds().iter().all(|kind| matches!(kind, Kind::Inventory | Kind::Unknown));
        match &input.from {
            From::File(path) if columns => Self::File(path.clone()),
            From::Paste if columns => {
                let mut text = input.lines.join("\n");
                text.push('\n');
                Self::Text(text.into())
            }
            From::File(_) | From::Paste | From::Machine | From::Live => Self::Read(Arc::clone(input)),
        }
    }
}

/// Whether what is remembered of such lists is to be looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Lookup {
    /// In this file, where there is a place for one.
    In(Option<PathBuf>),
    Done,
}

/// One piece of work.
pub(crate) struct Work {
    pub(crate) name: String,
    pub(crate) list: List,
    pub(crate) map: Option<ColumnMap>,
    pub(crate) grouping: Grouping,
    /// The list as it was read before, where only the grouping has changed.
    pub(crate) roster: Option<Arc<Roster>>,
    pub(crate) profiles: Lookup,
}

impl FleetState {
    pub(crate) fn new(input: &Arc<Input>, grouping: Grouping) -> Self {
        Self {
            name: input.name.clone(),
            list: List::of(input),
            map: None,
            remembered: false,
            grouping,
            worked: None,
            failure: None,
            job: None,
            changed: None,
            complaints: 0,
        }
    }

    /// The columns as they are read now.
    pub fn columns(&self) -> Option<ColumnMap> {
        let read = self.worked.as_ref().and_then(|worked| worked.roster.columns.as_ref());
        self.map.clone().or_else(|| read.map(|columns| columns.map.clone()))
    }

    /// Whether there is a plan to be made of it.
    pub fn can_be_made(&self) -> bool {
        self.worked.as_ref().is_some_and(|worked| !worked.preview.cohorts.is_empty())
    }
}

/// Whether an input is a list of computers.
pub(crate) fn is_list(input: &Input) -> bool {
    input.readings.iter().any(|reading| !reading.computers.is_empty())
}

/// Whether what was read may be made into a plan: a list of computers, the log of a KMS host, or a table that nobody
/// knows yet.
pub(super) fn may_be_fleet(readings: &[Reading], lines: &[String], catalog: &Catalog) -> bool {
    let kinds: Vec<Kind> = readings.iter().map(|reading| reading.kind).collect();
    if readings.iter().any(|reading| !reading.computers.is_empty()) {
        return true;
    }
    if kinds.iter().any(|kind| matches!(kind, Kind::Event | Kind::Evtx)) {
        return Roster::of_readings(readings).is_some();
    }
    let head = lines.get(..lines.len().min(60)).unwrap_or_default().join("\n");
    kinds == [Kind::Unknown] && Roster::columns(head.as_bytes(), catalog).is_some()
}

fn given(roster: &Roster, grouping: &Grouping) -> Vec<String> {
    let open = roster.computers.iter().filter(|computer| computer.edition.is_none());
    let names: BTreeSet<&String> = open.filter_map(|computer| computer.system.as_ref()).collect();
    grouping.editions.keys().filter(|name| names.contains(name)).cloned().collect()
}

impl Work {
    pub(crate) fn run(self, knowledge: &Knowledge, progress: &Progress) -> Outcome {
        let mut recalled = None;
        let worked = self.worked(knowledge, progress, &mut recalled);
        if progress.cancelled() { None } else { Some(Brought { worked, recalled }) }
    }

    fn worked(
        mut self,
        knowledge: &Knowledge,
        progress: &Progress,
        recalled: &mut Option<Recalled>,
    ) -> Result<Worked, Problem> {
        let roster = match self.roster.take() {
            Some(roster) => roster,
            None => Arc::new(self.read(&knowledge.catalog, progress, recalled)?),
        };
        progress.at(0.9);
        let preview = preview(&roster.computers, &self.grouping, &knowledge.catalog);
        let made = make(&preview, &plan_name(&self.name), &self.grouping, knowledge);
        let given = given(&roster, &self.grouping);
        Ok(Worked { roster, preview, made, given })
    }

    fn read(
        &mut self,
        catalog: &Catalog,
        progress: &Progress,
        recalled: &mut Option<Recalled>,
    ) -> Result<Roster, Problem> {
        let nobody =
            || Problem::of_file(&self.name, word("inventory.nobody-in"), word("inventory.allowed-window"));
        let bytes = match &self.list {
            List::Read(input) => return Roster::of_readings(&input.readings).ok_or_else(nobody),
            List::Text(text) => text.as_bytes().to_vec(),
            List::File(path) => {
                match roster::read(path, catalog, progress).map_err(|failure| failure.problem())? {
                    Listed::Text(bytes) => bytes,
                    Listed::Log(readings) => return Roster::of_readings(&readings).ok_or_else(nobody),
                }
            }
        };
        progress.at(0.2);
        if let Lookup::In(path) = core::mem::replace(&mut self.profiles, Lookup::Done) {
            self.recall(path, &bytes, catalog, recalled);
        }
        let mut keep_on = |share: f32| {
            progress.at(0.2 + 0.7 * share);
            !progress.cancelled()
        };
        Roster::read(&self.name, &bytes, self.map.as_ref(), catalog, &mut keep_on)
    }

    /// Looks up what was said of a list with these heads, and of names of systems.
    fn recall(
        &mut self,
        path: Option<PathBuf>,
        bytes: &[u8],
        catalog: &Catalog,
        recalled: &mut Option<Recalled>,
    ) {
        let (profiles, said) = profiles::read(path.as_deref());
        let heads = Roster::columns(bytes, catalog).map(|columns| columns.heads).unwrap_or_default();
        let map = profiles.of(&heads).cloned();
        self.map = self.map.take().or_else(|| map.clone());
        for (name, id) in &profiles.editions {
            self.grouping.editions.entry(name.clone()).or_insert_with(|| id.clone());
        }
        *recalled = Some(Recalled { map, profiles, said });
    }
}
