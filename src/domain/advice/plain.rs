//! Answers, keys and flips in plain words, for terminals and tickets. The words of the window stand in its own file.

use crate::domain::advice::{
    AnswerId, Attachment, Directory, Flip, InstalledKey, Key, KeyKind, Method, Microsoft, Recommendation,
    Role, UNKNOWN,
};
use crate::domain::catalog::{Era, Group};
use crate::domain::knowledge::Knowledge;
use crate::domain::rulebook::RulebookId;

/// What the question is about, for example `how it reaches the network`.
pub fn question(answer: AnswerId) -> &'static str {
    match answer {
        AnswerId::Edition => "edition",
        AnswerId::Generation => "generation",
        AnswerId::Attachment => "way to the organisation's network",
        AnswerId::Microsoft => "way to Microsoft",
        AnswerId::Role => "job",
        AnswerId::InstalledKey => "key on it now",
        AnswerId::Clients => "physical clients",
        AnswerId::Servers => "physical servers",
        AnswerId::VirtualClients => "virtual clients",
        AnswerId::VirtualServers => "virtual servers",
        AnswerId::KmsHosts => "KMS hosts today",
        AnswerId::OwnedGroup => "highest key group owned",
        AnswerId::Directory => "directory",
        AnswerId::HyperV => "guest of an activated Datacenter host",
        AnswerId::Subscription => "user's own licence",
        AnswerId::RogueWorry => "worry about rogue installs",
        AnswerId::Rulebook => "rulebook",
    }
}

/// An answer as an answers file writes it, in words: names instead of ids, a phrase instead of a code word. What is
/// no code word comes back as it is.
pub fn answer_text(answer: AnswerId, value: &str, knowledge: &Knowledge) -> String {
    if value == UNKNOWN {
        return "not sure".to_owned();
    }
    let catalog = &knowledge.catalog;
    let known = match answer {
        AnswerId::Edition if value == "other" => Some("a Windows that is not a volume edition"),
        AnswerId::Edition => {
            catalog.editions.iter().find(|row| row.id.as_str() == value).map(|row| row.name.as_str())
        }
        AnswerId::Generation => {
            catalog.generations.iter().find(|row| row.id.as_str() == value).map(|row| row.name.as_str())
        }
        AnswerId::Attachment => Attachment::from_id(value).map(|attachment| match attachment {
            Attachment::Core => "always on the network",
            Attachment::Roaming => "comes back at least every 170 days",
            Attachment::Remote => "seldom or never on the network",
            Attachment::Isolated => "on a closed network of its own",
        }),
        AnswerId::Microsoft => Microsoft::from_id(value).map(|microsoft| match microsoft {
            Microsoft::Internet => "over the Internet",
            Microsoft::Proxy => "through another machine",
            Microsoft::Telephone => "by telephone",
            Microsoft::None => "not at all",
        }),
        AnswerId::Role => Role::from_id(value).map(|role| match role {
            Role::Workstation => "a workstation",
            Role::Laptop => "a laptop",
            Role::Server => "a server",
            Role::KmsHost => "it shall activate the others",
        }),
        AnswerId::InstalledKey => InstalledKey::from_id(value).map(|key| match key {
            InstalledKey::SetupKey => "its setup key",
            InstalledKey::KmsHostKey => "a KMS host key",
            InstalledKey::Mak => "a MAK",
            InstalledKey::Retail => "a retail key",
            InstalledKey::Oem => "an OEM key",
            InstalledKey::None => "none",
        }),
        AnswerId::Directory => Directory::from_id(value).map(|directory| match directory {
            Directory::None => "none",
            Directory::Domain => "a domain with an older schema",
            Directory::Domain2012 => "a domain with the schema of Server 2012 or later",
        }),
        AnswerId::HyperV | AnswerId::Subscription | AnswerId::RogueWorry => match value {
            "true" => Some("yes"),
            "false" => Some("no"),
            _ => None,
        },
        AnswerId::Rulebook => {
            RulebookId::from_id(value).map(|rulebook| knowledge.rulebooks.get(rulebook).name.as_str())
        }
        AnswerId::Clients
        | AnswerId::Servers
        | AnswerId::VirtualClients
        | AnswerId::VirtualServers
        | AnswerId::KmsHosts
        | AnswerId::OwnedGroup => None,
    };
    known.unwrap_or(value).to_owned()
}

/// `group B` for the lettered groups, the name in quotes for host keys of today.
pub fn group_title(group: &Group) -> String {
    match group.era {
        Era::Year2009 | Era::Windows7 => format!("group {}", group.id),
        Era::Current => format!("\"{}\"", group.name),
    }
}

/// The key in one line: `Setup key VKK3X-…`, `KMS host key of group B`, `your MAK`.
pub fn key_text(key: &Key, rulebook: RulebookId, knowledge: &Knowledge) -> String {
    let group = key.group.as_ref().and_then(|id| knowledge.catalog.group(rulebook.era(), id.as_str()));
    match (key.kind, &key.setup_key) {
        (KeyKind::SetupKey, Some(setup_key)) => format!("Setup key {setup_key} (public)"),
        (KeyKind::SetupKey, None) => "The setup key of the edition (public)".to_owned(),
        (KeyKind::KmsHostKey, _) => group.map_or_else(
            || "Your KMS host key".to_owned(),
            |group| format!("Your KMS host key of {}", group_title(group)),
        ),
        (KeyKind::Mak, _) => "Your MAK for this edition".to_owned(),
        (KeyKind::AvmaKey, Some(guest_key)) => format!("Guest key {guest_key} (public)"),
        (KeyKind::AvmaKey, None) => "The guest key of the edition (public)".to_owned(),
        (KeyKind::None, _) => "No key to install".to_owned(),
    }
}

/// Flips of one answer that lead to the same method.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlipGroup<'a> {
    pub answer: AnswerId,
    pub from: &'a str,
    /// The new values in the order of the flips.
    pub to: Vec<&'a str>,
    pub method: Method,
}

/// The flips for a reader: those of one answer to one method together, without changes to "not sure", which say no
/// more than the value that is then assumed.
pub fn flip_groups(recommendation: &Recommendation) -> Vec<FlipGroup<'_>> {
    let mut groups: Vec<FlipGroup<'_>> = Vec::new();
    let told = |flip: &&Flip| flip.to != UNKNOWN;
    for flip in recommendation.flips.iter().filter(told) {
        let same = |group: &&mut FlipGroup<'_>| group.answer == flip.answer && group.method == flip.method;
        match groups.iter_mut().find(same) {
            Some(group) => group.to.push(&flip.to),
            None => groups.push(FlipGroup {
                answer: flip.answer,
                from: &flip.from,
                to: vec![&flip.to],
                method: flip.method,
            }),
        }
    }
    groups
}

/// A group of flips in one line: `way to the organisation's network: seldom or never on the network`.
pub fn flip_text(group: &FlipGroup<'_>, knowledge: &Knowledge) -> String {
    const SHOWN: usize = 3;
    let words: Vec<_> =
        group.to.iter().take(SHOWN).map(|value| answer_text(group.answer, value, knowledge)).collect();
    let more = group.to.len().saturating_sub(SHOWN);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    format!("{}: {}{more}", question(group.answer), words.join(", or "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::advice::testing::{advise, knowledge};

    #[test]
    fn code_words_become_words_and_what_is_none_stays() {
        for (answer, value, text) in [
            (AnswerId::Edition, "vista-enterprise", "Windows Vista Enterprise"),
            (AnswerId::Edition, "other", "a Windows that is not a volume edition"),
            (AnswerId::Attachment, "remote", "seldom or never on the network"),
            (AnswerId::Clients, "24", "24"),
            (AnswerId::HyperV, "true", "yes"),
            (AnswerId::Role, UNKNOWN, "not sure"),
            (AnswerId::Edition, "no-such-windows", "no-such-windows"),
        ] {
            assert_eq!(answer_text(answer, value, knowledge()), text);
        }
    }

    #[test]
    fn flips_are_told_together_by_answer_and_method() {
        let advice = advise("edition=vista-enterprise attachment=core site.directory=domain-2012");
        let groups = flip_groups(&advice);
        let to_adba: Vec<_> = groups
            .iter()
            .filter(|group| group.answer == AnswerId::Edition && group.method == Method::Adba)
            .collect();
        assert_eq!(to_adba.len(), 1);
        assert!(to_adba[0].to.len() > 50, "{to_adba:?}");
        assert!(flip_text(to_adba[0], knowledge()).ends_with(" more"));
        assert!(groups.iter().all(|group| !group.to.contains(&UNKNOWN)));
    }

    #[test]
    fn the_key_is_one_line() {
        let line = |words: &str| {
            let advice = advise(words);
            key_text(&advice.key, advice.rulebook, knowledge())
        };
        assert_eq!(line("edition=vista-enterprise"), "Setup key VKK3X-68KWM-X2YGT-QR4M6-4BWMV (public)");
        assert_eq!(line("edition=server-2008-standard role=kms-host"), "Your KMS host key of group B");
        assert_eq!(line("edition=vista-enterprise attachment=remote"), "Your MAK for this edition");
        assert_eq!(line("edition=other"), "No key to install");
    }
}
