//! What stands when, one lane each: hosts, their records in DNS, Microsoft, cohorts on their network; and the incidents
//! on them as bars. The same time axis as the chart above. A press selects what the lane is about and goes there; a drag
//! over a lane adds an incident. What the bars do is in `bars`.

use egui::{CursorIcon, Id, Rect, Response, ScrollArea, Sense, Shape, Stroke, Ui, accesskit, pos2, vec2};

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

/// The height of the card with room for `most` points of lanes.
pub(super) fn card_height(shown: Shown<'_>, most: f32) -> f32 {
    let count = shown.app.simulate.lanes.len();
    (count as f32 * ROW).min(most) + 16.0
}

pub(super) fn show(ui: &mut Ui, shown: Shown<'_>, most: f32, outbox: &mut Outbox) {
    let lanes = &shown.app.simulate.lanes;
    Card::new().padding(8).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let builder = egui::UiBuilder::new()
            .accessibility_role(accesskit::Role::List)
            .accessibility_label(word("lane.name"));
        let right = ui.max_rect().right() - 4.0;
        ui.scope_builder(builder, |ui| {
            // In a page that scrolls itself there is always as much room as they need.
            let needed = (ROW * lanes.len() as f32).min(most);
            let area = ScrollArea::vertical()
                .id_salt("lanes")
                .max_height(most)
                .min_scrolled_height(needed)
                .auto_shrink([false, true]);
            area.show_viewport(ui, |ui, viewport| {
                ui.set_height(ROW * lanes.len() as f32);
                for (place, lane) in lanes.iter().enumerate() {
                    let top = ROW * place as f32;
                    if top + ROW < viewport.top() || top > viewport.bottom() {
                        continue;
                    }
                    let corner = ui.max_rect().left_top() + vec2(0.0, top);
                    let rect = Rect::from_min_max(corner, pos2(right + 4.0, corner.y + ROW));
                    row(ui, shown, lane, rect, outbox);
                }
                follow_focus(ui);
            });
        });
    });
}

fn row(ui: &Ui, shown: Shown<'_>, lane: &Lane, rect: Rect, outbox: &mut Outbox) {
    let tokens = theme::of(ui);
    let track = Rect::from_min_max(
        pos2(rect.left() + GUTTER - 8.0, rect.top()),
        pos2(rect.right() - 4.0, rect.bottom()),
    );
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
    ui.painter().galley(pos2(rect.left() + 4.0, rect.center().y - name.size().y / 2.0), name, colour);
    stretches(ui, lane, &axis, track, &tokens);
    if let Some(at) = shown.now_on(&axis) {
        chart::cursor_line(ui, at, rect.y_range(), &tokens);
    }
    parts::focus_ring(ui, &response, theme::CONTROL_RADIUS);
    pressed(shown, lane, &response, (&axis, track), outbox);
    drawn_out(ui, lane, &response, (&axis, track), outbox);
    bars::show(ui, shown, lane, (&axis, track), outbox);
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
                ui.painter().rect_filled(bar, 3.0, tokens.licensed.fill);
            }
            Presence::InTurn { on, off } => {
                // As much of the height as machines are there on average.
                let share = on as f32 / (on + off).max(1) as f32;
                let part = bar.with_min_y(bar.bottom() - bar.height() * share);
                ui.painter().rect_filled(part, 2.0, tokens.licensed.fill);
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
