//! What a person can do with a run: move through time, look, and change the fleet.

use crate::app::command::Listing;
use crate::app::simulate::{Chart, Draft, EventFilter, PanelFace, Selection, Speed};
use crate::app::state::Place;

/// One thing to do in Simulate.
#[derive(Clone, Debug, PartialEq)]
pub enum RunCommand {
    PlayPause,
    Faster,
    Slower,
    Speed(Speed),
    DayForward,
    DayBack,
    NextEvent,
    PreviousEvent,
    ToStart,
    ToEnd,
    ToFirstLapse,
    ToDay(u32),
    /// To a minute of the run.
    Seek(u32),
    /// Time that passed while playing, in seconds.
    Tick(f32),
    Select(Selection),
    Chart(Chart),
    ChartAsTable(bool),
    Panel(PanelFace),
    Filter(EventFilter),
    CohortCount {
        cohort: usize,
        count: u32,
    },
    Incident(Draft),
    AddIncident,
    RemoveIncident(usize),
    RunAgain,
    CancelRun,
}

impl RunCommand {
    /// Its id, its keys and where they hold.
    pub(crate) fn listing(&self) -> Listing {
        match self {
            Self::PlayPause => Listing::within(Place::Simulate, "play-pause", "Space"),
            Self::Faster => Listing::within(Place::Simulate, "faster", "F"),
            Self::Slower => Listing::within(Place::Simulate, "slower", "S"),
            Self::Speed(_) => Listing::plain("speed"),
            Self::DayForward => Listing::within(Place::Simulate, "day-forward", "Period"),
            Self::DayBack => Listing::within(Place::Simulate, "day-back", "Comma"),
            Self::NextEvent => Listing::within(Place::Simulate, "next-event", "N"),
            Self::PreviousEvent => Listing::within(Place::Simulate, "previous-event", "P"),
            Self::ToStart => Listing::within(Place::Simulate, "to-start", "Home"),
            Self::ToEnd => Listing::within(Place::Simulate, "to-end", "End"),
            Self::ToFirstLapse => Listing::within(Place::Simulate, "to-first-lapse", "L"),
            Self::ToDay(_) | Self::Seek(_) | Self::Tick(_) => Listing::plain("seek"),
            Self::Select(_) => Listing::plain("select"),
            Self::Chart(_) => Listing::plain("chart"),
            Self::ChartAsTable(_) => Listing::plain("chart-as-table"),
            Self::Panel(_) => Listing::plain("panel"),
            Self::Filter(_) => Listing::plain("filter-events"),
            Self::CohortCount { .. } => Listing::plain("cohort-count"),
            Self::Incident(_) => Listing::plain("edit-incident"),
            Self::AddIncident => Listing::plain("add-incident"),
            Self::RemoveIncident(_) => Listing::plain("remove-incident"),
            Self::RunAgain => Listing::within(Place::Simulate, "run-again", "R"),
            Self::CancelRun => Listing::plain("cancel-run"),
        }
    }
}
