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

/// From which place on, and how many bytes apart, a text is cut: in the quick run at places that differ from file to
/// file, at every byte where the environment holds `EVERY_BYTE`.
pub(crate) fn cuts(length: usize, file: usize, apart: usize) -> impl Iterator<Item = usize> {
    let apart = if std::env::var_os("EVERY_BYTE").is_some() { 1 } else { apart };
    (1 + file % apart..length).step_by(apart)
}

/// A text as the console of western countries writes it, where it can; the page is one of CP850 and CP437.
pub(crate) fn console(text: &str, page: &str) -> Option<Vec<u8>> {
    let upper = match page {
        "CP850" => "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº",
        _ => "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº",
    };
    let byte = |letter: char| {
        if letter.is_ascii() {
            return u8::try_from(letter).ok();
        }
        let sharp = (letter == 'ß').then_some(0xE1);
        sharp.or_else(|| u8::try_from(128 + upper.chars().position(|known| known == letter)?).ok())
    };
    text.chars().map(byte).collect()
}
