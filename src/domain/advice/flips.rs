//! What would change the advice: every change of one answer that gives another method, found by trying it. Only
//! answers that the choice read are tried, for no other can change it; of a number the nearest lower and the nearest
//! higher value that does are listed.

use crate::domain::advice::advisor::Advisor;
use crate::domain::advice::facts::{NUMBERS, Owned, Reads, Told};
use crate::domain::advice::rules;
use crate::domain::advice::windows::Windows;
use crate::domain::advice::written::UNKNOWN;
use crate::domain::advice::{
    AnswerId, Answers, Attachment, Directory, Flip, InstalledKey, Method, Microsoft, Role,
};
use crate::domain::catalog::Kind;
use crate::domain::rulebook::RulebookId;

/// Tries one changed copy of the answers after the other.
struct Trial<'t, 'a> {
    advisor: &'t Advisor<'a>,
    answers: &'t Answers,
    told: Told<'a>,
    chosen: Method,
    flips: Vec<Flip>,
}

/// All flips, answer by answer in the order of the questions.
pub(crate) fn flips<'a>(
    advisor: &Advisor<'a>,
    answers: &Answers,
    told: Told<'a>,
    reads: Reads,
    chosen: Method,
) -> Vec<Flip> {
    let mut trial = Trial { advisor, answers, told, chosen, flips: Vec::new() };
    for answer in AnswerId::ALL {
        if reads.contains(answer) {
            trial.answer(answer);
        }
    }
    trial.flips
}

impl<'a> Trial<'_, 'a> {
    fn answer(&mut self, answer: AnswerId) {
        match answer {
            AnswerId::Edition => self.editions(),
            AnswerId::Generation => self.generations(),
            AnswerId::Attachment => {
                self.choices(answer, Attachment::ALL, Attachment::id, |told, value| told.attachment = value);
            }
            AnswerId::Microsoft => {
                self.choices(answer, Microsoft::ALL, Microsoft::id, |told, value| told.microsoft = value);
            }
            AnswerId::Role => self.choices(answer, Role::ALL, Role::id, |told, value| told.role = value),
            AnswerId::Clients | AnswerId::Servers | AnswerId::VirtualClients | AnswerId::VirtualServers => {
                self.number(answer);
            }
            AnswerId::OwnedGroup => self.groups(),
            AnswerId::Directory => {
                self.choices(answer, Directory::ALL, Directory::id, |told, value| told.directory = value);
            }
            AnswerId::HyperV => self.truths(answer, |told, value| told.hyper_v = value),
            AnswerId::Subscription => self.truths(answer, |told, value| told.subscription = value),
            AnswerId::RogueWorry => self.truths(answer, |told, value| told.rogue_worry = value),
            AnswerId::InstalledKey => {
                self.choices(answer, InstalledKey::ALL, InstalledKey::id, |told, value| {
                    told.installed_key = value;
                });
            }
            AnswerId::Rulebook => {
                self.choices(answer, &RulebookId::ALL, RulebookId::id, |told, value| told.rulebook = value);
            }
            // No method depends on the number of hosts: one can always be set up.
            AnswerId::KmsHosts => {}
        }
    }

    fn method(&self, told: Told<'a>) -> Method {
        rules::decide(&self.advisor.facts(told))
    }

    /// Lists the change where it gives another method.
    fn attempt(&mut self, answer: AnswerId, to: &str, told: Told<'a>) {
        let method = self.method(told);
        self.list(answer, to, method);
    }

    fn list(&mut self, answer: AnswerId, to: &str, method: Method) {
        if method != self.chosen {
            let from = self.answers.written(answer).into_owned();
            self.flips.push(Flip { answer, from, to: to.to_owned(), method });
        }
    }

    fn choices<T: Copy>(
        &mut self,
        answer: AnswerId,
        all: &[T],
        id: fn(T) -> &'static str,
        set: fn(&mut Told<'a>, Option<T>),
    ) {
        for choice in all {
            let mut told = self.told;
            set(&mut told, Some(*choice));
            self.attempt(answer, id(*choice), told);
        }
        let mut told = self.told;
        set(&mut told, None);
        self.attempt(answer, UNKNOWN, told);
    }

    fn truths(&mut self, answer: AnswerId, set: fn(&mut Told<'a>, Option<bool>)) {
        self.choices(answer, &[true, false], |value| if value { "true" } else { "false" }, set);
    }

    /// Editions with equal traits get the same method, so each set of traits is decided once.
    fn editions(&mut self) {
        let table = self.advisor.table();
        let decide = |class: &Windows<'a>| self.method(Told { edition: Some(*class), ..self.told });
        let methods: Vec<Method> = table.classes.iter().map(decide).collect();
        for windows in table.offered() {
            if let (Some(edition), Some(method)) = (windows.edition, methods.get(windows.class)) {
                self.list(AnswerId::Edition, edition.id.as_str(), *method);
            }
        }
        self.attempt(AnswerId::Edition, "other", Told { edition: Some(Windows::OTHER), ..self.told });
        self.attempt(AnswerId::Edition, UNKNOWN, Told { edition: None, ..self.told });
    }

    fn generations(&mut self) {
        let advisor = self.advisor;
        for windows in &advisor.table().generations {
            if let Some(generation) = windows.generation {
                let told = Told { generation: Some(*windows), ..self.told };
                self.attempt(AnswerId::Generation, generation.id.as_str(), told);
            }
        }
        self.attempt(AnswerId::Generation, UNKNOWN, Told { generation: None, ..self.told });
    }

    fn groups(&mut self) {
        let knowledge = self.advisor.knowledge();
        let era = self.advisor.facts(self.told).rulebook().era;
        self.attempt(AnswerId::OwnedGroup, "none", Told { owned: Some(Owned::None), ..self.told });
        for group in knowledge.catalog.groups_of(era) {
            let told = Told { owned: Some(Owned::Group(&group.id)), ..self.told };
            self.attempt(AnswerId::OwnedGroup, group.id.as_str(), told);
        }
        self.attempt(AnswerId::OwnedGroup, UNKNOWN, Told { owned: None, ..self.told });
    }

    /// Rules look at totals only where they stand against a threshold, so a method can change only where the total
    /// passes one.
    fn number(&mut self, answer: AnswerId) {
        let Some(place) = NUMBERS.into_iter().position(|number| number == answer) else {
            return;
        };
        let facts = self.advisor.facts(self.told);
        let thresholds = [Kind::Client, Kind::Server].map(|kind| facts.rulebook().threshold(kind).value);
        let total = facts.counted().total;
        let own = self.told.machines.get(place).copied().flatten();
        let others = total.unwrap_or(0).saturating_sub(own.unwrap_or(0));
        // What the present answer stands for: itself, 0 beside others that were told, or just enough.
        let present = own.unwrap_or(if total.is_some() { 0 } else { facts.threshold() });
        let mut lower: Option<(u32, Method)> = None;
        let mut higher: Option<(u32, Method)> = None;
        for at in thresholds.into_iter().flat_map(|threshold| [threshold.saturating_sub(1), threshold]) {
            let Some(value) = at.checked_sub(others).filter(|value| *value != present) else {
                continue;
            };
            let mut told = self.told;
            if let Some(number) = told.machines.get_mut(place) {
                *number = Some(value);
            }
            let method = self.method(told);
            if method == self.chosen {
                continue;
            }
            if value < present && lower.is_none_or(|(nearest, _)| value > nearest) {
                lower = Some((value, method));
            }
            if value > present && higher.is_none_or(|(nearest, _)| value < nearest) {
                higher = Some((value, method));
            }
        }
        for (value, method) in [lower, higher].into_iter().flatten() {
            self.list(answer, &value.to_string(), method);
        }
    }
}
