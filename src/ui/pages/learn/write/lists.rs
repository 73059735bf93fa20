//! Lists of a lesson in the making: choices, hints, what is allowed, rules, texts to find something in.

use egui::Ui;

use super::{FIELD, line};
use crate::app::App;
use crate::app::learn::{named, written};
use crate::app::words::{fill, word};
use crate::domain::findings::FindingId;
use crate::domain::lesson::{Answer, Choice, Ground, Prose, offers};
use crate::domain::rulebook::RulebookId;
use crate::ui::typography::Type;
use crate::ui::widgets::{Button, Offer, TextField, pick, section, select, text};

/// Longer sentences of rules are cut in the list, in characters.
const SENTENCE: usize = 70;

/// Texts of one line each; whether one was changed, added or removed. `kind` is the word for one of them in the ids of their words.
fn texts(ui: &mut Ui, kind: &str, texts: &mut Vec<String>) -> bool {
    section(ui, word(&format!("learn.write.{kind}s")));
    let (mut is_changed, mut removed) = (false, None);
    for (place, said) in texts.iter_mut().enumerate() {
        let number = (place + 1).to_string();
        ui.push_id((kind, place), |ui| {
            ui.horizontal_top(|ui| {
                let label = fill(&format!("learn.write.{kind}"), &[("n", &number)]);
                let width = (ui.available_width() - 90.0).min(FIELD);
                is_changed |= TextField::new(&label).label_hidden().width(width).show(ui, said).changed();
                let name = fill(&format!("learn.write.{kind}-remove"), &[("n", &number)]);
                if Button::link(word("learn.write.remove")).small().name(&name).show(ui).clicked() {
                    removed = Some(place);
                }
            });
        });
    }
    if let Some(place) = removed {
        texts.remove(place);
    }
    let adds = Button::link(word(&format!("learn.write.{kind}-add"))).small().show(ui).clicked();
    if adds {
        texts.push(String::new());
    }
    ui.add_space(6.0);
    is_changed || adds || removed.is_some()
}

pub(super) fn hints(ui: &mut Ui, hints: &mut Vec<Prose>) {
    let mut said: Vec<String> = hints.iter().map(|hint| hint.written.clone()).collect();
    if texts(ui, "hint", &mut said) {
        *hints = said.iter().map(|hint| written(hint)).collect();
    }
}

/// What a task allows.
pub(super) fn allowed(ui: &mut Ui, allowed: &mut Vec<String>) {
    texts(ui, "allowed", allowed);
    if allowed.is_empty() {
        text(ui, Type::Small, word("learn.write.allowed-all"));
    }
}

/// The rules, facts and disputes that a because rests on.
pub(super) fn rules(ui: &mut Ui, app: &App, book: RulebookId, grounds: &mut Vec<Ground>) {
    let mut ids: Vec<String> = grounds.iter().map(|ground| ground.id.clone()).collect();
    if texts(ui, "rule", &mut ids) {
        *grounds = ids.iter().map(|id| named(id)).collect();
    }
    let all = offers(book, &app.knowledge);
    let words: Vec<String> = all
        .iter()
        .map(|(id, sentence)| {
            let cut: String = sentence.chars().take(SENTENCE).collect();
            fill("learn.write.rule-offer", &[("id", id), ("text", &cut)])
        })
        .collect();
    let shown: Vec<Offer<'_>> = words.iter().map(|words| Offer { words, remark: "" }).collect();
    let width = ui.available_width().min(FIELD);
    let (name, invites) = (word("learn.write.rule-choose-which"), word("learn.write.rule-choose"));
    if let Some((id, _)) = pick(ui, name, invites, width, &shown).and_then(|place| all.get(place)) {
        grounds.push(named(id));
    }
    ui.add_space(6.0);
}

/// What can be chosen, each with the words on it; findings are chosen from all that Diagnose knows.
pub(super) fn choices(ui: &mut Ui, choices: &mut Vec<Choice>, are_findings: bool) {
    section(ui, word("learn.write.choices"));
    let mut removed = None;
    for (place, choice) in choices.iter_mut().enumerate() {
        let number = (place + 1).to_string();
        ui.push_id(("choice", place), |ui| {
            ui.horizontal_top(|ui| {
                let label = fill("learn.write.choice", &[("n", &number)]);
                if are_findings {
                    finding(ui, &label, &mut choice.value);
                } else {
                    let mut typed = choice.value.written();
                    let field = TextField::new(&label).label_hidden().width(160.0);
                    if field.show(ui, &mut typed).changed() {
                        choice.value = Answer::parse(&typed);
                    }
                }
                let words = fill("learn.write.choice-words", &[("n", &number)]);
                let hint = word("learn.write.choice-hint");
                let width = (ui.available_width() - 90.0).clamp(80.0, 280.0);
                TextField::new(&words).label_hidden().hint(hint).width(width).show(ui, &mut choice.label);
                let name = fill("learn.write.choice-remove", &[("n", &number)]);
                if Button::link(word("learn.write.remove")).small().name(&name).show(ui).clicked() {
                    removed = Some(place);
                }
            });
        });
    }
    if let Some(place) = removed {
        choices.remove(place);
    }
    if Button::link(word("learn.write.choice-add")).small().show(ui).clicked() {
        let first = FindingId::ALL.first().map(|id| Answer::Word(id.id().to_owned()));
        let value = first.filter(|_| are_findings).unwrap_or(Answer::Number(0));
        choices.push(Choice { value, label: String::new() });
    }
    ui.add_space(6.0);
}

fn finding(ui: &mut Ui, label: &str, value: &mut Answer) {
    let known: Vec<&str> = FindingId::ALL.iter().map(|id| id.id()).collect();
    let here = known.iter().position(|id| *id == value.written()).unwrap_or_default();
    let offers: Vec<Offer<'_>> = known.iter().map(|id| Offer { words: id, remark: "" }).collect();
    let chosen = select(ui, label, 220.0, &offers, here, false);
    if let Some(id) = chosen.and_then(|place| known.get(place)) {
        *value = Answer::Word((*id).to_owned());
    }
}

/// Texts as if pasted into Diagnose, each with its name.
pub(super) fn evidence(ui: &mut Ui, evidence: &mut Vec<(String, String)>) {
    let mut removed = None;
    for (place, (name, content)) in evidence.iter_mut().enumerate() {
        let number = (place + 1).to_string();
        ui.push_id(("evidence", place), |ui| {
            line(ui, &fill("learn.write.evidence-name", &[("n", &number)]), 1, name);
            let label = fill("learn.write.evidence", &[("n", &number)]);
            let width = ui.available_width().min(FIELD);
            TextField::new(&label).rows(6).mono().width(width).show(ui, content);
            let remove = fill("learn.write.evidence-remove", &[("n", &number)]);
            if Button::link(&remove).small().show(ui).clicked() {
                removed = Some(place);
            }
        });
    }
    if let Some(place) = removed {
        evidence.remove(place);
    }
    if Button::link(word("learn.write.evidence-add")).small().show(ui).clicked() {
        let number = (evidence.len() + 1).to_string();
        evidence.push((fill("learn.write.evidence-next", &[("n", &number)]), String::new()));
    }
    ui.add_space(6.0);
}
