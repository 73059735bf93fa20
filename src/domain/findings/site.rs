//! All evidence of one site as the checks look at it: machines with their labels, products that count, events,
//! codes, and the rules and commands of the catalogue.

use std::collections::BTreeMap;

use super::codes::{self, CodeAt};
use super::commands;
use super::product::{self, Channel};
use super::types::{Because, Clue, Finding, FindingId, Next, Severity};
use crate::domain::catalog::Catalog;
use crate::domain::evidence::{Evidence, Fact, Machine, Product};
use crate::domain::ids::RuleId;
use crate::domain::knowledge::Knowledge;
use crate::domain::rulebook::{Rulebook, RulebookId};

/// The evidence, prepared once.
pub(crate) struct Site<'a> {
    pub(crate) evidence: &'a Evidence,
    pub(crate) knowledge: &'a Knowledge,
    pub(crate) machines: Vec<&'a Machine>,
    codes: Vec<CodeAt>,
}

/// A product that is installed, with its machine.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Seat<'a> {
    /// The machine's place among all.
    pub(crate) at: usize,
    pub(crate) machine: &'a Machine,
    pub(crate) product: &'a Product,
    pub(crate) channel: Option<Channel>,
}

/// The places of one or several codes on one machine, or bare.
#[derive(Clone, Debug)]
pub(crate) struct Coded<'s> {
    pub(crate) machine: Option<usize>,
    pub(crate) places: Vec<&'s CodeAt>,
}

impl Coded<'_> {
    pub(crate) fn clues(&self) -> Vec<Clue> {
        self.places.iter().map(|at| at.clue.clone()).collect()
    }

    /// The first of the codes.
    pub(crate) fn code(&self) -> &str {
        self.places.first().map_or("", |at| at.code.as_str())
    }
}

impl<'a> Site<'a> {
    pub(crate) fn of(evidence: &'a Evidence, knowledge: &'a Knowledge) -> Self {
        let codes = codes::all(evidence, &knowledge.catalog);
        Self { evidence, knowledge, machines: evidence.machines().collect(), codes }
    }

    pub(crate) fn catalog(&self) -> &'a Catalog {
        &self.knowledge.catalog
    }

    /// What a machine is called: its name, else the input that describes it.
    pub(crate) fn label(&self, at: usize) -> String {
        let Some(machine) = self.machines.get(at) else { return String::new() };
        machine.name.as_ref().map_or_else(
            || {
                if machine.from.is_empty() {
                    "the machine".to_owned()
                } else {
                    format!("the machine of {}", machine.from)
                }
            },
            |name| name.value.clone(),
        )
    }

    /// Every installed product.
    pub(crate) fn seats(&self) -> impl Iterator<Item = Seat<'a>> {
        self.machines.iter().enumerate().flat_map(|(at, machine)| {
            let machine: &'a Machine = machine;
            machine.products.iter().filter_map(move |product| {
                let channel = product::channel(product);
                product::is_installed(machine, product).then_some(Seat { at, machine, product, channel })
            })
        })
    }

    /// The installed base licences: no add-ons and nothing that is left over beside a licence that works.
    pub(crate) fn base_seats(&self) -> impl Iterator<Item = Seat<'a>> {
        self.seats().filter(|seat| !product::is_add_on(seat.product) && !product::is_left_over(seat))
    }

    /// Every code in every place.
    pub(crate) fn codes(&self) -> &[CodeAt] {
        &self.codes
    }

    /// Where these codes stand, machine by machine; bare ones together.
    pub(crate) fn coded(&self, codes: &[&str]) -> Vec<Coded<'_>> {
        let mut by_machine: BTreeMap<Option<usize>, Vec<&CodeAt>> = BTreeMap::new();
        for at in self.codes.iter().filter(|at| codes.contains(&at.code.as_str())) {
            by_machine.entry(at.machine).or_default().push(at);
        }
        by_machine.into_iter().map(|(machine, places)| Coded { machine, places }).collect()
    }

    /// The rulebook of a product's Windows; the current one where its edition is not known.
    pub(crate) fn rulebook(&self, product: &Product) -> &'a Rulebook {
        let catalog = self.catalog();
        let generation = product::edition(product)
            .and_then(|id| catalog.edition(id))
            .and_then(|edition| catalog.generation(&edition.generation));
        self.knowledge.rulebooks.get(generation.map_or(RulebookId::Current, |generation| generation.rulebook))
    }

    /// A rule of the catalogue by its id.
    pub(crate) fn fact(&self, id: &str) -> Because {
        let known = self.catalog().fact(id).map(Because::from);
        known.unwrap_or_else(|| Because { rule: RuleId::new(id), text: String::new(), sources: Vec::new() })
    }

    /// What the catalogue says of a code.
    pub(crate) fn code(&self, code: &str) -> Because {
        let known = self.catalog().errors.iter().find(|row| row.code == code).map(Because::from);
        known.unwrap_or_else(|| Because {
            rule: RuleId::new(code),
            text: String::new(),
            sources: self.catalog().symbols.sources.clone(),
        })
    }

    /// What the catalogue says of an event.
    pub(crate) fn event(&self, id: u32) -> Because {
        let known = self.catalog().events.iter().find(|row| row.id == id).map(Because::from);
        known.unwrap_or_else(|| self.fact(&format!("event-{id}")))
    }

    /// A number that a rule of the catalogue states.
    pub(crate) fn number(&self, rule: &str) -> Option<u32> {
        self.catalog().fact(rule).and_then(|fact| fact.value.trim().parse().ok())
    }

    /// A step with a command of the catalogue.
    pub(crate) fn command(&self, at: Option<usize>, row: &str, text: impl Into<String>) -> Next {
        self.command_with(at, row, &[], text)
    }

    /// A step with a command of the catalogue, its places filled.
    pub(crate) fn command_with(
        &self,
        at: Option<usize>,
        row: &str,
        places: &[(&str, &str)],
        text: impl Into<String>,
    ) -> Next {
        let module =
            at.and_then(|at| self.machines.get(at)).is_none_or(|machine| self.may_have_module(machine));
        commands::command(self.catalog(), row, places, module, text)
    }

    /// Whether the machine's Windows may have the OSLicense module: false where its edition says that it has none.
    fn may_have_module(&self, machine: &Machine) -> bool {
        let catalog = self.catalog();
        let known = machine.products.iter().filter_map(product::edition).find_map(|id| catalog.edition(id));
        let generation = known.and_then(|edition| catalog.generation(&edition.generation));
        let old = machine.service_version.as_ref().is_some_and(|version| version.value.starts_with("6."));
        !old && generation.is_none_or(|generation| generation.oslicense)
    }
}

impl Seat<'_> {
    /// A clue that this fact shows.
    pub(crate) fn clue<T>(&self, text: impl Into<String>, fact: &Fact<T>) -> Clue {
        clue(self.machine, text, fact)
    }

    /// What the product is called; its channel or "the product" where the name is missing.
    pub(crate) fn name(&self) -> String {
        let product = self.product;
        let named = product.name.as_ref().or(product.description.as_ref());
        named.map_or_else(|| "the product".to_owned(), |fact| fact.value.trim().to_owned())
    }

    /// The clue that the state stands in the input.
    pub(crate) fn status_clue(&self) -> Option<Clue> {
        let status = self.product.status.as_ref()?;
        Some(self.clue(format!("{}: {}", self.name(), status_words(status.value)), status))
    }
}

/// The state as the scripts print it in English.
pub(crate) fn status_words(status: crate::domain::evidence::Status) -> &'static str {
    use crate::domain::evidence::Status;
    match status {
        Status::Unlicensed => "unlicensed",
        Status::Licensed => "licensed",
        Status::InitialGrace => "in its initial grace period",
        Status::Grace => "in its additional grace period",
        Status::NonGenuineGrace => "in its non-genuine grace period",
        Status::Notification => "in notification",
        Status::ExtendedGrace => "in its extended grace period",
        Status::Unknown => "in an unknown state",
    }
}

/// The name without its domain, in one letter case: `PC-01` and `pc-01.example.test` are one machine. An address
/// stays whole.
pub(crate) fn short(name: &str) -> String {
    let whole = name.parse::<core::net::IpAddr>().is_ok();
    let first = if whole { name } else { name.split('.').next().unwrap_or(name) };
    first.to_lowercase()
}

/// A clue that a fact of this machine shows.
pub(crate) fn clue<T>(machine: &Machine, text: impl Into<String>, fact: &Fact<T>) -> Clue {
    Clue { text: text.into(), grade: fact.grade, from: machine.from.clone(), line: Some(fact.line) }
}

/// The findings so far, in the order in which they were made.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    pub(crate) all: Vec<Finding>,
}

/// How many clues a finding shows; a log can hold thousands that say the same.
const MOST_CLUES: usize = 20;

impl Findings {
    /// Takes a finding over. One without a clue is a guess and is dropped.
    pub(crate) fn push(&mut self, mut finding: Finding) {
        if finding.evidence.is_empty() {
            return;
        }
        finding.evidence.dedup();
        let more = finding.evidence.len().saturating_sub(MOST_CLUES);
        if more > 0 {
            finding.evidence.truncate(MOST_CLUES);
            if let Some(last) = finding.evidence.last_mut() {
                last.text = format!("{}; {more} more like these", last.text);
            }
        }
        finding.machines.sort_unstable();
        finding.machines.dedup();
        self.all.push(finding);
    }

    /// Whether one of these findings was made about the machine.
    pub(crate) fn has(&self, at: usize, ids: &[FindingId]) -> bool {
        self.all.iter().any(|finding| ids.contains(&finding.id) && finding.machines.contains(&at))
    }

    /// Whether one of these findings was made at all.
    pub(crate) fn any(&self, ids: &[FindingId]) -> bool {
        self.all.iter().any(|finding| ids.contains(&finding.id))
    }

    /// The findings about a machine that are a problem or a warning.
    pub(crate) fn worries(&self, at: usize) -> impl Iterator<Item = &Finding> {
        let bad = |finding: &&Finding| matches!(finding.severity, Severity::Problem | Severity::Warning);
        self.all.iter().filter(move |finding| finding.machines.contains(&at)).filter(bad)
    }
}
