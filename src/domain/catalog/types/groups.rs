//! Key groups and host keys, and what each way of activating needs. Nothing here parses or prints.

use std::collections::BTreeSet;

use super::{Confidence, Era};
use crate::domain::ids::{ConflictId, EditionId, GenerationId, GroupId, SourceId};

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
    /// Editions listed in this group itself and covered by no group that it includes.
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
    /// The host's generation, where the catalogue knows it.
    pub host_generation: Option<GenerationId>,
    pub clients: Vec<String>,
    pub client_generations: Vec<GenerationId>,
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

/// The method for a situation, as the planning pages advise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    pub id: String,
    pub situation: String,
    pub conditions: Vec<String>,
    pub method: String,
    pub second_choice: String,
    pub threshold: String,
    pub note: String,
    pub sources: Vec<SourceId>,
}

/// A MAK product group: a MAK activates these editions and none of a lower group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MakGroup {
    pub id: String,
    pub name: String,
    pub editions: Vec<EditionId>,
    pub text: String,
    pub note: String,
    pub sources: Vec<SourceId>,
}
