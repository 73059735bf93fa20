//! Measures, answers and goals in words. One place, so that the window and the terminal say the same.

use chrono::NaiveDate;

use super::goal::Bound;
use super::measure::{Answer, Measure, Quantity};
use super::values::machines;
use crate::domain::advice::Method;
use crate::domain::knowledge::Knowledge;
use crate::domain::simulation::State;

/// A figure, a day as data, or a word as people say it.
pub(super) fn answer(answer: &Answer, knowledge: &Knowledge) -> String {
    match answer {
        Answer::Number(number) => number.to_string(),
        Answer::Day(date) => day(*date),
        Answer::Never => "never".to_owned(),
        Answer::Word(id) => word(id, knowledge),
    }
}

fn day(date: NaiveDate) -> String {
    date.format("%-d %b %Y").to_string()
}

impl Answer {
    /// The answer as people say it.
    pub fn words(&self, knowledge: &Knowledge) -> String {
        answer(self, knowledge)
    }
}

fn word(id: &str, knowledge: &Knowledge) -> String {
    let state = State::ALL.into_iter().find(|state| state.id() == id).map(state_words);
    let method = || Method::ALL.into_iter().find(|method| method.id() == id).map(Method::title);
    let group = knowledge.catalog.groups.iter().find(|group| group.id.as_str() == id);
    match (state.or_else(method).or_else(|| key_words(id)), group) {
        (Some(words), _) => words.to_owned(),
        (None, Some(group)) => format!("Group {}", group.name),
        (None, None) => id.to_owned(),
    }
}

fn key_words(id: &str) -> Option<&'static str> {
    match id {
        "setup-key" => Some("A setup key"),
        "kms-host-key" => Some("A KMS host key"),
        "mak" => Some("A MAK"),
        "avma-key" => Some("An AVMA key"),
        "none" => Some("No key"),
        _ => None,
    }
}

fn state_words(state: State) -> &'static str {
    match state {
        State::Licensed => "Licensed",
        State::InitialGrace => "In the initial grace",
        State::Grace => "In grace",
        State::Notification => "In notification",
        State::Unlicensed => "Unlicensed",
    }
}

impl Quantity {
    /// What it is called, without of whom and when.
    pub fn title(self) -> &'static str {
        match self {
            Self::Licensed => "Licensed machines",
            Self::Grace => "Machines in grace",
            Self::Notification => "Machines in notification",
            Self::Unlicensed => "Unlicensed machines",
            Self::State => "State",
            Self::Count => "Count",
            Self::HighestCount => "Highest count",
            Self::FirstLapse => "First lapse",
            Self::AllLicensed => "First day with all machines licensed",
            Self::Lapses => "Licences lost",
            Self::MakUsed => "MAK activations used",
            Self::HostsUp => "Hosts that are up",
            Self::UnplannedHosts => "Hosts that nobody planned",
            Self::Hosts => "Hosts in the plan",
            Self::PublishingHosts => "Hosts that publish a record",
            Self::Machines => "Machines in the plan",
            Self::Key => "Key that belongs there",
            Self::Method => "Best way to activate",
            Self::LowestGroup => "Lowest group that covers an edition",
            Self::Covers => "Editions that a group covers",
            Self::Rule => "A number of the rulebook",
        }
    }
}

impl Measure {
    /// What is measured, as a label without a full stop.
    pub fn label(&self) -> String {
        let title = self.what.title();
        let what = match (self.what, self.of.as_deref()) {
            (_, None) => title.to_owned(),
            (Quantity::AllLicensed, Some(of)) => format!("First day with all of {of} licensed"),
            (Quantity::Machines, Some(of)) => format!("Machines of {of} in the plan"),
            (Quantity::Key, Some(of)) => format!("Key that belongs on {of}"),
            (Quantity::Method, Some(of)) => format!("Best way to activate {of}"),
            (Quantity::LowestGroup, Some(of)) => format!("Lowest group that covers {of}"),
            (Quantity::Covers, Some(of)) => format!("Editions that group {of} covers"),
            (Quantity::Rule, Some(of)) => format!("The rulebook's {}", of.replace(['_', '.'], " ")),
            (_, Some(of)) => format!("{title} of {of}"),
        };
        what + &self.when()
    }

    /// Behind a sentence: on which day; nothing where none matters.
    fn when(&self) -> String {
        match self.day {
            Some(date) => format!(" on {}", day(date)),
            None if self.what.has_day() => " at the end".to_owned(),
            None => String::new(),
        }
    }
}

/// What a goal wants, as a sentence where there is one; else the label of the measure and what it shall be.
pub(super) fn wanted(measure: &Measure, bound: &Bound) -> String {
    let whom = measure.of.as_deref().map_or_else(|| "machines".to_owned(), |of| format!("machines of {of}"));
    match (measure.what, bound) {
        (Quantity::Licensed, Bound::All) => return format!("All {whom} are licensed{}", measure.when()),
        (Quantity::Lapses, Bound::Most(0)) => return format!("None of the {whom} loses its licence"),
        (Quantity::UnplannedHosts, Bound::Most(0)) => return "No host that nobody planned".to_owned(),
        (Quantity::Machines, Bound::Least(least)) => return format!("At least {least} {whom} in the plan"),
        _ => {}
    }
    let label = measure.label();
    match bound {
        Bound::All => format!("{label}: all of them"),
        Bound::Is(Answer::Number(number)) => format!("{label}: {number}"),
        Bound::Is(Answer::Day(date)) => format!("{label}: {}", day(*date)),
        Bound::Is(Answer::Never) => format!("{label}: never"),
        Bound::Is(Answer::Word(id)) => format!("{label}: {}", id.replace(['_', '-'], " ")),
        Bound::Least(least) => format!("{label}: at least {least}"),
        Bound::Most(0) => format!("{label}: none"),
        Bound::Most(most) => format!("{label}: at most {most}"),
    }
}

/// `1 of 24 machines`, for figures that are counted among machines.
pub(super) fn of_all(number: u32, whole: u32) -> String {
    format!("{number} of {}", machines(whole))
}
