//! The Simulate place: the run, the minute that is shown, and what is selected in it.

use std::sync::Arc;

use crate::app::chart_picture::PictureState;
pub use crate::app::draft::{Draft, date_of_day, target_id};
pub use crate::app::draft_kind::DraftKind;
use crate::app::jobs::{Early, Job};
use crate::app::lanes::{Lane, LaneOf};
use crate::app::many_runs::ManyState;
use crate::app::run_view::{Arrived, Columns, EventRow, Mark, Now, event_rows};
use crate::app::watch::Watch;
use crate::app::words::{Language, spoken};
use crate::domain::plan::Plan;
use crate::domain::problem::Problem;
use crate::domain::simulation::{
    CohortIx, EventKind, HostIx, MachineIx, MinuteOf, PoolIx, Run, Stretch, Subject,
};

/// Minutes of a day.
pub const DAY: u32 = 1_440;

/// How fast a run plays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Speed {
    HourASecond,
    DayASecond,
    #[default]
    WeekASecond,
    MonthASecond,
    QuarterASecond,
}

impl Speed {
    pub const ALL: [Self; 5] =
        [Self::HourASecond, Self::DayASecond, Self::WeekASecond, Self::MonthASecond, Self::QuarterASecond];

    /// Minutes of the run in a second of playing.
    pub fn minutes(self) -> u32 {
        match self {
            Self::HourASecond => 60,
            Self::DayASecond => DAY,
            Self::WeekASecond => 7 * DAY,
            Self::MonthASecond => 30 * DAY,
            Self::QuarterASecond => 91 * DAY,
        }
    }

    /// The id of its words.
    pub fn word(self) -> &'static str {
        match self {
            Self::HourASecond => "speed.hour",
            Self::DayASecond => "speed.day",
            Self::WeekASecond => "speed.week",
            Self::MonthASecond => "speed.month",
            Self::QuarterASecond => "speed.quarter",
        }
    }

    /// The next faster one.
    pub fn faster(self) -> Self {
        Self::ALL.into_iter().find(|speed| *speed > self).unwrap_or(self)
    }

    /// The next slower one.
    pub fn slower(self) -> Self {
        Self::ALL.into_iter().rev().find(|speed| *speed < self).unwrap_or(self)
    }
}

/// What the Why panel is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Selection {
    #[default]
    Nothing,
    /// By its place in the run's events.
    Event(usize),
    Cohort(CohortIx),
    Machine(MachineIx),
    Host(HostIx),
    Pool(PoolIx),
    /// By its place in the plan.
    Incident(usize),
    Microsoft,
    Dns,
}

/// Which chart is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Chart {
    #[default]
    States,
    Count,
    Pools,
    /// Licensed machines over many runs.
    Chance,
    /// What stood when: always drawn, and here as a table.
    Lanes,
    /// Hosts and cohorts at the minute that is shown: always drawn, and here as a table.
    Fleet,
}

impl Chart {
    /// Those that are drawn one at a time.
    pub const DRAWN: [Self; 4] = [Self::States, Self::Count, Self::Pools, Self::Chance];
    /// Those that are tables.
    pub const ALL: [Self; 6] =
        [Self::States, Self::Count, Self::Pools, Self::Chance, Self::Lanes, Self::Fleet];

    /// The id of its words.
    pub fn word(self) -> &'static str {
        match self {
            Self::States => "chart.states",
            Self::Count => "chart.count",
            Self::Pools => "chart.pools",
            Self::Chance => "chart.chance",
            Self::Lanes => "chart.lanes",
            Self::Fleet => "chart.fleet",
        }
    }

    /// The id of what it shows, in a few words.
    pub fn title(self) -> &'static str {
        match self {
            Self::States => "chart.states-title",
            Self::Count => "chart.count-title",
            Self::Pools => "chart.pools-title",
            Self::Chance => "chart.chance-title",
            Self::Lanes => "chart.lanes-title",
            Self::Fleet => "chart.fleet-title",
        }
    }
}

/// What is shown where the window is too low for both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// The hosts and cohorts on this day.
    #[default]
    Picture,
    /// One of the charts.
    Chart,
}

impl Stage {
    pub const ALL: [Self; 2] = [Self::Picture, Self::Chart];
}

/// The faces of the panel at the right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PanelFace {
    #[default]
    Why,
    Fleet,
    /// Other futures of the plan.
    Forks,
    /// What a lesson wants of its plan, while that is open.
    Task,
}

impl PanelFace {
    /// Those of every plan.
    pub const ALL: [Self; 3] = [Self::Why, Self::Fleet, Self::Forks];
}

/// What the run that is shown was made from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Picture {
    /// All machines.
    #[default]
    Exact,
    /// A part of the fleet, scaled to the whole.
    Scaled,
}

/// Which events the list shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EventFilter {
    #[default]
    All,
    /// Machines that lost what they had.
    Lapses,
    Machines,
    Hosts,
    Incidents,
}

impl EventFilter {
    pub const ALL: [Self; 5] = [Self::All, Self::Lapses, Self::Machines, Self::Hosts, Self::Incidents];

    /// The id of its words.
    pub fn word(self) -> &'static str {
        match self {
            Self::All => "event-filter.all",
            Self::Lapses => "event-filter.lapses",
            Self::Machines => "event-filter.machines",
            Self::Hosts => "event-filter.hosts",
            Self::Incidents => "event-filter.incidents",
        }
    }

    /// Whether the list shows this event.
    pub fn shows(self, kind: EventKind, subject: Subject) -> bool {
        match self {
            Self::All => true,
            Self::Lapses => lapse(kind),
            Self::Machines => matches!(subject, Subject::Machine(_)),
            Self::Hosts => matches!(subject, Subject::Host(_)),
            Self::Incidents => matches!(subject, Subject::Incident(_)),
        }
    }
}

/// Whether a machine or host lost something.
pub fn lapse(kind: EventKind) -> bool {
    matches!(
        kind,
        EventKind::Deactivated
            | EventKind::GraceBegan
            | EventKind::NotificationBegan
            | EventKind::UnlicensedBegan
            | EventKind::ThresholdLost
            | EventKind::MakExhausted
    )
}

/// The result of a run, or why the plan cannot run.
pub type RunResult = Result<Arrived, Vec<Problem>>;

/// What Simulate shows.
pub struct SimulateState {
    /// The newest finished run and the plan it was made from; kept while the next one is computed.
    pub run: Option<Arc<Run>>,
    pub ran: Option<Arc<Plan>>,
    pub job: Option<Job<Option<RunResult>>>,
    /// What the job shows of a large fleet before it ends.
    pub(crate) early: Early<Arrived>,
    pub picture: Picture,
    /// The plan of the job.
    pub(crate) running: Option<Arc<Plan>>,
    /// Why the plan cannot run.
    pub problems: Vec<Problem>,
    pub minute: MinuteOf,
    /// Part of a minute not yet played.
    pub rest: f32,
    pub playing: bool,
    pub speed: Speed,
    pub selection: Selection,
    pub chart: Chart,
    pub stage: Stage,
    pub as_table: bool,
    pub panel: PanelFace,
    pub filter: EventFilter,
    /// Equal events of a cohort on one day are one row of the list.
    pub grouped: bool,
    /// The rows of the event list, in order of time.
    pub shown: Arc<Vec<EventRow>>,
    /// The marks of the slider, in order of time.
    pub marks: Arc<Vec<Mark>>,
    pub lanes: Arc<Vec<Lane>>,
    /// The days as columns, for the charts.
    pub columns: Arc<Columns>,
    /// How much of the axis is seen.
    pub watch: Watch,
    /// A chart on its way into a file.
    pub photo: PictureState,
    /// The same plan with many seeds.
    pub many: ManyState,
    /// What holds at the minute that is shown.
    pub now: Now,
    pub draft: Draft,
    /// Counts the finished runs.
    pub(crate) runs: u32,
    /// The language of the names of marks and lanes.
    pub(crate) said_in: Language,
}

impl SimulateState {
    /// Nothing has run yet.
    pub fn new() -> Self {
        Self {
            run: None,
            ran: None,
            job: None,
            early: Early::default(),
            picture: Picture::Exact,
            running: None,
            problems: Vec::new(),
            minute: 0,
            rest: 0.0,
            playing: false,
            speed: Speed::default(),
            selection: Selection::Nothing,
            chart: Chart::States,
            stage: Stage::Picture,
            as_table: false,
            panel: PanelFace::Why,
            filter: EventFilter::All,
            grouped: true,
            shown: Arc::new(Vec::new()),
            marks: Arc::new(Vec::new()),
            lanes: Arc::default(),
            columns: Arc::default(),
            watch: Watch::default(),
            photo: PictureState::default(),
            many: ManyState::default(),
            now: Now::default(),
            draft: Draft::default(),
            runs: 0,
            said_in: spoken(),
        }
    }

    /// The last minute that can be shown, the end of the run; 0 while there is none.
    pub fn last_minute(&self) -> MinuteOf {
        self.run.as_ref().map_or(0, |run| run.end())
    }

    /// The day that is shown, from 0.
    pub fn day(&self) -> u32 {
        self.minute / DAY
    }

    /// Lists the events that the filter shows.
    pub fn filter_events(&mut self) {
        let rows = self.run.as_ref().map(|run| event_rows(run, self.filter, self.grouped));
        self.shown = Arc::new(rows.unwrap_or_default());
    }

    /// The row of the event list that holds the selected event.
    pub fn selected_row(&self) -> Option<usize> {
        let Selection::Event(place) = self.selection else { return None };
        self.shown.binary_search_by(|row| row.place.cmp(&place)).ok()
    }

    /// What stood when, of a host, a record or a cohort; empty for what the run does not have.
    pub fn stretches(&self, of: LaneOf) -> &[Stretch] {
        let lane = self.lanes.iter().find(|lane| lane.of == of);
        lane.map_or(&[], |lane| lane.stretches.as_slice())
    }

    /// How many hosts had come up by a minute: as many host keys were activated with Microsoft.
    pub fn host_keys(&self, minute: u32) -> usize {
        let hosts = self.lanes.iter().filter(|lane| matches!(lane.of, LaneOf::Host(_)));
        hosts.filter(|lane| lane.stretches.first().is_some_and(|first| first.from <= minute)).count()
    }

    /// Brings what holds now up to date with the minute, the selection and the run.
    pub(crate) fn refresh(&mut self) {
        if self.run.is_none() {
            return;
        }
        let wanted = (self.runs, self.minute, self.selection);
        self.follow();
        let Some(run) = &self.run else { return };
        if self.now.made_for != Some(wanted) {
            self.now = Now::of(run, self.minute, self.selection);
            self.now.made_for = Some(wanted);
        }
    }
}

impl Default for SimulateState {
    fn default() -> Self {
        Self::new()
    }
}
