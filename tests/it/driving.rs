//! The window driven at random, for a while: every fleet once. `tests/drive` does the same for as long as one likes.

#![expect(clippy::cast_possible_truncation, reason = "small numbers of a random choice")]

#[path = "../drive/driver.rs"]
mod driver;

use driver::{Driver, SESSION};

#[test]
fn random_presses_drags_and_words_leave_no_state_that_undo_cannot() {
    let mut driver = Driver::new(11);
    for fleet in 0..18 {
        driver.session(fleet, SESSION * 2 / 5);
    }
    assert!(driver.looks >= 18 * 3 && driver.undone > 25, "{} looks, {} undone", driver.looks, driver.undone);
}
