//! The order of a check against resolvers and ports that are told what to answer.

use core::cell::{Cell, RefCell};
use core::future::{pending, ready};

use super::*;
use crate::domain::evidence::PortAnswer;
use crate::probe::dns::Coming;

struct Script {
    name: &'static str,
    records: Vec<(u16, u16, u16, &'static str)>,
    addresses: Vec<(&'static str, Vec<&'static str>)>,
}

fn looked<T>(found: Vec<T>) -> Looked<T> {
    let answered = if found.is_empty() { Answered::NoSuchName } else { Answered::Records };
    Looked { answered, server: None, found, aliases: Vec::new(), passed_over: Vec::new() }
}

impl Resolver for Script {
    fn name(&self) -> &str {
        self.name
    }

    fn services<'a>(&'a self, owner: &'a str) -> Coming<'a, Looked<Service>> {
        let record = |(priority, weight, port, target): &(u16, u16, u16, &str)| Service {
            owner: owner.to_owned(),
            priority: *priority,
            weight: *weight,
            port: *port,
            target: (*target).to_owned(),
        };
        Box::pin(ready(looked(self.records.iter().map(record).collect())))
    }

    fn addresses<'a>(&'a self, name: &'a str) -> Coming<'a, Looked<IpAddr>> {
        let known = self.addresses.iter().find(|(known, _)| *known == name);
        let found = known.into_iter().flat_map(|(_, addresses)| addresses);
        Box::pin(ready(looked(found.map(|address| address.parse().unwrap()).collect())))
    }
}

#[derive(Default)]
struct Ports {
    tried: RefCell<Vec<String>>,
    silent: bool,
}

impl Connector for Ports {
    fn connect(&self, to: SocketAddr) -> Coming<'_, PortAnswer> {
        self.tried.borrow_mut().push(to.to_string());
        if self.silent {
            return Box::pin(pending());
        }
        Box::pin(ready(PortAnswer::Open { milliseconds: 1 }))
    }
}

#[derive(Default)]
struct Seen {
    shares: RefCell<Vec<f32>>,
    glances: Cell<usize>,
    cancel_after: Option<usize>,
}

impl Watch for Seen {
    fn at(&self, share: f32) {
        self.shares.borrow_mut().push(share);
    }

    fn cancelled(&self) -> bool {
        self.glances.set(self.glances.get() + 1);
        self.cancel_after.is_some_and(|glances| self.glances.get() > glances)
    }
}

fn run(scripts: Vec<Script>, ports: &Ports, watch: &Seen) -> Option<Checked> {
    let resolvers: Vec<Result<Box<dyn Resolver>, &Asked>> =
        scripts.into_iter().map(|script| Ok(Box::new(script) as Box<dyn Resolver>)).collect();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
    runtime.block_on(unless_cancelled(ask("_vlmcs._tcp.corp.example", &resolvers, ports, watch), watch))
}

fn two_hosts(name: &'static str) -> Script {
    Script {
        name,
        records: vec![
            (10, 0, 1688, "b.corp.example"),
            (0, 20, 1688, "old.corp.example"),
            (0, 80, 1699, "a.corp.example"),
        ],
        addresses: vec![
            ("a.corp.example", vec!["192.0.2.1", "2001:db8::1"]),
            ("b.corp.example", vec!["192.0.2.2"]),
        ],
    }
}

#[test]
fn records_stand_by_priority_then_weight_and_each_fact_has_its_line() {
    let checked = run(vec![two_hosts("one")], &Ports::default(), &Seen::default()).unwrap();
    let answer = checked.evidence.dns().next().unwrap();
    let records: Vec<_> = answer.records.iter().map(|record| (record.line, record.target.as_str())).collect();
    assert_eq!(records, [(3, "a.corp.example"), (4, "old.corp.example"), (5, "b.corp.example")]);
    let addresses: Vec<_> =
        answer.addresses.iter().map(|a| (a.line, a.name.as_str(), a.addresses.len())).collect();
    assert_eq!(addresses, [(6, "a.corp.example", 2), (7, "old.corp.example", 0), (8, "b.corp.example", 1)]);
    let lines: Vec<_> = checked.transcripts[0].text.lines().collect();
    assert_eq!(lines.len(), 8);
    assert_eq!(lines[2], "SRV priority 0 weight 80 port 1699 target a.corp.example");
    assert_eq!(lines[6], "old.corp.example: NXDOMAIN: there is no such name");
}

#[test]
fn a_port_that_two_resolvers_name_is_tried_once() {
    let ports = Ports::default();
    let watch = Seen::default();
    let checked = run(vec![two_hosts("one"), two_hosts("two")], &ports, &watch).unwrap();
    assert_eq!(*ports.tried.borrow(), ["192.0.2.1:1699", "[2001:db8::1]:1699", "192.0.2.2:1688"]);
    let checks: Vec<_> = checked.evidence.ports.iter().map(|check| check.target.as_str()).collect();
    assert_eq!(checks, ["a.corp.example", "a.corp.example", "b.corp.example"]);
    assert_eq!(checked.evidence.readings.len(), 2);
    let shares = watch.shares.borrow();
    assert!(shares.is_sorted(), "{shares:?}");
    assert_eq!(shares.last(), Some(&1.0));
}

#[test]
fn a_service_that_is_not_offered_leads_nowhere() {
    let script = Script { name: "one", records: vec![(0, 0, 0, ".")], addresses: Vec::new() };
    let ports = Ports::default();
    let checked = run(vec![script], &ports, &Seen::default()).unwrap();
    assert!(ports.tried.borrow().is_empty());
    let answer = checked.evidence.dns().next().unwrap();
    assert_eq!((answer.records.len(), answer.addresses.len()), (1, 0));
}

#[test]
fn a_flood_of_targets_is_cut_and_said() {
    let names: Vec<&'static str> =
        (0..TARGETS + 5).map(|n| &*Box::leak(format!("h{n:03}.corp.example").into_boxed_str())).collect();
    let script = Script {
        name: "one",
        records: names.iter().map(|name| (0, 0, 1688, *name)).collect(),
        addresses: names.iter().map(|name| (*name, vec!["192.0.2.1"])).collect(),
    };
    let ports = Ports::default();
    let checked = run(vec![script], &ports, &Seen::default()).unwrap();
    assert_eq!(ports.tried.borrow().len(), TARGETS);
    assert_eq!(checked.evidence.dns().next().unwrap().records.len(), TARGETS + 5);
    let note = &checked.evidence.readings[0].notes[0].text;
    assert_eq!(note, "100 of 105 targets were looked up; the others were left out");
}

#[test]
fn a_check_that_nobody_wants_any_more_ends_at_once() {
    let ports = Ports { silent: true, ..Ports::default() };
    let watch = Seen { cancel_after: Some(2), ..Seen::default() };
    assert_eq!(run(vec![two_hosts("one")], &ports, &watch), None);
    assert_eq!(ports.tried.borrow().len(), 3);
}
