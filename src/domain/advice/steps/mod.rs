//! What to type, on which machine, how to see that it worked and how to go back; in both dialects where that Windows
//! has both. One file per family of methods. Never prints a key that is not public, and never composes a command
//! that no source gives.

mod directory;
mod draft;
mod guest;
mod host;
mod kms_client;
mod mak;
mod own_key;

use crate::domain::advice::facts::Facts;
use crate::domain::advice::{Method, Step};

/// The steps of a method for these facts, in the order in which they are done.
pub(crate) fn steps(facts: &Facts<'_>, method: Method) -> Vec<Step> {
    match method {
        Method::KmsHost => host::steps(facts),
        Method::KmsClient => kms_client::steps(facts),
        Method::MakOnline => mak::online(facts),
        Method::MakProxy => mak::by_proxy(facts),
        Method::MakTelephone => mak::by_telephone(facts),
        Method::Adba => directory::steps(facts),
        Method::Avma => guest::steps(facts),
        Method::Subscription => own_key::subscription(facts),
        Method::NotVolume => own_key::steps(facts),
    }
}
