//! Which column was what in lists like this one: kept by their heads in the user's folder, so that the next list of the
//! same export needs no choice. These functions block: they run in jobs.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::app::words::fill;
use crate::domain::evidence::ColumnMap;
use crate::domain::ids::EditionId;
use crate::domain::plan::Limits;
use crate::probe::files::{self, ReadFailure};

/// Everything that is remembered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Profiles {
    format: u32,
    /// Names of systems and the editions that the user said they are.
    #[serde(default)]
    pub(crate) editions: BTreeMap<String, EditionId>,
    /// The last one first.
    #[serde(default)]
    profile: Vec<Profile>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Profile {
    /// Every head of the table, in its order.
    heads: Vec<String>,
    columns: ColumnMap,
}

impl Default for Profiles {
    fn default() -> Self {
        Self { format: Self::FORMAT, editions: BTreeMap::new(), profile: Vec::new() }
    }
}

impl Profiles {
    const FORMAT: u32 = 1;
    /// Profiles that are kept.
    const KEPT: usize = 50;
    /// A table of more columns is not remembered.
    const HEADS: usize = 500;

    fn parse(text: &str) -> Option<Self> {
        toml::from_str(text).ok().filter(|profiles: &Self| profiles.format == Self::FORMAT)
    }

    /// What was said of a table with these heads.
    pub(crate) fn of(&self, heads: &[String]) -> Option<&ColumnMap> {
        self.profile.iter().find(|profile| profile.heads == heads).map(|profile| &profile.columns)
    }

    fn remember(&mut self, heads: &[String], columns: &ColumnMap) {
        self.profile.retain(|profile| profile.heads != heads);
        if heads.len() <= Self::HEADS {
            self.profile.insert(0, Profile { heads: heads.to_vec(), columns: columns.clone() });
        }
        self.profile.truncate(Self::KEPT);
    }
}

/// What is remembered, and what is to be said of a file that cannot be used: it is set aside, never deleted.
pub(crate) fn read(path: Option<&Path>) -> (Profiles, Option<String>) {
    let Some(path) = path else { return (Profiles::default(), None) };
    match files::read_text(path, Limits::FILE_BYTES) {
        Err(ReadFailure::Missing { .. }) => return (Profiles::default(), None),
        Ok(text) => {
            if let Some(profiles) = Profiles::parse(&text) {
                return (profiles, None);
            }
        }
        Err(_) => {}
    }
    let said = match files::set_aside(path) {
        Ok(aside) => fill("status.set-aside", &[("path", &aside.display().to_string())]),
        Err(failure) => failure.to_string(),
    };
    (Profiles::default(), Some(said))
}

/// Remembers a table and the names that were said; what went wrong in words.
pub(crate) fn remember(
    path: Option<&Path>,
    table: Option<(&[String], &ColumnMap)>,
    editions: &BTreeMap<String, EditionId>,
) -> Option<String> {
    let path = path?;
    let (mut profiles, said) = read(Some(path));
    if let Some((heads, columns)) = table {
        profiles.remember(heads, columns);
    }
    profiles.editions.extend(editions.iter().map(|(name, id)| (name.clone(), id.clone())));
    let text = toml::to_string_pretty(&profiles).unwrap_or_default();
    let written = files::make_folder_of(path).and_then(|()| files::write_whole(path, text.as_bytes(), true));
    said.or_else(|| written.err().map(|failure| failure.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::evidence::Column;

    fn heads(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn a_table_is_known_by_all_of_its_heads() {
        let mut profiles = Profiles::default();
        let mut map = ColumnMap::default();
        map.heads.insert(Column::Name, "a".to_owned());
        profiles.remember(&heads(&["a", "b"]), &map);
        let kept = toml::to_string_pretty(&profiles).unwrap();
        let again = Profiles::parse(&kept).unwrap();
        assert_eq!(again.of(&heads(&["a", "b"])), Some(&map));
        assert_eq!(again.of(&heads(&["a"])), None);
    }

    #[test]
    fn the_oldest_goes_first_and_huge_tables_are_not_kept() {
        let mut profiles = Profiles::default();
        for number in 0..60 {
            profiles.remember(&heads(&[&format!("head {number}")]), &ColumnMap::default());
        }
        assert_eq!(profiles.profile.len(), Profiles::KEPT);
        assert!(profiles.of(&heads(&["head 59"])).is_some() && profiles.of(&heads(&["head 1"])).is_none());
        let huge: Vec<String> = (0..=Profiles::HEADS).map(|number| number.to_string()).collect();
        profiles.remember(&huge, &ColumnMap::default());
        assert_eq!(profiles.of(&huge), None);
    }

    #[test]
    fn what_is_no_profile_of_this_version_is_none() {
        for text in ["format = 2", "", "format = 1\nwings = true", "no toml"] {
            assert_eq!(Profiles::parse(text), None, "{text}");
        }
    }
}
