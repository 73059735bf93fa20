//! Drives the window at random for as many steps as are asked for, over all fleets; a panic or a broken promise ends it.
//!
//! `cargo test --release --test drive -- [STEPS] [SEED]`

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::cast_possible_truncation,
    clippy::disallowed_methods,
    reason = "a test that stands on its own: it has arguments, prints, and may panic"
)]

mod driver;

use driver::{Driver, SESSION};

fn main() {
    let numbers: Vec<u64> = std::env::args().skip(1).filter_map(|word| word.parse().ok()).collect();
    let number = |place: usize, default: u64| numbers.get(place).copied().unwrap_or(default);
    let (steps, seed) = (number(0, 3_000), number(1, 1));
    let sessions = steps.div_ceil(u64::from(SESSION));
    let mut driver = Driver::new(seed);
    for session in 0..sessions {
        driver.session(session, SESSION);
        if session % 50 == 49 {
            println!("{} steps", (session + 1) * u64::from(SESSION));
        }
    }
    let (looks, undone) = (driver.looks, driver.undone);
    println!(
        "{} steps from seed {seed}: {looks} looks at plan and run, {undone} steps undone and redone",
        sessions * u64::from(SESSION)
    );
}
