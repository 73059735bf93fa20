//! What a person can do with incidents on the lanes: add, move, stretch, edit and remove them.

use crate::app::command::Listing;
use crate::app::lanes::LaneOf;
use crate::app::state::Place;

/// One thing to do with an incident. Days are days of the run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LaneCommand {
    /// A new incident on a lane, of the kind that most often happens there.
    Add { of: LaneOf, from: u32, until: u32 },
    /// The same on the lane of what is selected, from the day that is shown.
    AddHere,
    /// Where an incident begins, and where it ends if it lasts.
    Put { incident: usize, from: u32, until: u32 },
    /// The selected incident so many days later, or earlier where negative.
    Shift(i32),
    /// The selected incident so many days longer, or shorter where negative.
    Stretch(i32),
    /// The selected incident into the form.
    Edit,
    /// What the form holds, in the place of the incident that is edited.
    Change,
    /// The form is for a new incident again.
    NewDraft,
    /// The selected incident.
    Remove,
}

impl LaneCommand {
    pub(crate) fn listing(self) -> Listing {
        match self {
            Self::AddHere => Listing::within(Place::Simulate, "add-incident-here", "I"),
            Self::Shift(days) if days < 0 => Listing::within(Place::Simulate, "incident-earlier", "Alt+Left"),
            Self::Shift(_) => Listing::within(Place::Simulate, "incident-later", "Alt+Right"),
            Self::Stretch(days) if days < 0 => {
                Listing::within(Place::Simulate, "incident-shorter", "Alt+Shift+Left")
            }
            Self::Stretch(_) => Listing::within(Place::Simulate, "incident-longer", "Alt+Shift+Right"),
            Self::Edit => Listing::within(Place::Simulate, "edit-selected-incident", "E"),
            Self::Remove => Listing::within(Place::Simulate, "remove-selected-incident", "Delete"),
            Self::Change => Listing::plain("change-incident"),
            Self::NewDraft => Listing::plain("new-incident"),
            Self::Add { .. } => Listing::plain("add-incident"),
            Self::Put { .. } => Listing::plain("put-incident"),
        }
    }

    /// What palette and key list hold.
    pub(crate) const LISTED: [Self; 7] = [
        Self::AddHere,
        Self::Shift(-1),
        Self::Shift(1),
        Self::Stretch(-1),
        Self::Stretch(1),
        Self::Edit,
        Self::Remove,
    ];
}
