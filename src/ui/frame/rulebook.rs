//! The menu that chooses the rulebook: the articles of 2009 and Microsoft differ. One choice holds for the advice, the
//! tables and the simulation.

use egui::Ui;

use super::Outbox;
use crate::app::named;
use crate::app::words::{fill, word};
use crate::app::{App, Command};
use crate::domain::rulebook::RulebookId;
use crate::ui::icons::Icon;
use crate::ui::widgets::{Button, menu, menu_row, source};

/// A quiet button that names the rulebook in force and opens the menu.
pub(super) fn choice(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    let words = fill("rulebook.is", &[("name", named::rulebook(app.shown_rulebook().id))]);
    let button = Button::link(&words).small().one_line().icon(Icon::Reference).show(ui);
    menu(&button, 300.0, |ui| {
        source(ui, word("rulebook.why"));
        ui.add_space(4.0);
        let by_itself = app.rulebook_is_default();
        let shown = app.shown_rulebook().id;
        row(ui, word("rulebook.default"), by_itself, None, outbox);
        for id in RulebookId::ALL {
            row(ui, named::rulebook(id), !by_itself && id == shown, Some(id), outbox);
        }
    });
}

fn row(ui: &mut Ui, words: &str, selected: bool, id: Option<RulebookId>, outbox: &mut Outbox) {
    if menu_row(ui, words, "", selected).clicked() {
        outbox.send(Command::Rulebook(id));
        ui.close();
    }
}
