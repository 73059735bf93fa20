//! What DNS needs: SRV records for a BIND zone and for Microsoft DNS, and the removal of records that lead nowhere. Names
//! that DNS would not take are said so and never written as a record.

use serde::Serialize;

use super::names::{ascii, is_host_name};
use super::script::{Ask, Line, Script, power_shell};
use super::template::Templates;
use super::{Artefact, Fault, Material, Part};
use crate::domain::advice::short_sources;
use crate::domain::catalog::{Catalog, CommandRow};
use crate::domain::ids::SourceId;
use crate::domain::plan::{Host, HostNetwork, IncidentKind, Plan};

/// The owner of the records, below the domain.
const OWNER: &str = "_vlmcs._tcp";
const FOLDER: &str = "network/";

/// The record of one host.
#[derive(Clone, Debug, Serialize)]
struct Record {
    host: String,
    /// The target as a zone file writes it; `None` where DNS takes no such name.
    target: Option<String>,
    priority: u16,
    weight: u16,
    /// On a closed network, whose zone is another.
    isolated: bool,
    /// Why the record has no place in the zone; empty where it has.
    stale: String,
}

#[derive(Serialize)]
struct Zone<'a> {
    plan: String,
    owner: &'static str,
    port: &'a str,
    records: Vec<&'a Record>,
    isolated: bool,
    sources: String,
}

/// Records to add and records to remove, for both kinds of name servers.
pub(super) fn artefacts(material: &Material<'_>, templates: &Templates) -> Result<Vec<Artefact>, Fault> {
    let Material { plan, knowledge, .. } = *material;
    let port = knowledge.catalog.fact("port").map_or("", |fact| fact.value.as_str());
    let records: Vec<Record> = plan.hosts.iter().map(|host| record(plan, host)).collect();
    let sources = short_sources(&["rfc-2782".into(), "configuring-dns".into()], knowledge);
    let zone = |records: Vec<&Record>, isolated: bool, template: &str| {
        let zone =
            Zone { plan: ascii(&plan.name), owner: OWNER, port, records, isolated, sources: sources.clone() };
        templates.fill(template, zone)
    };
    let mut made = Vec::new();
    for isolated in [false, true] {
        let place = if isolated { "-closed-network" } else { "" };
        let on = || records.iter().filter(move |record| record.isolated == isolated);
        let kept: Vec<&Record> = on().filter(|record| record.stale.is_empty()).collect();
        if !kept.is_empty() {
            let name = format!("{FOLDER}kms{place}.zone");
            let about = "SRV records for a BIND zone, by $INCLUDE";
            made.push(Artefact::text(Part::Network, name, about, zone(kept.clone(), isolated, "kms.zone")?));
            let script = add(&kept, &format!("dns-add{place}"), port, &knowledge.catalog);
            made.push(power_shell(
                &script,
                templates,
                Part::Network,
                FOLDER,
                "SRV records for Microsoft DNS",
            )?);
        }
        let stale: Vec<&Record> = on().filter(|record| !record.stale.is_empty()).collect();
        if !stale.is_empty() {
            let name = format!("{FOLDER}stale-records{place}.txt");
            let about = "Records to take out of a BIND zone, and why";
            made.push(Artefact::text(
                Part::Network,
                name,
                about,
                zone(stale.clone(), isolated, "stale.txt")?,
            ));
            let script = remove(&stale, &format!("dns-remove{place}"), port, &knowledge.catalog);
            made.push(power_shell(
                &script,
                templates,
                Part::Network,
                FOLDER,
                "Stale records out of Microsoft DNS",
            )?);
        }
    }
    Ok(made)
}

fn record(plan: &Plan, host: &Host) -> Record {
    let name = host.id.as_str();
    // A name with a domain is whole; one without is completed by the zone.
    let target =
        is_host_name(name).then(|| if name.contains('.') { format!("{name}.") } else { name.to_owned() });
    Record {
        host: ascii(name),
        target,
        priority: host.priority,
        weight: host.weight,
        isolated: host.network == HostNetwork::Isolated,
        stale: stale(plan, host),
    }
}

/// Why the record of a host has no place in the zone; empty where it has.
fn stale(plan: &Plan, host: &Host) -> String {
    let lost = plan
        .incidents
        .iter()
        .find(|incident| matches!(&incident.what, IncidentKind::HostLost(lost) if *lost == host.id));
    if let Some(lost) = lost {
        return format!("the host is lost on {}, and its record stays behind", lost.at);
    }
    if let Some(until) = host.until.filter(|until| *until < plan.end()) {
        return format!("the host is taken away on {until}");
    }
    if host.publishes_dns { String::new() } else { "the host shall not be found in DNS".to_owned() }
}

/// The target below the zone that is asked for.
fn below_zone(record: &Record, dot: &str) -> (String, String) {
    let target = record.target.clone().unwrap_or_default();
    match target.strip_suffix('.') {
        Some(whole) => (format!("'{whole}{dot}'"), format!("{whole}{dot}")),
        None if dot.is_empty() => {
            (format!("('{target}.' + (Read-Value '<ZONE>' $false))"), format!("{target}.<ZONE>"))
        }
        None => (
            format!("('{target}.' + (Read-Value '<ZONE>' $false) + '{dot}')"),
            format!("{target}.<ZONE>{dot}"),
        ),
    }
}

fn add(records: &[&Record], id: &str, port: &str, catalog: &Catalog) -> Script {
    let steps = usable(records).map(|record| {
        let (code, shown) = below_zone(record, "");
        let (priority, weight) = (record.priority, record.weight);
        let command = |zone: &str, target: &str| {
            format!(
                "Add-DnsServerResourceRecord -Srv -Name {OWNER} -ZoneName {zone} -DomainName {target} -Priority {priority} \
                 -Weight {weight} -Port {port}"
            )
        };
        Line {
            title: format!("Add the record of {}", record.host),
            shown: command("<ZONE>", &shown),
            code: command("(Read-Value '<ZONE>' $false)", &code),
            check: format!("nslookup -type=srv {OWNER}.<ZONE> names it."),
            ..Line::default()
        }
    });
    script(id, "SRV records of the KMS hosts", steps.collect(), catalog.command("dns-add-srv"))
}

fn remove(records: &[&Record], id: &str, port: &str, catalog: &Catalog) -> Script {
    let steps = usable(records).map(|record| {
        let (code, shown) = below_zone(record, ".");
        let (priority, weight) = (record.priority, record.weight);
        Line {
            title: format!("Remove the record of {}: {}", record.host, record.stale),
            shown: format!(
                "Remove-DnsServerResourceRecord -ZoneName <ZONE> -RRType Srv -Name {OWNER} -RecordData \
                 {priority},{weight},{port},{shown}"
            ),
            code: format!(
                "Remove-DnsServerResourceRecord -ZoneName (Read-Value '<ZONE>' $false) -RRType Srv -Name {OWNER} -RecordData \
                 '{priority}','{weight}','{port}',{code}"
            ),
            check: format!("nslookup -type=srv {OWNER}.<ZONE> no longer names it."),
            ..Line::default()
        }
    });
    script(id, "Stale SRV records", steps.collect(), catalog.command("dns-remove-srv"))
}

fn usable<'r>(records: &'r [&'r Record]) -> impl Iterator<Item = &'r Record> {
    records.iter().copied().filter(|record| record.target.is_some())
}

/// A script whose steps run where the tools of this command are.
pub(super) fn script(id: &str, title: &str, mut steps: Vec<Line>, row: Option<&CommandRow>) -> Script {
    let zone = Ask { name: "ZONE".to_owned(), place: "<ZONE>".to_owned(), secret: false };
    for (number, step) in (1..).zip(&mut steps) {
        step.number = number;
        step.runs = true;
        step.asks = vec![zone.clone()];
    }
    let machines = row.map(|row| format!("{} Run on: {}.", row.what, row.run_on)).unwrap_or_default();
    Script { id: id.to_owned(), title: title.to_owned(), machines, elevated: false, slmgr: false, steps }
}

/// The sources that policy text rests on, in short.
pub(super) fn sources_of(rows: &[&[SourceId]], material: &Material<'_>) -> String {
    let mut all: Vec<SourceId> = Vec::new();
    for source in rows.iter().copied().flatten() {
        if !all.contains(source) {
            all.push(source.clone());
        }
    }
    short_sources(&all, material.knowledge)
}
