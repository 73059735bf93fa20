//! What is said of a text that is neither a plan nor answers: where it is what a machine prints, which command reads
//! it.

use crate::domain::catalog::Catalog;
use crate::domain::evidence;
use crate::domain::plan::{self, FileKind};
use crate::domain::problem::Problem;

/// The problems of reading a plan or answers, or, of a text that `diagnose` knows, the one that says so.
pub(super) fn problems(text: &str, name: &str, catalog: &Catalog, found: Vec<Problem>) -> Vec<Problem> {
    let is_known = || evidence::is_known(&evidence::read(name, text.as_bytes(), catalog));
    if plan::detect(text) != FileKind::Neither || !is_known() {
        return found;
    }
    let allowed = "a plan or answers; `activation-wizard diagnose` reads what a machine prints";
    vec![Problem::of_file(name, "what a machine prints", allowed)]
}
