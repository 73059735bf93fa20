//! Grounds on which things stand: cards, callouts and badges.

use egui::{
    Color32, CursorIcon, Frame, InnerResponse, Margin, Rect, Response, Sense, Stroke, StrokeKind, Ui,
    accesskit, pos2, vec2,
};

use super::{parts, text, words};
use crate::domain::simulation::State;
use crate::ui::theme::{self, Tokens};
use crate::ui::typography::Type;
use crate::ui::{symbols, widgets::Button};

/// What a callout or badge is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Nothing in particular.
    Neutral,
    /// Advice, what is selected.
    Accent,
    /// Care is needed; sources disagree.
    Caution,
    /// Something is wrong.
    Problem,
    /// All is well.
    Good,
}

impl Tone {
    /// Ground and words.
    fn colours(self, tokens: &Tokens) -> (Color32, Color32) {
        match self {
            Self::Neutral => (tokens.unlicensed.soft, tokens.muted),
            Self::Accent => (tokens.accent_soft, tokens.on_soft),
            Self::Caution => (tokens.grace.soft, tokens.grace.text),
            Self::Problem => (tokens.notification.soft, tokens.notification.text),
            Self::Good => (tokens.licensed.soft, tokens.licensed.text),
        }
    }
}

/// A card: surface, thin border, round corners.
#[derive(Clone, Copy, Debug)]
#[must_use = "show it in a Ui"]
pub struct Card {
    padding: i8,
    edge: Option<Color32>,
    selected: bool,
    fill_width: bool,
}

impl Default for Card {
    fn default() -> Self {
        Self::new()
    }
}

impl Card {
    /// A card as wide as there is room, with 16 points of padding.
    pub const fn new() -> Self {
        Self { padding: 16, edge: None, selected: false, fill_width: true }
    }

    /// Space between the border and what stands in the card, in points.
    pub const fn padding(mut self, padding: i8) -> Self {
        self.padding = padding;
        self
    }

    /// A strong left edge in this colour: the recommendation.
    pub const fn edge(mut self, colour: Color32) -> Self {
        self.edge = Some(colour);
        self
    }

    /// With the border of what is selected.
    pub const fn selected(mut self, selected: bool) -> Self {
        self.selected = selected;
        self
    }

    /// Only as wide as what stands in it.
    pub const fn hug(mut self) -> Self {
        self.fill_width = false;
        self
    }

    /// Draws the card around `contents`.
    pub fn show<R>(self, ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
        let tokens = theme::of(ui);
        let line =
            if self.selected { Stroke::new(2.0, tokens.accent) } else { Stroke::new(1.0, tokens.line) };
        // The border is painted over the edge and takes no room, so that selecting a card moves nothing.
        let frame = Frame::new()
            .fill(tokens.surface)
            .corner_radius(theme::CARD_RADIUS)
            .shadow(tokens.card_shadow)
            .inner_margin(Margin::same(self.padding));
        let shown = frame.show(ui, |ui| {
            if self.fill_width {
                ui.set_min_width(ui.available_width());
            }
            contents(ui)
        });
        let rect = shown.response.rect;
        if let Some(colour) = self.edge {
            let edge = Rect::from_min_max(rect.min, pos2(rect.left() + 5.0, rect.bottom()));
            let painter = ui.painter().with_clip_rect(ui.clip_rect().intersect(edge));
            painter.rect_filled(rect, theme::CARD_RADIUS, colour);
        }
        ui.painter().rect_stroke(rect, theme::CARD_RADIUS, line, StrokeKind::Inside);
        shown
    }
}

/// A soft box with a title: advice, a warning, a remark. The title may be empty.
pub fn callout<R>(
    ui: &mut Ui,
    tone: Tone,
    title: &str,
    contents: impl FnOnce(&mut Ui) -> R,
) -> InnerResponse<R> {
    let tokens = theme::of(ui);
    let (ground, _) = tone.colours(&tokens);
    let line = if tokens.high_contrast { Stroke::new(1.0, tokens.line) } else { Stroke::NONE };
    Frame::new().fill(ground).stroke(line).corner_radius(8).inner_margin(Margin::same(12)).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        if !title.is_empty() {
            text::text(ui, Type::Strong, title);
        }
        contents(ui)
    })
}

/// The quiet box for a point on which sources differ: both values with their sources in one text, and a link that
/// compares them. Returns whether the link was pressed.
pub fn disagreement(ui: &mut Ui, both: &str, link: Option<&str>) -> bool {
    callout(ui, Tone::Caution, words::disagree(), |ui| {
        text::text(ui, Type::Small, both);
        link.is_some_and(|link| ui.add(Button::link(link).small()).clicked())
    })
    .inner
}

/// A pill with a few words that cannot be pressed.
pub fn badge(ui: &mut Ui, tone: Tone, label: &str) -> Response {
    pill(ui, tone, (label, label), Sense::hover(), None)
}

/// A pill that can be pressed. `name` is spoken: it says what happens.
pub fn badge_button(ui: &mut Ui, tone: Tone, label: &str, name: &str) -> Response {
    pill(ui, tone, (label, name), Sense::click(), None)
}

/// A state's symbol with words beside it.
pub fn state_label(ui: &mut Ui, state: State, label: &str) -> Response {
    const SYMBOL: f32 = 18.0;
    let tokens = theme::of(ui);
    let room = (ui.available_width() - SYMBOL).max(theme::MIN_TARGET);
    let words = Type::Small.elided(ui, label, tokens.muted, room);
    let shortened = words.elided;
    let (rect, response) =
        ui.allocate_exact_size(vec2(SYMBOL + words.size().x, words.size().y), Sense::hover());
    parts::describe(ui, &response, accesskit::Role::Label, label, |_| {});
    symbols::state(ui.painter(), pos2(rect.left() + 6.0, rect.center().y), 10.0, state, &tokens);
    ui.painter().galley(pos2(rect.left() + SYMBOL, rect.top()), words, tokens.muted);
    if shortened { response.on_hover_text(label) } else { response }
}

/// A pill in the colours of a state, with its symbol.
pub fn state_badge(ui: &mut Ui, state: State, label: &str) -> Response {
    pill(ui, Tone::Neutral, (label, label), Sense::hover(), Some(state))
}

fn pill(
    ui: &mut Ui,
    tone: Tone,
    (label, name): (&str, &str),
    sense: Sense,
    state: Option<State>,
) -> Response {
    const SIDE: f32 = 9.0;
    const SYMBOL: f32 = 16.0;
    let tokens = theme::of(ui);
    let (ground, colour) = match state {
        Some(state) => (tokens.state(state).soft, tokens.state(state).text),
        None => tone.colours(&tokens),
    };
    let beside = if state.is_some() { SYMBOL } else { 0.0 };
    let words = Type::Small.elided(ui, label, colour, (ui.available_width() - 2.0 * SIDE - beside).max(24.0));
    let shortened = words.elided;
    let height = if sense.interactive() { theme::MIN_TARGET } else { 22.0 };
    let (rect, response) = ui.allocate_exact_size(vec2(words.size().x + 2.0 * SIDE + beside, height), sense);
    let role = if sense.interactive() { accesskit::Role::Button } else { accesskit::Role::Label };
    parts::describe(ui, &response, role, name, |_| {});
    let radius = height / 2.0;
    let fill =
        parts::ground(&response, ground, if sense.interactive() { tokens.accent_soft_hover } else { ground });
    let line = if tokens.high_contrast { Stroke::new(1.0, tokens.line) } else { Stroke::NONE };
    ui.painter().rect(rect, radius, fill, line, StrokeKind::Inside);
    if let Some(state) = state {
        symbols::state(ui.painter(), pos2(rect.left() + SIDE + 5.0, rect.center().y), 9.0, state, &tokens);
    }
    let corner = pos2(rect.left() + SIDE + beside, rect.center().y - words.size().y / 2.0);
    ui.painter().galley(corner, words, colour);
    parts::focus_ring(ui, &response, radius);
    let response =
        if sense.interactive() { response.on_hover_cursor(CursorIcon::PointingHand) } else { response };
    if shortened { response.on_hover_text(label) } else { response }
}

/// A thin line across the room there is.
pub fn divider(ui: &mut Ui) {
    let colour = theme::of(ui).line;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(1.0, colour));
}
