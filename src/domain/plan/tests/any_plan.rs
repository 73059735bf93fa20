//! Any valid plan, for laws that hold for all of them.

use chrono::{Days, NaiveDate};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::catalog;
use crate::domain::advice::{
    Answers, Attachment, Directory, EditionAnswer, InstalledKey, Microsoft, OwnedGroup, Role, Site,
};
use crate::domain::ids::GenerationId;
use crate::domain::plan::words::Word;
use crate::domain::plan::{
    Cohort, CohortKey, FindsHost, Host, HostNetwork, Incident, IncidentKind, Limits, MakPool, PartOf, Plan,
    PlanAttachment, Spread, Target,
};
use crate::domain::rulebook::RulebookId;

const EDITIONS: [&str; 4] = ["vista-business", "vista-enterprise", "server-2008-standard", "windows-10-pro"];
const GROUPS: [&str; 5] = ["client", "A", "B", "win10", "ws2022"];

fn word<T: Word + core::fmt::Debug>() -> impl Strategy<Value = T> {
    select(T::ALL)
}

/// A day so many days after the start, at most.
fn after(start: NaiveDate, most: u64) -> impl Strategy<Value = NaiveDate> {
    (0..=most).prop_map(move |days| start + Days::new(days))
}

fn attachment(start: NaiveDate) -> impl Strategy<Value = PlanAttachment> {
    prop_oneof![
        Just(PlanAttachment::Core),
        Just(PlanAttachment::Isolated),
        (0..=Limits::DAYS, 1..=Limits::DAYS).prop_map(|(on, off)| PlanAttachment::OnOff { on, off }),
        (after(start, 900), 1..900_u64)
            .prop_map(|(from, days)| PlanAttachment::Absent { from, to: from + Days::new(days) }),
    ]
}

fn spread(start: NaiveDate) -> impl Strategy<Value = Spread> {
    (after(start, 400), prop_oneof![Just(0), 1..400_u64])
        .prop_map(|(from, days)| Spread { from, to: from + Days::new(days) })
}

fn cohort(start: NaiveDate, pools: usize, hosts: usize) -> impl Strategy<Value = Cohort> {
    let key = (0..5_u8, 0..pools.max(1)).prop_map(move |(kind, pool)| match kind {
        0 => CohortKey::KmsHostKey,
        1 => CohortKey::Retail,
        2 => CohortKey::None,
        3 if pools > 0 => CohortKey::Mak(format!("pool-{pool}").as_str().into()),
        _ => CohortKey::SetupKey,
    });
    let finds_host = (any::<bool>(), 0..hosts.max(1)).prop_map(move |(pinned, host)| {
        if pinned && hosts > 0 {
            FindsHost::Pinned(format!("host-{host}").as_str().into())
        } else {
            FindsHost::Dns
        }
    });
    let joins = prop_oneof![Just(Spread::on(start)), spread(start)];
    let leaves = option::of((1..400_u64, 1..400_u64));
    (
        select(&EDITIONS),
        0..=10_000_u32,
        any::<bool>(),
        key,
        attachment(start),
        joins,
        leaves,
        finds_host,
        word(),
    )
        .prop_map(|(edition, count, is_virtual, key, attachment, joins, leaves, finds_host, image)| {
            Cohort {
                id: "".into(),
                edition: edition.into(),
                count,
                is_virtual,
                key,
                attachment,
                leaves: leaves.map(|(first, more)| Spread {
                    from: joins.from + Days::new(first),
                    to: joins.to.max(joins.from + Days::new(first)) + Days::new(more),
                }),
                joins,
                finds_host,
                image,
            }
        })
}

fn host(start: NaiveDate) -> impl Strategy<Value = Host> {
    let times = (option::of(after(start, 300)), option::of(1..300_u64));
    let record = (any::<bool>(), any::<u16>(), any::<u16>(), word::<HostNetwork>());
    (select(&EDITIONS), select(&GROUPS), record, times).prop_map(
        move |(edition, group, (publishes_dns, priority, weight, network), (from, length))| Host {
            id: "".into(),
            edition: edition.into(),
            group: group.into(),
            publishes_dns,
            priority,
            weight,
            network,
            from,
            until: length.map(|days| from.unwrap_or(start) + Days::new(days)),
        },
    )
}

fn incident(start: NaiveDate, hosts: usize, cohorts: usize) -> impl Strategy<Value = Incident> {
    let rest = (0..hosts.max(1), 0..cohorts.max(1), option::of(0..100_u32), 0..500_u32);
    (after(start, 900), option::of(1..90_u64), 0..13_u8, rest).prop_map(
        move |(at, length, kind, (host, cohort, count, hours))| {
            let host_id = format!("host-{host}").as_str().into();
            let cohort_id = format!("cohort-{cohort}").as_str().into();
            let what = match kind {
                0 if hosts > 0 => IncidentKind::HostDown(host_id),
                1 if hosts > 0 => IncidentKind::HostLost(host_id),
                2 if hosts > 0 => IncidentKind::DnsMissing(host_id),
                3 if hosts > 0 => IncidentKind::PortBlocked(Target::Host(host_id)),
                4 if cohorts > 0 => IncidentKind::PortBlocked(Target::Cohort(cohort_id)),
                5 if cohorts > 0 => IncidentKind::VpnDown(cohort_id),
                6 if cohorts > 0 => IncidentKind::Reimage(PartOf { cohort: cohort_id, count }),
                7 if cohorts > 0 => IncidentKind::Rearm(PartOf { cohort: cohort_id, count }),
                8 if cohorts > 0 => IncidentKind::HardwareChange(PartOf { cohort: cohort_id, count }),
                9 if cohorts > 0 => IncidentKind::ClockSkew { cohort: cohort_id, hours },
                10 | 11 => IncidentKind::RogueInstall {
                    edition: EDITIONS[0].into(),
                    count: hours,
                    finds_host: if kind == 10 && hosts > 0 {
                        FindsHost::Pinned(host_id)
                    } else {
                        FindsHost::Dns
                    },
                },
                _ => IncidentKind::InternetDown,
            };
            let ends = what.lasts();
            Incident { at, until: length.filter(|_| ends).map(|days| at + Days::new(days)), what }
        },
    )
}

fn site() -> impl Strategy<Value = Site> {
    let machines = || option::of(0..=Limits::MACHINES);
    let yes_no = || option::of(any::<bool>());
    let group = option::of(
        option::of(select(&GROUPS))
            .prop_map(|group| group.map_or(OwnedGroup::None, |group| OwnedGroup::Group(group.into()))),
    );
    (
        (machines(), machines(), machines(), machines(), option::of(0..=1_000_u32)),
        (group, option::of(word::<Directory>()), yes_no(), yes_no(), yes_no()),
    )
        .prop_map(|((clients, servers, virtual_clients, virtual_servers, kms_hosts), rest)| Site {
            clients,
            servers,
            virtual_clients,
            virtual_servers,
            kms_hosts,
            owned_group: rest.0,
            directory: rest.1,
            hyper_v_datacenter: rest.2,
            subscription: rest.3,
            rogue_worry: rest.4,
        })
}

/// Any answers that the catalogue knows.
pub(super) fn answers() -> impl Strategy<Value = Answers> {
    let edition = option::of(option::of(select(&EDITIONS)).prop_map(|edition| {
        edition.map_or(EditionAnswer::Other, |edition| EditionAnswer::Edition(edition.into()))
    }));
    let generation = option::of(select(&["vista", "windows-10"]));
    (
        edition,
        generation,
        option::of(word::<Attachment>()),
        option::of(word::<Microsoft>()),
        option::of(word::<Role>()),
        option::of(word::<InstalledKey>()),
        site(),
        option::of(word::<RulebookId>()),
    )
        .prop_map(|(edition, generation, attachment, microsoft, role, installed_key, site, rulebook)| {
            let generation = generation.map(GenerationId::from);
            Answers {
                // Beside an edition only its own generation may stand.
                generation: match &edition {
                    Some(EditionAnswer::Edition(edition)) => {
                        generation.and(catalog().edition(edition)).map(|edition| edition.generation.clone())
                    }
                    Some(EditionAnswer::Other) | None => generation,
                },
                edition,
                attachment,
                microsoft,
                role,
                installed_key,
                site,
                rulebook,
            }
        })
}

/// Any valid plan that the catalogue knows, with up to four rows of a kind.
pub(super) fn plan() -> impl Strategy<Value = Plan> {
    let start = after(Limits::FIRST_DAY, 20_000);
    (start, 0..5_usize, 0..5_usize, 0..5_usize).prop_flat_map(|(start, cohorts, hosts, pools)| {
        let pool = (0..=Limits::ACTIVATIONS)
            .prop_flat_map(|all| (Just(all), 0..=all))
            .prop_map(|(activations, used)| MakPool { id: "".into(), activations, used });
        let top = ("[ -~äß本]{0,20}x", word::<RulebookId>(), 1..=Limits::DAYS, 0..=Limits::SEED);
        let rows = (
            vec(cohort(start, pools, hosts), cohorts),
            vec(host(start), hosts),
            vec(pool, pools),
            vec(incident(start, hosts, cohorts), 0..5),
        );
        (top, option::of(answers()), rows).prop_map(move |(top, answers, rows)| {
            let mut plan = Plan {
                name: top.0,
                rulebook: top.1,
                start,
                days: top.2,
                seed: top.3,
                answers,
                cohorts: rows.0,
                hosts: rows.1,
                maks: rows.2,
                incidents: rows.3,
                forks: Vec::new(),
                shown: None,
            };
            name_rows(&mut plan);
            plan
        })
    })
}

fn name_rows(plan: &mut Plan) {
    for (ix, row) in plan.cohorts.iter_mut().enumerate() {
        row.id = format!("cohort-{ix}").as_str().into();
    }
    for (ix, row) in plan.hosts.iter_mut().enumerate() {
        row.id = format!("host-{ix}").as_str().into();
    }
    for (ix, row) in plan.maks.iter_mut().enumerate() {
        row.id = format!("pool-{ix}").as_str().into();
    }
    if plan.cohorts.is_empty() && plan.hosts.is_empty() {
        // Only answers make such a file a plan.
        plan.answers.get_or_insert_default();
    }
}
