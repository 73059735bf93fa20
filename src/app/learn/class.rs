//! The results of a class: the files that learners handed in, read from a folder into one table. Nothing is written into
//! that folder.

use std::path::{Path, PathBuf};

use super::LearnView;
use crate::app::jobs::Job;
use crate::app::overlay::PathPurpose;
use crate::app::state::App;
use crate::app::words::{count, word};
use crate::domain::problem::Problem;
use crate::domain::teaching::{Learner, Results, read_result};
use crate::probe::files::{self, ReadFailure};

/// The largest result file that is read, in bytes.
const LARGEST: u64 = 4 * 1024 * 1024;

/// What was read of a folder.
#[derive(Clone, Debug)]
pub struct Class {
    pub folder: PathBuf,
    pub results: Results,
    /// What is wrong with the other files, a line each.
    pub complaints: Vec<String>,
    /// Some of them could not even be read.
    pub is_unread: bool,
}

impl Class {
    /// Reads the files of a folder.
    ///
    /// # Errors
    /// Why the folder cannot be read.
    pub fn read(folder: &Path) -> Result<Self, ReadFailure> {
        let (mut learners, mut complaints, mut is_unread) = (Vec::new(), Vec::new(), false);
        for path in files::in_folder(folder, "toml")? {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let read = match files::read_text(&path, LARGEST) {
                Ok(text) => read_result(&text, &name),
                Err(failure) if failure.is_bad_content() => Err(vec![failure.problem()]),
                Err(failure) => {
                    is_unread = true;
                    complaints.push(failure.to_string());
                    continue;
                }
            };
            match read {
                Ok((progress, made)) => learners.push(Learner { file: name, made, progress }),
                Err(problems) => complaints.extend(problems.iter().map(Problem::to_string)),
            }
        }
        let results = Results::of(learners);
        Ok(Self { folder: folder.to_owned(), results, complaints, is_unread })
    }
}

impl App {
    pub(crate) fn read_class(&mut self, folder: PathBuf) {
        let folder = files::absolute(folder);
        let job = move |_: &_| Class::read(&folder).map_err(|failure| (folder, failure.to_string()));
        self.learn.reading_class = Some(Job::start(&self.world.runner, job));
    }

    pub(super) fn poll_class(&mut self) {
        let Some(read) = self.learn.reading_class.as_ref().and_then(Job::take) else { return };
        self.learn.reading_class = None;
        match read {
            Err((folder, failure)) => self.not_written(PathPurpose::Class, &folder, failure),
            Ok(class) => {
                self.overlay = None;
                match u32::try_from(class.results.learners.len()).unwrap_or(u32::MAX) {
                    0 => self.status.problem(word("learn.class.none")),
                    learners => self.status.done(count("learn.class.read", learners)),
                }
                self.learn.class = Some(class);
                self.show_learn(LearnView::Class);
            }
        }
    }
}
