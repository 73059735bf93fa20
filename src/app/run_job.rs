//! The work of a run: the fast engine with its pieces on all cores, the reference engine where a fleet needs it.

use crate::app::jobs::{Progress, side_by_side};
use crate::domain::knowledge::Knowledge;
use crate::domain::plan::Plan;
use crate::domain::problem::Problem;
use crate::domain::simulation::{Detail, Engine, FastEngine, Piece, Progress as Pass, Run};

/// Pieces of one pass, so that large fleets show how far they are and can be cancelled.
const PIECES: u32 = 64;
/// Fewer machines than this are not worth another piece.
const LEAST: u64 = 2_000;
/// Days that the reference engine runs between two looks at Cancel.
const DAYS: u32 = 5;
/// Minutes of a day.
const DAY: u32 = 1_440;

/// Runs the plan; `None` when cancelled.
pub fn compute(
    plan: &Plan,
    knowledge: &Knowledge,
    detail: Detail,
    progress: &Progress,
) -> Option<Result<Run, Vec<Problem>>> {
    let mut engine = match FastEngine::new(plan, knowledge, detail) {
        Ok(Ok(engine)) => engine,
        Ok(Err(reference)) => return by_reference(reference, progress).map(Ok),
        Err(problems) => return Some(Err(problems)),
    };
    let pieces = u32::try_from(plan.machines() / LEAST).unwrap_or(PIECES).clamp(1, PIECES);
    loop {
        let walked = side_by_side(&engine.pieces(pieces), progress, Piece::walk)?;
        match engine.take(walked) {
            Pass::Again => {}
            Pass::Done(run) => return Some(Ok(*run)),
            Pass::GaveUp(reference) => return by_reference(*reference, progress).map(Ok),
        }
    }
}

/// Runs to the end in slices of days; `None` when cancelled.
fn by_reference(mut engine: Engine, progress: &Progress) -> Option<Run> {
    while engine.minute() < engine.end() {
        if progress.cancelled() {
            return None;
        }
        engine.advance(engine.minute().saturating_add(DAYS * DAY));
        progress.at(engine.minute() as f32 / engine.end() as f32);
    }
    Some(engine.finish())
}
