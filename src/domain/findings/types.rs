//! What a finding is: its id, how bad it is, what shows it, what it rests on and what to do next. Nothing here
//! decides anything.

use crate::domain::catalog::{ErrorRow, EventRow, FactRow};
use crate::domain::evidence::Grade;
use crate::domain::ids::{RuleId, SourceId};
use crate::domain::rulebook::Value;

macro_rules! finding_ids {
    ($($variant:ident = $id:literal),+ $(,)?) => {
        /// What can be found, as `diagnose` and `check` print it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum FindingId {
            $($variant),+
        }

        impl FindingId {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// As printed in JSON.
            pub fn id(self) -> &'static str {
                match self {
                    $(Self::$variant => $id),+
                }
            }
        }
    };
}

finding_ids! {
    Healthy = "healthy",
    CountBelowThreshold = "count-below-threshold",
    HostsSplitCount = "hosts-split-count",
    DuplicateCmid = "duplicate-cmid",
    VirtualNotCounted = "virtual-not-counted",
    HostKeyOnClient = "host-key-on-client",
    WrongKeyGroup = "wrong-key-group",
    HostOsTooOldForKey = "host-os-too-old-for-key",
    HostKeyNotActivated = "host-key-not-activated",
    HostKeyExhausted = "host-key-exhausted",
    SetupKeyNeeded = "setup-key-needed",
    RetailOrOemKey = "retail-or-oem-key",
    EvaluationEdition = "evaluation-edition",
    MakExhausted = "mak-exhausted",
    MakBlocked = "mak-blocked",
    SrvRecordMissing = "srv-record-missing",
    StaleSrvRecord = "stale-srv-record",
    RogueKmsHost = "rogue-kms-host",
    DnsFailure = "dns-failure",
    ResolversDiffer = "resolvers-differ",
    PinnedHostUnreachable = "pinned-host-unreachable",
    Port1688Blocked = "port-1688-blocked",
    HostNotAnswering = "host-not-answering",
    ClockSkew = "clock-skew",
    NoDnsSuffix = "no-dns-suffix",
    SrvMalformed = "srv-malformed",
    ProtocolBlocked = "protocol-blocked",
    NotActivated = "not-activated",
    AdbaActive = "adba-active",
    AddOnLicence = "add-on-licence",
    LeftoverLicence = "leftover-licence",
    UpgradeOnlyLicence = "upgrade-only-licence",
    OfficeNotStarted = "office-not-started",
    ImplausibleValue = "implausible-value",
    GraceRunning = "grace-running",
    GraceExpired = "grace-expired",
    LapsesSoon = "lapses-soon",
    RenewalFailing = "renewal-failing",
    OffNetworkTooLong = "off-network-too-long",
    NonGenuine = "non-genuine",
    IdleHost = "idle-host",
    NotElevated = "not-elevated",
    TamperedOrCorruptStore = "tampered-or-corrupt-store",
    UnknownCode = "unknown-code",
}

/// How bad it is; the worst comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// A monitor alarms on it.
    Problem,
    Warning,
    Note,
    Good,
}

impl Severity {
    /// As printed in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::Problem => "problem",
            Self::Warning => "warning",
            Self::Note => "note",
            Self::Good => "good",
        }
    }
}

/// A thing that shows the finding, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clue {
    /// One sentence.
    pub text: String,
    pub grade: Grade,
    /// The input; empty where no input says it.
    pub from: String,
    /// The line, from 1, or the record's number in an event log.
    pub line: Option<usize>,
}

/// The rule that makes a finding of the clues.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Because {
    pub rule: RuleId,
    /// The rule in one sentence.
    pub text: String,
    pub sources: Vec<SourceId>,
}

impl From<&FactRow> for Because {
    fn from(row: &FactRow) -> Self {
        Self { rule: row.id.clone(), text: row.text.clone(), sources: row.sources.clone() }
    }
}

impl From<&ErrorRow> for Because {
    fn from(row: &ErrorRow) -> Self {
        let text = format!("{} means: {}.", row.code, row.meaning);
        Self { rule: RuleId::new(&row.code), text, sources: row.sources.clone() }
    }
}

impl From<&EventRow> for Because {
    fn from(row: &EventRow) -> Self {
        let text = format!("Event {}: {}.", row.id, row.meaning);
        Self { rule: RuleId::new(format!("event-{}", row.id)), text, sources: row.sources.clone() }
    }
}

impl<T> From<&Value<T>> for Because {
    fn from(value: &Value<T>) -> Self {
        Self { rule: value.rule.clone(), text: value.text.clone(), sources: value.sources.clone() }
    }
}

/// One next step, in both dialects.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Next {
    pub text: String,
    /// What to type, from the catalogue's commands.
    pub slmgr: Option<String>,
    /// The same with the OSLicense module; absent where that Windows has none or no source gives the whole command.
    pub oslicense: Option<String>,
}

/// Something the evidence shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub id: FindingId,
    pub severity: Severity,
    /// One sentence without a full stop.
    pub title: String,
    /// Never empty.
    pub evidence: Vec<Clue>,
    pub because: Because,
    pub next: Next,
    /// The machines it is about, by their place in [`Evidence::machines`](crate::domain::evidence::Evidence::machines);
    /// empty where it is about the site.
    pub machines: Vec<usize>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_finding_has_an_id_of_its_own() {
        let mut ids: Vec<_> = FindingId::ALL.iter().map(|finding| finding.id()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), FindingId::ALL.len());
        assert_eq!(ids.len(), 44);
    }

    #[test]
    fn the_worst_comes_first() {
        assert!(Severity::Problem < Severity::Warning && Severity::Note < Severity::Good);
    }
}
