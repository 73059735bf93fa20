//! The plan of a preview: its cohorts, the rulebook of the newest Windows among them, and the hosts that were asked
//! for, which no list names.

use std::collections::BTreeSet;

use super::{Grouping, Preview};
use crate::domain::catalog::{Catalog, Edition, Group, Kind};
use crate::domain::ids::{EditionId, HostId};
use crate::domain::knowledge::Knowledge;
use crate::domain::plan::{Cohort, Host, HostNetwork, Limits, Plan, Spread, default_of, empty};
use crate::domain::rulebook::RulebookId;

/// A plan that was made from a list, and what it assumes.
#[derive(Clone, Debug, PartialEq)]
pub struct Made {
    pub plan: Plan,
    /// Machines whose edition the key of the assumed hosts does not cover.
    pub not_covered: u32,
}

/// What the plan of a list is called.
pub fn plan_name(list: &str) -> String {
    let name = list.rsplit(['/', '\\']).next().unwrap_or(list);
    let name: String = name.chars().filter(|letter| !letter.is_control()).collect();
    format!("Fleet of {name}").chars().take(Limits::NAME).collect()
}

/// The plan, ready to run. It is always one that can be written and read again.
pub fn make(preview: &Preview, name: &str, grouping: &Grouping, knowledge: &Knowledge) -> Made {
    let catalog = &knowledge.catalog;
    let mut plan = Plan { name: name.to_owned(), answers: None, ..empty(knowledge) };
    plan.start = grouping.today.clamp(Limits::FIRST_DAY, Limits::LAST_DAY);
    plan.cohorts = preview.cohorts.iter().map(|cohort| cohort.cohort.clone()).collect();
    for cohort in &mut plan.cohorts {
        cohort.joins = Spread::on(plan.start);
    }
    plan.rulebook = newest(&plan, catalog).unwrap_or_else(|| default_of(&plan, catalog));
    let Some(group) = group(&plan.cohorts, plan.rulebook, catalog) else {
        return Made { plan, not_covered: 0 };
    };
    plan.hosts = hosts(group, grouping.hosts.min(Grouping::HOSTS), catalog);
    let uncovered = |cohort: &&Cohort| !group.covers.contains(&cohort.edition);
    let not_covered = plan.cohorts.iter().filter(uncovered).map(|cohort| cohort.count).sum();
    Made { not_covered: if plan.hosts.is_empty() { 0 } else { not_covered }, plan }
}

/// The rulebook of the newest Windows: its era's host keys activate the older ones too, and not the other way round.
fn newest(plan: &Plan, catalog: &Catalog) -> Option<RulebookId> {
    let rulebook = |cohort: &Cohort| {
        let edition = catalog.edition(&cohort.edition)?;
        catalog.generation(&edition.generation).map(|generation| generation.rulebook)
    };
    plan.cohorts.iter().filter_map(rulebook).max()
}

/// The key group that covers the most machines; of several, the lowest.
fn group<'a>(cohorts: &[Cohort], rulebook: RulebookId, catalog: &'a Catalog) -> Option<&'a Group> {
    let covered = |group: &Group| -> u64 {
        let covers = |cohort: &&Cohort| group.covers.contains(&cohort.edition);
        cohorts.iter().filter(covers).map(|cohort| u64::from(cohort.count)).sum()
    };
    let mut best: Option<(&Group, u64)> = None;
    for group in catalog.groups_of(rulebook.era()) {
        let machines = covered(group);
        if best.is_none_or(|(_, most)| machines > most) {
            best = Some((group, machines));
        }
    }
    best.map(|(group, _)| group)
}

fn hosts(group: &Group, count: u32, catalog: &Catalog) -> Vec<Host> {
    let Some(edition) = host_edition(group, catalog) else { return Vec::new() };
    let host = |number: u32| Host {
        id: HostId::new(format!("kms{number:02}")),
        edition: edition.clone(),
        group: group.id.clone(),
        publishes_dns: true,
        priority: 0,
        weight: 0,
        network: HostNetwork::Core,
        from: None,
        until: None,
    };
    (1..=count).map(host).collect()
}

/// A Windows that may hold the key: the plainest server of the generations that the group names, else a client.
fn host_edition(group: &Group, catalog: &Catalog) -> Option<EditionId> {
    let generations: BTreeSet<_> = group.host_generations.iter().collect();
    let fits =
        |edition: &&Edition| generations.contains(&edition.generation) && edition.cannot_host.is_none();
    let all: Vec<&Edition> = catalog.offered().filter(fits).collect();
    let servers = || all.iter().filter(|edition| edition.kind == Kind::Server);
    let plain = servers().rfind(|edition| edition.id.as_str().ends_with("-standard"));
    plain.or_else(|| servers().next_back()).or_else(|| all.last()).map(|edition| edition.id.clone())
}
