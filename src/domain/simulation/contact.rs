//! One contact of one machine: whom it finds, what it is told, and what that does to its licence. The contract's
//! rules of a contact stand here in the order in which they apply.

use std::borrow::Cow;

use super::dns::choose;
use super::fleet::{Fleet, Key, KeyIx, NEVER};
use super::history::Cause;
use super::machine::Machine;
use super::queue::Who;
use super::random::{Stream, draw};
use super::types::{CohortIx, EventKind, HostIx, MachineIx, MinuteOf, Outcome, PoolIx, State, Subject};
use super::world::{HostState, World};
use crate::domain::rulebook::LowCount;

impl World {
    /// The machine makes its contact and takes the consequence.
    pub(super) fn contact(&mut self, fleet: &Fleet, machine: MachineIx, now: MinuteOf) {
        let Machine { cohort, successes, .. } = self.machines[machine];
        let outcome = match fleet.cohorts[cohort].key {
            Key::Setup { pinned } => match self.find_host(fleet, machine, pinned, now) {
                Ok(host) => self.ask_host(fleet, machine, host, now),
                Err(outcome) => outcome,
            },
            Key::Mak(pool) => self.ask_for_mak(fleet, cohort, pool, now),
            Key::KmsHost { key, .. } => self.ask_for_host_key(fleet, (cohort, machine), key, now),
            Key::Retail | Key::None => return,
        };
        self.record.contact(fleet, (cohort, machine), now, outcome, successes);
        self.conclude(fleet, machine, outcome, now);
    }

    /// What the outcome does to the licence, and when the next contact is.
    fn conclude(&mut self, fleet: &Fleet, machine: MachineIx, outcome: Outcome, now: MinuteOf) {
        let Machine { cohort, successes, .. } = self.machines[machine];
        match outcome {
            Outcome::Success { host, count } => {
                self.machines[machine].successes = successes + 1;
                self.machines[machine].next_contact = fleet.renewal(machine, successes, now);
                let ends = now.saturating_add(fleet.rulebook.validity.value);
                self.enter(machine, State::Licensed, ends, Cause::Contact, Some((host, count)), now);
            }
            Outcome::MicrosoftActivated => {
                self.machines[machine].next_contact = NEVER;
                self.enter(machine, State::Licensed, NEVER, Cause::Contact, None, now);
                if matches!(fleet.cohorts[cohort].key, Key::KmsHost { .. }) {
                    self.become_host(fleet, cohort, machine, now);
                }
            }
            Outcome::CountTooLow { host, count } => {
                self.machines[machine].next_contact = fleet.retry(now);
                if self.machines[machine].state == Some(State::Licensed)
                    && fleet.rulebook.low_count.value == LowCount::Deactivates
                    && self.hosts[host].table.has_reached(fleet.cohorts[cohort].threshold.value)
                {
                    self.lapse(fleet, machine, Cause::Contact, Some((host, count)), now);
                }
            }
            Outcome::NotCovered { .. }
            | Outcome::ClockSkew { .. }
            | Outcome::OffNetwork
            | Outcome::NoRecord
            | Outcome::NoAnswer
            | Outcome::PortBlocked
            | Outcome::NoMicrosoft
            | Outcome::Exhausted => self.machines[machine].next_contact = fleet.retry(now),
        }
    }

    /// The machine's host key is activated: it is a host from now on, or again.
    fn become_host(&mut self, fleet: &Fleet, cohort: CohortIx, machine: MachineIx, now: MinuteOf) {
        let known = self.carried_by(machine);
        let host = known.unwrap_or_else(|| self.hosts.push(HostState::unplanned(fleet, cohort, machine)));
        let state = &mut self.hosts[host];
        state.activations += 1;
        if !core::mem::replace(&mut state.stands.up, true) {
            self.record.event(now, EventKind::HostUp, Subject::Host(host), 0);
            self.publish();
        }
    }

    /// The pinned host; else the one that answered last, if it would answer; else one that DNS names and that would.
    fn find_host(
        &mut self,
        fleet: &Fleet,
        machine: MachineIx,
        pinned: Option<HostIx>,
        now: MinuteOf,
    ) -> Result<HostIx, Outcome> {
        let Machine { cohort, cached, choices, .. } = self.machines[machine];
        if !fleet.on_network(cohort, machine, now) {
            return Err(Outcome::OffNetwork);
        }
        let isolated = fleet.isolated(cohort);
        let cohort_blocked = fleet.cohorts[cohort].port_blocked.contains(now);
        let answers = |host: HostIx| self.hosts[host].isolated == isolated && self.answers(fleet, host, now);
        if let Some(host) = pinned.or(cached)
            && !cohort_blocked
            && answers(host)
        {
            return Ok(host);
        }
        let records = self.dns.on(isolated);
        let known = pinned.or(cached);
        if known.is_none() && !records.name_somebody {
            return Err(Outcome::NoRecord);
        }
        if cohort_blocked {
            return Err(Outcome::PortBlocked);
        }
        let is_here = |(cohort, carrier)| fleet.on_network(cohort, carrier, now);
        let offered = if pinned.is_some() { Cow::default() } else { records.offered(is_here) };
        if offered.is_empty() {
            let is_blocked = |host: HostIx| self.hosts[host].stands.up && self.hosts[host].stands.blocked;
            let blocked = known.is_some_and(is_blocked) || (pinned.is_none() && records.name_blocked);
            return Err(if blocked { Outcome::PortBlocked } else { Outcome::NoAnswer });
        }
        let by_priority = fleet.rulebook.srv_priority.value;
        let chance = |bound| draw(fleet.seed, machine, Stream::HostChoice, choices, bound);
        let chosen = choose(&offered, by_priority, chance).ok_or(Outcome::NoAnswer);
        self.machines[machine].choices = choices + 1;
        chosen
    }

    /// The host refuses an edition that its key does not cover; else it stores the caller and tells its count.
    fn ask_host(&mut self, fleet: &Fleet, machine: MachineIx, host: HostIx, now: MinuteOf) -> Outcome {
        let cohort = self.machines[machine].cohort;
        if !self.covers(fleet, host, cohort) {
            return Outcome::NotCovered { host };
        }
        let facts = &fleet.cohorts[cohort];
        if facts.skewed.contains(now) {
            return Outcome::ClockSkew { host };
        }
        let threshold = facts.threshold.value;
        let version = self.machines[machine].id_version;
        let client = facts.counted.then(|| fleet.client_id(cohort, machine, version));
        let state = &mut self.hosts[host];
        let count = state.table.ask(client, threshold, now);
        if !state.will_forget
            && let Some(expiry) = state.table.next_expiry()
            && expiry < fleet.end
        {
            state.will_forget = true;
            self.queue.push(expiry, Who::Host(host));
        }
        self.note_count(fleet, host, now);
        self.machines[machine].cached = Some(host);
        if count >= threshold {
            Outcome::Success { host, count }
        } else {
            Outcome::CountTooLow { host, count }
        }
    }

    /// Microsoft spends one activation of the pool: online, or by telephone where the machine is isolated.
    fn ask_for_mak(&mut self, fleet: &Fleet, cohort: CohortIx, pool: PoolIx, now: MinuteOf) -> Outcome {
        if !microsoft_answers(fleet, cohort, now) {
            return Outcome::NoMicrosoft;
        }
        let activations = fleet.pools[pool].activations;
        let state = &mut self.pools[pool];
        let served = state.used < activations;
        if served {
            state.used += 1;
        }
        let told = core::mem::replace(&mut state.exhausted, state.used >= activations);
        let (used, is_exhausted) = (state.used, state.exhausted);
        if served {
            self.record.event(now, EventKind::MakSpent, Subject::Pool(pool), used);
        }
        if is_exhausted && !told {
            self.record.event(now, EventKind::MakExhausted, Subject::Pool(pool), used);
        }
        if served { Outcome::MicrosoftActivated } else { Outcome::Exhausted }
    }

    /// Microsoft activates one more host with the key, while the key has hosts left; a host that it knows already,
    /// while that host has activations left.
    fn ask_for_host_key(
        &mut self,
        fleet: &Fleet,
        (cohort, machine): (CohortIx, MachineIx),
        key: KeyIx,
        now: MinuteOf,
    ) -> Outcome {
        if !microsoft_answers(fleet, cohort, now) {
            return Outcome::NoMicrosoft;
        }
        let budget = fleet.rulebook.host_activations.value;
        if let Some(host) = self.carried_by(machine) {
            let is_left = self.hosts[host].activations < budget.per_host;
            return if is_left { Outcome::MicrosoftActivated } else { Outcome::Exhausted };
        }
        if budget.per_host == 0 || self.keys[key] >= budget.hosts {
            return Outcome::Exhausted;
        }
        self.keys[key] += 1;
        Outcome::MicrosoftActivated
    }
}

/// Whether Microsoft can be asked: isolated machines telephone, and the telephone needs no internet.
fn microsoft_answers(fleet: &Fleet, cohort: CohortIx, now: MinuteOf) -> bool {
    fleet.isolated(cohort) || !fleet.internet_down.contains(now)
}
