//! The languages of the window, and how each writes numbers.

/// A language that the window speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    #[default]
    English,
    /// English with every letter twice, made by the program: what has room for it has room for any language.
    Pseudo,
}

impl Language {
    /// As the system names it.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English | Self::Pseudo => "en",
        }
    }

    /// The file of its words.
    pub fn file(self) -> &'static str {
        match self {
            Self::English | Self::Pseudo => "assets/words/en.ftl",
        }
    }

    /// The text of that file.
    pub fn source(self) -> &'static str {
        match self {
            Self::English | Self::Pseudo => include_str!("../../../assets/words/en.ftl"),
        }
    }

    /// A number with its digits in groups of three: `12,345`.
    pub fn grouped(self, n: u64) -> String {
        let between = match self {
            Self::English | Self::Pseudo => ',',
        };
        let digits = n.to_string();
        let mut text = String::with_capacity(digits.len() + digits.len() / 3);
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                text.push(between);
            }
            text.push(digit);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_grouped_in_threes() {
        let check = |n, text: &str| assert_eq!(Language::English.grouped(n), text);
        check(0, "0");
        check(999, "999");
        check(1_000, "1,000");
        check(10_000_000, "10,000,000");
    }
}
