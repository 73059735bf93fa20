//! Small print: how far an entry can be trusted, in words, and where it comes from.

use std::collections::BTreeSet;

use egui::{Label, Ui, accesskit};

use crate::app::Command;
use crate::app::words::word;
use crate::domain::catalog::{Catalog, Confidence};
use crate::domain::ids::SourceId;
use crate::ui::frame::Outbox;
use crate::ui::theme;
use crate::ui::typography::Type;
use crate::ui::widgets::{copy_link, copy_link_width, divider, source, text};

/// The words of a confidence.
fn confidence_word(confidence: Confidence) -> &'static str {
    word(match confidence {
        Confidence::Doc => "confidence.doc",
        Confidence::Script => "confidence.script",
        Confidence::Seen => "confidence.seen",
        Confidence::Symbol => "confidence.symbol",
        Confidence::Derived => "confidence.derived",
        Confidence::ThirdParty => "confidence.third-party",
        Confidence::Articles => "confidence.articles",
        Confidence::Memory => "confidence.memory",
        Confidence::Gap => "confidence.gap",
    })
}

/// Says how far a row can be trusted.
pub(super) fn confidence(ui: &mut Ui, confidence: Confidence) {
    ui.add_space(10.0);
    source(ui, confidence_word(confidence));
}

/// Lists sources with their titles and addresses, each once.
pub(super) fn list<'a>(
    ui: &mut Ui,
    catalog: &Catalog,
    ids: impl IntoIterator<Item = &'a SourceId>,
    outbox: &mut Outbox,
) {
    let mut seen = BTreeSet::new();
    let once: Vec<&SourceId> = ids.into_iter().filter(|id| seen.insert((*id).clone())).collect();
    if once.is_empty() {
        return;
    }
    ui.add_space(12.0);
    divider(ui);
    part(ui, word("reference.sources"));
    for id in once {
        let Some(row) = catalog.sources.get(id) else {
            source(ui, id.as_str());
            continue;
        };
        source(ui, &row.title);
        if !row.url.is_empty() {
            ui.horizontal(|ui| {
                let tokens = theme::of(ui);
                let room = (ui.available_width() - copy_link_width(ui) - 16.0).max(40.0);
                ui.allocate_ui(egui::vec2(room, theme::MIN_TARGET), |ui| {
                    ui.add(Label::new(Type::Small.rich(&row.url, tokens.muted)).truncate());
                });
                if copy_link(ui, &row.title, &row.url) {
                    outbox.send(Command::Copy { text: row.url.clone(), what: row.title.clone() });
                }
            });
        }
    }
}

/// The short forms of sources in one small line.
pub(super) fn line(ui: &mut Ui, catalog: &Catalog, ids: &[SourceId]) {
    let names: Vec<&str> = ids.iter().map(|id| catalog.short_source(id)).collect();
    if !names.is_empty() {
        source(ui, &names.join(word("keys.between-sources")));
    }
}

/// The heading of a part of the detail.
pub(super) fn part(ui: &mut Ui, words: &str) {
    ui.add_space(12.0);
    let response = text(ui, Type::SmallStrong, words);
    ui.accesskit_node_builder(response.id, |node| {
        node.set_role(accesskit::Role::Heading);
        node.set_level(3);
        node.set_label(words);
    });
    ui.add_space(2.0);
}
