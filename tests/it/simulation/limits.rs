//! The edges of what a plan may hold, and nonsense: a clear error, or a run in which both engines agree.

use activation_wizard::domain::ids::{CohortId, HostId};
use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::plan::{self, Incident, IncidentKind, Limits, Plan, PlanAttachment, Spread};
use activation_wizard::domain::planner::outlook;
use activation_wizard::domain::simulation::{Detail, FastEngine, Outcome, Run, run, simulate};
use chrono::{Days, NaiveDate};

use super::story;
use super::story::{KMS01, Story, cohort, incident, played};

/// What is wrong with a plan written as text, one line a problem.
fn refused(text: &str) -> String {
    let text = format!("format = 1\nrulebook = \"articles-2009\"\n{text}");
    let problems =
        plan::read(&text, "edge.toml", &Knowledge::embedded().catalog).expect_err("nonsense is refused");
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// What keeps a plan made by hand from running, the same by both engines.
fn cannot_run(plan: &Plan) -> String {
    let by_reference = run(plan, Knowledge::embedded()).expect_err("nonsense does not run");
    let by_fast = FastEngine::new(plan, Knowledge::embedded(), Detail::Days).expect_err("nor here");
    assert_eq!(by_reference, by_fast);
    by_reference.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// Both engines agree, and whatever is told of the run can be told.
fn agreed(plan: Plan) -> Story {
    let fast: Run = simulate(&plan, Knowledge::embedded(), Detail::Everything).unwrap();
    let story = played(plan);
    assert_eq!(story.run.days(), fast.days());
    assert_eq!(story.run.events(), fast.events());
    assert_eq!(story.run.summary(), fast.summary());
    assert_eq!(story.run.days().len(), story.plan.days as usize);
    let ahead = outlook(&story.plan, Knowledge::embedded(), &story.run);
    assert_eq!(ahead, outlook(&story.plan, Knowledge::embedded(), &fast));
    assert!(ahead.iter().all(|line| !line.because.is_empty() && !line.text.is_empty()), "{ahead:?}");
    story
}

fn desktops(count: u32, fields: &str) -> String {
    cohort("desktops", "vista-enterprise", count, fields)
}

fn fleet(count: u32, fields: &str) -> Plan {
    story::plan(&format!("{}{KMS01}", desktops(count, fields)))
}

#[test]
fn a_fleet_of_no_machines_runs_and_nobody_is_there() {
    let empty = agreed(fleet(0, ""));
    assert!(empty.run.days().iter().all(|day| day.states.total() == 0 && day.hosts[0].count == 0));
    assert_eq!((empty.run.contacts().total, empty.run.first_lapse()), (0, None));
    let no_rows = agreed(story::plan(KMS01));
    assert_eq!(no_rows.run.cohorts().count(), 0);
    let nobody = agreed(story::plan(&desktops(3, "")));
    assert_eq!(nobody.licensed("desktops", 399), 0, "there is no host");
}

#[test]
fn twenty_years_are_the_most_and_one_day_more_is_refused() {
    let most = format!("days = {}\n{}{KMS01}", Limits::DAYS, desktops(30, ""));
    let long = agreed(story::plan(&most));
    assert_eq!(long.licensed("desktops", Limits::DAYS - 1), 30);
    let said = refused(&format!("days = {}\n{}{KMS01}", Limits::DAYS + 1, desktops(30, "")));
    assert!(said.contains("days: found 7306") && said.contains("7,305"), "{said}");
    let mut plan = long.plan;
    plan.days += 1;
    let said = cannot_run(&plan);
    assert!(said.contains("days: found 7306") && said.contains("at most 7305"), "{said}");
}

#[test]
fn a_run_to_the_last_day_that_a_plan_may_name_stays_within_the_calendar() {
    let last = format!("start = \"{}\"\ndays = {}\n{}{KMS01}", Limits::LAST_DAY, 60, desktops(30, ""));
    let late = agreed(story::plan(&last));
    assert_eq!(late.licensed("desktops", 59), 30);
    let said = refused(&format!("start = \"2200-01-01\"\n{}", desktops(1, "")));
    assert!(said.contains("start") && said.contains("2199-12-31"), "{said}");
    // By hand anything goes into a plan; the end of the calendar is no panic.
    let mut plan = late.plan;
    plan.start = NaiveDate::MAX;
    let spread = Spread::on(NaiveDate::MAX);
    plan.cohorts[0].joins = spread;
    let over = agreed(plan);
    assert_eq!(over.licensed("desktops", 59), 30);
    assert!(over.run.summary().iter().all(|line| !line.text.is_empty()));
}

#[test]
fn all_at_once_joins_in_one_day_and_leaves_in_one() {
    let spans = "joins = \"2009-03-05\"\nleaves = \"2009-06-01\"";
    let crowd = agreed(fleet(5_000, spans));
    assert_eq!((crowd.day(2).states.total(), crowd.day(3).states.total()), (0, 5_000));
    assert_eq!(crowd.licensed("desktops", 4), 5_000);
    assert_eq!(crowd.day(91).states.total(), 0);
    assert_eq!(crowd.count("kms01", 91), 50, "records stay until retention ends");
    let struck = ["reimage", "rearm", "hardware-change"]
        .map(|what| incident("2009-04-01", what, "target = \"desktops\""))
        .concat();
    let down = incident("2009-04-01", "host-down", "target = \"kms01\"");
    agreed(story::plan(&format!("days = 60\n{}{KMS01}{struck}{down}", desktops(300, ""))));
}

#[test]
fn an_end_before_its_start_is_refused_by_name() {
    let until = incident("2009-09-10", "host-down", "until = \"2009-09-01\"\ntarget = \"kms01\"");
    for (text, field) in [
        (desktops(1, "joins = { from = \"2009-05-02\", to = \"2009-05-01\" }"), "cohort \"desktops\".joins"),
        (desktops(1, "joins = \"2009-05-02\"\nleaves = \"2009-05-01\""), "cohort \"desktops\".leaves"),
        (
            desktops(1, "attachment = { absent_from = \"2009-05-02\", absent_to = \"2009-05-01\" }"),
            "attachment",
        ),
        (
            format!("{}{KMS01}until = \"2009-01-01\"\nfrom = \"2009-05-01\"", desktops(1, "")),
            "host \"kms01\".until",
        ),
        (format!("{}{KMS01}{until}", desktops(1, "")), "until"),
    ] {
        let said = refused(&text);
        assert!(said.contains(field) && said.contains("edge.toml:"), "{field} is not in {said}");
    }
    // Made by hand such a plan gives no panic, and no difference between the engines.
    let day = |number| NaiveDate::from_ymd_opt(2009, 3, 2).unwrap() + Days::new(number);
    let mut plan = fleet(40, "");
    plan.cohorts[0].joins = Spread { from: day(20), to: day(10) };
    plan.cohorts[0].leaves = Some(Spread { from: day(5), to: day(1) });
    plan.hosts[0].from = Some(day(50));
    plan.hosts[0].until = Some(day(40));
    let down = IncidentKind::HostDown(HostId::new("kms01"));
    plan.incidents = vec![Incident { at: day(9), until: Some(day(3)), what: down }];
    agreed(plan);
    let mut plan = fleet(40, "");
    plan.cohorts[0].attachment = PlanAttachment::Absent { from: day(90), to: day(30) };
    let story = agreed(plan);
    assert_eq!(story.licensed("desktops", 399), 40, "an absence that ends before it begins is none");
}

#[test]
fn a_cohort_that_no_host_covers_is_refused_for_ever_and_says_why() {
    let client_key = KMS01.replace("\"C\"", "\"client\"");
    let servers = cohort("servers", "server-2008-datacenter", 30, "");
    let fleet = agreed(story::plan(&format!("{}{servers}{client_key}", desktops(30, ""))));
    assert_eq!((fleet.licensed("desktops", 399), fleet.licensed("servers", 399)), (30, 0));
    let view = fleet.run.machine_at(fleet.machine("servers", 1), fleet.run.end() - 1).unwrap();
    assert_eq!(view.last_contact.unwrap().outcome, Outcome::NotCovered { host: fleet.host("kms01") });
    let said = fleet.run.summary();
    let line = said.iter().find(|line| line.text == "No machine of servers is licensed at the end");
    assert!(line.is_some_and(|line| !line.sources.is_empty()), "{said:#?}");
    let ahead = outlook(&fleet.plan, Knowledge::embedded(), &fleet.run);
    assert!(ahead.iter().all(|line| !line.text.starts_with("servers: the count")), "{ahead:#?}");
}

#[test]
fn ten_million_machines_are_the_most() {
    let catalog = &Knowledge::embedded().catalog;
    let most = fleet(Limits::MACHINES, "");
    assert_eq!(plan::check(&most, catalog), []);
    let said = refused(&desktops(10_000_001, ""));
    assert!(
        said.contains("cohort \"desktops\".count: found 10000001") && said.contains("10,000,000"),
        "{said}"
    );
    let halves = format!("{}{}", desktops(5_000_001, ""), cohort("more", "vista-enterprise", 5_000_000, ""));
    let said = refused(&halves);
    assert!(said.contains("10,000,001") || said.contains("10000001"), "{said}");
    let mut plan = most;
    plan.cohorts[0].count += 1;
    let said = cannot_run(&plan);
    assert!(said.contains("cohort.count: found 10000001; allowed: at most 10000000 in all"), "{said}");
}

#[test]
fn counts_near_the_largest_number_are_refused_and_never_overflow() {
    for count in ["4294967295", "4294967296", "9223372036854775807"] {
        let said =
            refused(&format!("[[cohort]]\nid = \"all\"\nedition = \"vista-enterprise\"\ncount = {count}\n"));
        assert!(said.contains("cohort \"all\".count") && said.contains("10,000,000"), "{said}");
    }
    let mut plan = fleet(1, "");
    let row = plan.cohorts[0].clone();
    plan.cohorts = (0..3)
        .map(|number| {
            let mut row = row.clone();
            row.id = CohortId::new(format!("huge-{number}"));
            row.count = u32::MAX;
            row
        })
        .collect();
    assert_eq!(plan.machines(), 3 * u64::from(u32::MAX));
    let said = cannot_run(&plan);
    assert!(said.contains("found 12884901885"), "{said}");
    let rogues =
        IncidentKind::RogueInstall { edition: row.edition, count: u32::MAX, finds_host: row.finds_host };
    let mut plan = fleet(1, "");
    plan.incidents = vec![Incident { at: plan.start, until: None, what: rogues }];
    assert!(cannot_run(&plan).contains("found 4294967296"));
    // Any number of days on and off is a rhythm.
    let mut plan = fleet(30, "");
    plan.cohorts[0].attachment = PlanAttachment::OnOff { on: u32::MAX, off: u32::MAX };
    agreed(plan);
}

#[test]
fn a_thousand_hosts_are_the_most() {
    let hosts = |number: u32| -> String {
        (0..number).map(|one| KMS01.replace("kms01", &format!("kms{one}"))).collect()
    };
    let many = format!("days = 10\n{}{}", desktops(200, ""), hosts(1_000));
    let spread = agreed(story::plan(&many));
    assert_eq!(spread.day(9).hosts.len(), 1_000);
    let said = refused(&format!("{}{}", desktops(200, ""), hosts(1_001)));
    assert!(said.contains("host") && said.contains("1,001") && said.contains("1,000"), "{said}");
    let mut plan = spread.plan;
    let mut one_more = plan.hosts[0].clone();
    one_more.id = HostId::new("one-more");
    plan.hosts.push(one_more);
    let said = cannot_run(&plan);
    assert!(said.contains("host: found 1001; allowed: at most 1000"), "{said}");
}
