//! The words that files use for enumerated values: one exhaustive match per type, read and written through it.

use crate::domain::advice::{Attachment, Directory, InstalledKey, Microsoft, Role};
use crate::domain::plan::{HostNetwork, Image};
use crate::domain::rulebook::RulebookId;

/// A value that a file writes as one word.
pub(super) trait Word: Copy + 'static {
    /// All values in the order in which messages list them.
    const ALL: &'static [Self];

    /// The word.
    fn word(self) -> &'static str;

    /// The value that the word means.
    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.word() == word)
    }
}

impl Word for RulebookId {
    const ALL: &'static [Self] = &Self::ALL;

    fn word(self) -> &'static str {
        self.id()
    }
}

impl Word for Image {
    const ALL: &'static [Self] = &[Self::Sysprep, Self::Cloned];

    fn word(self) -> &'static str {
        match self {
            Self::Sysprep => "sysprep",
            Self::Cloned => "cloned",
        }
    }
}

impl Word for HostNetwork {
    const ALL: &'static [Self] = &[Self::Core, Self::Isolated];

    fn word(self) -> &'static str {
        match self {
            Self::Core => "core",
            Self::Isolated => "isolated",
        }
    }
}

impl Word for Attachment {
    const ALL: &'static [Self] = &[Self::Core, Self::Roaming, Self::Remote, Self::Isolated];

    fn word(self) -> &'static str {
        match self {
            Self::Core => "core",
            Self::Roaming => "roaming",
            Self::Remote => "remote",
            Self::Isolated => "isolated",
        }
    }
}

impl Word for Microsoft {
    const ALL: &'static [Self] = &[Self::Internet, Self::Proxy, Self::Telephone, Self::None];

    fn word(self) -> &'static str {
        match self {
            Self::Internet => "internet",
            Self::Proxy => "proxy",
            Self::Telephone => "telephone",
            Self::None => "none",
        }
    }
}

impl Word for Role {
    const ALL: &'static [Self] = &[Self::Workstation, Self::Laptop, Self::Server, Self::KmsHost];

    fn word(self) -> &'static str {
        match self {
            Self::Workstation => "workstation",
            Self::Laptop => "laptop",
            Self::Server => "server",
            Self::KmsHost => "kms-host",
        }
    }
}

impl Word for InstalledKey {
    const ALL: &'static [Self] =
        &[Self::SetupKey, Self::KmsHostKey, Self::Mak, Self::Retail, Self::Oem, Self::None];

    fn word(self) -> &'static str {
        match self {
            Self::SetupKey => "setup-key",
            Self::KmsHostKey => "kms-host-key",
            Self::Mak => "mak",
            Self::Retail => "retail",
            Self::Oem => "oem",
            Self::None => "none",
        }
    }
}

impl Word for Directory {
    const ALL: &'static [Self] = &[Self::None, Self::Domain, Self::Domain2012];

    fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Domain => "domain",
            Self::Domain2012 => "domain-2012",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::fields;
    use crate::domain::reading::{Field, Shape};

    fn same_words<T: Word>(field: Field) {
        let words: Vec<&str> = T::ALL.iter().map(|value| value.word()).collect();
        let Shape::Choice(listed) = field.shape.known() else { panic!("{} is not a choice", field.key) };
        assert_eq!(words, *listed, "{}", field.key);
    }

    #[test]
    fn the_lists_of_the_fields_are_the_words_of_the_types() {
        same_words::<RulebookId>(fields::plan::RULEBOOK_FIELD);
        same_words::<RulebookId>(fields::answers::RULEBOOK_FIELD);
        same_words::<Image>(fields::cohort::IMAGE);
        same_words::<HostNetwork>(fields::host::NETWORK);
        same_words::<Attachment>(fields::answers::ATTACHMENT);
        same_words::<Microsoft>(fields::answers::MICROSOFT);
        same_words::<Role>(fields::answers::ROLE);
        same_words::<InstalledKey>(fields::answers::INSTALLED_KEY);
        same_words::<Directory>(fields::site::DIRECTORY);
    }
}
