//! Many runs of the plan on screen: a job on demand, and its days as bands for the chart.

use std::sync::Arc;

use crate::app::command::Listing;
use crate::app::jobs::Job;
use crate::app::many_job::{self, ManyResult};
use crate::app::simulate::{Chart, Stage};
use crate::app::state::App;
use crate::app::words::{count, word};
use crate::domain::plan::Plan;
use crate::domain::simulation::{Many, ManyDay, Percentiles};

/// Seeds that are run.
pub const RUNS: u32 = 100;

/// What can be done with many runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ManyCommand {
    Start,
    Cancel,
}

impl ManyCommand {
    pub(crate) fn listing(self) -> Listing {
        match self {
            Self::Start => Listing::plain("many-runs"),
            Self::Cancel => Listing::plain("cancel-many-runs"),
        }
    }
}

/// Licensed machines day by day: what 5, 50 and 95 of 100 runs do not exceed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bands {
    pub runs: u32,
    pub low: Vec<u32>,
    pub middle: Vec<u32>,
    pub high: Vec<u32>,
}

impl Bands {
    fn of(many: &Many) -> Self {
        let days: Vec<ManyDay> = many.days().collect();
        let of = |value: fn(&Percentiles) -> u32| days.iter().map(|day| value(&day.licensed)).collect();
        Self {
            runs: many.runs(),
            low: of(|licensed| licensed.p5),
            middle: of(|licensed| licensed.p50),
            high: of(|licensed| licensed.p95),
        }
    }
}

/// The bands of the plan on screen, or the job that makes them.
#[derive(Default)]
pub struct ManyState {
    job: Option<(Arc<Plan>, Job<ManyResult>)>,
    made: Option<(Arc<Plan>, Arc<Bands>)>,
}

impl ManyState {
    /// The bands of this plan, if they are there.
    pub fn bands(&self, ran: &Plan) -> Option<&Bands> {
        self.made.as_ref().filter(|(plan, _)| plan.runs_as(ran)).map(|(_, bands)| &**bands)
    }

    /// How far the job is, from 0 to 1; none where there is none.
    pub fn progress(&self) -> Option<f32> {
        self.job.as_ref().map(|(_, job)| job.progress())
    }

    pub(crate) fn is_busy(&self) -> bool {
        self.job.is_some()
    }
}

impl App {
    pub(crate) fn carry_out_many(&mut self, command: ManyCommand) {
        if let Some((_, job)) = self.simulate.many.job.take() {
            job.cancel();
        }
        match command {
            ManyCommand::Start => {
                let Some(plan) = self.simulate.ran.clone() else { return };
                self.simulate.chart = Chart::Chance;
                self.simulate.stage = Stage::Chart;
                let knowledge = Arc::clone(&self.knowledge);
                let job = many_job::start(&self.world.runner, Arc::clone(&plan), knowledge, RUNS);
                self.simulate.many.job = Some((plan, job));
                self.poll_many();
            }
            ManyCommand::Cancel => self.status.done(word("status.run-cancelled")),
        }
    }

    pub(crate) fn poll_many(&mut self) {
        let Some((plan, job)) = self.simulate.many.job.take() else { return };
        match job.take() {
            None => self.simulate.many.job = Some((plan, job)),
            Some(None) => {}
            Some(Some(Err(problems))) => {
                let said = problems.first().map(ToString::to_string);
                self.status.problem(said.unwrap_or_else(|| word("status.cannot-run").to_owned()));
            }
            Some(Some(Ok(many))) => {
                let bands = Bands::of(&many);
                self.status.done(count("status.many-ran", bands.runs));
                self.simulate.many.made = Some((plan, Arc::new(bands)));
            }
        }
    }
}
