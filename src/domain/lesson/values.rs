//! Values of a rulebook by the names that its file gives them, as numbers and as words.

use crate::domain::advice::KeyKind;
use crate::domain::ids::{ConflictId, EditionId, GenerationId, RuleId, SourceId};
use crate::domain::planner::{counted, duration};
use crate::domain::rulebook::{AfterValidity, CapRule, Rulebook, Value};

/// One value, as lessons name and show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RuleValue {
    /// In the unit of the words.
    pub(super) number: u32,
    /// For example `180 days` or `25`.
    pub(super) words: String,
    pub(super) rule: RuleId,
    pub(super) text: String,
    pub(super) sources: Vec<SourceId>,
    pub(super) assumed: Option<String>,
    pub(super) conflict: Option<ConflictId>,
}

impl RuleValue {
    fn new<T>(value: &Value<T>, number: u32, words: String) -> Self {
        Self {
            number,
            words,
            rule: value.rule.clone(),
            text: value.text.clone(),
            sources: value.sources.clone(),
            assumed: value.assumed.clone(),
            conflict: value.conflict.clone(),
        }
    }

    fn plain<T>(value: &Value<T>, number: u32) -> Self {
        Self::new(value, number, number.to_string())
    }

    fn minutes<T>(value: &Value<T>, minutes: u32) -> Self {
        let words = duration(minutes);
        let number = words.split(' ').next().and_then(|number| number.replace(',', "").parse().ok());
        Self::new(value, number.unwrap_or(minutes), words)
    }
}

/// The names that stand alone, in the order of the files. `initial_grace.GENERATION` and `rearms.EDITION` are known too.
pub(super) const NAMES: [&str; 15] = [
    "threshold_client",
    "threshold_server",
    "cap",
    "retry",
    "renewal",
    "renewal_jitter",
    "validity",
    "retention",
    "low_count",
    "after_validity",
    "after_initial_grace",
    "virtual_counts",
    "host_activations.hosts",
    "host_activations.per_host",
    "clock_skew",
];

/// The value with this name; `None` where the book has none of it or it is no number.
pub(super) fn of_rulebook(book: &Rulebook, name: &str) -> Option<RuleValue> {
    Some(match name {
        "threshold_client" => RuleValue::plain(&book.threshold_client, book.threshold_client.value),
        "threshold_server" => RuleValue::plain(&book.threshold_server, book.threshold_server.value),
        "cap" => match book.cap.value {
            CapRule::Fixed(most) => RuleValue::plain(&book.cap, most),
            // Twice the highest threshold there is: what the count can reach at most.
            CapRule::TwiceHighestAsked => {
                let highest = book.threshold_client.value.max(book.threshold_server.value);
                RuleValue::plain(&book.cap, highest.saturating_mul(2))
            }
        },
        "retry" => RuleValue::minutes(&book.retry, book.retry.value),
        "renewal" => RuleValue::minutes(&book.renewal, book.renewal.value),
        "renewal_jitter" => RuleValue::minutes(&book.renewal_jitter, book.renewal_jitter.value),
        "validity" => RuleValue::minutes(&book.validity, book.validity.value),
        "retention" => RuleValue::minutes(&book.retention, book.retention.value),
        "clock_skew" => RuleValue::minutes(&book.clock_skew, book.clock_skew.value),
        "host_activations.hosts" => {
            RuleValue::plain(&book.host_activations, book.host_activations.value.hosts)
        }
        "host_activations.per_host" => {
            RuleValue::plain(&book.host_activations, book.host_activations.value.per_host)
        }
        "after_validity" => match book.after_validity.value {
            AfterValidity::Unlicensed => return None,
            AfterValidity::GraceThenNotification(grace) => RuleValue::minutes(&book.after_validity, grace),
        },
        name => match name.split_once('.')? {
            ("initial_grace", of) => {
                let value = book.initial_grace(&GenerationId::new(of))?;
                RuleValue::minutes(value, value.value)
            }
            ("rearms", of) => {
                let (edition, generation) = (EditionId::new(of), GenerationId::new(of));
                let value = book.rearms_of(&edition, &generation)?;
                RuleValue::plain(value, value.value)
            }
            _ => return None,
        },
    })
}

/// The rules of a book with this id, each once for each of its values.
pub(super) fn rules_of(book: &Rulebook, rule: &str) -> Vec<RuleValue> {
    all(book).into_iter().filter(|value| value.rule.as_str() == rule).collect()
}

/// Every rule of a book; no number is told.
pub(super) fn all(book: &Rulebook) -> Vec<RuleValue> {
    let all = [
        RuleValue::plain(&book.threshold_client, 0),
        RuleValue::plain(&book.threshold_server, 0),
        RuleValue::plain(&book.cap, 0),
        RuleValue::plain(&book.retry, 0),
        RuleValue::plain(&book.renewal, 0),
        RuleValue::plain(&book.renewal_jitter, 0),
        RuleValue::plain(&book.validity, 0),
        RuleValue::plain(&book.retention, 0),
        RuleValue::plain(&book.low_count, 0),
        RuleValue::plain(&book.after_validity, 0),
        RuleValue::plain(&book.after_initial_grace, 0),
        RuleValue::plain(&book.virtual_counts, 0),
        RuleValue::plain(&book.srv_priority, 0),
        RuleValue::plain(&book.host_activations, 0),
        RuleValue::plain(&book.host_rule, 0),
        RuleValue::plain(&book.clock_skew, 0),
    ];
    let grace = book.initial_grace.iter().map(|row| RuleValue::plain(&row.minutes, 0));
    let rearms = book.rearms.iter().map(|row| RuleValue::plain(&row.times, 0));
    all.into_iter().chain(grace.take(2)).chain(rearms.take(2)).collect()
}

/// The id of a kind of key, as the advice prints it.
pub(super) fn key_kind(kind: KeyKind) -> &'static str {
    match kind {
        KeyKind::SetupKey => "setup-key",
        KeyKind::KmsHostKey => "kms-host-key",
        KeyKind::Mak => "mak",
        KeyKind::AvmaKey => "avma-key",
        KeyKind::None => "none",
    }
}

/// `1 machine`, `24 machines`.
pub(super) fn machines(number: u32) -> String {
    counted(u64::from(number), "machine")
}
