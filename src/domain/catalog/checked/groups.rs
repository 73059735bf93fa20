//! Key groups: what each covers is computed, inclusion has no cycle, and every edition is covered in its era or says
//! why not.

use std::collections::{BTreeMap, BTreeSet};

use toml::Spanned;

use super::super::raw;
use super::super::types::{AlsoCovered, Edition, Era, Generation, Group};
use super::{ERAS, confidence};
use crate::domain::ids::{EditionId, GroupId};
use crate::domain::knowledge::check::Check;
use crate::domain::knowledge::rows::Row;
use crate::domain::reading::quoted;

/// A group as others name it; ids are unique only within an era.
type Name = (Era, GroupId);

pub(super) fn all<'e, 'r: 'e>(
    rows: &[Row<'_, raw::Group>],
    generations: &[Generation],
    editions: impl Iterator<Item = (&'e Row<'r, raw::Edition>, &'e Edition)>,
    check: &mut Check,
) -> Vec<Group> {
    check.unique(rows, |row| {
        let (id, era) = (row.id.as_ref()?, row.era.as_ref()?);
        Some((id.span(), format!("{} of {}", id.get_ref(), era.get_ref())))
    });
    let mut groups: Vec<Group> = rows.iter().map(|row| group(row, check)).collect();
    let names: BTreeSet<Name> = groups.iter().map(|group| (group.era, group.id.clone())).collect();
    for (row, group) in rows.iter().zip(&groups) {
        for (written, id) in row.raw.includes.iter().flatten().zip(&group.includes) {
            if !names.contains(&(group.era, id.clone())) {
                let allowed = format!("a group of the era {}", group.era.id());
                check.problems.push(row.problem(
                    Some(written.span()),
                    "includes",
                    quoted(id.as_str()),
                    allowed,
                ));
            }
        }
    }
    let covers = covers(rows, &groups, check);
    for group in &mut groups {
        group.covers = covers.get(&(group.era, group.id.clone())).cloned().unwrap_or_default();
    }
    // Where groups are missing or never settled, no edition is to blame for it.
    if !rows.is_empty() && covers.len() == names.len() {
        every_edition_is_covered(generations, editions, &groups, check);
    }
    groups
}

fn group(row: &Row<'_, raw::Group>, check: &mut Check) -> Group {
    let raw = &row.raw;
    let also = raw.also.iter().map(|also| AlsoCovered {
        editions: check.editions(row, "also.editions", &also.editions),
        why: check.text(row, "also.why", &also.why),
        confidence: confidence(row, &also.confidence, check),
        conflict: check.conflict(row, "also.conflict", &also.conflict),
        sources: check.sources(row, "also.sources", &also.sources),
    });
    Group {
        also: also.collect(),
        id: check.id(row, "id", &raw.id),
        era: check.choice(row, "era", &raw.era, &ERAS).unwrap_or(Era::Current),
        name: check.text(row, "name", &raw.name),
        channel: check.maybe(row, "channel", &raw.channel),
        articles_channel: check.maybe(row, "articles_channel", &raw.articles_channel),
        names: check.editions(row, "names", &raw.names),
        includes: Check::list(&raw.includes).iter().map(GroupId::new).collect(),
        covers: BTreeSet::new(),
        host_generations: check.generations(row, "host_generations", &raw.host_generations),
        host_note: check.text(row, "host_note", &raw.host_note),
        host_conflict: check.conflict(row, "host_conflict", &raw.host_conflict),
        notes: Check::list(&raw.notes),
        confidence: confidence(row, &raw.confidence, check),
        sources: check.sources(row, "sources", &raw.sources),
    }
}

/// What each group covers. Groups are settled from the bottom up; those that never settle include each other.
fn covers(
    rows: &[Row<'_, raw::Group>],
    groups: &[Group],
    check: &mut Check,
) -> BTreeMap<Name, BTreeSet<EditionId>> {
    let names: BTreeSet<Name> = groups.iter().map(|group| (group.era, group.id.clone())).collect();
    let mut settled: BTreeMap<Name, BTreeSet<EditionId>> = BTreeMap::new();
    loop {
        let before = settled.len();
        for group in groups {
            let below: Option<Vec<&BTreeSet<EditionId>>> = group
                .includes
                .iter()
                .map(|id| (group.era, id.clone()))
                .filter(|name| names.contains(name))
                .map(|name| settled.get(&name))
                .collect();
            let Some(below) = below else { continue };
            let own = group.names.iter().chain(group.also.iter().flat_map(|also| &also.editions));
            let covered = own.chain(below.into_iter().flatten()).cloned().collect();
            settled.insert((group.era, group.id.clone()), covered);
        }
        if settled.len() == before {
            break;
        }
    }
    for (row, group) in rows.iter().zip(groups) {
        if !settled.contains_key(&(group.era, group.id.clone())) {
            check.problems.push(row.problem(
                row.raw.includes.as_ref().and_then(|list| list.first()).map(Spanned::span),
                "includes",
                "a cycle: the group includes itself, directly or by way of others",
                "groups below it only",
            ));
        }
    }
    settled
}

fn every_edition_is_covered<'e, 'r: 'e>(
    generations: &[Generation],
    editions: impl Iterator<Item = (&'e Row<'r, raw::Edition>, &'e Edition)>,
    groups: &[Group],
    check: &mut Check,
) {
    for (row, edition) in editions {
        let Some(home) = generations.iter().find(|home| home.id == edition.generation) else { continue };
        let era = home.rulebook.era();
        let covering = groups.iter().find(|group| group.era == era && group.covers.contains(&edition.id));
        match (covering, &edition.no_group) {
            (None, None) => check.problems.extend(row.missing(
                "no_group",
                &format!("no group of the era {} that covers the edition", era.id()),
                "a group that names it, or here the reason why none is stated",
            )),
            (Some(group), Some(_)) => check.problems.push(row.problem(
                row.raw.no_group.as_ref().map(Spanned::span),
                "no_group",
                format!("a reason, and the group {} that covers the edition", group.id),
                "one of the two",
            )),
            (Some(_), None) | (None, Some(_)) => {}
        }
    }
}
