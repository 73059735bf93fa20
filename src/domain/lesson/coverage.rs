//! Which lesson and step teaches which statement of the two articles: a list beside the lessons, for whoever teaches by
//! them and for the test that nothing is missing.

use serde::Deserialize;

/// A statement of the articles.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Its number in the list, from 1.
    pub number: u32,
    /// 1 or 2: which article.
    pub part: u32,
    /// The few words of the article that it renders.
    pub words: String,
    /// What it says, in our words.
    pub says: String,
    /// The lesson that teaches it.
    pub lesson: String,
    /// The step of that lesson, from 1.
    pub step: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Coverage {
    #[serde(rename = "format")]
    _format: u32,
    statement: Vec<Statement>,
}

const TEXT: &str = include_str!("../../../assets/lessons/coverage.toml");

/// All statements, in the order of the articles; empty where the embedded list cannot be read, which a test holds.
pub fn coverage() -> Vec<Statement> {
    toml::from_str::<Coverage>(TEXT).map(|coverage| coverage.statement).unwrap_or_default()
}
