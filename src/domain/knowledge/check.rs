//! Turns what is written into values that cannot be wrong. Whatever does not hold becomes a problem and the
//! reading goes on; a value returned after a problem is a stand-in that no one gets to see.

use core::ops::RangeInclusive;
use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike as _, NaiveDate};
use toml::Spanned;

use super::rows::{Flag, Number, Row, Text, Texts};
use crate::domain::ids::{ConflictId, EditionId, GenerationId, SourceId};
use crate::domain::problem::Problem;
use crate::domain::reading::{nearest, quoted};

/// What can be referred to from another file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Source,
    Generation,
    Edition,
    Conflict,
}

impl Kind {
    fn noun(self) -> &'static str {
        match self {
            Self::Source => "a source of sources.toml",
            Self::Generation => "a generation of generations.toml",
            Self::Edition => "an edition of editions.toml",
            Self::Conflict => "a conflict of conflicts.toml",
        }
    }
}

/// Collects problems and knows every id that can be referred to.
#[derive(Default)]
pub(crate) struct Check {
    pub(crate) problems: Vec<Problem>,
    known: BTreeMap<Kind, BTreeSet<String>>,
}

impl Check {
    /// Makes the ids of these rows known, and reports those that are missing, misspelt or taken.
    pub(crate) fn learn<R>(&mut self, kind: Kind, rows: &[Row<'_, R>], id: impl Fn(&R) -> &Text) {
        let taken = self.unique(rows, |row| id(row).as_ref().map(|id| (id.span(), id.get_ref().clone())));
        self.known.entry(kind).or_default().extend(taken);
        for row in rows {
            let _spelling: String = self.id(row, "id", id(&row.raw));
        }
    }

    /// Reports every name that two rows bear, and returns all names.
    pub(crate) fn unique<R>(
        &mut self,
        rows: &[Row<'_, R>],
        name: impl Fn(&R) -> Option<(core::ops::Range<usize>, String)>,
    ) -> BTreeSet<String> {
        let mut taken = BTreeSet::new();
        for row in rows {
            let Some((place, name)) = name(&row.raw) else { continue };
            if !taken.insert(name.clone()) {
                self.problems.push(row.problem(
                    Some(place),
                    "",
                    format!("{} a second time", quoted(&name)),
                    "an id that no other row bears",
                ));
            }
        }
        taken
    }

    /// A text that must be there and say something.
    pub(crate) fn text<R>(&mut self, row: &Row<'_, R>, field: &str, value: &Text) -> String {
        match value {
            None => self.problems.extend(row.missing(field, "nothing", "a text; the key is required")),
            Some(text) if text.get_ref().trim().is_empty() => {
                self.problems.push(row.problem(Some(text.span()), field, "an empty text", "a text"));
            }
            Some(text) => return text.get_ref().clone(),
        }
        String::new()
    }

    /// A text that may be absent; absent is empty.
    pub(crate) fn words(value: &Text) -> String {
        value.as_ref().map(|text| text.get_ref().clone()).unwrap_or_default()
    }

    /// A text that may be absent, but says something where it is there.
    pub(crate) fn maybe<R>(&mut self, row: &Row<'_, R>, field: &str, value: &Text) -> Option<String> {
        value.is_some().then(|| self.text(row, field, value))
    }

    /// Texts of which at least one must be there.
    pub(crate) fn texts<R>(&mut self, row: &Row<'_, R>, field: &str, value: &Texts) -> Vec<String> {
        if value.as_ref().is_none_or(Vec::is_empty) {
            self.problems.extend(row.missing(field, "nothing", "at least one text"));
        }
        Self::list(value)
    }

    /// Texts as they stand; absent is empty.
    pub(crate) fn list(value: &Texts) -> Vec<String> {
        value.iter().flatten().map(|text| text.get_ref().clone()).collect()
    }

    /// An id: letters, digits, dots and hyphens.
    pub(crate) fn id<R, I: for<'i> From<&'i str>>(
        &mut self,
        row: &Row<'_, R>,
        field: &str,
        value: &Text,
    ) -> I {
        let text = self.text(row, field, value);
        let odd = |letter: char| !(letter.is_ascii_alphanumeric() || letter == '-' || letter == '.');
        if let Some(written) = value
            && written.get_ref().contains(odd)
        {
            self.problems.push(row.problem(
                Some(written.span()),
                field,
                quoted(&text),
                "letters, digits, dots and hyphens",
            ));
        }
        I::from(text.as_str())
    }

    /// The format of a file: so far there is one.
    pub(crate) fn format<R>(&mut self, row: &Row<'_, R>, value: &Number) {
        let allowed = "1, the only format so far";
        match value {
            None => self.problems.extend(row.missing("format", "nothing", allowed)),
            Some(format) if *format.get_ref() != 1 => {
                let found = format.get_ref().to_string();
                self.problems.push(row.problem(Some(format.span()), "format", found, allowed));
            }
            Some(_) => {}
        }
    }

    /// A whole number within limits.
    pub(crate) fn number<R>(
        &mut self,
        row: &Row<'_, R>,
        field: &str,
        value: &Number,
        limits: RangeInclusive<u32>,
    ) -> u32 {
        let allowed = format!("a whole number from {} to {}", limits.start(), limits.end());
        let Some(number) = value else {
            self.problems.extend(row.missing(field, "nothing", allowed));
            return *limits.start();
        };
        match u32::try_from(*number.get_ref()) {
            Ok(fitting) if limits.contains(&fitting) => fitting,
            _ => {
                let found = number.get_ref().to_string();
                self.problems.push(row.problem(Some(number.span()), field, found, allowed));
                *limits.start()
            }
        }
    }

    /// A yes or no; absent is no.
    pub(crate) fn flag(value: &Flag) -> bool {
        value.as_ref().is_some_and(|flag| *flag.get_ref())
    }

    /// One of a few words; `None` after a problem.
    pub(crate) fn choice<R, T: Copy>(
        &mut self,
        row: &Row<'_, R>,
        field: &str,
        value: &Text,
        choices: &[(&str, T)],
    ) -> Option<T> {
        let words: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
        let allowed = format!("one of {}", words.join(", "));
        let Some(written) = value else {
            self.problems.extend(row.missing(field, "nothing", allowed));
            return None;
        };
        let found = choices.iter().find(|(word, _)| word == written.get_ref());
        if found.is_none() {
            let what = quoted(written.get_ref());
            self.problems.push(row.problem(Some(written.span()), field, what, allowed));
        }
        found.map(|(_, value)| *value)
    }

    /// A day that may be absent, written year-month-day, within the time of volume activation.
    pub(crate) fn date<R>(&mut self, row: &Row<'_, R>, field: &str, value: &Text) -> Option<NaiveDate> {
        let written = value.as_ref()?;
        let date = NaiveDate::parse_from_str(written.get_ref(), "%Y-%m-%d").ok();
        let sane = date.filter(|date| (2000..=2100).contains(&date.year()));
        if sane.is_none() {
            self.problems.push(row.problem(
                Some(written.span()),
                field,
                quoted(written.get_ref()),
                "a day between 2000-01-01 and 2100-12-31, such as 2009-03-02",
            ));
        }
        sane
    }

    /// One reference that must hold.
    pub(crate) fn one<R, I: for<'i> From<&'i str>>(
        &mut self,
        row: &Row<'_, R>,
        field: &str,
        value: &Text,
        kind: Kind,
    ) -> I {
        let text = self.text(row, field, value);
        if let Some(written) = value {
            self.refer(row, field, written, kind);
        }
        I::from(text.as_str())
    }

    /// A reference that may be absent.
    pub(crate) fn conflict<R>(&mut self, row: &Row<'_, R>, field: &str, value: &Text) -> Option<ConflictId> {
        value.is_some().then(|| self.one(row, field, value, Kind::Conflict))
    }

    /// References that must hold, none of them twice.
    pub(crate) fn many<R, I: for<'i> From<&'i str>>(
        &mut self,
        row: &Row<'_, R>,
        field: &str,
        value: &Texts,
        kind: Kind,
    ) -> Vec<I> {
        let mut seen = BTreeSet::new();
        for written in value.iter().flatten() {
            self.refer(row, field, written, kind);
            if !seen.insert(written.get_ref()) {
                let found = format!("{} a second time", quoted(written.get_ref()));
                self.problems.push(row.problem(Some(written.span()), field, found, "each only once"));
            }
        }
        value.iter().flatten().map(|written| I::from(written.get_ref().as_str())).collect()
    }

    /// The sources of a row: at least one, all known.
    pub(crate) fn sources<R>(&mut self, row: &Row<'_, R>, field: &str, value: &Texts) -> Vec<SourceId> {
        if value.as_ref().is_none_or(Vec::is_empty) {
            let allowed = "at least one source of sources.toml";
            self.problems.extend(row.missing(field, "no source", allowed));
        }
        self.many(row, field, value, Kind::Source)
    }

    /// Editions of the catalogue.
    pub(crate) fn editions<R>(&mut self, row: &Row<'_, R>, field: &str, value: &Texts) -> Vec<EditionId> {
        self.many(row, field, value, Kind::Edition)
    }

    /// Generations of the catalogue.
    pub(crate) fn generations<R>(
        &mut self,
        row: &Row<'_, R>,
        field: &str,
        value: &Texts,
    ) -> Vec<GenerationId> {
        self.many(row, field, value, Kind::Generation)
    }

    /// A file that could not be read makes no id known: references into it are not held against anyone.
    fn refer<R>(&mut self, row: &Row<'_, R>, field: &str, written: &Spanned<String>, kind: Kind) {
        let Some(known) = self.known.get(&kind) else { return };
        if known.contains(written.get_ref()) {
            return;
        }
        let near = nearest(written.get_ref(), known.iter().map(String::as_str))
            .map_or_else(String::new, |near| format!(", for example \"{near}\""));
        let found = quoted(written.get_ref());
        let problem = row.problem(Some(written.span()), field, found, format!("{}{near}", kind.noun()));
        self.problems.push(problem);
    }
}
