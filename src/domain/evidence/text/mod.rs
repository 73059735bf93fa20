//! From bytes to lines worth reading: the encoding is found, and what mail, chat, web pages and consoles did to the
//! text on its way is undone. Nothing here knows what the lines mean.

mod clean;
mod decode;
mod letters;
mod markup;
mod pages;
mod survey;
mod width;

pub(super) use clean::{lines, unframed};
pub(super) use decode::{Written, decode, written};
pub(super) use letters::{Letters, Word, any_in, holds};
pub(super) use width::{Fill, fill};

use std::borrow::Cow;

/// One line as it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line<'a> {
    /// Its number in the input, from 1. Several lines have the same number where a break was put in for a tag.
    pub(super) number: usize,
    /// Without indentation, trailing blanks and what was put in front of it.
    pub(super) text: Cow<'a, str>,
    /// Blanks that stood before the text.
    pub(super) indent: usize,
    /// The letters that the text may have; those of what stood in front of it are among them.
    pub(super) letters: Letters,
    /// Characters of the whole line as it came, for telling where a console broke it.
    pub(super) width: usize,
    /// False for the last line where no line break follows: it may be cut off.
    pub(super) ended: bool,
}
