//! What is printed and written: text, JSON, Markdown, HTML, redacted or not; several inputs and the worst exit code.

use activation_wizard::cli::Exit;

use super::{CLIENT, diagnose, host, in_folder};

#[test]
fn what_is_not_known_is_one_sentence_and_exit_2() {
    for content in ["", "   \n", "dear colleague, it does not work", "\u{0}\u{1}\u{2}"] {
        let called = diagnose(&[("note.txt", content.as_bytes())], &[]);
        assert_eq!((called.exit, called.out.as_str()), (Exit::BadInput, ""), "{content:?}");
        assert_eq!(called.err.lines().count(), 1, "{}", called.err);
        assert!(called.err.contains("note.txt: found nothing that is known here"), "{}", called.err);
    }
    let called = diagnose(&[("note.txt", b"dear colleague")], &["--format", "json"]);
    assert_eq!(called.exit, Exit::BadInput);
    assert_eq!(called.json()["read"][0]["ok"], false);
    assert_eq!(called.json()["read"][0]["kind"], "unknown");
}

#[test]
fn a_file_that_is_not_there_does_not_hide_the_others() {
    let called = diagnose(&[("client.txt", CLIENT.as_bytes())], &["/nowhere/at/all.txt"]);
    assert_eq!(called.exit, Exit::Unreadable);
    assert!(called.out.contains("healthy") && called.err.contains("/nowhere/at/all.txt"), "{}", called.err);
    let called = diagnose(&[], &["/nowhere/at/all.txt"]);
    assert_eq!((called.exit, called.out.as_str()), (Exit::Unreadable, ""));
}

#[test]
fn the_worst_of_several_inputs_wins() {
    let host = host(2);
    let problem = ("host.txt", host.as_bytes());
    let unknown: (&str, &[u8]) = ("note.txt", b"dear colleague");
    assert_eq!(diagnose(&[problem], &[]).exit, Exit::Alarm);
    assert_eq!(diagnose(&[problem, unknown], &[]).exit, Exit::BadInput);
    assert_eq!(diagnose(&[problem, unknown], &["/nowhere"]).exit, Exit::Unreadable);
}

#[test]
fn a_bare_code_is_an_input() {
    for (code, finding) in [
        ("0xC004F038", "problem count-below-threshold"),
        ("0xC004C008", "problem host-key-exhausted"),
        ("0xC004F0FF", "note unknown-code"),
        ("0x800705B4", "note unknown-code"),
        ("0x8007232B", "problem srv-record-missing"),
    ] {
        let called = diagnose(&[("code.txt", code.as_bytes())], &["--format", "json"]);
        assert_eq!(called.findings(), [finding], "{code}");
    }
}

#[test]
fn what_a_machine_says_stands_under_the_contracts_names() {
    let called = diagnose(&[("client.txt", CLIENT.as_bytes())], &["--format", "json"]);
    let json = called.json();
    let product = &json["machines"][0]["products"][0];
    for (field, value) in [
        ("product", "Windows(R), Enterprise edition"),
        ("channel", "VOLUME_KMSCLIENT"),
        ("key_channel", "Volume:GVLK"),
        ("status", "licensed"),
        ("partial_key", "2YT43"),
        ("cmid", "1b7c9a52-40de-4f63-8a11-9c20e6d7f304"),
        ("kms_discovery", "dns"),
        ("kms_host", "kms11.corp.test"),
        ("kms_ip", "192.0.2.31"),
    ] {
        assert_eq!(product[field], value, "{field}");
    }
    for (field, value) in [
        ("minutes_left", 251_733),
        ("kms_port", 1688),
        ("activation_interval", 120),
        ("renewal_interval", 10_080),
    ] {
        assert_eq!(product[field], value, "{field}");
    }
    assert!(product.get("current_count").is_none(), "{product}");
    assert_eq!(json["format"], 1);
    assert_eq!(json["read"][0]["kind"], "slmgr");
}

#[test]
fn a_redacted_report_tells_neither_who_nor_where_in_any_format() {
    let folder = tempfile::Builder::new().prefix("plantedfolder").tempdir().unwrap();
    let host = host(13);
    let files: [(&str, &[u8]); 2] =
        [("plantedclient.txt", CLIENT.as_bytes()), ("plantedhost.txt", host.as_bytes())];
    let mut shown = Vec::new();
    for (number, ending) in ["html", "md", "json", "txt"].into_iter().enumerate() {
        let path = folder.path().join(format!("report{number}.{ending}"));
        let called = in_folder(&folder, &files, &["--redact", "--report", path.to_str().unwrap()]);
        assert_eq!(called.exit, Exit::Done, "{}", called.err);
        shown.push((ending, std::fs::read_to_string(&path).unwrap()));
        shown.push(("terminal", called.out));
    }
    for (form, text) in &shown {
        let text = text.to_lowercase();
        for planted in ["planted", "corp", "kms11", "192.0.2", "1b7c9a52", "318822", "2yt43", "qrs7t"] {
            assert!(!text.contains(planted), "{planted} in {form}: {text}");
        }
        assert!(text.contains("input-1") || text.contains("input\\-1"), "{form}: {text}");
    }
    let plain = in_folder(&folder, &files, &[]);
    assert!(plain.out.contains("kms11.corp.test") && plain.out.contains("plantedhost.txt"), "{}", plain.out);
}

#[test]
fn a_report_is_never_written_over_a_file_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report.html");
    std::fs::write(&path, "mine").unwrap();
    let words = ["--report", path.to_str().unwrap()];
    let called = in_folder(&folder, &[("client.txt", CLIENT.as_bytes())], &words);
    assert_eq!(called.exit, Exit::Unreadable);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "mine");
    let words = ["--report", path.to_str().unwrap(), "--force"];
    assert_eq!(in_folder(&folder, &[("client.txt", CLIENT.as_bytes())], &words).exit, Exit::Done);
    assert!(std::fs::read_to_string(&path).unwrap().starts_with("<!DOCTYPE html>"));
    let called = in_folder(&folder, &[("client.txt", CLIENT.as_bytes())], &["--report", "report.pdf"]);
    assert_eq!(called.exit, Exit::BadInput);
    assert!(called.err.contains(".html, .md, .json or .txt"), "{}", called.err);
}

#[test]
fn any_bytes_give_an_answer() {
    let mut cut = CLIENT.as_bytes().to_vec();
    while !cut.is_empty() {
        let called = diagnose(&[("cut.txt", &cut)], &["--format", "json"]);
        assert!(matches!(called.exit, Exit::Done | Exit::BadInput | Exit::Alarm), "{}", cut.len());
        cut.truncate(cut.len().saturating_sub(97));
    }
    let wide: Vec<u8> = CLIENT.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked: Vec<u8> = [0xFF, 0xFE].into_iter().chain(wide).collect();
    let called = diagnose(&[("utf16.txt", &marked)], &["--format", "json"]);
    assert_eq!(called.findings(), ["good healthy"]);
}
