//! The results as a list in groups, of which only what is seen is drawn. One tab stop; the search field moves in it
//! too.

use egui::{
    CornerRadius, CursorIcon, EventFilter, Frame, Id, Key, Rect, Response, ScrollArea, Sense, Stroke,
    StrokeKind, Ui, UiBuilder, accesskit, pos2, vec2,
};

use crate::app::reference::{Entry, EntryKind, LookUp};
use crate::app::words::{fill, fill_count, grouped, word};
use crate::app::{App, Command};
use crate::ui::frame::Outbox;
use crate::ui::layout::Layout;
use crate::ui::pages::rows;
use crate::ui::theme::{self, Tokens};
use crate::ui::typography::Type;
use crate::ui::widgets::{Button, muted, parts};

use super::titles::{self, Title};

/// Height of a group's head and of an entry, in points.
const HEAD: f32 = 32.0;
const ENTRY: f32 = 46.0;
const PADDING: f32 = 14.0;

/// Draws the list on a card. It scrolls in itself where it is higher than `max_height`; without one the page scrolls.
pub(super) fn show(ui: &mut Ui, app: &App, field: &Response, max_height: Option<f32>, outbox: &mut Outbox) {
    let tokens = theme::of(ui);
    let frame =
        Frame::new().fill(tokens.surface).corner_radius(theme::CARD_RADIUS).shadow(tokens.card_shadow);
    let shown = frame.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 0.0;
        if app.reference.found.is_empty() {
            nothing(ui, app, outbox);
            return;
        }
        ui.add_space(6.0);
        // The bar lies over the rows, so that they reach from edge to edge.
        ui.spacing_mut().scroll.floating_allocated_width = 0.0;
        match max_height {
            Some(height) => {
                ScrollArea::vertical()
                    .id_salt(("results", &app.reference.query, app.reference.kind.map(EntryKind::plural)))
                    .max_height((height - 12.0).max(ENTRY))
                    .auto_shrink([false, true])
                    .show(ui, |ui| body(ui, app, field, outbox));
            }
            None => body(ui, app, field, outbox),
        }
        ui.add_space(6.0);
    });
    let line = Stroke::new(1.0, tokens.line);
    ui.painter().rect_stroke(shown.response.rect, theme::CARD_RADIUS, line, StrokeKind::Inside);
}

fn body(ui: &mut Ui, app: &App, field: &Response, outbox: &mut Outbox) {
    let reference = &app.reference;
    let height = HEAD * reference.groups.len() as f32 + ENTRY * reference.found.len() as f32;
    let (whole, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let seen = whole.intersect(ui.clip_rect());
    let id = ui.make_persistent_id("results");
    let open = reference.selected.unwrap_or(0);
    let list = ui.interact(rows::focusable(ui, whole, HEAD + ENTRY), id, Sense::focusable_noninteractive());
    parts::describe(ui, &list, accesskit::Role::ListBox, word("reference.results"), |node| {
        node.set_active_descendant(id.with(open).accesskit_id());
    });
    if field.has_focus() && reference.selected.is_some() {
        ui.accesskit_node_builder(field.id, |node| node.set_active_descendant(id.with(open).accesskit_id()));
    }
    keys(ui, app, &list, outbox);
    bring_into_view(ui, app, whole, &list);
    let inner = ui.new_child(UiBuilder::new().max_rect(whole).accessibility_parent(id));
    let mut top = whole.top();
    for (kind, range) in &reference.groups {
        if top <= seen.bottom() && top + HEAD >= seen.top() {
            head(&inner, *kind, range.len(), band(whole, top, HEAD));
        }
        top += HEAD;
        let before = whole_rows((seen.top() - top) / ENTRY).min(range.len());
        let until = whole_rows((seen.bottom() - top) / ENTRY).saturating_add(1).min(range.len());
        for place in (before..until).map(|index| range.start + index) {
            let Some(entry) = reference.found.get(place) else { continue };
            let rect = band(whole, top + ENTRY * (place - range.start) as f32, ENTRY);
            row(&inner, app, (id, place, entry), rect, place == open, outbox);
            if place == open && list.has_focus() {
                parts::ring(ui, rect.shrink(5.0), theme::CONTROL_RADIUS);
            }
        }
        top += ENTRY * range.len() as f32;
    }
}

fn band(whole: Rect, top: f32, height: f32) -> Rect {
    Rect::from_min_size(pos2(whole.left(), top), vec2(whole.width(), height))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to what a list can hold"
)]
fn whole_rows(rows: f32) -> usize {
    rows.floor().clamp(0.0, 1.0e7) as usize
}

fn keys(ui: &Ui, app: &App, list: &Response, outbox: &mut Outbox) {
    let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(list.id, arrows));
    if !list.has_focus() {
        return;
    }
    super::read_moves(ui, outbox);
    if let Some(by) = rows::moved(ui, &[(Key::Home, isize::MIN), (Key::End, isize::MAX)]) {
        outbox.send(Command::MoveAmongEntries(by));
    }
    if rows::pressed(ui, Key::Enter) || rows::pressed(ui, Key::Space) {
        super::open(app, Layout::of(ui.content_rect().size()), outbox);
    }
    if rows::copy_asked(ui)
        && let Some(entry) = app.reference.open()
    {
        outbox.send(copy(&titles::of(app, entry)));
    }
}

/// The command that copies what an entry is called: the code, the command line, the key.
pub(super) fn copy(title: &Title) -> Command {
    let what = title.text.to_string();
    Command::Copy { text: what.clone(), what }
}

/// Scrolls to the open entry when it has changed since the last frame.
fn bring_into_view(ui: &Ui, app: &App, whole: Rect, list: &Response) {
    let now = app.reference.selected;
    let before =
        ui.data_mut(|data| core::mem::replace(data.get_temp_mut_or_default::<Option<usize>>(list.id), now));
    let Some(place) = now.filter(|_| now != before || list.gained_focus()) else { return };
    let heads = app.reference.groups.iter().filter(|(_, range)| range.start <= place).count();
    let top = whole.top() + HEAD * heads as f32 + ENTRY * place as f32;
    ui.scroll_to_rect(band(whole, top - HEAD, ENTRY + HEAD), None);
}

fn head(ui: &Ui, kind: EntryKind, entries: usize, rect: Rect) {
    let tokens = theme::of(ui);
    let words = word(kind.plural());
    let n = grouped(u64::try_from(entries).unwrap_or(u64::MAX));
    let spoken = fill("reference.tab", &[("kind", words), ("n", &n)]);
    let response = ui.interact(rect, ui.unique_id().with(kind.plural()), Sense::hover());
    parts::describe(ui, &response, accesskit::Role::Heading, &spoken, |node| node.set_level(2));
    let title = Type::SmallStrong.line_of(ui, words, tokens.text);
    let y = rect.bottom() - 8.0 - title.size().y;
    let right = rect.left() + PADDING + title.size().x + 8.0;
    ui.painter().galley(pos2(rect.left() + PADDING, y), title, tokens.text);
    ui.painter().galley(pos2(right, y), Type::Small.line_of(ui, &n, tokens.muted), tokens.muted);
}

fn row(
    ui: &Ui,
    app: &App,
    (id, place, entry): (Id, usize, &Entry),
    rect: Rect,
    open: bool,
    outbox: &mut Outbox,
) {
    let tokens = theme::of(ui);
    let title = titles::of(app, entry);
    let response = ui.interact(rect, id.with(place), Sense::CLICK);
    let spoken = fill("reference.row", &[("title", &title.text), ("line", &title.line)]);
    parts::describe(ui, &response, accesskit::Role::ListBoxOption, &spoken, |node| {
        node.set_selected(open);
        node.set_position_in_set(place + 1);
        node.set_size_of_set(app.reference.found.len());
    });
    let rest = if open { tokens.accent_soft } else { tokens.surface };
    let over = if open { tokens.accent_soft_hover } else { tokens.surface_hover };
    ui.painter().rect_filled(rect.shrink2(vec2(1.0, 0.0)), 0.0, parts::ground(&response, rest, over));
    if open {
        let bar = Rect::from_min_size(rect.left_top() + vec2(1.0, 0.0), vec2(3.0, rect.height()));
        ui.painter().rect_filled(bar, CornerRadius::ZERO, tokens.accent);
    }
    let shortened = paint(ui, &title, rect, open, &tokens);
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let response = if shortened { response.on_hover_text(&spoken) } else { response };
    if response.clicked() {
        ui.memory_mut(|memory| memory.request_focus(id));
        outbox.send(Command::SelectEntry(Some(place)));
        super::open(app, Layout::of(ui.content_rect().size()), outbox);
    }
}

/// Draws an entry in two lines. Returns whether one of them had to be shortened.
fn paint(ui: &Ui, title: &Title, rect: Rect, open: bool, tokens: &Tokens) -> bool {
    let room = rect.width() - 2.0 * PADDING;
    let style = match (title.mono, open) {
        (true, _) => Type::Mono,
        (false, true) => Type::Strong,
        (false, false) => Type::Medium,
    };
    let words = style.elided(ui, &title.text, tokens.text, room);
    let line = Type::Small.elided(ui, &title.line, tokens.muted, room);
    let left = rect.left() + PADDING;
    let shortened = words.elided || line.elided;
    ui.painter().galley(pos2(left, rect.top() + 4.0), words, tokens.text);
    ui.painter().galley(pos2(left, rect.top() + 24.0), line, tokens.muted);
    shortened
}

/// Nothing is found: says so, and what is near.
fn nothing(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    Frame::new().inner_margin(16).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let elsewhere: usize = app.reference.counts.iter().map(|(_, found)| found).sum();
        let query = [("query", app.reference.query.trim())];
        let said = match u32::try_from(elsewhere) {
            Ok(0) | Err(_) => fill("reference.nothing", &query),
            Ok(found) => fill_count("reference.of-other-kinds", found, &query),
        };
        muted(ui, Type::Text, &said);
        for near in &app.reference.near {
            let line = fill("reference.near", &[("name", near)]);
            if Button::link(&line).show(ui).clicked() {
                outbox.send(Command::Search(near.clone()));
            }
        }
        if Button::link(word("reference.clear")).show(ui).clicked() {
            outbox.send(Command::LookUp(LookUp::Name(String::new())));
        }
    });
}
