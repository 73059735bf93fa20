//! How labels are compared: without blanks, marks and letter case; and, more coarsely, as text recognition sees them.

/// The text as it is looked up.
pub(in crate::domain::evidence) fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    if text.is_ascii() {
        key.extend(
            text.bytes()
                .filter(|byte| byte.is_ascii_graphic())
                .map(|byte| char::from(byte.to_ascii_lowercase())),
        );
    } else {
        key.extend(
            text.chars()
                .filter(|character| !character.is_whitespace() && !character.is_control())
                .map(folded),
        );
    }
    key
}

/// One character in lower case; wide and typographic ones as their plain twins.
pub(super) fn folded(character: char) -> char {
    match character {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character),
        '\u{2018}' | '\u{2019}' => '\'',
        other => other,
    }
    .to_lowercase()
    .next()
    .unwrap_or(character)
}

/// A key with everything alike that text recognition mixes up: `SKU` and `SKIJ`, `rn` and `m`, `1`, `l` and `i`.
pub(in crate::domain::evidence) fn misread(key: &str) -> String {
    let alike: String = key
        .chars()
        .map(|character| match character {
            '1' | 'i' | '|' | '!' | 'j' => 'l',
            '0' => 'o',
            '5' => 's',
            '8' => 'b',
            other => other,
        })
        .collect();
    alike.replace("ll", "u").replace("rn", "m").replace("vv", "w")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_case_and_width_do_not_matter() {
        assert_eq!(key(" Client Machine ID (CMID)"), "clientmachineid(cmid)");
        assert_eq!(key("\u{FF2B}MS 计算机"), "kms计算机");
        assert_eq!(key("État"), "état");
    }

    #[test]
    fn misread_letters_are_alike() {
        assert_eq!(misread("skij"), misread("sku"));
        assert_eq!(misread("llcense"), misread("license"));
        assert_ne!(misread("name"), misread("sku"));
    }
}
