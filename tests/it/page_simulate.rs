//! Simulate, by the names that people hear and see.

use activation_wizard::app::simulate::{Chart, PanelFace, Selection, Stage};
use activation_wizard::app::{App, Command, Place, RunCommand};
use activation_wizard::domain::simulation::CohortIx;
use activation_wizard::ui::theme::Theme;
use egui::vec2;

use crate::support::{app, harness};

fn simulate() -> App {
    let mut app = app();
    app.apply(Command::Go(Place::Simulate));
    app
}

#[test]
fn look() {
    let only = std::env::var("LOOK").unwrap_or_default();
    for (theme, look) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
        for (w, h) in [(1366.0, 768.0), (1280.0, 800.0), (960.0, 600.0), (683.0, 384.0)] {
            for (name, commands) in [
                ("start", vec![]),
                ("day344", vec![RunCommand::ToDay(344), RunCommand::Select(Selection::Cohort(CohortIx(2)))]),
                ("lapse", vec![RunCommand::ToFirstLapse]),
                (
                    "fleet",
                    vec![
                        RunCommand::ToDay(100),
                        RunCommand::Panel(PanelFace::Fleet),
                        RunCommand::Chart(Chart::Count),
                    ],
                ),
                (
                    "table",
                    vec![
                        RunCommand::ToDay(400),
                        RunCommand::ChartAsTable(true),
                        RunCommand::Stage(Stage::Chart),
                    ],
                ),
            ] {
                let file = format!("{name}-{w}x{h}-{look}");
                if !only.split(',').any(|part| !part.is_empty() && file.contains(part)) {
                    continue;
                }
                let mut app = simulate();
                for command in commands {
                    app.apply(Command::Run(command));
                }
                let mut window = harness(app, vec2(w, h), theme);
                let image = window.render().unwrap();
                image.save(format!("/tmp/look/{file}.png")).unwrap();
            }
        }
    }
}
