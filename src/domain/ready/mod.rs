//! The ready-made fleets: each the smallest plan that shows its point, with what to look at. Embedded as data, an index
//! beside the plans; nothing is read here.

mod embedded;

use std::sync::LazyLock;

use chrono::NaiveDate;
pub use embedded::INDEX;
use serde::Deserialize;

use crate::domain::ids::RuleId;
use crate::domain::knowledge::Knowledge;
use crate::domain::plan::{self, Plan};
use crate::domain::problem::Problem;
use crate::domain::simulation::MinuteOf;

/// A fleet to start from, as the index tells it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReadyFleet {
    /// Its name on the command line, and that of its file without the ending.
    pub id: String,
    pub title: String,
    /// What it shows, in one sentence.
    pub point: String,
    /// What to look at.
    pub watch: String,
    /// The rule that it is about: of the catalogue, or of the plan's rulebook.
    pub rule: RuleId,
    /// The day on which the point shows.
    pub day: NaiveDate,
    /// The cohort or host to look at.
    pub select: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Index {
    fleet: Vec<ReadyFleet>,
}

static FLEETS: LazyLock<Vec<ReadyFleet>> =
    LazyLock::new(|| toml::from_str::<Index>(INDEX).map(|index| index.fleet).unwrap_or_default());

/// All ready-made fleets, in the order in which they are offered.
pub fn fleets() -> &'static [ReadyFleet] {
    &FLEETS
}

/// The fleet with this id.
pub fn fleet(id: &str) -> Option<&'static ReadyFleet> {
    fleets().iter().find(|fleet| fleet.id == id)
}

impl ReadyFleet {
    /// Its plan as its author wrote it, comments included.
    pub fn text(&self) -> &'static str {
        let found = embedded::PLANS.iter().find(|(id, _)| *id == self.id);
        found.map_or("", |(_, text)| text)
    }

    /// The name of its file, as problems name it.
    pub fn file_name(&self) -> String {
        format!("{}.activation.toml", self.id)
    }

    /// Its plan.
    ///
    /// # Errors
    /// What reading finds; with the embedded catalogue it finds nothing, with a newer one an edition may be gone.
    pub fn plan(&self, knowledge: &Knowledge) -> Result<Plan, Vec<Problem>> {
        plan::read(self.text(), &self.file_name(), &knowledge.catalog)
    }

    /// The first minute of the day to look at, in a run that starts on `start`.
    pub fn minute(&self, start: NaiveDate) -> MinuteOf {
        const DAY: u32 = 1_440;
        let days = self.day.signed_duration_since(start).num_days();
        u32::try_from(days).unwrap_or_default().saturating_mul(DAY)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_index_and_the_plans_are_of_the_same_fleets() {
        let index: Result<Index, _> = toml::from_str(INDEX);
        let ids: Vec<String> = index.expect("the index reads").fleet.into_iter().map(|row| row.id).collect();
        let plans: Vec<&str> = embedded::PLANS.iter().map(|(id, _)| *id).collect();
        assert_eq!(ids, plans);
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
        assert!(ids.len() >= 10);
    }

    #[test]
    fn each_is_a_plan_that_says_what_to_look_at_and_which_rule() {
        let knowledge = Knowledge::embedded();
        for fleet in fleets() {
            let plan = fleet.plan(knowledge).unwrap_or_else(|problems| panic!("{problems:#?}"));
            assert_eq!(plan::warnings(&plan, &knowledge.catalog), [], "{}", fleet.id);
            assert!(fleet.day >= plan.start && fleet.day < plan.end(), "{}", fleet.id);
            let known = |id: &str| {
                plan.cohorts.iter().any(|cohort| cohort.id.as_str() == id)
                    || plan.hosts.iter().any(|host| host.id.as_str() == id)
            };
            assert!(known(&fleet.select), "{}: {}", fleet.id, fleet.select);
            let comment: Vec<&str> = fleet.text().lines().take_while(|line| line.starts_with('#')).collect();
            let comment = comment.join(" ");
            for part in ["Look at: ", "Rule", fleet.rule.as_str()] {
                assert!(comment.contains(part), "{}: {part} in {comment}", fleet.id);
            }
        }
    }

    #[test]
    fn a_fleet_is_found_by_its_id_alone() {
        assert_eq!(fleet("24-desktops").map(|fleet| fleet.title.as_str()), Some("24 desktops"));
        assert_eq!(fleet("24 desktops"), None);
    }
}
