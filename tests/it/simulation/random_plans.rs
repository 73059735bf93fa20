//! Random small plans for the laws: every field, every incident, every rulebook, near the thresholds.

use activation_wizard::domain::ids::{CohortId, EditionId, GroupId, HostId, PoolId};
use activation_wizard::domain::plan::{
    Cohort, CohortKey, FindsHost, Host, HostNetwork, Image, Incident, IncidentKind, MakPool, Plan,
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
        3 => Just(PlanAttachment::Core),
        2 => (1..6_u32, 1..60_u32).prop_map(|(on, off)| PlanAttachment::OnOff { on, off }),
        2 => (0..days, 1..250_u32)
            .prop_map(|(from, away)| PlanAttachment::Absent { from: day(from), to: day(from + away) }),
        1 => Just(PlanAttachment::Isolated),
    ]
}

fn spreads(days: u32) -> impl Strategy<Value = Spread> {
    prop_oneof![
        2 => Just(Spread::on(START)),
        1 => (0..days).prop_map(|on| Spread::on(day(on))),
        1 => (0..days, 1..90_u32).prop_map(|(from, width)| Spread { from: day(from), to: day(from + width) }),
    ]
}

fn keys() -> impl Strategy<Value = CohortKey> {
    prop_oneof![
        8 => Just(CohortKey::SetupKey),
        1 => Just(CohortKey::KmsHostKey),
        1 => Just(CohortKey::Mak(PoolId::new("pool"))),
        1 => Just(CohortKey::Retail),
        1 => Just(CohortKey::None),
    ]
}

fn cohorts(rulebook: RulebookId, days: u32) -> impl Strategy<Value = Vec<Cohort>> {
    let (client, server, _) = windows(rulebook);
    let one = (
        (any::<bool>(), 0..32_u32, any::<bool>(), keys()),
        (attachments(days), spreads(days), option::weighted(0.3, spreads(days))),
        (option::weighted(0.2, 0..3_usize), prop::bool::weighted(0.15)),
    );
    vec(one, 1..4).prop_map(move |rows| {
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
        (prop::bool::weighted(0.8), 0..groups.len(), prop::bool::weighted(0.8), prop::bool::weighted(0.2)),
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
            let group: usize = group;
            Host {
                id: HostId::new(format!("kms{place}")),
                edition: EditionId::new(if is_server { server } else { client }),
                group: GroupId::new(groups[group]),
                publishes_dns,
                priority,
                weight,
                network: if is_isolated { HostNetwork::Isolated } else { HostNetwork::Core },
                from: from.map(day),
                until: until.map(day),
            }
        };
        rows.into_iter().enumerate().map(host).collect()
    })
}

fn incidents(days: u32) -> impl Strategy<Value = Vec<Incident>> {
    let host = || (0..3_u8).prop_map(|host| HostId::new(format!("kms{host}")));
    let what = prop_oneof![
        host().prop_map(IncidentKind::HostDown),
        host().prop_map(IncidentKind::HostLost),
        host().prop_map(IncidentKind::DnsMissing),
        host().prop_map(|host| IncidentKind::PortBlocked(Target::Host(host))),
        Just(IncidentKind::PortBlocked(Target::Cohort(CohortId::new("cohort-0")))),
        Just(IncidentKind::InternetDown),
    ];
    let one = (0..days, option::of(1..120_u32), what).prop_map(|(at, length, what)| {
        let until =
            length.filter(|_| !matches!(what, IncidentKind::HostLost(_))).map(|length| day(at + length));
        Incident { at: day(at), until, what }
    });
    vec(one, 0..4)
}

/// Plans of up to 93 machines on three hosts and up to 420 days.
pub(super) fn plans() -> impl Strategy<Value = Plan> {
    let rulebook = prop::sample::select(RulebookId::ALL.to_vec());
    (rulebook, 1..420_u32, any::<u64>()).prop_flat_map(|(rulebook, days, seed)| {
        (cohorts(rulebook, days), hosts(rulebook, days), incidents(days), (0..40_u32, 0..20_u32)).prop_map(
            move |(cohorts, hosts, incidents, (activations, used))| Plan {
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
            },
        )
    })
}
