//! Plain text for a terminal: paragraphs that wrap and tables whose columns align. It knows nothing of what it lays
//! out.

/// The width that running text is wrapped to, in characters.
pub(crate) const WIDTH: usize = 88;

/// The text in lines of at most [`WIDTH`] characters, each indented; a longer word stands alone on its line.
pub(crate) fn wrapped(text: &str, indent: usize) -> String {
    hanging("", text, indent)
}

/// A paragraph whose first line begins with a lead and whose further lines are indented as deep as the lead is
/// long: `- ` or `Because  `.
pub(crate) fn hanging(lead: &str, text: &str, indent: usize) -> String {
    let deep = indent + lead.chars().count();
    let mut lines = Vec::new();
    let mut line = format!("{}{lead}", " ".repeat(indent));
    let mut at = deep;
    let mut empty = true;
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if !empty && at + 1 + length > WIDTH {
            lines.push(core::mem::replace(&mut line, " ".repeat(deep)));
            at = deep;
            empty = true;
        }
        if !empty {
            line.push(' ');
            at += 1;
        }
        line.push_str(word);
        at += length;
        empty = false;
    }
    lines.push(line);
    lines.join("\n") + "\n"
}

/// On which side a column's cells stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Left,
    Right,
}

/// Rows with aligned columns, two spaces apart; the first row is the heading, underlined.
pub(crate) fn table(columns: &[Side], rows: &[Vec<String>]) -> String {
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns.len()).map(width).collect();
    let mut text = String::new();
    for (place, row) in rows.iter().enumerate() {
        let cells = columns.iter().zip(&widths).zip(row).map(|((side, width), cell)| match side {
            Side::Left => format!("{cell:<width$}"),
            Side::Right => format!("{cell:>width$}"),
        });
        text.push_str(cells.collect::<Vec<_>>().join("  ").trim_end());
        text.push('\n');
        if place == 0 {
            let line: usize = widths.iter().sum::<usize>() + 2 * widths.len().saturating_sub(1);
            text.push_str(&"-".repeat(line));
            text.push('\n');
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_wraps_between_words_and_hangs_under_its_lead() {
        let text = hanging("- ", &"word ".repeat(30), 2);
        assert!(text.lines().all(|line| line.chars().count() <= WIDTH), "{text}");
        assert!(text.starts_with("  - word"), "{text}");
        assert!(text.lines().nth(1).is_some_and(|line| line.starts_with("    word")), "{text}");
        assert_eq!(wrapped("", 0), "\n");
    }

    #[test]
    fn columns_align() {
        let row = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
        let text = table(&[Side::Left, Side::Right], &[row(["Edition", "Needs"]), row(["Vista", "25"])]);
        assert_eq!(text, "Edition  Needs\n--------------\nVista       25\n");
    }
}
