//! What a name server's reply means: records, no such name, no such record, refused, silent. Nothing is sent here.

use core::net::IpAddr;

use hickory_resolver::net::{DnsError, NetError, NoRecords};
use hickory_resolver::proto::op::{DnsResponse, ResponseCode};
use hickory_resolver::proto::rr::{Name, RData, Record};

use super::Service;
use crate::domain::evidence::Answered;

/// One reply, told apart.
pub(super) struct Reply {
    pub(super) answered: Answered,
    pub(super) records: Vec<Record>,
}

/// Reads a reply, or why there is none.
pub(super) fn read(outcome: Result<DnsResponse, NetError>) -> Reply {
    let without = |answered| Reply { answered, records: Vec::new() };
    match outcome {
        Ok(response) => {
            let response = response.into_message();
            let code = response.response_code;
            let answered = if code == ResponseCode::NXDomain {
                Answered::NoSuchName
            } else if code != ResponseCode::NoError {
                Answered::Failed(mnemonic(code))
            } else if response.answers.is_empty() {
                Answered::NoData
            } else {
                Answered::Records
            };
            Reply { answered, records: response.answers }
        }
        Err(NetError::Dns(DnsError::NoRecordsFound(NoRecords { response_code, .. }))) => {
            without(if response_code == ResponseCode::NXDomain {
                Answered::NoSuchName
            } else {
                Answered::NoData
            })
        }
        Err(NetError::Dns(DnsError::ResponseCode(code))) => without(Answered::Failed(mnemonic(code))),
        Err(NetError::Timeout) => without(Answered::Silent),
        Err(other) => without(Answered::Failed(other.to_string())),
    }
}

/// `REFUSED`, `SERVFAIL` and the like, as every tool prints them.
fn mnemonic(code: ResponseCode) -> String {
    format!("{code:?}").to_uppercase()
}

/// A name as people write it: without the final dot, the root as `.`.
pub(super) fn plain(name: &Name) -> String {
    let text = name.to_ascii();
    match text.strip_suffix('.') {
        Some(rest) if !rest.is_empty() => rest.to_owned(),
        _ => text,
    }
}

/// Follows the aliases of a reply from `name` on: the links passed, and the name at the end.
pub(super) fn follow(name: &Name, records: &[Record]) -> (Vec<(String, String)>, Name) {
    let mut links = Vec::new();
    let mut at = name.clone();
    // A chain is no longer than its reply: a ring ends here.
    for _ in records {
        let Some(next) = records.iter().find_map(|record| alias(&at, record)) else { break };
        links.push((plain(&at), plain(&next)));
        at = next;
    }
    (links, at)
}

/// Where an alias of this name leads.
fn alias(name: &Name, record: &Record) -> Option<Name> {
    let RData::CNAME(alias) = &record.data else { return None };
    (record.name == *name).then(|| alias.0.clone())
}

/// The SRV records that this name owns.
pub(super) fn services(name: &Name, records: &[Record]) -> Vec<Service> {
    let service = |record: &Record| {
        let RData::SRV(srv) = &record.data else { return None };
        (record.name == *name).then(|| Service {
            owner: plain(&record.name),
            priority: srv.priority,
            weight: srv.weight,
            port: srv.port,
            target: plain(&srv.target),
        })
    };
    records.iter().filter_map(service).collect()
}

/// The addresses that this name owns.
pub(super) fn addresses(name: &Name, records: &[Record]) -> Vec<IpAddr> {
    records.iter().filter(|record| record.name == *name).filter_map(|record| record.data.ip_addr()).collect()
}
