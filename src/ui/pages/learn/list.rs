//! The lessons and exercises, each with what was done of it; where to go on; and the results.

use egui::{CursorIcon, Response, Sense, Stroke, StrokeKind, Ui, accesskit, pos2, vec2};

use super::{arrival, results};
use crate::app::learn::{CourseCommand, QuizCommand, WriteCommand};
use crate::app::words::{fill, said, word};
use crate::app::{App, Command, LearnCommand};
use crate::domain::lesson::{Lesson, LessonKind};
use crate::domain::teaching::Record;
use crate::ui::frame::Outbox;
use crate::ui::layout::Layout;
use crate::ui::page::body;
use crate::ui::theme;
use crate::ui::typography::Type;
use crate::ui::widgets::{
    Button, Tone, callout, heading_in_focus, in_english_unless_known, muted, parts, section, text, why,
};

/// From this width on lessons and exercises stand side by side, in points.
const TWO_FROM: f32 = 560.0;

pub(super) fn show(ui: &mut Ui, app: &App, layout: Layout, outbox: &mut Outbox) {
    body(ui, layout, "learn", |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let is_new = arrival::is_new(ui, app);
        heading_in_focus(ui, Type::Heading, word("learn.title"), is_new);
        why(ui, word("learn.why"));
        ui.add_space(8.0);
        course(ui, app, outbox);
        actions(ui, app, outbox);
        problems(ui, app);
        ui.add_space(10.0);
        if app.learn.course.is_some() {
            in_order(ui, app, outbox);
        } else if ui.available_width() >= TWO_FROM {
            ui.columns(2, |columns| {
                for (ui, kind) in columns.iter_mut().zip(LessonKind::ALL) {
                    lessons(ui, app, kind, outbox);
                }
            });
        } else {
            for kind in LessonKind::ALL {
                lessons(ui, app, kind, outbox);
                ui.add_space(12.0);
            }
        }
        ui.add_space(12.0);
        results::show(ui, app, outbox);
    });
}

/// The course that is followed, and the way out of it.
fn course(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    let Some(course) = &app.learn.course else { return };
    callout(ui, Tone::Accent, &fill("learn.course.followed", &[("title", &course.title)]), |ui| {
        let mut rules: Vec<String> = Vec::new();
        if course.lock_plan {
            rules.push(word("learn.course.locked").to_owned());
        }
        if course.hide_hints {
            rules.push(word("learn.course.no-hints").to_owned());
        }
        if course.minutes > 0 {
            rules.push(fill("learn.course.time", &[("minutes", &course.minutes.to_string())]));
        }
        if !rules.is_empty() {
            text(ui, Type::Small, &rules.join(" "));
        }
        let leave = Command::Learn(LearnCommand::Course(CourseCommand::Leave));
        if Button::link(leave.text()).small().show(ui).clicked() {
            outbox.send(leave);
        }
    });
    ui.add_space(8.0);
}

fn actions(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    let (solved, of) = app.learn.solved();
    ui.horizontal_wrapped(|ui| {
        let (words, go) = first(app);
        if Button::filled(&words).show(ui).clicked() {
            outbox.send(Command::Learn(go));
        }
        let parts = [("n", solved.to_string()), ("of", of.to_string())];
        let parts = parts.each_ref().map(|(name, value)| (*name, value.as_str()));
        muted(ui, Type::Text, &fill("learn.solved", &parts));
        let offered = app.learn.offered().into_iter().filter_map(|place| app.learn.lessons.get(place));
        let texts = offered.flat_map(|file| [&*file.lesson.title, &*file.lesson.about]);
        in_english_unless_known(ui, texts);
    });
    ui.add_space(4.0);
    // In a row of their own: they stay where they are, whatever is next.
    ui.horizontal_wrapped(|ui| {
        for command in [
            LearnCommand::Quiz(QuizCommand::Open),
            LearnCommand::Course(CourseCommand::Open),
            LearnCommand::Write(WriteCommand::Open),
        ] {
            let command = Command::Learn(command);
            if Button::plain(command.text()).show(ui).clicked() {
                outbox.send(command);
            }
        }
    });
}

/// Where to begin or to go on.
fn first(app: &App) -> (String, LearnCommand) {
    let learn = &app.learn;
    let solved = |id| learn.progress.records.get(id).is_some_and(Record::is_solved);
    let here = learn.progress.here.as_ref().and_then(|here| learn.lesson(&here.lesson));
    let here = here.filter(|lesson| !solved(&lesson.id));
    let next = learn.offered().into_iter().find(|place| {
        let lesson = learn.lessons.get(*place).map(|file| &file.lesson.id);
        lesson.is_some_and(|id| !solved(id))
    });
    let place = next.or_else(|| learn.offered().first().copied()).unwrap_or_default();
    let next = learn.lessons.get(place).map(|file| &file.lesson);
    // A course says what comes next; without one it is what was left last.
    match here.filter(|here| learn.course.is_none() || next.is_some_and(|next| next.id == here.id)) {
        Some(here) => (fill("learn.go-on", &[("title", &said(&here.title))]), LearnCommand::GoOn),
        None => {
            let title = next.map_or("", |lesson| lesson.title.as_str());
            (fill("learn.start", &[("title", &said(title))]), LearnCommand::Open(place))
        }
    }
}

/// Lessons that a newer catalogue has broken.
fn problems(ui: &mut Ui, app: &App) {
    if app.learn.problems.is_empty() {
        return;
    }
    ui.add_space(8.0);
    callout(ui, Tone::Problem, word("learn.broken"), |ui| {
        for problem in app.learn.problems.iter().take(8) {
            text(ui, Type::Small, &problem.to_string());
        }
    });
}

/// The lessons of the course, in the order in which they are to be taken.
fn in_order(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    section(ui, word("learn.course.order"));
    ui.add_space(4.0);
    for (number, place) in (1..).zip(app.learn.offered()) {
        let Some(lesson) = app.learn.lessons.get(place).map(|file| &file.lesson) else { continue };
        let parts = [("n", number.to_string()), ("title", said(&lesson.title).into_owned())];
        let parts = parts.each_ref().map(|(name, value)| (*name, value.as_str()));
        let title = fill("learn.course.row", &parts);
        if row(ui, &title, lesson, app.learn.progress.records.get(&lesson.id)).clicked() {
            outbox.send(Command::Learn(LearnCommand::Open(place)));
        }
    }
}

fn lessons(ui: &mut Ui, app: &App, kind: LessonKind, outbox: &mut Outbox) {
    ui.spacing_mut().item_spacing.y = 4.0;
    let title = match kind {
        LessonKind::Lesson => "learn.lessons",
        LessonKind::Exercise => "learn.exercises",
    };
    section(ui, word(title));
    ui.add_space(4.0);
    let mut any = false;
    for (place, lesson) in app.learn.offered_of(kind) {
        any = true;
        if row(ui, &said(&lesson.title), lesson, app.learn.progress.records.get(&lesson.id)).clicked() {
            outbox.send(Command::Learn(LearnCommand::Open(place)));
        }
    }
    if !any {
        muted(ui, Type::Text, word("learn.none-here"));
    }
}

/// What was done of a lesson, in a few words.
fn done(record: Option<&Record>) -> String {
    match record {
        None => word("learn.new").to_owned(),
        Some(record) if !record.is_done() => word("learn.begun").to_owned(),
        Some(record) if record.is_solved() => word("learn.is-solved").to_owned(),
        Some(record) => fill("learn.score-of", &[("score", &record.score.to_string())]),
    }
}

/// A lesson to open: its title, what it is about, and what was done of it.
fn row(ui: &mut Ui, title: &str, lesson: &Lesson, record: Option<&Record>) -> Response {
    const SIDE: f32 = 12.0;
    const EDGE: f32 = 6.0;
    let tokens = theme::of(ui);
    let width = ui.available_width();
    let (done, about) = (done(record), said(&lesson.about));
    let colour = if record.is_some_and(Record::is_solved) { tokens.licensed.text } else { tokens.muted };
    let done_words = Type::SmallStrong.line_of(ui, &done, colour);
    let room = (width - 2.0 * SIDE).max(40.0);
    let name = fill("learn.row", &[("title", title), ("done", &done)]);
    let title = Type::Strong.galley(ui, title, tokens.text, (room - done_words.size().x - 12.0).max(40.0));
    let about_words = Type::Small.galley(ui, &about, tokens.muted, room);
    let height = title.size().y + about_words.size().y + 2.0 * EDGE;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    parts::describe(ui, &response, accesskit::Role::Button, &name, |node| {
        node.set_description(&*about);
    });
    if ui.is_rect_visible(rect) {
        let fill = parts::ground(&response, tokens.surface, tokens.surface_hover);
        let edge = Stroke::new(1.0, tokens.line);
        ui.painter().rect(rect, theme::CARD_RADIUS, fill, edge, StrokeKind::Inside);
        let corner = rect.min + vec2(SIDE, EDGE);
        let at_right = pos2(rect.right() - SIDE - done_words.size().x, corner.y + 2.0);
        let below = pos2(corner.x, corner.y + title.size().y);
        ui.painter().galley(corner, title, tokens.text);
        ui.painter().galley(at_right, done_words, colour);
        ui.painter().galley(below, about_words, tokens.muted);
        parts::focus_ring(ui, &response, theme::CARD_RADIUS);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}
