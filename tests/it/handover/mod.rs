//! Every file of a hand-over, for every plan that the program brings along and for some that are hard.

mod command_line;
mod data;
mod network;
mod pages;
mod redaction;
mod scripts;
mod writing;

use std::fs;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use activation_wizard::app::handover::{Made, Request, make};
use activation_wizard::app::jobs::Progress;
use activation_wizard::domain::evidence::{self, Evidence};
use activation_wizard::domain::handover::{Artefact, Part};
use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::plan::{self, Plan};

/// Isolated and silent hosts, a lost one, pinned clients, keys of every kind, names that are hard to write.
const HARD: &str = r#"
name = "A \"hard\" <plan> & 100% of it | `x` $y 'z'"
rulebook = "current"
start = "2026-01-05"
days = 200

[answers]
site.directory = "domain-2012"
site.hyper_v_datacenter = true
site.rogue_worry = true

[[cohort]]
id = "büro.1"
edition = "windows-11-enterprise"
count = 30
finds_host = "pinned:kms_alt"

[[cohort]]
id = "guests"
edition = "server-2022-standard"
count = 6
virtual = true

[[cohort]]
id = "lab"
edition = "windows-10-enterprise"
count = 26
attachment = "isolated"

[[cohort]]
id = "away"
edition = "windows-11-pro"
count = 4
key = "mak:pool"
attachment = { on = 1, off = 300 }

[[cohort]]
id = "no-key"
edition = "windows-11-pro"
count = 2
key = "none"

[[cohort]]
id = "became-a-host"
edition = "windows-11-pro"
count = 1
key = "kms-host-key"

[[host]]
id = "kms_alt"
edition = "server-2022-standard"
group = "ws2022"
publishes_dns = false

[[host]]
id = "kms-lab"
edition = "server-2022-standard"
group = "ws2022"
network = "isolated"

[[host]]
id = "gone.corp.example"
edition = "server-2019-standard"
group = "ws2019"
priority = 10
weight = 50

[[mak]]
id = "pool"
activations = 20

[[incident]]
at = "2026-03-01"
what = "host-lost"
target = "gone.corp.example"
"#;

/// A fleet of hosts alone, one of cohorts alone, and one of answers alone.
const SMALL: [(&str, &str); 5] = [
    (
        "a silent host",
        "[[cohort]]\nid = \"c\"\nedition = \"windows-11-pro\"\ncount = 30\n[[host]]\nid = \"kms01\"\n\
         edition = \"server-2022-standard\"\ngroup = \"ws2022\"\npublishes_dns = false\n",
    ),
    (
        "hosts alone",
        "[[host]]\nid = \"kms\"\nedition = \"server-2008-standard\"\ngroup = \"B\"\npublishes_dns = false\n",
    ),
    ("no host", "[[cohort]]\nid = \"c\"\nedition = \"vista-enterprise\"\ncount = 1\n"),
    ("answers alone", "[answers]\nedition = \"windows-11-pro\"\nsite.subscription = true\n"),
    (
        "by telephone",
        "[answers]\nmicrosoft = \"telephone\"\n[[cohort]]\nid = \"c\"\nedition = \"vista-enterprise\"\ncount = 9\n\
         key = \"mak:m\"\nattachment = \"isolated\"\n[[mak]]\nid = \"m\"\nactivations = 5\n[[host]]\nid = \"kms01\"\n\
         edition = \"server-2008-standard\"\ngroup = \"B\"\nnetwork = \"isolated\"\n",
    ),
];

/// All plans by name.
fn plans() -> Vec<(String, String)> {
    let mut plans: Vec<(String, String)> =
        SMALL.map(|(name, text)| (name.to_owned(), text.to_owned())).into();
    plans.push(("the hard one".to_owned(), HARD.to_owned()));
    let mut open = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/plans")];
    let mut found = Vec::new();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.to_string_lossy().ends_with(".activation.toml") {
                found.push((path.display().to_string(), fs::read_to_string(path).unwrap()));
            }
        }
    }
    found.sort();
    assert!(found.len() >= 2, "the plans that the program brings along");
    plans.extend(found);
    plans
}

fn read(name: &str, text: &str) -> Plan {
    plan::read(text, name, &Knowledge::embedded().catalog).unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn request(name: &str, text: &str) -> Request {
    Request {
        plan: read(name, text),
        plan_text: Some(text.to_owned()),
        evidence: None,
        parts: Part::ALL.to_vec(),
        redact: false,
        knowledge: Arc::clone(Knowledge::embedded()),
    }
}

#[track_caller]
fn made(request: &Request) -> Made {
    make(request, &Progress::unwatched()).expect("nobody cancels").expect("it can be made")
}

/// What machines of the planted site print.
fn planted_evidence() -> Evidence {
    let text = "Name: Windows(R) 7, Enterprise edition\n\
                Description: Windows Operating System, VOLUME_KMSCLIENT channel\n\
                Partial Product Key: QPLNT\nLicense Status: Notification\nNotification Reason: 0xC004F074.\n\
                Client Machine ID (CMID): 5d1c3f0e-2b7a-4c61-9e55-0a8d7c2b1f90\n\
                KMS machine name from DNS: kmsplant01.corp.planted.example:1688\n\
                KMS machine IP address: 203.0.113.77\n\
                KMS machine extended PID: 03612-00206-555-PLANTPID-03-1033-17763.0000-1502026\n";
    let catalog = &Knowledge::embedded().catalog;
    Evidence {
        readings: evidence::read("C:\\Users\\plantuser\\plantpc.txt", text.as_bytes(), catalog),
        ..Evidence::default()
    }
}

fn text(file: &Artefact) -> &str {
    std::str::from_utf8(&file.bytes).unwrap_or_else(|_| panic!("{} is no text", file.name))
}

#[track_caller]
fn file<'m>(made: &'m Made, name: &str) -> &'m Artefact {
    made.files.iter().find(|file| file.name == name).unwrap_or_else(|| panic!("no {name}"))
}

/// A plan and everything that is made of it, with findings and bundle.
struct Whole {
    name: String,
    text: String,
    plan: Plan,
    made: Made,
}

/// All plans, each made once: the larger ones take their time.
fn all() -> &'static [Whole] {
    static ALL: OnceLock<Vec<Whole>> = OnceLock::new();
    ALL.get_or_init(|| {
        let whole = |(name, text): (String, String)| {
            let request = Request { evidence: Some(planted_evidence()), ..request(&name, &text) };
            Whole { made: made(&request), plan: request.plan, name, text }
        };
        plans().into_iter().map(whole).collect()
    })
}

/// The files of all plans with this ending, each with the plan it is of.
fn files_of_all(ending: &str) -> Vec<(&'static str, &'static Artefact)> {
    let files =
        all().iter().flat_map(|whole| whole.made.files.iter().map(|file| (whole.name.as_str(), file)));
    let files: Vec<_> = files.filter(|(_, file)| file.name.ends_with(ending)).collect();
    assert!(!files.is_empty());
    files
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for whole in all() {
        let request = Request { evidence: Some(planted_evidence()), ..request(&whole.name, &whole.text) };
        assert_eq!(made(&request), whole.made, "{}", whole.name);
    }
}

#[test]
fn names_of_files_are_unlike_on_every_disk_and_stay_in_the_folder() {
    for Whole { name, made, .. } in all() {
        let mut names: Vec<String> = made.files.iter().map(|file| file.name.to_lowercase()).collect();
        let count = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), count, "{name}");
        for file in names {
            assert!(file.is_ascii() && !file.contains("..") && !file.starts_with('/'), "{file}");
            assert!(file.chars().all(|it| it.is_ascii_alphanumeric() || "-_./".contains(it)), "{file}");
        }
    }
}

#[test]
fn only_what_was_chosen_goes_along() {
    let (name, text) = plans().remove(1);
    for part in Part::ALL.into_iter().filter(|part| !matches!(part, Part::Findings | Part::Bundle)) {
        let made = made(&Request { parts: vec![part], ..request(&name, &text) });
        assert!(made.files.len() > 1, "{part:?}");
        assert!(made.files.iter().skip(1).all(|file| file.part == part), "{part:?}");
        assert!(made.in_bundle.is_empty());
    }
    let without = made(&request(&name, &text));
    assert!(without.files.iter().all(|file| file.part != Part::Findings), "nothing was diagnosed");
}

#[test]
fn the_list_of_contents_names_every_file() {
    let made = made(&request("hard", HARD));
    let list = text(&made.files[0]);
    assert_eq!(made.files[0].name, "contents.txt");
    assert!(made.files.iter().skip(1).all(|file| list.contains(&file.name)), "{list}");
    let inside = text(&made.in_bundle[0]);
    assert!(made.in_bundle.iter().skip(1).all(|file| inside.contains(&file.name)), "{inside}");
}
