//! What is written reads back the same, and the author's text is touched only where the plan has changed.

use proptest::prelude::*;

use super::{FULL, any_plan, catalog};
use crate::domain::advice::Answers;
use crate::domain::plan::{
    IncidentKind, Plan, Spread, Target, check, read, read_answers, write, write_answers,
};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_fresh_text_reads_back(plan in any_plan::plan()) {
        let catalog = catalog();
        prop_assert_eq!(check(&plan, catalog), vec![]);
        let text = write(&plan, None, catalog);
        prop_assert_eq!(read(&text, "p", catalog), Ok(plan.clone()), "{}", text);
        prop_assert_eq!(write(&plan, Some(&text), catalog), text);
    }

    #[test]
    fn any_plan_can_be_written_over_any_other(before in any_plan::plan(), after in any_plan::plan()) {
        let catalog = catalog();
        let text = write(&before, None, catalog).replace("[[", "# a comment\n[[");
        let changed = write(&after, Some(&text), catalog);
        prop_assert_eq!(read(&changed, "p", catalog), Ok(after), "{}\n->\n{}", text, changed);
    }

    #[test]
    fn a_plan_written_over_the_full_text_reads_back(after in any_plan::plan()) {
        let catalog = catalog();
        for text in [FULL.to_owned(), FULL.replace('\n', "\r\n")] {
            let changed = write(&after, Some(&text), catalog);
            prop_assert_eq!(read(&changed, "p", catalog), Ok(after.clone()), "{}", changed);
        }
    }

    #[test]
    fn answers_read_back(before in any_plan::answers(), after in any_plan::answers()) {
        let catalog = catalog();
        let text = write_answers(&before, None, catalog);
        prop_assert_eq!(read_answers(&text, "a", catalog), Ok(before));
        let changed = write_answers(&after, Some(&text), catalog);
        prop_assert_eq!(read_answers(&changed, "a", catalog), Ok(after));
    }
}

/// A change of the plan, and the lines of the full text that it removes and adds.
fn check_diff(change: impl Fn(&mut Plan), removed: &[&str], added: &[&str]) {
    for ends in ["\n", "\r\n"] {
        let text = FULL.replace('\n', ends);
        let mut plan = read(&text, "p", catalog()).unwrap();
        change(&mut plan);
        let changed = write(&plan, Some(&text), catalog());
        assert_eq!(changed.matches("\r\n").count(), if ends == "\n" { 0 } else { changed.lines().count() });
        let (old, new): (Vec<&str>, Vec<&str>) = (text.lines().collect(), changed.lines().collect());
        assert_eq!(without(&old, &new), removed, "removed from\n{changed}");
        assert_eq!(without(&new, &old), added, "added to\n{changed}");
    }
}

/// The lines of the one that the other lacks, in order; both keep the order of what they share.
fn without<'a>(these: &[&'a str], those: &[&str]) -> Vec<&'a str> {
    let mut rest = those.iter().peekable();
    let mut lacking = Vec::new();
    for line in these {
        let mut ahead = rest.clone();
        if ahead.any(|other| other == line) && !line.is_empty() {
            rest = ahead;
        } else if !line.is_empty() {
            lacking.push(*line);
        }
    }
    lacking
}

#[test]
fn an_unchanged_plan_keeps_its_text_to_the_letter() {
    let odd = "# head\r\n\r\nseed=9 # nine\r\nhost = [ {id='h', edition = 'vista-business',group = 'CLIENT'} ] # one\r\n\
               cohort = []\r\n # tail";
    for text in [FULL, odd] {
        let plan = read(text, "p", catalog()).unwrap();
        assert_eq!(write(&plan, Some(text), catalog()), text);
    }
}

#[test]
fn only_what_changed_is_touched() {
    check_diff(|plan| plan.cohorts[0].count = 41, &["count = 40"], &["count = 41"]);
    check_diff(|plan| plan.seed = 7, &["seed = 11"], &["seed = 7"]);
    check_diff(
        |plan| {
            plan.cohorts[1].id = "notebooks".into();
            plan.incidents[0].what = IncidentKind::PortBlocked(Target::Cohort("notebooks".into()));
        },
        &["id = \"laptops\"          # the odd ones", "target = \"laptops\""],
        &["id = \"notebooks\"          # the odd ones", "target = \"notebooks\""],
    );
}

#[test]
fn rows_come_and_go() {
    check_diff(
        |plan| {
            plan.cohorts.remove(1);
            plan.incidents.clear();
        },
        &[
            "[[cohort]]",
            "id = \"laptops\"          # the odd ones",
            "edition = \"vista-business\"",
            "count = 20",
            "attachment = { absent_from = \"2009-06-01\", absent_to = \"2010-02-01\" }",
            "[[incident]]",
            "at = \"2009-09-01\"",
            "until = \"2009-09-10\"",
            "what = \"port-blocked\"",
            "target = \"laptops\"",
        ],
        &[],
    );
    check_diff(
        |plan| {
            let mut third = plan.cohorts[1].clone();
            third.id = "third".into();
            third.attachment = crate::domain::plan::PlanAttachment::Core;
            plan.cohorts.push(third);
        },
        &[],
        &["[[cohort]]", "id = \"third\"", "edition = \"vista-business\"", "count = 20"],
    );
    check_diff(
        |plan| plan.answers = Some(Answers { role: None, ..plan.answers.clone().unwrap_or_default() }),
        &["role = \"kms-host\""],
        &["role = \"unknown\""],
    );
}

#[test]
fn a_new_start_keeps_the_days_of_joining() {
    // `laptops` names no day of joining: it joined at the old start, and must not move with the new one.
    let mut plan = read(FULL, "p", catalog()).unwrap();
    let joined = plan.cohorts[1].joins;
    plan.start = "2009-02-01".parse().unwrap();
    let text = write(&plan, Some(FULL), catalog());
    assert!(text.contains("joins = \"2009-03-02\""), "{text}");
    assert_eq!(read(&text, "p", catalog()).unwrap().cohorts[1].joins, joined);
    plan.cohorts[1].joins = Spread::on(plan.start);
    let text = write(&plan, Some(FULL), catalog());
    assert!(!text.contains("joins = \"2009-02-01\""), "a default is not written: {text}");
}

#[test]
fn moved_rows_take_their_comments_and_tables_with_them() {
    let text = "# first\n[[cohort]]\nid = \"a\"\nedition = \"vista-business\"\ncount = 1\n\n[cohort.attachment]\non = 1 # one\noff = 2\n\n\
                # second\n[[cohort]]\nid = \"b\"\nedition = \"vista-business\"\ncount = 2\n";
    let mut plan = read(text, "p", catalog()).unwrap();
    plan.cohorts.swap(0, 1);
    let moved = write(&plan, Some(text), catalog());
    let place = |words: &str| moved.find(words).unwrap_or_else(|| panic!("{words} is gone:\n{moved}"));
    assert!(place("# second") < place("\"b\"") && place("\"b\"") < place("# first"), "{moved}");
    assert!(place("\"a\"") < place("on = 1 # one"), "{moved}");
}

#[test]
fn inline_answers_and_rows_can_change() {
    let text = "answers = { role = \"server\" } # why\ncohort = [{ id = \"a\", edition = \"vista-business\", count = 1 }]\n";
    let mut plan = read(text, "p", catalog()).unwrap();
    plan.answers.as_mut().unwrap().site.clients = Some(3);
    let changed = write(&plan, Some(text), catalog());
    assert_eq!(read(&changed, "p", catalog()).as_ref(), Ok(&plan));
    assert!(changed.contains("# why") && changed.contains("cohort = [{ id"), "{changed}");
    plan.cohorts[0].count = 2;
    let changed = write(&plan, Some(text), catalog());
    assert_eq!(read(&changed, "p", catalog()).as_ref(), Ok(&plan));
    assert!(changed.contains("# why") && changed.contains("[[cohort]]"), "{changed}");
}

#[test]
fn what_is_written_can_always_be_opened_again() {
    let mut plan = read(FULL, "p", catalog()).unwrap();
    plan.answers = None;
    plan.cohorts.clear();
    plan.hosts.clear();
    plan.incidents.clear();
    let text = write(&plan, Some(FULL), catalog());
    assert_eq!(read(&text, "p", catalog()).unwrap().answers, Some(Answers::default()));
    assert!(text.starts_with("# Every key once."), "{text}");
}

#[test]
fn a_previous_text_that_is_no_plan_is_not_used() {
    let plan = read(FULL, "p", catalog()).unwrap();
    let fresh = write(&plan, None, catalog());
    for broken in ["", "]] not toml", "days = 3", "format = 9\n[[cohort]]"] {
        assert_eq!(write(&plan, Some(broken), catalog()), fresh, "{broken}");
    }
}

#[test]
fn a_plan_that_is_not_valid_yet_keeps_the_comments_too() {
    let mut plan = read(FULL, "p", catalog()).unwrap();
    plan.cohorts[1].id = "notebooks".into();
    let text = write(&plan, Some(FULL), catalog());
    assert!(text.contains("\"notebooks\"          # the odd ones"), "{text}");
    assert!(read(&text, "p", catalog()).is_err(), "an incident still names the old id");
}

#[test]
fn a_fresh_text_is_readable() {
    let plan = read(FULL, "p", catalog()).unwrap();
    let text = write(&plan, None, catalog());
    let head: Vec<&str> = text.lines().take(9).collect();
    assert_eq!(
        head,
        [
            "format = 1",
            "name = \"Everything\"",
            "rulebook = \"va-2.0\"",
            "start = \"2009-03-02\"",
            "days = 400",
            "seed = 11",
            "",
            "[answers]",
            "edition = \"vista-enterprise\"",
        ]
    );
    assert!(text.contains("\n\n[[cohort]]\nid = \"desktops\"\n"), "{text}");
    assert!(text.contains("\nattachment = { on = 5, off = 2 }\n"), "{text}");
    assert!(text.contains("\nsite.clients = 40\n"), "{text}");
    assert!(!text.contains("image = \"sysprep\""), "a default is not written: {text}");
}
