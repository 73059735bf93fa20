//! What the advice says about one machine: exactly one method, why, why not the others, and what would change it.

use serde::Serialize;

use crate::domain::advice::AnswerId;
use crate::domain::advice::facts::Confidence;
use crate::domain::ids::{ConflictId, EditionId, GroupId, RuleId, SourceId};
use crate::domain::rulebook::RulebookId;

/// The family a method belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Family {
    Mak,
    Kms,
    Other,
}

/// How the machine shall be activated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// Install the KMS host key and activate it.
    KmsHost,
    /// A setup key; activates against the host.
    KmsClient,
    MakOnline,
    MakProxy,
    MakTelephone,
    Adba,
    Avma,
    Subscription,
    /// This edition or situation is not for volume activation.
    NotVolume,
}

impl Method {
    /// All methods in the order in which they are listed.
    pub const ALL: [Self; 9] = [
        Self::KmsHost,
        Self::KmsClient,
        Self::MakOnline,
        Self::MakProxy,
        Self::MakTelephone,
        Self::Adba,
        Self::Avma,
        Self::Subscription,
        Self::NotVolume,
    ];

    /// The id used in JSON and files.
    pub fn id(self) -> &'static str {
        match self {
            Self::KmsHost => "kms-host",
            Self::KmsClient => "kms-client",
            Self::MakOnline => "mak-online",
            Self::MakProxy => "mak-proxy",
            Self::MakTelephone => "mak-telephone",
            Self::Adba => "adba",
            Self::Avma => "avma",
            Self::Subscription => "subscription",
            Self::NotVolume => "not-volume",
        }
    }

    /// The family of this method.
    pub fn family(self) -> Family {
        match self {
            Self::KmsHost | Self::KmsClient => Family::Kms,
            Self::MakOnline | Self::MakProxy | Self::MakTelephone => Family::Mak,
            Self::Adba | Self::Avma | Self::Subscription | Self::NotVolume => Family::Other,
        }
    }

    /// What the method is called in headings.
    pub fn title(self) -> &'static str {
        match self {
            Self::KmsHost => "KMS host",
            Self::KmsClient => "KMS client",
            Self::MakOnline => "MAK, activated online",
            Self::MakProxy => "MAK, activated by proxy",
            Self::MakTelephone => "MAK, activated by telephone",
            Self::Adba => "Active Directory-based activation",
            Self::Avma => "Automatic virtual machine activation",
            Self::Subscription => "Subscription activation",
            Self::NotVolume => "Not for volume activation",
        }
    }
}

/// Which kind of key belongs on the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum KeyKind {
    SetupKey,
    KmsHostKey,
    Mak,
    AvmaKey,
    None,
}

/// The key that belongs on the machine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Key {
    pub kind: KeyKind,
    /// For a KMS host key: the group to install. For a setup key: the lowest group that covers the edition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<GroupId>,
    /// The public setup key (or AVMA key), where Microsoft prints one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub setup_key: Option<String>,
    /// The editions the advice is about: one, or all of a generation when only that is known.
    pub product_ids: Vec<EditionId>,
}

/// One reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BecauseLine {
    pub rule: RuleId,
    pub text: String,
    pub sources: Vec<SourceId>,
    /// The answers it rests on.
    pub answers: Vec<AnswerId>,
    /// The weakest of the facts it rests on.
    #[serde(skip)]
    pub confidence: Confidence,
}

/// Why a method is not the one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NotThis {
    pub method: Method,
    pub why_not: String,
    #[serde(skip)]
    pub rule: RuleId,
    #[serde(skip)]
    pub sources: Vec<SourceId>,
}

/// One answer whose change gives another method.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Flip {
    pub answer: AnswerId,
    /// The present value as written in an answers file; `unknown` when not given.
    pub from: String,
    pub to: String,
    pub method: Method,
}

/// Something to look out for; the id is that of the finding that means the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Warning {
    pub id: String,
    pub text: String,
    pub sources: Vec<SourceId>,
    /// The rule that warns.
    #[serde(skip)]
    pub rule: RuleId,
    /// The disputed point, where the warning shows two values of two sources.
    #[serde(skip)]
    pub conflict: Option<ConflictId>,
}

/// One step, in both dialects.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Step {
    pub title: String,
    /// The command as typed; empty for a step that is no command.
    pub slmgr: String,
    /// `None` where that Windows has no such module or no complete, sourced command is known.
    pub oslicense: Option<String>,
    /// How one sees that it worked.
    pub check: String,
    pub undo: String,
    pub elevated: bool,
    /// The machine on which it is typed.
    #[serde(rename = "where")]
    pub place: String,
    /// Why there is no OSLicense command, for the window.
    #[serde(skip)]
    pub no_oslicense: Option<String>,
}

/// What the advice assumed because it was not told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Assumed {
    pub answer: AnswerId,
    /// As written in an answers file, or a sentence where no single value was assumed.
    pub value: String,
}

/// The advice for one machine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Recommendation {
    pub format: u32,
    pub family: Family,
    pub method: Method,
    pub key: Key,
    /// One or two sentences: what to do, for the head of the page.
    #[serde(skip)]
    pub headline: String,
    pub because: Vec<BecauseLine>,
    pub instead_of: Vec<NotThis>,
    pub flips: Vec<Flip>,
    pub warnings: Vec<Warning>,
    pub steps: Vec<Step>,
    pub assumed: Vec<Assumed>,
    pub rulebook: RulebookId,
    /// The answers that the choice of the method read: only these can change it.
    #[serde(skip)]
    pub rests_on: Vec<AnswerId>,
}

impl Serialize for AnswerId {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}
