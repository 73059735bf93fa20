//! Every sentence of every chain of causes, over all ready-made fleets: told by the fast engine, and held against what
//! the reference engine went through contact by contact, state by state and event by event. A sentence that this test
//! does not know fails it.

use activation_wizard::domain::plan::Plan;
use activation_wizard::domain::ready::fleets;
use activation_wizard::domain::simulation::{
    Because, EventKind, HostIx, MachineIx, MinuteOf, Outcome, Run, State, Subject,
};

use super::story::{DAY, both_runs};

/// What is held against what.
struct Held<'a> {
    plan: &'a Plan,
    reference: &'a Run,
    machine: MachineIx,
    /// The minute that the chain is told at.
    now: MinuteOf,
    contacts: Vec<(MinuteOf, Outcome)>,
    states: Vec<(MinuteOf, Option<State>)>,
}

/// A sentence without the words of its rule.
fn claim(line: &Because) -> &str {
    line.text.split(". ").next().unwrap_or_default().trim_end_matches('.')
}

/// The first number in a text.
fn number(text: &str) -> u32 {
    let digits: String = text
        .chars()
        .skip_while(|c| !c.is_ascii_digit())
        .take_while(|c| c.is_ascii_digit() || *c == ',')
        .collect();
    digits.replace(',', "").parse().unwrap_or_else(|_| panic!("no number in {text}"))
}

/// What stands between two words.
fn between<'t>(text: &'t str, before: &str, after: &str) -> &'t str {
    let rest = text.split_once(before).unwrap_or_else(|| panic!("{before} in {text}")).1;
    rest.split_once(after).unwrap_or_else(|| panic!("{after} in {text}")).0
}

fn named(state: State) -> &'static str {
    match state {
        State::Licensed => "licensed",
        State::InitialGrace => "in initial grace",
        State::Grace => "in grace",
        State::Notification => "in notification",
        State::Unlicensed => "unlicensed",
    }
}

impl Held<'_> {
    fn host(&self, name: &str) -> HostIx {
        let found = self.reference.hosts().find(|(_, known)| known == name);
        found.unwrap_or_else(|| panic!("no host {name}")).0
    }

    fn succeeded(&self, minute: MinuteOf, host: &str, count: u32) -> bool {
        let host = self.host(host);
        self.contacts.contains(&(minute, Outcome::Success { host, count }))
    }

    /// The successes until now from the last activation on.
    fn renewals(&self) -> usize {
        let activated =
            self.states.iter().rev().find(|(at, state)| *at <= self.now && *state == Some(State::Licensed));
        let from = activated.map_or(0, |(at, _)| *at);
        let ours = self.contacts.iter().filter(|(at, _)| *at >= from && *at <= self.now);
        ours.filter(|(_, outcome)| matches!(outcome, Outcome::Success { .. })).count()
    }

    fn entered(&self, line: &Because) -> bool {
        self.states.contains(&(line.minute, line.state))
    }

    /// The failures of a kind that the chain counts: all since the last success, and, for a machine that was let in
    /// since, those before.
    fn failed(&self, from: MinuteOf, times: u32, is_kind: impl Fn(Outcome) -> bool) -> bool {
        let succeeded =
            |outcome: Outcome| matches!(outcome, Outcome::Success { .. } | Outcome::MicrosoftActivated);
        let upto = self.contacts.iter().position(|(at, outcome)| *at > from && succeeded(*outcome));
        let until =
            upto.and_then(|place| self.contacts.get(place)).map_or(self.now, |(at, _)| (*at).min(self.now));
        let ours =
            self.contacts.iter().filter(|(at, outcome)| *at >= from && *at <= until && is_kind(*outcome));
        let first =
            self.contacts.iter().find(|(at, _)| *at == from).is_some_and(|(_, outcome)| is_kind(*outcome));
        first && ours.count() == times as usize
    }

    fn event(&self, minute: MinuteOf, kind: EventKind, host: &str, count: u32) -> bool {
        let subject = Subject::Host(self.host(host));
        let events = self.reference.events().iter();
        events
            .filter(|event| event.minute == minute && event.kind == kind)
            .any(|event| event.subject == subject && event.count == count)
    }

    /// An incident of the plan with this word that begins at this minute.
    fn incident(&self, minute: MinuteOf, word: &str) -> bool {
        let day = self.reference.time_of(minute).date();
        self.plan
            .incidents
            .iter()
            .any(|incident| incident.what.word() == word && incident.at.max(self.plan.start) == day)
    }

    fn holds(&self, line: &Because) -> bool {
        let text = claim(line);
        let cohort = self.reference.cohort_of(self.machine).unwrap();
        let cohort = &self.plan.cohorts[usize::from(cohort.0)];
        if text.starts_with("It joined the fleet with") {
            return self.states.first().map(|first| first.0) == Some(line.minute) && self.entered(line);
        }
        if text == "It left the fleet" {
            return self.states.contains(&(line.minute, None));
        }
        if text == "It joins the fleet only then" {
            return self.states.first().is_some_and(|(at, _)| *at >= line.minute && *at > self.now);
        }
        if text.starts_with("It was activated: ") || text.starts_with("It renewed for the last time: ") {
            let host = between(text, ": ", " answered");
            let count = number(between(text, "count of ", ", and"));
            let later = self.contacts.iter().any(|(at, outcome)| {
                *at > line.minute && *at <= self.now && matches!(outcome, Outcome::Success { .. })
            });
            let is_last = !text.starts_with("It renewed") || !later;
            return is_last && self.succeeded(line.minute, host, count);
        }
        if text.starts_with("It has renewed ") {
            let host = between(text, "here at ", " with");
            let count = number(text.split_once("a count of ").unwrap().1);
            return self.renewals() == number(text) as usize + 1 && self.succeeded(line.minute, host, count);
        }
        if text.contains("activated it for good") {
            return self.contacts.contains(&(line.minute, Outcome::MicrosoftActivated));
        }
        if text.contains("activated its KMS host key: it became a host") {
            let came_up = |host: &HostIx| self.reference.carrier(*host) == Some(self.machine);
            return self.reference.hosts().any(|(host, _)| came_up(&host)) && self.entered(line);
        }
        if text.contains(" were over: ") || text.contains("grace was over: ") {
            let state = text.split_once("over: ").unwrap().1;
            return self.entered(line) && line.state.map(named) == Some(state);
        }
        if text.starts_with("Windows was installed anew: ") {
            return self.entered(line) && self.incident(line.minute, "reimage");
        }
        if text.starts_with("It asked ") {
            let (host, count) =
                (between(text, "It asked ", ", whose"), number(between(text, "fallen to ", " of")));
            let refused = Outcome::CountTooLow { host: self.host(host), count };
            return self.contacts.contains(&(line.minute, refused)) && self.entered(line);
        }
        if text.contains("attempt") && text.contains(" failed: ") {
            return self.failure(line, text);
        }
        if text.starts_with("The count of ") && text.contains(" reached ") {
            let count = number(text.split_once(" reached ").unwrap().1);
            return self.event(
                line.minute,
                EventKind::ThresholdReached,
                between(text, "count of ", " reached"),
                count,
            );
        }
        if text.starts_with("The count of ") && text.contains(" fell below ") {
            let count = number(between(text, "fell below ", ":"));
            return self.event(
                line.minute,
                EventKind::ThresholdLost,
                between(text, "count of ", " fell"),
                count,
            );
        }
        if text.starts_with("All machines of its cohort share one client machine id") {
            return cohort.image == activation_wizard::domain::plan::Image::Cloned;
        }
        if text.starts_with("The SRV record of ") {
            return self.incident(line.minute, "dns-missing");
        }
        if text.contains(" was lost: its table is gone") {
            return self.incident(line.minute, "host-lost");
        }
        panic!("a sentence that nobody checks: {text}")
    }

    fn failure(&self, line: &Because, text: &str) -> bool {
        let times = number(text);
        let why = text.split_once(" failed: ").unwrap().1;
        let kind = |outcome: Outcome| match outcome {
            Outcome::CountTooLow { host, .. } => {
                why.starts_with(&format!("{} reported a count", self.reference.host_name(host)))
            }
            Outcome::OffNetwork => why.starts_with("it was off the organisation's network"),
            Outcome::NoRecord => why == "DNS named no host",
            Outcome::NoAnswer => why == "no host that it knew of answered",
            Outcome::PortBlocked => why == "port 1688 was blocked",
            Outcome::NoMicrosoft => why == "Microsoft could not be reached",
            Outcome::Exhausted => why.ends_with("are used up") || why.ends_with("no activation left"),
            Outcome::NotCovered { .. } => why.starts_with("the key of"),
            Outcome::ClockSkew { .. } => why.ends_with("the clocks differ too much"),
            Outcome::Success { .. } | Outcome::MicrosoftActivated => false,
        };
        if why.contains("reported a count of at most") {
            let most = number(between(why, "at most ", ","));
            let counts = self
                .contacts
                .iter()
                .filter(|(at, outcome)| *at >= line.minute && *at <= self.now && kind(*outcome));
            let counts = counts.filter_map(|(_, outcome)| {
                if let Outcome::CountTooLow { count, .. } = outcome { Some(*count) } else { None }
            });
            if counts.clone().all(|count| count != most) {
                return false;
            }
        }
        self.failed(line.minute, times, kind)
    }
}

/// The minutes at which chains are asked for: every change, the minutes around it, and three of the whole.
fn minutes(reference: &Run, machine: MachineIx) -> Vec<MinuteOf> {
    let end = reference.end() - 1;
    let changes = reference.states_of(machine).into_iter().flat_map(|(at, _)| [at, at + 1, at + DAY]);
    let mut all: Vec<MinuteOf> = changes.chain([0, end / 2, end]).filter(|minute| *minute <= end).collect();
    all.sort_unstable();
    all.dedup();
    all
}

#[test]
fn every_sentence_of_every_chain_is_what_the_reference_engine_went_through() {
    let mut checked = 0;
    for fleet in fleets() {
        let (plan, reference, fast) = both_runs(fleet);
        for (cohort, _) in fast.cohorts() {
            for machine in fast.machines_in(cohort) {
                let (contacts, states) = (reference.contacts_of(machine), reference.states_of(machine));
                for now in minutes(&reference, machine) {
                    let held = Held {
                        plan: &plan,
                        reference: &reference,
                        machine,
                        now,
                        contacts: contacts.clone(),
                        states: states.clone(),
                    };
                    let chain = fast.because_machine(machine, now);
                    assert!(!chain.is_empty());
                    for line in &chain {
                        let whom = reference.machine_name(machine);
                        assert!(held.holds(line), "{}: {whom} at {now}: {line:#?}\n{contacts:?}", fleet.id);
                        assert!(!line.sources.is_empty(), "{line:?}");
                        checked += 1;
                    }
                    let last = chain.iter().rev().find_map(|line| line.state);
                    let state = reference.state_at(machine, now);
                    assert!(state.is_none() || last == state, "{} at {now}: {chain:#?}", fleet.id);
                }
            }
        }
    }
    assert!(checked > 5_000, "{checked} sentences");
}

#[test]
fn every_sentence_about_hosts_and_pools_is_an_event_of_the_reference_engine() {
    for fleet in fleets() {
        let (plan, reference, fast) = both_runs(fleet);
        let end = reference.end() - 1;
        for (host, name) in fast.hosts() {
            for now in (0..=end).step_by(7 * DAY as usize) {
                for line in fast.because_host(host, now) {
                    let text = claim(&line);
                    let ours = |kind, count| {
                        reference.events().iter().any(|event| {
                            event.minute == line.minute
                                && event.kind == kind
                                && event.subject == Subject::Host(host)
                                && (event.count == count || count == 0)
                        })
                    };
                    let holds = if text.contains(" reached ") {
                        ours(EventKind::ThresholdReached, number(text.split_once(" reached ").unwrap().1))
                    } else if text.contains(" fell below ") {
                        ours(EventKind::ThresholdLost, number(between(text, "fell below ", ":")))
                    } else if text.contains("came up and Microsoft")
                        || text.contains("a host that nobody planned")
                    {
                        ours(EventKind::HostUp, 0)
                    } else if text == "It stopped being a host as the plan has it" {
                        ours(EventKind::HostDown, 0)
                    } else if text == "It does not stand yet" {
                        !reference.events_between(0, now + 1).iter().any(|event| {
                            event.subject == Subject::Host(host) && event.kind == EventKind::HostUp
                        })
                    } else {
                        let day = reference.time_of(line.minute).date();
                        let known = [
                            ("was lost", "host-lost"),
                            ("was missing", "dns-missing"),
                            ("none of the fleet", "rogue-install"),
                        ];
                        let known = known.into_iter().find(|(part, _)| text.contains(part));
                        known.is_some_and(|(_, word)| {
                            plan.incidents.iter().any(|incident| {
                                incident.what.word() == word && incident.at.max(plan.start) == day
                            })
                        })
                    };
                    assert!(holds, "{}: {name} at {now}: {line:#?}", fleet.id);
                }
            }
        }
        for (pool, id, all) in fast.pools() {
            for line in fast.because_pool(pool, end) {
                let ours = |kind| {
                    reference
                        .events()
                        .iter()
                        .filter(move |event| event.kind == kind && event.subject == Subject::Pool(pool))
                };
                let text = claim(&line);
                let holds = if text.contains("were used before the start") {
                    number(text) == 0 && text.contains(&all.to_string())
                } else if text.starts_with("Each machine that Microsoft activates") {
                    let last = ours(EventKind::MakSpent).next_back().unwrap();
                    (last.minute, last.count) == (line.minute, number(text))
                } else {
                    text.starts_with("None is left")
                        && ours(EventKind::MakExhausted).any(|event| event.minute == line.minute)
                };
                assert!(holds, "{}: {id}: {line:#?}", fleet.id);
            }
        }
    }
}
