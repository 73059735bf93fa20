//! The smallest window that eframe makes with the features that the program uses: `smallest [wgpu|glow]`.

use eframe::{NativeOptions, Renderer, egui};

struct Smallest;

impl eframe::App for Smallest {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        egui::CentralPanel::default().show(ui, |ui| ui.heading("Smallest"));
    }
}

fn main() -> eframe::Result {
    let renderer = match std::env::args().nth(1).as_deref() {
        Some("glow") => Renderer::Glow,
        _ => Renderer::Wgpu,
    };
    let viewport = egui::ViewportBuilder::default().with_inner_size([1280.0, 800.0]);
    let options = NativeOptions { renderer, viewport, ..NativeOptions::default() };
    eframe::run_native("Smallest", options, Box::new(|_| Ok(Box::new(Smallest))))
}
