//! Files: read as text with a limit, written whole or not at all. Every failure says what happened to which file;
//! nothing is ever deleted but what the program has just written itself.

use std::fs::{self, File};
use std::io::{self, Read, Write as _};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::domain::knowledge::TextFile;
use crate::domain::reading::decode;

mod failure;
mod folder;

pub use failure::{ReadFailure, WriteFailure};
pub use folder::{may_write_folder, write_folder};

const STANDARD_INPUT: &str = "standard input";

/// The text of a file of at most `limit` bytes, in UTF-8 or UTF-16. A larger file is refused without reading it.
pub fn read_text(path: &Path, limit: u64) -> Result<String, ReadFailure> {
    text_of(read_bytes(path, limit)?, &path.display().to_string())
}

/// The text on standard input, under the same rules.
pub fn read_standard_input(limit: u64) -> Result<String, ReadFailure> {
    text_of(read_limited(io::stdin().lock(), STANDARD_INPUT, limit)?, STANDARD_INPUT)
}

/// The bytes of a file of at most `limit` bytes. A larger file is refused without reading it.
fn read_bytes(path: &Path, limit: u64) -> Result<Vec<u8>, ReadFailure> {
    let name = path.display().to_string();
    let file = open_file(path)?;
    let about = file.metadata().map_err(|error| ReadFailure::of(&name, &error))?;
    if about.len() > limit {
        return Err(ReadFailure::TooLarge { file: name, size: Some(about.len()), limit });
    }
    read_limited(file, &name, limit)
}

/// A file to read from; a folder is none.
pub(in crate::probe) fn open_file(path: &Path) -> Result<File, ReadFailure> {
    let name = path.display().to_string();
    let failed = |error: &io::Error| ReadFailure::of(&name, error);
    // Windows refuses to open a folder at all, with the words for a file that may not be read.
    if path.is_dir() {
        return Err(ReadFailure::Folder { file: name });
    }
    open(path).map_err(|error| failed(&error))
}

/// The texts of all files of a folder with this ending (without dot), ordered by name.
pub fn read_folder(folder: &Path, ending: &str, limit: u64) -> Result<Vec<TextFile>, ReadFailure> {
    let paths = in_folder(folder, ending)?;
    paths.iter().map(|path| Ok(TextFile::new(path.display().to_string(), read_text(path, limit)?))).collect()
}

/// The paths of all files of a folder with this ending (without dot), ordered by name.
pub fn in_folder(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, ReadFailure> {
    let name = folder.display().to_string();
    let failed = |error: &io::Error| ReadFailure::of(&name, error);
    if folder.is_file() {
        return Err(ReadFailure::NotFolder { file: name });
    }
    if !folder.is_dir() {
        return Err(ReadFailure::NoFolder { file: name });
    }
    let mut paths = Vec::new();
    for entry in entries(folder).map_err(|error| failed(&error))? {
        let path = entry.map_err(|error| failed(&error))?.path();
        if path.extension().is_some_and(|found| found.eq_ignore_ascii_case(ending)) {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

fn read_limited(source: impl Read, name: &str, limit: u64) -> Result<Vec<u8>, ReadFailure> {
    let mut bytes = Vec::new();
    // A pipe does not tell its size: one byte more than allowed says that it is too large.
    let read = source.take(limit.saturating_add(1)).read_to_end(&mut bytes);
    read.map_err(|error| ReadFailure::of(name, &error))?;
    if bytes.len() as u64 > limit {
        return Err(ReadFailure::TooLarge { file: name.to_owned(), size: None, limit });
    }
    Ok(bytes)
}

fn text_of(bytes: Vec<u8>, name: &str) -> Result<String, ReadFailure> {
    let (text, _) = decode(&bytes).map_err(|why| ReadFailure::NotText { file: name.to_owned(), why })?;
    Ok(text)
}

/// Writes a file whole or not at all: into a new file beside it, then to the disk, then in its place.
///
/// Whoever reads `path` meanwhile, or after the program or the machine has died, finds the old or the new content.
/// Its folder must be there. A link stays a link, and a file keeps its permissions. Without `overwrite` an
/// existing file is a failure.
pub fn write_whole(path: &Path, bytes: &[u8], overwrite: bool) -> Result<(), WriteFailure> {
    let Place { target, folder, existing } = place(path, overwrite)?;
    let name = path.display().to_string();
    let failed = |error: &io::Error| WriteFailure::of(&name, error);
    let mut beside = new_file_in(&folder, &target).map_err(|error| failed(&error))?;
    beside.write_all(bytes).map_err(|error| failed(&error))?;
    beside.flush().map_err(|error| failed(&error))?;
    if let Some(about) = existing {
        beside.as_file().set_permissions(about.permissions()).map_err(|error| failed(&error))?;
    }
    beside.as_file().sync_all().map_err(|error| failed(&error))?;
    let placed = if overwrite { beside.persist(&target) } else { beside.persist_noclobber(&target) };
    placed.map_err(|error| failed(&error.error))?;
    sync_folder(&folder);
    Ok(())
}

/// Whether a file could be written there as far as can be told beforehand: to refuse before long work, not after it.
pub fn may_write(path: &Path, overwrite: bool) -> Result<(), WriteFailure> {
    place(path, overwrite).map(drop)
}

/// The path from the root: it names the same file wherever the program is started next.
pub fn absolute(path: PathBuf) -> PathBuf {
    std::path::absolute(&path).unwrap_or(path)
}

/// Whether two paths name the same existing file, or are the same.
pub fn is_same_file(one: &Path, other: &Path) -> bool {
    let whole = |path: &Path| fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    whole(one) == whole(other)
}

/// Where a file is written.
struct Place {
    /// The path behind links.
    target: PathBuf,
    folder: PathBuf,
    existing: Option<fs::Metadata>,
}

fn place(path: &Path, overwrite: bool) -> Result<Place, WriteFailure> {
    let file = path.display().to_string();
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let existing = fs::metadata(&target).ok();
    match &existing {
        Some(about) if about.is_dir() => return Err(WriteFailure::Folder { file }),
        Some(about) if !about.is_file() => return Err(WriteFailure::NoPlainFile { file }),
        Some(_) if !overwrite => return Err(WriteFailure::Exists { file }),
        Some(about) if about.permissions().readonly() => return Err(WriteFailure::ReadOnly { file }),
        Some(_) | None => {}
    }
    let folder = match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        Some(_) | None => PathBuf::from("."),
    };
    if !folder.is_dir() {
        return Err(WriteFailure::NoFolder { file, folder: folder.display().to_string() });
    }
    Ok(Place { target, folder, existing })
}

/// Renames a file that cannot be used, so that its content is kept: `settings.toml` becomes
/// `settings.toml.aside`, or `settings.toml.aside-2` where that exists.
pub fn set_aside(path: &Path) -> Result<PathBuf, WriteFailure> {
    const MOST: u32 = 1_000;
    let name = path.display().to_string();
    for number in 1..=MOST {
        let mut aside = path.as_os_str().to_owned();
        aside.push(if number == 1 { ".aside".to_owned() } else { format!(".aside-{number}") });
        let aside = PathBuf::from(aside);
        if fs::symlink_metadata(&aside).is_err() {
            rename(path, &aside).map_err(|error| WriteFailure::of(&name, &error))?;
            return Ok(aside);
        }
    }
    Err(WriteFailure::Other { file: name, why: format!("{MOST} files were set aside already") })
}

fn new_file_in(folder: &Path, target: &Path) -> io::Result<NamedTempFile> {
    let mut prefix = std::ffi::OsString::from(".");
    prefix.push(target.file_name().unwrap_or_default());
    prefix.push(".");
    let mut builder = tempfile::Builder::new();
    builder.prefix(&prefix).suffix(".part");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // As any new file: what the user's mask leaves of it.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

/// Puts the new name on the disk. A file system that cannot do so has renamed all the same.
fn sync_folder(folder: &Path) {
    if cfg!(unix)
        && let Ok(folder) = open(folder)
    {
        drop(folder.sync_all());
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the door to files")]
fn open(path: &Path) -> io::Result<File> {
    File::open(path)
}

#[expect(clippy::disallowed_methods, reason = "this is the door to folders")]
fn entries(folder: &Path) -> io::Result<fs::ReadDir> {
    fs::read_dir(folder)
}

#[expect(clippy::disallowed_methods, reason = "this is the door to files")]
fn rename(from: &Path, to: &Path) -> io::Result<()> {
    fs::rename(from, to)
}

/// Makes the folder of a file of the program's own, and those on the way to it.
#[expect(clippy::disallowed_methods, reason = "this is the door to folders")]
pub fn make_folder_of(path: &Path) -> Result<(), WriteFailure> {
    let Some(folder) = path.parent() else { return Ok(()) };
    fs::create_dir_all(folder).map_err(|error| WriteFailure::of(&path.display().to_string(), &error))
}
