//! The order of a check: every resolver for the records, then for every target's addresses, then every port; each step
//! in parallel, and all of it given up at once when nobody wants it any more.

use core::future::Future;
use core::net::{IpAddr, SocketAddr};
use core::time::Duration;
use std::collections::BTreeSet;

use futures_util::StreamExt as _;
use futures_util::future::{Either, join_all, select};
use futures_util::stream;

use super::transcript::{Told, told};
use super::{Asked, Checked, Watch};
use crate::domain::evidence::{Answered, Evidence, Kind, Note, Place, PortCheck, Reading};
use crate::probe::dns::{Looked, Resolver, Service};
use crate::probe::port::Connector;

/// Questions and connections under way at once.
const AT_ONCE: usize = 32;
/// Targets of one answer that are asked for: no site has more hosts, and a check is no scan.
const TARGETS: usize = 100;
/// Addresses of one target that are tried.
const ADDRESSES: usize = 8;
/// How soon a wish to stop is seen.
const GLANCE: Duration = Duration::from_millis(30);

/// What one resolver answered.
pub(super) struct Heard {
    pub(super) services: Looked<Service>,
    /// Each distinct target with its addresses, in the order of the records.
    pub(super) targets: Vec<(String, Looked<IpAddr>)>,
    /// Targets beyond those that were asked for.
    pub(super) left_out: usize,
}

/// The work, or `None` as soon as it is cancelled.
pub(super) async fn unless_cancelled<T>(work: impl Future<Output = T>, watch: &dyn Watch) -> Option<T> {
    let mut work = core::pin::pin!(work);
    loop {
        if watch.cancelled() {
            return None;
        }
        let glance = core::pin::pin!(tokio::time::sleep(GLANCE));
        if let Either::Left((value, _)) = select(work.as_mut(), glance).await {
            return Some(value);
        }
    }
}

/// Asks everybody everything.
pub(super) async fn ask(
    owner: &str,
    resolvers: &[Result<Box<dyn Resolver>, &Asked>],
    connector: &dyn Connector,
    watch: &dyn Watch,
) -> Checked {
    watch.at(0.0);
    let asking = resolvers.iter().flatten().map(|resolver| resolver.services(owner));
    let services = join_all(asking).await;
    watch.at(0.3);
    let mut heard = Vec::new();
    let count = services.len().max(1) as f32;
    for (place, (resolver, services)) in resolvers.iter().flatten().zip(services).enumerate() {
        heard.push(targets(resolver.as_ref(), services).await);
        watch.at(0.3 + 0.3 * (place + 1) as f32 / count);
    }
    let ports = ports(&heard, connector, watch).await;
    watch.at(1.0);
    put_together(owner, resolvers, &heard, ports)
}

async fn targets(resolver: &dyn Resolver, mut services: Looked<Service>) -> Heard {
    // Answers rotate: priority, then weight, then name gives the same order each time.
    services.found.sort_by(|a, b| {
        (a.priority, core::cmp::Reverse(a.weight), &a.target, a.port).cmp(&(
            b.priority,
            core::cmp::Reverse(b.weight),
            &b.target,
            b.port,
        ))
    });
    services.found.dedup();
    let mut names: Vec<String> = Vec::new();
    for service in services.found.iter().filter(|service| service.target != ".") {
        if !names.iter().any(|name| name.eq_ignore_ascii_case(&service.target)) {
            names.push(service.target.clone());
        }
    }
    let left_out = names.len().saturating_sub(TARGETS);
    names.truncate(TARGETS);
    let answers: Vec<_> =
        stream::iter(&names).map(|name| resolver.addresses(name)).buffered(AT_ONCE).collect().await;
    Heard { services, targets: names.into_iter().zip(answers).collect(), left_out }
}

/// Every distinct target, address and port of all answers, tried once.
async fn ports(heard: &[Heard], connector: &dyn Connector, watch: &dyn Watch) -> Vec<PortCheck> {
    let mut seen = BTreeSet::new();
    let mut wanted = Vec::new();
    for heard in heard {
        for service in &heard.services.found {
            let addresses = heard.targets.iter().find(|(name, _)| name.eq_ignore_ascii_case(&service.target));
            for address in addresses.iter().flat_map(|(_, looked)| looked.found.iter().take(ADDRESSES)) {
                if seen.insert((service.target.to_lowercase(), *address, service.port)) {
                    wanted.push((service.target.clone(), *address, service.port));
                }
            }
        }
    }
    let count = wanted.len().max(1) as f32;
    let mut tried = stream::iter(wanted)
        .map(|(target, address, port)| async move {
            let answer = connector.connect(SocketAddr::new(address, port)).await;
            PortCheck { target, address, port, answer }
        })
        .buffered(AT_ONCE);
    let mut checks = Vec::new();
    while let Some(check) = tried.next().await {
        checks.push(check);
        watch.at(0.6 + 0.4 * checks.len() as f32 / count);
    }
    checks
}

fn put_together(
    owner: &str,
    resolvers: &[Result<Box<dyn Resolver>, &Asked>],
    heard: &[Heard],
    ports: Vec<PortCheck>,
) -> Checked {
    let mut checked = Checked { evidence: Evidence { readings: Vec::new(), ports }, transcripts: Vec::new() };
    let mut heard = heard.iter();
    for resolver in resolvers {
        match resolver {
            Ok(resolver) => {
                let Some(heard) = heard.next() else { continue };
                let Told { transcript, answer } = told(owner, resolver.name(), heard);
                let mut reading = Reading::empty(Kind::Dns, resolver.name());
                reading.ok = answer.answered.value != Answered::Silent;
                reading.notes = notes(resolver.name(), heard);
                reading.dns.push(answer);
                checked.evidence.readings.push(reading);
                checked.transcripts.push(transcript);
            }
            Err(asked) => {
                let mut reading = Reading::empty(Kind::Dns, &asked.name);
                let why = asked.servers.as_ref().err().map_or("", String::as_str);
                reading.notes.push(note(&asked.name, format!("nobody could be asked: {why}")));
                checked.evidence.readings.push(reading);
            }
        }
    }
    checked
}

fn notes(from: &str, heard: &Heard) -> Vec<Note> {
    let mut notes = Vec::new();
    for (server, answered) in &heard.services.passed_over {
        let did = match answered {
            Answered::Failed(why) => format!("answered {why}"),
            Answered::Records | Answered::NoData | Answered::NoSuchName | Answered::Silent => {
                "did not answer in time".to_owned()
            }
        };
        notes.push(note(from, format!("{server} {did}; the next server was asked")));
    }
    if heard.left_out > 0 {
        let (asked, all) = (heard.targets.len(), heard.targets.len() + heard.left_out);
        notes.push(note(from, format!("{asked} of {all} targets were looked up; the others were left out")));
    }
    let crowded = |(_, looked): &&(String, Looked<IpAddr>)| looked.found.len() > ADDRESSES;
    for (target, looked) in heard.targets.iter().filter(crowded) {
        let all = looked.found.len();
        notes.push(note(from, format!("{target} has {all} addresses; the first {ADDRESSES} were tried")));
    }
    notes
}

fn note(from: &str, text: String) -> Note {
    Note { at: Place { from: from.to_owned(), line: None }, text }
}

#[cfg(test)]
mod tests;
