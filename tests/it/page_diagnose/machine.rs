//! The card that reads this machine: what will run stands there before it runs. A shell takes the place of Windows.

use std::sync::Arc;

use activation_wizard::app::diagnose::From;
use activation_wizard::app::{App, Command, Place, World};
use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::probe::this_machine::Asking;
use activation_wizard::ui::theme::Theme;
use egui_kittest::kittest::Queryable as _;

use super::{CLIENT, diagnose, press};
use crate::support::{SIZES, harness, noon, wide};

#[expect(clippy::unnecessary_wraps, reason = "a system may have no such program")]
fn shell() -> Result<Asking, String> {
    let script = format!("printf '%s' '{CLIENT}'");
    Ok(Asking { program: "/bin/sh".to_owned(), words: vec!["-c".to_owned(), script] })
}

fn on_windows() -> App {
    let world = World { this_machine: shell, ..World::nowhere(noon) };
    let mut app = App::new(Arc::clone(Knowledge::embedded()), world);
    app.apply(Command::Go(Place::Diagnose));
    app
}

#[test]
fn what_will_run_stands_there_before_it_runs() {
    let mut window = wide(on_windows());
    press(&mut window, "Read this machine…");
    assert!(window.query_all_by_label_contains("/bin/sh -c").next().is_some());
    assert!(window.query_all_by_label_contains("No administrator is needed.").next().is_some());
    assert!(window.state().diagnose.inputs.is_empty(), "nothing ran yet");
    press(&mut window, "Run it and read");
    let diagnose = &window.state().diagnose;
    assert_eq!(diagnose.inputs[0].from, From::Machine);
    let ids: Vec<_> = diagnose.findings.iter().map(|finding| finding.id.id()).collect();
    assert!(ids.contains(&"host-not-answering"), "{ids:?}");
    assert!(!diagnose.machine.open);
}

#[test]
fn the_card_fits_every_window_and_closes_again() {
    for size in SIZES {
        let mut window = harness(on_windows(), size, Theme::Dark);
        press(&mut window, "Read this machine…");
        press(&mut window, "Close");
        assert!(window.query_all_by_label("Run it and read").next().is_none(), "{size:?}");
    }
}

#[test]
fn elsewhere_there_is_no_such_button() {
    let window = wide(diagnose());
    assert!(window.query_all_by_label("Read this machine…").next().is_none());
    assert!(window.query_all_by_label("Check a domain…").next().is_some());
}
