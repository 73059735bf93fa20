//! What a because rests on: rules and facts with their sources, and the causes of a run.

use egui::Ui;

use crate::app::App;
use crate::app::Command;
use crate::app::learn::Cause;
use crate::app::reference::LookUp;
use crate::app::words::{fill, word};
use crate::domain::lesson::Ground;
use crate::ui::frame::Outbox;
use crate::ui::pages::cited::{marked, sources};
use crate::ui::widgets::{Button, Reason, ReasonMark, because_list, because_list_with, section};

/// Rules and facts; a point that the sources dispute leads to both values.
pub(super) fn grounds(ui: &mut Ui, app: &App, grounds: &[Ground], outbox: &mut Outbox) {
    if grounds.is_empty() {
        return;
    }
    ui.add_space(12.0);
    section(ui, word("learn.rests-on"));
    ui.add_space(6.0);
    let lines: Vec<(String, String, bool)> = grounds
        .iter()
        .map(|ground| {
            let parts = [
                ("rule", ground.id.as_str()),
                ("sources", &*sources(&app.knowledge.catalog, &ground.sources, 2)),
            ];
            let made = fill("result.rule-sources", &parts);
            let made = match &ground.assumed {
                Some(why) => fill("learn.assumed", &[("sources", &made), ("why", why)]),
                None => made,
            };
            (ground.texts.join(" "), made, ground.assumed.is_some())
        })
        .collect();
    let reasons = marked(&lines);
    because_list_with(ui, word("learn.rests-on"), &reasons, |ui, place| {
        let Some(point) = grounds.get(place).and_then(|ground| ground.conflict.clone()) else { return };
        let name = fill("learn.both-values", &[("point", point.as_str())]);
        if Button::link(word("learn.disagree")).small().name(&name).show(ui).clicked() {
            outbox.send(Command::LookUp(LookUp::Conflict(point)));
        }
    });
}

/// What happened in the run, and because of what.
pub(super) fn causes(ui: &mut Ui, app: &App, causes: &[Cause]) {
    if causes.is_empty() {
        return;
    }
    ui.add_space(12.0);
    section(ui, word("learn.in-this-run"));
    ui.add_space(6.0);
    let lines: Vec<(&str, String)> = causes
        .iter()
        .map(|cause| {
            let sources = sources(&app.knowledge.catalog, &cause.sources, 2);
            let parts = [("when", cause.when.as_str()), ("rule", &cause.rule), ("sources", &sources)];
            (cause.text.as_str(), fill("learn.cause", &parts))
        })
        .collect();
    let reasons: Vec<Reason<'_>> = lines
        .iter()
        .map(|(text, source)| Reason { mark: ReasonMark::Event, strong: "", text, source })
        .collect();
    because_list(ui, word("learn.in-this-run"), &reasons);
}
