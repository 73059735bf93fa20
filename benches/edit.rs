//! What an edit costs: from the command that changes a number of a 10,000-machine plan over five years in the fleet
//! editor to the new future as the pages show it: the text written and read, the run with every event, its summaries.
//! Bound for each kind of number: 16 ms of processor time at the median. And how soon ten million machines give a first
//! picture, 100 ms, and how soon a cancelled run of them ends. Run by `cargo bench --bench edit`; no window is opened.

use std::io::{self, Write as _};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

use activation_wizard::app::editor::EditorCommand;
use activation_wizard::app::jobs::{Job, Runner, Wake};
use activation_wizard::app::run_job::compute_with_preview;
use activation_wizard::app::{App, Command, World};
use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::plan::{self, Place};
use activation_wizard::domain::simulation::Detail;
use chrono::{NaiveDate, NaiveDateTime};
use cpu_time::ProcessTime;

const EDITS: usize = 12;
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

/// The same with a cohort on a MAK, and incidents that count machines and hours: numbers of every kind.
fn text_with_all_numbers() -> String {
    let laptops = "id = \"laptops-5-5-later\"\n";
    text().replacen(laptops, &format!("{laptops}key = \"mak:pool\"\n"), 1)
        + r#"
[[incident]]
at = "2010-06-01"
what = "reimage"
target = "laptops-5-2-first-week"
count = 20

[[incident]]
at = "2010-09-01"
until = "2010-09-15"
what = "clock-skew"
target = "laptops-1-7-first-week"
hours = 6

[[mak]]
id = "pool"
activations = 200
"#
}

/// A number of a plan: its row, its key, and two values that are put there in turn.
type Number = (Place, &'static str, [&'static str; 2]);

/// Every kind of number that the fleet editor takes.
const NUMBERS: [Number; 17] = [
    (Place::Plan, "days", ["1,824", "1,823"]),
    (Place::Plan, "seed", ["8", "9"]),
    (Place::Plan, "start", ["2009-03-01", "2009-02-28"]),
    (Place::Cohort(0), "count", ["5,321", "5,322"]),
    (Place::Cohort(4), "attachment", ["4 on, 3 off", "5 on, 3 off"]),
    (Place::Cohort(1), "joins", ["2009-03-09 to 2011-03-01", "2009-03-09 to 2011-02-28"]),
    (Place::Cohort(2), "leaves", ["2012-03-02", "2012-04-02"]),
    (Place::Host(0), "priority", ["10", "20"]),
    (Place::Host(0), "weight", ["10", "20"]),
    (Place::Host(1), "from", ["2009-03-04", "2009-03-05"]),
    (Place::Host(2), "until", ["2012-03-02", "2012-04-02"]),
    (Place::Mak(0), "activations", ["100", "120"]),
    (Place::Mak(0), "used", ["10", "20"]),
    (Place::Incident(0), "at", ["2009-03-14", "2009-03-15"]),
    (Place::Incident(0), "until", ["2009-03-19", "2009-03-20"]),
    (Place::Incident(32), "count", ["30", "40"]),
    (Place::Incident(33), "hours", ["7", "8"]),
];

/// The window with the plan, opened from a file, and its fleet editor.
#[expect(clippy::disallowed_methods, reason = "a bench, outside the program")]
fn opened() -> io::Result<App> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("mixed.activation.toml");
    std::fs::write(&path, text_with_all_numbers())?;
    let mut app = App::new(Arc::clone(Knowledge::embedded()), World::nowhere(noon));
    app.apply(Command::OpenPath(path));
    app.apply(Command::Editor(EditorCommand::Toggle));
    let plan = &app.document.plan;
    if (plan.machines(), plan.days) == (10_000, 1_825) {
        Ok(app)
    } else {
        Err(io::Error::other("the mixed fleet did not open"))
    }
}

/// What it costs to put a number's values there in turn, sorted; an error where the plan does not take one.
fn edits((place, key, values): Number) -> io::Result<Vec<Duration>> {
    let mut app = opened()?;
    let mut edit = |typed: &str| {
        let before = app.document.plan.clone();
        let typed = typed.to_owned();
        let began = ProcessTime::now();
        app.apply(Command::Editor(EditorCommand::Value { place, key, typed }));
        let cost = began.elapsed();
        if app.document.plan == before {
            Err(io::Error::other(format!("{place:?} did not take its {key}")))
        } else {
            Ok(cost)
        }
    };
    let mut costs =
        values.iter().cycle().take(EDITS).map(|typed| edit(typed)).collect::<io::Result<Vec<_>>>()?;
    costs.sort_unstable();
    Ok(costs)
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
    writeln!(out, "10,000 machines, 5 years: processor time of an edit at the median, and the longest")?;
    let mut slowest = Duration::ZERO;
    for number in NUMBERS {
        let costs = edits(number)?;
        let median = costs.get(costs.len() / 2).copied().unwrap_or_default();
        let longest = costs.last().copied().unwrap_or_default();
        writeln!(out, "  {:?} {}: {median:.2?}, {longest:.2?}", number.0, number.1)?;
        slowest = slowest.max(median);
    }
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
    let holds = slowest <= MEDIAN && first <= FIRST_PICTURE;
    Ok(if holds { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
