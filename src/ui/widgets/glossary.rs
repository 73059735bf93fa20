//! The words of the field, explained where running text names them: rest the pointer on one.

use core::ops::Range;
use std::sync::Arc;

use egui::text::CCursor;
use egui::{Context, CursorIcon, Galley, Id, Pos2, Response, Shape, Ui};

use super::text::plain;
use super::words;
use crate::ui::theme;
use crate::ui::typography::Type;

/// Width of an explanation, in points.
const WIDTH: f32 = 320.0;

/// A word of the field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// What it is called in running text.
    pub name: String,
    pub meaning: String,
    /// What it is often taken for.
    pub confused_with: Vec<String>,
}

/// All of them, as they are looked for in texts.
#[derive(Clone, Debug, Default)]
pub struct Glossary {
    terms: Vec<Term>,
    /// Spellings in lower case with their term, the longest first: a KMS host is no KMS.
    spellings: Vec<(Vec<char>, usize)>,
}

impl Glossary {
    /// Terms, each with its other names.
    pub fn of(terms: impl IntoIterator<Item = (Term, Vec<String>)>) -> Self {
        let mut glossary = Self::default();
        for (term, also) in terms {
            let place = glossary.terms.len();
            for name in core::iter::once(&term.name).chain(&also) {
                glossary.spellings.push((name.to_lowercase().chars().collect(), place));
            }
            glossary.terms.push(term);
        }
        glossary.spellings.sort_by_key(|(spelling, _)| core::cmp::Reverse(spelling.len()));
        glossary
    }

    /// The term that a text names at one of its letters, and from which letter to which.
    pub fn at(&self, text: &str, letter: usize) -> Option<(&Term, Range<usize>)> {
        let letters: Vec<char> = text.chars().flat_map(|it| it.to_lowercase().take(1)).collect();
        self.spellings.iter().find_map(|(spelling, place)| {
            let first = letter.saturating_sub(spelling.len().saturating_sub(1));
            let from = (first..=letter).find(|from| names(&letters, *from, spelling))?;
            Some((self.terms.get(*place)?, from..from + spelling.len()))
        })
    }
}

/// Does a text name this spelling from that letter on, as a word of its own? A plural is the same word.
fn names(letters: &[char], from: usize, spelling: &[char]) -> bool {
    let until = from + spelling.len();
    let apart = |letter: Option<&char>| letter.is_none_or(|it| !it.is_alphanumeric());
    let before = from.checked_sub(1).and_then(|place| letters.get(place));
    let after = match letters.get(until) {
        Some('s') => letters.get(until + 1),
        other => other,
    };
    letters.get(from..until) == Some(spelling) && apart(before) && apart(after)
}

fn id() -> Id {
    Id::unique("glossary").with(crate::app::words::spoken().own_name())
}

/// Makes a glossary known to all texts of the window, once in each language.
pub fn offer(ctx: &Context, make: impl FnOnce() -> Glossary) {
    if ctx.data(|data| data.get_temp::<Arc<Glossary>>(id())).is_none() {
        let glossary = Arc::new(make());
        ctx.data_mut(|data| data.insert_temp(id(), glossary));
    }
}

/// Explains the term under the pointer, if the text names one there.
pub(super) fn explain(ui: &Ui, response: Response, at: Pos2, galley: &Galley) -> Response {
    if !response.hovered() {
        return response;
    }
    let Some(pointer) = response.hover_pos() else { return response };
    let Some(glossary) = ui.data(|data| data.get_temp::<Arc<Glossary>>(id())) else { return response };
    let cursor = galley.cursor_from_pos(pointer - at).index.0;
    // The cursor stands between two letters: the pointer may be on either.
    let named = [cursor, cursor.saturating_sub(1)].into_iter().find_map(|letter| {
        let (term, letters) = glossary.at(galley.text(), letter)?;
        let edge = |letter: usize| galley.pos_from_cursor(CCursor::new(letter)).translate(at.to_vec2());
        let (from, until) = (edge(letters.start), edge(letters.end));
        let in_one_row = from.top() < until.bottom() && until.top() < from.bottom();
        let inside = !in_one_row || (from.left()..=until.right()).contains(&pointer.x);
        inside.then_some((term, in_one_row.then(|| [from.left_bottom(), until.left_bottom()])))
    });
    let Some((term, line)) = named else { return response };
    if let Some(line) = line {
        ui.painter().extend(Shape::dotted_line(&line, theme::of(ui).muted, 3.0, 1.0));
    }
    let response = response.on_hover_cursor(CursorIcon::Help);
    response.on_hover_ui_at_pointer(|ui| {
        ui.set_max_width(WIDTH);
        plain(ui, Type::SmallStrong, &term.name);
        plain(ui, Type::Small, &term.meaning);
        if !term.confused_with.is_empty() {
            plain(ui, Type::Small, &words::taken_for(&term.confused_with));
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn glossary() -> Glossary {
        let term =
            |name: &str| Term { name: name.to_owned(), meaning: String::new(), confused_with: Vec::new() };
        Glossary::of([
            (term("KMS"), vec!["Key Management Service".to_owned()]),
            (term("KMS host"), Vec::new()),
            (term("count"), Vec::new()),
        ])
    }

    #[test]
    fn a_text_names_a_term_at_a_letter() {
        let glossary = glossary();
        let named = |text: &str, letter| {
            glossary.at(text, letter).map(|(term, letters)| (term.name.clone(), letters.start, letters.end))
        };
        let text = "A KMS host keeps a count; the KMS recounts.";
        assert_eq!(named(text, 3), Some(("KMS host".to_owned(), 2, 10)), "the longest name wins");
        assert_eq!(named(text, 9), Some(("KMS host".to_owned(), 2, 10)));
        assert_eq!(named(text, 31), Some(("KMS".to_owned(), 30, 33)));
        assert_eq!(named(text, 21), Some(("count".to_owned(), 19, 24)));
        assert_eq!(named(text, 38), None, "recounts is another word");
        assert_eq!(named("two counts", 5), Some(("count".to_owned(), 4, 9)), "a plural");
        assert_eq!(named("key management service", 0), Some(("KMS".to_owned(), 0, 22)));
        assert_eq!(named(text, 0), None);
        assert_eq!(named("", 7), None);
        assert_eq!(named("ẞ İ KMS", 4), Some(("KMS".to_owned(), 4, 7)), "letters that grow in lower case");
    }
}
