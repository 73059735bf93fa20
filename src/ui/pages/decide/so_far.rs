//! The panel beside a question: the recommendation so far, what it rests on, what is still open, and what would change
//! it.

use egui::Ui;

use super::{Page, reasons, result};
use crate::app::answer_words::method_words;
use crate::app::named;
use crate::app::words::{count, word};
use crate::domain::advice::{BecauseLine, Method};
use crate::ui::frame::Outbox;
use crate::ui::pages::cited;
use crate::ui::typography::Type;
use crate::ui::widgets::{because_list, divider, flip_line, in_english_unless_known, muted, section};

/// Flips shown here; all of them stand on the recommendation.
const FLIPS: usize = 5;

/// Draws the panel.
pub(super) fn show(ui: &mut Ui, page: &Page<'_>, outbox: &mut Outbox) {
    ui.spacing_mut().item_spacing.y = 2.0;
    let advice = &page.app.advice;
    if !page.layout.panel_is_sheet() {
        muted(ui, Type::Small, word("so-far.title"));
        ui.add_space(12.0);
    }
    section(ui, named::method(advice.method));
    muted(ui, Type::Text, word(line(advice.method)));
    ui.add_space(10.0);
    because(ui, page);
    ui.add_space(14.0);
    divider(ui);
    ui.add_space(12.0);
    changes(ui, page, outbox);
}

/// What the method means, in one line.
fn line(method: Method) -> &'static str {
    match method {
        Method::KmsHost => "so-far.line.kms-host",
        Method::KmsClient => "so-far.line.kms-client",
        Method::MakOnline => "so-far.line.mak-online",
        Method::MakProxy => "so-far.line.mak-proxy",
        Method::MakTelephone => "so-far.line.mak-telephone",
        Method::Adba => "so-far.line.adba",
        Method::Avma => "so-far.line.avma",
        Method::Subscription => "so-far.line.subscription",
        Method::NotVolume => "so-far.line.not-volume",
    }
}

/// The reasons that rest on answers; those that hold for every machine stand on the recommendation.
fn because(ui: &mut Ui, page: &Page<'_>) {
    let shown = || page.app.advice.because.iter().filter(|line| !line.answers.is_empty());
    let lines: Vec<(String, String, bool)> = shown()
        .map(|line| (reasons::sentence(line), source(page, line), reasons::is_assumed(line)))
        .collect();
    in_english_unless_known(ui, shown().map(|line| line.text.as_str()));
    because_list(ui, word("so-far.reasons"), &cited::marked(&lines));
}

fn source(page: &Page<'_>, line: &BecauseLine) -> String {
    let pages = reasons::pages(line, &page.answers);
    let sources = cited::sources(&page.app.knowledge.catalog, &line.sources, 1);
    if pages.is_empty() { sources } else { pages.words(&sources) }
}

fn changes(ui: &mut Ui, page: &Page<'_>, outbox: &mut Outbox) {
    muted(ui, Type::Small, word("so-far.change"));
    ui.add_space(4.0);
    let lines = &page.app.flips;
    let shown = lines.iter().filter(|line| line.is_near()).take(FLIPS);
    let mut drawn = 0;
    for line in shown {
        drawn += 1;
        if flip_line(ui, &line.words, method_words(line.method)).clicked() {
            outbox.send(result::trial(line));
        }
    }
    if lines.is_empty() {
        muted(ui, Type::Text, word("result.nothing-changes"));
    }
    let beyond = u32::try_from(lines.len() - drawn).unwrap_or(0);
    if beyond > 0 {
        muted(ui, Type::Small, &count("so-far.more", beyond));
    }
}
