//! Why something is as it is: chains of plain sentences, each with its minute, its rule and its sources. Told on
//! demand from the record of a run; nothing here decides anything, and no sentence holds a date.

mod cohort;
mod host;
mod machine;
mod summary;
mod words;

use super::fleet::Fleet;
use super::run::Run;
use super::types::{Because, Event, MinuteOf, State, Subject};
use crate::domain::ids::{ConflictId, RuleId, SourceId};
use crate::domain::rulebook::Value;

/// What a line rests on: a rule of the rulebook, or the plan itself.
#[derive(Clone, Debug)]
struct Ground {
    rule: RuleId,
    /// The rule in one sentence; empty where the line says it already.
    text: String,
    sources: Vec<SourceId>,
    assumed: Option<String>,
    conflict: Option<ConflictId>,
}

impl<T> From<&Value<T>> for Ground {
    fn from(value: &Value<T>) -> Self {
        Self {
            rule: value.rule.clone(),
            text: value.text.clone(),
            sources: value.sources.clone(),
            assumed: value.assumed.clone(),
            conflict: value.conflict.clone(),
        }
    }
}

impl Ground {
    /// A rule that no value of the rulebook stands for, with what the catalogue says about it.
    fn topic(fleet: &Fleet, rule: &str) -> Self {
        let known = fleet.topics.iter().find(|topic| topic.rule.as_str() == rule);
        let plan = Self::plan(rule);
        known.map_or(plan.clone(), |topic| Self {
            sources: topic.sources.clone(),
            conflict: topic.conflict.clone(),
            ..plan
        })
    }

    /// A rule about the count: the sources dispute what a host counts, wherever a count decides.
    fn counting<T>(fleet: &Fleet, value: &Value<T>) -> Self {
        let ground = Self::from(value);
        let conflict = ground.conflict.clone().or_else(|| Self::topic(fleet, "count").conflict);
        Self { conflict, ..ground }
    }

    /// The plan says so; its source is the plan.
    fn plan(field: &str) -> Self {
        Self {
            rule: RuleId::new(field),
            text: String::new(),
            sources: vec![SourceId::new("plan")],
            assumed: None,
            conflict: None,
        }
    }
}

/// Lines in the making.
#[derive(Debug, Default)]
struct Chain(Vec<(Because, String)>);

impl Chain {
    fn say(&mut self, minute: MinuteOf, text: impl Into<String>, ground: Ground, state: Option<State>) {
        let Ground { rule, text: rule_text, sources, assumed, conflict } = ground;
        let line = Because { minute, text: text.into(), rule, sources, state, assumed, conflict };
        self.0.push((line, rule_text));
    }

    /// The lines in order of time; the first line of each rule also says the rule.
    fn finish(mut self) -> Vec<Because> {
        self.0.sort_by_key(|(line, _)| line.minute);
        let mut told: Vec<Because> = Vec::new();
        for (mut line, rule) in self.0 {
            if !rule.is_empty() && told.iter().all(|before| before.rule != line.rule) {
                line.text = format!("{}. {}.", line.text, rule.trim_end_matches('.'));
            }
            told.push(line);
        }
        told
    }
}

impl Run {
    /// Why an event came about; it is one of this run's.
    pub fn because_event(&self, event: &Event) -> Vec<Because> {
        match event.subject {
            Subject::Machine(machine) => self.because_machine(machine, event.minute),
            Subject::Host(host) => self.because_host(host, event.minute),
            Subject::Pool(pool) => self.because_pool(pool, event.minute),
            Subject::Incident(place) => self.because_incident(place, event.minute),
        }
    }

    fn because_incident(&self, place: u16, minute: MinuteOf) -> Vec<Because> {
        let mut chain = Chain::default();
        if let Some(incident) = self.fleet.incidents.get(usize::from(place)) {
            let (text, rule) = words::incident(&incident.what);
            chain.say(incident.at, text, Ground::plan(rule), None);
            if incident.until <= minute {
                chain.say(incident.until, "This ended as the plan has it", Ground::plan(rule), None);
            }
        }
        chain.finish()
    }
}
