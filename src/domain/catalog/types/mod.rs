//! The catalogue once it is checked: every reference whole, every row sourced. Nothing here parses or prints.

mod editions;
mod groups;
mod reference;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use editions::{Edition, Generation, Release, ReleaseFamily, Servicing, SharedKey, VolumeMethod};
pub use groups::{AlsoCovered, AvmaHost, Case, Group, HostUpdate, MakGroup, Precondition};
pub use reference::{
    CommandRow, Conflict, ErrorRow, EventFlag, EventRow, FactRow, NamedMeaning, NoteRow, RequestField,
    Symbols, WordRow,
};

use crate::domain::ids::{ConflictId, EditionId, GenerationId, SourceId};

/// Everything the program knows to exist. Lists keep the order of the files, which is the order of the screen.
#[derive(Clone, Debug, Default)]
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
    pub cases: Vec<Case>,
    pub mak_groups: Vec<MakGroup>,
    pub facts: Vec<FactRow>,
    pub conflicts: Vec<Conflict>,
    pub commands: Vec<CommandRow>,
    pub errors: Vec<ErrorRow>,
    pub symbols: Symbols,
    pub events: Vec<EventRow>,
    pub event_flags: Vec<EventFlag>,
    /// In the order in which a request holds them.
    pub request_fields: Vec<RequestField>,
    pub words: Vec<WordRow>,
    /// What stood beside the two articles.
    pub notes: Vec<NoteRow>,
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

    /// The releases of an edition's generation, the last to end first; each says which editions it holds for.
    pub fn newest_releases(&self, edition: &Edition) -> Vec<&Release> {
        let mut releases: Vec<&Release> =
            self.releases.iter().filter(|release| release.generation == edition.generation).collect();
        releases.sort_by_key(|release| core::cmp::Reverse(release.end));
        releases
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

    /// The command with this id, for example `ipk`.
    pub fn command(&self, id: &str) -> Option<&CommandRow> {
        self.commands.iter().find(|command| command.id == id)
    }

    /// The fact with this id.
    pub fn fact(&self, id: &str) -> Option<&FactRow> {
        self.facts.iter().find(|fact| fact.id.as_str() == id)
    }

    /// The number that a single fact states; `None` where a catalogue of one's own lacks it.
    pub fn number(&self, id: &str) -> Option<u32> {
        self.fact(id)?.value.parse().ok()
    }

    /// The era whose table of key groups an edition belongs to.
    pub fn era_of(&self, edition: &Edition) -> Option<Era> {
        self.generation(&edition.generation).map(|generation| generation.rulebook.era())
    }

    /// The short form of a source for the small print; the id where the source is unknown.
    pub fn short_source<'a>(&'a self, id: &'a SourceId) -> &'a str {
        self.sources.get(id).map_or(id.as_str(), |source| source.short.as_str())
    }
}
