//! The result sheet: one learner's results as one HTML page that prints on one side of paper where they fit.

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, UndefinedBehavior, Value};
use serde::Serialize;

const TEMPLATE: &str = include_str!("../../../assets/teaching/sheet.html");

/// What a sheet says, in words.
#[derive(Clone, Debug, Serialize)]
pub struct Sheet {
    pub learner: String,
    pub made: String,
    pub course: String,
    /// In the order of the course, or of the list.
    pub rows: Vec<SheetRow>,
    pub solved: usize,
    /// Lessons and exercises that there are.
    pub of: usize,
    pub bets_won: usize,
    pub bets: usize,
    pub quiz_right: u32,
    pub quiz_wrong: u32,
}

/// A lesson of the sheet.
#[derive(Clone, Debug, Serialize)]
pub struct SheetRow {
    pub title: String,
    pub is_exercise: bool,
    /// Of 100; `None` where it was not done.
    pub score: Option<u32>,
    pub hints: u32,
    /// One way to solve it was shown before it was solved.
    pub solution_shown: bool,
    pub tries: u32,
    /// `won`, `lost`, or empty where there is none.
    pub bet: String,
    pub last: String,
}

/// The page; the reason where the template cannot be filled.
///
/// # Errors
/// Only where the template names something that a sheet has not; a test fills it.
pub fn sheet(sheet: &Sheet) -> Result<String, String> {
    let filled = || {
        let mut environment = Environment::new();
        let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?;
        environment.set_syntax(syntax);
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_auto_escape_callback(|_| AutoEscape::Html);
        environment.add_template("sheet.html", TEMPLATE)?;
        environment.get_template("sheet.html")?.render(Value::from(Serde(sheet)))
    };
    filled().map_err(|error: minijinja::Error| error.to_string())
}
