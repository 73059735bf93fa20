//! The card that reads this machine: which program of the system would run, and the run itself. Nothing runs before its
//! button.

use crate::app::jobs::Job;
use crate::probe::this_machine::{Asking, Told};

/// What can be done with the card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MachineCommand {
    /// Opens or closes the card.
    Card(bool),
    /// Runs what the card shows.
    Read,
}

/// The card.
#[derive(Default)]
pub struct MachineCard {
    pub open: bool,
    /// This system can tell how it is activated.
    pub is_windows: bool,
    /// What would run; `None` where this system has nothing to tell.
    pub asking: Option<Asking>,
    /// The run under way.
    pub job: Option<Job<Result<Told, String>>>,
}
