//! What name servers and ports answered: the same types for pasted look-ups and for a live check.

use core::net::IpAddr;

use super::fact::{Fact, Grade};

/// How a look-up ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answered {
    /// With the records listed.
    Records,
    /// The name exists and has no such record.
    NoData,
    /// NXDOMAIN: there is no such name.
    NoSuchName,
    /// REFUSED, SERVFAIL and other refusals, as printed.
    Failed(String),
    /// No server answered in time.
    Silent,
}

/// One answer to a look-up of SRV records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DnsAnswer {
    /// The input, or the resolver, that it came from.
    pub from: String,
    /// The name that was asked, without the final dot; absent where the paste lost it.
    pub question: Option<Fact<String>>,
    /// The server that answered, as printed.
    pub server: Option<Fact<String>>,
    pub answered: Fact<Answered>,
    pub records: Vec<SrvRecord>,
    /// Addresses of targets that the same answer held.
    pub addresses: Vec<AddressAnswer>,
    /// `(alias, name)` in the order of the chain.
    pub aliases: Vec<(Fact<String>, String)>,
}

/// One SRV record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SrvRecord {
    /// The line, from 1.
    pub line: usize,
    /// The record's owner, for example `_vlmcs._tcp.example.test`.
    pub owner: String,
    pub priority: u16,
    pub weight: u16,
    pub port: u16,
    /// Without the final dot; `.` alone says that the service is not offered.
    pub target: String,
    /// `Inferred` for a record whose line may be cut off or whose figures stand on several lines that were mended.
    pub grade: Grade,
}

/// The name under which KMS hosts publish themselves, without the domain.
pub const KMS_SERVICE: &str = "_vlmcs._tcp";

/// What is wrong with a record, told by the record alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SrvFault {
    /// The service label is not `_vlmcs` but looks meant to be: a digit for a letter, no underscore.
    MistypedService,
    /// The target is an address; a name is required (RFC 2782).
    AddressAsTarget,
    /// The target has no domain: only machines that append the right suffix resolve it.
    SingleLabelTarget,
}

impl SrvRecord {
    /// Whether the record says that the service is decidedly not offered: target `.` (RFC 2782).
    pub fn is_not_offered(&self) -> bool {
        self.target == "."
    }

    /// What is wrong with the record, in the order of [`SrvFault`].
    pub fn faults(&self) -> Vec<SrvFault> {
        let mut faults = Vec::new();
        if looks_like_kms_service(&self.owner) && !is_kms_service(&self.owner) {
            faults.push(SrvFault::MistypedService);
        }
        if self.target.parse::<IpAddr>().is_ok() {
            faults.push(SrvFault::AddressAsTarget);
        } else if !self.is_not_offered() && !self.target.contains('.') {
            faults.push(SrvFault::SingleLabelTarget);
        }
        faults
    }
}

/// Whether the name is `_vlmcs._tcp` or below it in some domain.
pub fn is_kms_service(owner: &str) -> bool {
    let owner = owner.to_ascii_lowercase();
    owner.strip_prefix(KMS_SERVICE).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// Whether the name is `_vlmcs._tcp` as people, and machines that read pictures, also write it: without
/// underscores, with `1` or `i` for `l`.
pub fn looks_like_kms_service(owner: &str) -> bool {
    let mut labels = owner.split('.');
    labels.next().is_some_and(|label| reads_as(label, "vlmcs"))
        && labels.next().is_some_and(|label| reads_as(label, "tcp"))
}

fn reads_as(label: &str, word: &str) -> bool {
    let around = |byte: &u8| matches!(byte, b'_' | b'\\' | b' ');
    let bytes = label.as_bytes();
    let from = bytes.iter().position(|byte| !around(byte)).unwrap_or(bytes.len());
    let to = bytes.iter().rposition(|byte| !around(byte)).map_or(from, |last| last + 1);
    let plain = |byte: &u8| match byte.to_ascii_lowercase() {
        b'1' | b'i' | b'|' => b'l',
        b'5' => b's',
        letter => letter,
    };
    to - from == word.len() && bytes.get(from..to).unwrap_or_default().iter().map(plain).eq(word.bytes())
}

/// The addresses of one name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddressAnswer {
    pub name: String,
    pub line: usize,
    pub answered: Answered,
    pub addresses: Vec<IpAddr>,
    /// `Inferred` where the line may be cut off.
    pub grade: Grade,
}

/// What a TCP connection to a port met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PortAnswer {
    /// It opened, after so many milliseconds. No proof that activation passes: a firewall may look deeper.
    Open {
        milliseconds: u32,
    },
    Refused,
    /// No answer within the time limit, in milliseconds.
    Silent {
        milliseconds: u32,
    },
    /// As the system words it.
    Failed(String),
}

/// One port that was tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PortCheck {
    /// The SRV target that led there.
    pub target: String,
    pub address: IpAddr,
    pub port: u16,
    pub answer: PortAnswer,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_tells_its_own_faults() {
        use SrvFault::{AddressAsTarget, MistypedService, SingleLabelTarget};
        let cases: [(&str, &str, &[SrvFault]); 8] = [
            ("_vlmcs._tcp.corp.test", "kms01.corp.test", &[]),
            ("_VLMCS._TCP.corp.test", "kms01.corp.test", &[]),
            ("_vlmcs._tcp", ".", &[]),
            ("_v1mcs._tcp.corp.test", "kms01.corp.test", &[MistypedService]),
            ("vlmcs._tcp.corp.test", "192.0.2.4", &[MistypedService, AddressAsTarget]),
            ("_vlmcs._tcp.corp.test", "2001:db8::4", &[AddressAsTarget]),
            ("_vlmcs._tcp.corp.test", "kms01", &[SingleLabelTarget]),
            ("_ldap._tcp.corp.test", "dc01.corp.test", &[]),
        ];
        for (owner, target, faults) in cases {
            let record = SrvRecord {
                line: 1,
                owner: owner.to_owned(),
                priority: 0,
                weight: 0,
                port: 1688,
                target: target.to_owned(),
                grade: Grade::Seen,
            };
            assert_eq!(record.faults(), faults, "{owner} {target}");
        }
    }
}
