//! The input beside the findings: what it is, what is to know about the reading, and its text with numbered lines, the
//! line of a finding marked. Only the lines that are seen are drawn.

use egui::{Align, Label, Rect, ScrollArea, Sense, Ui, UiBuilder, accesskit, pos2, vec2};

use super::inputs;
use crate::app::App;
use crate::app::diagnose::Input;
use crate::app::words::{fill, said, word};
use crate::domain::evidence::Note;
use crate::ui::frame::Outbox;
use crate::ui::theme;
use crate::ui::typography::Type;
use crate::ui::widgets::{Tone, callout, muted, section, source, text};

/// Height of a line, in points.
const LINE: f32 = 18.0;
/// Room for the number of a line, in points.
const NUMBER: f32 = 44.0;
/// Notes that are shown; more are left to the report.
const NOTES: usize = 6;

pub(super) fn show(ui: &mut Ui, app: &App, _outbox: &mut Outbox) {
    let Some(input) = app.diagnose.shown_input() else {
        section(ui, word("diagnose.input"));
        ui.add_space(4.0);
        muted(ui, Type::Text, word("diagnose.input-none"));
        return;
    };
    section(ui, &inputs::short(&input.name));
    source(ui, &inputs::described(input));
    notes(ui, app, input);
    ui.add_space(8.0);
    if input.lines.is_empty() {
        muted(ui, Type::Text, word("diagnose.no-text"));
        return;
    }
    lines(ui, app, input);
}

fn notes(ui: &mut Ui, app: &App, input: &Input) {
    let list = app.diagnose.fleet.as_ref().filter(|list| list.name == input.name);
    // Of a list whose columns the user has said, what was guessed before is past.
    let notes: Vec<&str> = match list.and_then(|list| list.worked.as_ref()) {
        Some(worked) => first_of(&worked.roster.notes),
        None => first_of(input.readings.iter().flat_map(|reading| &reading.notes)),
    };
    if notes.is_empty() {
        return;
    }
    ui.add_space(6.0);
    callout(ui, Tone::Caution, "", |ui| {
        for note in notes {
            text(ui, Type::Small, &said(note));
        }
    });
}

fn first_of<'a>(notes: impl IntoIterator<Item = &'a Note>) -> Vec<&'a str> {
    notes.into_iter().map(|note| note.text.as_str()).take(NOTES).collect()
}

fn lines(ui: &mut Ui, app: &App, input: &Input) {
    let room = (ui.clip_rect().bottom() - ui.cursor().top() - 8.0).max(LINE * 6.0);
    let mut area = ScrollArea::both().id_salt("input-lines").max_height(room).auto_shrink([false, false]);
    if let Some(line) = revealed(ui, app) {
        let above = (room / LINE / 3.0).floor() * LINE;
        area = area.vertical_scroll_offset((line.saturating_sub(1) as f32 * LINE - above).max(0.0));
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.spacing_mut().interact_size.y = LINE;
    let list = UiBuilder::new()
        .accessibility_role(accesskit::Role::List)
        .accessibility_label(word("diagnose.input"));
    ui.scope_builder(list, |ui| {
        area.show_rows(ui, LINE, input.lines.len(), |ui, range| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let first = range.start;
            for (place, line) in input.lines.get(range).unwrap_or_default().iter().enumerate() {
                one(ui, first + place + 1, line, app.diagnose.line);
            }
        });
    });
}

/// The line to scroll to, once for each wish to see it.
fn revealed(ui: &Ui, app: &App) -> Option<usize> {
    let id = egui::Id::unique("input-revealed");
    let wish = (app.diagnose.shown, app.diagnose.reveal);
    let done = ui.data_mut(|data| data.get_temp_mut_or_default::<Option<(usize, u32)>>(id).replace(wish));
    app.diagnose.line.filter(|_| done != Some(wish))
}

fn one(ui: &mut Ui, number: usize, line: &str, marked: Option<usize>) {
    let tokens = theme::of(ui);
    let is_marked = marked == Some(number);
    let id = if is_marked { "diagnose.line-marked" } else { "diagnose.line" };
    let spoken = fill(id, &[("line", &number.to_string()), ("text", line)]);
    let item = UiBuilder::new().accessibility_role(accesskit::Role::ListItem).accessibility_label(spoken);
    ui.scope_builder(item, |ui| {
        ui.horizontal(|ui| {
            ui.set_height(LINE);
            ui.spacing_mut().item_spacing.x = 8.0;
            let (place, _) = ui.allocate_exact_size(vec2(NUMBER, LINE), Sense::hover());
            if is_marked {
                let right = ui.clip_rect().right().max(place.right());
                let row = Rect::from_min_max(place.min, pos2(right, place.bottom()));
                ui.painter().rect_filled(row, 0.0, tokens.accent_soft);
                let bar = Rect::from_min_size(place.min, vec2(3.0, LINE));
                ui.painter().rect_filled(bar, 0.0, tokens.accent);
            }
            let colour = if is_marked { tokens.on_soft } else { tokens.muted };
            let galley = Type::SmallMono.line_of(ui, &number.to_string(), colour);
            let corner = pos2(place.right() - galley.size().x, place.center().y - galley.size().y / 2.0);
            ui.painter().galley(corner, galley, colour);
            ui.with_layout(egui::Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(Type::SmallMono.rich(line, tokens.text)).extend());
            });
        });
    });
}
