//! The picture: Microsoft, DNS, hosts and cohorts on the minute that is shown, and what flows between them. Every host
//! and cohort is a card that can be pressed; its table twin is the table "Now".

mod layout;
mod model;
mod paint;

use egui::{CursorIcon, Sense, Ui, UiBuilder, accesskit, vec2};

use self::layout::Scene;
use self::model::Model;
pub(super) use self::model::key_words;
use super::Shown;
use crate::app::simulate::{PanelFace, Selection};
use crate::app::words::{fill, word};
use crate::app::{Command, RunCommand};
use crate::ui::frame::Outbox;
use crate::ui::theme;
use crate::ui::widgets::parts;

pub(super) fn show(ui: &mut Ui, shown: Shown<'_>, outbox: &mut Outbox) {
    let model = Model::of(shown, layout::most_cards(ui.available_width()));
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), layout::HEIGHT), Sense::hover());
    let scene = Scene::of(rect, &model);
    let builder = UiBuilder::new()
        .max_rect(rect)
        .accessibility_role(accesskit::Role::Figure)
        .accessibility_label(word("picture.name"));
    let ui = &mut ui.new_child(builder);
    ui.accesskit_node_builder(ui.unique_id(), |node| node.set_description(model.description.as_str()));
    paint::arrows(ui, &scene, &model);
    paint::world(ui, &scene, &model);
    for (place, card) in &scene.hosts {
        let Some(host) = model.hosts.get(*place) else { continue };
        let response = ui.interact(*card, ui.scope_id().with(("host", place)), Sense::click());
        let selected = pressable(ui, &response, &host.spoken, shown, Selection::Host(host.host), outbox);
        paint::host(ui, &response, host, &model, selected);
        // The line of a long edition is shortened.
        ui.accesskit_node_builder(response.id, |node| node.set_description(host.line.as_str()));
        response.on_hover_text(&host.line);
    }
    for (place, card) in &scene.cohorts {
        let Some(cohort) = model.cohorts.get(*place) else { continue };
        let response = ui.interact(*card, ui.scope_id().with(("cohort", place)), Sense::click());
        let selected =
            pressable(ui, &response, &cohort.spoken, shown, Selection::Cohort(cohort.cohort), outbox);
        let each = paint::machines_each(*card, cohort.counts.total());
        if each > 1 {
            let each = crate::app::words::grouped(u64::from(each));
            response.clone().on_hover_text(fill("picture.symbol", &[("n", &each)]));
        }
        paint::cohort(ui, &response, cohort, selected);
    }
    for (card, words) in &scene.more {
        let response = ui.interact(*card, ui.scope_id().with(("more", words)), Sense::click());
        parts::describe(ui, &response, accesskit::Role::Button, words, |_| {});
        paint::more(ui, &response, words);
        if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
            outbox.send(Command::Run(RunCommand::Panel(PanelFace::Fleet)));
        }
    }
}

/// Makes a card a button that selects. Returns whether it is selected.
fn pressable(
    ui: &egui::Ui,
    response: &egui::Response,
    name: &str,
    shown: Shown<'_>,
    selection: Selection,
    outbox: &mut Outbox,
) -> bool {
    let selected = shown.app.simulate.selection == selection
        || crate::app::run_view::cohort_of(shown.run, shown.app.simulate.selection)
            .is_some_and(|cohort| Selection::Cohort(cohort) == selection);
    parts::describe(ui, response, accesskit::Role::Button, name, |node| node.set_toggled(selected.into()));
    parts::focus_ring(ui, response, theme::CARD_RADIUS);
    if response.clone().on_hover_cursor(CursorIcon::PointingHand).clicked() {
        outbox.send(Command::Run(RunCommand::Select(selection)));
    }
    selected
}
