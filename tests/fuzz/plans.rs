//! Random plans as wide as the format allows: every field, every rulebook, every incident; sizes spread evenly over
//! their orders of magnitude, often about a threshold.

use activation_wizard::domain::ids::{CohortId, EditionId, GroupId, HostId, PoolId};
use activation_wizard::domain::plan::{
    Cohort, CohortKey, FindsHost, Host, HostNetwork, Image, Incident, IncidentKind, MakPool, PartOf, Plan,
    PlanAttachment, Spread, Target,
};
use activation_wizard::domain::rulebook::RulebookId;
use chrono::{Days, NaiveDate};

use super::dice::Dice;

const START: NaiveDate = NaiveDate::from_ymd_opt(2009, 3, 2).unwrap();

/// How large plans may get.
#[derive(Clone, Copy)]
pub(super) struct Size {
    pub(super) machines: u32,
    pub(super) hosts: u32,
    pub(super) days: u32,
    /// Machines times days, so that no single plan takes for ever.
    pub(super) machine_days: u32,
}

/// The plan of a seed.
pub(super) fn plan(seed: u64, size: Size) -> Plan {
    plan_by(&mut Dice::new(seed), &format!("seed {seed}"), size)
}

/// The plan that these dice make.
pub(super) fn plan_by(dice: &mut Dice, name: &str, size: Size) -> Plan {
    let rulebook = *dice.one(&RulebookId::ALL);
    let machines = dice.log_between(1, size.machines);
    // A few plans are large and long at once.
    let machine_days = size.machine_days * if dice.percent(3) { 12 } else { 1 };
    let most_days = (machine_days / machines).clamp(1, size.days);
    let days = if dice.percent(80) {
        dice.between(most_days.div_ceil(3), most_days)
    } else {
        dice.between(1, most_days)
    };
    let hosts = dice.log_between(1, size.hosts);
    let pools = dice.between(0, 3);
    let mut maker = Maker { dice, rulebook, days, hosts, pools, cohorts: 0 };
    let cohorts = maker.cohorts(machines);
    let hosts = (0..hosts).map(|host| maker.host(host)).collect();
    let maks = (0..pools).map(|pool| maker.pool(pool, machines)).collect();
    let incidents = maker.incidents(machines);
    Plan {
        name: name.to_owned(),
        rulebook,
        start: START,
        days,
        seed: maker.dice.next() >> 1,
        answers: None,
        cohorts,
        hosts,
        maks,
        incidents,
        forks: Vec::new(),
        shown: None,
    }
}

struct Maker<'a> {
    dice: &'a mut Dice,
    rulebook: RulebookId,
    days: u32,
    hosts: u32,
    pools: u32,
    cohorts: u32,
}

fn day(days: u32) -> NaiveDate {
    START + Days::new(u64::from(days))
}

impl Maker<'_> {
    /// Clients, servers and groups from low to high of the Windows that the rulebook is about.
    fn windows(&self) -> (&'static [&'static str], &'static str, &'static [&'static str]) {
        match self.rulebook {
            RulebookId::Articles2009 | RulebookId::Va20 => {
                (&["vista-enterprise", "vista-business"], "server-2008-standard", &["client", "A", "B", "C"])
            }
            RulebookId::Windows7 => (
                &["windows-7-enterprise", "windows-7-professional", "vista-business"],
                "server-2008-r2-standard",
                &["client", "A", "B", "C"],
            ),
            RulebookId::Current => (
                &["windows-10-enterprise", "windows-7-enterprise"],
                "server-2022-standard",
                &["win10", "ws2022"],
            ),
        }
    }

    fn edition(&mut self) -> EditionId {
        let (clients, server, _) = self.windows();
        EditionId::new(if self.dice.percent(75) { *self.dice.one(clients) } else { server })
    }

    /// A day of the run, early ones more often, and sometimes one after its end.
    fn some_day(&mut self) -> NaiveDate {
        let most = if self.dice.percent(60) { self.days.div_ceil(3) } else { self.days + 5 };
        day(self.dice.between(0, most))
    }

    fn cohorts(&mut self, machines: u32) -> Vec<Cohort> {
        let rows = self.dice.between(1, 8).min(machines);
        let mut left = machines;
        self.cohorts = rows;
        (0..rows)
            .map(|row| {
                let count = if row + 1 == rows { left } else { self.dice.between(0, left.min(left / 2 + 1)) };
                left -= count;
                self.cohort(row, count)
            })
            .collect()
    }

    fn cohort(&mut self, row: u32, count: u32) -> Cohort {
        let joins = if self.dice.percent(55) { Spread::on(START) } else { self.spread() };
        let leaves = self.dice.percent(30).then(|| {
            let after = self.dice.between(1, self.days.div_ceil(2) + 30);
            let from = joins.from + Days::new(u64::from(after));
            let to = joins.to.max(from) + Days::new(u64::from(self.dice.below(90)));
            Spread { from, to: to.max(joins.to + Days::new(1)) }
        });
        let key = self.key();
        Cohort {
            id: CohortId::new(format!("cohort-{row}")),
            edition: self.edition(),
            count,
            is_virtual: self.dice.percent(15),
            key,
            attachment: self.attachment(),
            joins,
            leaves,
            finds_host: self.finds_host(12),
            image: if self.dice.percent(10) { Image::Cloned } else { Image::Sysprep },
        }
    }

    fn spread(&mut self) -> Spread {
        let from = self.some_day();
        let width = if self.dice.percent(40) { 0 } else { self.dice.between(1, self.days.div_ceil(2) + 1) };
        Spread { from, to: from + Days::new(u64::from(width)) }
    }

    fn key(&mut self) -> CohortKey {
        match self.dice.below(100) {
            0..7 => CohortKey::KmsHostKey,
            7..18 if self.pools > 0 => {
                CohortKey::Mak(PoolId::new(format!("pool-{}", self.dice.below(self.pools))))
            }
            18..21 => CohortKey::Retail,
            21..24 => CohortKey::None,
            _ => CohortKey::SetupKey,
        }
    }

    fn attachment(&mut self) -> PlanAttachment {
        match self.dice.below(100) {
            0..50 => PlanAttachment::Core,
            50..80 => {
                let (on, off) = (self.dice.log_between(1, 60), self.dice.log_between(1, 250));
                match self.dice.below(12) {
                    0 => PlanAttachment::OnOff { on, off: 0 },
                    1 => PlanAttachment::OnOff { on: 0, off },
                    _ => PlanAttachment::OnOff { on, off },
                }
            }
            80..93 => {
                let from = self.some_day();
                let away = self.dice.between(1, 350);
                PlanAttachment::Absent { from, to: from + Days::new(u64::from(away)) }
            }
            _ => PlanAttachment::Isolated,
        }
    }

    fn finds_host(&mut self, pinned: u32) -> FindsHost {
        if self.dice.percent(pinned) { FindsHost::Pinned(self.host_id()) } else { FindsHost::Dns }
    }

    fn host_id(&mut self) -> HostId {
        HostId::new(format!("kms-{}", self.dice.below(self.hosts)))
    }

    fn host(&mut self, row: u32) -> Host {
        let (clients, server, groups) = self.windows();
        let from = self.dice.percent(25).then(|| self.some_day());
        let until = self
            .dice
            .percent(15)
            .then(|| from.unwrap_or(START) + Days::new(u64::from(self.dice.between(1, self.days + 3))));
        let group = if self.dice.percent(75) { groups[groups.len() - 1] } else { *self.dice.one(groups) };
        Host {
            id: HostId::new(format!("kms-{row}")),
            edition: EditionId::new(if self.dice.percent(85) { server } else { *self.dice.one(clients) }),
            group: GroupId::new(group),
            publishes_dns: self.dice.percent(85),
            priority: u16::try_from(self.dice.below(3)).unwrap_or_default(),
            weight: u16::try_from(self.dice.below(4) * 5).unwrap_or_default(),
            network: if self.dice.percent(10) { HostNetwork::Isolated } else { HostNetwork::Core },
            from,
            until,
        }
    }

    fn pool(&mut self, row: u32, machines: u32) -> MakPool {
        let activations = self.dice.between(0, machines.div_ceil(4) + 5);
        let used = if self.dice.percent(50) { 0 } else { self.dice.between(0, activations) };
        MakPool { id: PoolId::new(format!("pool-{row}")), activations, used }
    }

    fn incidents(&mut self, machines: u32) -> Vec<Incident> {
        let most = if self.dice.percent(10) { 40 } else { 6 };
        (0..self.dice.between(0, most)).map(|_| self.incident(machines)).collect()
    }

    fn incident(&mut self, machines: u32) -> Incident {
        let cohort = CohortId::new(format!("cohort-{}", self.dice.below(self.cohorts)));
        let count = self.dice.percent(60).then(|| self.dice.log_between(1, machines));
        let part = PartOf { cohort: cohort.clone(), count };
        let what = match self.dice.below(12) {
            0 => IncidentKind::HostDown(self.host_id()),
            1 => IncidentKind::HostLost(self.host_id()),
            2 => IncidentKind::DnsMissing(self.host_id()),
            3 => IncidentKind::PortBlocked(Target::Host(self.host_id())),
            4 => IncidentKind::PortBlocked(Target::Cohort(cohort)),
            5 => IncidentKind::InternetDown,
            6 => IncidentKind::VpnDown(cohort),
            7 => IncidentKind::Reimage(part),
            8 => IncidentKind::Rearm(part),
            9 => IncidentKind::HardwareChange(part),
            10 => IncidentKind::ClockSkew { cohort, hours: self.dice.between(0, 9) },
            _ => {
                let count = self.dice.log_between(1, 60);
                IncidentKind::RogueInstall { edition: self.edition(), count, finds_host: self.finds_host(20) }
            }
        };
        let at = self.some_day();
        let lasts = what.lasts() && self.dice.percent(70);
        let until = lasts.then(|| at + Days::new(u64::from(self.dice.log_between(1, 400))));
        Incident { at, until, what }
    }
}
