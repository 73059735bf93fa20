//! What kind of licence a product carries, read from its channel and key channel whatever their spelling. Nothing
//! here judges.

use super::site::Seat;
use crate::domain::catalog::{Catalog, Kind};
use crate::domain::evidence::{Application, KmsHostState, Machine, Product, Status};
use crate::domain::ids::EditionId;

/// The kind of a licence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Channel {
    KmsClient,
    KmsHost,
    Mak,
    /// An Office subscription or its grace licence is retail too.
    Retail,
    Oem,
    Evaluation,
    Avma,
}

impl Channel {
    /// Reads `VOLUME_KMSCLIENT`, `RETAIL(MAK)`, `Volume:GVLK`, `OEM:DM` and their like.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let text = text.to_uppercase().replace(['-', ':', ' '], "_");
        let has = |part: &str| text.contains(part);
        Some(if has("EVAL") || has("TIMEBASED") {
            Self::Evaluation
        } else if has("KMSCLIENT") || has("KMS_CLIENT") || has("GVLK") {
            Self::KmsClient
        } else if has("VOLUME_KMS") || has("CSVLK") {
            Self::KmsHost
        } else if has("MAK") {
            Self::Mak
        } else if has("VIRTUAL_MACHINE") || has("AVMA") {
            Self::Avma
        } else if has("OEM") {
            Self::Oem
        } else if has("RETAIL") {
            Self::Retail
        } else {
            return None;
        })
    }

    /// Whether the key belongs to volume activation.
    pub(crate) fn is_volume(self) -> bool {
        match self {
            Self::KmsClient | Self::KmsHost | Self::Mak | Self::Avma => true,
            Self::Retail | Self::Oem | Self::Evaluation => false,
        }
    }
}

/// The channel of a product: the description's word comes before the key's, and the name tells of an evaluation
/// where neither stands there.
pub(crate) fn channel(product: &Product) -> Option<Channel> {
    let words = [product.channel.as_ref(), product.key_channel.as_deref()];
    let read = words.into_iter().flatten().find_map(|word| Channel::read(&word.value));
    let evaluation =
        |name: &str| name.split(|it: char| !it.is_alphanumeric()).any(|word| word.ends_with("Eval"));
    let named = product.name.as_ref().is_some_and(|name| evaluation(&name.value));
    read.or(named.then_some(Channel::Evaluation))
}

/// What a licence is for; Windows where nothing says otherwise.
pub(crate) fn application(product: &Product) -> Application {
    let told = product.application.as_ref().map(|fact| fact.value);
    told.unwrap_or_else(|| {
        let office = |text: &str| text.trim_start().to_lowercase().starts_with("office");
        let said = [&product.name, &product.description];
        let office = said.into_iter().flatten().any(|fact| office(&fact.value));
        if office { Application::Office } else { Application::Windows }
    })
}

/// The licence state as far as it was read.
pub(crate) fn status(product: &Product) -> Option<Status> {
    product.status.as_ref().map(|fact| fact.value).filter(|status| *status != Status::Unknown)
}

/// An ESU or other licence on top of the base licence.
pub(crate) fn is_add_on(product: &Product) -> bool {
    product.add_on.as_ref().is_some_and(|fact| fact.value)
}

/// No product key is installed for this licence.
const NO_KEY: &str = "0xC004F014";

/// Whether a product is more than a licence that merely lies on the machine: exports list every licence that could
/// be installed, without a key, and say so in the reason of its state.
pub(crate) fn is_installed(machine: &Machine, product: &Product) -> bool {
    let idle =
        product.partial_key.is_none() && status(product).is_none_or(|status| status == Status::Unlicensed);
    let says_so = product.reason.as_ref().is_some_and(|reason| reason.value == NO_KEY);
    !idle || (machine.products.len() == 1 && !says_so)
}

/// Whether it is an Office licence other than a volume one that is not licensed, beside a volume licence that is.
pub(crate) fn is_left_over(seat: &Seat<'_>) -> bool {
    let licensed_volume = |other: &Product| {
        application(other) == Application::Office
            && status(other) == Some(Status::Licensed)
            && channel(other).is_some_and(Channel::is_volume)
    };
    application(seat.product) == Application::Office
        && status(seat.product).is_some_and(|status| status != Status::Licensed)
        && seat.channel.is_some_and(|channel| !channel.is_volume())
        && seat.machine.products.iter().any(licensed_volume)
}

/// Whether it is a client or a server Windows, by its edition or its printed name.
pub(crate) fn kind(catalog: &Catalog, product: &Product) -> Option<Kind> {
    let edition = product.edition.as_ref().and_then(|fact| catalog.edition(&fact.value));
    edition.map(|edition| edition.kind).or_else(|| {
        let name = &product.name.as_ref()?.value;
        let server = name.contains("Server");
        (application(product) == Application::Windows).then_some(if server {
            Kind::Server
        } else {
            Kind::Client
        })
    })
}

/// The edition, where the catalogue knows it.
pub(crate) fn edition(product: &Product) -> Option<&EditionId> {
    product.edition.as_ref().map(|fact| &fact.value)
}

/// What a product or its machine says of the KMS host that it is; `None` where it is none.
pub(crate) fn host_state<'a>(machine: &'a Machine, product: &'a Product) -> Option<&'a KmsHostState> {
    let of_machine = machine.kms_host.as_ref().filter(|_| channel(product) == Some(Channel::KmsHost));
    product.serves.as_deref().or(of_machine)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn channels_are_read_in_every_spelling() {
        for (text, expect) in [
            ("VOLUME_KMSCLIENT", Some(Channel::KmsClient)),
            ("VOLUME-KMSCLIENT", Some(Channel::KmsClient)),
            ("Volume:GVLK", Some(Channel::KmsClient)),
            ("VOLUME_KMS", Some(Channel::KmsHost)),
            ("VOLUME_KMS_2012-R2_WIN10", Some(Channel::KmsHost)),
            ("Volume:CSVLK", Some(Channel::KmsHost)),
            ("RETAIL(MAK)", Some(Channel::Mak)),
            ("VOLUME_MAK", Some(Channel::Mak)),
            ("OEM:DM", Some(Channel::Oem)),
            ("OEM_COA_NSLP", Some(Channel::Oem)),
            ("Retail:TB:Eval", Some(Channel::Evaluation)),
            ("TIMEBASED_EVAL", Some(Channel::Evaluation)),
            ("RETAIL(Subscription)", Some(Channel::Retail)),
            ("VIRTUAL_MACHINE_ACTIVATION", Some(Channel::Avma)),
            ("", None),
        ] {
            assert_eq!(Channel::read(text), expect, "{text}");
        }
    }
}
