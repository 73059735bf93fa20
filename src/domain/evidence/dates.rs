//! Dates and times as tools of many countries print them. A date whose day and month could be either way round is
//! ambiguous, and never guessed at.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime};

/// Which of two numbers before the year is the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    DayFirst,
    MonthFirst,
}

/// What a text says of a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dated {
    At(NaiveDateTime),
    /// Day and month could be either way round.
    Ambiguous,
}

impl Dated {
    /// The moment, where it is certain.
    pub(super) fn certain(self) -> Option<NaiveDateTime> {
        match self {
            Self::At(moment) => Some(moment),
            Self::Ambiguous => None,
        }
    }
}

/// The moment that a text begins with, `order` deciding where the text leaves it open; `None` where it is no date.
pub(super) fn moment(text: &str, order: Option<Order>) -> Option<Dated> {
    let text = text.trim();
    if matches!(text.as_bytes().get(10), Some(b'T' | b't' | b' '))
        && text.len() >= 20
        && let Ok(zoned) = DateTime::parse_from_rfc3339(text)
    {
        return Some(Dated::At(zoned.naive_utc()));
    }
    let end =
        text.find(|character: char| character == 'T' || character.is_whitespace()).unwrap_or(text.len());
    let (date, time) = text.split_at_checked(end)?;
    let separator = date.bytes().find(|byte| !byte.is_ascii_digit())?;
    let mut parts = date.trim_end_matches('.').as_bytes().split(|byte| *byte == separator);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || !matches!(separator, b'/' | b'-' | b'.') {
        return None;
    }
    let time = time_of_day(time.trim_start_matches('T'))?;
    let (a, b, c) = (number(first)?, number(second)?, number(third)?);
    let at = |year: u32, month: u32, day: u32| {
        let year = if year < 100 { year + 2000 } else { year };
        let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
        (1980..=2199).contains(&year).then_some(Dated::At(date.and_time(time)))
    };
    if first.len() == 4 {
        return at(a, b, c);
    }
    if third.len() != 4 && third.len() != 2 {
        return None;
    }
    match (separator, order) {
        (b'.', _) | (_, Some(Order::DayFirst)) if b <= 12 => at(c, b, a),
        (_, Some(Order::MonthFirst)) if a <= 12 => at(c, a, b),
        _ if a > 12 => at(c, b, a),
        _ if b > 12 => at(c, a, b),
        _ if a == b => at(c, a, b),
        _ => at(c, a, b).map(|_| Dated::Ambiguous),
    }
}

/// How a text orders day and month, where it shows it.
pub(super) fn order(text: &str) -> Option<Order> {
    let date = text.trim().split([' ', 'T']).next()?;
    let mut parts = date.as_bytes().split(|byte| matches!(byte, b'/' | b'-'));
    let (first, second) = (parts.next()?, parts.next()?);
    if first.len() > 2 || parts.next().is_none() {
        return None;
    }
    match (number(first)?, number(second)?) {
        (13..=31, 1..=12) => Some(Order::DayFirst),
        (1..=12, 13..=31) => Some(Order::MonthFirst),
        _ => None,
    }
}

fn number(text: &[u8]) -> Option<u32> {
    let digit = |byte: u8| byte.is_ascii_digit().then(|| u32::from(byte - b'0'));
    let add = |number: u32, byte: u8| number.checked_mul(10)?.checked_add(digit(byte)?);
    text.iter().copied().try_fold(0, add).filter(|_| !text.is_empty())
}

/// `8:15`, `08:15:27.123Z`, `8:15:00 PM`; midnight where no time is printed.
fn time_of_day(text: &str) -> Option<NaiveTime> {
    let text = text.trim().trim_end_matches('Z');
    let end =
        text.find(|character: char| !character.is_ascii_digit() && character != ':').unwrap_or(text.len());
    let (clock, rest) = text.split_at_checked(end)?;
    if clock.is_empty() {
        return Some(NaiveTime::MIN);
    }
    let mut parts = clock.as_bytes().split(|byte| *byte == b':');
    let hour = number(parts.next()?)?;
    let minute = number(parts.next()?)?;
    let second = parts.next().map_or(Some(0), number)?;
    let half = rest.trim_start().get(..2).unwrap_or_default();
    let afternoon = half.eq_ignore_ascii_case("pm");
    let hour = match hour {
        12 if half.eq_ignore_ascii_case("am") => 0,
        1..=11 if afternoon => hour + 12,
        hour => hour,
    };
    NaiveTime::from_hms_opt(hour, minute, second)
}

/// Windows counts 100 nanoseconds since 1601; 0 and the largest value stand for never.
pub(super) fn from_filetime(ticks: u64) -> Option<NaiveDateTime> {
    const TO_UNIX: i64 = 11_644_473_600;
    let seconds = i64::try_from(ticks / 10_000_000).ok()? - TO_UNIX;
    let moment = DateTime::from_timestamp(seconds, 0)?.naive_utc();
    (seconds > 0 && moment.date() <= NaiveDate::from_ymd_opt(2199, 12, 31)?).then_some(moment)
}

/// Milliseconds since 1970, as the JSON of Windows PowerShell writes moments: `/Date(1669104900000)/`.
pub(super) fn from_json_date(text: &str) -> Option<NaiveDateTime> {
    let inside = text.trim().strip_prefix("/Date(")?.strip_suffix(")/")?;
    let digits = inside.split(['+', '-']).find(|part| !part.is_empty())?;
    Some(DateTime::from_timestamp_millis(digits.parse().ok()?)?.naive_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, order: Option<Order>) -> Option<String> {
        moment(text, order).map(|dated| match dated {
            Dated::At(moment) => moment.format("%Y-%m-%d %H:%M:%S").to_string(),
            Dated::Ambiguous => "ambiguous".to_owned(),
        })
    }

    #[test]
    fn dates_of_many_countries() {
        for (text, read) in [
            ("2026/11/22 08:15", Some("2026-11-22 08:15:00")),
            ("2006/1/14 2:30", Some("2006-01-14 02:30:00")),
            ("1/14/2006 2:30", Some("2006-01-14 02:30:00")),
            ("14/1/2006", Some("2006-01-14 00:00:00")),
            ("9/8/2026 1:20:56 AM", Some("ambiguous")),
            ("8/8/2026 1:20:56 PM", Some("2026-08-08 13:20:56")),
            ("12.08.2025 08:15:03", Some("2025-08-12 08:15:03")),
            ("2026-11-22T08:15:27.1234567Z", Some("2026-11-22 08:15:27")),
            ("2026-11-22T08:15:27+02:00", Some("2026-11-22 06:15:27")),
            ("12/25/2026 12:01:00 AM", Some("2026-12-25 00:01:00")),
            ("2026/13/22 08:15", None),
            ("10.0.19045", None),
            ("192.0.2.1", None),
            ("kms01", None),
            ("", None),
        ] {
            assert_eq!(shown(text, None).as_deref(), read, "{text}");
        }
        assert_eq!(shown("9/8/2026", Some(Order::DayFirst)).as_deref(), Some("2026-08-09 00:00:00"));
        assert_eq!(shown("9/8/2026", Some(Order::MonthFirst)).as_deref(), Some("2026-09-08 00:00:00"));
        assert_eq!(order("25/12/2026 8:00"), Some(Order::DayFirst));
        assert_eq!(order("9/8/2026"), None);
    }

    #[test]
    fn counted_dates() {
        let day = |moment: Option<NaiveDateTime>| moment.map(|moment| moment.date().to_string());
        assert_eq!(day(from_filetime(133_995_403_380_014_300)).as_deref(), Some("2025-08-13"));
        assert_eq!(day(from_filetime(0)), None);
        assert_eq!(day(from_filetime(i64::MAX.cast_unsigned())), None);
        assert_eq!(day(from_json_date("/Date(1669104900000)/")).as_deref(), Some("2022-11-22"));
    }
}
