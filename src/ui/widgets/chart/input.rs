//! What a person does with a chart: the day pressed, nearer and further by the wheel, a stretch by a drag, and by keys.

use egui::{Event, EventFilter, Id, Key, Modifiers, MouseWheelUnit, Rect, Response, Stroke, Ui};

use super::{Axis, Chart};
use crate::ui::theme;

/// What the user did with a chart. Days are places of rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ChartResponse {
    /// The day under the pointer.
    pub hovered: Option<usize>,
    /// The day that was pressed.
    pub pressed: Option<usize>,
    /// Nearer or further with this day where it stands.
    pub zoom: Option<(bool, usize)>,
    /// The first and the last day of a stretch that was drawn out.
    pub stretch: Option<(usize, usize)>,
    /// So many stretches later, in tenths; earlier where negative.
    pub pan: i32,
    /// So many days later, or earlier where negative.
    pub step: i32,
}

/// Reads pointer, wheel and keys over the drawing.
pub(super) fn read(
    ui: &Ui,
    chart: &Chart<'_>,
    response: &Response,
    (axis, plot): (&Axis, Rect),
    read_out: impl Fn(usize) -> String,
) -> ChartResponse {
    let hovered = response.hover_pos().and_then(|pointer| axis.day_at(pointer.x));
    let pressed =
        response.interact_pointer_pos().filter(|_| response.clicked()).and_then(|at| axis.day_at(at.x));
    let mut done = ChartResponse { hovered, pressed, ..ChartResponse::default() };
    if let Some(day) = hovered.filter(|_| !response.dragged()) {
        let line = Stroke::new(1.0, theme::of(ui).muted);
        ui.painter().vline(axis.x_of(day as f64 + 0.5), plot.y_range(), line);
        wheel(ui, chart, day, &mut done);
        response.clone().on_hover_text_at_pointer(read_out(day));
    }
    done.stretch = drawn_out(ui, response, (axis, plot));
    keys(ui, response, &mut done);
    done
}

/// Turns of the wheel: up is nearer, sideways is along. In a page that scrolls the wheel is the page's, unless Ctrl is
/// held.
fn wheel(ui: &Ui, chart: &Chart<'_>, day: usize, done: &mut ChartResponse) {
    /// Points that a touchpad moves for one turn.
    const TURN: f32 = 50.0;
    if !chart.wheel && !ui.input(|input| input.modifiers.command) {
        return;
    }
    let turned = ui.input(|input| {
        let turns = input.events.iter().filter_map(|event| {
            let Event::MouseWheel { unit, delta, .. } = event else { return None };
            Some(if *unit == MouseWheelUnit::Point { *delta / TURN } else { *delta })
        });
        turns.fold(egui::Vec2::ZERO, |sum, turn| sum + turn)
    });
    ui.input_mut(|input| input.smooth_scroll_delta = egui::Vec2::ZERO);
    let kept = Id::unique("chart-wheel");
    let so_far = ui.data(|data| data.get_temp::<egui::Vec2>(kept)).unwrap_or_default() + turned;
    let whole = |turns: f32| {
        if turns >= 1.0 {
            1
        } else if turns <= -1.0 {
            -1
        } else {
            0
        }
    };
    let (along, nearer) = (whole(so_far.x), whole(so_far.y));
    if nearer != 0 {
        done.zoom = Some((nearer > 0, day));
    }
    done.pan = -along;
    let rest = egui::vec2(if along == 0 { so_far.x } else { 0.0 }, if nearer == 0 { so_far.y } else { 0.0 });
    ui.data_mut(|data| data.insert_temp(kept, rest));
}

/// A stretch that a drag draws out, in the frame in which it ends; shown while it is drawn.
fn drawn_out(ui: &Ui, response: &Response, (axis, plot): (&Axis, Rect)) -> Option<(usize, usize)> {
    let origin = ui.input(|input| input.pointer.press_origin());
    let kept = response.id.with("drawn-out");
    if response.drag_started()
        && let Some(day) = origin.and_then(|at| axis.day_at(at.x))
    {
        ui.data_mut(|data| data.insert_temp(kept, day));
    }
    if !response.dragged() && !response.drag_stopped() {
        return None;
    }
    let from = ui.data(|data| data.get_temp::<usize>(kept))?;
    let to = response.interact_pointer_pos().and_then(|at| axis.day_at(at.x))?;
    let (first, last) = (from.min(to), from.max(to));
    if response.drag_stopped() {
        ui.data_mut(|data| data.remove_temp::<usize>(kept));
        return (first != last).then_some((first, last));
    }
    let tokens = theme::of(ui);
    let x = |day: usize| axis.x_of(day as f64);
    let chosen = Rect::from_x_y_ranges(x(first)..=x(last + 1), plot.y_range());
    let line = Stroke::new(1.5, tokens.accent);
    ui.painter().rect_filled(chosen, 0.0, tokens.accent.gamma_multiply(0.25));
    ui.painter().vline(chosen.left(), plot.y_range(), line);
    ui.painter().vline(chosen.right(), plot.y_range(), line);
    None
}

/// Left and Right a day, Page up and Page down half a stretch.
fn keys(ui: &Ui, response: &Response, done: &mut ChartResponse) {
    let arrows = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    if !response.has_focus() {
        return;
    }
    ui.input_mut(|input| {
        let mut times = |key| i32::try_from(input.count_and_consume_key(Modifiers::NONE, key)).unwrap_or(0);
        done.step = times(Key::ArrowRight) - times(Key::ArrowLeft);
        done.pan += 5 * (times(Key::PageDown) - times(Key::PageUp));
    });
}
