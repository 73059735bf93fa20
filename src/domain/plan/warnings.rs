//! What a valid plan may still get wrong. A warning never stops a run.

use core::fmt;

use crate::domain::catalog::{Catalog, Era};
use crate::domain::plan::rows::path_of;
use crate::domain::plan::{Place, Plan};

/// Something in a valid plan that its author should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanWarning {
    /// The id of the finding with the same meaning, or an id of its own.
    pub id: &'static str,
    pub place: Place,
    /// The field as problems name it, for example `host "kms01".group`.
    pub field: String,
    /// The warning in one sentence.
    pub text: String,
}

/// `host "kms01".group: Group ... (wrong-key-group)`
impl fmt::Display for PlanWarning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} ({})", self.field, self.text, self.id)
    }
}

/// All warnings about this plan, in the order of the file.
///
/// `wrong-key-group`: a host's group belongs to another era than the plan's rulebook. `after-the-end`: a row that
/// begins only after the run.
pub fn warnings(plan: &Plan, catalog: &Catalog) -> Vec<PlanWarning> {
    let mut warnings = Vec::new();
    let end = plan.end();
    for (ix, row) in plan.cohorts.iter().enumerate() {
        if row.joins.from >= end {
            warnings.push(after_the_end(Place::Cohort(ix), "cohort", ix, Some(row.id.as_str()), "joins"));
        }
    }
    for (ix, row) in plan.hosts.iter().enumerate() {
        let (id, era) = (row.id.as_str(), plan.rulebook.era());
        if catalog.group(era, row.group.as_str()).is_none() {
            warnings.push(PlanWarning {
                id: "wrong-key-group",
                place: Place::Host(ix),
                field: format!("{}.group", path_of("host", ix, Some(id))),
                text: format!(
                    "Group {} of host {id} is not in the table of key groups of {}, which the rulebook {} follows, so its key covers no edition",
                    row.group,
                    era_in_words(era),
                    plan.rulebook.id(),
                ),
            });
        }
        if row.from.is_some_and(|from| from >= end) {
            warnings.push(after_the_end(Place::Host(ix), "host", ix, Some(id), "from"));
        }
    }
    for (ix, row) in plan.incidents.iter().enumerate() {
        if row.at >= end {
            warnings.push(after_the_end(Place::Incident(ix), "incident", ix, None, "at"));
        }
    }
    warnings
}

fn after_the_end(place: Place, kind: &str, ix: usize, id: Option<&str>, key: &str) -> PlanWarning {
    let row = path_of(kind, ix, id);
    PlanWarning {
        id: "after-the-end",
        place,
        field: format!("{row}.{key}"),
        text: format!("The {row} begins only after the run has ended, so it changes nothing"),
    }
}

fn era_in_words(era: Era) -> &'static str {
    match era {
        Era::Year2009 => "2009",
        Era::Windows7 => "Windows 7 and Server 2008 R2",
        Era::Current => "today",
    }
}
