//! What a KMS host remembers: who asked and when, forgotten after the retention, and the count it reports. A host
//! knows nothing of other hosts, of DNS or of licences.

use std::collections::{BTreeMap, VecDeque};

use super::fleet::ClientId;
use super::types::MinuteOf;
use crate::domain::rulebook::CapRule;

/// A host's table of clients and what it makes of it.
#[derive(Clone, Debug)]
pub(super) struct ClientTable {
    retention: MinuteOf,
    cap: CapRule,
    /// The last contact of every client on record.
    last_contact: BTreeMap<ClientId, MinuteOf>,
    /// Contacts in order of time; an entry counts only while it is its client's last one.
    order: VecDeque<(MinuteOf, ClientId)>,
    /// The highest threshold that any caller asked for.
    highest_asked: u32,
    /// The highest count ever reported.
    peak: u32,
}

impl ClientTable {
    pub(super) fn new(retention: MinuteOf, cap: CapRule) -> Self {
        Self {
            retention: retention.max(1),
            cap,
            last_contact: BTreeMap::new(),
            order: VecDeque::new(),
            highest_asked: 0,
            peak: 0,
        }
    }

    /// A client asks: its record is stored first (`None` for a machine that is not counted), then the count read.
    pub(super) fn ask(&mut self, client: Option<ClientId>, threshold: u32, now: MinuteOf) -> u32 {
        self.highest_asked = self.highest_asked.max(threshold);
        if let Some(client) = client {
            self.last_contact.insert(client, now);
            self.order.push_back((now, client));
            if self.order.len() > 64 + 4 * self.last_contact.len() {
                let last = &self.last_contact;
                self.order.retain(|(minute, client)| last.get(client) == Some(minute));
            }
        }
        let count = self.count();
        self.peak = self.peak.max(count);
        count
    }

    /// Drops every record whose last contact plus the retention is not after `now`.
    pub(super) fn forget(&mut self, now: MinuteOf) {
        while let Some(&(minute, client)) = self.order.front() {
            let is_last = self.last_contact.get(&client) == Some(&minute);
            if is_last && minute.saturating_add(self.retention) > now {
                return;
            }
            if is_last {
                self.last_contact.remove(&client);
            }
            self.order.pop_front();
        }
    }

    /// When the oldest record will leave if its client stays silent.
    pub(super) fn next_expiry(&self) -> Option<MinuteOf> {
        let is_last =
            |(minute, client): &&(MinuteOf, ClientId)| self.last_contact.get(client) == Some(minute);
        self.order.iter().find(is_last).map(|(minute, _)| minute.saturating_add(self.retention))
    }

    /// Loses everything, as a lost host does.
    pub(super) fn destroy(&mut self) {
        *self = Self::new(self.retention, self.cap);
    }

    /// The count a caller is told: the clients on record, capped.
    pub(super) fn count(&self) -> u32 {
        let records = u32::try_from(self.last_contact.len()).unwrap_or(u32::MAX);
        let cap = match self.cap {
            CapRule::Fixed(most) => most,
            CapRule::TwiceHighestAsked => self.highest_asked.saturating_mul(2),
        };
        records.min(cap)
    }

    /// Whether the count has ever stood at `threshold`.
    pub(super) fn has_reached(&self, threshold: u32) -> bool {
        self.peak >= threshold
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::simulation::types::MachineIx;

    const RETENTION: MinuteOf = 100;

    fn table(cap: CapRule) -> ClientTable {
        ClientTable::new(RETENTION, cap)
    }

    fn id(client: u32) -> ClientId {
        ClientId { machine: MachineIx(client), version: 0 }
    }

    fn ask(table: &mut ClientTable, client: u32, now: MinuteOf) -> u32 {
        table.ask(Some(id(client)), 25, now)
    }

    #[test]
    fn the_nth_distinct_caller_is_told_n() {
        let mut host = table(CapRule::Fixed(50));
        assert_eq!((1..=4).map(|client| ask(&mut host, client, client)).collect::<Vec<_>>(), [1, 2, 3, 4]);
        assert_eq!(ask(&mut host, 2, 9), 4, "a caller already on record is not counted again");
    }

    #[test]
    fn the_count_is_capped_and_the_table_is_not() {
        let mut host = table(CapRule::Fixed(3));
        for client in 0..5 {
            ask(&mut host, client, client);
        }
        assert_eq!(host.count(), 3);
        host.forget(RETENTION + 1);
        assert_eq!(host.count(), 3, "two of five records have left, three are still there");
        host.forget(RETENTION + 2);
        assert_eq!(host.count(), 2);
    }

    #[test]
    fn the_cap_follows_the_highest_threshold_asked_and_never_shrinks() {
        let mut host = table(CapRule::TwiceHighestAsked);
        for server in 0..30 {
            host.ask(Some(id(server)), 5, 0);
        }
        assert_eq!(host.count(), 10);
        assert_eq!(host.ask(Some(id(30)), 25, 0), 31);
        assert_eq!(host.ask(Some(id(30)), 5, 0), 31);
    }

    #[test]
    fn a_record_leaves_when_the_retention_is_over_and_not_a_minute_before() {
        let mut host = table(CapRule::Fixed(50));
        ask(&mut host, 1, 10);
        ask(&mut host, 2, 20);
        ask(&mut host, 1, 50);
        assert_eq!(host.next_expiry(), Some(20 + RETENTION));
        host.forget(20 + RETENTION - 1);
        assert_eq!(host.count(), 2);
        host.forget(20 + RETENTION);
        assert_eq!(host.count(), 1);
        assert_eq!(host.next_expiry(), Some(50 + RETENTION));
    }

    #[test]
    fn a_machine_that_is_not_counted_reads_the_count_and_leaves_none() {
        let mut host = table(CapRule::Fixed(50));
        ask(&mut host, 1, 0);
        assert_eq!(host.ask(None, 25, 1), 1);
        assert_eq!(host.count(), 1);
    }

    #[test]
    fn a_threshold_once_reached_stays_reached_until_the_host_is_lost() {
        let mut host = table(CapRule::Fixed(50));
        ask(&mut host, 1, 0);
        ask(&mut host, 2, 0);
        host.forget(RETENTION);
        assert!(host.has_reached(2) && host.count() == 0);
        host.destroy();
        assert!(!host.has_reached(1));
    }

    #[test]
    fn a_thousand_renewals_of_one_client_leave_one_record_and_little_behind() {
        let mut host = table(CapRule::Fixed(50));
        for minute in 0..1_000 {
            ask(&mut host, 1, minute);
        }
        assert!(host.order.len() <= 69, "{} entries", host.order.len());
        assert_eq!(host.next_expiry(), Some(999 + RETENTION));
    }
}
