//! Events of a log that is larger than memory: as long as they are few all of them are kept; then of events that say
//! the same the first, the newest and the last, each knowing how many it stands for.

use std::collections::BTreeMap;

use crate::domain::evidence::{Event, EventDetail};

/// So many events are kept as they are.
const EXACT: usize = 20_000;

/// So many that differ are kept beyond that.
const DIFFERENT: usize = 15_000;

/// What was kept, by the order in which it came.
#[derive(Debug, Default)]
pub(super) struct Events {
    kept: BTreeMap<usize, (usize, Event)>,
    alike: BTreeMap<(usize, String), Alike>,
    thinned: bool,
    next: usize,
    /// Events that others stand for.
    pub(super) repeated: usize,
    /// Events that nothing stands for, because too many differ.
    pub(super) dropped: usize,
}

/// Which of the events that say the same are kept, by their order.
#[derive(Clone, Copy, Debug)]
struct Alike {
    first: usize,
    newest: usize,
    last: usize,
}

impl Events {
    /// Adds an event of a machine, which is told by a number.
    pub(super) fn add(&mut self, machine: usize, event: Event) {
        let order = self.next;
        self.next += 1;
        if self.thinned {
            self.thin(order, machine, event);
            return;
        }
        self.kept.insert(order, (machine, event));
        if self.kept.len() > EXACT {
            self.thinned = true;
            for (order, (machine, event)) in core::mem::take(&mut self.kept) {
                self.thin(order, machine, event);
            }
        }
    }

    fn thin(&mut self, order: usize, machine: usize, mut event: Event) {
        let room = self.alike.len() < DIFFERENT;
        let Some(alike) = self.alike.get_mut(&(machine, says(&event))) else {
            if room {
                let alike = Alike { first: order, newest: order, last: order };
                self.alike.insert((machine, says(&event)), alike);
                self.kept.insert(order, (machine, event));
            } else {
                self.dropped += 1;
            }
            return;
        };
        let mut old = vec![alike.last];
        let newest = self.kept.get(&alike.newest).and_then(|(_, event)| event.time);
        if event.time >= newest {
            old.push(alike.newest);
            alike.newest = order;
        }
        alike.last = order;
        for place in old {
            if place == alike.first || place == alike.newest {
                continue;
            }
            if let Some((_, gone)) = self.kept.remove(&place) {
                event.repeats += gone.repeats + 1;
                self.repeated += 1;
            }
        }
        self.kept.insert(order, (machine, event));
    }

    /// The events of each machine, in their order.
    pub(super) fn by_machine(self) -> impl Iterator<Item = (usize, Event)> {
        self.kept.into_values()
    }
}

/// What an event says, without what differs each time: when, and how much was left.
fn says(event: &Event) -> String {
    let id = event.id;
    match &event.detail {
        EventDetail::Request(asked) => format!(
            "{id} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?}",
            asked.hresult,
            asked.flags,
            asked.host,
            asked.client,
            asked.cmid,
            asked.virtual_machine,
            asked.status,
            asked.activation_id,
            asked.needed_count
        ),
        EventDetail::Response(answer) => {
            let counted = answer.count.is_some_and(|count| count > 0);
            format!("{id} {:?} {:?} {:?} {counted}", answer.hresult, answer.flags, answer.activated)
        }
        EventDetail::Attempt(_)
        | EventDetail::Publishing(_)
        | EventDetail::DirectoryActivation { .. }
        | EventDetail::Codes(_) => format!("{id} {:?}", event.detail),
        EventDetail::LicensingStatus(status) => {
            format!("{id} {:?} {:?}", status.application, status.licensed)
        }
        EventDetail::NotInterpreted => format!("{id} {:?} {:?}", event.provider, event.channel),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::evidence::Grade;

    fn event(line: usize, id: u32, code: &str) -> Event {
        let day = chrono::NaiveDate::from_ymd_opt(2026, 1, 1).unwrap().and_time(chrono::NaiveTime::MIN);
        Event {
            id,
            line,
            time: Some(day + chrono::TimeDelta::minutes(i64::try_from(line).unwrap())),
            channel: None,
            provider: None,
            computer: None,
            detail: EventDetail::Codes(vec![code.to_owned()]),
            grade: Grade::Seen,
            repeats: 0,
        }
    }

    #[test]
    fn few_events_are_kept_as_they_are() {
        let mut events = Events::default();
        (0..100).for_each(|line| events.add(0, event(line, 8198, "0x1")));
        assert_eq!((events.repeated, events.by_machine().count()), (0, 100));
    }

    #[test]
    fn of_many_that_say_the_same_the_ends_stay_and_all_are_counted() {
        let mut events = Events::default();
        let all = EXACT * 3;
        for line in 0..all {
            let code = if line % 1000 == 7 { "0x2" } else { "0x1" };
            events.add(line % 2, event(line, 8198, code));
        }
        let kept: Vec<_> = events.by_machine().collect();
        let total: usize = kept.iter().map(|(_, event)| 1 + usize::try_from(event.repeats).unwrap()).sum();
        assert_eq!(total, all);
        assert!(kept.len() <= 12, "{}", kept.len());
        assert_eq!(kept.first().map(|(_, event)| event.line), Some(0));
        assert_eq!(kept.last().map(|(_, event)| event.line), Some(all - 1));
    }

    #[test]
    fn more_that_differ_than_fit_are_counted() {
        let mut events = Events::default();
        for line in 0..EXACT + DIFFERENT {
            events.add(0, event(line, 8198, &format!("{line}")));
        }
        assert_eq!(events.dropped, EXACT);
        assert_eq!(events.by_machine().count(), DIFFERENT);
    }
}
