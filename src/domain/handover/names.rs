//! Names that are safe where they are put: file names for every file system, words for scripts, names for DNS.

/// A piece of a file name: letters, digits, hyphen and underscore of ASCII; anything else becomes an underscore.
pub(super) fn file_piece(id: &str) -> String {
    const LONGEST: usize = 48;
    let safe = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
    id.chars().take(LONGEST).map(|letter| if safe(letter) { letter } else { '_' }).collect()
}

/// One line of ASCII for a script: what cannot be read by every console becomes a question mark.
pub(super) fn ascii(text: &str) -> String {
    let plain = |letter: char| match letter {
        '\u{2019}' | '\u{2018}' => '\'',
        '\u{201c}' | '\u{201d}' => '"',
        '\u{2013}' | '\u{2014}' => '-',
        ' '..='~' => letter,
        _ if letter.is_whitespace() => ' ',
        _ => '?',
    };
    text.chars().map(plain).collect()
}

/// Whether DNS takes it as the name of a host: labels of letters, digits and inner hyphens.
pub(super) fn is_host_name(name: &str) -> bool {
    let label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && label.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    name.len() <= 253 && name.split('.').all(label)
}

/// `a`, `a and b`, `a, b and c`; many are cut short.
pub(super) fn listed(names: &[String]) -> String {
    const SHOWN: usize = 4;
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] if names.len() <= SHOWN => format!("{} and {last}", first.join(", ")),
        many => {
            let shown: Vec<&str> = many.iter().take(SHOWN - 1).map(String::as_str).collect();
            format!("{} and {} more", shown.join(", "), many.len() + 1 - SHOWN)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_safe_where_they_are_put() {
        assert_eq!(file_piece("../con.Büro 1"), "___con_B_ro_1");
        assert_eq!(ascii("\u{201c}Büro\u{201d}\n1"), "\"B?ro\" 1");
        for (name, is) in [
            ("kms01", true),
            ("kms01.corp.example", true),
            ("kms_01", false),
            ("-kms", false),
            ("", false),
            ("büro", false),
            ("a..b", false),
        ] {
            assert_eq!(is_host_name(name), is, "{name}");
        }
    }

    #[test]
    fn many_names_are_cut_short() {
        let names: Vec<String> = ["a", "b", "c", "d", "e", "f"].map(str::to_owned).to_vec();
        let of = |count: usize| listed(names.get(..count).expect("so many"));
        assert_eq!([of(1), of(2), of(4), of(6)], ["a", "a and b", "a, b, c and d", "a, b, c and 3 more"]);
    }
}
