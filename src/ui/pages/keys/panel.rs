//! The panel of the selected edition: which key is the lowest that covers it, whether the owned one is enough, at
//! which count it activates, and its setup key to copy. What else is known of it stands below, in `panel_more`.

use egui::text::LayoutJob;
use egui::{Frame, Label, Margin, Panel, ScrollArea, Ui};

use crate::app::keys::Owned;
use crate::app::words::{pieces, word};
use crate::app::{App, Command};
use crate::domain::advice::AnswerId;
use crate::domain::catalog::{Catalog, Edition, Group, KeyRow, VolumeMethod};
use crate::domain::ids::SourceId;
use crate::ui::frame::Outbox;
use crate::ui::layout::{Height, Layout};
use crate::ui::page;
use crate::ui::theme;
use crate::ui::typography::Type;
use crate::ui::widgets::{Button, Card, follow_focus, muted, section, source, text};

use super::model::{Matrix, short_name};
use super::panel_more;

/// Width of the panel with its margins, in points.
const WIDTH: f32 = 296.0;
/// Where the card begins, in points from the top of the page: beside the choice of the era.
const CARD_TOP: i8 = 96;

pub(super) fn show(ui: &mut Ui, app: &App, matrix: &Matrix<'_>, layout: Layout, outbox: &mut Outbox) {
    if layout.panel_is_sheet() {
        page::side_panel(ui, app, layout, (word("keys.selected"), WIDTH + 44.0), outbox, |ui, outbox| {
            contents(ui, app, matrix, true, outbox);
        });
        return;
    }
    let top = if layout.height == Height::Tall { CARD_TOP } else { 16 };
    let width = layout.panel(WIDTH);
    Panel::right("keys-panel")
        .exact_size(width)
        .resizable(false)
        .show_separator_line(false)
        .frame(Frame::new().fill(theme::of(ui).background))
        .show(ui, |ui| {
            // The bar lies in the margin.
            ui.spacing_mut().scroll.floating_allocated_width = 0.0;
            ScrollArea::vertical().id_salt("keys-panel").auto_shrink([false, false]).show(ui, |ui| {
                let margin = Margin { left: 0, right: 24, top, bottom: 20 };
                Frame::new().inner_margin(margin).show(ui, |ui| {
                    Card::new().padding(18).show(ui, |ui| {
                        source(ui, word("keys.selected"));
                        contents(ui, app, matrix, false, outbox);
                    });
                });
                follow_focus(ui);
            });
        });
}

/// `key_first`: the setup key stands directly below the name, since the table beside has no room for it.
fn contents(ui: &mut Ui, app: &App, matrix: &Matrix<'_>, key_first: bool, outbox: &mut Outbox) {
    let Some(edition) = app.selected_edition() else {
        muted(ui, Type::Text, word("keys.none-selected"));
        return;
    };
    // The filter may hide the selected edition; the panel goes on showing it.
    let row = KeyRow::of(edition, &matrix.table.groups);
    ui.spacing_mut().item_spacing.y = 2.0;
    section(ui, &edition.name);
    ui.add_space(8.0);
    if key_first {
        setup_key(ui, edition, outbox);
        ui.add_space(12.0);
    }
    let lowest = row.lowest().and_then(|column| matrix.table.groups.get(column)).copied();
    groups(ui, matrix, edition, lowest, outbox);
    count(ui, &app.knowledge.catalog, edition);
    if !key_first {
        ui.add_space(10.0);
        setup_key(ui, edition, outbox);
    }
    panel_more::show(ui, app, edition, lowest, outbox);
}

fn groups(ui: &mut Ui, matrix: &Matrix<'_>, edition: &Edition, lowest: Option<&Group>, outbox: &mut Outbox) {
    match lowest {
        Some(group) => {
            sentence(ui, "keys.lowest", &[("group", &short_name(group))]);
            if short_name(group) != group.name {
                source(ui, &group.name);
            }
        }
        None => {
            sentence(ui, "keys.no-key", &[]);
            if let Some(why) = &edition.no_group {
                source(ui, why);
            }
        }
    }
    match matrix.owned {
        Owned::Unknown => {
            sentence(ui, "keys.own-unknown", &[]);
            if Button::link(word("keys.say-own")).show(ui).clicked() {
                outbox.send(Command::ChangeAnswer(AnswerId::OwnedGroup));
            }
        }
        Owned::None => sentence(ui, "keys.own-none", &[]),
        Owned::Elsewhere(id) => sentence(ui, "keys.own-elsewhere", &[("group", id)]),
        Owned::Group(group) => {
            let enough = group.covers.contains(&edition.id);
            let id = if enough { "keys.own-enough" } else { "keys.own-too-low" };
            sentence(ui, id, &[("group", &short_name(group))]);
            if lowest.is_none_or(|lowest| lowest.id != group.id) && short_name(group) != group.name {
                source(ui, &group.name);
            }
        }
    }
}

fn count(ui: &mut Ui, catalog: &Catalog, edition: &Edition) {
    if !edition.methods.contains(&VolumeMethod::Kms) {
        return;
    }
    ui.add_space(8.0);
    sentence(ui, "keys.count", &[("n", &edition.threshold.to_string())]);
    if let Some(fact) = catalog.fact("count-mixed") {
        sources(ui, catalog, &fact.sources);
    }
}

fn setup_key(ui: &mut Ui, edition: &Edition, outbox: &mut Outbox) {
    match &edition.setup_key {
        Some(key) => {
            source(ui, word("keys.setup-key"));
            ui.add(Label::new(Type::Mono.rich(key, theme::of(ui).text)));
            ui.add_space(8.0);
            let command = Command::CopySetupKey;
            if Button::filled(command.text()).show(ui).clicked() {
                outbox.send(command);
            }
        }
        None => {
            muted(ui, Type::Text, word("keys.no-setup-key"));
        }
    }
}

/// A sentence of the words file in which the values stand out.
pub(super) fn sentence(ui: &mut Ui, id: &str, values: &[(&str, &str)]) {
    let tokens = theme::of(ui);
    let mut job = LayoutJob::default();
    for (part, strong) in pieces(id, values) {
        let style = if strong { Type::Strong } else { Type::Text };
        job.append(&part, 0.0, style.format(tokens.text));
    }
    ui.add(Label::new(job).wrap());
}

/// The short forms of the first sources in one small line; the reference has them all.
pub(super) fn sources(ui: &mut Ui, catalog: &Catalog, ids: &[SourceId]) {
    const SHOWN: usize = 2;
    let mut names: Vec<String> =
        ids.iter().take(SHOWN).map(|id| catalog.short_source(id).to_owned()).collect();
    if let Ok(more @ 1..) = u32::try_from(ids.len().saturating_sub(SHOWN)) {
        names.push(crate::app::words::count("keys.more-sources", more));
    }
    if !names.is_empty() {
        source(ui, &names.join(word("keys.between-sources")));
    }
}

/// A small heading in the panel.
pub(super) fn small_heading(ui: &mut Ui, words: &str) {
    ui.add_space(12.0);
    let response = text(ui, Type::SmallStrong, words);
    ui.accesskit_node_builder(response.id, |node| {
        node.set_role(egui::accesskit::Role::Heading);
        node.set_level(3);
        node.set_label(words);
    });
}
