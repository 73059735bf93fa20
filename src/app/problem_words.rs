//! What is wrong with an input, in the language of the window.

use crate::app::words::{fill, said};
use crate::domain::problem::Problem;

/// What was found and what is allowed, for a place beside the field.
pub fn beside(problem: &Problem) -> String {
    fill("editor.said", &[("found", &said(&problem.found)), ("allowed", &said(&problem.allowed))])
}

/// The whole of it in one line, without the name of the file.
pub fn line(problem: &Problem) -> String {
    let line = problem.line.map(|line| line.to_string()).unwrap_or_default();
    let values = [
        ("line", line.as_str()),
        ("field", &problem.field),
        ("found", &said(&problem.found)),
        ("allowed", &said(&problem.allowed)),
    ];
    fill(if problem.line.is_some() { "editor.problem-at" } else { "editor.problem" }, &values)
}
