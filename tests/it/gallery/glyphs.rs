//! Every character of the words, the catalogue, the rulebooks and the lessons is in the fonts that are shipped, so that
//! the number of a missing character is only ever seen in what a user brings.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use activation_wizard::ui::theme::Theme;
use activation_wizard::ui::typography::Type;
use egui::vec2;

use super::{Shown, open, parts};

/// Words of other systems, which the program recognises and does not say.
const RECOGNISED: &str = "evidence";

/// The characters of all texts under a folder that the program says, each with a file that has it.
fn characters(folder: &Path) -> BTreeMap<char, PathBuf> {
    let mut open = vec![folder.to_owned()];
    let mut found = BTreeMap::new();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                if !path.ends_with(RECOGNISED) {
                    open.push(path);
                }
            } else if path.extension().is_some_and(|ending| ending == "toml" || ending == "ftl") {
                let text = fs::read_to_string(&path).unwrap();
                found.extend(
                    text.chars().filter(|letter| !letter.is_control()).map(|letter| (letter, path.clone())),
                );
            }
        }
    }
    found
}

#[test]
fn what_the_program_says_is_in_its_fonts() {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    let all = characters(&assets);
    assert!(all.contains_key(&'…') && all.len() > 60, "{} characters", all.len());
    let harness = open(parts::decide, vec2(400.0, 300.0), Theme::Light, Shown::default());
    let mut missing = BTreeSet::new();
    for style in Type::ALL {
        harness.ctx.fonts_mut(|fonts| {
            let lacks = all.iter().filter(|(letter, _)| !fonts.has_glyph(&style.font(), **letter));
            missing.extend(lacks.map(|(letter, file)| format!("{letter} in {} ({style:?})", file.display())));
        });
    }
    assert!(missing.is_empty(), "{missing:#?}");
    assert!(!harness.ctx.fonts_mut(|fonts| fonts.has_glyph(&Type::Text.font(), '产')), "the test can fail");
}
