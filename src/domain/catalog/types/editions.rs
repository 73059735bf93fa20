//! Generations, releases and editions of Windows. Nothing here parses or prints.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Confidence, Kind};
use crate::domain::ids::{EditionId, GenerationId, SourceId};
use crate::domain::rulebook::RulebookId;

/// A Windows generation, for example Windows Vista.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Generation {
    pub id: GenerationId,
    pub name: String,
    pub kind: Kind,
    /// The rulebook that holds where a plan or answers file names none.
    pub rulebook: RulebookId,
    /// Has the OSLicense PowerShell module (else every step shows slmgr only).
    pub oslicense: bool,
    /// What the reader must know about this row; may be empty.
    pub note: String,
    pub sources: Vec<SourceId>,
}

/// A release of Windows 10 or 11, whose support ends with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    pub id: String,
    pub name: String,
    pub generation: GenerationId,
    pub family: ReleaseFamily,
    pub released: NaiveDate,
    pub end: NaiveDate,
    pub esu_end: Option<NaiveDate>,
    pub sources: Vec<SourceId>,
}

/// Which editions the end of a release holds for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReleaseFamily {
    All,
    /// Enterprise and Education.
    Enterprise,
    /// Home, Pro, Pro Education, Pro for Workstations.
    Pro,
}

/// How a Windows is serviced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Servicing {
    /// One version for its whole life.
    LongTerm,
    /// The semi-annual channel of Windows Server, 1709 to 20H2.
    SemiAnnual,
    /// The annual channel of Windows Server.
    Annual,
    /// Windows 10 and 11 with their releases.
    General,
}

/// A setup key that Microsoft prints for several editions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedKey {
    pub editions: Vec<EditionId>,
    /// One sentence.
    pub why: String,
    pub sources: Vec<SourceId>,
}

/// A way of activating that an edition supports, as the facts list it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum VolumeMethod {
    Kms,
    Mak,
    Adba,
    Avma,
    Subscription,
    Token,
}

/// A Windows edition under volume activation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    pub id: EditionId,
    pub name: String,
    pub generation: GenerationId,
    pub kind: Kind,
    /// Count its host must report before it activates.
    pub threshold: u32,
    pub servicing: Servicing,
    /// The public KMS client setup key, five groups of five; absent where Microsoft prints none.
    pub setup_key: Option<String>,
    /// Known by its key, but withdrawn or never released: recognised in texts, never offered as a choice.
    pub recognised_only: bool,
    pub methods: BTreeSet<VolumeMethod>,
    /// Ways that no source confirms for this edition; never proposed without saying so.
    pub unverified_methods: BTreeSet<VolumeMethod>,
    /// The public key of a guest under automatic virtual machine activation.
    pub avma_key: Option<String>,
    /// How far the AVMA key can be trusted.
    pub avma_key_confidence: Confidence,
    pub mainstream_end: Option<NaiveDate>,
    pub extended_end: Option<NaiveDate>,
    pub esu_end: Option<NaiveDate>,
    /// Why no key group of this edition's era is stated to cover it; absent where one is.
    pub no_group: Option<String>,
    /// Why a machine of this edition can never be a KMS host; absent where it can.
    pub cannot_host: Option<String>,
    /// What the reader must know about this row, for example an unverified date or method; may be empty.
    pub note: String,
    /// Where other sources say otherwise.
    pub other_values: Vec<String>,
    pub confidence: Confidence,
    pub sources: Vec<SourceId>,
}
