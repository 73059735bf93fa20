//! What lies over the page: the side sheet and the modal dialog. The focus goes into it, stays in it, and returns to
//! where it was; Escape and a press beside it close it.

use egui::{
    Align2, Area, Color32, Frame, Id, Key, Margin, Modal, Modifiers, Order, Rect, Sense, Stroke, Ui,
    UiBuilder, UiKind, Vec2, accesskit, pos2, vec2,
};

use super::{IconButton, follow_focus, text, words};
use crate::ui::icons::Icon;
use crate::ui::theme::{self, Tokens};
use crate::ui::typography::Type;

/// Where the focus was before something was laid over the page.
#[derive(Clone, Copy, Debug, Default)]
struct Below {
    focused: Option<Id>,
    /// The focus has been moved in once.
    entered: bool,
    /// It was closed in the frame before.
    left: bool,
}

/// A dialog in the middle of the window. To be called in every frame; draws while `open` is set, and clears it when
/// the user leaves. `contents` draws what stands under the title, buttons included.
pub fn dialog<R>(
    ctx: &egui::Context,
    id: impl std::hash::Hash + std::fmt::Debug,
    title: &str,
    open: &mut bool,
    contents: impl FnOnce(&mut Ui) -> R,
) -> Option<R> {
    let id = Id::unique(("dialog", id));
    let room = ctx.content_rect().size();
    let width = (room.x - 48.0).clamp(120.0, 480.0);
    let area = Modal::default_area(id);
    let frame = floating(&theme::of(ctx)).corner_radius(12).inner_margin(Margin::same(20));
    lay_over(
        ctx,
        id,
        area,
        frame,
        open,
        |ui, close| {
            ui.set_width(width);
            ui.set_max_height((room.y - 88.0).max(80.0));
            let most = (room.y - 140.0).max(60.0);
            titled(ui, title, close, |ui| scrolled(ui, most, contents))
        },
        title,
    )
}

/// Contents that scroll where they are higher than `most` points, by wheel and by keys, and follow the focus.
fn scrolled<R>(ui: &mut Ui, most: f32, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let shown = egui::ScrollArea::vertical().max_height(most).show(ui, |ui| {
        let inner = contents(ui);
        follow_focus(ui);
        scroll_by_keys(ui, most);
        inner
    });
    shown.inner
}

/// Scrolls by the keys that nothing in the contents has used: a line, or nearly what is seen.
fn scroll_by_keys(ui: &Ui, most: f32) {
    const LINE: f32 = 40.0;
    const FAR: f32 = 100_000.0;
    if ui.ctx().text_edit_focused() {
        return;
    }
    let page = (most - LINE).max(LINE);
    for (key, by) in [
        (Key::ArrowDown, -LINE),
        (Key::ArrowUp, LINE),
        (Key::PageDown, -page),
        (Key::PageUp, page),
        (Key::End, -FAR),
        (Key::Home, FAR),
    ] {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            ui.scroll_with_delta(vec2(0.0, by));
        }
    }
}

/// The side panel of a narrow window: it slides over the page from the right, over its whole height. To be called in
/// every frame, as [`dialog`] is.
pub fn sheet<R>(
    ctx: &egui::Context,
    id: impl std::hash::Hash + std::fmt::Debug,
    title: &str,
    width: f32,
    open: &mut bool,
    contents: impl FnOnce(&mut Ui) -> R,
) -> Option<R> {
    let id = Id::unique(("sheet", id));
    let room = ctx.content_rect().size();
    let width = width.min(room.x - 32.0).max(80.0);
    let area = Area::new(id)
        .kind(UiKind::Modal)
        .sense(Sense::hover())
        .anchor(Align2::RIGHT_TOP, Vec2::ZERO)
        .order(Order::Foreground)
        .interactable(true);
    let frame = floating(&theme::of(ctx)).inner_margin(Margin::same(20));
    lay_over(
        ctx,
        id,
        area,
        frame,
        open,
        |ui, close| {
            ui.set_width((width - 40.0).max(40.0));
            ui.set_min_height((room.y - 40.0).max(0.0));
            let most = (room.y - 92.0).max(60.0);
            titled(ui, title, close, |ui| scrolled(ui, most, contents))
        },
        title,
    )
}

fn floating(tokens: &Tokens) -> Frame {
    Frame::new().fill(tokens.surface).stroke(Stroke::new(1.0, tokens.line_strong)).shadow(tokens.popup_shadow)
}

/// Draws the title, then the contents, then the button that closes: so it is reached last.
fn titled<R>(ui: &mut Ui, title: &str, close: &mut bool, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let top = ui.cursor().min;
    let button =
        Rect::from_min_size(pos2(top.x + ui.available_width() - 32.0, top.y - 4.0), Vec2::splat(32.0));
    ui.scope(|ui| {
        ui.set_max_width((ui.available_width() - 40.0).max(40.0));
        text::section(ui, title);
    });
    ui.add_space(4.0);
    let inner = contents(ui);
    let mut corner = ui.new_child(UiBuilder::new().max_rect(button));
    *close |= corner.add(IconButton::new(Icon::Close, words::close())).clicked();
    inner
}

fn lay_over<R>(
    ctx: &egui::Context,
    id: Id,
    area: Area,
    frame: Frame,
    open: &mut bool,
    contents: impl FnOnce(&mut Ui, &mut bool) -> R,
    title: &str,
) -> Option<R> {
    if !*open {
        restore_focus(ctx, id);
        return None;
    }
    let backdrop = backdrop(&theme::of(ctx));
    let mut close = false;
    let shown = Modal::new(id).area(area).frame(frame).backdrop_color(backdrop).show(ctx, |ui| {
        ui.accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(accesskit::Role::Dialog);
            node.set_label(title);
            node.set_modal();
        });
        keep_focus_in(ui, id);
        contents(ui, &mut close)
    });
    if shown.should_close() || close {
        *open = false;
        ctx.request_repaint();
    }
    Some(shown.inner)
}

fn backdrop(tokens: &Tokens) -> Color32 {
    if tokens.high_contrast { Color32::TRANSPARENT } else { tokens.backdrop }
}

/// Moves the focus to the first widget of what lies over the page, once.
fn keep_focus_in(ui: &Ui, id: Id) {
    let known = ui.data(|data| data.get_temp::<Below>(id));
    let is_top = ui.memory(|memory| memory.top_modal_layer() == Some(ui.layer_id()));
    let below =
        known.unwrap_or_else(|| Below { focused: ui.memory(|memory| memory.focused()), ..Below::default() });
    // In the first frame the widgets below still take part; from the second on egui shuts them out.
    let enter = is_top && !below.entered;
    if enter {
        ui.memory_mut(|memory| {
            memory.stop_text_input();
            memory.move_focus(egui::FocusDirection::Next);
        });
    } else if !below.entered {
        ui.request_repaint();
    }
    ui.data_mut(|data| data.insert_temp(id, Below { entered: below.entered || enter, ..below }));
}

/// Gives the focus back, one frame after the one that closed: until then egui shuts the page out.
fn restore_focus(ctx: &egui::Context, id: Id) {
    let Some(below) = ctx.data(|data| data.get_temp::<Below>(id)) else { return };
    if !below.left {
        ctx.data_mut(|data| data.insert_temp(id, Below { left: true, ..below }));
        ctx.request_repaint();
        return;
    }
    ctx.data_mut(|data| data.remove::<Below>(id));
    if let Some(focused) = below.focused {
        ctx.memory_mut(|memory| memory.request_focus(focused));
    }
}

/// The row of buttons at the end of a dialog: from the right, the first is the one that commits.
pub fn dialog_buttons<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    ui.add_space(12.0);
    ui.horizontal_wrapped(contents).inner
}

/// A paragraph in a dialog.
pub fn dialog_text(ui: &mut Ui, words: &str) {
    text::muted(ui, Type::Text, words);
}
