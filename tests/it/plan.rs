//! Plans on the real catalogue: the ready-made fleets are what they say they are, and everything that the catalogue
//! has can stand in a plan.

use activation_wizard::domain::catalog::Era;
use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::plan::{
    self, Cohort, IncidentKind, Plan, PlanAttachment, read, warnings, write,
};
use activation_wizard::domain::rulebook::RulebookId;
use chrono::Days;

const EXAMPLE: &str = include_str!("../../assets/plans/example.activation.toml");
const MIXED: &str = include_str!("../../assets/plans/mixed.activation.toml");

fn ready_made(text: &str) -> Plan {
    let catalog = &Knowledge::embedded().catalog;
    let plan = read(text, "ready-made", catalog).unwrap_or_else(|problems| panic!("{problems:?}"));
    assert_eq!(warnings(&plan, catalog), []);
    assert_eq!(write(&plan, Some(text), catalog), text);
    plan
}

#[test]
fn the_example_is_the_fleet_of_the_picture() {
    let plan = ready_made(EXAMPLE);
    assert_eq!(plan.name, "Head office and two branches");
    let counts: Vec<(&str, u32)> = plan.cohorts.iter().map(|row| (row.id.as_str(), row.count)).collect();
    assert_eq!(counts, [("desktops", 40), ("servers", 8), ("laptops", 20)]);
    assert!(matches!(plan.cohorts[2].attachment, PlanAttachment::Absent { .. }));
    assert_eq!((plan.hosts[0].id.as_str(), plan.hosts[0].group.as_str()), ("kms01", "B"));
    assert_eq!(plan.maks[0].id.as_str(), "laptops-mak");
    let catalog = &Knowledge::embedded().catalog;
    let group = catalog.group(Era::Year2009, "B").unwrap();
    for cohort in &plan.cohorts {
        assert!(group.covers.contains(&cohort.edition), "{}", cohort.id);
    }
    let answers = plan.answers.unwrap();
    assert_eq!(answers.site.clients, Some(60), "desktops and laptops");
    assert_eq!(answers.site.servers, Some(8));
}

#[test]
fn the_mixed_fleet_is_the_one_that_simulators_are_compared_by() {
    let plan = ready_made(MIXED);
    assert_eq!((plan.machines(), plan.days, plan.rulebook), (10_000, 730, RulebookId::Articles2009));
    let of = |kind: &str, when: &str| -> u32 {
        let rows = plan.cohorts.iter().filter(|row| row.id.as_str().starts_with(kind));
        rows.filter(|row| row.id.as_str().ends_with(when)).map(|row| row.count).sum()
    };
    assert_eq!((of("desktops", ""), of("servers", ""), of("laptops", "")), (6_650, 500, 2_850));
    assert_eq!((of("", "first-week"), of("", "later")), (8_000, 2_000));
    for kind in ["desktops", "servers", "laptops"] {
        assert_eq!(of(kind, "first-week") * 5, of(kind, "") * 4, "80 % of the {kind}");
    }
    let rhythm = |row: &Cohort| match row.attachment {
        PlanAttachment::OnOff { on, off } => Some((on, off)),
        PlanAttachment::Core | PlanAttachment::Isolated | PlanAttachment::Absent { .. } => None,
    };
    for wanted in [(5, 2), (5, 5), (1, 7), (1, 60)] {
        let machines: u32 =
            plan.cohorts.iter().filter(|row| rhythm(row) == Some(wanted)).map(|row| row.count).sum();
        assert!((712..=713).contains(&machines), "{wanted:?}: {machines}");
    }
    let week = plan.start + Days::new(7);
    for row in &plan.cohorts {
        let days = if row.joins.from == plan.start { (plan.start, week) } else { (week, plan.end()) };
        assert_eq!((row.joins.from, row.joins.to), days, "{}", row.id);
    }
    assert_eq!(plan.hosts.len(), 4);
    for host in &plan.hosts {
        let downs: Vec<_> =
            plan.incidents.iter().filter(|row| row.what == IncidentKind::HostDown(host.id.clone())).collect();
        assert_eq!(downs.len(), 8, "four times in each of two years");
        for year in 0..2 {
            let from = plan.start + Days::new(365 * year);
            let in_year = downs.iter().filter(|row| row.at >= from && row.at < from + Days::new(365));
            assert_eq!(in_year.count(), 4, "{} in year {year}", host.id);
        }
        assert!(downs.iter().all(|row| row.until == Some(row.at + Days::new(1)) && row.at < plan.end()));
    }
}

#[test]
fn every_edition_that_is_offered_can_stand_in_a_plan() {
    let catalog = &Knowledge::embedded().catalog;
    for edition in &catalog.editions {
        let text = format!("[[cohort]]\nid = \"x\"\nedition = \"{}\"\ncount = 1\n", edition.id);
        match read(&text, "p", catalog) {
            Ok(plan) => {
                assert!(!edition.recognised_only, "{}", edition.id);
                let generation = catalog.generation(&edition.generation).unwrap();
                assert_eq!(plan.rulebook, generation.rulebook, "{}", edition.id);
            }
            Err(problems) => {
                assert!(edition.recognised_only, "{problems:?}");
                assert!(problems[0].found.contains("withdrawn or never released"), "{problems:?}");
            }
        }
    }
}

#[test]
fn every_group_parses_and_warns_outside_its_era() {
    let knowledge = Knowledge::embedded();
    let catalog = &knowledge.catalog;
    for rulebook in RulebookId::ALL {
        let era = knowledge.rulebooks.get(rulebook).era;
        assert_eq!(rulebook.era(), era, "the id and the data name the same era");
        for group in &catalog.groups {
            let text = format!(
                "rulebook = \"{}\"\n[[host]]\nid = \"h\"\nedition = \"server-2008-standard\"\ngroup = \"{}\"\n",
                rulebook.id(),
                group.id.as_str().to_uppercase()
            );
            let plan = read(&text, "p", catalog).unwrap();
            assert_eq!(plan.hosts[0].group, group.id);
            let ids: Vec<&str> = warnings(&plan, catalog).iter().map(|warning| warning.id).collect();
            let is_foreign = catalog.group(era, group.id.as_str()).is_none();
            assert_eq!(ids, if is_foreign { vec!["wrong-key-group"] } else { vec![] }, "{text}");
        }
    }
}

#[test]
fn an_empty_plan_is_valid_and_opens_again() {
    let knowledge = Knowledge::embedded();
    let empty = plan::empty(knowledge);
    assert_eq!(plan::check(&empty, &knowledge.catalog), []);
    let text = write(&empty, None, &knowledge.catalog);
    assert_eq!(read(&text, "p", &knowledge.catalog), Ok(empty));
}

#[test]
fn a_change_of_the_example_leaves_its_comments() {
    let catalog = &Knowledge::embedded().catalog;
    let mut plan = ready_made(EXAMPLE);
    plan.cohorts[0].count = 41;
    plan.incidents.clear();
    let text = write(&plan, Some(EXAMPLE), catalog);
    let comments = |text: &str| text.lines().filter(|line| line.contains('#')).count();
    assert_eq!(comments(&text), comments(EXAMPLE) - 1, "only the comment of the incident goes with it");
    let changed: Vec<&str> = text.lines().filter(|line| !EXAMPLE.contains(line)).collect();
    assert_eq!(changed, ["count = 41"]);
}
