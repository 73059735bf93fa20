//! Forks in the window: made at the minute that is shown, shown in place of the plan, named, removed, and compared.

use std::sync::Arc;

use crate::app::command::Listing;
use crate::app::jobs::Job;
use crate::app::run_job::compute;
use crate::app::simulate::PanelFace;
use crate::app::state::{App, Place};
use crate::app::words::{fill, word};
use crate::domain::compare::{Comparison, Future, compare};
use crate::domain::plan::{Limits, Plan};
use crate::domain::simulation::Detail;

/// One of the futures of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Branch {
    /// The plan itself.
    Plan,
    /// A fork, by its number.
    Fork(usize),
}

impl Branch {
    /// The number of the fork.
    pub fn fork(self) -> Option<usize> {
        if let Self::Fork(place) = self { Some(place) } else { None }
    }

    fn of(fork: Option<usize>) -> Self {
        fork.map_or(Self::Plan, Self::Fork)
    }

    /// The one that a plan shows.
    pub fn shown(plan: &Plan) -> Self {
        Self::of(plan.shown())
    }

    /// All of a plan, the plan itself first.
    pub fn all(plan: &Plan) -> impl Iterator<Item = Self> + use<> {
        core::iter::once(Self::Plan).chain((0..plan.forks.len()).map(Self::Fork))
    }

    /// What it is called.
    pub fn name(self, plan: &Plan) -> &str {
        plan.fork_name(self.fork()).unwrap_or_else(|| word("fork.plan"))
    }
}

/// One thing to do with forks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ForkCommand {
    /// Forks what is shown, at the minute that is shown.
    Here,
    Show(Branch),
    /// Shows the next one, after the last the plan itself.
    Next,
    Rename {
        place: usize,
        name: String,
    },
    Remove(usize),
    /// Compares what is shown with another, or with none.
    Compare(Option<Branch>),
    /// Goes to the first day on which the two differ.
    ToFirstDifference,
}

impl ForkCommand {
    /// Its id, its keys and where they hold.
    pub(crate) fn listing(&self) -> Listing {
        match self {
            Self::Here => Listing::within(Place::Simulate, "fork-here", "Shift+F"),
            Self::Show(_) => Listing::plain("fork-show"),
            Self::Next => Listing::within(Place::Simulate, "fork-next", "B"),
            Self::Rename { .. } => Listing::plain("fork-rename"),
            Self::Remove(_) => Listing::plain("fork-remove"),
            Self::Compare(_) => Listing::plain("fork-compare"),
            Self::ToFirstDifference => Listing::within(Place::Simulate, "fork-difference", "D"),
        }
    }

    /// Those that the palette lists.
    pub(crate) fn choices() -> impl Iterator<Item = Self> {
        [Self::Here, Self::Next, Self::ToFirstDifference].into_iter()
    }
}

/// What a comparison was made for: the run that is shown, the other future, and how often the plan had changed.
type MadeFor = (u32, Branch, Branch, u64);

/// The comparison of two futures.
#[derive(Default)]
pub struct ForkState {
    /// What is shown is compared with this one.
    pub with: Option<Branch>,
    pub job: Option<Job<Option<Comparison>>>,
    made_for: Option<MadeFor>,
    pub compared: Option<Arc<Comparison>>,
}

impl App {
    pub(crate) fn carry_out_fork(&mut self, command: ForkCommand) {
        match command {
            ForkCommand::Here => self.fork_here(),
            ForkCommand::Show(branch) => self.show_branch(branch),
            ForkCommand::Next => {
                let plan = &self.document.plan;
                let next = plan.shown().map_or(0, |place| place + 1);
                let next = if next < plan.forks.len() { Branch::Fork(next) } else { Branch::Plan };
                self.show_branch(next);
            }
            ForkCommand::Rename { place, name } => {
                self.change("change.fork-name", &format!("fork {place}"), |plan| {
                    if let Some(fork) = plan.forks.get_mut(place) {
                        fork.name = name;
                    }
                });
            }
            ForkCommand::Remove(place) => {
                if self.change("change.fork-remove", "", |plan| plan.remove_fork(place)) {
                    self.forks.with = None;
                }
            }
            ForkCommand::Compare(with) => {
                self.forks.with = with.filter(|with| *with != Branch::shown(&self.document.plan));
            }
            ForkCommand::ToFirstDifference => {
                match self.forks.compared.as_ref().and_then(|compared| compared.first_day) {
                    Some(day) => self.seek_by_hand(day.saturating_mul(crate::app::simulate::DAY)),
                    None => self.status.done(word("status.no-difference")),
                }
            }
        }
    }

    fn fork_here(&mut self) {
        if self.document.plan.forks.len() >= Limits::FORKS {
            let most = Limits::FORKS.to_string();
            self.status.problem(fill("status.too-many-forks", &[("most", &most)]));
            return;
        }
        let from = Branch::shown(&self.document.plan);
        let start = self.document.plan.start;
        let at = self.simulate.run.as_ref().map(|run| run.time_of(self.simulate.minute));
        let at = at.unwrap_or_else(|| start.and_time(chrono::NaiveTime::MIN));
        let minute = self.simulate.minute % crate::app::simulate::DAY;
        let name = self.free_fork_name();
        let said = fill("status.forked", &[("name", &name)]);
        if self.change("change.fork", "", |plan| plan.fork(name, at.date(), minute)) {
            self.history.seal();
            self.forks.with = Some(from);
            self.simulate.panel = PanelFace::Forks;
            self.status.done(said);
        }
    }

    /// `Fork 1`, or the first such name that is free.
    fn free_fork_name(&self) -> String {
        let forks = &self.document.plan.forks;
        let name = |number: usize| fill("fork.name", &[("n", &number.to_string())]);
        let free = |name: &String| forks.iter().all(|fork| fork.name != *name);
        (1..=forks.len() + 1).map(name).find(free).unwrap_or_default()
    }

    /// Shows another future of the same plan. This changes nothing that is saved, and is no step of undo.
    fn show_branch(&mut self, branch: Branch) {
        let before = self.document.plan.clone();
        self.document.plan.show(branch.fork());
        let shown = Branch::shown(&self.document.plan);
        let was = Branch::shown(&before);
        if shown == was {
            return;
        }
        self.history.seal();
        if self.forks.with == Some(shown) {
            self.forks.with = Some(was);
        }
        self.plan_changed(&before);
        let name = shown.name(&self.document.plan).to_owned();
        self.status.done(fill("status.fork-shown", &[("name", &name)]));
    }

    /// Compares again when one of the two has changed.
    pub(crate) fn poll_forks(&mut self) {
        let shown = Branch::shown(&self.document.plan);
        let known =
            |branch: &Branch| branch.fork().is_none_or(|place| place < self.document.plan.forks.len());
        self.forks.with = self.forks.with.filter(|with| *with != shown && known(with));
        let Some(with) = self.forks.with else {
            if let Some(job) = self.forks.job.take() {
                job.cancel();
            }
            self.forks.compared = None;
            self.forks.made_for = None;
            return;
        };
        if let Some(compared) = self.forks.job.as_ref().and_then(Job::take) {
            self.forks.job = None;
            self.forks.compared = compared.map(Arc::new);
        }
        let wanted = (self.simulate.runs, shown, with, self.history.changes());
        if self.forks.made_for != Some(wanted) && self.simulate.job.is_none() {
            self.forks.made_for = Some(wanted);
            self.start_comparing(with);
            if let Some(compared) = self.forks.job.as_ref().and_then(Job::take) {
                self.forks.job = None;
                self.forks.compared = compared.map(Arc::new);
            }
        }
    }

    fn start_comparing(&mut self, with: Branch) {
        if let Some(job) = self.forks.job.take() {
            job.cancel();
        }
        let (Some(run), Some(plan)) = (self.simulate.run.clone(), self.simulate.ran.clone()) else { return };
        let (other, knowledge) = (self.document.plan.branch(with.fork()), Arc::clone(&self.knowledge));
        self.forks.job = Some(Job::start(&self.world.runner, move |progress| {
            let detail = Detail::for_fleet(other.machines());
            let other_run = compute(&other, &knowledge, detail, progress)?.ok()?;
            let one = Future { plan: &other, run: &other_run };
            Some(compare(one, Future { plan: &plan, run: &run }, &knowledge.catalog))
        }));
    }
}
