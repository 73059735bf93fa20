//! The card of the live check: three fields, what will be sent where, and the button that sends it.

use core::net::SocketAddr;

use egui::{Id, Ui};

use crate::app::diagnose::{LiveCard, LiveFaults, LiveField};
use crate::app::words::{fill, word};
use crate::app::{App, Command, DiagnoseCommand};
use crate::ui::frame::Outbox;
use crate::ui::theme;
use crate::ui::typography::Type;
use crate::ui::widgets::{
    Button, Card, NumberField, Reason, ReasonMark, TextField, because_list, divider, error_summary, muted,
    section, text,
};

pub(super) fn show(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    let live = &app.diagnose.live;
    Card::new().edge(theme::of(ui).accent).show(ui, |ui| {
        section(ui, word("diagnose.live.title"));
        muted(ui, Type::Text, word("diagnose.live.why"));
        ui.add_space(10.0);
        let wanted = problems(ui, live);
        fields(ui, live, wanted, outbox);
        ui.add_space(10.0);
        divider(ui);
        ui.add_space(8.0);
        text(ui, Type::Strong, word("diagnose.live.sends"));
        ui.add_space(4.0);
        sends(ui, live);
        ui.add_space(12.0);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            if Button::filled(word("diagnose.live.ask")).show(ui).clicked() {
                outbox.send(Command::Diagnose(DiagnoseCommand::Ask));
            }
            if Button::plain(word("diagnose.live.close")).show(ui).clicked() {
                outbox.send(Command::Diagnose(DiagnoseCommand::LiveCard(false)));
            }
        });
    });
}

/// A field of the card, for the focus.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Domain,
    Server,
    Limit,
}

/// What is wrong with the fields, once the user wanted to ask.
fn faults(live: &LiveCard) -> LiveFaults {
    match &live.plan {
        Some(Err(faults)) if live.tried => faults.clone(),
        Some(_) | None => LiveFaults::default(),
    }
}

/// The summary of what is wrong, which takes the focus when the user wanted to ask. Returns the field that a pressed
/// line leads to.
fn problems(ui: &mut Ui, live: &LiveCard) -> Option<Field> {
    let memory = Id::unique("live-complaints");
    let seen = ui.data(|data| data.get_temp::<u32>(memory)).unwrap_or(0);
    ui.data_mut(|data| data.insert_temp(memory, live.complaints));
    let faults = faults(live);
    let all =
        [(Field::Domain, &faults.domain), (Field::Server, &faults.server), (Field::Limit, &faults.limit)];
    let wrong: Vec<(Field, &str)> =
        all.iter().filter_map(|(field, fault)| Some((*field, fault.as_deref()?))).collect();
    if wrong.is_empty() {
        return None;
    }
    let lines: Vec<&str> = wrong.iter().map(|(_, line)| *line).collect();
    let pressed = error_summary(ui, Id::unique("live-problems"), &lines, live.complaints > seen);
    ui.add_space(10.0);
    pressed.and_then(|place| wrong.get(place)).map(|(field, _)| *field)
}

fn fields(ui: &mut Ui, live: &LiveCard, wanted: Option<Field>, outbox: &mut Outbox) {
    let mut send = |field| outbox.send(Command::Diagnose(DiagnoseCommand::LiveField(field)));
    let faults = faults(live);
    let mut domain = live.domain.clone();
    let field = TextField::new(word("diagnose.live.domain"))
        .hint(word("diagnose.live.domain-hint"))
        .error(faults.domain.as_deref())
        .show(ui, &mut domain);
    if wanted == Some(Field::Domain) {
        field.request_focus();
    }
    if field.changed() {
        send(LiveField::Domain(domain));
    }
    ui.add_space(8.0);
    let mut server = live.server.clone();
    let field = TextField::new(word("diagnose.live.server"))
        .note(word("diagnose.live.server-note"))
        .error(faults.server.as_deref())
        .show(ui, &mut server);
    if wanted == Some(Field::Server) {
        field.request_focus();
    }
    if field.changed() {
        send(LiveField::Server(server));
    }
    ui.add_space(8.0);
    let mut limit = live.limit;
    let shown = NumberField::new(word("diagnose.live.limit"), 1, LiveCard::HIGHEST)
        .unit(word("diagnose.live.limit-unit"))
        .error(faults.limit.as_deref())
        .show(ui, &mut limit);
    if wanted == Some(Field::Limit) {
        shown.response.request_focus();
    }
    let typed = if shown.invalid { None } else { limit };
    if typed != live.limit {
        send(LiveField::Limit(typed));
    }
}

/// What will be sent where, as far as the fields tell it.
fn sends(ui: &mut Ui, live: &LiveCard) {
    let Some(Ok(check)) = &live.plan else {
        muted(ui, Type::Text, word("diagnose.live.first"));
        return;
    };
    let owner = check.owner();
    let mut lines = Vec::new();
    for asked in check.asked() {
        lines.push(match &asked.servers {
            Ok(servers) => {
                let list: Vec<String> = servers.iter().map(SocketAddr::to_string).collect();
                let list = list.join(word("diagnose.between"));
                let servers = if list == asked.name {
                    list
                } else {
                    fill("diagnose.live.send-system", &[("servers", &list)])
                };
                fill("diagnose.live.send-dns", &[("servers", &servers), ("owner", &owner)])
            }
            Err(why) => fill("diagnose.live.cannot", &[("why", why)]),
        });
    }
    lines.push(word("diagnose.live.send-tcp").to_owned());
    lines.push(word("diagnose.live.send-never").to_owned());
    let reasons: Vec<Reason<'_>> = lines
        .iter()
        .map(|line| Reason { mark: ReasonMark::Event, strong: "", text: line, source: "" })
        .collect();
    because_list(ui, word("diagnose.live.sends"), &reasons);
}
