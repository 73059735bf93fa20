//! Lists of reasons: each with a mark, a sentence and the small line that says where it comes from.

use egui::text::LayoutJob;
use egui::{Label, Painter, Pos2, Rect, Sense, Stroke, Ui, UiBuilder, accesskit, vec2};

use super::{text, words};
use crate::domain::simulation::State;
use crate::ui::symbols;
use crate::ui::theme::{self, Tokens};
use crate::ui::typography::Type;

/// What kind of reason it is, and so which mark stands before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReasonMark {
    /// It follows from what was told: a filled dot.
    Told,
    /// It rests on something assumed: a half-filled dot.
    Assumed,
    /// Why not: a ring.
    Against,
    /// Something happened: the small neutral dot.
    Event,
    /// A state was entered: its symbol.
    State(State),
}

/// One reason.
#[derive(Clone, Copy, Debug)]
pub struct Reason<'a> {
    pub mark: ReasonMark,
    /// Words in semibold before the sentence (the method that is ruled out); may be empty.
    pub strong: &'a str,
    pub text: &'a str,
    /// Where it comes from; may be empty.
    pub source: &'a str,
}

/// Whether the lines that say where reasons come from are drawn. They are spoken either way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sources {
    Shown,
    /// Only over the sentence that is pointed at.
    Folded,
}

/// Draws a list of reasons. `name` is spoken for the list as a whole.
pub fn because_list(ui: &mut Ui, name: &str, reasons: &[Reason<'_>]) {
    because_list_with(ui, name, reasons, Sources::Shown, |_, _| ());
}

/// The same with something below each reason, by its place: a link to where it stands.
pub fn because_list_with(
    ui: &mut Ui,
    name: &str,
    reasons: &[Reason<'_>],
    sources: Sources,
    mut below: impl FnMut(&mut Ui, usize),
) {
    let list = UiBuilder::new().accessibility_role(accesskit::Role::List).accessibility_label(name);
    ui.scope_builder(list, |ui| {
        ui.spacing_mut().item_spacing.y = if sources == Sources::Shown { 12.0 } else { 6.0 };
        for (place, reason) in reasons.iter().enumerate() {
            item(ui, reason, sources, |ui| below(ui, place));
        }
    });
}

fn item(ui: &mut Ui, reason: &Reason<'_>, sources: Sources, below: impl FnOnce(&mut Ui)) {
    const INDENT: f32 = 22.0;
    let tokens = theme::of(ui);
    let spoken = match reason.mark {
        ReasonMark::Assumed if !words::says_assumed(reason.text) => {
            words::assumed_what(&format!("{}{}", reason.strong, reason.text))
        }
        ReasonMark::Assumed
        | ReasonMark::Told
        | ReasonMark::Against
        | ReasonMark::Event
        | ReasonMark::State(_) => {
            format!("{}{}", reason.strong, reason.text)
        }
    };
    let builder = UiBuilder::new().accessibility_role(accesskit::Role::ListItem).accessibility_label(spoken);
    ui.scope_builder(builder, |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let (rect, _) = ui.allocate_exact_size(vec2(INDENT, 20.0), Sense::hover());
            mark(
                ui.painter(),
                Rect::from_min_size(rect.min, vec2(12.0, 20.0)).center(),
                reason.mark,
                &tokens,
            );
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                let mut sentence = LayoutJob::default();
                sentence.append(reason.strong, 0.0, Type::Strong.format(tokens.text));
                sentence.append(reason.text, 0.0, Type::Text.format(tokens.text));
                let said = ui.add(Label::new(sentence).wrap());
                match sources {
                    _ if reason.source.is_empty() => {}
                    Sources::Shown => {
                        text::source(ui, reason.source);
                    }
                    Sources::Folded => {
                        ui.accesskit_node_builder(said.id, |node| node.set_description(reason.source));
                        said.on_hover_text(reason.source);
                    }
                }
                below(ui);
            });
        });
    });
}

fn mark(painter: &Painter, centre: Pos2, mark: ReasonMark, tokens: &Tokens) {
    const RADIUS: f32 = 5.0;
    match mark {
        ReasonMark::Told => {
            painter.circle_filled(centre, RADIUS, tokens.licensed.fill);
        }
        ReasonMark::Assumed => {
            let colour = tokens.grace.fill;
            let left = Rect::from_min_max(centre - vec2(RADIUS, RADIUS), centre + vec2(0.0, RADIUS));
            painter.with_clip_rect(painter.clip_rect().intersect(left)).circle_filled(centre, RADIUS, colour);
            painter.circle_stroke(centre, RADIUS - 0.6, Stroke::new(1.2, colour));
        }
        ReasonMark::Against => {
            painter.circle_stroke(centre, RADIUS - 1.0, Stroke::new(2.0, tokens.muted));
        }
        ReasonMark::Event => symbols::event(painter, centre, tokens),
        ReasonMark::State(state) => symbols::state(painter, centre, 10.0, state, tokens),
    }
}
