//! What happened to a text as a whole, told from its first lines: quoted, numbered, tagged, an empty line after each.

/// How many lines are looked at.
const LINES: usize = 400;

/// What was done to the whole text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Survey {
    /// Numbers stand in front of the lines.
    pub(super) numbered: bool,
    /// HTML tags stand between the lines.
    pub(super) tagged: bool,
    /// An empty line follows every line.
    pub(super) spaced: bool,
}

/// Looks at the beginning of a text.
pub(super) fn survey(text: &str) -> Survey {
    let (mut lines, mut blank, mut pairs, mut numbers) = (0_usize, 0_usize, 0_usize, 0_usize);
    let mut before: Option<u32> = None;
    let mut last_blank = true;
    let mut tagged = false;
    for line in text.lines().take(LINES) {
        let bare = line.trim_start_matches(['>', ' ', '\t']).trim_end();
        tagged = tagged || super::markup::has_break(bare);
        if bare.is_empty() {
            blank += 1;
            last_blank = true;
            continue;
        }
        lines += 1;
        pairs += usize::from(!last_blank);
        last_blank = false;
        if let Some((number, _)) = numbered(bare) {
            numbers += usize::from(before.is_some_and(|before| number > before && number <= before + 3));
            before = Some(number);
        }
    }
    Survey {
        numbered: lines >= 3 && numbers * 10 >= (lines - 1) * 8,
        tagged,
        spaced: lines >= 4 && blank * 10 >= (lines - 1) * 8 && pairs * 10 <= lines * 3,
    }
}

/// The number in front of a line and what follows it: `12: Name`, `12| Name`, `12  Name`, `12) Name`, `12. Name`.
pub(super) fn numbered(line: &str) -> Option<(u32, &str)> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = line.split_at_checked(digits)?;
    let number = number.parse().ok().filter(|_| digits <= 6)?;
    let separator = rest.strip_prefix([':', '|', ')', '.', '\t', ' ', ']']);
    // A number alone is what stands before an empty line.
    separator.or_else(|| rest.is_empty().then_some(rest)).map(|rest| (number, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_front_must_rise() {
        assert!(survey("1: a\n2: b\n3:\n4: d").numbered);
        assert!(!survey("27 a\n12 b\n1 c\n4 d").numbered);
        assert!(!survey("Current count: 1\nb\n").numbered);
        assert_eq!(numbered("12| Name"), Some((12, " Name")));
        assert_eq!(numbered("1688a"), None);
    }

    #[test]
    fn empty_lines_between_all_lines_are_told_from_paragraphs() {
        assert!(survey("a\n\nb\n\nc\n\nd\n\n").spaced);
        assert!(!survey("a\nb\n\nc\nd\n\n").spaced);
    }
}
