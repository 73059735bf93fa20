//! Numbers and dates as the planner's sentences say them.

use chrono::NaiveDate;

use crate::domain::plan::Plan;
use crate::domain::reading::grouped;

/// Minutes of a day.
pub(super) const DAY: u32 = 1_440;

/// `1 machine`, `1,200 machines`.
pub(crate) fn counted(number: u64, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{} {noun}{plural}", grouped(number))
}

/// `7 days`, `2 hours`, `119 minutes`: the largest unit that fits exactly.
pub(crate) fn duration(minutes: u32) -> String {
    if minutes > 0 && minutes.is_multiple_of(DAY) {
        counted(u64::from(minutes / DAY), "day")
    } else if minutes > 0 && minutes.is_multiple_of(60) {
        counted(u64::from(minutes / 60), "hour")
    } else {
        counted(u64::from(minutes), "minute")
    }
}

/// `a`, `a and b`, `a, b and c`; of more than `most` the rest is counted.
pub(super) fn listed(names: &[String], most: usize) -> String {
    let beyond = names.len().saturating_sub(most);
    let mut parts: Vec<String> = names.iter().take(most).cloned().collect();
    if beyond > 0 {
        parts.push(format!("{} more", grouped(beyond as u64)));
    }
    match parts.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// The day of a minute of the plan's run.
pub(super) fn date(plan: &Plan, minute: u32) -> NaiveDate {
    plan.start.checked_add_days(chrono::Days::new(u64::from(minute / DAY))).unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_count_what_is_too_much() {
        let names: Vec<String> = ["a", "b", "c", "d"].map(str::to_owned).to_vec();
        for (most, expected) in [(4, "a, b, c and d"), (2, "a, b and 2 more"), (9, "a, b, c and d")] {
            assert_eq!(listed(&names, most), expected);
        }
        assert_eq!(listed(&[], 3), "");
    }
}
