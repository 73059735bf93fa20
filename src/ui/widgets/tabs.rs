//! Tabs: faces of one panel. One tab stop; arrow keys move and choose.

use egui::{CursorIcon, Rect, Sense, Stroke, Ui, UiBuilder, accesskit, pos2, vec2};

use super::parts::{self, Roving};
use crate::ui::theme;
use crate::ui::typography::Type;

/// A row of tabs with a line below. Returns the tab that was chosen in this frame.
pub fn tabs(
    ui: &mut Ui,
    id: impl std::hash::Hash + std::fmt::Debug,
    name: &str,
    titles: &[&str],
    selected: usize,
) -> Option<usize> {
    const HEIGHT: f32 = 32.0;
    let tokens = theme::of(ui);
    let group = ui.make_persistent_id(("tabs", id));
    let roving = Roving::new(ui, group, titles.len(), Some(selected));
    let mut chosen = roving.moved_to;
    let builder = UiBuilder::new().accessibility_role(accesskit::Role::TabList).accessibility_label(name);
    ui.scope_builder(builder, |ui| {
        // Room for the bold words, so that choosing moves nothing.
        let width =
            |title: &&str| Type::SmallStrong.line_of(ui, title, tokens.text).size().x.max(theme::MIN_TARGET);
        let widths: Vec<f32> = titles.iter().map(width).collect();
        let places = places(&widths, ui.available_width());
        let rows = places.last().map_or(1, |(row, _)| row + 1);
        let size = vec2(ui.available_width(), HEIGHT * rows as f32);
        let (whole, _) = ui.allocate_exact_size(size, Sense::hover());
        ui.painter().hline(whole.x_range(), whole.bottom() - 0.5, Stroke::new(1.0, tokens.line));
        for (index, title) in titles.iter().enumerate() {
            let (style, colour) = if index == selected {
                (Type::SmallStrong, tokens.text)
            } else {
                (Type::Small, tokens.muted)
            };
            let words = style.elided(ui, title, colour, whole.width());
            let width = widths.get(index).copied().unwrap_or_default().min(whole.width());
            let (row, left) = places.get(index).copied().unwrap_or_default();
            let corner = pos2(whole.left() + left, whole.top() + HEIGHT * row as f32);
            let place = Rect::from_min_size(corner, vec2(width, HEIGHT));
            let response = ui.interact(place, roving.id(index), roving.sense(index));
            parts::describe(ui, &response, accesskit::Role::Tab, title, |node| {
                node.set_selected(index == selected);
                node.set_position_in_set(index + 1);
                node.set_size_of_set(titles.len());
            });
            Roving::after(ui, &response);
            let hovered = response.hovered();
            ui.painter().galley(pos2(place.left(), place.center().y - words.size().y / 2.0), words, colour);
            if index == selected || hovered {
                let line = if index == selected { tokens.accent } else { tokens.line_strong };
                ui.painter().hline(place.x_range(), place.bottom() - 1.0, Stroke::new(2.0, line));
            }
            if response.has_focus() {
                parts::ring(ui, place.shrink2(vec2(0.0, 4.0)), theme::CONTROL_RADIUS);
            }
            if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
                chosen = Some(index);
            }
        }
    });
    chosen.filter(|index| *index != selected)
}

/// In which row each tab stands, and how far from its left end: a tab that does not fit begins the next row.
fn places(widths: &[f32], room: f32) -> Vec<(usize, f32)> {
    const GAP: f32 = 14.0;
    let mut row = 0;
    let mut left = 0.0;
    widths
        .iter()
        .map(|width| {
            if left > 0.0 && left + width > room {
                row += 1;
                left = 0.0;
            }
            let place = (row, left);
            left += width + GAP;
            place
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::places;

    #[test]
    fn a_tab_that_does_not_fit_begins_the_next_row() {
        let check = |widths: &[f32], expect: &str| assert_eq!(format!("{:?}", places(widths, 100.0)), expect);
        check(&[40.0, 40.0, 40.0], "[(0, 0.0), (0, 54.0), (1, 0.0)]");
        check(&[200.0, 40.0], "[(0, 0.0), (1, 0.0)]");
        check(&[], "[]");
    }
}
