//! Reasons as every page lists them: a sentence, whether it is assumed, and the few words that name its sources.

use crate::app::words::fill;
use crate::domain::catalog::Catalog;
use crate::domain::ids::SourceId;
use crate::ui::widgets::{Reason, ReasonMark};

/// The short forms of sources: `most` by name, the others counted.
pub(super) fn sources(catalog: &Catalog, ids: &[SourceId], most: usize) -> String {
    let mut names: Vec<&str> = Vec::new();
    for id in ids {
        let name = catalog.short_source(id);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let beyond = names.len().saturating_sub(most);
    names.truncate(most);
    // The name of a source may hold a comma.
    let named = names.join("; ");
    if beyond == 0 {
        named
    } else {
        fill("result.more-sources", &[("list", &named), ("n", &beyond.to_string())])
    }
}

/// Sentences, each with its source and whether it is assumed, as a list of reasons shows them.
pub(super) fn marked(lines: &[(String, String, bool)]) -> Vec<Reason<'_>> {
    lines
        .iter()
        .map(|(text, source, assumed)| Reason {
            mark: if *assumed { ReasonMark::Assumed } else { ReasonMark::Told },
            strong: "",
            text,
            source,
        })
        .collect()
}
