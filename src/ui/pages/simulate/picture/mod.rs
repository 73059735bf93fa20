//! The picture: Microsoft, DNS, hosts and cohorts on the minute that is shown, and which key goes from whom to whom.
//! Everything in it can be pressed, and arrow keys go from one to the next; its table twin is the table "Now".

mod cohorts;
mod flows;
mod layout;
mod model;
mod nodes;
mod paint;

use egui::{Sense, Ui, UiBuilder, accesskit, vec2};

use self::flows::Motion;
pub(super) use self::layout::HEIGHT;
use self::layout::Scene;
use self::model::Model;
pub(super) use self::model::key_words;
use self::nodes::Nodes;
use super::Shown;
use crate::app::simulate::{PanelFace, Selection};
use crate::app::words::{fill, word};
use crate::app::{Command, RunCommand};
use crate::domain::simulation::MachineIx;
use crate::ui::frame::Outbox;
use crate::ui::widgets::parts;

/// Draws the picture, `height` points high.
pub(super) fn show(ui: &mut Ui, shown: Shown<'_>, height: f32, outbox: &mut Outbox) {
    let model = Model::of(shown, layout::most_cards(ui.available_width()));
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let scene = Scene::of(rect, &model);
    let builder = UiBuilder::new()
        .max_rect(rect)
        .accessibility_role(accesskit::Role::Figure)
        .accessibility_label(word("picture.name"));
    let ui = &mut ui.new_child(builder);
    ui.accesskit_node_builder(ui.unique_id(), |node| {
        node.set_description(model.description.as_str());
        node.set_bounds(parts::bounds(rect));
    });
    flows::show(ui, &scene, &model, motion(ui, shown));
    let mut nodes = Nodes::new(shown);
    world(ui, (&scene, &model), &mut nodes, outbox);
    for (place, card) in &scene.hosts {
        let Some(host) = model.hosts.get(*place) else { continue };
        let selection = Selection::Host(host.host);
        let (response, selected) = nodes.button(ui, *card, (&host.spoken, &host.value), selection, outbox);
        paint::host(ui, &response, host, &model, (selected, scene.compact));
        // The line of a long edition is shortened.
        ui.accesskit_node_builder(response.id, |node| node.set_description(host.line.as_str()));
        response.on_hover_text(fill("picture.host-hover", &[("line", &host.line), ("value", &host.value)]));
    }
    cohorts(ui, shown, (&scene, &model), &mut nodes, outbox);
    for (card, words) in &scene.more {
        let command = Command::Run(RunCommand::Panel(PanelFace::Fleet));
        let response = nodes.other(ui, *card, words, command, outbox);
        paint::more(ui, &response, words);
    }
    paint::legend(ui, scene.legend);
    nodes.arrow_keys(ui);
}

/// What flows moves while the run plays, unless motion is to be reduced.
fn motion(ui: &Ui, shown: Shown<'_>) -> Motion {
    if shown.app.simulate.playing && !shown.app.reduces_motion() {
        Motion::Moving(ui.input(|input| input.time))
    } else {
        Motion::Still
    }
}

/// Microsoft with its pools, and DNS.
fn world(ui: &Ui, (scene, model): (&Scene, &Model), nodes: &mut Nodes<'_>, outbox: &mut Outbox) {
    if let Some(card) = scene.microsoft {
        let words = (model.microsoft.spoken.as_str(), model.microsoft.line.as_str());
        let (response, selected) = nodes.button(ui, card, words, Selection::Microsoft, outbox);
        paint::world(ui, &response, &model.microsoft, selected);
        response.on_hover_text(&model.microsoft.spoken);
    }
    for (place, card) in &scene.pools {
        let Some(pool) = model.pools.get(*place) else { continue };
        let words = (pool.spoken.as_str(), pool.value.as_str());
        let (response, selected) = nodes.button(ui, *card, words, Selection::Pool(pool.pool), outbox);
        paint::pool(ui, &response, pool, selected);
        response.on_hover_text(&pool.spoken);
    }
    if let Some(card) = scene.dns {
        let words = (model.dns.spoken.as_str(), model.dns.line.as_str());
        let (response, selected) = nodes.button(ui, card, words, Selection::Dns, outbox);
        paint::world(ui, &response, &model.dns, selected);
        response.on_hover_text(&model.dns.spoken);
    }
}

fn cohorts(
    ui: &Ui,
    shown: Shown<'_>,
    (scene, model): (&Scene, &Model),
    nodes: &mut Nodes<'_>,
    outbox: &mut Outbox,
) {
    for (place, card) in &scene.cohorts {
        let Some(cohort) = model.cohorts.get(*place) else { continue };
        let total = cohort.counts.total();
        let single = paint::machines_each(*card, total) == 1 && cohort.planned <= 4 * total.max(16);
        let selection = Selection::Cohort(cohort.cohort);
        let (response, selected) = nodes.card(ui, *card, (&cohort.spoken, &cohort.value), selection);
        let machine = crate::app::run_view::machine_of(shown.run, shown.app.simulate.selection);
        let ours = machine.filter(|machine| single && shown.run.cohort_of(*machine) == Some(cohort.cohort));
        let chosen = ours.and_then(|machine| symbol_of(shown, cohort.cohort, machine));
        paint::cohort(ui, &response, cohort, selected, chosen);
        if response.clicked() {
            let at = response.interact_pointer_pos();
            let symbol = at.filter(|_| single).and_then(|at| paint::symbol_at(*card, at, total));
            let pressed = symbol.and_then(|symbol| machine_of(shown, cohort.cohort, symbol));
            let selection = pressed.map_or(selection, Selection::Machine);
            outbox.send(Command::Run(RunCommand::Select(selection)));
        }
        response.on_hover_text(&cohort.spoken);
    }
}

fn symbol_of(
    shown: Shown<'_>,
    cohort: crate::domain::simulation::CohortIx,
    wanted: MachineIx,
) -> Option<u32> {
    let machines = cohorts::machines_in_order(shown, cohort);
    let place = machines.iter().position(|machine| *machine == wanted)?;
    u32::try_from(place).ok()
}

fn machine_of(
    shown: Shown<'_>,
    cohort: crate::domain::simulation::CohortIx,
    symbol: u32,
) -> Option<MachineIx> {
    let place = usize::try_from(symbol).ok()?;
    cohorts::machines_in_order(shown, cohort).get(place).copied()
}
