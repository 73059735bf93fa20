//! What a keystroke in Reference costs: the search over everything, for every beginning of what people type. The bound is
//! 5 ms for the slowest, a typing error among them.

use std::hint::black_box;
use std::time::{Duration, Instant};

use activation_wizard::app::reference::ReferenceState;
use activation_wizard::domain::knowledge::Knowledge;
use criterion::{Criterion, criterion_group, criterion_main};

/// What people type: a code, a word, a sentence, slips of the pen, nonsense.
const QUERIES: [&str; 7] = [
    "0xC004F038",
    "retentoin",
    "how many machines must ask before a host activates them",
    "Windows Server 2008 Datacenter without Hyper-V",
    "slmgr.vbs /dlv",
    "e",
    "zzzzzzzzzzzzzzzzzzzzzzzz",
];

#[expect(clippy::disallowed_methods, reason = "a bench measures time")]
fn now() -> Instant {
    Instant::now()
}

fn keystrokes(criterion: &mut Criterion) {
    let mut state = ReferenceState::new(Knowledge::embedded());
    let mut group = criterion.benchmark_group("reference");
    group.measurement_time(Duration::from_secs(2)).warm_up_time(Duration::from_millis(300)).sample_size(20);
    for query in QUERIES {
        let typed: Vec<String> =
            (1..=query.chars().count()).map(|letters| query.chars().take(letters).collect()).collect();
        // The slowest of its keystrokes; the others are shorter.
        let slowest = typed.iter().max_by_key(|text| {
            let start = now();
            state.search((*text).clone());
            start.elapsed()
        });
        let Some(slowest) = slowest.cloned() else { continue };
        group.bench_function(format!("slowest of {} keystrokes: {slowest}", typed.len()), |bencher| {
            bencher.iter(|| state.search(black_box(slowest.clone())));
        });
    }
    group.finish();
}

criterion_group!(benches, keystrokes);
criterion_main!(benches);
