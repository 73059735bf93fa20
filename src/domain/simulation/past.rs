//! What machines went through, however it was kept: written down as it happened, or walked again when asked.

use std::borrow::Cow;

use super::fast::Walks;
use super::fleet::Fleet;
use super::history::{Change, History};
use super::types::{MachineIx, MinuteOf};

/// The past of all machines of a run.
#[derive(Clone, Debug)]
pub(super) enum Past {
    Written(History),
    Walked(Walks),
}

impl Past {
    /// A history that holds this machine.
    pub(super) fn of(&self, fleet: &Fleet, machine: MachineIx) -> Cow<'_, History> {
        match self {
            Self::Written(history) => Cow::Borrowed(history),
            Self::Walked(walks) => Cow::Owned(walks.again(fleet, machine)),
        }
    }

    /// The last change of a machine up to a minute.
    pub(super) fn change_at(&self, fleet: &Fleet, machine: MachineIx, minute: MinuteOf) -> Option<Change> {
        match self {
            Self::Written(history) => history.changes_until(machine, minute).next(),
            Self::Walked(walks) => walks.change_at(fleet, machine, minute),
        }
    }

    /// Whether single changes are there; else only days are, and machines are walked again.
    pub(super) fn keeps_changes(&self) -> bool {
        match self {
            Self::Written(_) => true,
            Self::Walked(walks) => walks.keeps_changes(),
        }
    }

    /// Bytes held, for measurements.
    pub(super) fn bytes(&self) -> usize {
        match self {
            Self::Written(history) => history.bytes(),
            Self::Walked(walks) => walks.bytes(),
        }
    }
}
