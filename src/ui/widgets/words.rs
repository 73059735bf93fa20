//! The few words that widgets say by themselves. All others are handed in by the page.

pub(crate) const COPY: &str = "Copy";
pub(crate) const COPIED: &str = "Copied";
pub(crate) const CANCEL: &str = "Cancel";
pub(crate) const CLOSE: &str = "Close";
pub(crate) const PROBLEM: &str = "There is a problem";
pub(crate) const DISAGREE: &str = "The sources disagree";
pub(crate) const ASSUMED: &str = "Assumed";
pub(crate) const STATUS: &str = "Status";
pub(crate) const STEPS: &str = "Steps";
pub(crate) const DISMISS: &str = "Dismiss";

/// The spoken name of a copy button.
pub(crate) fn copy_what(what: &str) -> String {
    format!("{COPY} {what}")
}

/// Where one is in a row of steps.
pub(crate) fn step_of(step: usize, steps: usize, title: &str) -> String {
    format!("Step {step} of {steps} · {title}")
}

/// What a step says to those who do not see its colour.
pub(crate) fn step_name(step: usize, title: &str, done: bool, current: bool) -> String {
    let state = match (done, current) {
        (_, true) => ", current step",
        (true, false) => ", done",
        (false, false) => "",
    };
    format!("Step {step}, {title}{state}")
}

/// A share of the whole, spoken.
pub(crate) fn percent(share: f32) -> String {
    format!("{:.0} %", share * 100.0)
}

/// What the row of an error summary is called.
pub(crate) fn flip(text: &str, becomes: &str) -> String {
    format!("{text}: {becomes}")
}

/// A field together with its error, spoken.
pub(crate) fn field_with_error(label: &str, error: &str) -> String {
    format!("{label}, error, {error}")
}
