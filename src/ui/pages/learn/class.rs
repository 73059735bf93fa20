//! The results of a class: a row for each learner, a row for each lesson, and what is wrong with files that are none.

use egui::Ui;

use super::head;
use crate::app::learn::Class;
use crate::app::overlay::Export;
use crate::app::words::{fill, said, word};
use crate::app::{App, Command, LearnCommand};
use crate::ui::frame::Outbox;
use crate::ui::layout::Layout;
use crate::ui::page::body;
use crate::ui::typography::Type;
use crate::ui::widgets::{Button, Cell, Column, Table, Tone, callout, section, text, why};

/// Height of a row, in points.
const ROW: f32 = 28.0;
/// Rows of a table that are seen at once.
const ROWS: f32 = 10.0;
/// Complaints that are shown.
const COMPLAINTS: usize = 8;

pub(super) fn show(ui: &mut Ui, app: &App, layout: Layout, outbox: &mut Outbox) {
    body(ui, layout, "class", |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        head(ui, app, word("learn.class.title"), outbox);
        let Some(class) = &app.learn.class else { return };
        why(ui, &fill("learn.class.of", &[("folder", &class.folder.display().to_string())]));
        ui.add_space(6.0);
        ui.horizontal_wrapped(|ui| {
            let save = Command::Learn(LearnCommand::Save(Export::Class));
            if Button::filled(save.text()).show(ui).clicked() {
                outbox.send(save);
            }
            let other = Command::Learn(LearnCommand::Class);
            if Button::plain(word("learn.class.other")).name(other.text()).show(ui).clicked() {
                outbox.send(other);
            }
        });
        complaints(ui, class);
        ui.add_space(10.0);
        learners(ui, class);
        ui.add_space(12.0);
        lessons(ui, app, class);
    });
}

fn complaints(ui: &mut Ui, class: &Class) {
    if class.complaints.is_empty() {
        return;
    }
    ui.add_space(6.0);
    callout(ui, Tone::Problem, word("learn.class.not-read"), |ui| {
        for complaint in class.complaints.iter().take(COMPLAINTS) {
            text(ui, Type::Small, complaint);
        }
    });
}

fn learners(ui: &mut Ui, class: &Class) {
    let columns = [
        Column::rest(word("learn.class.learner"), 140.0),
        Column::fixed(word("learn.class.made"), 136.0),
        Column::rest(word("learn.class.course"), 120.0),
        number("learn.class.done", 76.0),
        number("learn.class.solved", 76.0),
        number("learn.class.mean", 76.0),
        number("learn.class.hints", 76.0),
        number("learn.class.solutions", 124.0),
        number("learn.class.bets", 100.0),
    ];
    let rows = class.results.rows();
    table(ui, "learn.class.learners", &columns, rows.len(), |row, column| {
        rows.get(row)
            .and_then(|row| row.get(column))
            .map_or_else(Cell::empty, |words| Cell::text(words.as_str()))
    });
}

fn lessons(ui: &mut Ui, app: &App, class: &Class) {
    let columns = [
        Column::rest(word("learn.class.lesson"), 220.0),
        number("learn.class.done", 76.0),
        number("learn.class.solved", 76.0),
        number("learn.class.mean", 76.0),
    ];
    let rows = class.results.by_lesson();
    table(ui, "learn.class.lessons", &columns, rows.len(), |row, column| {
        let Some((id, done, solved, mean)) = rows.get(row) else { return Cell::empty() };
        match column {
            0 => Cell::text(said(app.learn.lesson(id).map_or(id.as_str(), |lesson| lesson.title.as_str()))),
            1 => Cell::text(done.to_string()),
            2 => Cell::text(solved.to_string()),
            _ => Cell::text(mean.to_string()),
        }
    });
}

fn number(title: &'static str, width: f32) -> Column<'static> {
    Column::fixed(word(title), width).right()
}

/// A table under its title, of which a few rows are seen at once.
fn table<'a>(
    ui: &mut Ui,
    title: &str,
    columns: &[Column<'_>],
    rows: usize,
    cell: impl Fn(usize, usize) -> Cell<'a>,
) {
    section(ui, word(title));
    ui.add_space(4.0);
    let table = Table::new(word(title), columns, rows).row_height(ROW).max_height(ROW * ROWS);
    table.empty(word("learn.class.none")).show(ui, title, cell);
}
