//! The lessons that the program carries with it.

use super::read::read;
use super::types::LessonFile;
use crate::domain::ids::LessonId;
use crate::domain::knowledge::Knowledge;
use crate::domain::problem::Problem;

/// File name and text of each, in no order that matters; the lessons say their own.
const FILES: &[(&str, &str)] = &[
    ("articles-and-microsoft.toml", include_str!("../../../assets/lessons/articles-and-microsoft.toml")),
    ("cloned-ids.toml", include_str!("../../../assets/lessons/cloned-ids.toml")),
    ("count-5-25-50.toml", include_str!("../../../assets/lessons/count-5-25-50.toml")),
    ("evaluation-edition.toml", include_str!("../../../assets/lessons/evaluation-edition.toml")),
    ("exhausted-pool.toml", include_str!("../../../assets/lessons/exhausted-pool.toml")),
    ("finding-the-host.toml", include_str!("../../../assets/lessons/finding-the-host.toml")),
    ("key-everywhere.toml", include_str!("../../../assets/lessons/key-everywhere.toml")),
    ("key-groups.toml", include_str!("../../../assets/lessons/key-groups.toml")),
    ("losing-a-host.toml", include_str!("../../../assets/lessons/losing-a-host.toml")),
    ("mak-pools.toml", include_str!("../../../assets/lessons/mak-pools.toml")),
    ("many-hosts.toml", include_str!("../../../assets/lessons/many-hosts.toml")),
    ("no-record.toml", include_str!("../../../assets/lessons/no-record.toml")),
    ("port-blocked.toml", include_str!("../../../assets/lessons/port-blocked.toml")),
    ("records-and-retention.toml", include_str!("../../../assets/lessons/records-and-retention.toml")),
    ("remote-people.toml", include_str!("../../../assets/lessons/remote-people.toml")),
    ("renewal-7-180.toml", include_str!("../../../assets/lessons/renewal-7-180.toml")),
    ("retired-host.toml", include_str!("../../../assets/lessons/retired-host.toml")),
    ("rogue-installs.toml", include_str!("../../../assets/lessons/rogue-installs.toml")),
    ("setup-keys.toml", include_str!("../../../assets/lessons/setup-keys.toml")),
    ("since-2009.toml", include_str!("../../../assets/lessons/since-2009.toml")),
    ("split-count.toml", include_str!("../../../assets/lessons/split-count.toml")),
    ("stale-record.toml", include_str!("../../../assets/lessons/stale-record.toml")),
    ("virtual-machines.toml", include_str!("../../../assets/lessons/virtual-machines.toml")),
    ("which-key-where.toml", include_str!("../../../assets/lessons/which-key-where.toml")),
    ("whole-fleet.toml", include_str!("../../../assets/lessons/whole-fleet.toml")),
    ("why-activation.toml", include_str!("../../../assets/lessons/why-activation.toml")),
    ("wrong-clock.toml", include_str!("../../../assets/lessons/wrong-clock.toml")),
    ("wrong-group.toml", include_str!("../../../assets/lessons/wrong-group.toml")),
];

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
