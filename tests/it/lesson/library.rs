//! Every lesson that the program carries, run whole.

use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::lesson::{LessonFile, files, library, prove};

fn all() -> Vec<LessonFile> {
    let (lessons, problems) = library(Knowledge::embedded());
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
    assert_eq!(lessons.len(), files().len());
    lessons
}

#[test]
fn every_solution_scores_in_full_and_nothing_else_does() {
    for file in all() {
        let faults = prove(&file, Knowledge::embedded());
        assert!(faults.is_empty(), "{}:\n{}", file.lesson.id, faults.join("\n"));
    }
}
