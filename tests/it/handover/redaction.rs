//! Redaction: no byte of any file, of its name, or of what is packed into it tells who or where.

use std::io::{Cursor, Read as _};

use activation_wizard::app::handover::Request;
use activation_wizard::domain::handover::Artefact;
use zip::ZipArchive;

use super::{file, made, planted_evidence, request};

const PLANTED: &str = r#"
# Written by plantuser for Plant HQ
name = "Plant HQ Springfield"
[[cohort]]
id = "plant-desks"
edition = "vista-enterprise"
count = 30
finds_host = "pinned:kmsplant01"
[[cohort]]
id = "plantlaptops"
edition = "vista-business"
count = 4
key = "mak:plantpool"
[[cohort]]
id = "plantclones"
edition = "vista-business"
count = 4
image = "cloned"
[[host]]
id = "kmsplant01"
edition = "server-2008-standard"
group = "B"
[[host]]
id = "kmsplant02.corp.planted.example"
edition = "server-2008-standard"
group = "B"
publishes_dns = false
[[mak]]
id = "plantpool"
activations = 3
[[incident]]
at = "2009-05-01"
what = "host-lost"
target = "kmsplant01"
[[incident]]
at = "2009-06-01"
what = "reimage"
target = "plant-desks"
count = 1
"#;

/// What must not be found, in lower case.
const NEVER: [&str; 9] =
    ["plant", "springfield", "203.0.113", "5d1c3f0e", "qplnt", "00206-555", "corp.", "4.0.77", "kms01"];

fn planted() -> Request {
    Request { evidence: Some(planted_evidence()), ..request("plan", PLANTED) }
}

/// The bytes as text of any kind: as they are, and as UTF-16.
fn holds(bytes: &[u8], needle: &str) -> bool {
    let lower: Vec<u8> = bytes.to_ascii_lowercase();
    let wide: Vec<u8> = needle.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let found = |needle: &[u8]| lower.windows(needle.len()).any(|window| window == needle);
    found(needle.as_bytes()) || found(&wide)
}

#[track_caller]
fn tells_nothing(name: &str, bytes: &[u8]) {
    for needle in NEVER {
        assert!(!holds(name.as_bytes(), needle), "{needle} in the name {name}");
        assert!(!holds(bytes, needle), "{needle} in {name}");
    }
}

fn members(zip: &Artefact) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(zip.bytes.clone())).unwrap();
    let count = archive.len();
    let read = |place| {
        let mut member = archive.by_index(place).unwrap();
        let mut bytes = Vec::new();
        member.read_to_end(&mut bytes).unwrap();
        (member.name().unwrap().into_owned(), bytes)
    };
    (0..count).map(read).collect()
}

#[test]
fn the_test_finds_what_is_planted() {
    let made = made(&planted());
    let all: Vec<u8> = made.files.iter().flat_map(|file| file.bytes.clone()).collect();
    for needle in ["plant", "springfield", "203.0.113", "5d1c3f0e", "qplnt", "corp."] {
        assert!(holds(&all, needle), "{needle} is planted");
    }
}

#[test]
fn a_bundle_tells_nobody_who_or_where() {
    let made = made(&planted());
    let bundle = file(&made, "support-bundle.zip");
    tells_nothing(&bundle.name, &bundle.bytes);
    let members = members(bundle);
    for (name, bytes) in &members {
        tells_nothing(name, bytes);
    }
    let listed: Vec<(&str, &[u8])> =
        made.in_bundle.iter().map(|file| (file.name.as_str(), file.bytes.as_slice())).collect();
    let packed: Vec<(&str, &[u8])> =
        members.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    assert_eq!(packed, listed, "it holds what was shown");
    assert!(packed.iter().any(|(name, _)| *name == "findings/findings.html"));
    assert!(packed.iter().any(|(name, _)| *name == "data/machines.csv"));
}

#[test]
fn a_redacted_hand_over_tells_nobody_who_or_where() {
    let made = made(&Request { redact: true, ..planted() });
    for file in &made.files {
        tells_nothing(&file.name, &file.bytes);
    }
    let plan = made.files.iter().find(|file| file.name == "data/plan.activation.toml").unwrap();
    assert!(holds(&plan.bytes, "cohort-1") && holds(&plan.bytes, "host-1"));
}

#[test]
fn pseudonyms_change_nothing_but_names() {
    let plain = made(&planted());
    let clean = made(&Request { redact: true, ..planted() });
    let lines = |made: &activation_wizard::app::handover::Made, name: &str| {
        String::from_utf8(file(made, name).bytes.clone())
            .unwrap()
            .lines()
            .skip(1)
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(lines(&plain, "data/days.csv"), lines(&clean, "data/days.csv"), "the same run");
    assert_eq!(lines(&plain, "data/events.csv").len(), lines(&clean, "data/events.csv").len());
}
