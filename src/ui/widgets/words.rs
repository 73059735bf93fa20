//! The few words that widgets say by themselves. All others are handed in by the page.

use crate::app::words::{self, Language, fill, spoken, word};

/// That a text is in English; nothing where everything is.
pub(super) fn in_english() -> Option<&'static str> {
    (spoken() != Language::English).then(|| word("widget.in-english"))
}

pub(crate) fn copy() -> &'static str {
    word("widget.copy")
}

/// What a word of the field is often taken for.
pub(super) fn taken_for(names: &[String]) -> String {
    fill("widget.taken-for", &[("names", &names.join(", "))])
}

pub(crate) fn copied() -> &'static str {
    word("widget.copied")
}

pub(crate) fn cancel() -> &'static str {
    word("widget.cancel")
}

pub(crate) fn close() -> &'static str {
    word("widget.close")
}

pub(crate) fn dismiss() -> &'static str {
    word("widget.dismiss")
}

pub(crate) fn problem() -> &'static str {
    word("widget.problem")
}

pub(crate) fn disagree() -> &'static str {
    word("widget.disagree")
}

/// Whether a sentence, which may be in English, begins by saying itself that it is assumed.
pub(crate) fn says_assumed(sentence: &str) -> bool {
    let assumed = || word("widget.assumed");
    sentence.starts_with(assumed()) || sentence.starts_with(words::in_english(assumed))
}

pub(crate) fn status() -> &'static str {
    word("widget.status")
}

pub(crate) fn steps() -> &'static str {
    word("widget.steps")
}

/// The spoken name of a copy button.
pub(crate) fn copy_what(what: &str) -> String {
    fill("widget.copy-what", &[("what", what)])
}

/// The spoken name of the button that cancels some work.
pub(crate) fn cancel_what(what: &str) -> String {
    fill("widget.cancel-what", &[("what", what)])
}

/// A reason that rests on something assumed, spoken.
pub(crate) fn assumed_what(what: &str) -> String {
    fill("widget.assumed-what", &[("what", what)])
}

/// What is chosen, and the choice, spoken.
pub(crate) fn of_choice(name: &str, value: &str) -> String {
    fill("widget.of-choice", &[("name", name), ("value", value)])
}

/// The field that narrows a list of choices down.
pub(crate) fn narrow_down(name: &str) -> String {
    fill("widget.narrow-down", &[("name", name)])
}

pub(crate) fn type_to_find() -> &'static str {
    word("widget.type-to-find")
}

pub(crate) fn no_match() -> &'static str {
    word("widget.no-match")
}

/// All errors of a page, spoken.
pub(crate) fn problems(errors: &[&str]) -> String {
    fill("widget.problems", &[("errors", &errors.join(", "))])
}

/// Where one is in a row of steps.
pub(crate) fn step_of(step: usize, steps: usize, title: &str) -> String {
    fill("widget.step-of", &[("step", &step.to_string()), ("steps", &steps.to_string()), ("title", title)])
}

/// What a step says to those who do not see its colour.
pub(crate) fn step_name(step: usize, title: &str, done: bool, current: bool) -> String {
    let id = match (done, current) {
        (_, true) => "widget.step-current",
        (true, false) => "widget.step-done",
        (false, false) => "widget.step",
    };
    fill(id, &[("step", &step.to_string()), ("title", title)])
}

/// A share of the whole.
pub(crate) fn percent(share: f32) -> String {
    fill("widget.percent", &[("n", &format!("{:.0}", share * 100.0))])
}

/// An answer that would change the advice, and what would follow, spoken.
pub(crate) fn flip(change: &str, becomes: &str) -> String {
    fill("widget.flip", &[("change", change), ("becomes", becomes)])
}

/// A field together with its error, spoken.
pub(crate) fn field_with_error(label: &str, error: &str) -> String {
    fill("widget.field-error", &[("label", label), ("error", error)])
}

/// Words that belong to a field, spoken with its label.
pub(crate) fn of_field(words: &str, label: &str) -> String {
    fill("widget.of-field", &[("words", words), ("label", label)])
}
