//! The Keys place: which era's table, which edition, which filter.

use crate::domain::advice::OwnedGroup;
use crate::domain::catalog::{Catalog, Edition, Era, Group, KeyRow, KeyTable};
use crate::domain::ids::EditionId;
use crate::domain::knowledge::Knowledge;
use crate::domain::rulebook::RulebookId;

/// What the table of key groups shows.
#[derive(Clone, Debug)]
pub struct KeysState {
    pub era: Era,
    /// The edition that the panel is about.
    pub selected: Option<EditionId>,
    /// The row that the arrow keys have reached.
    pub at: Option<EditionId>,
    pub filter: String,
    /// The answers' edition and era that the table has followed last, so that it follows each only once.
    followed: Option<(EditionId, Era)>,
}

impl KeysState {
    /// The table of 2009 with its first edition selected.
    pub fn new(catalog: &Catalog) -> Self {
        let mut state =
            Self { era: Era::Year2009, selected: None, at: None, filter: String::new(), followed: None };
        state.show(Era::Year2009, catalog);
        state
    }

    /// Shows an era; a selected edition that its table does not hold gives way to the first that it does.
    pub fn show(&mut self, era: Era, catalog: &Catalog) {
        self.era = era;
        let table = KeyTable::of(catalog, era);
        let held = |id: &EditionId| table.rows.iter().any(|row| row.edition.id == *id);
        if !self.selected.as_ref().is_some_and(held) {
            self.selected = table.rows.first().map(|row| row.edition.id.clone());
        }
        self.at = self.selected.clone();
    }

    /// Selects an edition of the era that is shown.
    pub fn select(&mut self, edition: EditionId) {
        self.at = Some(edition.clone());
        self.selected = Some(edition);
    }

    /// Selects an edition in the table of its own era.
    pub fn find(&mut self, edition: EditionId, catalog: &Catalog) {
        let era = catalog.edition(&edition).and_then(|edition| catalog.era_of(edition)).unwrap_or(self.era);
        self.filter.clear();
        self.selected = Some(edition);
        self.show(era, catalog);
    }

    /// Filters the table. The arrow keys go on from the first row that is left.
    pub fn filter(&mut self, text: String, catalog: &Catalog) {
        self.filter = text;
        let table = self.table(catalog);
        if !table.rows.iter().any(|row| Some(&row.edition.id) == self.at.as_ref()) {
            self.at = table.rows.first().map(|row| row.edition.id.clone());
        }
    }

    /// Moves to another row: so many down, or up where negative; never past the ends.
    pub fn move_by(&mut self, rows: isize, catalog: &Catalog) {
        let table = self.table(catalog);
        let Some(last) = table.rows.len().checked_sub(1) else { return };
        let at = table.rows.iter().position(|row| Some(&row.edition.id) == self.at.as_ref());
        let to = at.map_or(0, |at| at.saturating_add_signed(rows).min(last));
        self.at = table.rows.get(to).map(|row| row.edition.id.clone());
    }

    /// Shows the edition of the answers, once for each that they name.
    pub fn follow(&mut self, edition: &EditionId, rulebook: RulebookId, catalog: &Catalog) {
        let wanted = (edition.clone(), rulebook.era());
        if self.followed.as_ref() == Some(&wanted) {
            return;
        }
        self.filter.clear();
        self.selected = Some(edition.clone());
        self.show(rulebook.era(), catalog);
        self.followed = Some(wanted);
    }

    /// The table as it is shown: the era's, filtered.
    pub fn table<'a>(&self, catalog: &'a Catalog) -> KeyTable<'a> {
        KeyTable::of(catalog, self.era).filtered(&self.filter)
    }
}

/// How the key that the organisation owns stands to an edition.
#[derive(Clone, Copy, Debug)]
pub enum Owned<'a> {
    /// The answers do not say.
    Unknown,
    /// They say that it owns none.
    None,
    /// A key of another era's table.
    Elsewhere(&'a str),
    Group(&'a Group),
}

impl<'a> Owned<'a> {
    /// The owned key as the table of an era shows it. Groups of 2009 and of Windows 7 have the same letters: the
    /// rulebook of the answers says which are meant.
    pub fn of(
        answer: Option<&'a OwnedGroup>,
        answers: RulebookId,
        era: Era,
        knowledge: &'a Knowledge,
    ) -> Self {
        match answer {
            Option::None => Self::Unknown,
            Some(OwnedGroup::None) => Self::None,
            Some(OwnedGroup::Group(id)) => {
                let group = knowledge.catalog.group(era, id.as_str());
                group.filter(|_| answers.era() == era).map_or(Self::Elsewhere(id.as_str()), Self::Group)
            }
        }
    }

    /// The group, where it is one of this era's.
    pub fn group(self) -> Option<&'a Group> {
        match self {
            Self::Group(group) => Some(group),
            Self::Unknown | Self::None | Self::Elsewhere(_) => Option::None,
        }
    }
}

/// The whole table as tab-separated lines with a head, as it pastes into a spreadsheet.
pub fn as_text(
    table: &KeyTable<'_>,
    head: &[&str; 3],
    cell: impl Fn(&KeyRow<'_>, usize) -> String,
) -> String {
    let [edition, needs, key] = *head;
    let mut lines = Vec::with_capacity(table.rows.len() + 1);
    let groups: Vec<&str> = table.groups.iter().map(|group| group.id.as_str()).collect();
    lines.push(format!("{edition}\t{}\t{needs}\t{key}", groups.join("\t")));
    for row in &table.rows {
        let Edition { name, threshold, setup_key, .. } = row.edition;
        let cells: Vec<String> = (0..table.groups.len()).map(|column| cell(row, column)).collect();
        let key = setup_key.as_deref().unwrap_or_default();
        lines.push(format!("{name}\t{}\t{threshold}\t{key}", cells.join("\t")));
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::GroupId;

    fn catalog() -> &'static Catalog {
        &Knowledge::embedded().catalog
    }

    fn id(text: &str) -> EditionId {
        EditionId::new(text)
    }

    #[test]
    fn another_era_keeps_the_edition_where_its_table_holds_it() {
        let mut keys = KeysState::new(catalog());
        assert_eq!(keys.selected, Some(id("vista-business")));
        keys.select(id("server-2008-enterprise"));
        keys.show(Era::Windows7, catalog());
        assert_eq!(keys.selected, Some(id("server-2008-enterprise")), "2008 R2 keys cover it too");
        keys.show(Era::Current, catalog());
        keys.select(id("windows-11-pro"));
        keys.show(Era::Year2009, catalog());
        assert_eq!((keys.selected, keys.at), (Some(id("vista-business")), Some(id("vista-business"))));
    }

    #[test]
    fn arrow_keys_stop_at_the_ends_and_walk_what_the_filter_leaves() {
        let mut keys = KeysState::new(catalog());
        keys.move_by(-1, catalog());
        assert_eq!(keys.at, Some(id("vista-business")));
        keys.move_by(isize::MAX, catalog());
        assert_eq!(keys.at, Some(id("server-2008-itanium")));
        keys.filter("vista enterprise".to_owned(), catalog());
        assert_eq!(keys.at, Some(id("vista-enterprise")), "the first that is left");
        keys.move_by(1, catalog());
        assert_eq!(keys.at, Some(id("vista-enterprise-n")));
        assert_eq!(keys.selected, Some(id("vista-business")), "moving selects nothing");
        keys.filter("nothing has this name".to_owned(), catalog());
        assert_eq!(keys.at, None);
        keys.move_by(1, catalog());
        assert_eq!(keys.at, None);
    }

    #[test]
    fn the_table_follows_an_answer_once() {
        let mut keys = KeysState::new(catalog());
        keys.filter("vista".to_owned(), catalog());
        keys.follow(&id("server-2022-standard"), RulebookId::Current, catalog());
        assert_eq!((keys.era, keys.selected.clone()), (Era::Current, Some(id("server-2022-standard"))));
        assert!(keys.filter.is_empty(), "the filter would hide it");
        keys.select(id("windows-11-pro"));
        keys.follow(&id("server-2022-standard"), RulebookId::Current, catalog());
        assert_eq!(keys.selected, Some(id("windows-11-pro")), "what the reader selected stays");
    }

    #[test]
    fn a_group_is_owned_in_the_era_of_the_answers() {
        let knowledge = Knowledge::embedded();
        let b = OwnedGroup::Group(GroupId::new("b"));
        let owned = |answer: Option<&OwnedGroup>, book, era| {
            Owned::of(answer, book, era, knowledge).group().map(|group| group.id.to_string())
        };
        assert_eq!(owned(Some(&b), RulebookId::Articles2009, Era::Year2009).as_deref(), Some("B"));
        assert_eq!(owned(Some(&b), RulebookId::Articles2009, Era::Windows7), None);
        assert_eq!(owned(Some(&b), RulebookId::Windows7, Era::Windows7).as_deref(), Some("B"));
        assert_eq!(owned(Some(&OwnedGroup::None), RulebookId::Windows7, Era::Windows7), None);
        assert_eq!(owned(None, RulebookId::Windows7, Era::Windows7), None);
    }

    #[test]
    fn the_copied_table_has_a_line_for_each_row() {
        let table = KeyTable::of(catalog(), Era::Year2009).filtered("2008 enterprise");
        let text = as_text(&table, &["Edition", "Needs", "Setup key"], |row, column| {
            format!("{:?}", row.cells[column])
        });
        assert_eq!(
            text,
            "Edition\tclient\tA\tB\tC\tNeeds\tSetup key\n\
             Windows Server 2008 Enterprise\tNot\tNot\tNames\tCovers\t5\tYQGMW-MPWTJ-34KDK-48M3W-X4Q6V\n\
             Windows Server 2008 Enterprise without Hyper-V\tNot\tNot\tNames\tCovers\t5\t39BXF-X8Q23-P2WWT-38T2F-G3FPG"
        );
    }
}
