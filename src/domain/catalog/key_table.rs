//! The table of an era: editions as rows, key groups as columns, and in each cell whether the group lists the edition
//! or covers it otherwise. The window, the terminal and reports show this one table.

use super::{AlsoCovered, Catalog, Edition, Era, Group};

/// What a group does for an edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// The group's own list names the edition.
    Names,
    /// A host key of the group activates it, by a group it includes or beyond its own list.
    Covers,
    Not,
}

/// The table of an era.
#[derive(Clone, Debug)]
pub struct KeyTable<'a> {
    pub era: Era,
    /// The columns, from the lowest group to the highest.
    pub groups: Vec<&'a Group>,
    /// In the catalogue's order.
    pub rows: Vec<KeyRow<'a>>,
}

/// An edition in the table.
#[derive(Clone, Debug)]
pub struct KeyRow<'a> {
    pub edition: &'a Edition,
    /// One for each group of the table.
    pub cells: Vec<Cell>,
}

impl<'a> KeyTable<'a> {
    /// The table of an era: every offered edition of the era's own generations, and every other that its groups
    /// cover.
    pub fn of(catalog: &'a Catalog, era: Era) -> Self {
        let own = |edition: &Edition| catalog.era_of(edition) == Some(era);
        let groups: Vec<&Group> = catalog.groups_of(era).collect();
        let covered = |edition: &Edition| groups.iter().any(|group| group.covers.contains(&edition.id));
        let rows = catalog
            .offered()
            .filter(|edition| own(edition) || covered(edition))
            .map(|edition| KeyRow::of(edition, &groups))
            .collect();
        Self { era, groups, rows }
    }

    /// The same table with the rows that the text matches; see [`KeyRow::matches`].
    #[must_use]
    pub fn filtered(mut self, text: &str) -> Self {
        self.rows.retain(|row| row.matches(text));
        self
    }
}

impl<'a> KeyRow<'a> {
    /// The row of an edition under these groups.
    pub fn of(edition: &'a Edition, groups: &[&Group]) -> Self {
        let cell = |group: &&Group| {
            if group.names.contains(&edition.id) {
                Cell::Names
            } else if group.covers.contains(&edition.id) {
                Cell::Covers
            } else {
                Cell::Not
            }
        };
        Self { edition, cells: groups.iter().map(cell).collect() }
    }

    /// The column of the lowest group that covers the edition.
    pub fn lowest(&self) -> Option<usize> {
        self.cells.iter().position(|cell| *cell != Cell::Not)
    }

    /// Whether every word of the text stands in the edition's name or id, or the text begins the last five
    /// characters of its setup key, or is the whole key. An empty text matches.
    pub fn matches(&self, text: &str) -> bool {
        let text = text.trim().to_lowercase();
        let name = format!("{} {}", self.edition.name, self.edition.id).to_lowercase();
        let key = self.edition.setup_key.as_deref().unwrap_or_default().to_lowercase();
        let tail = key.rsplit('-').next().unwrap_or_default();
        text.split_whitespace().all(|word| name.contains(word))
            || (text.len() >= 2 && tail.starts_with(&text))
            || key == text
    }
}

impl Group {
    /// Why this group covers an edition that neither its list nor an included group names.
    pub fn also_covers(&self, edition: &Edition) -> Option<&AlsoCovered> {
        self.also.iter().find(|also| also.editions.contains(&edition.id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::knowledge::Knowledge;

    fn check(era: Era, filter: &str, expect: &[&str]) {
        let table = KeyTable::of(&Knowledge::embedded().catalog, era).filtered(filter);
        let ids: Vec<&str> = table.rows.iter().map(|row| row.edition.id.as_str()).collect();
        assert_eq!(ids, expect, "{filter}");
    }

    #[test]
    fn rows_are_found_by_words_and_by_the_end_of_a_setup_key() {
        check(Era::Year2009, "vista enterprise", &["vista-enterprise", "vista-enterprise-n"]);
        check(Era::Year2009, "4bwmv", &["vista-enterprise"]);
        check(Era::Year2009, "4B", &["vista-enterprise"]);
        check(Era::Year2009, "VKK3X-68KWM-X2YGT-QR4M6-4BWMV", &["vista-enterprise"]);
        check(Era::Current, "T83GX", &["windows-10-pro", "windows-11-pro"]);
        check(Era::Current, "no such thing", &[]);
    }

    #[test]
    fn the_table_of_2009_is_the_table_of_the_articles() {
        let catalog = &Knowledge::embedded().catalog;
        let table = KeyTable::of(catalog, Era::Year2009);
        let drawn: Vec<String> = table
            .rows
            .iter()
            .map(|row| {
                let cells: String = row
                    .cells
                    .iter()
                    .map(|cell| match cell {
                        Cell::Names => 'n',
                        Cell::Covers => 'c',
                        Cell::Not => '.',
                    })
                    .collect();
                format!("{cells} {}", row.edition.id)
            })
            .collect();
        assert_eq!(
            drawn,
            [
                "nccc vista-business",
                "cccc vista-business-n",
                "nccc vista-enterprise",
                "cccc vista-enterprise-n",
                ".ncc server-2008-web",
                "..nc server-2008-standard",
                "..nc server-2008-standard-without-hyper-v",
                "..nc server-2008-enterprise",
                "..nc server-2008-enterprise-without-hyper-v",
                ".ccc server-2008-hpc",
                "...n server-2008-datacenter",
                "...n server-2008-datacenter-without-hyper-v",
                "...n server-2008-itanium",
            ]
        );
    }

    #[test]
    fn the_lowest_group_is_the_leftmost_that_covers() {
        let catalog = &Knowledge::embedded().catalog;
        for (era, edition, lowest) in [
            (Era::Year2009, "vista-enterprise", Some("client")),
            (Era::Year2009, "server-2008-enterprise", Some("B")),
            (Era::Windows7, "vista-enterprise", Some("client")),
            (Era::Windows7, "server-2008-r2-itanium", Some("C")),
            (Era::Current, "windows-10-pro", Some("win10")),
            (Era::Current, "server-2016-standard", Some("ws2016")),
            (Era::Current, "server-20h2-datacenter", Some("ws2019")),
            (Era::Current, "windows-11-ltsc2024", Some("ws2025")),
            (Era::Current, "server-23h2-datacenter", None),
        ] {
            let table = KeyTable::of(catalog, era);
            let row = table.rows.iter().find(|row| row.edition.id.as_str() == edition).unwrap();
            let found = row.lowest().map(|column| table.groups[column].id.as_str());
            assert_eq!(found, lowest, "{edition}");
            let id = &row.edition.id;
            assert_eq!(catalog.lowest_group(era, id).map(|group| group.id.as_str()), lowest, "{edition}");
        }
    }
}
