//! The decision record: what was asked, what was told, what is recommended and why, what was assumed, what would change
//! it, and what lies ahead. It says only what the advice and the run say.

use serde::Serialize;

use super::outlook::Outlook;
use super::runbook::{Remark, needs_secret};
use super::template::Templates;
use super::{Artefact, Fault, Material, Part};
use crate::domain::advice::{
    AnswerId, Answers, Confidence, Recommendation, UNKNOWN, answer_text, answers_of_cohort, flip_groups,
    flip_text, key_text, names, question, recommend, recommend_cohort, short_sources,
};
use crate::domain::ids::SourceId;
use crate::domain::plan::{Cohort, Plan, answers_in_force};
use crate::domain::reading::grouped;

#[derive(Serialize)]
struct Record {
    plan: String,
    program: &'static str,
    rulebook: String,
    rulebook_says: String,
    catalogue: String,
    redacted: bool,
    question: String,
    /// Whose machine it is about.
    subject: String,
    answers: Vec<Told>,
    method: &'static str,
    headline: String,
    key: String,
    editions: String,
    because: Vec<Reason>,
    instead_of: Vec<Other>,
    assumed: Vec<Told>,
    changes: Vec<Change>,
    warnings: Vec<Remark>,
    disputed: Vec<Remark>,
    cohorts: Vec<CohortRow>,
    keys_needed: bool,
    outlook: Outlook,
    sources: Vec<SourceRow>,
}

/// A question and its answer.
#[derive(Serialize)]
struct Told {
    question: String,
    answer: String,
}

#[derive(Serialize)]
struct Reason {
    text: String,
    rule: String,
    sources: String,
    assumed: bool,
}

#[derive(Serialize)]
struct Other {
    method: &'static str,
    why_not: String,
    sources: String,
}

#[derive(Serialize)]
struct Change {
    change: String,
    method: &'static str,
}

#[derive(Serialize)]
struct CohortRow {
    id: String,
    machines: String,
    editions: String,
    method: &'static str,
    key: String,
    /// How many things there are to look out for.
    warnings: usize,
}

#[derive(Serialize)]
struct SourceRow {
    short: String,
    title: String,
    url: String,
}

/// `decision.html` and `decision.md`.
pub(super) fn artefacts(material: &Material<'_>, templates: &Templates) -> Result<[Artefact; 2], Fault> {
    let record = Record::of(material);
    let part = Part::Record;
    Ok([
        Artefact::text(
            part,
            "decision.html",
            "What was decided and why, on one page, to read and to print",
            templates.fill("decision.html", &record)?,
        ),
        Artefact::text(part, "decision.md", "The same for a wiki", templates.fill("decision.md", &record)?),
    ])
}

/// Whose advice the record is about: the machine that the answers describe, else one of the largest cohort.
fn subject(material: &Material<'_>) -> (String, Answers, Recommendation) {
    let Material { plan, knowledge, .. } = *material;
    let largest = largest(plan);
    match (answers_in_force(plan, &knowledge.catalog), largest) {
        (None, Some(cohort)) => {
            let answers = answers_of_cohort(plan, cohort, knowledge);
            let whose = if plan.cohorts.len() == 1 {
                format!("a machine of the cohort {}", cohort.id)
            } else {
                format!("a machine of {}, the largest cohort", cohort.id)
            };
            (whose, answers, recommend_cohort(plan, cohort, knowledge))
        }
        (told, _) => {
            let answers = told.unwrap_or_default();
            let advice = recommend(&answers, knowledge);
            ("the machine asked about".to_owned(), answers, advice)
        }
    }
}

/// The first of those with the most machines.
fn largest(plan: &Plan) -> Option<&Cohort> {
    plan.cohorts.iter().rev().max_by_key(|cohort| cohort.count)
}

impl Record {
    fn of(material: &Material<'_>) -> Self {
        let Material { plan, knowledge, .. } = *material;
        let (subject, answers, advice) = subject(material);
        let rulebook = knowledge.rulebooks.get(advice.rulebook);
        let mut sources: Vec<SourceId> = Vec::new();
        sources.extend(advice.because.iter().flat_map(|line| line.sources.clone()));
        sources.extend(advice.instead_of.iter().flat_map(|not| not.sources.clone()));
        sources.extend(advice.warnings.iter().flat_map(|warning| warning.sources.clone()));
        let outlook = Outlook::of(material, &mut sources);
        let remarks = |disputed: bool| {
            let some = advice.warnings.iter().filter(move |warning| warning.conflict.is_some() == disputed);
            some.map(|warning| Remark {
                text: warning.text.clone(),
                sources: short_sources(&warning.sources, knowledge),
            })
            .collect()
        };
        let editions = names(&advice, knowledge);
        let about = if editions.is_empty() { "the machine".to_owned() } else { editions.clone() };
        let told = |id: AnswerId, value: &str| Told {
            question: capital(question(id)),
            answer: answer_text(id, value, knowledge),
        };
        Self {
            plan: plan.name.clone(),
            program: env!("CARGO_PKG_VERSION"),
            rulebook: rulebook.name.clone(),
            rulebook_says: rulebook.summary.clone(),
            catalogue: knowledge.catalog.date.to_string(),
            redacted: material.redacted,
            question: format!("Which key belongs on {about}, and how shall it be activated?"),
            subject,
            answers: AnswerId::ALL
                .into_iter()
                .filter(|id| answers.written(*id) != UNKNOWN)
                .map(|id| told(id, &answers.written(id)))
                .collect(),
            method: advice.method.title(),
            headline: advice.headline.clone(),
            key: key_text(&advice.key, advice.rulebook, knowledge),
            editions,
            because: advice
                .because
                .iter()
                .map(|line| Reason {
                    text: line.text.clone(),
                    rule: line.rule.to_string(),
                    sources: short_sources(&line.sources, knowledge),
                    assumed: line.confidence == Confidence::Assumed,
                })
                .collect(),
            instead_of: advice
                .instead_of
                .iter()
                .map(|not| Other {
                    method: not.method.title(),
                    why_not: not.why_not.clone(),
                    sources: short_sources(&not.sources, knowledge),
                })
                .collect(),
            assumed: advice.assumed.iter().map(|assumed| told(assumed.answer, &assumed.value)).collect(),
            changes: flip_groups(&advice)
                .iter()
                .map(|group| Change {
                    change: capital(&flip_text(group, knowledge)),
                    method: group.method.title(),
                })
                .collect(),
            warnings: remarks(false),
            disputed: remarks(true),
            cohorts: cohorts(material),
            keys_needed: needs_secret(plan),
            outlook,
            sources: source_rows(sources, material),
        }
    }
}

fn cohorts(material: &Material<'_>) -> Vec<CohortRow> {
    let Material { plan, knowledge, .. } = *material;
    let rows = plan.cohorts.iter().map(|cohort| {
        let advice = recommend_cohort(plan, cohort, knowledge);
        CohortRow {
            id: cohort.id.to_string(),
            machines: grouped(u64::from(cohort.count)),
            editions: names(&advice, knowledge),
            method: advice.method.title(),
            key: key_text(&advice.key, advice.rulebook, knowledge),
            warnings: advice.warnings.iter().filter(|warning| warning.conflict.is_none()).count(),
        }
    });
    rows.collect()
}

/// Each source once, in the order of first mention.
fn source_rows(sources: Vec<SourceId>, material: &Material<'_>) -> Vec<SourceRow> {
    let mut seen: Vec<SourceId> = Vec::new();
    for source in sources {
        if !seen.contains(&source) {
            seen.push(source);
        }
    }
    let catalog = &material.knowledge.catalog;
    let rows = seen.iter().map(|id| {
        let source = catalog.sources.get(id);
        SourceRow {
            short: catalog.short_source(id).to_owned(),
            title: source.map(|source| source.title.clone()).unwrap_or_default(),
            url: source.map(|source| source.url.clone()).unwrap_or_default(),
        }
    });
    rows.collect()
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
