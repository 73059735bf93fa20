//! Values of a rulebook by name, each as an answer with its because.

use serde::Deserialize;

use super::Because;
use crate::domain::planner::duration;
use crate::domain::reading::grouped;
use crate::domain::rulebook::{CapRule, Rulebook, Value};

/// A value that a question asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Figure {
    ThresholdClient,
    ThresholdServer,
    Cap,
    /// No value of a rulebook: what one expects who knows of no cap.
    #[serde(rename = "all-500")]
    All500,
    Retry,
    Renewal,
    Validity,
    Retention,
    ClockSkew,
    HostKeyHosts,
    HostKeyTimes,
}

impl Figure {
    /// The value under a rulebook, in words, and what the rulebook says of it.
    pub(super) fn under(self, book: &Rulebook) -> (String, Because) {
        let machines = |count: u32| format!("{} machines", grouped(u64::from(count)));
        let plain = |value: &Value<u32>, words: fn(u32) -> String| (words(value.value), because(value));
        match self {
            Self::ThresholdClient => (machines(book.threshold_client.value), because(&book.threshold_client)),
            Self::ThresholdServer => (machines(book.threshold_server.value), because(&book.threshold_server)),
            Self::Cap => (machines(cap(book)), because(&book.cap)),
            Self::All500 => (machines(500), because(&book.cap)),
            Self::Retry => plain(&book.retry, duration),
            Self::Renewal => plain(&book.renewal, duration),
            Self::Validity => plain(&book.validity, duration),
            Self::Retention => plain(&book.retention, duration),
            Self::ClockSkew => plain(&book.clock_skew, duration),
            Self::HostKeyHosts => {
                (machines(book.host_activations.value.hosts), because(&book.host_activations))
            }
            Self::HostKeyTimes => {
                let times = book.host_activations.value.per_host;
                (format!("{times} times"), because(&book.host_activations))
            }
        }
    }
}

/// The highest count that a host reports when clients are among its callers.
pub(super) fn cap(book: &Rulebook) -> u32 {
    match book.cap.value {
        CapRule::Fixed(most) => most,
        CapRule::TwiceHighestAsked => book.threshold_client.value.saturating_mul(2),
    }
}

/// What the rulebook says of a value.
pub(super) fn because<T>(value: &Value<T>) -> Because {
    Because { text: value.text.clone(), rules: vec![value.rule.clone()], sources: value.sources.clone() }
}

/// What is reported after so many machines of one kind have called once each, and how many of them are activated: the
/// caller is stored first, so that the one that fills the count is the first to be activated.
pub(super) fn after_first_calls(calls: u32, threshold: u32, cap: u32) -> (u32, u32) {
    (calls.min(cap), (calls + 1).saturating_sub(threshold).min(calls))
}
