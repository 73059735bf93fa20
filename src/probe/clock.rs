//! The time of day and stopwatches: the only place that reads a clock.

use std::time::{Duration, Instant};

use chrono::NaiveDateTime;

/// The local time of this machine.
#[expect(clippy::disallowed_methods, reason = "this is the door to the clock")]
pub fn now() -> NaiveDateTime {
    chrono::Local::now().naive_local()
}

/// How long something takes; changes of the time of day do not matter to it.
#[derive(Clone, Copy, Debug)]
pub struct Stopwatch {
    started: Instant,
}

impl Stopwatch {
    /// A stopwatch that runs from now on.
    #[expect(clippy::disallowed_methods, reason = "this is the door to the clock")]
    pub fn start() -> Self {
        Self { started: Instant::now() }
    }

    /// The time since it was started.
    pub fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }

    /// The same in whole milliseconds.
    pub fn milliseconds(&self) -> u128 {
        self.elapsed().as_millis()
    }
}
