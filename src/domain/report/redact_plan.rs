//! A plan with pseudonyms instead of the names that its author gave: hosts, cohorts, pools and the plan itself. What the
//! plan says stays the same, so it runs the same. A host that the evidence names too has one pseudonym in both.

use std::collections::BTreeMap;

use super::redact::Redactor;
use super::secrets::Secret;
use crate::domain::ids::{CohortId, HostId, PoolId};
use crate::domain::plan::{CohortKey, FindsHost, IncidentKind, PartOf, Plan, Target};

/// What a redacted plan is called.
const NAME: &str = "Redacted plan";

/// Which pseudonym stands for which id.
#[derive(Default)]
struct Names {
    hosts: BTreeMap<HostId, HostId>,
    cohorts: BTreeMap<CohortId, CohortId>,
    pools: BTreeMap<PoolId, PoolId>,
}

impl Redactor {
    /// Takes the plan's names in, so that they are replaced in what is redacted from now on. Names that could be words
    /// of a sentence are left to the plan itself: a cohort called `servers` must not change what a finding says.
    pub fn know(&mut self, plan: &Plan) {
        let distinct = |id: &str| id.contains(|letter: char| letter.is_numeric() || "-_.".contains(letter));
        for host in plan.hosts.iter().map(|host| host.id.as_str()).filter(|id| distinct(id)) {
            self.cleaner.secrets.host(host);
        }
        for cohort in plan.cohorts.iter().map(|cohort| cohort.id.as_str()).filter(|id| distinct(id)) {
            self.cleaner.secrets.add(Secret::Cohort, cohort);
        }
    }

    /// The plan with pseudonyms.
    pub fn plan(&mut self, plan: &Plan) -> Plan {
        let names = self.names(plan);
        let mut plan = plan.clone();
        NAME.clone_into(&mut plan.name);
        for host in &mut plan.hosts {
            names.host(&mut host.id);
        }
        for cohort in &mut plan.cohorts {
            names.cohort(&mut cohort.id);
            names.finds(&mut cohort.finds_host);
            if let CohortKey::Mak(pool) = &mut cohort.key {
                names.pool(pool);
            }
        }
        plan.maks.iter_mut().for_each(|pool| names.pool(&mut pool.id));
        plan.incidents.iter_mut().for_each(|incident| names.incident(&mut incident.what));
        plan
    }

    fn names(&mut self, plan: &Plan) -> Names {
        let mut names = Names::default();
        for (place, host) in plan.hosts.iter().enumerate() {
            let known = self.host_pseudonym(host.id.as_str());
            // Ids that differ in letter case alone have one pseudonym, and a plan needs two.
            let taken = names.hosts.values().any(|other| other.as_str() == known);
            let given = if taken { format!("{known}-{}", place + 1) } else { known };
            names.hosts.insert(host.id.clone(), HostId::new(given));
        }
        for (place, cohort) in plan.cohorts.iter().enumerate() {
            let known = self.cleaner.secrets.pseudonym(Secret::Cohort, cohort.id.as_str());
            let taken = names.cohorts.values().any(|other| other.as_str() == known);
            let given = if taken { format!("{known}-{}", place + 1) } else { known };
            names.cohorts.insert(cohort.id.clone(), CohortId::new(given));
        }
        for (place, pool) in plan.maks.iter().enumerate() {
            names.pools.insert(pool.id.clone(), PoolId::new(format!("POOL-{}", place + 1)));
        }
        names
    }

    fn host_pseudonym(&mut self, id: &str) -> String {
        let secrets = &mut self.cleaner.secrets;
        secrets.host(id);
        let known = secrets.get(&id.trim_end_matches('.').to_lowercase()).map(str::to_owned);
        known.unwrap_or_else(|| secrets.pseudonym(Secret::Host, id))
    }
}

impl Names {
    fn host(&self, id: &mut HostId) {
        if let Some(name) = self.hosts.get(id) {
            *id = name.clone();
        }
    }

    fn cohort(&self, id: &mut CohortId) {
        if let Some(name) = self.cohorts.get(id) {
            *id = name.clone();
        }
    }

    fn pool(&self, id: &mut PoolId) {
        if let Some(name) = self.pools.get(id) {
            *id = name.clone();
        }
    }

    fn finds(&self, finds: &mut FindsHost) {
        if let FindsHost::Pinned(host) = finds {
            self.host(host);
        }
    }

    fn part(&self, part: &mut PartOf) {
        self.cohort(&mut part.cohort);
    }

    fn incident(&self, what: &mut IncidentKind) {
        match what {
            IncidentKind::HostDown(host) | IncidentKind::HostLost(host) | IncidentKind::DnsMissing(host) => {
                self.host(host);
            }
            IncidentKind::PortBlocked(Target::Host(host)) => self.host(host),
            IncidentKind::PortBlocked(Target::Cohort(cohort)) | IncidentKind::VpnDown(cohort) => {
                self.cohort(cohort);
            }
            IncidentKind::InternetDown => {}
            IncidentKind::Reimage(part) | IncidentKind::Rearm(part) | IncidentKind::HardwareChange(part) => {
                self.part(part);
            }
            IncidentKind::ClockSkew { cohort, hours: _ } => self.cohort(cohort),
            IncidentKind::RogueInstall { edition: _, count: _, finds_host } => self.finds(finds_host),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{planted, report};
    use super::*;
    use crate::domain::knowledge::Knowledge;
    use crate::domain::plan::{check, read, write};

    const PLAN: &str = "name = \"Plant HQ\"\n\
        [[cohort]]\nid = \"plantdesks\"\nedition = \"vista-enterprise\"\ncount = 3\nfinds_host = \"pinned:kmsplant01\"\n\
        [[cohort]]\nid = \"plantlaps\"\nedition = \"vista-business\"\ncount = 2\nkey = \"mak:plantmak\"\n\
        [[host]]\nid = \"kmsplant01\"\nedition = \"server-2008-standard\"\ngroup = \"B\"\n\
        [[host]]\nid = \"KMSPLANT01\"\nedition = \"server-2008-standard\"\ngroup = \"B\"\n\
        [[mak]]\nid = \"plantmak\"\nactivations = 9\n\
        [[incident]]\nat = \"2009-05-01\"\nuntil = \"2009-05-02\"\nwhat = \"host-down\"\ntarget = \"kmsplant01\"\n\
        [[incident]]\nat = \"2009-06-01\"\nwhat = \"reimage\"\ntarget = \"plantdesks\"\ncount = 1\n";

    #[test]
    fn a_plan_keeps_its_sense_and_loses_its_names() {
        let catalog = &Knowledge::embedded().catalog;
        let plan = read(PLAN, "plan", catalog).expect("a plan");
        let mut redactor = Redactor::of(&planted(), catalog);
        redactor.know(&plan);
        let report = redactor.report(report());
        let clean = redactor.plan(&plan);
        assert!(check(&clean, catalog).is_empty());
        let text = write(&clean, None, catalog).to_lowercase();
        assert!(!text.contains("plant"), "{text}");
        assert_eq!(clean.hosts[0].id.as_str(), report.machines[0].name.as_deref().expect("a name"));
        assert_ne!(clean.hosts[0].id, clean.hosts[1].id);
        assert_eq!(
            read(&text.replace("redacted plan", NAME), "again", catalog).map(|plan| plan.hosts.len()),
            Ok(2)
        );
    }

    #[test]
    fn words_of_sentences_stay_words() {
        let catalog = &Knowledge::embedded().catalog;
        let text = "[[cohort]]\nid = \"machines\"\nedition = \"vista-enterprise\"\ncount = 3\n";
        let plan = read(text, "plan", catalog).expect("a plan");
        let mut redactor = Redactor::of(&planted(), catalog);
        let before = Redactor::of(&planted(), catalog).report(report());
        redactor.know(&plan);
        assert_eq!(redactor.report(report()), before);
    }
}
