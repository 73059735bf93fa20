//! The table of a class, and the sheet of one learner.

use super::{ada, at};
use crate::domain::ids::LessonId;
use crate::domain::teaching::results::Learner;
use crate::domain::teaching::{Progress, Results, Sheet, SheetRow, Try, sheet};

fn class() -> Results {
    let mut ben = Progress { learner: "=ben".to_owned(), course: "Monday".to_owned(), ..Progress::default() };
    ben.note(&LessonId::new("count"), Try { score: 50, hints: 3 }, at(9, 0));
    let learner = |file: &str, progress| Learner { file: file.to_owned(), made: at(12, 0), progress };
    Results::of(vec![learner("b.result.toml", ben), learner("a.result.toml", ada())])
}

#[test]
fn a_row_for_each_learner_by_name() {
    let rows = class().rows();
    assert_eq!(
        rows,
        [
            ["=ben", "2026-11-27 12:00", "Monday", "1", "0", "25", "3", "0", "0 of 0"].map(str::to_owned),
            ["Ada \"the first\"", "2026-11-27 12:00", "", "2", "1", "70", "1", "1", "0 of 1"]
                .map(str::to_owned),
        ]
    );
    let class = class();
    let by_lesson: Vec<(&str, usize, usize, u32)> = class
        .by_lesson()
        .into_iter()
        .map(|(id, done, solved, mean)| (id.as_str(), done, solved, mean))
        .collect();
    assert_eq!(by_lesson, [("count", 2, 1, 75), ("renewal", 1, 0, 40)]);
}

#[test]
fn a_spreadsheet_takes_no_name_for_a_formula() {
    assert_eq!(class().csv(), "\
learner,made,course,done,solved,mean,hints,solutions_shown,bets_won,bets,quiz_right,quiz_wrong,lesson.count,lesson.renewal,file
'=ben,2026-11-27 12:00,Monday,1,0,25,3,0,0,0,0,0,50,,b.result.toml
\"Ada \"\"the first\"\"\",2026-11-27 12:00,,2,1,70,1,1,0,1,1,1,100,40,a.result.toml
");
}

#[test]
fn the_json_has_a_format_and_every_lesson() {
    let json = class().json();
    assert_eq!(json["format"], 1);
    assert_eq!(json["learners"][0]["learner"], "=ben");
    assert_eq!(json["learners"][1]["course"], serde_json::Value::Null);
    let lessons = json["learners"][1]["lessons"].as_array().unwrap();
    let count = lessons.iter().find(|lesson| lesson["lesson"] == "count").unwrap();
    assert_eq!((&count["bet"], &count["solution_shown"]), (&"lost".into(), &true.into()));
    assert_eq!(json["learners"][1]["quiz"]["right"], 1);
    assert_eq!(json["lessons"][1]["mean"], 40);
}

#[test]
fn the_sheet_shows_text_as_text() {
    let row = |title: &str, score: Option<u32>| SheetRow {
        title: title.to_owned(),
        is_exercise: score.is_none(),
        score,
        hints: 1,
        solution_shown: score == Some(100),
        tries: 2,
        bet: "won".to_owned(),
        last: "2026-11-27 09:30".to_owned(),
    };
    let made = sheet(&Sheet {
        learner: "<b>Ada & Co</b>".to_owned(),
        made: "2026-11-27 12:00".to_owned(),
        course: String::new(),
        rows: vec![row("The count", Some(100)), row("Split count", None)],
        solved: 1,
        of: 2,
        bets_won: 1,
        bets: 1,
        quiz_right: 3,
        quiz_wrong: 1,
    })
    .unwrap();
    for part in [
        "&lt;b&gt;Ada &amp; Co&lt;",
        "The count</td><td>Lesson</td><td class=\"number solved\">100 of 100</td><td class=\"number\">1, and a solution<",
        "<td>Split count</td><td>Exercise</td><td class=\"number\">–<",
        "not done",
        "3 of 4",
    ] {
        assert!(made.contains(part), "{part} in {made}");
    }
    assert!(!made.contains("<b>") && !made.contains("course “"));
}
