//! All evidence of one site as the checks look at it: machines with their labels, products that count, events,
//! codes, and the rules and commands of the catalogue.

use std::collections::BTreeMap;

use super::codes::{self, CodeAt};
use super::commands;
use super::product::{self, Channel};
use super::types::{Because, Clue, Finding, FindingId, Next, Severity};
use crate::domain::catalog::Catalog;
use crate::domain::evidence::{Evidence, Fact, Machine, Product, THIS_MACHINE};
use crate::domain::ids::RuleId;
use crate::domain::knowledge::Knowledge;
use crate::domain::rulebook::{Rulebook, RulebookId};

/// The evidence, prepared once.
pub(crate) struct Site<'a> {
    pub(crate) evidence: &'a Evidence,
    pub(crate) knowledge: &'a Knowledge,
    pub(crate) machines: Vec<&'a Machine>,
    /// Machine by machine.
    seats: Vec<Seat<'a>>,
    /// Where the seats of each machine begin, and the end of all.
    first_seats: Vec<usize>,
    codes: Vec<CodeAt>,
    /// For each machine the first one of the same name: several inputs may describe one machine.
    same: Vec<usize>,
}

/// A product that is installed, with its machine.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Seat<'a> {
    /// The machine's place among all.
    pub(crate) at: usize,
    pub(crate) machine: &'a Machine,
    pub(crate) product: &'a Product,
    pub(crate) channel: Option<Channel>,
    /// Neither an add-on nor left over beside a licence that works.
    base: bool,
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
        let machines: Vec<&'a Machine> = evidence.machines().collect();
        let mut seats = Vec::new();
        let mut first_seats = vec![0];
        for (at, machine) in machines.iter().enumerate() {
            seats.extend(seats_of(at, machine));
            first_seats.push(seats.len());
        }
        let same = same_machines(&machines);
        Self { evidence, knowledge, machines, seats, first_seats, codes, same }
    }

    pub(crate) fn catalog(&self) -> &'a Catalog {
        &self.knowledge.catalog
    }

    /// What a machine is called: its name, else the input that describes it.
    pub(crate) fn label(&self, at: usize) -> String {
        let Some(machine) = self.machines.get(at) else { return String::new() };
        machine.name.as_ref().map_or_else(
            || match input_name(&machine.from) {
                "" => "the machine".to_owned(),
                THIS_MACHINE => THIS_MACHINE.to_owned(),
                input if input.contains(' ') => format!("the machine in \"{input}\""),
                input => format!("the machine in {input}"),
            },
            |name| name.value.clone(),
        )
    }

    /// The same in a list of machines, where the input's name alone says it.
    pub(crate) fn listed(&self, at: usize) -> String {
        let Some(machine) = self.machines.get(at) else { return String::new() };
        let named = machine.name.as_ref().map(|name| short(&name.value));
        named.unwrap_or_else(|| input_name(&machine.from).to_owned())
    }

    /// Every installed product.
    pub(crate) fn seats(&self) -> impl Iterator<Item = Seat<'a>> {
        self.seats.iter().copied()
    }

    /// The installed products of one machine; none where no machine is meant.
    pub(crate) fn seats_of(&self, machine: Option<usize>) -> impl Iterator<Item = Seat<'a>> {
        let bounds =
            machine.and_then(|at| Some((*self.first_seats.get(at)?, *self.first_seats.get(at + 1)?)));
        let seats = bounds.and_then(|(from, to)| self.seats.get(from..to));
        seats.unwrap_or_default().iter().copied()
    }

    /// The installed base licences: no add-ons and nothing that is left over beside a licence that works.
    pub(crate) fn base_seats(&self) -> impl Iterator<Item = Seat<'a>> {
        self.seats().filter(|seat| seat.base)
    }

    /// The installed base licences of one machine.
    pub(crate) fn base_seats_of(&self, machine: Option<usize>) -> impl Iterator<Item = Seat<'a>> {
        self.seats_of(machine).filter(|seat| seat.base)
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

    /// Where these codes stand on one machine.
    pub(crate) fn coded_on(&self, at: usize, codes: &[&str]) -> Option<Coded<'_>> {
        // Codes stand machine by machine, bare ones last.
        let here =
            |code: &CodeAt| code.machine.map_or(core::cmp::Ordering::Greater, |machine| machine.cmp(&at));
        let from = self.codes.partition_point(|code| here(code).is_lt());
        let to = self.codes.partition_point(|code| here(code).is_le());
        let mine = self.codes.get(from..to)?;
        let places: Vec<&CodeAt> = mine.iter().filter(|code| codes.contains(&code.code.as_str())).collect();
        (!places.is_empty()).then_some(Coded { machine: Some(at), places })
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

/// For each machine the place of the first one of the same name; a machine without a name stands for itself.
fn same_machines(machines: &[&Machine]) -> Vec<usize> {
    let mut first: BTreeMap<String, usize> = BTreeMap::new();
    let named = machines.iter().enumerate().map(|(at, machine)| {
        let name = machine.name.as_ref().map(|name| short(&name.value)).filter(|name| !name.is_empty());
        name.map_or(at, |name| *first.entry(name).or_insert(at))
    });
    named.collect()
}

/// The installed products of a machine.
fn seats_of(at: usize, machine: &Machine) -> impl Iterator<Item = Seat<'_>> {
    machine.products.iter().filter(|product| product::is_installed(machine, product)).map(move |product| {
        let seat = Seat { at, machine, product, channel: product::channel(product), base: false };
        Seat { base: !product::is_add_on(product) && !product::is_left_over(&seat), ..seat }
    })
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

/// What an input is called in a sentence: a file without its folders, `standard input` for `-`.
pub(crate) fn input_name(from: &str) -> &str {
    match from {
        "-" => "standard input",
        path => path.rsplit(['/', '\\']).find(|part| !part.is_empty()).unwrap_or(path),
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
    /// The places in the list of the findings about each machine.
    by_machine: BTreeMap<usize, Vec<usize>>,
    /// As the site has it.
    same: Vec<usize>,
}

/// A machine without a name may begin the sentence; names keep their letters.
fn begin_as_sentence(text: &mut String) {
    if text.starts_with("the ") || text.starts_with("this ") {
        text.replace_range(..1, "T");
    }
}

/// How many clues a finding shows; a log can hold thousands that say the same.
const MOST_CLUES: usize = 20;

impl Findings {
    /// None yet.
    pub(crate) fn of(site: &Site<'_>) -> Self {
        Self { same: site.same.clone(), ..Self::default() }
    }

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
        begin_as_sentence(&mut finding.title);
        finding.evidence.iter_mut().for_each(|clue| begin_as_sentence(&mut clue.text));
        finding.machines.sort_unstable();
        finding.machines.dedup();
        let mut about: Vec<usize> = finding.machines.iter().map(|at| self.same_as(*at)).collect();
        about.dedup();
        for machine in about {
            self.by_machine.entry(machine).or_default().push(self.all.len());
        }
        self.all.push(finding);
    }

    fn same_as(&self, at: usize) -> usize {
        self.same.get(at).copied().unwrap_or(at)
    }

    /// The findings about a machine, whichever of its inputs show them.
    fn about(&self, at: usize) -> impl Iterator<Item = &Finding> {
        self.by_machine.get(&self.same_as(at)).into_iter().flatten().filter_map(|place| self.all.get(*place))
    }

    /// Whether one of these findings was made about the machine.
    pub(crate) fn has(&self, at: usize, ids: &[FindingId]) -> bool {
        self.about(at).any(|finding| ids.contains(&finding.id))
    }

    /// Whether one of these findings was made at all.
    pub(crate) fn any(&self, ids: &[FindingId]) -> bool {
        self.all.iter().any(|finding| ids.contains(&finding.id))
    }

    /// The findings about a machine that are a problem or a warning.
    pub(crate) fn worries(&self, at: usize) -> impl Iterator<Item = &Finding> {
        let bad = |finding: &&Finding| matches!(finding.severity, Severity::Problem | Severity::Warning);
        self.about(at).filter(bad)
    }
}
