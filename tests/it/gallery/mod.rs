//! All widgets, with data as pages give them: as pictures, walked by those who listen, and operated by keyboard.

mod access;
mod glyphs;
mod operation;
mod parts;
mod pictures;

use activation_wizard::ui::theme::{self, Theme};
use egui::{Frame, Margin, Ui, Vec2};
use egui_kittest::Harness;

use crate::rasteriser::window;

/// What the gallery's widgets hold.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each belongs to another widget")]
pub(crate) struct Shown {
    pub(crate) chosen: Option<usize>,
    pub(crate) segment: usize,
    pub(crate) tab: usize,
    pub(crate) radio: Option<usize>,
    pub(crate) checked: bool,
    pub(crate) name: String,
    pub(crate) number: Option<u32>,
    pub(crate) pressed: Vec<String>,
    pub(crate) errors: bool,
    pub(crate) day: u32,
    pub(crate) rows: usize,
    pub(crate) row: Option<usize>,
    pub(crate) dialog: bool,
    pub(crate) sheet: bool,
    /// Set for the one frame in which Next finds the errors.
    pub(crate) take_focus: bool,
}

/// Draws a part of the gallery.
type Part = fn(&mut Ui, &mut Shown);

/// All parts, by the name of their pictures.
const PARTS: [(Part, &str); 5] = [
    (parts::decide, "decide"),
    (parts::answer, "answer"),
    (parts::inputs, "inputs"),
    (parts::data, "data"),
    (parts::twice, "twice"),
];

impl Shown {
    /// As in the pictures.
    fn filled() -> Self {
        Self { chosen: Some(0), day: 344, rows: 10_000, row: Some(1), ..Self::default() }
    }
}

/// A window that shows one part.
fn open(part: Part, size: Vec2, theme: Theme, shown: Shown) -> Harness<'static, Shown> {
    window(size, theme).build_ui_state(move |ui, shown| gallery(ui, shown, part), shown)
}

fn gallery(ui: &mut Ui, shown: &mut Shown, part: Part) {
    let tokens = theme::of(ui);
    ui.painter().rect_filled(ui.content_rect(), 0.0, tokens.background);
    Frame::new().inner_margin(Margin::same(24)).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        egui::ScrollArea::vertical().show(ui, |ui| part(ui, shown));
    });
}
