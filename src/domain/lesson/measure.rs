//! What can be asked of a plan and its run: one figure, day or word. Bets, figures to watch and goals all ask the same
//! way.

use chrono::NaiveDate;

use crate::domain::advice::{Method, recommend_cohort};
use crate::domain::ids::EditionId;
use crate::domain::knowledge::Knowledge;
use crate::domain::lesson::values;
use crate::domain::plan::{Cohort, Plan};
use crate::domain::simulation::{CohortIx, Day, Run, State, StateCounts};

/// A figure, a day or a word.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    Number(u32),
    Day(NaiveDate),
    /// Of a day that does not come.
    Never,
    /// A state, a method, a kind of key, a group, a finding: its id.
    Word(String),
}

impl Answer {
    /// What these words say: a whole number, a day, `never`, or else a word.
    pub fn parse(words: &str) -> Self {
        let words = words.trim();
        words.parse().map_or_else(|_| Self::of_text(words), Self::Number)
    }

    /// What a text in quotes says: a day, `never`, or else a word.
    pub(super) fn of_text(text: &str) -> Self {
        match text.parse() {
            Ok(day) => Self::Day(day),
            Err(_) if text == "never" => Self::Never,
            Err(_) => Self::Word(text.to_owned()),
        }
    }

    /// The answer as files write it.
    pub fn written(&self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Day(day) => day.to_string(),
            Self::Never => "never".to_owned(),
            Self::Word(word) => word.clone(),
        }
    }
}

macro_rules! quantities {
    ($($(#[$doc:meta])* $name:ident = $word:literal of $whose:ident),+ $(,)?) => {
        /// What is asked for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Quantity {
            $($(#[$doc])* $name),+
        }

        impl Quantity {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];
            /// The words that files use, in the same order.
            pub const WORDS: &'static [&'static str] = &[$($word),+];

            /// The word that files use.
            pub fn word(self) -> &'static str {
                match self { $(Self::$name => $word),+ }
            }

            /// Whom it is asked of.
            pub fn whose(self) -> Whose {
                match self { $(Self::$name => Whose::$whose),+ }
            }
        }
    };
}

quantities! {
    /// Machines that are licensed at the end of the day.
    Licensed = "licensed" of Machines,
    /// Machines in the initial or a later grace.
    Grace = "grace" of Machines,
    Notification = "notification" of Machines,
    Unlicensed = "unlicensed" of Machines,
    /// The state that most machines of a cohort are in: its id.
    State = "state" of Cohort,
    /// The count that a host reports at the end of the day.
    Count = "count" of Host,
    /// The highest count of all days.
    HighestCount = "highest-count" of Host,
    /// The day of the first lapse.
    FirstLapse = "first-lapse" of Machines,
    /// The day at whose end all machines are licensed for the first time.
    AllLicensed = "all-licensed" of Machines,
    /// How many times a licence is lost.
    Lapses = "lapses" of Machines,
    /// Activations that are spent at the end of the day.
    MakUsed = "mak-used" of Pools,
    /// Hosts that are up at the end of the day, those that nobody planned included.
    HostsUp = "hosts-up" of Nobody,
    /// Hosts that nobody planned.
    UnplannedHosts = "unplanned-hosts" of Nobody,
    /// Hosts of the plan.
    Hosts = "hosts" of Nobody,
    /// Hosts of the plan that publish a record.
    PublishingHosts = "publishing-hosts" of Nobody,
    /// Machines of the plan.
    Machines = "machines" of Machines,
    /// The kind of key that the advice puts on a cohort's machines: its id.
    Key = "key" of Cohort,
    /// How the advice activates a cohort's machines: the id of the method.
    Method = "method" of Cohort,
    /// The lowest group that covers an edition: its id.
    LowestGroup = "lowest-group" of Edition,
    /// How many editions a group covers.
    Covers = "covers" of Group,
    /// A number of the rulebook, in its largest whole unit.
    Rule = "rule" of Rule,
}

/// Whom a quantity is asked of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    Nobody,
    /// A cohort, or all machines where none is named.
    Machines,
    Cohort,
    Host,
    /// A pool, or all of them where none is named.
    Pools,
    Edition,
    Group,
    /// A value of the rulebook, such as `validity`; see [`Prose`](super::Prose).
    Rule,
}

impl Whose {
    /// Whether it can be asked of everybody, with nobody named.
    pub fn may_be_all(self) -> bool {
        matches!(self, Self::Nobody | Self::Machines | Self::Pools)
    }

    /// The names that can stand in `of`, in the order of plan or catalogue.
    pub fn names(self, plan: &Plan, knowledge: &Knowledge) -> Vec<String> {
        let catalog = &knowledge.catalog;
        match self {
            Self::Nobody => Vec::new(),
            Self::Machines | Self::Cohort => plan.cohorts.iter().map(|row| row.id.to_string()).collect(),
            Self::Host => plan.hosts.iter().map(|row| row.id.to_string()).collect(),
            Self::Pools => plan.maks.iter().map(|row| row.id.to_string()).collect(),
            Self::Edition => catalog.editions.iter().map(|edition| edition.id.to_string()).collect(),
            Self::Group => catalog.groups_of(plan.rulebook.era()).map(|group| group.id.to_string()).collect(),
            Self::Rule => values::NAMES.map(str::to_owned).to_vec(),
        }
    }
}

impl Quantity {
    /// The quantity with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|quantity| quantity.word() == word)
    }

    /// Whether it counts machines in a state.
    pub fn counts_machines(self) -> bool {
        matches!(self, Self::Licensed | Self::Grace | Self::Notification | Self::Unlicensed)
    }

    /// Whether a day says when; others are asked of the whole run, or of the plan.
    pub fn has_day(self) -> bool {
        match self {
            Self::Licensed
            | Self::Grace
            | Self::Notification
            | Self::Unlicensed
            | Self::State
            | Self::Count
            | Self::MakUsed
            | Self::HostsUp => true,
            Self::HighestCount
            | Self::FirstLapse
            | Self::AllLicensed
            | Self::Lapses
            | Self::UnplannedHosts
            | Self::Hosts
            | Self::PublishingHosts
            | Self::Machines
            | Self::Key
            | Self::Method
            | Self::LowestGroup
            | Self::Covers
            | Self::Rule => false,
        }
    }
}

/// One question to a plan and its run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    pub what: Quantity,
    /// The id of whom it is asked of; `None`: nobody, or all machines.
    pub of: Option<String>,
    /// At the end of this day; `None`: of the last.
    pub day: Option<NaiveDate>,
}

impl Measure {
    /// The answer; `None` where whom it is asked of is not in the plan.
    pub fn take(&self, plan: &Plan, run: &Run, knowledge: &Knowledge) -> Option<Answer> {
        let number = |number: usize| Some(Answer::Number(u32::try_from(number).unwrap_or(u32::MAX)));
        match self.what {
            Quantity::Licensed => Some(Answer::Number(self.counts(run)?.licensed)),
            Quantity::Grace => {
                self.counts(run).map(|counts| Answer::Number(counts.initial_grace + counts.grace))
            }
            Quantity::Notification => Some(Answer::Number(self.counts(run)?.notification)),
            Quantity::Unlicensed => Some(Answer::Number(self.counts(run)?.unlicensed)),
            Quantity::State => most_are(self.counts(run)?),
            Quantity::Count => {
                let place = self.host(run)?;
                Some(Answer::Number(self.row(run)?.hosts.get(place).map_or(0, |host| host.count)))
            }
            Quantity::HighestCount => {
                let place = self.host(run)?;
                let counts = run.days().iter().filter_map(|day| day.hosts.get(place)).map(|host| host.count);
                Some(Answer::Number(counts.max().unwrap_or_default()))
            }
            Quantity::FirstLapse => self.first_lapse(run),
            Quantity::AllLicensed => self.all_licensed(run),
            Quantity::Lapses => {
                let of = self.cohorts(run)?;
                Some(Answer::Number(of.into_iter().map(|cohort| run.lapses(cohort)).sum()))
            }
            Quantity::MakUsed => self.mak_used(run),
            Quantity::HostsUp => number(self.row(run)?.hosts.iter().filter(|host| host.up).count()),
            Quantity::UnplannedHosts => {
                number(run.hosts().filter(|(host, _)| run.carrier(*host).is_some()).count())
            }
            Quantity::Hosts => number(plan.hosts.len()),
            Quantity::PublishingHosts => number(plan.hosts.iter().filter(|host| host.publishes_dns).count()),
            Quantity::Machines => {
                let of = |cohort: &&Cohort| self.of.as_deref().is_none_or(|of| cohort.id.as_str() == of);
                let counted: Vec<&Cohort> = plan.cohorts.iter().filter(of).collect();
                let is_there = self.of.is_none() || !counted.is_empty();
                is_there.then(|| Answer::Number(counted.iter().map(|cohort| cohort.count).sum()))
            }
            Quantity::Key => {
                let advice = recommend_cohort(plan, self.cohort(plan)?, knowledge);
                Some(Answer::Word(values::key_kind(advice.key.kind).to_owned()))
            }
            Quantity::Method => {
                let method: Method = recommend_cohort(plan, self.cohort(plan)?, knowledge).method;
                Some(Answer::Word(method.id().to_owned()))
            }
            Quantity::LowestGroup => {
                let edition = EditionId::new(self.of.as_deref()?);
                let group = knowledge.catalog.lowest_group(plan.rulebook.era(), &edition)?;
                Some(Answer::Word(group.id.to_string()))
            }
            Quantity::Covers => {
                let group = knowledge.catalog.group(plan.rulebook.era(), self.of.as_deref()?)?;
                number(group.covers.len())
            }
            Quantity::Rule => {
                let book = knowledge.rulebooks.get(plan.rulebook);
                values::of_rulebook(book, self.of.as_deref()?).map(|value| Answer::Number(value.number))
            }
        }
    }

    /// How many machines it could be at most; `None` for what does not count machines on a day.
    pub(super) fn whole(&self, run: &Run) -> Option<u32> {
        self.what.counts_machines().then(|| self.counts(run)).flatten().map(|counts| counts.total())
    }

    /// The row of its day; the last where the run has no such day.
    fn row<'r>(&self, run: &'r Run) -> Option<&'r Day> {
        let place =
            self.day.and_then(|day| usize::try_from(day.signed_duration_since(run.start()).num_days()).ok());
        place.and_then(|place| run.days().get(place)).or_else(|| run.days().last())
    }

    fn counts(&self, run: &Run) -> Option<StateCounts> {
        let row = self.row(run)?;
        match &self.of {
            None => Some(row.states),
            Some(of) => {
                let place = run.cohorts().position(|(_, id)| id.as_str() == of)?;
                row.by_cohort.get(place).copied()
            }
        }
    }

    fn cohorts(&self, run: &Run) -> Option<Vec<CohortIx>> {
        let of = self.of.as_deref();
        let found: Vec<CohortIx> = run
            .cohorts()
            .filter(|(_, id)| of.is_none_or(|of| id.as_str() == of))
            .map(|(cohort, _)| cohort)
            .collect();
        (of.is_none() || !found.is_empty()).then_some(found)
    }

    fn cohort<'p>(&self, plan: &'p Plan) -> Option<&'p Cohort> {
        let of = self.of.as_deref()?;
        plan.cohorts.iter().find(|cohort| cohort.id.as_str() == of)
    }

    fn host(&self, run: &Run) -> Option<usize> {
        let of = self.of.as_deref()?;
        run.hosts().position(|(_, name)| name == of)
    }

    /// The day on which a machine first stops being licensed.
    fn first_lapse(&self, run: &Run) -> Option<Answer> {
        let minutes = self.cohorts(run)?.into_iter().filter_map(|cohort| run.first_lapse_minute(cohort));
        Some(minutes.min().map_or(Answer::Never, |minute| Answer::Day(run.time_of(minute).date())))
    }

    fn mak_used(&self, run: &Run) -> Option<Answer> {
        let used = &self.row(run)?.mak_used;
        let Some(of) = &self.of else { return Some(Answer::Number(used.iter().sum())) };
        let place = run.pools().position(|(_, id, _)| id.as_str() == of)?;
        used.get(place).copied().map(Answer::Number)
    }

    fn all_licensed(&self, run: &Run) -> Option<Answer> {
        let on = |day: u32| {
            let date = run.start().checked_add_days(chrono::Days::new(u64::from(day)))?;
            Some((date, Self { day: Some(date), ..self.clone() }.counts(run)?))
        };
        on(0)?;
        let days = u32::try_from(run.days().len()).unwrap_or(u32::MAX);
        let found = (0..days)
            .filter_map(on)
            .find(|(_, counts)| counts.total() > 0 && counts.licensed == counts.total());
        Some(found.map_or(Answer::Never, |(date, _)| Answer::Day(date)))
    }
}

/// The state that most machines are in, of equals the first.
fn most_are(counts: StateCounts) -> Option<Answer> {
    let most = State::ALL.into_iter().rev().max_by_key(|state| counts.of(*state))?;
    (counts.total() > 0).then(|| Answer::Word(most.id().to_owned()))
}
