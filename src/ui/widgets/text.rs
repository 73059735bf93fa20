//! Words that are read, not pressed: headings, paragraphs, sources. All of it can be selected and copied.

use egui::{Label, Response, Ui, accesskit};

use crate::ui::theme;
use crate::ui::typography::Type;

/// Draws selectable, wrapped text in a named style.
pub fn text(ui: &mut Ui, style: Type, words: &str) -> Response {
    let colour = theme::of(ui).text;
    ui.add(Label::new(style.rich(words, colour)).wrap())
}

/// The same in the muted colour.
pub fn muted(ui: &mut Ui, style: Type, words: &str) -> Response {
    let colour = theme::of(ui).muted;
    ui.add(Label::new(style.rich(words, colour)).wrap())
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

/// The question or instruction of a page. `level` is 1.
pub fn heading(ui: &mut Ui, words: &str) -> Response {
    heading_of(ui, Type::Heading, 1, words)
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
