//! What a sentence looks like: words, and places for values between them.

use fluent_syntax::ast::{Expression, InlineExpression, PatternElement};

/// What a message looks like, piece by piece.
pub(super) enum Piece {
    Words(String),
    /// A place for a value, by its name.
    Value(String),
}

/// A sentence of the core with places for its values.
pub(super) struct Pattern {
    pub(super) id: String,
    pub(super) pieces: Vec<Piece>,
    /// What is said, where no message says it.
    pub(super) said: Option<Vec<Piece>>,
}

impl Pattern {
    /// How many bytes are words: the more, the surer it is the right one.
    pub(super) fn weight(&self) -> usize {
        let words = self.pieces.iter().map(|piece| match piece {
            Piece::Words(words) => words.len(),
            Piece::Value(_) => 0,
        });
        words.sum()
    }

    /// The first word, where the sentence begins with one.
    pub(super) fn first_word(&self) -> Option<&str> {
        match self.pieces.first()? {
            Piece::Words(words) => {
                let word = first_word(words);
                (word.len() < words.len() || self.pieces.len() == 1).then_some(word)
            }
            Piece::Value(_) => None,
        }
    }
}

/// The values of a sentence by the names that its message gives them.
pub(super) type Values<'pattern, 'text> = Vec<(&'pattern str, &'text str)>;

/// A piece of a message; `None` for one that chooses among variants.
pub(super) fn piece(element: &PatternElement<&str>) -> Option<Piece> {
    match element {
        PatternElement::TextElement { value } => Some(Piece::Words((*value).to_owned())),
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::VariableReference { id }),
        } => Some(Piece::Value(id.name.to_owned())),
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::StringLiteral { value }),
        } => Some(Piece::Words((*value).to_owned())),
        PatternElement::Placeable { .. } => None,
    }
}

/// A text with names in braces.
pub(super) fn in_braces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (place, part) in text.split('{').enumerate() {
        let name = part.split_once('}').filter(|_| place > 0);
        if let Some((name, _)) = name {
            pieces.push(Piece::Value(name.to_owned()));
        }
        let words = name.map_or(part, |(_, words)| words);
        if !words.is_empty() {
            pieces.push(Piece::Words(words.to_owned()));
        }
    }
    pieces
}

/// Whether the pieces make up the whole text; the values are as short as they can be, none is empty, and none takes the
/// full stop of the sentence.
pub(super) fn take<'pattern, 'text>(
    pieces: &'pattern [Piece],
    text: &'text str,
    values: &mut Values<'pattern, 'text>,
) -> bool {
    match pieces.split_first() {
        None => text.is_empty(),
        Some((Piece::Words(words), after)) => {
            text.strip_prefix(words.as_str()).is_some_and(|rest| take(after, rest, values))
        }
        Some((Piece::Value(name), after)) => ends(text, after.first()).any(|end| {
            let Some((value, rest)) = text.split_at_checked(end).filter(|_| end > 0) else { return false };
            values.push((name, value));
            let fits = take(after, rest, values);
            if !fits {
                values.pop();
            }
            fits
        }),
    }
}

/// Where a value may end before what follows it.
fn ends<'a>(text: &'a str, next: Option<&'a Piece>) -> Box<dyn Iterator<Item = usize> + 'a> {
    match next {
        Some(Piece::Words(words)) => Box::new(text.match_indices(words.as_str()).map(|(at, _)| at)),
        Some(Piece::Value(_)) => Box::new(text.char_indices().map(|(at, _)| at)),
        None => Box::new((!text.ends_with('.')).then_some(text.len()).into_iter()),
    }
}

/// What stands before the first space.
pub(super) fn first_word(text: &str) -> &str {
    text.split(' ').next().unwrap_or_default()
}
