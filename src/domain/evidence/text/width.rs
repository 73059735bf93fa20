//! The width of the console that a text was copied from, told from the lines around: a line as wide as the widest may
//! have been broken in the middle of a word.

use super::Line;

/// How many lines around one tell the console's width.
const AROUND: usize = 30;

/// Indentation that may have been lost after the console broke the line.
const INDENT: usize = 8;

/// How a line ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::domain::evidence) enum Fill {
    /// Shorter than its neighbours: whoever broke it did so at a blank, or it simply ends.
    Short,
    /// As wide as the widest around: a console may have broken it in the middle of a word.
    Full,
    /// One character short of that: a blank stood at the break and was taken away.
    BlankLost,
}

/// How the line at this index ends, by the widths around it.
pub(in crate::domain::evidence) fn fill(lines: &[Line<'_>], index: usize) -> Fill {
    let around = lines.get(index.saturating_sub(AROUND)..(index + AROUND).min(lines.len()));
    let widest = around.unwrap_or_default().iter().map(|line| line.width).max().unwrap_or_default();
    let width = lines.get(index).map_or(0, |line| line.width);
    match widest - width.min(widest) {
        0 => Fill::Full,
        1 => Fill::BlankLost,
        missing if missing <= INDENT => Fill::Full,
        _ => Fill::Short,
    }
}

#[cfg(test)]
mod tests {
    use super::super::lines;
    use super::*;

    #[test]
    fn a_full_line_is_as_wide_as_the_widest_around() {
        let lines = lines("0123456789012345678901234567890\n012345678901234567890123456789\nab\n", 0);
        let fills: Vec<_> = (0..3).map(|index| fill(&lines, index)).collect();
        assert_eq!(fills, [Fill::Full, Fill::BlankLost, Fill::Short]);
    }
}
