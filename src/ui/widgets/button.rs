//! Buttons: filled (one a page), plain, quiet and link, and the icon button. A button never greys out because an
//! answer is missing; the page says what is missing instead.

use egui::{
    Align2, Color32, CursorIcon, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, Widget, accesskit,
    pos2, vec2,
};

use super::parts;
use crate::ui::icons::Icon;
use crate::ui::theme::{self, Tokens};
use crate::ui::typography::Type;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Filled,
    Plain,
    Quiet,
    Link,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Size {
    Small,
    Usual,
    Large,
}

/// A button with words on it. The words are a verb phrase.
#[must_use = "add it to a Ui"]
pub struct Button<'a> {
    text: &'a str,
    kind: Kind,
    icon: Option<Icon>,
    name: Option<&'a str>,
    size: Size,
    muted: bool,
    one_line: bool,
    opens: bool,
    expanded: Option<bool>,
}

impl<'a> Button<'a> {
    const fn new(text: &'a str, kind: Kind) -> Self {
        Self {
            text,
            kind,
            icon: None,
            name: None,
            size: Size::Usual,
            muted: false,
            one_line: false,
            opens: false,
            expanded: None,
        }
    }

    /// The one button that the page is for.
    pub const fn filled(text: &'a str) -> Self {
        Self::new(text, Kind::Filled)
    }

    /// Any other button.
    pub const fn plain(text: &'a str) -> Self {
        Self::new(text, Kind::Plain)
    }

    /// Words that become a button under the pointer: the title line, secondary actions beside a filled button.
    pub const fn quiet(text: &'a str) -> Self {
        Self::new(text, Kind::Quiet)
    }

    /// A name in strong words that opens a menu about it; a sign behind it says so.
    pub const fn menu(text: &'a str) -> Self {
        Self { opens: true, ..Self::new(text, Kind::Quiet) }
    }

    /// Words that lead or do something small, such as Copy.
    pub const fn link(text: &'a str) -> Self {
        Self::new(text, Kind::Link)
    }

    /// An icon before the words.
    pub const fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// The spoken name, where the words alone do not say what happens ("Change" of which answer?).
    pub const fn name(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// 36 high with wide sides: Next.
    pub const fn large(mut self) -> Self {
        self.size = Size::Large;
        self
    }

    /// Small words, for a link in a box of small text and for the search in the title line.
    pub const fn small(mut self) -> Self {
        self.size = Size::Small;
        self
    }

    /// Muted words, for a quiet button beside a strong one.
    pub const fn muted(mut self) -> Self {
        self.muted = true;
        self
    }

    /// In one line whatever the room: for bars of a fixed height. Words that do not fit end in "…", and stand whole in
    /// the tooltip.
    pub const fn one_line(mut self) -> Self {
        self.one_line = true;
        self
    }

    /// The button opens and closes something below it.
    pub const fn expanded(mut self, expanded: bool) -> Self {
        self.expanded = Some(expanded);
        self
    }

    /// Draws the button. `ui.add` does the same.
    pub fn show(self, ui: &mut Ui) -> Response {
        ui.add(self)
    }

    fn padding(&self) -> Vec2 {
        match (self.kind, self.size == Size::Large) {
            (Kind::Link, _) => vec2(0.0, 2.0),
            (Kind::Quiet, _) => vec2(8.0, 6.0),
            (Kind::Filled | Kind::Plain, true) => vec2(22.0, 8.0),
            (Kind::Filled | Kind::Plain, false) => vec2(14.0, 6.0),
        }
    }

    fn least(&self) -> f32 {
        match (self.kind, self.size == Size::Large) {
            (Kind::Link, _) => theme::MIN_TARGET,
            (Kind::Filled | Kind::Plain | Kind::Quiet, true) => 36.0,
            (Kind::Filled | Kind::Plain | Kind::Quiet, false) => theme::CONTROL_HEIGHT,
        }
    }

    fn words(&self, tokens: &Tokens) -> Color32 {
        match self.kind {
            Kind::Filled => tokens.on_accent,
            Kind::Plain | Kind::Quiet => {
                if self.muted {
                    tokens.muted
                } else {
                    tokens.text
                }
            }
            Kind::Link => tokens.on_soft,
        }
    }

    fn style(&self) -> Type {
        if self.opens {
            return Type::Strong;
        }
        match (self.kind, self.size == Size::Small) {
            (Kind::Filled, _) | (Kind::Plain, false) => Type::Medium,
            (Kind::Quiet | Kind::Link, false) => Type::Text,
            (Kind::Plain | Kind::Quiet | Kind::Link, true) => Type::Small,
        }
    }

    fn paint_ground(&self, ui: &Ui, response: &Response, tokens: &Tokens) {
        let rect = response.rect;
        match self.kind {
            Kind::Filled => {
                let fill = parts::ground(response, tokens.accent, tokens.accent_hover);
                ui.painter().rect_filled(rect, theme::CONTROL_RADIUS, fill);
            }
            Kind::Plain => {
                let fill = parts::ground(response, tokens.surface, tokens.surface_hover);
                let line = Stroke::new(1.0, tokens.line_strong);
                ui.painter().rect(rect, theme::CONTROL_RADIUS, fill, line, StrokeKind::Inside);
            }
            Kind::Quiet => {
                if response.hovered() {
                    ui.painter().rect_filled(rect, theme::CONTROL_RADIUS, tokens.surface_hover);
                }
            }
            Kind::Link => {}
        }
    }
}

impl Widget for Button<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        const ICON: f32 = 16.0;
        const GAP: f32 = 8.0;
        const SIGN: f32 = 12.0;
        const SIGN_GAP: f32 = 5.0;
        let tokens = theme::of(ui);
        let padding = self.padding();
        let before = if self.icon.is_some() { ICON + GAP } else { 0.0 };
        let behind = if self.opens { SIGN + SIGN_GAP } else { 0.0 };
        let beside = before + behind;
        let room = ui.available_width() - 2.0 * padding.x - beside;
        let words = if self.one_line {
            self.style().elided(ui, self.text, self.words(&tokens), room.max(theme::MIN_TARGET))
        } else {
            self.style().galley(ui, self.text, self.words(&tokens), room.max(64.0))
        };
        let shortened = words.elided;
        let inner = vec2(words.size().x + beside, words.size().y);
        let least = self.least();
        let size = (inner + 2.0 * padding).max(vec2(theme::MIN_TARGET, least));
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        let name = self.name.unwrap_or(self.text);
        parts::describe(
            ui,
            &response,
            if self.kind == Kind::Link { accesskit::Role::Link } else { accesskit::Role::Button },
            name,
            |node| {
                if let Some(expanded) = self.expanded {
                    node.set_expanded(expanded);
                }
                if self.opens {
                    node.set_has_popup(accesskit::HasPopup::Menu);
                }
            },
        );
        if ui.is_rect_visible(rect) {
            self.paint_ground(ui, &response, &tokens);
            let left = rect.center().x - inner.x / 2.0;
            if let Some(icon) = self.icon {
                let place =
                    Rect::from_center_size(pos2(left + ICON / 2.0, rect.center().y), Vec2::splat(ICON));
                icon.paint(ui.painter(), place, self.words(&tokens));
            }
            if self.opens {
                let centre = pos2(left + inner.x - SIGN / 2.0, rect.center().y);
                Icon::ChevronDown.paint(
                    ui.painter(),
                    Rect::from_center_size(centre, Vec2::splat(SIGN)),
                    tokens.muted,
                );
            }
            let corner = pos2(left + before, rect.center().y - words.size().y / 2.0);
            if self.kind == Kind::Link && response.hovered() {
                let y = corner.y + words.size().y - 2.0;
                ui.painter().hline(corner.x..=corner.x + words.size().x, y, Stroke::new(1.0, tokens.on_soft));
            }
            ui.painter().galley(corner, words, self.words(&tokens));
            parts::focus_ring(ui, &response, theme::CONTROL_RADIUS);
        }
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        if shortened { response.on_hover_text(self.text) } else { response }
    }
}

/// A button that shows an icon only. Its name is required: it is the tooltip and what is spoken.
#[must_use = "add it to a Ui"]
pub struct IconButton<'a> {
    icon: Icon,
    name: &'a str,
    framed: bool,
    side: f32,
    selected: Option<bool>,
}

impl<'a> IconButton<'a> {
    /// A bare icon on a target of 32 x 32.
    pub const fn new(icon: Icon, name: &'a str) -> Self {
        Self { icon, name, framed: false, side: theme::CONTROL_HEIGHT, selected: None }
    }

    /// With the ground and border of a plain button.
    pub const fn framed(mut self) -> Self {
        self.framed = true;
        self
    }

    /// A target of 24 x 24, for dense rows.
    pub const fn small(mut self) -> Self {
        self.side = theme::MIN_TARGET;
        self
    }

    /// The button can be on or off.
    pub const fn selected(mut self, selected: bool) -> Self {
        self.selected = Some(selected);
        self
    }

    /// Draws the button. `ui.add` does the same.
    pub fn show(self, ui: &mut Ui) -> Response {
        ui.add(self)
    }
}

impl Widget for IconButton<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let tokens = theme::of(ui);
        let (rect, response) = ui.allocate_exact_size(Vec2::splat(self.side), Sense::click());
        parts::describe(ui, &response, accesskit::Role::Button, self.name, |node| {
            if let Some(selected) = self.selected {
                node.set_toggled(selected.into());
            }
        });
        if ui.is_rect_visible(rect) {
            let on = self.selected == Some(true);
            let rest = if on { tokens.accent_soft } else { tokens.surface };
            let fill = parts::ground(&response, rest, tokens.surface_hover);
            if self.framed {
                let line = Stroke::new(1.0, if on { tokens.accent } else { tokens.line_strong });
                ui.painter().rect(rect, theme::CONTROL_RADIUS, fill, line, StrokeKind::Inside);
            } else if on || response.hovered() {
                ui.painter().rect_filled(rect, theme::CONTROL_RADIUS, fill);
            }
            let colour = if on {
                tokens.on_soft
            } else if self.framed {
                tokens.text
            } else {
                tokens.muted
            };
            let side = if self.side < theme::CONTROL_HEIGHT { 14.0 } else { 18.0 };
            let place = Align2::CENTER_CENTER.align_size_within_rect(Vec2::splat(side), rect);
            self.icon.paint(ui.painter(), place, colour);
            parts::focus_ring(ui, &response, theme::CONTROL_RADIUS);
        }
        response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(self.name)
    }
}

/// One place in the rail: icon and word, or the icon alone with the word as tooltip.
pub fn rail_item(ui: &mut Ui, icon: Icon, name: &str, selected: bool, with_words: bool) -> Response {
    let tokens = theme::of(ui);
    let size = vec2(ui.available_width(), 36.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    parts::describe(ui, &response, accesskit::Role::Link, name, |node| {
        if selected {
            node.set_aria_current(accesskit::AriaCurrent::Page);
        }
    });
    // Do the words stand there whole?
    let mut told = false;
    if ui.is_rect_visible(rect) {
        let rest = if selected { tokens.accent_soft } else { tokens.surface };
        let hover = if selected { tokens.accent_soft_hover } else { tokens.surface_hover };
        ui.painter().rect_filled(rect, theme::CONTROL_RADIUS, parts::ground(&response, rest, hover));
        if selected && tokens.high_contrast {
            let line = Stroke::new(2.0, tokens.accent);
            ui.painter().rect_stroke(rect, theme::CONTROL_RADIUS, line, StrokeKind::Inside);
        }
        let colour = if selected { tokens.on_soft } else { tokens.muted };
        let x = if with_words { rect.left() + 19.0 } else { rect.center().x };
        icon.paint(ui.painter(), Rect::from_center_size(pos2(x, rect.center().y), Vec2::splat(18.0)), colour);
        if with_words {
            let style = if selected { Type::Strong } else { Type::Text };
            let words = style.elided(ui, name, colour, rect.width() - 46.0);
            told |= !words.elided;
            ui.painter().galley(
                pos2(rect.left() + 38.0, rect.center().y - words.size().y / 2.0),
                words,
                colour,
            );
        }
        parts::focus_ring(ui, &response, theme::CONTROL_RADIUS);
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if told { response } else { response.on_hover_text(name) }
}
