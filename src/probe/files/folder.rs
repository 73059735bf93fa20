//! Several files written into a folder, all of them or none: first beside their places, then into them, and back where
//! one cannot go there. What stood there before stays until everything is in its place.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{WriteFailure, rename, sync_folder, write_whole};

/// Writes files into a folder, which is made where it is not there; its own folder must be. Names are paths below it, parts
/// set apart by `/`.
///
/// Without `overwrite` a file that is there already is a failure, and then nothing is written. After a failure the folder
/// holds what it held before.
pub fn write_folder(folder: &Path, files: &[(&str, &[u8])], overwrite: bool) -> Result<(), WriteFailure> {
    let name = folder.display().to_string();
    let failed = |error: &io::Error| WriteFailure::of(&name, error);
    if folder.exists() && !folder.is_dir() {
        return Err(WriteFailure::Other { file: name, why: "this is a file, not a folder".to_owned() });
    }
    may_write_folder(folder, files.iter().map(|(name, _)| *name), overwrite)?;
    let around = around(folder);
    if !around.is_dir() {
        return Err(WriteFailure::NoFolder { file: name, folder: around.display().to_string() });
    }
    // Beside the folder, on the same disk: so it can be moved, and nobody who looks into the folder sees it.
    let beside = tempfile::Builder::new()
        .prefix(".handover.")
        .suffix(".part")
        .tempdir_in(&around)
        .map_err(|error| failed(&error))?;
    let (new, old) = (beside.path().join("new"), beside.path().join("old"));
    for (name, bytes) in files {
        let path = new.join(name);
        make_folders(path.parent().unwrap_or(&new)).map_err(|error| failed(&error))?;
        write_whole(&path, bytes, false)?;
    }
    if !folder.exists() {
        make_folders(&new).and_then(|()| rename(&new, folder)).map_err(|error| failed(&error))?;
        sync_folder(&around);
        return Ok(());
    }
    let mut placed = Placed { folder, old: &old, files: Vec::new(), folders: Vec::new() };
    for (name, _) in files {
        if let Err(error) = placed.place(&new, name) {
            placed.undo();
            return Err(WriteFailure::of(&folder.join(name).display().to_string(), &error));
        }
    }
    sync_folder(folder);
    Ok(())
}

/// Whether the files could be written there as far as can be told beforehand.
pub fn may_write_folder<'n>(
    folder: &Path,
    names: impl IntoIterator<Item = &'n str>,
    overwrite: bool,
) -> Result<(), WriteFailure> {
    for name in names {
        let path = folder.join(name);
        let Ok(about) = fs::symlink_metadata(&path) else { continue };
        let file = path.display().to_string();
        if about.is_dir() {
            return Err(WriteFailure::Folder { file });
        }
        if !overwrite {
            return Err(WriteFailure::Exists { file });
        }
    }
    Ok(())
}

/// The folder that a folder stands in.
fn around(folder: &Path) -> PathBuf {
    match folder.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        Some(_) | None => PathBuf::from("."),
    }
}

/// What has been put in its place so far.
struct Placed<'p> {
    folder: &'p Path,
    /// Where files that were there before wait.
    old: &'p Path,
    files: Vec<String>,
    /// Folders that were made, the outermost first.
    folders: Vec<PathBuf>,
}

impl Placed<'_> {
    fn place(&mut self, new: &Path, name: &str) -> io::Result<()> {
        let target = self.folder.join(name);
        let mut missing = Vec::new();
        let mut at = target.parent();
        while let Some(folder) = at.filter(|folder| !folder.exists()) {
            missing.push(folder.to_owned());
            at = folder.parent();
        }
        for folder in missing.into_iter().rev() {
            make_folder(&folder)?;
            self.folders.push(folder);
        }
        if fs::symlink_metadata(&target).is_ok() {
            let kept = self.old.join(name);
            make_folders(kept.parent().unwrap_or(self.old))?;
            rename(&target, &kept)?;
        }
        self.files.push(name.to_owned());
        rename(&new.join(name), &target)
    }

    /// Puts everything back. What fails here is left: there is nothing better to do with it.
    fn undo(self) {
        for name in self.files.iter().rev() {
            let (target, kept) = (self.folder.join(name), self.old.join(name));
            drop(remove_file(&target));
            if kept.exists() {
                drop(rename(&kept, &target));
            }
        }
        for folder in self.folders.iter().rev() {
            drop(remove_empty_folder(folder));
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the door to folders")]
fn make_folders(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)
}

fn make_folder(folder: &Path) -> io::Result<()> {
    fs::create_dir(folder)
}

#[expect(clippy::disallowed_methods, reason = "only files that this call has written are taken away again")]
fn remove_file(path: &Path) -> io::Result<()> {
    fs::remove_file(path)
}

fn remove_empty_folder(folder: &Path) -> io::Result<()> {
    fs::remove_dir(folder)
}
