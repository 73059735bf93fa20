//! Channels: what a licence is sold and activated as. Printed alike in every language.

use memchr::memchr2;

/// How channel names begin.
const BEGINNINGS: [&str; 5] = ["VOLUME", "RETAIL", "OEM", "TIMEBASED", "VIRTUAL"];

/// The channel in a description such as `Windows(R) Operating System, VOLUME_KMSCLIENT channel`, as printed.
///
/// A name that the text ends with may be cut and is not taken: `VOLUME_KMS` is not `VOLUME_KMSCLIENT`. True where
/// it is printed as scripts print it, false where it was typed anew.
pub(in crate::domain::evidence) fn channel(text: &str) -> Option<(String, bool)> {
    // Each of the beginnings has one of these.
    memchr2(b'E', b'L', text.as_bytes())?;
    let mut from = 0;
    while let Some(rest) = text.get(from..) {
        let start = from + beginning(rest)?;
        let name = text.get(start..)?;
        let end = name.find(|character: char| !is_part(character)).unwrap_or(name.len());
        let (name, after) = name.split_at_checked(end)?;
        let before = text.get(..start)?.chars().next_back();
        if !before.is_some_and(is_part)
            && let Some(channel) = whole(name, after)
        {
            return Some(channel);
        }
        from = start + end.max(1);
    }
    None
}

/// Where the first name of a channel may begin.
fn beginning(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let begins = bytes.iter().enumerate().filter(|(_, byte)| matches!(byte, b'V' | b'R' | b'O' | b'T'));
    // Each of them goes on with a capital letter.
    let begins = begins.map(|(at, _)| at).filter(|at| bytes.get(at + 1).is_some_and(u8::is_ascii_uppercase));
    let mut begins = begins.filter(|at| {
        text.get(*at..).is_some_and(|rest| BEGINNINGS.iter().any(|word| rest.starts_with(word)))
    });
    begins.next()
}

fn is_part(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '_' | '-' | '(' | ')' | ':')
}

fn whole(name: &str, after: &str) -> Option<(String, bool)> {
    let mut sure = after.trim_start().starts_with("channel");
    // `RETAIL-kanaal`: the word for channel in another language hangs on.
    let word = |at: &usize| {
        name.get(at + 1..).is_some_and(|rest| rest.chars().all(|letter| letter.is_ascii_lowercase()))
    };
    let hangs_on = if sure { None } else { name.find('-').filter(word) };
    if after.is_empty() && hangs_on.is_none() {
        return None;
    }
    let mut name = name.get(..hangs_on.unwrap_or(name.len()))?.to_owned();
    if let Some(rest) = name.strip_prefix("VOLUME-") {
        name = format!("VOLUME_{rest}");
        sure = false;
    }
    let known = name.starts_with("VOLUME_")
        || name == "RETAIL"
        || name.starts_with("RETAIL(") && name.ends_with(')')
        || name.starts_with("OEM_")
        || name.starts_with("TIMEBASED_")
        || name.starts_with("VIRTUAL_MACHINE_");
    known.then_some((name, sure))
}

/// The value of `Product Key Channel`: `Volume:GVLK`, `Retail`, `Retail:TB:Eval`, `OEM:DM`.
pub(in crate::domain::evidence) fn key_channel(value: &str) -> Option<String> {
    const BEGINNINGS: [&str; 3] = ["Volume", "Retail", "OEM"];
    let value = value.trim();
    if !BEGINNINGS.iter().any(|word| value.starts_with(word)) {
        return None;
    }
    let mut parts = value.split(':');
    let known = BEGINNINGS.contains(&parts.next()?);
    let plain = |part: &str| {
        !part.is_empty() && part.chars().all(|letter| letter.is_ascii_alphanumeric() || "_-".contains(letter))
    };
    (known && parts.all(plain) && value != "Volume").then(|| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn channels_are_read_as_printed() {
        for (text, read) in [
            ("Windows(R) Operating System, VOLUME_KMSCLIENT channel", Some(("VOLUME_KMSCLIENT", true))),
            ("Office 16, RETAIL(Grace) channel (remark)", Some(("RETAIL(Grace)", true))),
            ("X, VOLUME_KMS_2012-R2_WIN10 channel", Some(("VOLUME_KMS_2012-R2_WIN10", true))),
            ("X, OEM_DM channel", Some(("OEM_DM", true))),
            ("X, VIRTUAL_MACHINE_ACTIVATION channel", Some(("VIRTUAL_MACHINE_ACTIVATION", true))),
            ("X, VOLUME-KMSCLIENT channel", Some(("VOLUME_KMSCLIENT", false))),
            ("X, RETAIL-kanaal", Some(("RETAIL", false))),
            ("X, VOLUME_KMS", None),
            ("X, VOLUME_KMS CLIENT channel", Some(("VOLUME_KMS", false))),
            ("NONRETAIL channel", None),
            ("a retail channel", None),
        ] {
            assert_eq!(channel(text), read.map(|(name, sure)| (name.to_owned(), sure)), "{text}");
        }
    }

    #[test]
    fn key_channels_are_whole() {
        for (text, read) in [
            ("Volume:GVLK", true),
            ("Retail:TB:Eval", true),
            ("OEM:DM", true),
            ("Retail", true),
            ("Volume", false),
            ("Volume:", false),
            ("something", false),
        ] {
            assert_eq!(key_channel(text).is_some(), read, "{text}");
        }
    }
}
