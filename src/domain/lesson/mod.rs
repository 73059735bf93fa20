//! Lessons and exercises: a question, a bet, a run, a because and a small task, all on the real simulation.
//!
//! # How a lesson is taken
//!
//! A [`Lesson`] holds the plan it starts with and its [`Step`]s, in order. Whoever shows it keeps which step is open and
//! what the learner chose; nothing of that is kept here.
//!
//! 1. A *question* is prose.
//! 2. A *bet* asks before anything is seen. [`Bet::settle()`] computes the right answer from the run of [`Bet::plan`] and
//!    gives the [`Slip`] to choose from; no file says which choice is right.
//! 3. A *run* is a plan to play, a day to stand on and figures to watch: [`Measure::take()`] gives them.
//! 4. A *because* is prose with the [`Ground`]s it rests on, from catalogue and rulebook, and the causes of a run.
//! 5. A *task* wants a changed plan: [`evaluate()`] gives the [`Score`] of any plan with its run. An untouched plan
//!    scores nothing, what may not be changed scores nothing, and what must stay as it is costs points where it does not.
//!    A *find* wants the name of a finding: [`Find::settle()`] computes it from the texts.
//!
//! An exercise is a question, a task or a find, and a because that is shown afterwards.
//!
//! # Files
//!
//! [`library()`] reads the lessons that the program carries, [`read()`] a file, [`write()`] writes one into its author's
//! text. The solution stands in a section of its own, which only [`LessonFile`] holds. [`prove()`] runs it, and what must
//! not score, and says all that is wrong with a lesson that reads well.
//!
//! # What is absent
//!
//! No number of the field stands in a lesson: prose names it, and [`Prose`] fills it in. No progress is kept, no clock is
//! read, and nothing runs but what is asked for.

mod bet;
mod coverage;
mod edit;
mod embedded;
mod fields;
mod goal;
mod ground;
mod measure;
mod prose;
mod prove;
mod read;
mod read_parts;
mod read_steps;
mod score;
mod types;
mod values;
mod words;
mod write;

pub use bet::Slip;
pub use coverage::{Statement, coverage};
pub use edit::{Edit, RowName, edited};
pub(crate) use embedded::lesson_files;
pub use embedded::{embedded_text, files, library};
pub use goal::{Bound, Goal, GoalResult};
pub use ground::{Ground, offers};
pub use measure::{Answer, Measure, Quantity, Whose};
pub use prose::{Mention, Prose};
pub use prove::prove;
pub use read::{is_lesson, read, read_unfinished};
pub use score::{Score, evaluate, things, what_is_done};
pub use types::{
    Because, Bet, Choice, Explained, Find, Given, Lesson, LessonFile, LessonKind, Limits, Shown, Solution,
    Step, StepKind, Task, Wrong,
};
pub use write::write;
