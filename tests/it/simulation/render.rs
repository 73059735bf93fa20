//! What `simulate` prints: the contract's JSON, CSV that a table program reads, text that fits a terminal.

use activation_wizard::app::jobs::Progress;
use activation_wizard::app::many_job::compute;
use activation_wizard::cli::simulate;
use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::plan::Plan;
use activation_wizard::domain::simulation::{EventKind, Many, run};
use serde_json::Value;

use super::story::{KMS01, Story, cohort, incident, plan, story};

/// Desktops, laptops that lapse, a pool, an unplanned host and an incident.
fn office() -> Story {
    let desktops = cohort("desktops", "vista-enterprise", 40, "");
    let away = "attachment = { absent_from = \"2009-07-15\", absent_to = \"2010-03-01\" }";
    let laptops = cohort("laptops", "vista-business", 20, away);
    let maks = cohort("remote", "vista-business", 5, "key = \"mak:pool\"\njoins = \"2009-04-01\"");
    let wild = cohort("wild", "vista-business", 1, "key = \"kms-host-key\"\njoins = \"2009-05-01\"");
    let pool = "[[mak]]\nid = \"pool\"\nactivations = 100\nused = 37\n";
    let down = incident("2009-09-01", "host-down", "until = \"2009-09-10\"\ntarget = \"kms01\"");
    story(&format!("name = \"Head office\"\n{desktops}{laptops}{maks}{wild}{KMS01}{pool}{down}"))
}

fn json(story: &Story) -> Value {
    simulate::json(&story.plan, &story.run, Knowledge::embedded())
}

fn keys(value: &Value) -> Vec<String> {
    let mut keys: Vec<String> = value.as_object().unwrap().keys().cloned().collect();
    keys.sort();
    keys
}

#[test]
fn the_days_in_json_are_the_contract_s() {
    let json = json(&office());
    let days = json["days"].as_array().unwrap();
    assert_eq!(days.len(), 400);
    let expected = [
        "by_cohort",
        "date",
        "grace",
        "hosts",
        "initial_grace",
        "licensed",
        "mak",
        "notification",
        "unlicensed",
    ];
    assert_eq!(keys(&days[0]), expected);
    assert_eq!(days[0]["date"], "2009-03-02");
    assert_eq!(days[399]["date"], "2010-04-05");
    assert_eq!(keys(&days[399]["by_cohort"]), ["desktops", "laptops", "remote", "wild"]);
    assert_eq!(days[399]["by_cohort"]["desktops"]["licensed"], 40);
    assert_eq!(keys(&days[0]["hosts"]), ["kms01"]);
    assert_eq!(keys(&days[399]["hosts"]), ["kms01", "wild#1"], "an unplanned host is there once it came up");
    assert_eq!(days[399]["hosts"]["kms01"]["up"], true);
    assert_eq!(days[30]["hosts"]["kms01"]["count"], 50);
    assert_eq!(days[399]["mak"]["pool"]["used"], 42);
}

#[test]
fn the_head_the_totals_and_the_reasons_in_json_are_the_contract_s() {
    let json = json(&office());
    let expected = [
        "contacts",
        "days",
        "events",
        "first_lapse",
        "format",
        "plan",
        "planner",
        "rulebook",
        "seed",
        "summary",
    ];
    assert_eq!(keys(&json), expected);
    assert_eq!((&json["format"], &json["plan"]), (&1.into(), &"Head office".into()));
    assert_eq!((&json["rulebook"], &json["seed"]), (&"articles-2009".into(), &7.into()));
    assert_eq!(keys(&json["contacts"]), ["failed", "total"]);
    let by_kind = json["events"]["by_kind"].as_object().unwrap();
    assert_eq!(by_kind.len(), EventKind::ALL.len());
    let sum: u64 = by_kind.values().map(|times| times.as_u64().unwrap()).sum();
    assert_eq!(json["events"]["total"], sum);
    assert_eq!(by_kind["joined"], 66);
    assert_eq!(by_kind["mak-spent"], 5);
    let lapse = &json["first_lapse"];
    assert_eq!(keys(lapse), ["because", "cohort", "date", "machine", "minute"]);
    assert_eq!(lapse["cohort"], "laptops");
    assert!((1..=20).contains(&lapse["machine"].as_u64().unwrap()));
    let because = lapse["because"].as_array().unwrap();
    assert!(!because.is_empty() && because.iter().all(|line| line["rule"].is_string()), "{because:?}");
    for item in json["summary"].as_array().unwrap() {
        assert!(item["text"].is_string() && item["because"]["rule"].is_string());
        assert!(!item["because"]["sources"].as_array().unwrap().is_empty(), "{item}");
    }
}

#[test]
fn without_a_lapse_first_lapse_is_null_and_nobody_is_alarmed() {
    let quiet = story(&format!("{}{KMS01}", cohort("desktops", "vista-enterprise", 30, "")));
    assert_eq!(json(&quiet)["first_lapse"], Value::Null);
    assert!(!simulate::alarms(&quiet.plan, &quiet.run));
}

#[test]
fn a_monitor_is_alarmed_by_a_lapse_and_by_a_cohort_without_any_licence() {
    let alarmed = |text: &str| {
        let fleet = story(text);
        simulate::alarms(&fleet.plan, &fleet.run)
    };
    let away = "attachment = { absent_from = \"2009-07-15\", absent_to = \"2010-03-01\" }";
    let laptops = cohort("laptops", "vista-business", 20, away);
    assert!(alarmed(&format!("{laptops}{}{KMS01}", cohort("desktops", "vista-enterprise", 30, ""))));
    assert!(alarmed(&format!("days = 5\n{}{KMS01}", cohort("desktops", "vista-enterprise", 24, ""))));
    let left = "leaves = \"2009-03-04\"";
    let gone = cohort("gone", "vista-enterprise", 24, left);
    assert!(!alarmed(&format!("days = 5\n{gone}{KMS01}")), "nobody is left to be alarmed about");
}

#[test]
fn the_csv_of_days_has_a_row_for_each_day_and_equal_cells() {
    let office = office();
    let text = simulate::days_csv(&office.plan, &office.run);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    assert_eq!(header[..3], ["date", "licensed", "initial_grace"]);
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 400);
    let cell = |day: usize, column: &str| {
        let place =
            header.iter().position(|name| name == column).unwrap_or_else(|| panic!("{column} in {header:?}"));
        rows[day][place].to_owned()
    };
    assert_eq!(cell(399, "date"), "2010-04-05");
    assert_eq!(cell(399, "cohort.desktops.licensed"), "40");
    assert_eq!(cell(0, "host.wild#1.count"), "");
    assert_eq!(cell(183, "host.kms01.up"), "false");
    assert_eq!(cell(399, "mak.pool.used"), "42");
    let json = json(&office);
    for day in [0, 60, 250, 399] {
        assert_eq!(cell(day, "licensed"), json["days"][day]["licensed"].to_string());
        assert_eq!(cell(day, "host.kms01.count"), json["days"][day]["hosts"]["kms01"]["count"].to_string());
    }
}

#[test]
fn the_csv_of_events_names_who_and_when() {
    let office = office();
    let text = simulate::events_csv(&office.plan, &office.run);
    assert_eq!(text.lines().count(), 1 + office.run.events().len());
    assert_eq!(text.lines().next(), Some("minute,time,kind,what,name,count,host"));
    for line in [
        "0,2009-03-02 00:00,joined,machine,desktops#1,,",
        "263520,2009-09-01 00:00,incident-began,incident,host-down kms01,,",
        "263520,2009-09-01 00:00,host-down,host,kms01,,",
    ] {
        assert!(text.lines().any(|found| found == line), "{line}");
    }
    assert!(text.lines().any(|line| line.contains(",mak-spent,mak,pool,38,")));
    assert!(text.lines().any(|line| line.contains(",host-up,host,wild#1,")));
}

#[test]
fn the_text_fits_a_terminal_and_says_what_matters() {
    let office = office();
    let text = simulate::text(&office.plan, &office.run, Knowledge::embedded());
    for line in text.lines() {
        assert!(line.chars().count() <= 100, "{} columns: {line}", line.chars().count());
        assert_eq!(line, line.trim_end());
    }
    for words in [
        "Head office",
        "66 machines, 1 host, 400 days from 2009-03-02; rulebook articles-2009 (articles 2009), seed 7",
        "Machines of laptops lose their licence 20 times, first on 2010-01-10",
        "kms01 first reaches a count of 25 on 2009-03-02",
        "pool: 5 activations in the first year",
        "pool: 42 of 100 used",
        "laptops: off the network for 229 days in a row",
        "KMS hosts that nobody planned: wild#1",
        "2009-09-01 00:00  incident begins: host-down kms01",
        "First lapse: laptops#",
        "The sources disagree",
    ] {
        assert!(text.contains(words), "{words:?} is not in\n{text}");
    }
}

#[test]
fn a_run_of_twenty_years_still_fits_a_screen() {
    let text = format!("days = 7305\n{}", cohort("desktops", "vista-enterprise", 1, "key = \"retail\""));
    let fleet = story(&text);
    let text = simulate::text(&fleet.plan, &fleet.run, Knowledge::embedded());
    assert!(text.lines().count() < 60, "{text}");
    assert!(text.contains("2028-12-31"), "{text}");
}

#[test]
fn many_runs_give_percentiles_and_chances() {
    let away = "attachment = { on = 5, off = 176 }";
    let laptops = cohort("laptops", "vista-business", 3, away);
    let plan = plan(&format!("{laptops}{}{KMS01}", cohort("desktops", "vista-enterprise", 25, "")));
    let many = compute(&plan, Knowledge::embedded(), 12, &Progress::unwatched()).unwrap().unwrap();
    let json = simulate::many_json(&plan, &many);
    assert_eq!(json["seeds"], serde_json::json!((7..19).collect::<Vec<_>>()));
    let day = &json["days"][399];
    for percentiles in [&day["licensed"], &day["by_cohort"]["laptops"], &day["hosts"]["kms01"]] {
        let [p5, p50, p95] = ["p5", "p50", "p95"].map(|name| percentiles[name].as_u64().unwrap());
        assert!(p5 <= p50 && p50 <= p95 && p95 > 0);
    }
    let chance = json["lapse_chance"]["laptops"].as_f64().unwrap();
    assert!(chance > 0.0 && chance <= 1.0, "{chance}");
    assert_eq!(json["lapse_chance"]["desktops"], 0.0);
    assert!(many.any_lapse());
    let csv = simulate::many_csv(&plan, &many);
    assert_eq!(csv.lines().count(), 401);
    assert!(csv.starts_with("date,licensed.p5,licensed.p50,licensed.p95,cohort.laptops.licensed.p5"));
    let text = simulate::many_text(&plan, &many);
    assert!(text.contains("12 runs, seeds 7 to 18"), "{text}");
    first_lapses_are_told(&plan, &many, &json["first_lapse"], &text);
}

/// The distribution in JSON and text is that of the runs, one by one.
fn first_lapses_are_told(plan: &Plan, many: &Many, json: &serde_json::Value, text: &str) {
    let mut days: Vec<u32> = Many::seeds_of(plan, 12)
        .into_iter()
        .filter_map(|seed| {
            let run = run(&Plan { seed, ..plan.clone() }, Knowledge::embedded()).unwrap();
            run.first_lapse().map(|lapse| lapse.minute / 1_440)
        })
        .collect();
    days.sort_unstable();
    let date = |day: u32| (plan.start + chrono::Days::new(u64::from(day))).to_string();
    // The sixth of twelve is the first that half of them do not exceed; without so many, nothing is said.
    assert_eq!(json["laptops"]["p50"].as_str(), days.get(5).map(|day| date(*day)).as_deref());
    assert_eq!(json["laptops"]["p5"], date(days[0]));
    let by_day = json["laptops"]["by_day"].as_array().unwrap();
    assert_eq!(by_day.iter().map(|day| day["runs"].as_u64().unwrap()).sum::<u64>(), days.len() as u64);
    let never = json["laptops"]["never"].as_f64().unwrap();
    assert!((never - (1.0 - days.len() as f64 / 12.0)).abs() < 1e-9, "{never}");
    assert_eq!(json["desktops"]["p5"], serde_json::Value::Null);
    assert_eq!(json["desktops"]["never"], 1.0);
    assert!(
        text.contains(&date(days[0])) && text.contains("by the month of the first lapse of laptops"),
        "{text}"
    );
    assert!(!text.contains("first lapse of desktops"), "{text}");
    assert_eq!(many.first_lapses()[0].lapsed() as usize, days.len());
}
