//! Which readings an input gives, told by its content and never by its name.
//!
//! A row is a form of input: what recognises it and what reads it. Forms that take the whole input (a log file, a
//! table, a list of objects) are asked first, and the first that recognises it reads alone. Forms of running text are
//! all asked, since one paste may hold the output of several tools; each reads its own lines and leaves the others.
//! Bare codes are looked for where nothing else was found.

use super::fact::Fact;
use super::reading::Reading;
use super::text::Line;
use super::{codes, labelled, licences, lists, logs, lookups, vamt, vnext};
use crate::domain::catalog::Catalog;

/// One input, or a piece of one, made ready for the readers.
#[derive(Clone, Copy)]
pub(super) struct Input<'a> {
    /// As the user gave it.
    pub(super) name: &'a str,
    /// The catalogue that editions, codes and events are looked up in.
    pub(super) catalog: &'a Catalog,
    /// Decoded and otherwise unchanged, for forms with a grammar of their own; empty for what is no text.
    pub(super) text: &'a str,
    /// Repaired lines, for running text.
    pub(super) lines: &'a [Line<'a>],
    /// Lines that were read before.
    pub(super) before: usize,
    /// The version of the machine whose output may go on here.
    pub(super) version: Option<&'a Fact<String>>,
}

impl<'a> Input<'a> {
    /// A whole text.
    pub(super) fn of(name: &'a str, catalog: &'a Catalog, text: &'a str) -> Self {
        Self { name, catalog, text, lines: &[], before: 0, version: None }
    }
}

/// How a form that takes the whole input may be cut into pieces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pieces {
    /// Between records of XML.
    Records,
    /// Between rows, whose head is put above each piece.
    Rows,
    /// Between objects of JSON.
    Objects,
    /// What stands far apart belongs together.
    None,
}

/// One form of input.
pub(super) struct Form {
    /// A quick look whether the input may be of this form.
    pub(super) holds: fn(&Input<'_>) -> bool,
    /// What it says: one reading for each kind, none where nothing of the form is there after all.
    pub(super) reads: fn(&Input<'_>) -> Vec<Reading>,
    pub(super) pieces: Pieces,
}

/// One form of running text.
pub(super) struct Part {
    /// A quick look whether the input may be of this form.
    pub(super) holds: fn(&Input<'_>) -> bool,
    /// What it says.
    pub(super) reads: fn(&Input<'_>) -> Vec<Reading>,
}

/// Forms that take the whole input.
pub(super) const WHOLE: &[Form] = &[
    Form {
        holds: |input| logs::holds_xml(input.text),
        reads: |input| vec![logs::read_xml(input)],
        pieces: Pieces::Records,
    },
    Form {
        holds: |input| vamt::holds_list(input.text),
        reads: |input| vec![vamt::read_list(input.name, input.text, input.catalog)],
        pieces: Pieces::None,
    },
    Form {
        holds: |input| logs::holds_json(input.text),
        reads: |input| vec![logs::read_json(input)],
        pieces: Pieces::Objects,
    },
    Form {
        holds: |input| vamt::holds_table(input.text),
        reads: |input| vec![vamt::read_table(input.name, input.text, input.catalog)],
        pieces: Pieces::None,
    },
    Form {
        holds: |input| logs::holds_table(input.text, input.catalog),
        reads: |input| vec![logs::read_table(input)],
        pieces: Pieces::Rows,
    },
    // Office licences of a subscription, which are no volume activation.
    Form { holds: vnext::holds, reads: vnext::read, pieces: Pieces::None },
    // Licensing objects as CSV.
    Form { holds: licences::holds_table, reads: licences::read_table, pieces: Pieces::Rows },
    // Last: other tables have names in them, too.
    Form {
        holds: |input| lists::holds(input.text) || lists::holds_systems(input.text, input.catalog),
        reads: |input| vec![lists::read_inventory(input.name, input.text, None, input.catalog).reading],
        pieces: Pieces::None,
    },
];

/// Forms that one paste may hold several of.
pub(super) const PARTS: &[Part] = &[
    // slmgr.vbs and ospp.vbs.
    Part { holds: labelled::holds, reads: labelled::read },
    // Licensing objects as JSON.
    Part { holds: licences::holds_json, reads: licences::read_json },
];

/// Forms of running text that tell some of their lines by their shape, so that those are no labelled lines. Told of
/// behind [`PARTS`], and all of them see all lines.
pub(super) const SHAPED: &[fn(&Input<'_>) -> Claim] = &[
    // Events pasted as text.
    |input| usable(logs::holds_text, logs::read_text, input),
    // Answers of name servers.
    |input| usable(|input| lookups::holds(input.lines), lookups::read, input),
];

/// What such a form gives, where it says anything.
fn usable(
    holds: fn(&Input<'_>) -> bool,
    reads: fn(&Input<'_>) -> (Reading, Vec<usize>),
    input: &Input<'_>,
) -> Claim {
    let read = holds(input).then(|| reads(input));
    let (reading, lines) = read.filter(|(reading, _)| reading.ok).unzip();
    (reading.into_iter().collect(), lines.unwrap_or_default())
}

/// What a form of running text gave, and the lines, by their index, that no other form needs to read.
pub(super) type Claim = (Vec<Reading>, Vec<usize>);

/// Forms of running text that know their own lines for sure; asked before [`PARTS`].
pub(super) const CLAIMS: &[fn(&Input<'_>) -> Claim] = &[
    // Licensing objects as lists and as tables of a screen.
    licences::read_text,
];

/// What is looked for where nothing else was found.
pub(super) const LAST: Part = Part { holds: codes::holds, reads: codes::read };
