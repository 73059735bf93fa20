//! Records as single lines: zone files, dig, kdig, nslookup of BIND, host, and commands that create records.

use core::net::IpAddr;

use super::names::{figure, is_service, name};
use crate::domain::evidence::text::Letters;
use crate::domain::evidence::{Grade, SrvRecord};

/// What one line holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Parsed {
    /// Its line is filled in by the caller.
    Srv(SrvRecord),
    Address {
        name: String,
        address: IpAddr,
    },
    /// A line for an address that is not there.
    NoAddress {
        name: String,
    },
    Alias {
        name: String,
        target: String,
    },
    /// The question of dig, without an answer.
    Question {
        name: String,
    },
    /// The zone's own record, which servers send in place of an answer.
    Authority,
    /// An SRV record whose figures or target cannot be read.
    Broken,
}

/// The record that a line holds, whose letters these are; `None` for every other line.
pub(super) fn parse(text: &str, letters: Letters) -> Option<Parsed> {
    if let Some(rest) = text.strip_prefix("srv-host=") {
        return dnsmasq(rest);
    }
    let is_command = letters.hold(const { Letters::of("-") }) && is_command(text);
    let comment = text.starts_with(';');
    let may_hold = if comment { letters.hold(const { Letters::of("IN") }) } else { may_hold(text, letters) };
    if !(may_hold || is_command) {
        return None;
    }
    let mut tokens: Vec<&str> = Vec::with_capacity(12);
    tokens.extend(text.trim_start_matches([';', ' ']).split_whitespace());
    if is_command && let Some(parsed) = command(&tokens) {
        return Some(parsed);
    }
    if comment {
        return question(&tokens);
    }
    short(&tokens).or_else(|| equals(text)).or_else(|| has(&tokens)).or_else(|| zone(&tokens))
}

/// A quick look whether a command that creates records may stand in a line.
fn is_command(text: &str) -> bool {
    const WORD: &str = "DnsServerResourceRecord";
    text.len() > WORD.len()
        && memchr::memchr_iter(b'-', text.as_bytes())
            .filter_map(|at| text.get(at + 1..at + 1 + WORD.len()))
            .any(|part| part.eq_ignore_ascii_case(WORD))
}

/// A quick look whether a line can hold a record: most lines of most texts do not.
fn may_hold(text: &str, letters: Letters) -> bool {
    let told = |at: usize| {
        let Some((before, rest)) = text.split_at_checked(at) else { return false };
        let mut types = TYPES.iter().filter_map(|word| rest.strip_prefix(word));
        before.ends_with(char::is_whitespace)
            && types.any(|after| after.is_empty() || after.starts_with(char::is_whitespace))
    };
    let typed = || memchr::memchr3_iter(b'A', b'C', b'S', text.as_bytes()).any(told);
    let second = || matches!(text.split_ascii_whitespace().nth(1), Some("has" | "is"));
    letters.hold(const { Letters::of("=") })
        || text.ends_with('.') && text.starts_with(|first: char| first.is_ascii_digit())
        || letters.hold(const { Letters::of("s") }) && second()
        || (letters.hold(const { Letters::of("A") }) || letters.hold(const { Letters::of("SRV") })) && typed()
}

/// `0 100 1688 kms01.example.test.`: dig +short.
fn short(tokens: &[&str]) -> Option<Parsed> {
    let [_, _, _, target] = tokens else { return None };
    target.ends_with('.').then(|| figures(tokens, "")).flatten().map(Parsed::Srv)
}

/// A record of three figures and a target; what follows it is no part of it.
pub(super) fn figures(tokens: &[&str], owner: &str) -> Option<SrvRecord> {
    let [priority, weight, port, target, ..] = tokens else { return None };
    Some(SrvRecord {
        line: 0,
        owner: owner.to_owned(),
        priority: figure(priority)?,
        weight: figure(weight)?,
        port: figure(port)?,
        target: name(target)?,
        grade: Grade::Seen,
    })
}

/// `OWNER [TTL] [IN] TYPE DATA`, behind words such as `update add` or `local-data:`.
fn zone(tokens: &[&str]) -> Option<Parsed> {
    let kind = tokens.iter().skip(1).position(|token| TYPES.contains(token))? + 1;
    let before = tokens.get(..kind)?;
    let owner = before.iter().rev().find(|token| **token != "IN" && !is_time_to_live(token))?;
    let data = tokens.get(kind + 1..)?;
    let owner = name(owner)?;
    match *tokens.get(kind)? {
        "SRV" if data.is_empty() => is_service(&owner).then_some(Parsed::Question { name: owner }),
        // `SRV service location:` opens a block of nslookup.
        "SRV" if data.first().is_some_and(|first| figure(first).is_none()) => None,
        "SRV" => Some(figures(data, &owner).map_or(Parsed::Broken, Parsed::Srv)),
        "A" | "AAAA" => Some(Parsed::Address { name: owner, address: address(data.first()?)? }),
        "CNAME" => Some(Parsed::Alias { name: owner, target: name(data.first()?)? }),
        _ => None,
    }
}

/// The types of records that are read.
const TYPES: [&str; 4] = ["SRV", "A", "AAAA", "CNAME"];

fn is_time_to_live(token: &str) -> bool {
    token.bytes().all(|byte| byte.is_ascii_digit())
}

/// `;_vlmcs._tcp.example.test. IN SRV` in the question section.
fn question(tokens: &[&str]) -> Option<Parsed> {
    let [owner, "IN", "SRV" | "A" | "AAAA"] = tokens else { return None };
    Some(Parsed::Question { name: name(owner)? })
}

/// `OWNER service = 0 100 1688 target.`, `NAME internet address = 192.0.2.4`, `ALIAS canonical name = NAME`.
fn equals(text: &str) -> Option<Parsed> {
    let (left, right) = text.split_once('=')?;
    let left: Vec<&str> = left.split_whitespace().collect();
    let right: Vec<&str> = right.split_whitespace().collect();
    let (owner, words) = left.split_first()?;
    match words {
        ["service"] => {
            let owner = name(owner)?;
            Some(figures(&right, &owner).map_or(Parsed::Broken, Parsed::Srv))
        }
        ["internet" | "AAAA", ..] | [_, "address"] | [_, _, "address"] => {
            let name = name(owner)?;
            match right.first() {
                Some(found) => Some(Parsed::Address { name, address: address(found)? }),
                None => Some(Parsed::NoAddress { name }),
            }
        }
        ["canonical", "name"] => Some(Parsed::Alias { name: name(owner)?, target: name(right.first()?)? }),
        ["name", "server"] if *owner == "primary" => Some(Parsed::Authority),
        _ => None,
    }
}

/// `OWNER has SRV record 0 100 1688 target.` and the other lines of host.
fn has(tokens: &[&str]) -> Option<Parsed> {
    match tokens {
        [owner, "has", "SRV", "record", data @ ..] => {
            let owner = name(owner)?;
            Some(figures(data, &owner).map_or(Parsed::Broken, Parsed::Srv))
        }
        [owner, "has", "address", found] | [owner, "has", "IPv6", "address", found] => {
            Some(Parsed::Address { name: name(owner)?, address: address(found)? })
        }
        [owner, "is", "an", "alias", "for", target] => {
            Some(Parsed::Alias { name: name(owner)?, target: name(target)? })
        }
        _ => None,
    }
}

/// `_vlmcs._tcp.example.test,kms01.example.test,1688,0,100`: owner, target, port, priority, weight.
fn dnsmasq(rest: &str) -> Option<Parsed> {
    let mut fields = rest.split(',').map(str::trim);
    let owner = name(fields.next()?)?;
    let Some(target) = fields.next() else {
        // An owner alone is a service that is decidedly not offered.
        let record = SrvRecord {
            line: 0,
            owner,
            priority: 0,
            weight: 0,
            port: 0,
            target: ".".to_owned(),
            grade: Grade::Inferred,
        };
        return Some(Parsed::Srv(record));
    };
    // What is left out is 1 for the port, and 0.
    let mut next = |default: u16| fields.next().map_or(Some(default), figure);
    let (Some(target), Some(port), Some(priority), Some(weight)) = (name(target), next(1), next(0), next(0))
    else {
        return Some(Parsed::Broken);
    };
    Some(Parsed::Srv(SrvRecord { line: 0, owner, priority, weight, port, target, grade: Grade::Seen }))
}

/// `Add-DnsServerResourceRecord -ZoneName … -Name … -Srv -Priority … -Weight … -Port … -DomainName …`.
fn command(tokens: &[&str]) -> Option<Parsed> {
    let starts = |token: &&str| token.eq_ignore_ascii_case("Add-DnsServerResourceRecord");
    let at = tokens.iter().position(starts)?;
    let words = tokens.get(at..)?;
    let value = |parameter: &str| {
        let place = words.iter().position(|word| word.eq_ignore_ascii_case(parameter))?;
        words.get(place + 1).copied()
    };
    words.iter().find(|word| word.eq_ignore_ascii_case("-Srv"))?;
    let owner = match (value("-Name").and_then(name), value("-ZoneName").and_then(name)) {
        (Some(owner), Some(zone)) => format!("{owner}.{zone}"),
        (Some(owner), None) => owner,
        (None, _) => return Some(Parsed::Broken),
    };
    let data = ["-Priority", "-Weight", "-Port", "-DomainName"]
        .map(|parameter| value(parameter).unwrap_or_default());
    Some(figures(&data, &owner).map_or(Parsed::Broken, Parsed::Srv))
}

fn address(token: &str) -> Option<IpAddr> {
    token.trim_end_matches(['.', ',']).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record_in(line: &str) -> Option<Parsed> {
        parse(line, Letters::of(line))
    }

    fn srv(owner: &str, figures: (u16, u16, u16), target: &str) -> Parsed {
        let (priority, weight, port) = figures;
        Parsed::Srv(SrvRecord {
            line: 0,
            owner: owner.to_owned(),
            priority,
            weight,
            port,
            target: target.to_owned(),
            grade: Grade::Seen,
        })
    }

    #[test]
    fn srv_records_of_every_tool_are_the_same() {
        let record = srv("_vlmcs._tcp.corp.test", (5, 60, 1688), "kms01.corp.test");
        for line in [
            "_vlmcs._tcp.corp.test. 600\tIN\tSRV\t5 60 1688 kms01.corp.test.",
            "_vlmcs._tcp.corp.test. IN SRV 5 60 1688 kms01.corp.test.",
            "_vlmcs._tcp.corp.test SRV 5 60 1688 kms01.corp.test",
            "_vlmcs._tcp.corp.test\tservice = 5 60 1688 kms01.corp.test.",
            "_vlmcs._tcp.corp.test has SRV record 5 60 1688 kms01.corp.test.",
            "update add _vlmcs._tcp.corp.test. 600 SRV 5 60 1688 kms01.corp.test.",
            "local-data: \"_vlmcs._tcp.corp.test. IN SRV 5 60 1688 kms01.corp.test.\"",
            "srv-host=_vlmcs._tcp.corp.test,kms01.corp.test,1688,5,60",
            "Add-DnsServerResourceRecord -Srv -ZoneName corp.test -Name _vlmcs._tcp -DomainName kms01.corp.test \
             -Priority 5 -Weight 60 -Port 1688",
        ] {
            assert_eq!(record_in(line), Some(record.clone()), "{line}");
        }
        assert_eq!(record_in("5 60 1688 kms01.corp.test."), Some(srv("", (5, 60, 1688), "kms01.corp.test")));
    }

    #[test]
    fn what_is_no_whole_record_is_told_apart() {
        for (line, read) in [
            ("_vlmcs._tcp.corp.test. 600 IN SRV 5 60 1688", Some(Parsed::Broken)),
            ("_vlmcs._tcp.corp.test. 600 IN SRV 5 60 1688 <host>.", Some(Parsed::Broken)),
            ("_vlmcs._tcp.corp.test. 600 IN SRV 5 60 168888 kms01.", Some(Parsed::Broken)),
            (
                ";_vlmcs._tcp.corp.test.\tIN\tSRV",
                Some(Parsed::Question { name: "_vlmcs._tcp.corp.test".to_owned() }),
            ),
            ("_vlmcs._tcp.corp.test    SRV service location:", None),
            ("5 60 1688 minutes", None),
            ("The A team has 1 address", None),
            ("primary name server = dc01.corp.test", Some(Parsed::Authority)),
        ] {
            assert_eq!(record_in(line), read, "{line}");
        }
    }

    #[test]
    fn addresses_and_aliases_are_read_in_every_tool() {
        for line in [
            "kms01.corp.test. 600 IN A 192.0.2.9",
            "kms01.corp.test    internet address = 192.0.2.9",
            "kms01.corp.test has address 192.0.2.9",
        ] {
            let read = Parsed::Address { name: "kms01.corp.test".to_owned(), address: [192, 0, 2, 9].into() };
            assert_eq!(record_in(line), Some(read), "{line}");
        }
        for line in [
            "kms.corp.test. 0 IN CNAME kms01.corp.test.",
            "kms.corp.test\tcanonical name = kms01.corp.test.",
            "kms.corp.test is an alias for kms01.corp.test.",
        ] {
            let read =
                Parsed::Alias { name: "kms.corp.test".to_owned(), target: "kms01.corp.test".to_owned() };
            assert_eq!(record_in(line), Some(read), "{line}");
        }
        let absent = Parsed::NoAddress { name: "kms01.corp.test".to_owned() };
        assert_eq!(record_in("kms01.corp.test internet address ="), Some(absent));
    }
}
