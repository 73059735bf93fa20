//! What several widgets share: the focus ring, the radio mark, the check mark, and one tab stop for a group. Nothing
//! here is a widget.

use egui::{
    Color32, EventFilter, Id, Key, Modifiers, Painter, Pos2, Rect, Response, Stroke, StrokeKind, Ui, Vec2,
};
use egui::{accesskit, pos2};

use crate::ui::theme::{self, Tokens};

/// Draws the ring around a widget that has the focus: 2 points of accent after a gap of 2.
pub(crate) fn focus_ring(ui: &Ui, response: &Response, radius: f32) {
    if response.has_focus() {
        ring(ui, response.rect, radius);
    }
}

/// Draws the focus ring around a rectangle, as far as it is seen: where something higher than the window has the focus,
/// the ring runs along what is seen of it.
pub(crate) fn ring(ui: &Ui, rect: Rect, radius: f32) {
    let tokens = theme::of(ui);
    // A widget may fill its panel or what it scrolls in; the ring is not to be cut off there, only by the window.
    let clip = ui.clip_rect().expand(theme::FOCUS_RING * 2.0).intersect(ui.content_rect());
    let mut painter = ui.painter().clone();
    painter.set_clip_rect(clip);
    let ring = rect.expand(theme::FOCUS_RING).intersect(clip.shrink(theme::FOCUS_RING));
    if !ring.is_positive() {
        return;
    }
    painter.rect_stroke(
        ring,
        radius + theme::FOCUS_RING,
        Stroke::new(theme::FOCUS_RING, tokens.accent),
        StrokeKind::Outside,
    );
}

/// Draws the mark of a radio button.
pub(crate) fn radio_mark(painter: &Painter, centre: Pos2, selected: bool, tokens: &Tokens) {
    const RADIUS: f32 = 9.0;
    if selected {
        painter.circle_filled(centre, RADIUS, tokens.accent);
        painter.circle_filled(centre, 3.5, tokens.on_accent);
    } else {
        painter.circle(centre, RADIUS - 0.5, tokens.surface, Stroke::new(1.0, tokens.control_line));
    }
}

/// Draws the mark of a check box.
pub(crate) fn check_mark(painter: &Painter, centre: Pos2, checked: bool, tokens: &Tokens) {
    let rect = Rect::from_center_size(centre, Vec2::splat(18.0));
    if checked {
        painter.rect_filled(rect, 4.0, tokens.accent);
        let points = [(-4.6, 0.2), (-1.4, 3.4), (4.6, -3.6)];
        let points = points.into_iter().map(|(x, y)| pos2(centre.x + x, centre.y + y)).collect();
        painter.line(points, Stroke::new(2.0, tokens.on_accent));
    } else {
        painter.rect(rect, 4.0, tokens.surface, Stroke::new(1.0, tokens.control_line), StrokeKind::Inside);
    }
}

/// The ground of something that can be pressed: one step further under the pointer.
pub(crate) fn ground(response: &Response, rest: Color32, hover: Color32) -> Color32 {
    if response.enabled() && (response.hovered() || response.is_pointer_button_down_on()) {
        hover
    } else {
        rest
    }
}

/// Arrow keys pressed while a group has the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Move {
    Back,
    Forth,
    First,
    Last,
}

/// A group of widgets with one tab stop, in which arrow keys move: radio buttons, segments, tabs.
pub(crate) struct Roving {
    ids: Vec<Id>,
    stop: Option<usize>,
    /// The member that arrow keys have moved to in this pass.
    pub(crate) moved_to: Option<usize>,
}

impl Roving {
    /// Reads the keys for a group of `count` members before any of them is drawn; `selected` is the tab stop while
    /// the focus is elsewhere.
    pub(crate) fn new(ui: &Ui, group: Id, count: usize, selected: Option<usize>) -> Self {
        let ids: Vec<Id> = (0..count).map(|index| group.with(index)).collect();
        let wanted = ids.iter().position(|id| {
            ui.input(|input| input.has_accesskit_action_request(*id, accesskit::Action::Focus))
        });
        if let Some(id) = wanted.and_then(|index| ids.get(index)) {
            ui.memory_mut(|memory| memory.request_focus(*id));
        }
        let focused = ui.memory(|memory| memory.focused());
        let at = ids.iter().position(|id| Some(*id) == focused);
        let moved_to = at.and_then(|at| {
            let moves = read_arrows(ui);
            let end = moves.iter().try_fold(at, |at, to| step(at, count, *to));
            end.filter(|_| !moves.is_empty())
        });
        if let Some(id) = moved_to.and_then(|index| ids.get(index)) {
            ui.memory_mut(|memory| memory.request_focus(*id));
        }
        let stop = moved_to.or(at).or(selected).or(if count == 0 { None } else { Some(0) });
        Self { ids, stop, moved_to }
    }

    /// How many members there are.
    pub(crate) fn count(&self) -> usize {
        self.ids.len()
    }

    /// The id of a member.
    pub(crate) fn id(&self, index: usize) -> Id {
        self.ids.get(index).copied().unwrap_or(Id::NULL)
    }

    /// How a member senses the pointer and whether Tab reaches it.
    pub(crate) fn sense(&self, index: usize) -> egui::Sense {
        if self.stop == Some(index) { egui::Sense::click() } else { egui::Sense::CLICK }
    }

    /// To be called for each member after it was drawn: keeps arrow keys inside the group, and lets assistive
    /// technology focus every member.
    pub(crate) fn after(ui: &Ui, response: &Response) {
        let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
        ui.accesskit_node_builder(response.id, |node| node.add_action(accesskit::Action::Focus));
        if response.clicked() {
            ui.memory_mut(|memory| memory.request_focus(response.id));
        }
    }
}

fn step(at: usize, count: usize, to: Move) -> Option<usize> {
    let last = count.checked_sub(1)?;
    Some(match to {
        Move::Back => at.checked_sub(1).unwrap_or(last),
        Move::Forth => {
            if at >= last {
                0
            } else {
                at + 1
            }
        }
        Move::First => 0,
        Move::Last => last,
    })
}

/// Takes arrow keys, Home and End out of the input, all of them: one that is held, or pressed fast, comes several times
/// in a frame, and none of them may carry the focus out of the group.
fn read_arrows(ui: &Ui) -> Vec<Move> {
    let keys = [
        (Key::ArrowUp, Move::Back),
        (Key::ArrowLeft, Move::Back),
        (Key::ArrowDown, Move::Forth),
        (Key::ArrowRight, Move::Forth),
        (Key::Home, Move::First),
        (Key::End, Move::Last),
    ];
    let mut moves = Vec::new();
    for (key, to) in keys {
        let times = ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
        moves.extend(core::iter::repeat_n(to, times));
    }
    if !moves.is_empty() {
        // A widget that has just taken the focus does not hold its arrow keys yet.
        ui.memory_mut(|memory| memory.move_focus(egui::FocusDirection::None));
    }
    moves
}

/// Was this key pressed while the widget has the focus? Takes it out of the input.
pub(crate) fn pressed(ui: &Ui, response: &Response, key: Key) -> bool {
    response.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, key))
}

/// Sets the accessibility node of a widget: role and name first, then what else it needs.
pub(crate) fn describe(
    ui: &Ui,
    response: &Response,
    role: accesskit::Role,
    name: &str,
    more: impl FnOnce(&mut accesskit::Node),
) {
    response.widget_info(|| egui::WidgetInfo::labeled(role, ui.is_enabled(), name));
    ui.accesskit_node_builder(response.id, more);
}

/// Where something stands, for assistive technology: only what can be pressed tells it by itself.
pub(crate) fn bounds(place: Rect) -> accesskit::Rect {
    let Rect { min, max } = place;
    accesskit::Rect { x0: min.x.into(), y0: min.y.into(), x1: max.x.into(), y1: max.y.into() }
}

/// Names what this `Ui` holds as a part of the window that assistive technology can go to at once.
pub fn landmark(ui: &Ui, role: accesskit::Role, name: &str) {
    ui.accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(role);
        node.set_label(name);
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_go_round() {
        for (at, count, to, expect) in [
            (0, 3, Move::Back, Some(2)),
            (2, 3, Move::Forth, Some(0)),
            (1, 3, Move::Forth, Some(2)),
            (1, 3, Move::First, Some(0)),
            (1, 3, Move::Last, Some(2)),
            (0, 1, Move::Forth, Some(0)),
            (0, 0, Move::Forth, None),
        ] {
            assert_eq!(step(at, count, to), expect, "{at} of {count} {to:?}");
        }
    }
}
