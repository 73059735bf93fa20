//! The method that the contract asks for, written down once more as one chain of questions, so that the rules have
//! something to disagree with.

use activation_wizard::domain::advice::{
    Answers, Attachment, Directory, EditionAnswer, Method, Microsoft, OwnedGroup, Role,
};
use activation_wizard::domain::catalog::{Edition, Kind, VolumeMethod};
use activation_wizard::domain::rulebook::RulebookId;

use super::knowledge;

/// The expected method.
pub(super) fn expected(answers: &Answers) -> Method {
    let site = &answers.site;
    if answers.role == Some(Role::KmsHost) {
        return Method::KmsHost;
    }
    if answers.edition == Some(EditionAnswer::Other) {
        return Method::NotVolume;
    }
    let windows = windows(answers);
    let can = |method| windows.editions.iter().any(|edition| edition.methods.contains(&method));
    let attachment = answers.attachment.unwrap_or(Attachment::Roaming);
    let microsoft = answers.microsoft.unwrap_or(Microsoft::Internet);
    if site.hyper_v_datacenter == Some(true) && can(VolumeMethod::Avma) {
        return Method::Avma;
    }
    if windows.editions.is_empty() || windows.editions.iter().all(|edition| is_azure(edition)) {
        return Method::NotVolume;
    }
    let meets_internet = microsoft == Microsoft::Internet && attachment != Attachment::Isolated;
    if site.subscription == Some(true) && can(VolumeMethod::Subscription) && meets_internet {
        return Method::Subscription;
    }
    let asks = windows.editions.iter().any(|edition| edition.setup_key.is_some())
        && attachment != Attachment::Remote
        && site.owned_group != Some(OwnedGroup::None);
    if asks && can(VolumeMethod::Adba) && site.directory == Some(Directory::Domain2012) {
        return Method::Adba;
    }
    if asks && can(VolumeMethod::Kms) && enough(answers, &windows) {
        return Method::KmsClient;
    }
    match microsoft {
        _ if !can(VolumeMethod::Mak) => Method::NotVolume,
        Microsoft::Internet => Method::MakOnline,
        Microsoft::Proxy => Method::MakProxy,
        Microsoft::Telephone | Microsoft::None => Method::MakTelephone,
    }
}

struct Windows {
    kind: Kind,
    rulebook: RulebookId,
    /// The volume editions it can be; none for one that is only recognised.
    editions: Vec<&'static Edition>,
}

fn windows(answers: &Answers) -> Windows {
    let catalog = &knowledge().catalog;
    let default = |edition: &Edition| {
        catalog.generation(&edition.generation).map_or(RulebookId::Current, |generation| generation.rulebook)
    };
    if let Some(EditionAnswer::Edition(id)) = &answers.edition
        && let Some(edition) = catalog.edition(id)
    {
        let rulebook = answers.rulebook.unwrap_or(default(edition));
        let editions = if edition.recognised_only { Vec::new() } else { vec![edition] };
        return Windows { kind: edition.kind, rulebook, editions };
    }
    if let Some(generation) = answers.generation.as_ref().and_then(|id| catalog.generation(id)) {
        return Windows {
            kind: generation.kind,
            rulebook: answers.rulebook.unwrap_or(generation.rulebook),
            editions: catalog
                .offered()
                .filter(|edition| edition.generation == generation.id && !is_azure(edition))
                .collect(),
        };
    }
    let kind = if answers.role == Some(Role::Server) { Kind::Server } else { Kind::Client };
    let rulebook = answers.rulebook.unwrap_or(RulebookId::Current);
    let editions = catalog
        .offered()
        .filter(|edition| {
            edition.kind == kind && default(edition).era() == rulebook.era() && !is_azure(edition)
        })
        .collect();
    Windows { kind, rulebook, editions }
}

fn is_azure(edition: &Edition) -> bool {
    edition.name.contains("Azure Edition")
}

/// Clients and servers count together; virtual machines do not under the rulebooks of 2009; no number told is
/// enough.
fn enough(answers: &Answers, windows: &Windows) -> bool {
    let site = &answers.site;
    let virtual_counts = !matches!(windows.rulebook, RulebookId::Articles2009 | RulebookId::Va20);
    let mut counted = vec![site.clients, site.servers];
    if virtual_counts {
        counted.extend([site.virtual_clients, site.virtual_servers]);
    }
    let needed = match windows.kind {
        Kind::Client => 25,
        Kind::Server => 5,
    };
    counted.iter().all(Option::is_none) || counted.into_iter().flatten().sum::<u32>() >= needed
}
