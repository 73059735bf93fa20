//! Saving: a file is always whole, old or new, even if the program is killed in the middle of a save.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};

use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::plan::{self, Limits};
use activation_wizard::probe::files::{WriteFailure, read_text, set_aside, write_whole};

const LIMIT: u64 = Limits::FILE_BYTES;
/// Tells the test binary that it is the program that will be killed, and which file it saves.
const CHILD: &str = "ACTIVATION_WIZARD_TEST_SAVES_TO";
/// The file beside the saved one from which the killed program takes the longer text.
const LONG: &str = "long.toml";
const EXAMPLE: &str = include_str!("../../assets/plans/example.activation.toml");

/// A plan whose text is long enough that a save takes a while: the example with a thousand cohorts.
fn long_text() -> String {
    let catalog = &Knowledge::embedded().catalog;
    let mut plan = plan::read(EXAMPLE, "p", catalog).unwrap();
    let pattern = plan.cohorts[0].clone();
    while plan.cohorts.len() < plan::Limits::COHORTS {
        let mut next = pattern.clone();
        next.id = format!("branch-{}", plan.cohorts.len()).as_str().into();
        plan.cohorts.push(next);
    }
    plan::write(&plan, Some(EXAMPLE), catalog)
}

/// Saves the two texts in turn, for ever, and says so before each save.
fn save_for_ever(path: &Path) -> ! {
    let long = read_text(&path.with_file_name(LONG), LIMIT).unwrap();
    let texts = [long, EXAMPLE.to_owned()];
    let mut out = std::io::stdout();
    loop {
        for text in &texts {
            out.write_all(b"saving\n").unwrap();
            out.flush().unwrap();
            write_whole(path, text.as_bytes(), true).unwrap();
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the test starts itself again as the program that is killed")]
fn child_of(path: &Path) -> Command {
    let mut child = Command::new(std::env::current_exe().unwrap());
    child.args(["--exact", "saving::a_kill_in_the_middle_of_a_save_leaves_a_whole_file", "--nocapture"]);
    child.env(CHILD, path).stdout(Stdio::piped()).stderr(Stdio::null());
    child
}

#[expect(clippy::disallowed_methods, reason = "the test looks into its own folder")]
fn half_written_files(folder: &Path) -> usize {
    let parts = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    parts.filter(|path| path.extension().is_some_and(|ending| ending == "part")).count()
}

/// A process that saves without pause is killed again and again, each time a little later in a save. The kills go
/// on until enough of them have left a half-written file beside the target, so that it is certain that saves were
/// interrupted; the target itself must be whole every time.
#[test]
#[expect(clippy::disallowed_methods, reason = "the variable tells the killed process from the killing one")]
fn a_kill_in_the_middle_of_a_save_leaves_a_whole_file() {
    if let Some(path) = std::env::var_os(CHILD) {
        save_for_ever(Path::new(&path));
    }
    const INTERRUPTED_AT_LEAST: usize = 6;
    const MOST_KILLS: usize = 300;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.activation.toml");
    write_whole(&path, EXAMPLE.as_bytes(), false).unwrap();
    let long = long_text();
    write_whole(&path.with_file_name(LONG), long.as_bytes(), false).unwrap();
    let (mut kills, mut found_new) = (0, 0);
    while half_written_files(folder.path()) < INTERRUPTED_AT_LEAST {
        assert!(kills < MOST_KILLS, "{MOST_KILLS} kills, but hardly one in the middle of a save");
        let mut child = child_of(&path).spawn().unwrap();
        let saves = BufReader::new(child.stdout.take().unwrap()).lines();
        let begun = saves.map(Result::unwrap).filter(|line| line.ends_with("saving")).nth(2 + kills % 3);
        assert!(begun.is_some(), "the saving process ended by itself");
        for _ in 0..(kills % 16) * 20_000 {
            std::hint::spin_loop();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        kills += 1;
        let text = read_text(&path, LIMIT).unwrap();
        assert!(text == EXAMPLE || text == long, "after kill {kills} the file is neither old nor new");
        found_new += usize::from(text == long);
    }
    assert!(found_new > 0 && found_new < kills, "both texts are met: {found_new} of {kills}");
}

#[test]
fn a_new_file_is_written_and_an_old_one_only_when_asked() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.toml");
    write_whole(&path, b"one", false).unwrap();
    let name = path.display().to_string();
    let refused = write_whole(&path, b"two", false).unwrap_err();
    assert_eq!(refused, WriteFailure::Exists { file: name.clone() });
    assert_eq!(refused.to_string(), format!("{name}: not written: the file exists already"));
    assert_eq!(read_text(&path, LIMIT).unwrap(), "one");
    write_whole(&path, b"two", true).unwrap();
    assert_eq!(read_text(&path, LIMIT).unwrap(), "two");
    assert_eq!(half_written_files(path.parent().unwrap()), 0);
}

#[test]
fn what_cannot_be_written_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let onto_folder = write_whole(folder.path(), b"x", true).unwrap_err();
    assert!(matches!(onto_folder, WriteFailure::Folder { .. }), "{onto_folder}");
    let file = folder.path().join("file");
    write_whole(&file, b"x", false).unwrap();
    let below_file = write_whole(&file.join("plan.toml"), b"x", true).unwrap_err();
    assert!(below_file.to_string().contains("plan.toml: not written: "), "{below_file}");
    let mut permissions = std::fs::metadata(&file).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&file, permissions).unwrap();
    let read_only = write_whole(&file, b"y", true).unwrap_err();
    assert!(matches!(read_only, WriteFailure::ReadOnly { .. }), "{read_only}");
    assert_eq!(read_text(&file, LIMIT).unwrap(), "x");
}

#[test]
#[cfg(unix)]
fn what_is_no_plain_file_is_never_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("socket");
    let _listening = std::os::unix::net::UnixListener::bind(&path).unwrap();
    for overwrite in [false, true] {
        let refused = write_whole(&path, b"x", overwrite).unwrap_err();
        assert!(matches!(refused, WriteFailure::NoPlainFile { .. }), "{refused}");
    }
    assert!(!std::fs::metadata(&path).unwrap().is_file());
}

#[test]
#[cfg(unix)]
fn links_and_permissions_stay() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let folder = tempfile::tempdir().unwrap();
    let (file, link) = (folder.path().join("real.toml"), folder.path().join("link.toml"));
    write_whole(&file, b"one", false).unwrap();
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_ne!(mode(&file) & 0o044, 0, "a new file is not hidden from others unless the user's mask says so");
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o640)).unwrap();
    symlink(&file, &link).unwrap();
    write_whole(&link, b"two", true).unwrap();
    assert!(std::fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!((read_text(&file, LIMIT).unwrap().as_str(), mode(&file)), ("two", 0o640));
}

#[test]
fn a_ruined_file_is_set_aside_and_kept() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.toml");
    for (number, name) in
        [(1, "settings.toml.aside"), (2, "settings.toml.aside-2"), (3, "settings.toml.aside-3")]
    {
        let content = format!("ruins {number}");
        write_whole(&path, content.as_bytes(), false).unwrap();
        let aside = set_aside(&path).unwrap();
        assert_eq!(aside, folder.path().join(name));
        assert_eq!(read_text(&aside, LIMIT).unwrap(), content);
        assert!(read_text(&path, LIMIT).is_err());
    }
}
