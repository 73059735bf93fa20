//! What stands around lessons: what a learner has done, the quiz, a teacher's course, and results as table and sheet.
//!
//! Lessons are named by their ids alone; what a lesson holds is `lesson`'s. Texts in, values out: files are read and
//! written elsewhere.

mod course;
mod file;
mod progress;
mod progress_file;
pub mod quiz;
mod results;
mod sheet;
#[cfg(test)]
mod tests;

pub use course::Course;
pub use file::{FileKind, detect};
pub use progress::{Answered, Bet, Here, Progress, Record, Try};
pub use progress_file::{RESULT_ENDING, read_progress, read_result, write_progress, write_result};
pub use results::{Learner, Results};
pub use sheet::{Sheet, SheetRow, sheet};
