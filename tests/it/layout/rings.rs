//! Who goes by Tab sees where: the ring around what has the focus is whole at every stop.

use activation_wizard::ui::theme::Theme;
use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;

use super::look::{ROUNDING, rings};
use super::scenes::walked;
use super::{Wrong, go, leave, window};
use crate::support::SIZES;

/// What a page keeps clear around what has the focus, on both sides together, in points.
const AROUND: f32 = 24.0;
/// More stops than any page has.
const MOST: usize = 160;

/// Goes through all stops; tells each whose ring is missing or cut.
pub(super) fn cut_rings<State>(window: &mut Harness<'_, State>) -> Vec<String> {
    let mut cut = Vec::new();
    let mut first = None;
    for _ in 0..MOST {
        window.key_press(Key::Tab);
        // One frame to move, one to scroll there, one to be drawn there.
        window.run_steps(4);
        let Some(focused) = window.ctx.memory(|memory| memory.focused()) else { break };
        if first == Some(focused) {
            break;
        }
        first.get_or_insert(focused);
        let Some(response) = window.ctx.read_response(focused) else { continue };
        let around: Vec<_> =
            rings(window).into_iter().filter(|(ring, _)| ring.intersects(response.rect)).collect();
        let name = || {
            let node = window.root().children_recursive().find(|node| node.is_focused());
            node.map_or_else(String::new, |node| {
                let node = node.accesskit_node();
                format!("{:?} {:?}", node.role(), node.label().or_else(|| node.value()))
            })
        };
        if around.is_empty() {
            cut.push(format!("no ring: {} at {:?}", name(), response.rect));
        }
        for (ring, clip) in around {
            let room = clip.size() - egui::Vec2::splat(AROUND);
            let fits = response.rect.height() <= room.y && response.rect.width() <= room.x;
            let seen = clip.expand(ROUNDING);
            if !seen.contains_rect(ring) || fits && !seen.contains_rect(response.rect) {
                cut.push(format!("a cut ring: {} at {ring:?} by {clip:?}", name()));
            }
        }
    }
    cut
}

#[test]
fn every_ring_is_whole_in_a_small_window() {
    let mut wrong = Wrong::default();
    let mut window = window(SIZES[2], Theme::Light);
    for scene in walked() {
        go(&mut window, &scene);
        if let Some(focused) = window.ctx.memory(|memory| memory.focused()) {
            window.ctx.memory_mut(|memory| memory.surrender_focus(focused));
        }
        wrong.add(&scene.name, cut_rings(&mut window));
        leave(&mut window);
    }
    wrong.none();
}
