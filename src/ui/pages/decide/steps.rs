//! What to do: the steps in both dialects, each with its check and its undo, and the points on which the sources
//! disagree.

use egui::{Sense, Ui, vec2};

use super::{Page, conflicts};
use crate::app::Command;
use crate::app::answer_words::unstopped;
use crate::app::words::{fill, said, word};
use crate::domain::advice::Step;
use crate::ui::frame::Outbox;
use crate::ui::theme;
use crate::ui::typography::Type;
use crate::ui::widgets::{command_line, divider, in_english_unless_known, muted, section, source, text};

/// The room of a step's number, in points.
const NUMBER: f32 = 34.0;

/// Draws the panel.
pub(super) fn show(ui: &mut Ui, page: &Page<'_>, outbox: &mut Outbox) {
    ui.spacing_mut().item_spacing.y = 4.0;
    let steps = &page.app.advice.steps;
    if !page.layout.panel_is_sheet() {
        section(ui, word("steps.title"));
    }
    in_english_unless_known(ui, steps.iter().flat_map(sentences));
    let common = Common::of(steps);
    if !common.place.is_empty() {
        muted(ui, Type::Text, &on(&common.place, common.elevated));
    }
    if let Some(why) = &common.no_oslicense {
        source(ui, &fill("steps.slmgr-only", &[("why", unstopped(&said(why)))]));
    }
    for (place, step) in steps.iter().enumerate() {
        ui.add_space(6.0);
        divider(ui);
        ui.add_space(6.0);
        ui.push_id(place, |ui| draw(ui, place + 1, step, &common, outbox));
    }
    ui.add_space(10.0);
    conflicts::show(ui, page);
}

/// What a step says beside its commands.
fn sentences(step: &Step) -> impl Iterator<Item = &str> {
    let always = [&step.title, &step.place, &step.check, &step.undo];
    always.into_iter().chain(&step.no_oslicense).map(String::as_str).filter(|text| !text.is_empty())
}

/// What holds for all steps and need not stand with each.
struct Common {
    place: String,
    elevated: bool,
    /// Why there is no OSLicense command, where several steps share the reason.
    no_oslicense: Option<String>,
}

impl Common {
    fn of(steps: &[Step]) -> Self {
        let place = steps.first().map_or_else(String::new, |step| step.place.clone());
        let elevated = !steps.is_empty() && steps.iter().all(|step| step.elevated);
        let typed = steps.iter().filter(|step| !step.slmgr.is_empty());
        let reasons: Vec<&String> = typed.filter_map(|step| step.no_oslicense.as_ref()).collect();
        let times = |why: &&&String| reasons.iter().filter(|other| *other == *why).count();
        let often = reasons.iter().rev().max_by_key(times).copied();
        let no_oslicense = often.filter(|why| times(&why) > 1 || steps.len() == 1).cloned();
        Self { place, elevated, no_oslicense }
    }
}

fn on(place: &str, elevated: bool) -> String {
    fill(if elevated { "steps.on-as" } else { "steps.on" }, &[("place", &said(place))])
}

fn draw(ui: &mut Ui, number: usize, step: &Step, common: &Common, outbox: &mut Outbox) {
    let tokens = theme::of(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let (rect, _) = ui.allocate_exact_size(vec2(NUMBER, 20.0), Sense::hover());
        let digits = Type::Strong.line_of(ui, &number.to_string(), tokens.text);
        ui.painter().galley(rect.min, digits, tokens.text);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            text(ui, Type::Medium, unstopped(&said(&step.title)));
            if let Some(words) = deviation(step, common) {
                source(ui, &words);
            }
            commands(ui, number, step, common, outbox);
            let check = fill("steps.check", &[("text", &said(&step.check))]);
            let undo = fill("steps.undo", &[("text", &said(&step.undo))]);
            if !step.check.is_empty() {
                source(ui, unstopped(&check));
            }
            if !step.undo.is_empty() {
                source(ui, unstopped(&undo));
            }
        });
    });
}

/// Where this step differs from what holds for most.
fn deviation(step: &Step, common: &Common) -> Option<String> {
    if step.place != common.place {
        Some(on(&step.place, step.elevated))
    } else if step.elevated && !common.elevated {
        Some(word("steps.as").to_owned())
    } else {
        None
    }
}

/// A command with the words that stand in its open places, such as `<YOUR MAK>`.
fn in_words(command: &str) -> String {
    let pieces = command.split_inclusive('>').map(|piece| match piece.split_once('<') {
        Some((before, place)) => format!("{before}{}", said(&format!("<{place}"))),
        None => piece.to_owned(),
    });
    pieces.collect()
}

fn commands(ui: &mut Ui, number: usize, step: &Step, common: &Common, outbox: &mut Outbox) {
    let copied = fill("copied.step", &[("step", &number.to_string())]);
    let mut line = |command: &str| {
        let text = in_words(command);
        if command_line(ui, &text) {
            outbox.send(Command::Copy { text, what: copied.clone() });
        }
    };
    if !step.slmgr.is_empty() {
        line(&step.slmgr);
    }
    match (&step.oslicense, &step.no_oslicense) {
        (Some(command), _) => line(command),
        (None, Some(why)) if common.no_oslicense.as_ref() != Some(why) && !step.slmgr.is_empty() => {
            source(ui, unstopped(&said(why)));
        }
        (None, _) => {}
    }
}
