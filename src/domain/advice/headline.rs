//! One or two sentences under the method's title: what to do with this machine. No reasons here; they follow.

use crate::domain::advice::facts::Facts;
use crate::domain::advice::group_title;
use crate::domain::advice::windows::Standing;
use crate::domain::advice::{InstalledKey, Method};

const MINUTES_A_DAY: u32 = 24 * 60;

pub(crate) fn headline(facts: &Facts<'_>, method: Method) -> String {
    let name = facts.windows().name();
    match method {
        Method::KmsHost => {
            let group = facts.owned_group().or_else(|| facts.lowest_group());
            group.map_or_else(
                || {
                    "Install the KMS host key and activate it once; from then on it activates the others."
                        .to_owned()
                },
                |group| {
                    format!(
                        "Install the KMS host key of {} and activate it once; from then on it activates the others.",
                        group_title(group)
                    )
                },
            )
        }
        Method::KmsClient => {
            let (setup_key, count) = (setup_key(facts), facts.threshold());
            let days = facts.rulebook().renewal.value / MINUTES_A_DAY;
            if facts.rogue_worry() {
                format!(
                    "{setup_key} Point it at your KMS host: it activates at the first contact that counts {count}, and \
                     renews every {days} days."
                )
            } else {
                format!(
                    "{setup_key} It finds your KMS host by itself, activates at the first contact that counts {count}, \
                     and renews every {days} days."
                )
            }
        }
        Method::Adba => {
            format!("{} It is activated by your domain as long as it is a member.", setup_key(facts))
        }
        Method::MakOnline => format!("Install a MAK for {name} and activate it once over the Internet."),
        Method::MakProxy => {
            format!("Install a MAK for {name} and let another machine with VAMT fetch its activation.")
        }
        Method::MakTelephone => format!("Install a MAK for {name} and activate it once by telephone."),
        Method::Avma => {
            format!("Install the public guest key of {name}; the Datacenter host underneath activates it.")
        }
        Method::Subscription => "Install no key: the licence comes with its user, who signs in.".to_owned(),
        Method::NotVolume if facts.standing() == Standing::Azure => {
            "Install no key: Azure activates it by itself.".to_owned()
        }
        Method::NotVolume => "Leave it with the key it was bought with.".to_owned(),
    }
}

fn setup_key(facts: &Facts<'_>) -> String {
    let name = facts.windows().name();
    match facts.installed_key() {
        Some(InstalledKey::SetupKey) => format!("Keep the setup key of {name} on it."),
        Some(_) => format!("Install the setup key of {name}."),
        None => format!("Leave the setup key of {name} on it, or install it where another key is."),
    }
}
