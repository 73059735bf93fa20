//! Progress on this machine: read at the start, written whenever it changed, and set aside where it cannot be used. A
//! file that cannot be set aside either is left alone.

use super::{DeskOf, Player};
use crate::app::state::App;
use crate::app::words::{fill, word};
use crate::domain::lesson;
use crate::domain::plan::{self, Limits, Plan};
use crate::domain::teaching::{Course, Here, read_progress};
use crate::probe::files::{self, ReadFailure};

impl App {
    pub(crate) fn restore_progress(&mut self) {
        let Some(path) = self.world.progress_file.clone() else { return };
        let read = match files::read_text(&path, Limits::FILE_BYTES) {
            Ok(text) => read_progress(&text, &path.display().to_string()),
            Err(ReadFailure::Missing { .. }) => return,
            Err(failure) => Err(vec![failure.problem()]),
        };
        match read {
            Ok(progress) => self.learn.progress = progress,
            Err(problems) => {
                let why = problems.first().map_or_else(String::new, ToString::to_string);
                match files::set_aside(&path) {
                    Ok(aside) => {
                        let aside = aside.display().to_string();
                        self.status.problem(fill("learn.progress-aside", &[("path", &aside), ("why", &why)]));
                    }
                    Err(failure) => {
                        self.world.progress_file = None;
                        let failure = failure.to_string();
                        self.status
                            .problem(fill("learn.progress-left", &[("failure", &failure), ("why", &why)]));
                    }
                }
            }
        }
    }

    /// The course that was followed, and the lesson in the making that was nowhere saved. `false` where one of them
    /// cannot be used.
    pub(crate) fn restore_learn(&mut self, course: Option<&str>, lesson: Option<&str>) -> bool {
        let mut is_whole = true;
        if let Some(text) = course {
            self.learn.load(&self.knowledge);
            let known: Vec<&str> = self.learn.lessons.iter().map(|file| file.lesson.id.as_str()).collect();
            match Course::read(text, "kept course", &known) {
                Ok(course) => {
                    self.learn.course_draft = course.clone();
                    self.learn.course = Some(course);
                }
                Err(_) => is_whole = false,
            }
        }
        if let Some(text) = lesson {
            match lesson::read_unfinished(text, &self.knowledge) {
                Some(file) => {
                    self.learn.write.bring_back(file, text);
                    self.status.done(word("learn.write.brought-back"));
                }
                None => is_whole = false,
            }
        }
        is_whole
    }

    /// What was begun of this lesson before the program ended: the repair as far as it went, and the hints that were read.
    pub(super) fn bring_back(&mut self, player: &mut Player) {
        let here = self.learn.progress.here.as_ref().filter(|here| here.lesson == player.lesson().id);
        let Some(here) = here else { return };
        player.hints = usize::try_from(here.hints).unwrap_or_default();
        if let Ok(plan) = plan::read(&here.repair, "", &self.knowledge.catalog) {
            player.plan = plan;
            self.status.done(word("learn.repair-back"));
        }
    }

    /// The plan of the task as it is now: the open one while it is changed.
    pub(super) fn plan_of_task<'a>(&'a self, player: &'a Player) -> &'a Plan {
        if self.desk() == Some(DeskOf::Task) { &self.document.plan } else { &player.plan }
    }

    /// The repair that is to be kept: the plan of the task as far as it is changed.
    pub(crate) fn repair(&self) -> Option<Plan> {
        let player = self.learn.player.as_ref()?;
        let plan = self.plan_of_task(player);
        (*plan != player.lesson().plan).then(|| plan.clone())
    }

    /// Notes which step of which lesson is open.
    pub(super) fn note_here(&mut self) {
        let player = self.learn.player.as_ref();
        let here = player.map(|player| Here {
            lesson: player.lesson().id.clone(),
            step: u32::try_from(player.step).unwrap_or_default(),
            hints: u32::try_from(player.hints).unwrap_or_default(),
            repair: String::new(),
        });
        if here.is_some() && self.learn.progress.here != here {
            self.learn.progress.here = here;
            self.learn.note_change();
        }
    }

    /// Where progress is kept, for people to read.
    pub fn progress_kept_in(&self) -> String {
        let path = self.world.progress_file.as_deref();
        path.map_or_else(|| word("settings.nowhere").to_owned(), |path| path.display().to_string())
    }
}
