//! Generations, releases and editions: setup keys of the right shape, one edition per key unless the sharing is
//! written down, thresholds and dates that can be.

use std::collections::{BTreeMap, BTreeSet};

use toml::Spanned;

use super::super::raw;
use super::super::types::{
    Confidence, Edition, Generation, Kind, Release, ReleaseFamily, Servicing, SharedKey, VolumeMethod,
};
use super::{CONFIDENCES, KINDS, RULEBOOKS, confidence};
use crate::domain::ids::{EditionId, GenerationId};
use crate::domain::knowledge::check::{Check, Kind as Ref};
use crate::domain::knowledge::rows::{Row, Text, Texts};
use crate::domain::reading::quoted;
use crate::domain::rulebook::RulebookId;

const METHODS: [(&str, VolumeMethod); 6] = [
    ("kms", VolumeMethod::Kms),
    ("mak", VolumeMethod::Mak),
    ("adba", VolumeMethod::Adba),
    ("avma", VolumeMethod::Avma),
    ("subscription", VolumeMethod::Subscription),
    ("token", VolumeMethod::Token),
];
const CHANNELS: [(&str, Servicing); 4] = [
    ("long-term", Servicing::LongTerm),
    ("semi-annual", Servicing::SemiAnnual),
    ("annual", Servicing::Annual),
    ("general", Servicing::General),
];

pub(super) fn generation(row: &Row<'_, raw::Generation>, check: &mut Check) -> Generation {
    let raw = &row.raw;
    Generation {
        id: GenerationId::new(Check::words(&raw.id)),
        name: check.text(row, "name", &raw.name),
        kind: check.choice(row, "kind", &raw.kind, &KINDS).unwrap_or(Kind::Client),
        rulebook: check.choice(row, "rulebook", &raw.rulebook, &RULEBOOKS).unwrap_or(RulebookId::Current),
        oslicense: Check::flag(&raw.oslicense),
        note: Check::words(&raw.note),
        sources: check.sources(row, "sources", &raw.sources),
    }
}

pub(super) fn release(row: &Row<'_, raw::Release>, check: &mut Check) -> Release {
    let raw = &row.raw;
    check.text(row, "released", &raw.released);
    check.text(row, "end", &raw.end);
    let released = check.date(row, "released", &raw.released).unwrap_or_default();
    let end = check.date(row, "end", &raw.end).unwrap_or_default();
    if end < released {
        let place = raw.end.as_ref().map(Spanned::span);
        check.problems.push(row.problem(place, "end", end.to_string(), format!("a day after {released}")));
    }
    let families =
        [("all", ReleaseFamily::All), ("enterprise", ReleaseFamily::Enterprise), ("pro", ReleaseFamily::Pro)];
    Release {
        id: check.id(row, "id", &raw.id),
        name: check.text(row, "name", &raw.name),
        generation: check.one(row, "generation", &raw.generation, Ref::Generation),
        family: check.choice(row, "family", &raw.family, &families).unwrap_or(ReleaseFamily::All),
        released,
        end,
        esu_end: check.date(row, "esu_end", &raw.esu_end),
        sources: check.sources(row, "sources", &raw.sources),
    }
}

pub(super) fn edition(row: &Row<'_, raw::Edition>, generations: &[Generation], check: &mut Check) -> Edition {
    let raw = &row.raw;
    let generation: GenerationId = check.one(row, "generation", &raw.generation, Ref::Generation);
    let kind = check.choice(row, "kind", &raw.kind, &KINDS).unwrap_or(Kind::Client);
    if let Some(home) = generations.iter().find(|home| home.id == generation)
        && home.kind != kind
    {
        let place = raw.kind.as_ref().map(Spanned::span);
        let allowed = format!("the kind of the generation {}", home.id);
        check.problems.push(row.problem(place, "kind", format!("{kind:?}").to_lowercase(), allowed));
    }
    let mainstream_end = check.date(row, "mainstream_end", &raw.mainstream_end);
    let extended_end = check.date(row, "extended_end", &raw.extended_end);
    let esu_end = check.date(row, "esu_end", &raw.esu_end);
    if !(mainstream_end.is_none_or(|end| extended_end.is_none_or(|later| end <= later))
        && extended_end.is_none_or(|end| esu_end.is_none_or(|later| end < later)))
    {
        check.problems.push(row.problem(
            raw.extended_end.as_ref().map(Spanned::span),
            "extended_end",
            "ends of support out of order",
            "mainstream_end, then extended_end, then esu_end",
        ));
    }
    Edition {
        id: EditionId::new(Check::words(&raw.id)),
        name: check.text(row, "name", &raw.name),
        generation,
        kind,
        threshold: check.number(row, "threshold", &raw.threshold, 1..=25),
        servicing: check.choice(row, "channel", &raw.channel, &CHANNELS).unwrap_or(Servicing::LongTerm),
        setup_key: product_key(row, "setup_key", &raw.setup_key, check),
        recognised_only: Check::flag(&raw.recognised_only),
        methods: methods(row, "methods", &raw.methods, check).into_iter().collect(),
        unverified_methods: methods(row, "unverified_methods", &raw.unverified_methods, check)
            .into_iter()
            .collect(),
        avma_key: product_key(row, "avma_key", &raw.avma_key, check),
        avma_key_confidence: match &raw.avma_key_confidence {
            None => Confidence::Doc,
            given => check.choice(row, "avma_key_confidence", given, &CONFIDENCES).unwrap_or(Confidence::Gap),
        },
        mainstream_end,
        extended_end,
        esu_end,
        no_group: check.maybe(row, "no_group", &raw.no_group),
        cannot_host: check.maybe(row, "cannot_host", &raw.cannot_host),
        note: Check::words(&raw.note),
        other_values: Check::list(&raw.other_values),
        confidence: confidence(row, &raw.confidence, check),
        sources: check.sources(row, "sources", &raw.sources),
    }
}

fn methods(row: &Row<'_, raw::Edition>, field: &str, value: &Texts, check: &mut Check) -> Vec<VolumeMethod> {
    value
        .iter()
        .flatten()
        .filter_map(|method| check.choice(row, field, &Some(method.clone()), &METHODS))
        .collect()
}

/// Five groups of five capital letters or digits, with hyphens between.
fn product_key(row: &Row<'_, raw::Edition>, field: &str, value: &Text, check: &mut Check) -> Option<String> {
    let written = value.as_ref()?;
    let key = written.get_ref();
    let groups: Vec<&str> = key.split('-').collect();
    let fits = groups.len() == 5
        && groups.iter().all(|group| {
            group.len() == 5 && group.chars().all(|it| it.is_ascii_uppercase() || it.is_ascii_digit())
        });
    if !fits {
        let allowed = "five groups of five capital letters or digits, such as VKK3X-68KWM-X2YGT-QR4M6-4BWMV";
        check.problems.push(row.problem(Some(written.span()), field, quoted(key), allowed));
    }
    fits.then(|| key.clone())
}

pub(super) fn shared_key(row: &Row<'_, raw::SharedKey>, check: &mut Check) -> SharedKey {
    let raw = &row.raw;
    SharedKey {
        editions: check.editions(row, "editions", &raw.editions),
        why: check.text(row, "why", &raw.why),
        sources: check.sources(row, "sources", &raw.sources),
    }
}

/// A setup key names one edition; where Microsoft prints one key for several, a shared key lists just those.
pub(super) fn keys_name_one_edition(
    rows: &[Row<'_, raw::Edition>],
    editions: &[Edition],
    shared: &[SharedKey],
    check: &mut Check,
) {
    let mut bearers: BTreeMap<&str, BTreeSet<&EditionId>> = BTreeMap::new();
    for edition in editions {
        if let Some(key) = &edition.setup_key {
            bearers.entry(key).or_default().insert(&edition.id);
        }
    }
    for (row, edition) in rows.iter().zip(editions) {
        let Some(key) = &edition.setup_key else { continue };
        let with = bearers.get(key.as_str()).map_or(0, BTreeSet::len);
        let listed: BTreeSet<&EditionId> = shared
            .iter()
            .filter(|shared| shared.editions.contains(&edition.id))
            .flat_map(|shared| &shared.editions)
            .collect();
        let documented =
            if with > 1 { bearers.get(key.as_str()) == Some(&listed) } else { listed.is_empty() };
        if !documented {
            check.problems.push(row.problem(
                row.raw.setup_key.as_ref().map(Spanned::span),
                "setup_key",
                format!("{key}, the key of {with} editions"),
                "a key of one edition, or a [[shared_key]] row that lists all its editions",
            ));
        }
    }
}
