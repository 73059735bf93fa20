//! Turns a plan and the knowledge it rests on into a [`Fleet`]: looks up every reference once, works out coverage
//! and the stretches of hosts and incidents, and collects every problem. Runs nothing.

use chrono::NaiveDate;

use super::fleet::{
    Attachment, CohortFacts, DaySpread, Fleet, HostFacts, IncidentFacts, Key, KeyFacts, KeyIx, NEVER,
    PoolFacts, Topic, minute_of_day,
};
use super::indexed::{Indexed, Place as _};
use super::spans::Spans;
use super::types::{CohortIx, HostIx, MachineIx, MinuteOf, PoolIx};
use crate::domain::advice::OwnedGroup;
use crate::domain::catalog::{Catalog, Edition, Era, Group, Kind};
use crate::domain::ids::{CohortId, EditionId, GroupId, HostId, RuleId};
use crate::domain::knowledge::Knowledge;
use crate::domain::plan::{
    Cohort, CohortKey, FindsHost, Host, HostNetwork, Image, IncidentKind, Limits, Plan, PlanAttachment,
    Target,
};
use crate::domain::problem::Problem;
use crate::domain::rulebook::{HostRule, Rulebook, Value};

/// The fleet of a plan, or everything that keeps it from running.
pub(super) fn compile(plan: &Plan, knowledge: &Knowledge) -> Result<Fleet, Vec<Problem>> {
    let mut compiler = Compiler::new(plan, knowledge);
    let fleet = compiler.fleet();
    if compiler.problems.is_empty() { Ok(fleet) } else { Err(compiler.problems) }
}

struct Compiler<'a> {
    plan: &'a Plan,
    knowledge: &'a Knowledge,
    rulebook: &'a Rulebook,
    end: MinuteOf,
    /// The editions of the cohorts, in the plan's order.
    editions: Vec<Option<&'a Edition>>,
    keys: Indexed<KeyIx, KeyFacts>,
    problems: Vec<Problem>,
}

impl<'a> Compiler<'a> {
    fn new(plan: &'a Plan, knowledge: &'a Knowledge) -> Self {
        Self {
            plan,
            knowledge,
            rulebook: knowledge.rulebooks.get(plan.rulebook),
            end: minute_of_day(i64::from(plan.days.min(Limits::DAYS)), NEVER),
            editions: plan.cohorts.iter().map(|cohort| knowledge.catalog.edition(&cohort.edition)).collect(),
            keys: Indexed::new(Vec::new()),
            problems: Vec::new(),
        }
    }

    fn fleet(&mut self) -> Fleet {
        let plan = self.plan;
        self.check_limits();
        let mut thresholds = vec![self.rulebook.threshold_server.value, self.rulebook.threshold_client.value];
        thresholds.sort_unstable();
        thresholds.dedup();
        let hosts = plan.hosts.iter().map(|host| self.host(host)).collect();
        let mut first = 0_u32;
        let mut cohorts = Vec::new();
        for cohort in &plan.cohorts {
            cohorts.push(self.cohort(cohort, MachineIx(first)));
            first = first.saturating_add(cohort.count);
        }
        Fleet {
            seed: plan.seed,
            start: plan.start,
            end: self.end,
            rulebook: self.rulebook.clone(),
            thresholds,
            hosts: Indexed::new(hosts),
            cohorts: Indexed::new(cohorts),
            pools: Indexed::new(plan.maks.iter().map(pool).collect()),
            incidents: plan.incidents.iter().map(|incident| self.incident(incident)).collect(),
            topics: topics(&self.knowledge.catalog),
            internet_down: self.spans(|what| *what == IncidentKind::InternetDown),
            keys: core::mem::replace(&mut self.keys, Indexed::new(Vec::new())),
        }
    }

    fn check_limits(&mut self) {
        let plan = self.plan;
        let machines: u64 = plan.cohorts.iter().map(|cohort| u64::from(cohort.count)).sum();
        let found = [
            ("days", u64::from(plan.days), u64::from(Limits::DAYS)),
            ("cohort", plan.cohorts.len() as u64, Limits::COHORTS as u64),
            ("host", plan.hosts.len() as u64, Limits::HOSTS as u64),
            ("incident", plan.incidents.len() as u64, Limits::INCIDENTS as u64),
            ("cohort.count", machines, u64::from(Limits::MACHINES)),
        ];
        for (field, count, most) in found {
            if count > most {
                self.problem(field, count.to_string(), format!("at most {most} in all"));
            }
        }
    }

    fn cohort(&mut self, cohort: &Cohort, first: MachineIx) -> CohortFacts {
        let edition = self.edition(&format!("cohort \"{}\".edition", cohort.id), &cohort.edition);
        let kind = edition.map_or(Kind::Client, |edition| edition.kind);
        CohortFacts {
            id: cohort.id.clone(),
            edition_name: edition.map(|edition| edition.name.clone()).unwrap_or_default(),
            first,
            count: cohort.count,
            threshold: self.rulebook.threshold(kind).clone(),
            counted: !cohort.is_virtual || self.rulebook.virtual_counts.value,
            key: self.key(cohort, edition),
            attachment: self.attachment(cohort),
            joins: self.spread(cohort.joins.from, cohort.joins.to),
            leaves: cohort.leaves.map(|leaves| self.spread(leaves.from, leaves.to)),
            cloned: cohort.image == Image::Cloned,
            initial_grace: self.initial_grace(edition),
            port_blocked: self.spans(|what| blocks_cohort(what, &cohort.id)),
        }
    }

    fn key(&mut self, cohort: &Cohort, edition: Option<&Edition>) -> Key {
        match &cohort.key {
            CohortKey::SetupKey => Key::Setup { pinned: self.pinned(cohort) },
            CohortKey::KmsHostKey => {
                let group = self.unplanned_group(edition);
                let kind = edition.map_or(Kind::Client, |edition| edition.kind);
                let covers = self.covers(group, kind);
                let id = group.map_or_else(|| GroupId::new("none"), |group| group.id.clone());
                Key::KmsHost { key: self.key_of(&id, group), covers }
            }
            CohortKey::Mak(id) => {
                let place = self.plan.maks.iter().position(|pool| pool.id == *id);
                if place.is_none() {
                    let field = format!("cohort \"{}\".key", cohort.id);
                    self.problem(&field, format!("mak:{id}"), "the id of a [[mak]] of this plan");
                }
                Key::Mak(PoolIx::at(place.unwrap_or_default()))
            }
            CohortKey::Retail => Key::Retail,
            CohortKey::None => Key::None,
        }
    }

    fn pinned(&mut self, cohort: &Cohort) -> Option<HostIx> {
        let FindsHost::Pinned(id) = &cohort.finds_host else { return None };
        let place = self.host_place(id);
        if place.is_none() {
            let field = format!("cohort \"{}\".finds_host", cohort.id);
            self.problem(&field, format!("pinned:{id}"), "the id of a [[host]] of this plan");
        }
        place
    }

    /// The group of a machine that becomes a host unplanned: the organisation's own key, that is the highest group
    /// of the planned hosts, else the owned group of the answers, else the lowest that covers the edition.
    fn unplanned_group(&self, edition: Option<&Edition>) -> Option<&'a Group> {
        let catalog: &'a Catalog = &self.knowledge.catalog;
        let era = self.rulebook.era;
        let planned = |group: &&Group| self.plan.hosts.iter().any(|host| same_group(&host.group, &group.id));
        let owned = self.plan.answers.as_ref().and_then(|answers| answers.site.owned_group.as_ref());
        catalog
            .groups_of(era)
            .filter(planned)
            .last()
            .or_else(|| match owned? {
                OwnedGroup::Group(id) => catalog.group(era, id.as_str()),
                OwnedGroup::None => None,
            })
            .or_else(|| catalog.lowest_group(era, &edition?.id))
    }

    fn attachment(&mut self, cohort: &Cohort) -> Attachment {
        match cohort.attachment {
            PlanAttachment::Core => Attachment::Core,
            PlanAttachment::Isolated => Attachment::Isolated,
            PlanAttachment::Absent { from, to } => {
                Attachment::Absent { from: self.minute(from), to: self.minute(to) }
            }
            PlanAttachment::OnOff { on, off } => {
                if on == 0 && off == 0 {
                    let field = format!("cohort \"{}\".attachment", cohort.id);
                    self.problem(&field, "0 days on and 0 days off", "at least one day of either");
                }
                Attachment::OnOff { on, off }
            }
        }
    }

    /// The initial grace of an edition: the rulebook's; where it has none for this generation, that of the
    /// generation's own rulebook, marked as assumed; where that has none either, no grace at all.
    fn initial_grace(&self, edition: Option<&Edition>) -> Value<u32> {
        let generation = edition.map(|edition| &edition.generation);
        if let Some(stated) = generation.and_then(|id| self.rulebook.initial_grace(id)) {
            return stated.clone();
        }
        let own = generation
            .and_then(|id| self.knowledge.catalog.generation(id))
            .map(|generation| self.knowledge.rulebooks.get(generation.rulebook));
        let borrowed = own.and_then(|own| own.initial_grace(generation?).map(|grace| (own, grace.clone())));
        match borrowed {
            Some((own, grace)) => {
                let why = format!("this rulebook states none for this Windows; taken from {}", own.name);
                Value { assumed: Some(why), ..grace }
            }
            None => Value {
                value: 0,
                rule: RuleId::new("initial-grace"),
                text: "No rulebook states an initial grace for this Windows, so it starts without one."
                    .to_owned(),
                sources: Vec::new(),
                assumed: Some("no source gives an initial grace for this Windows".to_owned()),
                conflict: None,
            },
        }
    }

    fn host(&mut self, host: &Host) -> HostFacts {
        let edition = self.edition(&format!("host \"{}\".edition", host.id), &host.edition);
        let group = self.group(host);
        let from = host.from.map_or(0, |date| self.minute(date));
        let until = host.until.map_or(self.end, |date| self.minute(date));
        let lost_at = self.spans(|what| matches!(what, IncidentKind::HostLost(id) if *id == host.id)).first();
        let lost = lost_at.filter(|lost| *lost < self.end).unwrap_or(NEVER);
        let down = self.spans(|what| matches!(what, IncidentKind::HostDown(id) if *id == host.id));
        let up = down.rest_of(from, until.min(lost));
        let unnamed = self.spans(|what| matches!(what, IncidentKind::DnsMissing(id) if *id == host.id));
        let registers = up.first().filter(|_| host.publishes_dns);
        HostFacts {
            id: host.id.clone(),
            key: self.key_of(&host.group, group),
            isolated: host.network == HostNetwork::Isolated,
            priority: host.priority,
            weight: host.weight,
            covers: self.covers(group, edition.map_or(Kind::Server, |edition| edition.kind)),
            published: registers.map(|first| unnamed.rest_of(first, until)).unwrap_or_default(),
            blocked: self.spans(|what| blocks_host(what, &host.id)),
            up,
            lost,
        }
    }

    /// The group of a planned host in the table of the rulebook's era. A group of another era is no problem (reading
    /// the plan warns of it) and covers nothing.
    fn group(&mut self, host: &Host) -> Option<&'a Group> {
        let catalog: &'a Catalog = &self.knowledge.catalog;
        if Era::ALL.into_iter().all(|era| catalog.group(era, host.group.as_str()).is_none()) {
            let field = format!("host \"{}\".group", host.id);
            self.problem(&field, host.group.to_string(), "a key group of any generation");
        }
        catalog.group(self.rulebook.era, host.group.as_str())
    }

    /// The cohorts whose edition a host of this kind with a key of this group activates.
    fn covers(&self, group: Option<&Group>, host_kind: Kind) -> Indexed<CohortIx, bool> {
        let clients_only =
            self.rulebook.host_rule.value == HostRule::ServerForServers && host_kind == Kind::Client;
        let covered = |edition: Option<&Edition>| {
            let (Some(edition), Some(group)) = (edition, group) else { return false };
            (!clients_only || edition.kind == Kind::Client) && group.covers.contains(&edition.id)
        };
        Indexed::new(self.editions.iter().copied().map(covered).collect())
    }

    fn key_of(&mut self, id: &GroupId, group: Option<&Group>) -> KeyIx {
        let known = self.keys.entries().find(|(_, key)| same_group(&key.group, id)).map(|(place, _)| place);
        known.unwrap_or_else(|| {
            let group_id = group.map_or_else(|| id.clone(), |group| group.id.clone());
            let sources = group.map(|group| group.sources.clone()).unwrap_or_default();
            self.keys.push(KeyFacts { group: group_id, sources })
        })
    }

    fn incident(&mut self, incident: &crate::domain::plan::Incident) -> IncidentFacts {
        let hosts = &self.plan.hosts;
        let cohorts = &self.plan.cohorts;
        let unknown = match &incident.what {
            IncidentKind::HostDown(id) | IncidentKind::HostLost(id) | IncidentKind::DnsMissing(id) => {
                (!hosts.iter().any(|host| host.id == *id)).then(|| id.to_string())
            }
            IncidentKind::PortBlocked(Target::Host(id)) => {
                (!hosts.iter().any(|host| host.id == *id)).then(|| id.to_string())
            }
            IncidentKind::PortBlocked(Target::Cohort(id)) => {
                (!cohorts.iter().any(|cohort| cohort.id == *id)).then(|| id.to_string())
            }
            IncidentKind::InternetDown => None,
        };
        if let Some(found) = unknown {
            self.problem("incident.target", found, "the id of a host or cohort of this plan");
        }
        let until = if matches!(incident.what, IncidentKind::HostLost(_)) { None } else { incident.until };
        IncidentFacts {
            at: self.minute(incident.at),
            until: until.map_or(NEVER, |date| self.minute(date)),
            what: incident.what.clone(),
        }
    }

    /// When incidents of this kind are in force.
    fn spans(&self, kind: impl Fn(&IncidentKind) -> bool) -> Spans {
        let ours = self.plan.incidents.iter().filter(|incident| kind(&incident.what));
        Spans::union(ours.map(|incident| {
            let until = incident.until.map_or(self.end, |date| self.minute(date));
            let stays = matches!(incident.what, IncidentKind::HostLost(_));
            (self.minute(incident.at), if stays { NEVER } else { until })
        }))
    }

    fn edition(&mut self, field: &str, id: &EditionId) -> Option<&'a Edition> {
        let edition = self.knowledge.catalog.edition(id);
        if edition.is_none() {
            self.problem(field, id.to_string(), "the id of an edition; `keys` lists them");
        }
        edition
    }

    fn host_place(&self, id: &HostId) -> Option<HostIx> {
        self.plan.hosts.iter().position(|host| host.id == *id).map(HostIx::at)
    }

    fn spread(&self, from: NaiveDate, to: NaiveDate) -> DaySpread {
        DaySpread { from: self.day(from), to: self.day(to) }
    }

    fn day(&self, date: NaiveDate) -> i64 {
        date.signed_duration_since(self.plan.start).num_days()
    }

    fn minute(&self, date: NaiveDate) -> MinuteOf {
        minute_of_day(self.day(date), self.end)
    }

    fn problem(&mut self, field: &str, found: impl Into<String>, allowed: impl Into<String>) {
        self.problems.push(Problem {
            file: self.plan.name.clone(),
            line: None,
            field: field.to_owned(),
            found: found.into(),
            allowed: allowed.into(),
        });
    }
}

fn topics(catalog: &Catalog) -> Vec<Topic> {
    let points = catalog.conflicts.iter();
    let each = points.flat_map(|point| point.touches.iter().map(move |rule| (rule, point)));
    each.map(|(rule, point)| Topic {
        rule: rule.clone(),
        sources: point.articles_sources.iter().chain(&point.microsoft_sources).cloned().collect(),
        conflict: point.contradiction.then(|| point.id.clone()),
    })
    .collect()
}

fn pool(pool: &crate::domain::plan::MakPool) -> PoolFacts {
    PoolFacts { id: pool.id.clone(), activations: pool.activations, used: pool.used }
}

fn same_group(one: &GroupId, other: &GroupId) -> bool {
    one.as_str().eq_ignore_ascii_case(other.as_str())
}

fn blocks_host(what: &IncidentKind, id: &HostId) -> bool {
    matches!(what, IncidentKind::PortBlocked(Target::Host(host)) if host == id)
}

fn blocks_cohort(what: &IncidentKind, id: &CohortId) -> bool {
    matches!(what, IncidentKind::PortBlocked(Target::Cohort(cohort)) if cohort == id)
}
