//! The card of the live check: three fields, what will be sent where, and the button that sends it.

use core::net::SocketAddr;

use egui::Ui;

use crate::app::diagnose::{LiveCard, LiveFaults, LiveField};
use crate::app::words::{fill, word};
use crate::app::{App, Command, DiagnoseCommand};
use crate::ui::frame::Outbox;
use crate::ui::theme;
use crate::ui::typography::Type;
use crate::ui::widgets::{
    Button, Card, NumberField, Reason, ReasonMark, TextField, because_list, divider, muted, section, text,
};

pub(super) fn show(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    let live = &app.diagnose.live;
    Card::new().edge(theme::of(ui).accent).show(ui, |ui| {
        section(ui, word("diagnose.live.title"));
        muted(ui, Type::Text, word("diagnose.live.why"));
        ui.add_space(10.0);
        fields(ui, live, outbox);
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

fn fields(ui: &mut Ui, live: &LiveCard, outbox: &mut Outbox) {
    let mut send = |field| outbox.send(Command::Diagnose(DiagnoseCommand::LiveField(field)));
    let none = LiveFaults::default();
    let faults = match &live.plan {
        Some(Err(faults)) if live.tried => faults,
        Some(_) | None => &none,
    };
    let mut domain = live.domain.clone();
    let field = TextField::new(word("diagnose.live.domain"))
        .hint(word("diagnose.live.domain-hint"))
        .error(faults.domain.as_deref())
        .show(ui, &mut domain);
    if field.changed() {
        send(LiveField::Domain(domain));
    }
    ui.add_space(8.0);
    let mut server = live.server.clone();
    let field = TextField::new(word("diagnose.live.server"))
        .note(word("diagnose.live.server-note"))
        .error(faults.server.as_deref())
        .show(ui, &mut server);
    if field.changed() {
        send(LiveField::Server(server));
    }
    ui.add_space(8.0);
    let mut limit = live.limit;
    let shown = NumberField::new(word("diagnose.live.limit"), 1, LiveCard::HIGHEST)
        .unit(word("diagnose.live.limit-unit"))
        .error(faults.limit.as_deref())
        .show(ui, &mut limit);
    let wanted = if shown.invalid { None } else { limit };
    if wanted != live.limit {
        send(LiveField::Limit(wanted));
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
