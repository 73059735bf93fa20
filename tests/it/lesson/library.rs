//! Every lesson that the program carries, run whole.

use std::collections::BTreeSet;

use activation_wizard::domain::ids::SourceId;
use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::lesson::{
    Given, LessonFile, LessonKind, Prose, StepKind, files, library, prove,
};
use activation_wizard::domain::ready;

fn all() -> Vec<LessonFile> {
    let (lessons, problems) = library(Knowledge::embedded());
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
    assert_eq!(lessons.len(), files().len());
    lessons
}

fn proses(file: &LessonFile) -> Vec<&Prose> {
    let mut proses = Vec::new();
    for step in &file.lesson.steps {
        proses.push(&step.prose);
        match &step.what {
            StepKind::Task(task) => proses.extend(&task.hints),
            StepKind::Find(find) => proses.extend(&find.hints),
            StepKind::Question | StepKind::Bet(_) | StepKind::Run(_) | StepKind::Because(_) => {}
        }
    }
    proses
}

#[test]
fn there_are_enough_of_both_each_with_a_name_of_its_own() {
    let lessons = all();
    for kind in LessonKind::ALL {
        let of_kind = lessons.iter().filter(|file| file.lesson.kind == kind);
        let orders: Vec<u32> = of_kind.map(|file| file.lesson.order).collect();
        assert!(orders.len() >= 12, "{kind:?}: {}", orders.len());
        assert!(orders.is_sorted() && orders.iter().collect::<BTreeSet<_>>().len() == orders.len());
    }
    let ids: BTreeSet<String> = lessons.iter().map(|file| format!("{}.toml", file.lesson.id)).collect();
    let names: BTreeSet<String> = files().iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(ids, names, "a file is called after its lesson");
}

/// The untouched fleet fails every goal that can be earned, the solution holds all within par, and a wrong repair gets
/// what the file says, which is never the full score.
#[test]
fn every_solution_scores_in_full_and_nothing_else_does() {
    for file in all() {
        let faults = prove(&file, Knowledge::embedded());
        assert!(faults.is_empty(), "{}:\n{}", file.lesson.id, faults.join("\n"));
    }
}

#[test]
fn every_task_has_a_wrong_repair_that_gets_nothing() {
    let mut partial = 0;
    for file in all() {
        let Some(solution) = &file.solution else {
            assert!(file.lesson.find().is_some(), "{}", file.lesson.id);
            continue;
        };
        let nothing = solution.wrong.iter().filter(|wrong| wrong.points == 0).count();
        assert!(nothing > 0, "{}", file.lesson.id);
        partial += solution.wrong.len() - nothing;
    }
    assert!(partial >= 5, "partial credit is given somewhere: {partial}");
}

#[test]
fn every_find_has_one_right_choice_and_others() {
    let mut finds = 0;
    for file in all() {
        let Some(find) = file.lesson.find() else { continue };
        finds += 1;
        let slip = find.settle(Knowledge::embedded()).unwrap();
        let right = (0..slip.choices.len()).filter(|place| slip.is_right(*place)).count();
        assert!(right == 1 && slip.choices.len() >= 4, "{}", file.lesson.id);
        assert_eq!(slip.choices.len(), find.choices.len(), "{}: the right one was written", file.lesson.id);
    }
    assert!(finds >= 3, "{finds}");
}

#[test]
fn what_a_lesson_rests_on_has_sources_that_exist() {
    let known = &Knowledge::embedded().catalog.sources;
    for file in all() {
        let mut sources: Vec<&SourceId> = Vec::new();
        for prose in proses(&file) {
            for mention in &prose.mentions {
                assert!(!mention.sources.is_empty(), "{}: {}", file.lesson.id, mention.name);
                sources.extend(&mention.sources);
            }
        }
        for step in &file.lesson.steps {
            let StepKind::Because(because) = &step.what else { continue };
            for ground in &because.grounds {
                assert!(!ground.texts.is_empty() && !ground.sources.is_empty(), "{}", ground.id);
                sources.extend(&ground.sources);
            }
        }
        assert!(!sources.is_empty(), "{}: nothing is sourced", file.lesson.id);
        for source in sources {
            assert!(known.contains_key(source), "{}: {source}", file.lesson.id);
        }
    }
}

/// The numbers of a text, each whole.
fn numbers(text: &str) -> BTreeSet<u64> {
    text.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect()
}

/// A lesson with what is said in sentences left out: ids, days, counts, choices, changes.
fn figures(text: &str) -> BTreeSet<u64> {
    const SAID: [&str; 8] = ["title", "about", "heading", "prose", "ask", "hints", "why", "label"];
    fn walk(value: &toml::Value, into: &mut String) {
        match value {
            toml::Value::Table(table) => {
                for (key, value) in table {
                    if !SAID.contains(&key.as_str()) {
                        walk(value, into);
                    }
                }
            }
            toml::Value::Array(list) => {
                for value in list {
                    walk(value, into);
                }
            }
            toml::Value::String(_)
            | toml::Value::Integer(_)
            | toml::Value::Float(_)
            | toml::Value::Boolean(_)
            | toml::Value::Datetime(_) => into.extend([" ", value.to_string().as_str()]),
        }
    }
    let mut text_of = String::new();
    walk(&toml::Value::Table(text.parse().unwrap()), &mut text_of);
    numbers(&text_of)
}

/// A number in a sentence is the plan's or a choice; a number of the field is named and filled in.
#[test]
fn no_number_of_the_field_is_typed() {
    // Versions of Windows, the year of the articles and the year in a name.
    const NAMES: [&str; 7] =
        ["Windows 7", "Server 2003", "Server 2008", "va-2.0", "of 2009", "In 2009", "since 2009"];
    for (file, (name, text)) in all().iter().filter_map(|file| {
        let found = files().iter().find(|(name, _)| *name == format!("{}.toml", file.lesson.id));
        found.map(|found| (file, *found))
    }) {
        let mut known = figures(text);
        if let Given::Fleet(id) = &file.lesson.given {
            known.extend(numbers(ready::fleet(id).unwrap().text()));
        }
        let total: u64 = file.lesson.plan.machines();
        known.extend([total]);
        for prose in proses(file) {
            let mut bare: String = prose.written.clone();
            while let Some((before, after)) = bare.split_once('{') {
                bare = format!("{before} {}", after.split_once('}').unwrap().1);
            }
            for name in NAMES {
                bare = bare.replace(name, "");
            }
            // Words in code are keys of files, and names of hosts carry numbers.
            bare = bare.split('`').step_by(2).collect::<Vec<_>>().join(" ");
            let typed: Vec<u64> = numbers(&bare).difference(&known).copied().collect();
            assert!(typed.is_empty(), "{name}: {typed:?} in {bare}");
        }
    }
}

#[test]
fn no_page_is_longer_than_a_screen() {
    for file in all() {
        for step in &file.lesson.steps {
            let shown = &step.prose.shown;
            // Lines of some 100 characters, as a page of 1366 points has them beside its panel.
            let lines: usize = shown.lines().map(|line| 1 + line.chars().count() / 100).sum();
            assert!(lines <= 16, "{}, {}: {lines} lines", file.lesson.id, step.heading);
            assert!(!shown.contains('{') && !shown.contains('}'), "{}: {shown}", file.lesson.id);
        }
    }
}

/// Words of a sentence on average, and the longest words: prose that a newcomer reads without a dictionary.
#[test]
fn the_prose_is_plain() {
    for file in all() {
        let shown: Vec<&str> = proses(&file).iter().map(|prose| prose.shown.as_str()).collect();
        let text = shown.join(" ");
        let words = text.split_whitespace().count();
        let sentences = text.matches(['.', '?', '!', ':']).count().max(1);
        let letters: usize =
            text.split_whitespace().map(|word| word.chars().filter(|c| c.is_alphabetic()).count()).sum();
        assert!(words / sentences <= 16, "{}: {words} words in {sentences} sentences", file.lesson.id);
        assert!(letters * 10 / words <= 52, "{}: {letters} letters in {words} words", file.lesson.id);
    }
}
