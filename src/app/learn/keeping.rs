//! Progress on this machine: read at the start, written whenever it changed, and set aside where it cannot be used. A
//! file that cannot be set aside either is left alone.

use crate::app::state::App;
use crate::app::words::{fill, word};
use crate::domain::plan::Limits;
use crate::domain::teaching::{Here, read_progress};
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

    /// Notes which step of which lesson is open.
    pub(super) fn note_here(&mut self) {
        let player = self.learn.player.as_ref();
        let here = player.map(|player| Here {
            lesson: player.lesson().id.clone(),
            step: u32::try_from(player.step).unwrap_or_default(),
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
