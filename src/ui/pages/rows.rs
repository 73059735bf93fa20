//! Ctrl+C on a row of a page. Text that is selected, and a field that is edited, always come first.

use egui::text_selection::LabelSelectionState;
use egui::{Event, Ui};

/// Was Ctrl+C pressed with no text selected? Takes it out of the input.
pub(super) fn asked(ui: &Ui) -> bool {
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
