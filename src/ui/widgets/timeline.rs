//! The slider over a run, with the events as marks: drag, or keys, or assistive technology. Playing is not its matter.

use egui::{
    CursorIcon, EventFilter, Id, Key, Modifiers, Rect, Response, Sense, Stroke, Ui, accesskit, pos2, vec2,
};

use super::chart::share_of;
use super::parts;
use crate::domain::simulation::State;
use crate::ui::theme::{self, Tokens};

/// Something that happened during the run.
#[derive(Clone, Copy, Debug)]
pub struct TimelineMark<'a> {
    /// When, in the units of the slider.
    pub at: u32,
    /// The state that began; none for any other event.
    pub state: Option<State>,
    /// What happened, shown under the pointer.
    pub name: &'a str,
}

/// The slider.
#[derive(Clone, Copy, Debug)]
#[must_use = "show it in a Ui"]
pub struct Timeline<'a> {
    name: &'a str,
    value_text: &'a str,
    length: u32,
    window: Option<(u32, u32)>,
    step: u32,
    page: u32,
    marks: &'a [TimelineMark<'a>],
}

impl<'a> Timeline<'a> {
    /// A slider from 0 to `length`. `value_text` is what is spoken for the value ("9 Feb 2010, day 344 of 730").
    pub const fn new(name: &'a str, value_text: &'a str, length: u32) -> Self {
        Self { name, value_text, length, window: None, step: 1, page: 30, marks: &[] }
    }

    /// Only a part of it along the track, from one value to another; a strip above shows which part.
    pub const fn window(mut self, from: u32, until: u32) -> Self {
        self.window = Some((from, until));
        self
    }

    /// How far Left and Right move, and how far Page up and Page down.
    pub const fn steps(mut self, step: u32, page: u32) -> Self {
        self.step = step;
        self.page = page;
        self
    }

    /// The events, in any order. Of those that fall on one pixel one is drawn.
    pub const fn marks(mut self, marks: &'a [TimelineMark<'a>]) -> Self {
        self.marks = marks;
        self
    }

    /// Draws the slider as wide as there is room. The response's `changed` says that the value was moved.
    pub fn show(self, ui: &mut Ui, value: &mut u32) -> Response {
        const KNOB: f32 = 9.0;
        let tokens = theme::of(ui);
        let size = vec2(ui.available_width().max(48.0), theme::CONTROL_HEIGHT);
        let (rect, mut response) = ui.allocate_exact_size(size, Sense::click_and_drag());
        let track = Rect::from_center_size(rect.center(), vec2((rect.width() - 2.0 * KNOB).max(1.0), 4.0));
        let before = *value;
        *value = self.moved(ui, &response, track, before.min(self.length));
        if *value != before {
            response.mark_changed();
        }
        self.describe(ui, &response, *value);
        if ui.is_rect_visible(rect) {
            let x = self.place(track, *value);
            let empty = Rect::from_center_size(track.center(), vec2(track.width(), tokens.track()));
            ui.painter().rect_filled(empty, 2.0, tokens.line_strong);
            ui.painter().rect_filled(track.with_max_x(x), 2.0, tokens.accent);
            self.paint_window(ui, rect, track, &tokens);
            self.paint_marks(ui, track, &tokens);
            let knob = pos2(x, track.center().y);
            ui.painter().circle(knob, KNOB, tokens.surface, Stroke::new(1.0, tokens.accent));
            ui.painter().circle_filled(knob, KNOB - 2.5, tokens.accent);
            if response.has_focus() {
                parts::ring(ui, Rect::from_center_size(knob, vec2(2.0 * KNOB, 2.0 * KNOB)), KNOB);
            }
        }
        self.hover(response, track).on_hover_and_drag_cursor(CursorIcon::PointingHand)
    }

    fn place(&self, track: Rect, value: u32) -> f32 {
        let (from, until) = self.ends();
        let share = share_of(f64::from(value.saturating_sub(from)), f64::from(until.saturating_sub(from)));
        track.left() + track.width() * share
    }

    /// The first and the last value along the track.
    fn ends(&self) -> (u32, u32) {
        self.window.unwrap_or((0, self.length))
    }

    /// Which part of the whole lies along the track.
    fn paint_window(&self, ui: &Ui, rect: Rect, track: Rect, tokens: &Tokens) {
        let Some((from, until)) = self.window else { return };
        let x = |value| track.left() + track.width() * share_of(f64::from(value), f64::from(self.length));
        let y = rect.top() + 2.0;
        ui.painter().hline(track.x_range(), y, Stroke::new(1.0, tokens.line_strong));
        let (left, right) = (x(from), x(until).max(x(from) + 4.0));
        ui.painter().hline(left..=right, y, Stroke::new(3.0, tokens.accent));
    }

    fn moved(&self, ui: &Ui, response: &Response, track: Rect, value: u32) -> u32 {
        if let Some(pointer) = response.interact_pointer_pos() {
            response.request_focus();
            let share = f64::from(((pointer.x - track.left()) / track.width()).clamp(0.0, 1.0));
            let (from, until) = self.ends();
            // The end of a part is the beginning of the next: dragging must not run on into it.
            let last = if until < self.length { until.saturating_sub(1) } else { until };
            return (from + whole(share * f64::from(until.saturating_sub(from)))).min(last);
        }
        let arrows = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
        let by_keys = if response.has_focus() { self.keyed(ui, value) } else { value };
        self.asked(ui, response.id, by_keys)
    }

    fn keyed(&self, ui: &Ui, value: u32) -> u32 {
        ui.input_mut(|input| {
            let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
            let mut at = value;
            if pressed(Key::ArrowLeft) {
                at = at.saturating_sub(self.step);
            }
            if pressed(Key::ArrowRight) {
                at = at.saturating_add(self.step);
            }
            if pressed(Key::PageUp) {
                at = at.saturating_sub(self.page);
            }
            if pressed(Key::PageDown) {
                at = at.saturating_add(self.page);
            }
            if pressed(Key::Home) {
                at = 0;
            }
            if pressed(Key::End) {
                at = self.length;
            }
            at.min(self.length)
        })
    }

    /// What assistive technology asks for.
    fn asked(&self, ui: &Ui, id: Id, value: u32) -> u32 {
        use accesskit::{Action, ActionData};
        ui.input(|input| {
            let count = |action| u32::try_from(input.num_accesskit_action_requests(id, action)).unwrap_or(0);
            let up = count(Action::Increment).saturating_mul(self.step);
            let down = count(Action::Decrement).saturating_mul(self.step);
            let mut at = value.saturating_add(up).saturating_sub(down);
            for request in input.accesskit_action_requests(id, Action::SetValue) {
                if let Some(ActionData::NumericValue(wanted)) = request.data {
                    at = whole(wanted);
                }
            }
            at.min(self.length)
        })
    }

    fn describe(&self, ui: &Ui, response: &Response, value: u32) {
        response.widget_info(|| egui::WidgetInfo::slider(ui.is_enabled(), f64::from(value), self.name));
        ui.accesskit_node_builder(response.id, |node| {
            node.set_value(self.value_text);
            node.set_min_numeric_value(0.0);
            node.set_max_numeric_value(f64::from(self.length));
            node.set_numeric_value_step(f64::from(self.step));
            node.set_numeric_value_jump(f64::from(self.page));
            node.set_orientation(accesskit::Orientation::Horizontal);
            node.add_action(accesskit::Action::SetValue);
            node.add_action(accesskit::Action::Increment);
            node.add_action(accesskit::Action::Decrement);
        });
    }

    fn paint_marks(&self, ui: &Ui, track: Rect, tokens: &Tokens) {
        let mut last_drawn = f32::NEG_INFINITY;
        let (from, until) = self.ends();
        for mark in self.marks.iter().filter(|mark| from <= mark.at && mark.at <= until) {
            let x = self.place(track, mark.at);
            if (x - last_drawn).abs() < 1.0 {
                continue;
            }
            last_drawn = x;
            let colour = mark.state.map_or(tokens.muted, |state| tokens.state(state).fill);
            let reach = 8.0;
            ui.painter().vline(
                x,
                track.center().y - reach..=track.center().y + reach,
                Stroke::new(2.0, colour),
            );
        }
    }

    /// Shows the name of the mark under the pointer.
    fn hover(&self, response: Response, track: Rect) -> Response {
        const NEAR: f32 = 4.0;
        let Some(pointer) = response.hover_pos() else { return response };
        let distance = |mark: &&TimelineMark<'_>| (self.place(track, mark.at) - pointer.x).abs();
        let (from, until) = self.ends();
        let seen = self.marks.iter().filter(|mark| from <= mark.at && mark.at <= until);
        let nearest = seen.min_by(|a, b| distance(a).total_cmp(&distance(b)));
        match nearest.filter(|mark| distance(mark) <= NEAR) {
            Some(mark) => response.on_hover_text_at_pointer(mark.name),
            None => response,
        }
    }
}

/// A number of the slider, rounded; what lies outside is the nearest number there is.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to what fits before")]
fn whole(value: f64) -> u32 {
    value.round().clamp(0.0, f64::from(u32::MAX)) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_run_from_end_to_end() {
        let track = Rect::from_min_max(pos2(10.0, 0.0), pos2(110.0, 4.0));
        let timeline = Timeline::new("Time", "", 730);
        for (value, x) in [(0, 10.0), (365, 60.0), (730, 110.0)] {
            assert!((timeline.place(track, value) - x).abs() < 0.001, "{value}");
        }
        assert!((Timeline::new("Time", "", 0).place(track, 0) - 10.0).abs() < 0.001);
    }

    #[test]
    fn a_part_of_the_run_lies_along_the_whole_track() {
        let track = Rect::from_min_max(pos2(10.0, 0.0), pos2(110.0, 4.0));
        let timeline = Timeline::new("Time", "", 730).window(100, 200);
        for (value, x) in [(100, 10.0), (150, 60.0), (200, 110.0), (0, 10.0), (700, 110.0)] {
            assert!((timeline.place(track, value) - x).abs() < 0.001, "{value}");
        }
    }

    #[test]
    fn odd_numbers_become_whole_ones() {
        for (value, expect) in [(-3.0, 0), (0.4, 0), (0.5, 1), (1e12, u32::MAX), (f64::NAN, 0)] {
            assert_eq!(whole(value), expect, "{value}");
        }
    }
}
