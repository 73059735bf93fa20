//! The texts that the program carries with it. Nothing is read here.

/// Name and text of every file of `assets/catalog` and `assets/rulebooks`.
pub(super) const FILES: &[(&str, &str)] = &[
    ("about.toml", include_str!("../../../assets/catalog/about.toml")),
    ("sources.toml", include_str!("../../../assets/catalog/sources.toml")),
    ("generations.toml", include_str!("../../../assets/catalog/generations.toml")),
    ("editions.toml", include_str!("../../../assets/catalog/editions.toml")),
    ("groups.toml", include_str!("../../../assets/catalog/groups.toml")),
    ("methods.toml", include_str!("../../../assets/catalog/methods.toml")),
    ("rules.toml", include_str!("../../../assets/catalog/rules.toml")),
    ("conflicts.toml", include_str!("../../../assets/catalog/conflicts.toml")),
    ("commands.toml", include_str!("../../../assets/catalog/commands.toml")),
    ("errors.toml", include_str!("../../../assets/catalog/errors.toml")),
    ("symbols.toml", include_str!("../../../assets/catalog/symbols.toml")),
    ("events.toml", include_str!("../../../assets/catalog/events.toml")),
    ("words.toml", include_str!("../../../assets/catalog/words.toml")),
    ("notes.toml", include_str!("../../../assets/catalog/notes.toml")),
    ("articles-2009.toml", include_str!("../../../assets/rulebooks/articles-2009.toml")),
    ("va-2.0.toml", include_str!("../../../assets/rulebooks/va-2.0.toml")),
    ("windows-7.toml", include_str!("../../../assets/rulebooks/windows-7.toml")),
    ("current.toml", include_str!("../../../assets/rulebooks/current.toml")),
];
