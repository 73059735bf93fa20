//! Writing the forks of a plan: what differs from the plan, and each list that differs whole.

use toml_edit::{Array, Item, Table, Value};

use crate::domain::plan::edit::{Entry, set_rows};
use crate::domain::plan::fork::{Fork, Parts};
use crate::domain::plan::words::Word as _;
use crate::domain::plan::write::{day, set_cohort, set_host, set_incident, set_mak};
use crate::domain::plan::{Plan, fields};

/// Makes the text hold the forks of `after`, both plans with the plan itself shown.
pub(super) fn set_forks(root: &mut Table, before: Option<&Plan>, after: &Plan) {
    let names = |plan: &Plan| plan.forks.iter().map(|fork| fork.name.clone()).collect::<Vec<_>>();
    let unchanged =
        before.is_some_and(|before| before.forks == after.forks && before.parts() == after.parts());
    if unchanged {
        return;
    }
    let base = after.parts();
    set_rows(
        root,
        fields::plan::FORK.key,
        &before.map(names).unwrap_or_default(),
        &names(after),
        unchanged,
        |table, was, ix| {
            let before = was.and_then(|ix| before?.forks.get(ix));
            if let Some(fork) = after.forks.get(ix) {
                set_fork(table, before, fork, &base);
            }
        },
    );
}

fn set_fork(table: &mut Table, before: Option<&Fork>, after: &Fork, base: &Parts) {
    use fields::{fork as at, plan};
    let same = |unchanged: fn(&Fork, &Fork) -> bool| before.is_some_and(|before| unchanged(before, after));
    let parts = &after.parts;
    let rulebook = (parts.rulebook != base.rulebook).then(|| parts.rulebook.word());
    let start = (parts.start != base.start).then(|| day(parts.start));
    let days = (parts.days != base.days).then(|| i64::from(parts.days));
    let seed = (parts.seed != base.seed).then(|| i64::try_from(parts.seed).unwrap_or(i64::MAX));
    let entries = [
        Entry::plain(at::NAME.key, after.name.as_str(), same(|a, b| a.name == b.name)),
        Entry::plain(at::AT.key, day(after.at), same(|a, b| a.at == b.at)),
        Entry::plain(at::MINUTE.key, i64::from(after.minute), same(|a, b| a.minute == b.minute))
            .implied_if(after.minute == 0),
        Entry::maybe(plan::RULEBOOK_FIELD.key, rulebook, same(|a, b| a.parts.rulebook == b.parts.rulebook)),
        Entry::maybe(plan::START.key, start, same(|a, b| a.parts.start == b.parts.start)),
        Entry::maybe(plan::DAYS_FIELD.key, days, same(|a, b| a.parts.days == b.parts.days)),
        Entry::maybe(plan::SEED.key, seed, same(|a, b| a.parts.seed == b.parts.seed)),
    ];
    for entry in entries {
        entry.apply(table);
    }
    let old = before.map(|fork| &fork.parts);
    list(
        table,
        plan::COHORT.key,
        (&parts.cohorts, &base.cohorts),
        old.map(|old| &old.cohorts),
        |table, was, row| {
            set_cohort(table, was, row, parts.start);
        },
    );
    list(table, plan::HOST.key, (&parts.hosts, &base.hosts), old.map(|old| &old.hosts), set_host);
    list(table, plan::MAK.key, (&parts.maks, &base.maks), old.map(|old| &old.maks), set_mak);
    list(
        table,
        plan::INCIDENT.key,
        (&parts.incidents, &base.incidents),
        old.map(|old| &old.incidents),
        set_incident,
    );
}

/// Writes a list whole where it differs from the plan's, and not at all where it does not.
fn list<T: PartialEq + core::fmt::Debug>(
    table: &mut Table,
    key: &str,
    (after, base): (&Vec<T>, &Vec<T>),
    before: Option<&Vec<T>>,
    set: impl Fn(&mut Table, Option<&T>, &T),
) {
    if after == base {
        table.remove(key);
        return;
    }
    if after.is_empty() {
        table.insert(key, Item::Value(Value::Array(Array::new())));
        return;
    }
    let before = before.filter(|_| table.contains_key(key));
    // A row is told by all of it: what is changed in one goes by its place.
    let names = |rows: &Vec<T>| rows.iter().map(|row| format!("{row:?}")).collect::<Vec<_>>();
    let unchanged = before == Some(after);
    set_rows(
        table,
        key,
        &before.map(names).unwrap_or_default(),
        &names(after),
        unchanged,
        |table, was, ix| {
            if let Some(row) = after.get(ix) {
                set(table, was.and_then(|ix| before?.get(ix)), row);
            }
        },
    );
}
