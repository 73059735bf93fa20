//! The recommendation as a page: the method as its largest thing, what can be done with it, the key, why, why not the
//! others, and what would change it.

use egui::{Align, Layout as Flow, Rect, ScrollArea, Ui, UiBuilder, vec2};

use super::{Page, reasons};
use crate::app::answer_words::{FlipLine, group_title, method_words, unstopped};
use crate::app::named;
use crate::app::words::{count, fill, said, word};
use crate::app::{Command, Place};
use crate::domain::advice::{BecauseLine, KeyKind, Method};
use crate::domain::planner::Line;
use crate::ui::frame::Outbox;
use crate::ui::icons::Icon;
use crate::ui::pages::cited;
use crate::ui::theme;
use crate::ui::typography::Type;
use crate::ui::widgets::{
    Button, Card, IconButton, Reason, ReasonMark, Tone, because_list, callout, divider, flip_chip,
    follow_focus, heading_in_focus, in_english_unless_known, key_line, muted, paragraph, remark, section,
    source, text,
};

/// From this width on reasons for and against stand beside each other, in points.
const TWO_COLUMNS: f32 = 560.0;
/// Reasons shown before the others are asked for.
const SHOWN: usize = 3;
/// The widest that the page gets, in points.
const WIDEST: f32 = 820.0;

/// Draws the page.
pub(super) fn show(ui: &mut Ui, page: &Page<'_>, outbox: &mut Outbox) {
    let padding = page.layout.page_padding();
    ScrollArea::vertical()
        .id_salt(("recommendation", page.app.decide.visit))
        .auto_shrink([false, false])
        .show(ui, |ui| {
            let room = ui.max_rect();
            let width = (room.width() - 2.0 * padding).min(WIDEST);
            let inner = Rect::from_min_size(room.min + vec2(padding, 22.0), vec2(width, room.height()));
            let drawn = ui
                .scope_builder(UiBuilder::new().max_rect(inner), |ui| {
                    ui.spacing_mut().item_spacing.y = 4.0;
                    contents(ui, page, outbox);
                })
                .response
                .rect;
            ui.advance_cursor_after_rect(drawn.expand2(vec2(0.0, 20.0)));
            follow_focus(ui);
        });
}

fn contents(ui: &mut Ui, page: &Page<'_>, outbox: &mut Outbox) {
    let edge = theme::of(ui).licensed.fill;
    Card::new().padding(24).edge(edge).show(ui, |ui| card(ui, page, outbox));
    warnings(ui, page);
    ui.add_space(18.0);
    if ui.available_width() >= TWO_COLUMNS {
        let width = (ui.available_width() - 28.0) / 2.0;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 28.0;
            for (place, part) in [because, why_not].into_iter().enumerate() {
                ui.allocate_ui_with_layout(vec2(width, 0.0), Flow::top_down(Align::Min), |ui| {
                    ui.set_width(width);
                    ui.push_id(place, |ui| part(ui, page));
                });
            }
        });
    } else {
        because(ui, page);
        ui.add_space(14.0);
        why_not(ui, page);
    }
    ui.add_space(16.0);
    plan_for(ui, page);
    changes(ui, page, outbox);
}

/// The planner's figures of the fleet around this machine; nothing for a machine that no host and no MAK activates.
fn plan_for(ui: &mut Ui, page: &Page<'_>) {
    let ahead = &page.app.plan_ahead;
    let lines: Vec<(String, String, bool)> = ahead
        .lines
        .iter()
        .map(|line| (said(&line.text).into_owned(), ground(page, line), line.is_assumed()))
        .collect();
    if lines.is_empty() {
        return;
    }
    section(ui, word("result.plan-for"));
    in_english_unless_known(ui, ahead.lines.iter().map(|line| line.text.as_str()));
    ui.add_space(6.0);
    because_list(ui, word("result.plan-for"), &cited::marked(&lines));
    ui.add_space(16.0);
}

/// The rule that decides and the sources of all.
fn ground(page: &Page<'_>, line: &Line) -> String {
    let sources = cited::sources(&page.app.knowledge.catalog, &line.sources(), 2);
    let rule = line.because.first().map_or("", |ground| ground.rule.as_str());
    fill("result.rule-sources", &[("rule", rule), ("sources", &sources)])
}

/// The green card: what to be, in one line, and what to do with that.
fn card(ui: &mut Ui, page: &Page<'_>, outbox: &mut Outbox) {
    let advice = &page.app.advice;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let back = IconButton::new(Icon::Back, word("decide.back-answers")).small();
        if back.show(ui).clicked() {
            outbox.send(Command::PreviousQuestion);
        }
        source(ui, word(lead(advice.method)));
    });
    heading_in_focus(ui, Type::Recommendation, named::method(advice.method), page.arrival.heading);
    in_english_unless_known(ui, [advice.headline.as_str()]);
    paragraph(ui, &said(&advice.headline));
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 8.0);
        for (button, command) in [
            (Button::filled(Command::SeeOverTime.text()), Command::SeeOverTime),
            (Button::plain(Command::CopyTicket.text()), Command::CopyTicket),
            (Button::plain(word("result.change")), Command::CheckAnswers),
        ] {
            if button.show(ui).clicked() {
                outbox.send(command);
            }
        }
        if page.layout.panel_is_sheet() && Button::plain(word("steps.title")).show(ui).clicked() {
            outbox.send(Command::TogglePanel);
        }
    });
    key(ui, page, outbox);
}

fn lead(method: Method) -> &'static str {
    match method {
        Method::KmsHost => "result.lead.kms-host",
        Method::KmsClient => "result.lead.kms-client",
        Method::MakOnline => "result.lead.mak-online",
        Method::MakProxy => "result.lead.mak-proxy",
        Method::MakTelephone => "result.lead.mak-telephone",
        Method::Adba => "result.lead.adba",
        Method::Avma => "result.lead.avma",
        Method::Subscription => "result.lead.subscription",
        Method::NotVolume => "result.lead.not-volume",
    }
}

/// The key: spelled out where Microsoft prints it, named where it is the organisation's own.
fn key(ui: &mut Ui, page: &Page<'_>, outbox: &mut Outbox) {
    let key = &page.app.advice.key;
    if key.kind == KeyKind::None {
        return;
    }
    ui.add_space(8.0);
    divider(ui);
    ui.add_space(6.0);
    if let Some(printed) = &key.setup_key {
        let label = word(if key.kind == KeyKind::AvmaKey { "result.avma-key" } else { "result.setup-key" });
        if key_line(ui, label, printed, word("result.public")) {
            outbox.send(Command::Copy { text: printed.clone(), what: label.to_owned() });
        }
        return;
    }
    if matches!(key.kind, KeyKind::SetupKey | KeyKind::AvmaKey) {
        muted(ui, Type::Small, word("result.setup-key"));
        text(ui, Type::Text, word("result.setup-key-open"));
        if Button::link(word("result.keys")).show(ui).clicked() {
            outbox.send(Command::Go(Place::Keys));
        }
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 14.0;
        match key.kind {
            KeyKind::Mak => {
                remark(ui, word("result.own-mak"));
            }
            KeyKind::KmsHostKey => {
                let era = page.app.knowledge.rulebooks.get(page.app.advice_rulebook()).era;
                let group = key.group.as_ref();
                let group = group.and_then(|id| page.app.knowledge.catalog.group(era, id.as_str()));
                if let Some(group) = group {
                    text(ui, Type::Text, &fill("result.group-of", &[("name", &group_title(group))]));
                }
                remark(ui, word("result.own-host-key"));
            }
            KeyKind::SetupKey | KeyKind::AvmaKey | KeyKind::None => {}
        }
    });
}

/// What to look out for; disputed points stand beside the steps.
fn warnings(ui: &mut Ui, page: &Page<'_>) {
    let warnings: Vec<_> =
        page.app.advice.warnings.iter().filter(|warning| warning.conflict.is_none()).collect();
    if warnings.is_empty() {
        return;
    }
    ui.add_space(8.0);
    callout(ui, Tone::Caution, word("result.warnings"), |ui| {
        for (place, warning) in warnings.into_iter().enumerate() {
            if place > 0 {
                ui.add_space(6.0);
            }
            in_english_unless_known(ui, [warning.text.as_str()]);
            text(ui, Type::Text, &said(&warning.text));
            source(ui, &cited::sources(&page.app.knowledge.catalog, &warning.sources, 3));
        }
    });
}

fn because(ui: &mut Ui, page: &Page<'_>) {
    section(ui, word("result.because"));
    in_english_unless_known(ui, page.app.advice.because.iter().map(|line| line.text.as_str()));
    ui.add_space(6.0);
    let lines: Vec<(String, String, bool)> = page
        .app
        .advice
        .because
        .iter()
        .map(|line| (reasons::sentence(line), because_source(page, line), reasons::is_assumed(line)))
        .collect();
    folded(ui, "result.because", &cited::marked(&lines));
}

fn because_source(page: &Page<'_>, line: &BecauseLine) -> String {
    let pages = reasons::pages(line, &page.answers);
    let sources = cited::sources(&page.app.knowledge.catalog, &line.sources, 2);
    let made = fill("result.rule-sources", &[("rule", line.rule.as_str()), ("sources", &sources)]);
    if pages.is_empty() { made } else { pages.words(&made) }
}

/// A list of which the first few are shown, and all on request.
fn folded(ui: &mut Ui, name: &str, reasons: &[Reason<'_>]) {
    let id = ui.make_persistent_id(("folded", name));
    let mut open = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false);
    let beyond = reasons.len().saturating_sub(SHOWN);
    let shown = if open || beyond == 1 { reasons } else { reasons.get(..SHOWN).unwrap_or(reasons) };
    because_list(ui, word(name), shown);
    if beyond > 1 {
        ui.add_space(6.0);
        let words = if open {
            word("result.fewer").to_owned()
        } else {
            count("result.others", u32::try_from(beyond).unwrap_or(u32::MAX))
        };
        let spoken = fill("result.fold-name", &[("words", &words), ("list", word(name))]);
        let icon = if open { Icon::ChevronDown } else { Icon::ChevronRight };
        if Button::link(&words).icon(icon).name(&spoken).expanded(open).show(ui).clicked() {
            open = !open;
            ui.data_mut(|data| data.insert_temp(id, open));
        }
    }
}

/// Methods that are out for the same reason stand in one line.
fn why_not(ui: &mut Ui, page: &Page<'_>) {
    section(ui, word("result.why-not"));
    in_english_unless_known(ui, page.app.advice.instead_of.iter().map(|not| not.why_not.as_str()));
    ui.add_space(6.0);
    let mut lines: Vec<(Vec<String>, String, String)> = Vec::new();
    for not in &page.app.advice.instead_of {
        let why = unstopped(&said(&not.why_not)).to_owned();
        let name = method_words(not.method).to_owned();
        match lines.iter_mut().find(|(_, known, _)| *known == why) {
            Some((names, _, _)) => names.push(name),
            None => lines.push((vec![name], why, not.rule.to_string())),
        }
    }
    let lines: Vec<(String, String, String)> = lines
        .into_iter()
        .map(|(names, why, rule)| {
            let strong = fill("result.not-this", &[("method", &reasons::joined(&names))]);
            (strong, why, fill("result.rule", &[("rule", &rule)]))
        })
        .collect();
    let reasons: Vec<Reason<'_>> = lines
        .iter()
        .map(|(strong, text, source)| Reason { mark: ReasonMark::Against, strong, text, source })
        .collect();
    folded(ui, "result.why-not", &reasons);
}

/// Makes the change where it is one; where several would do, leads to the question.
pub(super) fn trial(line: &FlipLine) -> Command {
    match &line.to {
        Some(to) => Command::TryChange(line.answer, to.clone()),
        None => Command::ChangeAnswer(line.answer),
    }
}

fn changes(ui: &mut Ui, page: &Page<'_>, outbox: &mut Outbox) {
    section(ui, word("result.changes"));
    ui.add_space(6.0);
    let lines = &page.app.flips;
    if lines.is_empty() {
        muted(ui, Type::Text, word("result.nothing-changes"));
        return;
    }
    let row = Flow::left_to_right(Align::Min).with_main_wrap(true);
    ui.with_layout(row, |ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        for line in lines {
            if flip_chip(ui, &line.words, method_words(line.method)).clicked() {
                outbox.send(trial(line));
            }
        }
    });
    if page.app.history.next_undo() == Some(word("change.try")) {
        ui.add_space(8.0);
        if Button::link(word("result.take-back")).icon(Icon::Undo).show(ui).clicked() {
            outbox.send(Command::Undo);
        }
    }
}
