//! Prose in Markdown. What it names stands below it in small print, with its sources.

use std::borrow::Cow;
use std::sync::{Arc, Mutex, PoisonError};

use egui::{Id, Label, RichText, Ui, accesskit};
use egui_commonmark::{CommonMarkCache, CommonMarkViewer};

use super::WIDEST;
use crate::app::App;
use crate::app::words::{count, fill, said};
use crate::domain::lesson::Prose;
use crate::ui::pages::cited::sources;
use crate::ui::theme;
use crate::ui::typography::Type;
use crate::ui::widgets::{Button, in_english_unless_known, landmark, source};

/// Draws a text and, where asked for, what it names.
pub(super) fn prose(ui: &mut Ui, app: &App, text: &Prose) {
    if text.shown.trim().is_empty() {
        return;
    }
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width().min(WIDEST));
        ui.spacing_mut().item_spacing.y = 6.0;
        landmark(ui, accesskit::Role::Paragraph, "");
        let cache = ui.data_mut(|data| {
            data.get_temp_mut_or_default::<Arc<Mutex<CommonMarkCache>>>(Id::unique("learn-prose")).clone()
        });
        let mut cache = cache.lock().unwrap_or_else(PoisonError::into_inner);
        let strong = |ui: &mut Ui, words: &str, _: bool| {
            let colour = theme::of(ui).text;
            // As high as the words around it, which have no line height of their own.
            ui.add(Label::new(RichText::new(words).font(Type::Strong.font()).color(colour)).wrap());
        };
        CommonMarkViewer::new().render_math_fn(Some(&strong)).show(
            ui,
            &mut cache,
            &emphasised(&said(text.shown.trim())),
        );
        drop(cache);
        mentions(ui, app, text);
    });
}

/// The text with what is strong marked as a formula: the viewer knows no bold face and leaves formulas to us. Where the
/// text holds the sign of formulas it stays as it is.
fn emphasised(text: &str) -> Cow<'_, str> {
    if text.contains('$') || !text.contains("**") {
        return Cow::Borrowed(text);
    }
    let mut marked = String::new();
    for (place, part) in text.split("**").enumerate() {
        if place % 2 == 0 {
            marked.push_str(part);
        } else {
            marked.extend(["$", &part.replace('\n', " "), "$"]);
        }
    }
    Cow::Owned(marked)
}

/// What the text names, folded: each in one sentence with its sources.
fn mentions(ui: &mut Ui, app: &App, text: &Prose) {
    let named: Vec<(&str, String)> = text
        .mentions
        .iter()
        .filter(|mention| !mention.sources.is_empty())
        .map(|mention| {
            let what = if mention.text.is_empty() { mention.name.as_str() } else { mention.text.as_str() };
            (what, sources(&app.knowledge.catalog, &mention.sources, 2))
        })
        .collect();
    if named.is_empty() {
        return;
    }
    let id = ui.make_persistent_id(("mentions", &text.written));
    let mut open = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false);
    let words = count("learn.sources", u32::try_from(named.len()).unwrap_or(u32::MAX));
    let icon = if open { crate::ui::icons::Icon::ChevronDown } else { crate::ui::icons::Icon::ChevronRight };
    if Button::link(&words).small().icon(icon).expanded(open).show(ui).clicked() {
        open = !open;
        ui.data_mut(|data| data.insert_temp(id, open));
    }
    if open {
        let sentences = text.mentions.iter().map(|mention| mention.text.as_str());
        in_english_unless_known(ui, sentences.filter(|sentence| !sentence.is_empty()));
        for (what, sources) in named {
            source(ui, &fill("learn.mention", &[("what", &said(what)), ("sources", &sources)]));
        }
    }
}
