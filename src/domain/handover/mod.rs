//! What is handed on: decision record, runbook, scripts, DNS and policy text, data, findings, and one redacted bundle.
//!
//! A plan, its run, its evidence and the knowledge in, named files as bytes out. The same input gives the same bytes: no
//! clock, no folder and no user name enters. Nothing here writes a file and nothing here runs a command.

mod bundle;
mod chart;
mod command;
mod failures;
mod machines;
mod names;
mod network;
mod outlook;
mod policy;
mod record;
mod runbook;
mod script;
mod tables;
mod template;

use core::fmt;

pub use bundle::{bundle, contents};
pub(crate) use tables::{Table, subject, time};
pub use tables::{days_csv, events_csv};

use crate::domain::knowledge::Knowledge;
use crate::domain::plan::{self, Plan};
use crate::domain::report::{self, Report};
use crate::domain::simulation::Run;

/// What goes along, in the order in which it is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// One page on what was decided and why.
    Record,
    /// Every step on every machine, to be read.
    Runbook,
    /// The same steps, to be run.
    Scripts,
    /// SRV records, registry values, firewall rules.
    Network,
    /// Days, events, machines and the plan.
    Data,
    /// What Diagnose found.
    Findings,
    /// All of it in one redacted zip file.
    Bundle,
}

impl Part {
    /// All parts.
    pub const ALL: [Self; 7] =
        [Self::Record, Self::Runbook, Self::Scripts, Self::Network, Self::Data, Self::Findings, Self::Bundle];

    /// Its id on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Self::Record => "record",
            Self::Runbook => "runbook",
            Self::Scripts => "scripts",
            Self::Network => "network",
            Self::Data => "data",
            Self::Findings => "findings",
            Self::Bundle => "bundle",
        }
    }

    /// The part with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.id() == id)
    }
}

/// One file that is handed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Artefact {
    /// Its path below the folder, parts set apart by `/`.
    pub name: String,
    pub part: Part,
    /// What it is, in one line.
    pub about: String,
    pub bytes: Vec<u8>,
}

impl Artefact {
    fn text(part: Part, name: impl Into<String>, about: impl Into<String>, text: String) -> Self {
        Self { name: name.into(), part, about: about.into(), bytes: text.into_bytes() }
    }
}

/// What a hand-over is made of.
#[derive(Clone, Copy)]
pub struct Material<'a> {
    pub plan: &'a Plan,
    /// The plan's own text, whose comments are kept; none where names were replaced in the plan.
    pub plan_text: Option<&'a str>,
    /// The run of this plan.
    pub run: &'a Run,
    /// What Diagnose found, where it was asked.
    pub report: Option<&'a Report>,
    pub knowledge: &'a Knowledge,
    /// Whether names were replaced by pseudonyms.
    pub redacted: bool,
}

/// A template that cannot be filled: a fault of the program, which the tests over all plans would show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault(String);

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a file of the hand-over could not be made: {}", self.0)
    }
}

impl core::error::Error for Fault {}

/// The files of these parts, in the order of the parts; the bundle is made of them by [`bundle()`].
pub fn artefacts(material: &Material<'_>, parts: &[Part]) -> Result<Vec<Artefact>, Fault> {
    let templates = template::Templates::new()?;
    let book = runbook::Runbook::of(material);
    let mut made = Vec::new();
    for part in Part::ALL.into_iter().filter(|part| parts.contains(part)) {
        match part {
            Part::Record => made.extend(record::artefacts(material, &templates)?),
            Part::Runbook => made.extend(runbook::artefacts(&book, &templates)?),
            Part::Scripts => made.extend(script::artefacts(&book, &templates, &material.knowledge.catalog)?),
            Part::Network => {
                made.extend(network::artefacts(material, &templates)?);
                made.extend(policy::artefacts(material, &templates)?);
            }
            Part::Data => made.extend(data(material)),
            Part::Findings => made.extend(material.report.into_iter().flat_map(findings)),
            Part::Bundle => {}
        }
    }
    Ok(made)
}

fn data(material: &Material<'_>) -> Vec<Artefact> {
    let Material { plan, run, knowledge, .. } = *material;
    let text = plan::write(plan, material.plan_text, &knowledge.catalog);
    let mut files = vec![
        Artefact::text(
            Part::Data,
            "data/plan.activation.toml",
            "The plan: open it again with this program",
            text,
        ),
        Artefact::text(
            Part::Data,
            "data/days.csv",
            "A row a day: states of all machines and of each cohort, hosts, pools",
            days_csv(plan, run),
        ),
        Artefact::text(
            Part::Data,
            "data/events.csv",
            "A row for each change: what, whom, when",
            events_csv(plan, run),
        ),
    ];
    files.push(machines::artefact(material));
    files
}

fn findings(report: &Report) -> [Artefact; 3] {
    let part = Part::Findings;
    [
        Artefact::text(
            part,
            "findings/findings.html",
            "What Diagnose found, to read and to print",
            report::html(report),
        ),
        Artefact::text(
            part,
            "findings/findings.md",
            "The same for a wiki or a ticket",
            report::markdown(report),
        ),
        Artefact::text(part, "findings/findings.json", "The same for programs", report.json()),
    ]
}
