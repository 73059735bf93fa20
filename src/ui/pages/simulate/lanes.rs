//! What stands when, one lane each: hosts, their records in DNS, Microsoft, cohorts on their network; and the incidents
//! on them as bars. The same time axis as the chart above. A press selects what the lane is about and goes there; a drag
//! over a lane adds an incident. What the bars do is in `bars`.

use egui::{
    CursorIcon, Id, Rangef, Rect, Response, ScrollArea, Sense, Shape, Stroke, Ui, accesskit, pos2, vec2,
};

use super::stack::{self, Stack};
use super::{GUTTER, Shown, bars};
use crate::app::lane_command::LaneCommand;
use crate::app::lanes::{Lane, LaneOf};
use crate::app::run_words::date_of;
use crate::app::simulate::DAY;
use crate::app::words::{fill, word};
use crate::app::{Command, RunCommand};
use crate::domain::simulation::Presence;
use crate::ui::frame::Outbox;
use crate::ui::theme::{self, Tokens};
use crate::ui::typography::Type;
use crate::ui::widgets::{Axis, Card, chart, follow_focus, parts};

/// Height of a lane, in points: what can be pressed is at least 24 high.
pub(super) const ROW: f32 = theme::MIN_TARGET;

/// Room around the lanes in their card, in points.
const PADDING: i8 = 8;

/// The height of the card as wide as `across`, with room for `most` points of lanes.
pub(super) fn card_height(shown: Shown<'_>, across: Rangef, most: f32) -> f32 {
    let padding = f32::from(PADDING);
    let axis = shown.axis(track(Rect::from_x_y_ranges(across.shrink(padding), 0.0..=ROW)));
    let rows: usize = shown.app.simulate.lanes.iter().map(|lane| stack::stacked(lane, &axis).rows).sum();
    (rows as f32 * ROW).min(most) + 2.0 * padding
}

/// The part of a lane that is its time, beside its name.
fn track(lane: Rect) -> Rect {
    Rect::from_min_max(pos2(lane.left() + GUTTER - 8.0, lane.top()), pos2(lane.right() - 4.0, lane.bottom()))
}

pub(super) fn show(ui: &mut Ui, shown: Shown<'_>, most: f32, outbox: &mut Outbox) {
    let lanes = &shown.app.simulate.lanes;
    Card::new().padding(PADDING).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let builder = egui::UiBuilder::new()
            .accessibility_role(accesskit::Role::List)
            .accessibility_label(word("lane.name"));
        let across = ui.max_rect().x_range();
        let axis = shown.axis(track(Rect::from_x_y_ranges(across, 0.0..=ROW)));
        let stacks: Vec<_> = lanes.iter().map(|lane| stack::stacked(lane, &axis)).collect();
        let rows: usize = stacks.iter().map(|stack| stack.rows).sum();
        ui.scope_builder(builder, |ui| {
            // In a page that scrolls itself there is always as much room as they need.
            let needed = (ROW * rows as f32).min(most);
            let area = ScrollArea::vertical()
                .id_salt("lanes")
                .max_height(most)
                .min_scrolled_height(needed)
                .auto_shrink([false, true]);
            area.show_viewport(ui, |ui, viewport| {
                ui.set_height(ROW * rows as f32);
                let mut above = 0;
                for (lane, stack) in lanes.iter().zip(&stacks) {
                    let (top, height) = (ROW * above as f32, ROW * stack.rows as f32);
                    above += stack.rows;
                    if top + height < viewport.top() || top > viewport.bottom() {
                        continue;
                    }
                    let top = ui.max_rect().top() + top;
                    let rect = Rect::from_x_y_ranges(across, top..=top + height);
                    row(ui, shown, (lane, stack), rect, outbox);
                }
                follow_focus(ui);
            });
        });
    });
}

fn row(ui: &Ui, shown: Shown<'_>, (lane, stack): (&Lane, &Stack<'_>), rect: Rect, outbox: &mut Outbox) {
    let tokens = theme::of(ui);
    let whole = track(rect);
    // What stood is drawn in the first row; bars that would cover each other take further ones.
    let first = Rect::from_min_size(rect.min, vec2(rect.width(), ROW));
    let track = track(first);
    let axis = shown.axis(track);
    let response = ui.interact(rect, ui.scope_id().with(("lane", &lane.name)), Sense::click_and_drag());
    let words = in_words(shown, lane);
    parts::describe(ui, &response, accesskit::Role::Button, &lane.name, |node| {
        node.set_description(words.as_str());
    });
    let selected = is_selected(shown, lane.of);
    if response.hovered() || selected {
        let ground = if selected { tokens.accent_soft } else { tokens.surface_hover };
        ui.painter().rect_filled(rect, theme::CONTROL_RADIUS, ground);
    }
    let colour = if selected { tokens.on_soft } else { tokens.muted };
    let name = Type::Small.elided(ui, &lane.name, colour, GUTTER - 18.0);
    ui.painter().galley(pos2(rect.left() + 4.0, first.center().y - name.size().y / 2.0), name, colour);
    stretches(ui, lane, &axis, track, &tokens);
    if let Some(at) = shown.now_on(&axis) {
        chart::cursor_line(ui, at, rect.y_range(), &tokens);
    }
    parts::focus_ring(ui, &response, theme::CONTROL_RADIUS);
    pressed(shown, lane, &response, (&axis, whole), outbox);
    drawn_out(ui, lane, &response, (&axis, whole), outbox);
    bars::show(ui, shown, (lane, stack), (&axis, track), outbox);
    let key = egui::Key::Insert;
    if parts::pressed(ui, &response, key) {
        let from = shown.app.simulate.day();
        let command = LaneCommand::Add { of: lane.of, from, until: from + bars::DAYS };
        outbox.send(Command::Run(RunCommand::Lane(command)));
    }
    response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text_at_pointer(words);
}

fn pressed(
    shown: Shown<'_>,
    lane: &Lane,
    response: &Response,
    (axis, track): (&Axis, Rect),
    outbox: &mut Outbox,
) {
    if !response.clicked() {
        return;
    }
    if let Some(selection) = lane.of.selection() {
        outbox.send(Command::Run(RunCommand::Select(selection)));
    }
    let at = response.interact_pointer_pos().filter(|at| track.contains(*at));
    let day = at.and_then(|at| axis.day_at(at.x)).and_then(|day| u32::try_from(day).ok());
    if let Some(day) = day.filter(|day| *day < u32::try_from(shown.run.days().len()).unwrap_or(u32::MAX)) {
        outbox.send(Command::Run(RunCommand::ToDay(day)));
    }
}

/// A drag over a free part of the lane: the incident that it adds when it ends.
fn drawn_out(ui: &Ui, lane: &Lane, response: &Response, (axis, track): (&Axis, Rect), outbox: &mut Outbox) {
    let kept = Id::unique("lane-drawn-out");
    let day = |x: f32| axis.day_at(x).and_then(|day| u32::try_from(day).ok());
    if response.drag_started() {
        let from = ui.input(|input| input.pointer.press_origin()).filter(|at| track.contains(*at));
        if let Some(from) = from.and_then(|at| day(at.x)) {
            ui.data_mut(|data| data.insert_temp(kept, Some((response.id, from))));
        }
    }
    let Some((_, from)) = ui
        .data(|data| data.get_temp::<Option<(Id, u32)>>(kept))
        .flatten()
        .filter(|(id, _)| *id == response.id)
    else {
        return;
    };
    let Some(to) = response.interact_pointer_pos().and_then(|at| day(at.x)) else {
        ui.data_mut(|data| data.insert_temp(kept, None::<(Id, u32)>));
        return;
    };
    let (first, last) = (from.min(to), from.max(to));
    if response.drag_stopped() {
        ui.data_mut(|data| data.insert_temp(kept, None::<(Id, u32)>));
        let command = LaneCommand::Add { of: lane.of, from: first, until: last + 1 };
        outbox.send(Command::Run(RunCommand::Lane(command)));
    } else {
        let x = |day: u32| axis.x_of(f64::from(day));
        bars::ghost(
            ui,
            Rect::from_x_y_ranges(x(first)..=x(last + 1), track.shrink2(vec2(0.0, 3.0)).y_range()),
        );
    }
}

/// What stands is drawn like an open way in the picture: the colours of states are for licences.
fn stretches(ui: &Ui, lane: &Lane, axis: &Axis, track: Rect, tokens: &Tokens) {
    const THICK: f32 = 10.0;
    let band = Rect::from_center_size(track.center(), vec2(track.width(), THICK));
    ui.painter().rect_filled(band, 3.0, tokens.unlicensed.soft);
    let x = |minute: u32| axis.x_of(f64::from(minute) / f64::from(DAY));
    for stretch in &lane.stretches {
        if x(stretch.until) <= axis.left || x(stretch.from) >= axis.right {
            continue;
        }
        let bar = Rect::from_x_y_ranges(
            x(stretch.from)..=x(stretch.until).max(x(stretch.from) + 1.0),
            band.y_range(),
        );
        match stretch.presence {
            Presence::Whole => {
                ui.painter().rect_filled(bar, 3.0, tokens.control_line);
            }
            Presence::InTurn { on, off } => {
                // As much of the height as machines are there on average.
                let share = on as f32 / (on + off).max(1) as f32;
                let part = bar.with_min_y(bar.bottom() - bar.height() * share);
                ui.painter().rect_filled(part, 2.0, tokens.control_line);
            }
            Presence::Blocked => {
                ui.painter().rect_filled(bar, 3.0, tokens.notification.soft);
                let line = Stroke::new(1.0, tokens.notification.fill);
                ui.painter().extend(Shape::dashed_line(
                    &[bar.left_center(), bar.right_center()],
                    line,
                    4.0,
                    3.0,
                ));
            }
        }
    }
}

fn is_selected(shown: Shown<'_>, of: LaneOf) -> bool {
    of.selection().is_some_and(|selection| selection == shown.app.simulate.selection)
}

/// The whole lane in words, its first stretches told one by one.
fn in_words(shown: Shown<'_>, lane: &Lane) -> String {
    const TOLD: usize = 4;
    let told = lane.stretches.iter().take(TOLD).map(|stretch| {
        let from = date_of(shown.run, stretch.from);
        let until = date_of(shown.run, stretch.until);
        fill(
            "lane.stretch",
            &[("what", &lane.of.presence(stretch.presence)), ("from", &from), ("until", &until)],
        )
    });
    let mut words: Vec<String> = told.collect();
    if lane.stretches.len() > TOLD {
        words.push(crate::app::words::count(
            "lane.more",
            u32::try_from(lane.stretches.len() - TOLD).unwrap_or(0),
        ));
    }
    if words.is_empty() {
        words.push(word("lane.never").to_owned());
    }
    words.join("; ")
}
