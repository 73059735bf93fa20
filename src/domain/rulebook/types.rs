//! A rulebook once it is checked. Durations are whole minutes, counts are machines.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::domain::catalog::{Era, Kind};
use crate::domain::ids::{ConflictId, EditionId, GenerationId, RuleId, SourceId};

/// The four rulebooks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum RulebookId {
    /// What the two articles of March 2009 teach.
    #[serde(rename = "articles-2009")]
    Articles2009,
    /// Vista SP1 and Server 2008 as Microsoft documents them.
    #[serde(rename = "va-2.0")]
    Va20,
    /// Windows 7 and Server 2008 R2.
    #[serde(rename = "windows-7")]
    Windows7,
    /// Windows 8 / Server 2012 and later.
    #[serde(rename = "current")]
    Current,
}

impl RulebookId {
    /// All four, in order of time.
    pub const ALL: [Self; 4] = [Self::Articles2009, Self::Va20, Self::Windows7, Self::Current];

    /// The id used in files and JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::Articles2009 => "articles-2009",
            Self::Va20 => "va-2.0",
            Self::Windows7 => "windows-7",
            Self::Current => "current",
        }
    }

    /// The table of key groups that holds under it, as the rulebook's own `era` says too.
    pub fn era(self) -> Era {
        match self {
            Self::Articles2009 | Self::Va20 => Era::Year2009,
            Self::Windows7 => Era::Windows7,
            Self::Current => Era::Current,
        }
    }

    /// The rulebook with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rulebook| rulebook.id() == id)
    }
}

/// One value of a rulebook with where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value<T> {
    pub value: T,
    /// The rule's id, as because-lines name it, for example `validity`.
    pub rule: RuleId,
    /// The rule in one sentence, as a because-line shows it.
    pub text: String,
    pub sources: Vec<SourceId>,
    /// Why it is assumed, when no source of this era gives it.
    pub assumed: Option<String>,
    /// The point where the sources dispute it.
    pub conflict: Option<ConflictId>,
}

/// What the host's reported count is capped at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CapRule {
    /// Always this number.
    Fixed(u32),
    /// Twice the highest threshold that any caller has asked for so far; never shrinks.
    TwiceHighestAsked,
}

/// What a count below the threshold does to a machine that is licensed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LowCount {
    /// The contact deactivates it when this host's count has stood at the threshold before and now stands below.
    Deactivates,
    /// The renewal fails and the licence runs on to its end.
    RenewalFails,
}

/// What follows the end of an activation's validity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AfterValidity {
    /// The machine is unlicensed at once.
    Unlicensed,
    /// A grace period of so many minutes, then notification.
    GraceThenNotification(u32),
}

/// What a machine is when a grace period ends without activation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EndState {
    Unlicensed,
    Notification,
}

/// The initial grace of some generations: minutes; 0 means that a machine starts in the end state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InitialGrace {
    pub generations: Vec<GenerationId>,
    pub minutes: Value<u32>,
}

/// How often the initial grace of some generations can be rearmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rearms {
    pub generations: Vec<GenerationId>,
    /// The only editions of those generations that this row holds for; empty: all that no other row names.
    pub editions: Vec<EditionId>,
    pub times: Value<u32>,
}

/// How often one KMS host key can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HostBudget {
    /// Different host machines.
    pub hosts: u32,
    /// Activations of each host, the first included.
    pub per_host: u32,
}

/// Which machine may hold which host key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HostRule {
    /// Any edition may hold a key of any group.
    Any,
    /// A client Windows activates client Windows only; the group's `host_generations` say who may hold its key.
    ServerForServers,
}

/// An era's numbers and behaviours.
#[derive(Clone, Debug)]
pub struct Rulebook {
    pub id: RulebookId,
    /// As the status line shows it, for example `Articles of 2009`.
    pub name: String,
    pub summary: String,
    /// The table of key groups that holds.
    pub era: Era,
    pub threshold_client: Value<u32>,
    pub threshold_server: Value<u32>,
    pub cap: Value<CapRule>,
    /// Minutes until the next attempt after a failure.
    pub retry: Value<u32>,
    /// Minutes until the next contact after a success, before jitter.
    pub renewal: Value<u32>,
    /// The renewal is drawn from `renewal ..= renewal + jitter`.
    pub renewal_jitter: Value<u32>,
    /// Minutes an activation lasts.
    pub validity: Value<u32>,
    /// Minutes a host keeps a silent client's record.
    pub retention: Value<u32>,
    pub low_count: Value<LowCount>,
    pub after_validity: Value<AfterValidity>,
    pub initial_grace: Vec<InitialGrace>,
    pub after_initial_grace: Value<EndState>,
    pub rearms: Vec<Rearms>,
    /// Whether virtual machines enter the count.
    pub virtual_counts: Value<bool>,
    /// Whether a client honours priority and weight of SRV records.
    pub srv_priority: Value<bool>,
    pub host_activations: Value<HostBudget>,
    pub host_rule: Value<HostRule>,
    /// Clock difference in minutes above which a host refuses.
    pub clock_skew: Value<u32>,
}

impl Rulebook {
    /// The threshold of an edition of this kind.
    pub fn threshold(&self, kind: Kind) -> &Value<u32> {
        match kind {
            Kind::Client => &self.threshold_client,
            Kind::Server => &self.threshold_server,
        }
    }

    /// The points that the sources dispute among its values.
    pub fn disputed(&self) -> BTreeSet<&ConflictId> {
        let counts = [&self.threshold_client, &self.threshold_server, &self.retry, &self.renewal]
            .into_iter()
            .chain([&self.renewal_jitter, &self.validity, &self.retention, &self.clock_skew])
            .chain(self.initial_grace.iter().map(|row| &row.minutes))
            .chain(self.rearms.iter().map(|row| &row.times))
            .map(|value| &value.conflict);
        let others = [
            &self.cap.conflict,
            &self.low_count.conflict,
            &self.after_validity.conflict,
            &self.after_initial_grace.conflict,
            &self.virtual_counts.conflict,
            &self.srv_priority.conflict,
            &self.host_activations.conflict,
            &self.host_rule.conflict,
        ];
        counts.chain(others).flatten().collect()
    }

    /// The initial grace of a generation, where the rulebook states one.
    pub fn initial_grace(&self, generation: &GenerationId) -> Option<&Value<u32>> {
        self.initial_grace.iter().find(|row| row.generations.contains(generation)).map(|row| &row.minutes)
    }

    /// The number of rearms of a generation, where the rulebook states one.
    pub fn rearms(&self, generation: &GenerationId) -> Option<&Value<u32>> {
        self.rearms
            .iter()
            .find(|row| row.editions.is_empty() && row.generations.contains(generation))
            .map(|row| &row.times)
    }

    /// The number of rearms of an edition, which can differ from the rest of its generation.
    pub fn rearms_of(&self, edition: &EditionId, generation: &GenerationId) -> Option<&Value<u32>> {
        self.rearms
            .iter()
            .find(|row| row.editions.contains(edition))
            .map(|row| &row.times)
            .or_else(|| self.rearms(generation))
    }
}

/// The four rulebooks together; each is always there.
#[derive(Clone, Debug)]
pub struct Rulebooks {
    pub articles_2009: Rulebook,
    pub va_2_0: Rulebook,
    pub windows_7: Rulebook,
    pub current: Rulebook,
}

impl Rulebooks {
    /// The rulebook with this id.
    pub fn get(&self, id: RulebookId) -> &Rulebook {
        match id {
            RulebookId::Articles2009 => &self.articles_2009,
            RulebookId::Va20 => &self.va_2_0,
            RulebookId::Windows7 => &self.windows_7,
            RulebookId::Current => &self.current,
        }
    }
}
