//! What rows of a page share: arrow keys that move in them, Ctrl+C that copies one, and where they take the focus. Text
//! that is selected, and a field that is edited, always come first.

use egui::text_selection::LabelSelectionState;
use egui::{Event, FocusDirection, Key, Modifiers, Rect, Ui, vec2};

/// Where rows as a whole take the focus: in the part that is seen, a little off its edges, so that a page that follows
/// the focus has no reason to scroll; at their upper end where less than `least` points of them are seen.
pub(super) fn focusable(ui: &Ui, whole: Rect, least: f32) -> Rect {
    /// More than what a page keeps clear around what has the focus.
    const EDGE: f32 = 14.0;
    let seen = whole.intersect(ui.clip_rect().shrink2(vec2(0.0, EDGE)));
    if seen.height() >= least { seen } else { Rect::from_min_size(whole.min, vec2(whole.width(), least)) }
}

/// Was Ctrl+C pressed with no text selected? Takes it out of the input.
pub(super) fn copy_asked(ui: &Ui) -> bool {
    let selected = ui.with_plugin(|labels: &mut LabelSelectionState| labels.has_selection());
    if selected == Some(true) {
        return false;
    }
    ui.input_mut(|input| {
        let before = input.events.len();
        input.events.retain(|event| !matches!(event, Event::Copy));
        input.events.len() < before
    })
}

/// Was this key pressed? Takes it out of the input; it moves the focus no further.
pub(super) fn pressed(ui: &Ui, key: Key) -> bool {
    times(ui, key) > 0
}

/// How many rows the keys move, each of which moves so many; nothing where none was pressed.
pub(super) fn moved(ui: &Ui, moves: &[(Key, isize)]) -> Option<isize> {
    let rows = moves.iter().filter_map(|(key, rows)| match times(ui, *key) {
        0 => None,
        times => Some(rows.saturating_mul(times)),
    });
    rows.reduce(isize::saturating_add)
}

/// How often a key was pressed since the last frame. A key that is held, or typed fast, comes several times.
fn times(ui: &Ui, key: Key) -> isize {
    let times = ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
    if times > 0 {
        // A widget that has just taken the focus does not hold its arrow keys yet.
        ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    }
    isize::try_from(times).unwrap_or(isize::MAX)
}
