//! What is made of words and kept: once for each language that is spoken.

use std::sync::OnceLock;

use super::{Language, spoken};

/// A value made of words, in every language.
pub struct Worded<T> {
    english: OnceLock<T>,
    german: OnceLock<T>,
    pseudo: OnceLock<T>,
    /// Makes it in the language that is spoken.
    make: fn() -> T,
}

impl<T> Worded<T> {
    /// A value that is made when it is first asked for.
    pub const fn new(make: fn() -> T) -> Self {
        Self { english: OnceLock::new(), german: OnceLock::new(), pseudo: OnceLock::new(), make }
    }

    /// It, in the language that this thread speaks.
    pub fn get(&self) -> &T {
        let made = match spoken() {
            Language::English => &self.english,
            Language::German => &self.german,
            Language::Pseudo => &self.pseudo,
        };
        made.get_or_init(self.make)
    }
}
