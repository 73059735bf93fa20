//! Answers as an answers file writes them, one at a time: what a flip shows as `from` and `to`, and how a flip is
//! applied. Whole files are read elsewhere; this never looks at a catalogue, so an id is taken as it is written.

use std::borrow::Cow;

use crate::domain::advice::{
    AnswerId, Answers, Attachment, Directory, EditionAnswer, InstalledKey, Microsoft, OwnedGroup, Role,
};
use crate::domain::ids::{EditionId, GenerationId, GroupId};
use crate::domain::rulebook::RulebookId;

/// How "not sure" is written.
pub const UNKNOWN: &str = "unknown";

macro_rules! written {
    ($($name:ident { $($variant:ident = $id:literal),+ $(,)? })+) => {$(
        impl $name {
            /// All of them in the order of the question.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word in an answers file.
            pub fn id(self) -> &'static str {
                match self {
                    $(Self::$variant => $id),+
                }
            }

            /// The one with this word.
            pub fn from_id(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|choice| choice.id() == id)
            }
        }
    )+};
}

written! {
    Attachment { Core = "core", Roaming = "roaming", Remote = "remote", Isolated = "isolated" }
    Microsoft { Internet = "internet", Proxy = "proxy", Telephone = "telephone", None = "none" }
    Role { Workstation = "workstation", Laptop = "laptop", Server = "server", KmsHost = "kms-host" }
    InstalledKey {
        SetupKey = "setup-key", KmsHostKey = "kms-host-key", Mak = "mak", Retail = "retail", Oem = "oem",
        None = "none",
    }
    Directory { None = "none", Domain = "domain", Domain2012 = "domain-2012" }
}

impl AnswerId {
    /// The answer with this key.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.id() == id)
    }
}

impl Answers {
    /// One answer as an answers file writes it; `unknown` when it is not given.
    pub fn written(&self, answer: AnswerId) -> Cow<'_, str> {
        let site = &self.site;
        match answer {
            AnswerId::Edition => match &self.edition {
                Some(EditionAnswer::Edition(id)) => Cow::Borrowed(id.as_str()),
                Some(EditionAnswer::Other) => Cow::Borrowed("other"),
                None => Cow::Borrowed(UNKNOWN),
            },
            AnswerId::Generation => word(self.generation.as_ref().map(GenerationId::as_str)),
            AnswerId::Attachment => word(self.attachment.map(Attachment::id)),
            AnswerId::Microsoft => word(self.microsoft.map(Microsoft::id)),
            AnswerId::Role => word(self.role.map(Role::id)),
            AnswerId::InstalledKey => word(self.installed_key.map(InstalledKey::id)),
            AnswerId::Clients => number(site.clients),
            AnswerId::Servers => number(site.servers),
            AnswerId::VirtualClients => number(site.virtual_clients),
            AnswerId::VirtualServers => number(site.virtual_servers),
            AnswerId::KmsHosts => number(site.kms_hosts),
            AnswerId::OwnedGroup => match &site.owned_group {
                Some(OwnedGroup::Group(id)) => Cow::Borrowed(id.as_str()),
                Some(OwnedGroup::None) => Cow::Borrowed("none"),
                None => Cow::Borrowed(UNKNOWN),
            },
            AnswerId::Directory => word(site.directory.map(Directory::id)),
            AnswerId::HyperV => word(site.hyper_v_datacenter.map(truth)),
            AnswerId::Subscription => word(site.subscription.map(truth)),
            AnswerId::RogueWorry => word(site.rogue_worry.map(truth)),
            AnswerId::Rulebook => word(self.rulebook.map(RulebookId::id)),
        }
    }

    /// The same answers with one of them changed to what an answers file would write.
    ///
    /// Returns `None` where that word is not legal for that answer; ids of editions, generations and groups are
    /// taken as written.
    pub fn with(&self, answer: AnswerId, value: &str) -> Option<Self> {
        let mut changed = self.clone();
        let site = &mut changed.site;
        let known = (value != UNKNOWN).then_some(value);
        match answer {
            AnswerId::Edition => {
                changed.edition = known.map(|id| match id {
                    "other" => EditionAnswer::Other,
                    id => EditionAnswer::Edition(EditionId::new(id)),
                });
            }
            AnswerId::Generation => changed.generation = known.map(GenerationId::new),
            AnswerId::Attachment => changed.attachment = read(known, Attachment::from_id)?,
            AnswerId::Microsoft => changed.microsoft = read(known, Microsoft::from_id)?,
            AnswerId::Role => changed.role = read(known, Role::from_id)?,
            AnswerId::InstalledKey => changed.installed_key = read(known, InstalledKey::from_id)?,
            AnswerId::Clients => site.clients = read(known, parse_number)?,
            AnswerId::Servers => site.servers = read(known, parse_number)?,
            AnswerId::VirtualClients => site.virtual_clients = read(known, parse_number)?,
            AnswerId::VirtualServers => site.virtual_servers = read(known, parse_number)?,
            AnswerId::KmsHosts => site.kms_hosts = read(known, parse_number)?,
            AnswerId::OwnedGroup => {
                site.owned_group = known.map(|id| match id {
                    "none" => OwnedGroup::None,
                    id => OwnedGroup::Group(GroupId::new(id)),
                });
            }
            AnswerId::Directory => site.directory = read(known, Directory::from_id)?,
            AnswerId::HyperV => site.hyper_v_datacenter = read(known, parse_truth)?,
            AnswerId::Subscription => site.subscription = read(known, parse_truth)?,
            AnswerId::RogueWorry => site.rogue_worry = read(known, parse_truth)?,
            AnswerId::Rulebook => changed.rulebook = read(known, RulebookId::from_id)?,
        }
        Some(changed)
    }
}

fn word(id: Option<&str>) -> Cow<'_, str> {
    Cow::Borrowed(id.unwrap_or(UNKNOWN))
}

fn number(value: Option<u32>) -> Cow<'static, str> {
    value.map_or(Cow::Borrowed(UNKNOWN), |number| Cow::Owned(number.to_string()))
}

fn truth(value: bool) -> &'static str {
    if value { "true" } else { "false" }
}

fn parse_number(value: &str) -> Option<u32> {
    value.parse().ok()
}

fn parse_truth(value: &str) -> Option<bool> {
    value.parse().ok()
}

/// `Some(None)` for "unknown", `None` for a word that is not legal.
#[expect(clippy::option_option, reason = "an answer that is not given and a word that is not legal differ")]
fn read<T>(known: Option<&str>, parse: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
    known.map_or(Some(None), |value| parse(value).map(Some))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLES: [(AnswerId, &[&str]); 17] = [
        (AnswerId::Edition, &["vista-enterprise", "other"]),
        (AnswerId::Generation, &["vista"]),
        (AnswerId::Attachment, &["core", "roaming", "remote", "isolated"]),
        (AnswerId::Microsoft, &["internet", "proxy", "telephone", "none"]),
        (AnswerId::Role, &["workstation", "laptop", "server", "kms-host"]),
        (AnswerId::InstalledKey, &["setup-key", "kms-host-key", "mak", "retail", "oem", "none"]),
        (AnswerId::Clients, &["0", "40"]),
        (AnswerId::Servers, &["3"]),
        (AnswerId::VirtualClients, &["7"]),
        (AnswerId::VirtualServers, &["4294967295"]),
        (AnswerId::KmsHosts, &["1"]),
        (AnswerId::OwnedGroup, &["none", "B", "ws2022"]),
        (AnswerId::Directory, &["none", "domain", "domain-2012"]),
        (AnswerId::HyperV, &["true", "false"]),
        (AnswerId::Subscription, &["true", "false"]),
        (AnswerId::RogueWorry, &["true", "false"]),
        (AnswerId::Rulebook, &["articles-2009", "va-2.0", "windows-7", "current"]),
    ];

    #[test]
    fn every_answer_is_read_back_as_it_was_written() {
        let nothing = Answers::default();
        for (answer, values) in SAMPLES {
            assert_eq!(nothing.written(answer), UNKNOWN);
            for value in values {
                let told = nothing.with(answer, value).expect(value);
                assert_eq!(told.written(answer), *value);
                assert_eq!(told.with(answer, UNKNOWN), Some(nothing.clone()), "{value} is forgotten again");
            }
        }
    }

    #[test]
    fn a_word_that_is_not_legal_changes_nothing() {
        let nothing = Answers::default();
        for (answer, value) in [
            (AnswerId::Attachment, "sometimes"),
            (AnswerId::Clients, "-3"),
            (AnswerId::Clients, "4294967296"),
            (AnswerId::HyperV, "yes"),
            (AnswerId::Rulebook, "2009"),
        ] {
            assert_eq!(nothing.with(answer, value), None, "{value}");
        }
    }

    #[test]
    fn the_words_are_those_of_serde() {
        for role in Role::ALL {
            assert_eq!(serde_json::to_value(role).expect("a word"), role.id());
        }
        for key in InstalledKey::ALL {
            assert_eq!(serde_json::to_value(key).expect("a word"), key.id());
        }
        for directory in Directory::ALL {
            assert_eq!(serde_json::to_value(directory).expect("a word"), directory.id());
        }
        for attachment in Attachment::ALL {
            assert_eq!(serde_json::to_value(attachment).expect("a word"), attachment.id());
        }
        for microsoft in Microsoft::ALL {
            assert_eq!(serde_json::to_value(microsoft).expect("a word"), microsoft.id());
        }
    }
}
