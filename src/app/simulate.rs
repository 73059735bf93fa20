//! The Simulate place: the run, the minute that is shown, and what is selected in it.

use std::sync::Arc;

use chrono::{Days, NaiveDate};

use crate::app::jobs::Job;
use crate::app::lanes::Lane;
use crate::app::run_view::{Columns, EventRow, Mark, Now, event_rows};
use crate::domain::ids::{CohortId, HostId};
use crate::domain::plan::{Incident, IncidentKind, Plan, Target};
use crate::domain::problem::Problem;
use crate::domain::simulation::{CohortIx, EventKind, HostIx, MachineIx, MinuteOf, PoolIx, Run, Subject};

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
}

/// Which chart is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Chart {
    #[default]
    States,
    Count,
    Pools,
    /// What stood when: always drawn, and here as a table.
    Lanes,
    /// Hosts and cohorts at the minute that is shown: always drawn, and here as a table.
    Fleet,
}

impl Chart {
    /// Those that are drawn one at a time.
    pub const DRAWN: [Self; 3] = [Self::States, Self::Count, Self::Pools];
    /// Those that are tables.
    pub const ALL: [Self; 5] = [Self::States, Self::Count, Self::Pools, Self::Lanes, Self::Fleet];

    /// The id of its words.
    pub fn word(self) -> &'static str {
        match self {
            Self::States => "chart.states",
            Self::Count => "chart.count",
            Self::Pools => "chart.pools",
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

/// The two faces of the panel at the right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PanelFace {
    #[default]
    Why,
    Fleet,
}

impl PanelFace {
    pub const ALL: [Self; 2] = [Self::Why, Self::Fleet];
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

/// What an incident form may hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DraftKind {
    #[default]
    HostDown,
    HostLost,
    DnsMissing,
    PortBlocked,
    InternetDown,
}

impl DraftKind {
    pub const ALL: [Self; 5] =
        [Self::HostDown, Self::HostLost, Self::DnsMissing, Self::PortBlocked, Self::InternetDown];

    /// Its id in plan files.
    pub fn id(self) -> &'static str {
        match self {
            Self::HostDown => "host-down",
            Self::HostLost => "host-lost",
            Self::DnsMissing => "dns-missing",
            Self::PortBlocked => "port-blocked",
            Self::InternetDown => "internet-down",
        }
    }

    /// The id of its words.
    pub fn word(self) -> &'static str {
        match self {
            Self::HostDown => "incident.host-down",
            Self::HostLost => "incident.host-lost",
            Self::DnsMissing => "incident.dns-missing",
            Self::PortBlocked => "incident.port-blocked",
            Self::InternetDown => "incident.internet-down",
        }
    }

    /// Whether it can end.
    pub fn ends(self) -> bool {
        self != Self::HostLost
    }
}

/// The incident form while it is filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub kind: DraftKind,
    /// By its place among the targets that the kind allows.
    pub target: usize,
    /// Days from the start.
    pub day: u32,
    /// Days it lasts; 0: for good.
    pub lasts: u32,
}

impl Default for Draft {
    fn default() -> Self {
        Self { kind: DraftKind::HostDown, target: 0, day: 180, lasts: 30 }
    }
}

impl Draft {
    /// What it may be aimed at, as the plan names it.
    pub fn targets(&self, plan: &Plan) -> Vec<Target> {
        let hosts = plan.hosts.iter().map(|host| Target::Host(host.id.clone()));
        let cohorts = plan.cohorts.iter().map(|cohort| Target::Cohort(cohort.id.clone()));
        match self.kind {
            DraftKind::HostDown | DraftKind::HostLost | DraftKind::DnsMissing => hosts.collect(),
            DraftKind::PortBlocked => hosts.chain(cohorts).collect(),
            DraftKind::InternetDown => Vec::new(),
        }
    }

    /// The incident it describes; `None` when it needs a target that the plan has not.
    pub fn incident(&self, plan: &Plan) -> Option<Incident> {
        let target = self.targets(plan).into_iter().nth(self.target);
        let host = |target: Option<Target>| match target {
            Some(Target::Host(id)) => Some(id),
            Some(Target::Cohort(_)) | None => None,
        };
        let what = match self.kind {
            DraftKind::HostDown => IncidentKind::HostDown(host(target)?),
            DraftKind::HostLost => IncidentKind::HostLost(host(target)?),
            DraftKind::DnsMissing => IncidentKind::DnsMissing(host(target)?),
            DraftKind::PortBlocked => IncidentKind::PortBlocked(target?),
            DraftKind::InternetDown => IncidentKind::InternetDown,
        };
        let at = date_of_day(plan, self.day)?;
        let until =
            if self.kind.ends() && self.lasts > 0 { date_of_day(plan, self.day + self.lasts) } else { None };
        Some(Incident { at, until, what })
    }
}

/// The date of a day of the plan's run, day 0 being its start.
pub fn date_of_day(plan: &Plan, day: u32) -> Option<NaiveDate> {
    plan.start.checked_add_days(Days::new(u64::from(day)))
}

/// The names of a target, for lists.
pub fn target_id(target: &Target) -> &str {
    match target {
        Target::Host(id) => HostId::as_str(id),
        Target::Cohort(id) => CohortId::as_str(id),
    }
}

/// The result of a run, or why the plan cannot run.
pub type RunResult = Result<Run, Vec<Problem>>;

/// What Simulate shows.
pub struct SimulateState {
    /// The newest finished run and the plan it was made from; kept while the next one is computed.
    pub run: Option<Arc<Run>>,
    pub ran: Option<Arc<Plan>>,
    pub job: Option<Job<Option<RunResult>>>,
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
    /// What holds at the minute that is shown.
    pub now: Now,
    pub draft: Draft,
    /// Counts the finished runs.
    pub(crate) runs: u32,
}

impl SimulateState {
    /// Nothing has run yet.
    pub fn new() -> Self {
        Self {
            run: None,
            ran: None,
            job: None,
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
            now: Now::default(),
            draft: Draft::default(),
            runs: 0,
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

    /// Brings what holds now up to date with the minute, the selection and the run.
    pub(crate) fn refresh(&mut self) {
        let Some(run) = &self.run else { return };
        let wanted = (self.runs, self.minute, self.selection);
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
