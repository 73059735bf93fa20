//! Why a machine is what it is at a minute: from the last time it was licensed, or from its joining, to now.

use super::words::{self, counted, duration};
use super::{Chain, Ground};
use crate::domain::plan::{IncidentKind, Target};
use crate::domain::simulation::fleet::{Attachment, CohortFacts, Fleet, Key};
use crate::domain::simulation::history::{Cause, Change, ContactRun};
use crate::domain::simulation::run::Run;
use crate::domain::simulation::types::{
    Because, CohortIx, EventKind, HostIx, MachineIx, MinuteOf, Outcome, State, Subject,
};

impl Run {
    /// The causes that led to a machine's state at a minute, in order of time; none for a machine that the plan
    /// does not have.
    pub fn because_machine(&self, machine: MachineIx, minute: MinuteOf) -> Vec<Because> {
        let Some(cohort) = self.fleet.cohort_of(machine) else { return Vec::new() };
        let Some(facts) = self.fleet.cohorts.find(cohort) else { return Vec::new() };
        let chain = Chain::default();
        let mut teller = Teller { run: self, fleet: &self.fleet, facts, cohort, machine, chain };
        teller.tell(minute);
        teller.chain.finish()
    }
}

struct Teller<'a> {
    run: &'a Run,
    fleet: &'a Fleet,
    facts: &'a CohortFacts,
    cohort: CohortIx,
    machine: MachineIx,
    chain: Chain,
}

/// Failed contacts of one kind since a success, however they alternated with others.
struct Failures {
    first: MinuteOf,
    last: MinuteOf,
    times: u32,
    /// The one with the highest count.
    outcome: Outcome,
}

impl Teller<'_> {
    fn tell(&mut self, minute: MinuteOf) {
        let history = self.run.past.of(self.fleet, self.machine);
        let mut changes: Vec<Change> = history.changes_until(self.machine, minute).collect();
        changes.reverse();
        let mut runs: Vec<ContactRun> = history.runs_until(self.fleet, self.machine, minute).collect();
        runs.reverse();
        if changes.is_empty() {
            return self.not_here_yet();
        }
        let Some(licensed) = changes.iter().rposition(|change| change.state == Some(State::Licensed)) else {
            self.changes(changes);
            return self.failures(&runs);
        };
        let last_success = runs.iter().rposition(|run| run.outcome.succeeded());
        let (before, since) = changes.split_at(licensed);
        let (renewed, failed) = runs.split_at(last_success.map_or(0, |place| place + 1));
        match since {
            [activation] => {
                let earlier = before.iter().rposition(|change| change.state == Some(State::Licensed));
                self.changes(before.iter().skip(earlier.map_or(0, |place| place + 1)).copied());
                self.wait_for(activation.minute, renewed);
                self.activation(*activation, renewed);
                self.renewals(*activation, renewed);
            }
            [activation, ..] => self.last_success(*activation, renewed),
            [] => {}
        }
        self.failures(failed);
        self.changes(since.iter().skip(1).copied());
    }

    fn not_here_yet(&mut self) {
        let joins = self.fleet.joins(self.cohort, self.machine);
        let text = if joins < self.fleet.leaves(self.cohort, self.machine) {
            "It joins the fleet only then"
        } else {
            "It never joins: it leaves no later than it would join"
        };
        self.chain.say(joins, text, Ground::plan("joins"), None);
    }

    /// The failures between the success before `minute` and the activation at `minute`.
    fn wait_for(&mut self, minute: MinuteOf, runs: &[ContactRun]) {
        let until = runs.iter().position(|run| run.first >= minute).unwrap_or(runs.len());
        let waited = runs.get(..until).unwrap_or_default();
        let from = waited.iter().rposition(|run| run.outcome.succeeded()).map_or(0, |place| place + 1);
        self.failures(waited.get(from..).unwrap_or_default());
        let outcome = runs.get(until).map(|run| run.outcome);
        let waited_for_count = waited.iter().any(|run| matches!(run.outcome, Outcome::CountTooLow { .. }));
        if let Some(Outcome::Success { host, .. }) = outcome
            && waited_for_count
        {
            self.threshold_event(host, EventKind::ThresholdReached, minute);
        }
    }

    fn activation(&mut self, activation: Change, runs: &[ContactRun]) {
        if activation.cause == Cause::RetailKey {
            return self.changes([activation]);
        }
        let Some(run) = runs.iter().find(|run| run.first == activation.minute) else { return };
        let (text, ground) = self.success(run, "It was activated");
        self.chain.say(activation.minute, text, ground, Some(State::Licensed));
    }

    fn renewals(&mut self, activation: Change, runs: &[ContactRun]) {
        let renewed = runs.iter().filter(|run| run.first >= activation.minute && run.outcome.succeeded());
        let times: u32 = renewed.map(|run| run.times).sum();
        if let Some(last) = runs.last()
            && last.last > activation.minute
            && let Outcome::Success { host, count } = last.outcome
        {
            let host = self.run.host_name(host);
            let times = counted(times.saturating_sub(1), "time");
            let text = format!("It has renewed {times} since, here at {host} with a count of {count}");
            self.chain.say(last.last, text, (&self.fleet.rulebook.validity).into(), Some(State::Licensed));
        }
    }

    /// The success from which a licence ran that has ended since.
    fn last_success(&mut self, activation: Change, runs: &[ContactRun]) {
        let Some(last) = runs.last() else { return self.changes([activation]) };
        let what =
            if last.last > activation.minute { "It renewed for the last time" } else { "It was activated" };
        let (text, ground) = self.success(last, what);
        self.chain.say(last.last, text, ground, Some(State::Licensed));
    }

    fn success(&self, run: &ContactRun, what: &str) -> (String, Ground) {
        let Outcome::Success { host, count } = run.outcome else { return self.microsoft() };
        let needed = self.facts.threshold.value;
        let host = self.run.host_name(host);
        let text = format!("{what}: {host} answered with a count of {count}, and {needed} are needed");
        (text, Ground::counting(self.fleet, &self.facts.threshold))
    }

    fn microsoft(&self) -> (String, Ground) {
        let way = if self.fleet.isolated(self.cohort) { "By telephone, Microsoft" } else { "Microsoft" };
        match &self.facts.key {
            Key::Mak(pool) => {
                let pool = self.fleet.pools.find(*pool).map(|pool| pool.id.to_string()).unwrap_or_default();
                let text = format!("{way} activated it for good and spent one activation of {pool}");
                (text, Ground::topic(self.fleet, "mak-pool"))
            }
            Key::KmsHost { .. } | Key::Setup { .. } | Key::Retail | Key::None => {
                let text = format!("{way} activated its KMS host key: it became a host that nobody planned");
                (text, (&self.fleet.rulebook.host_activations).into())
            }
        }
    }

    fn changes(&mut self, changes: impl IntoIterator<Item = Change>) {
        for change in changes {
            let (text, ground) = self.change(change);
            self.chain.say(change.minute, text, ground, change.state);
        }
    }

    fn change(&mut self, change: Change) -> (String, Ground) {
        let rules = &self.fleet.rulebook;
        let now = change.state.map_or("gone", words::state);
        match change.cause {
            Cause::Joined => {
                let grace = duration(self.facts.initial_grace.value);
                (
                    format!("It joined the fleet with an initial grace of {grace}"),
                    (&self.facts.initial_grace).into(),
                )
            }
            Cause::NoInitialGrace => {
                let text = format!("It joined the fleet without an initial grace: {now} from the start");
                (text, (&self.facts.initial_grace).into())
            }
            Cause::RetailKey => (
                "It joined with a retail key: licensed, and nobody here is asked".to_owned(),
                Ground::plan("retail"),
            ),
            Cause::Left => ("It left the fleet".to_owned(), Ground::plan("leaves")),
            Cause::ValidityEnded => {
                let validity = duration(rules.validity.value);
                let text = format!("The {validity} since its last renewal were over: {now}");
                (text, (&rules.after_validity).into())
            }
            Cause::GraceEnded => (format!("Its grace was over: {now}"), (&rules.after_validity).into()),
            Cause::InitialGraceEnded => {
                (format!("Its initial grace was over: {now}"), (&rules.after_initial_grace).into())
            }
            Cause::Reimaged => {
                (format!("Windows was installed anew: {now}{}", self.new_grace()), Ground::plan("reimage"))
            }
            Cause::Rearmed => {
                let text = format!("It was rearmed: {now}{}", self.new_grace());
                (text, (&self.facts.rearms).into())
            }
            Cause::HardwareChanged => (
                format!(
                    "Its hardware changed, so its activation held no longer: {now} until it is activated again"
                ),
                Ground::topic(self.fleet, "hardware-kms"),
            ),
            Cause::Contact => {
                let history = self.run.past.of(self.fleet, self.machine);
                let answer = history.runs_until(self.fleet, self.machine, change.minute).next();
                let Some(Outcome::CountTooLow { host, count }) = answer.map(|run| run.outcome) else {
                    return (format!("A contact left it {now}"), (&rules.low_count).into());
                };
                self.threshold_event(host, EventKind::ThresholdLost, change.minute);
                let (host, needed) = (self.run.host_name(host), self.facts.threshold.value);
                let text = format!("It asked {host}, whose count had fallen to {count} of {needed}: {now}");
                (text, (&rules.low_count).into())
            }
        }
    }

    /// How the initial grace goes on after "in initial grace".
    fn new_grace(&self) -> String {
        match self.facts.initial_grace.value {
            0 => String::new(),
            grace => format!(" of {}", duration(grace)),
        }
    }

    /// The last time before a contact that the host's count crossed this machine's threshold.
    fn threshold_event(&mut self, host: HostIx, kind: EventKind, minute: MinuteOf) {
        let threshold = self.facts.threshold.value;
        let events = self.run.events_between(0, minute.saturating_add(1)).iter().rev();
        let mut ours =
            events.filter(|event| event.subject == Subject::Host(host) && event.count == threshold);
        if let Some(event) = ours.find(|event| event.kind == kind) {
            self.run.say_threshold(&mut self.chain, event);
        }
    }

    /// One line for each kind of failure in these runs, and before it what made it fail.
    fn failures(&mut self, runs: &[ContactRun]) {
        let mut kinds: Vec<Failures> = Vec::new();
        for run in runs {
            let known = kinds.iter_mut().find(|kind| same_kind(kind.outcome, run.outcome));
            if let Some(kind) = known {
                kind.last = run.last;
                kind.times += run.times;
                if count_of(run.outcome) > count_of(kind.outcome) {
                    kind.outcome = run.outcome;
                }
            } else {
                let ContactRun { first, last, times, outcome, .. } = *run;
                kinds.push(Failures { first, last, times, outcome });
            }
        }
        for failures in &kinds {
            self.root(failures);
            let (text, ground) = self.failure(failures);
            self.chain.say(failures.first, text, ground, None);
        }
    }

    fn failure(&self, failures: &Failures) -> (String, Ground) {
        let rules = &self.fleet.rulebook;
        let attempts = counted(failures.times, "attempt");
        let text = match failures.outcome {
            Outcome::CountTooLow { host, count } => {
                let (host, needed) = (self.run.host_name(host), self.facts.threshold.value);
                let text = format!(
                    "{attempts} failed: {host} reported a count of at most {count}, {needed} are needed"
                );
                let licensed = self.run.state_at(self.machine, failures.first) == Some(State::Licensed);
                let ground = if licensed {
                    (&rules.low_count).into()
                } else {
                    Ground::counting(self.fleet, &self.facts.threshold)
                };
                return (text, ground);
            }
            Outcome::NotCovered { host } => {
                let text = format!(
                    "{attempts} failed: the key of {} does not cover {}",
                    self.run.host_name(host),
                    self.facts.edition_name
                );
                return (text, self.run.coverage(host));
            }
            Outcome::ClockSkew { host } => {
                let host = self.run.host_name(host);
                let text = format!("{attempts} failed: {host} refused, since the clocks differ too much");
                return (text, (&rules.clock_skew).into());
            }
            Outcome::OffNetwork => {
                return (format!("{attempts} failed: {}", self.absence()), Ground::plan("attachment"));
            }
            Outcome::Exhausted => {
                let (what, ground) = match &self.facts.key {
                    Key::Mak(pool) => {
                        let pool = self.fleet.pools.find(*pool).map(|pool| pool.id.to_string());
                        let text = format!("the activations of {} are used up", pool.unwrap_or_default());
                        (text, Ground::topic(self.fleet, "mak-pool"))
                    }
                    Key::KmsHost { .. } | Key::Setup { .. } | Key::Retail | Key::None => {
                        ("the host key has no activation left".to_owned(), (&rules.host_activations).into())
                    }
                };
                return (format!("{attempts} failed: {what}"), ground);
            }
            Outcome::NoRecord => "DNS named no host",
            Outcome::NoAnswer => "no host that it knew of answered",
            Outcome::PortBlocked => "port 1688 was blocked",
            Outcome::NoMicrosoft => "Microsoft could not be reached",
            Outcome::Success { .. } | Outcome::MicrosoftActivated => "nothing",
        };
        (format!("{attempts} failed: {text}"), (&rules.retry).into())
    }

    fn absence(&self) -> String {
        match self.facts.attachment {
            Attachment::OnOff { on, off } => format!(
                "it was off the organisation's network; it is {} on it and {} off it in turn",
                counted(on, "day"),
                counted(off, "day")
            ),
            Attachment::Core | Attachment::Absent { .. } | Attachment::Isolated => {
                "it was off the organisation's network".to_owned()
            }
        }
    }

    /// What lies behind failures of a kind: incidents in force, or how the cohort is built.
    fn root(&mut self, failures: &Failures) {
        if matches!(failures.outcome, Outcome::CountTooLow { .. }) {
            if !self.facts.counted {
                let ground = (&self.fleet.rulebook.virtual_counts).into();
                self.chain.say(failures.first, "It is virtual, so hosts do not count it", ground, None);
            }
            if self.facts.cloned {
                let text = "All machines of its cohort share one client machine id and count as one";
                self.chain.say(failures.first, text, Ground::topic(self.fleet, "cmid"), None);
            }
        }
        for incident in &self.fleet.incidents {
            let in_force = incident.at <= failures.last && incident.until > failures.first;
            if in_force && self.explains(&incident.what, failures.outcome) {
                let (text, rule) = words::incident(&incident.what);
                self.chain.say(incident.at, text, Ground::plan(rule), None);
            }
        }
    }

    fn explains(&self, what: &IncidentKind, outcome: Outcome) -> bool {
        match (outcome, what) {
            (Outcome::NoAnswer, IncidentKind::HostDown(_) | IncidentKind::HostLost(_)) => true,
            (Outcome::NoRecord, IncidentKind::DnsMissing(_)) => true,
            (Outcome::PortBlocked, IncidentKind::PortBlocked(Target::Host(_))) => true,
            (Outcome::PortBlocked, IncidentKind::PortBlocked(Target::Cohort(cohort))) => {
                *cohort == self.facts.id
            }
            (Outcome::NoMicrosoft, IncidentKind::InternetDown) => true,
            (Outcome::OffNetwork, IncidentKind::VpnDown(cohort))
            | (Outcome::ClockSkew { .. }, IncidentKind::ClockSkew { cohort, .. }) => *cohort == self.facts.id,
            _ => false,
        }
    }
}

fn same_kind(one: Outcome, other: Outcome) -> bool {
    match (one, other) {
        (Outcome::CountTooLow { host: one, .. }, Outcome::CountTooLow { host: other, .. })
        | (Outcome::NotCovered { host: one }, Outcome::NotCovered { host: other })
        | (Outcome::ClockSkew { host: one }, Outcome::ClockSkew { host: other }) => one == other,
        _ => one == other,
    }
}

fn count_of(outcome: Outcome) -> u32 {
    if let Outcome::CountTooLow { count, .. } = outcome { count } else { 0 }
}
