//! Puts the rules to work: a method for answers, the whole recommendation with its words, and what would change
//! it. Holds no rule of its own.

use crate::domain::advice::facts::{Facts, NUMBERS, Told};
use crate::domain::advice::flips::flips;
use crate::domain::advice::headline::headline;
use crate::domain::advice::key::key;
use crate::domain::advice::recommendation::{Assumed, NotThis, Recommendation};
use crate::domain::advice::rules::{self, Case, Rule, Words};
use crate::domain::advice::steps::steps;
use crate::domain::advice::windows::{Standing, Windows, WindowsTable};
use crate::domain::advice::{AnswerId, Answers, Flip, Method};
use crate::domain::catalog::Kind;
use crate::domain::ids::RuleId;
use crate::domain::knowledge::Knowledge;

/// The `format` number of a recommendation in JSON.
const FORMAT: u32 = 1;

/// The advice over one state of knowledge. Making it reads the catalogue once; every decision after that is a
/// few hundred comparisons and allocates nothing.
#[derive(Clone, Debug)]
pub struct Advisor<'a> {
    knowledge: &'a Knowledge,
    table: WindowsTable<'a>,
}

impl<'a> Advisor<'a> {
    /// Reads the traits of every Windows of the catalogue.
    pub fn new(knowledge: &'a Knowledge) -> Self {
        Self { knowledge, table: WindowsTable::new(knowledge) }
    }

    /// The method for these answers, without a word.
    pub fn decide(&self, answers: &Answers) -> Method {
        rules::decide(&self.facts(Told::of(&self.table, answers)))
    }

    /// The method, and the answers that the choice read; no other answer can change it.
    pub fn decide_and_reads(&self, answers: &Answers) -> (Method, Vec<AnswerId>) {
        let facts = self.facts(Told::of(&self.table, answers));
        let method = rules::decide(&facts);
        (method, rests_on(&facts))
    }

    /// The whole advice.
    pub fn recommend(&self, answers: &Answers) -> Recommendation {
        let told = Told::of(&self.table, answers);
        let facts = self.facts(told);
        let method = rules::decide(&facts);
        let reads = facts.reads();
        let rests_on = rests_on(&facts);
        let flips = flips(self, answers, told, reads, method);
        let words = speak(&facts, method);
        Recommendation {
            format: FORMAT,
            family: method.family(),
            method,
            key: key(&facts, method),
            headline: headline(&facts, method),
            because: words.because,
            instead_of: instead_of(&facts, method),
            flips,
            warnings: words.warnings,
            steps: steps(&facts, method),
            assumed: assumed(&facts),
            rulebook: facts.rulebook().id,
            rests_on,
        }
    }

    /// What would change the method, without a word more; see [`Recommendation::flips`].
    pub fn flips(&self, answers: &Answers) -> Vec<Flip> {
        let told = Told::of(&self.table, answers);
        let facts = self.facts(told);
        let method = rules::decide(&facts);
        flips(self, answers, told, facts.reads(), method)
    }

    /// The facts that the answers make.
    pub(crate) fn facts_of(&self, answers: &'a Answers) -> Facts<'a> {
        self.facts(Told::of(&self.table, answers))
    }

    pub(crate) fn facts(&self, told: Told<'a>) -> Facts<'a> {
        Facts::of(self.knowledge, &self.table, told)
    }

    pub(crate) fn table(&self) -> &WindowsTable<'a> {
        &self.table
    }

    pub(crate) fn knowledge(&self) -> &'a Knowledge {
        self.knowledge
    }
}

/// The advice for one machine: exactly one method, why, why not the others, and what would change it.
///
/// Answers with ids that the catalogue does not hold are taken as not given; whoever reads a file says so before.
pub fn recommend(answers: &Answers, knowledge: &Knowledge) -> Recommendation {
    Advisor::new(knowledge).recommend(answers)
}

/// The method alone. Whoever asks often keeps an [`Advisor`].
pub fn decide(answers: &Answers, knowledge: &Knowledge) -> Method {
    Advisor::new(knowledge).decide(answers)
}

fn rests_on(facts: &Facts<'_>) -> Vec<AnswerId> {
    let reads = facts.reads();
    AnswerId::ALL.into_iter().filter(|answer| reads.contains(*answer)).collect()
}

fn speak(facts: &Facts<'_>, method: Method) -> Words {
    let case = Case { facts, method };
    let mut words = Words::default();
    for rule in rules::rules() {
        rule.speak(&case, &mut words);
    }
    words
}

/// Why not each of the eight others: the gate that excludes it, else the rule by which the chosen one comes first.
fn instead_of(facts: &Facts<'_>, chosen: Method) -> Vec<NotThis> {
    Method::ALL
        .into_iter()
        .filter(|method| *method != chosen)
        .filter_map(|method| {
            let excluded =
                rules::excluding(facts, method).map(|rule| (rule, rule.why_excluded(facts, method)));
            let reason = excluded.or_else(|| outranked(facts, method, chosen));
            reason.map(|(rule, why_not)| NotThis {
                method,
                why_not: rules::capital(&why_not),
                rule: RuleId::from(rule.id()),
                sources: rules::sources_of(rule),
            })
        })
        .collect()
}

fn outranked(facts: &Facts<'_>, method: Method, chosen: Method) -> Option<(&'static dyn Rule, String)> {
    rules::rules().find_map(|rule| rule.why_outranked(facts, method, chosen).map(|why_not| (rule, why_not)))
}

/// What the advice assumed because it was not told, in the order of the questions.
fn assumed(facts: &Facts<'_>) -> Vec<Assumed> {
    let told = facts.told();
    let windows = facts.windows();
    let mut list = Vec::new();
    let mut add = |answer: AnswerId, value: String| list.push(Assumed { answer, value });
    if told.edition.is_none() {
        add(AnswerId::Edition, any_edition(facts, &windows));
    }
    if told.attachment.is_none() {
        add(AnswerId::Attachment, facts.attachment().value.id().to_owned());
    }
    if told.microsoft.is_none() {
        add(AnswerId::Microsoft, facts.microsoft().value.id().to_owned());
    }
    if told.role.is_none() {
        add(AnswerId::Role, facts.role().value.id().to_owned());
    }
    let nothing_counted = facts.counted().total.is_none();
    for (answer, number) in NUMBERS.into_iter().zip(told.machines) {
        if number.is_none() && facts.counts(answer) {
            let value = if nothing_counted {
                format!("enough, with the others, for the threshold of {}", facts.threshold())
            } else {
                "0".to_owned()
            };
            add(answer, value);
        }
    }
    if told.owned.is_none() {
        add(AnswerId::OwnedGroup, "one that covers the edition".to_owned());
    }
    if told.directory.is_none() {
        add(AnswerId::Directory, facts.directory().value.id().to_owned());
    }
    for (answer, known) in [
        (AnswerId::HyperV, told.hyper_v),
        (AnswerId::Subscription, told.subscription),
        (AnswerId::RogueWorry, told.rogue_worry),
    ] {
        if known.is_none() {
            add(answer, "false".to_owned());
        }
    }
    list
}

fn any_edition(facts: &Facts<'_>, windows: &Windows<'_>) -> String {
    if let Some(generation) = windows.generation {
        return format!("any volume edition of {}", generation.name);
    }
    debug_assert!(windows.traits.standing == Standing::Volume, "an unnamed Windows is a volume edition");
    let rulebook = &facts.rulebook().name;
    match windows.traits.kind {
        Kind::Client => format!("any client edition under \"{rulebook}\""),
        Kind::Server => format!("any server edition under \"{rulebook}\""),
    }
}
