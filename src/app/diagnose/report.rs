//! The report card: in which form the findings are handed on, and whether names and addresses stay in them.

use std::path::PathBuf;

use crate::app::jobs::Job;
use crate::domain::report::{Report, html, markdown, text};

/// How a report is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ReportForm {
    Text,
    Markdown,
    #[default]
    Html,
    Json,
}

impl ReportForm {
    pub const ALL: [Self; 4] = [Self::Text, Self::Markdown, Self::Html, Self::Json];

    /// The id of its word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Text => "diagnose.report.text",
            Self::Markdown => "diagnose.report.markdown",
            Self::Html => "diagnose.report.html",
            Self::Json => "diagnose.report.json",
        }
    }

    /// The ending of its files, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Text => "txt",
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Json => "json",
        }
    }

    /// The report in this form.
    pub(crate) fn write(self, report: &Report) -> String {
        match self {
            Self::Text => text(report),
            Self::Markdown => markdown(report),
            Self::Html => html(report),
            Self::Json => report.json(),
        }
    }
}

/// What a report job was for, and how it ended.
pub enum Reported {
    /// To be copied.
    Text(String),
    Saved(PathBuf, Result<(), String>),
}

/// The card.
#[derive(Default)]
pub struct ReportCard {
    pub open: bool,
    pub form: ReportForm,
    /// Names, addresses, client IDs and key endings are replaced.
    pub redact: bool,
    pub(crate) job: Option<Job<Reported>>,
}
