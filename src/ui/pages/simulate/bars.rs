//! Incidents as bars on the lanes: dragged to move, dragged at an end to stretch, by arrow keys the same, Delete
//! removes, Enter opens the form; a menu holds all of it. Each is one undoable command.

use egui::{
    CursorIcon, EventFilter, Id, Key, Modifiers, Popup, Rangef, Rect, Response, Sense, Stroke, StrokeKind, Ui,
};
use egui::{accesskit, pos2, vec2};

use super::Shown;
use super::lanes::ROW;
use super::stack::Stack;
use crate::app::lane_command::LaneCommand;
use crate::app::lanes::{Bar, Lane};
use crate::app::run_words::date_of;
use crate::app::simulate::{DAY, Selection};
use crate::app::words::fill;
use crate::app::{Command, RunCommand};
use crate::ui::frame::Outbox;
use crate::ui::theme;
use crate::ui::typography::Type;
use crate::ui::widgets::{Axis, menu_row, parts, row_width};

/// Days that an incident lasts which is added without saying how long.
pub(super) const DAYS: u32 = 14;
/// How near to an end a drag stretches, in points.
const END: f32 = 7.0;

/// What a drag does to a bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Grip {
    Begin,
    Whole,
    End,
}

/// A drag under way: which bar, what it does, and on which day it began.
#[derive(Clone, Copy, Debug)]
struct Drag {
    bar: Id,
    grip: Grip,
    day: i64,
}

/// The bars of one lane.
pub(super) fn show(
    ui: &Ui,
    shown: Shown<'_>,
    (lane, stack): (&Lane, &Stack<'_>),
    (axis, track): (&Axis, Rect),
    outbox: &mut Outbox,
) {
    for (row, bar) in &stack.bars {
        let track = track.translate(vec2(0.0, ROW * *row as f32));
        let place = placed(bar, axis, track, (bar.from, bar.until));
        let id = ui.scope_id().with(("incident", bar.incident));
        let target = Rect::from_x_y_ranges(target(bar, axis), track.y_range());
        let response = ui.interact(target, id, Sense::click_and_drag());
        describe(ui, shown, lane, bar, &response);
        let days = dragged(ui, bar, &response, (axis, place));
        let selected = shown.app.simulate.selection == Selection::Incident(bar.incident);
        paint(ui, bar, placed(bar, axis, track, days), (&response, selected));
        parts::focus_ring(ui, &response, theme::CONTROL_RADIUS);
        if response.drag_stopped() && days != (bar.from, bar.until) {
            let (from, until) = days;
            send(outbox, LaneCommand::Put { incident: bar.incident, from, until });
        }
        if response.clicked() {
            select(bar, outbox);
            outbox.send(Command::Run(RunCommand::ToDay(bar.from)));
        }
        keys(ui, bar, &response, outbox);
        menu(bar, &response, outbox);
        let grip = response.hover_pos().map(|at| grip(bar, place, at.x));
        let cursor = if grip == Some(Grip::Whole) { CursorIcon::Grab } else { CursorIcon::ResizeHorizontal };
        response.on_hover_cursor(cursor).on_hover_text(spoken(shown, lane, bar, days));
    }
}

fn send(outbox: &mut Outbox, command: LaneCommand) {
    outbox.send(Command::Run(RunCommand::Lane(command)));
}

fn select(bar: &Bar, outbox: &mut Outbox) {
    outbox.send(Command::Run(RunCommand::Select(Selection::Incident(bar.incident))));
}

fn placed(bar: &Bar, axis: &Axis, track: Rect, days: (u32, u32)) -> Rect {
    const HIGH: f32 = 18.0;
    let y = track.center().y;
    Rect::from_x_y_ranges(across(bar, axis, days), y - HIGH / 2.0..=y + HIGH / 2.0)
}

/// From where to where a bar of these days is drawn.
fn across(bar: &Bar, axis: &Axis, (from, until): (u32, u32)) -> Rangef {
    let (left, right) = (axis.x_of(f64::from(from)), axis.x_of(f64::from(until)));
    if bar.lasts { Rangef::new(left, right.max(left + 6.0)) } else { Rangef::point(left).expand(7.0) }
}

/// From where to where a bar is pressed: what is short is still wide enough to be met.
pub(super) fn target(bar: &Bar, axis: &Axis) -> Rangef {
    let drawn = across(bar, axis, (bar.from, bar.until));
    drawn.expand((theme::MIN_TARGET - drawn.span()).max(0.0) / 2.0)
}

fn spoken(shown: Shown<'_>, lane: &Lane, bar: &Bar, (from, until): (u32, u32)) -> String {
    let date = |day: u32| date_of(shown.run, day.saturating_mul(DAY).min(shown.run.end()));
    let parts = [("what", bar.name), ("lane", &lane.name), ("from", &date(from)), ("until", &date(until))];
    fill(if bar.lasts { "lane.bar-value" } else { "lane.bar-once" }, &parts)
}

fn describe(ui: &Ui, shown: Shown<'_>, lane: &Lane, bar: &Bar, response: &Response) {
    let name = fill("lane.bar", &[("what", bar.name), ("lane", &lane.name)]);
    let value = spoken(shown, lane, bar, (bar.from, bar.until));
    response.widget_info(|| egui::WidgetInfo::slider(ui.is_enabled(), f64::from(bar.from), &name));
    ui.accesskit_node_builder(response.id, |node| {
        node.set_value(value.as_str());
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(shown.run.days().len() as f64);
        node.set_numeric_value_step(1.0);
        node.set_description(crate::app::words::word("lane.bar-help"));
        node.add_action(accesskit::Action::Increment);
        node.add_action(accesskit::Action::Decrement);
    });
}

fn grip(bar: &Bar, place: Rect, x: f32) -> Grip {
    // What is short is moved as a whole; its ends are stretched by keys or nearer by.
    if !bar.lasts || place.width() < 3.0 * END {
        return Grip::Whole;
    }
    if x < place.left() + END {
        Grip::Begin
    } else if x > place.right() - END {
        Grip::End
    } else {
        Grip::Whole
    }
}

/// The days of the bar while it is dragged, and in the frame in which it is let go.
fn dragged(ui: &Ui, bar: &Bar, response: &Response, (axis, place): (&Axis, Rect)) -> (u32, u32) {
    let kept = Id::unique("incident-drag");
    if response.drag_started()
        && let Some(at) = ui.input(|input| input.pointer.press_origin())
    {
        let drag = Drag { bar: response.id, grip: grip(bar, place, at.x), day: day_of(axis, at.x) };
        ui.data_mut(|data| data.insert_temp(kept, Some(drag)));
    }
    let drag = ui.data(|data| data.get_temp::<Option<Drag>>(kept)).flatten();
    let drag = drag.filter(|drag| drag.bar == response.id);
    let moving = response.dragged() || response.drag_stopped();
    let (Some(drag), Some(at)) = (drag.filter(|_| moving), response.interact_pointer_pos()) else {
        return (bar.from, bar.until);
    };
    if response.drag_stopped() {
        ui.data_mut(|data| data.insert_temp(kept, None::<Drag>));
    }
    after((bar.from, bar.until), drag.grip, day_of(axis, at.x) - drag.day, axis.days)
}

fn day_of(axis: &Axis, x: f32) -> i64 {
    axis.day_at(x).and_then(|day| i64::try_from(day).ok()).unwrap_or(0)
}

/// The days of a bar after a drag over so many days.
fn after((from, until): (u32, u32), grip: Grip, days: i64, all: usize) -> (u32, u32) {
    let all = u32::try_from(all).unwrap_or(u32::MAX);
    let by = |day: u32, least: u32, most: u32| {
        let moved = (i64::from(day) + days).clamp(i64::from(least), i64::from(most.max(least)));
        u32::try_from(moved).unwrap_or(day)
    };
    match grip {
        Grip::Begin => (by(from, 0, until.saturating_sub(1)), until),
        Grip::End => (from, by(until, from + 1, all)),
        Grip::Whole => {
            let moved = by(from, 0, all.saturating_sub(1));
            (moved, moved + until.saturating_sub(from))
        }
    }
}

/// A frame where an incident will be.
pub(super) fn ghost(ui: &Ui, place: Rect) {
    let tokens = theme::of(ui);
    ui.painter().rect(
        place,
        4.0,
        tokens.notification.soft,
        Stroke::new(1.5, tokens.notification.fill),
        StrokeKind::Inside,
    );
}

fn paint(ui: &Ui, bar: &Bar, place: Rect, (response, selected): (&Response, bool)) {
    let tokens = theme::of(ui);
    let fill = parts::ground(response, tokens.notification.soft, tokens.surface_hover);
    let (colour, width) = if selected { (tokens.accent, 2.0) } else { (tokens.notification.fill, 1.5) };
    if !bar.lasts {
        let (centre, half) = (place.center(), 7.0);
        let corners = [vec2(0.0, -half), vec2(half, 0.0), vec2(0.0, half), vec2(-half, 0.0)];
        let points = corners.into_iter().map(|corner| centre + corner).collect();
        ui.painter().add(egui::Shape::convex_polygon(
            points,
            tokens.notification.fill,
            Stroke::new(width, colour),
        ));
        return;
    }
    ui.painter().rect(place, 4.0, fill, Stroke::new(width, colour), StrokeKind::Inside);
    let words = Type::Small.line_of(ui, bar.name, tokens.notification.text);
    if words.size().x + 14.0 <= place.width() {
        let corner = pos2(place.left() + 7.0, place.center().y - words.size().y / 2.0);
        ui.painter().galley(corner, words, tokens.notification.text);
    }
}

/// Arrows move, with Shift they stretch, Page up and Page down move by a week, Delete removes, Enter opens the form.
fn keys(ui: &Ui, bar: &Bar, response: &Response, outbox: &mut Outbox) {
    let arrows = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    let mut wanted = Vec::new();
    if response.has_focus() {
        ui.input_mut(|input| {
            // With Shift first: without it the key would be taken for the plain one.
            for (held, key, command) in [
                (Modifiers::SHIFT, Key::ArrowLeft, LaneCommand::Stretch(-1)),
                (Modifiers::SHIFT, Key::ArrowRight, LaneCommand::Stretch(1)),
                (Modifiers::NONE, Key::ArrowLeft, LaneCommand::Shift(-1)),
                (Modifiers::NONE, Key::ArrowRight, LaneCommand::Shift(1)),
                (Modifiers::NONE, Key::PageUp, LaneCommand::Shift(-7)),
                (Modifiers::NONE, Key::PageDown, LaneCommand::Shift(7)),
                (Modifiers::NONE, Key::Delete, LaneCommand::Remove),
                (Modifiers::NONE, Key::Enter, LaneCommand::Edit),
            ] {
                if input.consume_key(held, key) {
                    wanted.push(command);
                }
            }
        });
    }
    ui.input(|input| {
        for (action, command) in [
            (accesskit::Action::Increment, LaneCommand::Shift(1)),
            (accesskit::Action::Decrement, LaneCommand::Shift(-1)),
        ] {
            if input.has_accesskit_action_request(response.id, action) {
                wanted.push(command);
            }
        }
    });
    for command in wanted {
        select(bar, outbox);
        send(outbox, command);
    }
}

fn menu(bar: &Bar, response: &Response, outbox: &mut Outbox) {
    Popup::context_menu(response).show(|ui| {
        let offered = LaneCommand::LISTED.into_iter().filter(|command| {
            let stretches = matches!(command, LaneCommand::Stretch(_));
            *command != LaneCommand::AddHere && (bar.lasts || !stretches)
        });
        let rows: Vec<Command> = offered.map(|command| Command::Run(RunCommand::Lane(command))).collect();
        let width = |row: &Command| row_width(ui, row.text(), &row.keys());
        let widest = rows.iter().map(width).fold(0.0, f32::max);
        ui.set_width(widest.min(ui.content_rect().width() - 48.0));
        ui.spacing_mut().item_spacing.y = 2.0;
        for row in rows {
            if menu_row(ui, row.text(), &row.keys(), false).clicked() {
                select(bar, outbox);
                outbox.send(row);
                ui.close();
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drag_moves_or_stretches_inside_the_run() {
        for (grip, days, expect) in [
            (Grip::Whole, 5, (15, 25)),
            (Grip::Whole, -50, (0, 10)),
            (Grip::Whole, 999, (99, 109)),
            (Grip::Begin, -3, (7, 20)),
            (Grip::Begin, 30, (19, 20)),
            (Grip::End, 30, (10, 50)),
            (Grip::End, -30, (10, 11)),
            (Grip::End, 999, (10, 100)),
        ] {
            assert_eq!(after((10, 20), grip, days, 100), expect, "{grip:?} {days}");
        }
    }
}
