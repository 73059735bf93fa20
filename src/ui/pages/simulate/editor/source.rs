//! The text of the plan with the numbers of its lines, those with a problem marked, and the problems above it.

use egui::text::{CCursor, CCursorRange};
use egui::{Align2, Id, Margin, ScrollArea, TextEdit, Ui, accesskit, pos2, vec2};

use crate::app::editor::{EditorCommand, MOST_TEXT};
use crate::app::problem_words;
use crate::app::words::{fill, word};
use crate::app::{App, Command};
use crate::ui::frame::Outbox;
use crate::ui::theme;
use crate::ui::typography::Type;
use crate::ui::widgets::{Button, muted, parts, source};

/// Room for the numbers of lines, in points.
const NUMBERS: i8 = 42;
/// Problems that are listed.
const PROBLEMS: usize = 4;

pub(super) fn show(ui: &mut Ui, app: &App, height: f32, outbox: &mut Outbox) {
    let id = Id::unique("plan-text");
    let top = ui.cursor().top();
    if ui.data_mut(|data| data.remove_temp::<bool>(arriving(id))).is_some() {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    problems(ui, app, id);
    if app.editor.text.len() > MOST_TEXT {
        muted(ui, Type::Text, word("editor.too-long"));
        return;
    }
    let room = (height - (ui.cursor().top() - top)).max(120.0);
    let mut text = app.editor.text.clone();
    let tokens = theme::of(ui);
    ScrollArea::both().id_salt("plan-text-scroll").max_height(room).auto_shrink([false, false]).show(
        ui,
        |ui| {
            let field = TextEdit::multiline(&mut text)
                .id(id)
                .font(Type::Mono.font())
                .margin(Margin { left: NUMBERS, right: 8, top: 6, bottom: 6 })
                .desired_width(f32::INFINITY)
                .min_size(vec2(0.0, room - 8.0));
            let shown = field.show(ui);
            let response = &shown.response;
            ui.accesskit_node_builder(response.id, |node| {
                node.set_label(word("editor.text"));
                if !app.editor.problems.is_empty() {
                    node.set_invalid(accesskit::Invalid::True);
                }
            });
            parts::focus_ring(ui, response, theme::CONTROL_RADIUS);
            let mut line = 1;
            let mut starts = true;
            for row in &shown.galley.rows {
                if starts {
                    let wrong = app.editor.problems.iter().any(|problem| problem.line == Some(line));
                    let colour = if wrong { tokens.notification.text } else { tokens.muted };
                    let y = shown.galley_pos.y + row.pos.y;
                    let at = pos2(shown.galley_pos.x - 10.0, y);
                    let mark = if wrong {
                        fill("editor.wrong-line", &[("n", &line.to_string())])
                    } else {
                        line.to_string()
                    };
                    if ui.clip_rect().y_range().contains(y) {
                        ui.painter().text(at, Align2::RIGHT_TOP, mark, Type::Mono.font(), colour);
                    }
                }
                starts = row.ends_with_newline;
                line += usize::from(row.ends_with_newline);
            }
        },
    );
    if text != app.editor.text {
        outbox.send(Command::Editor(EditorCommand::Text(text)));
    }
}

/// What is wrong with the text, each leading to its line.
fn problems(ui: &mut Ui, app: &App, id: Id) {
    for problem in app.editor.problems.iter().take(PROBLEMS) {
        let what = problem_words::line(problem);
        match problem.line {
            Some(line) => {
                if Button::link(&what).small().show(ui).clicked() {
                    go_to(ui, id, &app.editor.text, line);
                }
            }
            None => {
                source(ui, &what);
            }
        }
    }
    if let Some(more) = app.editor.problems.len().checked_sub(PROBLEMS).filter(|more| *more > 0) {
        let more = u32::try_from(more).unwrap_or(u32::MAX);
        muted(ui, Type::Small, &crate::app::words::count("editor.more", more));
    }
}

/// Where it is kept that the focus comes into the text in the next frame: in this one the press that asked for it was
/// elsewhere, and a text leaves the focus when something else is pressed.
fn arriving(id: Id) -> Id {
    id.with("arriving")
}

/// Puts the focus into the text, at the beginning of a line.
fn go_to(ui: &Ui, id: Id, text: &str, line: usize) {
    let before: usize =
        text.split_inclusive('\n').take(line.saturating_sub(1)).map(|line| line.chars().count()).sum();
    ui.data_mut(|data| data.insert_temp(arriving(id), true));
    ui.request_repaint();
    let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    state.cursor.set_char_range(Some(CCursorRange::one(CCursor::new(before))));
    TextEdit::store_state(ui.ctx(), id, state);
}
