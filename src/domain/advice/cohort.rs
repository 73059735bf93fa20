//! Answers for one cohort of a plan: what Decide would have been told about one of its machines. What a plan cannot
//! know (a directory, a subscription) is taken from the plan's own answers, else left unknown.

use crate::domain::advice::rules::longest_absence_days;
use crate::domain::advice::{
    Answers, Attachment, EditionAnswer, InstalledKey, Microsoft, OwnedGroup, Role, Site,
};
use crate::domain::catalog::Kind;
use crate::domain::ids::HostId;
use crate::domain::knowledge::Knowledge;
use crate::domain::plan::{Cohort, CohortKey, FindsHost, HostNetwork, Plan, PlanAttachment};

/// The answers for a machine of this cohort.
pub fn answers_of_cohort(plan: &Plan, cohort: &Cohort, knowledge: &Knowledge) -> Answers {
    let known = plan.answers.clone().unwrap_or_default();
    let attachment = attachment(plan, cohort, knowledge);
    let kind = knowledge.catalog.edition(&cohort.edition).map_or(Kind::Client, |edition| edition.kind);
    Answers {
        edition: Some(EditionAnswer::Edition(cohort.edition.clone())),
        generation: None,
        attachment: Some(attachment),
        microsoft: Some(match attachment {
            // In a plan an isolated machine activates by telephone, every other over the Internet.
            Attachment::Isolated => Microsoft::Telephone,
            Attachment::Core | Attachment::Roaming | Attachment::Remote => {
                known.microsoft.unwrap_or(Microsoft::Internet)
            }
        }),
        role: Some(match (kind, attachment) {
            (Kind::Server, _) => Role::Server,
            (Kind::Client, Attachment::Roaming | Attachment::Remote) => Role::Laptop,
            (Kind::Client, Attachment::Core | Attachment::Isolated) => Role::Workstation,
        }),
        installed_key: Some(installed_key(&cohort.key)),
        site: site(plan, cohort, knowledge, &known.site),
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

fn site(plan: &Plan, cohort: &Cohort, knowledge: &Knowledge, known: &Site) -> Site {
    let network = network(cohort);
    let hosts: Vec<_> = plan.hosts.iter().filter(|host| host.network == network).collect();
    let count = |kind: Kind, is_virtual: bool| {
        plan.cohorts
            .iter()
            .filter(|other| other.is_virtual == is_virtual && asks_the_same_host(cohort, other, hosts.len()))
            .filter(|other| {
                knowledge.catalog.edition(&other.edition).is_some_and(|edition| edition.kind == kind)
            })
            .fold(0_u32, |sum, other| sum.saturating_add(other.count))
    };
    let era = knowledge.rulebooks.get(plan.rulebook).era;
    let owned = knowledge
        .catalog
        .groups_of(era)
        .filter(|group| hosts.iter().any(|host| host.group.as_str().eq_ignore_ascii_case(group.id.as_str())))
        .last()
        .map(|group| OwnedGroup::Group(group.id.clone()));
    let foreign = || hosts.first().map(|host| OwnedGroup::Group(host.group.clone()));
    let nobody_publishes = !hosts.is_empty() && hosts.iter().all(|host| !host.publishes_dns);
    Site {
        clients: Some(count(Kind::Client, false)),
        servers: Some(count(Kind::Server, false)),
        virtual_clients: Some(count(Kind::Client, true)),
        virtual_servers: Some(count(Kind::Server, true)),
        kms_hosts: Some(u32::try_from(hosts.len()).unwrap_or(u32::MAX)),
        owned_group: owned.or_else(foreign).or_else(|| known.owned_group.clone()),
        directory: known.directory,
        hyper_v_datacenter: None,
        subscription: None,
        rogue_worry: if nobody_publishes { Some(true) } else { known.rogue_worry },
    }
}

/// The cohort itself, and every cohort whose machines carry a setup key, are on the same network and are not
/// pinned to another host.
fn asks_the_same_host(cohort: &Cohort, other: &Cohort, hosts: usize) -> bool {
    if cohort.id == other.id {
        return true;
    }
    let pin = |finds: &FindsHost| -> Option<HostId> {
        match finds {
            FindsHost::Dns => None,
            FindsHost::Pinned(host) => Some(host.clone()),
        }
    };
    let same_host = hosts <= 1 || pin(&cohort.finds_host) == pin(&other.finds_host);
    other.key == CohortKey::SetupKey && network(cohort) == network(other) && same_host
}
