//! What the checks of name service share: which look-ups are about the KMS record, and how records read.

use super::site::Site;
use super::types::Clue;
use crate::domain::evidence::{Answered, DnsAnswer, Fact, SrvRecord, looks_like_kms_service};

/// Whether a look-up is about the KMS record, a mistyped one included.
pub(crate) fn is_kms(answer: &DnsAnswer) -> bool {
    let asked = answer.question.as_ref().is_some_and(|question| looks_like_kms_service(&question.value));
    asked || answer.records.iter().any(|record| looks_like_kms_service(&record.owner))
}

/// The look-ups of the KMS record.
pub(crate) fn answers<'a>(site: &Site<'a>) -> impl Iterator<Item = &'a DnsAnswer> {
    site.evidence.dns().filter(|answer| is_kms(answer))
}

/// All KMS records of all answers; those that offer no service are left out.
pub(crate) fn records<'a>(site: &Site<'a>) -> impl Iterator<Item = (&'a DnsAnswer, &'a SrvRecord)> {
    answers(site)
        .flat_map(|answer| answer.records.iter().map(move |record| (answer, record)))
        .filter(|(_, record)| !record.is_not_offered())
}

/// The name that was asked, or `the KMS record`.
pub(crate) fn question(answer: &DnsAnswer) -> String {
    answer.question.as_ref().map_or_else(|| "the KMS record".to_owned(), |question| question.value.clone())
}

/// Who answered: the server as printed, else the input.
pub(crate) fn server(answer: &DnsAnswer) -> &str {
    answer.server.as_ref().map_or(answer.from.as_str(), |server| server.value.as_str())
}

/// A clue that this line of an answer shows.
pub(crate) fn clue<T>(answer: &DnsAnswer, text: impl Into<String>, fact: &Fact<T>) -> Clue {
    Clue { text: text.into(), grade: fact.grade, from: answer.from.clone(), line: Some(fact.line) }
}

/// A clue that this record shows.
pub(crate) fn record_clue(answer: &DnsAnswer, record: &SrvRecord, text: impl Into<String>) -> Clue {
    Clue { text: text.into(), grade: record.grade, from: answer.from.clone(), line: Some(record.line) }
}

/// How a look-up ended, in words.
pub(crate) fn outcome(answered: &Answered) -> String {
    match answered {
        Answered::Records => "records".to_owned(),
        Answered::NoData => "the name exists and has no such record".to_owned(),
        Answered::NoSuchName => "there is no such name".to_owned(),
        Answered::Failed(how) => format!("the server answered {how}"),
        Answered::Silent => "no server answered in time".to_owned(),
    }
}
