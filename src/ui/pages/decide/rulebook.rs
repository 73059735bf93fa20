//! Which rulebook holds for the advice, and the menu that changes it: the articles of 2009 and Microsoft differ.

use egui::{Popup, Ui};

use super::Page;
use crate::app::Command;
use crate::app::decide::AnswerChange;
use crate::app::words::{fill, word};
use crate::domain::advice::EditionAnswer;
use crate::domain::rulebook::RulebookId;
use crate::ui::frame::Outbox;
use crate::ui::icons::Icon;
use crate::ui::widgets::{Button, menu_row, source};

/// Draws the choice as a quiet button with a menu.
pub(super) fn choice(ui: &mut Ui, page: &Page<'_>, outbox: &mut Outbox) {
    let rulebooks = &page.app.knowledge.rulebooks;
    let in_force = &rulebooks.get(page.app.advice_rulebook()).name;
    let words = fill("rulebook.is", &[("name", in_force)]);
    let button = Button::link(&words).small().icon(Icon::Reference).show(ui);
    Popup::menu(&button).show(|ui| {
        ui.set_min_width(300.0);
        source(ui, word("rulebook.why"));
        ui.add_space(4.0);
        let chosen = page.answers.rulebook;
        let own = fill("rulebook.default", &[("name", &rulebooks.get(default(page)).name)]);
        row(ui, &own, chosen.is_none(), None, outbox);
        for id in RulebookId::ALL {
            row(ui, &rulebooks.get(id).name, chosen == Some(id), Some(id), outbox);
        }
    });
}

fn row(ui: &mut Ui, words: &str, selected: bool, id: Option<RulebookId>, outbox: &mut Outbox) {
    if menu_row(ui, words, "", selected).clicked() {
        outbox.send(Command::Answer(AnswerChange::Rulebook(id)));
        ui.close();
    }
}

/// The rulebook that holds where none is named: that of the generation.
fn default(page: &Page<'_>) -> RulebookId {
    let catalog = &page.app.knowledge.catalog;
    let generation = match (&page.answers.edition, &page.answers.generation) {
        (Some(EditionAnswer::Edition(id)), _) => catalog.edition(id).map(|edition| &edition.generation),
        (Some(EditionAnswer::Other), _) => None,
        (None, id) => id.as_ref(),
    };
    generation.and_then(|id| catalog.generation(id)).map_or(RulebookId::Current, |found| found.rulebook)
}
