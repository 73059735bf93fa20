//! Both engines on random plans, as many as are asked for: prints every difference, and how often each field,
//! incident, rulebook and branch of it, outcome and crossing of a threshold was met. Exits with 1 where engines differ or something
//! was never met.
//!
//! `cargo test --release --test fuzz -- [PLANS] [FIRST SEED] [MOST MACHINES TIMES DAYS]`

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a test that stands on its own: it has arguments, prints, and may panic"
)]

mod branches;
mod compare;
mod dice;
mod met;
mod plans;

use std::process::ExitCode;

use compare::{compare, in_threads};
use met::Met;
use plans::{Size, plan};

/// Plans between two lines about how far it is.
const STEP: u64 = 1_000;

fn main() -> ExitCode {
    let numbers: Vec<u64> = std::env::args().skip(1).filter_map(|word| word.parse().ok()).collect();
    let number = |place: usize, default: u64| numbers.get(place).copied().unwrap_or(default);
    let (count, first) = (number(0, 200), number(1, 1));
    let machine_days = u32::try_from(number(2, 100_000)).unwrap();
    let size = Size { machines: 8_000, hosts: 200, days: 1_826, machine_days };
    let mut met = Met::default();
    let mut differing = 0_u32;
    for seed in first..first + count {
        let plan = plan(seed, size);
        let (reference, passes, found) = compare(&plan, seed, in_threads);
        met.add(&plan, &reference, passes);
        if let Some(one) = found.first() {
            differing += 1;
            println!("seed {seed} ({passes} passes): {} differences, the first: {one}", found.len());
        }
        if (seed - first) % STEP == STEP - 1 {
            println!("{} plans, {differing} that differ, {} attempts", seed - first + 1, met.attempts());
        }
    }
    println!("{met}");
    println!("{count} plans from seed {first}, {differing} that differ");
    ExitCode::from(u8::from(differing > 0 || !met.is_full()))
}
