//! Random small plans for the laws: every field, every incident, every rulebook, near the thresholds.

use activation_wizard::domain::ids::{CohortId, EditionId, GroupId, HostId, PoolId};
use activation_wizard::domain::plan::{
    Cohort, CohortKey, FindsHost, Host, HostNetwork, Image, Incident, IncidentKind, MakPool, PartOf, Plan,
    PlanAttachment, Spread, Target,
};
use activation_wizard::domain::rulebook::RulebookId;
use chrono::{Days, NaiveDate};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

pub(super) const START: NaiveDate = NaiveDate::from_ymd_opt(2009, 3, 2).unwrap();

fn day(days: u32) -> NaiveDate {
    START + Days::new(u64::from(days))
}

/// Client, server, groups from low to high, of the Windows that a rulebook is about.
fn windows(rulebook: RulebookId) -> (&'static str, &'static str, &'static [&'static str]) {
    match rulebook {
        RulebookId::Articles2009 | RulebookId::Va20 => {
            ("vista-enterprise", "server-2008-standard", &["client", "B", "C"])
        }
        RulebookId::Windows7 => ("windows-7-enterprise", "server-2008-r2-standard", &["client", "B", "C"]),
        RulebookId::Current => ("windows-10-enterprise", "server-2022-standard", &["win10", "ws2022"]),
    }
}

fn attachments(days: u32) -> impl Strategy<Value = PlanAttachment> {
    prop_oneof![
        6 => Just(PlanAttachment::Core),
        2 => (1..6_u32, 1..60_u32).prop_map(|(on, off)| PlanAttachment::OnOff { on, off }),
        3 => (0..days.div_ceil(3), 1..350_u32)
            .prop_map(|(from, away)| PlanAttachment::Absent { from: day(from), to: day(from + away) }),
        1 => Just(PlanAttachment::Isolated),
    ]
}

fn spreads(days: u32) -> impl Strategy<Value = Spread> {
    prop_oneof![
        6 => Just(Spread::on(START)),
        1 => (0..days).prop_map(|on| Spread::on(day(on))),
        1 => (0..days, 1..90_u32).prop_map(|(from, width)| Spread { from: day(from), to: day(from + width) }),
    ]
}

fn leavings(days: u32) -> impl Strategy<Value = Spread> {
    (1..days.div_ceil(3) + 1, 0..60_u32)
        .prop_map(|(from, width)| Spread { from: day(from), to: day(from + width) })
}

fn keys() -> impl Strategy<Value = CohortKey> {
    prop_oneof![
        14 => Just(CohortKey::SetupKey),
        1 => Just(CohortKey::KmsHostKey),
        1 => Just(CohortKey::Mak(PoolId::new("pool"))),
        1 => Just(CohortKey::Retail),
        1 => Just(CohortKey::None),
    ]
}

/// Often just below, at and above a threshold.
fn counts() -> impl Strategy<Value = u32> {
    prop_oneof![2 => 0..32_u32, 1 => 3..8_u32, 2 => 23..28_u32]
}

fn cohorts(rulebook: RulebookId, days: u32) -> impl Strategy<Value = Vec<Cohort>> {
    let (client, server, _) = windows(rulebook);
    let one = (
        (any::<bool>(), counts(), prop::bool::weighted(0.2), keys()),
        (attachments(days), spreads(days), option::weighted(0.35, leavings(days))),
        (option::weighted(0.15, 0..3_usize), prop::bool::weighted(0.15)),
    );
    vec(one, 1..5).prop_map(move |rows| {
        let cohort = |(place, row)| {
            let ((is_client, count, is_virtual, key), (attachment, joins, leaves), (pinned, is_cloned)): (
                _,
                _,
                (Option<usize>, _),
            ) = row;
            Cohort {
                id: CohortId::new(format!("cohort-{place}")),
                edition: EditionId::new(if is_client { client } else { server }),
                count,
                is_virtual,
                key,
                attachment,
                joins,
                leaves,
                finds_host: pinned
                    .map_or(FindsHost::Dns, |host| FindsHost::Pinned(HostId::new(format!("kms{host}")))),
                image: if is_cloned { Image::Cloned } else { Image::Sysprep },
            }
        };
        rows.into_iter().enumerate().map(cohort).collect()
    })
}

fn hosts(rulebook: RulebookId, days: u32) -> impl Strategy<Value = Vec<Host>> {
    let (client, server, groups) = windows(rulebook);
    let one = (
        (prop::bool::weighted(0.8), 0..groups.len(), prop::bool::weighted(0.5), prop::bool::weighted(0.1)),
        (0..2_u16, 0..5_u16),
        (option::weighted(0.3, 0..days), option::weighted(0.2, 0..days)),
    );
    vec(one, 3).prop_map(move |rows| {
        let host = |(place, row)| {
            let ((is_server, group, publishes_dns, is_isolated), (priority, weight), (from, until)): (
                _,
                _,
                (Option<u32>, Option<u32>),
            ) = row;
            // The first host is there for all, so that counts come together and fall apart.
            let is_first = place == 0;
            let group: usize = if is_first { groups.len() - 1 } else { group };
            Host {
                id: HostId::new(format!("kms{place}")),
                edition: EditionId::new(if is_server || is_first { server } else { client }),
                group: GroupId::new(groups[group]),
                publishes_dns: publishes_dns || is_first,
                priority,
                weight,
                network: if is_isolated && !is_first { HostNetwork::Isolated } else { HostNetwork::Core },
                from: from.filter(|_| !is_first).map(day),
                until: until.filter(|_| !is_first).map(day),
            }
        };
        rows.into_iter().enumerate().map(host).collect()
    })
}

fn incidents(rulebook: RulebookId, days: u32) -> impl Strategy<Value = Vec<Incident>> {
    let (client, server, _) = windows(rulebook);
    let part = || {
        let cohort = CohortId::new("cohort-0");
        option::of(0..30_u32).prop_map(move |count| PartOf { cohort: cohort.clone(), count })
    };
    let rogue = (any::<bool>(), 0..30_u32, option::weighted(0.3, 0..3_u8)).prop_map(
        move |(is_client, count, pinned)| IncidentKind::RogueInstall {
            edition: EditionId::new(if is_client { client } else { server }),
            count,
            finds_host: pinned
                .map_or(FindsHost::Dns, |host| FindsHost::Pinned(HostId::new(format!("kms{host}")))),
        },
    );
    let host = || (0..3_u8).prop_map(|host| HostId::new(format!("kms{host}")));
    let what = prop_oneof![
        4 => host().prop_map(IncidentKind::HostDown),
        3 => host().prop_map(IncidentKind::HostLost),
        1 => host().prop_map(IncidentKind::DnsMissing),
        1 => host().prop_map(|host| IncidentKind::PortBlocked(Target::Host(host))),
        1 => Just(IncidentKind::PortBlocked(Target::Cohort(CohortId::new("cohort-0")))),
        3 => Just(IncidentKind::InternetDown),
        1 => Just(IncidentKind::VpnDown(CohortId::new("cohort-0"))),
        1 => part().prop_map(IncidentKind::Reimage),
        1 => part().prop_map(IncidentKind::Rearm),
        1 => part().prop_map(IncidentKind::HardwareChange),
        1 => (0..9_u32).prop_map(|hours| IncidentKind::ClockSkew { cohort: CohortId::new("cohort-0"), hours }),
        1 => rogue,
    ];
    let one = (0..days.div_ceil(2), option::of(1..250_u32), what).prop_map(|(at, length, what)| {
        let until = length.filter(|_| what.lasts()).map(|length| day(at + length));
        Incident { at: day(at), until, what }
    });
    vec(one, 0..5)
}

/// Plans of up to 124 machines on three hosts and up to 450 days.
pub(super) fn plans() -> impl Strategy<Value = Plan> {
    use RulebookId::{Articles2009, Current, Va20, Windows7};
    let rulebook =
        prop::sample::select(vec![Articles2009, Articles2009, Articles2009, Va20, Windows7, Current]);
    let days = prop_oneof![1 => 1..200_u32, 2 => 250..450_u32];
    (rulebook, days, any::<u64>()).prop_flat_map(|(rulebook, days, seed)| {
        (cohorts(rulebook, days), hosts(rulebook, days), incidents(rulebook, days), (0..40_u32, 0..20_u32))
            .prop_map(move |(cohorts, hosts, incidents, (activations, used))| Plan {
                name: "random".to_owned(),
                rulebook,
                start: START,
                days,
                seed,
                answers: None,
                cohorts,
                hosts,
                maks: vec![MakPool { id: PoolId::new("pool"), activations, used: used.min(activations) }],
                incidents,
                forks: Vec::new(),
                shown: None,
            })
    })
}
