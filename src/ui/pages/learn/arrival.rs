//! Whether another page of Learn has just opened: its heading then takes the focus, once.

use egui::{Id, Ui};

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
