//! Changing a TOML text as little as possible: a value that stays keeps its place, its spelling and its comments.
//! Knows tables, keys and rows, but not what they mean.

use std::collections::{BTreeMap, VecDeque};

use toml_edit::{ArrayOfTables, Document, Item, Table, TableLike, Value};

/// One key with the value that it shall have.
pub(crate) struct Entry {
    pub(crate) key: &'static str,
    /// `None`: the key shall not be there.
    pub(crate) value: Option<Value>,
    /// The text already says so, if it has the key at all.
    pub(crate) unchanged: bool,
    /// The same holds without the key.
    pub(crate) implied: bool,
}

impl Entry {
    /// A key that says something even where it has a default.
    pub(crate) fn plain(key: &'static str, value: impl Into<Value>, unchanged: bool) -> Self {
        Self { key, value: Some(value.into()), unchanged, implied: false }
    }

    /// The same entry, not written where the value holds anyway.
    pub(crate) fn implied_if(self, implied: bool) -> Self {
        Self { implied, ..self }
    }

    /// A key that is there only with a value.
    pub(crate) fn maybe(key: &'static str, value: Option<impl Into<Value>>, unchanged: bool) -> Self {
        Self { key, value: value.map(Into::into), unchanged, implied: false }
    }

    /// Makes the table say so.
    pub(crate) fn apply(self, table: &mut dyn TableLike) {
        match (table.get_mut(self.key), self.value) {
            (Some(_), _) if self.unchanged => {}
            (Some(item), Some(value)) => replace(item, value),
            (Some(_), None) => {
                table.remove(self.key);
            }
            (None, Some(value)) if !self.implied => {
                table.insert(self.key, Item::Value(value));
            }
            (None, Some(_) | None) => {}
        }
    }
}

/// Puts the value where the old one stood, with the blanks and comments around it.
fn replace(item: &mut Item, mut value: Value) {
    if let Some(old) = item.as_value() {
        *value.decor_mut() = old.decor().clone();
    }
    *item = Item::Value(value);
}

/// Makes `root` hold these rows as `[[key]]`. `names` tell which row is which, before and after; `fill` writes
/// the row with this number, given the number of the row that it was before. A list of inline tables stays one
/// only where every row is `unchanged`.
pub(crate) fn set_rows(
    root: &mut Table,
    key: &str,
    names_before: &[String],
    names_after: &[String],
    unchanged: bool,
    fill: impl Fn(&mut Table, Option<usize>, usize),
) {
    if names_after.is_empty() {
        root.remove(key);
        return;
    }
    if unchanged && root.get(key).is_some_and(Item::is_value) {
        return;
    }
    let old: Vec<Table> = match root.get(key) {
        Some(Item::ArrayOfTables(tables)) => tables.iter().cloned().collect(),
        Some(Item::None | Item::Value(_) | Item::Table(_)) | None => Vec::new(),
    };
    let matches = matched(names_before, names_after);
    let mut rows: Vec<Table> = Vec::with_capacity(names_after.len());
    for (ix, before) in matches.iter().enumerate() {
        let kept = before.and_then(|before| old.get(before).cloned());
        let before = before.filter(|_| kept.is_some());
        let mut row = kept.unwrap_or_default();
        fill(&mut row, before, ix);
        rows.push(row);
    }
    if !keeps_order(&matches) {
        let first = old.iter().filter_map(Table::position).min();
        for row in &mut rows {
            forget_positions(row);
        }
        if let Some(row) = rows.first_mut() {
            row.set_position(first);
        }
    }
    let rows = Item::ArrayOfTables(rows.into_iter().collect::<ArrayOfTables>());
    match root.get_mut(key) {
        Some(item) => {
            *item = rows;
            if let Some(mut key) = root.key_mut(key) {
                // What stood between a key and its `=` has no place in a heading.
                key.leaf_decor_mut().set_suffix("");
            }
        }
        None => {
            root.insert(key, rows);
        }
    }
}

/// Whether old rows follow each other as before and new ones come last.
fn keeps_order(matches: &[Option<usize>]) -> bool {
    let kept: Vec<usize> = matches.iter().map_while(|before| *before).collect();
    let new_come_last = matches.iter().skip(kept.len()).all(Option::is_none);
    new_come_last && kept.is_sorted()
}

fn forget_positions(table: &mut Table) {
    table.set_position(None);
    for (_, item) in table.iter_mut() {
        if let Some(inner) = item.as_table_mut() {
            forget_positions(inner);
        }
    }
}

/// For each name after, the number of the row before that it continues: the one of the same name, or, where as
/// many rows are left over before as after, the one left over at the same place (a row that was renamed).
fn matched(before: &[String], after: &[String]) -> Vec<Option<usize>> {
    let mut places: BTreeMap<&str, VecDeque<usize>> = BTreeMap::new();
    for (ix, name) in before.iter().enumerate() {
        places.entry(name.as_str()).or_default().push_back(ix);
    }
    let mut matches: Vec<Option<usize>> =
        after.iter().map(|name| places.get_mut(name.as_str()).and_then(VecDeque::pop_front)).collect();
    let mut left_over: Vec<usize> = places.into_values().flatten().collect();
    left_over.sort_unstable();
    let open = matches.iter().filter(|found| found.is_none()).count();
    if open == left_over.len() {
        let renamed = matches.iter_mut().filter(|found| found.is_none());
        for (found, ix) in renamed.zip(left_over) {
            *found = Some(ix);
        }
    }
    matches
}

/// The text with `edit` done to its tables, and line ends as they were. `read` is given the tables of the text first,
/// so that it is parsed once; `None` where it is no TOML or `read` gives nothing.
pub(crate) fn edited<T>(
    text: &str,
    read: impl FnOnce(&Document<&str>, &str) -> Option<T>,
    edit: impl FnOnce(&mut Table, &T),
) -> Option<(String, T)> {
    let windows_line_ends = text.contains("\r\n");
    let plain = if windows_line_ends { text.replace("\r\n", "\n") } else { text.to_owned() };
    let document = Document::parse(plain.as_str()).ok()?;
    let before = read(&document, &plain)?;
    let mut document = document.into_mut();
    edit(document.as_table_mut(), &before);
    let text = document.to_string();
    Some((if windows_line_ends { text.replace('\n', "\r\n") } else { text }, before))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_match(before: &str, after: &str, expect: &[Option<usize>]) {
        let names = |list: &str| list.chars().map(String::from).collect::<Vec<_>>();
        assert_eq!(matched(&names(before), &names(after)), expect, "{before} -> {after}");
    }

    #[test]
    fn rows_are_told_by_name_and_a_renamed_row_by_its_place() {
        check_match("abc", "abc", &[Some(0), Some(1), Some(2)]);
        check_match("abc", "ac", &[Some(0), Some(2)]);
        check_match("abc", "cab", &[Some(2), Some(0), Some(1)]);
        check_match("abc", "axc", &[Some(0), Some(1), Some(2)]);
        check_match("abc", "abcd", &[Some(0), Some(1), Some(2), None]);
        check_match("abc", "adxy", &[Some(0), None, None, None]);
        check_match("aa", "aaa", &[Some(0), Some(1), None]);
        check_match("", "a", &[None]);
    }

    #[test]
    fn order_is_kept_unless_rows_move() {
        for (matches, expect) in [
            (vec![Some(0), Some(2), None, None], true),
            (vec![None], true),
            (vec![None, Some(0)], false),
            (vec![Some(1), Some(0)], false),
        ] {
            assert_eq!(keeps_order(&matches), expect, "{matches:?}");
        }
    }
}
