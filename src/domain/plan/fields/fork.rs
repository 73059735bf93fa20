//! A `[[fork]]`: another future of the plan. What it does not say is the plan's; a list is said whole.

use super::plan;
use crate::domain::plan::Limits;
use crate::domain::reading::{Field, FieldTable, Presence, Shape};

pub const NAME: Field = Field::required("name", Shape::Text(Limits::NAME), "What the fork is called.");
pub const AT: Field = Field::required(
    "at",
    Shape::Day,
    "The day on which it leaves the plan's future. It is where to look; a change may act earlier.",
);
pub const MINUTE: Field =
    Field::optional("minute", Shape::Whole { least: 0, most: 1_439 }, "0", "The minute of that day.");

/// A field of the plan, which holds where the fork does not say it.
const fn of_plan(field: Field) -> Field {
    Field { presence: Presence::Default("the plan's"), ..field }
}

pub const FIELDS: FieldTable = &[
    NAME,
    AT,
    MINUTE,
    of_plan(plan::RULEBOOK_FIELD),
    of_plan(plan::START),
    of_plan(plan::DAYS_FIELD),
    of_plan(plan::SEED),
    of_plan(plan::COHORT),
    of_plan(plan::HOST),
    of_plan(plan::MAK),
    of_plan(plan::INCIDENT),
];
