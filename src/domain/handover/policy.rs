//! Registry values and firewall rules for whoever administers Group Policy: which value does what, where it lies under
//! this Windows, and how it is set and taken back. Every value is a row of the catalogue.

use serde::Serialize;

use super::names::ascii;
use super::network::{script, sources_of};
use super::script::{Line, power_shell};
use super::template::{Templates, power_shell as literal};
use super::{Artefact, Fault, Material, Part};
use crate::domain::advice::short_sources;
use crate::domain::catalog::FactRow;
use crate::domain::plan::FindsHost;
use crate::domain::rulebook::RulebookId;

const FOLDER: &str = "network/";
const NAME: &str = "KeyManagementServiceName";
const PORT: &str = "KeyManagementServicePort";

/// A fact as the text shows it.
#[derive(Serialize)]
struct Row {
    name: String,
    place: String,
    text: String,
    note: String,
    sources: String,
}

/// Clients that are to ask one host by name.
#[derive(Serialize)]
struct Pin {
    host: String,
    cohorts: Vec<String>,
}

#[derive(Serialize)]
struct Policy<'a> {
    plan: &'a str,
    pins: Vec<Pin>,
    /// Hosts that must not publish.
    hidden: Vec<String>,
    values: Vec<Row>,
    firewall: Vec<Row>,
    open_firewall: String,
    modern: bool,
    sources: String,
    catalogue: String,
}

/// `policy.md`, and where clients are pinned the values as registry files and for a Group Policy object.
pub(super) fn artefacts(material: &Material<'_>, templates: &Templates) -> Result<Vec<Artefact>, Fault> {
    let Material { plan, knowledge, .. } = *material;
    let catalog = &knowledge.catalog;
    let modern = plan.rulebook == RulebookId::Current;
    // Vista and Server 2008 keep the values under another key than Windows 7 and later.
    let era = match plan.rulebook {
        RulebookId::Articles2009 | RulebookId::Va20 => "-va20",
        RulebookId::Windows7 | RulebookId::Current => "-later",
    };
    let of_topic = |topic: &'static str| catalog.facts.iter().filter(move |fact| fact.topic == topic);
    let values: Vec<&FactRow> = of_topic("registry").filter(|fact| fact.id.as_str().ends_with(era)).collect();
    let key = values
        .iter()
        .find(|fact| fact.text.starts_with(NAME))
        .map(|fact| ascii(&fact.value))
        .unwrap_or_default();
    let row = |fact: &&FactRow| {
        let (name, text) =
            fact.text.split_once(" (").map_or((fact.text.as_str(), ""), |(name, rest)| (name, rest));
        let text = if text.is_empty() { String::new() } else { format!("({text}") };
        Row {
            name: name.to_owned(),
            place: fact.value.clone(),
            text,
            note: fact.note.clone(),
            sources: short_sources(&fact.sources, knowledge),
        }
    };
    let firewall: Vec<&FactRow> = of_topic("firewall").collect();
    let set = catalog.command("gp-set-value");
    let open = catalog.command("open-firewall").filter(|_| modern);
    let pins = pins(material);
    let hidden: Vec<String> =
        plan.hosts.iter().filter(|host| !host.publishes_dns).map(|host| host.id.to_string()).collect();
    let policy = Policy {
        plan: &plan.name,
        hidden,
        values: values.iter().map(row).collect(),
        firewall: firewall
            .iter()
            .map(|fact| Row { name: fact.value.clone(), text: fact.text.clone(), ..row(fact) })
            .collect(),
        open_firewall: open.map(|row| row.line.clone()).unwrap_or_default(),
        modern,
        sources: sources_of(
            &[set.map_or(&[], |row| row.sources.as_slice()), open.map_or(&[], |row| row.sources.as_slice())],
            material,
        ),
        catalogue: catalog.date.to_string(),
        pins,
    };
    let mut made = vec![Artefact::text(
        Part::Network,
        format!("{FOLDER}policy.md"),
        "Registry values and firewall rules, with their sources",
        templates.fill("policy.md", &policy)?,
    )];
    let port = catalog.fact("port").map_or("", |fact| fact.value.as_str());
    for (place, pin) in (1..).zip(&policy.pins) {
        made.extend(pinned(place, pin, &key, port, material, templates)?);
    }
    if !policy.pins.is_empty() {
        made.push(unpinned(&key, templates)?);
        let steps = [NAME, PORT].map(|value| Line {
            title: format!("Let the policy delete {value}"),
            shown: format!("Set-GPRegistryValue -Disable -Name <GPO> -Key '{key}' -ValueName {value}"),
            code: format!(
                "Set-GPRegistryValue -Disable -Name (Read-Value '<GPO>' $false) -Key {} -ValueName {value}",
                literal(key.clone())
            ),
            check: "After the next Group Policy update slmgr /dlv names no registered host.".to_owned(),
            ..Line::default()
        });
        let row = catalog.command("gp-remove-value");
        let script = script("policy-unpin", "Clients find their host in DNS again", steps.into(), row);
        made.push(power_shell(
            &script,
            templates,
            Part::Network,
            FOLDER,
            "A Group Policy object that takes it back",
        )?);
    }
    Ok(made)
}

/// Which clients ask which host by name: those that the plan pins, or all of them where no host publishes.
fn pins(material: &Material<'_>) -> Vec<Pin> {
    let plan = material.plan;
    let silent = !plan.hosts.is_empty() && plan.hosts.iter().all(|host| !host.publishes_dns);
    let mut pins: Vec<Pin> = Vec::new();
    for cohort in &plan.cohorts {
        let host = match &cohort.finds_host {
            FindsHost::Pinned(host) => Some(host),
            FindsHost::Dns if silent => plan.hosts.first().map(|host| &host.id),
            FindsHost::Dns => None,
        };
        let Some(host) = host.map(ToString::to_string) else { continue };
        match pins.iter_mut().find(|pin| pin.host == host) {
            Some(pin) => pin.cohorts.push(cohort.id.to_string()),
            None => pins.push(Pin { host, cohorts: vec![cohort.id.to_string()] }),
        }
    }
    pins
}

#[derive(Serialize)]
struct Registry<'a> {
    key: String,
    host: &'a str,
    port: &'a str,
}

fn pinned(
    place: usize,
    pin: &Pin,
    key: &str,
    port: &str,
    material: &Material<'_>,
    templates: &Templates,
) -> Result<[Artefact; 2], Fault> {
    let host = ascii(&pin.host);
    let registry = Registry { key: long(key), host: &host, port };
    let file = templates.fill_for_windows("pin.reg", registry)?;
    let steps = [(NAME, host.as_str()), (PORT, port)].map(|(value, data)| Line {
        title: format!("Set {value} to {data}"),
        shown: format!("Set-GPRegistryValue -Name <GPO> -Key '{key}' -ValueName {value} -Type String -Value '{data}'"),
        code: format!(
            "Set-GPRegistryValue -Name (Read-Value '<GPO>' $false) -Key {} -ValueName {value} -Type String -Value {}",
            literal(key.to_owned()),
            literal(data.to_owned())
        ),
        check: "After the next Group Policy update slmgr /dlv names the host as registered.".to_owned(),
        ..Line::default()
    });
    let row = material.knowledge.catalog.command("gp-set-value");
    let title = format!("Clients ask {host} by name");
    let script = script(&format!("policy-pin-{place:02}"), &title, steps.into(), row);
    let about = format!("A Group Policy object by which clients ask {} by name", pin.host);
    Ok([
        Artefact::text(
            Part::Network,
            format!("{FOLDER}pin-{place:02}.reg"),
            format!("Registry values by which a client asks {} by name", pin.host),
            file,
        ),
        power_shell(&script, templates, Part::Network, FOLDER, &about)?,
    ])
}

fn unpinned(key: &str, templates: &Templates) -> Result<Artefact, Fault> {
    let registry = Registry { key: long(key), host: "", port: "" };
    let file = templates.fill_for_windows("unpin.reg", registry)?;
    let about = "Takes the values back: the client asks DNS again";
    Ok(Artefact::text(Part::Network, format!("{FOLDER}unpin.reg"), about, file))
}

/// The key as registry files write it.
fn long(key: &str) -> String {
    key.replacen("HKLM\\", "HKEY_LOCAL_MACHINE\\", 1)
}
