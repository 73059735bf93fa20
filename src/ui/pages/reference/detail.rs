//! The open entry in full: what it means, where it is shown, causes and remedies, how far it can be trusted, and where
//! it comes from. Conflicts, rules, commands and facts stand in `detail_rules`, editions and notes in `detail_more`.

use egui::{Label, Ui};

use crate::app::reference::{Entry, LookUp};
use crate::app::words::{fill, said, word};
use crate::app::{App, Command};
use crate::domain::catalog::search::{self, keys_ending_in};
use crate::domain::catalog::{Catalog, ErrorRow, EventRow, WordRow};
use crate::ui::frame::Outbox;
use crate::ui::theme;
use crate::ui::typography::Type;
use crate::ui::widgets::{
    Button, Reason, ReasonMark, because_list, in_english, in_english_unless_known, muted, paragraph, section,
    source, text,
};

use super::list::copy;
use super::sources::{confidence, list, part};
use super::titles::{self, Title};
use super::{detail_more, detail_rules};

/// A title of more letters is a command or a key, and stands in a line of its own.
const LONG: usize = 12;

pub(super) fn show(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    ui.spacing_mut().item_spacing.y = 2.0;
    let Some(entry) = app.reference.open() else {
        muted(ui, Type::Text, word("reference.none-open"));
        return;
    };
    let catalog = &app.knowledge.catalog;
    source(ui, word(entry.kind().word()));
    head(ui, &titles::of(app, entry), outbox);
    // What these say is known in the language of the window, but for some parts that are marked by themselves.
    if !matches!(entry, Entry::Catalog(search::Entry::Error(_) | search::Entry::Word(_))) {
        in_english(ui);
    }
    match entry {
        Entry::Catalog(search::Entry::Error(place)) => {
            if let Some(row) = catalog.errors.get(*place) {
                error(ui, catalog, row, outbox);
            }
        }
        Entry::Catalog(search::Entry::Symbol(code)) => symbol(ui, catalog, code, outbox),
        Entry::Catalog(search::Entry::Event(place)) => {
            if let Some(row) = catalog.events.get(*place) {
                event(ui, catalog, row, outbox);
            }
        }
        Entry::Catalog(search::Entry::Word(place)) => {
            if let Some(row) = catalog.words.get(*place) {
                term(ui, catalog, row, outbox);
            }
        }
        Entry::Catalog(search::Entry::Key(tail)) => key(ui, catalog, tail, outbox),
        Entry::Catalog(search::Entry::Command(place)) => {
            if let Some(row) = catalog.commands.get(*place) {
                detail_rules::command(ui, catalog, row, outbox);
            }
        }
        Entry::Catalog(search::Entry::Fact(place)) => {
            if let Some(row) = catalog.facts.get(*place) {
                detail_rules::fact(ui, catalog, row, outbox);
            }
        }
        Entry::Catalog(search::Entry::Edition(place)) => {
            if let Some(row) = catalog.editions.get(*place) {
                detail_more::edition(ui, catalog, row, outbox);
            }
        }
        Entry::Catalog(search::Entry::Note(place)) => {
            if let Some(row) = catalog.notes.get(*place) {
                detail_more::note(ui, catalog, row, outbox);
            }
        }
        Entry::Conflict(place) => {
            if let Some(row) = catalog.conflicts.get(*place) {
                detail_rules::conflict(ui, app, row, outbox);
            }
        }
        Entry::Rule(place) => {
            if let Some(rule) = app.reference.rules.get(*place) {
                detail_rules::rule(ui, app, rule, outbox);
            }
        }
    }
}

/// The name of the entry; what can be typed elsewhere has a copy button.
fn head(ui: &mut Ui, title: &Title<'_>, outbox: &mut Outbox) {
    if title.mono && title.text.chars().count() > LONG {
        ui.add(Label::new(Type::Mono.rich(title.text.as_ref(), theme::of(ui).text)).wrap());
        copy_button(ui, title, outbox);
    } else if title.mono {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            section(ui, &title.text);
            copy_button(ui, title, outbox);
        });
    } else {
        section(ui, &title.text);
    }
    ui.add_space(6.0);
}

fn copy_button(ui: &mut Ui, title: &Title<'_>, outbox: &mut Outbox) {
    let name = fill("reference.copy", &[("what", &title.text)]);
    if Button::link(word("keys.copy")).name(&name).show(ui).clicked() {
        outbox.send(copy(title));
    }
}

fn error(ui: &mut Ui, catalog: &Catalog, row: &ErrorRow, outbox: &mut Outbox) {
    in_english_unless_known(ui, [&row.meaning].into_iter().chain(&row.remedies).map(String::as_str));
    paragraph(ui, &said(&row.meaning));
    if !row.symbol.is_empty() {
        text(ui, Type::SmallMono, &row.symbol);
    }
    if !row.place.is_empty() {
        source(ui, &fill("reference.place", &[("place", &row.place)]));
    }
    in_english(ui);
    bullets(ui, word("reference.causes"), &row.causes);
    let remedies: Vec<String> = row.remedies.iter().map(|remedy| said(remedy).into_owned()).collect();
    bullets(ui, word("reference.remedies"), &remedies);
    in_english(ui);
    joined(ui, "reference.shown-in", &row.shown_in);
    joined(ui, "reference.applies-to", &row.applies_to);
    note(ui, &row.note);
    confidence(ui, row.confidence);
    list(ui, catalog, &row.sources, outbox);
}

fn symbol(ui: &mut Ui, catalog: &Catalog, code: &str, outbox: &mut Outbox) {
    if let Some(name) = catalog.symbols.names.get(code) {
        text(ui, Type::SmallMono, name);
    }
    ui.add_space(6.0);
    paragraph(ui, word("reference.symbol-only"));
    list(ui, catalog, &catalog.symbols.sources, outbox);
}

fn event(ui: &mut Ui, catalog: &Catalog, row: &EventRow, outbox: &mut Outbox) {
    paragraph(ui, &row.meaning);
    let values = [("channel", row.channel.as_str()), ("side", row.side.as_str())];
    source(ui, &fill("reference.event-where", &values));
    source(ui, &row.provider);
    if !row.reading.is_empty() {
        part(ui, word("reference.reading"));
        paragraph(ui, &row.reading);
    }
    if !row.fields.is_empty() {
        part(ui, word("reference.fields"));
        for (number, field) in row.fields.iter().enumerate() {
            let number = (number + 1).to_string();
            let values = [("n", number.as_str()), ("name", &field.name), ("meaning", &field.meaning)];
            let id = if field.meaning.is_empty() { "reference.field-plain" } else { "reference.field" };
            text(ui, Type::Small, &fill(id, &values));
        }
    }
    note(ui, &row.note);
    confidence(ui, row.confidence);
    list(ui, catalog, &row.sources, outbox);
}

fn term(ui: &mut Ui, catalog: &Catalog, row: &WordRow, outbox: &mut Outbox) {
    in_english_unless_known(ui, [row.meaning.as_str()]);
    paragraph(ui, &said(&row.meaning));
    joined(ui, "reference.also", &row.also);
    if !row.confused_with.is_empty() {
        part(ui, word("reference.confused-with"));
        ui.horizontal_wrapped(|ui| {
            for other in &row.confused_with {
                if Button::link(&said(other)).show(ui).clicked() {
                    outbox.send(Command::LookUp(LookUp::Name(other.clone())));
                }
            }
        });
    }
    list(ui, catalog, &row.sources, outbox);
}

fn key(ui: &mut Ui, catalog: &Catalog, tail: &str, outbox: &mut Outbox) {
    for found in keys_ending_in(catalog, tail) {
        let id = if found.avma { "reference.guest-key" } else { "reference.setup-key" };
        paragraph(ui, word(id));
        for edition in &found.editions {
            if Button::link(&edition.name).show(ui).clicked() {
                outbox.send(Command::ShowEdition(edition.id.clone()));
            }
        }
        list(ui, catalog, found.editions.iter().flat_map(|edition| &edition.sources), outbox);
    }
}

/// A titled list of sentences.
pub(super) fn bullets(ui: &mut Ui, title: &str, sentences: &[String]) {
    if sentences.is_empty() {
        return;
    }
    part(ui, title);
    let reasons: Vec<Reason<'_>> = sentences
        .iter()
        .map(|text| Reason { mark: ReasonMark::Event, strong: "", text, source: "" })
        .collect();
    because_list(ui, title, &reasons);
}

/// A muted line of several names, where there are any.
pub(super) fn joined(ui: &mut Ui, id: &str, names: &[String]) {
    if !names.is_empty() {
        ui.add_space(8.0);
        source(ui, &fill(id, &[("names", &names.join("; "))]));
    }
}

/// What the reader must know besides.
pub(super) fn note(ui: &mut Ui, words: &str) {
    if !words.is_empty() {
        part(ui, word("reference.note"));
        text(ui, Type::Small, words);
    }
}
