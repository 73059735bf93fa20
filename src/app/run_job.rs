//! The work of a run: the fast engine with its pieces on all cores.

use crate::app::jobs::{Progress, side_by_side};
use crate::domain::knowledge::Knowledge;
use crate::domain::plan::Plan;
use crate::domain::problem::Problem;
use crate::domain::simulation::{Detail, FastEngine, Piece, Progress as Pass, Run};

/// Pieces of one pass, so that large fleets show how far they are and can be cancelled.
const PIECES: u32 = 128;
/// How much is done when the first picture is there: the least that is told.
const FIRST_SHARE: f32 = 0.001;
/// Fewer machines than this are not worth another piece.
const LEAST: u64 = 2_000;

/// Runs the plan; `None` when cancelled.
pub fn compute(
    plan: &Plan,
    knowledge: &Knowledge,
    detail: Detail,
    progress: &Progress,
) -> Option<Result<Run, Vec<Problem>>> {
    match FastEngine::new(plan, knowledge, detail) {
        Ok(engine) => walk(engine, plan, progress).map(Ok),
        Err(problems) => Some(Err(problems)),
    }
}

/// As [`compute`]; of a large fleet `early` first gets a part, scaled to the whole.
pub fn compute_with_preview(
    plan: &Plan,
    knowledge: &Knowledge,
    detail: Detail,
    progress: &Progress,
    early: impl FnOnce(Run),
) -> Option<Result<Run, Vec<Problem>>> {
    let engine = match FastEngine::new(plan, knowledge, detail) {
        Ok(engine) => engine,
        Err(problems) => return Some(Err(problems)),
    };
    if let Some(part) = engine.preview() {
        early(part);
        progress.at(FIRST_SHARE);
    }
    walk(engine, plan, progress).map(Ok)
}

fn walk(mut engine: FastEngine, plan: &Plan, progress: &Progress) -> Option<Run> {
    let pieces = u32::try_from(plan.machines() / LEAST).unwrap_or(PIECES).clamp(1, PIECES);
    loop {
        let walked = side_by_side(&engine.pieces(pieces), progress, Piece::walk)?;
        match engine.take(walked) {
            Pass::Again => {}
            Pass::Done(run) => return Some(*run),
        }
    }
}
