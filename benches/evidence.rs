//! How fast evidence is read, in megabytes of input a second of one core: texts of every kind, a list of 100,000
//! computers, and an event log beside the dump of the `evtx` crate.
//!
//! Bounds: text at 100 MB/s or more, the list in less than 2 s, the event log no slower than the dump. What is over its
//! bound is measured again, for another program may have had the processor; over it in every round is too slow. Run by
//! `cargo bench --bench evidence`.

use std::io::{self, Write as _};
use std::process::ExitCode;
use std::time::Instant;

use activation_wizard::domain::evidence::{Kind, Reading, read};
use activation_wizard::domain::knowledge::Knowledge;
use evtx::EvtxParser;

#[path = "../tests/it/records/log_writer.rs"]
#[expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a bench's own logs are of a known size")]
mod log_writer;

use log_writer::{Record, block, file};

/// Inputs are made this long by repetition.
const BYTES: usize = 16 * 1024 * 1024;
const ROUNDS: u32 = 12;
/// Bytes a second.
const TEXT_BOUND: f64 = 100.0e6;
/// Seconds.
const LIST_BOUND: f64 = 2.0;
const COMPUTERS: usize = 100_000;

/// The seconds that work took: those that this thread had the processor, where the system tells.
fn seconds(work: impl FnOnce()) -> f64 {
    let begin = (on_processor(), now());
    work();
    match (begin.0, on_processor()) {
        (Some(before), Some(after)) => after - before,
        _ => begin.1.elapsed().as_secs_f64(),
    }
}

#[expect(clippy::disallowed_methods, reason = "a bench measures time")]
fn now() -> Instant {
    Instant::now()
}

/// Seconds that this thread has run so far.
#[expect(clippy::disallowed_methods, reason = "a bench asks the system for its time")]
fn on_processor() -> Option<f64> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds: f64 = told.split(' ').next()?.parse().ok()?;
    Some(nanoseconds / 1.0e9)
}

/// The least of several rounds; ends early where it is within the bound.
fn least(bound: f64, mut work: impl FnMut()) -> f64 {
    let mut least = f64::INFINITY;
    for _ in 0..ROUNDS {
        least = least.min(seconds(&mut work));
        if least <= bound {
            break;
        }
    }
    least
}

fn repeated(part: &str) -> String {
    part.repeat(BYTES / part.len() + 1)
}

/// The head of a table once, its rows again and again.
fn rows(table: &str) -> String {
    let (head, rows) = table.split_once('\n').unwrap_or((table, ""));
    format!("{head}\n{}", repeated(rows))
}

fn list() -> String {
    let systems = [
        ("Windows 11 Enterprise", "10.0 (26100)"),
        ("Windows 10 Pro", "10.0 (19045)"),
        ("Windows Server 2022 Standard", "10.0 (20348)"),
        ("Windows 7 Professional", "6.1 (7601)"),
    ];
    let row = |number: usize| {
        let (system, version) = systems.get(number % systems.len()).copied().unwrap_or_default();
        let (month, day) = (number % 12 + 1, number % 28 + 1);
        let address = format!("10.{}.{}.{}", number % 7, number / 250 % 250, number % 250 + 1);
        format!("pc-{number:06},{system},{version},2026-{month:02}-{day:02} 08:15:00,{address},True\n")
    };
    let rows: Vec<String> = (0..COMPUTERS).map(row).collect();
    format!(
        "Name,OperatingSystem,OperatingSystemVersion,LastLogonDate,IPv4Address,Enabled\n{}",
        rows.concat()
    )
}

/// A log in which one block of so many holds events of activation.
fn log(blocks: u64, every: u64) -> Vec<u8> {
    let asked = "0x0,25,pc31.north.test,7d3f0a51-9c2e-4b68-8f14-2a6b5c9e0d37,2026/3/2 9:10,0,2,41000,\
                 de32eafd-aaee-4662-9444-c1befb41bde2";
    let record = |number, ours: bool| Record {
        number,
        id: if ours { 12290 } else { 1000 },
        provider: if ours { "Microsoft-Windows-Security-SPP" } else { "Some Other Provider" },
        channel: if ours { "Key Management Service" } else { "Application" },
        data: asked,
    };
    let of_block = |place: u64| {
        let records = (0..50).map(|at| record(place * 50 + at + 1, place.is_multiple_of(every)));
        block(&records.collect::<Vec<_>>())
    };
    file(&(0..blocks).map(of_block).collect::<Vec<_>>())
}

fn main() -> ExitCode {
    let catalog = &Knowledge::embedded().catalog;
    let mut lines = Vec::new();
    let mut held = true;
    let texts = [
        ("slmgr.vbs", repeated(include_str!("../tests/fixtures/evidence/slmgr/several-blocks-dlv-all.txt"))),
        ("ospp.vbs", repeated(include_str!("../tests/fixtures/evidence/ospp/override.txt"))),
        ("events, Format-List", repeated(include_str!("../tests/fixtures/evidence/events/format_list.txt"))),
        ("events, viewer", repeated(include_str!("../tests/fixtures/evidence/events/german_viewer.txt"))),
        ("events, XML", repeated(include_str!("../tests/fixtures/evidence/events/wevtutil.xml"))),
        ("events, CSV", rows(include_str!("../tests/fixtures/evidence/events/export.csv"))),
        ("dig", repeated(include_str!("../tests/fixtures/evidence/dns/dig_three_hosts.txt"))),
        ("nslookup", repeated(include_str!("../tests/fixtures/evidence/dns/win_german.txt"))),
        ("licences, CSV", rows(include_str!("../tests/fixtures/evidence/cim/products.csv"))),
        (
            "licences, list",
            repeated(include_str!("../tests/fixtures/evidence/cim/selected-columns-list.txt")),
        ),
        (
            "nothing known",
            repeated(
                "The quick brown fox jumps over the lazy dog: it has never heard of licences, hosts or keys.\n",
            ),
        ),
    ];
    for (name, text) in texts {
        let bound = text.len() as f64 / TEXT_BOUND;
        let taken = least(bound, || drop::<Vec<Reading>>(read(name, text.as_bytes(), catalog)));
        held &= taken <= bound;
        let verdict = if taken <= bound { "" } else { "  under the bound" };
        lines.push(format!("{name:<22} {:7.1} MB/s{verdict}", text.len() as f64 / taken / 1.0e6));
    }
    let text = list();
    let mut count = 0;
    let taken = least(LIST_BOUND, || {
        let readings = read("list", text.as_bytes(), catalog);
        count = readings.iter().map(|reading| reading.computers.len()).sum::<usize>();
    });
    held &= taken <= LIST_BOUND && count == COMPUTERS;
    lines.push(format!("{count} computers       {taken:7.3} s"));
    for every in [1, 20] {
        let bytes = log(400, every);
        let (taken, theirs) = beside_the_dump(&bytes);
        held &= taken <= theirs;
        let verdict = if taken <= theirs { "" } else { "  slower" };
        lines.push(format!(
            "event log, one block of {every:2} of activation {taken:7.3} s, the dump of the evtx crate {theirs:7.3} s{verdict}"
        ));
    }
    let mut out = io::stdout();
    let written = lines.iter().try_for_each(|line| writeln!(out, "{line}"));
    if held && written.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The seconds that reading a log takes, and those of the crate's own dump of it.
fn beside_the_dump(bytes: &[u8]) -> (f64, f64) {
    let catalog = &Knowledge::embedded().catalog;
    let ours = || {
        let readings = read("a.evtx", bytes, catalog);
        assert!(readings.iter().any(|reading| reading.kind == Kind::Evtx && reading.ok), "the log is read");
    };
    let dump = || {
        if let Ok(mut parser) = EvtxParser::from_buffer(bytes.to_vec()) {
            let records = parser.records().filter_map(Result::ok);
            assert_eq!(
                records.filter(|record| record.data.contains("EventID")).count(),
                20_000,
                "the dump is whole"
            );
        }
    };
    let theirs = least(0.0, dump);
    (least(theirs, ours), theirs)
}
