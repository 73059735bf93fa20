//! Boxes whose content is there to be copied: command lines and keys.
//!
//! They say that it was asked for; the page sends the command that copies, so that a text reaches the clipboard once
//! and the status line speaks of it.

use egui::{Frame, Id, Label, Margin, Response, Stroke, Ui, vec2};

use super::{Button, text, words};
use crate::ui::icons::Icon;
use crate::ui::theme;
use crate::ui::typography::Type;

/// How long a copy button says that it has copied, in seconds.
const COPIED_FOR: f64 = 2.0;

/// A command in a box, whole, with Copy. Returns whether a copy was asked for in this frame.
pub fn command_line(ui: &mut Ui, command: &str) -> bool {
    let tokens = theme::of(ui);
    Frame::new()
        .fill(tokens.well)
        .stroke(Stroke::new(1.0, tokens.line))
        .corner_radius(6)
        .inner_margin(Margin { left: 10, right: 10, top: 4, bottom: 4 })
        .show(ui, |ui| {
            let width = ui.available_width();
            ui.set_min_width(width);
            let room = (width - copy_link_width(ui) - 24.0).max(24.0);
            if longest_word(ui, command) > room {
                ui.add(Label::new(Type::Mono.rich(command, tokens.text)).wrap());
                return copy_link(ui, command, command);
            }
            ui.horizontal(|ui| {
                ui.allocate_ui(vec2(room, theme::MIN_TARGET), |ui| {
                    ui.set_width(room);
                    ui.add(Label::new(Type::Mono.rich(command, tokens.text)).wrap());
                });
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    copy_link(ui, command, command)
                })
                .inner
            })
            .inner
        })
        .inner
}

/// The width of the longest word of a command, which no break of the line must part, in points.
fn longest_word(ui: &Ui, command: &str) -> f32 {
    let colour = theme::of(ui).text;
    let widths = command.split(' ').map(|word| Type::Mono.line_of(ui, word, colour).size().x);
    widths.fold(0.0, f32::max)
}

/// A key with its label, Copy and a remark. `label` is what it is ("Setup key"). Returns whether a copy was asked for.
pub fn key_line(ui: &mut Ui, label: &str, key: &str, remark: &str) -> bool {
    let tokens = theme::of(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 14.0;
        text::muted(ui, Type::Small, label);
        ui.add(Label::new(Type::Mono.rich(key, tokens.text)));
        let copied = copy_link(ui, label, key);
        if !remark.is_empty() {
            text::remark(ui, remark);
        }
        copied
    })
    .inner
}

/// A link that asks for a copy of `content` and says so for two seconds. `what` names the thing for the spoken name.
pub fn copy_link(ui: &mut Ui, what: &str, content: &str) -> bool {
    let recent = is_recent(ui, content);
    let name = words::copy_what(what);
    let label = if recent { words::copied() } else { words::copy() };
    let response = ui.add(Button::link(label).small().name(&name));
    note_click(ui, &response, content)
}

/// How wide such a link gets, in points.
pub fn copy_link_width(ui: &Ui) -> f32 {
    let colour = theme::of(ui).text;
    let width = |words: &str| Type::Small.line_of(ui, words, colour).size().x;
    width(words::copied()).max(width(words::copy()))
}

/// An icon button that does the same, for dense tables.
pub fn copy_icon(ui: &mut Ui, what: &str, content: &str) -> bool {
    let name = words::copy_what(what);
    let icon = if is_recent(ui, content) { Icon::Check } else { Icon::Copy };
    let response = ui.add(super::IconButton::new(icon, &name).small());
    note_click(ui, &response, content)
}

fn note_click(ui: &Ui, response: &Response, content: &str) -> bool {
    if response.clicked() {
        let now = ui.input(|input| input.time);
        ui.data_mut(|data| data.insert_temp(last_copied(), (content.to_owned(), now)));
    }
    response.clicked()
}

fn last_copied() -> Id {
    Id::unique("last-copied")
}

fn is_recent(ui: &Ui, content: &str) -> bool {
    let Some((copied, at)) = ui.data(|data| data.get_temp::<(String, f64)>(last_copied())) else {
        return false;
    };
    let left = at + COPIED_FOR - ui.input(|input| input.time);
    let recent = copied == content && left > 0.0;
    if recent {
        ui.request_repaint_after(std::time::Duration::from_secs_f64(left));
    }
    recent
}
