//! When things stood during a run, as stretches of time: hosts up, records in DNS, cohorts on their network. Read off
//! the plan as the engine saw it, so that a picture never works out a second truth.

use super::fleet::Attachment;
use super::run::Run;
use super::spans::Spans;
use super::types::{CohortIx, EventKind, HostIx, MinuteOf, Subject};

/// How far something holds during a stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// For all of it.
    Whole,
    /// Each machine for `on` days, then not for `off` days, shifted from machine to machine.
    InTurn { on: u32, off: u32 },
    /// It is there, but its port 1688 is blocked.
    Blocked,
}

/// A stretch of time, `from` to before `until`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    pub from: MinuteOf,
    pub until: MinuteOf,
    pub presence: Presence,
}

impl Run {
    /// When a host was up; unplanned ones from the activation of their key.
    pub fn host_up(&self, host: HostIx) -> Vec<Stretch> {
        match self.fleet.hosts.find(host) {
            Some(facts) => self.stretches(&facts.up, &facts.blocked),
            None => self.unplanned_up(host),
        }
    }

    /// When an SRV record named a host.
    pub fn record_stands(&self, host: HostIx) -> Vec<Stretch> {
        match self.fleet.hosts.find(host) {
            Some(facts) => self.stretches(&facts.published, &Spans::default()),
            None => self.unplanned_up(host),
        }
    }

    /// When Microsoft could be reached; whole for a run without an incident of the internet.
    pub fn microsoft_reached(&self) -> Vec<Stretch> {
        self.stretches(&self.fleet.internet_down.rest_of(0, self.fleet.end), &Spans::default())
    }

    /// When machines of a cohort were on the network of their hosts, from the first that joins to the last that
    /// leaves.
    pub fn on_network(&self, cohort: CohortIx) -> Vec<Stretch> {
        let Some(facts) = self.fleet.cohorts.find(cohort) else { return Vec::new() };
        let end = self.fleet.end;
        let from = self.fleet.minute(facts.joins.from);
        let until = facts.leaves.map_or(end, |leaves| self.fleet.minute(leaves.to)).min(end);
        let presence = match facts.attachment {
            Attachment::OnOff { on, off } => Presence::InTurn { on, off },
            Attachment::Core | Attachment::Isolated | Attachment::Absent { .. } => Presence::Whole,
        };
        let away = match facts.attachment {
            Attachment::Absent { from, to } => Spans::union([(from, to)]),
            Attachment::Core | Attachment::Isolated | Attachment::OnOff { .. } => Spans::default(),
        };
        let mut stretches = self.stretches(&away.rest_of(from, until), &facts.port_blocked);
        for stretch in &mut stretches {
            if stretch.presence == Presence::Whole {
                stretch.presence = presence;
            }
        }
        stretches
    }

    /// Spans within the run, cut where `blocked` begins and ends.
    fn stretches(&self, spans: &Spans, blocked: &Spans) -> Vec<Stretch> {
        let end = self.fleet.end;
        let mut stretches = Vec::new();
        for (from, until) in pairs(spans).filter(|(from, _)| *from < end) {
            let until = until.min(end);
            let inside = blocked.edges().filter(|edge| (from..until).contains(edge));
            let mut edges: Vec<MinuteOf> = inside.chain([from, until]).collect();
            edges.sort_unstable();
            edges.dedup();
            for (from, until) in edges.iter().zip(edges.iter().skip(1)) {
                let presence = if blocked.contains(*from) { Presence::Blocked } else { Presence::Whole };
                stretches.push(Stretch { from: *from, until: *until, presence });
            }
        }
        stretches
    }

    fn unplanned_up(&self, host: HostIx) -> Vec<Stretch> {
        let ours = |kind| {
            let found =
                self.events().iter().find(|event| event.subject == Subject::Host(host) && event.kind == kind);
            found.map(|event| event.minute)
        };
        let up = ours(EventKind::HostUp).map(|from| Stretch {
            from,
            until: ours(EventKind::HostDown).unwrap_or(self.fleet.end),
            presence: Presence::Whole,
        });
        up.into_iter().collect()
    }
}

/// The spans as pairs of first minute and first minute after.
fn pairs(spans: &Spans) -> impl Iterator<Item = (MinuteOf, MinuteOf)> + '_ {
    let mut edges = spans.edges();
    core::iter::from_fn(move || Some((edges.next()?, edges.next()?)))
}
