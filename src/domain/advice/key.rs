//! The key that belongs on the machine. Never a product key of the organisation's own: a MAK and a KMS host key are
//! named by kind, and only keys that Microsoft prints are spelled out.

use crate::domain::advice::facts::Facts;
use crate::domain::advice::{Key, KeyKind, Method};
use crate::domain::ids::GroupId;

pub(crate) fn key(facts: &Facts<'_>, method: Method) -> Key {
    let windows = facts.windows();
    let product_ids = windows.product_ids(&facts.knowledge().catalog);
    let kind = kind(method);
    let lowest = || facts.lowest_group().map(|group| group.id.clone());
    let (group, setup_key): (Option<GroupId>, Option<String>) = match kind {
        KeyKind::KmsHostKey => (facts.owned_group().map(|group| group.id.clone()).or_else(lowest), None),
        KeyKind::SetupKey => (lowest(), windows.edition.and_then(|edition| edition.setup_key.clone())),
        KeyKind::AvmaKey => (None, windows.edition.and_then(|edition| edition.avma_key.clone())),
        KeyKind::Mak | KeyKind::None => (None, None),
    };
    Key { kind, group, setup_key, product_ids }
}

/// The kind of key that a method puts on the machine.
pub(crate) fn kind(method: Method) -> KeyKind {
    match method {
        Method::KmsHost => KeyKind::KmsHostKey,
        Method::KmsClient | Method::Adba => KeyKind::SetupKey,
        Method::MakOnline | Method::MakProxy | Method::MakTelephone => KeyKind::Mak,
        Method::Avma => KeyKind::AvmaKey,
        Method::Subscription | Method::NotVolume => KeyKind::None,
    }
}
