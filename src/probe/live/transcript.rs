//! What a resolver was asked and answered, written down line by line, so that a fact of a live check has a line to
//! point at as every other fact has.

use core::net::IpAddr;

use super::Transcript;
use super::asking::Heard;
use crate::domain::evidence::{AddressAnswer, Answered, DnsAnswer, Fact, Grade, SrvRecord};
use crate::probe::dns::Looked;

/// An answer and the text that its lines count in.
pub(super) struct Told {
    pub(super) transcript: Transcript,
    pub(super) answer: DnsAnswer,
}

struct Lines(Vec<String>);

impl Lines {
    /// Adds a line and gives its number, from 1.
    fn push(&mut self, line: String) -> usize {
        self.0.push(line);
        self.0.len()
    }
}

/// Writes down what was heard of this name.
pub(super) fn told(owner: &str, from: &str, heard: &Heard) -> Told {
    let mut lines = Lines(Vec::new());
    let services = &heard.services;
    let server = services.server.map(|server| server.to_string());
    let whom = server.as_deref().unwrap_or(from);
    let asked = lines.push(format!("Asked {whom} for SRV {owner}"));
    let server = server.map(|server| Fact::seen(server, asked));
    let answered =
        Fact::seen(services.answered.clone(), lines.push(outcome(&services.answered, services.found.len())));
    let mut aliases = Vec::new();
    for (alias, name) in &services.aliases {
        let line = lines.push(format!("{alias} is an alias of {name}"));
        aliases.push((Fact::seen(alias.clone(), line), name.clone()));
    }
    let mut records = Vec::new();
    for service in &services.found {
        let (priority, weight, port) = (service.priority, service.weight, service.port);
        let target = &service.target;
        records.push(SrvRecord {
            line: lines.push(format!("SRV priority {priority} weight {weight} port {port} target {target}")),
            owner: service.owner.clone(),
            priority,
            weight,
            port,
            target: target.clone(),
            grade: Grade::Seen,
        });
    }
    let mut addresses = Vec::new();
    for (name, looked) in &heard.targets {
        for (alias, target) in &looked.aliases {
            let line = lines.push(format!("{alias} is an alias of {target}"));
            aliases.push((Fact::seen(alias.clone(), line), target.clone()));
        }
        addresses.push(AddressAnswer {
            name: name.clone(),
            line: lines.push(format!("{name}: {}", found(looked))),
            answered: looked.answered.clone(),
            addresses: looked.found.clone(),
            grade: Grade::Seen,
        });
    }
    let answer = DnsAnswer {
        from: from.to_owned(),
        question: Some(Fact::seen(owner.to_owned(), asked)),
        server,
        answered,
        records,
        addresses,
        aliases,
    };
    let text = lines.0.join("\n") + "\n";
    Told { transcript: Transcript { from: from.to_owned(), text }, answer }
}

fn found(looked: &Looked<IpAddr>) -> String {
    if looked.answered == Answered::Records {
        return looked.found.iter().map(IpAddr::to_string).collect::<Vec<_>>().join(", ");
    }
    outcome(&looked.answered, 0)
}

fn outcome(answered: &Answered, records: usize) -> String {
    match answered {
        Answered::Records if records == 1 => "Answer: 1 record".to_owned(),
        Answered::Records => format!("Answer: {records} records"),
        Answered::NoData => "NODATA: the name exists and has no such record".to_owned(),
        Answered::NoSuchName => "NXDOMAIN: there is no such name".to_owned(),
        Answered::Failed(why) => format!("Failed: {why}"),
        Answered::Silent => "No answer in time".to_owned(),
    }
}
