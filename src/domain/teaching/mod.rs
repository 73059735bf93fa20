//! What stands around lessons: what a learner has done, the quiz, a teacher's course, and results as table and sheet.
//!
//! What a lesson holds is `lesson`'s; of it this knows ids, and the changes that a recorded solution makes. Texts in,
//! values out: files are read and written elsewhere.

mod course;
mod file;
mod progress;
mod progress_file;
pub mod quiz;
mod record;
mod results;
mod sheet;
#[cfg(test)]
mod tests;

pub use course::Course;
pub use file::{FileKind, detect};
pub use progress::{Answered, Bet, Here, Progress, Record, Try};
pub use progress_file::{RESULT_ENDING, read_progress, read_result, write_progress, write_result};
pub use record::{Recorded, recorded};
pub use results::{Learner, Results};
pub use sheet::{Sheet, SheetRow, sheet};
