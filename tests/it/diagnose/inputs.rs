//! What may be wrong with an input: every fault is one line that names the input and says what was found and what is
//! allowed; what can be read is reported; the worst code wins.

use activation_wizard::cli::Exit;

use super::{CLIENT, Called, diagnose, host, in_folder};

/// Lines on stderr, and that each names this file and tells what is allowed.
fn faults(called: &Called, files: &[&str]) {
    let lines: Vec<&str> = called.err.lines().collect();
    assert_eq!(lines.len(), files.len(), "{}", called.err);
    for (line, file) in lines.iter().zip(files) {
        assert!(line.contains(file) && line.contains("found") && line.contains("allowed"), "{line}");
    }
}

#[test]
fn what_holds_nothing_known_is_bad_input() {
    let noise: Vec<u8> =
        (0..9_000_u32).map(|place| (place.wrapping_mul(2_654_435_761) >> 13).to_le_bytes()[0]).collect();
    for (name, bytes) in [
        ("empty.txt", Vec::new()),
        ("blank.txt", b"\r\n\r\n  \n".to_vec()),
        ("nul.bin", vec![0; 5_000]),
        ("noise.bin", noise),
        ("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\0".to_vec()),
        ("prose.txt", b"The quick brown fox jumps over the lazy dog.\n".to_vec()),
        ("half.evtx", b"ElfFile\0".to_vec()),
    ] {
        let called = diagnose(&[(name, &bytes)], &[]);
        assert_eq!(called.exit, Exit::BadInput, "{name}: {}", called.err);
        assert!(called.out.is_empty(), "{name}: {}", called.out);
        faults(&called, &[name]);
    }
}

#[test]
fn a_nul_byte_in_a_good_text_spoils_nothing_else() {
    let text = CLIENT.replace("License Status", "License\0 Status");
    let called = diagnose(&[("a.txt", text.as_bytes())], &["--format", "json"]);
    assert_eq!(called.exit, Exit::Done, "{}", called.err);
    assert_eq!(called.json()["machines"][0]["products"][0]["partial_key"], "2YT43");
}

#[test]
fn what_cannot_be_opened_is_out_of_reach() {
    let folder = tempfile::tempdir().unwrap();
    let inside = folder.path().join("folder");
    std::fs::create_dir(&inside).unwrap();
    let missing = folder.path().join("missing.txt");
    for path in [&inside, &missing] {
        let path = path.to_str().unwrap();
        let called = in_folder(&folder, &[], &[path]);
        assert_eq!(called.exit, Exit::Unreadable, "{path}");
        assert!(called.out.is_empty());
        faults(&called, &[path]);
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_out_of_reach() {
    use std::os::unix::fs::PermissionsExt as _;

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("secret.txt");
    std::fs::write(&path, CLIENT).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o000)).unwrap();
    // Whoever may read everything is not kept out.
    if std::fs::File::open(&path).is_ok() {
        return;
    }
    let called = in_folder(&folder, &[], &[path.to_str().unwrap()]);
    assert_eq!(called.exit, Exit::Unreadable);
    faults(&called, &["secret.txt"]);
}

#[test]
fn the_worst_of_several_inputs_is_the_code_and_the_others_are_reported() {
    let fine = ("client.txt", CLIENT.as_bytes());
    let low = host(2);
    let alarming = ("host.txt", low.as_bytes());
    let garbage = ("garbage.txt", b"nothing of the kind\n".as_slice());
    let missing = "/nowhere/at/all.txt";
    for (files, words, exit, at_fault) in [
        (vec![fine], vec![], Exit::Done, vec![]),
        (vec![fine, alarming], vec![], Exit::Alarm, vec![]),
        (vec![fine, garbage], vec![], Exit::BadInput, vec!["garbage.txt"]),
        (vec![garbage, alarming, fine], vec![], Exit::BadInput, vec!["garbage.txt"]),
        (vec![fine], vec![missing], Exit::Unreadable, vec![missing]),
        (vec![garbage, alarming, fine], vec![missing], Exit::Unreadable, vec!["garbage.txt", missing]),
    ] {
        let words = [words, vec!["--format", "json"]].concat();
        let called = diagnose(&files, &words);
        assert_eq!(called.exit, exit, "{at_fault:?}: {}", called.err);
        faults(&called, &at_fault);
        let read = called.json()["machines"].as_array().unwrap().len();
        let good = files.iter().filter(|(name, _)| *name != "garbage.txt").count();
        assert_eq!(read, good, "{at_fault:?}");
    }
}
