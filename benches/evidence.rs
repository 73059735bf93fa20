//! How fast evidence is read: outputs of slmgr.vbs one after the other, a table of licences, and text that holds
//! nothing known. Throughput in bytes a second stands in the report.

use activation_wizard::domain::evidence::read;
use activation_wizard::domain::knowledge::Knowledge;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

/// Inputs are made this long by repetition.
const BYTES: usize = 8 * 1024 * 1024;

fn repeated(part: &str) -> String {
    part.repeat(BYTES / part.len() + 1)
}

fn reading(criterion: &mut Criterion) {
    let catalog = &Knowledge::embedded().catalog;
    let client = include_str!("../tests/fixtures/evidence/slmgr/several-blocks-dlv-all.txt");
    let office = include_str!("../tests/fixtures/evidence/ospp/override.txt");
    let table = include_str!("../tests/fixtures/evidence/cim/products.csv");
    let prose =
        "The quick brown fox jumps over the lazy dog: it has never heard of licences, hosts or keys.\n";
    let mut group = criterion.benchmark_group("evidence");
    group.sample_size(10);
    for (name, text) in [
        ("slmgr.vbs", repeated(client)),
        ("ospp.vbs", repeated(office)),
        ("table of licences", repeated(table)),
        ("nothing known", repeated(prose)),
    ] {
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(name, |bencher| bencher.iter(|| read(name, text.as_bytes(), catalog)));
    }
    group.finish();
}

criterion_group!(benches, reading);
criterion_main!(benches);
