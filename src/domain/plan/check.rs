//! What makes a plan valid beyond its types: limits, references, dates in order. Reading adds lines to these
//! faults; whoever changes a plan by hand asks here before keeping the change.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::domain::advice::{Answers, EditionAnswer, OwnedGroup};
use crate::domain::catalog::{Catalog, Era};
use crate::domain::ids::EditionId;
use crate::domain::plan::check_fork::fork_faults;
use crate::domain::plan::check_incident::check_incident;
use crate::domain::plan::fields::{self, absent, cohort, host, incident, mak};
use crate::domain::plan::generation::other_generation;
use crate::domain::plan::rows::path_of;
use crate::domain::plan::{Cohort, CohortKey, FindsHost, Host, Limits, Plan, PlanAttachment, Spread};
use crate::domain::problem::Problem;
use crate::domain::reading::{grouped, is_id, nearest, quoted};

/// A place in a plan; rows by their number from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    Plan,
    Answers,
    /// `site` of the answers.
    Site,
    Cohort(usize),
    Host(usize),
    Mak(usize),
    Incident(usize),
}

/// One thing that makes a plan invalid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanFault {
    /// The fork that it is in, by its number; `None`: the plan itself.
    pub fork: Option<usize>,
    pub place: Place,
    /// The key in that place, as files write it.
    pub key: &'static str,
    pub found: String,
    pub allowed: String,
}

impl PlanFault {
    /// The fault as a problem of this plan, without a line. `file` is the name that messages give the plan.
    pub fn problem(&self, plan: &Plan, file: &str) -> Problem {
        if let Some((ix, fork)) = self.fork.and_then(|ix| Some((ix, plan.forks.get(ix)?))) {
            let whole = plan.branch_of(fork);
            let inner = Self { fork: None, ..self.clone() }.problem(&whole, file);
            let path = path_of(fields::plan::FORK.key, ix, Some(&fork.name));
            return Problem { field: format!("{path}.{}", inner.field), ..inner };
        }
        let row = |key, ix, id: Option<&str>| format!("{}.{}", path_of(key, ix, id), self.key);
        let field = match self.place {
            Place::Plan => self.key.to_owned(),
            Place::Answers => format!("answers.{}", self.key),
            Place::Site => format!("answers.site.{}", self.key),
            Place::Cohort(ix) => row("cohort", ix, plan.cohorts.get(ix).map(|row| row.id.as_str())),
            Place::Host(ix) => row("host", ix, plan.hosts.get(ix).map(|row| row.id.as_str())),
            Place::Mak(ix) => row("mak", ix, plan.maks.get(ix).map(|row| row.id.as_str())),
            Place::Incident(ix) => row("incident", ix, None),
        };
        Problem {
            file: file.to_owned(),
            line: None,
            field,
            found: self.found.clone(),
            allowed: self.allowed.clone(),
        }
    }
}

impl PlanFault {
    /// Whether it is the same in another fork, or in the plan.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        let told = |fault: &Self| (fault.place, fault.key, fault.found.clone(), fault.allowed.clone());
        told(self) == told(other)
    }
}

/// All that makes this plan invalid, in the order of the file; nothing for a valid plan.
pub fn check(plan: &Plan, catalog: &Catalog) -> Vec<PlanFault> {
    let mut faults = faults_of(plan, catalog);
    faults.extend(fork_faults(plan, &faults, catalog));
    faults
}

/// The same without a look at the forks.
pub(super) fn faults_of(plan: &Plan, catalog: &Catalog) -> Vec<PlanFault> {
    let mut faults = Faults { place: Place::Plan, faults: Vec::new() };
    check_top(&mut faults, plan);
    if let Some(answers) = &plan.answers {
        faults.faults.extend(answers_faults(answers, catalog));
    }
    let names = Names::of(plan);
    let mut seen = BTreeMap::new();
    for (ix, row) in plan.cohorts.iter().enumerate() {
        faults.place = Place::Cohort(ix);
        faults.id(&mut seen, row.id.as_str(), ix);
        check_cohort(&mut faults, row, plan, catalog, &names);
    }
    seen.clear();
    for (ix, row) in plan.hosts.iter().enumerate() {
        faults.place = Place::Host(ix);
        faults.id(&mut seen, row.id.as_str(), ix);
        check_host(&mut faults, row, plan.start, catalog);
    }
    seen.clear();
    for (ix, row) in plan.maks.iter().enumerate() {
        faults.place = Place::Mak(ix);
        faults.id(&mut seen, row.id.as_str(), ix);
        faults.at_most(mak::ACTIVATIONS.key, row.activations.into(), Limits::ACTIVATIONS.into());
        if row.used > row.activations {
            faults.add(
                mak::USED.key,
                row.used.to_string(),
                format!("at most {}, the pool's activations", row.activations),
            );
        }
    }
    let mut machines = plan.machines();
    for (ix, row) in plan.incidents.iter().enumerate() {
        faults.place = Place::Incident(ix);
        check_incident(&mut faults, row, plan.start, catalog, &names);
        machines += row.what.rogues().map_or(0, u64::from);
        if row.what.rogues().is_some() && machines > Limits::MACHINES.into() {
            let allowed = format!("at most {} with all cohorts together", grouped(Limits::MACHINES.into()));
            faults.add(incident::COUNT.key, format!("{} machines", grouped(machines)), allowed);
        }
    }
    faults.faults
}

/// All that is wrong with answers: names that the catalogue does not have, and numbers out of range.
pub(super) fn answers_faults(answers: &Answers, catalog: &Catalog) -> Vec<PlanFault> {
    use fields::{answers as at, site};
    let mut faults = Faults { place: Place::Answers, faults: Vec::new() };
    if let Some(EditionAnswer::Edition(edition)) = &answers.edition {
        faults.edition(at::EDITION.key, edition, catalog, "\"other\" or ");
    }
    if let Some(generation) = &answers.generation
        && catalog.generation(generation).is_none()
    {
        let known: Vec<&str> = catalog.generations.iter().map(|generation| generation.id.as_str()).collect();
        faults.unknown_name(at::GENERATION.key, generation.as_str(), known, "a generation of the catalogue");
    }
    faults.faults.extend(other_generation(answers, catalog));
    faults.place = Place::Site;
    let machines = [
        (site::CLIENTS, answers.site.clients),
        (site::SERVERS, answers.site.servers),
        (site::VIRTUAL_CLIENTS, answers.site.virtual_clients),
        (site::VIRTUAL_SERVERS, answers.site.virtual_servers),
    ];
    for (field, number) in machines {
        faults.at_most(field.key, number.unwrap_or_default().into(), Limits::MACHINES.into());
    }
    let hosts = answers.site.kms_hosts.unwrap_or_default();
    faults.at_most(site::KMS_HOSTS.key, hosts.into(), Limits::HOSTS as u64);
    if let Some(OwnedGroup::Group(group)) = &answers.site.owned_group {
        faults.group(site::OWNED_GROUP.key, group.as_str(), catalog);
    }
    faults.faults
}

/// The ids that rows refer to.
pub(super) struct Names<'p> {
    pub(super) cohorts: BTreeSet<&'p str>,
    pub(super) hosts: BTreeSet<&'p str>,
    pools: BTreeSet<&'p str>,
}

impl<'p> Names<'p> {
    fn of(plan: &'p Plan) -> Self {
        Self {
            cohorts: plan.cohorts.iter().map(|row| row.id.as_str()).collect(),
            hosts: plan.hosts.iter().map(|row| row.id.as_str()).collect(),
            pools: plan.maks.iter().map(|row| row.id.as_str()).collect(),
        }
    }
}

fn check_top(faults: &mut Faults, plan: &Plan) {
    use fields::plan as at;
    let name = plan.name.as_str();
    if name.trim().is_empty() || name.contains(char::is_control) || name.chars().count() > Limits::NAME {
        faults.add(at::NAME.key, quoted(name), at::NAME.shape.allowed());
    }
    faults.calendar(at::START.key, plan.start);
    if plan.days == 0 || plan.days > Limits::DAYS {
        faults.add(at::DAYS_FIELD.key, grouped(plan.days.into()), at::DAYS_FIELD.shape.allowed());
    }
    faults.at_most(at::SEED.key, plan.seed, Limits::SEED);
    let rows = [
        (at::COHORT, plan.cohorts.len(), Limits::COHORTS),
        (at::HOST, plan.hosts.len(), Limits::HOSTS),
        (at::MAK, plan.maks.len(), Limits::POOLS),
        (at::INCIDENT, plan.incidents.len(), Limits::INCIDENTS),
    ];
    for (field, found, most) in rows {
        faults.at_most(field.key, found as u64, most as u64);
    }
    if plan.machines() > Limits::MACHINES.into() {
        let allowed = format!("at most {} in all cohorts together", grouped(Limits::MACHINES.into()));
        faults.add(at::COHORT.key, format!("{} machines", grouped(plan.machines())), allowed);
    }
}

fn check_cohort(faults: &mut Faults, row: &Cohort, plan: &Plan, catalog: &Catalog, names: &Names<'_>) {
    faults.edition(cohort::EDITION.key, &row.edition, catalog, "");
    faults.at_most(cohort::COUNT.key, row.count.into(), Limits::MACHINES.into());
    if let CohortKey::Mak(pool) = &row.key {
        faults.reference(cohort::KEY.key, "mak:", pool.as_str(), &[&names.pools], "the id of a [[mak]]");
    }
    if let FindsHost::Pinned(host) = &row.finds_host {
        faults.reference(
            cohort::FINDS_HOST.key,
            "pinned:",
            host.as_str(),
            &[&names.hosts],
            "the id of a [[host]]",
        );
    }
    match row.attachment {
        PlanAttachment::Core | PlanAttachment::Isolated => {}
        PlanAttachment::OnOff { on, off } => {
            let days = 0..=Limits::DAYS;
            if !days.contains(&on) || !days.contains(&off) || on + off == 0 {
                let allowed =
                    format!("0 to {} days each, and at least one day", grouped(Limits::DAYS.into()));
                faults.add(cohort::ATTACHMENT.key, format!("on = {on}, off = {off}"), allowed);
            }
        }
        PlanAttachment::Absent { from, to } => {
            faults.calendar(cohort::ATTACHMENT.key, from);
            faults.calendar(cohort::ATTACHMENT.key, to);
            if to <= from {
                let allowed = format!("{} after {}, which is {from}", absent::TO.key, absent::FROM.key);
                faults.add(cohort::ATTACHMENT.key, day(to), allowed);
            }
        }
    }
    if row.joins != Spread::on(plan.start) {
        faults.spread(cohort::JOINS.key, row.joins, plan.start);
    }
    if let Some(leaves) = row.leaves {
        faults.spread(cohort::LEAVES.key, leaves, plan.start);
        if leaves.from <= row.joins.from || leaves.to <= row.joins.to {
            let allowed = format!("days after it joined ({})", span(row.joins));
            faults.add(cohort::LEAVES.key, span(leaves), allowed);
        }
    }
}

fn check_host(faults: &mut Faults, row: &Host, start: NaiveDate, catalog: &Catalog) {
    faults.edition(host::EDITION.key, &row.edition, catalog, "");
    faults.group(host::GROUP.key, row.group.as_str(), catalog);
    if let Some(from) = row.from {
        faults.not_before_start(host::FROM.key, from, start);
    }
    if let Some(until) = row.until {
        faults.calendar(host::UNTIL.key, until);
        let from = row.from.unwrap_or(start);
        if until <= from {
            faults.add(host::UNTIL.key, day(until), format!("a day after {from}, when it comes up"));
        }
    }
}

/// Faults under collection, all of one place until the next is set.
pub(super) struct Faults {
    place: Place,
    faults: Vec<PlanFault>,
}

impl Faults {
    pub(super) fn add(&mut self, key: &'static str, found: impl Into<String>, allowed: impl Into<String>) {
        let (found, allowed) = (found.into(), allowed.into());
        self.faults.push(PlanFault { fork: None, place: self.place, key, found, allowed });
    }

    pub(super) fn at_most(&mut self, key: &'static str, found: u64, most: u64) {
        if found > most {
            self.add(key, grouped(found), format!("at most {}", grouped(most)));
        }
    }

    fn id<'p>(&mut self, seen: &mut BTreeMap<&'p str, usize>, id: &'p str, ix: usize) {
        if !is_id(id) {
            self.add("id", quoted(id), fields::cohort::ID.shape.allowed());
        } else if let Some(first) = seen.get(id) {
            let found = format!("{} again: number {} of this list has it too", quoted(id), first + 1);
            self.add("id", found, "an id that no other of its kind has");
        } else {
            seen.insert(id, ix);
        }
    }

    /// `prefix` stands before the id in the file.
    pub(super) fn reference(
        &mut self,
        key: &'static str,
        prefix: &str,
        id: &str,
        known: &[&BTreeSet<&str>],
        whose: &str,
    ) {
        if known.iter().any(|names| names.contains(id)) {
            return;
        }
        let names: Vec<&str> = known.iter().flat_map(|names| names.iter().copied()).collect();
        let allowed = match nearest(id, names.iter().copied()) {
            Some(near) => format!("{whose}; {} is the nearest", quoted(&format!("{prefix}{near}"))),
            None if names.is_empty() => format!("{whose}; the plan has none"),
            None => whose.to_owned(),
        };
        self.add(key, quoted(&format!("{prefix}{id}")), allowed);
    }

    fn unknown_name(&mut self, key: &'static str, name: &str, known: Vec<&str>, whose: &str) {
        let near =
            nearest(name, known).map(|near| format!("; {} is the nearest", quoted(near))).unwrap_or_default();
        self.add(key, quoted(name), format!("{whose}{near}"));
    }

    /// `or` names what is allowed besides editions.
    pub(super) fn edition(&mut self, key: &'static str, id: &EditionId, catalog: &Catalog, or: &str) {
        let whose = format!("{or}an edition of the catalogue (`activation-wizard keys` lists them)");
        match catalog.edition(id) {
            Some(edition) if edition.recognised_only => {
                let found = format!("{}, which was withdrawn or never released", quoted(id.as_str()));
                self.add(key, found, whose);
            }
            Some(_) => {}
            None => {
                let by_name =
                    catalog.offered().find(|edition| edition.name.eq_ignore_ascii_case(id.as_str().trim()));
                if let Some(edition) = by_name {
                    let allowed = format!("its id, {}", quoted(edition.id.as_str()));
                    self.add(key, quoted(id.as_str()), allowed);
                } else {
                    let known = catalog.offered().map(|edition| edition.id.as_str()).collect();
                    self.unknown_name(key, id.as_str(), known, &whose);
                }
            }
        }
    }

    fn group(&mut self, key: &'static str, id: &str, catalog: &Catalog) {
        if Era::ALL.iter().all(|era| catalog.group(*era, id).is_none()) {
            let mut known: Vec<&str> = Vec::new();
            for group in &catalog.groups {
                if !known.contains(&group.id.as_str()) {
                    known.push(group.id.as_str());
                }
            }
            let near = nearest(id, known.iter().copied())
                .map(|near| format!("{} is the nearest; known are ", quoted(near)))
                .unwrap_or_default();
            self.add(key, quoted(id), format!("{near}{}", known.join(", ")));
        }
    }

    /// Any day that the calendar of plans has.
    pub(super) fn calendar(&mut self, key: &'static str, date: NaiveDate) {
        if date < Limits::FIRST_DAY || date > Limits::LAST_DAY {
            self.add(key, day(date), format!("a day from {} to {}", Limits::FIRST_DAY, Limits::LAST_DAY));
        }
    }

    pub(super) fn not_before_start(&mut self, key: &'static str, date: NaiveDate, start: NaiveDate) {
        self.calendar(key, date);
        if date < start {
            self.add(key, day(date), format!("a day from {start} on, when the run starts"));
        }
    }

    fn spread(&mut self, key: &'static str, spread: Spread, start: NaiveDate) {
        self.not_before_start(key, spread.from, start);
        if spread.to < spread.from {
            self.add(key, day(spread.to), format!("`to` not before `from`, which is {}", spread.from));
        } else if spread.to != spread.from {
            self.calendar(key, spread.to);
        }
    }
}

pub(super) fn day(date: NaiveDate) -> String {
    format!("\"{date}\"")
}

fn span(spread: Spread) -> String {
    if spread.from == spread.to {
        day(spread.from)
    } else {
        format!("{} to {}", day(spread.from), day(spread.to))
    }
}
