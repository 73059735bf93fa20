//! What a lesson in the making is called, and the plan that it starts with.

use egui::Ui;

use super::{FIELD, chosen, line, recorded, send};
use crate::app::learn::{DraftCommand, Recording, WriteCommand};
use crate::app::named;
use crate::app::words::{fill, word};
use crate::app::{App, Command, LearnCommand};
use crate::domain::ids::LessonId;
use crate::domain::lesson::{Given, Lesson, LessonKind, Limits};
use crate::domain::ready;
use crate::ui::frame::Outbox;
use crate::ui::typography::Type;
use crate::ui::widgets::{Button, Card, NumberField, TextField, muted, section, segmented};

pub(super) fn show(ui: &mut Ui, app: &App, lesson: &Lesson, outbox: &mut Outbox) {
    let mut top = lesson.clone();
    let mut is_changed = line(ui, word("learn.write.name"), 1, &mut top.title);
    is_changed |= line(ui, word("learn.write.about"), 1, &mut top.about);
    let names = LessonKind::ALL.map(|kind| match kind {
        LessonKind::Lesson => word("learn.write.kind-lesson"),
        LessonKind::Exercise => word("learn.write.kind-exercise"),
    });
    let here = LessonKind::ALL.iter().position(|kind| *kind == top.kind).unwrap_or_default();
    let kind = segmented(ui, "write-kind", word("learn.write.kind"), &names, here);
    if let Some(kind) = kind.and_then(|place| LessonKind::ALL.get(place)) {
        (top.kind, is_changed) = (*kind, true);
    }
    ui.add_space(6.0);
    let mut id = top.id.to_string();
    let field = TextField::new(word("learn.write.id")).note(word("learn.write.id-note"));
    if field.width(ui.available_width().min(FIELD)).show(ui, &mut id).changed() {
        (top.id, is_changed) = (LessonId::new(id), true);
    }
    ui.add_space(6.0);
    let mut order = Some(top.order);
    let field = NumberField::new(word("learn.write.order"), 0, Limits::ORDER)
        .note(word("learn.write.order-note"))
        .show(ui, &mut order);
    if let Some(order) = order.filter(|_| field.changed) {
        (top.order, is_changed) = (order, true);
    }
    if is_changed {
        send(outbox, WriteCommand::Draft(DraftCommand::Top(Box::new(top))));
    }
    ui.add_space(10.0);
    Card::new().padding(12).show(ui, |ui| plan(ui, app, lesson, outbox));
}

/// The plan: a ready-made fleet, the plan that is open, one of its own, or none.
fn plan(ui: &mut Ui, app: &App, lesson: &Lesson, outbox: &mut Outbox) {
    section(ui, word("learn.write.the-plan"));
    let said = match &lesson.given {
        Given::Nothing => word("learn.write.plan-none").to_owned(),
        Given::Fleet(_) | Given::Inline(_) => {
            fill("learn.write.plan-named", &[("name", &named::plan(&lesson.plan.name))])
        }
    };
    muted(ui, Type::Small, &said);
    let fleets = ready::fleets();
    let mut options = vec![word("learn.write.no-fleet").to_owned()];
    options.extend(fleets.iter().map(|fleet| crate::app::words::said(&fleet.title).into_owned()));
    let here = match &lesson.given {
        Given::Fleet(id) => fleets.iter().position(|fleet| fleet.id == *id).map_or(0, |place| place + 1),
        Given::Inline(_) | Given::Nothing => 0,
    };
    if let Some(place) = chosen(ui, word("learn.write.fleet"), &options, here) {
        send(outbox, WriteCommand::Fleet(place.checked_sub(1)));
    }
    let take = Command::Learn(LearnCommand::Write(WriteCommand::TakePlan));
    if Button::plain(take.text()).show(ui).clicked() {
        outbox.send(take);
    }
    recorded(ui, app, Recording::Plan, outbox);
}
