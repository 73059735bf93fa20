//! What a run of the fuzz met: fields, incidents, rulebooks, outcomes, events, crossings, ways.

use core::fmt;
use std::collections::BTreeMap;

use activation_wizard::domain::plan::{CohortKey, FindsHost, HostNetwork, Image, Plan, PlanAttachment};
use activation_wizard::domain::rulebook::RulebookId;
use activation_wizard::domain::simulation::{EventKind, Outcome, Run, State};

use super::branches::{self, BRANCHES};

/// Everything that a thorough run meets.
const ALL: [&str; 44] = [
    "cohort virtual",
    "key setup-key",
    "key kms-host-key",
    "key mak",
    "key retail",
    "key none",
    "attachment core",
    "attachment on/off",
    "attachment absent",
    "attachment isolated",
    "joins on a day",
    "joins spread",
    "leaves",
    "finds dns",
    "finds pinned",
    "image cloned",
    "host without record",
    "host priority",
    "host weight",
    "host isolated",
    "host from",
    "host until",
    "pool used before",
    "plan crosses a threshold upwards",
    "plan crosses a threshold downwards",
    "outcome success",
    "outcome count-too-low",
    "outcome not-covered",
    "outcome clock-skew",
    "outcome off-network",
    "outcome no-record",
    "outcome no-answer",
    "outcome port-blocked",
    "outcome microsoft",
    "outcome no-microsoft",
    "outcome exhausted",
    "more than 1000 machines",
    "more than 50 hosts",
    "more than 2 passes",
    "more than 1000 days",
    "unplanned host",
    "state grace",
    "state notification",
    "state unlicensed",
];

/// How often each was met.
#[derive(Default)]
pub(super) struct Met {
    times: BTreeMap<String, u64>,
    plans: u64,
    attempts: u64,
    most_passes: u32,
}

impl Met {
    fn note(&mut self, what: &str, is_met: bool) {
        if is_met {
            *self.times.entry(what.to_owned()).or_default() += 1;
        }
    }

    pub(super) fn attempts(&self) -> u64 {
        self.attempts
    }

    pub(super) fn add(&mut self, plan: &Plan, run: &Run, passes: u32) {
        self.plans += 1;
        self.attempts += run.contacts().total;
        self.note(&format!("rulebook {}", plan.rulebook.id()), true);
        for incident in &plan.incidents {
            self.note(&format!("incident {}", incident.what.word()), true);
        }
        self.fields(plan);
        for kind in EventKind::ALL {
            self.note(&format!("event {}", kind.id()), run.times(kind) > 0);
        }
        self.note("plan crosses a threshold upwards", run.times(EventKind::ThresholdReached) > 0);
        self.note("plan crosses a threshold downwards", run.times(EventKind::ThresholdLost) > 0);
        for (name, state) in [
            ("grace", State::Grace),
            ("notification", State::Notification),
            ("unlicensed", State::Unlicensed),
        ] {
            self.note(&format!("state {name}"), run.days().iter().any(|day| day.states.of(state) > 0));
        }
        for (cohort, _) in run.cohorts() {
            for machine in run.machines_in(cohort).take(3) {
                for (_, outcome) in run.contacts_of(machine).into_iter().step_by(7) {
                    self.note(&format!("outcome {}", name_of(outcome)), true);
                }
            }
        }
        for branch in branches::of(plan, run) {
            self.note(branch, true);
        }
        self.note("more than 2 passes", passes > 2);
        self.most_passes = self.most_passes.max(passes);
        self.note("unplanned host", run.hosts().count() > plan.hosts.len());
        self.note("more than 1000 machines", plan.machines() > 1000);
        self.note("more than 50 hosts", plan.hosts.len() > 50);
        self.note("more than 1000 days", plan.days > 1000);
    }

    fn fields(&mut self, plan: &Plan) {
        for cohort in &plan.cohorts {
            self.note("cohort virtual", cohort.is_virtual);
            self.note(
                match cohort.key {
                    CohortKey::SetupKey => "key setup-key",
                    CohortKey::KmsHostKey => "key kms-host-key",
                    CohortKey::Mak(_) => "key mak",
                    CohortKey::Retail => "key retail",
                    CohortKey::None => "key none",
                },
                true,
            );
            self.note(
                match cohort.attachment {
                    PlanAttachment::Core => "attachment core",
                    PlanAttachment::OnOff { .. } => "attachment on/off",
                    PlanAttachment::Absent { .. } => "attachment absent",
                    PlanAttachment::Isolated => "attachment isolated",
                },
                true,
            );
            let spreads = cohort.joins.from != cohort.joins.to;
            self.note(if spreads { "joins spread" } else { "joins on a day" }, true);
            self.note("leaves", cohort.leaves.is_some());
            self.note(if cohort.finds_host == FindsHost::Dns { "finds dns" } else { "finds pinned" }, true);
            self.note("image cloned", cohort.image == Image::Cloned);
        }
        for host in &plan.hosts {
            self.note("host without record", !host.publishes_dns);
            self.note("host priority", host.priority > 0);
            self.note("host weight", host.weight > 0);
            self.note("host isolated", host.network == HostNetwork::Isolated);
            self.note("host from", host.from.is_some());
            self.note("host until", host.until.is_some());
        }
        self.note("pool used before", plan.maks.iter().any(|pool| pool.used > 0));
    }

    fn names() -> Vec<String> {
        let rulebooks = RulebookId::ALL.map(|rulebook| format!("rulebook {}", rulebook.id()));
        let kinds = activation_wizard::domain::plan::fields::incident::KINDS;
        let incidents = kinds.map(|kind| format!("incident {kind}"));
        let events = EventKind::ALL.map(|kind| format!("event {}", kind.id()));
        let all = ALL.iter().chain(&BRANCHES);
        all.map(|name| (*name).to_owned()).chain(rulebooks).chain(incidents).chain(events).collect()
    }

    /// Whether everything was met, and at least a fifth of the plans cross a threshold.
    pub(super) fn is_full(&self) -> bool {
        let crossing = self.of("plan crosses a threshold upwards") * 5 >= self.plans;
        crossing && Self::names().iter().all(|name| self.of(name) > 0)
    }

    fn of(&self, name: &str) -> u64 {
        self.times.get(name).copied().unwrap_or_default()
    }
}

impl fmt::Display for Met {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} plans, {} attempts; times met:", self.plans, self.attempts)?;
        for name in Self::names() {
            writeln!(f, "{:>10}  {name}", self.of(&name))?;
        }
        writeln!(f, "{:>10}  passes at most", self.most_passes)
    }
}

fn name_of(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Success { .. } => "success",
        Outcome::CountTooLow { .. } => "count-too-low",
        Outcome::NotCovered { .. } => "not-covered",
        Outcome::ClockSkew { .. } => "clock-skew",
        Outcome::OffNetwork => "off-network",
        Outcome::NoRecord => "no-record",
        Outcome::NoAnswer => "no-answer",
        Outcome::PortBlocked => "port-blocked",
        Outcome::MicrosoftActivated => "microsoft",
        Outcome::NoMicrosoft => "no-microsoft",
        Outcome::Exhausted => "exhausted",
    }
}
