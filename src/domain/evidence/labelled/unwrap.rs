//! Lines that a console broke at its width, in the middle of a word: which lines belong together.

use crate::domain::evidence::labels::{Key, Labels};
use crate::domain::evidence::text::Line;

/// How many lines a label may be broken over.
const PARTS: usize = 6;

/// Whether this line and the next ones begin with a label, or are a statement, that was broken. Gives the text put
/// together and how many lines it took.
pub(super) fn broken_label(lines: &[Line<'_>], index: usize, labels: &Labels) -> Option<(String, usize)> {
    let first = lines.get(index)?;
    if first.text.contains(':') || !labels.may_be_beginning(&first.text) {
        return None;
    }
    let mut seen = Key::of(&first.text);
    if !labels.is_beginning(&seen) {
        return None;
    }
    let mut whole = first.text.clone().into_owned();
    for taken in 1..PARTS {
        let next = lines.get(index + taken).filter(|next| !next.text.is_empty())?;
        let (label, value) = match next.text.split_once(':') {
            Some((label, _)) => (label, true),
            None => (next.text.as_ref(), false),
        };
        seen.push(label);
        whole.push_str(&next.text);
        if value {
            return labels.is_label_key(&seen).then_some((whole, taken + 1));
        }
        if labels.is_statement_key(&seen) {
            return Some((whole, taken + 1));
        }
        if !labels.is_beginning(&seen) {
            return None;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::evidence::text::lines;

    #[test]
    fn a_label_broken_in_the_middle_is_put_together() {
        for (text, whole, taken) in [
            ("    KMS machine exte\nnded PID: 1", "KMS machine extended PID: 1", 2),
            ("KMS host cach\ning is ena\nbled", "KMS host caching is enabled", 3),
            ("Registered KMS machine\nname: a", "Registered KMS machinename: a", 2),
        ] {
            let lines = lines(text, 0);
            assert_eq!(
                broken_label(&lines, 0, Labels::embedded()),
                Some((whole.to_owned(), taken)),
                "{text}"
            );
        }
        for text in ["Somebody wrote\nName: a", "Current\n\ncount: 1", "Name: a\nb"] {
            assert_eq!(broken_label(&lines(text, 0), 0, Labels::embedded()), None, "{text}");
        }
    }
}
