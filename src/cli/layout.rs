//! Plain text for a terminal: paragraphs that wrap and tables whose columns align. It knows nothing of what it lays
//! out.

pub(crate) use crate::domain::report::layout::{hanging, wrapped};

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
    fn columns_align() {
        let row = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
        let text = table(&[Side::Left, Side::Right], &[row(["Edition", "Needs"]), row(["Vista", "25"])]);
        assert_eq!(text, "Edition  Needs\n--------------\nVista       25\n");
    }
}
