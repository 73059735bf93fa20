//! A machine that carries another key gets its setup key before it can ask a host or the directory. Says nothing
//! where nobody knows which key is on it: then the steps look first.

use crate::domain::advice::rules::{Case, Rule, Words};
use crate::domain::advice::{InstalledKey, Method};
use crate::domain::catalog::Kind;

pub(super) struct KeyReplaced;

/// Sources of the sentence about licences for an upgrade.
const UPGRADE: [&str; 1] = ["plan-for-volume-activation"];

impl Rule for KeyReplaced {
    fn id(&self) -> &'static str {
        "gvlk-replaces"
    }

    fn says(&self) -> &'static str {
        "A machine that carries another key must get the setup key of its edition before it can use a KMS."
    }

    fn sources(&self) -> &'static [&'static str] {
        &["articles-2009-part-2", "kms-client-activation-and-product-keys"]
    }

    fn speak(&self, case: &Case<'_, '_>, words: &mut Words) {
        let facts = case.facts;
        let Some(installed) = facts.installed_key() else {
            return;
        };
        let asks = matches!(case.method, Method::KmsClient | Method::Adba);
        if let (true, Some(carried)) = (asks, carried(installed)) {
            words.warn(
                self,
                "setup-key-needed",
                format!(
                    "{carried}: the setup key of its edition must be installed before it can be activated."
                ),
            );
        }
        let bought = matches!(installed, InstalledKey::Retail | InstalledKey::Oem);
        let volume = matches!(
            case.method,
            Method::KmsClient | Method::Adba | Method::MakOnline | Method::MakProxy | Method::MakTelephone
        );
        if bought && volume && facts.traits().kind == Kind::Client {
            words.warn_with(
 self, "retail-or-oem-key",
                "It carries the key it was bought with: volume licences of client Windows are upgrade licences, so \
                 keep the proof of that first licence.",
                UPGRADE.iter().copied().map(Into::into).collect(),
            );
        }
    }
}

/// What stands on the machine instead of its setup key.
fn carried(installed: InstalledKey) -> Option<&'static str> {
    match installed {
        InstalledKey::SetupKey => None,
        InstalledKey::KmsHostKey => Some("It carries a KMS host key"),
        InstalledKey::Mak => Some("It carries a MAK"),
        InstalledKey::Retail => Some("It carries a retail key"),
        InstalledKey::Oem => Some("It carries an OEM key"),
        InstalledKey::None => Some("No key is on it"),
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::advice::testing::{no_warning, warning};

    #[test]
    fn another_key_must_give_way_to_the_setup_key() {
        for key in ["kms-host-key", "mak", "retail", "oem", "none"] {
            warning(
                &format!("edition=vista-enterprise installed_key={key}"),
                "setup-key-needed",
                "setup key",
            );
        }
        no_warning("edition=vista-enterprise installed_key=setup-key", "setup-key-needed");
        no_warning("edition=vista-enterprise", "setup-key-needed");
        no_warning("edition=vista-enterprise attachment=remote installed_key=retail", "setup-key-needed");
    }

    #[test]
    fn a_bought_key_hints_at_the_first_licence() {
        warning("edition=vista-enterprise installed_key=oem", "retail-or-oem-key", "upgrade");
        warning(
            "edition=windows-11-pro attachment=remote installed_key=retail",
            "retail-or-oem-key",
            "upgrade",
        );
        no_warning("edition=server-2008-standard installed_key=retail", "retail-or-oem-key");
        no_warning("edition=vista-enterprise installed_key=mak", "retail-or-oem-key");
    }
}
