//! `diagnose`: every input read, all of them judged together, and the report printed. What cannot be read is told on
//! stderr, and the worst of all that happened is the exit code.

use std::path::Path;

use crate::app::words::word;
use crate::cli::arguments::{Diagnose, Everywhere};
use crate::cli::dispatch::{Exit, Stop, Terminal, either, print, say, write_file};
use crate::cli::fleet;
use crate::domain::catalog::Catalog;
use crate::domain::evidence::{Evidence, Kind, Reading, THIS_MACHINE, read as read_bytes};
use crate::domain::findings::find;
use crate::domain::knowledge::Knowledge;
use crate::domain::problem::Problem;
use crate::domain::report::{self, Report};
use crate::probe::evidence;
use crate::probe::files::ReadFailure;
use crate::probe::live::Watch;
use crate::probe::this_machine;

/// How a report is written to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Html,
    Markdown,
    Json,
    Text,
}

/// Reads, judges, prints.
pub(super) fn run(
    arguments: &Diagnose,
    everywhere: &Everywhere,
    knowledge: &Knowledge,
    terminal: &mut Terminal<'_>,
) -> Result<Exit, Stop> {
    if let Some(out) = &arguments.fleet.plan {
        return fleet::run(arguments, out, everywhere, knowledge, terminal);
    }
    let form = arguments.report.as_deref().map(form).transpose().map_err(|problem| vec![problem])?;
    let mut worst = Exit::Done;
    let mut site = Evidence::default();
    for path in &arguments.files {
        match read(path, &knowledge.catalog) {
            Ok(readings) => {
                if let Some(problem) = nothing_known(path, &readings) {
                    say(terminal, [problem.to_string()]);
                    worst = worst.max(Exit::BadInput);
                }
                site.readings.extend(readings);
            }
            Err(failure) => {
                say(terminal, [failure.to_string()]);
                let exit = if failure.is_bad_content() { Exit::BadInput } else { Exit::Unreadable };
                worst = worst.max(exit);
            }
        }
    }
    if arguments.this_machine {
        site.readings.extend(this_machine(&knowledge.catalog, terminal)?);
    }
    if site.readings.is_empty() {
        return Ok(worst);
    }
    let mut report = Report::of(&site, &find(&site, knowledge), knowledge);
    if arguments.redact {
        report = report.redacted(&site, &knowledge.catalog);
    }
    if let (Some(path), Some(form)) = (&arguments.report, form) {
        write_file(path, &written(&report, form), everywhere.force)?;
    }
    let json = matches!(everywhere.format, crate::cli::Format::Json);
    if json || report.knows_anything() {
        print(terminal, &either(everywhere.format, || report::text(&report), || report.json()))?;
    }
    Ok(if report.alarms() { worst.max(Exit::Alarm) } else { worst })
}

/// What the system's own program prints about this machine; what runs is said before.
fn this_machine(catalog: &Catalog, terminal: &mut Terminal<'_>) -> Result<Vec<Reading>, Stop> {
    let asking = this_machine::asking().map_err(Stop::Unreadable)?;
    say(terminal, [format!("Running {}", asking.line()), word("diagnose.machine.rights").to_owned()]);
    match asking.run(this_machine::LIMIT, &Whole).map_err(Stop::Unreadable)? {
        this_machine::Told::Printed(bytes) => Ok(read_bytes(THIS_MACHINE, &bytes, catalog)),
        this_machine::Told::Cancelled => Ok(Vec::new()),
    }
}

/// A script waits for the whole of it.
pub(super) struct Whole;

impl Watch for Whole {
    fn at(&self, _share: f32) {}

    fn cancelled(&self) -> bool {
        false
    }
}

pub(super) fn read(path: &Path, catalog: &Catalog) -> Result<Vec<Reading>, ReadFailure> {
    if path == Path::new("-") {
        evidence::read_standard_input(catalog, &Whole)
    } else {
        evidence::read(path, catalog, &Whole)
    }
}

/// What to say of an input that holds nothing known.
pub(super) fn nothing_known(path: &Path, readings: &[Reading]) -> Option<Problem> {
    if readings.iter().any(|reading| reading.ok) {
        return None;
    }
    let name = if path == Path::new("-") { "standard input".to_owned() } else { path.display().to_string() };
    let told = readings.iter().find(|reading| reading.kind != Kind::Unknown);
    let found = told.map_or_else(
        || "nothing that is known here".to_owned(),
        |reading| format!("{} without anything usable in it", reading.kind.id()),
    );
    let notes: Vec<&str> =
        readings.iter().flat_map(|reading| &reading.notes).map(|note| note.text.as_str()).collect();
    let found = if notes.is_empty() { found } else { format!("{found} ({})", notes.join("; ")) };
    Some(Problem::of_file(
        &name,
        found,
        "output of slmgr.vbs or ospp.vbs, a licence export, activation events, answers of a name server, an \
         inventory, or an error code",
    ))
}

/// The form of a report by the ending of its file.
fn form(path: &Path) -> Result<Form, Problem> {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    match ending.as_str() {
        "html" | "htm" => Ok(Form::Html),
        "md" | "markdown" => Ok(Form::Markdown),
        "json" => Ok(Form::Json),
        "txt" => Ok(Form::Text),
        _ => Err(Problem::of_file(
            "--report",
            path.display().to_string(),
            "a file that ends in .html, .md, .json or .txt",
        )),
    }
}

fn written(report: &Report, form: Form) -> String {
    match form {
        Form::Html => report::html(report),
        Form::Markdown => report::markdown(report),
        Form::Json => report.json(),
        Form::Text => report::text(report),
    }
}
