//! Where the columns of the matrix stand, decided from the room and the number of groups alone.

use egui::{Rangef, Rect};

use crate::ui::layout::{Layout, Width};

/// Where the setup keys stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum KeyPlace {
    /// In a column of their own.
    Column,
    /// Below the names, in small type.
    BelowName,
    /// Only in the panel, or in the sheet.
    Panel,
}

/// Space at the left of a name and of a key, in points.
pub(super) const PADDING: f32 = 14.0;
/// Space between two groups' columns, in points.
pub(super) const GAP: f32 = 3.0;
/// Width of a setup key with its padding, in points.
const KEY: f32 = 209.0 + 2.0 * PADDING;
/// The narrowest column of names beside a column of keys, in points.
const NAME_BESIDE_KEY: f32 = 176.0;
/// The narrowest column of names, in points.
const NAME: f32 = 150.0;
/// From so many groups on their columns are narrow and their heads small.
const MANY: usize = 5;

/// Widths and heights of the matrix, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Columns {
    pub(super) name: f32,
    pub(super) group: f32,
    pub(super) groups: usize,
    pub(super) needs: f32,
    pub(super) key: KeyPlace,
    pub(super) row: f32,
    pub(super) head: f32,
}

impl Columns {
    /// The columns for a table of `groups` groups in a room so many points wide.
    pub(super) fn of(room: f32, groups: usize, layout: Layout) -> Self {
        let many = groups >= MANY;
        let group = if many { 54.0 } else { 59.0 };
        let needs = 56.0;
        let left = room - group * groups as f32 - needs;
        let key = if layout.width == Width::Narrow {
            KeyPlace::Panel
        } else if left >= KEY + NAME_BESIDE_KEY {
            KeyPlace::Column
        } else if left >= KEY {
            KeyPlace::BelowName
        } else {
            KeyPlace::Panel
        };
        let name = match key {
            KeyPlace::Column => left - KEY,
            KeyPlace::BelowName | KeyPlace::Panel => left.max(NAME),
        };
        let row = if key == KeyPlace::BelowName { 46.0 } else { 36.0 };
        Self { name, group, groups, needs, key, row, head: 52.0 }
    }

    /// Are the heads of groups set small?
    pub(super) fn small_heads(self) -> bool {
        self.groups >= MANY
    }

    /// The width of the whole table.
    pub(super) fn width(self) -> f32 {
        let key = if self.key == KeyPlace::Column { KEY } else { 0.0 };
        self.name + self.group * self.groups as f32 + self.needs + key
    }

    /// The height of the whole table with its head.
    pub(super) fn height(self, rows: usize) -> f32 {
        self.head + self.row * rows as f32
    }

    /// The number of columns.
    pub(super) fn count(self) -> usize {
        self.groups + if self.key == KeyPlace::Column { 3 } else { 2 }
    }

    /// The name's part of a row.
    pub(super) fn name_in(self, row: Rect) -> Rect {
        across(row, row.left(), self.name)
    }

    /// A group's part of a row, the gap at its left taken off.
    pub(super) fn group_in(self, row: Rect, column: usize) -> Rect {
        let left = row.left() + self.name + self.group * column as f32;
        across(row, left + GAP, self.group - GAP)
    }

    /// The threshold's part of a row.
    pub(super) fn needs_in(self, row: Rect) -> Rect {
        across(row, row.left() + self.name + self.group * self.groups as f32, self.needs)
    }

    /// The setup key's part of a row, where it has a column.
    pub(super) fn key_in(self, row: Rect) -> Option<Rect> {
        (self.key == KeyPlace::Column).then(|| across(row, self.needs_in(row).right(), KEY))
    }
}

fn across(row: Rect, left: f32, width: f32) -> Rect {
    Rect::from_x_y_ranges(Rangef::new(left, left + width), row.y_range())
}

#[cfg(test)]
mod tests {
    use egui::vec2;

    use super::*;

    fn check((width, height): (f32, f32), room: f32, groups: usize, key: KeyPlace) {
        let columns = Columns::of(room, groups, Layout::of(vec2(width, height)));
        assert_eq!(columns.key, key, "{room} points, {groups} groups");
        assert!((columns.width() - room).abs() < 0.5, "the table fills its room: {}", columns.width());
        let row = Rect::from_min_size(egui::Pos2::ZERO, vec2(room, columns.row));
        for column in 1..groups {
            let (left, right) = (columns.group_in(row, column - 1), columns.group_in(row, column));
            assert!((right.left() - left.right() - GAP).abs() < 0.01, "groups stand side by side");
        }
        assert!(columns.needs_in(row).left() >= columns.group_in(row, groups - 1).right());
    }

    #[test]
    fn the_setup_key_goes_where_there_is_room_for_it() {
        check((1366.0, 768.0), 842.0, 4, KeyPlace::Column);
        check((1366.0, 768.0), 842.0, 6, KeyPlace::Column);
        check((1280.0, 800.0), 756.0, 4, KeyPlace::Column);
        check((1280.0, 800.0), 756.0, 6, KeyPlace::BelowName);
        check((960.0, 600.0), 568.0, 4, KeyPlace::BelowName);
        check((960.0, 600.0), 568.0, 6, KeyPlace::Panel);
        check((683.0, 384.0), 587.0, 4, KeyPlace::Panel);
    }
}
