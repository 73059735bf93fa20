//! What was read: each input with its kinds and machines; pressing one shows its text, another button forgets it.

use egui::{Align, Layout, Ui, UiBuilder, accesskit};

use crate::app::diagnose::Input;
use crate::app::words::{count, fill, word};
use crate::app::{App, Command, DiagnoseCommand, FleetCommand};
use crate::domain::evidence::{Kind, THIS_MACHINE};
use crate::ui::frame::Outbox;
use crate::ui::icons::Icon;
use crate::ui::theme;
use crate::ui::typography::Type;
use crate::ui::widgets::{Button, Card, IconButton, muted, section};

/// Inputs that are listed; more are counted.
const LISTED: usize = 40;

pub(super) fn show(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    let inputs = &app.diagnose.inputs;
    if inputs.is_empty() {
        return;
    }
    ui.add_space(20.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        section(ui, word("diagnose.inputs"));
        let open = app.diagnose.report.open;
        let button = Button::link(word("diagnose.report.open")).expanded(open);
        if button.show(ui).clicked() {
            outbox.send(Command::Diagnose(DiagnoseCommand::ReportCard(!open)));
        }
    });
    ui.add_space(6.0);
    let list = UiBuilder::new()
        .accessibility_role(accesskit::Role::List)
        .accessibility_label(word("diagnose.inputs"));
    ui.scope_builder(list, |ui| {
        // All of a row begin at the same height.
        let layout = Layout::left_to_right(Align::Min).with_main_wrap(true);
        let row = egui::vec2(ui.available_width(), ui.spacing().interact_size.y);
        ui.allocate_ui_with_layout(row, layout, |ui| {
            ui.spacing_mut().item_spacing = egui::vec2(8.0, 8.0);
            for (place, input) in inputs.iter().enumerate().take(LISTED) {
                if width(ui, input) > ui.available_size_before_wrap().x {
                    ui.end_row();
                }
                ui.push_id(("input", place), |ui| one(ui, app, place, input, outbox));
            }
        });
    });
}

/// The room that an input asks for: its words in one line, the buttons, and what stands between.
fn width(ui: &Ui, input: &Input) -> f32 {
    const AROUND: f32 = 72.0;
    let colour = theme::of(ui).text;
    let of = |style: Type, words: &str| style.line_of(ui, words, colour).size().x;
    let more = more_words(input).map_or(0.0, |words| of(Type::Small, words) + 16.0);
    of(Type::Text, &short(&input.name)) + of(Type::Small, &described(input)) + more + AROUND
}

/// What can be made of an input that lists computers.
fn more_words(input: &Input) -> Option<&'static str> {
    let words = if input.is_known() { "inventory.make" } else { "inventory.as-list" };
    input.may_be_fleet.then(|| word(words))
}

fn one(ui: &mut Ui, app: &App, place: usize, input: &Input, outbox: &mut Outbox) {
    Card::new().padding(6).hug().selected(app.diagnose.shown == place).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let name = fill("diagnose.show-input", &[("name", whole(&input.name))]);
            if Button::quiet(&short(&input.name)).name(&name).show(ui).clicked() {
                outbox.send(Command::Diagnose(DiagnoseCommand::Show(place)));
            }
            muted(ui, Type::Small, &described(input));
            if let Some(words) = more_words(input) {
                let name = fill("inventory.make-of", &[("name", &short(&input.name))]);
                if Button::link(words).small().name(&name).show(ui).clicked() {
                    outbox.send(Command::Fleet(FleetCommand::Open(place)));
                }
            }
            let name = fill("diagnose.remove-input", &[("name", whole(&input.name))]);
            if IconButton::new(Icon::Close, &name).small().show(ui).clicked() {
                outbox.send(Command::Diagnose(DiagnoseCommand::Remove(place)));
            }
        });
    });
}

/// What an input is called: of a path the last part, which is what tells files apart at a glance.
pub(super) fn short(name: &str) -> String {
    let name = whole(name);
    name.rsplit(['/', '\\']).next().unwrap_or(name).to_owned()
}

/// What an input is called, with the folders of its path.
fn whole(name: &str) -> &str {
    if name == THIS_MACHINE { word("diagnose.machine.name") } else { name }
}

/// Its kinds, and how many machines it describes.
pub(super) fn described(input: &Input) -> String {
    let mut parts: Vec<String> = input.kinds().into_iter().map(|kind| kind_word(kind).to_owned()).collect();
    if input.machines() > 0 {
        parts.push(count("diagnose.machines", input.machines()));
    }
    parts.join(word("diagnose.between"))
}

fn kind_word(kind: Kind) -> &'static str {
    word(match kind {
        Kind::Slmgr => "diagnose.kind.slmgr",
        Kind::Ospp => "diagnose.kind.ospp",
        Kind::Cim => "diagnose.kind.cim",
        Kind::OsLicense => "diagnose.kind.oslicense",
        Kind::Event => "diagnose.kind.event",
        Kind::Evtx => "diagnose.kind.evtx",
        Kind::Dns => "diagnose.kind.dns",
        Kind::Vamt => "diagnose.kind.vamt",
        Kind::Inventory => "diagnose.kind.inventory",
        Kind::Code => "diagnose.kind.code",
        Kind::Unknown => "diagnose.kind.unknown",
    })
}
