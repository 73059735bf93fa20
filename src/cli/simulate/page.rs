//! A text in the making: lines, headings, paragraphs and tables, laid out as everywhere in the terminal.

use crate::cli::layout::{self, Side};
pub(super) use crate::domain::reading::grouped;

#[derive(Debug, Default)]
pub(super) struct Page(String);

impl Page {
    pub(super) fn line(&mut self, line: impl AsRef<str>) {
        self.0.push_str(line.as_ref().trim_end());
        self.0.push('\n');
    }

    /// A heading after an empty line.
    pub(super) fn heading(&mut self, heading: &str) {
        self.line("");
        self.line(heading);
    }

    /// A paragraph whose first line begins with `lead` and whose others are indented as far.
    pub(super) fn paragraph(&mut self, lead: &str, text: &str) {
        self.0.push_str(&layout::hanging(lead, text, 0));
    }

    /// Rows under a header, all but the first column to the right.
    pub(super) fn table(&mut self, rows: &[Vec<String>]) {
        let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
        let sides: Vec<Side> =
            (0..columns).map(|column| if column == 0 { Side::Left } else { Side::Right }).collect();
        self.0.push_str(&layout::table(&sides, rows));
    }

    pub(super) fn finish(self) -> String {
        self.0
    }
}

/// `1 host`, `2 hosts`.
pub(super) fn counted(number: u64, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{} {noun}{plural}", grouped(number))
}
