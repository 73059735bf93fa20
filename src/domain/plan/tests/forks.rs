//! Forks in files: what they say, what they take from the plan, how they are written, and what is wrong with them.

use super::catalog;
use crate::domain::plan::{Plan, PlanFault, check, fields, read, schema, write};

const PLAN: &str = r#"# A fleet with two futures.
format = 1
name = "Two futures"
start = "2009-03-02"
days = 90

[[cohort]]
id = "desktops"
edition = "vista-enterprise"
count = 24      # one short

[[host]]
id = "kms01"
edition = "server-2008-standard"
group = "B"

[[incident]]
at = "2009-04-01"
what = "host-lost"
target = "kms01"

# One machine more.
[[fork]]
name = "one more"
at = "2009-03-10"
minute = 750
[[fork.cohort]]
id = "desktops"
edition = "vista-enterprise"
count = 25      # enough

# Nothing goes wrong, and for longer.
[[fork]]
name = "no accident"
at = "2009-04-01"
days = 400
incident = []
"#;

fn plan() -> Plan {
    read(PLAN, "forks.toml", catalog()).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

#[test]
fn a_fork_says_what_differs_and_takes_the_rest_from_the_plan() {
    let plan = plan();
    let [trunk, more, calm] = [None, Some(0), Some(1)].map(|fork| plan.branch(fork));
    assert_eq!([&trunk, &more, &calm].map(|plan| plan.cohorts[0].count), [24, 25, 24]);
    assert_eq!([&trunk, &more, &calm].map(|plan| plan.incidents.len()), [1, 1, 0]);
    assert_eq!([&trunk, &more, &calm].map(|plan| plan.days), [90, 90, 400]);
    assert_eq!((plan.forks[0].minute, plan.forks[1].minute), (750, 0));
    assert_eq!(more.hosts, trunk.hosts);
}

#[test]
fn it_is_written_as_it_was_whichever_is_shown() {
    let mut plan = plan();
    for shown in [None, Some(0), Some(1)] {
        plan.show(shown);
        assert_eq!(write(&plan, Some(PLAN), catalog()), PLAN);
        let fresh = write(&plan, None, catalog());
        let again = read(&fresh, "fresh.toml", catalog()).unwrap();
        assert!(again.is_written_as(&plan), "{fresh}");
    }
}

#[test]
fn a_change_in_a_fork_changes_its_lines_alone() {
    let mut changed = plan();
    changed.show(Some(0));
    changed.cohorts[0].count = 26;
    let text = write(&changed, Some(PLAN), catalog());
    assert_eq!(text, PLAN.replace("count = 25      # enough", "count = 26      # enough"));
    changed.show(Some(1));
    changed.days = 365;
    let text = write(&changed, Some(&text), catalog());
    assert!(text.contains("days = 365") && text.contains("# Nothing goes wrong"), "{text}");
}

#[test]
fn a_fork_that_is_made_and_removed_leaves_the_text_as_it_was() {
    let mut more = plan();
    more.fork("third".to_owned(), more.start, 0);
    more.hosts[0].publishes_dns = false;
    let text = write(&more, Some(PLAN), catalog());
    assert!(text.starts_with(PLAN.trim_end()), "{text}");
    assert_eq!(
        read(&text, "x", catalog()).map(|plan| plan.branch(Some(2)).hosts[0].publishes_dns),
        Ok(false)
    );
    more.remove_fork(2);
    assert_eq!(write(&more, Some(&text), catalog()).trim_end(), PLAN.trim_end());
}

#[test]
fn what_the_plan_says_by_now_is_not_said_twice_and_the_other_fork_stays_as_it_was() {
    let mut plan = plan();
    plan.cohorts[0].count = 25;
    let text = write(&plan, Some(PLAN), catalog());
    assert!(!text.contains("count = 25      # enough"), "{text}");
    assert_eq!(text.matches("[[fork.cohort]]").count(), 1, "{text}");
    assert_eq!(plan.branch(Some(1)).cohorts[0].count, 24);
    assert!(read(&text, "x", catalog()).is_ok_and(|read| read.is_written_as(&plan)));
}

#[test]
fn problems_name_the_fork_the_line_and_the_key() {
    let problems = |text: &str| -> Vec<String> {
        read(text, "x", catalog()).unwrap_err().iter().map(ToString::to_string).collect()
    };
    let typed = problems(&PLAN.replace("minute = 750", "minuet = 750")); // misspelt on purpose
    assert!(typed[0].starts_with("x:26: fork \"one more\".minuet: found "), "{typed:#?}"); // misspelt on purpose
    assert!(typed[0].contains("minute"), "{typed:#?}");
    let count = problems(&PLAN.replace("count = 25", "count = -1"));
    assert!(count[0].starts_with("x:30: fork \"one more\".cohort \"desktops\".count: "), "{count:#?}");
    let twice = problems(&PLAN.replace("\"no accident\"", "\"one more\""));
    assert!(twice.iter().any(|line| line.contains("no other fork has")), "{twice:#?}");
    let early = problems(&PLAN.replace("at = \"2009-03-10\"", "at = \"2009-03-01\""));
    assert!(early[0].contains("fork \"one more\".at") && early[0].contains("from 2009-03-02"), "{early:#?}");
    let lost = problems(&PLAN.replace("incident = []", "host = []"));
    assert!(lost[0].contains("fork \"no accident\".target"), "{lost:#?}");
}

#[test]
fn a_fork_that_is_shown_cannot_start_after_it_left_the_plan() {
    let mut plan = plan();
    plan.show(Some(0));
    assert_eq!(check(&plan, catalog()), []);
    plan.start = "2009-03-11".parse().unwrap();
    let faults = check(&plan, catalog());
    let late = |fault: &PlanFault| (fault.fork, fault.key) == (Some(0), fields::fork::AT.key);
    assert!(faults.iter().any(late), "{faults:?}");
    assert!(read(&write(&plan, None, catalog()), "x", catalog()).is_err(), "nor can its file be read");
}

#[test]
fn a_fault_that_is_only_taken_over_is_told_once() {
    let problems =
        read(&PLAN.replacen("vista-enterprise", "vista-enterprize", 1), "x", catalog()).unwrap_err(); // misspelt on purpose
    assert_eq!(problems.len(), 1, "{problems:#?}");
}

#[test]
fn the_schema_knows_forks() {
    let schema = schema();
    let fork = &schema["properties"]["fork"]["items"];
    assert_eq!(fork["required"], serde_json::json!(["name", "at"]));
    assert_eq!(fork["additionalProperties"], false);
    for field in fields::fork::FIELDS {
        assert!(fork["properties"][field.key].is_object(), "{}", field.key);
    }
}
