//! Reference: what a code, an event or a word means, where sources disagree, and the rules of the rulebooks. Type,
//! arrow down, Enter. Searching is the app's; this page draws what was found.

mod detail;
mod detail_more;
mod detail_rules;
mod list;
mod sources;
mod titles;

use egui::{Frame, Key, Margin, Response, Ui};

use crate::app::reference::EntryKind;
use crate::app::words::{fill, grouped, word};
use crate::app::{App, Command};
use crate::ui::frame::Outbox;
use crate::ui::icons::Icon;
use crate::ui::layout::{Height, Layout, Width};
use crate::ui::page;
use crate::ui::pages::rows;
use crate::ui::widgets::{TextField, heading, tabs, why};

/// Width of the panel, in points.
const PANEL: f32 = 372.0;
/// Width of the search field, in points.
const FIELD: f32 = 480.0;

pub(super) fn show(ui: &mut Ui, app: &App, layout: Layout, outbox: &mut Outbox) {
    page::side_panel(ui, app, layout, (word("reference.entry"), PANEL), outbox, |ui, outbox| {
        detail::show(ui, app, outbox);
    });
    if layout.pages_scroll() {
        page::body(ui, layout, "reference", |ui| {
            let field = above(ui, app, layout, outbox);
            list::show(ui, app, &field, None, outbox);
        });
        return;
    }
    Frame::new().inner_margin(margin(layout)).show(ui, |ui| {
        let field = above(ui, app, layout, outbox);
        let room = ui.available_height().max(160.0);
        list::show(ui, app, &field, Some(room), outbox);
    });
}

fn margin(layout: Layout) -> Margin {
    match layout.height {
        Height::Tall => Margin { left: 24, right: 24, top: 22, bottom: 16 },
        Height::Low => Margin { left: 20, right: 20, top: 16, bottom: 12 },
    }
}

/// Draws the heading, the search field and the kinds; returns the field.
fn above(ui: &mut Ui, app: &App, layout: Layout, outbox: &mut Outbox) -> Response {
    ui.spacing_mut().item_spacing.y = 0.0;
    heading(ui, word("reference.title"));
    ui.add_space(6.0);
    why(ui, word("reference.why"));
    ui.add_space(16.0);
    let field = search(ui, app, outbox);
    ui.add_space(8.0);
    kinds(ui, app, layout, outbox);
    ui.add_space(10.0);
    keys(ui, app, layout, &field, outbox);
    field
}

fn search(ui: &mut Ui, app: &App, outbox: &mut Outbox) -> Response {
    let mut query = app.reference.query.clone();
    let field = TextField::new(word("reference.search"))
        .label_hidden()
        .hint(word("reference.hint"))
        .icon(Icon::Search)
        .width(FIELD)
        .show(ui, &mut query);
    if page::comes_up(ui, "reference") && app.overlay.is_none() {
        field.request_focus();
    }
    if field.changed() {
        outbox.send(Command::Search(query));
    }
    field
}

/// One kind alone, or all; each with the number of its results where there is room.
fn kinds(ui: &mut Ui, app: &App, layout: Layout, outbox: &mut Outbox) {
    let counts = &app.reference.counts;
    let all: usize = counts.iter().map(|(_, n)| n).sum();
    let some: Vec<(EntryKind, usize)> =
        counts.iter().copied().filter(|(kind, n)| *n > 0 || app.reference.kind == Some(*kind)).collect();
    let titled = |id: &str, n: usize| {
        if layout.width == Width::Narrow {
            return word(id).to_owned();
        }
        let n = grouped(u64::try_from(n).unwrap_or(u64::MAX));
        fill("reference.tab", &[("kind", word(id)), ("n", &n)])
    };
    let mut titles = vec![titled("reference.kinds.all", all)];
    titles.extend(some.iter().map(|(kind, n)| titled(kind.plural(), *n)));
    let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
    let selected =
        some.iter().position(|(kind, _)| app.reference.kind == Some(*kind)).map_or(0, |place| place + 1);
    if let Some(chosen) = tabs(ui, "kinds", word("reference.kinds.name"), &titles, selected) {
        let kind = chosen.checked_sub(1).and_then(|place| some.get(place)).map(|(kind, _)| *kind);
        outbox.send(Command::ShowKind(kind));
    }
}

/// The keys of the search field: arrows and pages move among the results, Enter opens one where it is not seen.
fn keys(ui: &Ui, app: &App, layout: Layout, field: &Response, outbox: &mut Outbox) {
    if !field.has_focus() && !field.lost_focus() {
        return;
    }
    read_moves(ui, outbox);
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if entered {
        // A text field of one line gives the focus up at Enter; one goes on typing here.
        field.request_focus();
        open(app, layout, outbox);
    }
}

/// Sends the moves that the arrow keys ask for.
fn read_moves(ui: &Ui, outbox: &mut Outbox) {
    let moves = [(Key::ArrowDown, 1), (Key::ArrowUp, -1), (Key::PageDown, 8), (Key::PageUp, -8)];
    if let Some(by) = rows::moved(ui, &moves) {
        outbox.send(Command::MoveAmongEntries(by));
    }
}

/// Opens the entry that stands in the sheet; beside the list it is open already.
fn open(app: &App, layout: Layout, outbox: &mut Outbox) {
    if layout.panel_is_sheet() && !app.sheet && app.reference.open().is_some() {
        outbox.send(Command::TogglePanel);
    }
}
