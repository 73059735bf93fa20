//! Licensing objects of PowerShell and WMI: lists, tables, CSV and JSON are four ways to write the same properties.
//! Each way is read into plain objects, and the objects into machines.

mod apply;
mod csv_table;
mod group;
mod json;
mod list;
mod names;
mod object;
mod screen_table;

pub(super) use self::group::leave_out_unused;

use super::reading::Reading;
use super::recognise::{Claim, Input};
use super::text::unframed;

/// Whether the whole input is a table of values separated by commas, semicolons or tabs with a licensing column.
pub(super) fn holds_table(input: &Input<'_>) -> bool {
    csv_table::delimiter(input.text).is_some()
}

/// The rows of such a table.
pub(super) fn read_table(input: &Input<'_>) -> Vec<Reading> {
    group::machines(input, |take| csv_table::each(input.text, input.before, take))
}

/// Whether there may be JSON.
pub(super) fn holds_json(input: &Input<'_>) -> bool {
    input.text.contains('{') && input.text.contains('"')
}

/// The objects of JSON text.
pub(super) fn read_json(input: &Input<'_>) -> Vec<Reading> {
    let objects = below(json::objects(&unframed(input.text)), input.before);
    group::machines(input, |take| objects.iter().for_each(take))
}

/// The objects, their lines counted on from those that were read before.
fn below(mut objects: Vec<object::Object>, before: usize) -> Vec<object::Object> {
    let properties = objects.iter_mut().flat_map(|object| &mut object.properties);
    properties.for_each(|property| property.line += before);
    objects
}

/// The objects of lists and screen tables, and the lines that they stand on.
pub(super) fn read_text(input: &Input<'_>) -> Claim {
    let mut found = list::objects(input.lines);
    found.extend(screen_table::objects(input.lines));
    let lines = found.iter().flat_map(|(_, lines)| lines.clone()).collect();
    (group::machines(input, |take| found.iter().for_each(|(object, _)| take(object))), lines)
}
