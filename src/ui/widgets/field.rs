//! Text fields and number fields with their label, note and error. The same words of an error stand here and in the
//! error summary; who decides what is wrong is the page.

use egui::{Id, Key, Margin, Response, Stroke, TextEdit, Ui, accesskit, vec2};

use super::check::check_box;
use super::{parts, text, words};
use crate::ui::icons::Icon;
use crate::ui::theme;
use crate::ui::typography::Type;

/// A field for text.
#[must_use = "show it in a Ui"]
pub struct TextField<'a> {
    label: &'a str,
    hint: &'a str,
    note: &'a str,
    error: Option<&'a str>,
    width: f32,
    rows: usize,
    mono: bool,
    label_hidden: bool,
    icon: Option<Icon>,
    id: Option<Id>,
}

impl<'a> TextField<'a> {
    /// A field of one line.
    pub const fn new(label: &'a str) -> Self {
        Self {
            label,
            hint: "",
            note: "",
            error: None,
            width: 320.0,
            rows: 1,
            mono: false,
            label_hidden: false,
            icon: None,
            id: None,
        }
    }

    /// What the empty field shows, muted.
    pub const fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// A muted line between the label and the field.
    pub const fn note(mut self, note: &'a str) -> Self {
        self.note = note;
        self
    }

    /// What is wrong with the content.
    pub const fn error(mut self, error: Option<&'a str>) -> Self {
        self.error = error;
        self
    }

    /// The widest the field gets, in points; it never is wider than the room there is.
    pub const fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// Several lines.
    pub const fn rows(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }

    /// Keys, commands and pasted output.
    pub const fn mono(mut self) -> Self {
        self.mono = true;
        self
    }

    /// The label is spoken but not drawn, for a search field whose hint says enough.
    pub const fn label_hidden(mut self) -> Self {
        self.label_hidden = true;
        self
    }

    /// An icon at the left inside the field.
    pub const fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// A known id, so that a page can move the focus here.
    pub const fn id(mut self, id: Id) -> Self {
        self.id = Some(id);
        self
    }

    /// Draws the field. The response's `changed` says that the text was edited.
    pub fn show(self, ui: &mut Ui, value: &mut String) -> Response {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            if !self.label_hidden {
                text::text(ui, Type::Medium, self.label);
            }
            if !self.note.is_empty() {
                text::source(ui, self.note);
            }
            let response = self.edit(ui, value);
            describe(ui, &response, self.label, self.note, self.error);
            if let Some(error) = self.error {
                error_line(ui, error);
            }
            hinted(ui, response, self.hint, value.is_empty())
        })
        .inner
    }

    fn edit(&self, ui: &mut Ui, value: &mut String) -> Response {
        ui.scope(|ui| {
            let tokens = theme::of(ui);
            keep_frame(ui);
            if self.error.is_some() {
                mark_wrong(ui);
            }
            let left = if self.icon.is_some() { 32 } else { 10 };
            let style = if self.mono { Type::Mono } else { Type::Text };
            let field = if self.rows > 1 {
                TextEdit::multiline(value).desired_rows(self.rows)
            } else {
                TextEdit::singleline(value)
            };
            let mut field = field
                .font(style.font())
                .hint_text(style.rich(self.hint, tokens.muted))
                .margin(Margin { left, right: 10, top: 6, bottom: 6 })
                .min_size(vec2(0.0, theme::CONTROL_HEIGHT))
                .desired_width(self.width.min(ui.available_width()).max(64.0));
            if let Some(id) = self.id {
                field = field.id(id);
            }
            let response = ui.add(field);
            if let Some(icon) = self.icon {
                let centre = egui::pos2(response.rect.left() + 18.0, response.rect.center().y);
                let place = egui::Rect::from_center_size(centre, egui::Vec2::splat(16.0));
                icon.paint(ui.painter(), place, tokens.muted);
            }
            parts::focus_ring(ui, &response, theme::CONTROL_RADIUS);
            response
        })
        .inner
    }
}

/// A field for a whole number that may be left open.
#[must_use = "show it in a Ui"]
pub struct NumberField<'a> {
    label: &'a str,
    note: &'a str,
    unit: &'a str,
    error: Option<&'a str>,
    not_sure: Option<&'a str>,
    hint: &'a str,
    least: u32,
    most: u32,
    id: Option<Id>,
}

/// What a number field says.
#[derive(Clone, Debug)]
pub struct NumberResponse {
    pub response: Response,
    /// The value was changed in this frame.
    pub changed: bool,
    /// What is typed is no whole number in range; the value was left as it was.
    pub invalid: bool,
}

impl<'a> NumberField<'a> {
    /// A field for a number from `least` to `most`.
    pub const fn new(label: &'a str, least: u32, most: u32) -> Self {
        Self { label, note: "", unit: "", error: None, not_sure: None, hint: "", least, most, id: None }
    }

    /// A muted line between the label and the field.
    pub const fn note(mut self, note: &'a str) -> Self {
        self.note = note;
        self
    }

    /// What is counted, after the field.
    pub const fn unit(mut self, unit: &'a str) -> Self {
        self.unit = unit;
        self
    }

    /// What is wrong with the content.
    pub const fn error(mut self, error: Option<&'a str>) -> Self {
        self.error = error;
        self
    }

    /// Offers a check box with these words ("Not sure") that leaves the number open; `hint` stands in the field then
    /// and says what is assumed.
    pub const fn not_sure(mut self, words: &'a str, hint: &'a str) -> Self {
        self.not_sure = Some(words);
        self.hint = hint;
        self
    }

    /// A known id, so that a page can move the focus here.
    pub const fn id(mut self, id: Id) -> Self {
        self.id = Some(id);
        self
    }

    /// Draws the field. Up and Down change the number by one.
    pub fn show(self, ui: &mut Ui, value: &mut Option<u32>) -> NumberResponse {
        let id = self.id.unwrap_or_else(|| ui.make_persistent_id(("number", self.label)));
        let before = *value;
        let (response, invalid) = ui
            .vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 4.0;
                text::text(ui, Type::Medium, self.label);
                if !self.note.is_empty() {
                    text::source(ui, self.note);
                }
                let inner = ui.horizontal_wrapped(|ui| self.row(ui, id, value)).inner;
                if let Some(error) = self.error {
                    error_line(ui, error);
                }
                inner
            })
            .inner;
        NumberResponse { response, changed: *value != before, invalid }
    }

    fn row(&self, ui: &mut Ui, id: Id, value: &mut Option<u32>) -> (Response, bool) {
        let mut typed = Self::typed(ui, id, *value);
        let (response, invalid) = self.edit(ui, id, &mut typed, value);
        ui.data_mut(|data| data.insert_temp(id, (typed, *value)));
        if !self.unit.is_empty() {
            text::muted(ui, Type::Text, self.unit);
        }
        if let Some(words) = self.not_sure {
            let mut open = value.is_none() && !invalid;
            let check = check_box(ui, &mut open, words);
            let check = check.accessible_name(words::of_field(words, self.label));
            if check.changed() && open {
                *value = None;
                ui.data_mut(|data| data.remove::<(String, Option<u32>)>(id));
            } else if check.changed() {
                response.request_focus();
            }
        }
        (response, invalid)
    }

    /// The text in the field: what was typed, unless the number was changed by somebody else since.
    fn typed(ui: &Ui, id: Id, value: Option<u32>) -> String {
        let kept = ui.data(|data| data.get_temp::<(String, Option<u32>)>(id));
        kept.filter(|(_, known)| *known == value)
            .map(|(typed, _)| typed)
            .unwrap_or_else(|| value.map(|number| number.to_string()).unwrap_or_default())
    }

    fn edit(&self, ui: &mut Ui, id: Id, typed: &mut String, value: &mut Option<u32>) -> (Response, bool) {
        ui.scope(|ui| {
            let tokens = theme::of(ui);
            let steps = Self::steps(ui, id);
            if steps != 0 {
                let from = value.unwrap_or(self.least);
                let to = from.saturating_add_signed(steps).clamp(self.least, self.most);
                *typed = to.to_string();
                *value = Some(to);
            }
            keep_frame(ui);
            if self.error.is_some() || !self.fits(typed) {
                mark_wrong(ui);
            }
            let width = if self.hint.len() > 8 { 176.0 } else { 104.0 };
            let field = TextEdit::singleline(typed)
                .id(id)
                .font(Type::Mono.font())
                .hint_text(Type::Text.rich(self.hint, tokens.muted))
                .margin(Margin::symmetric(10, 6))
                .min_size(vec2(0.0, theme::CONTROL_HEIGHT))
                .desired_width(width);
            let response = ui.add(field);
            if response.changed() && self.fits(typed) {
                *value = self.parse(typed);
            }
            describe(ui, &response, self.label, self.note, self.error);
            ui.accesskit_node_builder(response.id, |node| {
                node.set_role(accesskit::Role::SpinButton);
                node.set_min_numeric_value(f64::from(self.least));
                node.set_max_numeric_value(f64::from(self.most));
                node.set_numeric_value_step(1.0);
                node.add_action(accesskit::Action::Increment);
                node.add_action(accesskit::Action::Decrement);
                if let Some(number) = *value {
                    node.set_numeric_value(f64::from(number));
                }
            });
            parts::focus_ring(ui, &response, theme::CONTROL_RADIUS);
            let invalid = !self.fits(typed);
            (hinted(ui, response, self.hint, typed.is_empty()), invalid)
        })
        .inner
    }

    fn steps(ui: &Ui, id: Id) -> i32 {
        let up = ui.input(|input| input.num_accesskit_action_requests(id, accesskit::Action::Increment));
        let down = ui.input(|input| input.num_accesskit_action_requests(id, accesskit::Action::Decrement));
        let mut steps = i32::try_from(up).unwrap_or(0) - i32::try_from(down).unwrap_or(0);
        if ui.memory(|memory| memory.has_focus(id)) {
            ui.input_mut(|input| {
                steps += i32::from(input.consume_key(egui::Modifiers::NONE, Key::ArrowUp));
                steps -= i32::from(input.consume_key(egui::Modifiers::NONE, Key::ArrowDown));
            });
        }
        steps
    }

    fn parse(&self, typed: &str) -> Option<u32> {
        typed.trim().parse().ok().filter(|number| (self.least..=self.most).contains(number))
    }

    /// Is what is typed nothing, or a number in range?
    fn fits(&self, typed: &str) -> bool {
        typed.trim().is_empty() || self.parse(typed).is_some()
    }
}

/// The hint is spoken too, and stands in the tooltip where it may be shortened.
fn hinted(ui: &Ui, response: Response, hint: &str, empty: bool) -> Response {
    const SIDES: f32 = 44.0;
    if hint.is_empty() {
        return response;
    }
    ui.accesskit_node_builder(response.id, |node| node.set_placeholder(hint));
    let needed = Type::Text.line_of(ui, hint, theme::of(ui).muted).size().x + SIDES;
    if empty && needed > response.rect.width() { response.on_hover_text(hint) } else { response }
}

/// A menu takes the frames from what is in it; a field without one would pass for words.
fn keep_frame(ui: &mut Ui) {
    ui.visuals_mut().widgets = ui.ctx().global_style().visuals.widgets.clone();
}

fn mark_wrong(ui: &mut Ui) {
    let stroke = Stroke::new(2.0, theme::of(ui).notification.text);
    let widgets = &mut ui.visuals_mut().widgets;
    widgets.inactive.bg_stroke = stroke;
    widgets.hovered.bg_stroke = stroke;
    widgets.active.bg_stroke = stroke;
}

fn describe(ui: &Ui, response: &Response, label: &str, note: &str, error: Option<&str>) {
    ui.accesskit_node_builder(response.id, |node| {
        match error {
            Some(error) => {
                node.set_label(words::field_with_error(label, error));
                node.set_invalid(accesskit::Invalid::True);
            }
            None => node.set_label(label),
        }
        if !note.is_empty() {
            node.set_description(note);
        }
    });
}

/// An error beside its field: a sign and the words.
fn error_line(ui: &mut Ui, error: &str) {
    let colour = theme::of(ui).notification.text;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let (rect, _) = ui.allocate_exact_size(vec2(16.0, 20.0), egui::Sense::hover());
        Icon::Warning.paint(ui.painter(), rect, colour);
        ui.add(egui::Label::new(Type::Text.rich(error, colour)).wrap());
    });
}
