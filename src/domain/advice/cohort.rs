//! The advice for one cohort of a plan: what Decide would have been told about one of its machines, and what it then
//! says. Where the plan itself says nothing (a directory, a subscription, a licence), its own answers hold; what they
//! do not say either stays unknown.

use crate::domain::advice::rules::longest_absence_days;
use crate::domain::advice::{
    Answers, Attachment, EditionAnswer, Family, InstalledKey, Microsoft, OwnedGroup, Recommendation, Role,
    Site, Warning, recommend,
};
use crate::domain::catalog::Kind;
use crate::domain::ids::{RuleId, SourceId};
use crate::domain::knowledge::Knowledge;
use crate::domain::plan::{Cohort, CohortKey, Host, HostNetwork, Image, Plan, PlanAttachment};

/// The row of the catalogue that says how a host tells machines apart, and its sources.
const UNIQUE_ID: &str = "count-unique-id";
const UNIQUE_ID_SOURCES: [&str; 2] =
    ["kms-current-count-does-not-increase", "windows-activation-duplicate-client-machine-id"];

/// The advice for a machine of this cohort, with a warning where clones keep the count of its host low.
pub fn recommend_cohort(plan: &Plan, cohort: &Cohort, knowledge: &Knowledge) -> Recommendation {
    let mut advice = recommend(&answers_of_cohort(plan, cohort, knowledge), knowledge);
    if matches!(advice.family, Family::Kms | Family::Mak)
        && let Some(warning) = duplicate_ids(plan, cohort)
    {
        advice.warnings.insert(0, warning);
    }
    advice
}

/// The advice for a host of the plan: it shall activate the others.
pub fn recommend_host(plan: &Plan, host: &Host, knowledge: &Knowledge) -> Recommendation {
    recommend(&answers_of_host(plan, host), knowledge)
}

fn answers_of_host(plan: &Plan, host: &Host) -> Answers {
    let known = plan.answers.clone().unwrap_or_default();
    let isolated = host.network == HostNetwork::Isolated;
    Answers {
        edition: Some(EditionAnswer::Edition(host.edition.clone())),
        generation: None,
        attachment: Some(if isolated { Attachment::Isolated } else { Attachment::Core }),
        microsoft: if isolated { Some(Microsoft::Telephone) } else { known.microsoft },
        role: Some(Role::KmsHost),
        installed_key: None,
        site: Site {
            kms_hosts: Some(u32::try_from(plan.hosts.len()).unwrap_or(u32::MAX)),
            owned_group: Some(OwnedGroup::Group(host.group.clone())),
            rogue_worry: if host.publishes_dns { known.site.rogue_worry } else { Some(true) },
            hyper_v_datacenter: Some(false),
            subscription: Some(false),
            ..known.site
        },
        rulebook: Some(plan.rulebook),
    }
}

/// The answers for a machine of this cohort.
pub fn answers_of_cohort(plan: &Plan, cohort: &Cohort, knowledge: &Knowledge) -> Answers {
    let known = plan.answers.clone().unwrap_or_default();
    let attachment = attachment(plan, cohort, knowledge);
    let kind = knowledge.catalog.edition(&cohort.edition).map_or(Kind::Client, |edition| edition.kind);
    Answers {
        edition: Some(EditionAnswer::Edition(cohort.edition.clone())),
        generation: None,
        attachment: Some(attachment),
        microsoft: Some(match (attachment, known.microsoft) {
            // No isolated machine meets the Internet; in a plan it activates by telephone.
            (Attachment::Isolated, Some(Microsoft::Internet) | None) => Microsoft::Telephone,
            (_, Some(way)) => way,
            (Attachment::Core | Attachment::Roaming | Attachment::Remote, None) => Microsoft::Internet,
        }),
        role: Some(match (kind, attachment) {
            (Kind::Server, _) => Role::Server,
            (Kind::Client, Attachment::Roaming | Attachment::Remote) => Role::Laptop,
            (Kind::Client, Attachment::Core | Attachment::Isolated) => Role::Workstation,
        }),
        installed_key: Some(installed_key(&cohort.key)),
        site: site(plan, cohort, kind, knowledge, &known.site),
        rulebook: Some(plan.rulebook),
    }
}

fn attachment(plan: &Plan, cohort: &Cohort, knowledge: &Knowledge) -> Attachment {
    let longest = longest_absence_days(knowledge.rulebooks.get(plan.rulebook));
    let away = match cohort.attachment {
        PlanAttachment::Core => return Attachment::Core,
        PlanAttachment::Isolated => return Attachment::Isolated,
        PlanAttachment::OnOff { off, .. } => off,
        PlanAttachment::Absent { from, to } => {
            u32::try_from(to.signed_duration_since(from).num_days()).unwrap_or(0)
        }
    };
    if away <= longest { Attachment::Roaming } else { Attachment::Remote }
}

fn installed_key(key: &CohortKey) -> InstalledKey {
    match key {
        CohortKey::SetupKey => InstalledKey::SetupKey,
        CohortKey::KmsHostKey => InstalledKey::KmsHostKey,
        CohortKey::Mak(_) => InstalledKey::Mak,
        CohortKey::Retail => InstalledKey::Retail,
        CohortKey::None => InstalledKey::None,
    }
}

fn network(cohort: &Cohort) -> HostNetwork {
    if cohort.attachment == PlanAttachment::Isolated { HostNetwork::Isolated } else { HostNetwork::Core }
}

fn site(plan: &Plan, cohort: &Cohort, kind: Kind, knowledge: &Knowledge, known: &Site) -> Site {
    let network = network(cohort);
    let hosts: Vec<_> = plan.hosts.iter().filter(|host| host.network == network).collect();
    let count = |kind: Kind, is_virtual: bool| {
        calling_the_same_host(plan, cohort)
            .filter(|other| other.is_virtual == is_virtual)
            .filter(|other| {
                knowledge.catalog.edition(&other.edition).is_some_and(|edition| edition.kind == kind)
            })
            .fold(0_u32, |sum, other| sum.saturating_add(distinct_ids(other)))
    };
    let planned = Some(u32::try_from(hosts.len()).unwrap_or(u32::MAX));
    let nobody_publishes = !hosts.is_empty() && hosts.iter().all(|host| !host.publishes_dns);
    Site {
        clients: Some(count(Kind::Client, false)),
        servers: Some(count(Kind::Server, false)),
        virtual_clients: Some(count(Kind::Client, true)),
        virtual_servers: Some(count(Kind::Server, true)),
        kms_hosts: if plan.hosts.is_empty() { known.kms_hosts.or(planned) } else { planned },
        owned_group: owned_group(plan, knowledge, known),
        directory: known.directory,
        // Only a virtual machine is a guest, and only a client's user brings a licence along.
        hyper_v_datacenter: if cohort.is_virtual { known.hyper_v_datacenter } else { Some(false) },
        subscription: match kind {
            Kind::Client => known.subscription,
            Kind::Server => Some(false),
        },
        rogue_worry: if nobody_publishes { Some(true) } else { known.rogue_worry },
    }
}

/// The highest group that a host of the plan carries a key of, or that the answers say is owned: a licence holds on
/// every network. Groups of another era are taken only where no group of this era is known.
fn owned_group(plan: &Plan, knowledge: &Knowledge, known: &Site) -> Option<OwnedGroup> {
    let era = knowledge.rulebooks.get(plan.rulebook).era;
    let told = match &known.owned_group {
        Some(OwnedGroup::Group(group)) => Some(group),
        Some(OwnedGroup::None) | None => None,
    };
    let named: Vec<_> = plan.hosts.iter().map(|host| &host.group).chain(told).collect();
    let highest = knowledge
        .catalog
        .groups_of(era)
        .filter(|group| named.iter().any(|id| id.as_str().eq_ignore_ascii_case(group.id.as_str())))
        .last()
        .map(|group| &group.id);
    highest
        .or_else(|| named.first().copied())
        .map(|group| OwnedGroup::Group(group.clone()))
        .or_else(|| known.owned_group.clone())
}

/// The cohort itself, and every cohort whose machines carry a setup key, are on the same network and are not
/// pinned to another host.
fn calling_the_same_host<'p>(plan: &'p Plan, cohort: &'p Cohort) -> impl Iterator<Item = &'p Cohort> {
    let network = network(cohort);
    let hosts = plan.hosts.iter().filter(|host| host.network == network).count();
    plan.cohorts.iter().filter(move |other| other.id == cohort.id || asks_the_same_host(cohort, other, hosts))
}

fn asks_the_same_host(cohort: &Cohort, other: &Cohort, hosts: usize) -> bool {
    let same_host = hosts <= 1 || cohort.finds_host == other.finds_host;
    other.key == CohortKey::SetupKey && network(cohort) == network(other) && same_host
}

/// How many machines of this cohort a host tells apart: all clones share one client machine id.
fn distinct_ids(cohort: &Cohort) -> u32 {
    match cohort.image {
        Image::Sysprep => cohort.count,
        Image::Cloned => cohort.count.min(1),
    }
}

/// Names the cohorts that ask the same host and whose clones it counts as one machine.
fn duplicate_ids(plan: &Plan, cohort: &Cohort) -> Option<Warning> {
    let clones: Vec<String> = calling_the_same_host(plan, cohort)
        .filter(|other| distinct_ids(other) < other.count)
        .map(|other| format!("the {} machines of {}", other.count, other.id))
        .collect();
    if clones.is_empty() {
        return None;
    }
    Some(Warning {
        id: "duplicate-cmid".to_owned(),
        text: format!(
            "Cloned images share one client machine id, so a host counts {} as one machine{}. Prepare the image with \
             sysprep /generalize and install them from it again; slmgr /rearm on the clones helps only where the \
             image was prepared so.",
            clones.join(" and "),
            if clones.len() > 1 { " each" } else { "" }
        ),
        sources: UNIQUE_ID_SOURCES.iter().copied().map(SourceId::from).collect(),
        rule: RuleId::from(UNIQUE_ID),
        conflict: None,
    })
}
