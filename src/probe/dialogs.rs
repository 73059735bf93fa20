//! The system's file dialogs. They block until the user is done: only jobs call them.

use std::path::PathBuf;

use super::clock::Stopwatch;
use super::environment;

/// How a dialog ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picked {
    Path(PathBuf),
    /// Several files.
    Paths(Vec<PathBuf>),
    Cancelled,
    /// No dialog service of the system answered.
    NoService,
}

/// A person needs longer than this to close a dialog; a service that is not there answers sooner.
const NOBODY_CLOSES_SOONER_MS: u128 = 250;

/// Asks for a file to open.
pub fn pick_open(title: &str, filter: &str, endings: &[&str]) -> Picked {
    if !environment::dialog_service() {
        return Picked::NoService;
    }
    let watch = Stopwatch::start();
    let dialog = rfd::FileDialog::new().set_title(title).add_filter(filter, endings).add_filter("*", &["*"]);
    ended(dialog.pick_file(), &watch)
}

/// Asks for one or several files to read.
pub fn pick_several(title: &str, filter: &str, endings: &[&str]) -> Picked {
    if !environment::dialog_service() {
        return Picked::NoService;
    }
    let watch = Stopwatch::start();
    let dialog = rfd::FileDialog::new().set_title(title).add_filter(filter, endings).add_filter("*", &["*"]);
    match dialog.pick_files().filter(|paths| !paths.is_empty()) {
        Some(paths) => Picked::Paths(paths),
        None => ended(None, &watch),
    }
}

/// Asks where to save; the system asks by itself before a file is replaced.
pub fn pick_save(title: &str, filter: &str, endings: &[&str], name: &str) -> Picked {
    if !environment::dialog_service() {
        return Picked::NoService;
    }
    let watch = Stopwatch::start();
    let dialog = rfd::FileDialog::new().set_title(title).add_filter(filter, endings).set_file_name(name);
    ended(dialog.save_file(), &watch)
}

/// Asks for a folder.
pub fn pick_folder(title: &str) -> Picked {
    if !environment::dialog_service() {
        return Picked::NoService;
    }
    let watch = Stopwatch::start();
    ended(rfd::FileDialog::new().set_title(title).pick_folder(), &watch)
}

fn ended(path: Option<PathBuf>, watch: &Stopwatch) -> Picked {
    match path {
        Some(path) => Picked::Path(path),
        None if watch.milliseconds() < NOBODY_CLOSES_SOONER_MS => Picked::NoService,
        None => Picked::Cancelled,
    }
}
