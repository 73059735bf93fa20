//! An `[[incident]]`: the keys that all have, and those of each kind.

use super::{EDITION as EDITION_SHAPE, Field, FieldTable, MACHINES, Shape, cohort};

/// All kinds, in the order of the contract.
pub const KINDS: [&str; 11] = [
    "host-down",
    "host-lost",
    "dns-missing",
    "port-blocked",
    "internet-down",
    "vpn-down",
    "reimage",
    "rearm",
    "hardware-change",
    "clock-skew",
    "rogue-install",
];
/// The most hours that clocks may differ: ten years.
pub const MOST_HOURS: u32 = 87_600;

pub const AT: Field = Field::required("at", Shape::Day, "The day it begins.");
pub const UNTIL: Field =
    Field::optional("until", Shape::Day, "the end of the run", "The first day on which it is over.");
pub const WHAT: Field = Field::required("what", Shape::Choice(&KINDS), "What happens.");
pub const TARGET: Field = Field::optional(
    "target",
    Shape::Reference("the id of a [[host]] or [[cohort]]"),
    "none",
    "Whom it happens to.",
);
pub const COUNT: Field = Field::optional(
    "count",
    MACHINES,
    "all",
    "How many machines of the cohort it happens to (reimage, rearm, hardware-change), or how many are \
     installed (rogue-install, which needs it).",
);
pub const HOURS: Field = Field::optional(
    "hours",
    Shape::Whole { least: 0, most: MOST_HOURS as u64 },
    "none",
    "How far the clocks of the cohort are off (clock-skew, which needs it).",
);
pub const EDITION: Field = Field::optional(
    "edition",
    EDITION_SHAPE,
    "none",
    "The Windows that is installed (rogue-install, which needs it).",
);
pub const FINDS_HOST: Field = Field::optional(
    "finds_host",
    cohort::FINDS_HOST.shape,
    "dns",
    "How a rogue installation finds a host (rogue-install).",
);

pub const FIELDS: FieldTable = &[AT, UNTIL, WHAT, TARGET, COUNT, HOURS, EDITION, FINDS_HOST];

/// The keys besides `at`, `until` and `what` that a kind has.
pub fn keys_of(kind: &str) -> &'static [Field] {
    match kind {
        "internet-down" => &[],
        "reimage" | "rearm" | "hardware-change" => &[TARGET, COUNT],
        "clock-skew" => &[TARGET, HOURS],
        "rogue-install" => &[COUNT, EDITION, FINDS_HOST],
        _ => &[TARGET],
    }
}
