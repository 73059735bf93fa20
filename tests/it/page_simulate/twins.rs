//! Every picture has a table twin, and the twin has the run's own figures.

use activation_wizard::app::RunCommand;
use activation_wizard::app::simulate::Chart;
use activation_wizard::domain::simulation::{State, StateCounts};
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{after, click, names};
use crate::support::wide;

/// The figures of the row whose first cell is `name`.
fn figures(rows: &[String], name: &str) -> Vec<String> {
    let start = format!("{name}, ");
    let row =
        rows.iter().find(|row| row.starts_with(&start)).unwrap_or_else(|| panic!("no {name} in {rows:?}"));
    row.split(", ").skip(1).map(str::to_owned).collect()
}

fn of(counts: &StateCounts) -> Vec<String> {
    State::ALL.iter().map(|state| counts.of(*state).to_string()).collect()
}

#[test]
fn states_count_and_pools_have_the_figures_of_the_day() {
    let mut window = wide(after([RunCommand::ToDay(344)]));
    click(&mut window, Role::Link, "Chart as table");
    let run = window.state().simulate.run.clone().unwrap();
    let day = &run.days()[344];
    assert_eq!(figures(&names(&window, Role::Row), "9 Feb 2010"), of(&day.states));
    click(&mut window, Role::RadioButton, "Count");
    assert_eq!(figures(&names(&window, Role::Row), "9 Feb 2010"), [day.hosts[0].count.to_string()]);
    click(&mut window, Role::RadioButton, "Pools");
    assert_eq!(figures(&names(&window, Role::Row), "9 Feb 2010"), [day.mak_used[0].to_string()]);
    click(&mut window, Role::Link, "Table as chart");
    window.get_by_role_and_label(Role::Figure, "MAK activations used");
}

#[test]
fn the_host_is_told_as_down_where_it_is() {
    let window = wide(after([
        RunCommand::ToDay(185),
        RunCommand::Chart(Chart::Count),
        RunCommand::ChartAsTable(true),
    ]));
    assert!(!window.state().simulate.run.as_ref().unwrap().days()[185].hosts[0].up);
    assert_eq!(figures(&names(&window, Role::Row), "3 Sep 2009"), ["down"]);
}

#[test]
fn lanes_and_the_picture_have_their_tables() {
    let mut window = wide(after([RunCommand::ToDay(344), RunCommand::ChartAsTable(true)]));
    click(&mut window, Role::RadioButton, "Lanes");
    let rows = names(&window, Role::Row);
    for row in [
        "kms01, up, 2 Mar 2009, 1 Sep 2009",
        "kms01, up, 10 Sep 2009, 2 Mar 2011",
        "laptops, on the network, 9 Mar 2009, 15 Jul 2009",
    ] {
        assert!(rows.iter().any(|name| name == row), "{row} in {rows:?}");
    }
    click(&mut window, Role::RadioButton, "Now");
    let simulate = &window.state().simulate;
    let rows = names(&window, Role::Row);
    for (place, cohort) in ["desktops", "servers", "laptops"].into_iter().enumerate() {
        let shown = figures(&rows, cohort);
        assert_eq!(shown[1..], of(&simulate.now.by_cohort[place]), "{cohort}");
    }
    assert_eq!(figures(&rows, "kms01").last().unwrap(), "48");
}

#[test]
fn pictures_say_in_one_sentence_what_they_show() {
    let mut window = wide(after([RunCommand::ToDay(344)]));
    for (chart, name, expect) in [
        ("States", "States of the fleet", "On 9 Feb 2010: licensed 48, unlicensed 20"),
        (
            "Count",
            "Counts of the hosts",
            "At the end of 9 Feb 2010: kms01 48; the levels that matter are 5, 25, 50",
        ),
        ("Pools", "MAK activations used", "At the end of 9 Feb 2010: laptops-mak 37 of 100"),
    ] {
        if chart != "States" {
            click(&mut window, Role::RadioButton, chart);
        }
        let figure = window.get_by_role_and_label(Role::Figure, name);
        assert_eq!(figure.accesskit_node().description().as_deref(), Some(expect));
    }
    let picture = window.get_by_role_and_label(Role::Figure, "Activation paths");
    let description = picture.accesskit_node().description().unwrap();
    let expect = "On 9 Feb 2010: licensed 48, unlicensed 20; KMS host kms01, count 48; \
                  flows: KMS host key from a host to Microsoft, once; SRV record from a host to DNS; \
                  desktops to kms01: setup key, every 7 days; servers to kms01: setup key, every 7 days; \
                  laptops to kms01: off the network";
    assert_eq!(description, expect);
}

#[test]
fn a_row_of_the_table_goes_to_its_day() {
    let mut window = wide(after([RunCommand::ToDay(344), RunCommand::ChartAsTable(true)]));
    let row = names(&window, Role::Row).into_iter().find(|row| row.starts_with("8 Feb 2010")).unwrap();
    click(&mut window, Role::Row, &row);
    assert_eq!(window.state().simulate.day(), 343);
}
