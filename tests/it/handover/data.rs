//! The data: tables that read back with the rows they should have, and the plan that is the same plan.

use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::plan;

use super::{HARD, Whole, all, file, made, request, text};

fn rows(name: &str, text: &str) -> (csv::StringRecord, Vec<csv::StringRecord>) {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().unwrap().clone();
    // A reader that is not told otherwise refuses a row of another width.
    let rows = reader.records().map(|row| row.unwrap_or_else(|error| panic!("{name}: {error}")));
    (header, rows.collect())
}

#[test]
fn every_table_reads_back() {
    for Whole { name, plan, made, .. } in all() {
        let (header, days) = rows(name, text(file(made, "data/days.csv")));
        assert_eq!(days.len(), plan.days as usize, "{name}");
        assert_eq!(&header[0], "date");
        assert_eq!(&days[0][0], plan.start.to_string());
        let (_, machines) = rows(name, text(file(made, "data/machines.csv")));
        assert_eq!(machines.len() as u64, plan.machines(), "{name}");
        let (header, events) = rows(name, text(file(made, "data/events.csv")));
        assert_eq!(header.len(), 7);
        assert!(events.len() as u64 >= plan.machines(), "{name}: each machine joins");
    }
}

#[test]
fn machines_are_told_as_the_last_day_counts_them() {
    let made = made(&request("hard", HARD));
    let (header, days) = rows("days", text(file(&made, "data/days.csv")));
    let (columns, machines) = rows("machines", text(file(&made, "data/machines.csv")));
    let state = columns.iter().position(|column| column == "state").unwrap();
    let last = days.last().unwrap();
    for (place, name) in header.iter().enumerate().skip(1).take(5) {
        let count = machines.iter().filter(|row| &row[state] == name).count();
        assert_eq!(last[place], count.to_string(), "{name}");
    }
}

#[test]
fn the_plan_goes_along_with_its_comments() {
    let catalog = &Knowledge::embedded().catalog;
    for Whole { name, text: own, plan, made } in all() {
        let along = text(file(made, "data/plan.activation.toml"));
        assert_eq!(plan::read(along, name, catalog).as_ref(), Ok(plan), "{name}");
        assert_eq!(along, own, "{name}");
    }
}
