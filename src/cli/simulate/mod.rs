//! How a run reads in a terminal and as a file: text, JSON, CSV. Renders what the run says; computes and decides
//! nothing, and writes no file itself.

mod csv;
mod json;
mod many;
mod outlook;
mod page;
mod text;

use crate::domain::plan::Plan;
use crate::domain::simulation::{Event, MinuteOf, Run, Subject};

pub use csv::{days_csv, events_csv};
pub use json::json;
pub use many::{many_csv, many_json, many_text};
pub use text::text;

/// Whether a monitor alarms: a machine lost `licensed`, or a cohort that is in the fleet has none licensed at the
/// end.
pub fn alarms(_plan: &Plan, run: &Run) -> bool {
    run.alarms()
}

/// `2009-03-02`.
fn date(run: &Run, minute: MinuteOf) -> String {
    run.time_of(minute).format("%Y-%m-%d").to_string()
}

/// `2009-03-02 04:13`.
fn time(run: &Run, minute: MinuteOf) -> String {
    run.time_of(minute).format("%Y-%m-%d %H:%M").to_string()
}

/// What kind of thing an event concerns, and its name.
fn subject(plan: &Plan, run: &Run, event: &Event) -> (&'static str, String) {
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
