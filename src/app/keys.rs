//! The Keys place: which era's table, which edition, which filter.

use crate::domain::catalog::{Catalog, Era};
use crate::domain::ids::EditionId;

/// What the table of key groups shows.
#[derive(Clone, Debug)]
pub struct KeysState {
    pub era: Era,
    pub selected: Option<EditionId>,
    pub filter: String,
}

impl KeysState {
    /// The table of 2009 with its first edition selected.
    pub fn new(catalog: &Catalog) -> Self {
        let mut state = Self { era: Era::Year2009, selected: None, filter: String::new() };
        state.show(Era::Year2009, catalog);
        state
    }

    /// Shows an era; a selected edition that its groups do not cover gives way to the first that they do.
    pub fn show(&mut self, era: Era, catalog: &Catalog) {
        self.era = era;
        let covered = |id: &EditionId| catalog.groups_of(era).any(|group| group.covers.contains(id));
        if !self.selected.as_ref().is_some_and(covered) {
            self.selected =
                catalog.offered().find(|edition| covered(&edition.id)).map(|edition| edition.id.clone());
        }
    }
}
