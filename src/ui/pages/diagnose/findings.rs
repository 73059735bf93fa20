//! The findings, the worst first: one open with all that belongs to it, the others by severity and title.

use egui::{Id, Label, Rect, Sense, Ui, UiBuilder, accesskit, vec2};

use super::{finding, severity_word, tone};
use crate::app::run_words::dated;
use crate::app::words::{count, fill, said, word};
use crate::app::{App, Command, DiagnoseCommand};
use crate::domain::evidence::is_known;
use crate::domain::findings::{Finding, Severity};
use crate::ui::frame::Outbox;
use crate::ui::icons::Icon;
use crate::ui::theme;
use crate::ui::typography::Type;
use crate::ui::widgets::{Card, Tone, badge, callout, muted, paragraph, parts, section};

/// Findings that are drawn; more are counted.
const DRAWN: usize = 200;

pub(super) fn show(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    let findings = &app.diagnose.findings;
    if findings.is_empty() {
        // A list of computers says nothing about their licences.
        let told = app.diagnose.inputs.iter().any(|input| is_known(&input.readings));
        if told && app.diagnose.job.is_none() {
            ui.add_space(20.0);
            callout(ui, Tone::Neutral, word("diagnose.none"), |ui| paragraph(ui, word("diagnose.none-line")));
        }
        return;
    }
    ui.add_space(20.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        section(ui, word("diagnose.findings"));
        muted(ui, Type::Small, &summary(app));
    });
    ui.add_space(6.0);
    let list = UiBuilder::new()
        .accessibility_role(accesskit::Role::List)
        .accessibility_label(word("diagnose.findings"));
    ui.scope_builder(list, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        for (place, finding) in findings.iter().enumerate().take(DRAWN) {
            ui.push_id(("finding", place), |ui| one(ui, app, place, finding, outbox));
        }
    });
}

fn summary(app: &App) -> String {
    let severities = [Severity::Problem, Severity::Warning, Severity::Note, Severity::Good];
    let counts = severities.map(|severity| (severity, app.diagnose.count(severity)));
    let told: Vec<String> = counts
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|(severity, n)| count(&format!("diagnose.found.{}", severity.id()), n))
        .collect();
    told.join(word("diagnose.between"))
}

fn one(ui: &mut Ui, app: &App, place: usize, finding: &Finding, outbox: &mut Outbox) {
    let open = app.diagnose.selected == Some(place);
    Card::new().padding(12).selected(open).show(ui, |ui| {
        if head(ui, finding, open) {
            let next = if open { None } else { Some(place) };
            outbox.send(Command::Diagnose(DiagnoseCommand::Select(next)));
        }
        if open {
            ui.add_space(8.0);
            finding::show(ui, app, finding, outbox);
        }
    });
}

/// Severity and title; pressing it opens and closes the finding.
fn head(ui: &mut Ui, finding: &Finding, open: bool) -> bool {
    let tokens = theme::of(ui);
    let title = dated(&said(&finding.title));
    let drawn = ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        let (mark, _) = ui.allocate_exact_size(vec2(16.0, 22.0), Sense::hover());
        let icon = if open { Icon::ChevronDown } else { Icon::ChevronRight };
        icon.paint(ui.painter(), Rect::from_center_size(mark.center(), vec2(12.0, 12.0)), tokens.muted);
        badge(ui, tone(finding.severity), severity_word(finding.severity));
        ui.add(Label::new(Type::Strong.rich(&title, tokens.text)).wrap().selectable(false));
    });
    let rect = drawn.response.rect.with_max_x(ui.max_rect().right());
    let id: Id = ui.make_persistent_id("head");
    let response = ui.interact(rect, id, Sense::click());
    let words = [("severity", severity_word(finding.severity)), ("title", &title)];
    let name = fill("diagnose.open-finding", &words);
    parts::describe(ui, &response, accesskit::Role::Button, &name, |node| node.set_expanded(open));
    parts::focus_ring(ui, &response, theme::CONTROL_RADIUS);
    response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
}
