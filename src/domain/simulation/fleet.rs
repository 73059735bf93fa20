//! The plan as the engines see it: references are places, dates are minutes, and every stretch in which a host is
//! up, published or blocked is worked out beforehand. It never changes during a run and answers what follows from
//! the plan alone; what follows from contacts belongs to the engine.

use chrono::NaiveDate;

use super::indexed::{Indexed, Place};
use super::random::{Stream, draw};
use super::spans::Spans;
use super::types::{CohortIx, HostIx, MachineIx, MinuteOf, PoolIx};
use crate::domain::ids::{CohortId, ConflictId, GroupId, HostId, PoolId, RuleId, SourceId};
use crate::domain::plan::IncidentKind;
use crate::domain::rulebook::{Rulebook, Value};

/// Minutes of a day.
pub(super) const DAY: MinuteOf = 1_440;
/// A minute that no run reaches.
pub(super) const NEVER: MinuteOf = MinuteOf::MAX;

/// A client machine id: the machine that has it, and how many it had before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct ClientId {
    pub(super) machine: MachineIx,
    pub(super) version: u16,
}

/// A KMS host key by its group: what one key's activations are counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct KeyIx(pub(super) u16);

impl Place for KeyIx {
    fn place(self) -> usize {
        usize::from(self.0)
    }

    fn at(place: usize) -> Self {
        Self(u16::try_from(place).unwrap_or(u16::MAX))
    }
}

#[derive(Clone, Debug)]
pub(super) struct Fleet {
    pub(super) seed: u64,
    pub(super) start: NaiveDate,
    /// The first minute after the run.
    pub(super) end: MinuteOf,
    pub(super) rulebook: Rulebook,
    /// The thresholds whose crossing is an event, ascending.
    pub(super) thresholds: Vec<u32>,
    /// The cohorts of the plan, then one for each rogue installation.
    pub(super) cohorts: Indexed<CohortIx, CohortFacts>,
    /// How many of the cohorts are the plan's own.
    pub(super) own_cohorts: usize,
    pub(super) hosts: Indexed<HostIx, HostFacts>,
    pub(super) pools: Indexed<PoolIx, PoolFacts>,
    pub(super) keys: Indexed<KeyIx, KeyFacts>,
    pub(super) incidents: Vec<IncidentFacts>,
    /// What the catalogue's points of dispute say about rules that no rulebook value stands for.
    pub(super) topics: Vec<Topic>,
    pub(super) internet_down: Spans,
}

#[derive(Clone, Debug)]
pub(super) struct CohortFacts {
    pub(super) id: CohortId,
    pub(super) edition_name: String,
    pub(super) first: MachineIx,
    pub(super) count: u32,
    /// The rule that sets the count its hosts must report.
    pub(super) threshold: Value<u32>,
    /// Whether a host keeps a record of its machines.
    pub(super) counted: bool,
    pub(super) key: Key,
    pub(super) attachment: Attachment,
    pub(super) joins: DaySpread,
    pub(super) leaves: Option<DaySpread>,
    pub(super) cloned: bool,
    pub(super) initial_grace: Value<u32>,
    /// How often a machine can be rearmed.
    pub(super) rearms: Value<u32>,
    pub(super) port_blocked: Spans,
    /// When machines that are on the network only at times stay off it.
    pub(super) vpn_down: Spans,
    /// When its clocks differ by more than hosts tolerate.
    pub(super) skewed: Spans,
    /// What happens once to some of its machines, in order of time, then of the plan.
    pub(super) strikes: Vec<Strike>,
}

/// An incident that happens once, to the machines of these ranks in a cohort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Strike {
    pub(super) minute: MinuteOf,
    pub(super) kind: StrikeKind,
    pub(super) ranks: core::ops::Range<u32>,
}

/// What happens once to a machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StrikeKind {
    Reimage,
    Rearm,
    HardwareChange,
}

/// What the machines of a cohort ask, and whom.
#[derive(Clone, Debug)]
pub(super) enum Key {
    /// A KMS host: this one, or one that DNS names.
    Setup {
        pinned: Option<HostIx>,
    },
    /// Microsoft, to become a host itself; as such it covers these cohorts.
    KmsHost {
        key: KeyIx,
        covers: Indexed<CohortIx, bool>,
    },
    /// Microsoft, once.
    Mak(PoolIx),
    Retail,
    None,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Attachment {
    Core,
    OnOff { on: u32, off: u32 },
    Absent { from: MinuteOf, to: MinuteOf },
    Isolated,
}

/// Days since the start; may lie before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct DaySpread {
    pub(super) from: i64,
    pub(super) to: i64,
}

#[derive(Clone, Debug)]
pub(super) struct HostFacts {
    pub(super) id: HostId,
    pub(super) key: KeyIx,
    pub(super) isolated: bool,
    pub(super) priority: u16,
    pub(super) weight: u16,
    /// The cohorts whose edition its key covers.
    pub(super) covers: Indexed<CohortIx, bool>,
    pub(super) up: Spans,
    pub(super) published: Spans,
    pub(super) blocked: Spans,
    /// When its table is destroyed; it never comes back.
    pub(super) lost: MinuteOf,
}

#[derive(Clone, Debug)]
pub(super) struct PoolFacts {
    pub(super) id: PoolId,
    pub(super) activations: u32,
    pub(super) used: u32,
}

#[derive(Clone, Debug)]
pub(super) struct KeyFacts {
    pub(super) group: GroupId,
    pub(super) sources: Vec<SourceId>,
}

/// A rule with its sources and, where they disagree, the point of dispute.
#[derive(Clone, Debug)]
pub(super) struct Topic {
    pub(super) rule: RuleId,
    pub(super) sources: Vec<SourceId>,
    pub(super) conflict: Option<ConflictId>,
}

#[derive(Clone, Debug)]
pub(super) struct IncidentFacts {
    pub(super) at: MinuteOf,
    /// [`NEVER`] for one that stays.
    pub(super) until: MinuteOf,
    pub(super) what: IncidentKind,
}

impl Fleet {
    /// All machines, rogue ones too.
    pub(super) fn machines(&self) -> u32 {
        self.cohorts.iter().map(|cohort| cohort.count).sum()
    }

    /// When the first machines of a cohort come or a host first comes up, ascending.
    pub(super) fn beginnings(&self) -> Vec<MinuteOf> {
        let cohorts = self.cohorts.iter().map(|cohort| self.minute(cohort.joins.from));
        let hosts = self.hosts.iter().filter_map(|host| host.up.first());
        let mut all: Vec<MinuteOf> = cohorts.chain(hosts).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    pub(super) fn machines_in(&self, cohort: CohortIx) -> core::ops::Range<u32> {
        self.cohorts.find(cohort).map_or(0..0, |facts| facts.first.0..facts.first.0 + facts.count)
    }

    /// The cohort of a machine; `None` for a machine that the plan does not have.
    pub(super) fn cohort_of(&self, machine: MachineIx) -> Option<CohortIx> {
        let after = self.cohorts.as_slice().partition_point(|cohort| cohort.first <= machine);
        let cohort = CohortIx::at(after.checked_sub(1)?);
        self.machines_in(cohort).contains(&machine.0).then_some(cohort)
    }

    /// Whether the cohort is one of the plan, not a rogue installation.
    pub(super) fn is_own(&self, cohort: CohortIx) -> bool {
        cohort.place() < self.own_cohorts
    }

    /// The machine's number in its cohort, from 0.
    pub(super) fn rank(&self, cohort: CohortIx, machine: MachineIx) -> u32 {
        machine.0.saturating_sub(self.cohorts[cohort].first.0)
    }

    /// 00:00 of the day on which the machine joins.
    pub(super) fn joins(&self, cohort: CohortIx, machine: MachineIx) -> MinuteOf {
        let facts = &self.cohorts[cohort];
        self.minute(facts.joins.day(self.rank(cohort, machine), facts.count))
    }

    /// The first machine of a range of the cohort that joins at `end` or later; machines join by number.
    pub(super) fn joined_by(&self, cohort: CohortIx, end: MinuteOf, range: core::ops::Range<u32>) -> u32 {
        let (mut from, mut until) = (range.start, range.end);
        while from < until {
            let middle = from + (until - from) / 2;
            if self.joins(cohort, MachineIx(middle)) < end {
                from = middle + 1;
            } else {
                until = middle;
            }
        }
        from
    }

    /// 00:00 of the day from which the machine is gone, or [`NEVER`].
    pub(super) fn leaves(&self, cohort: CohortIx, machine: MachineIx) -> MinuteOf {
        let facts = &self.cohorts[cohort];
        let minute = |spread: DaySpread| self.minute(spread.day(self.rank(cohort, machine), facts.count));
        facts.leaves.map(minute).filter(|minute| *minute < self.end).unwrap_or(NEVER)
    }

    /// The minute of the first contact of a machine that joins at `day`, or that something happened to then for the
    /// `nth` time.
    pub(super) fn first_contact(&self, machine: MachineIx, nth: u32, day: MinuteOf) -> MinuteOf {
        day.saturating_add(draw(self.seed, machine, Stream::FirstContact, nth, DAY))
    }

    /// The first strike on the machine that is not before place `from` of its cohort's strikes.
    pub(super) fn next_strike(
        &self,
        cohort: CohortIx,
        machine: MachineIx,
        from: usize,
    ) -> Option<(usize, &Strike)> {
        let rank = self.rank(cohort, machine);
        let mut strikes = self.cohorts[cohort].strikes.iter().enumerate().skip(from);
        strikes.find(|(_, strike)| strike.ranks.contains(&rank))
    }

    /// The next contact after the machine's `nth` success at `minute`.
    pub(super) fn renewal(&self, machine: MachineIx, nth: u32, minute: MinuteOf) -> MinuteOf {
        let width = self.rulebook.renewal_jitter.value.saturating_add(1);
        let jitter = draw(self.seed, machine, Stream::Renewal, nth, width);
        minute.saturating_add(self.rulebook.renewal.value.max(1)).saturating_add(jitter)
    }

    /// The next contact after a failure at `minute`.
    pub(super) fn retry(&self, minute: MinuteOf) -> MinuteOf {
        minute.saturating_add(self.rulebook.retry.value.max(1))
    }

    /// Whether the machine is on the network that its hosts are on: the organisation's, or its own closed one.
    pub(super) fn on_network(&self, cohort: CohortIx, machine: MachineIx, minute: MinuteOf) -> bool {
        let facts = &self.cohorts[cohort];
        match facts.attachment {
            Attachment::Core | Attachment::Isolated => true,
            Attachment::Absent { .. } | Attachment::OnOff { .. } if facts.vpn_down.contains(minute) => false,
            Attachment::Absent { from, to } => minute < from || minute >= to,
            Attachment::OnOff { on, off } => {
                let period = on.saturating_add(off).max(1);
                let shift = draw(self.seed, machine, Stream::Phase, 0, period);
                (u64::from(minute / DAY) + u64::from(shift)) % u64::from(period) < u64::from(on)
            }
        }
    }

    pub(super) fn isolated(&self, cohort: CohortIx) -> bool {
        self.cohorts[cohort].attachment == Attachment::Isolated
    }

    /// Who the machine is for a host. Clones of a cohort all are its first machine, until one gets an id of its own.
    pub(super) fn client_id(&self, cohort: CohortIx, machine: MachineIx, version: u16) -> ClientId {
        let facts = &self.cohorts[cohort];
        let shared = facts.cloned && version == 0;
        ClientId { machine: if shared { facts.first } else { machine }, version }
    }

    /// Whether a host covers the edition of `cohort`: a planned one (`carrier` is `None`), or one that a machine of
    /// the cohort `carrier` became.
    pub(super) fn covers(&self, host: HostIx, carrier: Option<CohortIx>, cohort: CohortIx) -> bool {
        let covers = match carrier.map(|carrier| &self.cohorts[carrier].key) {
            Some(Key::KmsHost { covers, .. }) => Some(covers),
            Some(Key::Setup { .. } | Key::Mak(_) | Key::Retail | Key::None) => None,
            None => self.hosts.find(host).map(|facts| &facts.covers),
        };
        covers.and_then(|covers| covers.find(cohort)).copied().unwrap_or(false)
    }

    /// Every minute of the run at which a host, a record or an incident changes, ascending.
    pub(super) fn turns(&self) -> Vec<MinuteOf> {
        let hosts = self.hosts.iter();
        let mut turns: Vec<MinuteOf> = hosts
            .flat_map(|host| {
                host.up.edges().chain(host.published.edges()).chain(host.blocked.edges()).chain([host.lost])
            })
            .chain(self.incidents.iter().flat_map(|incident| [incident.at, incident.until]))
            .filter(|minute| *minute < self.end)
            .collect();
        turns.sort_unstable();
        turns.dedup();
        turns
    }

    /// 00:00 of a day counted from the start; days outside the run become its first minute or its end.
    pub(super) fn minute(&self, day: i64) -> MinuteOf {
        minute_of_day(day, self.end)
    }
}

/// 00:00 of a day counted from the start, not before the run and not after `end`.
pub(super) fn minute_of_day(day: i64, end: MinuteOf) -> MinuteOf {
    let minute = day.saturating_mul(i64::from(DAY)).clamp(0, i64::from(end));
    MinuteOf::try_from(minute).unwrap_or(end)
}

impl DaySpread {
    /// The day of machine `rank` (from 0) of `count`.
    fn day(self, rank: u32, count: u32) -> i64 {
        let width = self.to.saturating_sub(self.from);
        let (rank, count) = (i64::from(rank), i64::from(count.max(1)));
        let share = width.checked_mul(rank).map_or_else(
            || i64::try_from(i128::from(width) * i128::from(rank) / i128::from(count)).unwrap_or(width),
            |days| days / count,
        );
        self.from.saturating_add(share)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn machines_are_spread_evenly_from_the_first_day_and_never_on_the_last() {
        let spread = DaySpread { from: 10, to: 20 };
        let days: Vec<i64> = (0..5).map(|rank| spread.day(rank, 5)).collect();
        assert_eq!(days, [10, 12, 14, 16, 18]);
        assert_eq!(DaySpread { from: 3, to: 3 }.day(4, 5), 3);
        assert_eq!(DaySpread { from: -4, to: 4 }.day(0, 8), -4);
    }

    #[test]
    fn days_outside_the_run_become_its_edges() {
        assert_eq!(minute_of_day(-3, 10 * DAY), 0);
        assert_eq!(minute_of_day(3, 10 * DAY), 3 * DAY);
        assert_eq!(minute_of_day(i64::MAX, 10 * DAY), 10 * DAY);
    }
}
