//! Texts that are pasted into a page rather than into a field.

use egui::{Event, Id, Ui, ViewportCommand};

use crate::app::App;

/// Takes a paste of several lines out of the input, unless a field other than `own` is being edited or something lies
/// over the page.
pub(super) fn lines(ui: &Ui, app: &App, own: Option<Id>) -> Option<String> {
    let in_own = own.is_some_and(|id| ui.memory(|memory| memory.has_focus(id)));
    if ui.ctx().text_edit_focused() && !in_own || app.overlay.is_some() {
        return None;
    }
    // Of one line only a page whose field is not being edited may take it.
    let short = own.is_some() && !in_own;
    taken(ui, |text| short || text.trim_end().contains('\n'))
}

/// Frames in which the text of the clipboard comes once it was asked for.
const FRAMES: u64 = 4;

/// Asks for the text of the clipboard; it comes to [`answer`].
pub(super) fn ask(ui: &Ui, asking: Id) {
    let frame = ui.ctx().cumulative_frame_nr();
    ui.data_mut(|data| data.insert_temp(asking, frame));
    ui.ctx().send_viewport_cmd(ViewportCommand::RequestPaste);
}

/// What was asked for: the text, or an empty one where the clipboard holds none.
pub(super) fn answer(ui: &Ui, asking: Id) -> Option<String> {
    let asked: u64 = ui.data(|data| data.get_temp(asking))?;
    let answer = taken(ui, |_| true);
    let over = ui.ctx().cumulative_frame_nr() >= asked + FRAMES;
    if answer.is_none() && !over {
        ui.ctx().request_repaint();
        return None;
    }
    ui.data_mut(|data| data.remove::<u64>(asking));
    Some(answer.unwrap_or_default())
}

/// The first pasted text that is wanted, which nothing else gets then.
fn taken(ui: &Ui, wanted: impl Fn(&str) -> bool) -> Option<String> {
    ui.input_mut(|input| {
        let text = |event: &Event| {
            let Event::Paste(text) = event else { return None };
            wanted(text).then(|| text.clone())
        };
        let (place, text) =
            input.events.iter().enumerate().find_map(|(at, event)| Some((at, text(event)?)))?;
        input.events.remove(place);
        Some(text)
    })
}
