//! The teacher's view: lessons chosen and ordered into a course, what learners may use in it, and its file.

use egui::Ui;

use super::{arrival, column, head};
use crate::app::learn::CourseCommand;
use crate::app::overlay::Export;
use crate::app::words::{fill, said, word};
use crate::app::{App, Command, LearnCommand};
use crate::domain::lesson::LessonKind;
use crate::domain::teaching::Course;
use crate::ui::frame::Outbox;
use crate::ui::layout::Layout;
use crate::ui::page::body;
use crate::ui::typography::Type;
use crate::ui::widgets::{
    Button, Card, NumberField, TextField, check_box, check_box_with, muted, section, text, why,
};

/// From this width on what can be chosen and what is chosen stand side by side, in points.
const TWO_FROM: f32 = 640.0;

fn send(outbox: &mut Outbox, command: CourseCommand) {
    outbox.send(Command::Learn(LearnCommand::Course(command)));
}

pub(super) fn show(ui: &mut Ui, app: &App, layout: Layout, outbox: &mut Outbox) {
    body(ui, layout, "course", |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        head(ui, app, word("learn.course.title"), outbox);
        why(ui, word("learn.course.why"));
        ui.add_space(10.0);
        if ui.available_width() >= TWO_FROM {
            ui.columns(2, |columns| {
                if let [left, right] = columns {
                    column(left, |ui| choice(ui, app, outbox));
                    column(right, |ui| {
                        order(ui, app, outbox);
                        rules(ui, app, outbox);
                        buttons(ui, outbox);
                    });
                }
            });
        } else {
            choice(ui, app, outbox);
            order(ui, app, outbox);
            rules(ui, app, outbox);
            buttons(ui, outbox);
        }
    });
}

/// Which lessons there are, each to be taken along.
fn choice(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    let draft = &app.learn.course_draft;
    ui.spacing_mut().item_spacing.y = 2.0;
    for kind in LessonKind::ALL {
        let title = match kind {
            LessonKind::Lesson => "learn.lessons",
            LessonKind::Exercise => "learn.exercises",
        };
        section(ui, word(title));
        let all = app.learn.lessons.iter().enumerate().filter(|(_, file)| file.lesson.kind == kind);
        for (place, file) in all {
            let mut taken = draft.lessons.contains(&file.lesson.id);
            if check_box(ui, &mut taken, &said(&file.lesson.title)).changed() {
                send(outbox, CourseCommand::Take(place, taken));
            }
        }
        ui.add_space(8.0);
    }
}

/// The lessons of the course in their order.
fn order(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    let draft = &app.learn.course_draft;
    let mut title = draft.title.clone();
    let missing = app.learn.asks_title && title.trim().is_empty();
    let field = TextField::new(word("learn.course.name"))
        .width(360.0)
        .error(missing.then(|| word("learn.course.no-title")));
    let field = field.show(ui, &mut title);
    arrival::lead_to(ui, &field, missing);
    if field.changed() {
        send(outbox, CourseCommand::Title(title));
    }
    ui.add_space(8.0);
    Card::new().padding(12).show(ui, |ui| {
        section(ui, word("learn.course.order"));
        if draft.lessons.is_empty() {
            muted(ui, Type::Text, word("learn.course.none"));
        }
        for (place, id) in draft.lessons.iter().enumerate() {
            let title = &*said(app.learn.lesson(id).map_or(id.as_str(), |lesson| lesson.title.as_str()));
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 8.0;
                let moves = [
                    ("learn.course.up", "learn.course.earlier", -1),
                    ("learn.course.down", "learn.course.later", 1),
                ];
                for (short, words, by) in moves {
                    let name = fill(words, &[("title", title)]);
                    if Button::link(word(short)).small().name(&name).show(ui).clicked() {
                        send(outbox, CourseCommand::Move(place, by));
                    }
                }
                let parts = [("n", (place + 1).to_string()), ("title", title.to_owned())];
                let parts = parts.each_ref().map(|(name, value)| (*name, value.as_str()));
                text(ui, Type::Text, &fill("learn.course.row", &parts));
            });
        }
    });
    ui.add_space(8.0);
}

/// What holds for every lesson of the course.
fn rules(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    let draft = &app.learn.course_draft;
    let (mut lock, mut hide) = (draft.lock_plan, draft.hide_hints);
    let line = word("learn.course.lock-line");
    if check_box_with(ui, &mut lock, word("learn.course.lock"), line).changed() {
        send(outbox, CourseCommand::LockPlan(lock));
    }
    if check_box(ui, &mut hide, word("learn.course.hide")).changed() {
        send(outbox, CourseCommand::HideHints(hide));
    }
    let mut minutes = Some(draft.minutes);
    let field = NumberField::new(word("learn.course.minutes"), 0, Course::MOST_MINUTES)
        .note(word("learn.course.minutes-note"))
        .unit(word("learn.course.unit"))
        .show(ui, &mut minutes);
    if let Some(minutes) = minutes.filter(|_| field.changed) {
        send(outbox, CourseCommand::Minutes(minutes));
    }
    ui.add_space(10.0);
}

fn buttons(ui: &mut Ui, outbox: &mut Outbox) {
    ui.horizontal_wrapped(|ui| {
        let save = Command::Learn(LearnCommand::Save(Export::Course));
        if Button::filled(save.text()).show(ui).clicked() {
            outbox.send(save);
        }
        let start = Command::Learn(LearnCommand::Course(CourseCommand::Start));
        if Button::plain(start.text()).show(ui).clicked() {
            outbox.send(start);
        }
        let class = Command::Learn(LearnCommand::Class);
        if Button::plain(class.text()).show(ui).clicked() {
            outbox.send(class);
        }
    });
    muted(ui, Type::Small, word("learn.course.file-note"));
}
