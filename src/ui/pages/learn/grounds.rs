//! What a because rests on: rules and facts with their sources, and the causes of a run.

use egui::{Id, Ui};

use crate::app::App;
use crate::app::Command;
use crate::app::learn::Cause;
use crate::app::reference::LookUp;
use crate::app::words::{fill, said, word};
use crate::domain::lesson::Ground;
use crate::ui::frame::Outbox;
use crate::ui::pages::cited::{marked, sources};
use crate::ui::widgets::{
    Button, Reason, ReasonMark, Sources, because_list_with, in_english_unless_known, section,
};

/// Rules and facts; a point that the sources dispute leads to both values.
pub(super) fn grounds(ui: &mut Ui, app: &App, grounds: &[Ground], outbox: &mut Outbox) {
    if grounds.is_empty() {
        return;
    }
    let shown = heading(ui);
    let lines: Vec<(String, String, bool)> = grounds
        .iter()
        .map(|ground| {
            let parts = [
                ("rule", ground.id.as_str()),
                ("sources", &*sources(&app.knowledge.catalog, &ground.sources, 2)),
            ];
            let made = fill("result.rule-sources", &parts);
            let made = match &ground.assumed {
                Some(why) => fill("learn.assumed", &[("sources", &made), ("why", &said(why))]),
                None => made,
            };
            let texts: Vec<_> = ground.texts.iter().map(|text| said(text)).collect();
            (texts.join(" "), made, ground.assumed.is_some())
        })
        .collect();
    in_english_unless_known(ui, grounds.iter().flat_map(|ground| ground.texts.iter().map(String::as_str)));
    let reasons = marked(&lines);
    because_list_with(ui, word("learn.rests-on"), &reasons, shown, |ui, place| {
        let Some(point) = grounds.get(place).and_then(|ground| ground.conflict.clone()) else { return };
        let name = fill("learn.both-values", &[("point", point.as_str())]);
        if Button::link(word("learn.disagree")).small().name(&name).show(ui).clicked() {
            outbox.send(Command::LookUp(LookUp::Conflict(point)));
        }
    });
}

/// Where it is kept whether rules and sources are shown.
const SHOWN: &str = "learn-sources-shown";

fn sources_are(ui: &Ui) -> Sources {
    let are_shown = ui.data(|data| data.get_temp::<bool>(Id::unique(SHOWN))).unwrap_or(false);
    if are_shown { Sources::Shown } else { Sources::Folded }
}

/// The heading, and beside it whether rules and sources are shown: with them the page may be longer than the window.
fn heading(ui: &mut Ui) -> Sources {
    let mut are_shown = sources_are(ui) == Sources::Shown;
    ui.horizontal_wrapped(|ui| {
        section(ui, word("learn.rests-on"));
        let words = if are_shown { "learn.hide-sources" } else { "learn.show-sources" };
        if Button::link(word(words)).small().expanded(are_shown).show(ui).clicked() {
            are_shown = !are_shown;
            ui.data_mut(|data| data.insert_temp(Id::unique(SHOWN), are_shown));
        }
    });
    ui.add_space(6.0);
    sources_are(ui)
}

/// What happened in the run, and because of what.
/// `title` says of whom and until when.
pub(super) fn causes(ui: &mut Ui, app: &App, title: &str, causes: &[Cause]) {
    if causes.is_empty() {
        return;
    }
    ui.add_space(12.0);
    section(ui, title);
    ui.add_space(6.0);
    in_english_unless_known(ui, causes.iter().map(|cause| cause.text.as_str()));
    let lines: Vec<_> = causes
        .iter()
        .map(|cause| {
            let sources = sources(&app.knowledge.catalog, &cause.sources, 2);
            let parts = [("when", cause.when.as_str()), ("rule", &*cause.rule), ("sources", &*sources)];
            (said(&cause.text), fill("learn.cause", &parts))
        })
        .collect();
    let reasons: Vec<Reason<'_>> = lines
        .iter()
        .map(|(text, source)| Reason { mark: ReasonMark::Event, strong: "", text, source })
        .collect();
    because_list_with(ui, title, &reasons, sources_are(ui), |_, _| ());
}
