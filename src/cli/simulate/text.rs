//! A run as text: the headline, what the run comes to, key dates, the months as a table, pools, the first lapse
//! with its reasons, and where the sources disagree.

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate};

use super::page::{Page, counted, grouped};
use super::{date, subject, time};
use crate::domain::catalog::{Catalog, Conflict};
use crate::domain::ids::ConflictId;
use crate::domain::knowledge::Knowledge;
use crate::domain::plan::Plan;
use crate::domain::planner::outlook;
use crate::domain::simulation::{Because, Day, Event, EventKind, Run, State, Subject};

/// More key dates than this are cut, and the rest counted.
const KEY_DATES: usize = 12;
/// Hosts whose counts stand in the table.
const HOSTS_SHOWN: usize = 3;
/// Rows of the table that fit a screen; longer runs show every third month, then every year.
const ROWS: usize = 26;

/// The answer of `simulate`.
pub fn text(plan: &Plan, run: &Run, knowledge: &Knowledge) -> String {
    let mut page = Page::default();
    let catalog = &knowledge.catalog;
    let summary = run.summary();
    headline(&mut page, plan, run);
    page.heading("What comes of it");
    for line in &summary {
        page.paragraph("  - ", &line.text);
    }
    super::outlook::text(&mut page, &outlook(plan, knowledge, run), catalog);
    key_dates(&mut page, plan, run);
    months(&mut page, plan, run);
    pools(&mut page, run);
    first_lapse(&mut page, run, catalog);
    let because = run.first_lapse().map(|lapse| lapse.because.as_slice()).unwrap_or_default();
    disputes(&mut page, summary.iter().chain(because), catalog);
    page.finish()
}

fn headline(page: &mut Page, plan: &Plan, run: &Run) {
    page.line(&plan.name);
    page.line(format!(
        "{}, {}, {} from {}; rulebook {} ({}), seed {}",
        counted(plan.machines(), "machine"),
        counted(plan.hosts.len() as u64, "host"),
        counted(u64::from(plan.days), "day"),
        plan.start,
        plan.rulebook.id(),
        run.rulebook().name,
        run.seed()
    ));
    let contacts = run.contacts();
    page.line(format!(
        "{}, {} of them failed; {}",
        counted(contacts.total, "contact"),
        grouped(contacts.failed),
        counted(run.changes(), "event")
    ));
}

/// Whether an event is one of the few that shape a run; machines are many and are told by the months.
fn is_key(event: &Event) -> bool {
    match event.kind {
        EventKind::ThresholdReached
        | EventKind::ThresholdLost
        | EventKind::HostUp
        | EventKind::HostDown
        | EventKind::MakExhausted
        | EventKind::IncidentBegan
        | EventKind::IncidentEnded => true,
        EventKind::Joined
        | EventKind::Left
        | EventKind::Activated
        | EventKind::Deactivated
        | EventKind::GraceBegan
        | EventKind::NotificationBegan
        | EventKind::UnlicensedBegan
        | EventKind::MakSpent => false,
    }
}

fn key_dates(page: &mut Page, plan: &Plan, run: &Run) {
    let key: Vec<&Event> = run.events().iter().filter(|event| is_key(event)).collect();
    if key.is_empty() {
        return;
    }
    page.heading("Key dates");
    for event in key.iter().take(KEY_DATES) {
        let (_, name) = subject(plan, run, event);
        let what = match (event.kind, event.subject) {
            (EventKind::ThresholdReached, _) => format!("{name}: count reaches {}", event.count),
            (EventKind::ThresholdLost, _) => format!("{name}: count falls below {}", event.count),
            (EventKind::HostUp, _) => format!("{name}: up"),
            (EventKind::HostDown, _) => format!("{name}: down"),
            (EventKind::MakExhausted, _) => format!("{name}: no activation left"),
            (EventKind::IncidentBegan, Subject::Incident(_)) => format!("incident begins: {name}"),
            (EventKind::IncidentEnded, Subject::Incident(_)) => format!("incident ends: {name}"),
            (other, _) => format!("{name}: {}", other.id()),
        };
        page.paragraph(&format!("  {}  ", time(run, event.minute)), &what);
    }
    if let Some(rest) = key.len().checked_sub(KEY_DATES).filter(|rest| *rest > 0) {
        page.line(format!("  and {} more; --events FILE writes them all", grouped(rest as u64)));
    }
}

fn months(page: &mut Page, plan: &Plan, run: &Run) {
    let mut rows: Vec<(NaiveDate, &Day)> = run.start().iter_days().zip(run.days()).collect();
    let Some(last) = rows.last().map(|(date, _)| *date) else { return };
    for step in [1, 3, 12] {
        rows.retain(|(date, _)| *date == last || ends_month(*date) && date.month().is_multiple_of(step));
        if rows.len() <= ROWS {
            break;
        }
    }
    let hosts: Vec<String> = run.hosts().take(HOSTS_SHOWN).map(|(_, name)| name).collect();
    let mut header: Vec<String> = vec!["last day".to_owned()];
    header.extend(State::ALL.map(|state| state.id().replace('_', " ")));
    header.extend(hosts.iter().map(|host| short(host)));
    let mut table = vec![header];
    for (date, day) in rows {
        let mut row = vec![date.to_string()];
        row.extend(State::ALL.map(|state| grouped(u64::from(day.states.of(state)))));
        row.extend(
            hosts.iter().zip(&day.hosts).map(|(_, host)| {
                if host.up { host.count.to_string() } else { format!("{} down", host.count) }
            }),
        );
        table.push(row);
    }
    let counts = if hosts.is_empty() { "" } else { ", and the counts of hosts" };
    let more = plan.hosts.len().saturating_sub(hosts.len());
    let more = if more > 0 { format!(" ({more} more in --output FILE)") } else { String::new() };
    page.heading(&format!("Machines by state{counts}{more}"));
    page.table(&table);
}

fn ends_month(date: NaiveDate) -> bool {
    date.succ_opt().is_some_and(|next| next.month() != date.month())
}

/// A name that does not widen its column.
fn short(name: &str) -> String {
    if name.chars().count() <= 14 { name.to_owned() } else { name.chars().take(13).chain(['…']).collect() }
}

fn pools(page: &mut Page, run: &Run) {
    let used = run.days().last().map(|day| day.mak_used.as_slice()).unwrap_or_default();
    let pools: Vec<String> = run
        .pools()
        .zip(used)
        .map(|((_, id, all), used)| {
            format!("  {id}: {} of {} used", grouped(u64::from(*used)), grouped(u64::from(all)))
        })
        .collect();
    if !pools.is_empty() {
        page.heading("MAK pools on the last day");
        for pool in &pools {
            page.line(pool);
        }
    }
}

fn first_lapse(page: &mut Page, run: &Run, catalog: &Catalog) {
    let Some(lapse) = run.first_lapse() else { return };
    page.heading(&format!(
        "First lapse: {} on {}, because",
        run.machine_name(lapse.machine),
        time(run, lapse.minute)
    ));
    for line in &lapse.because {
        page.paragraph(&format!("  {}  ", date(run, line.minute)), &line.text);
        page.paragraph("              ", &ground(line, catalog));
    }
}

/// `rule validity; articles 2009, part 2`, with what is assumed about it.
fn ground(line: &Because, catalog: &Catalog) -> String {
    let sources: Vec<&str> = line.sources.iter().map(|source| catalog.short_source(source)).collect();
    let assumed = line.assumed.as_ref().map(|why| format!("; assumed: {why}")).unwrap_or_default();
    let disputed = if line.conflict.is_some() { "; the sources disagree" } else { "" };
    format!("rule {}; {}{assumed}{disputed}", line.rule, sources.join(", "))
}

fn disputes<'a>(page: &mut Page, lines: impl Iterator<Item = &'a Because>, catalog: &Catalog) {
    let disputed: BTreeSet<&ConflictId> = lines.filter_map(|line| line.conflict.as_ref()).collect();
    let conflicts: Vec<&Conflict> = disputed.into_iter().filter_map(|id| catalog.conflict(id)).collect();
    if conflicts.is_empty() {
        return;
    }
    page.heading("The sources disagree");
    for conflict in conflicts {
        let sources = |ids: &[_]| {
            let short: Vec<&str> = ids.iter().map(|id| catalog.short_source(id)).collect();
            if short.is_empty() { String::new() } else { format!(" ({})", short.join(", ")) }
        };
        page.paragraph("  - ", &conflict.point);
        page.paragraph(
            "      Articles:  ",
            &format!("{}{}", conflict.articles, sources(&conflict.articles_sources)),
        );
        page.paragraph(
            "      Microsoft: ",
            &format!("{}{}", conflict.microsoft, sources(&conflict.microsoft_sources)),
        );
    }
}
