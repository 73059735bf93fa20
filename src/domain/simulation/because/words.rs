//! The small words of explanations: durations, numbers with their noun, incidents. No dates: those are data.

use crate::domain::plan::{IncidentKind, PartOf, Target};
use crate::domain::simulation::types::{MinuteOf, State};

/// `180 days`, `2 hours`, `119 minutes`: the largest unit that fits exactly.
pub(in crate::domain::simulation) fn duration(minutes: MinuteOf) -> String {
    if minutes > 0 && minutes.is_multiple_of(1_440) {
        counted(minutes / 1_440, "day")
    } else if minutes > 0 && minutes.is_multiple_of(60) {
        counted(minutes / 60, "hour")
    } else {
        counted(minutes, "minute")
    }
}

/// `1 attempt`, `2 attempts`, `12,345 attempts`.
pub(super) fn counted(number: u32, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{} {noun}{plural}", grouped(number))
}

/// A number with a comma between thousands.
pub(super) fn grouped(number: u32) -> String {
    crate::domain::reading::grouped(u64::from(number))
}

/// A state as it follows "is".
pub(super) fn state(state: State) -> &'static str {
    match state {
        State::Licensed => "licensed",
        State::InitialGrace => "in initial grace",
        State::Grace => "in grace",
        State::Notification => "in notification",
        State::Unlicensed => "unlicensed",
    }
}

/// What an incident did, and its id in plan files.
pub(super) fn incident(what: &IncidentKind) -> (String, &'static str) {
    match what {
        IncidentKind::HostDown(host) => (format!("{host} was down; it kept its table"), "host-down"),
        IncidentKind::HostLost(host) => {
            (format!("{host} was lost: its table is gone, its SRV record stayed behind"), "host-lost")
        }
        IncidentKind::DnsMissing(host) => {
            (format!("The SRV record of {host} was missing from DNS"), "dns-missing")
        }
        IncidentKind::PortBlocked(Target::Host(host)) => {
            (format!("Port 1688 of {host} was blocked"), "port-blocked")
        }
        IncidentKind::PortBlocked(Target::Cohort(cohort)) => {
            (format!("Port 1688 was blocked for {cohort}"), "port-blocked")
        }
        IncidentKind::InternetDown => ("Microsoft could not be reached".to_owned(), "internet-down"),
        IncidentKind::VpnDown(cohort) => {
            (format!("The VPN was down, so machines of {cohort} stayed off the network"), "vpn-down")
        }
        IncidentKind::Reimage(part) => (format!("{} was installed anew", some_of(part)), "reimage"),
        IncidentKind::Rearm(part) => (format!("{} was rearmed", some_of(part)), "rearm"),
        IncidentKind::HardwareChange(part) => {
            (format!("{} got other hardware", some_of(part)), "hardware-change")
        }
        IncidentKind::ClockSkew { cohort, hours } => {
            (format!("The clocks of {cohort} were off by {}", counted(*hours, "hour")), "clock-skew")
        }
        IncidentKind::RogueInstall { count, .. } => {
            let machines = counted(*count, "machine");
            (format!("{machines} that are none of the fleet were installed and ask hosts"), "rogue-install")
        }
    }
}

fn some_of(part: &PartOf) -> String {
    match part.count {
        Some(count) => format!("{} of {}", grouped(count), part.cohort),
        None => format!("All of {}", part.cohort),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_use_the_largest_unit_that_fits() {
        for (minutes, words) in [
            (259_200, "180 days"),
            (1_440, "1 day"),
            (120, "2 hours"),
            (60, "1 hour"),
            (119, "119 minutes"),
            (0, "0 minutes"),
        ] {
            assert_eq!(duration(minutes), words);
        }
    }

    #[test]
    fn numbers_agree_with_their_noun_and_group_their_thousands() {
        assert_eq!(counted(1, "attempt"), "1 attempt");
        assert_eq!(counted(2_064, "attempt"), "2,064 attempts");
        assert_eq!(grouped(1_000_007), "1,000,007");
    }
}
