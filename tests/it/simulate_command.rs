//! `simulate` with what it takes besides a plan file, and `catalog` that lists it.

use activation_wizard::cli::Exit;
use activation_wizard::domain::ready::fleets;

use crate::command_line::{call, folder, text};

fn json(words: &[&str]) -> (Exit, serde_json::Value) {
    let called = call(&[words, &["--format", "json"]].concat());
    let value = serde_json::from_str(&called.out).unwrap_or_else(|error| panic!("{error}: {}", called.err));
    (called.exit, value)
}

#[test]
fn ready_made_fleets_are_listed_printed_and_run_by_name() {
    let (exit, listed) = json(&["catalog", "--examples"]);
    assert_eq!(exit, Exit::Done);
    let rows = listed["examples"].as_array().unwrap();
    assert_eq!(rows.len(), fleets().len());
    let as_text = call(&["catalog", "--examples"]).out;
    for (row, fleet) in rows.iter().zip(fleets()) {
        assert_eq!(row["id"], fleet.id.as_str());
        assert!(as_text.contains(&format!("\n{}\n", fleet.id)), "{}", fleet.id);
    }
    let (exit, run) = json(&["simulate", "--example", "24-desktops"]);
    assert_eq!((exit, &run["plan"]), (Exit::Alarm, &"24 desktops".into()));
    assert_eq!(run["days"][80]["notification"], 24);
    let (exit, run) = json(&["simulate", "--example", "25-desktops", "--days", "5"]);
    assert_eq!((exit, &run["days"][4]["licensed"]), (Exit::Done, &25.into()));
}

#[test]
fn a_printed_fleet_is_a_plan_file() {
    let plan = call(&["catalog", "--example", "merger"]);
    assert_eq!(plan.exit, Exit::Done);
    let files = folder(&[("merger.activation.toml", &plan.out)]);
    let saved = call(&["simulate", text(&files.path().join("merger.activation.toml"))]);
    assert_eq!(saved.out, call(&["simulate", "--example", "merger"]).out);
}

#[test]
fn an_unknown_name_says_which_there_are() {
    for words in [["simulate", "--example", "24"], ["catalog", "--example", "24"]] {
        let called = call(&words);
        assert_eq!((called.exit, called.out.as_str()), (Exit::BadInput, ""));
        assert!(called.err.starts_with("--example: found \"24\""), "{}", called.err);
        assert!(called.err.contains("24-desktops, 25-desktops"), "{}", called.err);
    }
}

#[test]
fn what_would_have_saved_a_machine_is_an_option() {
    let (exit, run) = json(&["simulate", "--example", "laptops-200-days", "--rescue"]);
    assert_eq!(exit, Exit::Alarm);
    let rescue = &run["rescue"];
    assert_eq!((&rescue["cohort"], &rescue["state"]), (&"laptops".into(), &"unlicensed".into()));
    let kinds: Vec<&str> =
        rescue["rescues"].as_array().unwrap().iter().map(|row| row["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["days", "days", "mak"]);
    let named = call(&["simulate", "--example", "24-desktops", "--rescue", "desktops#24"]);
    assert!(named.out.contains("What would have saved it\ndesktops#24: notification"), "{}", named.out);
    assert!(named.out.contains("- Have 1 more machine in desktops, 25 in all (lapses: 0"), "{}", named.out);
    let well = call(&["simulate", "--example", "25-desktops", "--rescue"]);
    assert_eq!(well.exit, Exit::Done);
    assert!(well.out.ends_with("ever without a licence that it had or should get\n"), "{}", well.out);
    let (_, well) = json(&["simulate", "--example", "25-desktops", "--rescue"]);
    assert!(well["rescue"].is_null() && well.get("rescue").is_some());
    for (whom, says) in [("desktops#99", "a machine of the plan"), ("desktops#1", "never without")] {
        let called = call(&["simulate", "--example", "25-desktops", "--rescue", whom]);
        assert_eq!(called.exit, Exit::BadInput);
        assert!(called.err.starts_with("--rescue: found ") && called.err.contains(says), "{}", called.err);
    }
}

#[test]
fn a_fork_is_run_and_compared_by_name() {
    let plan = call(&["catalog", "--example", "24-desktops"]).out
        + "[[fork]]\nname = \"one more\"\nat = \"2009-03-10\"\n[[fork.cohort]]\nid = \"desktops\"\n\
           edition = \"vista-enterprise\"\ncount = 25\n";
    let files = folder(&[("plan.toml", &plan)]);
    let path = files.path().join("plan.toml");
    let (exit, run) = json(&["simulate", text(&path), "--compare", "one more"]);
    assert_eq!(exit, Exit::Alarm);
    let compared = &run["compare"];
    assert_eq!(compared["names"], serde_json::json!(["plan", "one more"]));
    assert_eq!(compared["changes"], serde_json::json!(["cohort desktops: count: 24 becomes 25"]));
    assert_eq!((&compared["first_day"], &compared["differing"]), (&"2009-03-02".into(), &24.into()));
    let (exit, run) = json(&["simulate", text(&path), "--fork", "one more"]);
    assert_eq!((exit, &run["days"][80]["licensed"]), (Exit::Done, &25.into()));
    let back = call(&["simulate", text(&path), "--fork", "one more", "--compare", "plan"]);
    assert!(
        back.out.contains("Compared: one more with plan\n- cohort desktops: count: 25 becomes 24"),
        "{}",
        back.out
    );
    let none = call(&["simulate", text(&path), "--fork", "two more"]);
    assert_eq!(none.exit, Exit::BadInput);
    assert!(none.err.contains("\"one more\", \"plan\" for the plan itself"), "{}", none.err);
}
