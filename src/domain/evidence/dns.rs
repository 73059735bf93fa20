//! What name servers and ports answered: the same types for pasted look-ups and for a live check.

use core::net::IpAddr;

use super::fact::Fact;

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
}

/// The addresses of one name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddressAnswer {
    pub name: String,
    pub line: usize,
    pub answered: Answered,
    pub addresses: Vec<IpAddr>,
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
