//! What the matrix shows: the catalogue's table, which columns the organisation owns, and the words of its heads and
//! cells. Nothing here draws.

use crate::app::App;
use crate::app::keys::Owned;
use crate::app::words::{fill, has, word};
use crate::domain::catalog::{Catalog, Cell, Era, Group, KeyRow, KeyTable, Kind};
use crate::domain::ids::EditionId;

/// The table with what the answers say about it.
pub(super) struct Matrix<'a> {
    pub(super) catalog: &'a Catalog,
    pub(super) table: KeyTable<'a>,
    pub(super) owned: Owned<'a>,
    /// The column of the owned group.
    pub(super) owned_column: Option<usize>,
}

impl<'a> Matrix<'a> {
    /// The table of the era that is shown.
    pub(super) fn of(app: &'a App) -> Self {
        let answer = app.document.plan.answers.as_ref().and_then(|answers| answers.site.owned_group.as_ref());
        let owned = Owned::of(answer, app.advice_rulebook(), app.keys.era, &app.knowledge);
        let table = app.keys.table(&app.knowledge.catalog);
        let owned_column =
            owned.group().and_then(|own| table.groups.iter().position(|group| group.id == own.id));
        Self { catalog: &app.knowledge.catalog, table, owned, owned_column }
    }

    /// The row of an edition, where the filter leaves it.
    pub(super) fn row_of(&self, edition: Option<&EditionId>) -> Option<usize> {
        let edition = edition?;
        self.table.rows.iter().position(|row| row.edition.id == *edition)
    }

    /// The small line below the head of a column.
    pub(super) fn below_head(&self, column: usize) -> &'static str {
        if self.owned_column == Some(column) {
            return word("keys.you-own");
        }
        let server =
            |id: &EditionId| self.catalog.edition(id).is_some_and(|edition| edition.kind == Kind::Server);
        let servers = self.table.groups.get(column).is_some_and(|group| group.names.iter().any(server));
        if servers { word("keys.servers") } else { word("keys.desktops") }
    }

    /// What the head of a column says to those who listen.
    pub(super) fn spoken_head(&self, column: usize) -> String {
        let Some(group) = self.table.groups.get(column) else { return String::new() };
        format!("{}, {}", long_name(group), self.below_head(column))
    }
}

/// What stands over a group's column: its letter, or a host key's short name.
pub(super) fn short_name(group: &Group) -> String {
    let id = format!("keys.short.{}", group.id);
    if has(&id) {
        word(&id).to_owned()
    } else if group.era == Era::Current {
        group.id.as_str().to_uppercase()
    } else {
        group.name.clone()
    }
}

/// A group's name in a sentence: `B`, or `WS2022 (Volume License for Windows Server 2022)`.
pub(super) fn long_name(group: &Group) -> String {
    let short = short_name(group);
    if short == group.name {
        short
    } else {
        fill("keys.long-name", &[("short", &short), ("name", &group.name)])
    }
}

/// An edition's name in the table, where "Windows Server" is long and every other row begins with it.
pub(super) fn name_in_table(name: &str) -> &str {
    let server = word("keys.server");
    name.strip_prefix(word("keys.windows"))
        .filter(|rest| rest.trim_start().starts_with(server))
        .map_or(name, str::trim_start)
}

/// The word in a cell.
pub(super) fn cell_word(cell: Cell) -> &'static str {
    match cell {
        Cell::Names => word("keys.names"),
        Cell::Covers => word("keys.covers"),
        Cell::Not => "",
    }
}

/// The words of a cell for those who listen: an empty cell says that it is empty.
pub(super) fn spoken_cell(matrix: &Matrix<'_>, row: &KeyRow<'_>, column: usize) -> String {
    let cell = row.cells.get(column).copied().unwrap_or(Cell::Not);
    let lowest = row.lowest() == Some(column);
    let owned = matrix.owned_column == Some(column);
    let words = match cell {
        Cell::Names | Cell::Covers => cell_word(cell),
        Cell::Not => word("keys.not-covered"),
    };
    let mut spoken = words.to_owned();
    if lowest {
        spoken = format!("{spoken}, {}", word("keys.lowest-spoken"));
    }
    if owned {
        spoken = format!("{spoken}, {}", word("keys.you-own"));
    }
    spoken
}

/// What a row says to those who listen when the arrow keys reach it.
pub(super) fn spoken_row(matrix: &Matrix<'_>, row: &KeyRow<'_>) -> String {
    let needs = row.edition.threshold.to_string();
    let lowest = row.lowest().and_then(|column| matrix.table.groups.get(column));
    match lowest {
        Some(group) => fill(
            "keys.row",
            &[("edition", &row.edition.name), ("lowest", &short_name(group)), ("needs", &needs)],
        ),
        None => fill("keys.row-none", &[("edition", &row.edition.name), ("needs", &needs)]),
    }
}
