//! Windows' own resolver: what the machine itself is told, with the rules that its network and its VPN set for names.
//!
//! Each question waits on a thread of its own; the answers become plain values here, and nothing of Windows leaves.
#![expect(unsafe_code, reason = "the interfaces of Windows have no safe bindings")]

use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use core::ptr;
use core::time::Duration;

use windows_sys::Win32::Foundation::{
    DNS_ERROR_RCODE_NAME_ERROR, DNS_ERROR_RCODE_REFUSED, DNS_ERROR_RCODE_SERVER_FAILURE, DNS_INFO_NO_RECORDS,
    ERROR_SUCCESS, ERROR_TIMEOUT, WIN32_ERROR,
};
use windows_sys::Win32::NetworkManagement::Dns::{
    DNS_QUERY_BYPASS_CACHE, DNS_QUERY_NO_HOSTS_FILE, DNS_QUERY_OPTIONS, DNS_QUERY_TREAT_AS_FQDN, DNS_RECORDA,
    DNS_RECORDW, DNS_TYPE, DNS_TYPE_A, DNS_TYPE_AAAA, DNS_TYPE_CNAME, DNS_TYPE_SRV, DnsFree,
    DnsFreeRecordList, DnsQuery_W,
};

use super::{Coming, Looked, Resolver, Service};
use crate::domain::evidence::Answered;

/// What servers say now, and nothing that this machine remembers or was told by a file.
const OPTIONS: DNS_QUERY_OPTIONS = DNS_QUERY_BYPASS_CACHE | DNS_QUERY_NO_HOSTS_FILE | DNS_QUERY_TREAT_AS_FQDN;

/// The resolver of the Windows that the program runs on.
pub(super) struct WindowsResolver {
    pub(super) name: String,
    /// For one question.
    pub(super) limit: Duration,
}

/// One record of an answer, as far as it is of use.
enum Found {
    Service(Service),
    Address(IpAddr),
    Alias(String, String),
}

/// How one question went.
struct Reply {
    answered: Answered,
    found: Vec<Found>,
}

impl WindowsResolver {
    async fn ask(&self, name: &str, kind: DNS_TYPE) -> Reply {
        let name = name.to_owned();
        let waiting = tokio::task::spawn_blocking(move || query(&name, kind));
        match tokio::time::timeout(self.limit, waiting).await {
            Ok(Ok(reply)) => reply,
            Ok(Err(failure)) => Reply::without(Answered::Failed(failure.to_string())),
            Err(_) => Reply::without(Answered::Silent),
        }
    }
}

impl Resolver for WindowsResolver {
    fn name(&self) -> &str {
        &self.name
    }

    fn services<'a>(&'a self, owner: &'a str) -> Coming<'a, Looked<Service>> {
        Box::pin(async move {
            self.ask(owner, DNS_TYPE_SRV).await.looked(|found| match found {
                Found::Service(service) => Some(service),
                Found::Address(_) | Found::Alias(..) => None,
            })
        })
    }

    fn addresses<'a>(&'a self, name: &'a str) -> Coming<'a, Looked<IpAddr>> {
        Box::pin(async move {
            let (mut reply, newer) =
                futures_util::future::join(self.ask(name, DNS_TYPE_A), self.ask(name, DNS_TYPE_AAAA)).await;
            if reply.answered != Answered::Records {
                reply.answered = newer.answered;
            }
            reply.found.extend(newer.found);
            reply.looked(|found| match found {
                Found::Address(address) => Some(address),
                Found::Service(_) | Found::Alias(..) => None,
            })
        })
    }
}

impl Reply {
    fn without(answered: Answered) -> Self {
        Self { answered, found: Vec::new() }
    }

    /// What was asked for, and the aliases on the way to it.
    fn looked<T>(self, wanted: impl Fn(Found) -> Option<T>) -> Looked<T> {
        let mut looked = Looked {
            answered: self.answered,
            server: None,
            found: Vec::new(),
            aliases: Vec::new(),
            passed_over: Vec::new(),
        };
        for found in self.found {
            if let Found::Alias(alias, name) = found {
                if !looked.aliases.contains(&(alias.clone(), name.clone())) {
                    looked.aliases.push((alias, name));
                }
            } else {
                looked.found.extend(wanted(found));
            }
        }
        if looked.found.is_empty() && looked.answered == Answered::Records {
            looked.answered = Answered::NoData;
        }
        looked
    }
}

/// Asks and waits; Windows ends it by itself after some seconds.
fn query(name: &str, kind: DNS_TYPE) -> Reply {
    let wide: Vec<u16> = name.encode_utf16().chain([0]).collect();
    let mut first: *mut DNS_RECORDA = ptr::null_mut();
    // SAFETY: the name ends with a zero and lives through the call; the call writes one pointer, to a list that is ours
    // to free, or leaves it empty; the two others may be null.
    let status =
        unsafe { DnsQuery_W(wide.as_ptr(), kind, OPTIONS, ptr::null_mut(), &raw mut first, ptr::null_mut()) };
    let found = records(first.cast());
    // SAFETY: the list came from the call above, is freed once, and nothing of it is kept.
    unsafe { DnsFree(first.cast(), DnsFreeRecordList) };
    Reply { answered: answered(status), found }
}

fn answered(status: WIN32_ERROR) -> Answered {
    match status {
        ERROR_SUCCESS => Answered::Records,
        DNS_ERROR_RCODE_NAME_ERROR => Answered::NoSuchName,
        ERROR_TIMEOUT => Answered::Silent,
        DNS_ERROR_RCODE_SERVER_FAILURE => Answered::Failed("SERVFAIL".to_owned()),
        DNS_ERROR_RCODE_REFUSED => Answered::Failed("REFUSED".to_owned()),
        status if i32::try_from(status) == Ok(DNS_INFO_NO_RECORDS) => Answered::NoData,
        status => Answered::Failed(format!("error {status} of Windows")),
    }
}

/// The records of a list that Windows made, as plain values.
fn records(first: *const DNS_RECORDW) -> Vec<Found> {
    let mut found = Vec::new();
    let mut next = first;
    // SAFETY: each pointer is null or leads to a record that lives until the list is freed.
    while let Some(record) = unsafe { next.as_ref() } {
        found.extend(value(record));
        next = record.pNext;
    }
    found
}

fn value(record: &DNS_RECORDW) -> Option<Found> {
    let owner = text(record.pName);
    match record.wType {
        DNS_TYPE_SRV => {
            // SAFETY: the record says that this is what it holds.
            let service = unsafe { record.Data.SRV };
            Some(Found::Service(Service {
                owner,
                priority: service.wPriority,
                weight: service.wWeight,
                port: service.wPort,
                target: text(service.pNameTarget),
            }))
        }
        DNS_TYPE_A => {
            // SAFETY: the record says that this is what it holds.
            let address = unsafe { record.Data.A.IpAddress };
            // The first part of the address comes first in memory.
            Some(Found::Address(Ipv4Addr::from(address.to_ne_bytes()).into()))
        }
        DNS_TYPE_AAAA => {
            // SAFETY: the record says that this is what it holds, and any bytes are an address.
            let address = unsafe { record.Data.AAAA.Ip6Address.IP6Byte };
            Some(Found::Address(Ipv6Addr::from(address).into()))
        }
        DNS_TYPE_CNAME => {
            // SAFETY: the record says that this is what it holds.
            let name = unsafe { record.Data.CNAME.pNameHost };
            Some(Found::Alias(owner, text(name)))
        }
        _ => None,
    }
}

/// A name of Windows without the final dot; the root alone keeps it.
fn text(wide: *const u16) -> String {
    if wide.is_null() {
        return String::new();
    }
    let mut length = 0;
    // SAFETY: the text ends with a zero, and nothing behind it is read.
    while unsafe { *wide.add(length) } != 0 {
        length += 1;
    }
    // SAFETY: so many characters were just read.
    let name = String::from_utf16_lossy(unsafe { core::slice::from_raw_parts(wide, length) });
    match name.strip_suffix('.') {
        Some("") | None => name,
        Some(bare) => bare.to_owned(),
    }
}
