//! Names, addresses and ports of hosts as the tools print them.

use core::net::IpAddr;

use memchr::memchr_iter;

use super::{is_mask, masks_a_label};

/// `name:port`, `address:port` or a name alone; the port is absent where none is printed.
pub(in crate::domain::evidence) fn host_and_port(value: &str) -> Option<(String, Option<u16>)> {
    let value = value.trim();
    if let Some((inside, after)) = value.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        let address: IpAddr = inside.parse().ok()?;
        let port = after.strip_prefix(':').map(str::parse).transpose().ok()?;
        return Some((address.to_string(), port));
    }
    let mut colons = memchr_iter(b':', value.as_bytes());
    let colon = colons.next();
    if colons.next().is_some()
        && let Ok(IpAddr::V6(address)) = value.parse()
    {
        return Some((address.to_string(), None));
    }
    let (name, port) = match colon {
        None => (value, None),
        Some(colon) => {
            let (name, port) = (value.get(..colon)?, value.get(colon + 1..)?);
            let end = port.find(|character: char| !character.is_ascii_digit()).unwrap_or(port.len());
            let (digits, after) = port.split_at_checked(end)?;
            // A masked port leaves the name readable; anything else behind it is garble.
            let port = if is_mask(port) && !port.is_empty() { None } else { Some(digits.parse().ok()?) };
            if port.is_some() && after.starts_with(|next: char| next.is_alphanumeric()) {
                return None;
            }
            (name, port)
        }
    };
    is_name(name).then(|| (name.trim_end_matches('.').to_owned(), port))
}

fn is_name(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
    let wide = |character: char| character.is_alphanumeric() || matches!(character, '.' | '-' | '_');
    !name.is_empty()
        && name.len() <= 255
        && (name.bytes().all(plain) || !name.is_ascii() && name.chars().all(wide))
        && name.starts_with(|first: char| first.is_alphanumeric() || first == '_')
        && !is_mask(name)
        && !masks_a_label(name)
}

/// An address alone.
pub(in crate::domain::evidence) fn address(value: &str) -> Option<String> {
    value.trim().trim_end_matches('.').parse::<IpAddr>().ok().map(|address| address.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_are_names_or_addresses_with_a_port() {
        for (text, read) in [
            ("kms01.example.test:1688", Some(("kms01.example.test", Some(1688)))),
            ("192.0.2.10:1688", Some(("192.0.2.10", Some(1688)))),
            ("[2001:db8::5]:1688", Some(("2001:db8::5", Some(1688)))),
            ("2001:db8::5", Some(("2001:db8::5", None))),
            ("kms01", Some(("kms01", None))),
            ("kms01.example.test:XXXX", Some(("kms01.example.test", None))),
            ("kms-server addr:1688", None),
            ("<host>:1688", None),
            ("xxxx.xxxx.xx:1688", None),
            ("xxx.example.test:1688", None),
            ("kms01.example.test:99999", None),
            ("kms01:1688x", None),
            (":1688", None),
            ("", None),
        ] {
            assert_eq!(host_and_port(text), read.map(|(name, port)| (name.to_owned(), port)), "{text}");
        }
    }

    #[test]
    fn addresses_are_whole() {
        assert_eq!(address("192.0.2.10").as_deref(), Some("192.0.2.10"));
        assert_eq!(address("192.0.2."), None);
        assert_eq!(address("not available"), None);
    }
}
