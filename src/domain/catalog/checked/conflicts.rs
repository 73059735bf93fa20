//! Points of dispute: both sides told, each with its sources or marked as silent.

use toml::Spanned;

use super::super::raw;
use super::super::types::Conflict;
use super::RULEBOOKS;
use crate::domain::ids::{ConflictId, RuleId, SourceId};
use crate::domain::knowledge::check::Check;
use crate::domain::knowledge::rows::{Row, Texts};
use crate::domain::rulebook::RulebookId;

pub(super) fn all(rows: &[Row<'_, raw::Conflict>], check: &mut Check) -> Vec<Conflict> {
    check.unique(rows, |row| {
        row.number.as_ref().map(|number| (number.span(), format!("number {}", number.get_ref())))
    });
    rows.iter().map(|row| conflict(row, check)).collect()
}

fn conflict(row: &Row<'_, raw::Conflict>, check: &mut Check) -> Conflict {
    let raw = &row.raw;
    let articles_silent = Check::flag(&raw.articles_silent);
    let microsoft_silent = Check::flag(&raw.microsoft_silent);
    let articles_followed_by = followers(row, "articles_followed_by", &raw.articles_followed_by, check);
    let microsoft_followed_by = followers(row, "microsoft_followed_by", &raw.microsoft_followed_by, check);
    if articles_followed_by.is_empty() && microsoft_followed_by.is_empty() {
        check.problems.push(row.problem(
            None,
            "microsoft_followed_by",
            "no rulebook that follows either side",
            "the rulebooks that follow each side",
        ));
    }
    let weights = [("high", "high"), ("medium", "medium"), ("low", "low")];
    Conflict {
        id: ConflictId::new(Check::words(&raw.id)),
        number: check.number(row, "number", &raw.number, 1..=999),
        point: check.text(row, "point", &raw.point),
        contradiction: Check::flag(&raw.contradiction),
        articles: check.text(row, "articles", &raw.articles),
        articles_silent,
        articles_sources: side(row, "articles_sources", &raw.articles_sources, articles_silent, check),
        microsoft: check.text(row, "microsoft", &raw.microsoft),
        microsoft_silent,
        microsoft_sources: side(row, "microsoft_sources", &raw.microsoft_sources, microsoft_silent, check),
        weight: check.choice(row, "weight", &raw.weight, &weights).unwrap_or("low").to_owned(),
        handling: check.text(row, "handling", &raw.handling),
        articles_followed_by,
        microsoft_followed_by,
        touches: Check::list(&raw.touches).iter().map(RuleId::new).collect(),
    }
}

fn side(
    row: &Row<'_, raw::Conflict>,
    field: &str,
    value: &Texts,
    silent: bool,
    check: &mut Check,
) -> Vec<SourceId> {
    if !silent {
        return check.sources(row, field, value);
    }
    if let Some(first) = value.as_ref().and_then(|list| list.first()) {
        let found = format!("the source \"{}\" of a silent side", first.get_ref());
        check.problems.push(row.problem(Some(first.span()), field, found, "no sources, or no silence"));
    }
    Vec::new()
}

fn followers(row: &Row<'_, raw::Conflict>, field: &str, value: &Texts, check: &mut Check) -> Vec<RulebookId> {
    let mut followers: Vec<RulebookId> = Vec::new();
    for written in value.iter().flatten() {
        let Some(id) = check.choice(row, field, &Some(written.clone()), &RULEBOOKS) else { continue };
        if followers.contains(&id) {
            let place = Some(Spanned::span(written));
            check.problems.push(row.problem(place, field, format!("{} twice", id.id()), "each only once"));
        }
        followers.push(id);
    }
    followers
}
