//! What stood when during a run, one lane each: hosts, their records in DNS, Microsoft where it cannot always be
//! reached, and cohorts on their network. Made once for a run; the run says what stood.

use crate::app::simulate::Selection;
use crate::app::words::{fill, word};
use crate::domain::simulation::{CohortIx, HostIx, Presence, Run, Stretch};

/// What a lane is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LaneOf {
    Host(HostIx),
    Record(HostIx),
    Microsoft,
    Cohort(CohortIx),
}

impl LaneOf {
    /// What a press on the lane selects.
    pub fn selection(self) -> Option<Selection> {
        match self {
            Self::Host(host) | Self::Record(host) => Some(Selection::Host(host)),
            Self::Cohort(cohort) => Some(Selection::Cohort(cohort)),
            Self::Microsoft => Some(Selection::Microsoft),
        }
    }

    /// What a stretch of the lane means.
    pub fn presence(self, presence: Presence) -> String {
        match (presence, self) {
            (Presence::Whole, Self::Host(_)) => word("lane.up").to_owned(),
            (Presence::Whole, Self::Record(_)) => word("lane.stands").to_owned(),
            (Presence::Whole, Self::Microsoft) => word("lane.reached").to_owned(),
            (Presence::Whole, Self::Cohort(_)) => word("lane.on-network").to_owned(),
            (Presence::InTurn { on, off }, _) => {
                fill("lane.in-turn", &[("on", &on.to_string()), ("off", &off.to_string())])
            }
            (Presence::Blocked, _) => word("lane.blocked").to_owned(),
        }
    }
}

/// A lane.
#[derive(Clone, Debug)]
pub struct Lane {
    pub of: LaneOf,
    pub name: String,
    /// In order of time.
    pub stretches: Vec<Stretch>,
}

impl Lane {
    fn is_constant(&self) -> bool {
        matches!(self.stretches.as_slice(), [only] if only.presence == Presence::Whole)
    }
}

/// All lanes of a run. Cohorts that are not always there stand before those that are.
pub fn lanes(run: &Run) -> Vec<Lane> {
    let mut lanes = Vec::new();
    for (host, name) in run.hosts() {
        let record = fill("lane.record", &[("host", &name)]);
        lanes.push(Lane { of: LaneOf::Host(host), name, stretches: run.host_up(host) });
        lanes.push(Lane { of: LaneOf::Record(host), name: record, stretches: run.record_stands(host) });
    }
    let microsoft = Lane {
        of: LaneOf::Microsoft,
        name: word("event.microsoft").to_owned(),
        stretches: run.microsoft_reached(),
    };
    if !microsoft.is_constant() {
        lanes.push(microsoft);
    }
    let cohorts = run.cohorts().map(|(cohort, id)| Lane {
        of: LaneOf::Cohort(cohort),
        name: id.to_string(),
        stretches: run.on_network(cohort),
    });
    let (constant, changing): (Vec<Lane>, Vec<Lane>) = cohorts.partition(Lane::is_constant);
    lanes.extend(changing);
    lanes.extend(constant);
    lanes
}
