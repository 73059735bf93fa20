//! How a page is laid out: what scrolls, and the side panel that is a sheet where the window is narrow.

use egui::{Frame, Id, Margin, Panel, ScrollArea, Ui, accesskit};

use crate::app::simulate::PanelFace;
use crate::app::{App, Command, Place};
use crate::ui::frame::Outbox;
use crate::ui::layout::Layout;
use crate::ui::theme;
use crate::ui::widgets::{follow_focus, landmark, sheet};

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

/// Was this, of all passes, not drawn in the one before? What has just come up may take the focus, and leaves it after.
pub fn comes_up(ui: &Ui, what: &str) -> bool {
    let id = Id::unique(("comes-up", what));
    let now = ui.cumulative_pass_nr();
    let last = |last: &mut Option<u64>| last.replace(now);
    let before = ui.data_mut(|data| last(data.get_temp_mut_or_default(id)));
    before.is_none_or(|before| before.saturating_add(1) < now)
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
    panel_under(ui, app, layout, (title, width), outbox, None, contents);
}

/// What stands above the contents of a panel and does not scroll.
pub type Head<'a> = &'a mut dyn FnMut(&mut Ui, &mut Outbox);

/// The side panel with a head, if any.
pub fn panel_under(
    ui: &mut Ui,
    app: &App,
    layout: Layout,
    (title, width): (&str, f32),
    outbox: &mut Outbox,
    head: Option<Head<'_>>,
    contents: impl FnOnce(&mut Ui, &mut Outbox),
) {
    let tokens = theme::of(ui);
    if layout.panel_is_sheet() {
        let mut open = app.sheet;
        sheet(ui, "side-panel", title, width, &mut open, |ui| {
            if let Some(head) = head {
                head(ui, outbox);
            }
            contents(ui, outbox);
        });
        if app.sheet && !open {
            outbox.send(Command::TogglePanel);
        }
        return;
    }
    // The margin scrolls too: nothing ends short of the edges, and the bar stands at the edge of the window.
    let mut margin = Margin { left: 20, right: 12, top: 20, bottom: 20 };
    Panel::right("side-panel")
        .exact_size(layout.panel(width))
        .resizable(false)
        .frame(Frame::new().fill(tokens.surface))
        .show(ui, |ui| {
            landmark(ui, accesskit::Role::Complementary, title);
            if let Some(head) = head {
                let bar = ui.spacing().scroll.allocated_width();
                Frame::new().inner_margin(Margin { bottom: 0, ..margin }).show(ui, |ui| {
                    ui.set_width((layout.panel(width) - 32.0 - bar).min(ui.available_width()));
                    head(ui, outbox);
                });
                margin.top = 0;
            }
            ScrollArea::vertical().id_salt(shown(app)).auto_shrink([false, false]).show(ui, |ui| {
                let bar = ui.spacing().scroll.allocated_width();
                Frame::new().inner_margin(margin).show(ui, |ui| {
                    ui.set_width((layout.panel(width) - 32.0 - bar).min(ui.available_width()));
                    contents(ui, outbox);
                });
                follow_focus(ui);
            });
        });
}

/// What the panel is about: something else begins at its top.
fn shown(app: &App) -> (&'static str, u32, Option<usize>) {
    let place = app.place.word();
    match app.place {
        Place::Decide => (place, app.decide.visit, None),
        Place::Reference => (place, 0, app.reference.selected),
        Place::HandOver => (place, 0, Some(app.handover.selected)),
        Place::Simulate => (place, 0, PanelFace::ALL.iter().position(|face| *face == app.simulate.panel)),
        Place::Keys | Place::Diagnose | Place::Learn | Place::Settings => (place, 0, None),
    }
}
