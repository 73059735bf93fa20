//! Text for a terminal of 80 to 100 columns: paragraphs that wrap, and tables whose numbers align.

/// Columns that a line fills at most.
pub(super) const WIDTH: usize = 96;

/// A text in the making.
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

    /// A paragraph whose first line begins with `head` and whose others are indented as far.
    pub(super) fn paragraph(&mut self, head: &str, text: &str) {
        let indent = head.chars().count();
        let mut line = head.to_owned();
        let mut used = indent;
        for word in text.split_whitespace() {
            let length = word.chars().count();
            if used > indent && used + 1 + length > WIDTH {
                self.line(&line);
                line = " ".repeat(indent);
                used = indent;
            }
            if used > indent {
                line.push(' ');
                used += 1;
            }
            line.push_str(word);
            used += length;
        }
        self.line(line);
    }

    /// Rows under a header, all but the first column to the right.
    pub(super) fn table(&mut self, rows: &[Vec<String>]) {
        let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
        let cell = |row: &[String], column: usize| row.get(column).cloned().unwrap_or_default();
        let length =
            |column| rows.iter().map(|row| cell(row, column).chars().count()).max().unwrap_or_default();
        let widths: Vec<usize> = (0..columns).map(length).collect();
        for row in rows {
            let mut line = " ".to_owned();
            for (column, width) in widths.iter().enumerate() {
                let text = cell(row, column);
                let cell = if column == 0 { format!(" {text:<width$}") } else { format!("  {text:>width$}") };
                line.push_str(&cell);
            }
            self.line(line);
        }
    }

    pub(super) fn finish(self) -> String {
        self.0
    }
}

/// A number with a comma between thousands.
pub(super) fn grouped(number: u64) -> String {
    if number < 1_000 {
        number.to_string()
    } else {
        format!("{},{:03}", grouped(number / 1_000), number % 1_000)
    }
}

/// `1 host`, `2 hosts`.
pub(super) fn counted(number: u64, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{} {noun}{plural}", grouped(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_wraps_under_its_head() {
        let mut page = Page::default();
        page.paragraph("  2009-03-02  ", &"word ".repeat(30));
        let lines: Vec<String> = page.finish().lines().map(str::to_owned).collect();
        assert_eq!(lines.len(), 2);
        assert!(lines.iter().all(|line| line.chars().count() <= WIDTH));
        assert!(lines[1].starts_with("              word"));
    }

    #[test]
    fn a_word_longer_than_the_line_stands_alone_and_whole() {
        let mut page = Page::default();
        page.paragraph("", &format!("a {} b", "x".repeat(200)));
        assert_eq!(page.finish(), format!("a\n{}\nb\n", "x".repeat(200)));
    }

    #[test]
    fn numbers_align_to_the_right() {
        let mut page = Page::default();
        page.table(&[vec!["day".into(), "count".into()], vec!["one".into(), "7".into()]]);
        assert_eq!(page.finish(), "  day  count\n  one      7\n");
    }
}
