//! The gallery as pictures, in light, dark, narrow and with two colours only.

use activation_wizard::ui::theme::{ContrastPair, Theme};
use egui::vec2;
use egui_kittest::SnapshotResults;

use super::{PARTS, Shown, open, parts};

#[test]
fn pictures() {
    let mut results = SnapshotResults::new();
    let (wide, narrow) = (vec2(960.0, 700.0), vec2(420.0, 700.0));
    for (theme, size, look) in
        [(Theme::Light, wide, "light"), (Theme::Dark, wide, "dark"), (Theme::Light, narrow, "narrow")]
    {
        for (part, name) in PARTS {
            let mut harness = open(part, size, theme, Shown::filled());
            harness.run();
            harness.snapshot(format!("gallery-{name}-{look}"));
            results.extend_harness(&mut harness);
        }
    }
}

#[test]
fn pictures_in_two_colours() {
    let mut results = SnapshotResults::new();
    for (part, name) in [PARTS[0], PARTS[2], PARTS[3]] {
        let theme = Theme::HighContrast(ContrastPair::NIGHT);
        let mut harness = open(part, vec2(960.0, 700.0), theme, Shown::filled());
        harness.run();
        harness.snapshot(format!("gallery-{name}-contrast"));
        results.extend_harness(&mut harness);
    }
}

#[test]
fn pictures_of_overlays() {
    let mut results = SnapshotResults::new();
    for (theme, look) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
        for (name, dialog) in [("dialog", true), ("sheet", false)] {
            let shown = Shown { errors: true, dialog, sheet: !dialog, ..Shown::default() };
            let mut harness = open(parts::overlays, vec2(720.0, 560.0), theme, shown);
            harness.run();
            harness.snapshot(format!("gallery-{name}-{look}"));
            results.extend_harness(&mut harness);
        }
    }
}
