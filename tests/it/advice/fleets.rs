//! The fleet that answers describe, and the answers that a plan's cohorts describe.

use activation_wizard::domain::advice::{Method, answers_of_cohort, fleet_of_answers, recommend};
use activation_wizard::domain::plan::{CohortKey, FindsHost, HostNetwork, Plan, PlanAttachment};

use super::classes::some_classes;
use super::{answers, knowledge, named};

fn fleet(words: &str) -> Plan {
    fleet_of_answers(&answers(words), knowledge())
}

fn cohorts(plan: &Plan) -> Vec<String> {
    plan.cohorts.iter().map(|cohort| format!("{} {} {}", cohort.id, cohort.count, cohort.edition)).collect()
}

fn hosts(plan: &Plan) -> Vec<String> {
    plan.hosts.iter().map(|host| format!("{} {} {}", host.id, host.edition, host.group)).collect()
}

#[test]
fn the_numbers_become_cohorts_and_hosts() {
    let plan = fleet(
        "edition=vista-enterprise attachment=core site.clients=40 site.servers=3 site.virtual_clients=0 \
         site.virtual_servers=2 site.kms_hosts=2 site.owned_group=B",
    );
    assert_eq!(
        cohorts(&plan),
        [
            "clients 40 vista-enterprise",
            "servers 3 server-2008-standard",
            "virtual-servers 2 server-2008-standard"
        ]
    );
    assert_eq!(hosts(&plan), ["kms01 server-2008-standard B", "kms02 server-2008-standard B"]);
    assert!(
        plan.cohorts
            .iter()
            .all(|cohort| cohort.key == CohortKey::SetupKey && cohort.finds_host == FindsHost::Dns)
    );
    assert_eq!(plan.rulebook.id(), "articles-2009");
    assert!(plan.answers.is_some());
}

#[test]
fn the_machine_asked_about_is_among_them() {
    assert_eq!(cohorts(&fleet("edition=vista-enterprise")), ["clients 25 vista-enterprise"]);
    assert_eq!(cohorts(&fleet("edition=server-2008-standard")), ["servers 5 server-2008-standard"]);
    assert_eq!(
        cohorts(&fleet("edition=vista-enterprise site.clients=0 site.servers=5")),
        ["clients 1 vista-enterprise", "servers 5 server-2008-standard"]
    );
    let guest = fleet("edition=server-2022-standard site.hyper_v_datacenter=true site.servers=4");
    assert_eq!(cohorts(&guest), ["servers 4 server-2022-standard", "virtual-servers 1 server-2022-standard"]);
    let host = fleet("edition=vista-enterprise role=kms-host site.clients=40");
    assert_eq!(hosts(&host), ["kms01 vista-enterprise client"].map(|line| line.replace("client", "B")));
    assert_eq!(cohorts(&host), ["clients 40 vista-enterprise"]);
}

#[test]
fn publishing_off_pins_them_and_a_closed_network_closes_them_in() {
    let worried = fleet("edition=vista-enterprise site.rogue_worry=true");
    assert!(worried.hosts.iter().all(|host| !host.publishes_dns));
    assert!(worried.cohorts.iter().all(|cohort| cohort.finds_host == FindsHost::Pinned("kms01".into())));
    let closed = fleet("edition=vista-enterprise attachment=isolated site.clients=30");
    assert!(closed.hosts.iter().all(|host| host.network == HostNetwork::Isolated));
    assert!(closed.cohorts.iter().all(|cohort| cohort.attachment == PlanAttachment::Isolated));
}

#[test]
fn few_machines_spend_from_a_pool_that_is_large_enough() {
    let plan = fleet("edition=vista-enterprise site.clients=10 site.servers=2");
    assert!(plan.hosts.is_empty());
    assert!(plan.cohorts.iter().all(|cohort| matches!(cohort.key, CohortKey::Mak(_))));
    assert!(plan.maks[0].activations >= 12, "{:?}", plan.maks);
}

#[test]
fn an_absent_laptop_does_not_take_the_host_from_the_others() {
    let plan =
        fleet("edition=vista-enterprise attachment=remote site.clients=2 site.servers=40 site.kms_hosts=1");
    assert_eq!(plan.cohorts[0].key, CohortKey::Mak("mak".into()));
    assert_eq!(plan.cohorts[1].key, CohortKey::SetupKey);
    assert_eq!(plan.hosts.len(), 1);
}

/// Whatever is answered, the plan is one that may be written: ids known, limits kept, references whole.
#[test]
fn every_fleet_is_a_plan() {
    let catalog = &knowledge().catalog;
    for answers in some_classes(1_000) {
        let plan = fleet_of_answers(answers, knowledge());
        let case = named(answers);
        for cohort in &plan.cohorts {
            assert!(catalog.edition(&cohort.edition).is_some() && cohort.count > 0, "{cohort:?}: {case}");
            if let CohortKey::Mak(pool) = &cohort.key {
                assert!(plan.maks.iter().any(|mak| mak.id == *pool), "{case}");
            }
            if let FindsHost::Pinned(host) = &cohort.finds_host {
                assert!(plan.hosts.iter().any(|found| found.id == *host), "{case}");
            }
        }
        for host in &plan.hosts {
            assert!(catalog.edition(&host.edition).is_some(), "{case}");
            assert!(catalog.group(plan.rulebook.era(), host.group.as_str()).is_some(), "{case}");
        }
    }
}

#[test]
fn the_largest_numbers_stay_within_the_limits() {
    let plan = fleet(
        "edition=vista-enterprise site.clients=4294967295 site.servers=4294967295 site.kms_hosts=4294967295",
    );
    assert!(plan.machines() <= 10_000_000);
    assert!(plan.hosts.len() <= 1_000);
}

#[test]
fn a_cohort_gets_the_answers_that_made_it() {
    for (words, cohort, method) in [
        (
            "edition=vista-enterprise attachment=core site.clients=40 site.servers=3 site.kms_hosts=1",
            0,
            Method::KmsClient,
        ),
        (
            "edition=vista-enterprise attachment=core site.clients=40 site.servers=3 site.kms_hosts=1",
            1,
            Method::KmsClient,
        ),
        ("edition=vista-enterprise site.clients=10 site.servers=2", 0, Method::MakOnline),
        ("edition=vista-enterprise site.clients=10 site.servers=2", 1, Method::MakOnline),
        ("edition=vista-enterprise attachment=remote site.clients=40 site.kms_hosts=1", 0, Method::MakOnline),
        ("edition=vista-enterprise attachment=isolated site.clients=20", 0, Method::MakTelephone),
        ("edition=vista-enterprise attachment=isolated site.clients=30", 0, Method::KmsClient),
        ("edition=windows-11-pro site.directory=domain-2012 site.clients=30", 0, Method::Adba),
    ] {
        let plan = fleet(words);
        let answers = answers_of_cohort(&plan, &plan.cohorts[cohort], knowledge());
        assert_eq!(recommend(&answers, knowledge()).method, method, "{words}: {}", named(&answers));
    }
}

#[test]
fn a_cohort_says_what_a_plan_knows() {
    let plan = fleet(
        "edition=vista-enterprise attachment=core site.clients=40 site.servers=3 site.kms_hosts=2 site.owned_group=C",
    );
    let answers = answers_of_cohort(&plan, &plan.cohorts[0], knowledge());
    assert_eq!(
        named(&answers),
        "edition=vista-enterprise attachment=core microsoft=internet role=workstation site.clients=40 site.servers=3 \
         site.virtual_clients=0 site.virtual_servers=0 site.kms_hosts=2 site.owned_group=C installed_key=setup-key \
         rulebook=articles-2009"
    );
}
