//! What would have saved a machine, in the window: asked for, searched in a job, and taken as a change of the plan.

use std::sync::Arc;

use crate::app::command::Listing;
use crate::app::jobs::{Job, Progress};
use crate::app::run_job::compute;
use crate::app::run_view::{cohort_of, machine_of};
use crate::app::run_words::dated;
use crate::app::state::{App, Place};
use crate::app::words::{fill, said, word};
use crate::domain::knowledge::Knowledge;
use crate::domain::plan::Plan;
use crate::domain::problem::Problem;
use crate::domain::rescue::{Found, Tester, Trouble, search, trouble_in, trouble_of};
use crate::domain::simulation::{CohortIx, Detail, MinuteOf, Run};

/// One thing to do about what would have saved a machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RescueCommand {
    /// Searches it for what is selected.
    Search,
    Cancel,
    /// Makes a change that was found, by its place in the list.
    Take(usize),
}

impl RescueCommand {
    /// Its id, its keys and where they hold.
    pub(crate) fn listing(self) -> Listing {
        match self {
            Self::Search => Listing::within(Place::Simulate, "rescue-search", "Shift+W"),
            Self::Cancel => Listing::plain("rescue-cancel"),
            Self::Take(0) => Listing::plain("rescue-take-first"),
            Self::Take(_) => Listing::plain("rescue-take"),
        }
    }

    /// Those that the palette lists.
    pub(crate) fn choices() -> impl Iterator<Item = Self> {
        [Self::Search, Self::Take(0), Self::Cancel].into_iter()
    }
}

/// Whom a search is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RescueOf {
    Machine(Trouble),
    /// The first machine of a cohort that is in trouble.
    Cohort(CohortIx),
}

/// The search that is under way, and what the last one found.
#[derive(Default)]
pub struct RescueState {
    pub job: Option<Job<Option<Found>>>,
    /// The plan of the search.
    asked: Option<Arc<Plan>>,
    found: Option<Arc<Found>>,
}

impl RescueState {
    /// What was found for the plan that is shown.
    pub fn found(&self, ran: Option<&Arc<Plan>>) -> Option<&Found> {
        let of_this = self.asked.as_ref().zip(ran).is_some_and(|(asked, ran)| asked.runs_as(ran));
        self.found.as_deref().filter(|_| of_this && self.job.is_none())
    }
}

/// Runs plans for a search in a job.
struct InJob<'a> {
    knowledge: &'a Knowledge,
    progress: &'a Progress,
}

impl Tester for InJob<'_> {
    fn run(&mut self, plan: &Plan) -> Option<Result<Run, Vec<Problem>>> {
        compute(plan, self.knowledge, Detail::for_fleet(plan.machines()), &self.progress.silent())
    }

    fn at(&mut self, share: f32) {
        self.progress.at(share);
    }
}

/// Searches on all cores; `None` when cancelled, or where nobody was in trouble.
pub fn search_in_job(
    (plan, run): (&Plan, &Run),
    (of, minute): (RescueOf, MinuteOf),
    knowledge: &Knowledge,
    progress: &Progress,
) -> Option<Found> {
    let trouble = match of {
        RescueOf::Machine(trouble) => trouble,
        RescueOf::Cohort(cohort) => trouble_in(run, cohort, minute)?,
    };
    search(plan, run, trouble, knowledge, &mut InJob { knowledge, progress })
}

impl App {
    /// Whom a search would be about, with what is selected: a machine that was in trouble at some time, or a cohort with
    /// such a machine.
    pub fn rescuable(&self) -> Option<RescueOf> {
        let simulate = &self.simulate;
        let run = simulate.run.as_ref()?;
        if let Some(machine) = machine_of(run, simulate.selection) {
            return trouble_of(run, machine, simulate.minute).map(RescueOf::Machine);
        }
        let cohort = cohort_of(run, simulate.selection)?;
        let trouble = |counts: &crate::domain::simulation::StateCounts| {
            counts.grace + counts.notification + counts.unlicensed > 0
        };
        let place = usize::from(cohort.0);
        let at_end = run.days().last().and_then(|day| day.by_cohort.get(place)).is_some_and(trouble);
        (at_end || run.lapses(cohort) > 0).then_some(RescueOf::Cohort(cohort))
    }

    pub(crate) fn carry_out_rescue(&mut self, command: RescueCommand) {
        match command {
            RescueCommand::Search => self.search_rescue(),
            RescueCommand::Cancel => {
                if let Some(job) = self.rescue.job.take() {
                    job.cancel();
                    self.status.done(word("status.rescue-cancelled"));
                }
            }
            RescueCommand::Take(place) => self.take_rescue(place),
        }
    }

    fn search_rescue(&mut self) {
        let simulate = &self.simulate;
        let (Some(of), Some(run), Some(plan)) =
            (self.rescuable(), simulate.run.clone(), simulate.ran.clone())
        else {
            self.status.done(word("status.nothing-to-rescue"));
            return;
        };
        if let Some(job) = self.rescue.job.take() {
            job.cancel();
        }
        let (minute, knowledge) = (simulate.minute, Arc::clone(&self.knowledge));
        self.rescue.asked = Some(Arc::clone(&plan));
        self.rescue.found = None;
        self.rescue.job = Some(Job::start(&self.world.runner, move |progress| {
            search_in_job((&plan, &run), (of, minute), &knowledge, progress)
        }));
        self.poll_rescue();
    }

    pub(crate) fn poll_rescue(&mut self) {
        let Some(found) = self.rescue.job.as_ref().and_then(Job::take) else { return };
        self.rescue.job = None;
        if let Some(found) = found {
            let said = match found.rescues.first() {
                Some(first) => fill("status.rescue-found", &[("what", &dated(&said(&first.text)))]),
                None => word("rescue.nothing").to_owned(),
            };
            self.status.done(said);
            self.rescue.found = Some(Arc::new(found));
        }
    }

    fn take_rescue(&mut self, place: usize) {
        let of_now = self.rescue.asked.as_ref().is_some_and(|plan| plan.runs_as(&self.document.plan));
        let rescue = self.rescue.found.as_ref().and_then(|found| found.rescues.get(place)).cloned();
        let Some(rescue) = rescue.filter(|_| of_now && self.rescue.job.is_none()) else {
            self.status.problem(word("status.no-rescue"));
            return;
        };
        let changed = self.change("change.rescue", "", |plan| {
            let (name, answers, forks) = (plan.name.clone(), plan.answers.clone(), plan.forks.clone());
            let shown = plan.shown;
            *plan = Plan { name, answers, forks, shown, ..rescue.plan };
        });
        if changed {
            self.status.done(fill("status.rescue-taken", &[("what", &dated(&said(&rescue.text)))]));
        }
    }
}
