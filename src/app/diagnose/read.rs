//! Sources to inputs to findings: read, told apart, judged together. Runs in a job and changes nothing.

use std::path::PathBuf;
use std::sync::Arc;

use super::fleet::may_be_fleet;
use crate::app::jobs::Progress;
use crate::app::words::{fill, word};
use crate::domain::catalog::Catalog;
use crate::domain::evidence::{self, Evidence, Kind, PortCheck, Reading};
use crate::domain::findings::{self, Finding};
use crate::domain::knowledge::Knowledge;
use crate::probe::evidence::read_with_text;
use crate::probe::live::Checked;

/// What can be given to read.
#[derive(Clone, Debug, PartialEq)]
pub enum Source {
    /// A text, under the name that findings call it by.
    Text {
        name: String,
        text: String,
    },
    File(PathBuf),
    /// What the system's own program printed about this machine.
    Machine(Vec<u8>),
    /// What a live check brought.
    Live(Checked),
    /// What was read already, when it was told whether a file is a plan.
    Read(Box<Input>),
}

/// Where an input came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum From {
    Paste,
    File(PathBuf),
    Machine,
    Live,
}

/// One input that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// What findings call it.
    pub name: String,
    pub from: From,
    pub readings: Vec<Reading>,
    /// Ports that a live check tried.
    pub ports: Vec<PortCheck>,
    /// Its text, for the eye; none where it is no text.
    pub lines: Vec<String>,
    /// It may be made into a plan: a list of computers, the log of a KMS host, or a table that nobody knows yet.
    pub may_be_fleet: bool,
}

/// Everything that was read so far, judged together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Diagnosis {
    pub inputs: Vec<Arc<Input>>,
    pub findings: Vec<Finding>,
    /// What could not be read, and why.
    pub failures: Vec<String>,
}

impl Input {
    /// A file that was read.
    pub(crate) fn of_file(
        path: PathBuf,
        readings: Vec<Reading>,
        lines: Vec<String>,
        catalog: &Catalog,
    ) -> Self {
        Self::new(path.display().to_string(), From::File(path), readings, lines, catalog)
    }

    fn new(name: String, from: From, readings: Vec<Reading>, lines: Vec<String>, catalog: &Catalog) -> Self {
        let may_be_fleet = may_be_fleet(&readings, &lines, catalog);
        Self { name, from, readings, ports: Vec::new(), lines, may_be_fleet }
    }

    /// Whether anything usable was read.
    pub fn is_known(&self) -> bool {
        self.readings.iter().any(|reading| reading.ok)
    }

    /// What it is, each kind once.
    pub fn kinds(&self) -> Vec<Kind> {
        let mut kinds: Vec<Kind> = Vec::new();
        for reading in &self.readings {
            if !kinds.contains(&reading.kind) {
                kinds.push(reading.kind);
            }
        }
        kinds
    }

    /// How many machines it describes.
    pub fn machines(&self) -> u32 {
        let count: usize =
            self.readings.iter().map(|reading| reading.machines.len() + reading.computers.len()).sum();
        u32::try_from(count).unwrap_or(u32::MAX)
    }
}

impl Diagnosis {
    /// Reads the sources, adds them to what was read before, and judges all of it.
    pub(crate) fn of(
        mut inputs: Vec<Arc<Input>>,
        sources: Vec<Source>,
        knowledge: &Knowledge,
        progress: &Progress,
    ) -> Self {
        let count = sources.len().max(1) as f32;
        let mut failures = Vec::new();
        for (place, source) in sources.into_iter().enumerate() {
            if progress.cancelled() {
                break;
            }
            match source {
                Source::Text { name, text } => {
                    inputs.push(Arc::new(pasted(name, text.as_bytes(), knowledge)));
                }
                Source::File(path) => match read_with_text(&path, &knowledge.catalog, progress) {
                    Ok((readings, lines)) => {
                        put(&mut inputs, Input::of_file(path, readings, lines, &knowledge.catalog));
                    }
                    Err(failure) => failures.push(failure.to_string()),
                },
                Source::Machine(printed) => {
                    let read = pasted(evidence::THIS_MACHINE.to_owned(), &printed, knowledge);
                    inputs.retain(|input| input.from != From::Machine);
                    inputs.push(Arc::new(Input { from: From::Machine, ..read }));
                }
                Source::Live(checked) => live(&mut inputs, checked),
                Source::Read(input) => put(&mut inputs, *input),
            }
            progress.at(0.9 * (place + 1) as f32 / count);
        }
        let findings = findings::find(&evidence_of(&inputs), knowledge);
        Self { inputs, findings, failures }
    }
}

/// A file that is read again takes the place of its older state.
fn put(inputs: &mut Vec<Arc<Input>>, input: Input) {
    inputs.retain(|known| known.from != input.from);
    inputs.push(Arc::new(input));
}

fn pasted(name: String, bytes: &[u8], knowledge: &Knowledge) -> Input {
    let readings = evidence::read(&name, bytes, &knowledge.catalog);
    let lines = evidence::shown_lines(bytes, &knowledge.catalog);
    Input::new(name, From::Paste, readings, lines, &knowledge.catalog)
}

/// A live check takes the place of the one before.
fn live(inputs: &mut Vec<Arc<Input>>, checked: Checked) {
    inputs.retain(|input| input.from != From::Live);
    let Checked { evidence, transcripts } = checked;
    let mut ports = evidence.ports;
    for reading in evidence.readings {
        let transcript = transcripts.iter().find(|transcript| transcript.from == reading.from);
        let lines = transcript.map(|transcript| transcript.text.lines().map(str::to_owned).collect());
        inputs.push(Arc::new(Input {
            name: reading.from.clone(),
            from: From::Live,
            readings: vec![reading],
            ports: core::mem::take(&mut ports),
            lines: lines.unwrap_or_default(),
            may_be_fleet: false,
        }));
    }
}

/// Everything that these inputs say, as one site.
pub(crate) fn evidence_of(inputs: &[Arc<Input>]) -> Evidence {
    let readings = inputs.iter().flat_map(|input| input.readings.iter().cloned()).collect();
    let ports = inputs.iter().flat_map(|input| input.ports.iter().cloned()).collect();
    Evidence { readings, ports }
}

/// What a pasted text is called.
pub(crate) fn pasted_name(number: u32) -> String {
    if number == 1 {
        word("diagnose.pasted").to_owned()
    } else {
        fill("diagnose.pasted-more", &[("n", &number.to_string())])
    }
}
