//! What a person can do with a run: move through time, look, and change the fleet.

use crate::app::chart_picture::PictureCommand;
use crate::app::command::Listing;
use crate::app::lane_command::LaneCommand;
use crate::app::many_runs::ManyCommand;
use crate::app::simulate::{Chart, Draft, EventFilter, PanelFace, Selection, Speed, Stage};
use crate::app::state::Place;
use crate::app::time_command::TimeCommand;

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
    /// The next machine of the cohort of what is selected.
    NextMachine,
    PreviousMachine,
    Chart(Chart),
    /// What is shown where the window is low.
    Stage(Stage),
    ChartAsTable(bool),
    Panel(PanelFace),
    Filter(EventFilter),
    /// Equal events of a cohort on one day as one row.
    GroupEvents(bool),
    CohortCount {
        cohort: usize,
        count: u32,
    },
    Incident(Draft),
    AddIncident,
    RemoveIncident(usize),
    /// Incidents on the lanes.
    Lane(LaneCommand),
    /// The chart into a picture file.
    Picture(PictureCommand),
    /// The same plan with many seeds.
    Many(ManyCommand),
    /// Time beyond playing, and its axis.
    Time(TimeCommand),
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
            Self::NextMachine => Listing::within(Place::Simulate, "next-machine", "M"),
            Self::PreviousMachine => Listing::within(Place::Simulate, "previous-machine", "Shift+M"),
            Self::Chart(Chart::States) => Listing::plain("chart-states"),
            Self::Chart(Chart::Count) => Listing::plain("chart-count"),
            Self::Chart(Chart::Pools) => Listing::plain("chart-pools"),
            Self::Chart(Chart::Chance) => Listing::plain("chart-chance"),
            Self::Chart(Chart::Lanes) => Listing::plain("chart-lanes"),
            Self::Chart(Chart::Fleet) => Listing::plain("chart-fleet"),
            Self::Stage(Stage::Picture) => Listing::plain("stage-picture"),
            Self::Stage(Stage::Chart) => Listing::plain("stage-chart"),
            Self::ChartAsTable(true) => Listing::plain("chart-as-table"),
            Self::ChartAsTable(false) => Listing::plain("chart-as-picture"),
            Self::Panel(PanelFace::Why) => Listing::plain("panel-why"),
            Self::Panel(PanelFace::Fleet) => Listing::plain("panel-fleet"),
            Self::Panel(PanelFace::Forks) => Listing::plain("panel-forks"),
            Self::Panel(PanelFace::Task) => Listing::plain("panel-task"),
            Self::Filter(EventFilter::All) => Listing::plain("filter-all"),
            Self::Filter(EventFilter::Lapses) => Listing::plain("filter-lapses"),
            Self::Filter(EventFilter::Machines) => Listing::plain("filter-machines"),
            Self::Filter(EventFilter::Hosts) => Listing::plain("filter-hosts"),
            Self::Filter(EventFilter::Incidents) => Listing::plain("filter-incidents"),
            Self::GroupEvents(true) => Listing::plain("group-events"),
            Self::GroupEvents(false) => Listing::plain("all-events"),
            Self::CohortCount { .. } => Listing::plain("cohort-count"),
            Self::Incident(_) => Listing::plain("edit-incident"),
            Self::AddIncident => Listing::plain("add-incident"),
            Self::RemoveIncident(_) => Listing::plain("remove-incident"),
            Self::Lane(lane) => lane.listing(),
            Self::Picture(picture) => picture.listing(),
            Self::Many(many) => many.listing(),
            Self::Time(time) => time.listing(),
            Self::RunAgain => Listing::within(Place::Simulate, "run-again", "R"),
            Self::CancelRun => Listing::plain("cancel-run"),
        }
    }

    /// What the palette lists besides moving through time: the choices of charts, panels and filters.
    pub(crate) fn choices() -> impl Iterator<Item = Self> {
        let machines = [Self::NextMachine, Self::PreviousMachine];
        let looks = [
            Self::ChartAsTable(true),
            Self::ChartAsTable(false),
            Self::GroupEvents(true),
            Self::GroupEvents(false),
        ];
        machines
            .into_iter()
            .chain(Chart::ALL.map(Self::Chart))
            .chain(looks)
            .chain(PanelFace::ALL.map(Self::Panel))
            .chain(EventFilter::ALL.map(Self::Filter))
            .chain([Self::Picture(PictureCommand::Ask), Self::Many(ManyCommand::Start)])
            .chain(TimeCommand::LISTED.map(Self::Time))
            .chain(LaneCommand::LISTED.map(Self::Lane))
    }
}
