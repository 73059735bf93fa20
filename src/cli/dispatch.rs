//! Each subcommand carried out: read, ask the library, print, and say by the exit code how it went.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use serde_json::Value;

use crate::app::jobs::{Job, Runner};
use crate::app::many_job;
use crate::app::run_job::compute;
use crate::cli::arguments::{Everywhere, Format, Invocation, Simulate};
use crate::cli::knowledge::{NoKnowledge, knowledge};
use crate::cli::wait::wait;
use crate::cli::{
    catalog, check, compare, diagnose, explain, extra, handover, keys, learn, not_a_plan, ready, recommend,
    results, simulate,
};
use crate::domain::advice;
use crate::domain::findings::find;
use crate::domain::knowledge::Knowledge;
use crate::domain::plan::{self, FileKind, Limits, Plan};
use crate::domain::problem::Problem;
use crate::domain::reading::grouped;
use crate::domain::report::Report;
use crate::domain::simulation::{Detail, Run};
use crate::probe::files::{self, WriteFailure};
use crate::probe::folders::Folders;
use crate::probe::live::{Check, Checked};

/// How it went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    Done,
    /// Done, and what a monitor alarms on.
    Alarm,
    /// The input or the words are wrong.
    BadInput,
    /// A file could not be read or written.
    Unreadable,
    /// Somebody pressed Ctrl+C: 128 and the number of the signal, as shells have it.
    Cancelled = 130,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// The streams of the terminal.
pub struct Terminal<'a> {
    pub out: &'a mut dyn Write,
    pub err: &'a mut dyn Write,
}

/// Why a subcommand ended early.
pub(super) enum Stop {
    Problems(Vec<Problem>),
    Unreadable(String),
    NoKnowledge(NoKnowledge),
    Cancelled(String),
    /// Nobody reads the output any more.
    Closed,
}

impl From<Vec<Problem>> for Stop {
    fn from(problems: Vec<Problem>) -> Self {
        Self::Problems(problems)
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        /// What Windows says of a pipe that nobody reads any more, beside what Rust calls so.
        const NOT_CONNECTED: i32 = 233;
        let closed = cfg!(windows) && error.raw_os_error() == Some(NOT_CONNECTED);
        if closed || error.kind() == io::ErrorKind::BrokenPipe {
            Self::Closed
        } else {
            Self::Unreadable(format!("the answer could not be written: {error}"))
        }
    }
}

/// Carries a subcommand out.
pub fn run(invocation: &Invocation, everywhere: &Everywhere, terminal: &mut Terminal<'_>) -> Exit {
    match carry_out(invocation, everywhere, terminal) {
        Ok(exit) => exit,
        Err(Stop::Closed) => Exit::Done,
        Err(Stop::NoKnowledge(why)) => why.say(terminal),
        Err(Stop::Problems(problems)) => {
            say(terminal, problems.iter().map(|problem| problem.to_string()));
            Exit::BadInput
        }
        Err(Stop::Unreadable(why)) => {
            say(terminal, [why]);
            Exit::Unreadable
        }
        Err(Stop::Cancelled(why)) => {
            say(terminal, [why]);
            Exit::Cancelled
        }
    }
}

/// Lines on stderr; that nobody reads them is no failure.
pub(crate) fn say(terminal: &mut Terminal<'_>, lines: impl IntoIterator<Item = String>) {
    for line in lines {
        if writeln!(terminal.err, "{line}").is_err() {
            return;
        }
    }
}

fn carry_out(
    invocation: &Invocation,
    everywhere: &Everywhere,
    terminal: &mut Terminal<'_>,
) -> Result<Exit, Stop> {
    let folders = Folders::of_this_user();
    let knowledge =
        knowledge(everywhere.catalog.as_deref(), folders.as_ref(), terminal).map_err(Stop::NoKnowledge)?;
    let format = everywhere.format;
    match invocation {
        Invocation::Open { .. } => Ok(Exit::Done),
        Invocation::Recommend { file } => {
            let (text, name) = read(file)?;
            let answer = recommendation(&text, &name, &knowledge, format)?;
            print(terminal, &answer)
        }
        Invocation::Keys { edition, generation } => {
            let choice = keys::choose(&knowledge, edition.as_deref(), generation.as_deref())?;
            print(
                terminal,
                &either(
                    format,
                    || keys::text(&knowledge, &choice),
                    || pretty(&keys::json(&knowledge, &choice)),
                ),
            )
        }
        Invocation::Simulate(arguments) => simulate_plan(arguments, everywhere, &knowledge, terminal),
        Invocation::Diagnose(arguments) => diagnose::run(arguments, everywhere, &knowledge, terminal),
        Invocation::Check { domain, server, timeout } => {
            let server = server.as_deref().map(check::server).transpose().map_err(|fault| vec![fault])?;
            let limit = check::limit(*timeout).map_err(|fault| vec![fault])?;
            let check = Check::of(domain, server, limit)
                .map_err(|fault| vec![Problem::of_file("DOMAIN", fault.found, fault.allowed)])?;
            check_domain(&check, &knowledge, format, terminal)
        }
        Invocation::Explain { what } => {
            let found = explain::find(&knowledge.catalog, what)?;
            let catalog = &knowledge.catalog;
            print(
                terminal,
                &either(
                    format,
                    || explain::text(catalog, &found),
                    || pretty(&explain::json(catalog, &found)),
                ),
            )
        }
        Invocation::Handover(arguments) => handover::run(arguments, everywhere, &knowledge, terminal),
        Invocation::Results { folder, output } => {
            results::run(folder, output.as_deref(), everywhere, terminal)
        }
        Invocation::Learn(arguments) => learn::run(arguments, everywhere, &knowledge, terminal),
        Invocation::Catalog { schema: true, .. } => print(terminal, &pretty(&plan::schema())),
        Invocation::Catalog { example: Some(name), .. } => print(terminal, ready::find(name)?.text()),
        Invocation::Catalog { examples: true, .. } => {
            print(terminal, &either(format, ready::text, || pretty(&ready::json())))
        }
        Invocation::Catalog { verify, .. } => {
            let verify = *verify;
            let text = || catalog::text(&knowledge, verify);
            print(terminal, &either(format, text, || pretty(&catalog::json(&knowledge, verify))))
        }
    }
}

pub(super) fn read(path: &Path) -> Result<(String, String), Stop> {
    let name = if path == Path::new("-") { "standard input".to_owned() } else { path.display().to_string() };
    let read = if path == Path::new("-") {
        files::read_standard_input(Limits::FILE_BYTES)
    } else {
        files::read_text(path, Limits::FILE_BYTES)
    };
    match read {
        Ok(text) => Ok((text, name)),
        Err(failure) if failure.is_bad_content() => Err(Stop::Problems(vec![failure.problem()])),
        Err(failure) => Err(Stop::Unreadable(failure.to_string())),
    }
}

fn recommendation(text: &str, name: &str, knowledge: &Knowledge, format: Format) -> Result<String, Stop> {
    match plan::detect(text) {
        FileKind::Answers | FileKind::Neither => {
            let answers = plan::read_answers(text, name, &knowledge.catalog)
                .map_err(|found| not_a_plan::problems(text, name, &knowledge.catalog, found))?;
            let advice = advice::recommend(&answers, knowledge);
            let ahead = recommend::ahead_of(&answers, knowledge);
            let text = || recommend::text(&advice, knowledge) + &recommend::ahead_text(&ahead, knowledge);
            Ok(either(format, text, || recommend::json(&advice, &ahead)))
        }
        FileKind::Plan => {
            let plan = plan::read(text, name, &knowledge.catalog)?;
            Ok(either(
                format,
                || recommend::plan_text(&plan, knowledge),
                || recommend::plan_json(&plan, knowledge),
            ))
        }
    }
}

fn simulate_plan(
    arguments: &Simulate,
    everywhere: &Everywhere,
    knowledge: &Arc<Knowledge>,
    terminal: &mut Terminal<'_>,
) -> Result<Exit, Stop> {
    let (text, name) = match (&arguments.plan, &arguments.example) {
        (Some(path), _) => read(path)?,
        (None, example) => {
            let fleet = ready::find(example.as_deref().unwrap_or_default())?;
            (fleet.text().to_owned(), fleet.file_name())
        }
    };
    let mut plan = plan::read(&text, &name, &knowledge.catalog)
        .map_err(|found| not_a_plan::problems(&text, &name, &knowledge.catalog, found))?;
    if let Some(fork) = &arguments.fork {
        plan = compare::branch(&plan, "--fork", fork)?;
    }
    extra::shorten(arguments, &mut plan);
    say(
        terminal,
        plan::warnings(&plan, &knowledge.catalog).iter().map(|warning| format!("{name}: {warning}")),
    );
    let force = everywhere.force;
    outputs_are_apart(arguments, force)?;
    if let Some(runs) = arguments.runs {
        return many_runs(&plan, runs, arguments, everywhere, knowledge, terminal);
    }
    let run = run_whole(&plan, arguments.events.is_some(), knowledge, terminal)?;
    if let Some(path) = &arguments.output {
        write_file(path, &simulate::days_csv(&plan, &run), force)?;
    }
    if let Some(path) = &arguments.events {
        write_file(path, &simulate::events_csv(&plan, &run), force)?;
    }
    let more = extra::of(arguments, &plan, &run, knowledge)?;
    let text = || simulate::text(&plan, &run, knowledge) + &more.text;
    let json = || more.put_into(simulate::json(&plan, &run, knowledge));
    print(terminal, &either(everywhere.format, text, || pretty(&json())))?;
    Ok(if simulate::alarms(&plan, &run) { Exit::Alarm } else { Exit::Done })
}

/// The run on all cores, with every event where they are asked for.
pub(super) fn run_whole(
    plan: &Plan,
    with_events: bool,
    knowledge: &Arc<Knowledge>,
    terminal: &mut Terminal<'_>,
) -> Result<Run, Stop> {
    let detail = if with_events { Detail::Everything } else { Detail::for_fleet(plan.machines()) };
    let (plan, knowledge) = (plan.clone(), Arc::clone(knowledge));
    let run = wait("simulating", terminal, move |progress| compute(&plan, &knowledge, detail, progress))?;
    run.map_err(Stop::Problems)
}

fn many_runs(
    plan: &Plan,
    runs: u32,
    arguments: &Simulate,
    everywhere: &Everywhere,
    knowledge: &Arc<Knowledge>,
    terminal: &mut Terminal<'_>,
) -> Result<Exit, Stop> {
    let (ran, knowledge) = (plan.clone(), Arc::clone(knowledge));
    let name = format!("simulating {} runs", grouped(u64::from(runs)));
    let many = wait(&name, terminal, move |progress| many_job::compute(&ran, &knowledge, runs, progress))??;
    if let Some(path) = &arguments.output {
        write_file(path, &simulate::many_csv(plan, &many), everywhere.force)?;
    }
    print(
        terminal,
        &either(
            everywhere.format,
            || simulate::many_text(plan, &many),
            || pretty(&simulate::many_json(plan, &many)),
        ),
    )?;
    Ok(if many.any_lapse() { Exit::Alarm } else { Exit::Done })
}

/// Says what will be sent where, sends it, and judges what came back.
fn check_domain(
    check: &Check,
    knowledge: &Knowledge,
    format: Format,
    terminal: &mut Terminal<'_>,
) -> Result<Exit, Stop> {
    say(terminal, check::before(check));
    if !check.can_ask() {
        return Err(Stop::Unreadable("there is no name server to ask; --server names one".to_owned()));
    }
    let asked = check.clone();
    let job = Job::start(&Runner::Inline, move |progress| asked.run(progress));
    let Some(Ok(Some(Checked { evidence, .. }))) = job.take() else {
        return Err(Stop::Unreadable("the system gave no sockets to ask with".to_owned()));
    };
    let report = Report::of(&evidence, &find(&evidence, knowledge), knowledge);
    let text = || check::text(check, &evidence, &report);
    print(terminal, &either(format, text, || pretty(&check::json(check, &evidence, &report))))?;
    Ok(if report.alarms() { Exit::Alarm } else { Exit::Done })
}

/// Refuses, before the run, files that would be written over each other or over the plan, or that cannot be written.
fn outputs_are_apart(arguments: &Simulate, force: bool) -> Result<(), Stop> {
    let outputs = [("--output", &arguments.output), ("--events", &arguments.events)];
    let mut taken: Vec<(&str, &std::path::PathBuf)> =
        arguments.plan.iter().map(|path| ("the plan", path)).collect();
    for (option, path) in outputs {
        let Some(path) = path else { continue };
        if let Some((what, _)) = taken.iter().find(|(_, other)| files::is_same_file(path, other)) {
            let found = format!("{}, which is the path of {what} too", path.display());
            return Err(Stop::Problems(vec![Problem::of_file(option, found, "a file of its own")]));
        }
        files::may_write(path, force).map_err(unwritten)?;
        taken.push((option, path));
    }
    Ok(())
}

pub(super) fn write_file(path: &Path, text: &str, force: bool) -> Result<(), Stop> {
    files::write_whole(path, text.as_bytes(), force).map_err(unwritten)
}

pub(super) fn unwritten(failure: WriteFailure) -> Stop {
    let advice = if matches!(failure, WriteFailure::Exists { .. }) { "; --force writes over it" } else { "" };
    Stop::Unreadable(format!("{failure}{advice}"))
}

pub(super) fn either(format: Format, text: impl FnOnce() -> String, json: impl FnOnce() -> String) -> String {
    match format {
        Format::Text => text(),
        Format::Json => json(),
    }
}

pub(super) fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

pub(super) fn print(terminal: &mut Terminal<'_>, text: &str) -> Result<Exit, Stop> {
    terminal.out.write_all(text.trim_end().as_bytes())?;
    terminal.out.write_all(b"\n")?;
    terminal.out.flush()?;
    Ok(Exit::Done)
}
