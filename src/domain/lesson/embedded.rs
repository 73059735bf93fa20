//! The lessons that the program carries with it.

use super::read::read;
use super::types::LessonFile;
use crate::domain::knowledge::Knowledge;
use crate::domain::problem::Problem;
use crate::domain::ready;

/// File name and text of each, in no order that matters; the lessons say their own.
const FILES: &[(&str, &str)] = &[
    ("count-5-25-50.toml", include_str!("../../../assets/lessons/count-5-25-50.toml")),
    ("split-count.toml", include_str!("../../../assets/lessons/split-count.toml")),
];

/// File name and text of every lesson that the program carries.
pub fn files() -> &'static [(&'static str, &'static str)] {
    FILES
}

/// The lessons that the program carries, lessons before exercises and each by its order; and what is wrong with those
/// that cannot be read.
///
/// With the embedded knowledge nothing is wrong; with a newer catalogue a fact that a lesson names may be gone.
pub fn library(knowledge: &Knowledge) -> (Vec<LessonFile>, Vec<Problem>) {
    let (mut lessons, mut problems) = (Vec::new(), Vec::new());
    for (name, text) in FILES {
        match read(text, name, knowledge) {
            Ok(file) => lessons.push(file),
            Err(found) => problems.extend(found),
        }
    }
    lessons.sort_by_key(|file| (file.lesson.kind, file.lesson.order));
    (lessons, problems)
}

/// The text of a ready-made fleet; empty where there is none with this id.
pub(super) fn fleet_text(id: &str) -> &'static str {
    ready::fleet(id).map_or("", |fleet| fleet.text())
}
