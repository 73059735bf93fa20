//! A licence that goes with the user lifts Pro to Enterprise on a device that meets the Internet. Never assumes
//! such a licence: it has to be told.

use crate::domain::advice::facts::{Confidence, Facts};
use crate::domain::advice::rules::{Case, Rule, Words};
use crate::domain::advice::{AnswerId, Attachment, Method, Microsoft};
use crate::domain::catalog::VolumeMethod;

pub(super) struct SubscriptionUser;

impl Rule for SubscriptionUser {
    fn id(&self) -> &'static str {
        "subscription-user"
    }

    fn says(&self) -> &'static str {
        "Where the user holds Windows Enterprise or Education, a Windows 10 or 11 of the right edition steps up by \
         signing in: joined to Entra ID, with its own base edition activated, and on the Internet about every \
         30 days."
    }

    fn sources(&self) -> &'static [&'static str] {
        &["windows-subscription-activation"]
    }

    fn excludes(&self, facts: &Facts<'_>, method: Method) -> bool {
        method == Method::Subscription
            && (!fits(facts)
                || !facts.subscription().value
                || facts.attachment().value == Attachment::Isolated
                || facts.microsoft().value != Microsoft::Internet)
    }

    fn why_excluded(&self, facts: &Facts<'_>, _method: Method) -> String {
        if !fits(facts) {
            return format!(
                "A user's licence lifts Pro and Pro Education of Windows 10 and 11 and covers their Enterprise; {} is \
                 none of them.",
                facts.windows().name()
            );
        }
        if facts.subscription().value {
            "The device must meet the Internet about every 30 days, and it does not.".to_owned()
        } else {
            "No user of this machine is known to hold Windows Enterprise or Education.".to_owned()
        }
    }

    fn why_outranked(&self, _facts: &Facts<'_>, method: Method, chosen: Method) -> Option<String> {
        if chosen != Method::Subscription {
            return None;
        }
        match method {
            Method::Adba | Method::KmsClient => Some(
                "It would work with the Enterprise setup key; the user's licence is paid for and needs no count \
                 and no host."
                    .to_owned(),
            ),
            Method::MakOnline | Method::MakProxy | Method::MakTelephone => {
                Some("The user's licence covers the device; a MAK would spend an activation.".to_owned())
            }
            Method::KmsHost | Method::Avma | Method::Subscription | Method::NotVolume => None,
        }
    }

    fn speak(&self, case: &Case<'_, '_>, words: &mut Words) {
        if case.method != Method::Subscription {
            return;
        }
        let facts = case.facts;
        words.because(
            self,
            "Its user holds Windows Enterprise or Education: Pro steps up when that user signs in, and a device that \
             runs Enterprise already is covered.",
            &[AnswerId::Subscription, facts.windows_answer()],
            Confidence::Told,
        );
        words.because(
            self,
            "It reaches Microsoft over the Internet, which the licence asks for about every 30 days.",
            &[AnswerId::Microsoft],
            facts.microsoft().confidence,
        );
        words.warn(
            self,
            "subscription-limits",
            "A user's licence covers 5 devices, the device must be joined to Entra ID or hybrid joined, and it \
             falls back to its base edition when the licence ends.",
        );
    }
}

fn fits(facts: &Facts<'_>) -> bool {
    facts.traits().ways.allow(VolumeMethod::Subscription)
}

#[cfg(test)]
mod tests {
    use crate::domain::advice::testing::{check, why_not};

    #[test]
    fn pro_steps_up_with_its_user() {
        check("edition=windows-11-pro site.subscription=true", "subscription");
        check("edition=windows-10-pro-education site.subscription=true attachment=remote", "subscription");
        check("edition=windows-11-pro site.subscription=true site.directory=domain-2012", "subscription");
        check("edition=windows-11-pro", "kms-client");
    }

    #[test]
    fn it_needs_the_edition_and_the_internet() {
        check("edition=windows-7-professional site.subscription=true", "kms-client");
        check("edition=server-2022-standard site.subscription=true", "kms-client");
        check("edition=windows-11-pro site.subscription=true microsoft=proxy", "kms-client");
        check("edition=windows-11-pro site.subscription=true attachment=isolated", "kms-client");
        why_not("edition=windows-11-pro site.subscription=true microsoft=none", "subscription", "30 days");
        why_not("edition=windows-7-professional site.subscription=true", "subscription", "Pro Education");
        why_not("edition=windows-11-pro", "subscription", "No user");
    }
}
