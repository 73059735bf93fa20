//! Which column of an inventory says what: guessed from heads and contents, changed by hand, kept as a profile.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::rows::Table;
use crate::domain::catalog::Catalog;
use crate::domain::evidence::systems::system;

/// What a column can say of a computer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Column {
    Name,
    System,
    Version,
    LastLogon,
    Address,
    Enabled,
    VirtualMachine,
    Chassis,
    PartialKey,
    Cmid,
}

impl Column {
    /// All, in the order in which a dialog lists them.
    pub const ALL: [Self; 10] = [
        Self::Name,
        Self::System,
        Self::Version,
        Self::LastLogon,
        Self::Address,
        Self::Enabled,
        Self::VirtualMachine,
        Self::Chassis,
        Self::PartialKey,
        Self::Cmid,
    ];

    /// As profiles and the command line write it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::System => "system",
            Self::Version => "version",
            Self::LastLogon => "last-logon",
            Self::Address => "address",
            Self::Enabled => "enabled",
            Self::VirtualMachine => "virtual-machine",
            Self::Chassis => "chassis",
            Self::PartialKey => "partial-key",
            Self::Cmid => "cmid",
        }
    }

    /// The column with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.id() == id)
    }
}

/// Whether day or month stands first in dates that do not show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DateOrder {
    DayFirst,
    MonthFirst,
}

/// Columns by their heads as the file writes them. A column that is not named is not read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ColumnMap {
    pub heads: BTreeMap<Column, String>,
    /// For dates that could be either way round; absent: such a date is reported, not read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dates: Option<DateOrder>,
}

impl ColumnMap {
    /// The place of a column in a table with these heads.
    pub fn place(&self, column: Column, heads: &[String]) -> Option<usize> {
        let wanted = self.heads.get(&column)?;
        heads.iter().position(|head| head.trim() == wanted.trim())
    }

    /// Whether every column that the map names is in a table with these heads.
    pub fn fits(&self, heads: &[String]) -> bool {
        !self.heads.is_empty() && self.heads.keys().all(|column| self.place(*column, heads).is_some())
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    columns: BTreeMap<Column, Vec<String>>,
    values: Values,
    others: Others,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Values {
    yes: Vec<String>,
    no: Vec<String>,
    #[serde(rename = "virtual")]
    virtual_models: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Others {
    heads: Vec<String>,
}

impl Words {
    #[expect(clippy::expect_used, reason = "the test `heads_lead_to_columns` reads the same text")]
    fn embedded() -> &'static Self {
        static EMBEDDED: LazyLock<Words> = LazyLock::new(|| {
            toml::from_str(include_str!("../../../../assets/evidence/columns.toml"))
                .expect("the embedded words hold")
        });
        &EMBEDDED
    }

    fn heads(&self, column: Column) -> &[String] {
        self.columns.get(&column).map_or(&[], Vec::as_slice)
    }
}

/// A head without blanks, signs and capitals.
pub(super) fn plain(head: &str) -> String {
    head.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The map that heads and contents suggest.
pub(super) fn guess(table: &Table, catalog: &Catalog) -> ColumnMap {
    let words = Words::embedded();
    let heads: Vec<String> = table.heads.iter().map(|head| plain(head)).collect();
    let mut map = ColumnMap::default();
    for column in Column::ALL {
        let place = words.heads(column).iter().find_map(|word| heads.iter().position(|head| head == word));
        if let Some(head) = place.and_then(|place| table.heads.get(place)) {
            map.heads.insert(column, head.clone());
        }
    }
    // A head that says nothing: a column whose cells are systems is the system, one of addresses the address.
    let is_system = |cell: &str| system(cell, None, catalog).is_some();
    by_contents(table, &mut map, Column::System, &is_system);
    by_contents(table, &mut map, Column::Address, &|cell| cell.parse::<core::net::IpAddr>().is_ok());
    map
}

/// Columns whose contents are looked at; a table may have thousands.
const LOOKED_AT: usize = 256;

/// Takes the first column whose cells are mostly of a kind, where no head told it.
fn by_contents(table: &Table, map: &mut ColumnMap, column: Column, is: &dyn Fn(&str) -> bool) {
    if !map.heads.contains_key(&column)
        && let Some(place) = (0..table.heads.len().min(LOOKED_AT)).find(|place| table.mostly(*place, is))
        && let Some(head) = table.heads.get(place)
        && map.heads.values().all(|taken| taken != head)
    {
        map.heads.insert(column, head.clone());
    }
}

/// Whether heads are those of licences or events.
pub(super) fn belongs_elsewhere(heads: &[String]) -> bool {
    let others = &Words::embedded().others.heads;
    heads.iter().any(|head| others.contains(&plain(head)))
}

/// Whether heads are those of an inventory and not of another export: a name or a system, and nothing that belongs to
/// licences or events.
pub(super) fn is_inventory(heads: &[String]) -> bool {
    if belongs_elsewhere(heads) {
        return false;
    }
    let words = Words::embedded();
    let heads: Vec<String> = heads.iter().map(|head| plain(head)).collect();
    let has = |column| words.heads(column).iter().any(|word| heads.contains(word));
    match heads.as_slice() {
        [] => false,
        // A list of names has one column; a word like "name" alone would be too little among other texts.
        [only] => {
            words.heads(Column::Name).contains(only)
                && !["name", "host", "displayname"].contains(&only.as_str())
        }
        _ => {
            let about =
                [Column::System, Column::LastLogon, Column::Address, Column::Enabled, Column::Chassis];
            has(Column::System)
                || has(Column::Name)
                    && (about.into_iter().any(has) || heads.iter().any(|head| head == "hardwarehash"))
        }
    }
}

/// Whether a head is that of operating systems.
pub(super) fn names_systems(heads: &[String]) -> bool {
    let words = Words::embedded().heads(Column::System);
    heads.iter().any(|head| words.contains(&plain(head)))
}

/// A yes or no in the words of spreadsheets.
pub(super) fn yes_or_no(cell: &str) -> Option<bool> {
    let values = &Words::embedded().values;
    let cell = cell.to_lowercase();
    if values.yes.contains(&cell) {
        return Some(true);
    }
    values.no.contains(&cell).then_some(false)
}

/// Whether a model is that of a virtual machine.
pub(super) fn is_virtual(model: &str) -> bool {
    let model = model.to_lowercase();
    Words::embedded().values.virtual_models.iter().any(|word| model.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heads(heads: &[&str]) -> Vec<String> {
        heads.iter().map(|head| (*head).to_owned()).collect()
    }

    #[test]
    fn heads_lead_to_columns() {
        for column in Column::ALL {
            assert_eq!(Column::from_id(column.id()), Some(column));
            assert_eq!(toml::Value::try_from(column).unwrap().as_str(), Some(column.id()));
            assert!(!Words::embedded().heads(column).is_empty(), "{column:?}");
        }
        assert!(is_inventory(&heads(&["Name", "OperatingSystem"])));
        assert!(is_inventory(&heads(&["Device name", "OS version", "Last check-in"])));
        assert!(is_inventory(&heads(&["SERVERNAME"])));
        assert!(!is_inventory(&heads(&["Name"])));
        assert!(!is_inventory(&heads(&["Name", "Description", "LicenseStatus", "PartialProductKey"])));
        assert!(!is_inventory(&heads(&["TimeCreated", "Id", "ProviderName", "MachineName"])));
        assert!(!is_inventory(&heads(&[])));
    }

    #[test]
    fn a_map_is_kept_as_a_profile_and_fits_its_table_only() {
        let mut map = ColumnMap { dates: Some(DateOrder::DayFirst), ..ColumnMap::default() };
        map.heads.insert(Column::Name, "Rechner".to_owned());
        let kept = toml::to_string(&map).unwrap();
        assert_eq!(toml::from_str::<ColumnMap>(&kept).unwrap(), map);
        assert!(map.fits(&heads(&["Rechner", "x"])));
        assert!(!map.fits(&heads(&["Name", "x"])));
    }
}
