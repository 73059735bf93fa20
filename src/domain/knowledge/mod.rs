//! Catalogue and rulebooks together, as the embedded texts or a folder of newer data give them. Reading reports
//! every problem of every file at once; it never opens a file itself.

pub(crate) mod check;
mod embedded;
pub(crate) mod rows;
mod text_file;
mod verification;

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

pub use text_file::TextFile;
pub use verification::{RulebookFigures, Verification};

use crate::domain::catalog::{Catalog, checked as catalog};
use crate::domain::ids::GenerationId;
use crate::domain::problem::Problem;
use crate::domain::reading::nearest;
use crate::domain::rulebook::{Rulebook, RulebookId, Rulebooks, checked as rulebook};
use check::Check;

/// All facts the program reasons with.
#[derive(Clone, Debug)]
pub struct Knowledge {
    pub catalog: Catalog,
    pub rulebooks: Rulebooks,
}

impl Knowledge {
    /// The knowledge that the program carries with it, read once.
    #[expect(clippy::expect_used, reason = "the test `the_embedded_files_hold` reads the same texts")]
    pub fn embedded() -> &'static Arc<Self> {
        static EMBEDDED: LazyLock<Arc<Knowledge>> = LazyLock::new(|| {
            let read = Knowledge::read(&Knowledge::embedded_files());
            Arc::new(read.expect("the embedded catalogue and rulebooks hold"))
        });
        &EMBEDDED
    }

    /// The files that the program carries with it.
    pub fn embedded_files() -> Vec<TextFile> {
        embedded::FILES.iter().map(|(name, text)| TextFile::new(*name, *text)).collect()
    }

    /// The embedded files, each replaced by the newer file of the same name where there is one.
    ///
    /// Folders in the names do not matter: `newer/rulebooks/current.toml` replaces `current.toml`.
    pub fn with_replacements(newer: &[TextFile]) -> Result<Self, Vec<Problem>> {
        let mut files = Self::embedded_files();
        files.retain(|old| newer.iter().all(|new| new.file_name() != old.file_name()));
        files.extend(newer.iter().cloned());
        Self::read(&files)
    }

    /// Reads a whole set of files. Every problem of every file is returned, in the order of files and lines.
    pub fn read(files: &[TextFile]) -> Result<Self, Vec<Problem>> {
        let mut check = Check::default();
        the_right_files(files, &mut check);
        let catalog = catalog::read(files, &mut check);
        let rulebooks = read_rulebooks(files, &catalog, &mut check);
        let mut problems = check.problems;
        problems.sort();
        problems.dedup();
        match rulebooks {
            Some(rulebooks) if problems.is_empty() => Ok(Self { catalog, rulebooks }),
            _ => Err(problems),
        }
    }
}

/// The name of the file that holds this rulebook.
fn rulebook_file(id: RulebookId) -> String {
    format!("{}.toml", id.id())
}

/// Reports files that are missing, given twice or of no known name.
fn the_right_files(files: &[TextFile], check: &mut Check) {
    let mut known: Vec<String> = catalog::FILES.iter().map(|name| (*name).to_owned()).collect();
    known.extend(RulebookId::ALL.map(rulebook_file));
    for name in &known {
        let given: Vec<&TextFile> = files.iter().filter(|file| file.file_name() == name).collect();
        match given.as_slice() {
            [] => check.problems.push(Problem::of_file(name, "no such file", "this file; it is required")),
            [_] => {}
            [_, again, ..] => check.problems.push(Problem::of_file(
                &again.name,
                format!("a second {name}"),
                "each file only once",
            )),
        }
    }
    for file in files {
        if !known.iter().any(|name| name == file.file_name()) {
            let near = nearest(file.file_name(), known.iter().map(String::as_str))
                .map_or_else(String::new, |near| format!("did you mean {near}? Known files: "));
            let allowed = format!("{near}{}", known.join(", "));
            check.problems.push(Problem::of_file(&file.name, "a file of no known name", allowed));
        }
    }
}

fn read_rulebooks(files: &[TextFile], catalog: &Catalog, check: &mut Check) -> Option<Rulebooks> {
    let generations: Vec<GenerationId> =
        catalog.generations.iter().map(|generation| generation.id.clone()).collect();
    let mut books: Vec<Rulebook> = Vec::new();
    let mut read: BTreeSet<RulebookId> = BTreeSet::new();
    for id in RulebookId::ALL {
        let name = rulebook_file(id);
        let Some(file) = files.iter().find(|file| file.file_name() == name) else { continue };
        let Some(book) = rulebook::read(file, &generations, check) else { continue };
        if book.id == id && read.insert(book.id) {
            books.push(book);
        } else {
            let found = format!("the rulebook {}", book.id.id());
            check.problems.push(Problem::of_file(&file.name, found, format!("the rulebook {}", id.id())));
        }
    }
    let mut take = |id: RulebookId| {
        let place = books.iter().position(|book| book.id == id)?;
        Some(books.swap_remove(place))
    };
    Some(Rulebooks {
        articles_2009: take(RulebookId::Articles2009)?,
        va_2_0: take(RulebookId::Va20)?,
        windows_7: take(RulebookId::Windows7)?,
        current: take(RulebookId::Current)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_files_hold() {
        let problems = Knowledge::read(&Knowledge::embedded_files()).err().unwrap_or_default();
        let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
        assert!(told.is_empty(), "{}", told.join("\n"));
    }
}
