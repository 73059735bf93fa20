//! Days and events of a run as CSV, one header line, values as in the JSON.

use csv::Writer;

use crate::domain::plan::Plan;
use crate::domain::simulation::{Event, MinuteOf, Run, State, Subject};

/// A row for each day: the states of all machines, of each cohort, of each host and pool.
pub fn days_csv(plan: &Plan, run: &Run) -> String {
    let mut header = vec!["date".to_owned()];
    header.extend(State::ALL.map(|state| state.id().to_owned()));
    for cohort in &plan.cohorts {
        header.extend(State::ALL.map(|state| format!("cohort.{}.{}", cohort.id, state.id())));
    }
    for (_, host) in run.hosts() {
        header.extend(["count", "up"].map(|column| format!("host.{host}.{column}")));
    }
    header.extend(plan.maks.iter().map(|pool| format!("mak.{}.used", pool.id)));
    let width = header.len() - plan.maks.len();
    let mut table = Table::new(header);
    for (date, day) in run.start().iter_days().zip(run.days()) {
        let mut row = vec![date.to_string()];
        for counts in core::iter::once(&day.states).chain(&day.by_cohort) {
            row.extend(State::ALL.map(|state| counts.of(state).to_string()));
        }
        for host in &day.hosts {
            row.extend([host.count.to_string(), host.up.to_string()]);
        }
        // A host that nobody planned has empty cells until it comes up.
        row.resize(width, String::new());
        row.extend(day.mak_used.iter().map(u32::to_string));
        table.row(row);
    }
    table.text()
}

/// A row for each event.
pub fn events_csv(plan: &Plan, run: &Run) -> String {
    let header = ["minute", "time", "kind", "what", "name", "count", "host"];
    let mut table = Table::new(header.map(str::to_owned));
    for event in run.events() {
        let (what, name) = subject(plan, run, event);
        let host = event.host.map(|host| run.host_name(host)).unwrap_or_default();
        let count = if event.count > 0 { event.count.to_string() } else { String::new() };
        let when = [event.minute.to_string(), time(run, event.minute), event.kind.id().to_owned()];
        table.row(when.into_iter().chain([what.to_owned(), name, count, host]));
    }
    table.text()
}

/// `2009-03-02 04:13`.
pub(crate) fn time(run: &Run, minute: MinuteOf) -> String {
    run.time_of(minute).format("%Y-%m-%d %H:%M").to_string()
}

/// What kind of thing an event concerns, and its name.
pub(crate) fn subject(plan: &Plan, run: &Run, event: &Event) -> (&'static str, String) {
    match event.subject {
        Subject::Machine(machine) => ("machine", run.machine_name(machine)),
        Subject::Host(host) => ("host", run.host_name(host)),
        Subject::Pool(pool) => {
            let id = run.pools().find(|(place, ..)| *place == pool).map(|(_, id, _)| id.to_string());
            ("mak", id.unwrap_or_default())
        }
        Subject::Incident(place) => {
            let incident = plan.incidents.get(usize::from(place)).map(|incident| &incident.what);
            let target = |what: &crate::domain::plan::IncidentKind| {
                what.target()
                    .map_or_else(|| what.word().to_owned(), |target| format!("{} {target}", what.word()))
            };
            ("incident", incident.map(target).unwrap_or_default())
        }
    }
}

/// Rows of equal width, written into memory.
pub(crate) struct Table(Writer<Vec<u8>>);

impl Table {
    pub(crate) fn new(header: impl IntoIterator<Item = String>) -> Self {
        let mut table = Self(csv::WriterBuilder::new().flexible(true).from_writer(Vec::new()));
        table.row(header);
        table
    }

    pub(crate) fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        // Memory takes every row, and rows may differ in width: there is nothing that can fail.
        drop(self.0.write_record(cells));
    }

    pub(crate) fn text(self) -> String {
        self.0.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
    }
}
