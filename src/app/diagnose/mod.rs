//! The Diagnose place: what was given to read, what it says, which finding is looked at, and the live check.
//!
//! Reading and judging happen in a job; until it is done the findings before stay on screen. Nothing of it is kept
//! when the program ends.

mod answers;
mod explain;
mod fleet;
mod live;
mod machine;
mod profiles;
mod read;
mod report;

use std::sync::Arc;

pub(crate) use answers::answers_told;
pub use explain::{Explained, explain};
pub(crate) use fleet::{Brought, Change, Lookup, Recalled, Work, is_list};
pub use fleet::{FleetState, Worked};
pub use live::{LiveCard, LiveFaults, LiveField};
pub use machine::{MachineCard, MachineCommand};
pub(crate) use profiles::remember;
pub use read::{Diagnosis, From, Input, Source};
pub(crate) use read::{evidence_of, pasted_name};
pub use report::{ReportCard, ReportForm, Reported};

use crate::app::jobs::Job;
use crate::domain::findings::{Clue, Finding, Severity};

/// What Diagnose knows and shows.
#[derive(Default)]
pub struct DiagnoseState {
    /// What stands in the box and is not read yet.
    pub typed: String,
    /// What a code or word typed into the box means.
    pub explained: Vec<Explained>,
    /// Everything that was read, in the order in which it came.
    pub inputs: Vec<Arc<Input>>,
    /// What is wrong, the worst first.
    pub findings: Vec<Finding>,
    /// The finding that is open, by its place.
    pub selected: Option<usize>,
    /// The input whose text is shown, by its place.
    pub shown: usize,
    /// The line that is marked in it, from 1.
    pub line: Option<usize>,
    /// Counts up when the marked line shall be scrolled to.
    pub reveal: u32,
    pub live: LiveCard,
    pub machine: MachineCard,
    pub report: ReportCard,
    /// The list of computers that is being made into a plan.
    pub fleet: Option<FleetState>,
    /// Reading and judging that is under way.
    pub job: Option<Job<Diagnosis>>,
    /// What came while a job was under way.
    pub(crate) waiting: Vec<Source>,
    /// What came last came by itself, so that a list of computers shows at once what it becomes.
    pub(crate) came_alone: bool,
    /// Columns being remembered.
    pub(crate) remembering: Option<Job<Option<String>>>,
    /// How many texts were pasted.
    pub(crate) pasted: u32,
}

impl DiagnoseState {
    /// The input that is shown beside the findings.
    pub fn shown_input(&self) -> Option<&Input> {
        self.inputs.get(self.shown).map(Arc::as_ref)
    }

    /// The finding that is open.
    pub fn open_finding(&self) -> Option<&Finding> {
        self.findings.get(self.selected?)
    }

    /// How many findings are of this severity.
    pub fn count(&self, severity: Severity) -> u32 {
        let count = self.findings.iter().filter(|finding| finding.severity == severity).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    /// Whether there is anything to show but the box.
    pub fn is_empty(&self) -> bool {
        self.inputs.is_empty() && self.explained.is_empty()
    }

    /// Whether the network was asked, or is being asked.
    pub fn has_asked(&self) -> bool {
        self.live.job.is_some() || self.inputs.iter().any(|input| input.from == From::Live)
    }

    /// Opens a finding, or none, and shows the line of its first clue that has one.
    pub(crate) fn select(&mut self, finding: Option<usize>) {
        self.selected = finding.filter(|place| *place < self.findings.len());
        let clues = self.open_finding().map(|finding| finding.evidence.clone()).unwrap_or_default();
        if let Some(clue) = clues.iter().find(|clue| clue.line.is_some() && self.place_of(clue).is_some()) {
            self.show_clue(clue);
        }
    }

    /// Shows the line that a clue points at.
    pub(crate) fn show_clue(&mut self, clue: &Clue) {
        if let Some(place) = self.place_of(clue) {
            self.shown = place;
            self.line = clue.line;
            self.reveal += 1;
        }
    }

    /// The input that a clue is from.
    pub fn place_of(&self, clue: &Clue) -> Option<usize> {
        self.inputs.iter().position(|input| input.name == clue.from)
    }

    /// Takes what a job has read and judged.
    pub(crate) fn take(&mut self, diagnosis: Diagnosis) {
        let more = diagnosis.inputs.len() > self.inputs.len();
        self.inputs = diagnosis.inputs;
        self.findings = diagnosis.findings;
        self.line = None;
        self.shown =
            if more { self.inputs.len() - 1 } else { self.shown.min(self.inputs.len().saturating_sub(1)) };
        self.select(if self.findings.is_empty() { None } else { Some(0) });
    }
}
