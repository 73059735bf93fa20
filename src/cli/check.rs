//! `check` as text and as JSON, and the words that come before anything is sent.
//!
//! What name servers say of a domain's KMS hosts, and whether their ports open. Pure: nothing is printed and nothing is
//! asked here.

use core::net::SocketAddr;
use core::time::Duration;

use serde_json::{Value, json};

use crate::cli::layout::{Side, hanging, table, wrapped};
use crate::domain::evidence::{Answered, DnsAnswer, Evidence, PortAnswer, PortCheck, SrvRecord};
use crate::domain::problem::Problem;
use crate::domain::report::{Report, findings_text};
use crate::probe::live::{Check, LIMITS, server_address};

/// A name server as typed: an address, with or without a port.
pub fn server(typed: &str) -> Result<SocketAddr, Problem> {
    server_address(typed).ok_or_else(|| {
        Problem::of_file(
            "--server",
            typed,
            "the address of a name server, for example 192.0.2.53 or 192.0.2.53:53",
        )
    })
}

/// The time limit as typed, in seconds.
pub fn limit(seconds: f64) -> Result<Duration, Problem> {
    let limit = Duration::try_from_secs_f64(seconds).ok().filter(|limit| LIMITS.contains(limit));
    limit.ok_or_else(|| {
        let (least, most) = (LIMITS.start().as_secs_f64(), LIMITS.end().as_secs());
        Problem::of_file("--timeout", seconds.to_string(), format!("{least} to {most} seconds"))
    })
}

/// What will be sent where, before it is.
pub fn before(check: &Check) -> Vec<String> {
    let mut lines = Vec::new();
    for asked in check.asked() {
        lines.push(match &asked.servers {
            Ok(servers) => {
                let servers: Vec<String> = servers.iter().map(SocketAddr::to_string).collect();
                let servers = servers.join(", then ");
                let whom = if servers == asked.name {
                    servers
                } else {
                    format!("{}, that is {servers}", asked.name)
                };
                format!(
                    "Sends DNS queries to {whom}: SRV of {}, then the addresses of every target.",
                    check.owner()
                )
            }
            Err(why) => format!("Cannot ask {}: {why}", asked.name),
        });
    }
    lines.push(format!(
        "Then opens one TCP connection to every address and port found, and closes it at once; each within {} s. \
         Nothing else is sent: the protocol of a KMS is not spoken.",
        check.limit().as_secs_f64()
    ));
    lines
}

/// What came back, for a reader at a terminal.
pub fn text(check: &Check, evidence: &Evidence, report: &Report) -> String {
    let mut page = format!("{}\n", check.owner());
    for answer in evidence.dns() {
        page.push('\n');
        page.push_str(&resolver(answer, &evidence.ports));
    }
    for note in evidence.readings.iter().flat_map(|reading| &reading.notes) {
        page.push_str(&hanging("Note: ", &format!("{}: {}", note.at.from, note.text), 0));
    }
    page.push('\n');
    if report.findings.is_empty() {
        page.push_str(&wrapped("No fault was found. An open port is no proof that activation passes.", 0));
    }
    page + &findings_text(report)
}

fn resolver(answer: &DnsAnswer, ports: &[PortCheck]) -> String {
    let server = answer.server.as_ref().map(|server| server.value.as_str());
    let whom = match server {
        Some(server) if server != answer.from => format!("{} ({server})", answer.from),
        Some(_) | None => answer.from.clone(),
    };
    let outcome = match &answer.answered.value {
        Answered::Records => records(answer.records.len()),
        Answered::NoData => "the name exists and has no SRV record (NODATA)".to_owned(),
        Answered::NoSuchName => "there is no such name (NXDOMAIN)".to_owned(),
        Answered::Failed(why) => format!("the answer was {why}"),
        Answered::Silent => "no answer in time".to_owned(),
    };
    let mut page = hanging("", &format!("{whom}: {outcome}"), 0);
    for (alias, name) in &answer.aliases {
        page.push_str(&hanging("", &format!("{} is an alias of {name}", alias.value), 2));
    }
    if answer.records.is_empty() {
        return page;
    }
    let heads = ["Priority", "Weight", "Port", "Target", "Address", "TCP"];
    let mut rows = vec![heads.map(str::to_owned).to_vec()];
    for record in &answer.records {
        rows.extend(lines(answer, record, ports));
    }
    let columns = [Side::Right, Side::Right, Side::Right, Side::Left, Side::Left, Side::Left];
    page + &indented(&table(&columns, &rows))
}

fn indented(text: &str) -> String {
    text.lines().flat_map(|line| ["  ", line, "\n"]).collect()
}

fn records(count: usize) -> String {
    if count == 1 { "1 record".to_owned() } else { format!("{count} records") }
}

/// The rows of one record: one for each address of its target.
fn lines(answer: &DnsAnswer, record: &SrvRecord, ports: &[PortCheck]) -> Vec<Vec<String>> {
    let row = |address: String, tcp: String| {
        let number = |number: u16| number.to_string();
        let target = record.target.clone();
        vec![number(record.priority), number(record.weight), number(record.port), target, address, tcp]
    };
    if record.is_not_offered() {
        return vec![row("not offered".to_owned(), String::new())];
    }
    let found = answer.addresses.iter().find(|found| found.name.eq_ignore_ascii_case(&record.target));
    let Some(found) = found else { return vec![row("not looked up".to_owned(), String::new())] };
    if found.addresses.is_empty() {
        let why = match &found.answered {
            Answered::Failed(why) => why.as_str(),
            Answered::Silent => "no answer in time",
            Answered::NoSuchName => "no such name",
            Answered::Records | Answered::NoData => "no address",
        };
        return vec![row(why.to_owned(), String::new())];
    }
    let tried = |address: &core::net::IpAddr| {
        ports.iter().find(|check| {
            check.address == *address
                && check.port == record.port
                && check.target.eq_ignore_ascii_case(&record.target)
        })
    };
    let tcp = |address| tried(address).map_or_else(|| "not tried".to_owned(), |check| port(&check.answer));
    found.addresses.iter().map(|address| row(address.to_string(), tcp(address))).collect()
}

fn port(answer: &PortAnswer) -> String {
    match answer {
        PortAnswer::Open { milliseconds } => format!("opens after {milliseconds} ms"),
        PortAnswer::Refused => "refused".to_owned(),
        PortAnswer::Silent { milliseconds } => format!("no answer within {milliseconds} ms"),
        PortAnswer::Failed(why) => why.clone(),
    }
}

/// What came back, as the contract prints it, with what was asked and answered besides.
pub fn json(check: &Check, evidence: &Evidence, report: &Report) -> Value {
    json!({
        "format": 1,
        "question": check.owner(),
        "read": report.read,
        "machines": report.machines,
        "dns": evidence.dns().map(dns).collect::<Vec<_>>(),
        "ports": evidence.ports.iter().map(port_json).collect::<Vec<_>>(),
        "findings": report.findings,
    })
}

fn dns(answer: &DnsAnswer) -> Value {
    let record = |record: &SrvRecord| {
        let found = answer.addresses.iter().find(|found| found.name.eq_ignore_ascii_case(&record.target));
        json!({
            "owner": record.owner,
            "priority": record.priority,
            "weight": record.weight,
            "port": record.port,
            "target": record.target,
            "target_answered": found.map(|found| answered(&found.answered)),
            "addresses": found.map_or(&[][..], |found| &found.addresses),
        })
    };
    let alias = |(alias, name): &(crate::domain::evidence::Fact<String>, String)| json!({ "alias": alias.value, "name": name });
    json!({
        "from": answer.from,
        "server": answer.server.as_ref().map(|server| &server.value),
        "answered": answered(&answer.answered.value),
        "records": answer.records.iter().map(record).collect::<Vec<_>>(),
        "aliases": answer.aliases.iter().map(alias).collect::<Vec<_>>(),
    })
}

fn answered(answered: &Answered) -> &str {
    match answered {
        Answered::Records => "records",
        Answered::NoData => "no-data",
        Answered::NoSuchName => "no-such-name",
        Answered::Failed(why) => why,
        Answered::Silent => "silent",
    }
}

fn port_json(check: &PortCheck) -> Value {
    let (answer, milliseconds, why) = match &check.answer {
        PortAnswer::Open { milliseconds } => ("open", Some(*milliseconds), None),
        PortAnswer::Refused => ("refused", None, None),
        PortAnswer::Silent { milliseconds } => ("silent", Some(*milliseconds), None),
        PortAnswer::Failed(why) => ("failed", None, Some(why)),
    };
    json!({
        "target": check.target,
        "address": check.address,
        "port": check.port,
        "answer": answer,
        "milliseconds": milliseconds,
        "why": why,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_is_an_address_with_or_without_a_port() {
        for (typed, expect) in [
            ("192.0.2.53", Some("192.0.2.53:53")),
            ("192.0.2.53:5353", Some("192.0.2.53:5353")),
            ("2001:db8::53", Some("[2001:db8::53]:53")),
            ("[2001:db8::53]", Some("[2001:db8::53]:53")),
            ("[2001:db8::53]:5353", Some("[2001:db8::53]:5353")),
            ("dns.example", None),
            ("192.0.2.53:0", None),
            ("192.0.2.53:99999", None),
            ("", None),
        ] {
            assert_eq!(server(typed).ok().map(|server| server.to_string()).as_deref(), expect, "{typed}");
        }
        assert!(
            server("dns").unwrap_err().to_string().starts_with("--server: found dns; allowed: the address")
        );
    }

    #[test]
    fn a_time_limit_is_a_number_of_seconds_in_bounds() {
        assert_eq!(limit(0.5).unwrap(), Duration::from_millis(500));
        for wrong in [0.0, -1.0, 61.0, f64::NAN, f64::INFINITY] {
            let problem = limit(wrong).unwrap_err().to_string();
            assert!(problem.ends_with("allowed: 0.01 to 60 seconds"), "{problem}");
        }
    }

    #[test]
    fn the_words_before_name_every_server() {
        let system = Ok(vec![SocketAddr::from(([192, 0, 2, 1], 53)), SocketAddr::from(([192, 0, 2, 2], 53))]);
        let named = Some(SocketAddr::from(([192, 0, 2, 53], 53)));
        let check = Check::through(system, "corp.example", named, Duration::from_secs(5)).unwrap();
        let said = before(&check);
        assert_eq!(
            said[0],
            "Sends DNS queries to the system's resolver, that is 192.0.2.1:53, then 192.0.2.2:53: SRV of \
             _vlmcs._tcp.corp.example, then the addresses of every target."
        );
        assert!(said[1].starts_with("Sends DNS queries to 192.0.2.53:53: SRV"), "{}", said[1]);
        assert!(said[2].contains("each within 5 s"), "{}", said[2]);
    }
}
