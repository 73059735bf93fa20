//! What the user said about one machine and its site. `None` is the answer "not sure"; what the advice then
//! assumes stands in the recommendation, never here.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{EditionId, GenerationId, GroupId};
use crate::domain::rulebook::RulebookId;

/// The answers of the Decide pages; the keys of an answers file and of a plan's `[answers]`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    pub edition: Option<EditionAnswer>,
    /// Used when no edition is given.
    pub generation: Option<GenerationId>,
    pub attachment: Option<Attachment>,
    pub microsoft: Option<Microsoft>,
    pub role: Option<Role>,
    pub installed_key: Option<InstalledKey>,
    pub site: Site,
    /// `None`: the default of the generation.
    pub rulebook: Option<RulebookId>,
}

/// A volume edition, or some other Windows (Home, Ultimate, ...).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditionAnswer {
    Edition(EditionId),
    Other,
}

/// How the machine reaches the organisation's network.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Attachment {
    /// Always on it.
    Core,
    /// Never away longer than the validity less the renewal interval and its jitter (172 days).
    Roaming,
    /// Seldom or never on it.
    Remote,
    /// On a closed network of its own.
    Isolated,
}

/// How the machine can reach Microsoft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Microsoft {
    Internet,
    /// Another machine can.
    Proxy,
    Telephone,
    None,
}

/// What the machine is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    Workstation,
    Laptop,
    Server,
    /// It shall activate the others.
    KmsHost,
}

/// Which key is on the machine now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum InstalledKey {
    SetupKey,
    KmsHostKey,
    Mak,
    Retail,
    Oem,
    None,
}

/// What the site's directory can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Directory {
    #[serde(rename = "none")]
    None,
    #[serde(rename = "domain")]
    Domain,
    /// A domain with the schema of Server 2012 or later.
    #[serde(rename = "domain-2012")]
    Domain2012,
}

/// The highest key group the organisation is licensed for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnedGroup {
    None,
    /// A group of any era, as written.
    Group(GroupId),
}

/// What is around the machine.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    /// Physical client machines that would call the same host, this one included.
    pub clients: Option<u32>,
    pub servers: Option<u32>,
    pub virtual_clients: Option<u32>,
    pub virtual_servers: Option<u32>,
    /// KMS hosts that exist today.
    pub kms_hosts: Option<u32>,
    pub owned_group: Option<OwnedGroup>,
    pub directory: Option<Directory>,
    /// The machine is a guest of an activated Datacenter host.
    pub hyper_v_datacenter: Option<bool>,
    /// The user holds Windows Enterprise or Education per user.
    pub subscription: Option<bool>,
    /// Someone installs Windows that should not be activated.
    pub rogue_worry: Option<bool>,
}

/// Names one answer, as files and flips do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AnswerId {
    Edition,
    Generation,
    Attachment,
    Microsoft,
    Role,
    InstalledKey,
    Clients,
    Servers,
    VirtualClients,
    VirtualServers,
    KmsHosts,
    OwnedGroup,
    Directory,
    HyperV,
    Subscription,
    RogueWorry,
    Rulebook,
}

impl AnswerId {
    /// All answers in the order of the questions.
    pub const ALL: [Self; 17] = [
        Self::Edition,
        Self::Generation,
        Self::Attachment,
        Self::Microsoft,
        Self::Role,
        Self::Clients,
        Self::Servers,
        Self::VirtualClients,
        Self::VirtualServers,
        Self::KmsHosts,
        Self::OwnedGroup,
        Self::Directory,
        Self::HyperV,
        Self::Subscription,
        Self::RogueWorry,
        Self::InstalledKey,
        Self::Rulebook,
    ];

    /// The key in an answers file.
    pub fn id(self) -> &'static str {
        match self {
            Self::Edition => "edition",
            Self::Generation => "generation",
            Self::Attachment => "attachment",
            Self::Microsoft => "microsoft",
            Self::Role => "role",
            Self::InstalledKey => "installed_key",
            Self::Clients => "site.clients",
            Self::Servers => "site.servers",
            Self::VirtualClients => "site.virtual_clients",
            Self::VirtualServers => "site.virtual_servers",
            Self::KmsHosts => "site.kms_hosts",
            Self::OwnedGroup => "site.owned_group",
            Self::Directory => "site.directory",
            Self::HyperV => "site.hyper_v_datacenter",
            Self::Subscription => "site.subscription",
            Self::RogueWorry => "site.rogue_worry",
            Self::Rulebook => "rulebook",
        }
    }
}
