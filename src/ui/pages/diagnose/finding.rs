//! An open finding: what shows it and where, the rule and its sources, and the one next step in both dialects.

use egui::Ui;

use super::inputs;
use crate::app::reference::LookUp;
use crate::app::run_words::dated;
use crate::app::words::{fill, said, word};
use crate::app::{App, Command, DiagnoseCommand};
use crate::domain::advice::short_sources;
use crate::domain::evidence::Grade;
use crate::domain::findings::{Clue, Finding};
use crate::ui::frame::Outbox;
use crate::ui::typography::Type;
use crate::ui::widgets::{
    Button, Reason, ReasonMark, Sources, because_list_with, command_line, divider, in_english_unless_known,
    muted, paragraph, source, text,
};

pub(super) fn show(ui: &mut Ui, app: &App, finding: &Finding, outbox: &mut Outbox) {
    ui.spacing_mut().item_spacing.y = 4.0;
    in_english_unless_known(ui, [finding.title.as_str()]);
    evidence(ui, app, finding, outbox);
    ui.add_space(6.0);
    divider(ui);
    ui.add_space(6.0);
    text(ui, Type::SmallStrong, word("diagnose.because"));
    in_english_unless_known(ui, [finding.because.text.as_str()]);
    paragraph(ui, &said(&finding.because.text));
    source(ui, &short_sources(&finding.because.sources, &app.knowledge));
    let rule = finding.because.rule.as_str();
    let name = fill("diagnose.lead-to-what", &[("what", rule)]);
    if Button::link(word("diagnose.lead-to")).small().name(&name).show(ui).clicked() {
        outbox.send(Command::LookUp(LookUp::Name(rule.to_owned())));
    }
    ui.add_space(6.0);
    divider(ui);
    ui.add_space(6.0);
    next(ui, finding, outbox);
}

fn evidence(ui: &mut Ui, app: &App, finding: &Finding, outbox: &mut Outbox) {
    text(ui, Type::SmallStrong, word("diagnose.evidence"));
    in_english_unless_known(ui, finding.evidence.iter().map(|clue| clue.text.as_str()));
    ui.add_space(2.0);
    let texts: Vec<String> = finding.evidence.iter().map(|clue| dated(&said(&clue.text))).collect();
    let places: Vec<String> = finding.evidence.iter().map(place).collect();
    let reasons: Vec<Reason<'_>> = finding
        .evidence
        .iter()
        .zip(texts.iter().zip(&places))
        .map(|(clue, (text, place))| Reason { mark: mark(clue.grade), strong: "", text, source: place })
        .collect();
    because_list_with(ui, word("diagnose.evidence"), &reasons, Sources::Shown, |ui, at| {
        let Some(clue) = finding.evidence.get(at) else { return };
        let Some(line) = clue.line.filter(|_| app.diagnose.place_of(clue).is_some()) else { return };
        let line = line.to_string();
        let name = fill("diagnose.show-line", &[("line", &line), ("from", &inputs::short(&clue.from))]);
        if Button::link(&name).small().show(ui).clicked() {
            outbox.send(Command::Diagnose(DiagnoseCommand::ShowClue(at)));
        }
    });
}

fn mark(grade: Grade) -> ReasonMark {
    match grade {
        Grade::Seen => ReasonMark::Told,
        Grade::Inferred => ReasonMark::Assumed,
        Grade::NotChecked => ReasonMark::Against,
    }
}

/// How sure a clue is, and where it stands.
fn place(clue: &Clue) -> String {
    let grade = word(match clue.grade {
        Grade::Seen => "diagnose.grade.seen",
        Grade::Inferred => "diagnose.grade.inferred",
        Grade::NotChecked => "diagnose.grade.not-checked",
    });
    if clue.from.is_empty() {
        return grade.to_owned();
    }
    let from = inputs::short(&clue.from);
    let from = match clue.line {
        Some(line) => fill("diagnose.from-line", &[("from", &from), ("line", &line.to_string())]),
        None => from,
    };
    [grade, word("diagnose.between"), &from].concat()
}

/// Whether a command is one of PowerShell's, such as `Test-NetConnection`.
fn is_cmdlet(command: &str) -> bool {
    let name = command.split(' ').next().unwrap_or_default();
    let parts = name.split_once('-').filter(|(verb, _)| !verb.contains(['.', '/']));
    parts.is_some_and(|(verb, noun)| [verb, noun].iter().all(|part| part.starts_with(char::is_uppercase)))
}

fn next(ui: &mut Ui, finding: &Finding, outbox: &mut Outbox) {
    text(ui, Type::SmallStrong, word("diagnose.next"));
    in_english_unless_known(ui, [finding.next.text.as_str()]);
    paragraph(ui, &said(&finding.next.text));
    let commands = [("diagnose.slmgr", &finding.next.slmgr), ("diagnose.oslicense", &finding.next.oslicense)];
    for (label, command) in commands {
        let Some(command) = command else { continue };
        ui.add_space(4.0);
        let is_cmdlet = label == "diagnose.slmgr" && is_cmdlet(command);
        muted(ui, Type::Small, word(if is_cmdlet { "diagnose.powershell" } else { label }));
        ui.push_id(label, |ui| {
            if command_line(ui, command) {
                let what = word("diagnose.command").to_owned();
                outbox.send(Command::Copy { text: command.clone(), what });
            }
        });
    }
    if finding.next.slmgr.is_some() && finding.next.oslicense.is_none() {
        source(ui, word("diagnose.oslicense-none"));
    }
}
