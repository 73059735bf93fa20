//! One answer while it is read: what was asked, who answered, and what stands in it.

use core::net::IpAddr;

use memchr::memchr;

use super::names::{is_service, name};
use super::phrases::{Header, failed_name};
use crate::domain::evidence::text::Line;
use crate::domain::evidence::{AddressAnswer, Answered, DnsAnswer, Fact, Grade, SrvRecord};

/// An answer that is not finished.
#[derive(Clone, Debug, Default)]
pub(super) struct Draft {
    pub(super) question: Option<Fact<String>>,
    pub(super) aliases: Vec<(Fact<String>, String)>,
    /// Lines of records that could not be read.
    pub(super) unreadable: Vec<usize>,
    server: Option<Fact<String>>,
    ended: Option<Fact<Answered>>,
    records: Vec<SrvRecord>,
    addresses: Vec<AddressAnswer>,
    /// The last `label: name` line, waiting for the address that may follow.
    named: Option<Fact<String>>,
    /// The name that further lines with nothing but an address belong to.
    listed: Option<String>,
}

impl Draft {
    /// Whether anything but a question was read.
    pub(super) fn has_more_than_a_question(&self) -> bool {
        self.server.is_some()
            || self.ended.is_some()
            || !self.records.is_empty()
            || !self.addresses.is_empty()
    }

    /// How the look-up ended. The first word counts, but silence only until something better is said.
    pub(super) fn ended(&mut self, ended: Fact<Answered>) {
        match &self.ended {
            Some(before) if before.value != Answered::Silent => {}
            _ => self.ended = Some(ended),
        }
    }

    /// Takes a line that says how a look-up ended, with the name that it tells of. One about a host that stands behind
    /// the records of a service is about a target of theirs.
    pub(super) fn failure(&mut self, text: &str, answered: Answered, line: usize, grade: Grade) {
        let server = self.server.as_ref().map(|server| server.value.as_str());
        let named = failed_name(text, server);
        let asked = self.question.as_ref().map(|question| question.value.as_str());
        let of_service = asked.is_some_and(is_service) || !self.records.is_empty();
        match named.filter(|named| asked != Some(named.as_str())) {
            Some(target) if of_service && !is_service(&target) => {
                if answered == Answered::NoSuchName {
                    self.no_such_host(target, line, grade);
                }
            }
            named => {
                if self.question.is_none() {
                    self.question = named.map(|value| Fact { value, line, grade });
                }
                self.ended(Fact { value: answered, line, grade });
            }
        }
    }

    fn no_such_host(&mut self, name: String, line: usize, grade: Grade) {
        if self.addresses.iter().all(|known| known.name != name) {
            let (answered, addresses) = (Answered::NoSuchName, Vec::new());
            self.addresses.push(AddressAnswer { name, line, answered, addresses, grade });
        }
    }

    /// What dig's header says.
    pub(super) fn header(&mut self, header: Header, line: usize, grade: Grade) {
        let ended = match header {
            Header::Status(status) => match status.as_str() {
                "NOERROR" => return,
                "NXDOMAIN" => Answered::NoSuchName,
                _ => Answered::Failed(status),
            },
            Header::Answers(0) => Answered::NoData,
            Header::Answers(_) => Answered::Records,
            Header::Server(server) => {
                self.server.get_or_insert(Fact { value: server, line, grade });
                return;
            }
        };
        self.ended(Fact { value: ended, line, grade });
    }

    /// An SRV record. One that has no owner of its own has the name that was asked.
    pub(super) fn record(&mut self, mut record: SrvRecord) {
        if record.owner.is_empty()
            && let Some(question) = &self.question
        {
            record.owner.clone_from(&question.value);
        }
        self.records.push(record);
    }

    /// An address of a name.
    pub(super) fn address(&mut self, name: &str, address: IpAddr, line: usize, grade: Grade) {
        if let Some(known) = self.addresses.iter_mut().find(|known| known.name == name) {
            known.answered = Answered::Records;
            known.addresses.push(address);
            known.grade = known.grade.max(grade);
            return;
        }
        self.addresses.push(AddressAnswer {
            name: name.to_owned(),
            line,
            answered: Answered::Records,
            addresses: vec![address],
            grade,
        });
    }

    /// A name that the answer lists without an address.
    pub(super) fn no_address(&mut self, name: &str, line: usize, grade: Grade) {
        if self.addresses.iter().all(|known| known.name != name) {
            self.addresses.push(AddressAnswer {
                name: name.to_owned(),
                line,
                answered: Answered::NoData,
                addresses: Vec::new(),
                // The address may only have been lost on the way.
                grade: grade.max(Grade::Inferred),
            });
        }
    }

    /// `Server:  dc01` and `Address:  192.0.2.1`, `Name:    kms01` and `Addresses:  …`: the labels are in the user's
    /// language, the order is not. The first pair is the server.
    pub(super) fn name_or_address(&mut self, line: &Line<'_>, grade: Grade) {
        let text = line.text.as_ref();
        if let Some(name) = self.listed.take()
            && let Ok(address) = text.parse()
        {
            self.address(&name, address, line.number, grade);
            self.listed = Some(name);
            return;
        }
        let colon = memchr(b':', text.as_bytes()).filter(|_| !text.starts_with(';'));
        let value = colon.and_then(|colon| text.get(colon + 1..)).map(str::trim);
        let Some(value) = value.filter(|value| !value.is_empty()) else { return };
        let address = socket(value);
        match (address, self.named.take()) {
            (Some(_), Some(server)) if self.server.is_none() => self.server = Some(server),
            (Some(address), None) if self.server.is_none() => {
                self.server = Some(Fact { value: address.to_string(), line: line.number, grade });
            }
            (Some(address), Some(name)) => {
                self.address(&name.value, address, name.line, grade.max(name.grade));
                self.listed = Some(name.value);
            }
            (Some(_), None) => {}
            // An address may itself be the server's name: `Server:  192.0.2.1`.
            (None, _) if !value.contains(char::is_whitespace) => {
                self.named = name(value).map(|value| Fact { value, line: line.number, grade });
            }
            (None, _) => {}
        }
    }

    /// The answer, where there is one.
    pub(super) fn answer(mut self, from: &str) -> Option<DnsAnswer> {
        if let (Some(asked), Some(ended), true) = (&self.question, &self.ended, self.records.is_empty())
            && ended.value == Answered::NoSuchName
            && !is_service(&asked.value)
        {
            self.no_such_host(asked.value.clone(), ended.line, ended.grade.max(asked.grade));
        }
        let Self { question, aliases, unreadable, server, ended, records, addresses, .. } = self;
        let first = records
            .iter()
            .map(|record| (record.line, record.grade))
            .chain(addresses.iter().map(|address| (address.line, address.grade)));
        let first = first.chain(aliases.iter().map(|(alias, _)| (alias.line, alias.grade))).min();
        let answered = match (ended, first) {
            (Some(ended), _) if records.is_empty() => ended,
            (_, Some((line, grade))) => Fact { value: Answered::Records, line, grade },
            (Some(ended), None) => ended,
            // A record that could not be read is still an answer.
            (None, None) => Fact::inferred(Answered::Records, *unreadable.first()?),
        };
        let question = question.or_else(|| {
            let record = records.first().filter(|record| !record.owner.is_empty())?;
            Some(Fact { value: record.owner.clone(), line: record.line, grade: Grade::Inferred })
        });
        Some(DnsAnswer { from: from.to_owned(), question, server, answered, records, addresses, aliases })
    }
}

/// An address, with or without a port: `192.0.2.1`, `192.0.2.1:53`, `127.0.0.1#5353`.
fn socket(value: &str) -> Option<IpAddr> {
    // No name of a host is taken for one that begins so.
    if !value.starts_with(|first: char| first.is_ascii_hexdigit() || first == ':') {
        return None;
    }
    let plain = value.split('#').next().unwrap_or(value);
    plain.parse().ok().or_else(|| plain.rsplit_once(':').and_then(|(address, _)| address.parse().ok()))
}
