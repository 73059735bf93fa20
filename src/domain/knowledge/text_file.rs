//! A file as a name and its text, so that the domain can read what someone else fetched. It never opens anything.

use std::borrow::Cow;

/// One file of the catalogue or of the rulebooks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextFile {
    /// As problems name it: a path as the user gave it, or the name of an embedded file.
    pub name: Cow<'static, str>,
    pub text: Cow<'static, str>,
}

impl TextFile {
    /// A file with this name and text.
    pub fn new(name: impl Into<Cow<'static, str>>, text: impl Into<Cow<'static, str>>) -> Self {
        Self { name: name.into(), text: text.into() }
    }

    /// The last part of the name: `editions.toml` for `newer/editions.toml`. Files replace each other by it.
    pub fn file_name(&self) -> &str {
        self.name.rsplit(['/', '\\']).next().unwrap_or(&self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_name_is_the_last_part() {
        for (name, last) in [
            ("editions.toml", "editions.toml"),
            ("newer/editions.toml", "editions.toml"),
            ("C:\\data\\catalog\\words.toml", "words.toml"),
            ("folder/", ""),
        ] {
            assert_eq!(TextFile::new(name, "").file_name(), last);
        }
    }
}
