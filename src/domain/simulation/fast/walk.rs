//! One machine over the whole run, alone: from joining to leaving, from one change of its circumstances to the next.
//! What hosts and pools answer is taken from the guess; stretches in which nothing can change are crossed in one
//! step. What a contact does stands in `ask`, what happens to the machine once in `blow`.

use super::guess::{Guess, Moment, moment};
use super::record::Records;
use super::sink::{Sink, Step};
use super::terrain::Terrain;
use crate::domain::rulebook::{AfterValidity, EndState};
use crate::domain::simulation::fleet::{Attachment, CohortFacts, DAY, Fleet, Key, NEVER};
use crate::domain::simulation::history::Cause;
use crate::domain::simulation::random::{Chance, Stream};
use crate::domain::simulation::types::{CohortIx, HostIx, MachineIx, MinuteOf, State};

/// What all walks have in common.
#[derive(Clone, Copy, Debug)]
pub(super) struct World<'a> {
    pub(super) fleet: &'a Fleet,
    pub(super) terrain: &'a Terrain,
    pub(super) guess: &'a Guess,
    /// The first minute after the walk.
    pub(super) end: MinuteOf,
}

/// A machine on its way.
pub(super) struct Walker<'a, S> {
    pub(super) world: World<'a>,
    pub(super) facts: &'a CohortFacts,
    pub(super) cohort: CohortIx,
    pub(super) machine: MachineIx,
    pub(super) sink: &'a mut S,
    pub(super) chance: Chance,
    /// The place of its threshold among those of the fleet.
    pub(super) threshold: usize,
    /// The stretch of its on/off pattern that was looked at last: whether it is on, and until when.
    turn: (bool, MinuteOf),
    pub(super) epoch: usize,
    pub(super) state: Option<State>,
    pub(super) ends: MinuteOf,
    pub(super) contact: MinuteOf,
    leaves: MinuteOf,
    pub(super) struck: MinuteOf,
    pub(super) strike: usize,
    pub(super) times_struck: u16,
    pub(super) id_version: u16,
    pub(super) rearmed: u32,
    pub(super) cached: Option<HostIx>,
    pub(super) successes: u32,
    pub(super) choices: u32,
    pub(super) records: Records,
    pub(super) carrier: Carrier,
}

/// A machine with a host key as the host that it became.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Carrier {
    /// How often Microsoft activated it.
    pub(super) activations: u32,
    pub(super) is_up: bool,
}

impl<'a, S: Sink> Walker<'a, S> {
    /// Walks the machine from its joining to the end; a machine that never joins tells nothing.
    pub(super) fn walk(
        world: World<'a>,
        cohort: CohortIx,
        facts: &'a CohortFacts,
        machine: MachineIx,
        sink: &'a mut S,
    ) {
        let fleet = world.fleet;
        let joins = fleet.joins(cohort, machine);
        let leaves = fleet.leaves(cohort, machine);
        if joins >= leaves || joins >= world.end {
            return;
        }
        let chance = Chance::of(fleet.seed, machine);
        // A short walk is about tables and pools alone.
        let is_short = world.end < fleet.end && facts.strikes.is_empty();
        if is_short && joins.saturating_add(chance.draw(Stream::FirstContact, 0, DAY)) >= world.end {
            return;
        }
        let turn = match facts.attachment {
            Attachment::OnOff { on, off } => first_turn(chance, on, off, joins),
            Attachment::Core | Attachment::Absent { .. } | Attachment::Isolated => (true, NEVER),
        };
        let threshold = fleet.thresholds.iter().position(|one| *one == facts.threshold.value);
        let mut walker = Walker {
            world,
            facts,
            cohort,
            machine,
            sink,
            chance,
            threshold: threshold.unwrap_or_default(),
            turn,
            epoch: 0,
            state: None,
            ends: NEVER,
            contact: NEVER,
            leaves,
            struck: NEVER,
            strike: 0,
            times_struck: 0,
            id_version: 0,
            rearmed: 0,
            cached: None,
            successes: 0,
            choices: 0,
            records: Records::new(fleet.rulebook.retention.value.max(1), machine, facts.cloned),
            carrier: Carrier::default(),
        };
        if !facts.strikes.is_empty() {
            walker.await_strike(0);
        }
        walker.join(joins);
        walker.go();
        walker.records.finish(world.terrain, world.end, walker.sink);
    }

    fn go(&mut self) {
        loop {
            let now = self.ends.min(self.contact).min(self.leaves).min(self.struck);
            if now >= self.world.end {
                return;
            }
            if self.leaves <= now {
                self.tell(now, None, Cause::Left, None);
                self.stop_carrying(now);
                return;
            }
            while self.struck <= now {
                self.strike(now);
            }
            if self.ends <= now {
                self.state_ends(now);
            }
            if self.contact <= now {
                self.make_contact(now);
            }
        }
    }

    fn join(&mut self, now: MinuteOf) {
        self.contact = match self.facts.key {
            Key::Setup { .. } | Key::Mak(_) | Key::KmsHost { .. } => self.first_contact(0, now),
            Key::Retail | Key::None => NEVER,
        };
        if matches!(self.facts.key, Key::Retail) {
            self.enter(State::Licensed, NEVER, Cause::RetailKey, None, now);
            return;
        }
        let grace = self.facts.initial_grace.value;
        if grace == 0 {
            self.enter(self.end_of_initial_grace(), NEVER, Cause::NoInitialGrace, None, now);
        } else {
            self.enter(State::InitialGrace, now.saturating_add(grace), Cause::Joined, None, now);
        }
    }

    pub(super) fn first_contact(&self, nth: u32, day: MinuteOf) -> MinuteOf {
        day.saturating_add(self.chance.draw(Stream::FirstContact, nth, DAY))
    }

    pub(super) fn end_of_initial_grace(&self) -> State {
        match self.world.fleet.rulebook.after_initial_grace.value {
            EndState::Unlicensed => State::Unlicensed,
            EndState::Notification => State::Notification,
        }
    }

    fn state_ends(&mut self, now: MinuteOf) {
        let after = self.world.fleet.rulebook.after_validity.value;
        match self.state {
            Some(State::Licensed) => self.lapse(Cause::ValidityEnded, None, now),
            Some(State::InitialGrace) => {
                self.enter(self.end_of_initial_grace(), NEVER, Cause::InitialGraceEnded, None, now);
            }
            Some(State::Grace) => {
                let state = match after {
                    AfterValidity::Unlicensed => State::Unlicensed,
                    AfterValidity::GraceThenNotification(_) => State::Notification,
                };
                self.enter(state, NEVER, Cause::GraceEnded, None, now);
            }
            Some(State::Notification | State::Unlicensed) | None => self.ends = NEVER,
        }
    }

    /// The machine loses `licensed`.
    pub(super) fn lapse(&mut self, cause: Cause, host: Option<HostIx>, now: MinuteOf) {
        let (state, ends) = match self.world.fleet.rulebook.after_validity.value {
            AfterValidity::Unlicensed => (State::Unlicensed, NEVER),
            AfterValidity::GraceThenNotification(0) => (State::Notification, NEVER),
            AfterValidity::GraceThenNotification(grace) => (State::Grace, now.saturating_add(grace)),
        };
        self.enter(state, ends, cause, host, now);
    }

    /// The machine enters a state that ends by itself at `ends`.
    pub(super) fn enter(
        &mut self,
        state: State,
        ends: MinuteOf,
        cause: Cause,
        host: Option<HostIx>,
        now: MinuteOf,
    ) {
        self.ends = ends;
        let was_struck = matches!(cause, Cause::Reimaged | Cause::Rearmed | Cause::HardwareChanged);
        if self.state != Some(state) || was_struck {
            self.tell(now, Some(state), cause, host);
        }
    }

    fn tell(&mut self, minute: MinuteOf, to: Option<State>, cause: Cause, host: Option<HostIx>) {
        self.sink.change(Step { minute, from: self.state, to, cause, host });
        self.state = to;
    }

    /// The machine stops being a host, if it was one.
    pub(super) fn stop_carrying(&mut self, now: MinuteOf) {
        if core::mem::take(&mut self.carrier.is_up) {
            self.sink.carries(false, moment(now, self.machine));
        }
    }

    /// The first minute at which the machine itself, or the end of the walk, stops what goes on.
    pub(super) fn bound(&self) -> MinuteOf {
        self.leaves.min(self.struck).min(self.world.end)
    }

    pub(super) fn moment(&self, minute: MinuteOf) -> Moment {
        moment(minute, self.machine)
    }

    /// Whether the machine is on the network of its hosts, and until when that stays so at least.
    pub(super) fn network(&mut self, minute: MinuteOf) -> (bool, MinuteOf) {
        let (on, until) = match self.facts.attachment {
            Attachment::Core | Attachment::Isolated => return (true, NEVER),
            Attachment::Absent { from, to } if from <= minute && minute < to => (false, to),
            Attachment::Absent { from, .. } => (true, if minute < from { from } else { NEVER }),
            Attachment::OnOff { on, off } => self.in_turn(on, off, minute),
        };
        let vpn = &self.facts.vpn_down;
        if vpn.contains(minute) {
            return (false, vpn.unchanged_until(minute));
        }
        (on, if on { until.min(vpn.unchanged_until(minute)) } else { until })
    }

    /// The stretch of the on/off pattern that holds `minute`, which is not before the last one asked about.
    fn in_turn(&mut self, on: u32, off: u32, minute: MinuteOf) -> (bool, MinuteOf) {
        let (mut is_on, mut until) = self.turn;
        while until <= minute {
            is_on = !is_on;
            let days = if is_on { on } else { off };
            until = until.saturating_add(days.saturating_mul(DAY));
        }
        self.turn = (is_on, until);
        self.turn
    }
}

/// The stretch of a machine's on/off pattern that holds `minute`.
fn first_turn(chance: Chance, on: u32, off: u32, minute: MinuteOf) -> (bool, MinuteOf) {
    if on == 0 || off == 0 {
        return (on > 0, NEVER);
    }
    let period = on.saturating_add(off);
    let shift = chance.draw(Stream::Phase, 0, period);
    let day = minute / DAY;
    let place = day.saturating_add(shift) % period;
    let is_on = place < on;
    let left = if is_on { on - place } else { period - place };
    (is_on, day.saturating_add(left).saturating_mul(DAY))
}
