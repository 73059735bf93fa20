//! From a rulebook as written to one that holds: every value there and sane, sourced, and where it is assumed or
//! disputed marked so; every generation has its initial grace and its rearms exactly once.

use core::ops::RangeInclusive;
use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use toml::Spanned;

use super::raw::{self, Table};
use super::types::{
    AfterValidity, CapRule, EndState, HostBudget, HostRule, InitialGrace, LowCount, Rearms, Rulebook,
    RulebookId, Value,
};
use crate::domain::ids::{GenerationId, RuleId};
use crate::domain::knowledge::TextFile;
use crate::domain::knowledge::check::Check;
use crate::domain::knowledge::rows::{Document, Row, Text};
use crate::domain::reading::quoted;

/// The longest duration that a rulebook may give: twenty years of minutes.
const LONGEST: u32 = 20 * 366 * 24 * 60;
/// How many machines or activations a value may speak of.
const COUNTS: RangeInclusive<u32> = 1..=100_000;

/// Reads the rulebook of one file; `None` when it does not say which one it is.
///
/// The result means something only if `check` has collected no problem.
pub(crate) fn read(file: &TextFile, generations: &[GenerationId], check: &mut Check) -> Option<Rulebook> {
    let mut document = Document::parse(file, &mut check.problems)?;
    let problems_before = check.problems.len();
    let mut book = Book { document: &mut document, file, check };
    let threshold_client = book.count("threshold_client");
    let threshold_server = book.count("threshold_server");
    let cap = book.cap();
    let retry = book.duration("retry", 1);
    let renewal = book.duration("renewal", 1);
    let renewal_jitter = book.duration("renewal_jitter", 0);
    let validity = book.duration("validity", 1);
    let retention = book.duration("retention", 1);
    let low_count = book.word(
        "low_count",
        &[("deactivates", LowCount::Deactivates), ("renewal-fails", LowCount::RenewalFails)],
        LowCount::RenewalFails,
    );
    let after_validity = book.after_validity();
    let initial_grace = book.initial_grace();
    let after_initial_grace = book.word(
        "after_initial_grace",
        &[("notification", EndState::Notification), ("unlicensed", EndState::Unlicensed)],
        EndState::Notification,
    );
    let rearms = book.rearms();
    let virtual_counts = book.yes_no("virtual_counts");
    let srv_priority = book.yes_no("srv_priority");
    let host_activations = book.host_activations();
    let host_rule = book.word(
        "host_rule",
        &[("any", HostRule::Any), ("server-for-servers", HostRule::ServerForServers)],
        HostRule::Any,
    );
    let clock_skew = book.duration("clock_skew", 1);

    let head: Row<'_, raw::Head> = document.head(&mut check.problems);
    check.format(&head, &head.raw.format);
    let ids = RulebookId::ALL.map(|id| (id.id(), id));
    let id = check.choice(&head, "id", &head.raw.id, &ids)?;
    let eras = super::super::catalog::Era::ALL.map(|era| (era.id(), era));
    let era = check.choice(&head, "era", &head.raw.era, &eras).unwrap_or(id.era());
    if era != id.era() {
        let place = head.raw.era.as_ref().map(Spanned::span);
        let allowed = format!("\"{}\", the era of {}", id.era().id(), id.id());
        check.problems.push(head.problem(place, "era", quoted(era.id()), allowed));
    }
    let values_hold = check.problems.len() == problems_before;
    if values_hold && renewal.value.saturating_add(renewal_jitter.value) >= validity.value {
        let found = "a renewal that comes after the validity has ended";
        check.problems.push(head.problem(None, "renewal", found, "less than the validity"));
    }
    each_generation_once(
        &head,
        "initial_grace",
        initial_grace.iter().flat_map(|row| &row.generations),
        generations,
        check,
    );
    let whole = rearms.iter().filter(|row| row.editions.is_empty());
    each_generation_once(&head, "rearms", whole.flat_map(|row| &row.generations), generations, check);
    Some(Rulebook {
        id,
        name: check.text(&head, "name", &head.raw.name),
        summary: check.text(&head, "summary", &head.raw.summary),
        era,
        threshold_client,
        threshold_server,
        cap,
        retry,
        renewal,
        renewal_jitter,
        validity,
        retention,
        low_count,
        after_validity,
        initial_grace,
        after_initial_grace,
        rearms,
        virtual_counts,
        srv_priority,
        host_activations,
        host_rule,
        clock_skew,
    })
}

fn each_generation_once<'g>(
    head: &Row<'_, raw::Head>,
    field: &str,
    rows: impl Iterator<Item = &'g GenerationId>,
    generations: &[GenerationId],
    check: &mut Check,
) {
    let mut times: BTreeMap<&GenerationId, u32> = BTreeMap::new();
    for generation in rows {
        *times.entry(generation).or_default() += 1;
    }
    for generation in generations {
        let found = times.get(generation).copied().unwrap_or(0);
        if found != 1 {
            let found = format!("{found} rows for {generation}");
            check.problems.push(head.problem(None, field, found, "one row for each generation"));
        }
    }
}

/// A file whose values are being taken.
struct Book<'b, 'a> {
    document: &'b mut Document<'a>,
    file: &'a TextFile,
    check: &'b mut Check,
}

impl Book<'_, '_> {
    /// The value of a table. A table that is not there is reported once, and what it would have said is not.
    fn value<R: Table + DeserializeOwned + Default, T>(
        &mut self,
        name: &str,
        read: impl FnOnce(&Row<'_, R>, &mut Check) -> T,
    ) -> Value<T> {
        if let Some(row) = self.document.table(name, &mut self.check.problems) {
            let value = read(&row, self.check);
            return given(&row, value, self.check);
        }
        let row = Row::stand_in(self.file, name);
        self.check.problems.push(row.problem(None, "", "nothing", format!("the table [{name}]")));
        let mut unheard = Check::default();
        let value = read(&row, &mut unheard);
        given(&row, value, &mut unheard)
    }

    fn count(&mut self, name: &str) -> Value<u32> {
        self.value(name, |row: &Row<'_, raw::Count>, check| {
            check.number(row, "value", &row.raw.value, COUNTS)
        })
    }

    fn duration(&mut self, name: &str, least: u32) -> Value<u32> {
        self.value(name, |row: &Row<'_, raw::Duration>, check| {
            minutes(row, "value", &row.raw.value, least, check)
        })
    }

    fn yes_no(&mut self, name: &str) -> Value<bool> {
        self.value(name, |row: &Row<'_, raw::YesNo>, check| {
            if row.raw.value.is_none() {
                check.problems.extend(row.missing("value", "nothing", "true or false"));
            }
            Check::flag(&row.raw.value)
        })
    }

    fn word<T: Copy>(&mut self, name: &str, choices: &[(&str, T)], stand_in: T) -> Value<T> {
        self.value(name, |row: &Row<'_, raw::Word>, check| {
            check.choice(row, "value", &row.raw.value, choices).unwrap_or(stand_in)
        })
    }

    fn cap(&mut self) -> Value<CapRule> {
        self.value("cap", |row: &Row<'_, raw::Cap>, check| {
            let choices = [("fixed", true), ("twice-highest-asked", false)];
            let fixed = check.choice(row, "value", &row.raw.value, &choices).unwrap_or(false);
            if fixed {
                return CapRule::Fixed(check.number(row, "count", &row.raw.count, COUNTS));
            }
            if let Some(count) = &row.raw.count {
                let found = format!("{} beside twice-highest-asked", count.get_ref());
                let allowed = "a count only with \"fixed\"";
                check.problems.push(row.problem(Some(count.span()), "count", found, allowed));
            }
            CapRule::TwiceHighestAsked
        })
    }

    fn after_validity(&mut self) -> Value<AfterValidity> {
        self.value("after_validity", |row: &Row<'_, raw::AfterValidity>, check| {
            let choices = [("unlicensed", false), ("grace-then-notification", true)];
            if check.choice(row, "value", &row.raw.value, &choices).unwrap_or(false) {
                AfterValidity::GraceThenNotification(minutes(row, "grace", &row.raw.grace, 1, check))
            } else {
                AfterValidity::Unlicensed
            }
        })
    }

    fn host_activations(&mut self) -> Value<HostBudget> {
        self.value("host_activations", |row: &Row<'_, raw::HostActivations>, check| HostBudget {
            hosts: check.number(row, "hosts", &row.raw.hosts, COUNTS),
            per_host: check.number(row, "per_host", &row.raw.per_host, COUNTS),
        })
    }

    fn initial_grace(&mut self) -> Vec<InitialGrace> {
        let rows: Vec<Row<'_, raw::InitialGrace>> =
            self.document.rows("initial_grace", &mut self.check.problems);
        rows.iter()
            .map(|row| {
                let value = minutes(row, "value", &row.raw.value, 0, self.check);
                InitialGrace {
                    generations: self.check.generations(row, "generations", &row.raw.generations),
                    minutes: given(row, value, self.check),
                }
            })
            .collect()
    }

    fn rearms(&mut self) -> Vec<Rearms> {
        let rows: Vec<Row<'_, raw::Rearms>> = self.document.rows("rearms", &mut self.check.problems);
        rows.iter()
            .map(|row| {
                let value = self.check.number(row, "value", &row.raw.value, 0..=10_000);
                Rearms {
                    generations: self.check.generations(row, "generations", &row.raw.generations),
                    editions: self.check.editions(row, "editions", &row.raw.editions),
                    times: given(row, value, self.check),
                }
            })
            .collect()
    }
}

fn given<R: Table, T>(row: &Row<'_, R>, value: T, check: &mut Check) -> Value<T> {
    let given = row.raw.given();
    Value {
        value,
        rule: check.id::<_, RuleId>(row, "rule", given.rule),
        text: check.text(row, "text", given.text),
        sources: check.sources(row, "sources", given.sources),
        assumed: check.maybe(row, "assumed", given.assumed),
        conflict: check.conflict(row, "conflict", given.conflict),
    }
}

/// A duration in minutes, written as a number and a unit.
fn minutes<R>(row: &Row<'_, R>, field: &str, value: &Text, least: u32, check: &mut Check) -> u32 {
    let Some(written) = value else {
        check.text(row, field, value);
        return least;
    };
    let parsed = written.get_ref().split_once(' ').and_then(|(number, unit)| {
        let number: u32 = number.parse().ok()?;
        let unit = match unit {
            "minutes" => 1,
            "hours" => 60,
            "days" => 24 * 60,
            _ => return None,
        };
        number.checked_mul(unit).filter(|minutes| (least..=LONGEST).contains(minutes))
    });
    parsed.unwrap_or_else(|| {
        let least_said = if least == 0 { "0 minutes" } else { "1 minute" };
        check.problems.push(row.problem(
            Some(written.span()),
            field,
            quoted(written.get_ref()),
            format!("{least_said} to 20 years, such as \"7 days\", \"2 hours\" or \"119 minutes\""),
        ));
        least
    })
}
