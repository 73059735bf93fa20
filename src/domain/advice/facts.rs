//! Answers become facts: each with a confidence (told, derived, assumed), each remembered when a rule reads it.
//! What a decision never read cannot change it, so only answers that were read are tried for flips. Facts never
//! allocate: a decision costs well under a microsecond.

use core::cell::Cell;

use serde::Serialize;

use crate::domain::advice::windows::{Standing, Traits, Windows, WindowsTable};
use crate::domain::advice::{
    AnswerId, Answers, Attachment, Directory, EditionAnswer, InstalledKey, Microsoft, OwnedGroup, Role,
};
use crate::domain::catalog::{Group, Kind};
use crate::domain::ids::GroupId;
use crate::domain::knowledge::Knowledge;
use crate::domain::rulebook::{Rulebook, RulebookId};

/// How far a fact can be trusted, from firm to weak.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// It is an answer.
    Told,
    /// It follows from answers.
    Derived,
    /// Nothing says so; the advice assumes it and lists it.
    Assumed,
}

/// A value with its confidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fact<T> {
    pub(crate) value: T,
    pub(crate) confidence: Confidence,
}

impl<T> Fact<T> {
    fn told_or(told: Option<T>, otherwise: T) -> Self {
        match told {
            Some(value) => Self { value, confidence: Confidence::Told },
            None => Self { value: otherwise, confidence: Confidence::Assumed },
        }
    }
}

/// The highest group the organisation is licensed for, as the answers say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Owned<'a> {
    None,
    Group(&'a GroupId),
}

/// The four numbers of machines in the order of [`NUMBERS`].
pub(crate) type Machines = [Option<u32>; 4];

/// Which answer each number of [`Machines`] is.
pub(crate) const NUMBERS: [AnswerId; 4] =
    [AnswerId::Clients, AnswerId::Servers, AnswerId::VirtualClients, AnswerId::VirtualServers];

/// The answers, with ids looked up. Cheap to copy, so that a flip is one changed copy.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Told<'a> {
    pub(crate) edition: Option<Windows<'a>>,
    pub(crate) generation: Option<Windows<'a>>,
    pub(crate) attachment: Option<Attachment>,
    pub(crate) microsoft: Option<Microsoft>,
    pub(crate) role: Option<Role>,
    pub(crate) installed_key: Option<InstalledKey>,
    pub(crate) machines: Machines,
    pub(crate) kms_hosts: Option<u32>,
    pub(crate) owned: Option<Owned<'a>>,
    pub(crate) directory: Option<Directory>,
    pub(crate) hyper_v: Option<bool>,
    pub(crate) subscription: Option<bool>,
    pub(crate) rogue_worry: Option<bool>,
    pub(crate) rulebook: Option<RulebookId>,
}

impl<'a> Told<'a> {
    /// Looks the ids of the answers up; an id that the catalogue does not hold counts as not told.
    pub(crate) fn of(table: &WindowsTable<'a>, answers: &'a Answers) -> Self {
        let site = &answers.site;
        Self {
            edition: answers.edition.as_ref().and_then(|edition| match edition {
                EditionAnswer::Edition(id) => table.edition(id),
                EditionAnswer::Other => Some(Windows::OTHER),
            }),
            generation: answers.generation.as_ref().and_then(|id| table.generation(id)),
            attachment: answers.attachment,
            microsoft: answers.microsoft,
            role: answers.role,
            installed_key: answers.installed_key,
            machines: [site.clients, site.servers, site.virtual_clients, site.virtual_servers],
            kms_hosts: site.kms_hosts,
            owned: site.owned_group.as_ref().map(|owned| match owned {
                OwnedGroup::None => Owned::None,
                OwnedGroup::Group(id) => Owned::Group(id),
            }),
            directory: site.directory,
            hyper_v: site.hyper_v_datacenter,
            subscription: site.subscription,
            rogue_worry: site.rogue_worry,
            rulebook: answers.rulebook,
        }
    }
}

/// The machines that one host would count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Counted {
    /// `None`: no number was told, and enough are assumed.
    pub(crate) total: Option<u32>,
    /// Assumed too when a number that counts was left out and taken as 0.
    pub(crate) confidence: Confidence,
    /// Virtual machines that were told but do not enter this count.
    pub(crate) uncounted: u32,
}

impl Counted {
    /// Whether the count can reach the threshold.
    pub(crate) fn reaches(self, threshold: u32) -> bool {
        self.total.is_none_or(|total| total >= threshold)
    }
}

/// Which answers were read, as bits in the order of [`AnswerId::ALL`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Reads(u32);

impl Reads {
    fn bit(answer: AnswerId) -> u32 {
        1 << answer as u32
    }

    pub(crate) fn contains(self, answer: AnswerId) -> bool {
        self.0 & Self::bit(answer) != 0
    }
}

/// Everything the rules may ask, answered from the answers, the catalogue and the rulebook in force.
#[derive(Debug)]
pub(crate) struct Facts<'a> {
    knowledge: &'a Knowledge,
    told: Told<'a>,
    windows: Windows<'a>,
    rulebook: &'a Rulebook,
    reads: Cell<Reads>,
}

impl<'a> Facts<'a> {
    pub(crate) fn of(knowledge: &'a Knowledge, table: &WindowsTable<'a>, told: Told<'a>) -> Self {
        let windows = told.edition.or(told.generation).unwrap_or_else(|| {
            let kind = match told.role {
                Some(Role::Server | Role::KmsHost) => Kind::Server,
                Some(Role::Workstation | Role::Laptop) | None => Kind::Client,
            };
            table.unnamed(told.rulebook.unwrap_or(RulebookId::Current), kind)
        });
        let rulebook = knowledge.rulebooks.get(told.rulebook.unwrap_or(windows.traits.rulebook));
        Self { knowledge, told, windows, rulebook, reads: Cell::new(Reads::default()) }
    }

    fn read(&self, answer: AnswerId) {
        self.reads.set(Reads(self.reads.get().0 | Reads::bit(answer)));
    }

    /// What was read so far.
    pub(crate) fn reads(&self) -> Reads {
        self.reads.get()
    }

    pub(crate) fn knowledge(&self) -> &'a Knowledge {
        self.knowledge
    }

    /// The answers themselves, unread: for words, never for a decision.
    pub(crate) fn told(&self) -> &Told<'a> {
        &self.told
    }

    /// What decides about the Windows asked about.
    pub(crate) fn traits(&self) -> Traits {
        self.windows().traits
    }

    /// The Windows asked about; rules that decide look at its traits only.
    pub(crate) fn windows(&self) -> Windows<'a> {
        self.read(AnswerId::Edition);
        if self.told.edition.is_none() {
            self.read(AnswerId::Generation);
            if self.told.generation.is_none() {
                self.read(AnswerId::Role);
                self.read(AnswerId::Rulebook);
            }
        }
        self.windows
    }

    /// Which answer the Windows is known from.
    pub(crate) fn windows_answer(&self) -> AnswerId {
        match (self.told.edition, self.told.generation) {
            (None, Some(_)) => AnswerId::Generation,
            (Some(_), _) | (None, None) => AnswerId::Edition,
        }
    }

    /// The era's numbers and behaviours in force.
    pub(crate) fn rulebook(&self) -> &'a Rulebook {
        self.read(AnswerId::Rulebook);
        self.windows();
        self.rulebook
    }

    /// The count at which this machine activates: the edition sets it, not the role.
    pub(crate) fn threshold(&self) -> u32 {
        self.rulebook().threshold(self.traits().kind).value
    }

    pub(crate) fn role(&self) -> Fact<Role> {
        self.read(AnswerId::Role);
        match self.told.role {
            Some(value) => Fact { value, confidence: Confidence::Told },
            None => match self.windows.traits.kind {
                Kind::Client => Fact { value: Role::Workstation, confidence: Confidence::Assumed },
                Kind::Server => Fact { value: Role::Server, confidence: Confidence::Assumed },
            },
        }
    }

    /// Whether it shall activate the others; nothing but the answer says so.
    pub(crate) fn shall_host(&self) -> bool {
        self.read(AnswerId::Role);
        self.told.role == Some(Role::KmsHost)
    }

    pub(crate) fn attachment(&self) -> Fact<Attachment> {
        self.read(AnswerId::Attachment);
        Fact::told_or(self.told.attachment, Attachment::Roaming)
    }

    pub(crate) fn microsoft(&self) -> Fact<Microsoft> {
        self.read(AnswerId::Microsoft);
        Fact::told_or(self.told.microsoft, Microsoft::Internet)
    }

    pub(crate) fn installed_key(&self) -> Option<InstalledKey> {
        self.read(AnswerId::InstalledKey);
        self.told.installed_key
    }

    pub(crate) fn directory(&self) -> Fact<Directory> {
        self.read(AnswerId::Directory);
        Fact::told_or(self.told.directory, Directory::None)
    }

    pub(crate) fn hyper_v(&self) -> Fact<bool> {
        self.read(AnswerId::HyperV);
        Fact::told_or(self.told.hyper_v, false)
    }

    pub(crate) fn subscription(&self) -> Fact<bool> {
        self.read(AnswerId::Subscription);
        Fact::told_or(self.told.subscription, false)
    }

    pub(crate) fn rogue_worry(&self) -> bool {
        self.read(AnswerId::RogueWorry);
        self.told.rogue_worry.unwrap_or(false)
    }

    pub(crate) fn kms_hosts(&self) -> Option<u32> {
        self.read(AnswerId::KmsHosts);
        self.told.kms_hosts
    }

    /// `None`: not told, and assumed to cover the edition.
    pub(crate) fn owned(&self) -> Option<Owned<'a>> {
        self.read(AnswerId::OwnedGroup);
        self.told.owned
    }

    /// The owned group, where the table of key groups in force holds it.
    pub(crate) fn owned_group(&self) -> Option<&'a Group> {
        match self.owned() {
            Some(Owned::Group(id)) => self.knowledge.catalog.group(self.rulebook().era, id.as_str()),
            Some(Owned::None) | None => None,
        }
    }

    /// The lowest group of the table in force that covers the edition; for a generation, one that covers all of
    /// its editions that any group covers.
    pub(crate) fn lowest_group(&self) -> Option<&'a Group> {
        let catalog = &self.knowledge.catalog;
        let era = self.rulebook().era;
        let editions = self.windows().product_ids(catalog);
        let mut needed = editions.iter().filter(|id| catalog.lowest_group(era, id).is_some()).peekable();
        needed.peek()?;
        let needed: Vec<_> = needed.collect();
        catalog.groups_of(era).find(|group| needed.iter().all(|id| group.covers.contains(*id)))
    }

    /// Whether this number of [`NUMBERS`] enters the count under the rulebook in force.
    pub(crate) fn counts(&self, number: AnswerId) -> bool {
        !matches!(number, AnswerId::VirtualClients | AnswerId::VirtualServers)
            || self.rulebook().virtual_counts.value
    }

    /// How many machines one host would count. Where no number is told, enough are assumed; where some are, the
    /// others are taken as 0.
    pub(crate) fn counted(&self) -> Counted {
        let mut total = None;
        let mut confidence = Confidence::Told;
        let mut uncounted = 0_u32;
        for (answer, told) in NUMBERS.into_iter().zip(self.told.machines) {
            if self.counts(answer) {
                self.read(answer);
                match told {
                    Some(number) => total = Some(total.unwrap_or(0_u32).saturating_add(number)),
                    None => confidence = Confidence::Assumed,
                }
            } else {
                uncounted = uncounted.saturating_add(told.unwrap_or(0));
            }
        }
        Counted { total, confidence, uncounted }
    }

    /// Whether it is a volume edition that a volume method can reach at all.
    pub(crate) fn standing(&self) -> Standing {
        self.traits().standing
    }
}
