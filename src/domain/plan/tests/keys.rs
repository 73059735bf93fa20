//! Every key is really read, and only those.

use chrono::NaiveDate;

use super::{FULL, catalog};
use crate::domain::advice::{
    Answers, Attachment, Directory, EditionAnswer, InstalledKey, Microsoft, OwnedGroup, Role, Site,
};
use crate::domain::ids::GroupId;
use crate::domain::plan::{
    Cohort, CohortKey, FindsHost, Host, HostNetwork, Image, Incident, IncidentKind, MakPool, Plan,
    PlanAttachment, Spread, Target, fields, read,
};
use crate::domain::reading::{Field, FieldTable};
use crate::domain::rulebook::RulebookId;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn full_plan() -> Plan {
    Plan {
        name: "Everything".to_owned(),
        rulebook: RulebookId::Va20,
        start: day("2009-03-02"),
        days: 400,
        seed: 11,
        answers: Some(Answers {
            edition: Some(EditionAnswer::Edition("vista-enterprise".into())),
            generation: Some("vista".into()),
            attachment: Some(Attachment::Roaming),
            microsoft: Some(Microsoft::Proxy),
            role: Some(Role::KmsHost),
            installed_key: Some(InstalledKey::Retail),
            site: Site {
                clients: Some(40),
                servers: Some(3),
                virtual_clients: Some(2),
                virtual_servers: Some(1),
                kms_hosts: Some(1),
                owned_group: Some(OwnedGroup::Group(GroupId::new("B"))),
                directory: Some(Directory::Domain2012),
                hyper_v_datacenter: Some(true),
                subscription: Some(false),
                rogue_worry: Some(true),
            },
            rulebook: Some(RulebookId::Articles2009),
        }),
        cohorts: vec![
            Cohort {
                id: "desktops".into(),
                edition: "vista-enterprise".into(),
                count: 40,
                is_virtual: true,
                key: CohortKey::Mak("pool".into()),
                attachment: PlanAttachment::OnOff { on: 5, off: 2 },
                joins: Spread { from: day("2009-03-02"), to: day("2009-04-02") },
                leaves: Some(Spread::on(day("2010-01-01"))),
                finds_host: FindsHost::Pinned("kms01".into()),
                image: Image::Cloned,
            },
            Cohort {
                id: "laptops".into(),
                edition: "vista-business".into(),
                count: 20,
                is_virtual: false,
                key: CohortKey::SetupKey,
                attachment: PlanAttachment::Absent { from: day("2009-06-01"), to: day("2010-02-01") },
                joins: Spread::on(day("2009-03-02")),
                leaves: None,
                finds_host: FindsHost::Dns,
                image: Image::Sysprep,
            },
        ],
        hosts: vec![Host {
            id: "kms01".into(),
            edition: "server-2008-standard".into(),
            group: "B".into(),
            publishes_dns: false,
            priority: 10,
            weight: 20,
            network: HostNetwork::Isolated,
            from: Some(day("2009-03-03")),
            until: Some(day("2010-03-03")),
        }],
        maks: vec![MakPool { id: "pool".into(), activations: 100, used: 37 }],
        incidents: vec![Incident {
            at: day("2009-09-01"),
            until: Some(day("2009-09-10")),
            what: IncidentKind::PortBlocked(Target::Cohort("laptops".into())),
        }],
        forks: Vec::new(),
        shown: None,
    }
}

#[test]
fn every_key_reads_as_written() {
    assert_eq!(read(FULL, "full.toml", catalog()), Ok(full_plan()));
}

#[test]
fn what_is_left_out_takes_its_default() {
    let text = "[[cohort]]\nid = 'a'\nedition = 'windows-7-enterprise'\ncount = 3\n\
                [[host]]\nid = 'h'\nedition = 'windows-7-enterprise'\ngroup = 'a'\n\
                [[mak]]\nid = 'm'\nactivations = 5";
    let plan = read(text, "x.toml", catalog()).unwrap();
    let start = day("2009-03-02");
    assert_eq!(
        plan,
        Plan {
            name: "Untitled plan".to_owned(),
            rulebook: RulebookId::Windows7,
            start,
            days: 730,
            seed: 7,
            answers: None,
            cohorts: vec![Cohort {
                id: "a".into(),
                edition: "windows-7-enterprise".into(),
                count: 3,
                is_virtual: false,
                key: CohortKey::SetupKey,
                attachment: PlanAttachment::Core,
                joins: Spread::on(start),
                leaves: None,
                finds_host: FindsHost::Dns,
                image: Image::Sysprep,
            }],
            hosts: vec![Host {
                id: "h".into(),
                edition: "windows-7-enterprise".into(),
                group: "A".into(),
                publishes_dns: true,
                priority: 0,
                weight: 0,
                network: HostNetwork::Core,
                from: None,
                until: None,
            }],
            maks: vec![MakPool { id: "m".into(), activations: 5, used: 0 }],
            incidents: Vec::new(),
            forks: Vec::new(),
            shown: None,
        }
    );
    let other_start = text.replacen("[[cohort]]", "start = 2010-01-01\n[[cohort]]", 1);
    let plan = read(&other_start, "x.toml", catalog()).unwrap();
    assert_eq!(plan.cohorts[0].joins, Spread::on(day("2010-01-01")), "joins follow the start");
    let no_cohort = "[[host]]\nid = 'h'\nedition = 'vista-enterprise'\ngroup = 'A'";
    assert_eq!(read(no_cohort, "x.toml", catalog()).unwrap().rulebook, RulebookId::Articles2009);
}

/// A value that no key takes.
const NONSENSE: &str = "[[[]]]";

fn check_all_are_read(table: &str, fields: FieldTable) {
    for Field { key, .. } in fields {
        let text = format!("{table}{key} = {NONSENSE}\n");
        let problems = read(&text, "x.toml", catalog()).unwrap_err();
        let last_line = text.lines().count();
        let named = problems.iter().find(|problem| {
            problem.line == Some(last_line)
                && (problem.field == *key || problem.field.ends_with(&format!(".{key}")))
                && problem.found != "an unknown key"
        });
        assert!(named.is_some(), "{table}{key}: {problems:?}");
    }
}

#[test]
fn no_key_is_known_without_being_read() {
    check_all_are_read("", fields::plan::FIELDS);
    check_all_are_read("[answers]\n", fields::answers::FIELDS);
    check_all_are_read("[answers.site]\n", fields::site::FIELDS);
    check_all_are_read("[[cohort]]\n", fields::cohort::FIELDS);
    check_all_are_read("[[cohort]]\n[cohort.joins]\n", fields::spread::FIELDS);
    check_all_are_read("[[cohort]]\n[cohort.leaves]\n", fields::spread::FIELDS);
    check_all_are_read("[[cohort]]\n[cohort.attachment]\n", fields::on_off::FIELDS);
    check_all_are_read("[[cohort]]\n[cohort.attachment]\n", fields::absent::FIELDS);
    check_all_are_read("[[host]]\n", fields::host::FIELDS);
    check_all_are_read("[[mak]]\n", fields::mak::FIELDS);
    check_all_are_read("[[incident]]\nwhat = 'host-down'\n", &fields::incident::FIELDS[..2]);
    check_all_are_read("[[incident]]\n", &fields::incident::FIELDS[2..3]);
    check_all_are_read("[[incident]]\nwhat = 'host-down'\n", &fields::incident::FIELDS[3..]);
    for kind in fields::incident::KINDS {
        let others = "target = 'x'\nhours = 1\ncount = 1\nedition = 'x'\n";
        for field in fields::incident::keys_of(kind) {
            let others: Vec<&str> = others.lines().filter(|line| !line.starts_with(field.key)).collect();
            let table = format!("[[incident]]\nwhat = '{kind}'\n{}\n", others.join("\n"));
            check_all_are_read(&table, core::slice::from_ref(field));
        }
    }
}
