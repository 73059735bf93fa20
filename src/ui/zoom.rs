//! When the window's size follows the settings: at once, but not while the pointer is on the buttons that change it,
//! for they would move away under it.

use egui::{Context, Id, Rect, Ui};

fn memory() -> Id {
    Id::unique("zoom-held-at")
}

/// Keeps the size as it is while the pointer is on these buttons.
pub(super) fn hold(ui: &Ui, buttons: Rect) {
    let is_over = ui.input(|input| input.pointer.hover_pos()).is_some_and(|at| buttons.contains(at));
    let frame = ui.cumulative_frame_nr();
    if is_over {
        ui.data_mut(|data| data.insert_temp(memory(), frame));
    } else if ui.data_mut(|data| data.remove_temp::<u64>(memory())).is_some() {
        ui.request_repaint();
    }
}

/// Takes over the zoom of the settings, in percent, unless it is held.
pub(super) fn follow(ctx: &Context, percent: u16) {
    let zoom = f32::from(percent) / 100.0;
    let held = ctx.data(|data| data.get_temp::<u64>(memory()));
    // Only the page that holds it can let it go: a frame without that page lets it go too.
    let is_held = held.is_some_and(|frame| frame + 2 >= ctx.cumulative_frame_nr());
    if !is_held && (ctx.zoom_factor() - zoom).abs() > f32::EPSILON {
        ctx.set_zoom_factor(zoom);
    }
}

#[cfg(test)]
mod tests {
    use egui::{RawInput, pos2};

    use super::*;

    /// The factor after two frames with the pointer here and the settings at 150 %.
    fn after(pointer: egui::Pos2) -> f32 {
        let ctx = Context::default();
        for _ in 0..3 {
            let input = RawInput { events: vec![egui::Event::PointerMoved(pointer)], ..RawInput::default() };
            let mut drawn = ctx.run_ui(input, |ui| {
                hold(ui, Rect::from_min_max(pos2(10.0, 10.0), pos2(90.0, 40.0)));
                follow(ui, 150);
            });
            drawn.textures_delta.clear();
        }
        ctx.zoom_factor()
    }

    #[test]
    fn the_size_waits_for_the_pointer_to_leave_the_buttons() {
        assert!((after(pos2(20.0, 20.0)) - 1.0).abs() < f32::EPSILON);
        assert!((after(pos2(200.0, 200.0)) - 1.5).abs() < f32::EPSILON);
    }
}
