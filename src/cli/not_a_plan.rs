//! What is said of a text that is neither a plan nor answers: where it is what a machine prints, which command reads
//! it.

use crate::domain::catalog::Catalog;
use crate::domain::evidence::{self, Kind};
use crate::domain::plan::{self, FileKind};
use crate::domain::problem::Problem;

/// The problems of reading a plan or answers, or, of a text that `diagnose` knows, the one that says so.
pub(super) fn problems(text: &str, name: &str, catalog: &Catalog, found: Vec<Problem>) -> Vec<Problem> {
    let readings = || evidence::read(name, text.as_bytes(), catalog);
    let is_known = |kind| !matches!(kind, Kind::Code | Kind::Inventory | Kind::Unknown);
    if plan::detect(text) != FileKind::Neither
        || !readings().iter().any(|reading| reading.ok && is_known(reading.kind))
    {
        return found;
    }
    let allowed = "a plan or answers; `activation-wizard diagnose` reads what a machine prints";
    vec![Problem::of_file(name, "what a machine prints", allowed)]
}
