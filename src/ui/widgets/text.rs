//! Words that are read, not pressed: headings, paragraphs, sources. All of it can be selected and copied.

use std::sync::Arc;

use egui::text_selection::LabelSelectionState;
use egui::{Color32, Label, Response, Sense, Stroke, Ui, WidgetInfo, accesskit};

use super::{glossary, words};
use crate::app::words::knows;
use crate::ui::theme;
use crate::ui::typography::Type;

/// Draws selectable, wrapped text in a named style.
pub fn text(ui: &mut Ui, style: Type, words: &str) -> Response {
    let colour = theme::of(ui).text;
    running(ui, style, colour, words)
}

/// The same in the muted colour.
pub fn muted(ui: &mut Ui, style: Type, words: &str) -> Response {
    let colour = theme::of(ui).muted;
    running(ui, style, colour, words)
}

/// The same in the text colour, with no word explained: what explains one.
pub(super) fn plain(ui: &mut Ui, style: Type, words: &str) -> Response {
    let colour = theme::of(ui).text;
    ui.add(Label::new(style.rich(words, colour)).wrap())
}

/// Wrapped text whose words of the field are explained under the pointer.
fn running(ui: &mut Ui, style: Type, colour: Color32, words: &str) -> Response {
    let (at, galley, response) = Label::new(style.rich(words, colour)).wrap().layout_in_ui(ui);
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Label, ui.is_enabled(), galley.text()));
    if !ui.is_rect_visible(response.rect) {
        return response;
    }
    let drawn = Arc::clone(&galley);
    LabelSelectionState::label_text_selection(ui, &response, at, drawn, colour, Stroke::NONE);
    glossary::explain(ui, response, at, &galley)
}

/// Says that what follows is in English, where the window speaks another language.
pub fn in_english(ui: &mut Ui) {
    if let Some(words) = words::in_english() {
        muted(ui, Type::Small, words);
    }
}

/// The same where one of these sentences of the core is not known in the language of the window.
pub fn in_english_unless_known<'a>(ui: &mut Ui, sentences: impl IntoIterator<Item = &'a str>) {
    if !sentences.into_iter().all(knows) {
        in_english(ui);
    }
}

/// Muted words in one line; what does not fit stands in the tooltip, and is spoken.
pub fn muted_line(ui: &mut Ui, style: Type, words: &str) -> Response {
    let colour = theme::of(ui).muted;
    ui.add(Label::new(style.rich(words, colour)).truncate())
}

/// Text of one line, shortened where it has no room.
pub fn text_line(ui: &mut Ui, style: Type, words: &str) -> Response {
    let colour = theme::of(ui).text;
    ui.add(Label::new(style.rich(words, colour)).truncate())
}

/// Running text.
pub fn paragraph(ui: &mut Ui, words: &str) -> Response {
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width().min(theme::MEASURE));
        text(ui, Type::Text, words)
    })
    .inner
}

/// The line below a heading that says why it asks.
pub fn why(ui: &mut Ui, words: &str) -> Response {
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width().min(theme::MEASURE + 20.0));
        muted(ui, Type::Text, words)
    })
    .inner
}

/// A source, a note: small and muted.
pub fn source(ui: &mut Ui, words: &str) -> Response {
    muted(ui, Type::Small, words)
}

/// A source or a note in a row that wraps: behind what stands there where it fits whole, else in rows of its own.
pub fn remark(ui: &mut Ui, words: &str) -> Response {
    let colour = theme::of(ui).muted;
    let needed = Type::Small.line_of(ui, words, colour).size().x;
    if needed > ui.available_size_before_wrap().x {
        ui.end_row();
    }
    source(ui, words)
}

/// The question or instruction of a page. `level` is 1.
pub fn heading(ui: &mut Ui, words: &str) -> Response {
    heading_of(ui, Type::Heading, 1, words)
}

/// The heading of a page that can hold the focus: a new page takes it there, and Tab goes on from it. It is no stop of
/// its own, and shows no ring.
pub fn heading_in_focus(ui: &mut Ui, style: Type, words: &str, take_focus: bool) -> Response {
    let colour = theme::of(ui).text;
    let id = ui.next_auto_id();
    let mut sense = Sense::click_and_drag();
    sense -= Sense::FOCUSABLE;
    if take_focus {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    if ui.memory(|memory| memory.has_focus(id)) {
        sense |= Sense::FOCUSABLE;
    }
    let galley = style.galley(ui, words, colour, ui.available_width());
    let (rect, response) = ui.allocate_exact_size(galley.size(), sense);
    super::parts::describe(ui, &response, accesskit::Role::Heading, words, |node| node.set_level(1));
    if ui.is_rect_visible(rect) {
        LabelSelectionState::label_text_selection(ui, &response, rect.min, galley, colour, Stroke::NONE);
    }
    response.on_hover_cursor(egui::CursorIcon::Text)
}

/// The heading of a part of a page. `level` is 2.
pub fn section(ui: &mut Ui, words: &str) -> Response {
    heading_of(ui, Type::Section, 2, words)
}

/// The recommendation in one line: the largest thing on its page. `level` is 1.
pub fn recommendation(ui: &mut Ui, words: &str) -> Response {
    heading_of(ui, Type::Recommendation, 1, words)
}

fn heading_of(ui: &mut Ui, style: Type, level: usize, words: &str) -> Response {
    let response = text(ui, style, words);
    ui.accesskit_node_builder(response.id, |node| {
        node.set_role(accesskit::Role::Heading);
        node.set_level(level);
        node.set_label(words);
    });
    response
}
