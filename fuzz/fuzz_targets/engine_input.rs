//! Any bytes as the choices that make a plan, wide as the format but small enough to be quick: both engines run it,
//! and every day, event, host and answer is equal. The makers of plans and the comparison are those of `tests/fuzz`.

#![no_main]

mod dice;
#[path = "../../tests/fuzz/compare.rs"]
mod compare;
#[path = "../../tests/fuzz/plans.rs"]
mod plans;

use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::plan::check;
use libfuzzer_sys::fuzz_target;

const SIZE: plans::Size = plans::Size { machines: 60, hosts: 8, days: 730, machine_days: 1_500 };

fuzz_target!(|bytes: &[u8]| {
    let plan = plans::plan_by(&mut dice::Dice::of(bytes), "fuzz", SIZE);
    let faults = check(&plan, &Knowledge::embedded().catalog);
    assert!(faults.is_empty(), "{faults:?}");
    let (_, way, found) = compare::compare(&plan, plan.seed);
    assert!(found.is_empty(), "{way:?}: {found:?}\n{plan:#?}");
});
