//! Any bytes as a list of computers, its columns said by chance: it is refused, or every computer is in a cohort or
//! left out, and the plan that they make is written, read and the same.

#![no_main]

use activation_wizard::domain::evidence::{
    Column, ColumnMap, DateOrder, Grouping, Roster, make, plan_name, preview,
};
use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::plan::{Plan, check, read, write};
use chrono::NaiveDate;
use libfuzzer_sys::fuzz_target;

/// A table with columns of every kind, so that a chance text has something below it that is read.
const HEAD: &str = "Name,OperatingSystem,OperatingSystemVersion,LastLogonDate,IPv4Address,Enabled,Model,CMID\n";

/// What is chosen before the list begins.
const CHOICES: usize = 4;

/// A map that gives each of the table's columns a meaning, by chance.
fn map(choice: u8, heads: &[String]) -> ColumnMap {
    let turned = heads.iter().cycle().skip(usize::from(choice % 8));
    let dates = [None, Some(DateOrder::DayFirst), Some(DateOrder::MonthFirst)];
    ColumnMap {
        heads: Column::ALL.into_iter().zip(turned.cloned()).collect(),
        dates: dates[usize::from(choice / 8 % 3)],
    }
}

fn whole(roster: &Roster, grouping: &Grouping, lines: usize) {
    let knowledge = Knowledge::embedded();
    for fault in &roster.faults {
        assert!(!fault.to_string().is_empty());
        assert!(fault.line.is_none_or(|line| (1..=lines).contains(&line)), "{fault:?} of {lines} lines");
    }
    let made_of = preview(&roster.computers, grouping, &knowledge.catalog);
    let counted = made_of.machines() + made_of.left_out_count();
    assert_eq!(usize::try_from(counted), Ok(roster.computers.len()), "every computer is somewhere");
    let made = make(&made_of, &plan_name("fuzz.csv"), grouping, knowledge);
    assert!(check(&made.plan, &knowledge.catalog).is_empty(), "the plan breaks a limit");
    let written = write(&made.plan, None, &knowledge.catalog);
    let again = read(&written, "made.activation.toml", &knowledge.catalog).expect("it is a plan");
    // Nobody's plan is written with empty answers, so that its file is told as one of a plan.
    let answers = if made.plan.cohorts.is_empty() { again.answers.clone() } else { None };
    assert_eq!(again, Plan { answers, ..made.plan }, "{written}");
}

fuzz_target!(|bytes: &[u8]| {
    let Some((&[choice, days, flags, hosts], rest)) = bytes.split_first_chunk::<CHOICES>() else { return };
    let catalog = &Knowledge::embedded().catalog;
    let grouping = Grouping {
        seldom_after: u32::from(days),
        gone_after: u32::from(days) * 4,
        by_subnet: flags & 1 == 0,
        skip_disabled: flags & 2 == 0,
        hosts: u32::from(hosts),
        ..Grouping::on(NaiveDate::from_ymd_opt(2026, 11, 27).expect("a day"))
    };
    let list = if flags & 4 == 0 { rest.to_vec() } else { [HEAD.as_bytes(), rest].concat() };
    let lines = list.iter().filter(|byte| **byte == b'\n').count() + 1;
    let columns = Roster::columns(&list, catalog);
    let said = columns.map(|columns| map(choice, &columns.heads)).filter(|_| choice % 2 == 0);
    match Roster::read("fuzz.csv", &list, said.as_ref(), catalog, &mut |_| true) {
        Ok(roster) => whole(&roster, &grouping, lines),
        Err(problem) => assert!(!problem.to_string().is_empty()),
    }
});
