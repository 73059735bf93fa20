//! The fleet that answers describe, and the answers that a plan's cohorts describe.

use activation_wizard::domain::advice::{
    Method, answers_of_cohort, fleet_of_answers, recommend, recommend_cohort,
};
use activation_wizard::domain::plan::{self, CohortKey, FindsHost, HostNetwork, Plan, PlanAttachment};

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
    assert_eq!((worried.hosts.len(), worried.cohorts.len()), (1, 1));
    assert!(worried.hosts.iter().all(|host| !host.publishes_dns));
    assert!(worried.cohorts.iter().all(|cohort| cohort.finds_host == FindsHost::Pinned("kms01".into())));
    let closed = fleet("edition=vista-enterprise attachment=isolated site.clients=30");
    assert_eq!((closed.hosts.len(), closed.cohorts.len()), (1, 1));
    assert!(closed.hosts.iter().all(|host| host.network == HostNetwork::Isolated));
    assert!(closed.cohorts.iter().all(|cohort| cohort.attachment == PlanAttachment::Isolated));
}

#[test]
fn few_machines_spend_from_a_pool_that_is_large_enough() {
    let plan = fleet("edition=vista-enterprise site.clients=10 site.servers=2");
    assert_eq!((plan.hosts.len(), plan.cohorts.len()), (0, 2));
    assert!(plan.cohorts.iter().all(|cohort| matches!(cohort.key, CohortKey::Mak(_))));
    assert!(plan.maks[0].activations >= 12, "{:?}", plan.maks);
}

#[test]
fn an_absent_laptop_does_not_take_the_host_from_the_others() {
    let plan =
        fleet("edition=vista-enterprise attachment=remote site.clients=2 site.servers=40 site.kms_hosts=1");
    assert_eq!(
        cohorts(&plan),
        ["this-machine 1 vista-enterprise", "clients 1 vista-enterprise", "servers 40 server-2008-standard"]
    );
    assert_eq!(plan.cohorts[0].key, CohortKey::Mak("mak".into()));
    assert!(plan.cohorts[1..].iter().all(|cohort| cohort.key == CohortKey::SetupKey));
    assert!(plan.cohorts[1..].iter().all(|cohort| cohort.attachment == PlanAttachment::Core));
    assert_eq!(plan.hosts.len(), 1);
}

#[test]
fn a_roaming_laptop_does_not_send_the_desktops_away() {
    let plan = fleet("edition=vista-enterprise attachment=roaming site.clients=40 site.kms_hosts=1");
    let away: Vec<_> = plan
        .cohorts
        .iter()
        .map(|cohort| (cohort.id.as_str(), cohort.count, cohort.attachment != PlanAttachment::Core))
        .collect();
    assert_eq!(away, [("this-machine", 1, true), ("clients", 39, false)]);
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
         site.virtual_clients=0 site.virtual_servers=0 site.kms_hosts=2 site.owned_group=C site.hyper_v_datacenter=false \
         installed_key=setup-key rulebook=articles-2009"
    );
}

/// The answers of a cohort of this plan, in the words of an answers file.
#[track_caller]
fn check_cohort(plan: &str, cohort: usize, says: &[&str]) {
    let plan = plan::read(plan, "plan", &knowledge().catalog).unwrap();
    let answers = named(&answers_of_cohort(&plan, &plan.cohorts[cohort], knowledge()));
    for part in says {
        assert!(answers.split(' ').any(|word| word == *part), "{part} is not among {answers}");
    }
}

const ANSWERS: &str = r#"
[answers]
microsoft = "proxy"
site.clients = 9000
site.kms_hosts = 7
site.owned_group = "C"
site.directory = "domain"
site.hyper_v_datacenter = true
site.subscription = true
site.rogue_worry = true
"#;

const COHORTS: &str = r#"
[[cohort]]
id = "desktops"
edition = "windows-11-pro"
count = 30
[[cohort]]
id = "guests"
edition = "server-2022-standard"
count = 4
virtual = true
[[cohort]]
id = "lab"
edition = "windows-10-enterprise"
count = 12
attachment = "isolated"
"#;

#[test]
fn what_a_plan_does_not_say_its_answers_say() {
    let plan = format!("rulebook = \"current\"\n{ANSWERS}{COHORTS}");
    let told = ["microsoft=proxy", "site.kms_hosts=7", "site.owned_group=C", "site.directory=domain"];
    for cohort in 0..3 {
        check_cohort(&plan, cohort, &told);
    }
    check_cohort(&plan, 0, &["site.subscription=true", "site.hyper_v_datacenter=false", "site.clients=30"]);
    check_cohort(&plan, 1, &["site.subscription=false", "site.hyper_v_datacenter=true", "site.clients=30"]);
    check_cohort(&plan, 2, &["site.clients=12", "site.rogue_worry=true", "site.virtual_servers=0"]);
}

#[test]
fn what_a_plan_says_holds_against_its_answers() {
    let hosts = r#"
[[host]]
id = "kms01"
edition = "server-2019-standard"
group = "ws2019"
[[host]]
id = "kms02"
edition = "server-2019-standard"
group = "WS2016"
network = "isolated"
"#;
    let plan = format!("rulebook = \"current\"\n{ANSWERS}{COHORTS}{hosts}");
    check_cohort(&plan, 0, &["site.kms_hosts=1", "site.owned_group=ws2019"]);
    check_cohort(&plan, 2, &["site.kms_hosts=1", "site.owned_group=ws2019"]);
    let higher = plan.replace("owned_group = \"C\"", "owned_group = \"ws2025\"");
    check_cohort(&higher, 0, &["site.owned_group=ws2025"]);
    let internet = plan.replace("proxy", "internet");
    check_cohort(&internet, 0, &["microsoft=internet"]);
    check_cohort(&internet, 2, &["microsoft=telephone"]);
}

#[test]
fn clones_count_once_and_the_advice_says_so() {
    let text = r#"
[[cohort]]
id = "desktops"
edition = "vista-enterprise"
count = 20
[[cohort]]
id = "copies"
edition = "vista-business"
count = 40
image = "cloned"
[[cohort]]
id = "laptops"
edition = "vista-business"
count = 3
key = "mak:pool"
[[mak]]
id = "pool"
activations = 10
[[host]]
id = "kms01"
edition = "server-2008-standard"
group = "B"
"#;
    check_cohort(text, 0, &["site.clients=21"]);
    check_cohort(text, 1, &["site.clients=21"]);
    check_cohort(text, 2, &["site.clients=24"]);
    let plan = plan::read(text, "plan", &knowledge().catalog).unwrap();
    for cohort in &plan.cohorts {
        let advice = recommend_cohort(&plan, cohort, knowledge());
        assert_eq!(advice.method, Method::MakOnline, "{}", cohort.id);
        let warning = &advice.warnings[0];
        assert_eq!(warning.id, "duplicate-cmid");
        assert!(warning.text.contains("the 40 machines of copies as one machine"), "{}", warning.text);
        for source in &warning.sources {
            assert!(knowledge().catalog.sources.contains_key(source), "{source}");
        }
    }
    let prepared = plan::read(&text.replace("cloned", "sysprep"), "plan", &knowledge().catalog).unwrap();
    let advice = recommend_cohort(&prepared, &prepared.cohorts[1], knowledge());
    assert_eq!(advice.method, Method::KmsClient);
    assert!(advice.warnings.iter().all(|warning| warning.id != "duplicate-cmid"));
}
