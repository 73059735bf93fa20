//! The languages of the window, and how each writes numbers and dates.

/// A language that the window speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    #[default]
    English,
    German,
    /// English with every letter twice, made by the program: what has room for it has room for any language.
    Pseudo,
}

impl Language {
    /// Those that people speak.
    pub const ALL: [Self; 2] = [Self::English, Self::German];

    /// The language of a system that names its own as `de_DE.UTF-8` or `de-AT`; English where there is none for it.
    pub fn of_locale(name: &str) -> Self {
        let tag = name.split(['_', '-', '.', '@']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| tag.eq_ignore_ascii_case(language.tag())).unwrap_or_default()
    }

    /// As systems name it.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English | Self::Pseudo => "en",
            Self::German => "de",
        }
    }

    /// As those who speak it name it.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::German => "Deutsch",
            Self::Pseudo => "EEnngglliisshh",
        }
    }

    /// The file of its words.
    pub fn file(self) -> &'static str {
        match self {
            Self::English | Self::Pseudo => "assets/words/en.ftl",
            Self::German => "assets/words/de.ftl",
        }
    }

    /// The text of that file.
    pub fn source(self) -> &'static str {
        match self {
            Self::English | Self::Pseudo => include_str!("../../../assets/words/en.ftl"),
            Self::German => include_str!("../../../assets/words/de.ftl"),
        }
    }

    /// A number with its digits in groups of three: `12,345`, `12.345`.
    pub fn grouped(self, n: u64) -> String {
        let between = match self {
            Self::English | Self::Pseudo => ',',
            Self::German => '.',
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
        let check = |n, english: &str, german: &str| {
            assert_eq!(Language::English.grouped(n), english);
            assert_eq!(Language::German.grouped(n), german);
        };
        check(0, "0", "0");
        check(999, "999", "999");
        check(1_000, "1,000", "1.000");
        check(10_000_000, "10,000,000", "10.000.000");
    }

    #[test]
    fn a_system_names_its_language_in_many_ways() {
        let check = |name, language| assert_eq!(Language::of_locale(name), language, "{name}");
        check("de_DE.UTF-8", Language::German);
        check("de-AT", Language::German);
        check("DE", Language::German);
        check("de_CH@euro", Language::German);
        check("en_GB.UTF-8", Language::English);
        check("den_CA", Language::English);
        check("fr_FR", Language::English);
        check("C.UTF-8", Language::English);
        check("", Language::English);
    }
}
