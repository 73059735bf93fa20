//! One computer of an inventory: a directory export, a management database or a VAMT list.

use chrono::NaiveDate;

use super::fact::{Fact, Grade};
use crate::domain::ids::EditionId;

/// A row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Computer {
    /// The row's line in its file, from 1.
    pub line: usize,
    /// `Inferred` for a last row that may be cut off.
    pub grade: Grade,
    pub name: Option<String>,
    /// The operating system as written.
    pub system: Option<String>,
    /// For example `10.0 (19045)`, as written.
    pub version: Option<String>,
    pub edition: Option<Fact<EditionId>>,
    pub last_logon: Option<NaiveDate>,
    /// A date whose day and month could be either way round, as written.
    pub ambiguous_date: Option<String>,
    pub address: Option<String>,
    /// `false` for a disabled account.
    pub enabled: Option<bool>,
    pub virtual_machine: Option<bool>,
    pub chassis: Option<String>,
    /// The last five characters of its key.
    pub partial_key: Option<String>,
    pub cmid: Option<String>,
}
