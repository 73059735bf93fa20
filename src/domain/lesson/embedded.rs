//! The lessons that the program carries with it.

use super::read::read;
use super::types::LessonFile;
use crate::domain::ids::LessonId;
use crate::domain::knowledge::Knowledge;
use crate::domain::problem::Problem;

/// File name and text of each lesson in a folder of `assets/lessons/`, in no order that matters: the English files, and
/// those of a translation beside them.
macro_rules! lesson_files {
    ($folder:literal) => {
        lesson_files!($folder:
            "articles-and-microsoft.toml",
            "cloned-ids.toml",
            "count-5-25-50.toml",
            "evaluation-edition.toml",
            "exhausted-pool.toml",
            "finding-the-host.toml",
            "key-everywhere.toml",
            "key-groups.toml",
            "losing-a-host.toml",
            "mak-pools.toml",
            "many-hosts.toml",
            "no-record.toml",
            "port-blocked.toml",
            "records-and-retention.toml",
            "remote-people.toml",
            "renewal-7-180.toml",
            "retired-host.toml",
            "rogue-installs.toml",
            "setup-keys.toml",
            "since-2009.toml",
            "split-count.toml",
            "stale-record.toml",
            "virtual-machines.toml",
            "which-key-where.toml",
            "whole-fleet.toml",
            "why-activation.toml",
            "wrong-clock.toml",
            "wrong-group.toml",
        )
    };
    ($folder:literal: $($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../../assets/lessons/", $folder, $name)))),+]
    };
}
pub(crate) use lesson_files;

/// The lessons say their own order.
const FILES: &[(&str, &str)] = lesson_files!("");

/// File name and text of every lesson that the program carries.
pub fn files() -> &'static [(&'static str, &'static str)] {
    FILES
}

/// The text of the lesson that the program carries under this id: its file bears the id as its name.
pub fn embedded_text(id: &LessonId) -> Option<&'static str> {
    let file = format!("{id}.toml");
    FILES.iter().find(|(name, _)| *name == file).map(|(_, text)| *text)
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
