//! Values told by their shape: GUIDs, product ids, key endings, versions, and the masks people put over them.

use memchr::memchr_iter;

/// Words that stand in the place of a value.
const MASK_WORDS: [&str; 4] = ["redacted", "removed", "hidden", "masked"];

/// Whether a value was covered up: `xxxx`, `*-*-*`, `<removed>`, `????`, `REDACTED`.
pub(in crate::domain::evidence) fn is_mask(value: &str) -> bool {
    // Most values begin as no mask does.
    if !may_begin_a_mask(value) {
        return false;
    }
    let value = value.trim();
    let is_word = MASK_WORDS.iter().any(|word| value.eq_ignore_ascii_case(word));
    if value.starts_with(['<', '[', '{', '(']) && value.ends_with(['>', ']', '}', ')']) && !is_guid(value) {
        return true;
    }
    let mut shown = value.chars().filter(|character| !matches!(character, '-' | '.' | ' ' | ':' | '/'));
    let Some(first) = shown.next() else { return true };
    matches!(first, 'x' | 'X' | '*' | '?' | '#' | '\u{2026}' | '\u{2588}')
        && shown.all(|character| character.eq_ignore_ascii_case(&first))
        || is_word
}

fn may_begin_a_mask(value: &str) -> bool {
    let Some(first) = value.bytes().next().map(|first| first.to_ascii_lowercase()) else { return true };
    !first.is_ascii_alphanumeric()
        || first == b'x'
        || MASK_WORDS.iter().any(|word| word.bytes().next() == Some(first))
}

/// Whether a part of a host's name was covered up: `kms01.xxxx.test`.
pub(in crate::domain::evidence) fn masks_a_label(name: &str) -> bool {
    let mut rest = name;
    loop {
        let end = rest.bytes().position(|byte| byte == b'.');
        let label = end.and_then(|end| rest.get(..end)).unwrap_or(rest);
        if label.len() > 1 && is_mask(label) {
            return true;
        }
        let Some(next) = end.and_then(|end| rest.get(end + 1..)) else { return false };
        rest = next;
    }
}

/// A GUID in lower case, without the braces it may stand in. All zeros stand for no value.
pub(in crate::domain::evidence) fn guid(value: &str) -> Option<String> {
    bare_guid(value).map(str::to_ascii_lowercase)
}

/// Whether this is a GUID.
pub(in crate::domain::evidence) fn is_guid(value: &str) -> bool {
    bare_guid(value).is_some()
}

fn bare_guid(value: &str) -> Option<&str> {
    if value.len() < 36 {
        return None;
    }
    let value = value.trim().trim_end_matches('.').trim_start_matches('{').trim_end_matches('}');
    let bytes = value.as_bytes();
    let fits = |(place, byte): (usize, &u8)| match place {
        8 | 13 | 18 | 23 => *byte == b'-',
        _ => byte.is_ascii_hexdigit(),
    };
    let whole = bytes.len() == 36 && bytes.iter().enumerate().all(fits);
    let empty = value.bytes().all(|byte| matches!(byte, b'0' | b'-'));
    (whole && !empty).then_some(value)
}

/// The first GUID that stands in a text.
pub(in crate::domain::evidence) fn guid_in(text: &str) -> Option<String> {
    let parts = text.split(|character: char| !(character.is_ascii_hexdigit() || character == '-'));
    parts.filter(|part| part.len() == 36).find_map(guid)
}

/// An extended product id: nine groups of digits, of which the seventh holds a build such as `17763.0000`.
///
/// Old versions print a shorter one; fewer than eight groups are a cut one.
pub(in crate::domain::evidence) fn extended_pid(value: &str) -> Option<String> {
    let value = value.trim();
    if !value.starts_with(|first: char| first.is_ascii_digit()) || value.len() < 16 {
        return None;
    }
    let groups: Vec<&str> = value.split('-').collect();
    let digits =
        |group: &&str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    // The last group is the day of the year and the year.
    let last = groups.last().is_some_and(|last| last.len() == 7);
    (groups.len() == 8 && groups.iter().all(digits) && last).then(|| value.to_owned())
}

/// The five last characters of a key; of a whole key only these are taken.
pub(in crate::domain::evidence) fn partial_key(value: &str) -> Option<String> {
    let value = value.trim();
    let plain = |part: &str| {
        part.len() == 5 && part.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
    };
    let whole = value.len() == 29 && value.split('-').count() == 5;
    let last = if whole { value.rsplit('-').next()? } else { value };
    // A remark may follow the key after a blank or a bracket.
    let end = last.find([' ', '(', ',', ';']).unwrap_or(last.len());
    let last = last.get(..end)?;
    (plain(last) && !is_mask(last)).then(|| last.to_owned())
}

/// A version of four numbers, `10.0.20348.2227`.
pub(in crate::domain::evidence) fn service_version(value: &str) -> Option<String> {
    let value = value.trim();
    let numbers: Vec<&str> = value.split('.').collect();
    let number =
        |part: &&str| !part.is_empty() && part.len() <= 6 && part.bytes().all(|byte| byte.is_ascii_digit());
    (numbers.len() == 4 && numbers.iter().all(number)).then(|| value.to_owned())
}

/// Cuts off what follows the word that a text must end with, the remark of whoever pasted it; gives whether the word
/// is there. A blank that was lost before it at a line break comes back.
pub(in crate::domain::evidence) fn ends_with_word(text: &mut String, word: &str) -> bool {
    let mut blanks = memchr_iter(b' ', text.as_bytes());
    let spaced = blanks.find(|at| text.get(at + 1..).is_some_and(|after| after.starts_with(word)));
    if let Some(at) = spaced {
        text.truncate(at + 1 + word.len());
        return true;
    }
    if let Some(before) = text.strip_suffix(word).map(str::len) {
        text.insert(before, ' ');
        return true;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn masks_are_no_values() {
        for mask in
            ["xxxx", "XXXXX-XXXXX", "*-*-*", "<removed>", "[hidden]", "????-????", "...", "", "redacted"]
        {
            assert!(is_mask(mask), "{mask}");
        }
        for value in ["kms01", "AB3CD", "{AAAAAAAA-0000-0000-0000-000000000001}", "2020/2/27"] {
            assert!(!is_mask(value), "{value}");
        }
    }

    #[test]
    fn a_guid_is_whole_or_none() {
        let id = "7f0c2b1e-5d43-4a8e-9c17-2e6b90d4a311";
        for (text, read) in [
            (id, Some(id)),
            ("{7F0C2B1E-5D43-4A8E-9C17-2E6B90D4A311}", Some(id)),
            ("7f0c2b1e-5d43-4a8e-9c17-2e6b90d4a31", None),
            ("59a52881-a989-479d-xxxx-xxxxxxxxxxxx", None),
            ("00000000-0000-0000-0000-000000000000", None),
        ] {
            assert_eq!(guid(text).as_deref(), read, "{text}");
        }
        assert_eq!(guid_in(&format!("Activating X ({id}) ...")).as_deref(), Some(id));
        assert_eq!(guid_in("Activating X (7f0c2b1e-...) ..."), None);
    }

    #[test]
    fn extended_ids_are_whole_or_none() {
        for (text, whole) in [
            ("03612-00206-555-000123-03-1033-20348.0000-1502026", true),
            ("55041-00168-305-000123-03-1033-7600.0000-1252010", true),
            ("03612-00206-555-000123-03-1033-20348.0000-15020", false),
            ("03612-00206-555-000123-03-1033", false),
            ("*-*-*-*-*-*-*.*-*", false),
        ] {
            assert_eq!(extended_pid(text).is_some(), whole, "{text}");
        }
    }

    #[test]
    fn of_a_key_only_the_end_is_kept() {
        for (text, read) in [
            ("AB3CD", Some("AB3CD")),
            ("AAAAA-BBBBB-CCCCC-DDDDD-AB3CD", Some("AB3CD")),
            ("AB3CD (the last five)", Some("AB3CD")),
            ("XXXXX", None),
            ("AB3C", None),
            ("ab3cd", None),
        ] {
            assert_eq!(partial_key(text).as_deref(), read, "{text}");
        }
    }

    #[test]
    fn versions_have_four_numbers() {
        assert_eq!(service_version(" 6.0.6000.16386 ").as_deref(), Some("6.0.6000.16386"));
        assert_eq!(service_version("10.02621"), None);
    }
}
