//! Host names as records hold them. A name that is masked or garbled is none.

use crate::domain::evidence::values::is_mask;

/// The name without quotes, brackets and its final dot; `.` stays. `None` for what cannot be a name.
pub(super) fn name(token: &str) -> Option<String> {
    let token = token.trim_matches(['"', '\'', ',']);
    if token == "." {
        return Some(".".to_owned());
    }
    let name = token.strip_suffix('.').unwrap_or(token);
    let plain =
        |character: char| character.is_alphanumeric() || matches!(character, '.' | '-' | '_' | ':' | '*');
    let whole = !name.is_empty()
        && name.len() <= 253
        && name.chars().all(plain)
        && !name.starts_with(['.', '-'])
        && !name.contains("..")
        && !name.split('.').any(|label| label.len() > 1 && is_mask(label))
        && !is_mask(name);
    whole.then(|| name.to_owned())
}

/// Whether a token is a service name such as `_vlmcs._tcp.example.test`, mistyped ones of KMS included.
pub(super) fn is_service(token: &str) -> bool {
    let token = token.trim_matches(['"', '\'', ',']);
    let labels = token.split('.').take(2).filter(|label| label.starts_with('_') && label.len() > 1).count();
    labels == 2 || crate::domain::evidence::looks_like_kms_service(token)
}

/// The name of a host with its domain, and no address and no option of a tool.
pub(super) fn host(token: &str) -> Option<String> {
    let named = |name: &String| name.contains('.') && name.contains(|letter: char| letter.is_alphabetic());
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
