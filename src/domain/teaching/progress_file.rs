//! The progress file and the result file: the same rows, of which a result bears a name and the minute it was made.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, value};

use super::file::{self, FORMAT, FORMAT_FIELD, FileKind, INSTANT, KIND, NAME};
use super::progress::{Answered, Bet, Here, Progress, Record};
use super::quiz::TOP_LEVEL;
use crate::domain::ids::LessonId;
use crate::domain::lesson::Limits as LessonLimits;
use crate::domain::problem::Problem;
use crate::domain::reading::{Field, FieldTable, Notebook, Section, Shape, quoted};

/// The ending of result files.
pub const RESULT_ENDING: &str = ".result.toml";

/// More rows than anybody makes: a file beyond it is damaged.
const MOST_ROWS: usize = 10_000;
const MOST: u64 = 1_000_000;

const LEARNER: Field = Field::optional("learner", Shape::Text(NAME), "none", "Who did it.");
const MADE: Field = Field::optional("made", Shape::Text(16), "none", "When the result was made.");
const COURSE: Field = Field::optional("course", Shape::Text(NAME), "none", "The course that is followed.");
const LESSON: Field = Field::optional("lesson", Shape::Id, "none", "The lesson that was open last.");
const STEP: Field = Field::optional("step", Shape::Whole { least: 0, most: 1_000 }, "0", "Its step.");
const READ: Field = Field::optional("hints", Shape::Whole { least: 0, most: MOST }, "0", "Hints read in it.");
const REPAIR: Field = Field::optional(
    "repair",
    Shape::Prose(LessonLimits::TEXT),
    "none",
    "The plan of its task, as far as it is repaired.",
);
const RECORD: Field =
    Field::optional("record", Shape::Rows(record::FIELDS, MOST_ROWS), "none", "What was done of a lesson.");
const ANSWER: Field =
    Field::optional("answer", Shape::Rows(answer::FIELDS, MOST_ROWS), "none", "A question of the quiz.");
const FIELDS: FieldTable =
    &[FORMAT_FIELD, KIND, LEARNER, MADE, COURSE, LESSON, STEP, READ, REPAIR, RECORD, ANSWER];

mod record {
    use super::{Field, FieldTable, MOST, Shape};

    pub(super) const LESSON: Field = Field::required("lesson", Shape::Id, "Of which lesson or exercise.");
    pub(super) const SCORE: Field =
        Field::required("score", Shape::Whole { least: 0, most: 100 }, "The best score.");
    pub(super) const HINTS: Field =
        Field::optional("hints", Shape::Whole { least: 0, most: MOST }, "0", "Hints of the best try.");
    pub(super) const TRIES: Field =
        Field::required("tries", Shape::Whole { least: 0, most: MOST }, "Tries so far.");
    pub(super) const SOLUTION: Field = Field::optional(
        "solution_shown",
        Shape::YesNo,
        "false",
        "Whether one way to solve it was shown before it was solved.",
    );
    pub(super) const BET: Field =
        Field::optional("bet", Shape::Choice(&["won", "lost"]), "none", "How the first bet went.");
    pub(super) const FIRST: Field = Field::required("first", Shape::Text(16), "When it was first opened.");
    pub(super) const LAST: Field = Field::required("last", Shape::Text(16), "When it was last done.");
    pub(super) const FIELDS: FieldTable = &[LESSON, SCORE, HINTS, TRIES, SOLUTION, BET, FIRST, LAST];
}

mod answer {
    use super::{Field, FieldTable, MOST, Shape, TOP_LEVEL};

    pub(super) const QUESTION: Field = Field::required("question", Shape::Text(200), "Which question.");
    pub(super) const LEVEL: Field =
        Field::required("level", Shape::Whole { least: 0, most: TOP_LEVEL as u64 }, "How well it is known.");
    pub(super) const RIGHT: Field =
        Field::required("right", Shape::Whole { least: 0, most: MOST }, "Right answers.");
    pub(super) const WRONG: Field =
        Field::required("wrong", Shape::Whole { least: 0, most: MOST }, "Wrong answers.");
    pub(super) const LAST: Field = Field::required("last", Shape::Day, "The day of the last answer.");
    pub(super) const FIELDS: FieldTable = &[QUESTION, LEVEL, RIGHT, WRONG, LAST];
}

/// The progress that this text holds, or all that is wrong with it.
pub fn read_progress(text: &str, file: &str) -> Result<Progress, Vec<Problem>> {
    file::read(text, file, FileKind::Progress, FIELDS, |notes, top| {
        if top.has(MADE.key) {
            top.note(notes, MADE.key, "an instant", "none: only a result was made");
        }
        progress(notes, top)
    })
}

/// The result that this text holds, and when it was made; or all that is wrong with it.
pub fn read_result(text: &str, file: &str) -> Result<(Progress, NaiveDateTime), Vec<Problem>> {
    file::read(text, file, FileKind::Result, FIELDS, |notes, top| {
        for field in [LEARNER, MADE] {
            if !top.has(field.key) {
                top.note(notes, field.key, "nothing", format!("{}; a result has it", field.shape.allowed()));
            }
        }
        let made = if top.has(MADE.key) { file::instant(notes, top, &MADE) } else { None };
        (progress(notes, top), made.unwrap_or_default())
    })
}

fn progress(notes: &mut Notebook<'_>, top: &Section<'_>) -> Progress {
    let learner = top.text(notes, &LEARNER).unwrap_or_default().to_owned();
    let course = top.text(notes, &COURSE).unwrap_or_default().to_owned();
    let step = top.whole_u32(notes, &STEP).unwrap_or(0);
    let hints = top.whole_u32(notes, &READ).unwrap_or(0);
    let repair = top.prose(notes, &REPAIR).unwrap_or_default();
    let here =
        top.id(notes, &LESSON).map(|lesson| Here { lesson: LessonId::new(lesson), step, hints, repair });
    let mut records = BTreeMap::new();
    for (place, (table, start)) in top.rows(notes, &RECORD).into_iter().enumerate() {
        let path = format!("record[{}]", place + 1);
        let section = Section::open(notes, table, path, start, record::FIELDS);
        let Some((lesson, read)) = read_record(notes, &section) else { continue };
        if records.insert(LessonId::new(lesson), read).is_some() {
            section.note(
                notes,
                record::LESSON.key,
                format!("{} a second time", quoted(lesson)),
                "each lesson once",
            );
        }
    }
    let mut answers = BTreeMap::new();
    for (place, (table, start)) in top.rows(notes, &ANSWER).into_iter().enumerate() {
        let path = format!("answer[{}]", place + 1);
        let section = Section::open(notes, table, path, start, answer::FIELDS);
        let Some((question, read)) = read_answer(notes, &section) else { continue };
        if answers.insert(question.to_owned(), read).is_some() {
            let found = format!("{} a second time", quoted(question));
            section.note(notes, answer::QUESTION.key, found, "each question once");
        }
    }
    Progress { learner, course, here, records, answers }
}

fn read_record<'t>(notes: &mut Notebook<'_>, section: &Section<'t>) -> Option<(&'t str, Record)> {
    let lesson = section.id(notes, &record::LESSON);
    let score = section.whole_u32(notes, &record::SCORE);
    let hints = section.whole_u32(notes, &record::HINTS).unwrap_or(0);
    let tries = section.whole_u32(notes, &record::TRIES);
    let solution_shown = section.yes_no(notes, &record::SOLUTION).unwrap_or(false);
    let bet = section.choice(notes, &record::BET);
    let bet = bet.map(|word| if word == Bet::Won.word() { Bet::Won } else { Bet::Lost });
    let first = file::instant(notes, section, &record::FIRST);
    let last = file::instant(notes, section, &record::LAST);
    if let (Some(first), Some(last)) = (first, last)
        && last < first
    {
        section.note(notes, record::LAST.key, last.format(INSTANT).to_string(), "no time before `first`");
    }
    let (score, tries, first, last) = (score?, tries?, first?, last?);
    Some((lesson?, Record { score, hints, bet, tries, solution_shown, first, last }))
}

fn read_answer<'t>(notes: &mut Notebook<'_>, section: &Section<'t>) -> Option<(&'t str, Answered)> {
    let question = section.text(notes, &answer::QUESTION);
    let level = section.whole_u32(notes, &answer::LEVEL);
    let right = section.whole_u32(notes, &answer::RIGHT);
    let wrong = section.whole_u32(notes, &answer::WRONG);
    let last = section.day(notes, &answer::LAST);
    Some((question?, Answered { level: level?, right: right?, wrong: wrong?, last: last? }))
}

/// The text of the progress file.
pub fn write_progress(progress: &Progress) -> String {
    let about = "# What was done in Learn. The program writes this file.\n\n";
    format!("{about}{}", written(progress, FileKind::Progress, None))
}

/// The text of a result file.
pub fn write_result(progress: &Progress, made: NaiveDateTime) -> String {
    let about =
        "# What one learner has done. `activation-wizard results FOLDER` makes a table of such files.\n\n";
    format!("{about}{}", written(progress, FileKind::Result, Some(made)))
}

fn written(progress: &Progress, kind: FileKind, made: Option<NaiveDateTime>) -> String {
    let whole = |number: u32| value(i64::from(number));
    let instant = |instant: NaiveDateTime| value(instant.format(INSTANT).to_string());
    let mut document = DocumentMut::new();
    document.insert("format", value(i64::try_from(FORMAT).unwrap_or_default()));
    document.insert("kind", value(kind.word()));
    for (key, text) in [(LEARNER.key, &progress.learner), (COURSE.key, &progress.course)] {
        if !text.is_empty() {
            document.insert(key, value(text));
        }
    }
    if let Some(made) = made {
        document.insert(MADE.key, instant(made));
    } else if let Some(here) = &progress.here {
        document.insert(LESSON.key, value(here.lesson.as_str()));
        document.insert(STEP.key, whole(here.step));
        if here.hints > 0 {
            document.insert(READ.key, whole(here.hints));
        }
        if !here.repair.is_empty() {
            document.insert(REPAIR.key, value(&here.repair));
        }
    }
    let mut records = ArrayOfTables::new();
    for (lesson, record) in &progress.records {
        let mut row = Table::new();
        row.insert(record::LESSON.key, value(lesson.as_str()));
        row.insert(record::SCORE.key, whole(record.score));
        row.insert(record::HINTS.key, whole(record.hints));
        row.insert(record::TRIES.key, whole(record.tries));
        if record.solution_shown {
            row.insert(record::SOLUTION.key, value(true));
        }
        if let Some(bet) = record.bet {
            row.insert(record::BET.key, value(bet.word()));
        }
        row.insert(record::FIRST.key, instant(record.first));
        row.insert(record::LAST.key, instant(record.last));
        records.push(row);
    }
    let mut answers = ArrayOfTables::new();
    for (question, answered) in &progress.answers {
        let mut row = Table::new();
        row.insert(answer::QUESTION.key, value(question));
        row.insert(answer::LEVEL.key, whole(answered.level));
        row.insert(answer::RIGHT.key, whole(answered.right));
        row.insert(answer::WRONG.key, whole(answered.wrong));
        row.insert(answer::LAST.key, value(answered.last.to_string()));
        answers.push(row);
    }
    document.insert(RECORD.key, Item::ArrayOfTables(records));
    document.insert(ANSWER.key, Item::ArrayOfTables(answers));
    document.to_string()
}
