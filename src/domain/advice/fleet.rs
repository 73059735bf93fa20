//! The fleet that the answers describe, for "See it over time": cohorts `clients`, `servers`, `virtual-clients` and
//! `virtual-servers`, hosts `kms01` and on, with the machine asked about among them, or in `this-machine` where it
//! is told to be away: the others are not. Numbers that were not told are those that the advice assumed.

use chrono::{Days, NaiveDate};

use crate::domain::advice::facts::{Facts, Owned};
use crate::domain::advice::windows::Standing;
use crate::domain::advice::{Advisor, Answers, Attachment, Confidence, EditionAnswer, Family, Method};
use crate::domain::catalog::{Catalog, Edition, Era, Group, Kind};
use crate::domain::ids::{CohortId, EditionId, HostId, PoolId};
use crate::domain::knowledge::Knowledge;
use crate::domain::plan::{
    Cohort, CohortKey, FindsHost, Host, HostNetwork, Image, Limits, MakPool, Plan, PlanAttachment, Spread,
};

/// Two years, as long as a setup key's fleet needs to show a renewal, an absence and an end.
const DAYS: u32 = 730;
const SEED: u64 = 7;
const POOL: &str = "mak";
/// Days in turn that a machine spends on and off the network when it comes back in time.
const ROAMING: PlanAttachment = PlanAttachment::OnOff { on: 5, off: 40 };
/// The same for a machine that hardly ever comes back.
const REMOTE: PlanAttachment = PlanAttachment::OnOff { on: 1, off: 364 };

/// The plan that the answers describe, following the advice that they get.
///
/// The machine asked about behaves as its answers say; all others sit on the same network with the key that this
/// leaves them. What no host activates (the directory, a guest, a subscription, a bought key) is shown as
/// licensed from the start, for the simulation knows hosts and MAKs only.
pub fn fleet_of_answers(answers: &Answers, knowledge: &Knowledge) -> Plan {
    let advisor = Advisor::new(knowledge);
    let method = advisor.decide(answers);
    let facts = advisor.facts_of(answers);
    let fleet = Fleet::new(answers, &facts, method, knowledge);
    let start = fleet.start();
    let hosts = fleet.hosts();
    let cohorts = fleet.cohorts(start, hosts.first());
    Plan {
        name: format!("Fleet around one {}", facts.windows().name()),
        rulebook: facts.rulebook().id,
        start,
        days: DAYS,
        seed: SEED,
        answers: Some(answers.clone()),
        maks: pools(&cohorts),
        cohorts,
        hosts,
        incidents: Vec::new(),
        forks: Vec::new(),
        shown: None,
    }
}

/// What the machines of one kind have in common.
#[derive(Clone, Copy)]
struct Alike<'h> {
    kind: Kind,
    is_virtual: bool,
    start: NaiveDate,
    host: Option<&'h Host>,
}

struct Fleet<'f> {
    facts: &'f Facts<'f>,
    method: Method,
    catalog: &'f Catalog,
    /// The machine asked about.
    edition: Option<EditionId>,
    kind: Kind,
    is_virtual: bool,
    hosts: u32,
}

impl<'f> Fleet<'f> {
    fn new(answers: &Answers, facts: &'f Facts<'f>, method: Method, knowledge: &'f Knowledge) -> Self {
        let told = answers.site.kms_hosts;
        let hosts = match method.family() {
            // A host that is to be set up stands from the start, so that the advice is seen at work.
            Family::Kms => told.unwrap_or(1).max(1),
            // The others live on a host where only this machine cannot.
            Family::Mak | Family::Other => told.unwrap_or_else(|| {
                let enough = facts.counted().reaches(facts.threshold());
                u32::from(
                    enough
                        && facts.owned() != Some(Owned::None)
                        && facts.traits().standing == Standing::Volume,
                )
            }),
        };
        Self {
            facts,
            method,
            catalog: &knowledge.catalog,
            edition: match &answers.edition {
                Some(EditionAnswer::Edition(id)) => {
                    knowledge.catalog.edition(id).map(|found| found.id.clone())
                }
                Some(EditionAnswer::Other) | None => None,
            },
            kind: facts.traits().kind,
            is_virtual: facts.hyper_v().value,
            hosts: hosts.min(u32::try_from(Limits::HOSTS).unwrap_or(u32::MAX)),
        }
    }

    /// The articles' own month for their Windows, the day of the data for every other.
    fn start(&self) -> NaiveDate {
        match self.facts.rulebook().era {
            Era::Year2009 => Limits::DEFAULT_START,
            Era::Windows7 | Era::Current => self.catalog.date,
        }
    }

    fn shall_host(&self) -> bool {
        self.method == Method::KmsHost
    }

    /// The group of the hosts: the owned one, else the lowest that covers both kinds of machines.
    fn group(&self) -> Option<&'f Group> {
        let era = self.facts.rulebook().era;
        let covers = |group: &&Group, kind: Kind| {
            self.representative(kind).is_some_and(|edition| group.covers.contains(&edition.id))
        };
        self.facts
            .owned_group()
            .or_else(|| {
                let mut groups = self.catalog.groups_of(era);
                groups.find(|group| covers(group, Kind::Client) && covers(group, Kind::Server))
            })
            .or_else(|| self.catalog.groups_of(era).last())
    }

    /// The edition that stands for a kind: the one asked about, else the plain Standard or Enterprise of the same
    /// time, the newest that the owned group covers.
    fn representative(&self, kind: Kind) -> Option<&'f Edition> {
        if kind == self.kind
            && let Some(edition) = self.edition.as_ref().and_then(|id| self.catalog.edition(id))
        {
            return Some(edition);
        }
        let rulebook = self.facts.rulebook();
        let owned = self.facts.owned_group();
        let plain = match kind {
            Kind::Client => "-enterprise",
            Kind::Server => "-standard",
        };
        let asked = self.facts.windows().generation;
        let fits = |edition: &&Edition| {
            let generation = self.catalog.generation(&edition.generation);
            edition.kind == kind
                && edition.setup_key.is_some()
                && asked.is_none_or(|asked| asked.kind != kind || asked.id == edition.generation)
                && generation.is_some_and(|generation| generation.rulebook.era() == rulebook.era)
                && owned.is_none_or(|group| group.covers.contains(&edition.id))
        };
        let newest =
            self.catalog.offered().filter(fits).filter(|edition| edition.id.as_str().ends_with(plain)).last();
        newest.or_else(|| self.catalog.offered().find(fits))
    }

    fn hosts(&self) -> Vec<Host> {
        let Some(group) = self.group().filter(|_| self.hosts > 0) else {
            return Vec::new();
        };
        let server = self.representative(Kind::Server);
        let edition = if self.shall_host() { self.representative(self.kind) } else { None };
        let Some(edition) = edition.or(server).or_else(|| self.representative(Kind::Client)) else {
            return Vec::new();
        };
        (1..=self.hosts)
            .map(|number| Host {
                id: HostId::new(format!("kms{number:02}")),
                edition: edition.id.clone(),
                group: group.id.clone(),
                publishes_dns: !self.facts.rogue_worry(),
                priority: 0,
                weight: 0,
                network: self.network(),
                from: None,
                until: None,
            })
            .collect()
    }

    fn network(&self) -> HostNetwork {
        match self.facts.attachment().value {
            Attachment::Isolated => HostNetwork::Isolated,
            Attachment::Core | Attachment::Roaming | Attachment::Remote => HostNetwork::Core,
        }
    }

    fn cohorts(&self, start: NaiveDate, host: Option<&Host>) -> Vec<Cohort> {
        const COHORTS: [(&str, Kind, bool); 4] = [
            ("clients", Kind::Client, false),
            ("servers", Kind::Server, false),
            ("virtual-clients", Kind::Client, true),
            ("virtual-servers", Kind::Server, true),
        ];
        let told = self.facts.told().machines;
        let nothing_told = self.facts.counted().total.is_none();
        let mut cohorts = Vec::new();
        for ((id, kind, is_virtual), number) in COHORTS.into_iter().zip(told) {
            let asked = kind == self.kind && is_virtual == self.is_virtual && !self.shall_host();
            let assumed =
                if nothing_told && kind == self.kind && !is_virtual { self.facts.threshold() } else { 0 };
            let count = number.unwrap_or(assumed).max(u32::from(asked)).min(Limits::MACHINES / 4);
            let alike = Alike { kind, is_virtual, start, host };
            if asked && count > 1 && self.is_told_to_be_away() {
                cohorts.extend(self.cohort("this-machine", 1, asked, alike));
                cohorts.extend(self.cohort(id, count - 1, false, alike));
            } else {
                cohorts.extend(self.cohort(id, count, asked, alike));
            }
        }
        cohorts
    }

    /// Machines that behave alike; `None` where there are none, or no edition stands for them.
    fn cohort(&self, id: &str, count: u32, asked: bool, alike: Alike<'_>) -> Option<Cohort> {
        let edition = self.representative(alike.kind).filter(|_| count > 0)?;
        let start = alike.start;
        Some(Cohort {
            id: CohortId::from(id),
            edition: edition.id.clone(),
            count,
            is_virtual: alike.is_virtual,
            key: self.key(asked),
            attachment: self.attachment(asked),
            joins: Spread { from: start, to: start.checked_add_days(Days::new(7)).unwrap_or(start) },
            leaves: None,
            finds_host: match alike.host.filter(|_| self.facts.rogue_worry()) {
                Some(host) => FindsHost::Pinned(host.id.clone()),
                None => FindsHost::Dns,
            },
            image: Image::Sysprep,
        })
    }

    fn key(&self, asked: bool) -> CohortKey {
        let mak = || CohortKey::Mak(PoolId::from(POOL));
        match self.method {
            Method::KmsClient | Method::KmsHost => CohortKey::SetupKey,
            Method::MakOnline | Method::MakProxy | Method::MakTelephone => {
                if asked || self.hosts == 0 {
                    mak()
                } else {
                    CohortKey::SetupKey
                }
            }
            Method::Adba | Method::Avma | Method::Subscription | Method::NotVolume => {
                if asked || self.hosts == 0 { CohortKey::Retail } else { CohortKey::SetupKey }
            }
        }
    }

    fn is_told_to_be_away(&self) -> bool {
        self.attachment(true) != self.attachment(false)
    }

    /// An absence that was not told is not shown: all machines at once would have it.
    fn attachment(&self, asked: bool) -> PlanAttachment {
        let attachment = self.facts.attachment();
        let told = attachment.confidence == Confidence::Told;
        match attachment.value {
            Attachment::Isolated => PlanAttachment::Isolated,
            Attachment::Roaming if asked && told => ROAMING,
            Attachment::Remote if asked && told => REMOTE,
            Attachment::Core | Attachment::Roaming | Attachment::Remote => PlanAttachment::Core,
        }
    }
}

/// One pool with some activations to spare, where a cohort spends from it.
fn pools(cohorts: &[Cohort]) -> Vec<MakPool> {
    let spent = cohorts
        .iter()
        .filter(|cohort| matches!(cohort.key, CohortKey::Mak(_)))
        .fold(0_u32, |sum, cohort| sum.saturating_add(cohort.count));
    if spent == 0 {
        return Vec::new();
    }
    let activations = spent.saturating_add(spent / 4).saturating_add(10).min(Limits::ACTIVATIONS);
    vec![MakPool { id: PoolId::from(POOL), activations, used: 0 }]
}
