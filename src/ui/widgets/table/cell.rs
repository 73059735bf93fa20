//! What a table is made of: its columns and what stands in its cells.

use std::borrow::Cow;

use egui::{Align, Color32};

use crate::domain::simulation::State;
use crate::ui::typography::Type;

/// A column.
#[derive(Clone, Copy, Debug)]
pub struct Column<'a> {
    pub title: &'a str,
    /// A second, small line in the head; may be empty.
    pub note: &'a str,
    /// Is the note what the page wants to be seen ("you own")?
    pub note_strong: bool,
    /// The least width, in points.
    pub width: f32,
    /// What the column gets of the room that is left over; 0 for none.
    pub share: f32,
    pub align: Align,
}

impl<'a> Column<'a> {
    /// A column of a fixed width.
    pub const fn fixed(title: &'a str, width: f32) -> Self {
        Self { title, note: "", note_strong: false, width, share: 0.0, align: Align::Min }
    }

    /// A column that takes what is left over, and at least `width`.
    pub const fn rest(title: &'a str, width: f32) -> Self {
        Self { title, note: "", note_strong: false, width, share: 1.0, align: Align::Min }
    }

    /// With a small line below the title.
    pub const fn note(mut self, note: &'a str, strong: bool) -> Self {
        self.note = note;
        self.note_strong = strong;
        self
    }

    /// With its contents in the middle.
    pub const fn centred(mut self) -> Self {
        self.align = Align::Center;
        self
    }

    /// With its contents at the right: numbers.
    pub const fn right(mut self) -> Self {
        self.align = Align::Max;
        self
    }
}

/// What stands in a cell.
#[derive(Clone, Debug)]
pub struct Cell<'a> {
    pub text: Cow<'a, str>,
    pub style: Type,
    pub muted: bool,
    /// Ground of the cell; the row's own shows where there is none.
    pub fill: Option<Color32>,
    /// A border as of what is selected.
    pub outlined: bool,
    /// A state's symbol before the text.
    pub state: Option<State>,
    /// The neutral dot of an event before the text.
    pub event: bool,
    /// What is spoken, where the text alone says too little; may be empty.
    pub spoken: Cow<'a, str>,
}

impl<'a> Cell<'a> {
    /// Words.
    pub fn text(text: impl Into<Cow<'a, str>>) -> Self {
        Self {
            text: text.into(),
            style: Type::Text,
            muted: false,
            fill: None,
            outlined: false,
            state: None,
            event: false,
            spoken: Cow::Borrowed(""),
        }
    }

    /// Nothing.
    pub fn empty() -> Self {
        Self::text("")
    }

    /// Keys and numbers.
    pub fn mono(text: impl Into<Cow<'a, str>>) -> Self {
        Self::text(text).style(Type::SmallMono)
    }

    /// In another named style.
    pub fn style(mut self, style: Type) -> Self {
        self.style = style;
        self
    }

    /// In the muted colour.
    pub fn muted(mut self) -> Self {
        self.muted = true;
        self
    }

    /// On a ground.
    pub fn fill(mut self, fill: Color32) -> Self {
        self.fill = Some(fill);
        self
    }

    /// With a border as of what is selected.
    pub fn outlined(mut self, outlined: bool) -> Self {
        self.outlined = outlined;
        self
    }

    /// With a state's symbol.
    pub fn state(mut self, state: State) -> Self {
        self.state = Some(state);
        self
    }

    /// With the dot of an event.
    pub fn event(mut self) -> Self {
        self.event = true;
        self
    }

    /// With other words for those who listen.
    pub fn spoken(mut self, spoken: impl Into<Cow<'a, str>>) -> Self {
        self.spoken = spoken.into();
        self
    }

    pub(super) fn words(&self) -> &str {
        if self.spoken.is_empty() { &self.text } else { &self.spoken }
    }
}
