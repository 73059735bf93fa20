//! Writing: all files or none, over others only when asked, and the same bytes from the window and the command line.

use std::fs;
use std::path::Path;

use activation_wizard::probe::files::write_folder;
use tempfile::tempdir;

/// Every file below a folder with its bytes.
pub(super) fn below(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut open = vec![folder.to_owned()];
    let mut found = Vec::new();
    while let Some(at) = open.pop() {
        for entry in fs::read_dir(&at).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
                found.push((name, fs::read(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

const FILES: [(&str, &[u8]); 3] = [("a.txt", b"new a"), ("deep/er/b.txt", b"new b"), ("z.txt", b"new z")];

#[test]
fn a_new_folder_appears_whole() {
    let here = tempdir().unwrap();
    let folder = here.path().join("out");
    write_folder(&folder, &FILES, false).unwrap();
    let names: Vec<String> = below(&folder).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["a.txt", "deep/er/b.txt", "z.txt"]);
    assert_eq!(fs::read_dir(here.path()).unwrap().count(), 1, "nothing else is left beside it");
}

#[test]
fn what_is_there_stays_unless_it_may_be_replaced() {
    let here = tempdir().unwrap();
    fs::write(here.path().join("z.txt"), "old z").unwrap();
    fs::write(here.path().join("other.txt"), "other").unwrap();
    let before = below(here.path());
    let refused = write_folder(here.path(), &FILES, false).unwrap_err();
    assert!(refused.to_string().contains("z.txt: not written: the file exists already"), "{refused}");
    assert_eq!(below(here.path()), before);
    write_folder(here.path(), &FILES, true).unwrap();
    let after = below(here.path());
    assert!(after.contains(&("z.txt".to_owned(), b"new z".to_vec())));
    assert!(after.contains(&("other.txt".to_owned(), b"other".to_vec())), "nothing else is touched");
    assert_eq!(after.len(), 4, "nothing is left over: {after:?}");
}

#[test]
fn a_failure_half_way_leaves_what_was_there() {
    let here = tempdir().unwrap();
    fs::write(here.path().join("a.txt"), "old a").unwrap();
    // A file stands where a folder is needed: found out when the first file is in its place already.
    fs::write(here.path().join("deep"), "no folder").unwrap();
    let before = below(here.path());
    let failed = write_folder(here.path(), &FILES, true).unwrap_err();
    assert!(failed.to_string().contains("b.txt"), "{failed}");
    assert_eq!(below(here.path()), before);
    assert_eq!(fs::read_dir(here.path()).unwrap().count(), 2, "nothing is left over");
}

#[test]
fn a_file_is_no_folder_and_a_missing_way_is_said() {
    let here = tempdir().unwrap();
    let path = here.path().join("file");
    fs::write(&path, "x").unwrap();
    assert!(
        write_folder(&path, &FILES, true).unwrap_err().to_string().contains("this is a file, not a folder")
    );
    let lost = write_folder(&here.path().join("no/such"), &FILES, false).unwrap_err();
    assert!(lost.to_string().contains("there is no folder"), "{lost}");
}
