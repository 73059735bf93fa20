//! The reference fleet in the few numbers that every rival needs: made of a plan and its rulebook, written as JSON.
//! Only what the reference fleet uses is there; a plan that uses more is refused.

use serde::{Deserialize, Serialize};

use crate::domain::knowledge::Knowledge;
use crate::domain::plan::{
    Cohort, CohortKey, FindsHost, HostNetwork, Image, IncidentKind, Plan, PlanAttachment,
};
use crate::domain::rulebook::{AfterValidity, CapRule, EndState, LowCount};

/// Everything is in minutes from the start where it does not say days.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Fleet {
    pub seed: u64,
    pub days: u32,
    pub validity: u32,
    pub renewal: u32,
    pub jitter: u32,
    pub retry: u32,
    pub retention: u32,
    pub cap: u32,
    /// Ascending.
    pub thresholds: Vec<u32>,
    pub cohorts: Vec<Machines>,
    pub hosts: u32,
    /// Hosts that are down, in the plan's order.
    pub incidents: Vec<Down>,
}

/// Machines that behave alike.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Machines {
    pub count: u32,
    pub threshold: u32,
    pub initial_grace: u32,
    /// Days on and off the network in turn; `off` is 0 for always on.
    pub on: u32,
    pub off: u32,
    /// Machine k of n joins on day `joins_from + k * (joins_to - joins_from) / n`.
    pub joins_from: u32,
    pub joins_to: u32,
}

/// A host that is down for a time.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Down {
    pub host: u32,
    pub from: u32,
    pub until: u32,
}

const DAY: u32 = 1_440;

impl Fleet {
    /// The fleet of a plan.
    ///
    /// # Errors
    /// What the plan holds and the rivals do not know.
    pub fn of(plan: &Plan, knowledge: &Knowledge) -> Result<Self, String> {
        let rules = knowledge.rulebooks.get(plan.rulebook);
        let CapRule::Fixed(cap) = rules.cap.value else { return Err("a cap that grows".to_owned()) };
        let known = rules.low_count.value == LowCount::Deactivates
            && rules.after_validity.value == AfterValidity::Unlicensed
            && rules.after_initial_grace.value == EndState::Notification
            && !rules.srv_priority.value;
        if !known || !plan.maks.is_empty() {
            return Err("a rulebook or pools that the rivals do not know".to_owned());
        }
        let plain = |host: &crate::domain::plan::Host| {
            host.publishes_dns
                && host.network == HostNetwork::Core
                && host.from.is_none()
                && host.until.is_none()
        };
        if !plan.hosts.iter().all(plain) {
            return Err("a host that comes, goes or is not published".to_owned());
        }
        let mut thresholds = vec![rules.threshold_server.value, rules.threshold_client.value];
        thresholds.sort_unstable();
        let cohorts = plan.cohorts.iter().map(|cohort| machines(plan, cohort, knowledge));
        let incidents = plan.incidents.iter().map(|incident| {
            let IncidentKind::HostDown(id) = &incident.what else {
                return Err("an incident of another kind".to_owned());
            };
            let host = plan.hosts.iter().position(|host| host.id == *id).ok_or("an unknown host")?;
            let until = incident.until.ok_or("an incident without an end")?;
            Ok(Down { host: host as u32, from: minute(plan, incident.at), until: minute(plan, until) })
        });
        Ok(Self {
            seed: plan.seed,
            days: plan.days,
            validity: rules.validity.value,
            renewal: rules.renewal.value,
            jitter: rules.renewal_jitter.value,
            retry: rules.retry.value,
            retention: rules.retention.value,
            cap,
            thresholds,
            cohorts: cohorts.collect::<Result<_, _>>()?,
            hosts: plan.hosts.len() as u32,
            incidents: incidents.collect::<Result<Vec<_>, String>>()?,
        })
    }

    /// The first minute after the run.
    pub fn end(&self) -> u32 {
        self.days * DAY
    }
}

fn machines(plan: &Plan, cohort: &Cohort, knowledge: &Knowledge) -> Result<Machines, String> {
    let plain = cohort.key == CohortKey::SetupKey
        && cohort.finds_host == FindsHost::Dns
        && cohort.image == Image::Sysprep
        && !cohort.is_virtual
        && cohort.leaves.is_none();
    let edition = knowledge.catalog.edition(&cohort.edition).ok_or("an unknown edition")?;
    let rules = knowledge.rulebooks.get(plan.rulebook);
    let grace = rules.initial_grace(&edition.generation).ok_or("no initial grace")?;
    let (on, off) = match cohort.attachment {
        PlanAttachment::Core => (1, 0),
        PlanAttachment::OnOff { on, off } => (on, off),
        PlanAttachment::Absent { .. } | PlanAttachment::Isolated => {
            return Err(format!("{} is away", cohort.id));
        }
    };
    if !plain {
        return Err(format!("{} is not plain", cohort.id));
    }
    Ok(Machines {
        count: cohort.count,
        threshold: rules.threshold(edition.kind).value,
        initial_grace: grace.value,
        on,
        off,
        joins_from: minute(plan, cohort.joins.from) / DAY,
        joins_to: minute(plan, cohort.joins.to) / DAY,
    })
}

fn minute(plan: &Plan, date: chrono::NaiveDate) -> u32 {
    date.signed_duration_since(plan.start).num_minutes() as u32
}
