//! The catalogue once it is checked: every reference whole, every row sourced. Nothing here parses or prints.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::ids::{ConflictId, EditionId, GenerationId, GroupId, RuleId, SourceId};
use crate::domain::rulebook::RulebookId;

/// Everything the program knows to exist. Lists keep the order of the files, which is the order of the screen.
#[derive(Clone, Debug)]
pub struct Catalog {
    /// The day the data was put together.
    pub date: NaiveDate,
    pub generations: Vec<Generation>,
    pub releases: Vec<Release>,
    pub editions: Vec<Edition>,
    /// Setup keys that name more than one edition.
    pub shared_keys: Vec<SharedKey>,
    /// Groups of all eras; within an era from the lowest to the highest.
    pub groups: Vec<Group>,
    pub host_updates: Vec<HostUpdate>,
    pub avma_hosts: Vec<AvmaHost>,
    pub preconditions: Vec<Precondition>,
    pub conflicts: Vec<Conflict>,
    pub commands: Vec<CommandRow>,
    pub errors: Vec<ErrorRow>,
    pub events: Vec<EventRow>,
    pub words: Vec<WordRow>,
    pub sources: BTreeMap<SourceId, Source>,
}

/// A client or a server edition; the kind sets the threshold that its rulebook names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Client,
    Server,
}

/// Which table of key groups holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Era {
    /// Windows Vista and Server 2008: the table of the articles.
    #[serde(rename = "2009")]
    Year2009,
    /// Windows 7 and Server 2008 R2.
    #[serde(rename = "windows-7")]
    Windows7,
    /// Today's host keys.
    #[serde(rename = "current")]
    Current,
}

/// How far a fact can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// A Microsoft page or archived Microsoft text.
    Doc,
    /// Read from a script's own text.
    Script,
    /// Published real output.
    Seen,
    /// Only the SDK name is sourced; cause and remedy are derived.
    Symbol,
    /// Follows from sourced facts, but no source says it.
    Derived,
    ThirdParty,
    /// Only the articles of 2009 say so.
    Articles,
    /// Nobody has verified it.
    Memory,
    /// Looked for and not found.
    Gap,
}

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

/// A key group of an era, or a modern KMS host key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub id: GroupId,
    pub era: Era,
    pub name: String,
    /// What `slmgr` prints for a host key of this group, where known.
    pub channel: Option<String>,
    /// What the articles print for it; only in the era 2009.
    pub articles_channel: Option<String>,
    /// Editions listed in this group itself.
    pub names: Vec<EditionId>,
    /// Editions it activates though its list does not name them, with the reason.
    pub also: Vec<AlsoCovered>,
    /// Groups whose editions it activates too.
    pub includes: Vec<GroupId>,
    /// Every edition a host key of this group activates: `names`, `also`, and what the included groups cover.
    pub covers: BTreeSet<EditionId>,
    /// Generations whose machines may hold this key as a host, as Microsoft says.
    pub host_generations: Vec<GenerationId>,
    /// The same in words, with what the articles say.
    pub host_note: String,
    /// The point where articles and Microsoft differ on who may host it.
    pub host_conflict: Option<ConflictId>,
    pub notes: Vec<String>,
    pub confidence: Confidence,
    pub sources: Vec<SourceId>,
}

/// Editions that a group covers beyond the list that its source prints.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlsoCovered {
    pub editions: Vec<EditionId>,
    /// One or two sentences.
    pub why: String,
    pub confidence: Confidence,
    /// The point where the sources differ on it.
    pub conflict: Option<ConflictId>,
    pub sources: Vec<SourceId>,
}

/// The update a host needs before it can activate a newer client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostUpdate {
    pub host: String,
    pub clients: Vec<String>,
    pub update: String,
    pub kb: String,
    pub date: String,
    pub note: String,
    pub sources: Vec<SourceId>,
}

/// Which guests an activated Datacenter host activates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AvmaHost {
    pub host: GenerationId,
    pub guests: Vec<GenerationId>,
    pub confidence: Confidence,
    pub note: String,
    pub sources: Vec<SourceId>,
}

/// What must hold before a method works.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Precondition {
    pub method: String,
    pub text: String,
    pub sources: Vec<SourceId>,
}

/// A point where the articles and Microsoft differ: both values stand, each with its sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    pub id: ConflictId,
    /// Its number in the list that the catalogue was made from.
    pub number: u32,
    pub point: String,
    /// False for an addition that contradicts nothing.
    pub contradiction: bool,
    pub articles: String,
    /// The articles do not mention the point; then they have no source.
    pub articles_silent: bool,
    pub articles_sources: Vec<SourceId>,
    pub microsoft: String,
    /// No source of Microsoft was found.
    pub microsoft_silent: bool,
    pub microsoft_sources: Vec<SourceId>,
    /// `high`, `medium` or `low`: how much it changes what a technician does.
    pub weight: String,
    /// What the program does about it.
    pub handling: String,
    pub articles_followed_by: Vec<RulebookId>,
    pub microsoft_followed_by: Vec<RulebookId>,
    /// Rules of advice, rulebook or simulation that this point touches.
    pub touches: Vec<RuleId>,
}

/// One command of one tool, in both dialects where both exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommandRow {
    /// Short id for look-ups, for example `ipk`.
    pub id: String,
    pub tool: String,
    /// The full command line with `<PLACEHOLDERS>`.
    pub line: String,
    pub what: String,
    pub elevation: String,
    pub needs_elevation: bool,
    pub run_on: String,
    pub era: String,
    pub changes_state: bool,
    pub success_text: String,
    /// The OSLicense command line, complete and sourced; absent where the facts give none.
    pub oslicense: Option<String>,
    pub oslicense_confidence: Confidence,
    pub oslicense_note: String,
    pub oslicense_sources: Vec<SourceId>,
    pub note: String,
    pub sources: Vec<SourceId>,
}

/// An activation error code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErrorRow {
    /// `0x` and eight upper-case hexadecimal digits.
    pub code: String,
    pub symbol: String,
    pub meaning: String,
    pub applies_to: Vec<String>,
    pub causes: Vec<String>,
    pub remedies: Vec<String>,
    pub shown_in: Vec<String>,
    pub note: String,
    pub confidence: Confidence,
    pub sources: Vec<SourceId>,
}

/// An event of the Windows event log that concerns activation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventRow {
    pub id: u32,
    pub channel: String,
    pub side: String,
    pub meaning: String,
    pub reading: String,
    pub note: String,
    pub confidence: Confidence,
    pub sources: Vec<SourceId>,
}

/// A term of the field, explained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordRow {
    /// The term as it is written in running text.
    pub word: String,
    pub also: Vec<String>,
    pub meaning: String,
    /// Terms it is easily confused with.
    pub confused_with: Vec<String>,
    pub sources: Vec<SourceId>,
}

/// Where facts come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    pub id: SourceId,
    pub title: String,
    /// A short form for the small print, for example `articles 2009, part 2`.
    pub short: String,
    pub url: String,
    pub repository: String,
    pub note: String,
}

impl Catalog {
    /// The edition with this id.
    pub fn edition(&self, id: &EditionId) -> Option<&Edition> {
        self.editions.iter().find(|edition| edition.id == *id)
    }

    /// The generation with this id.
    pub fn generation(&self, id: &GenerationId) -> Option<&Generation> {
        self.generations.iter().find(|generation| generation.id == *id)
    }

    /// The editions a person can choose, in the catalogue's order.
    pub fn offered(&self) -> impl Iterator<Item = &Edition> {
        self.editions.iter().filter(|edition| !edition.recognised_only)
    }

    /// The groups of an era, from the lowest to the highest.
    pub fn groups_of(&self, era: Era) -> impl Iterator<Item = &Group> {
        self.groups.iter().filter(move |group| group.era == era)
    }

    /// The group of an era with this id; letter case does not matter.
    pub fn group(&self, era: Era, id: &str) -> Option<&Group> {
        self.groups_of(era).find(|group| group.id.as_str().eq_ignore_ascii_case(id))
    }

    /// The lowest group of an era that covers the edition.
    pub fn lowest_group(&self, era: Era, edition: &EditionId) -> Option<&Group> {
        self.groups_of(era).find(|group| group.covers.contains(edition))
    }

    /// The conflict with this id.
    pub fn conflict(&self, id: &ConflictId) -> Option<&Conflict> {
        self.conflicts.iter().find(|conflict| conflict.id == *id)
    }

    /// The short form of a source for the small print; the id where the source is unknown.
    pub fn short_source<'a>(&'a self, id: &'a SourceId) -> &'a str {
        self.sources.get(id).map_or(id.as_str(), |source| source.short.as_str())
    }
}

impl Era {
    /// The eras in order of time.
    pub const ALL: [Self; 3] = [Self::Year2009, Self::Windows7, Self::Current];

    /// The id used in files and on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Self::Year2009 => "2009",
            Self::Windows7 => "windows-7",
            Self::Current => "current",
        }
    }

    /// The era with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|era| era.id() == id)
    }
}
