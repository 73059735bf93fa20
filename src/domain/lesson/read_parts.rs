//! Reading what several steps have: prose, measures, choices, goals and changes of the plan.

use toml_edit::{Item, Value};

use super::edit::{Edit, RowName, edited};
use super::fields::{change, goal, measure};
use super::goal::{Bound, Goal};
use super::measure::{Answer, Measure, Quantity, Whose};
use super::prose::Prose;
use super::read::note_inner;
use super::types::{Choice, Limits};
use super::values;
use crate::domain::knowledge::Knowledge;
use crate::domain::plan::{Plan, path_of};
use crate::domain::planner::counted;
use crate::domain::reading::{Field, Notebook, Section, described, nearest, quoted};

/// What the parts of a lesson refer to.
#[derive(Clone, Copy)]
pub(super) struct Setting<'a> {
    pub(super) knowledge: &'a Knowledge,
    /// The plan that the lesson starts with.
    pub(super) plan: &'a Plan,
    /// Its text.
    pub(super) text: &'a str,
    pub(super) file: &'a str,
}

/// The filled prose of a key.
pub(super) fn prose(
    notes: &mut Notebook<'_>,
    section: &Section<'_>,
    field: &Field,
    setting: &Setting<'_>,
) -> Prose {
    let written = section.prose(notes, field).unwrap_or_default();
    fill(notes, section, field.key, &written, setting)
}

/// Each text of a list, filled.
pub(super) fn proses(
    notes: &mut Notebook<'_>,
    section: &Section<'_>,
    field: &Field,
    setting: &Setting<'_>,
) -> Vec<Prose> {
    let texts = section.texts(notes, field);
    texts.into_iter().map(|text| fill(notes, section, field.key, text, setting)).collect()
}

fn fill(
    notes: &mut Notebook<'_>,
    section: &Section<'_>,
    key: &str,
    written: &str,
    setting: &Setting<'_>,
) -> Prose {
    let (prose, unknown) = Prose::fill(written, setting.plan.rulebook, setting.knowledge);
    for (found, allowed) in unknown {
        section.note(notes, key, quoted(&found), allowed);
    }
    prose
}

/// The measure of a table with the keys `what`, `of` and `day`, asked of this plan.
pub(super) fn measure(
    notes: &mut Notebook<'_>,
    section: &Section<'_>,
    plan: &Plan,
    knowledge: &Knowledge,
) -> Option<Measure> {
    let what = section.choice(notes, &measure::WHAT).and_then(Quantity::from_word);
    let of = section.text(notes, &measure::OF);
    let day = section.day(notes, &measure::DAY);
    let what = what?;
    if let Some(day) = day {
        if !what.has_day() {
            let allowed = format!("no day, since {} is asked of the whole run or the plan", what.word());
            section.note(notes, measure::DAY.key, day.to_string(), allowed);
        } else if day < plan.start || day >= plan.end() {
            let allowed = format!("a day of the run, {} to before {}", plan.start, plan.end());
            section.note(notes, measure::DAY.key, day.to_string(), allowed);
        }
    }
    let known = what.whose().names(plan, knowledge);
    match (of, what.whose()) {
        (None, whose) if whose.may_be_all() => {}
        (None, _) => {
            let allowed = format!("{}, since {} needs one", known.join(", "), what.word());
            section.note(notes, measure::OF.key, "nothing", allowed);
        }
        (Some(of), Whose::Nobody) => {
            section.note(notes, measure::OF.key, quoted(of), format!("nothing, with {}", what.word()));
        }
        (Some(of), _) if known.iter().any(|name| name == of) => {}
        (Some(of), Whose::Rule)
            if values::of_rulebook(knowledge.rulebooks.get(plan.rulebook), of).is_some() => {}
        (Some(of), _) => {
            let near = nearest(of, known.iter().map(String::as_str))
                .map(|near| format!("\"{near}\" is the nearest; known are "))
                .unwrap_or_default();
            section.note(notes, measure::OF.key, quoted(of), format!("{near}{}", some_of(&known)));
        }
    }
    Some(Measure { what, of: of.map(str::to_owned), day })
}

/// The first of many names.
pub(super) fn some_of(names: &[String]) -> String {
    const MOST: usize = 20;
    let shown = names.iter().take(MOST).cloned().collect::<Vec<_>>().join(", ");
    if names.is_empty() {
        "nothing: the plan has none".to_owned()
    } else if names.len() > MOST {
        format!("{shown} and {} more", names.len() - MOST)
    } else {
        shown
    }
}

/// A number, a day, `never` or a word.
fn answer(item: &Value) -> Option<Answer> {
    if let Some(number) = item.as_integer() {
        return u32::try_from(number).ok().map(Answer::Number);
    }
    item.as_str().filter(|text| !text.trim().is_empty()).map(Answer::of_text)
}

/// What can be chosen.
pub(super) fn choices(notes: &mut Notebook<'_>, section: &Section<'_>, field: &Field) -> Vec<Choice> {
    let Some(item) = section.plain(notes, field) else { return Vec::new() };
    let one = |value: &Value| match value.as_inline_table() {
        None => answer(value).map(|value| Choice { value, label: String::new() }),
        Some(table) => {
            let label =
                table.get("label").and_then(Value::as_str).filter(|label| !label.trim().is_empty())?;
            let value = answer(table.get("value")?)?;
            (table.len() == 2).then(|| Choice { value, label: label.to_owned() })
        }
    };
    let choices: Option<Vec<Choice>> =
        item.as_array().and_then(|list| list.iter().map(one).collect::<Option<Vec<_>>>());
    match choices {
        Some(choices) if (2..=Limits::CHOICES).contains(&choices.len()) => choices,
        Some(choices) => {
            let found = counted(choices.len() as u64, "choice");
            section.note(notes, field.key, found, field.shape.allowed());
            Vec::new()
        }
        None => {
            let found = if item.is_array() { "a list of something else".to_owned() } else { described(item) };
            section.note(notes, field.key, found, field.shape.allowed());
            Vec::new()
        }
    }
}

/// A goal, asked of the lesson's plan.
pub(super) fn goal(notes: &mut Notebook<'_>, section: &Section<'_>, setting: &Setting<'_>) -> Option<Goal> {
    let measure = measure(notes, section, setting.plan, setting.knowledge);
    let is = section.plain(notes, &goal::IS);
    let least = section.whole_u32(notes, &goal::LEAST);
    let most = section.whole_u32(notes, &goal::MOST);
    let points = section.whole_u32(notes, &goal::POINTS).unwrap_or(1);
    let keeps = section.yes_no(notes, &goal::KEEPS).unwrap_or_default();
    let bound = match (is, least, most) {
        (Some(item), None, None) => match item.as_value().and_then(answer) {
            Some(Answer::Word(word)) if word == "all" => Some(Bound::All),
            Some(answer) => Some(Bound::Is(answer)),
            None => {
                section.note(notes, goal::IS.key, described(item), goal::IS.shape.allowed());
                None
            }
        },
        (None, Some(least), None) => Some(Bound::Least(least)),
        (None, None, Some(most)) => Some(Bound::Most(most)),
        _ => {
            let given = [goal::IS, goal::LEAST, goal::MOST].map(|field| section.has(field.key));
            let found = match given.iter().filter(|given| **given).count() {
                0 => "no bound",
                1 => return None,
                _ => "several bounds",
            };
            section.note_whole(notes, found, "one of `is`, `least` and `most`");
            None
        }
    };
    let goal = Goal { measure: measure?, bound: bound?, points, keeps };
    if goal.bound == Bound::All && !goal.measure.what.counts_machines() {
        let allowed = "a number or an id; \"all\" is for machines in a state";
        section.note(notes, goal::IS.key, "\"all\"", allowed);
    }
    Some(goal)
}

/// The changes of a key, and the lesson's plan with them; the plan itself where they are wrong.
pub(super) fn changes(
    notes: &mut Notebook<'_>,
    section: &Section<'_>,
    field: &Field,
    setting: &Setting<'_>,
) -> (Vec<Edit>, Plan) {
    let tables = section.rows(notes, field);
    let expected = tables.len();
    let edits: Vec<Edit> = tables
        .into_iter()
        .enumerate()
        .filter_map(|(ix, (table, start))| {
            let path = path_of(&section.path_of(field.key), ix, None);
            let row = Section::open(notes, table, path, start, change::FIELDS);
            edit(notes, &row)
        })
        .collect();
    let plan = if edits.len() == expected {
        edited(setting.text, &edits, setting.file, &setting.knowledge.catalog).unwrap_or_else(|problems| {
            let of_plan = problems.into_iter().map(|problem| crate::domain::problem::Problem {
                line: None,
                field: if problem.field == field.key { String::new() } else { problem.field },
                ..problem
            });
            note_inner(notes, section, field.key, None, of_plan.collect());
            setting.plan.clone()
        })
    } else {
        setting.plan.clone()
    };
    (edits, plan)
}

fn edit(notes: &mut Notebook<'_>, row: &Section<'_>) -> Option<Edit> {
    let set = row.text(notes, &change::SET);
    let add = row.choice(notes, &change::ADD);
    let remove = row.text(notes, &change::REMOVE);
    let given = [change::SET, change::ADD, change::REMOVE].iter().filter(|field| row.has(field.key)).count();
    if given != 1 {
        let found = if given == 0 { "nothing to do" } else { "several things to do" };
        row.note_whole(notes, found, "one of `set`, `add` and `remove`");
        return None;
    }
    if let Some(name) = remove {
        if row.has(change::TO.key) {
            row.note(notes, change::TO.key, "keys for a row that is removed", "nothing");
        }
        let known = row_name(notes, row, &change::REMOVE, name)?;
        if known == RowName::Plan {
            row.note(notes, change::REMOVE.key, "\"plan\"", "a row of the plan");
            return None;
        }
        return Some(Edit::Remove(known));
    }
    let item = row.plain(notes, &change::TO);
    let to = item.and_then(table_of);
    let Some(to) = to.filter(|table| !table.is_empty()) else {
        row.note(
            notes,
            change::TO.key,
            item.map_or("nothing".to_owned(), described),
            change::TO.shape.allowed(),
        );
        return None;
    };
    match (set, add) {
        (Some(name), None) => Some(Edit::Set { row: row_name(notes, row, &change::SET, name)?, to }),
        (None, Some(kind)) => Some(Edit::Add { kind: kind.to_owned(), to }),
        (_, _) => None,
    }
}

fn row_name(notes: &mut Notebook<'_>, row: &Section<'_>, field: &Field, name: &str) -> Option<RowName> {
    let known = RowName::parse(name);
    if known.is_none() {
        row.note(notes, field.key, quoted(name), field.shape.allowed());
    }
    known
}

/// The keys and values of an inline table.
fn table_of(item: &Item) -> Option<toml::Table> {
    let table = item.as_inline_table()?;
    let mut bare = table.clone();
    bare.fmt();
    format!("to = {bare}").parse::<toml::Table>().ok()?.remove("to")?.as_table().cloned()
}
