//! A run in a few sentences, each with the rule behind it: who is licensed at the end, when counts reached their
//! threshold, who lapsed, what host keys were spent. Sentences here name dates, since they stand alone.

use super::words::{counted, grouped};
use super::{Chain, Ground};
use crate::domain::simulation::fleet::{CohortFacts, Key};
use crate::domain::simulation::indexed::Place as _;
use crate::domain::simulation::run::Run;
use crate::domain::simulation::types::{
    Because, CohortIx, Day, Event, EventKind, HostIx, MinuteOf, StateCounts, Subject,
};

/// More hosts than this are told together.
const HOSTS_TOLD: usize = 8;

impl Run {
    /// What the run comes to, the most important first.
    pub fn summary(&self) -> Vec<Because> {
        let mut chain = Chain::default();
        self.say_end(&mut chain);
        self.say_lapses(&mut chain);
        self.say_thresholds(&mut chain);
        self.say_host_keys(&mut chain);
        chain.0.into_iter().map(|(line, _)| line).collect()
    }

    /// Whether a monitor should be told: a machine lost `licensed`, or a cohort that is in the fleet has no licensed
    /// machine at the end.
    pub fn alarms(&self) -> bool {
        self.cohorts().any(|(cohort, _)| self.lapses(cohort) > 0)
            || self.cohorts().any(|(cohort, _)| self.is_none_licensed_at_end(cohort))
    }

    fn at_end(&self, cohort: CohortIx) -> StateCounts {
        self.days().last().and_then(|day| day.by_cohort.get(cohort.place())).copied().unwrap_or_default()
    }

    fn is_none_licensed_at_end(&self, cohort: CohortIx) -> bool {
        let counts = self.at_end(cohort);
        counts.total() > 0 && counts.licensed == 0
    }

    fn last_minute(&self) -> MinuteOf {
        self.end().saturating_sub(1)
    }

    fn on(&self, minute: MinuteOf) -> String {
        self.time_of(minute).format("%Y-%m-%d").to_string()
    }

    fn say_end(&self, chain: &mut Chain) {
        let Some(states) = self.days().last().map(|day| day.states) else { return };
        let (licensed, total) = (grouped(states.licensed), grouped(states.total()));
        let end = self.last_minute();
        let text = format!("On the last day, {}, {licensed} of {total} machines are licensed", self.on(end));
        chain.say(end, text, (&self.rulebook().validity).into(), None);
        for (cohort, id) in self.cohorts() {
            if self.is_none_licensed_at_end(cohort) {
                let because = self.because_cohort(cohort, end);
                let because = because.iter().rev().find(|line| line.rule.as_str() != "count");
                let text = format!("No machine of {id} is licensed at the end");
                chain.0.push((restated(because, text, end), String::new()));
            }
        }
    }

    fn say_lapses(&self, chain: &mut Chain) {
        let rules = self.rulebook();
        let Some(first) = self.first_lapse() else {
            chain.say(0, "No machine ever loses its licence", (&rules.validity).into(), None);
            return;
        };
        for (cohort, id) in self.cohorts().filter(|(cohort, _)| self.lapses(*cohort) > 0) {
            let times = counted(self.lapses(cohort), "time");
            let lapse = self.first_lapse_of(cohort);
            let minute = lapse.map_or(first.minute, |lapse| lapse.minute);
            let because = lapse.map(|lapse| self.because_machine(lapse.machine, lapse.minute));
            let text = format!("Machines of {id} lose their licence {times}, first on {}", self.on(minute));
            let last = because.as_ref().and_then(|because| because.last());
            chain.0.push((restated(last, text, minute), String::new()));
        }
    }

    /// The threshold that decides: the highest that a cohort with setup keys asks for.
    fn deciding_threshold(&self) -> Option<&CohortFacts> {
        let own = self.fleet.cohorts.iter().take(self.fleet.own_cohorts);
        let asks = own.filter(|facts| matches!(facts.key, Key::Setup { .. }));
        asks.filter(|facts| facts.count > 0).max_by_key(|facts| facts.threshold.value)
    }

    fn say_thresholds(&self, chain: &mut Chain) {
        let Some(facts) = self.deciding_threshold() else { return };
        let needed = facts.threshold.value;
        let hosts: Vec<(HostIx, String)> = self.hosts().collect();
        if hosts.is_empty() {
            let text = "There is no KMS host, so machines with a setup key find nobody to ask";
            chain.say(0, text, Ground::counting(&self.fleet, &facts.threshold), None);
        }
        let mut never = 0;
        for (host, name) in &hosts {
            let ours = |event: &&Event| event.subject == Subject::Host(*host) && event.count == needed;
            let reached =
                self.events().iter().filter(ours).find(|event| event.kind == EventKind::ThresholdReached);
            let lost = self.events().iter().rev().find(ours);
            let lost = lost.filter(|event| event.kind == EventKind::ThresholdLost);
            never += u32::from(reached.is_none());
            if hosts.len() > HOSTS_TOLD {
                continue;
            }
            let ground = || Ground::counting(&self.fleet, &facts.threshold);
            match reached {
                Some(event) => {
                    let text =
                        format!("{name} first reaches a count of {needed} on {}", self.on(event.minute));
                    chain.say(event.minute, text, ground(), None);
                }
                None => {
                    let highest = self.highest_count(*host);
                    let text = format!("{name} never reaches a count of {needed}; its highest is {highest}");
                    chain.say(0, text, ground(), None);
                }
            }
            if let Some(event) = lost {
                let text = format!("{name} falls below {needed} on {} for good", self.on(event.minute));
                chain.say(event.minute, text, (&self.rulebook().retention).into(), None);
            }
        }
        if hosts.len() > HOSTS_TOLD {
            let text =
                format!("Of {} hosts, {} never reach a count of {needed}", hosts.len(), grouped(never));
            chain.say(0, text, Ground::counting(&self.fleet, &facts.threshold), None);
        }
    }

    fn highest_count(&self, host: HostIx) -> u32 {
        let of = |day: &Day| day.hosts.get(host.place()).map_or(0, |host| host.count);
        self.days().iter().map(of).max().unwrap_or_default()
    }

    fn say_host_keys(&self, chain: &mut Chain) {
        let ground = || Ground::from(&self.rulebook().host_activations);
        let most = self.rulebook().host_activations.value.hosts;
        for (key, facts) in self.fleet.keys.entries() {
            let planned = self.fleet.hosts.iter().filter(|host| host.key == key && host.up.first().is_some());
            let planned = u32::try_from(planned.count()).unwrap_or(u32::MAX);
            if planned > most {
                let text = format!(
                    "{} are planned with the key of group {}, which activates {}: ask Microsoft for more",
                    counted(planned, "host"),
                    facts.group,
                    grouped(most)
                );
                chain.say(0, text, ground(), None);
            }
        }
        let unplanned: Vec<String> =
            self.hosts().filter(|(host, _)| self.carrier(*host).is_some()).map(|(_, name)| name).collect();
        if !unplanned.is_empty() {
            let text = format!("KMS hosts that nobody planned: {}", unplanned.join(", "));
            chain.say(0, text, ground(), None);
        }
    }
}

/// The ground of an explanation under another sentence.
fn restated(because: Option<&Because>, text: String, minute: MinuteOf) -> Because {
    let ground = because.cloned().unwrap_or_else(|| Because {
        minute,
        text: String::new(),
        rule: "plan".into(),
        sources: vec!["plan".into()],
        state: None,
        assumed: None,
        conflict: None,
    });
    Because { minute, text, state: None, ..ground }
}
