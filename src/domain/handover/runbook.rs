//! The runbook: for each host and each kind of machine the steps in their order, with who does what where, with which
//! rights, what it prints, how one sees that it worked, how one goes back, and what to do when it fails.
//!
//! The steps are those of the advice; here they only get what stands around them.

use std::collections::BTreeSet;

use serde::Serialize;

use super::command::Typed;
use super::failures::{self, Failure};
use super::names::{file_piece, listed};
use super::template::Templates;
use super::{Artefact, Fault, Material, Part};
use crate::domain::advice::{
    Method, Recommendation, Step, key_text, names, recommend_cohort, recommend_host, short_sources,
};
use crate::domain::plan::{CohortKey, HostNetwork, Plan, PlanAttachment};
use crate::domain::reading::grouped;

/// The whole runbook.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Runbook {
    pub(super) plan: String,
    pub(super) rulebook: String,
    pub(super) catalogue: String,
    pub(super) program: &'static str,
    pub(super) redacted: bool,
    /// The hosts first: nothing can be activated before they are.
    pub(super) sections: Vec<Section>,
    pub(super) failures: Vec<Failure>,
}

/// What is done on one host, or on each machine of one kind.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Section {
    /// Its anchor, and the beginning of its scripts' names.
    pub(super) id: String,
    pub(super) title: String,
    /// Which machines, in one line.
    pub(super) machines: String,
    pub(super) method: &'static str,
    pub(super) headline: String,
    pub(super) key: String,
    pub(super) warnings: Vec<Remark>,
    pub(super) steps: Vec<StepRow>,
    /// Why the steps have no second dialect, where none has.
    pub(super) no_oslicense: Option<String>,
}

/// A sentence with where it comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Remark {
    pub(super) text: String,
    pub(super) sources: String,
}

/// One step.
#[derive(Clone, Debug, Serialize)]
pub(super) struct StepRow {
    pub(super) number: usize,
    pub(super) title: String,
    pub(super) who: &'static str,
    pub(super) place: String,
    /// Done on the machine itself, so that a script can do it.
    pub(super) here: bool,
    pub(super) rights: String,
    pub(super) elevated: bool,
    pub(super) slmgr: String,
    pub(super) oslicense: Option<String>,
    /// What the English script prints when it worked; empty where that is not known.
    pub(super) expected: String,
    pub(super) check: String,
    pub(super) undo: String,
    pub(super) changes: bool,
    pub(super) codes: Vec<String>,
    pub(super) sources: String,
}

impl Runbook {
    pub(super) fn of(material: &Material<'_>) -> Self {
        let Material { plan, knowledge, .. } = *material;
        let mut sections: Vec<Section> = hosts(material);
        sections.extend(cohorts(material));
        for (place, section) in (1..).zip(&mut sections) {
            section.id = format!("{place:02}-{}", section.id);
        }
        let codes: BTreeSet<String> =
            sections.iter().flat_map(|section| &section.steps).flat_map(|step| step.codes.clone()).collect();
        Self {
            plan: plan.name.clone(),
            rulebook: knowledge.rulebooks.get(plan.rulebook).name.clone(),
            catalogue: knowledge.catalog.date.to_string(),
            program: env!("CARGO_PKG_VERSION"),
            redacted: material.redacted,
            failures: failures::rows(&codes, knowledge),
            sections,
        }
    }
}

/// `runbook.html` and `runbook.md`.
pub(super) fn artefacts(book: &Runbook, templates: &Templates) -> Result<[Artefact; 2], Fault> {
    let part = Part::Runbook;
    Ok([
        Artefact::text(
            part,
            "runbook.html",
            "Every step on every machine, with check, undo and what to do when it fails",
            templates.fill("runbook.html", book)?,
        ),
        Artefact::text(part, "runbook.md", "The same for a wiki", templates.fill("runbook.md", book)?),
    ])
}

fn hosts(material: &Material<'_>) -> Vec<Section> {
    let Material { plan, knowledge, .. } = *material;
    let sections = plan.hosts.iter().map(|host| {
        let advice = recommend_host(plan, host, knowledge);
        let network = match host.network {
            HostNetwork::Core => "the organisation's network",
            HostNetwork::Isolated => "the closed network",
        };
        let dns = if host.publishes_dns { "publishes itself in DNS" } else { "does not publish itself" };
        let machines = format!("{}, on {network}, {dns}", names(&advice, knowledge));
        section(
            &format!("host-{}", file_piece(host.id.as_str())),
            format!("Host {}", host.id),
            machines,
            &advice,
            material,
        )
    });
    sections.collect()
}

/// Cohorts whose machines are treated alike share a section.
fn cohorts(material: &Material<'_>) -> Vec<Section> {
    let Material { plan, knowledge, .. } = *material;
    struct Alike {
        ids: Vec<String>,
        count: u64,
        away: Vec<String>,
        advice: Recommendation,
    }
    let mut kinds: Vec<Alike> = Vec::new();
    for cohort in &plan.cohorts {
        let advice = recommend_cohort(plan, cohort, knowledge);
        let same = |kind: &&mut Alike| {
            let other = &kind.advice;
            other.key.product_ids == advice.key.product_ids
                && other.method == advice.method
                && other.steps == advice.steps
                && other.warnings == advice.warnings
        };
        let (id, count) = (cohort.id.to_string(), u64::from(cohort.count));
        let away = presence(cohort.attachment);
        match kinds.iter_mut().find(same) {
            Some(kind) => {
                kind.ids.push(id);
                kind.count += count;
                if !kind.away.contains(&away) {
                    kind.away.push(away);
                }
            }
            None => kinds.push(Alike { ids: vec![id], count, away: vec![away], advice }),
        }
    }
    let sections = kinds.into_iter().map(|kind| {
        let Alike { ids, count, away, advice } = kind;
        let each =
            if count == 1 { "1 machine".to_owned() } else { format!("each of {} machines", grouped(count)) };
        let machines = format!("{}, {each}, {}", names(&advice, knowledge), listed(&away));
        let first = ids.first().map(|id| file_piece(id)).unwrap_or_default();
        let stem = if ids.len() == 1 { "Cohort" } else { "Cohorts" };
        let title = format!("{stem} {}", listed(&ids));
        section(&format!("cohort-{first}"), title, machines, &advice, material)
    });
    sections.collect()
}

fn presence(attachment: PlanAttachment) -> String {
    match attachment {
        PlanAttachment::Core => "always on the network".to_owned(),
        PlanAttachment::OnOff { on, off } => format!("{on} days on the network and {off} off it in turn"),
        PlanAttachment::Absent { from, to } => format!("away from {from} to {to}"),
        PlanAttachment::Isolated => "on a closed network".to_owned(),
    }
}

fn section(
    id: &str,
    title: String,
    machines: String,
    advice: &Recommendation,
    material: &Material<'_>,
) -> Section {
    let knowledge = material.knowledge;
    let steps: Vec<StepRow> =
        (1..).zip(&advice.steps).map(|(number, step)| row(number, step, advice.method, material)).collect();
    let plainest = advice.steps.iter().find(|step| step.slmgr.starts_with("slmgr"));
    let no_oslicense = plainest.and_then(|step| step.no_oslicense.clone());
    Section {
        id: id.to_owned(),
        title,
        machines,
        method: advice.method.title(),
        headline: advice.headline.clone(),
        key: key_text(&advice.key, advice.rulebook, knowledge),
        warnings: advice
            .warnings
            .iter()
            // Where the sources disagree is a matter of the decision record.
            .filter(|warning| warning.conflict.is_none())
            .map(|warning| Remark {
                text: warning.text.clone(),
                sources: short_sources(&warning.sources, knowledge),
            })
            .collect(),
        no_oslicense: no_oslicense.filter(|_| steps.iter().all(|step| step.oslicense.is_none())),
        steps,
    }
}

fn row(number: usize, step: &Step, method: Method, material: &Material<'_>) -> StepRow {
    let knowledge = material.knowledge;
    let typed = Typed::of(&step.slmgr, &knowledge.catalog);
    let row = typed.as_ref().and_then(|typed| typed.row);
    let here = matches!(step.place.as_str(), "this machine" | "the machine that becomes the host");
    StepRow {
        number,
        title: step.title.clone(),
        who: who(step, method, here),
        place: step.place.clone(),
        here,
        rights: if step.elevated { "administrator".to_owned() } else { "any user".to_owned() },
        elevated: step.elevated,
        slmgr: step.slmgr.clone(),
        oslicense: step.oslicense.clone(),
        expected: row.map(|row| row.success_text.clone()).unwrap_or_default(),
        check: step.check.clone(),
        undo: step.undo.clone(),
        changes: row.is_none_or(|row| row.changes_state),
        codes: row
            .map(|row| failures::codes(&knowledge.catalog, row, method))
            .unwrap_or_default()
            .into_iter()
            .map(str::to_owned)
            .collect(),
        sources: row.map(|row| short_sources(&row.sources, knowledge)).unwrap_or_default(),
    }
}

/// Whose hands it needs.
fn who(step: &Step, method: Method, here: bool) -> &'static str {
    if step.place.contains("Enterprise Admin") {
        "Enterprise Admin of the forest"
    } else if step.place.contains("VAMT") {
        "whoever runs VAMT"
    } else if step.place.contains("Hyper-V") {
        "administrator of the Hyper-V host"
    } else if method == Method::KmsHost || !here {
        "administrator of the KMS host"
    } else if step.slmgr.is_empty() && !step.elevated {
        "the machine's user"
    } else {
        "desktop technician, or the deployment"
    }
}

/// Whether any machine of the plan holds a key that is the organisation's secret.
pub(super) fn needs_secret(plan: &Plan) -> bool {
    !plan.hosts.is_empty()
        || plan.cohorts.iter().any(|cohort| matches!(cohort.key, CohortKey::Mak(_) | CohortKey::KmsHostKey))
}
