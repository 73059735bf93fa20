//! Turns a plan and the knowledge it rests on into a [`Fleet`]: looks up every reference once, works out coverage
//! and the stretches of hosts and incidents, and collects every problem. Runs nothing.

mod hosts;
mod incidents;

use chrono::NaiveDate;

use crate::domain::catalog::{Catalog, Edition, Kind};
use crate::domain::ids::{CohortId, EditionId, GroupId, HostId, RuleId};
use crate::domain::knowledge::Knowledge;
use crate::domain::plan::{
    Cohort, CohortKey, FindsHost, Image, Incident, IncidentKind, Limits, Plan, PlanAttachment, Target,
};
use crate::domain::problem::Problem;
use crate::domain::rulebook::{Rulebook, Value};
use crate::domain::simulation::fleet::{
    Attachment, CohortFacts, DaySpread, Fleet, Key, KeyFacts, KeyIx, NEVER, PoolFacts, Topic, minute_of_day,
};
use crate::domain::simulation::indexed::{Indexed, Place as _};
use crate::domain::simulation::spans::Spans;
use crate::domain::simulation::types::{HostIx, MachineIx, MinuteOf, PoolIx};

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
            editions: plan
                .cohorts
                .iter()
                .map(|cohort| &cohort.edition)
                .chain(plan.incidents.iter().filter_map(rogue_edition))
                .map(|edition| knowledge.catalog.edition(edition))
                .collect(),
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
        for (place, incident) in plan.incidents.iter().enumerate() {
            if let Some(cohort) = self.rogues(place, incident, MachineIx(first)) {
                first = first.saturating_add(cohort.count);
                cohorts.push(cohort);
            }
        }
        let mut fleet = Fleet {
            seed: plan.seed,
            start: plan.start,
            end: self.end,
            rulebook: self.rulebook.clone(),
            thresholds,
            hosts: Indexed::new(hosts),
            cohorts: Indexed::new(cohorts),
            own_cohorts: plan.cohorts.len(),
            pools: Indexed::new(plan.maks.iter().map(pool).collect()),
            incidents: plan.incidents.iter().map(|incident| self.incident(incident)).collect(),
            topics: topics(&self.knowledge.catalog),
            internet_down: self.spans(|what| *what == IncidentKind::InternetDown),
            keys: core::mem::replace(&mut self.keys, Indexed::new(Vec::new())),
        };
        self.strikes(&mut fleet);
        fleet
    }

    fn check_limits(&mut self) {
        let plan = self.plan;
        let machines = plan.machines() + plan.rogues();
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
            rearms: self.rearms(edition),
            port_blocked: self.spans(|what| blocks_cohort(what, &cohort.id)),
            vpn_down: self.spans(|what| matches!(what, IncidentKind::VpnDown(id) if *id == cohort.id)),
            skewed: self.spans(|what| self.skews(what, &cohort.id)),
            strikes: Vec::new(),
        }
    }

    fn key(&mut self, cohort: &Cohort, edition: Option<&Edition>) -> Key {
        match &cohort.key {
            CohortKey::SetupKey => {
                let field = format!("cohort \"{}\".finds_host", cohort.id);
                Key::Setup { pinned: self.pinned(&field, &cohort.finds_host) }
            }
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

    fn pinned(&mut self, field: &str, finds_host: &FindsHost) -> Option<HostIx> {
        let FindsHost::Pinned(id) = finds_host else { return None };
        let place = self.host_place(id);
        if place.is_none() {
            self.problem(field, format!("pinned:{id}"), "the id of a [[host]] of this plan");
        }
        place
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

    /// The rearms of an edition: the rulebook's; where it states none, those of the generation's own rulebook, marked
    /// as assumed; where that states none either, none at all.
    fn rearms(&self, edition: Option<&Edition>) -> Value<u32> {
        let stated = edition.and_then(|edition| self.rulebook.rearms_of(&edition.id, &edition.generation));
        if let Some(stated) = stated {
            return stated.clone();
        }
        let own = edition
            .and_then(|edition| self.knowledge.catalog.generation(&edition.generation))
            .map(|generation| self.knowledge.rulebooks.get(generation.rulebook));
        let borrowed = own.and_then(|own| {
            let edition = edition?;
            own.rearms_of(&edition.id, &edition.generation).map(|rearms| (own, rearms.clone()))
        });
        match borrowed {
            Some((own, rearms)) => {
                let why = format!("this rulebook states none for this Windows; taken from {}", own.name);
                Value { assumed: Some(why), ..rearms }
            }
            None => Value {
                value: 0,
                rule: RuleId::new("rearms"),
                text: "No rulebook states how often this Windows can be rearmed, so it never is.".to_owned(),
                sources: Vec::new(),
                assumed: Some("no source gives the rearms of this Windows".to_owned()),
                conflict: None,
            },
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

fn rogue_edition(incident: &Incident) -> Option<&EditionId> {
    if let IncidentKind::RogueInstall { edition, .. } = &incident.what { Some(edition) } else { None }
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

fn blocks_cohort(what: &IncidentKind, id: &CohortId) -> bool {
    matches!(what, IncidentKind::PortBlocked(Target::Cohort(cohort)) if cohort == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan;

    const PLAN: &str = "format = 1\nrulebook = \"articles-2009\"\nstart = \"2009-03-02\"\ndays = 10\n\
        [[cohort]]\nid = \"pcs\"\nedition = \"vista-enterprise\"\ncount = 5\n\
        [[host]]\nid = \"kms01\"\nedition = \"server-2008-standard\"\ngroup = \"B\"\n";

    fn plan() -> Plan {
        plan::read(PLAN, "plan", &Knowledge::embedded().catalog).unwrap()
    }

    /// The fields of all problems of a plan that was changed by hand.
    fn problems(change: impl Fn(&mut Plan)) -> Vec<String> {
        let mut plan = plan();
        change(&mut plan);
        let problems = compile(&plan, Knowledge::embedded()).err().unwrap_or_default();
        problems.into_iter().map(|problem| format!("{}: {}", problem.field, problem.found)).collect()
    }

    fn pcs(change: impl Fn(&mut Cohort)) -> Vec<String> {
        problems(|plan| change(&mut plan.cohorts[0]))
    }

    #[test]
    fn references_that_lead_nowhere_are_problems() {
        let incident = |what: IncidentKind| {
            problems(|plan| {
                let at = plan.start;
                plan.incidents.push(crate::domain::plan::Incident { at, until: None, what: what.clone() });
            })
        };
        for (found, expected) in [
            (problems(|_| ()), vec![]),
            (pcs(|pcs| pcs.edition = "dos".into()), vec!["cohort \"pcs\".edition: dos"]),
            (pcs(|pcs| pcs.key = CohortKey::Mak("pool".into())), vec!["cohort \"pcs\".key: mak:pool"]),
            (
                pcs(|pcs| pcs.finds_host = FindsHost::Pinned("kms02".into())),
                vec!["cohort \"pcs\".finds_host: pinned:kms02"],
            ),
            (problems(|plan| plan.hosts[0].group = "Z".into()), vec!["host \"kms01\".group: Z"]),
            (problems(|plan| plan.hosts[0].edition = "dos".into()), vec!["host \"kms01\".edition: dos"]),
            (incident(IncidentKind::HostLost("kms02".into())), vec!["incident.target: kms02"]),
            (incident(IncidentKind::PortBlocked(Target::Cohort("x".into()))), vec!["incident.target: x"]),
            (
                pcs(|pcs| pcs.attachment = PlanAttachment::OnOff { on: 0, off: 0 }),
                vec!["cohort \"pcs\".attachment: 0 days on and 0 days off"],
            ),
        ] {
            assert_eq!(found, expected);
        }
    }

    #[test]
    fn all_problems_are_told_at_once() {
        let found = problems(|plan| {
            plan.days = 100_000;
            plan.cohorts[0].count = 20_000_000;
            plan.cohorts[0].edition = "dos".into();
        });
        assert_eq!(found, ["days: 100000", "cohort.count: 20000000", "cohort \"pcs\".edition: dos"]);
    }

    #[test]
    fn a_host_s_record_stands_from_its_first_start_to_its_end() {
        let mut plan = plan();
        let on = |day| plan.start + chrono::Days::new(day);
        let (down, until) = (on(3), on(8));
        plan.hosts[0].until = Some(until);
        plan.incidents.push(crate::domain::plan::Incident {
            at: plan.start,
            until: Some(down),
            what: IncidentKind::HostDown("kms01".into()),
        });
        let fleet = compile(&plan, Knowledge::embedded()).unwrap();
        let host = fleet.hosts.iter().next().unwrap();
        assert_eq!(host.up, Spans::union([(3 * 1_440, 8 * 1_440)]));
        assert_eq!(host.published, host.up);
    }
}
