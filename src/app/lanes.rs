//! What stood when during a run, one lane each: hosts, their records in DNS, Microsoft, cohorts on their network; and
//! on each the incidents of the plan. Made once for a run; the run says what stood.

use crate::app::apply_lane::{days_of, target_of};
use crate::app::run_words::incident as incident_name;
use crate::app::simulate::{DAY, Selection};
use crate::app::words::{fill, word};
use crate::domain::plan::{Incident, IncidentKind, Plan, Target};
use crate::domain::simulation::{CohortIx, HostIx, Presence, Run, Stretch};

/// What a lane is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LaneOf {
    Host(HostIx),
    Record(HostIx),
    Microsoft,
    /// Machines that are none of the fleet.
    Outside,
    Cohort(CohortIx),
}

impl LaneOf {
    /// What a press on the lane selects.
    pub fn selection(self) -> Option<Selection> {
        match self {
            Self::Host(host) => Some(Selection::Host(host)),
            Self::Record(_) => Some(Selection::Dns),
            Self::Cohort(cohort) => Some(Selection::Cohort(cohort)),
            Self::Microsoft => Some(Selection::Microsoft),
            Self::Outside => None,
        }
    }

    /// What a stretch of the lane means.
    pub fn presence(self, presence: Presence) -> String {
        match (presence, self) {
            (Presence::Whole, Self::Host(_)) => word("lane.up").to_owned(),
            (Presence::Whole, Self::Record(_)) => word("lane.stands").to_owned(),
            (Presence::Whole, Self::Microsoft) => word("lane.reached").to_owned(),
            (Presence::Whole, Self::Cohort(_)) => word("lane.on-network").to_owned(),
            (Presence::Whole, Self::Outside) => word("lane.asking").to_owned(),
            (Presence::InTurn { on, off }, _) => {
                fill("lane.in-turn", &[("on", &on.to_string()), ("off", &off.to_string())])
            }
            (Presence::Blocked, _) => word("lane.blocked").to_owned(),
        }
    }
}

/// An incident of the plan on its lane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Its place in the plan.
    pub incident: usize,
    /// The first day, and the first day after it.
    pub from: u32,
    pub until: u32,
    /// Whether it lasts; the others happen once.
    pub lasts: bool,
    pub name: &'static str,
}

/// A lane.
#[derive(Clone, Debug)]
pub struct Lane {
    pub of: LaneOf,
    pub name: String,
    /// In order of time.
    pub stretches: Vec<Stretch>,
    /// In the plan's order.
    pub bars: Vec<Bar>,
}

impl Lane {
    fn new(of: LaneOf, name: String, stretches: Vec<Stretch>) -> Self {
        Self { of, name, stretches, bars: Vec::new() }
    }

    fn is_constant(&self) -> bool {
        self.bars.is_empty()
            && matches!(self.stretches.as_slice(), [only] if only.presence == Presence::Whole)
    }
}

/// All lanes of a run. Cohorts that are not always there stand before those that are.
pub fn lanes(run: &Run, plan: &Plan) -> Vec<Lane> {
    let mut lanes = Vec::new();
    for (host, name) in run.hosts() {
        let record = fill("lane.record", &[("host", &name)]);
        lanes.push(Lane::new(LaneOf::Host(host), name, run.host_up(host)));
        lanes.push(Lane::new(LaneOf::Record(host), record, run.record_stands(host)));
    }
    lanes.push(Lane::new(LaneOf::Microsoft, word("event.microsoft").to_owned(), run.microsoft_reached()));
    if plan.rogues() > 0 {
        lanes.push(Lane::new(LaneOf::Outside, word("lane.outside").to_owned(), Vec::new()));
    }
    let cohorts = run.cohorts();
    lanes.extend(
        cohorts.map(|(cohort, id)| Lane::new(LaneOf::Cohort(cohort), id.to_string(), run.on_network(cohort))),
    );
    for (place, incident) in plan.incidents.iter().enumerate() {
        let of = lane_of(run, plan, incident);
        if let Some(lane) = lanes.iter_mut().find(|lane| Some(lane.of) == of) {
            lane.bars.push(bar(plan, place, incident));
        }
    }
    for lane in lanes.iter_mut().filter(|lane| lane.of == LaneOf::Outside) {
        let stretch = |bar: &Bar| Stretch {
            from: bar.from.saturating_mul(DAY),
            until: bar.until.saturating_mul(DAY).min(run.end()),
            presence: Presence::Whole,
        };
        lane.stretches = lane.bars.iter().map(stretch).collect();
        lane.stretches.sort_by_key(|stretch| stretch.from);
    }
    // Hosts first, then what changes, then what never does.
    lanes.sort_by_key(|lane| match lane.of {
        LaneOf::Host(_) | LaneOf::Record(_) => 0,
        LaneOf::Microsoft | LaneOf::Outside | LaneOf::Cohort(_) if lane.is_constant() => 2,
        LaneOf::Microsoft | LaneOf::Outside | LaneOf::Cohort(_) => 1,
    });
    lanes
}

fn bar(plan: &Plan, place: usize, incident: &Incident) -> Bar {
    let (from, until) = days_of(plan, incident);
    let until = until.min(plan.days.max(from + 1));
    Bar { incident: place, from, until, lasts: incident.what.lasts(), name: incident_name(&incident.what) }
}

fn lane_of(run: &Run, plan: &Plan, incident: &Incident) -> Option<LaneOf> {
    let what = &incident.what;
    match (what, target_of(what)) {
        (IncidentKind::DnsMissing(host), _) => run.host_of(host).map(LaneOf::Record),
        (IncidentKind::RogueInstall { .. }, _) => Some(LaneOf::Outside),
        (_, Some(Target::Host(host))) => run.host_of(&host).map(LaneOf::Host),
        (_, Some(Target::Cohort(id))) => {
            let place = plan.cohorts.iter().position(|cohort| cohort.id == id)?;
            u16::try_from(place).ok().map(|place| LaneOf::Cohort(CohortIx(place)))
        }
        (_, None) => Some(LaneOf::Microsoft),
    }
}
