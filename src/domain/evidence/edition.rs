//! Which edition of the catalogue a product is: by the end of its setup key, by its printed name and the build of its
//! Windows. Told only where it is certain; two editions that fit are none.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::fact::Fact;
use super::machine::Product;
use crate::domain::catalog::{Catalog, Edition, Kind, Servicing};
use crate::domain::ids::{EditionId, GenerationId};

/// Builds and printed names, as `assets/evidence/editions.toml` has them.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Names {
    build: Vec<Build>,
    name: Vec<Name>,
}

/// From which build on a generation runs.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Build {
    from: u32,
    to: u32,
    client: Option<GenerationId>,
    server: Option<GenerationId>,
    /// A client edition that is serviced long-term has a name of its own in this build.
    long_term: Option<String>,
}

/// An edition as slmgr.vbs prints it and the end of its id in the catalogue.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Name {
    printed: Vec<String>,
    ends: Vec<String>,
}

impl Build {
    /// Whether an edition is one of this build.
    fn runs(&self, edition: &Edition) -> bool {
        let generation = match edition.kind {
            Kind::Client => self.client.as_ref(),
            Kind::Server => self.server.as_ref(),
        };
        // A long-term edition belongs to one build, though its generation has many.
        match (&edition.servicing, edition.kind) {
            (Servicing::LongTerm, Kind::Client) if self.client.as_ref().is_some_and(is_serviced) => {
                self.long_term.as_deref().is_some_and(|name| edition.id.as_str().starts_with(name))
            }
            _ => generation == Some(&edition.generation),
        }
    }
}

/// Whether a generation of clients has releases, so that its long-term editions have builds of their own.
fn is_serviced(generation: &GenerationId) -> bool {
    matches!(generation.as_str(), "windows-10" | "windows-11")
}

impl Names {
    #[expect(
        clippy::expect_used,
        reason = "the test `the_embedded_names_lead_to_editions` reads the same text"
    )]
    fn embedded() -> &'static Self {
        static EMBEDDED: LazyLock<Names> = LazyLock::new(|| {
            toml::from_str(include_str!("../../../assets/evidence/editions.toml"))
                .expect("the embedded names hold")
        });
        &EMBEDDED
    }
}

/// The generations of this kind that a build belongs to, as the table has them.
pub(super) fn generations_of(build: u32, kind: Kind) -> Vec<GenerationId> {
    let rows = Names::embedded().build.iter().filter(|row| row.from <= build && build <= row.to);
    rows.filter_map(|row| if kind == Kind::Client { row.client.clone() } else { row.server.clone() })
        .collect()
}

/// Tells editions, and remembers what it told: an input says the same of many products.
#[derive(Clone, Debug)]
pub(super) struct Editions<'a> {
    catalog: &'a Catalog,
    by_name: Remembered<'a>,
    by_key: Remembered<'a>,
}

/// The editions that a text leads to, by the build where it is known.
type Remembered<'a> = BTreeMap<Option<u32>, BTreeMap<String, Vec<&'a Edition>>>;

/// No input has more names and keys that differ; what comes after them is told anew each time.
const REMEMBERED: usize = 1_000;

impl<'a> Editions<'a> {
    /// Of this catalogue.
    pub(super) fn of(catalog: &'a Catalog) -> Self {
        Self { catalog, by_name: BTreeMap::new(), by_key: BTreeMap::new() }
    }

    /// The edition of a product; `version` is that of the machine's licensing service.
    pub(super) fn edition(&mut self, product: &Product, version: Option<&str>) -> Option<Fact<EditionId>> {
        let name = product.name.as_ref();
        if product.add_on.is_some() || name.is_some_and(|name| !name.value.starts_with("Windows")) {
            return None;
        }
        let build = version.and_then(build_of).or_else(|| build_of_id(&product.extended_pid.as_ref()?.value));
        let catalog = self.catalog;
        let by_name = name.map(|name| {
            let told =
                remembered(&mut self.by_name, &name.value, build, |name| by_name(name, build, catalog));
            (told, name.line)
        });
        let is_client = product.channel.as_ref().is_some_and(|channel| channel.value == "VOLUME_KMSCLIENT");
        let by_key = product.partial_key.as_ref().filter(|_| is_client);
        let by_key = by_key.map(|key| {
            let told =
                remembered(&mut self.by_key, &key.value, build, |key| self::by_key(key, build, catalog));
            (told, key.line)
        });
        match (by_name, by_key) {
            (Some((named, line)), Some((keyed, _))) if !keyed.is_empty() && !named.is_empty() => {
                let mut both =
                    named.iter().filter(|edition| keyed.iter().any(|keyed| core::ptr::eq(*keyed, **edition)));
                both.next()
                    .filter(|_| both.next().is_none())
                    .map(|edition| Fact::inferred(edition.id.clone(), line))
            }
            (None, Some((keyed, line))) => {
                only(&keyed).map(|edition| Fact::inferred(edition.id.clone(), line))
            }
            (Some((named, line)), Some((keyed, _))) => {
                let found = if named.is_empty() { keyed } else { named };
                only(&found).map(|edition| Fact::inferred(edition.id.clone(), line))
            }
            (Some((named, line)), None) => {
                only(&named).map(|edition| Fact::inferred(edition.id.clone(), line))
            }
            (None, None) => None,
        }
    }
}

fn remembered<'k, 'a>(
    known: &'k mut Remembered<'a>,
    text: &str,
    build: Option<u32>,
    tell: impl FnOnce(&str) -> Vec<&'a Edition>,
) -> Cow<'k, [&'a Edition]> {
    let known = known.entry(build).or_default();
    if !known.contains_key(text) {
        let told = tell(text);
        if known.len() >= REMEMBERED {
            return Cow::Owned(told);
        }
        known.insert(text.to_owned(), told);
    }
    Cow::Borrowed(known.get(text).map(Vec::as_slice).unwrap_or_default())
}

fn only<'a>(editions: &[&'a Edition]) -> Option<&'a Edition> {
    match editions {
        [one] => Some(one),
        _ => None,
    }
}

/// Editions whose public setup key ends so, of this build where it is known.
fn by_key<'a>(ending: &str, build: Option<u32>, catalog: &'a Catalog) -> Vec<&'a Edition> {
    let ends = |edition: &&Edition| edition.setup_key.as_deref().is_some_and(|key| key.ends_with(ending));
    let all: Vec<&Edition> = catalog.editions.iter().filter(ends).collect();
    let Some(build) = build else { return all };
    let rows: Vec<&Build> =
        Names::embedded().build.iter().filter(|row| row.from <= build && build <= row.to).collect();
    let runs = |edition: &&Edition| rows.iter().any(|row| row.runs(edition));
    let fitting: Vec<&Edition> = all.iter().copied().filter(runs).collect();
    if fitting.is_empty() { all } else { fitting }
}

/// Editions that print this name, in this build where it is known.
fn by_name<'a>(name: &str, build: Option<u32>, catalog: &'a Catalog) -> Vec<&'a Edition> {
    let Some(printed) = name.split(", ").nth(1).and_then(|rest| rest.strip_suffix(" edition")) else {
        return Vec::new();
    };
    let names = Names::embedded();
    let Some(row) = names.name.iter().find(|row| row.printed.iter().any(|known| known == printed)) else {
        return Vec::new();
    };
    let generations: Vec<&Build> = match (build, old_generation(name)) {
        (Some(build), _) => names.build.iter().filter(|row| row.from <= build && build <= row.to).collect(),
        (None, Some(generation)) => {
            names.build.iter().filter(|row| row.client.as_ref() == Some(&generation)).collect()
        }
        (None, None) => names.build.iter().collect(),
    };
    let kind = if printed.starts_with("Server") { Kind::Server } else { Kind::Client };
    let of_kind = catalog.editions.iter().filter(|edition| edition.kind == kind);
    of_kind.filter(|edition| generations.iter().any(|build| is(edition, row, build))).collect()
}

/// The generation that old versions print in the name.
fn old_generation(name: &str) -> Option<GenerationId> {
    if name.starts_with("Windows(TM) Vista") {
        Some(GenerationId::new("vista"))
    } else if name.starts_with("Windows(R) 7") {
        Some(GenerationId::new("windows-7"))
    } else {
        None
    }
}

fn is(edition: &Edition, row: &Name, build: &Build) -> bool {
    let generation = match edition.kind {
        Kind::Client => build.client.as_ref(),
        Kind::Server => build.server.as_ref(),
    };
    let id = edition.id.as_str();
    row.ends.iter().any(|end| match end.strip_prefix("long-term") {
        Some(rest) => build.long_term.as_deref().is_some_and(|name| id.strip_prefix(name) == Some(rest)),
        None => generation.is_some_and(|generation| {
            let after = id.strip_prefix(generation.as_str()).and_then(|rest| rest.strip_prefix('-'));
            after == Some(end.as_str())
        }),
    })
}

/// The build in a version such as `10.0.20348.2227`.
fn build_of(version: &str) -> Option<u32> {
    version.split('.').nth(2)?.parse().ok()
}

/// The build in an extended product id: the group before the last begins with it.
fn build_of_id(id: &str) -> Option<u32> {
    id.rsplit('-').nth(1)?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::knowledge::Knowledge;

    fn edition(name: &str, version: Option<&str>, channel: &str, key: Option<&str>) -> Option<String> {
        let product = Product {
            name: Some(Fact::seen(name.to_owned(), 1)),
            channel: Some(Fact::seen(channel.to_owned(), 2)),
            partial_key: key.map(|key| Fact::seen(key.to_owned(), 3)),
            ..Product::default()
        };
        let mut editions = Editions::of(&Knowledge::embedded().catalog);
        let first = editions.edition(&product, version);
        assert_eq!(editions.edition(&product, version), first, "what was told once is told again");
        first.map(|edition| edition.value.as_str().to_owned())
    }

    #[test]
    fn names_builds_and_setup_keys_lead_to_editions() {
        let client = "VOLUME_KMSCLIENT";
        for (name, version, channel, key, expect) in [
            ("Windows(R) 7, Enterprise edition", None, client, None, Some("windows-7-enterprise")),
            ("Windows(TM) Vista, Business edition", None, client, None, Some("vista-business")),
            (
                "Windows(R), Professional edition",
                Some("10.0.26100.1"),
                "RETAIL",
                None,
                Some("windows-11-pro"),
            ),
            (
                "Windows(R), Professional edition",
                Some("10.0.19045.1"),
                "RETAIL",
                None,
                Some("windows-10-pro"),
            ),
            ("Windows(R), Professional edition", None, client, Some("T83GX"), None),
            ("Windows(R), ServerStandard edition", Some("10.0.17763.1"), client, None, None),
            ("Windows(R), ServerStandard edition", None, client, Some("J464C"), Some("server-2019-standard")),
            (
                "Windows(R), ServerStandard edition",
                Some("10.0.20348.1"),
                "VOLUME_KMS_WS22",
                None,
                Some("server-2022-standard"),
            ),
            (
                "Windows(R), EnterpriseS edition",
                Some("10.0.17763.1"),
                client,
                None,
                Some("windows-10-ltsc2019"),
            ),
            (
                "Windows(R), Client-ESU-Year1 add-on for Education",
                Some("10.0.19045.1"),
                "VOLUME_MAK",
                None,
                None,
            ),
            ("Office 16, Office16StandardVL_KMS_Client edition", None, client, None, None),
        ] {
            assert_eq!(edition(name, version, channel, key).as_deref(), expect, "{name} {version:?} {key:?}");
        }
    }

    #[test]
    fn the_embedded_names_lead_to_editions() {
        let names = Names::embedded();
        let catalog = &Knowledge::embedded().catalog;
        for row in &names.name {
            let leads = |edition: &Edition| names.build.iter().any(|build| is(edition, row, build));
            assert!(catalog.editions.iter().any(leads), "{:?}", row.printed);
        }
        for build in &names.build {
            for generation in build.client.iter().chain(&build.server) {
                assert!(catalog.generation(generation).is_some(), "{generation}");
            }
        }
    }
}
