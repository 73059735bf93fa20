//! A hand-over from a request: the runs it needs and the files it comes to. The window and the terminal both make it here,
//! so that both write the same bytes.

use std::sync::Arc;

use crate::app::jobs::Progress;
use crate::app::run_job::compute;
use crate::app::words::{fill, in_english, word};
use crate::domain::evidence::Evidence;
use crate::domain::findings::find;
use crate::domain::handover::{Artefact, Fault, Material, Part, artefacts, bundle, contents};
use crate::domain::knowledge::Knowledge;
use crate::domain::plan::Plan;
use crate::domain::problem::Problem;
use crate::domain::report::{Redactor, Report};
use crate::domain::simulation::{Detail, Run};

/// What shall be handed over.
#[derive(Clone)]
pub struct Request {
    pub plan: Plan,
    /// The plan's own text, whose comments are kept.
    pub plan_text: Option<String>,
    /// What machines said; `None` where Diagnose was not asked.
    pub evidence: Option<Evidence>,
    pub parts: Vec<Part>,
    /// Names are replaced in every file; in the bundle they always are.
    pub redact: bool,
    pub knowledge: Arc<Knowledge>,
}

/// What a request came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Made {
    /// Everything that is written, the list of contents first.
    pub files: Vec<Artefact>,
    /// What the bundle holds; empty where none was asked for.
    pub in_bundle: Vec<Artefact>,
}

/// Why a hand-over could not be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MakeFailure {
    /// The plan cannot be run.
    Plan(Vec<Problem>),
    Fault(Fault),
}

impl From<Fault> for MakeFailure {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

/// Makes all files, in English whatever the window speaks: they are for others. `None` when cancelled.
pub fn make(request: &Request, progress: &Progress) -> Option<Result<Made, MakeFailure>> {
    in_english(|| made(request, progress))
}

fn made(request: &Request, progress: &Progress) -> Option<Result<Made, MakeFailure>> {
    let knowledge = &request.knowledge;
    let report =
        request.evidence.as_ref().map(|evidence| Report::of(evidence, &find(evidence, knowledge), knowledge));
    let with_bundle = request.parts.contains(&Part::Bundle);
    let clean = if request.redact || with_bundle {
        match redacted(request, report.clone(), progress)? {
            Ok(files) => files,
            Err(failure) => return Some(Err(failure)),
        }
    } else {
        Vec::new()
    };
    let mut files = if request.redact {
        clean.clone()
    } else {
        match plain(request, report.as_ref(), progress)? {
            Ok(files) => files,
            Err(failure) => return Some(Err(failure)),
        }
    };
    let mut in_bundle = Vec::new();
    if with_bundle {
        in_bundle = with_contents(word("handover.redacted-title"), true, clean);
        match bundle(&in_bundle) {
            Ok(zip) => files.push(zip),
            Err(fault) => return Some(Err(fault.into())),
        }
    }
    let title = if request.redact {
        word("handover.redacted-title").to_owned()
    } else {
        fill("handover.contents-title", &[("name", &request.plan.name)])
    };
    Some(Ok(Made { files: with_contents(&title, request.redact, files), in_bundle }))
}

fn with_contents(title: &str, redacted: bool, files: Vec<Artefact>) -> Vec<Artefact> {
    let mut all = vec![contents(title, redacted, &files)];
    all.extend(files);
    all
}

type Files = Option<Result<Vec<Artefact>, MakeFailure>>;

fn plain(request: &Request, report: Option<&Report>, progress: &Progress) -> Files {
    let run = match run(&request.plan, &request.knowledge, progress)? {
        Ok(run) => run,
        Err(failure) => return Some(Err(failure)),
    };
    let material = Material {
        plan: &request.plan,
        plan_text: request.plan_text.as_deref(),
        run: &run,
        report,
        knowledge: &request.knowledge,
        redacted: false,
    };
    Some(artefacts(&material, &request.parts).map_err(MakeFailure::from))
}

/// The same of the plan and the evidence with pseudonyms: nothing that enters it holds a name any more.
fn redacted(request: &Request, report: Option<Report>, progress: &Progress) -> Files {
    let knowledge = &request.knowledge;
    let nothing = Evidence::default();
    let evidence = request.evidence.as_ref().unwrap_or(&nothing);
    let mut redactor = Redactor::of(evidence, &knowledge.catalog);
    redactor.know(&request.plan);
    let report = report.map(|report| redactor.report(report));
    let plan = redactor.plan(&request.plan);
    let run = match run(&plan, knowledge, progress)? {
        Ok(run) => run,
        Err(failure) => return Some(Err(failure)),
    };
    let material = Material {
        plan: &plan,
        plan_text: None,
        run: &run,
        report: report.as_ref(),
        knowledge,
        redacted: true,
    };
    Some(artefacts(&material, &request.parts).map_err(MakeFailure::from))
}

fn run(plan: &Plan, knowledge: &Knowledge, progress: &Progress) -> Option<Result<Run, MakeFailure>> {
    let run = compute(plan, knowledge, Detail::for_fleet(plan.machines()), progress)?;
    Some(run.map_err(MakeFailure::Plan))
}
