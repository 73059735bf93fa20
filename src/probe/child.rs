//! Waiting for a program that was started, for so long and no longer.

use core::time::Duration;
use std::process::{Child, ExitStatus};

use super::clock::Stopwatch;

/// Waits for its end, and looks every so often. It is ended after this limit, or once `goes_on`, which is told the time
/// that passed, says no; then there is no status.
#[expect(clippy::disallowed_methods, reason = "a job waits for another program; the frame does not")]
pub(super) fn wait(
    child: &mut Child,
    limit: Duration,
    every: Duration,
    mut goes_on: impl FnMut(Duration) -> bool,
) -> Option<ExitStatus> {
    let running = Stopwatch::start();
    loop {
        if let Ok(Some(status)) = child.try_wait() {
            return Some(status);
        }
        if running.elapsed() >= limit || !goes_on(running.elapsed()) {
            // It may have ended meanwhile: then there is nothing to kill.
            drop(child.kill());
            drop(child.wait());
            return None;
        }
        std::thread::sleep(every);
    }
}
