//! What the rules can tell apart about a Windows: its traits, and a table of them for every edition and every
//! generation of the catalogue. Rules that decide see nothing else of an edition, so editions with equal traits
//! always get the same method.

use std::collections::BTreeMap;

use crate::domain::catalog::{Catalog, Edition, Generation, Kind, VolumeMethod};
use crate::domain::ids::{EditionId, GenerationId};
use crate::domain::knowledge::Knowledge;
use crate::domain::rulebook::RulebookId;

/// How a Windows stands to volume activation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Standing {
    /// A volume edition.
    Volume,
    /// A volume edition that Azure activates by itself.
    Azure,
    /// Its key is known, but it was withdrawn or never released.
    RecognisedOnly,
    /// Not a volume edition (Home, Ultimate, ...).
    Other,
}

/// The methods that an edition supports, as a set that fits in a byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Ways(u8);

impl Ways {
    const NONE: Self = Self(0);

    fn bit(method: VolumeMethod) -> u8 {
        match method {
            VolumeMethod::Kms => 1,
            VolumeMethod::Mak => 2,
            VolumeMethod::Adba => 4,
            VolumeMethod::Avma => 8,
            VolumeMethod::Subscription => 16,
            VolumeMethod::Token => 32,
        }
    }

    /// Whether the edition supports this method.
    pub(crate) fn allow(self, method: VolumeMethod) -> bool {
        self.0 & Self::bit(method) != 0
    }

    fn of(edition: &Edition) -> Self {
        Self(edition.methods.iter().fold(0, |bits, method| bits | Self::bit(*method)))
    }

    fn joined(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// All that decides about a Windows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Traits {
    pub(crate) standing: Standing,
    pub(crate) kind: Kind,
    pub(crate) ways: Ways,
    /// Microsoft prints a KMS client setup key for it.
    pub(crate) setup_key: bool,
    /// Microsoft prints a key for guests of an activated Datacenter host.
    pub(crate) avma_key: bool,
    /// The rulebook that holds where none is named.
    pub(crate) rulebook: RulebookId,
}

/// One Windows the advice can be about: an edition, a generation, or only a kind within an era.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Windows<'a> {
    pub(crate) traits: Traits,
    /// The place of its traits among [`WindowsTable::classes`]; meaningless for what is no edition.
    pub(crate) class: usize,
    pub(crate) edition: Option<&'a Edition>,
    pub(crate) generation: Option<&'a Generation>,
}

/// The Windows of a catalogue with their traits, made once and asked often.
#[derive(Clone, Debug)]
pub(crate) struct WindowsTable<'a> {
    /// Every edition, those only recognised too, in the catalogue's order.
    pub(crate) editions: Vec<Windows<'a>>,
    /// The editions' traits, each once; an edition's own are found at its [`Windows::class`].
    pub(crate) classes: Vec<Windows<'a>>,
    pub(crate) generations: Vec<Windows<'a>>,
    places: BTreeMap<&'a str, usize>,
    /// Neither edition nor generation known: by rulebook and kind.
    unnamed: Vec<Windows<'a>>,
}

impl<'a> WindowsTable<'a> {
    pub(crate) fn new(knowledge: &'a Knowledge) -> Self {
        let catalog = &knowledge.catalog;
        let mut classes: Vec<Windows<'a>> = Vec::new();
        let mut editions: Vec<_> =
            catalog.editions.iter().map(|edition| of_edition(catalog, edition)).collect();
        for row in &mut editions {
            let known = classes.iter().position(|class| class.traits == row.traits);
            row.class = known.unwrap_or(classes.len());
            if known.is_none() {
                classes.push(*row);
            }
        }
        let generations =
            catalog.generations.iter().map(|generation| of_generation(&editions, generation)).collect();
        let unnamed = RulebookId::ALL
            .into_iter()
            .flat_map(|rulebook| [Kind::Client, Kind::Server].map(|kind| (rulebook, kind)))
            .map(|(rulebook, kind)| of_kind(knowledge, &editions, rulebook, kind))
            .collect();
        let places = catalog
            .editions
            .iter()
            .enumerate()
            .map(|(place, edition)| (edition.id.as_str(), place))
            .collect();
        Self { editions, classes, generations, places, unnamed }
    }

    pub(crate) fn edition(&self, id: &EditionId) -> Option<Windows<'a>> {
        self.places.get(id.as_str()).and_then(|place| self.editions.get(*place)).copied()
    }

    pub(crate) fn generation(&self, id: &GenerationId) -> Option<Windows<'a>> {
        self.generations.iter().find(|row| row.generation.is_some_and(|found| found.id == *id)).copied()
    }

    /// Some Windows of this kind of the rulebook's era.
    pub(crate) fn unnamed(&self, rulebook: RulebookId, kind: Kind) -> Windows<'a> {
        let fits = |row: &&Windows<'a>| row.traits.rulebook == rulebook && row.traits.kind == kind;
        self.unnamed.iter().find(fits).copied().unwrap_or(Windows::OTHER)
    }

    /// The editions a person can choose.
    pub(crate) fn offered(&self) -> impl Iterator<Item = &Windows<'a>> {
        self.editions.iter().filter(|row| row.traits.standing != Standing::RecognisedOnly)
    }
}

impl<'a> Windows<'a> {
    /// A Windows that is not a volume edition.
    pub(crate) const OTHER: Self = Self {
        traits: Traits {
            standing: Standing::Other,
            kind: Kind::Client,
            ways: Ways::NONE,
            setup_key: false,
            avma_key: false,
            rulebook: RulebookId::Current,
        },
        class: 0,
        edition: None,
        generation: None,
    };

    /// The editions the advice is about: this one, or all that are offered of the generation.
    pub(crate) fn product_ids(&self, catalog: &Catalog) -> Vec<EditionId> {
        match (self.edition, self.generation) {
            (Some(edition), _) => vec![edition.id.clone()],
            (None, Some(generation)) => catalog
                .offered()
                .filter(|edition| edition.generation == generation.id)
                .map(|edition| edition.id.clone())
                .collect(),
            (None, None) => Vec::new(),
        }
    }

    /// What to call it within a sentence; who begins one with it takes a capital.
    pub(crate) fn name(&self) -> &'a str {
        match (self.edition, self.generation) {
            (Some(edition), _) => &edition.name,
            (None, Some(generation)) => &generation.name,
            (None, None) if self.traits.standing == Standing::Other => "this Windows",
            (None, None) => match self.traits.kind {
                Kind::Client => "a client Windows",
                Kind::Server => "a Windows Server",
            },
        }
    }
}

fn of_edition<'a>(catalog: &'a Catalog, edition: &'a Edition) -> Windows<'a> {
    let generation = catalog.generation(&edition.generation);
    let standing = if edition.recognised_only {
        Standing::RecognisedOnly
    } else if activated_by_azure(edition) {
        Standing::Azure
    } else {
        Standing::Volume
    };
    Windows {
        traits: Traits {
            standing,
            kind: edition.kind,
            ways: Ways::of(edition),
            setup_key: edition.setup_key.is_some(),
            avma_key: edition.avma_key.is_some(),
            rulebook: generation.map_or(RulebookId::Current, |found| found.rulebook),
        },
        class: 0,
        edition: Some(edition),
        generation,
    }
}

/// Only the Datacenter: Azure Editions; their ids are the one place where the catalogue says so in a word that
/// a program can read.
fn activated_by_azure(edition: &Edition) -> bool {
    edition.id.as_str().ends_with("-datacenter-azure")
}

/// A method counts for a generation when any of its offered editions supports it; the advice then warns.
fn of_generation<'a>(editions: &[Windows<'a>], generation: &'a Generation) -> Windows<'a> {
    let members = editions.iter().filter(|row| row.generation.is_some_and(|found| found.id == generation.id));
    Windows {
        traits: joined(members, generation.kind, generation.rulebook),
        class: 0,
        edition: None,
        generation: Some(generation),
    }
}

fn of_kind<'a>(
    knowledge: &'a Knowledge,
    editions: &[Windows<'a>],
    rulebook: RulebookId,
    kind: Kind,
) -> Windows<'a> {
    let era = knowledge.rulebooks.get(rulebook).era;
    let members = editions
        .iter()
        .filter(|row| row.traits.kind == kind && knowledge.rulebooks.get(row.traits.rulebook).era == era);
    Windows { traits: joined(members, kind, rulebook), class: 0, edition: None, generation: None }
}

fn joined<'a, 'b: 'a>(
    members: impl Iterator<Item = &'a Windows<'b>>,
    kind: Kind,
    rulebook: RulebookId,
) -> Traits {
    let nothing = Traits {
        standing: Standing::Volume,
        kind,
        ways: Ways::NONE,
        setup_key: false,
        avma_key: false,
        rulebook,
    };
    members.filter(|row| row.traits.standing == Standing::Volume).fold(nothing, |sum, row| Traits {
        ways: sum.ways.joined(row.traits.ways),
        setup_key: sum.setup_key || row.traits.setup_key,
        avma_key: sum.avma_key || row.traits.avma_key,
        ..sum
    })
}
