//! Any text as a plan file: it is refused with problems that can be told, or it is a plan that keeps every limit, and
//! what is written of it reads back as the same plan and writes itself once more.

#![no_main]

use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::plan::{check, detect, read, read_answers, warnings, write};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = core::str::from_utf8(bytes) else { return };
    let catalog = &Knowledge::embedded().catalog;
    detect(text);
    let problems = read_answers(text, "fuzz.toml", catalog).err();
    for problem in problems.into_iter().flatten() {
        assert!(!problem.to_string().is_empty());
    }
    let plan = match read(text, "fuzz.activation.toml", catalog) {
        Ok(plan) => plan,
        Err(problems) => {
            assert!(!problems.is_empty(), "refused without a problem");
            for problem in &problems {
                assert!(!problem.to_string().is_empty());
            }
            return;
        }
    };
    assert!(check(&plan, catalog).is_empty(), "what was read breaks a limit");
    for warning in warnings(&plan, catalog) {
        assert!(!warning.to_string().is_empty());
    }
    let written = write(&plan, Some(text), catalog);
    let again = read(&written, "again.activation.toml", catalog).expect("what was written is a plan");
    assert_eq!(again, plan, "what was written is another plan:\n{written}");
    assert_eq!(write(&again, Some(&written), catalog), written, "writing it again changes it");
});
