//! An edition and a generation given together: the edition decides, so that a generation beside it may only be its
//! own.

use crate::domain::advice::{Answers, EditionAnswer};
use crate::domain::catalog::Catalog;
use crate::domain::plan::fields::answers as at;
use crate::domain::plan::{Place, PlanFault};
use crate::domain::reading::quoted;

/// What is wrong with answers that name an edition of one generation and another generation beside it. Names that the
/// catalogue does not have are not this one's business.
pub(super) fn other_generation(answers: &Answers, catalog: &Catalog) -> Option<PlanFault> {
    let (Some(EditionAnswer::Edition(edition)), Some(generation)) = (&answers.edition, &answers.generation)
    else {
        return None;
    };
    let edition = catalog.edition(edition)?;
    let generation = catalog.generation(generation)?;
    (edition.generation != generation.id).then(|| PlanFault {
        fork: None,
        place: Place::Answers,
        key: at::GENERATION.key,
        found: format!(
            "{} beside the edition {}",
            quoted(generation.id.as_str()),
            quoted(edition.id.as_str())
        ),
        allowed: format!(
            "none beside an edition, or the edition's own, {}",
            quoted(edition.generation.as_str())
        ),
    })
}
