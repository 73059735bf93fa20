//! Whole inventories and what they say.

use super::{Column, ColumnMap, DateOrder, Inventory, holds, read_inventory};
use crate::domain::evidence::Grade;
use crate::domain::knowledge::Knowledge;

fn read(text: &str, map: Option<&ColumnMap>) -> Inventory {
    assert!(holds(text), "{text}");
    read_inventory("list.csv", text, map, &Knowledge::embedded().catalog)
}

#[test]
fn a_spreadsheet_of_another_country_is_read() {
    let text = "Name;OperatingSystem;OperatingSystemVersion;LastLogonDate;Enabled\r\n\
        NB-01;Windows 10 Pro;10.0 (22631);03.04.2026 08:00:00;Wahr\r\n\
        NB-02;Windows Vista\u{2122} Business;6.0 (6002);;Falsch\r\n\
        NB-03;Ubuntu;;;vielleicht\r\n";
    let inventory = read(text, None);
    let editions: Vec<_> = inventory
        .reading
        .computers
        .iter()
        .map(|computer| {
            computer.edition.as_ref().map(|edition| (edition.value.as_str().to_owned(), edition.grade))
        })
        .collect();
    let expect = [
        Some(("windows-11-pro".to_owned(), Grade::Inferred)),
        Some(("vista-business".to_owned(), Grade::Seen)),
        None,
    ];
    assert_eq!(editions, expect);
    assert_eq!(inventory.reading.computers[0].last_logon.unwrap().to_string(), "2026-04-03");
    assert_eq!(inventory.reading.computers[1].enabled, Some(false));
    let faults: Vec<_> = inventory.faults.iter().map(ToString::to_string).collect();
    assert_eq!(
        faults,
        ["list.csv:4: Enabled: found \"vielleicht\"; allowed: yes or no, for example True or False"]
    );
}

#[test]
fn an_ambiguous_date_stays_open_until_the_column_or_the_user_decides() {
    let text = "Name,OperatingSystem,LastLogonDate\na,Windows 7 Enterprise,9/8/2026 1:00:00 AM\n";
    let open = read(text, None);
    assert_eq!(open.reading.computers[0].last_logon, None);
    assert_eq!(open.reading.computers[0].ambiguous_date.as_deref(), Some("9/8/2026 1:00:00 AM"));
    let mut map = open.map;
    map.dates = Some(DateOrder::DayFirst);
    let said = read(text, Some(&map));
    assert_eq!(said.reading.computers[0].last_logon.unwrap().to_string(), "2026-08-09");
    let column = format!("{text}b,Windows 7 Enterprise,25/12/2025\n");
    assert_eq!(read(&column, None).reading.computers[0].last_logon.unwrap().to_string(), "2026-08-09");
}

#[test]
fn columns_are_told_by_contents_or_by_the_user() {
    let text = "Rechner,Was läuft,Wo\nnb01,Windows 7 Enterprise,192.0.2.7\nnb02,Windows 8.1 Pro,192.0.2.8\n";
    let catalog = &Knowledge::embedded().catalog;
    let guessed = read_inventory("list.csv", text, None, catalog);
    assert_eq!(guessed.map.heads.get(&Column::System).map(String::as_str), Some("Was läuft"));
    assert_eq!(guessed.map.heads.get(&Column::Address).map(String::as_str), Some("Wo"));
    assert_eq!(guessed.reading.computers[0].name, None);
    let mut map = guessed.map;
    map.heads.insert(Column::Name, "Rechner".to_owned());
    let said = read_inventory("list.csv", text, Some(&map), catalog);
    assert_eq!(said.reading.computers[0].name.as_deref(), Some("nb01"));
}

#[test]
fn rows_of_another_length_are_named_and_left_out() {
    let text = "Name,OperatingSystem\na,Windows 7 Enterprise\nb,Windows 7, Enterprise\nc\n";
    let inventory = read(text, None);
    assert_eq!(inventory.reading.computers.len(), 1);
    let lines: Vec<_> = inventory.faults.iter().map(|fault| fault.line).collect();
    assert_eq!(lines, [Some(3), Some(4)]);
}

#[test]
fn other_exports_are_no_inventories() {
    for text in [
        "Name,Description,LicenseStatus,PartialProductKey\nWindows(R),x,1,ABCDE\n",
        "Name : Windows(R), Enterprise edition\nDescription : Windows(R) Operating System\nLicenseStatus : 1\n",
        "Name\nsome words here\n",
        "hello\nworld\n",
        "",
    ] {
        assert!(!holds(text), "{text}");
    }
}
