//! Page 1: which Windows. Generations as rows of chips, the editions of the chosen one below, and a filter over all of
//! them. A generation alone is an answer, and so are another Windows and "not sure".

use egui::{Align, Id, Layout as Flow, Ui, vec2};

use super::{Page, focus};
use crate::app::Command;
use crate::app::decide::AnswerChange;
use crate::app::questions::{WINDOWS, WINDOWS_SERVER, WINDOWS_SERVER_VERSION};
use crate::app::words::{count, fill, word};
use crate::domain::advice::{AnswerId, EditionAnswer};
use crate::domain::catalog::{Edition, Generation, Kind};
use crate::domain::ids::GenerationId;
use crate::ui::frame::Outbox;
use crate::ui::icons::Icon;
use crate::ui::pages::paste;
use crate::ui::theme;
use crate::ui::typography::Type;
use crate::ui::widgets::{
    Button, Card, Chip, ChipRow, TextField, chip_id, chip_rows, muted, radio_columns, text,
};

/// The most editions that a filter shows.
const MATCHES: usize = 21;
/// The most columns of editions.
const COLUMNS: usize = 3;

/// What the first group of choices stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Pick {
    Generation(GenerationId),
    Other,
    Unknown,
}

/// Draws the question.
pub(super) fn show(ui: &mut Ui, page: &Page<'_>, outbox: &mut Outbox) {
    if let Some(text) = paste::answer(ui, asking()).or_else(|| paste::lines(ui, page.app, None)) {
        outbox.send(Command::PasteAnswers(text));
    }
    generations(ui, page, outbox);
    ui.add_space(if page.layout.low_cards() { 8.0 } else { 12.0 });
    editions(ui, page, outbox);
}

/// Under which it is kept that the clipboard was asked for its text.
fn asking() -> Id {
    Id::unique("windows-paste")
}

/// The generation that the answers name, by itself or by an edition.
fn generation<'a>(page: &'a Page<'_>) -> Option<&'a Generation> {
    let catalog = &page.app.knowledge.catalog;
    let id = match (&page.answers.edition, &page.answers.generation) {
        (Some(EditionAnswer::Edition(id)), _) => &catalog.edition(id)?.generation,
        (None, Some(id)) => id,
        (Some(EditionAnswer::Other), _) | (None, None) => return None,
    };
    catalog.generation(id)
}

fn picked(page: &Page<'_>) -> Option<Pick> {
    if let Some(generation) = generation(page) {
        return Some(Pick::Generation(generation.id.clone()));
    }
    match page.answers.edition {
        Some(EditionAnswer::Other) => Some(Pick::Other),
        Some(EditionAnswer::Edition(_)) | None => {
            page.app.decide.told.contains(&AnswerId::Edition).then_some(Pick::Unknown)
        }
    }
}

/// In which row a generation stands, and what its chip says there: the row says the rest.
fn row_of(generation: &Generation) -> (usize, &str) {
    let name = generation.name.as_str();
    match (generation.kind, name.strip_prefix(WINDOWS_SERVER_VERSION)) {
        (_, Some(version)) => (2, version),
        (Kind::Server, None) => (1, name.strip_prefix(WINDOWS_SERVER).unwrap_or(name)),
        (Kind::Client, None) => (0, name.strip_prefix(WINDOWS).unwrap_or(name)),
    }
}

fn generations(ui: &mut Ui, page: &Page<'_>, outbox: &mut Outbox) {
    let catalog = &page.app.knowledge.catalog;
    let mut chips: [Vec<(Chip<'_>, Pick)>; 4] = Default::default();
    for generation in &catalog.generations {
        let (row, words) = row_of(generation);
        if let Some(row) = chips.get_mut(row) {
            row.push((Chip { words, name: &generation.name }, Pick::Generation(generation.id.clone())));
        }
    }
    if let Some(row) = chips.last_mut() {
        for (id, pick) in [("answer.edition.other", Pick::Other), ("answer.edition.unknown", Pick::Unknown)] {
            row.push((Chip { words: word(id), name: word(id) }, pick));
        }
    }
    let labels = ["question.1.clients", "question.1.servers", "question.1.versions", "question.1.other"];
    let drawn: Vec<Vec<Chip<'_>>> =
        chips.iter().map(|row| row.iter().map(|(chip, _)| *chip).collect()).collect();
    let rows: Vec<ChipRow<'_>> =
        labels.iter().zip(&drawn).map(|(label, chips)| ChipRow { label: word(label), chips }).collect();
    let picks: Vec<&Pick> = chips.iter().flatten().map(|(_, pick)| pick).collect();
    let now = picked(page);
    let selected = picks.iter().position(|pick| Some(*pick) == now.as_ref());
    focus::take(ui, page.arrival, AnswerId::Edition, chip_id(ui, "windows", selected.unwrap_or(0)));
    let made = chip_rows(ui, "windows", word("question.1.generations"), &rows, selected);
    if let Some(pick) = made.and_then(|place| picks.get(place)) {
        if !page.app.decide.filter.is_empty() {
            outbox.send(Command::FilterWindows(String::new()));
        }
        if selected.and_then(|place| picks.get(place)) != Some(pick) {
            outbox.send(Command::Answer(match pick {
                Pick::Generation(id) => AnswerChange::Generation(Some(id.clone())),
                Pick::Other => AnswerChange::OtherEdition,
                Pick::Unknown => AnswerChange::Edition(None),
            }));
        }
    }
}

/// The editions of the generation, or those that fit the filter, with the filter beside their heading.
fn editions(ui: &mut Ui, page: &Page<'_>, outbox: &mut Outbox) {
    let filter = page.app.decide.filter.trim().to_lowercase();
    let catalog = &page.app.knowledge.catalog;
    let matches: Vec<&Edition> = if filter.is_empty() {
        Vec::new()
    } else {
        catalog.offered().filter(|edition| fits(edition, &filter)).collect()
    };
    let heading = if filter.is_empty() {
        generation(page).map_or_else(
            || word("question.1.edition").to_owned(),
            |found| fill("question.1.editions", &[("name", &found.name)]),
        )
    } else {
        count("question.1.matches", u32::try_from(matches.len()).unwrap_or(u32::MAX))
    };
    ui.horizontal(|ui| {
        let field = 254.0_f32.min(ui.available_width() * 0.35);
        let button = Button::link(word("diagnose.paste-answers"));
        let words = Type::Medium.line_of(ui, word("diagnose.paste-answers"), theme::of(ui).text).size().x;
        let room = (ui.available_width() - field - words - 32.0).max(40.0);
        ui.allocate_ui_with_layout(vec2(room, 32.0), Flow::left_to_right(Align::Center), |ui| {
            ui.set_width(room);
            text(ui, Type::Strong, &heading);
        });
        if button.show(ui).clicked() {
            paste::ask(ui, asking());
        }
        let mut typed = page.app.decide.filter.clone();
        let response = TextField::new(word("question.1.filter"))
            .label_hidden()
            .icon(Icon::Search)
            .hint(word("question.1.filter-hint"))
            .width(field)
            .show(ui, &mut typed);
        if response.changed() {
            outbox.send(Command::FilterWindows(typed));
        }
    });
    ui.add_space(4.0);
    Card::new().padding(10).show(ui, |ui| {
        if filter.is_empty() {
            of_generation(ui, page, outbox);
        } else {
            found(ui, page, &matches, outbox);
        }
    });
}

/// A part of its name in every word, or the end of its setup key.
fn fits(edition: &Edition, filter: &str) -> bool {
    let name = edition.name.to_lowercase();
    let key = edition.setup_key.as_deref().unwrap_or_default().to_lowercase();
    let by_key = filter.chars().count() >= 5 && key.ends_with(filter);
    by_key || filter.split_whitespace().all(|part| name.contains(part))
}

fn of_generation(ui: &mut Ui, page: &Page<'_>, outbox: &mut Outbox) {
    let catalog = &page.app.knowledge.catalog;
    let Some(generation) = generation(page) else {
        let id = match picked(page) {
            Some(Pick::Other) => "question.1.open-other",
            Some(Pick::Unknown) => "question.1.open-unknown",
            Some(Pick::Generation(_)) | None => "question.1.pick",
        };
        muted(ui, Type::Text, word(id));
        return;
    };
    let editions: Vec<&Edition> =
        catalog.offered().filter(|edition| edition.generation == generation.id).collect();
    let only = fill("answer.generation", &[("name", &generation.name)]);
    let mut options = vec![Chip { words: word("question.1.only"), name: &only }];
    options.extend(
        editions.iter().map(|edition| Chip { words: short(edition, generation), name: &edition.name }),
    );
    let selected = match &page.answers.edition {
        Some(EditionAnswer::Edition(id)) => {
            editions.iter().position(|edition| edition.id == *id).map(|place| place + 1)
        }
        Some(EditionAnswer::Other) | None => Some(0),
    };
    let name = fill("question.1.editions", &[("name", &generation.name)]);
    let made = radio_columns(ui, ("editions", &generation.id), &name, &options, selected, COLUMNS);
    match made {
        Some(0) => outbox.send(Command::Answer(AnswerChange::Generation(Some(generation.id.clone())))),
        Some(place) => choose(editions.get(place - 1), outbox),
        None => {}
    }
}

fn found(ui: &mut Ui, page: &Page<'_>, matches: &[&Edition], outbox: &mut Outbox) {
    if matches.is_empty() {
        muted(ui, Type::Text, word("question.1.none"));
        return;
    }
    let shown: Vec<&Edition> = matches.iter().copied().take(MATCHES).collect();
    let options: Vec<Chip<'_>> =
        shown.iter().map(|edition| Chip { words: &edition.name, name: &edition.name }).collect();
    let selected = match &page.answers.edition {
        Some(EditionAnswer::Edition(id)) => shown.iter().position(|edition| edition.id == *id),
        Some(EditionAnswer::Other) | None => None,
    };
    let made = radio_columns(ui, "matches", word("question.1.filter"), &options, selected, COLUMNS);
    choose(made.and_then(|place| shown.get(place)), outbox);
    let beyond = matches.len().saturating_sub(shown.len());
    if beyond > 0 {
        muted(ui, Type::Small, &fill("question.1.more", &[("n", &beyond.to_string())]));
    }
}

fn choose(edition: Option<&&Edition>, outbox: &mut Outbox) {
    if let Some(edition) = edition {
        outbox.send(Command::Answer(AnswerChange::Edition(Some(edition.id.clone()))));
    }
}

/// The edition without what the heading says already.
fn short<'a>(edition: &'a Edition, generation: &Generation) -> &'a str {
    let name = edition.name.as_str();
    let rest = name.strip_prefix(generation.name.as_str()).and_then(|rest| rest.strip_prefix(' '));
    let whole = |rest: &&str| rest.chars().next().is_some_and(|first| first.is_uppercase());
    rest.filter(whole).or_else(|| name.strip_prefix(WINDOWS)).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::EditionId;
    use crate::domain::knowledge::Knowledge;

    #[test]
    fn generations_stand_in_three_rows_of_no_more_than_eight() {
        let mut rows = [0; 3];
        for generation in &Knowledge::embedded().catalog.generations {
            rows[row_of(generation).0] += 1;
        }
        assert_eq!(rows, [6, 8, 8]);
    }

    #[test]
    fn chips_say_what_their_row_does_not() {
        let catalog = &Knowledge::embedded().catalog;
        let check = |id: &str, expect: (usize, &str)| {
            let generation = catalog.generation(&GenerationId::new(id)).unwrap();
            assert_eq!(row_of(generation), expect);
        };
        check("vista", (0, "Vista"));
        check("windows-8.1", (0, "8.1"));
        check("server-2008-r2", (1, "2008 R2"));
        check("server-20h2", (2, "20H2"));
    }

    #[test]
    fn editions_are_found_by_words_and_by_the_end_of_their_key() {
        let catalog = &Knowledge::embedded().catalog;
        let found = |filter: &str| catalog.offered().filter(|edition| fits(edition, filter)).count();
        assert_eq!(found("vista enterprise"), 2);
        assert_eq!(found("4bwmv"), 1);
        assert_eq!(found("no such windows"), 0);
    }

    #[test]
    fn editions_are_short_under_their_generation() {
        let catalog = &Knowledge::embedded().catalog;
        let check = |id: &str, expect: &str| {
            let edition = catalog.edition(&EditionId::new(id)).unwrap();
            let generation = catalog.generation(&edition.generation).unwrap();
            assert_eq!(short(edition, generation), expect);
        };
        check("windows-10-pro-n", "Pro N");
        check("server-2008-web", "Web Server 2008");
        check("server-2008-itanium", "Server 2008 for Itanium-Based Systems");
        check("windows-iot-enterprise-ltsc2021", "IoT Enterprise LTSC 2021");
    }
}
