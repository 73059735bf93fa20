//! A course: lessons that a teacher has chosen and ordered, and what learners may use in it. A lesson that the program
//! does not know is a problem where the course is read, not later in class.

use toml_edit::{Array, DocumentMut, Value, value};

use super::file::{self, FORMAT, FORMAT_FIELD, FileKind, KIND, NAME};
use crate::domain::ids::LessonId;
use crate::domain::problem::Problem;
use crate::domain::reading::{Field, FieldTable, Notebook, Section, Shape, described, nearest, quoted};

/// Lessons of a course, in the order in which they are taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Course {
    pub title: String,
    pub lessons: Vec<LessonId>,
    /// Only what a lesson allows may be changed: no rulebook, no other plan.
    pub lock_plan: bool,
    pub hide_hints: bool,
    /// Time for each lesson; 0 for as long as one likes.
    pub minutes: u32,
}

const TITLE: Field = Field::required("title", Shape::Text(NAME), "What the course is called.");
const LESSONS: Field = Field::required("lessons", Shape::Reference("ids of lessons in a list"), "In order.");
const LOCK_PLAN: Field = Field::optional(
    "lock_plan",
    Shape::YesNo,
    "false",
    "Whether the plan can be changed only as a lesson allows.",
);
const HIDE_HINTS: Field = Field::optional("hide_hints", Shape::YesNo, "false", "Whether there are no hints.");
const MINUTES: Field = Field::optional(
    "minutes",
    Shape::Whole { least: 0, most: Course::MOST_MINUTES as u64 },
    "0",
    "Minutes for each lesson; 0 for no limit.",
);
const FIELDS: FieldTable = &[FORMAT_FIELD, KIND, TITLE, LESSONS, LOCK_PLAN, HIDE_HINTS, MINUTES];

impl Course {
    /// The ending of course files.
    pub const ENDING: &'static str = ".course.toml";
    /// The longest time for a lesson, in minutes: a day.
    pub const MOST_MINUTES: u32 = 1_440;
    /// The most lessons of a course.
    pub const MOST_LESSONS: usize = 200;

    /// The course that this text holds, or all that is wrong with it; `known` are the lessons that there are.
    pub fn read(text: &str, file: &str, known: &[&str]) -> Result<Self, Vec<Problem>> {
        file::read(text, file, FileKind::Course, FIELDS, |notes, top| Self {
            title: top.text(notes, &TITLE).unwrap_or_default().to_owned(),
            lessons: lessons(notes, top, known),
            lock_plan: top.yes_no(notes, &LOCK_PLAN).unwrap_or(false),
            hide_hints: top.yes_no(notes, &HIDE_HINTS).unwrap_or(false),
            minutes: top.whole_u32(notes, &MINUTES).unwrap_or(0),
        })
    }

    /// Its text.
    pub fn write(&self) -> String {
        let mut document = DocumentMut::new();
        document.insert("format", value(i64::try_from(FORMAT).unwrap_or_default()));
        document.insert("kind", value(FileKind::Course.word()));
        document.insert(TITLE.key, value(&self.title));
        let mut lessons: Array = self.lessons.iter().map(|lesson| lesson.as_str()).collect();
        lessons.iter_mut().for_each(|lesson| lesson.decor_mut().set_prefix("\n    "));
        lessons.set_trailing("\n");
        lessons.set_trailing_comma(true);
        document.insert(LESSONS.key, value(lessons));
        document.insert(LOCK_PLAN.key, value(self.lock_plan));
        document.insert(HIDE_HINTS.key, value(self.hide_hints));
        document.insert(MINUTES.key, value(i64::from(self.minutes)));
        format!("# A course of Activation Wizard: `activation-wizard open FILE` starts it.\n\n{document}")
    }
}

fn lessons(notes: &mut Notebook<'_>, top: &Section<'_>, known: &[&str]) -> Vec<LessonId> {
    const ALLOWED: &str = "ids of lessons in brackets, such as [\"count\", \"renewal\"]";
    let Some(item) = top.table().get(LESSONS.key) else {
        top.note(notes, LESSONS.key, "nothing", format!("{ALLOWED}; it is required"));
        return Vec::new();
    };
    let Some(list) = item.as_array() else {
        top.note(notes, LESSONS.key, described(item), ALLOWED);
        return Vec::new();
    };
    if list.is_empty() || list.len() > Course::MOST_LESSONS {
        let allowed = format!("1 to {} lessons", Course::MOST_LESSONS);
        top.note(notes, LESSONS.key, format!("{} lessons", list.len()), allowed);
    }
    let mut lessons: Vec<LessonId> = Vec::new();
    for (place, entry) in list.iter().enumerate().take(Course::MOST_LESSONS) {
        let at = entry.span().map(|span| span.start);
        let path = format!("{}[{}]", LESSONS.key, place + 1);
        match entry.as_str() {
            Some(id) if lessons.iter().any(|lesson| lesson.as_str() == id) => {
                notes.note(at, &path, format!("{} a second time", quoted(id)), "each lesson once");
            }
            Some(id) if known.contains(&id) => lessons.push(LessonId::new(id)),
            Some(id) => {
                let near = nearest(id, known.iter().copied());
                let near = near.map(|near| format!("; \"{near}\" is the nearest")).unwrap_or_default();
                notes.note(at, &path, quoted(id), format!("the id of a lesson or exercise{near}"));
            }
            None => notes.note(at, &path, shown(entry), "the id of a lesson in quotes"),
        }
    }
    lessons
}

fn shown(entry: &Value) -> String {
    entry.to_string().trim().to_owned()
}
