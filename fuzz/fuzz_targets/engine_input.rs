//! Any bytes as the choices that make a plan, wide as the format but small enough to be quick: both engines run it,
//! and every day, event, host and answer is equal. The makers of plans and the comparison are those of `tests/fuzz`.

#![no_main]

mod dice;
#[expect(dead_code, reason = "threads are for larger plans")]
#[path = "../../tests/fuzz/compare.rs"]
mod compare;
#[path = "../../tests/fuzz/plans.rs"]
mod plans;

use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::plan::check;
use libfuzzer_sys::fuzz_target;

/// A plan of this size takes milliseconds, so that many thousands are tried; `tests/fuzz` tries large ones.
const SIZE: plans::Size = plans::Size { machines: 60, hosts: 6, days: 400, machine_days: 400 };

fuzz_target!(|bytes: &[u8]| {
    let plan = plans::plan_by(&mut dice::Dice::of(bytes), "fuzz", SIZE);
    let faults = check(&plan, &Knowledge::embedded().catalog);
    assert!(faults.is_empty(), "{faults:?}");
    let (_, way, found) = compare::compare(&plan, plan.seed, compare::one_by_one);
    assert!(found.is_empty(), "{way:?}: {found:?}\n{plan:#?}");
});
