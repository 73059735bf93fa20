//! Why a host stands as it does at a minute, and what became of a pool.

use super::words::{self, counted};
use super::{Chain, Ground};
use crate::domain::plan::{IncidentKind, Target};
use crate::domain::simulation::fleet::{DAY, IncidentFacts, Key};
use crate::domain::simulation::indexed::Place as _;
use crate::domain::simulation::run::Run;
use crate::domain::simulation::types::{Because, Event, EventKind, HostIx, MinuteOf, PoolIx, Subject};

impl Run {
    /// Why a host is up or down and what its count went through until a minute, in order of time.
    pub fn because_host(&self, host: HostIx, minute: MinuteOf) -> Vec<Because> {
        let mut chain = Chain::default();
        let until_now = self.events_between(0, minute.saturating_add(1));
        let ours = || until_now.iter().filter(|event| event.subject == Subject::Host(host));
        match ours().find(|event| event.kind == EventKind::HostUp) {
            Some(event) => self.say_first_up(&mut chain, host, event.minute),
            None => chain.say(minute, "It does not stand yet", Ground::plan("from"), None),
        }
        self.say_incidents(&mut chain, host, minute);
        for threshold in &self.fleet.thresholds {
            let crossing = |event: &&Event| {
                event.count == *threshold
                    && matches!(event.kind, EventKind::ThresholdReached | EventKind::ThresholdLost)
            };
            if let Some(event) = ours().rev().find(crossing) {
                self.say_threshold(&mut chain, event);
            }
        }
        let last = ours().rev().find(|event| matches!(event.kind, EventKind::HostUp | EventKind::HostDown));
        if let Some(event) = last
            && event.kind == EventKind::HostDown
            && !chain.0.iter().any(|(line, _)| line.minute == event.minute)
        {
            let what = if self.carrier(host).is_some() { "leaves" } else { "until" };
            chain.say(event.minute, "It stopped being a host as the plan has it", Ground::plan(what), None);
        }
        chain.finish()
    }

    fn say_first_up(&self, chain: &mut Chain, host: HostIx, minute: MinuteOf) {
        let budget = self.fleet.rulebook.host_activations.value;
        let most = counted(budget.hosts, "host");
        let text = match self.carrier(host) {
            Some(machine) => format!(
                "Microsoft activated the KMS host key of {}, one of {most} for this key: a host that nobody planned, \
                 with a record in DNS",
                self.machine_name(machine)
            ),
            None => format!("It came up and Microsoft activated its KMS host key, which can serve {most}"),
        };
        chain.say(minute, text, (&self.fleet.rulebook.host_activations).into(), None);
    }

    fn say_incidents(&self, chain: &mut Chain, host: HostIx, minute: MinuteOf) {
        let Some(facts) = self.fleet.hosts.find(host) else { return };
        for incident in self.fleet.incidents.iter().filter(|incident| incident.at <= minute) {
            let concerns = match &incident.what {
                IncidentKind::HostDown(id)
                | IncidentKind::HostLost(id)
                | IncidentKind::DnsMissing(id)
                | IncidentKind::PortBlocked(Target::Host(id)) => *id == facts.id,
                IncidentKind::RogueInstall { .. } => true,
                IncidentKind::PortBlocked(Target::Cohort(_))
                | IncidentKind::InternetDown
                | IncidentKind::VpnDown(_)
                | IncidentKind::Reimage(_)
                | IncidentKind::Rearm(_)
                | IncidentKind::HardwareChange(_)
                | IncidentKind::ClockSkew { .. } => false,
            };
            if concerns && incident.until > minute {
                let (text, rule) = words::incident(&incident.what);
                chain.say(incident.at, text, Ground::plan(rule), None);
            }
        }
    }

    /// A host's count crossed a threshold, and why it could.
    pub(super) fn say_threshold(&self, chain: &mut Chain, event: &Event) {
        let Subject::Host(host) = event.subject else { return };
        let name = self.host_name(host);
        let rules = &self.fleet.rulebook;
        if event.kind == EventKind::ThresholdReached {
            let rule = [&rules.threshold_client, &rules.threshold_server]
                .into_iter()
                .find(|rule| rule.value == event.count);
            let ground = rule.map_or_else(
                || Ground::topic(&self.fleet, "count"),
                |rule| Ground::counting(&self.fleet, rule),
            );
            self.say_rogues(chain, event.minute);
            chain.say(event.minute, format!("The count of {name} reached {}", event.count), ground, None);
            return;
        }
        let fell = format!("The count of {name} fell below {}", event.count);
        let lost = self.fleet.hosts.find(host).is_some_and(|facts| facts.lost == event.minute);
        if lost {
            chain.say(event.minute, format!("{fell}: the host was lost"), Ground::plan("host-lost"), None);
        } else {
            let text = format!("{fell}: records of clients that were silent for long left its table");
            chain.say(event.minute, text, (&rules.retention).into(), None);
        }
    }

    /// The machines that are none of the fleet and ask hosts at that minute: they may be what fills the count.
    fn say_rogues(&self, chain: &mut Chain, minute: MinuteOf) {
        let in_force = |incident: &&IncidentFacts| incident.at <= minute && incident.until > minute;
        for incident in self.fleet.incidents.iter().filter(in_force) {
            let (text, rule) = words::incident(&incident.what);
            if incident.what.rogues().is_some() && chain.0.iter().all(|(line, _)| line.text != text) {
                chain.say(incident.at, text, Ground::plan(rule), None);
            }
        }
    }

    /// The key group that a host holds decides which editions it answers.
    pub(super) fn coverage(&self, host: HostIx) -> Ground {
        let planned = self.fleet.hosts.find(host).map(|facts| facts.key);
        let carried = self.carrier(host).and_then(|machine| self.fleet.cohort_of(machine));
        let key = planned.or_else(|| match &self.fleet.cohorts.find(carried?)?.key {
            Key::KmsHost { key, .. } => Some(*key),
            Key::Setup { .. } | Key::Mak(_) | Key::Retail | Key::None => None,
        });
        let Some(facts) = key.and_then(|key| self.fleet.keys.find(key)) else { return Ground::plan("group") };
        let text =
            format!("Its key is of group {}, and a host answers only editions of its group", facts.group);
        Ground { text, sources: facts.sources.clone(), ..Ground::plan("key-groups") }
    }

    /// What a pool has spent until the end of a day, where single activations were not kept.
    fn used_by(&self, pool: PoolIx, minute: MinuteOf) -> Option<(MinuteOf, u32)> {
        let row = self.days().get(usize::try_from(minute / DAY).ok()?)?;
        let used = *row.mak_used.get(pool.place())?;
        (!self.past.keeps_changes() && used > self.fleet.pools[pool].used).then_some((minute, used))
    }

    /// What a pool has spent until a minute.
    pub fn because_pool(&self, pool: PoolIx, minute: MinuteOf) -> Vec<Because> {
        let mut chain = Chain::default();
        let Some(facts) = self.fleet.pools.find(pool) else { return Vec::new() };
        let before = format!("{} of its {} were used before the start", facts.used, facts.activations);
        chain.say(0, before, Ground::topic(&self.fleet, "mak-pool"), None);
        let until_now = self.events_between(0, minute.saturating_add(1)).iter();
        let ours: Vec<&Event> = until_now.filter(|event| event.subject == Subject::Pool(pool)).collect();
        let spent = ours.iter().rev().find(|event| event.kind == EventKind::MakSpent);
        let spent = spent.map(|event| (event.minute, event.count)).or_else(|| self.used_by(pool, minute));
        if let Some((when, count)) = spent {
            let text = format!("Each machine that Microsoft activates spends one: {count} are used");
            chain.say(when, text, Ground::topic(&self.fleet, "mak-pool"), None);
        }
        if let Some(event) = ours.iter().find(|event| event.kind == EventKind::MakExhausted) {
            let text = "None is left: machines that ask now are refused until Microsoft grants more";
            chain.say(event.minute, text, Ground::topic(&self.fleet, "mak-pool"), None);
        }
        chain.finish()
    }
}
