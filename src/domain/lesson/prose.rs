//! Markdown with names in braces, which are filled from catalogue and rulebooks: no number of the field is ever typed in
//! a lesson.
//!
//! | written | filled with |
//! |---|---|
//! | `{validity}`, `{threshold_client}`, `{initial_grace.vista}` | a value of the plan's rulebook, with its unit |
//! | `{va-2.0:retention}` | the same of another rulebook |
//! | `{fact:kms-key-hosts}` | value and unit of a fact of the catalogue |
//! | `{articles:retention}`, `{microsoft:retention}` | what either says where they differ |
//! | `{error:0xC004F038}`, `{event:12288}` | the code, with its meaning as a mention |
//! | `{command:ipk}` | the command line |
//! | `{edition:vista-enterprise}`, `{setup-key:vista-enterprise}` | its name, its public key |
//! | `{source:articles-2009-part-1}` | the short name of a source |
//! | `{word:retention}` | a word of the glossary |

use super::values;
use crate::domain::ids::{ConflictId, EditionId, SourceId};
use crate::domain::knowledge::Knowledge;
use crate::domain::reading::nearest;
use crate::domain::rulebook::RulebookId;

/// A text as written and as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prose {
    /// With names in braces, as the file has it.
    pub written: String,
    /// Markdown with the names filled.
    pub shown: String,
    /// What was filled, in order, each once.
    pub mentions: Vec<Mention>,
}

/// Something that a text names: where it comes from, for the small print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// As written between the braces.
    pub name: String,
    /// The rule, fact or meaning in one sentence; empty where the filled text says all.
    pub text: String,
    pub sources: Vec<SourceId>,
}

/// A name that nothing fills: the name and what is allowed.
pub(super) type Unknown = (String, String);

impl Prose {
    /// Fills a text for a plan with this rulebook; every name that is unknown is given back.
    pub(super) fn fill(written: &str, book: RulebookId, knowledge: &Knowledge) -> (Self, Vec<Unknown>) {
        let (mut shown, mut mentions, mut unknown) = (String::new(), Vec::<Mention>::new(), Vec::new());
        let mut rest = written;
        while let Some((before, after)) = rest.split_once('{') {
            shown.push_str(before);
            let Some((name, tail)) = after.split_once('}') else {
                unknown.push((String::from("{"), "a name and `}` after every `{`".to_owned()));
                rest = after;
                continue;
            };
            match filled(name, book, knowledge) {
                Some((words, mention)) => {
                    shown.push_str(&words);
                    if mentions.iter().all(|known| known.name != mention.name) {
                        mentions.push(mention);
                    }
                }
                None => unknown.push((format!("{{{name}}}"), allowed(name))),
            }
            rest = tail;
        }
        shown.push_str(rest);
        (Self { written: written.to_owned(), shown, mentions }, unknown)
    }
}

const KINDS: [&str; 9] =
    ["fact:", "articles:", "microsoft:", "error:", "event:", "command:", "edition:", "setup-key:", "source:"];

fn allowed(name: &str) -> String {
    let near =
        nearest(name, values::NAMES).map(|near| format!("`{near}` is the nearest; ")).unwrap_or_default();
    format!(
        "{near}a value of a rulebook ({}, initial_grace.GENERATION, rearms.EDITION), or one of {}, word: with an id of the \
         catalogue",
        values::NAMES.join(", "),
        KINDS.join(", ")
    )
}

/// The words for a name, and where they come from.
fn filled(name: &str, book: RulebookId, knowledge: &Knowledge) -> Option<(String, Mention)> {
    let catalog = &knowledge.catalog;
    let mention = |text: &str, sources: &[SourceId]| Mention {
        name: name.to_owned(),
        text: text.to_owned(),
        sources: sources.to_vec(),
    };
    let Some((kind, id)) = name.split_once(':') else {
        let value = values::of_rulebook(knowledge.rulebooks.get(book), name)?;
        return Some((value.words, mention(&value.text, &value.sources)));
    };
    if let Some(other) = RulebookId::from_id(kind) {
        let value = values::of_rulebook(knowledge.rulebooks.get(other), id)?;
        return Some((value.words, mention(&value.text, &value.sources)));
    }
    Some(match kind {
        "fact" => {
            let fact = catalog.fact(id)?;
            let unit = if fact.unit.is_empty() { String::new() } else { format!(" {}", fact.unit) };
            (format!("{}{unit}", fact.value), mention(&fact.text, &fact.sources))
        }
        "articles" => {
            let conflict =
                catalog.conflict(&ConflictId::new(id)).filter(|conflict| !conflict.articles_silent)?;
            (unstopped(&conflict.articles), mention("", &conflict.articles_sources))
        }
        "microsoft" => {
            let conflict =
                catalog.conflict(&ConflictId::new(id)).filter(|conflict| !conflict.microsoft_silent)?;
            (unstopped(&conflict.microsoft), mention("", &conflict.microsoft_sources))
        }
        "error" => {
            let row = catalog.errors.iter().find(|row| row.code == id)?;
            (row.code.clone(), mention(&row.meaning, &row.sources))
        }
        "event" => {
            let row = catalog.events.iter().find(|row| row.id.to_string() == id)?;
            (id.to_owned(), mention(&row.meaning, &row.sources))
        }
        "command" => {
            let row = catalog.command(id)?;
            (format!("`{}`", row.line), mention(&row.what, &row.sources))
        }
        "edition" => {
            let edition = catalog.edition(&EditionId::new(id))?;
            (edition.name.clone(), mention("", &edition.sources))
        }
        "setup-key" => {
            let edition = catalog.edition(&EditionId::new(id))?;
            (format!("`{}`", edition.setup_key.as_deref()?), mention("", &edition.sources))
        }
        "source" => {
            let source = catalog.sources.get(&SourceId::new(id))?;
            (source.short.clone(), mention(&source.title, core::slice::from_ref(&source.id)))
        }
        "word" => {
            let row = catalog.words.iter().find(|row| row.word.eq_ignore_ascii_case(id))?;
            (id.to_owned(), mention(&row.meaning, &row.sources))
        }
        _ => return None,
    })
}

/// A sentence without its full stop, to stand inside another.
fn unstopped(text: &str) -> String {
    text.trim_end_matches('.').to_owned()
}
