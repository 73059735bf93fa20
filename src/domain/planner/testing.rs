//! Small fleets for the tests of this folder, told in the plan format.

use std::sync::Arc;

use crate::domain::knowledge::Knowledge;
use crate::domain::plan::{Plan, read};
use crate::domain::rulebook::{Rulebook, RulebookId};
use crate::domain::simulation::{Detail, Run, simulate};

pub(super) fn rulebook(id: RulebookId) -> &'static Rulebook {
    Knowledge::embedded().rulebooks.get(id)
}

/// A plan of 2009 with these rows.
pub(super) fn plan(days: u32, rows: &str) -> Plan {
    let text = format!(
        "format = 1\nrulebook = \"articles-2009\"\nstart = \"2009-03-02\"\ndays = {days}\nseed = 7\n{rows}"
    );
    read_whole(&text)
}

fn read_whole(text: &str) -> Plan {
    let knowledge: &Arc<Knowledge> = Knowledge::embedded();
    read(text, "test.activation.toml", &knowledge.catalog)
        .unwrap_or_else(|problems| panic!("{problems:?}\n{text}"))
}

pub(super) fn cohort(id: &str, edition: &str, count: u32, more: &str) -> String {
    format!("[[cohort]]\nid = \"{id}\"\nedition = \"{edition}\"\ncount = {count}\n{more}\n")
}

/// A host of 2009 that covers everything.
pub(super) fn host(id: &str, more: &str) -> String {
    format!("[[host]]\nid = \"{id}\"\nedition = \"server-2008-standard\"\ngroup = \"C\"\n{more}\n")
}

/// Sixty machines that are always there, and two thousand that are away for so many days once all are activated.
pub(super) fn absent_fleet(id: RulebookId, days: u32, seed: u64) -> Plan {
    let (client, server, group) = match id {
        RulebookId::Articles2009 | RulebookId::Va20 => ("vista-enterprise", "server-2008-standard", "C"),
        RulebookId::Windows7 => ("windows-7-enterprise", "server-2008-r2-standard", "C"),
        RulebookId::Current => ("windows-10-enterprise", "server-2022-standard", "ws2022"),
    };
    let from = chrono::NaiveDate::from_ymd_opt(2010, 5, 1).unwrap();
    let to = from + chrono::Days::new(u64::from(days));
    // They join over a week, so that renewals fall into every hour of it and some are due just when all leave.
    let away = format!(
        "attachment = {{ absent_from = \"{from}\", absent_to = \"{to}\" }}\n\
         joins = {{ from = \"2010-03-01\", to = \"2010-03-08\" }}"
    );
    read_whole(&format!(
        "format = 1\nrulebook = \"{}\"\nstart = \"2010-03-01\"\ndays = {}\nseed = {seed}\n{}{}[[host]]\nid = \"kms01\"\n\
         edition = \"{server}\"\ngroup = \"{group}\"\n",
        id.id(),
        days + 120,
        cohort("desktops", client, 60, ""),
        cohort("laptops", client, 2_000, &away),
    ))
}

pub(super) fn run(plan: &Plan) -> Run {
    simulate(plan, Knowledge::embedded(), Detail::Everything).unwrap()
}

/// How often any machine loses its licence.
pub(super) fn lapses(plan: &Plan) -> u32 {
    let run = run(plan);
    run.cohorts().map(|(cohort, _)| run.lapses(cohort)).sum()
}
