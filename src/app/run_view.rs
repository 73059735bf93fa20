//! What Simulate derives from a run: rows of the event list, marks of the slider, columns of the charts, and what
//! holds at a minute.
//!
//! Made once when the run, the filter or the minute changes, so that no frame has to. Never a truth of its own.

use std::collections::BTreeMap;

use crate::app::lanes::{Lane, lanes};
use crate::app::run_words::event_row;
use crate::app::simulate::{DAY, EventFilter, Selection};
use crate::app::words::{Language, fill, spoken};
use crate::domain::plan::Plan;
use crate::domain::simulation::{
    Because, CohortIx, Contact, Event, EventKind, HostIx, MachineIx, MachineView, MinuteOf, PoolIx, Run,
    State, StateCounts, Subject,
};

/// A row of the event list: an event, or the first of several equal ones of a cohort on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EventRow {
    /// The event's place in the run's events.
    pub place: usize,
    /// How many it stands for, itself included.
    pub times: u32,
}

/// Whose events can share a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Cohort(CohortIx),
    Pool(PoolIx),
}

/// The events that a filter shows, in order of time.
pub fn event_rows(run: &Run, filter: EventFilter, grouped: bool) -> Vec<EventRow> {
    let mut rows: Vec<EventRow> = Vec::new();
    let mut today = 0;
    let mut open: BTreeMap<(EventKind, Group), usize> = BTreeMap::new();
    for (place, event) in run.events().iter().enumerate() {
        if !filter.shows(event.kind, event.subject) {
            continue;
        }
        if event.minute / DAY != today {
            today = event.minute / DAY;
            open.clear();
        }
        let group = if grouped { group_of(run, event) } else { None };
        let first = group.and_then(|group| open.get(&(event.kind, group)).copied());
        if let Some(row) = first.and_then(|first| rows.get_mut(first)) {
            row.times += 1;
            continue;
        }
        if let Some(group) = group {
            open.insert((event.kind, group), rows.len());
        }
        rows.push(EventRow { place, times: 1 });
    }
    rows
}

fn group_of(run: &Run, event: &Event) -> Option<Group> {
    match event.subject {
        Subject::Machine(machine) => run.cohort_of(machine).map(Group::Cohort),
        Subject::Pool(pool) => Some(Group::Pool(pool)),
        Subject::Host(_) | Subject::Incident(_) => None,
    }
}

/// The state that a machine enters with an event; `None` for any other event.
pub fn state_of(kind: EventKind) -> Option<State> {
    match kind {
        EventKind::Activated => Some(State::Licensed),
        EventKind::Deactivated | EventKind::UnlicensedBegan => Some(State::Unlicensed),
        EventKind::GraceBegan => Some(State::Grace),
        EventKind::NotificationBegan => Some(State::Notification),
        EventKind::Joined
        | EventKind::Left
        | EventKind::ThresholdReached
        | EventKind::ThresholdLost
        | EventKind::HostUp
        | EventKind::HostDown
        | EventKind::MakSpent
        | EventKind::MakExhausted
        | EventKind::IncidentBegan
        | EventKind::IncidentEnded => None,
    }
}

/// A day on which something worth a mark on the slider happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub day: u32,
    /// The state that began; none for any other event.
    pub state: Option<State>,
    /// The day's most telling event in words.
    pub name: String,
}

/// How telling an event is; 0 is not worth a mark.
fn weight(kind: EventKind) -> u8 {
    match kind {
        EventKind::Deactivated | EventKind::UnlicensedBegan => 6,
        EventKind::NotificationBegan => 5,
        EventKind::GraceBegan => 4,
        EventKind::HostDown
        | EventKind::IncidentBegan
        | EventKind::ThresholdLost
        | EventKind::MakExhausted => 3,
        EventKind::HostUp | EventKind::IncidentEnded | EventKind::ThresholdReached => 2,
        EventKind::Activated => 1,
        EventKind::Joined | EventKind::Left | EventKind::MakSpent => 0,
    }
}

/// One mark for each day that has a telling event. Activations have one only where they end a lapse or begin a run,
/// that is after a day without any.
pub fn marks(run: &Run, plan: &Plan) -> Vec<Mark> {
    let rows = event_rows(run, EventFilter::All, true);
    let mut marks: Vec<(u8, u32, EventRow)> = Vec::new();
    let mut last_activation: Option<u32> = None;
    for row in rows {
        let Some(event) = run.events().get(row.place) else { continue };
        let (day, weight) = (event.minute / DAY, weight(event.kind));
        if weight == 0 {
            continue;
        }
        if event.kind == EventKind::Activated {
            let in_a_row = last_activation.is_some_and(|last| day <= last + 1);
            last_activation = Some(day);
            if in_a_row {
                continue;
            }
        }
        match marks.last_mut() {
            Some((known, last_day, last)) if *last_day == day => {
                if weight > *known {
                    (*known, *last) = (weight, row);
                }
            }
            Some(_) | None => marks.push((weight, day, row)),
        }
    }
    marks.into_iter().filter_map(|(_, day, row)| mark(run, plan, day, row)).collect()
}

fn mark(run: &Run, plan: &Plan, day: u32, row: EventRow) -> Option<Mark> {
    let words = event_row(run, plan, row)?;
    let name = fill("simulate.mark", &[("when", &words.when), ("whom", &words.whom), ("what", &words.what)]);
    Some(Mark { day, state: words.state, name })
}

/// The days of a run as columns, as charts and their tables want them: one value for each day.
#[derive(Clone, Debug, Default)]
pub struct Columns {
    /// By state, in the order of [`State::ALL`].
    pub states: Vec<Vec<u32>>,
    /// By host, in the run's order; 0 while a host is down.
    pub counts: Vec<Vec<u32>>,
    /// Activations used, by pool, in the plan's order.
    pub pools: Vec<Vec<u32>>,
}

impl Columns {
    /// Reads them off a run.
    pub fn of(run: &Run) -> Self {
        let days = run.days();
        let states = State::ALL.map(|state| days.iter().map(|day| day.states.of(state)).collect());
        let count = |host: usize| {
            let seen = days.iter().map(move |day| day.hosts.get(host).copied().unwrap_or_default());
            seen.map(|host| if host.up { host.count } else { 0 }).collect()
        };
        let used =
            |pool: usize| days.iter().map(|day| day.mak_used.get(pool).copied().unwrap_or(0)).collect();
        Self {
            states: states.into(),
            counts: (0..run.hosts().count()).map(count).collect(),
            pools: (0..run.pools().count()).map(used).collect(),
        }
    }
}

/// Contacts of a machine that are listed, equal ones in a row counted once.
const CONTACTS: usize = 6;

/// What holds at the minute that is shown.
#[derive(Clone, Debug, Default)]
pub struct Now {
    /// The run, the minute and the selection it was made for.
    pub(crate) made_for: Option<(u32, MinuteOf, Selection)>,
    /// By cohort, in the plan's order.
    pub by_cohort: Vec<StateCounts>,
    /// Of the whole fleet.
    pub states: StateCounts,
    /// The machine that is selected, or that the selected event concerns.
    pub machine: Option<MachineView>,
    /// Its last contacts, the newest first, equal ones in a row as one.
    pub contacts: Vec<Contact>,
    /// Why what is selected is as it is.
    pub because: Vec<Because>,
}

impl Now {
    pub(crate) fn of(run: &Run, minute: MinuteOf, selection: Selection) -> Self {
        let by_cohort = run.states_at(minute);
        let mut states = StateCounts::default();
        for state in State::ALL {
            *states.of_mut(state) = by_cohort.iter().map(|counts| counts.of(state)).sum();
        }
        let event = match selection {
            Selection::Event(place) => run.events().get(place),
            Selection::Nothing
            | Selection::Cohort(_)
            | Selection::Machine(_)
            | Selection::Host(_)
            | Selection::Pool(_)
            | Selection::Incident(_)
            | Selection::Microsoft
            | Selection::Dns => None,
        };
        let machine = machine_of(run, selection);
        let contacts = machine.map_or_else(Vec::new, |machine| run.last_contacts(machine, minute, CONTACTS));
        let machine = machine.and_then(|machine| run.machine_at(machine, minute));
        let because = match (selection, event) {
            (_, Some(event)) => run.because_event(&Event { minute, ..*event }),
            (Selection::Cohort(cohort), None) => run.because_cohort(cohort, minute),
            (Selection::Machine(machine), None) => run.because_machine(machine, minute),
            (Selection::Host(host), None) => run.because_host(host, minute),
            (Selection::Pool(pool), None) => run.because_pool(pool, minute),
            (Selection::Incident(place), None) => because_incident(run, place, minute),
            (Selection::Nothing | Selection::Event(_) | Selection::Microsoft | Selection::Dns, None) => {
                Vec::new()
            }
        };
        Self { made_for: None, by_cohort, states, machine, contacts, because }
    }
}

fn because_incident(run: &Run, place: usize, minute: MinuteOf) -> Vec<Because> {
    let Ok(incident) = u16::try_from(place) else { return Vec::new() };
    let subject = Subject::Incident(incident);
    let began = run.events().iter().find(|event| event.subject == subject);
    began.map_or_else(Vec::new, |began| {
        run.because_event(&Event { minute: began.minute.min(minute), ..*began })
    })
}

/// The machine that a selection is about.
pub fn machine_of(run: &Run, selection: Selection) -> Option<MachineIx> {
    match selection {
        Selection::Machine(machine) => Some(machine),
        Selection::Event(place) => match run.events().get(place)?.subject {
            Subject::Machine(machine) => Some(machine),
            Subject::Host(_) | Subject::Pool(_) | Subject::Incident(_) => None,
        },
        Selection::Nothing
        | Selection::Cohort(_)
        | Selection::Host(_)
        | Selection::Pool(_)
        | Selection::Incident(_)
        | Selection::Microsoft
        | Selection::Dns => None,
    }
}

/// The cohort that a selection is about.
pub fn cohort_of(run: &Run, selection: Selection) -> Option<CohortIx> {
    match selection {
        Selection::Cohort(cohort) => Some(cohort),
        Selection::Machine(_) | Selection::Event(_) => {
            machine_of(run, selection).and_then(|machine| run.cohort_of(machine))
        }
        Selection::Nothing
        | Selection::Host(_)
        | Selection::Pool(_)
        | Selection::Incident(_)
        | Selection::Microsoft
        | Selection::Dns => None,
    }
}

/// What a selection in one run means in the next: the same machine, cohort, host or pool by its name, for an event
/// the one it concerned; nothing where the next run does not have it.
pub fn carried_over(selection: Selection, old: &Run, new: &Run) -> Selection {
    let kept = match selection {
        Selection::Nothing => None,
        Selection::Event(place) => match old.events().get(place).map(|event| event.subject) {
            Some(Subject::Machine(machine)) => same_machine(machine, old, new),
            Some(Subject::Host(host)) => same_host(host, old, new),
            Some(Subject::Pool(pool)) => same_pool(pool, old, new),
            Some(Subject::Incident(_)) | None => None,
        },
        Selection::Incident(_) | Selection::Microsoft | Selection::Dns => Some(selection),
        Selection::Machine(machine) => same_machine(machine, old, new),
        Selection::Cohort(cohort) => same_cohort(cohort, old, new).map(Selection::Cohort),
        Selection::Host(host) => same_host(host, old, new),
        Selection::Pool(pool) => same_pool(pool, old, new),
    };
    kept.unwrap_or_default()
}

fn same_cohort(cohort: CohortIx, old: &Run, new: &Run) -> Option<CohortIx> {
    let (_, id) = old.cohorts().find(|(known, _)| *known == cohort)?;
    new.cohorts().find(|(_, known)| *known == id).map(|(place, _)| place)
}

fn same_machine(machine: MachineIx, old: &Run, new: &Run) -> Option<Selection> {
    let cohort = old.cohort_of(machine)?;
    let number = machine.0 - old.machines_in(cohort).next()?.0;
    let cohort = same_cohort(cohort, old, new)?;
    let same = MachineIx(new.machines_in(cohort).next()?.0.saturating_add(number));
    (new.cohort_of(same) == Some(cohort)).then_some(Selection::Machine(same))
}

fn same_host(host: HostIx, old: &Run, new: &Run) -> Option<Selection> {
    let name = old.host_name(host);
    new.hosts().find(|(_, known)| *known == name).map(|(place, _)| Selection::Host(place))
}

fn same_pool(pool: PoolIx, old: &Run, new: &Run) -> Option<Selection> {
    let (_, id, _) = old.pools().find(|(known, ..)| *known == pool)?;
    new.pools().find(|(_, known, _)| *known == id).map(|(place, ..)| Selection::Pool(place))
}

/// A finished run with everything that is derived from it, so that the job makes it and no frame waits for it.
pub struct Arrived {
    pub(crate) run: Run,
    pub(crate) marks: Vec<Mark>,
    pub(crate) lanes: Vec<Lane>,
    pub(crate) columns: Columns,
    /// The rows of the event list, for this filter and grouping.
    pub(crate) rows: Vec<EventRow>,
    pub(crate) listed: (EventFilter, bool),
    /// The language of the names of marks and lanes.
    pub(crate) said_in: Language,
}

impl Arrived {
    pub(crate) fn of(run: Run, plan: &Plan, listed: (EventFilter, bool)) -> Self {
        Self {
            marks: marks(&run, plan),
            lanes: lanes(&run, plan),
            columns: Columns::of(&run),
            rows: event_rows(&run, listed.0, listed.1),
            listed,
            said_in: spoken(),
            run,
        }
    }
}
