//! What scrolls follows the focus, so that who goes by Tab always sees where.

use egui::{Id, Ui};

/// Scrolls to the widget that took the focus since the last frame. To be called at the end of what scrolls.
pub fn follow_focus(ui: &Ui) {
    const AROUND: f32 = 12.0;
    let focused = ui.memory(|memory| memory.focused());
    let known = ui.unique_id().with("followed");
    if ui.data(|data| data.get_temp::<Option<Id>>(known)) == Some(focused) {
        return;
    }
    ui.data_mut(|data| data.insert_temp(known, focused));
    let Some(response) = focused.and_then(|id| ui.ctx().read_response(id)) else { return };
    // What is seen elsewhere (beside what scrolls here) is not of this area, though its place may be in the range.
    let elsewhere =
        response.interact_rect.is_positive() && !ui.clip_rect().intersects(response.interact_rect);
    let here = response.layer_id == ui.layer_id() && ui.min_rect().intersects(response.rect);
    if here && !elsewhere && !ui.clip_rect().contains_rect(response.rect.expand(AROUND / 2.0)) {
        ui.scroll_to_rect(response.rect.expand(AROUND), None);
    }
}
