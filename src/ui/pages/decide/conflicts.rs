//! "The sources disagree": the disputed points that the advice touches, each with both values and both sources. Never
//! settles one: the rulebook in force has chosen, and can be changed beside it.

use egui::Ui;

use super::Page;
use crate::app::answer_words::unstopped;
use crate::app::words::fill;
use crate::domain::catalog::{Catalog, Conflict};
use crate::domain::ids::SourceId;
use crate::ui::pages::cited;
use crate::ui::typography::Type;
use crate::ui::widgets::{Tone, callout, in_english, source, text};

/// Draws the box; nothing where no point is touched.
pub(super) fn show(ui: &mut Ui, page: &Page<'_>) {
    let catalog = &page.app.knowledge.catalog;
    let touched: Vec<&Conflict> = page
        .app
        .advice
        .warnings
        .iter()
        .filter_map(|warning| warning.conflict.as_ref())
        .filter_map(|id| catalog.conflict(id))
        .collect();
    if touched.is_empty() {
        return;
    }
    callout(ui, Tone::Caution, crate::app::words::word("steps.disagree"), |ui| {
        in_english(ui);
        for (place, conflict) in touched.into_iter().enumerate() {
            if place > 0 {
                ui.add_space(6.0);
            }
            text(ui, Type::SmallStrong, &conflict.point);
            value(ui, catalog, "steps.articles", &conflict.articles, &conflict.articles_sources);
            value(ui, catalog, "steps.microsoft", &conflict.microsoft, &conflict.microsoft_sources);
        }
    });
}

fn value(ui: &mut Ui, catalog: &Catalog, id: &str, said: &str, sources: &[SourceId]) {
    text(ui, Type::Small, unstopped(&fill(id, &[("text", said)])));
    if !sources.is_empty() {
        source(ui, &cited::sources(catalog, sources, 2));
    }
}
