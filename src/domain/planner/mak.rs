//! How many activations a year burns of each MAK pool, and when a pool runs dry.

use crate::domain::knowledge::Knowledge;
use crate::domain::plan::Plan;
use crate::domain::planner::words::{counted, date};
use crate::domain::planner::{Ground, Line};
use crate::domain::reading::grouped;
use crate::domain::simulation::{EventKind, MinuteOf, PoolIx, Run, Subject};

/// Days of a year of a run.
const YEAR: usize = 365;

/// What a run spends of a pool.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MakBurn {
    pub pool: PoolIx,
    /// Activations spent in each year of 365 days from the start; the last may be shorter.
    pub by_year: Vec<u32>,
    /// What is left at the end of the run.
    pub left: u32,
    /// The minute of the last activation, or of the first refusal where the pool began empty; `None` while there is
    /// one left.
    pub dry: Option<MinuteOf>,
    /// Further years that what is left lasts, if each is like the last whole year of the run; `None` where that
    /// year spent nothing, was the first, or the pool is dry.
    pub lasts_years: Option<u32>,
    pub line: Line,
}

/// What the run spends of each pool, in the plan's order.
pub fn mak_burn(plan: &Plan, knowledge: &Knowledge, run: &Run) -> Vec<MakBurn> {
    let pools = run.pools().zip(&plan.maks);
    pools
        .map(|((pool, id, activations), planned)| {
            let place = usize::from(pool.0);
            let used = |day: usize| {
                let day = run.days().get(day.min(run.days().len().saturating_sub(1)));
                day.and_then(|day| day.mak_used.get(place)).copied().unwrap_or(planned.used)
            };
            let mut before = planned.used;
            let years = run.days().len().div_ceil(YEAR);
            let by_year: Vec<u32> = (1..=years)
                .map(|year| {
                    let now = used(year * YEAR - 1);
                    now.saturating_sub(core::mem::replace(&mut before, now))
                })
                .collect();
            let left = activations.saturating_sub(before);
            let is_end = |kind: EventKind, subject: Subject| {
                kind == EventKind::MakExhausted && subject == Subject::Pool(pool)
            };
            let dry =
                run.events().iter().find(|event| is_end(event.kind, event.subject)).map(|event| event.minute);
            let whole_years = run.days().len() / YEAR;
            let last = whole_years.checked_sub(1).filter(|year| *year > 0);
            let pace = last.and_then(|year| by_year.get(year)).copied().unwrap_or(0);
            let lasts_years = left.checked_div(pace).filter(|_| dry.is_none());
            let mut burn = MakBurn {
                pool,
                by_year,
                left,
                dry,
                lasts_years,
                line: Line { text: String::new(), because: grounds(knowledge, lasts_years.is_some()) },
            };
            burn.line.text = burn.text(plan, id.as_str(), activations, run.days().len());
            burn
        })
        .collect()
}

fn grounds(knowledge: &Knowledge, foretold: bool) -> Vec<Ground> {
    let facts = ["mak-pool", "mak-reactivation-counts"];
    let own = Ground::own(
        "mak-pace",
        "Every further year is taken to spend as much as the last whole year of the run.",
    );
    let facts = facts.into_iter().filter_map(|id| Ground::fact(&knowledge.catalog, id));
    facts.chain(foretold.then_some(own)).collect()
}

impl MakBurn {
    fn text(&self, plan: &Plan, id: &str, activations: u32, days: usize) -> String {
        let spent: u32 = self.by_year.iter().sum();
        let first = self.by_year.first().copied().unwrap_or(0);
        let mut text = if spent == 0 {
            format!("{id}: no activation is spent")
        } else if days <= YEAR {
            let days = counted(days as u64, "day");
            format!("{id}: {} in {days}", counted(u64::from(spent), "activation"))
        } else {
            let others: Vec<u32> = self.by_year.iter().skip(1).take(days / YEAR - 1).copied().collect();
            let then = match (others.iter().min(), others.iter().max()) {
                (Some(least), Some(most)) if least == most => {
                    format!(", then {} a year", grouped(u64::from(*least)))
                }
                (Some(least), Some(most)) => {
                    format!(", then {} to {} a year", grouped(u64::from(*least)), grouped(u64::from(*most)))
                }
                (None, _) | (_, None) => format!(", {} after it", grouped(u64::from(spent - first))),
            };
            format!("{id}: {} in the first year{then}", counted(u64::from(first), "activation"))
        };
        let rest = match (self.dry, self.lasts_years) {
            (Some(minute), _) => format!("; none is left from {} on", date(plan, minute)),
            (None, Some(years)) => format!(
                "; the {} left last {} more at the last year's pace",
                grouped(u64::from(self.left)),
                counted(u64::from(years), "year")
            ),
            (None, None) => {
                format!("; {} of {} are left", grouped(u64::from(self.left)), grouped(u64::from(activations)))
            }
        };
        text.push_str(&rest);
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::planner::testing::{cohort, plan, run};

    fn pool(activations: u32, used: u32) -> String {
        format!("[[mak]]\nid = \"pool\"\nactivations = {activations}\nused = {used}\n")
    }

    fn burn(plan: &Plan, run: &Run) -> MakBurn {
        mak_burn(plan, Knowledge::embedded(), run).into_iter().next().unwrap()
    }

    #[test]
    fn the_burn_is_what_the_run_spends_year_by_year() {
        let first = cohort("first", "vista-business", 30, "key = \"mak:pool\"");
        let later = cohort(
            "later",
            "vista-business",
            48,
            "key = \"mak:pool\"\njoins = { from = \"2010-03-02\", to = \"2014-03-01\" }",
        );
        let plan = plan(5 * 365, &format!("{first}{later}{}", pool(100, 10)));
        let run = run(&plan);
        let burn = burn(&plan, &run);
        assert_eq!(burn.by_year, [30, 12, 12, 12, 12]);
        for (year, spent) in (0..).zip(&burn.by_year) {
            let (from, to) = (year * 365 * 1_440, (year + 1) * 365 * 1_440);
            let events =
                run.events_between(from, to).iter().filter(|event| event.kind == EventKind::MakSpent);
            assert_eq!(events.count(), *spent as usize, "year {year}");
        }
        assert_eq!((burn.left, burn.dry, burn.lasts_years), (12, None, Some(1)));
        assert!(
            burn.line.text.contains("30 activations in the first year, then 12 a year"),
            "{}",
            burn.line.text
        );
        assert!(burn.line.is_assumed(), "the years after the run are foretold");
    }

    #[test]
    fn a_pool_runs_dry_when_the_run_says_so() {
        let all = cohort(
            "all",
            "vista-business",
            30,
            "key = \"mak:pool\"\njoins = { from = \"2009-03-02\", to = \"2009-04-01\" }",
        );
        let plan = plan(90, &format!("{all}{}", pool(20, 0)));
        let run = run(&plan);
        let burn = burn(&plan, &run);
        let dry = burn.dry.unwrap();
        assert_eq!((burn.by_year.as_slice(), burn.left), (&[20][..], 0));
        let day = usize::try_from(dry / 1_440).unwrap();
        assert_eq!(run.days()[day].mak_used, [20]);
        assert!(run.days()[day - 1].mak_used[0] < 20);
        assert!(
            burn.line.text.contains(&format!("none is left from {} on", date(&plan, dry))),
            "{}",
            burn.line.text
        );
    }

    #[test]
    fn a_pool_that_nobody_uses_stays_as_it_is() {
        let plan = plan(
            400,
            &format!("{}{}", cohort("home", "vista-business", 3, "key = \"retail\""), pool(100, 37)),
        );
        let burn = burn(&plan, &run(&plan));
        assert_eq!((burn.by_year.as_slice(), burn.left, burn.lasts_years), (&[0, 0][..], 63, None));
        assert_eq!(burn.line.text, "pool: no activation is spent; 63 of 100 are left");
    }
}
