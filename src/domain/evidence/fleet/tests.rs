//! Lists of computers to previews and plans.

use chrono::NaiveDate;

use super::*;
use crate::domain::evidence::{ColumnMap, Computer, Fact, Grade, Kind, read};
use crate::domain::knowledge::Knowledge;
use crate::domain::plan::{self, CohortKey, Image, Limits, PlanAttachment};
use crate::domain::rulebook::RulebookId;
use crate::domain::simulation::{Detail, simulate};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

fn computer(line: usize, edition: &str, days: u64, address: &str) -> Computer {
    Computer {
        line,
        name: Some(format!("pc{line}")),
        edition: Some(Fact { value: EditionId::new(edition), line, grade: Grade::Seen }),
        last_logon: today().checked_sub_days(chrono::Days::new(days)),
        address: Some(address.to_owned()).filter(|address| !address.is_empty()),
        ..Computer::default()
    }
}

fn seen(computers: &[Computer], grouping: &Grouping) -> Preview {
    preview(computers, grouping, &Knowledge::embedded().catalog)
}

fn roster(text: &str, map: Option<&ColumnMap>) -> Result<Roster, String> {
    let catalog = &Knowledge::embedded().catalog;
    Roster::read("list.csv", text.as_bytes(), map, catalog, &mut |_| true).map_err(|why| why.to_string())
}

#[test]
fn alike_computers_become_a_cohort_and_the_rest_is_named() {
    let knowledge = Knowledge::embedded();
    let ten = "windows-10-enterprise";
    let mut computers = vec![
        computer(2, ten, 3, "192.0.2.7"),
        computer(3, ten, 4, "192.0.2.8"),
        computer(4, ten, 60, "192.0.2.9"),
        computer(5, ten, 2, "198.51.100.7"),
        computer(6, ten, 400, "192.0.2.10"),
        computer(7, "server-2019-standard", 1, ""),
        computer(8, "windows-8-single-language", 1, ""),
        computer(9, ten, 1, "192.0.2.11"),
        computer(10, ten, 1, "192.0.2.12"),
    ];
    computers[7].enabled = Some(false);
    computers[8].name = Some("PC2".to_owned());
    computers.push(Computer { line: 11, system: Some("Ubuntu".to_owned()), ..Computer::default() });
    let grouping = Grouping::on(today());
    let preview = seen(&computers, &grouping);
    let cohorts: Vec<_> = preview
        .cohorts
        .iter()
        .map(|cohort| (cohort.cohort.id.as_str(), cohort.cohort.count, cohort.subnet.as_deref()))
        .collect();
    let expect = [
        ("windows-10-enterprise-192.0.2.0", 2, Some("192.0.2.0/24")),
        ("server-2019-standard", 1, None),
        ("windows-10-enterprise-198.51.100.0", 1, Some("198.51.100.0/24")),
        ("windows-10-enterprise-seldom-192.0.2.0", 1, Some("192.0.2.0/24")),
    ];
    assert_eq!(cohorts, expect);
    assert_eq!(preview.cohorts[3].cohort.attachment, PlanAttachment::OnOff { on: 1, off: 60 });
    let left_out: Vec<_> =
        preview.left_out.iter().map(|left| (left.why.clone(), left.lines.clone())).collect();
    let expect = [
        (WhyLeftOut::NoEdition(Some("Ubuntu".to_owned())), vec![11]),
        (WhyLeftOut::NotOffered(EditionId::new("windows-8-single-language")), vec![8]),
        (WhyLeftOut::Disabled, vec![9]),
        (WhyLeftOut::Gone, vec![6]),
        (WhyLeftOut::Repeated, vec![10]),
    ];
    assert_eq!(left_out, expect);
    assert_eq!(preview.machines() + preview.left_out_count(), 10);
    let Made { plan, not_covered } = make(&preview, "My fleet", &grouping, knowledge);
    assert_eq!(plan::check(&plan, &knowledge.catalog), []);
    assert_eq!((plan.machines(), plan.start, not_covered), (5, today(), 0));
    assert_eq!(plan.rulebook, RulebookId::Current);
}

#[test]
fn absences_are_told_apart_as_far_as_they_matter() {
    let days = [10, 31, 90, 91, 180, 181, 300];
    let computers: Vec<_> =
        days.iter().zip(2..).map(|(days, line)| computer(line, "windows-11-pro", *days, "")).collect();
    let preview = seen(&computers, &Grouping::on(today()));
    let found: Vec<_> = preview
        .cohorts
        .iter()
        .map(|cohort| (cohort.cohort.id.as_str(), cohort.cohort.count, cohort.cohort.attachment))
        .collect();
    let off = |off| PlanAttachment::OnOff { on: 1, off };
    let expect = [
        ("windows-11-pro-away", 2, off(300)),
        ("windows-11-pro-rarely", 2, off(180)),
        ("windows-11-pro-seldom", 2, off(90)),
        ("windows-11-pro", 1, PlanAttachment::Core),
    ];
    assert_eq!(found, expect);
}

#[test]
fn a_name_that_no_rule_knows_is_what_the_user_says() {
    let system = Some("Our own build".to_owned());
    let computers = [Computer { line: 2, system, ..Computer::default() }];
    let mut grouping = Grouping::on(today());
    assert_eq!(seen(&computers, &grouping).machines(), 0);
    grouping.editions.insert("Our own build".to_owned(), EditionId::new("windows-11-enterprise"));
    let preview = seen(&computers, &grouping);
    assert_eq!(preview.cohorts[0].cohort.edition.as_str(), "windows-11-enterprise");
    assert_eq!(preview.without_logon(), 1);
}

#[test]
fn copies_of_one_machine_are_a_cohort_that_shares_its_id() {
    let mut computers: Vec<_> = (2..8).map(|line| computer(line, "windows-11-pro", 1, "")).collect();
    for copy in computers.iter_mut().take(3) {
        copy.cmid = Some("0a1b2c3d-4e5f-4061-8273-94a5b6c7d8e9".to_owned());
    }
    let preview = seen(&computers, &Grouping::on(today()));
    let images: Vec<_> =
        preview.cohorts.iter().map(|cohort| (cohort.cohort.image, cohort.cohort.count)).collect();
    assert_eq!(images, [(Image::Sysprep, 3), (Image::Cloned, 3)]);
    assert!(preview.cohorts.iter().all(|cohort| cohort.cohort.key == CohortKey::SetupKey));
}

#[test]
fn what_makes_too_many_cohorts_is_put_together_and_said() {
    let many = |address: &dyn Fn(usize) -> String| -> Vec<Computer> {
        (0..1500).map(|line| computer(line, "windows-11-pro", 1, &address(line))).collect()
    };
    let grouping = Grouping::on(today());
    let wider = seen(&many(&|line| format!("10.{}.{}.1", line / 200, line % 200)), &grouping);
    assert_eq!((wider.merged.as_slice(), wider.cohorts.len()), (&[Merged::SubnetsWider][..], 8));
    let all = seen(&many(&|line| format!("{}.{}.0.1", 1 + line / 200, line % 200)), &grouping);
    assert_eq!((all.merged.as_slice(), all.cohorts.len()), (&[Merged::Subnets][..], 1));
    let mut copies = many(&|_| String::new());
    copies.extend(copies.clone().into_iter().map(|one| Computer { name: None, ..one }));
    for (place, copy) in copies.iter_mut().enumerate() {
        copy.cmid = Some(format!("copy {}", place % 1500));
    }
    let copies = seen(&copies, &grouping);
    assert_eq!((copies.merged.as_slice(), copies.machines()), (&[Merged::Copies][..], 3000));
    assert!(copies.cohorts.len() <= Limits::COHORTS);
}

#[test]
fn a_plan_of_every_edition_reads_checks_and_runs() {
    let knowledge = Knowledge::embedded();
    let editions: Vec<_> = knowledge.catalog.offered().map(|edition| edition.id.clone()).collect();
    let mut computers = Vec::new();
    for (place, edition) in editions.iter().enumerate() {
        for (copy, days) in [1, 40, 120, 200].into_iter().enumerate() {
            let line = place * 4 + copy;
            computers.push(computer(line, edition.as_str(), days, &format!("2001:db8:{line:x}::1")));
        }
    }
    let grouping = Grouping { hosts: 2, ..Grouping::on(today()) };
    let made = make(&seen(&computers, &grouping), &plan_name("a/b.csv"), &grouping, knowledge);
    assert_eq!((made.plan.name.as_str(), made.plan.hosts.len()), ("Fleet of b.csv", 2));
    assert_eq!(made.plan.rulebook, RulebookId::Current);
    let text = plan::write(&made.plan, None, &knowledge.catalog);
    let again = plan::read(&text, "made", &knowledge.catalog).unwrap();
    assert_eq!(again, made.plan);
    let run = simulate(&again, knowledge, Detail::for_fleet(again.machines())).unwrap();
    assert_eq!(run.days().len(), usize::try_from(again.days).unwrap());
}

#[test]
fn hosts_get_the_lowest_key_that_covers_the_fleet() {
    let knowledge = Knowledge::embedded();
    let fleet = |editions: &[&str]| {
        let computers: Vec<_> =
            editions.iter().enumerate().map(|(line, edition)| computer(line, edition, 1, "")).collect();
        let grouping = Grouping::on(today());
        make(&seen(&computers, &grouping), "fleet", &grouping, knowledge).plan
    };
    let old = fleet(&["vista-enterprise", "server-2008-standard"]);
    assert_eq!((old.rulebook, old.hosts[0].group.as_str()), (RulebookId::Articles2009, "B"));
    let new = fleet(&["windows-7-enterprise", "windows-11-pro", "server-2016-standard"]);
    assert_eq!(new.rulebook, RulebookId::Current);
    let covers = &knowledge.catalog.group(new.rulebook.era(), new.hosts[0].group.as_str()).unwrap().covers;
    assert!(new.cohorts.iter().all(|cohort| covers.contains(&cohort.edition)), "{:?}", new.hosts);
}

#[test]
fn the_log_of_a_host_names_its_clients_once() {
    let line = |client: &str, cmid: &str, day: u32, virtual_machine: u32| {
        format!(
            "An activation request has been processed. Info: \
             0x0,25,{client},{cmid},2026/11/{day} 8:00,{virtual_machine},1,43200,\
             11111111-2222-4333-8444-555555555555\n"
        )
    };
    let (one, two) = ("3f1c9a52-7d04-4e6b-9a1e-2b8c5d7e9f10", "4f1c9a52-7d04-4e6b-9a1e-2b8c5d7e9f10");
    let text = [line("pc01.corp.test", one, 2, 0), line("pc02.corp.test", two, 9, 1)].concat()
        + &line("PC01.corp.test", one, 20, 0);
    let roster = roster(&text, None).unwrap();
    let found: Vec<_> = roster
        .computers
        .iter()
        .map(|one| (one.name.as_deref().unwrap(), one.last_logon.unwrap().to_string(), one.virtual_machine))
        .collect();
    let expect = [
        ("pc01.corp.test", "2026-11-20".to_owned(), Some(false)),
        ("pc02.corp.test", "2026-11-09".to_owned(), Some(true)),
    ];
    assert_eq!(found, expect);
    let system = roster.computers[0].system.clone().unwrap();
    assert!(system.contains("11111111-2222-4333-8444-555555555555") && system.contains("25"), "{system}");
}

#[test]
fn lists_of_other_kinds_need_no_columns() {
    let text = "FullyQualifiedDomainName,ProductName,LicenseStatus,PartialProductKey,OSEdition\n\
                pc01.corp.test,Windows(R) Operating System,1,HVTHH,Windows 7 Enterprise\n";
    let roster = roster(text, None).unwrap();
    assert_eq!((roster.kind, roster.computers.len(), roster.columns), (Kind::Vamt, 1, None));
}

#[test]
fn any_columns_are_told_by_the_user() {
    let text = "Rechner,Wann\nnb01,2026-11-01\nnb02,2026-11-02\n";
    let mut map = ColumnMap::default();
    map.heads.insert(crate::domain::evidence::Column::LastLogon, "Wann".to_owned());
    let roster = roster(text, Some(&map)).unwrap();
    assert_eq!(roster.computers[1].last_logon.unwrap().to_string(), "2026-11-02");
    let columns = roster.columns.unwrap();
    assert_eq!(columns.samples[0], ["nb01", "nb02"]);
    map.heads.insert(crate::domain::evidence::Column::Name, "Name".to_owned());
    assert_eq!(
        super::tests::roster(text, Some(&map)).unwrap_err(),
        "list.csv:1: name: found no column \"Name\"; allowed: one of Rechner, Wann"
    );
}

#[test]
fn broken_lists_are_told_plainly() {
    for (text, says) in [
        ("", "nothing that names computers"),
        ("Name,OperatingSystem\n", "2 heads of columns and no row below them"),
        ("\u{0}\u{1}\u{0}\u{1}\u{0}\u{0}\u{2}\u{3}", "no text"),
        ("milk\nbread\n", "nothing that names computers"),
    ] {
        let why = roster(text, None).unwrap_err();
        assert!(why.contains(says), "{text:?}: {why}");
    }
    let open = "Name,OperatingSystem\na,Windows 7 Enterprise\nb,\"Windows 7\nc,Windows 7\nd,Windows 7\n";
    let roster = roster(open, None).unwrap();
    assert_eq!(roster.computers.len(), 1);
    let faults: Vec<_> = roster.faults.iter().map(ToString::to_string).collect();
    assert!(
        faults[0].starts_with("list.csv:3: row: found a quotation mark that is never closed"),
        "{faults:?}"
    );
}

#[test]
fn heads_that_are_alike_are_told_apart() {
    let text = "Name,OperatingSystem,Name,\na,Windows 7 Enterprise,x,\n";
    let columns = roster(text, None).unwrap().columns.unwrap();
    assert_eq!(columns.heads, ["Name", "OperatingSystem", "Name (2)", ""]);
}

#[test]
fn a_table_of_ten_thousand_columns_is_read() {
    let head: Vec<String> = (0..10_000).map(|place| format!("c{place}")).collect();
    let mut row = vec!["x".to_owned(); 10_000];
    row[17] = "Windows 11 Pro".to_owned();
    let text = format!("{}\n{}\n", head.join(","), row.join(","));
    let columns = roster(&text, None).unwrap().columns.unwrap();
    let system = columns.map.heads.get(&crate::domain::evidence::Column::System);
    assert_eq!(system.map(String::as_str), Some("c17"));
}

#[test]
fn a_reading_that_nobody_waits_for_ends() {
    let rows: Vec<String> = (0..20_000).map(|row| format!("pc{row},Windows 11 Pro\n")).collect();
    let text = format!("Name,OperatingSystem\n{}", rows.concat());
    let catalog = &Knowledge::embedded().catalog;
    let mut looks = 0;
    let mut patient = |share: f32| {
        assert!((0.0..=1.0).contains(&share));
        looks += 1;
        looks <= 2
    };
    let roster = Roster::read("list.csv", text.as_bytes(), None, catalog, &mut patient).unwrap();
    assert!(roster.computers.len() < 20_000);
    assert!(read("list.csv", text.as_bytes(), catalog)[0].computers.len() == 20_000);
}
