//! The events of a run in their order: those of machines as they walked, and between them what the world, hosts and
//! pools did.

use super::guess::{Moment, NEVER_AT, dawn, minute_of, moment};
use super::in_time;
use super::merge::Whole;
use super::slice::Detail;
use super::table::{Counts, InTurn};
use super::terrain::Terrain;
use crate::domain::simulation::fleet::{Fleet, NEVER};
use crate::domain::simulation::indexed::Place as _;
use crate::domain::simulation::types::{Event, EventKind, HostIx, MinuteOf, Subject};

/// An event with its place within a moment.
struct Placed {
    at: Moment,
    order: u64,
    event: Event,
}

/// Room for the events of one incident or host within a turn of the world.
const ROOM: u64 = 8;
/// Hosts turn after all incidents.
const HOSTS_TURN: u64 = 1 << 40;
/// Hosts forget after the world has turned.
const HOSTS_FORGET: u64 = 1 << 41;

/// A machine becomes a host after its contact changed it.
const AFTER_CONTACT: u64 = 1 << 42;

/// All events of the run, without those of machines.
fn of_the_world(fleet: &Fleet, terrain: &Terrain, whole: &Whole) -> Vec<Placed> {
    let mut placed = Vec::new();
    let mut put = |at: Moment, order: u64, kind: EventKind, subject: Subject, count: u32| {
        if minute_of(at) < fleet.end {
            let event = Event { minute: minute_of(at), kind, subject, count, host: None };
            placed.push(Placed { at, order, event });
        }
    };
    for (place, incident) in (0_u16..).zip(&fleet.incidents) {
        if incident.at < incident.until {
            let (subject, order) = (Subject::Incident(place), u64::from(place) * ROOM);
            put(dawn(incident.at), order, EventKind::IncidentBegan, subject, 0);
            put(dawn(incident.until), order + 1, EventKind::IncidentEnded, subject, 0);
        }
    }
    for (host, facts) in fleet.hosts.entries() {
        let order = HOSTS_TURN + u64::from(host.0) * ROOM;
        for edge in facts.up.edges() {
            let kind = if facts.up.contains(edge) { EventKind::HostUp } else { EventKind::HostDown };
            put(dawn(edge), order, kind, Subject::Host(host), 0);
        }
    }
    for (place, carried) in terrain.carried.iter().enumerate() {
        let host = Subject::Host(HostIx::at(fleet.hosts.len() + place));
        let kinds = [(EventKind::HostUp, AFTER_CONTACT), (EventKind::HostDown, 0)];
        for (at, (kind, order)) in carried.turns.iter().zip(kinds.into_iter().cycle()) {
            put(*at, order, kind, host, 0);
        }
    }
    for (place, counts) in whole.counts.iter().enumerate() {
        let host = HostIx::at(place);
        let lost = fleet.hosts.find(host).map_or(NEVER, |facts| facts.lost);
        for (at, before, after) in counts.changes() {
            let order = order_of_count(host, lost, at);
            for (&threshold, place) in fleet.thresholds.iter().zip(1_u64..) {
                let kind = match (before >= threshold, after >= threshold) {
                    (false, true) => EventKind::ThresholdReached,
                    (true, false) => EventKind::ThresholdLost,
                    (false, false) | (true, true) => continue,
                };
                put(at, order + place, kind, Subject::Host(host), threshold);
            }
        }
    }
    for (place, facts) in fleet.pools.entries() {
        let Some(pool) = whole.pools.get(place.place()) else { continue };
        let mut used = facts.used;
        if used >= facts.activations && pool.first_refused < NEVER_AT {
            put(pool.first_refused, 1, EventKind::MakExhausted, Subject::Pool(place), used);
        }
        for at in &pool.served {
            used += 1;
            put(*at, 0, EventKind::MakSpent, Subject::Pool(place), used);
            if used == facts.activations {
                put(*at, 1, EventKind::MakExhausted, Subject::Pool(place), used);
            }
        }
    }
    placed.sort_unstable_by_key(|placed| (placed.at, placed.order));
    placed
}

fn order_of_count(host: HostIx, lost: MinuteOf, at: Moment) -> u64 {
    if at == dawn(lost) {
        HOSTS_TURN + u64::from(host.0) * ROOM
    } else if at == dawn(minute_of(at)) {
        HOSTS_FORGET + u64::from(host.0) * ROOM
    } else {
        0
    }
}

/// All events in the order in which they happened, and how many there are of each kind in the order of
/// [`EventKind::ALL`]. Where machines' own events were not kept, those of hosts and incidents and the ends of pools.
pub(super) fn in_order(
    fleet: &Fleet,
    terrain: &Terrain,
    whole: &mut Whole,
    detail: Detail,
) -> (Vec<Event>, Totals) {
    let mut world = of_the_world(fleet, terrain, whole);
    let totals = totals(whole, &world);
    if detail == Detail::Days {
        world.retain(|placed| placed.event.kind != EventKind::MakSpent);
    }
    let mut of_machines = core::mem::take(&mut whole.events);
    in_time::by_minute(&mut of_machines, |event| event.minute);
    let mut events = Vec::with_capacity(of_machines.len() + world.len());
    let mut world = world.into_iter().peekable();
    let mut counts: Vec<InTurn<'_>> = whole.counts.iter().map(Counts::in_turn).collect();
    for event in of_machines {
        let at = moment(event.minute, event.machine);
        // Within its moment a machine first joins and its state ends, then it asks, then the answer changes it.
        let is_before = |other: &Placed| {
            other.at < at || (other.at == at && event.is_contact && other.order < AFTER_CONTACT)
        };
        while let Some(other) = world.next_if(is_before) {
            events.push(other.event);
        }
        let host = event.host.and_then(|host| counts.get_mut(host.place()));
        events.push(Event {
            minute: event.minute,
            kind: event.kind,
            subject: Subject::Machine(event.machine),
            count: host.map_or(0, |counts| counts.at(at)),
            host: event.host,
        });
    }
    events.extend(world.map(|other| other.event));
    (events, totals)
}

/// Numbers of events by kind.
type Totals = [u64; EventKind::ALL.len()];

fn totals(whole: &Whole, world: &[Placed]) -> Totals {
    let mut totals = whole.kinds;
    for placed in world {
        if let Some(total) = totals.get_mut(placed.event.kind as usize) {
            *total += 1;
        }
    }
    totals
}
