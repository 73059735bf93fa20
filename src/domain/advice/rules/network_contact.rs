//! An activation against a KMS or the directory has to be renewed over the organisation's network: a machine that
//! is seldom on it cannot live on it. The numbers are the rulebook's.

use crate::domain::advice::facts::Facts;
use crate::domain::advice::rules::{Case, Rule, Words};
use crate::domain::advice::{AnswerId, Attachment, Family, Method};
use crate::domain::rulebook::Rulebook;

const MINUTES_A_DAY: u32 = 24 * 60;

pub(super) struct NetworkContact;

impl Rule for NetworkContact {
    fn id(&self) -> &'static str {
        "network-contact"
    }

    fn says(&self) -> &'static str {
        "An activation against a KMS or the directory ends unless the machine comes back to the network in time."
    }

    fn sources(&self) -> &'static [&'static str] {
        &["articles-2009-part-2", "kms-activation-planning", "plan-for-volume-activation"]
    }

    fn excludes(&self, facts: &Facts<'_>, method: Method) -> bool {
        matches!(method, Method::KmsClient | Method::Adba) && facts.attachment().value == Attachment::Remote
    }

    fn why_excluded(&self, facts: &Facts<'_>, _method: Method) -> String {
        format!(
            "It is seldom or never on your network, and such an activation ends after {} days without contact.",
            days(facts.rulebook().validity.value)
        )
    }

    fn speak(&self, case: &Case<'_, '_>, words: &mut Words) {
        let facts = case.facts;
        let rulebook = facts.rulebook();
        let attachment = facts.attachment();
        let answers = [AnswerId::Attachment];
        let renewal = days(rulebook.renewal.value);
        let validity = days(rulebook.validity.value);
        if case.method == Method::Adba {
            self.directory(facts, words);
        } else if case.method == Method::KmsClient {
            match attachment.value {
                Attachment::Core => words.because_value(
                    &rulebook.renewal,
                    format!("It is always on your network, so it can renew every {renewal} days."),
                    &answers,
                    attachment.confidence,
                ),
                Attachment::Roaming => words.because_value(
                    &rulebook.validity,
                    format!(
                        "It comes back within {} days, and each contact renews an activation of {validity} days.",
                        longest_absence_days(rulebook)
                    ),
                    &answers,
                    attachment.confidence,
                ),
                Attachment::Isolated => words.because_value(
                    &rulebook.renewal,
                    format!("It can renew every {renewal} days inside its closed network."),
                    &answers,
                    attachment.confidence,
                ),
                Attachment::Remote => {}
            }
        } else if case.method.family() == Family::Mak && attachment.value == Attachment::Remote {
            words.because_value(
                &rulebook.validity,
                format!(
                    "It is seldom or never on your network: an activation against a KMS would end after \
                     {validity} days without contact."
                ),
                &answers,
                attachment.confidence,
            );
        }
    }
}

/// Days that an activation by the directory lasts, and days after which it is renewed.
const DIRECTORY_DAYS: (u32, u32) = (180, 7);

const DIRECTORY: [&str; 2] =
    ["activate-using-active-directory-based-activation", "plan-for-volume-activation"];

impl NetworkContact {
    /// The directory keeps times of its own, which no rulebook holds.
    fn directory(&self, facts: &Facts<'_>, words: &mut Words) {
        let attachment = facts.attachment();
        let (validity, renewal) = DIRECTORY_DAYS;
        let how = match attachment.value {
            Attachment::Core => "It is always on your network",
            Attachment::Roaming => "It comes back to your network in time",
            Attachment::Isolated => "It stays on its closed network",
            Attachment::Remote => return,
        };
        words.because_from(
            self,
            format!(
                "{how}: a domain controller within reach renews it every {renewal} days, for {validity} days each."
            ),
            &DIRECTORY,
            &[AnswerId::Attachment],
            attachment.confidence,
        );
    }
}

/// The longest absence that harms nobody: the validity less one renewal interval with its jitter, in whole days.
pub(crate) fn longest_absence_days(rulebook: &Rulebook) -> u32 {
    let slack = rulebook.renewal.value.saturating_add(rulebook.renewal_jitter.value);
    days(rulebook.validity.value.saturating_sub(slack))
}

fn days(minutes: u32) -> u32 {
    minutes / MINUTES_A_DAY
}

#[cfg(test)]
mod tests {
    use crate::domain::advice::testing::{because, check, why_not};

    #[test]
    fn who_comes_back_in_time_renews_and_who_does_not_gets_a_mak() {
        check("edition=vista-enterprise attachment=core", "kms-client");
        check("edition=vista-enterprise attachment=roaming", "kms-client");
        check("edition=vista-enterprise", "kms-client");
        check("edition=vista-enterprise attachment=remote", "mak-online");
        check("edition=windows-11-pro attachment=remote site.directory=domain-2012", "mak-online");
    }

    #[test]
    fn the_numbers_are_the_rulebooks() {
        because("edition=vista-enterprise attachment=core", "renewal", "every 7 days");
        because("edition=vista-enterprise attachment=roaming", "validity", "within 172 days");
        because("edition=vista-enterprise attachment=remote", "validity", "after 180 days");
        why_not("edition=vista-enterprise attachment=remote", "kms-client", "180 days");
    }
}
