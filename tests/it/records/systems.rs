//! Names of operating systems as inventories write them, each with the edition it means.

use activation_wizard::domain::evidence::{SystemRole, system};
use activation_wizard::domain::knowledge::Knowledge;

#[test]
fn every_spelling_leads_to_its_edition() {
    let table = include_str!("../../fixtures/evidence/systems.csv");
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in table.lines().skip(1) {
        let cells: Vec<&str> = line.split(';').collect();
        let [name, version, product, edition, role, id] = cells.as_slice() else { panic!("{line}") };
        count += 1;
        let version = Some(*version).filter(|version| !version.is_empty());
        let read = system(name, version, &Knowledge::embedded().catalog);
        let found = read.map(|read| {
            let role = match read.role {
                SystemRole::Client => "client",
                SystemRole::Server => "server",
                SystemRole::Unknown => "unknown",
            };
            let id = read.id.map(|id| id.as_str().to_owned()).unwrap_or_default();
            [read.product, read.edition.unwrap_or_default(), role.to_owned(), id]
        });
        if found.as_ref().map(|found| found.each_ref().map(String::as_str))
            != Some([*product, *edition, *role, *id])
        {
            wrong.push(format!("{line}: {found:?}"));
        }
    }
    assert!(count >= 140, "{count} names");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
