//! How a run reads in a terminal and as a file: text, JSON, CSV. Renders what the run says; computes and decides
//! nothing, and writes no file itself.

mod json;
mod many;
mod outlook;
mod page;
mod text;

use crate::domain::plan::Plan;
use crate::domain::simulation::{MinuteOf, Run};

pub use crate::domain::handover::{days_csv, events_csv};
pub(crate) use crate::domain::handover::{subject, time};
pub use json::json;
pub use many::{many_csv, many_json, many_text};
pub(in crate::cli) use outlook::line as outlook_line;
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
