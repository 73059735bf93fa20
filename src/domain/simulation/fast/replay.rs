//! One machine walked again, with everything told: how questions about single machines are answered without having
//! kept what they did.

use super::sink::{Sink, Step};
use super::table::Counts;
use super::walk::{Walker, World};
use crate::domain::simulation::fleet::Fleet;
use crate::domain::simulation::history::{Change, History};
use crate::domain::simulation::indexed::Place as _;
use crate::domain::simulation::types::{HostIx, MachineIx, MinuteOf, Outcome};

struct Replay<'a> {
    fleet: &'a Fleet,
    counts: &'a [Counts],
    machine: MachineIx,
    history: History,
}

/// The history of a machine; empty for one that the plan does not have.
pub(super) fn replay(world: World<'_>, counts: &[Counts], machine: MachineIx) -> History {
    let history = History::of_one(machine);
    let Some(cohort) = world.fleet.cohort_of(machine) else { return history };
    let mut replay = Replay { fleet: world.fleet, counts, machine, history };
    Walker::walk(world, cohort, &world.fleet.cohorts[cohort], machine, &mut replay);
    replay.history
}

impl Replay<'_> {
    /// The outcome with the count that the host told in that minute.
    fn counted(&self, minute: MinuteOf, outcome: Outcome) -> Outcome {
        let count = |host: HostIx| {
            let counts = self.counts.get(host.place());
            counts.map_or(0, |counts| counts.at(super::guess::moment(minute, self.machine)))
        };
        match outcome {
            Outcome::Success { host, .. } => Outcome::Success { host, count: count(host) },
            Outcome::CountTooLow { host, .. } => Outcome::CountTooLow { host, count: count(host) },
            Outcome::NotCovered { .. }
            | Outcome::ClockSkew { .. }
            | Outcome::OffNetwork
            | Outcome::NoRecord
            | Outcome::NoAnswer
            | Outcome::PortBlocked
            | Outcome::MicrosoftActivated
            | Outcome::NoMicrosoft
            | Outcome::Exhausted => outcome,
        }
    }
}

impl Sink for Replay<'_> {
    const EACH: bool = true;

    fn change(&mut self, step: Step) {
        let change = Change { minute: step.minute, state: step.to, cause: step.cause };
        self.history.change(self.machine, change);
    }

    fn contacts(&mut self, first: MinuteOf, times: u32, outcome: Outcome, successes_before: u32) {
        let mut minute = first;
        for _ in 0..times {
            let outcome = self.counted(minute, outcome);
            self.history.contact(self.machine, minute, outcome, successes_before);
            minute = self.fleet.retry(minute);
        }
    }

    fn struck(&mut self) {
        self.history.close_run(self.machine);
    }
}
