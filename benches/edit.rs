//! What an edit costs: from the command that changes a number of a 10,000-machine plan over five years to the new
//! future as the pages show it: the plan checked and written, the run with every event, its summaries. Bound: 16 ms
//! of processor time at the median. And how soon ten million machines give a first picture, 100 ms, and how soon a
//! cancelled run of them ends. Run by `cargo bench --bench edit`; no window is opened.

use std::io::{self, Write as _};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

use activation_wizard::app::jobs::{Job, Runner, Wake};
use activation_wizard::app::run_job::compute_with_preview;
use activation_wizard::app::{App, Command, RunCommand, World};
use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::plan;
use activation_wizard::domain::simulation::Detail;
use chrono::{NaiveDate, NaiveDateTime};
use cpu_time::ProcessTime;

const EDITS: u32 = 60;
const ROUNDS: u32 = 3;
const MEDIAN: Duration = Duration::from_millis(16);
const FIRST_PICTURE: Duration = Duration::from_millis(100);
/// After this a run of ten million machines is cancelled.
const PATIENCE: Duration = Duration::from_millis(400);

fn noon() -> NaiveDateTime {
    NaiveDate::default().and_time(chrono::NaiveTime::MIN)
}

/// The mixed fleet over five years.
fn text() -> String {
    include_str!("../assets/plans/mixed.activation.toml").replacen("days = 730", "days = 1825", 1)
}

/// The window with the mixed fleet, opened from a file.
#[expect(clippy::disallowed_methods, reason = "a bench, outside the program")]
fn opened() -> io::Result<App> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("mixed.activation.toml");
    std::fs::write(&path, text())?;
    let mut app = App::new(Arc::clone(Knowledge::embedded()), World::nowhere(noon));
    app.apply(Command::OpenPath(path));
    let plan = &app.document.plan;
    if (plan.machines(), plan.days) == (10_000, 1_825) {
        Ok(app)
    } else {
        Err(io::Error::other("the mixed fleet did not open"))
    }
}

/// What each of many edits costs; all cohorts in turn.
fn edits(app: &mut App) -> Vec<Duration> {
    let counts: Vec<u32> = app.document.plan.cohorts.iter().map(|cohort| cohort.count).collect();
    let edit = |(nth, (cohort, count)): (u32, (usize, &u32))| {
        let count = count + nth % 7 + 1;
        let began = ProcessTime::now();
        app.apply(Command::Run(RunCommand::CohortCount { cohort, count }));
        began.elapsed()
    };
    (0..EDITS).zip(counts.iter().enumerate().cycle()).map(edit).collect()
}

/// Ten million machines on a thread of their own.
struct Huge {
    first: Duration,
    stopped: Duration,
}

#[expect(clippy::disallowed_methods, reason = "a bench measures time, and waits as a user would")]
fn huge() -> Option<Huge> {
    let mut plan = plan::read(&text(), "mixed", &Knowledge::embedded().catalog).ok()?;
    for cohort in &mut plan.cohorts {
        cohort.count *= 1_000;
    }
    let (sender, news) = channel();
    let wake: Wake = Arc::new(|| ());
    let began = ProcessTime::now();
    let job = Job::start(&Runner::Threads(wake), move |progress| {
        let knowledge = Knowledge::embedded();
        let first = |_| sender.send(None).unwrap_or_default();
        let run = compute_with_preview(&plan, knowledge, Detail::Days, progress, first);
        sender.send(Some(run.is_none())).unwrap_or_default();
    });
    news.recv().ok()?;
    let first = began.elapsed();
    std::thread::sleep(PATIENCE);
    let cancelled = Instant::now();
    job.cancel();
    let was_cancelled = news.recv().ok()??;
    was_cancelled.then(|| Huge { first, stopped: cancelled.elapsed() })
}

fn main() -> io::Result<ExitCode> {
    let mut out = io::stdout();
    let mut app = opened()?;
    let mut times = edits(&mut app);
    times.sort_unstable();
    let at = |share: usize| times.get(times.len() * share / 100).copied().unwrap_or_default();
    let median = at(50);
    writeln!(
        out,
        "10,000 machines, 5 years: an edit takes {median:.2?} of processor time at the median, {:.2?} to {:.2?}",
        at(0),
        at(99)
    )?;
    let rounds: Vec<Huge> = (0..ROUNDS).filter_map(|_| huge()).collect();
    let (Some(first), Some(stopped)) =
        (rounds.iter().map(|round| round.first).min(), rounds.iter().map(|round| round.stopped).max())
    else {
        return Err(io::Error::other("the run of ten million machines was not cancelled"));
    };
    writeln!(
        out,
        "10,000,000 machines, 5 years: first picture after {first:.0?} of work, cancelled within {stopped:.0?}"
    )?;
    let holds = median <= MEDIAN && first <= FIRST_PICTURE;
    Ok(if holds { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
