//! Reading the steps of a lesson. The plans of all runs are read first, since a bet is settled by the run after it and a
//! because explains the run before it.

use std::collections::BTreeSet;

use super::edit::Edit;
use super::fields::{evidence, explain, goal, measure as measure_fields, step};
use super::ground::ground;
use super::read_parts::{Setting, changes, choices, goal, measure, prose, proses, some_of};
use super::types::{Because, Bet, Explained, Find, Shown, Step, StepKind, Task};
use crate::domain::findings::FindingId;
use crate::domain::plan::{Plan, path_of};
use crate::domain::reading::{Notebook, Section, nearest, quoted};

/// The changes and the plan of each step that is a run.
pub(super) fn planned(
    notes: &mut Notebook<'_>,
    sections: &[Section<'_>],
    setting: &Setting<'_>,
) -> Vec<Option<(Vec<Edit>, Plan)>> {
    sections
        .iter()
        .map(|section| {
            let kind = section.table().get(step::KIND.key).and_then(|item| item.as_str());
            (kind == Some("run")).then(|| changes(notes, section, &step::CHANGE, setting))
        })
        .collect()
}

/// The steps; `None` for one that could not be read.
pub(super) fn steps(
    notes: &mut Notebook<'_>,
    sections: &[Section<'_>],
    plans: &[Option<(Vec<Edit>, Plan)>],
    setting: &Setting<'_>,
) -> Vec<Option<Step>> {
    sections
        .iter()
        .enumerate()
        .map(|(ix, section)| {
            let next = plans.iter().skip(ix).flatten().next().map_or(setting.plan, |(_, plan)| plan);
            let last = plans.iter().take(ix).rev().flatten().next().map_or(setting.plan, |(_, plan)| plan);
            let kind = section.choice(notes, &step::KIND);
            let heading = section.text(notes, &step::HEADING).unwrap_or_default().to_owned();
            let prose = prose(notes, section, &step::PROSE, setting);
            let what = match kind? {
                "question" => Some(StepKind::Question),
                "bet" => bet(notes, section, next, setting).map(StepKind::Bet),
                "run" => {
                    let (changes, plan) = plans.get(ix).cloned().flatten()?;
                    shown(notes, section, changes, plan, setting).map(StepKind::Run)
                }
                "because" => Some(StepKind::Because(because(notes, section, last, setting))),
                "task" => Some(StepKind::Task(task(notes, section, setting))),
                _ => Some(StepKind::Find(find(notes, section, setting))),
            };
            what.map(|what| Step { heading, prose, what })
        })
        .collect()
}

fn bet(notes: &mut Notebook<'_>, section: &Section<'_>, plan: &Plan, setting: &Setting<'_>) -> Option<Bet> {
    let ask = section.text(notes, &step::ASK).unwrap_or_default().to_owned();
    let choices = choices(notes, section, &step::CHOICES);
    let inner = section.section(notes, &step::MEASURE, measure_fields::FIELDS)?;
    let measure = measure(notes, &inner, plan, setting.knowledge)?;
    Some(Bet { ask, measure, choices, plan: plan.clone() })
}

fn shown(
    notes: &mut Notebook<'_>,
    section: &Section<'_>,
    changes: Vec<Edit>,
    plan: Plan,
    setting: &Setting<'_>,
) -> Option<Shown> {
    let day = section.day(notes, &step::DAY);
    if let Some(day) = day.filter(|day| *day < plan.start || *day >= plan.end()) {
        let allowed = format!("a day of the run, {} to before {}", plan.start, plan.end());
        section.note(notes, step::DAY.key, day.to_string(), allowed);
    }
    let select = section.text(notes, &step::SELECT);
    if let Some(select) = select {
        one_of(notes, section, step::SELECT.key, select, &rows_of(&plan, true));
    }
    let tables = section.rows(notes, &step::WATCH);
    let watch = tables
        .into_iter()
        .enumerate()
        .filter_map(|(ix, (table, start))| {
            let path = path_of(&section.path_of(step::WATCH.key), ix, None);
            let row = Section::open(notes, table, path, start, measure_fields::FIELDS);
            measure(notes, &row, &plan, setting.knowledge)
        })
        .collect();
    Some(Shown { changes, day: day?, select: select.map(str::to_owned), watch, plan })
}

/// Ids of cohorts, and of hosts where they may be named too.
fn rows_of(plan: &Plan, hosts_too: bool) -> Vec<&str> {
    let hosts = plan.hosts.iter().filter(|_| hosts_too).map(|host| host.id.as_str());
    plan.cohorts.iter().map(|cohort| cohort.id.as_str()).chain(hosts).collect()
}

fn one_of(notes: &mut Notebook<'_>, section: &Section<'_>, key: &str, found: &str, known: &[&str]) -> bool {
    let is_known = known.contains(&found);
    if !is_known {
        let near = nearest(found, known.iter().copied())
            .map(|near| format!("\"{near}\" is the nearest; known are "))
            .unwrap_or_default();
        let known: Vec<String> = known.iter().map(|name| (*name).to_owned()).collect();
        section.note(notes, key, quoted(found), format!("{near}{}", some_of(&known)));
    }
    is_known
}

fn because(notes: &mut Notebook<'_>, section: &Section<'_>, plan: &Plan, setting: &Setting<'_>) -> Because {
    let ids = section.texts(notes, &step::RULES);
    let mut grounds = Vec::new();
    for id in ids {
        match ground(id, plan.rulebook, setting.knowledge) {
            Some(ground) => grounds.push(ground),
            None => {
                let facts = setting.knowledge.catalog.facts.iter().map(|fact| fact.id.as_str());
                let near =
                    nearest(id, facts).map(|near| format!("\"{near}\" is the nearest; ")).unwrap_or_default();
                let allowed =
                    format!("{near}a rule of the rulebook, a fact of the catalogue, or conflict:ID");
                section.note(notes, step::RULES.key, quoted(id), allowed);
            }
        }
    }
    let explains = section.section(notes, &step::EXPLAIN, explain::FIELDS).map(|inner| {
        let cohort = inner.text(notes, &explain::COHORT).unwrap_or_default();
        if !cohort.is_empty() {
            one_of(notes, &inner, explain::COHORT.key, cohort, &rows_of(plan, false));
        }
        let day = inner.day(notes, &explain::DAY);
        if let Some(day) = day.filter(|day| *day < plan.start || *day >= plan.end()) {
            let allowed = format!("a day of the run, {} to before {}", plan.start, plan.end());
            inner.note(notes, explain::DAY.key, day.to_string(), allowed);
        }
        Explained { cohort: cohort.to_owned(), day: day.unwrap_or(plan.start), plan: plan.clone() }
    });
    Because { grounds, explains }
}

fn task(notes: &mut Notebook<'_>, section: &Section<'_>, setting: &Setting<'_>) -> Task {
    let tables = section.rows(notes, &step::GOAL);
    let goals: Vec<_> = tables
        .into_iter()
        .enumerate()
        .map(|(ix, (table, start))| {
            let path = path_of(&section.path_of(step::GOAL.key), ix, None);
            let row = Section::open(notes, table, path, start, goal::FIELDS);
            goal(notes, &row, setting)
        })
        .collect();
    if !goals.is_empty() && goals.iter().all(|goal| goal.as_ref().is_some_and(|goal| goal.keeps)) {
        let allowed = "at least one goal without `keeps`, which can be earned";
        section.note(notes, step::GOAL.key, "goals that are all to be kept", allowed);
    }
    let hints = proses(notes, section, &step::HINTS, setting);
    let par = section.whole_u32(notes, &step::PAR).unwrap_or(1);
    let allowed: Vec<String> = section.texts(notes, &step::ALLOWED).into_iter().map(str::to_owned).collect();
    for word in &allowed {
        let row = word.split_once('.').map_or(word.as_str(), |(row, _)| row);
        if !["plan", "cohort", "host", "mak", "incident"].contains(&row) {
            section.note(notes, step::ALLOWED.key, quoted(word), step::ALLOWED.shape.allowed());
        }
    }
    Task { goals: goals.into_iter().flatten().collect(), hints, par, allowed }
}

fn find(notes: &mut Notebook<'_>, section: &Section<'_>, setting: &Setting<'_>) -> Find {
    let ask = section.text(notes, &step::ASK).unwrap_or_default().to_owned();
    let tables = section.rows(notes, &step::EVIDENCE);
    let mut names = BTreeSet::new();
    let evidence = tables
        .into_iter()
        .enumerate()
        .map(|(ix, (table, start))| {
            let path = path_of(&section.path_of(step::EVIDENCE.key), ix, None);
            let row = Section::open(notes, table, path, start, evidence::FIELDS);
            let name = row.text(notes, &evidence::NAME).unwrap_or_default().to_owned();
            if !name.is_empty() && !names.insert(name.clone()) {
                row.note(notes, evidence::NAME.key, quoted(&name), "a name of its own for each text");
            }
            (name, row.prose(notes, &evidence::TEXT).unwrap_or_default())
        })
        .collect();
    let choices = choices(notes, section, &step::CHOICES);
    for choice in &choices {
        let known: Vec<&str> = FindingId::ALL.iter().map(|id| id.id()).collect();
        let word = choice.value.written();
        if !known.contains(&word.as_str()) {
            let near = nearest(&word, known.iter().copied())
                .map(|near| format!("\"{near}\" is the nearest; "))
                .unwrap_or_default();
            let allowed = format!(
                "{near}ids of findings, such as {}",
                known.iter().take(4).copied().collect::<Vec<_>>().join(", ")
            );
            section.note(notes, step::CHOICES.key, quoted(&word), allowed);
        }
    }
    let hints = proses(notes, section, &step::HINTS, setting);
    Find { ask, evidence, choices, hints }
}
