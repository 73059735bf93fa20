//! Plain text for terminals and tickets: paragraphs that wrap under their lead. It knows nothing of what it lays out.

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
}
