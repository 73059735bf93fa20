//! The SRV records of both networks, and which of the hosts they name a client asks: any, or by priority and weight
//! as RFC 2782 has it. Silent hosts are not offered. Knows nothing of counts and coverage.

use std::borrow::Cow;

use super::types::{CohortIx, HostIx, MachineIx};

/// The machine of the fleet that a host runs on.
type Carrier = (CohortIx, MachineIx);

/// A host with a record.
#[derive(Clone, Copy, Debug)]
pub(super) struct Published {
    pub(super) offered: Offered,
    pub(super) isolated: bool,
    pub(super) up: bool,
    pub(super) blocked: bool,
    pub(super) carrier: Option<Carrier>,
}

/// The records of both networks as they stand until somebody publishes again.
#[derive(Clone, Debug, Default)]
pub(super) struct Dns {
    core: Records,
    isolated: Records,
}

/// The records of one network.
#[derive(Clone, Debug, Default)]
pub(super) struct Records {
    pub(super) name_somebody: bool,
    /// One of the hosts they name is up behind a blocked port.
    pub(super) name_blocked: bool,
    /// Hosts that answer while their machine is on the network.
    answering: Vec<Offered>,
    /// The machine of each of them; empty where none is a machine of the fleet.
    carriers: Vec<Option<Carrier>>,
}

impl Dns {
    pub(super) fn of(published: impl Iterator<Item = Published>) -> Self {
        let mut dns = Self::default();
        for host in published {
            let records = if host.isolated { &mut dns.isolated } else { &mut dns.core };
            records.name_somebody = true;
            records.name_blocked |= host.up && host.blocked;
            if host.up && !host.blocked {
                records.answering.push(host.offered);
                records.carriers.push(host.carrier);
            }
        }
        for records in [&mut dns.core, &mut dns.isolated] {
            if records.carriers.iter().all(Option::is_none) {
                records.carriers.clear();
            }
        }
        dns
    }

    pub(super) fn on(&self, isolated: bool) -> &Records {
        if isolated { &self.isolated } else { &self.core }
    }
}

impl Records {
    /// The hosts that would answer now.
    pub(super) fn offered(&self, is_here: impl Fn(Carrier) -> bool) -> Cow<'_, [Offered]> {
        if self.carriers.is_empty() {
            return Cow::Borrowed(&self.answering);
        }
        let hosts = self.answering.iter().zip(&self.carriers);
        let here = hosts.filter(|(_, carrier)| carrier.is_none_or(&is_here));
        Cow::Owned(here.map(|(offered, _)| *offered).collect())
    }
}

/// A host that DNS names and that would answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Offered {
    pub(super) host: HostIx,
    pub(super) priority: u16,
    pub(super) weight: u16,
}

/// One of the offered hosts; `draw` gives a number from 0 to below its argument, and is asked once.
///
/// Where priority and weight are honoured, only the lowest priority number counts, and among its hosts the chance
/// grows with the weight; a weight of 0 is chosen seldom beside others and evenly among its like.
pub(super) fn choose(offered: &[Offered], by_priority: bool, draw: impl Fn(u32) -> u32) -> Option<HostIx> {
    if !by_priority {
        return at(offered.iter(), draw(size(offered.len())));
    }
    let first = offered.iter().map(|offer| offer.priority).min()?;
    let among: Vec<&Offered> = offered.iter().filter(|offer| offer.priority == first).collect();
    let total: u32 = among.iter().map(|offer| u32::from(offer.weight)).sum();
    if total == 0 {
        return at(among.iter().copied(), draw(size(among.len())));
    }
    // RFC 2782 lists the hosts without weight first and draws from 0 to the sum, both included: 0 falls to them.
    let has_weightless = among.iter().any(|offer| offer.weight == 0);
    let mut mark = draw(total + u32::from(has_weightless));
    if has_weightless {
        if mark == 0 {
            return among.iter().find(|offer| offer.weight == 0).map(|offer| offer.host);
        }
        mark -= 1;
    }
    for offer in &among {
        if mark < u32::from(offer.weight) {
            return Some(offer.host);
        }
        mark -= u32::from(offer.weight);
    }
    None
}

fn at<'a>(mut offered: impl Iterator<Item = &'a Offered>, place: u32) -> Option<HostIx> {
    offered.nth(usize::try_from(place).unwrap_or(usize::MAX)).map(|offer| offer.host)
}

fn size(len: usize) -> u32 {
    u32::try_from(len).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offered(hosts: &[(u16, u16)]) -> Vec<Offered> {
        let offer = |(host, (priority, weight)): (usize, &(u16, u16))| Offered {
            host: HostIx(u32::try_from(host).unwrap()),
            priority: *priority,
            weight: *weight,
        };
        hosts.iter().enumerate().map(offer).collect()
    }

    /// How often each host is chosen when every possible draw comes once.
    fn shares(hosts: &[(u16, u16)], by_priority: bool) -> Vec<u32> {
        let hosts = offered(hosts);
        let bound = core::cell::Cell::new(1);
        let mut shares = vec![0; hosts.len()];
        let mut mark = 0;
        while mark < bound.get() {
            let chosen = choose(&hosts, by_priority, |most| {
                bound.set(most);
                mark
            });
            shares[chosen.unwrap().0 as usize] += 1;
            mark += 1;
        }
        shares
    }

    #[test]
    fn without_priority_every_host_has_the_same_chance() {
        assert_eq!(shares(&[(0, 0), (10, 5), (20, 90)], false), [1, 1, 1]);
    }

    #[test]
    fn with_priority_only_the_lowest_number_is_asked() {
        assert_eq!(shares(&[(10, 0), (5, 0), (5, 0)], true), [0, 1, 1]);
    }

    #[test]
    fn the_chance_grows_with_the_weight() {
        assert_eq!(shares(&[(0, 1), (0, 3)], true), [1, 3]);
        assert_eq!(shares(&[(0, 0), (0, 3), (0, 6)], true), [1, 3, 6]);
    }

    #[test]
    fn nobody_offered_nobody_chosen() {
        assert_eq!(choose(&[], true, |_| 0), None);
        assert_eq!(choose(&[], false, |_| 0), None);
    }
}
