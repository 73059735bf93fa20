//! What was said is kept: pages say the same sentences in every frame.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::said::SENTENCES;
use super::taught::TAUGHT;
use super::{Language, spoken};

/// A sentence that was said.
pub(super) struct Told {
    /// `None` where no message knows it.
    pub(super) words: Option<String>,
    pub(super) is_whole: bool,
    /// The first message that it is said with.
    pub(super) id: Option<&'static str>,
}

/// Sentences that are kept; then the keeping begins anew.
const KEPT: usize = 2_000;

/// What was said in one language.
struct Kept {
    language: Language,
    told: BTreeMap<String, Told>,
}

thread_local! {
    static TOLD: RefCell<Kept> =
        const { RefCell::new(Kept { language: Language::English, told: BTreeMap::new() }) };
}

/// Looks at a sentence as it is said; `None` in English, where each stays as it is.
pub(super) fn told<T>(english: &str, look: impl Fn(&Told) -> Option<T>) -> Option<T> {
    let language = spoken();
    if language == Language::English {
        return None;
    }
    let known = TOLD.with_borrow(|kept| {
        let known = kept.told.get(english).filter(|_| kept.language == language);
        known.map(&look)
    });
    known.unwrap_or_else(|| {
        let new = Told::of(english, language);
        let found = look(&new);
        TOLD.with_borrow_mut(|kept| {
            if kept.language != language || kept.told.len() >= KEPT {
                *kept = Kept { language, told: BTreeMap::new() };
            }
            kept.told.insert(english.to_owned(), new);
        });
        found
    })
}

impl Told {
    fn of(english: &str, language: Language) -> Self {
        // The texts of lessons come first: they are long, and found at once.
        let taught = (language == Language::German).then(|| TAUGHT.whole(english)).flatten();
        let is_whole = taught.is_some() && TAUGHT.knows(english) || SENTENCES.knows(english);
        let id = SENTENCES.ids(english).first().copied();
        Self { words: taught.or_else(|| SENTENCES.say(english)), is_whole, id }
    }
}
