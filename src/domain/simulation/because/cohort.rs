//! Why a cohort is as it is at a minute: how many machines are in which state, and the chain of one that speaks for
//! the rest.

use super::words::{grouped, state as state_words};
use super::{Chain, Ground};
use crate::domain::simulation::indexed::Place as _;
use crate::domain::simulation::run::Run;
use crate::domain::simulation::types::{Because, CohortIx, MinuteOf, State};

impl Run {
    /// The causes behind the largest part of a cohort that is not licensed, or, where all are, behind that; the
    /// last line says how many it speaks for.
    pub fn because_cohort(&self, cohort: CohortIx, minute: MinuteOf) -> Vec<Because> {
        let states = self.states_at(minute);
        let Some(counts) = states.get(cohort.place()) else { return Vec::new() };
        let unlicensed =
            State::ALL.into_iter().filter(|state| *state != State::Licensed && counts.of(*state) > 0);
        let speaks_for = unlicensed.max_by_key(|state| counts.of(*state)).unwrap_or(State::Licensed);
        let in_state = |machine: &_| self.state_at(*machine, minute) == Some(speaks_for);
        let Some(machine) = self.machines_in(cohort).find(in_state) else {
            let mut chain = Chain::default();
            chain.say(minute, "None of its machines is in the fleet", Ground::plan("joins"), None);
            return chain.finish();
        };
        let mut lines = self.because_machine(machine, minute);
        let mut chain = Chain::default();
        let text = format!(
            "{} of {} machines are {}; {} is one of them",
            grouped(counts.of(speaks_for)),
            grouped(counts.total()),
            state_words(speaks_for),
            self.machine_name(machine)
        );
        chain.say(minute, text, Ground::plan("count"), Some(speaks_for));
        lines.extend(chain.finish());
        lines
    }
}
