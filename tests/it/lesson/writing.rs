//! Lessons written into their author's text and as fresh texts.

use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::lesson::{files, read, write};

#[test]
fn an_unchanged_lesson_keeps_its_text_to_the_letter() {
    let knowledge = Knowledge::embedded();
    for (name, text) in files() {
        let file = read(text, name, knowledge).unwrap();
        assert_eq!(write(&file, Some(text), knowledge), *text, "{name}");
    }
}

#[test]
fn a_fresh_text_reads_back_as_the_same_lesson() {
    let knowledge = Knowledge::embedded();
    for (name, text) in files() {
        let file = read(text, name, knowledge).unwrap();
        let fresh = write(&file, None, knowledge);
        let again = read(&fresh, name, knowledge);
        assert_eq!(again.as_ref(), Ok(&file), "{name}:\n{fresh}");
        assert_eq!(write(&file, Some("no lesson at all"), knowledge), fresh, "{name}");
    }
}

#[test]
fn a_change_touches_only_its_own_lines() {
    let knowledge = Knowledge::embedded();
    for (name, text) in files() {
        let mut file = read(text, name, knowledge).unwrap();
        file.lesson.about = "Something else.".to_owned();
        file.lesson.order += 1;
        let written = write(&file, Some(text), knowledge);
        assert_eq!(read(&written, name, knowledge).as_ref(), Ok(&file), "{name}");
        let pairs: Vec<(&str, &str)> = text.lines().zip(written.lines()).collect();
        assert_eq!(text.lines().count(), written.lines().count(), "{name}");
        let changed: Vec<_> = pairs.iter().filter(|(was, is)| was != is).collect();
        assert_eq!(changed.len(), 2, "{name}: {changed:?}");
    }
}

#[test]
fn steps_can_move_and_go() {
    let knowledge = Knowledge::embedded();
    for (name, text) in files() {
        let mut file = read(text, name, knowledge).unwrap();
        let first = file.lesson.steps[0].clone();
        file.lesson.steps.insert(1, first);
        file.lesson.steps[1].heading = "Once more".to_owned();
        file.lesson.steps.swap(0, 1);
        let written = write(&file, Some(text), knowledge);
        let again = read(&written, name, knowledge);
        assert_eq!(again.as_ref(), Ok(&file), "{name}:\n{written}");
        assert!(written.starts_with(text.lines().next().unwrap()), "{name}: the first comment stays");
    }
}
