//! Numbers and codes inside values. A number that runs on into a letter or another number is not one.

use memchr::memchr2_iter;

/// The number that a value begins with; a unit may follow.
pub(in crate::domain::evidence) fn first_number<T: core::str::FromStr>(value: &str) -> Option<T> {
    let value = value.trim();
    let digits = value.strip_prefix('-').unwrap_or(value);
    let end = digits.find(|character: char| !character.is_ascii_digit()).unwrap_or(digits.len());
    let after = digits.get(end..)?.chars().next();
    if end == 0 || after.is_some_and(|next| matches!(next, '/' | '.' | ':' | '-' | ',')) {
        return None;
    }
    value.get(..value.len() - digits.len() + end)?.parse().ok()
}

/// All whole numbers of a text, in their order.
pub(in crate::domain::evidence) fn numbers(text: &str) -> impl Iterator<Item = u64> {
    let digits = text.split(|character: char| !character.is_ascii_digit());
    digits.filter_map(|digits| digits.parse().ok())
}

/// Minutes from `259172 minute(s) (179 day(s))` or `179 days (259172 minute(s) before expiring)`; true where the days
/// beside them agree. Days are rounded down by some versions and up by others, so they only serve as a check.
pub(in crate::domain::evidence) fn minutes(value: &str) -> Option<(u32, bool)> {
    let mut numbers = numbers(value);
    let (minutes, days) = match (numbers.next()?, numbers.next(), numbers.next()) {
        (first, Some(second), None)
            if value.trim_start().starts_with(|first: char| first.is_ascii_digit()) =>
        {
            (first.max(second), Some(first.min(second)))
        }
        (one, None, None) => (one, None),
        _ => return None,
    };
    let minutes32 = u32::try_from(minutes).ok()?;
    match days {
        Some(days) => {
            let agrees = minutes / 1440 <= days && days <= minutes.div_ceil(1440);
            Some((minutes32, agrees))
        }
        // Days alone are no minutes.
        None if value.to_ascii_lowercase().contains("day") => None,
        None => first_number::<u32>(value).map(|minutes| (minutes, false)),
    }
}

/// A code as `0x` and eight upper-case hexadecimal digits: from hexadecimal, or from the decimal that WMI prints.
pub(in crate::domain::evidence) fn code(value: &str) -> Option<String> {
    let value = value.trim();
    if let Some(code) = codes_in(value).into_iter().next() {
        return Some(code);
    }
    let number: i64 = value.parse().ok()?;
    let bits = u32::try_from(number).or_else(|_| i32::try_from(number).map(i32::cast_unsigned)).ok()?;
    // Zero and the unset value are no codes, and small numbers are counts of something else.
    (bits >= 0x1000_0000 && bits != u32::MAX).then(|| format!("0x{bits:08X}"))
}

/// Every code of eight hexadecimal digits in a text, in its order.
pub(in crate::domain::evidence) fn codes_in(text: &str) -> Vec<String> {
    let mut codes = Vec::new();
    let mut rest = text;
    while let Some(at) = hexadecimal(rest) {
        let before = rest.get(..at).and_then(|before| before.chars().next_back());
        let digits = rest.get(at + 2..).unwrap_or_default();
        let end = digits.find(|character: char| !character.is_ascii_hexdigit()).unwrap_or(digits.len());
        let runs_on = digits
            .get(end..)
            .and_then(|after| after.chars().next())
            .is_some_and(|next| next.is_ascii_alphanumeric());
        if end == 8
            && !runs_on
            && !before.is_some_and(|before| before.is_ascii_alphanumeric())
            && let Some(code) = digits.get(..8)
        {
            codes.push(format!("0x{}", code.to_ascii_uppercase()));
        }
        rest = digits;
    }
    codes
}

/// Where the first `0x` of a text stands.
pub(in crate::domain::evidence) fn hexadecimal(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    memchr2_iter(b'x', b'X', bytes)
        .filter_map(|at| at.checked_sub(1))
        .find(|before| bytes.get(*before) == Some(&b'0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_may_have_a_unit_and_nothing_else() {
        for (text, read) in [
            ("120 minutes", Some(120)),
            ("120分钟", Some(120)),
            ("1688", Some(1688)),
            ("-1", Some(-1)),
            ("3/18/2026", None),
            ("1.5", None),
            ("x", None),
            ("", None),
        ] {
            assert_eq!(first_number::<i32>(text), read, "{text}");
        }
    }

    #[test]
    fn minutes_are_checked_against_the_days_beside_them() {
        for (text, read) in [
            ("243720 minute(s) (169 day(s))", Some((243_720, true))),
            ("243720 minute(s) (170 day(s))", Some((243_720, true))),
            ("179 days  (259172 minute(s) before expiring)", Some((259_172, true))),
            ("259172 minute(s) (17 day(s))", Some((259_172, false))),
            ("259200 minutes", Some((259_200, false))),
            ("259197 \u{5206}\u{949F}(180\u{5929})", Some((259_197, true))),
            ("29 days", None),
            ("", None),
        ] {
            assert_eq!(minutes(text), read, "{text}");
        }
    }

    #[test]
    fn codes_are_of_eight_digits() {
        for (text, read) in [
            ("0xC004F009 (grace time expired).", Some("0xC004F009")),
            ("0xc004f009", Some("0xC004F009")),
            ("3221549076", Some("0xC004F014")),
            ("-1073418220", Some("0xC004F014")),
            ("0xC004F00", None),
            ("0xC004F0099", None),
            ("0", None),
            ("4294967295", None),
        ] {
            assert_eq!(code(text).as_deref(), read, "{text}");
        }
        assert_eq!(codes_in("run 'slui.exe 0x2a 0xC004F074' now"), ["0xC004F074"]);
    }
}
