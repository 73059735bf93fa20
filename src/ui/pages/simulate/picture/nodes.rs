//! The cards of the picture as buttons: each selects what it shows, and arrow keys go to the next card that way.

use egui::{CursorIcon, EventFilter, Id, Key, Modifiers, Rect, Response, Sense, Ui, Vec2, accesskit, vec2};

use super::Shown;
use crate::app::run_view::cohort_of;
use crate::app::simulate::Selection;
use crate::app::{Command, RunCommand};
use crate::ui::frame::Outbox;
use crate::ui::theme;
use crate::ui::widgets::parts;

/// The cards drawn so far.
pub(super) struct Nodes<'a> {
    shown: Shown<'a>,
    cards: Vec<(Id, Rect)>,
}

impl<'a> Nodes<'a> {
    pub(super) fn new(shown: Shown<'a>) -> Self {
        Self { shown, cards: Vec::new() }
    }

    /// A card that selects. Returns whether it is selected.
    pub(super) fn button(
        &mut self,
        ui: &Ui,
        rect: Rect,
        words: (&str, &str),
        selection: Selection,
        outbox: &mut Outbox,
    ) -> (Response, bool) {
        let (response, selected) = self.card(ui, rect, words, selection);
        if response.clicked() {
            outbox.send(Command::Run(RunCommand::Select(selection)));
        }
        (response, selected)
    }

    /// A card that can be pressed; what a press does is its own matter. Returns whether it is selected.
    pub(super) fn card(
        &mut self,
        ui: &Ui,
        rect: Rect,
        (name, value): (&str, &str),
        selection: Selection,
    ) -> (Response, bool) {
        let now = self.shown.app.simulate.selection;
        let selected = now == selection
            || cohort_of(self.shown.run, now).is_some_and(|cohort| Selection::Cohort(cohort) == selection);
        let id = ui.scope_id().with(("node", self.cards.len()));
        let response = self.reachable(ui, rect, id);
        parts::describe(ui, &response, accesskit::Role::Button, name, |node| {
            node.set_toggled(selected.into());
            node.set_value(value);
        });
        parts::focus_ring(ui, &response, theme::CARD_RADIUS);
        (response, selected)
    }

    /// A card that does something else.
    pub(super) fn other(
        &mut self,
        ui: &Ui,
        rect: Rect,
        name: &str,
        command: Command,
        outbox: &mut Outbox,
    ) -> Response {
        let id = ui.scope_id().with(("node", self.cards.len()));
        let response = self.reachable(ui, rect, id);
        parts::describe(ui, &response, accesskit::Role::Button, name, |_| {});
        if response.clicked() {
            outbox.send(command);
        }
        response
    }

    fn reachable(&mut self, ui: &Ui, rect: Rect, id: Id) -> Response {
        let response = ui.interact(rect, id, Sense::click());
        let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
        self.cards.push((id, rect));
        response.on_hover_cursor(CursorIcon::PointingHand)
    }

    /// Moves the focus to the next card in the direction of an arrow key that was pressed on one.
    pub(super) fn arrow_keys(&self, ui: &Ui) {
        let focused = ui.memory(|memory| memory.focused());
        let Some((_, from)) = self.cards.iter().find(|(id, _)| Some(*id) == focused) else { return };
        for (key, way) in [
            (Key::ArrowLeft, vec2(-1.0, 0.0)),
            (Key::ArrowRight, vec2(1.0, 0.0)),
            (Key::ArrowUp, vec2(0.0, -1.0)),
            (Key::ArrowDown, vec2(0.0, 1.0)),
        ] {
            if !ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
                continue;
            }
            // A card that has just taken the focus does not hold its arrow keys yet.
            ui.memory_mut(|memory| memory.move_focus(egui::FocusDirection::None));
            if let Some(next) = next(*from, way, &self.cards) {
                ui.memory_mut(|memory| memory.request_focus(next));
                ui.ctx().request_repaint();
            }
        }
    }
}

/// The nearest card that way: what lies straight ahead is nearer than what lies aside.
fn next<I: Copy>(from: Rect, way: Vec2, cards: &[(I, Rect)]) -> Option<I> {
    let distance = |rect: &Rect| {
        let to = rect.center() - from.center();
        let ahead = to.dot(way);
        let aside = (to - way * ahead).length();
        // A card below or above begins where this one ends; one that only reaches further is not that way.
        let clears = match (way.x, way.y) {
            (x, _) if x > 0.0 => rect.left() >= from.center().x,
            (x, _) if x < 0.0 => rect.right() <= from.center().x,
            (_, y) if y > 0.0 => rect.top() >= from.center().y,
            _ => rect.bottom() <= from.center().y,
        };
        (ahead > 1.0 && clears).then_some(ahead + 2.0 * aside)
    };
    let reached = cards.iter().filter_map(|(id, rect)| Some((*id, distance(rect)?)));
    reached.min_by(|(_, one), (_, other)| one.total_cmp(other)).map(|(id, _)| id)
}

#[cfg(test)]
mod tests {
    use egui::pos2;

    use super::*;

    #[test]
    fn arrows_go_to_the_nearest_card_that_way() {
        let card = |x: f32, y: f32| Rect::from_min_size(pos2(x, y), vec2(100.0, 60.0));
        let cards = [
            ("microsoft", card(0.0, 0.0)),
            ("host", card(200.0, 0.0)),
            ("dns", card(400.0, 0.0)),
            ("first", card(0.0, 100.0)),
            ("second", card(200.0, 100.0)),
        ];
        let go = |from: &str, x: f32, y: f32| {
            let start = cards.iter().find(|(name, _)| *name == from).unwrap().1;
            next(start, vec2(x, y), &cards)
        };
        assert_eq!(go("microsoft", 1.0, 0.0), Some("host"));
        assert_eq!(go("host", 1.0, 0.0), Some("dns"));
        assert_eq!(go("dns", 1.0, 0.0), None);
        assert_eq!(go("host", 0.0, 1.0), Some("second"));
        assert_eq!(go("dns", 0.0, 1.0), Some("second"));
        assert_eq!(go("first", 0.0, -1.0), Some("microsoft"));
        assert_eq!(go("second", -1.0, 0.0), Some("first"));
    }
}
