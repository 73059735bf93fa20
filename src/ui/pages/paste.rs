//! Texts that are pasted into a page rather than into a field.

use egui::{Event, Id, Ui};

use crate::app::App;

/// Takes a paste of several lines out of the input, unless a field other than `own` is being edited or something lies
/// over the page.
pub(super) fn lines(ui: &Ui, app: &App, own: Option<Id>) -> Option<String> {
    let in_own = own.is_some_and(|id| ui.memory(|memory| memory.has_focus(id)));
    if ui.ctx().text_edit_focused() && !in_own || app.overlay.is_some() {
        return None;
    }
    ui.input_mut(|input| {
        let text = |event: &Event| {
            let Event::Paste(text) = event else { return None };
            Some(text.clone()).filter(|text| text.trim_end().contains('\n'))
        };
        let (place, text) =
            input.events.iter().enumerate().find_map(|(at, event)| Some((at, text(event)?)))?;
        input.events.remove(place);
        Some(text)
    })
}
