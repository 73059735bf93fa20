//! `handover`: the plan run, its files made, and all of them written or none. What a bundle holds is said before it is
//! written.

use std::path::PathBuf;
use std::sync::Arc;

use serde_json::{Value, json};

use crate::app::handover::{Made, MakeFailure, Request, make};
use crate::app::jobs::Progress;
use crate::app::words::{fill, word};
use crate::cli::arguments::{Everywhere, HandOver};
use crate::cli::diagnose::{nothing_known, read as read_evidence};
use crate::cli::dispatch::{Exit, Stop, Terminal, either, pretty, print, read, say, unwritten};
use crate::cli::not_a_plan;
use crate::domain::evidence::Evidence;
use crate::domain::handover::{Artefact, Part};
use crate::domain::knowledge::Knowledge;
use crate::domain::plan;
use crate::domain::reading::grouped;
use crate::probe::files::{may_write_folder, write_folder};

/// The `format` number of the JSON document.
const FORMAT: u32 = 1;

/// Reads, makes, writes.
pub(super) fn run(
    arguments: &HandOver,
    everywhere: &Everywhere,
    knowledge: &Arc<Knowledge>,
    terminal: &mut Terminal<'_>,
) -> Result<Exit, Stop> {
    let (text, name) = read(&arguments.plan)?;
    let plan = plan::read(&text, &name, &knowledge.catalog)
        .map_err(|found| not_a_plan::problems(&text, &name, &knowledge.catalog, found))?;
    say(
        terminal,
        plan::warnings(&plan, &knowledge.catalog).iter().map(|warning| format!("{name}: {warning}")),
    );
    let evidence = evidence(&arguments.evidence, knowledge)?;
    let request = Request {
        plan,
        plan_text: Some(text),
        evidence,
        parts: parts(arguments),
        redact: arguments.redact,
        knowledge: Arc::clone(knowledge),
    };
    // Nobody cancels it, so that it always ends.
    let made = match make(&request, &Progress::unwatched()) {
        Some(Ok(made)) => made,
        Some(Err(MakeFailure::Plan(problems))) => return Err(Stop::Problems(problems)),
        Some(Err(MakeFailure::Fault(fault))) => return Err(Stop::Unreadable(fault.to_string())),
        None => return Err(Stop::Unreadable(word("handover.cancelled").to_owned())),
    };
    let folder = &arguments.output;
    let names = made.files.iter().map(|file| file.name.as_str());
    may_write_folder(folder, names, everywhere.force).map_err(unwritten)?;
    if !made.in_bundle.is_empty() {
        say(terminal, core::iter::once(word("handover.in-bundle").to_owned()).chain(lines(&made.in_bundle)));
    }
    let files: Vec<(&str, &[u8])> =
        made.files.iter().map(|file| (file.name.as_str(), file.bytes.as_slice())).collect();
    write_folder(folder, &files, everywhere.force).map_err(unwritten)?;
    let answer =
        either(everywhere.format, || shown(&made, arguments), || pretty(&document(&made, arguments)));
    print(terminal, &answer)
}

/// What machines printed, all of it about one site.
fn evidence(files: &[PathBuf], knowledge: &Knowledge) -> Result<Option<Evidence>, Stop> {
    if files.is_empty() {
        return Ok(None);
    }
    let mut evidence = Evidence::default();
    for path in files {
        let readings = read_evidence(path, &knowledge.catalog).map_err(|failure| {
            if failure.is_bad_content() {
                Stop::Problems(vec![failure.problem()])
            } else {
                Stop::Unreadable(failure.to_string())
            }
        })?;
        if let Some(problem) = nothing_known(path, &readings) {
            return Err(Stop::Problems(vec![problem]));
        }
        evidence.readings.extend(readings);
    }
    Ok(Some(evidence))
}

/// Everything that can be handed over, or only what was named.
fn parts(arguments: &HandOver) -> Vec<Part> {
    let named = |part: &Part| match part {
        Part::Bundle => arguments.bundle,
        Part::Record | Part::Runbook | Part::Scripts | Part::Network | Part::Data | Part::Findings => {
            arguments.only.is_empty() || arguments.only.contains(part)
        }
    };
    Part::ALL.into_iter().filter(named).collect()
}

fn lines(files: &[Artefact]) -> impl Iterator<Item = String> {
    files.iter().map(|file| format!("  {} ({} bytes)", file.name, grouped(file.bytes.len() as u64)))
}

fn shown(made: &Made, arguments: &HandOver) -> String {
    let folder = arguments.output.display().to_string();
    let head = fill("handover.written", &[("count", &made.files.len().to_string()), ("folder", &folder)]);
    let rows = made.files.iter().map(|file| format!("  {}  {}", file.name, file.about));
    core::iter::once(head).chain(rows).collect::<Vec<_>>().join("\n")
}

fn document(made: &Made, arguments: &HandOver) -> Value {
    let rows = |files: &[Artefact]| -> Vec<Value> {
        let row = |file: &Artefact| {
            json!({
                "name": file.name,
                "part": file.part.id(),
                "about": file.about,
                "bytes": file.bytes.len(),
            })
        };
        files.iter().map(row).collect()
    };
    json!({
        "format": FORMAT,
        "folder": arguments.output.display().to_string(),
        "redacted": arguments.redact,
        "files": rows(&made.files),
        "in_bundle": rows(&made.in_bundle),
    })
}
