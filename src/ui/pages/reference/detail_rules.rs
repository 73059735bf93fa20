//! The open entry in full, where it is a conflict, a rule, a command or a fact. Of a conflict both values stand side
//! by side with their sources and the rulebooks that follow them; none is preferred.

use egui::{Align, Frame, Layout as Flow, Margin, Ui, vec2};

use crate::app::named;
use crate::app::reference::LookUp;
use crate::app::rules::{Rule, Says};
use crate::app::words::{fill, word};
use crate::app::{App, Command};
use crate::domain::catalog::{Catalog, CommandRow, Conflict, FactRow};
use crate::domain::ids::{ConflictId, SourceId};
use crate::domain::rulebook::RulebookId;
use crate::ui::frame::Outbox;
use crate::ui::theme;
use crate::ui::typography::Type;
use crate::ui::widgets::{Button, Tone, badge, callout, copy_link, paragraph, source, text};

use super::detail::note;
use super::sources::{confidence, line, list, part};
use super::titles::spelled;

/// From this width on, in points, the two values of a conflict stand beside each other.
const BESIDE_FROM: f32 = 280.0;

pub(super) fn conflict(ui: &mut Ui, app: &App, row: &Conflict, outbox: &mut Outbox) {
    let catalog = &app.knowledge.catalog;
    let articles = Side {
        name: word("reference.articles"),
        text: &row.articles,
        sources: &row.articles_sources,
        books: &row.articles_followed_by,
    };
    let microsoft = Side {
        name: word("reference.microsoft"),
        text: &row.microsoft,
        sources: &row.microsoft_sources,
        books: &row.microsoft_followed_by,
    };
    let title = if row.contradiction { word("reference.disagree") } else { word("reference.adds") };
    callout(ui, Tone::Caution, title, |ui| {
        if ui.available_width() >= BESIDE_FROM {
            beside(ui, [&articles, &microsoft], |ui, side| show_side(ui, app, side));
        } else {
            show_side(ui, app, &articles);
            ui.add_space(8.0);
            show_side(ui, app, &microsoft);
        }
    });
    part(ui, word("reference.handling"));
    paragraph(ui, &row.handling);
    let touches: Vec<&Rule> =
        app.reference.rules.iter().filter(|rule| row.touches.contains(&rule.id)).collect();
    if !touches.is_empty() {
        part(ui, word("reference.touches"));
        for rule in touches {
            if Button::link(&spelled(rule.id.as_str())).show(ui).clicked() {
                outbox.send(Command::LookUp(LookUp::Rule(rule.id.clone())));
            }
        }
    }
    list(ui, catalog, row.articles_sources.iter().chain(&row.microsoft_sources), outbox);
}

/// Draws two sides beside each other, each in half of the room.
fn beside<T>(ui: &mut Ui, sides: [T; 2], mut show: impl FnMut(&mut Ui, T)) {
    const GAP: f32 = 12.0;
    let half = (ui.available_width() - GAP) / 2.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        for side in sides {
            ui.allocate_ui_with_layout(vec2(half, 0.0), Flow::top_down(Align::Min), |ui| {
                ui.set_width(half);
                show(ui, side);
            });
        }
    });
}

struct Side<'a> {
    name: &'a str,
    text: &'a str,
    sources: &'a [SourceId],
    books: &'a [RulebookId],
}

fn show_side(ui: &mut Ui, app: &App, side: &Side<'_>) {
    ui.spacing_mut().item_spacing.y = 4.0;
    text(ui, Type::SmallStrong, side.name);
    text(ui, Type::Small, side.text);
    line(ui, &app.knowledge.catalog, side.sources);
    let followed = if side.books.is_empty() {
        word("reference.followed-by-none").to_owned()
    } else {
        let names: Vec<&str> = side.books.iter().map(|book| named::rulebook(*book)).collect();
        fill("reference.followed-by", &[("books", &names.join("; "))])
    };
    text(ui, Type::Small, &followed);
}

pub(super) fn rule(ui: &mut Ui, app: &App, rule: &Rule, outbox: &mut Outbox) {
    for book in RulebookId::ALL {
        let says: Vec<&Says> = rule.says.iter().filter(|says| says.book == book).collect();
        if says.is_empty() {
            continue;
        }
        ui.add_space(10.0);
        ui.horizontal_wrapped(|ui| {
            text(ui, Type::SmallStrong, named::rulebook(book));
            if app.document.plan.rulebook == book {
                badge(ui, Tone::Accent, word("reference.in-force"));
            } else {
                let named = fill("reference.follow-named", &[("book", named::rulebook(book))]);
                if Button::link(word("reference.follow")).name(&named).small().show(ui).clicked() {
                    outbox.send(Command::Rulebook(Some(book)));
                }
            }
        });
        let tokens = theme::of(ui);
        Frame::new().fill(tokens.well).corner_radius(8).inner_margin(Margin::same(10)).show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 2.0;
            for (place, says) in says.iter().enumerate() {
                if place > 0 {
                    ui.add_space(8.0);
                }
                show_says(ui, app, says);
            }
        });
    }
    let disputed: Vec<&ConflictId> = rule.says.iter().filter_map(|says| says.conflict.as_ref()).collect();
    let mut shown: Vec<&ConflictId> = Vec::new();
    for id in disputed {
        if !shown.contains(&id) {
            shown.push(id);
            dispute(ui, app, id, outbox);
        }
    }
    list(ui, &app.knowledge.catalog, rule.says.iter().flat_map(|says| &says.sources), outbox);
}

fn show_says(ui: &mut Ui, app: &App, says: &Says) {
    if !says.scope.is_empty() {
        source(ui, &says.scope);
    }
    text(ui, Type::Strong, &says.value);
    text(ui, Type::Small, &says.text);
    line(ui, &app.knowledge.catalog, &says.sources);
    if let Some(why) = &says.assumed {
        ui.add_space(2.0);
        text(ui, Type::Small, &fill("reference.assumed", &[("why", why)]));
    }
}

fn dispute(ui: &mut Ui, app: &App, id: &ConflictId, outbox: &mut Outbox) {
    let Some(conflict) = app.knowledge.catalog.conflict(id) else { return };
    ui.add_space(10.0);
    callout(ui, Tone::Caution, word("reference.disagree"), |ui| {
        text(ui, Type::Small, &conflict.point);
        if Button::link(word("keys.compare")).small().show(ui).clicked() {
            outbox.send(Command::LookUp(LookUp::Conflict(id.clone())));
        }
    });
}

pub(super) fn command(ui: &mut Ui, catalog: &Catalog, row: &CommandRow, outbox: &mut Outbox) {
    paragraph(ui, &row.what);
    if row.syntax != row.line {
        text(ui, Type::SmallMono, &row.syntax);
    }
    if let Some(oslicense) = &row.oslicense {
        part(ui, word("reference.oslicense"));
        text(ui, Type::SmallMono, oslicense);
        if copy_link(ui, oslicense, oslicense) {
            outbox.send(Command::Copy { text: oslicense.clone(), what: oslicense.clone() });
        }
        if row.oslicense_syntax != *oslicense && !row.oslicense_syntax.is_empty() {
            text(ui, Type::SmallMono, &row.oslicense_syntax);
        }
    }
    if !row.oslicense_note.is_empty() {
        text(ui, Type::Small, &row.oslicense_note);
    }
    part(ui, word("reference.how"));
    for (id, value) in [
        ("reference.run-on", &row.run_on),
        ("reference.elevation", &row.elevation),
        ("reference.era", &row.era),
        ("reference.success", &row.success_text),
    ] {
        if !value.is_empty() {
            text(ui, Type::Small, &fill(id, &[("text", value)]));
        }
    }
    if row.changes_state {
        text(ui, Type::Small, word("reference.changes-state"));
    }
    note(ui, &row.note);
    list(ui, catalog, row.sources.iter().chain(&row.oslicense_sources), outbox);
}

pub(super) fn fact(ui: &mut Ui, catalog: &Catalog, row: &FactRow, outbox: &mut Outbox) {
    paragraph(ui, &row.text);
    if !row.value.is_empty() {
        let values = [("value", row.value.as_str()), ("unit", row.unit.as_str())];
        let id = if row.unit.is_empty() { "reference.value-plain" } else { "reference.value" };
        text(ui, Type::Strong, &fill(id, &values));
    }
    if !row.era.is_empty() {
        source(ui, &fill("reference.era", &[("text", &row.era)]));
    }
    if !row.other.is_empty() {
        part(ui, word("reference.other"));
        text(ui, Type::Small, &row.other);
        line(ui, catalog, &row.other_sources);
    }
    note(ui, &row.note);
    confidence(ui, row.confidence);
    list(ui, catalog, row.sources.iter().chain(&row.other_sources), outbox);
}
