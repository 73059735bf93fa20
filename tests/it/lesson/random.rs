//! Whatever bytes a file holds: an answer or a problem, never a panic.

use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::lesson::{files, is_lesson, prove, read, write};
use proptest::prelude::*;

/// A text that reads is written and reads again; one that does not has problems that name the file.
fn try_text(text: &str) {
    let knowledge = Knowledge::embedded();
    is_lesson(text);
    match read(text, "some.toml", knowledge) {
        Ok(file) => {
            let written = write(&file, Some(text), knowledge);
            assert_eq!(read(&written, "some.toml", knowledge).as_ref(), Ok(&file), "{written}");
        }
        Err(problems) => {
            assert!(!problems.is_empty(), "{text}");
            for problem in problems {
                let told = problem.to_string();
                assert!(told.starts_with("some.toml:") && told.contains("allowed: "), "{told}");
                assert!(!problem.found.is_empty() && !problem.allowed.is_empty(), "{told}");
            }
        }
    }
}

fn any_lesson() -> impl Strategy<Value = &'static str> {
    (0..files().len()).prop_map(|place| files()[place].1)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn random_text_is_no_lesson_and_says_so(text in "(?s).{0,300}") {
        try_text(&text);
    }

    /// A piece of a real lesson is cut out, doubled, or replaced by other characters.
    #[test]
    fn a_damaged_lesson_never_panics(
        text in any_lesson(),
        at in 0..10_000_usize,
        length in 0..200_usize,
        instead in prop_oneof![Just(String::new()), Just("\"".to_owned()), Just("[[step]]\n".to_owned()),
            Just("= -1".to_owned()), Just("{".to_owned()), "[a-z0-9\"={}\\[\\]\n,.]{0,12}"],
    ) {
        let characters: Vec<char> = text.chars().collect();
        let from = at * characters.len() / 10_000;
        let until = (from + length).min(characters.len());
        let damaged: String =
            characters[..from].iter().copied().chain(instead.chars()).chain(characters[until..].iter().copied()).collect();
        try_text(&damaged);
    }

    /// A line goes, or another stands in its place.
    #[test]
    fn a_lesson_without_a_line_never_panics(text in any_lesson(), at in 0..400_usize, other in 0..400_usize) {
        let mut lines: Vec<&str> = text.lines().collect();
        let (at, other) = (at % lines.len(), other % lines.len());
        lines.swap(at, other);
        lines.remove(at);
        try_text(&lines.join("\n"));
    }
}

/// What still reads after a line was lost is proved without a panic too.
#[test]
fn what_reads_can_be_proved() {
    let knowledge = Knowledge::embedded();
    let text = files().iter().find(|(name, _)| *name == "split-count.toml").unwrap().1;
    let mut proved = 0;
    for gone in 0..text.lines().count() {
        let damaged: Vec<&str> =
            text.lines().enumerate().filter(|(place, _)| *place != gone).map(|(_, line)| line).collect();
        if let Ok(file) = read(&damaged.join("\n"), "x.toml", knowledge) {
            prove(&file, knowledge);
            proved += 1;
        }
    }
    assert!(proved > 10, "{proved}");
}
