//! The small print under a reason: which answers it rests on, which rule made it, and where the rule comes from.

use crate::app::answer_words::unstopped;
use crate::app::questions::pages_of;
use crate::app::words::{Language, fill, fill_count, in_english, knows, said, spoken};
use crate::domain::advice::{AnswerId, Answers, BecauseLine, Confidence, UNKNOWN};

/// `1`, `1 and 5`, `1, 2 and 5`.
pub(super) fn joined(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => fill("so-far.list-and", &[("list", &first.join(", ")), ("last", last)]),
    }
}

/// The pages of the answers of a reason; of one that is assumed, those whose answer is still open.
pub(super) fn pages(line: &BecauseLine, answers: &Answers) -> Pages {
    let is_open = |answer: &&AnswerId| is_assumed(line) && answers.written(**answer) == UNKNOWN;
    let open: Vec<AnswerId> = line.answers.iter().filter(is_open).copied().collect();
    let rests_on = if open.is_empty() { &line.answers } else { &open };
    let pages: Vec<String> = pages_of(rests_on).into_iter().map(|page| page.to_string()).collect();
    Pages {
        list: joined(&pages),
        number: u32::try_from(pages.len()).unwrap_or(u32::MAX),
        open: !open.is_empty(),
    }
}

/// The numbers of pages in words.
pub(super) struct Pages {
    list: String,
    number: u32,
    open: bool,
}

impl Pages {
    pub(super) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// What a reason rests on, or what is still open, with its sources.
    pub(super) fn words(&self, sources: &str) -> String {
        let id = if self.open { "so-far.open" } else { "so-far.from" };
        fill_count(id, self.number, &[("pages", &self.list), ("sources", sources)])
    }
}

/// Whether a reason rests on something that was only assumed.
pub(super) fn is_assumed(line: &BecauseLine) -> bool {
    line.confidence == Confidence::Assumed
}

/// How a sentence begins that says itself that it is assumed.
const ASSUMED: &str = "Assumed";

/// The sentence of a reason; what is assumed says so.
pub(super) fn sentence(line: &BecauseLine) -> String {
    let sentence = said(&line.text);
    let text = unstopped(&sentence);
    if !is_assumed(line) || line.text.starts_with(ASSUMED) {
        text.to_owned()
    } else if spoken() == Language::German && knows(&line.text) {
        fill("so-far.assumed", &[("text", text)])
    } else {
        in_english(|| fill("so-far.assumed", &[("text", &lower_first(text))]))
    }
}

/// An answer as it reads within a sentence.
pub(super) fn within(answer: &str) -> String {
    if spoken() == Language::German { answer.to_owned() } else { lower_first(answer) }
}

/// With a small letter at the start, unless the word is an abbreviation.
fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    let second = letters.clone().nth(1);
    match letters.next() {
        Some(first) if second.is_none_or(|second| second.is_lowercase() || second == ' ') => {
            first.to_lowercase().chain(letters).collect()
        }
        Some(_) | None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str, confidence: Confidence) -> BecauseLine {
        BecauseLine {
            rule: "threshold".into(),
            text: text.to_owned(),
            sources: Vec::new(),
            answers: Vec::new(),
            confidence,
        }
    }

    #[test]
    fn what_is_assumed_says_so_once() {
        let check = |text, confidence, expect: &str| assert_eq!(sentence(&line(text, confidence)), expect);
        check("It renews.", Confidence::Told, "It renews");
        check("It renews.", Confidence::Assumed, "Assumed: it renews");
        check("Assumed: 25 machines.", Confidence::Assumed, "Assumed: 25 machines");
        check("KMS renews.", Confidence::Assumed, "Assumed: KMS renews");
    }

    #[test]
    fn lists_end_with_and() {
        let check = |parts: &[&str], expect: &str| {
            let parts: Vec<String> = parts.iter().map(|part| (*part).to_owned()).collect();
            assert_eq!(joined(&parts), expect);
        };
        check(&[], "");
        check(&["1"], "1");
        check(&["1", "5"], "1 and 5");
        check(&["1", "2", "5"], "1, 2 and 5");
    }
}
