//! Host names as records hold them. A name that is masked or garbled is none.

use memchr::memchr;

use crate::domain::evidence::values::{is_mask, masks_a_label};

/// The name without quotes, brackets and its final dot; `.` stays. `None` for what cannot be a name.
pub(super) fn name(token: &str) -> Option<String> {
    let token = bare(token);
    if token == "." {
        return Some(".".to_owned());
    }
    let name = token.strip_suffix('.').unwrap_or(token);
    let whole = !name.is_empty()
        && name.len() <= 253
        && is_plain(name)
        && !name.starts_with(['.', '-'])
        && !name.as_bytes().windows(2).any(|pair| pair == b"..")
        && !masks_a_label(name)
        && !is_mask(name);
    whole.then(|| name.to_owned())
}

/// The token without the quotes and commas around it; most have none.
fn bare(token: &str) -> &str {
    let around = |byte: Option<&u8>| matches!(byte, Some(b'"' | b'\'' | b','));
    if around(token.as_bytes().first()) || around(token.as_bytes().last()) {
        return token.trim_matches(['"', '\'', ',']);
    }
    token
}

/// Whether only letters, digits and the marks that names have stand here.
fn is_plain(name: &str) -> bool {
    let mark = |character: char| matches!(character, '.' | '-' | '_' | ':' | '*');
    if name.is_ascii() {
        return name.bytes().all(|byte| byte.is_ascii_alphanumeric() || mark(char::from(byte)));
    }
    name.chars().all(|character| character.is_alphanumeric() || mark(character))
}

/// Whether a token is a service name such as `_vlmcs._tcp.example.test`, mistyped ones of KMS included.
pub(super) fn is_service(token: &str) -> bool {
    // A service has two labels at least.
    if memchr(b'.', token.as_bytes()).is_none() {
        return false;
    }
    let token = bare(token);
    let labels = token.split('.').take(2).filter(|label| label.starts_with('_') && label.len() > 1).count();
    labels == 2 || crate::domain::evidence::looks_like_kms_service(token)
}

/// The name of a host with its domain, and no address and no option of a tool.
pub(super) fn host(token: &str) -> Option<String> {
    let named = |name: &String| {
        memchr(b'.', name.as_bytes()).is_some() && name.contains(|letter: char| letter.is_alphabetic())
    };
    name(token).filter(|name| named(name) && !is_service(name))
}

/// A number of a record: digits alone, at most 65,535.
pub(super) fn figure(token: &str) -> Option<u16> {
    token.bytes().all(|byte| byte.is_ascii_digit()).then(|| token.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_whole_or_none() {
        for (token, read) in [
            ("kms01.example.test.", Some("kms01.example.test")),
            ("kms01", Some("kms01")),
            (".", Some(".")),
            ("\"kms01.example.test\"", Some("kms01.example.test")),
            ("192.0.2.4.", Some("192.0.2.4")),
            ("<host>", None),
            ("xxxx.example.test", None),
            ("kms..test", None),
            ("|", None),
            ("", None),
        ] {
            assert_eq!(name(token).as_deref(), read, "{token}");
        }
        assert_eq!(figure("1688"), Some(1688));
        assert_eq!(figure("+16"), None);
        assert_eq!(figure("70000"), None);
        assert!(is_service("_vlmcs._tcp.example.test"));
        assert!(is_service("_v1mcs._tcp"));
        assert!(!is_service("kms01.example.test"));
    }
}
