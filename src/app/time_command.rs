//! What a person can do with time beyond playing: changes of what is selected, dates, and how much of the axis is seen.

use chrono::NaiveDate;

use crate::app::command::Listing;
use crate::app::state::Place;

/// One thing to do with time and its axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeCommand {
    /// To the next change of what is selected.
    NextChange,
    PreviousChange,
    /// Opens the field for a date, or says that it was opened.
    AskDate(bool),
    ToDate(NaiveDate),
    /// A few weeks around the minute that is shown, or the whole run again.
    Magnify,
    ZoomIn,
    ZoomOut,
    /// Nearer or further with this day where it stands.
    Zoom {
        nearer: bool,
        day: u32,
    },
    WholeRun,
    /// The stretch between two days.
    Show {
        from: u32,
        until: u32,
    },
    /// The stretch so many days later, or earlier where negative.
    Pan(i32),
}

impl TimeCommand {
    pub(crate) fn listing(self) -> Listing {
        match self {
            Self::NextChange => Listing::within(Place::Simulate, "next-change", "C"),
            Self::PreviousChange => Listing::within(Place::Simulate, "previous-change", "Shift+C"),
            Self::AskDate(_) => Listing::within(Place::Simulate, "ask-date", "G"),
            Self::ToDate(_) => Listing::plain("to-date"),
            Self::Magnify => Listing::within(Place::Simulate, "magnify", "Z"),
            Self::ZoomIn => Listing::within(Place::Simulate, "time-nearer", "Plus"),
            Self::ZoomOut => Listing::within(Place::Simulate, "time-further", "Minus"),
            Self::WholeRun => Listing::within(Place::Simulate, "whole-run", "0"),
            Self::Zoom { .. } | Self::Show { .. } | Self::Pan(_) => Listing::plain("show-stretch"),
        }
    }

    /// What palette and key list hold.
    pub(crate) const LISTED: [Self; 7] = [
        Self::NextChange,
        Self::PreviousChange,
        Self::AskDate(true),
        Self::Magnify,
        Self::ZoomIn,
        Self::ZoomOut,
        Self::WholeRun,
    ];
}
