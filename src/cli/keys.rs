//! `keys`: the table of key groups and editions of an era, as text and as JSON.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::layout::{Side, hanging, table, wrapped};
use crate::domain::catalog::{Catalog, Cell, Edition, Era, Group, KeyRow, KeyTable, VolumeMethod};
use crate::domain::ids::{EditionId, SourceId};
use crate::domain::knowledge::Knowledge;
use crate::domain::problem::Problem;
use crate::domain::reading::{nearest, quoted};

/// Which part of the table was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    era: Era,
    rows: Rows,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Rows {
    All,
    Of(crate::domain::ids::GenerationId),
    One(EditionId),
}

/// Reads `--edition` and `--generation`. An era's id stands for its whole table; without either the table of
/// today is meant; an edition alone brings the table of its own era.
pub fn choose(
    knowledge: &Knowledge,
    edition: Option<&str>,
    generation: Option<&str>,
) -> Result<Choice, Vec<Problem>> {
    let catalog = &knowledge.catalog;
    let mut problems = Vec::new();
    let found = edition.and_then(|id| {
        let found = catalog.editions.iter().find(|edition| edition.id.as_str().eq_ignore_ascii_case(id));
        if found.is_none() {
            let ids = catalog.editions.iter().map(|edition| edition.id.as_str());
            problems.push(unknown("--edition", id, ids, "the id of an edition, as `keys` lists them"));
        }
        found
    });
    let table = generation.and_then(|id| {
        let generation = catalog.generations.iter().find(|known| known.id.as_str().eq_ignore_ascii_case(id));
        let table = match (Era::from_id(id), generation) {
            (Some(era), _) => Some((era, Rows::All)),
            (None, Some(known)) => Some((known.rulebook.era(), Rows::Of(known.id.clone()))),
            (None, None) => None,
        };
        if table.is_none() {
            let eras = Era::ALL.iter().map(|era| era.id());
            let ids: Vec<&str> =
                eras.chain(catalog.generations.iter().map(|known| known.id.as_str())).collect();
            let allowed = "2009, windows-7, current or the id of a generation, such as vista";
            problems.push(unknown("--generation", id, ids.into_iter(), allowed));
        }
        table
    });
    if !problems.is_empty() {
        return Err(problems);
    }
    let own_era = found.and_then(|edition| catalog.era_of(edition)).unwrap_or(Era::Current);
    let (era, rows) = table.unwrap_or((own_era, Rows::All));
    Ok(match found {
        Some(edition) => Choice { era, rows: Rows::One(edition.id.clone()) },
        None => Choice { era, rows },
    })
}

fn unknown<'n>(option: &str, found: &str, known: impl Iterator<Item = &'n str>, allowed: &str) -> Problem {
    let near = nearest(found, known).map_or_else(String::new, |near| format!("; did you mean {near}?"));
    Problem::of_file(option, quoted(found), format!("{allowed}{near}"))
}

/// The part of the table that was chosen.
fn chosen<'a>(catalog: &'a Catalog, choice: &Choice) -> KeyTable<'a> {
    let mut table = KeyTable::of(catalog, choice.era);
    match &choice.rows {
        Rows::All => {}
        Rows::Of(generation) => table.rows.retain(|row| row.edition.generation == *generation),
        Rows::One(id) => {
            // Asked for by name even an edition that is only recognised, or that the era does not cover, is shown.
            let edition = catalog.edition(id);
            table.rows = edition.map(|edition| KeyRow::of(edition, &table.groups)).into_iter().collect();
        }
    }
    table
}

/// The table as JSON, in the form that the contract fixes.
pub fn json(knowledge: &Knowledge, choice: &Choice) -> Value {
    let catalog = &knowledge.catalog;
    let table = chosen(catalog, choice);
    let group = |group: &&Group| {
        let covers =
            catalog.editions.iter().map(|edition| &edition.id).filter(|id| group.covers.contains(*id));
        json!({ "id": group.id, "names": group.names, "covers": covers.collect::<Vec<_>>() })
    };
    let row = |row: &KeyRow<'_>| {
        let edition = row.edition;
        json!({
            "id": edition.id,
            "name": edition.name,
            "kind": edition.kind,
            "threshold": edition.threshold,
            "setup_key": offered_key(edition),
            "lowest_group": row.lowest().and_then(|column| table.groups.get(column)).map(|group| &group.id),
            "sources": edition.sources,
        })
    };
    json!({
        "format": 1,
        "era": table.era.id(),
        "groups": table.groups.iter().map(group).collect::<Vec<_>>(),
        "editions": table.rows.iter().map(row).collect::<Vec<_>>(),
    })
}

/// The setup key that may be proposed: an edition that is only recognised has none.
fn offered_key(edition: &Edition) -> Option<&str> {
    edition.setup_key.as_deref().filter(|_| !edition.recognised_only)
}

/// The table as text.
pub fn text(knowledge: &Knowledge, choice: &Choice) -> String {
    let catalog = &knowledge.catalog;
    let table = chosen(catalog, choice);
    let mut text = format!("Key groups, {}\n", title(table.era));
    text.push_str(&wrapped(
        "A KMS host key of a group activates the editions that the group names and all that it covers.",
        0,
    ));
    text.push('\n');
    text.push_str(&matrix(&table));
    text.push('\n');
    if let ([row], Rows::One(_)) = (table.rows.as_slice(), &choice.rows) {
        text.push_str(&details(catalog, &table, row));
    } else {
        text.push_str(&about_groups(catalog, &table.groups));
        text.push_str(&not_stated(&table));
    }
    text
}

fn title(era: Era) -> &'static str {
    match era {
        Era::Year2009 => "2009: Windows Vista and Windows Server 2008",
        Era::Windows7 => "Windows 7 and Windows Server 2008 R2",
        Era::Current => "today's host keys",
    }
}

fn matrix(table: &KeyTable<'_>) -> String {
    let mut columns = vec![Side::Left];
    columns.extend(table.groups.iter().map(|_| Side::Left));
    columns.extend([Side::Right, Side::Left]);
    let mut head = vec!["Edition".to_owned()];
    head.extend(table.groups.iter().map(|group| short_name(group)));
    head.extend(["Needs".to_owned(), "Setup key".to_owned()]);
    let mut rows = vec![head];
    for row in &table.rows {
        let mut cells = vec![row.edition.name.clone()];
        cells.extend(row.cells.iter().map(|cell| match cell {
            Cell::Names => "names".to_owned(),
            Cell::Covers => "covers".to_owned(),
            Cell::Not => String::new(),
        }));
        let key = match (offered_key(row.edition), row.edition.recognised_only) {
            (Some(key), _) => key,
            (None, true) => "recognised only, not offered",
            (None, false) => "none published",
        };
        cells.extend([row.edition.threshold.to_string(), key.to_owned()]);
        rows.push(cells);
    }
    self::table(&columns, &rows)
}

/// The heading of a column: the letter of a group, the id of a host key.
fn short_name(group: &Group) -> String {
    match group.era {
        Era::Year2009 | Era::Windows7 => group.name.clone(),
        Era::Current => group.id.to_string(),
    }
}

/// One paragraph for each group: what it includes, who may host it, what its list leaves out.
fn about_groups(catalog: &Catalog, groups: &[&Group]) -> String {
    let width = groups.iter().map(|group| short_name(group).chars().count()).max().unwrap_or(0) + 2;
    let paragraph = |group: &&Group| {
        let mut said = Vec::new();
        if group.era == Era::Current {
            said.push(format!("{}.", group.name));
        }
        if !group.includes.is_empty() {
            let below = group.includes.iter().filter_map(|id| catalog.group(group.era, id.as_str()));
            let below: Vec<String> = below.map(short_name).collect();
            said.push(format!("Covers all that {} covers.", below.join(" and ")));
        }
        said.extend(group.channel.iter().map(|channel| format!("slmgr prints {channel}.")));
        said.push(format!("Host: {}", group.host_note));
        said.extend(group.notes.iter().cloned());
        said.extend(group.also.iter().map(|also| format!("Beyond its list: {}", also.why)));
        said.push(format!("({})", sources(catalog, &group.sources)));
        hanging(&format!("{:<width$}", short_name(group)), &said.join(" "), 0)
    };
    groups.iter().map(paragraph).collect()
}

fn not_stated(table: &KeyTable<'_>) -> String {
    let open = table.rows.iter().filter(|row| row.lowest().is_none());
    let lines: String = open
        .map(|row| hanging("- ", &format!("{}: {}", row.edition.name, why_no_group(row.edition)), 0))
        .collect();
    if lines.is_empty() { lines } else { format!("\nNo group stated\n{lines}") }
}

fn why_no_group(edition: &Edition) -> &str {
    edition.no_group.as_deref().unwrap_or("No group of this era covers it.")
}

/// All about one edition.
fn details(catalog: &Catalog, table: &KeyTable<'_>, row: &KeyRow<'_>) -> String {
    let edition = row.edition;
    let mut text = format!("{} ({})\n", edition.name, edition.id);
    let mut line = |label: &str, said: &str| {
        if !said.is_empty() {
            text.push_str(&hanging(&format!("{label:<20}"), said, 2));
        }
    };
    let lowest = row.lowest().and_then(|column| table.groups.get(column));
    let named = lowest.map(|group| match group.era {
        Era::Year2009 | Era::Windows7 => group.name.clone(),
        Era::Current => format!("{}, {}", group.id, group.name),
    });
    line("Lowest that covers", named.as_deref().unwrap_or_else(|| why_no_group(edition)));
    if let Some(also) = lowest.and_then(|group| group.also_covers(edition)) {
        line("", &also.why);
    }
    line("Needs", &format!("a count of {}, clients and servers together", edition.threshold));
    line("Ways", &ways(&edition.methods));
    line("Not verified", &ways(&edition.unverified_methods));
    line("Setup key", offered_key(edition).unwrap_or_default());
    line("AVMA key", edition.avma_key.as_deref().unwrap_or_default());
    for (label, end) in [
        ("Mainstream end", edition.mainstream_end),
        ("Extended end", edition.extended_end),
        ("ESU end", edition.esu_end),
    ] {
        line(label, &end.map(|day| day.to_string()).unwrap_or_default());
    }
    line("As a host", edition.cannot_host.as_deref().unwrap_or_default());
    line("Note", &edition.note);
    line("Elsewhere", &edition.other_values.join("; "));
    line("Sources", &sources(catalog, &edition.sources));
    text
}

fn ways(methods: &BTreeSet<VolumeMethod>) -> String {
    let name = |method: &VolumeMethod| match method {
        VolumeMethod::Kms => "KMS",
        VolumeMethod::Mak => "MAK",
        VolumeMethod::Adba => "Active Directory-based activation",
        VolumeMethod::Avma => "automatic virtual machine activation",
        VolumeMethod::Subscription => "subscription activation",
        VolumeMethod::Token => "token-based activation",
    };
    methods.iter().map(name).collect::<Vec<_>>().join(", ")
}

fn sources(catalog: &Catalog, ids: &[SourceId]) -> String {
    ids.iter().map(|id| catalog.short_source(id)).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(edition: Option<&str>, generation: Option<&str>) -> Result<Value, String> {
        let knowledge = Knowledge::embedded();
        choose(knowledge, edition, generation)
            .map(|choice| json(knowledge, &choice))
            .map_err(|problems| problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))
    }

    #[test]
    fn the_options_choose_an_era_and_its_rows() {
        for (edition, generation, era, rows) in [
            (None, None, "current", 98),
            (None, Some("2009"), "2009", 13),
            (None, Some("windows-7"), "windows-7", 23),
            (None, Some("current"), "current", 98),
            (None, Some("vista"), "2009", 4),
            (None, Some("server-2008-r2"), "windows-7", 6),
            (None, Some("Windows-11"), "current", 15),
            (Some("vista-enterprise"), None, "2009", 1),
            (Some("Vista-Enterprise"), Some("windows-7"), "windows-7", 1),
            (Some("windows-8"), None, "current", 1),
        ] {
            let found = chosen(edition, generation).unwrap();
            let name = format!("{edition:?} {generation:?}");
            assert_eq!(found["era"], era, "{name}");
            assert_eq!(found["editions"].as_array().unwrap().len(), rows, "{name}");
        }
    }

    #[test]
    fn what_is_not_known_is_told_with_what_is_near() {
        let told = chosen(Some("vsta-enterprise"), Some("windows-77")).unwrap_err();
        assert_eq!(
            told,
            "--edition: found \"vsta-enterprise\"; allowed: the id of an edition, as `keys` lists them; did you \
             mean vista-enterprise?; --generation: found \"windows-77\"; allowed: 2009, windows-7, current or the \
             id of a generation, such as vista; did you mean windows-7?"
        );
    }

    #[test]
    fn json_has_the_form_of_the_contract() {
        let found = chosen(Some("server-2008-enterprise"), Some("2009")).unwrap();
        assert_eq!(
            found["editions"],
            json!([{
                "id": "server-2008-enterprise",
                "name": "Windows Server 2008 Enterprise",
                "kind": "server",
                "threshold": 5,
                "setup_key": "YQGMW-MPWTJ-34KDK-48M3W-X4Q6V",
                "lowest_group": "B",
                "sources": [
                    "kms-client-activation-and-product-keys",
                    "endoflife-date-data-which-links-microsoft-lifecycle-pages",
                    "articles-2009-part-2",
                    "product-activation-faq",
                    "microsoft-lifecycle-data",
                ],
            }])
        );
        assert_eq!(
            found["groups"][1],
            json!({
                "id": "A",
                "names": ["server-2008-web"],
                "covers": [
                    "vista-business",
                    "vista-business-n",
                    "vista-enterprise",
                    "vista-enterprise-n",
                    "server-2008-web",
                    "server-2008-hpc",
                ],
            })
        );
        assert_eq!(found["format"], 1);
    }

    #[test]
    fn a_key_that_is_only_recognised_is_never_printed() {
        let knowledge = Knowledge::embedded();
        let choice = choose(knowledge, Some("windows-8"), None).unwrap();
        let key = knowledge.catalog.edition(&"windows-8".into()).unwrap().setup_key.clone().unwrap();
        assert_eq!(json(knowledge, &choice)["editions"][0]["setup_key"], Value::Null);
        assert!(!text(knowledge, &choice).contains(&key));
        let all = choose(knowledge, None, None).unwrap();
        assert!(!text(knowledge, &all).contains(&key));
    }

    #[test]
    fn the_text_shows_the_table_aligned() {
        let knowledge = Knowledge::embedded();
        let choice = choose(knowledge, None, Some("2009")).unwrap();
        let text = text(knowledge, &choice);
        let row =
            |name: &str| text.lines().find(|line| line.starts_with(name)).unwrap_or_default().to_owned();
        assert_eq!(
            row("Windows Web Server 2008"),
            "Windows Web Server 2008                                 names   covers  covers      5  \
             WYR28-R7TFJ-3X2YQ-YCY4H-M249D"
        );
        assert!(text.lines().all(|line| line == line.trim_end()), "no blanks at the end of a line");
    }
}
