//! The fixture folders: inputs, each beside the messages it must give.

use std::path::{Path, PathBuf};

/// The files of a folder below `tests/fixtures` with this ending, ordered by name.
#[expect(clippy::disallowed_methods, reason = "tests list their own fixtures")]
pub(crate) fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(folder);
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|found| found == ending))
        .collect();
    files.sort();
    files
}

/// The file's name without folders.
pub(crate) fn name(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

/// The lines of the file with this ending beside the fixture.
pub(crate) fn lines_beside(path: &Path, ending: &str) -> Vec<String> {
    let beside = path.with_extension(ending);
    let text = activation_wizard::probe::files::read_text(&beside, 1 << 20)
        .unwrap_or_else(|failure| panic!("{failure}"));
    text.lines().map(str::to_owned).collect()
}
