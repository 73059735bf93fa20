//! Names of operating systems in their many spellings, led to editions of the catalogue by the rules of
//! `assets/evidence/systems.toml`.

use std::sync::LazyLock;

use serde::Deserialize;

use super::edition::generations_of;
use crate::domain::catalog::{Catalog, Kind};
use crate::domain::ids::{EditionId, GenerationId};

/// What a name says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct System {
    /// For example `Windows Server 2008 R2`.
    pub product: String,
    /// For example `Standard without Hyper-V`; absent where the name does not say it.
    pub edition: Option<String>,
    pub role: SystemRole,
    /// The catalogue's edition, where it has it and the name and the build leave one.
    pub id: Option<EditionId>,
    /// Whether the build decided what the name left open.
    pub by_build: bool,
}

/// What a system is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SystemRole {
    Client,
    Server,
    Unknown,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rules {
    noise: Vec<String>,
    translation: Vec<Translation>,
    long_term: Vec<LongTerm>,
    system: Vec<SystemRule>,
    edition: Vec<EditionRule>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Translation {
    words: String,
    means: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct LongTerm {
    year: u32,
    from: u32,
    to: u32,
    generation: GenerationId,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct SystemRule {
    /// Words that must all be there, and are taken away.
    words: String,
    /// A word that must be there too, and stays.
    needs: Option<String>,
    product: String,
    role: SystemRole,
    generation: Option<GenerationId>,
    /// A word of the edition that the system's name holds.
    edition: Option<String>,
    /// The build alone tells the generation.
    #[serde(default)]
    by_build: bool,
    /// The name of the edition tells the processor.
    #[serde(default)]
    names_x64: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct EditionRule {
    words: Vec<String>,
    name: String,
    #[serde(default)]
    ids: Vec<String>,
}

impl Rules {
    #[expect(
        clippy::expect_used,
        reason = "the test `every_id_of_the_rules_is_in_the_catalogue` reads the same text"
    )]
    fn embedded() -> &'static Self {
        static EMBEDDED: LazyLock<Rules> = LazyLock::new(|| {
            toml::from_str(include_str!("../../../assets/evidence/systems.toml"))
                .expect("the embedded rules hold")
        });
        &EMBEDDED
    }
}

/// What a name of an operating system says; `version` is what an inventory writes beside it, for example
/// `10.0 (19045)`. `None` where no rule knows the system.
pub fn system(name: &str, version: Option<&str>, catalog: &Catalog) -> Option<System> {
    let rules = Rules::embedded();
    let mut words = words_of(name, rules);
    let build = version.and_then(build_in).or_else(|| words.iter().find_map(|word| build_in(word)));
    words.retain(|word| !(word.contains('.') && build_in(word).is_some()));
    let has = |words: &[String], word: &str| words.iter().any(|known| known == word);
    let fits = |rule: &&SystemRule| {
        rule.words.split(' ').all(|word| has(&words, word))
            && rule.needs.as_ref().is_none_or(|word| has(&words, word))
    };
    let rule = rules.system.iter().filter(fits).max_by_key(|rule| rule.words.split(' ').count())?;
    for word in rule.words.split(' ') {
        if let Some(at) = words.iter().position(|known| known == word) {
            words.remove(at);
        }
    }
    words.extend(rule.edition.iter().flat_map(|edition| edition.split(' ')).map(str::to_owned));
    Some(Named { rule, words, build, rules, catalog }.system())
}

struct Named<'a> {
    rule: &'a SystemRule,
    /// What is left of the name.
    words: Vec<String>,
    build: Option<u32>,
    rules: &'a Rules,
    catalog: &'a Catalog,
}

impl Named<'_> {
    fn system(mut self) -> System {
        let x64 = self.take("x64") && self.rule.names_x64;
        let n = self.take("n");
        let e = self.take("e");
        let year = self
            .words
            .iter()
            .find_map(|word| word.parse::<u32>().ok().filter(|year| (2015..2100).contains(year)));
        if let Some(year) = year {
            self.take(&year.to_string());
        }
        let release = self.release(year);
        let (generation, by_build) = self.generation(release);
        let mut wanted = self.words.clone();
        wanted.sort();
        wanted.dedup();
        let rule =
            self.rules.edition.iter().find(|rule| rule.words.iter().any(|words| same_words(words, &wanted)));
        let long_term = rule.is_some_and(|rule| rule.ids.iter().any(|id| id.contains("{year}")));
        let id = rule
            .and_then(|rule| self.id(rule, generation.as_ref(), release.map(|release| release.year), n, e));
        let edition = rule.map(|rule| {
            let marks =
                [(n, " N"), (e, " E"), (x64, " x64")].map(|(has, mark)| if has { mark } else { "" }).concat();
            let year = year.map_or_else(String::new, |year| format!(" {year}"));
            format!("{}{marks}{year}", rule.name)
        });
        let by_build = by_build || long_term && year.is_none() && id.is_some();
        System { product: self.product(generation.as_ref()), edition, role: self.rule.role, id, by_build }
    }

    fn take(&mut self, word: &str) -> bool {
        let before = self.words.len();
        self.words.retain(|known| known != word);
        self.words.len() < before
    }

    /// The release of a long-term edition: by the year in its name, else by its build.
    fn release(&self, year: Option<u32>) -> Option<&LongTerm> {
        self.rules.long_term.iter().find(|release| match (year, self.build) {
            (Some(year), _) => release.year == year,
            (None, Some(build)) => release.from <= build && build <= release.to,
            (None, None) => false,
        })
    }

    /// The generation, and whether the build decided it. Windows 11 keeps the name of Windows 10 in places that were
    /// never changed: there the build is right.
    fn generation(&self, release: Option<&LongTerm>) -> (Option<GenerationId>, bool) {
        let named = self.rule.generation.clone();
        let modern =
            self.rule.by_build || named.as_ref().is_some_and(|id| id.as_str().starts_with("windows-1"));
        if !modern {
            return (named, false);
        }
        let kind = if self.rule.role == SystemRole::Server { Kind::Server } else { Kind::Client };
        let by_build = self.build.map(|build| generations_of(build, kind)).unwrap_or_default();
        let of_year = release.filter(|_| self.build.is_none()).map(|release| release.generation.clone());
        match (by_build.as_slice(), of_year) {
            ([], None) => (named, false),
            ([], of_year) => (of_year, false),
            // Of two releases with one build the one with a year would have it in its name.
            (all, _) if self.rule.by_build && kind == Kind::Server => (all.last().cloned(), true),
            (all, _) => {
                let built = all.first().cloned();
                let differs = built != named;
                (built, differs)
            }
        }
    }

    fn product(&self, generation: Option<&GenerationId>) -> String {
        let named = generation
            .filter(|id| self.rule.role == SystemRole::Client && Some(*id) != self.rule.generation.as_ref());
        let row = named.and_then(|id| self.catalog.generation(id));
        row.map_or_else(|| self.rule.product.clone(), |row| row.name.clone())
    }

    fn id(
        &self,
        rule: &EditionRule,
        generation: Option<&GenerationId>,
        year: Option<u32>,
        n: bool,
        e: bool,
    ) -> Option<EditionId> {
        let mark = if n {
            "-n"
        } else if e {
            "-e"
        } else {
            ""
        };
        rule.ids.iter().find_map(|form| {
            if form.contains("{year}") && year.is_none() {
                return None;
            }
            let year = year.map(|year| year.to_string()).unwrap_or_default();
            let filled = form.replace("{generation}", generation?.as_str()).replace("{year}", &year);
            let id = EditionId::new(format!("{filled}{mark}"));
            self.catalog.edition(&id).map(|edition| edition.id.clone())
        })
    }
}

fn same_words(words: &str, wanted: &[String]) -> bool {
    let mut words: Vec<&str> = words.split(' ').collect();
    words.sort_unstable();
    words.iter().copied().eq(wanted.iter().map(String::as_str))
}

/// The words of a name, put into plain forms.
fn words_of(name: &str, rules: &Rules) -> Vec<String> {
    let name = name.split('|').next().unwrap_or_default().to_lowercase();
    let mut plain = String::with_capacity(name.len());
    for part in name.replace("(r)", " ").replace("(tm)", " ").replace("(c)", " ").chars() {
        match part {
            '\u{AE}' | '\u{2122}' | '\u{A9}' | ',' | ';' | '(' | ')' | '"' | '\'' | '_' => plain.push(' '),
            '\u{2010}'..='\u{2015}' => plain.push('-'),
            other => plain.push(other),
        }
    }
    for translation in &rules.translation {
        if plain.contains(&translation.words) {
            plain = plain.replace(&translation.words, &translation.means);
        }
    }
    let mut words: Vec<String> = plain.split_whitespace().map(str::to_owned).collect();
    without_service_pack(&mut words);
    // An evaluation is another edition: it has no volume key.
    words.retain(|word| word == "evaluation" || !rules.noise.contains(word));
    words
}

/// `service pack 1` and `sp1` say nothing about the edition.
fn without_service_pack(words: &mut Vec<String>) {
    if let Some(at) = words.iter().position(|word| word == "service")
        && words.get(at + 1).is_some_and(|word| word == "pack")
    {
        words.drain(at..(at + 3).min(words.len()));
    }
    words.retain(|word| {
        word.strip_prefix("sp")
            .is_none_or(|rest| rest.is_empty() || !rest.bytes().all(|byte| byte.is_ascii_digit()))
    });
}

/// The build in `10.0 (19045)`, `10.0.19045`, `10.0.19045.2965`, `6.1.7601` or `19045`.
pub(super) fn build_in(version: &str) -> Option<u32> {
    let mut numbers =
        version.split(|character: char| !character.is_ascii_digit()).filter_map(|part| part.parse().ok());
    let first: u32 = numbers.next()?;
    if first >= 2600 && version.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(first).filter(|build| *build != 2600 && !(2003..=2100).contains(build));
    }
    numbers.find(|number| (2000..100_000).contains(number)).filter(|_| version.contains(['.', '(']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::knowledge::Knowledge;

    #[test]
    fn what_no_rule_knows_is_no_system() {
        for name in ["Ubuntu 22.04", "Mac OS X", "", "unknown"] {
            assert_eq!(system(name, None, &Knowledge::embedded().catalog), None, "{name}");
        }
    }

    #[test]
    fn builds_are_read_in_every_form() {
        for (version, build) in [
            ("10.0 (19045)", Some(19045)),
            ("10.0.19045.2965", Some(19045)),
            ("6.1.7601", Some(7601)),
            ("22631", Some(22631)),
            ("6.3", None),
            ("2008", None),
            ("22H2", None),
        ] {
            assert_eq!(build_in(version), build, "{version}");
        }
    }

    #[test]
    fn every_id_of_the_rules_is_in_the_catalogue() {
        let rules = Rules::embedded();
        let catalog = &Knowledge::embedded().catalog;
        for rule in &rules.system {
            assert!(rule.generation.iter().all(|id| catalog.generation(id).is_some()), "{}", rule.product);
        }
        for rule in &rules.edition {
            for form in &rule.ids {
                let fill = |generation: &GenerationId, year: u32| {
                    form.replace("{generation}", generation.as_str()).replace("{year}", &year.to_string())
                };
                let known = catalog.generations.iter().any(|generation| {
                    rules.long_term.iter().any(|release| {
                        catalog.edition(&EditionId::new(fill(&generation.id, release.year))).is_some()
                    })
                });
                // Both spellings of a name need not exist in every generation, but in one.
                assert!(known, "{form}");
            }
        }
    }
}
