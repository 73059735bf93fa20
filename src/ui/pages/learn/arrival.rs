//! Where the focus goes by itself, once: to the heading of a page that has just opened, and to a field that is asked for.

use egui::{Id, Response, Ui};

use crate::app::App;

/// Is what is open another thing than in the frame before?
pub(super) fn is_new(ui: &Ui, app: &App) -> bool {
    let learn = &app.learn;
    let step = learn.player.as_ref().map(|player| (player.lesson().id.to_string(), player.step));
    let now = format!("{:?} {step:?} {:?}", learn.view, learn.quiz.open);
    let id = Id::unique("learn-arrival");
    let before = ui.data_mut(|data| {
        let before = data.get_temp::<String>(id);
        data.insert_temp(id, now.clone());
        before
    });
    before.is_some_and(|before| before != now)
}

/// Leads to a field when it is said that something is missing in it.
pub(super) fn lead_to(ui: &Ui, field: &Response, is_missing: bool) {
    let id = field.id.with("missing");
    let before = ui.data_mut(|data| {
        let before = data.get_temp::<bool>(id).unwrap_or(false);
        data.insert_temp(id, is_missing);
        before
    });
    if is_missing && !before {
        field.request_focus();
        field.scroll_to_me(None);
    }
}
