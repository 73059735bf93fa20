//! How a page is laid out: what scrolls, and the side panel that is a sheet where the window is narrow.

use egui::{Frame, Margin, Panel, ScrollArea, Ui};

use crate::app::{App, Command};
use crate::ui::frame::Outbox;
use crate::ui::layout::Layout;
use crate::ui::theme;
use crate::ui::widgets::sheet;

/// The body of a page: padded, and scrolling where its content is higher than the window.
pub fn body(ui: &mut Ui, layout: Layout, id: &str, contents: impl FnOnce(&mut Ui)) {
    let padding = layout.page_padding();
    ScrollArea::vertical().id_salt(id).auto_shrink([false, false]).show(ui, |ui| {
        #[expect(clippy::cast_possible_truncation, reason = "paddings are 20 to 32")]
        let margin = Margin::symmetric(padding as i8, 22);
        Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            contents(ui);
        });
        follow_focus(ui);
    });
}

/// Scrolls to the widget that took the focus, so that who goes by Tab always sees where. To be called at the end of
/// what scrolls.
pub fn follow_focus(ui: &Ui) {
    const AROUND: f32 = 12.0;
    let focused = ui.memory(|memory| memory.focused());
    let known = ui.unique_id().with("followed");
    if ui.data(|data| data.get_temp::<Option<egui::Id>>(known)) == Some(focused) {
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

/// The panel at the right of a page, `width` points wide where there is room; a sheet (F6) where there is not.
pub fn side_panel(
    ui: &mut Ui,
    app: &App,
    layout: Layout,
    (title, width): (&str, f32),
    outbox: &mut Outbox,
    contents: impl FnOnce(&mut Ui, &mut Outbox),
) {
    let tokens = theme::of(ui);
    if layout.panel_is_sheet() {
        let mut open = app.sheet;
        sheet(ui, "side-panel", title, width, &mut open, |ui| contents(ui, outbox));
        if app.sheet && !open {
            outbox.send(Command::TogglePanel);
        }
        return;
    }
    Panel::right("side-panel")
        .exact_size(layout.panel(width))
        .resizable(false)
        .frame(Frame::new().fill(tokens.surface).inner_margin(Margin::symmetric(20, 20)))
        .show(ui, |ui| {
            ScrollArea::vertical().id_salt("side-panel").auto_shrink([false, false]).show(ui, |ui| {
                contents(ui, outbox);
                follow_focus(ui);
            });
        });
}
