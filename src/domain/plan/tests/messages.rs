//! What a reader of a broken plan is told, word for word where the words matter.

use super::catalog;
use crate::domain::plan::{check, read, read_answers, warnings};

const PLAN: &str = "format = 1\n\
    start = \"2009-03-02\"\n\
    [[cohort]]\n\
    id = \"desktops\"\n\
    edition = \"vista-enterprise\"\n\
    count = 40\n\
    [[host]]\n\
    id = \"kms01\"\n\
    edition = \"server-2008-standard\"\n\
    group = \"B\"\n";

fn problems(text: &str) -> Vec<String> {
    match read(text, "p", catalog()) {
        Ok(plan) => panic!("read as {plan:?}"),
        Err(problems) => problems.iter().map(ToString::to_string).collect(),
    }
}

/// Replaces `old` in the good plan and expects exactly these problems.
fn check_change(old: &str, new: &str, expect: &[&str]) {
    assert!(PLAN.contains(old), "{old}");
    assert_eq!(problems(&PLAN.replacen(old, new, 1)), expect, "{new}");
}

#[test]
fn a_generation_beside_an_edition_is_its_own() {
    let answers = |generation: &str| {
        format!("[answers]\nedition = \"vista-enterprise\"\ngeneration = \"{generation}\"\n")
    };
    assert!(read(&answers("vista"), "p", catalog()).is_ok());
    assert!(read(&answers("unknown"), "p", catalog()).is_ok());
    assert!(read(&answers("windows-7").replace("vista-enterprise", "other"), "p", catalog()).is_ok());
    assert_eq!(
        problems(&answers("server-2008")),
        ["p:3: answers.generation: found \"server-2008\" beside the edition \"vista-enterprise\"; \
          allowed: none beside an edition, or the edition's own, \"vista\""]
    );
}

#[test]
fn a_value_is_named_with_line_path_and_range() {
    check_change(
        "count = 40",
        "count = -3",
        &["p:6: cohort \"desktops\".count: found -3; allowed: a whole number from 0 to 10,000,000"],
    );
    check_change(
        "count = 40",
        "count = 40.0",
        &["p:6: cohort \"desktops\".count: found 40.0; allowed: a whole number from 0 to 10,000,000"],
    );
    check_change(
        "count = 40",
        "cuont = 40",
        &[
            "p:3: cohort \"desktops\".count: found nothing; allowed: a whole number from 0 to 10,000,000; it is required",
            "p:6: cohort \"desktops\".cuont: found an unknown key; allowed: `count` is the nearest; known here are \
             id, edition, count, virtual, key, attachment, joins, leaves, finds_host, image",
        ],
    );
    check_change(
        "\"2009-03-02\"",
        "\"2009-02-30\"",
        &["p:2: start: found \"2009-02-30\"; allowed: a day such as \"2009-03-02\""],
    );
    check_change(
        "\"vista-enterprise\"",
        "\"Windows Vista Enterprise\"",
        &[
            "p:5: cohort \"desktops\".edition: found \"Windows Vista Enterprise\"; allowed: its id, \"vista-enterprise\"",
        ],
    );
    check_change(
        "group = \"B\"",
        "group = \"D\"",
        &[
            "p:10: host \"kms01\".group: found \"D\"; allowed: client, A, B, C, win10, ws2012r2-win10, ws2016, ws2019, ws2022, ws2025",
        ],
    );
}

#[test]
fn one_mistake_gives_one_problem() {
    check_change(
        "id = \"kms01\"",
        "id = \"kms 01\"",
        &[
            "p:8: host \"kms 01\".id: found \"kms 01\"; allowed: a name in quotes, 1 to 64 characters: letters, digits, hyphen, underscore, dot",
        ],
    );
    check_change(
        "edition = \"vista-enterprise\"",
        "edition = 7",
        &[
            "p:5: cohort \"desktops\".edition: found 7; allowed: an edition of the catalogue (`activation-wizard keys` lists them), in quotes",
        ],
    );
}

#[test]
fn all_problems_are_told_at_once_in_the_order_of_the_lines() {
    let text =
        PLAN.replace("40", "\"x\"").replace("\"B\"", "true").replace("format = 1", "format = 1\nseeed = 1");
    let found = problems(&text);
    let lines: Vec<&str> = found.iter().filter_map(|line| line.split(':').nth(1)).collect();
    assert_eq!(lines, ["2", "7", "11"], "{found:?}");
}

#[test]
fn formats_say_which_version_wrote_them() {
    let version = env!("CARGO_PKG_VERSION");
    let allowed = format!(
        "allowed: 1, the format of version {version}; open a later format with the version that wrote it"
    );
    for (format, found) in [
        ("2", format!("2, written by a version of the program later than this one ({version})")),
        ("0", "0, which no version of the program wrote".to_owned()),
        ("-1", "-1, which no version of the program wrote".to_owned()),
        ("\"1\"", "\"1\", which is no whole number".to_owned()),
    ] {
        let text = format!("format = {format}\nnew_key = 3\n[[cohort]]\n");
        let expect = format!("p:1: format: found {found}; {allowed}");
        assert_eq!(problems(&text), [expect.as_str()]);
        let answers = read_answers(&text, "p", catalog()).unwrap_err();
        assert_eq!(answers[0].to_string(), expect);
    }
    let without = PLAN.replace("format = 1\n", "");
    assert!(read(&without, "p", catalog()).is_ok(), "a file without a format has the first");
}

/// Adds lines to the good plan and expects exactly one problem, of this field, that holds these words.
fn check_added(added: &str, field: &str, words: &str) {
    let found = read(&format!("{PLAN}{added}"), "p", catalog()).unwrap_err();
    let texts: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert_eq!(found.len(), 1, "{added}: {texts:?}");
    assert_eq!(found[0].field, field, "{added}");
    assert!(texts[0].contains(words), "{added}: {texts:?}");
}

#[test]
fn each_kind_of_incident_has_its_own_keys() {
    let incident = |rest: &str| format!("[[incident]]\nat = \"2009-09-01\"\n{rest}");
    for (added, field, words) in [
        (
            incident("what = 'host-down'\ntarget = 'kms01'\ncount = 3"),
            "incident[1].count",
            "only for reimage, rearm, hardware-change, rogue-install",
        ),
        (incident("what = 'vpn-down'"), "incident[1].target", "the id of a [[cohort]]; vpn-down needs one"),
        (incident("what = 'vpn-down'\ntarget = 'kms01'"), "incident[1].target", "the id of a [[cohort]]"),
        (
            incident("what = 'reimage'\ntarget = 'desktps'"),
            "incident[1].target",
            "\"desktops\" is the nearest",
        ),
        (
            incident("what = 'rearm'\ntarget = 'desktops'\nuntil = '2009-10-01'"),
            "incident[1].until",
            "no end: rearm happens once",
        ),
        (
            incident("what = 'hardware-change'\ntarget = 'desktops'\ncount = -1"),
            "incident[1].count",
            "a whole number from 0",
        ),
        (
            incident("what = 'clock-skew'\ntarget = 'desktops'"),
            "incident[1].hours",
            "a whole number of hours; clock-skew needs one",
        ),
        (
            incident("what = 'clock-skew'\ntarget = 'desktops'\nhours = 90000"),
            "incident[1].hours",
            "a whole number from 0 to 87,600",
        ),
        (
            incident("what = 'rogue-install'\nedition = 'vista-enterprise'"),
            "incident[1].count",
            "the number of machines; rogue-install needs one",
        ),
        (incident("what = 'rogue-install'\ncount = 3"), "incident[1].edition", "rogue-install needs one"),
        (
            incident("what = 'rogue-install'\ncount = 3\nedition = 'vista'"),
            "incident[1].edition",
            "an edition of the catalogue",
        ),
        (
            incident(
                "what = 'rogue-install'\ncount = 3\nedition = 'vista-enterprise'\nfinds_host = 'pinned:kms02'",
            ),
            "incident[1].finds_host",
            "\"pinned:kms01\" is the nearest",
        ),
        (
            incident("what = 'rogue-install'\ncount = 9999999\nedition = 'vista-enterprise'"),
            "incident[1].count",
            "at most 10,000,000 with all cohorts together",
        ),
        (
            incident("what = 'rogue-install'\ncount = 3\nedition = 'vista-enterprise'\ntarget = 'desktops'"),
            "incident[1].target",
            "none for rogue-install",
        ),
    ] {
        check_added(&added, field, words);
    }
}

#[test]
fn references_and_order_are_held() {
    let incident = |rest: &str| format!("[[incident]]\nat = \"2009-09-01\"\n{rest}");
    let cohort =
        |rest: &str| format!("[[cohort]]\nid = \"x\"\nedition = \"vista-business\"\ncount = 1\n{rest}");
    let x = |key: &str| format!("cohort \"x\".{key}");
    for (added, field, words) in [
        (incident("what = 'host-down'"), "incident[1].target", "found nothing"),
        (incident("what = 'host-down'\ntarget = 'kms1'"), "incident[1].target", "\"kms01\" is the nearest"),
        (incident("what = 'host-down'\ntarget = 'desktops'"), "incident[1].target", "the id of a [[host]]"),
        (
            incident("what = 'host-lost'\ntarget = 'kms01'\nuntil = '2009-10-01'"),
            "incident[1].until",
            "no end",
        ),
        (
            incident("what = 'internet-down'\ntarget = 'kms01'"),
            "incident[1].target",
            "none for internet-down",
        ),
        (
            incident("what = 'internet-down'\nuntil = '2009-09-01'"),
            "incident[1].until",
            "a day after 2009-09-01",
        ),
        (incident("what = 'internet-downn'"), "incident[1].what", "\"internet-down\" is the nearest"),
        (incident("what = 'internet-down'\nhours = 3"), "incident[1].hours", "only for clock-skew"),
        (
            "[[incident]]\nat = '2009-03-01'\nwhat = 'internet-down'".into(),
            "incident[1].at",
            "from 2009-03-02 on",
        ),
        (cohort("key = 'mak:none'"), &x("key"), "the plan has none"),
        (cohort("key = 'mak:'"), &x("key"), "\"mak:NAME\""),
        (cohort("finds_host = 'pinned:kms02'"), &x("finds_host"), "\"pinned:kms01\" is the nearest"),
        (cohort("attachment = { on = 0, off = 0 }"), &x("attachment"), "at least one day"),
        (cohort("attachment = { on = 3 }"), "cohort \"x\".attachment.off", "it is required"),
        (
            cohort("attachment = { absent_from = '2009-06-01', absent_to = '2009-06-01' }"),
            &x("attachment"),
            "after",
        ),
        (cohort("attachment = 'roaming'"), &x("attachment"), "{ on = …, off = … }"),
        (cohort("joins = '2008-01-01'"), &x("joins"), "from 2009-03-02 on"),
        (cohort("joins = { from = '2009-05-01', to = '2009-04-01' }"), &x("joins"), "not before `from`"),
        (cohort("joins = '2300-01-01'"), &x("joins"), "to 2199-12-31"),
        (cohort("leaves = '2009-03-02'"), &x("leaves"), "after it joined"),
        (
            cohort("joins = { from = '2009-04-01', to = '2009-06-01' }\nleaves = '2009-05-01'"),
            &x("leaves"),
            "\"2009-04-01\" to \"2009-06-01\"",
        ),
        (cohort("").replace("\"x\"", "\"desktops\""), "cohort \"desktops\".id", "number 1 of this list"),
        (cohort("").replace("= 1", "= 10000000"), "cohort", "10,000,040 machines"),
        (cohort("").replace("vista-business", "windows-7-professional-e"), &x("edition"), "withdrawn"),
        ("[[mak]]\nid = 'm'\nactivations = 5\nused = 6".into(), "mak \"m\".used", "at most 5"),
        (
            "[[host]]\nid = 'h'\nedition = 'vista-business'\ngroup = 'A'\nuntil = '2009-03-02'".into(),
            "host \"h\".until",
            "2009-03-02, when it comes up",
        ),
    ] {
        check_added(&added, field, words);
    }
}

#[test]
fn a_target_that_names_two_things_is_refused() {
    let text = PLAN.replace("\"desktops\"", "\"kms01\"")
        + "[[incident]]\nat = '2009-09-01'\nwhat = 'port-blocked'\ntarget = 'kms01'\n";
    assert_eq!(
        problems(&text),
        [
            "p:14: incident[1].target: found \"kms01\", which is a host and a cohort; allowed: an id that only one of them has"
        ]
    );
}

#[test]
fn what_is_no_plan_says_so() {
    for (text, expect) in [
        ("", "p: found no keys at all: the file is empty; allowed: a plan or answers"),
        ("# only a comment\n", "p: found no keys at all: the file is empty; allowed: a plan or answers"),
        (
            "days = 3",
            "p: found no [[cohort]], no [[host]] and no [answers]; allowed: a plan has at least one of them",
        ),
    ] {
        assert_eq!(problems(text), [expect]);
    }
}

#[test]
fn a_plan_made_by_hand_is_held_to_the_same_rules() {
    let catalog = catalog();
    let mut plan = read(PLAN, "p", catalog).unwrap();
    assert_eq!(check(&plan, catalog), []);
    plan.days = 0;
    plan.name = " ".to_owned();
    plan.cohorts[0].id = "a b".into();
    plan.hosts[0].group = "Z9".into();
    let fields: Vec<String> =
        check(&plan, catalog).iter().map(|fault| fault.problem(&plan, "p").field).collect();
    assert_eq!(fields, ["name", "days", "cohort \"a b\".id", "host \"kms01\".group"]);
}

#[test]
fn a_group_of_another_era_is_a_warning() {
    let catalog = catalog();
    let plan = read(&PLAN.replace("\"B\"", "\"WS2022\""), "p", catalog).unwrap();
    assert_eq!(plan.hosts[0].group.as_str(), "ws2022");
    let found = warnings(&plan, catalog);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].id, found[0].field.as_str()), ("wrong-key-group", "host \"kms01\".group"));
    assert_eq!(warnings(&read(PLAN, "p", catalog).unwrap(), catalog), []);
}

#[test]
fn what_begins_after_the_end_is_a_warning() {
    let catalog = catalog();
    let text = format!("days = 10\n{PLAN}[[incident]]\nat = '2009-03-12'\nwhat = 'internet-down'\n");
    let late = read(&text, "p", catalog).unwrap();
    let ids: Vec<_> =
        warnings(&late, catalog).into_iter().map(|warning| (warning.id, warning.field)).collect();
    assert_eq!(ids, [("after-the-end", "incident[1].at".to_owned())]);
    let in_time = read(&text.replace("03-12", "03-11"), "p", catalog).unwrap();
    assert_eq!(warnings(&in_time, catalog), []);
}
