//! The texts that the program carries with it. Nothing is read here.

/// Name and text of every file of `assets/catalog` and `assets/rulebooks`.
pub(super) const FILES: &[(&str, &str)] = &[
    ("about.toml", include_str!("../../../assets/catalog/about.toml")),
    ("sources.toml", include_str!("../../../assets/catalog/sources.toml")),
    ("generations.toml", include_str!("../../../assets/catalog/generations.toml")),
    ("editions.toml", include_str!("../../../assets/catalog/editions.toml")),
    ("groups.toml", include_str!("../../../assets/catalog/groups.toml")),
    ("conflicts.toml", include_str!("../../../assets/catalog/conflicts.toml")),
    ("articles-2009.toml", include_str!("../../../assets/rulebooks/articles-2009.toml")),
    ("va-2.0.toml", include_str!("../../../assets/rulebooks/va-2.0.toml")),
    ("windows-7.toml", include_str!("../../../assets/rulebooks/windows-7.toml")),
    ("current.toml", include_str!("../../../assets/rulebooks/current.toml")),
];
