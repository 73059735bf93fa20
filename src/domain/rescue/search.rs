//! The search: each ladder climbed by runs, and what works in the order of its cost.

use super::trouble::{Trouble, stretches};
use super::{Case, Changed, Ladder, Rescue};
use crate::domain::knowledge::Knowledge;
use crate::domain::plan::{self, Plan};
use crate::domain::problem::Problem;
use crate::domain::simulation::{MachineIx, Run};

/// Runs plans for the search, and says whether anybody still wants it.
pub trait Tester {
    /// The run of a changed plan; `None` ends the search.
    fn run(&mut self, plan: &Plan) -> Option<Result<Run, Vec<Problem>>>;

    /// How much of the search is done, 0 to 1.
    fn at(&mut self, share: f32);
}

/// What a search found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    pub trouble: Trouble,
    /// Everything that works, the cheapest first; empty where nothing single would.
    pub rescues: Vec<Rescue>,
    /// Changes of the plan that were run.
    pub tried: u32,
    /// How many times machines of the fleet lose their licence without any change.
    pub lapses: u32,
}

/// Searches the smallest change of each kind that keeps the machine out of this trouble and out of any other that it did
/// not have; `None` where the tester gave up. `run` is the run of `plan`.
pub fn search(
    plan: &Plan,
    run: &Run,
    trouble: Trouble,
    knowledge: &Knowledge,
    tester: &mut impl Tester,
) -> Option<Found> {
    let case = Case { plan, run, knowledge, trouble };
    let ladders = case.ladders();
    let mut search = Search { case, tester, tried: 0 };
    let mut rescues = Vec::new();
    for (place, ladder) in ladders.iter().enumerate() {
        search.tester.at(place as f32 / ladders.len() as f32);
        rescues.extend(search.climb(ladder).ok()?);
    }
    rescues.sort_by_key(|rescue| (rescue.kind, rescue.amount));
    Some(Found { trouble, rescues, tried: search.tried, lapses: lapses(run) })
}

/// Nobody wants the result any more.
struct GaveUp;

struct Search<'a, T> {
    case: Case<'a>,
    tester: &'a mut T,
    tried: u32,
}

impl<T: Tester> Search<'_, T> {
    /// The lowest rung that helps, where one does.
    fn climb(&mut self, ladder: &Ladder<'_>) -> Result<Option<Rescue>, GaveUp> {
        // Much need not help where less does: a host too many splits the count. So a rung is looked for from above.
        let rungs =
            core::iter::successors(Some(ladder.most), |rung| Some(rung / 2)).take_while(|rung| *rung > 0);
        let mut found = None;
        for rung in rungs {
            found = self.step(ladder, rung)?;
            if found.is_some() {
                break;
            }
        }
        let Some(mut best) = found else { return Ok(None) };
        // `fails` does not help; `best.amount` does.
        let mut fails = 0;
        while best.amount - fails > 1 {
            let middle = fails + (best.amount - fails) / 2;
            match self.step(ladder, middle)? {
                Some(rescue) => best = rescue,
                None => fails = middle,
            }
        }
        Ok(Some(best))
    }

    fn step(&mut self, ladder: &Ladder<'_>, amount: u32) -> Result<Option<Rescue>, GaveUp> {
        let Some((plan, text)) = self.changed(ladder, amount) else { return Ok(None) };
        self.tried += 1;
        let Ok(run) = self.tester.run(&plan).ok_or(GaveUp)? else { return Ok(None) };
        let saved = self.saves(&run);
        Ok(saved.then(|| Rescue { kind: ladder.kind, amount, text, plan, lapses: lapses(&run) }))
    }

    /// The changed plan, where it is one that could be written.
    fn changed(&self, ladder: &Ladder<'_>, amount: u32) -> Option<Changed> {
        let (plan, text) = (ladder.change)(amount)?;
        let is_change = plan != *self.case.plan;
        (is_change && plan::check(&plan, &self.case.knowledge.catalog).is_empty()).then_some((plan, text))
    }

    /// Whether the machine is without this trouble, and in none that it did not have before.
    fn saves(&self, run: &Run) -> bool {
        let trouble = self.case.trouble;
        let Some(first) = run.machines_in(trouble.cohort).next() else { return false };
        let machine = MachineIx(first.0 + trouble.number - 1);
        let others: Vec<_> = stretches(self.case.run, trouble.machine)
            .into_iter()
            .filter(|(from, ..)| *from != trouble.from)
            .collect();
        let known = |from, until| others.iter().any(|(began, ended, _)| *began <= from && until <= *ended);
        run.cohort_of(machine) == Some(trouble.cohort)
            && stretches(run, machine).into_iter().all(|(from, until, _)| known(from, until))
    }
}

fn lapses(run: &Run) -> u32 {
    run.cohorts().map(|(cohort, _)| run.lapses(cohort)).sum()
}
