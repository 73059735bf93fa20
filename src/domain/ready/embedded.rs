//! The texts of the ready-made fleets, which the program carries with it. Nothing is read here.

/// What each is about.
pub const INDEX: &str = include_str!("../../../assets/plans/fleets.toml");

/// Id and plan of each, in the order of the index.
pub(super) const PLANS: &[(&str, &str)] = &[
    ("24-desktops", include_str!("../../../assets/plans/24-desktops.activation.toml")),
    ("25-desktops", include_str!("../../../assets/plans/25-desktops.activation.toml")),
    ("4-servers", include_str!("../../../assets/plans/4-servers.activation.toml")),
    ("5-servers", include_str!("../../../assets/plans/5-servers.activation.toml")),
    ("3-hosts-30-clients", include_str!("../../../assets/plans/3-hosts-30-clients.activation.toml")),
    ("cloned-image", include_str!("../../../assets/plans/cloned-image.activation.toml")),
    ("host-lost-and-replaced", include_str!("../../../assets/plans/host-lost-and-replaced.activation.toml")),
    ("host-lost-for-good", include_str!("../../../assets/plans/host-lost-for-good.activation.toml")),
    ("laptops-200-days", include_str!("../../../assets/plans/laptops-200-days.activation.toml")),
    ("host-key-everywhere", include_str!("../../../assets/plans/host-key-everywhere.activation.toml")),
    ("mak-reimaged", include_str!("../../../assets/plans/mak-reimaged.activation.toml")),
    ("record-gone", include_str!("../../../assets/plans/record-gone.activation.toml")),
    ("rogue-publishing-on", include_str!("../../../assets/plans/rogue-publishing-on.activation.toml")),
    ("rogue-publishing-off", include_str!("../../../assets/plans/rogue-publishing-off.activation.toml")),
    ("retention-180-days", include_str!("../../../assets/plans/retention-180-days.activation.toml")),
    ("retention-30-days", include_str!("../../../assets/plans/retention-30-days.activation.toml")),
    ("merger", include_str!("../../../assets/plans/merger.activation.toml")),
];
