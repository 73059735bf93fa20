//! The files of words against the source: what is asked for is there, and what is there is asked for.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use activation_wizard::app::words::Language;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use crate::architecture::files;

/// The names of the values that a text takes.
type Values = BTreeSet<String>;

/// Every id of a language's file, with the values that its text takes.
fn texts(language: Language) -> BTreeMap<String, Values> {
    let resource = fluent_syntax::parser::parse(language.source()).expect("the file reads whole");
    let mut texts = BTreeMap::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        if let Some(pattern) = &message.value {
            texts.insert(message.id.name.to_owned(), values(pattern));
        }
        for own in &message.attributes {
            texts.insert(format!("{}-{}", message.id.name, own.id.name), values(&own.value));
        }
    }
    texts
}

fn values(pattern: &Pattern<&str>) -> Values {
    let mut found = Values::new();
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        let (inline, variants) = match expression {
            Expression::Inline(inline) => (inline, &[][..]),
            Expression::Select { selector, variants } => (selector, variants.as_slice()),
        };
        if let InlineExpression::VariableReference { id } = inline {
            found.insert(id.name.to_owned());
        }
        found.extend(variants.iter().flat_map(|variant| values(&variant.value)));
    }
    found
}

/// The double-quoted literals of the source, without those of the tests at the ends of the files.
fn literals(folders: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for file in folders.iter().flat_map(|folder| files(folder)) {
        let code = file.text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
        for literal in lines.flat_map(|line| line.split('"').skip(1).step_by(2)) {
            found.push((file.path.clone(), literal.to_owned()));
        }
    }
    found
}

fn is_id_part(text: &str) -> bool {
    let is_letter = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    text.starts_with(is_letter) && text.chars().all(|c| is_letter(c) || "-_".contains(c))
}

fn is_file(literal: &str) -> bool {
    Path::new(literal).extension().is_some_and(|ending| ending == "toml")
}

#[test]
fn every_id_that_is_asked_for_is_in_the_file() {
    let texts = texts(Language::English);
    let of_the_window = ["src/app", "src/ui", "src/cli"];
    let asked = literals(&of_the_window).into_iter().filter(|(_, literal)| {
        literal.contains('.') && literal.split('.').all(is_id_part) && !is_file(literal)
    });
    let missing: Vec<_> = asked.filter(|(_, id)| !texts.contains_key(&id.replace('.', "-"))).collect();
    assert_eq!(missing, []);
}

/// What may stand in an id where the source writes `{}`: ids of things, in the source or in the catalogue.
fn fillings(literals: &[(String, String)]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (_, literal) in literals {
        found.insert(literal.clone());
        // Keys such as `Ctrl+Comma`.
        found.extend(literal.split('+').map(str::to_lowercase));
    }
    let catalog = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/catalog");
    for entry in fs::read_dir(catalog).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        let ids = text.lines().filter_map(|line| line.strip_prefix("id = "));
        found.extend(ids.map(|id| id.trim_matches('"').to_owned()));
    }
    found
}

/// Whether a literal such as `summary.{}` makes this id with one of the fillings for each `{}`.
fn makes(literal: &str, id: &str, fillings: &BTreeSet<String>) -> bool {
    let Some((before, rest)) = literal.split_once('{') else { return literal == id };
    let Some((_, after)) = rest.split_once('}') else { return false };
    let Some(id) = id.strip_prefix(before) else { return false };
    let mut cuts = (1..=id.len()).filter_map(|end| id.split_at_checked(end));
    cuts.any(|(filling, rest)| fillings.contains(filling) && makes(after, rest, fillings))
}

#[test]
fn every_id_of_the_file_is_asked_for() {
    let all = literals(&["src"]);
    let fillings = fillings(&all);
    let spelled = |literal: &String| literal.replace('.', "-");
    let dotted = all.iter().map(|(_, literal)| literal).filter(|literal| literal.contains('.'));
    let (composed, whole): (BTreeSet<String>, BTreeSet<String>) =
        dotted.filter(|literal| !literal.starts_with('{')).map(spelled).partition(|id| id.contains('{'));
    let is_asked =
        |id: &String| whole.contains(id) || composed.iter().any(|literal| makes(literal, id, &fillings));
    // The sentences of the core are asked for by what they say: see `said.rs`.
    let asked_by_id = texts(Language::English).into_keys().filter(|id| !id.starts_with("said-"));
    let unused: Vec<String> = asked_by_id.filter(|id| !is_asked(id)).collect();
    assert_eq!(unused, Vec::<String>::new());
}

/// What only a terminal prints is in English alone.
fn is_of_the_terminal(id: &str) -> bool {
    id.starts_with("cli-")
}

#[test]
fn every_language_says_the_same_things_with_the_same_values() {
    let english = texts(Language::English);
    for language in Language::ALL {
        let said = texts(language);
        let missing: Vec<&String> =
            english.keys().filter(|id| !said.contains_key(*id) && !is_of_the_terminal(id)).collect();
        assert!(missing.is_empty(), "{} lacks {missing:#?}", language.file());
        for (id, values) in &said {
            assert_eq!(Some(values), english.get(id), "{id} in {} takes other values", language.file());
        }
    }
}
