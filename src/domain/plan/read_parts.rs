//! Reading what a run rests on, from the top of a plan or from one of its forks, which says only what differs.

use super::read::{DEFAULT_DAYS, DEFAULT_SEED, catalogue_spelling};
use crate::domain::advice::Answers;
use crate::domain::catalog::Catalog;
use crate::domain::plan::fork::{Fork, Parts};
use crate::domain::plan::words::Word as _;
use crate::domain::plan::{Limits, Place, default_rulebook, fields, incidents, rows};
use crate::domain::reading::{Field, Notebook, Section};
use crate::domain::rulebook::RulebookId;

/// The tables that the parts were read from, in their order.
pub(super) struct PartSections<'t> {
    pub(super) top: Section<'t>,
    cohorts: Vec<Section<'t>>,
    hosts: Vec<Section<'t>>,
    maks: Vec<Section<'t>>,
    incidents: Vec<Section<'t>>,
}

impl<'t> PartSections<'t> {
    /// The table of a place; for a row that a fork takes from the plan, the fork itself.
    pub(super) fn at(&self, place: Place) -> &Section<'t> {
        let row = match place {
            Place::Plan | Place::Answers | Place::Site => None,
            Place::Cohort(ix) => self.cohorts.get(ix),
            Place::Host(ix) => self.hosts.get(ix),
            Place::Mak(ix) => self.maks.get(ix),
            Place::Incident(ix) => self.incidents.get(ix),
        };
        row.unwrap_or(&self.top)
    }
}

/// The parts as written, with defaults where a value is absent or wrong: the parts of `base` in a fork of it. `prefix`
/// stands before the rows in messages.
pub(super) fn read_parts<'t>(
    notes: &mut Notebook<'_>,
    top: Section<'t>,
    prefix: &str,
    base: Option<&Parts>,
    answers: Option<&Answers>,
    catalog: &Catalog,
) -> (Parts, PartSections<'t>) {
    use fields::plan as at;
    let rulebook = top.choice(notes, &at::RULEBOOK_FIELD).and_then(RulebookId::from_word);
    let start = top.day(notes, &at::START);
    let start = start.unwrap_or_else(|| base.map_or(Limits::DEFAULT_START, |base| base.start));
    let days = top.whole_u32(notes, &at::DAYS_FIELD);
    let seed = top.whole(notes, &at::SEED);
    let inherits = |field: &Field| base.filter(|_| !top.has(field.key));

    let cohort_sections = row_sections(notes, &top, prefix, &at::COHORT, fields::cohort::FIELDS);
    let host_sections = row_sections(notes, &top, prefix, &at::HOST, fields::host::FIELDS);
    let mak_sections = row_sections(notes, &top, prefix, &at::MAK, fields::mak::FIELDS);
    let cohorts = match inherits(&at::COHORT) {
        Some(base) => base.cohorts.clone(),
        None => cohort_sections.iter().map(|section| rows::cohort(notes, section, start)).collect(),
    };
    let mut hosts = match inherits(&at::HOST) {
        Some(base) => base.hosts.clone(),
        None => host_sections.iter().map(|section| rows::host(notes, section)).collect(),
    };
    let maks = match inherits(&at::MAK) {
        Some(base) => base.maks.clone(),
        None => mak_sections.iter().map(|section| rows::mak(notes, section)).collect(),
    };
    let (incident_sections, own) = incidents::read(notes, &top, prefix, start, &hosts, &cohorts);
    let incidents = inherits(&at::INCIDENT).map_or(own, |base| base.incidents.clone());

    let default = || match base {
        Some(base) => base.rulebook,
        None => default_rulebook(answers, &cohorts, &hosts, catalog),
    };
    let rulebook = rulebook.unwrap_or_else(default);
    for host in &mut hosts {
        host.group = catalogue_spelling(&host.group, rulebook.era(), catalog);
    }
    let days = days.unwrap_or_else(|| base.map_or(DEFAULT_DAYS, |base| base.days));
    let seed = seed.unwrap_or_else(|| base.map_or(DEFAULT_SEED, |base| base.seed));
    let sections = PartSections {
        top,
        cohorts: cohort_sections,
        hosts: host_sections,
        maks: mak_sections,
        incidents: incident_sections,
    };
    (Parts { rulebook, start, days, seed, cohorts, hosts, maks, incidents }, sections)
}

/// The forks with the tables they came from.
pub(super) fn read_forks<'t>(
    notes: &mut Notebook<'_>,
    root: &Section<'t>,
    base: &Parts,
    catalog: &Catalog,
) -> Vec<(Fork, PartSections<'t>)> {
    use fields::fork as at;
    let tables = root.rows(notes, &fields::plan::FORK);
    tables
        .into_iter()
        .enumerate()
        .map(|(ix, (table, begins))| {
            let name = table.get(at::NAME.key).and_then(|item| item.as_str());
            let path = rows::path_of(fields::plan::FORK.key, ix, name);
            let prefix = format!("{path}.");
            let section = Section::open(notes, table, path, begins, at::FIELDS);
            let name = section.text(notes, &at::NAME).unwrap_or_default().to_owned();
            let at_day = section.day(notes, &at::AT).unwrap_or(base.start);
            let minute = section.whole_u32(notes, &at::MINUTE).unwrap_or_default();
            let (parts, sections) = read_parts(notes, section, &prefix, Some(base), None, catalog);
            (Fork { name, at: at_day, minute, parts }, sections)
        })
        .collect()
}

fn row_sections<'t>(
    notes: &mut Notebook<'_>,
    top: &Section<'t>,
    prefix: &str,
    field: &Field,
    fields: &'static [Field],
) -> Vec<Section<'t>> {
    let tables = top.rows(notes, field);
    tables
        .into_iter()
        .enumerate()
        .map(|(ix, (table, start))| {
            let id = table.get("id").and_then(|item| item.as_str());
            let path = format!("{prefix}{}", rows::path_of(field.key, ix, id));
            Section::open(notes, table, path, start, fields)
        })
        .collect()
}
