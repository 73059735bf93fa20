//! `results FOLDER`: the result files of learners as one table. It reads and never writes into the folder; a file that
//! cannot be read is named on stderr and the others are told.

use std::path::Path;

use crate::app::learn::Class;
use crate::cli::arguments::Everywhere;
use crate::cli::dispatch::{Exit, Stop, Terminal, either, pretty, print, say, write_file};
use crate::cli::layout::{Side, table};
use crate::domain::problem::Problem;
use crate::domain::teaching::Results;
use crate::probe::files;

/// Reads the folder and prints the table; `output` gets it as CSV.
pub(super) fn run(
    folder: &Path,
    output: Option<&Path>,
    everywhere: &Everywhere,
    terminal: &mut Terminal<'_>,
) -> Result<Exit, Stop> {
    if let Some(output) = output {
        files::may_write(output, everywhere.force).map_err(crate::cli::dispatch::unwritten)?;
    }
    let class = Class::read(folder).map_err(|failure| Stop::Unreadable(failure.to_string()))?;
    let Class { results, complaints, is_unread, .. } = class;
    let worst = match (is_unread, complaints.is_empty()) {
        (true, _) => Exit::Unreadable,
        (false, false) => Exit::BadInput,
        (false, true) => Exit::Done,
    };
    say(terminal, complaints);
    if results.learners.is_empty() {
        let allowed = "files that Learn exported, such as ada.result.toml";
        let none = Problem::of_file(&folder.display().to_string(), "no result of a learner", allowed);
        say(terminal, [none.to_string()]);
        return Ok(worst.max(Exit::BadInput));
    }
    if let Some(output) = output {
        write_file(output, &results.csv(), everywhere.force)?;
    }
    print(terminal, &either(everywhere.format, || text(&results), || pretty(&results.json())))?;
    Ok(worst)
}

fn text(results: &Results) -> String {
    let heads = Results::HEADS.map(str::to_owned).to_vec();
    let rows = results.rows().into_iter().map(|row| row.to_vec());
    let rows: Vec<Vec<String>> = core::iter::once(heads).chain(rows).collect();
    let [left, right] = [Side::Left, Side::Right];
    let mut text = table(&[left, left, left, right, right, right, right, right, right], &rows);
    let lesson = |(lesson, done, solved, mean): (&crate::domain::ids::LessonId, usize, usize, u32)| {
        vec![lesson.to_string(), done.to_string(), solved.to_string(), mean.to_string()]
    };
    let heads = ["Lesson", "Done", "Solved", "Mean"].map(str::to_owned).to_vec();
    let by_lesson = results.by_lesson().into_iter().map(lesson);
    let rows: Vec<Vec<String>> = core::iter::once(heads).chain(by_lesson).collect();
    text.push('\n');
    text.push_str(&table(&[left, right, right, right], &rows));
    text.push_str("\nScores are of 100. The mean of a learner is over all lessons of the table.\n");
    text
}
