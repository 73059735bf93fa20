//! A run in words: dates, events, states, and why in one short line. The whole chain of causes is the run's own
//! `because_*`; here stands only what fits into a row. Decides nothing.

use chrono::NaiveDate;

use crate::app::run_view::{EventRow, state_of};
pub use crate::app::words::date;
use crate::app::words::{count, fill, fill_count, grouped, month, word};
use crate::domain::plan::{CohortKey, IncidentKind, Plan};
use crate::domain::rulebook::AfterValidity;
use crate::domain::simulation::{Event, EventKind, HostIx, MachineIx, MinuteOf, PoolIx, Run, State, Subject};

/// A row of the event list in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventWords {
    pub when: String,
    pub whom: String,
    pub what: String,
    pub because: String,
    /// The state that began, for its symbol.
    pub state: Option<State>,
}

/// A date as plans write it, or as people do: in English, or as the window writes it in its language.
pub fn read_date(written: &str) -> Option<NaiveDate> {
    let patterns = ["%Y-%m-%d", "%d %b %Y", "%d %B %Y", "%d.%m.%Y"];
    let plain = |pattern| NaiveDate::parse_from_str(written.trim(), pattern).ok();
    patterns.into_iter().find_map(plain).or_else(|| named_date(written))
}

/// `9. Feb. 2010`: a day, a month that begins as the language shortens it, a year.
fn named_date(written: &str) -> Option<NaiveDate> {
    let mut parts = written.split_whitespace().map(|part| part.trim_end_matches('.'));
    let (day, name, year) = (parts.next()?.parse().ok()?, parts.next()?.to_lowercase(), parts.next()?);
    let year = year.parse().ok().filter(|_| parts.next().is_none())?;
    let dates = (1..=12).filter_map(|month| NaiveDate::from_ymd_opt(year, month, day));
    let is_named =
        |date: &NaiveDate| name.starts_with(month(*date).trim_end_matches('.').to_lowercase().as_str());
    dates.into_iter().find(is_named)
}

/// A sentence of the core, which has its dates as plan files do, with the dates as the window writes them.
pub fn dated(sentence: &str) -> String {
    const LENGTH: usize = "2010-02-09".len();
    let mut told = String::with_capacity(sentence.len());
    let mut rest = sentence;
    while let Some(letter) = rest.chars().next() {
        let found = rest.get(..LENGTH).and_then(|text| text.parse::<NaiveDate>().ok());
        let in_word = told.ends_with(|before: char| before.is_alphanumeric() || before == '-')
            || rest.get(LENGTH..).is_some_and(|after| after.starts_with(|next: char| next.is_alphanumeric()));
        let length = match found.filter(|_| !in_word) {
            Some(day) => {
                told.push_str(&date(day));
                LENGTH
            }
            None => {
                told.push(letter);
                letter.len_utf8()
            }
        };
        rest = rest.get(length..).unwrap_or_default();
    }
    told
}

/// `9 Feb 2010 11:02`.
pub fn date_time(run: &Run, minute: MinuteOf) -> String {
    let at = run.time_of(minute);
    format!("{} {}", date(at.date()), at.format("%H:%M"))
}

/// `9 Feb 2010`, for a minute of a run; its end is shown as the day after.
pub fn date_of(run: &Run, minute: MinuteOf) -> String {
    date(run.time_of(minute).date())
}

/// A state as it is called everywhere.
pub fn state(state: State) -> &'static str {
    match state {
        State::Licensed => word("state.licensed"),
        State::InitialGrace => word("state.initial-grace"),
        State::Grace => word("state.grace"),
        State::Notification => word("state.notification"),
        State::Unlicensed => word("state.unlicensed"),
    }
}

/// `12 days`, `3 hours`, `20 minutes`: the largest unit of which there is at least one, rounded down.
pub fn duration(minutes: u32) -> String {
    match minutes {
        0..60 => count("span.minutes", minutes),
        60..1_440 => count("span.hours", minutes / 60),
        1_440.. => count("span.days", minutes / 1_440),
    }
}

/// The name of a machine: its cohort, and its number in it.
pub fn machine_parts(run: &Run, machine: MachineIx) -> (String, String) {
    let name = run.machine_name(machine);
    match name.rsplit_once('#') {
        Some((cohort, number)) => (cohort.to_owned(), number.to_owned()),
        None => (name, String::new()),
    }
}

/// What an incident of the plan is called.
pub fn incident(what: &IncidentKind) -> &'static str {
    word(match what {
        IncidentKind::HostDown(_) => "incident.host-down",
        IncidentKind::HostLost(_) => "incident.host-lost",
        IncidentKind::DnsMissing(_) => "incident.dns-missing",
        IncidentKind::PortBlocked(_) => "incident.port-blocked",
        IncidentKind::InternetDown => "incident.internet-down",
        IncidentKind::VpnDown(_) => "incident.vpn-down",
        IncidentKind::Reimage(_) => "incident.reimage",
        IncidentKind::Rearm(_) => "incident.rearm",
        IncidentKind::HardwareChange(_) => "incident.hardware-change",
        IncidentKind::ClockSkew { .. } => "incident.clock-skew",
        IncidentKind::RogueInstall { .. } => "incident.rogue-install",
    })
}

/// A row of the event list in words; `None` for a place that the run does not have.
pub fn event_row(run: &Run, plan: &Plan, row: EventRow) -> Option<EventWords> {
    let event = run.events().get(row.place)?;
    Some(EventWords {
        when: date_time(run, event.minute),
        whom: whom(run, plan, event.subject),
        what: what(run, plan, event, row.times),
        because: because(run, plan, event),
        state: state_of(event.kind).map(|known| began(run, event).unwrap_or(known)),
    })
}

/// The state that a machine entered with an event.
fn began(run: &Run, event: &Event) -> Option<State> {
    match event.subject {
        Subject::Machine(machine) => run.state_at(machine, event.minute),
        Subject::Host(_) | Subject::Pool(_) | Subject::Incident(_) => None,
    }
}

/// Whom an event concerns.
pub fn whom(run: &Run, plan: &Plan, subject: Subject) -> String {
    match subject {
        Subject::Machine(machine) => machine_parts(run, machine).0,
        Subject::Host(host) => run.host_name(host),
        Subject::Pool(pool) => pool_name(run, pool),
        Subject::Incident(place) => {
            let target = plan.incidents.get(usize::from(place)).and_then(|incident| incident.what.target());
            target.unwrap_or_else(|| word("event.microsoft")).to_owned()
        }
    }
}

/// The id of a pool.
pub fn pool_name(run: &Run, pool: PoolIx) -> String {
    run.pools().find(|(known, ..)| *known == pool).map(|(_, id, _)| id.to_string()).unwrap_or_default()
}

/// What happened; `times` is how many equal events it stands for.
pub fn what(run: &Run, plan: &Plan, event: &Event, times: u32) -> String {
    let grouped_by = |id: &str| {
        let machine = match event.subject {
            Subject::Machine(machine) => machine_parts(run, machine).1,
            Subject::Host(_) | Subject::Pool(_) | Subject::Incident(_) => String::new(),
        };
        fill_count(id, times.max(1), &[("machine", &machine)])
    };
    let threshold = |id: &str| fill(id, &[("count", &event.count.to_string())]);
    let of_incident = |id: &str| {
        let Subject::Incident(place) = event.subject else { return String::new() };
        let Some(known) = plan.incidents.get(usize::from(place)) else { return String::new() };
        let id = if known.what.lasts() { id } else { "event.incident-once" };
        fill(id, &[("what", incident(&known.what))])
    };
    match event.kind {
        EventKind::Joined => grouped_by("event.joined"),
        EventKind::Left => grouped_by("event.left"),
        EventKind::Activated => grouped_by("event.activated"),
        EventKind::Deactivated => grouped_by("event.deactivated"),
        EventKind::GraceBegan if began(run, event) == Some(State::InitialGrace) => {
            grouped_by("event.initial-grace-began")
        }
        EventKind::GraceBegan => grouped_by("event.grace-began"),
        EventKind::NotificationBegan => grouped_by("event.notification-began"),
        EventKind::UnlicensedBegan => grouped_by("event.unlicensed-began"),
        EventKind::MakSpent => grouped_by("event.mak-spent"),
        EventKind::ThresholdReached => threshold("event.threshold-reached"),
        EventKind::ThresholdLost => threshold("event.threshold-lost"),
        EventKind::HostUp => word("event.host-up").to_owned(),
        EventKind::HostDown => word("event.host-down").to_owned(),
        EventKind::MakExhausted => word("event.mak-exhausted").to_owned(),
        EventKind::IncidentBegan => of_incident("event.incident-began"),
        EventKind::IncidentEnded => of_incident("event.incident-ended"),
    }
}

/// Why it happened, short enough for a row.
fn because(run: &Run, plan: &Plan, event: &Event) -> String {
    match event.kind {
        EventKind::Joined | EventKind::Left => word("event-because.plan").to_owned(),
        EventKind::Activated => activated(run, plan, event),
        EventKind::Deactivated => with_host(run, "event-because.deactivated", event.host, event.count),
        EventKind::GraceBegan | EventKind::NotificationBegan | EventKind::UnlicensedBegan => {
            struck(run, plan, event).unwrap_or_else(|| ended(run, event))
        }
        EventKind::ThresholdReached => {
            fill("event-because.threshold-reached", &[("count", &event.count.to_string())])
        }
        EventKind::ThresholdLost => word("event-because.threshold-lost").to_owned(),
        EventKind::HostUp => host_change(run, plan, event, word("event-because.host-up")),
        EventKind::HostDown => host_change(run, plan, event, word("event-because.plan")),
        EventKind::MakSpent | EventKind::MakExhausted => {
            let Subject::Pool(pool) = event.subject else { return String::new() };
            let all = run.pools().find(|(known, ..)| *known == pool).map_or(0, |(_, _, all)| all);
            let (used, all) = (grouped(u64::from(event.count)), grouped(u64::from(all)));
            fill("event-because.pool", &[("used", &used), ("all", &all)])
        }
        EventKind::IncidentBegan | EventKind::IncidentEnded => {
            let Subject::Incident(place) = event.subject else { return String::new() };
            let Some(known) = plan.incidents.get(usize::from(place)) else { return String::new() };
            match known.until {
                Some(until) => fill("event-because.until", &[("date", &date(until))]),
                None if known.what.lasts() => word("event-because.for-good").to_owned(),
                None => word("event-because.plan").to_owned(),
            }
        }
    }
}

fn with_host(run: &Run, id: &str, host: Option<HostIx>, count: u32) -> String {
    let name = host.map(|host| run.host_name(host)).unwrap_or_default();
    fill(id, &[("host", &name), ("count", &count.to_string())])
}

fn activated(run: &Run, plan: &Plan, event: &Event) -> String {
    if event.host.is_some() {
        return with_host(run, "event-because.activated", event.host, event.count);
    }
    let Subject::Machine(machine) = event.subject else { return String::new() };
    let cohort = run.cohort_of(machine).and_then(|cohort| plan.cohorts.get(usize::from(cohort.0)));
    match cohort.map(|cohort| &cohort.key) {
        Some(CohortKey::Retail) => word("event-because.retail").to_owned(),
        Some(CohortKey::SetupKey | CohortKey::KmsHostKey | CohortKey::Mak(_) | CohortKey::None) | None => {
            word("event-because.microsoft").to_owned()
        }
    }
}

/// The incident that struck the machine at that minute; `None` where its state ended by itself.
fn struck(run: &Run, plan: &Plan, event: &Event) -> Option<String> {
    let Subject::Machine(machine) = event.subject else { return None };
    if !run.is_struck(machine, event.minute) {
        return None;
    }
    let (cohort, day) = (machine_parts(run, machine).0, run.time_of(event.minute).date());
    let strikes = |what: &IncidentKind| what.part().is_some_and(|part| part.cohort.as_str() == cohort);
    let found = plan.incidents.iter().find(|known| known.at == day && strikes(&known.what))?;
    Some(fill("event-because.incident", &[("what", incident(&found.what))]))
}

/// What was over when a state ended by itself.
fn ended(run: &Run, event: &Event) -> String {
    let Subject::Machine(machine) = event.subject else { return String::new() };
    let before = event.minute.checked_sub(1).and_then(|minute| run.state_at(machine, minute));
    let rules = run.rulebook();
    match before {
        Some(State::Licensed) => fill("event-because.validity", &[("span", &duration(rules.validity.value))]),
        Some(State::Grace) => match rules.after_validity.value {
            AfterValidity::GraceThenNotification(grace) => {
                fill("event-because.grace", &[("span", &duration(grace))])
            }
            AfterValidity::Unlicensed => String::new(),
        },
        Some(State::InitialGrace) => word("event-because.initial-grace").to_owned(),
        Some(State::Notification | State::Unlicensed) | None => {
            word("event-because.no-initial-grace").to_owned()
        }
    }
}

/// The incident that begins or ends with a host's change; `other` where there is none.
fn host_change(run: &Run, plan: &Plan, event: &Event, other: &str) -> String {
    let Subject::Host(host) = event.subject else { return String::new() };
    let (name, day) = (run.host_name(host), run.time_of(event.minute).date());
    let of_host = plan.incidents.iter().filter(|incident| incident.what.target() == Some(&name));
    let mut turns = of_host.filter(|incident| incident.at == day || incident.until == Some(day));
    match turns.next() {
        Some(found) => fill("event-because.incident", &[("what", incident(&found.what))]),
        None => other.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::words::{Language, speak};

    #[test]
    fn a_date_is_read_as_the_window_writes_it() {
        for language in Language::ALL {
            speak(language);
            for month in 1..=12 {
                let day = NaiveDate::from_ymd_opt(2010, month, 9);
                assert_eq!(read_date(&day.map(date).unwrap_or_default()), day, "{language:?}");
            }
        }
        speak(Language::German);
        let february = NaiveDate::from_ymd_opt(2010, 2, 9);
        for written in ["9. Febr. 2010", "09.02.2010", "9 feb 2010", " 2010-02-09 "] {
            assert_eq!(read_date(written), february, "{written}");
        }
        for written in ["9. Feb.", "30. Feb. 2010", "9. Feb. 2010 12:00", "Feb. 9. 2010", ""] {
            assert_eq!(read_date(written), None, "{written}");
        }
        speak(Language::English);
    }

    #[test]
    fn dates_in_a_sentence_are_written_as_in_the_window() {
        for (core, window) in [
            (
                "Let laptops come back 2 days earlier, on 2009-12-30",
                "Let laptops come back 2 days earlier, on 30 Dec 2009",
            ),
            ("joins: \"2009-03-02\" becomes \"2009-04-01\"", "joins: \"2 Mar 2009\" becomes \"1 Apr 2009\""),
            ("Pin lab-2009-03-02 to kms01", "Pin lab-2009-03-02 to kms01"),
            ("2009-13-45 is no day; größer", "2009-13-45 is no day; größer"),
        ] {
            assert_eq!(dated(core), window);
        }
    }
}
