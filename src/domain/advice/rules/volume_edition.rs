//! Only volume editions take volume keys; what is not one keeps its own way of activating. Never guesses that an
//! unknown Windows is not a volume edition.

use crate::domain::advice::Method;
use crate::domain::advice::facts::{Confidence, Facts};
use crate::domain::advice::rules::{Case, Rule, Words};
use crate::domain::advice::windows::Standing;

pub(super) struct VolumeEdition;

/// Sources of the sentence about the Azure editions.
const AZURE: [&str; 2] = ["kms-activation-planning", "troubleshoot-azure-windows-vm-activation-problems"];

impl Rule for VolumeEdition {
    fn id(&self) -> &'static str {
        "volume-edition"
    }

    fn says(&self) -> &'static str {
        "Only volume editions take a volume key; every other Windows is activated by the key it was bought with."
    }

    fn sources(&self) -> &'static [&'static str] {
        &["articles-2009-part-1", "plan-for-volume-activation", "kms-client-activation-and-product-keys"]
    }

    fn excludes(&self, facts: &Facts<'_>, method: Method) -> bool {
        match facts.standing() {
            Standing::Volume => false,
            Standing::Azure => !matches!(method, Method::NotVolume | Method::KmsHost | Method::Avma),
            Standing::RecognisedOnly | Standing::Other => {
                !matches!(method, Method::NotVolume | Method::KmsHost)
            }
        }
    }

    fn why_excluded(&self, facts: &Facts<'_>, method: Method) -> String {
        let name = facts.windows().name();
        match facts.standing() {
            Standing::Azure if method == Method::KmsClient => {
                format!("{name} is activated by Azure's own KMS already; yours would be the second choice.")
            }
            Standing::Azure => {
                format!("{name} is activated by Azure itself; no page of Microsoft confirms this way for it.")
            }
            Standing::RecognisedOnly => {
                format!(
                    "{name} was withdrawn or never released: its key is known, nothing is offered for it."
                )
            }
            Standing::Other | Standing::Volume => self.says().to_owned(),
        }
    }

    fn why_outranked(&self, facts: &Facts<'_>, method: Method, chosen: Method) -> Option<String> {
        (method == Method::NotVolume).then(|| {
            format!("{} is a volume edition, and a way is left: {}.", facts.windows().name(), chosen.title())
        })
    }

    fn speak(&self, case: &Case<'_, '_>, words: &mut Words) {
        if case.method != Method::NotVolume {
            return;
        }
        let facts = case.facts;
        let answers = [facts.windows_answer()];
        let name = facts.windows().name();
        match facts.standing() {
            Standing::Other => words.because(
                self,
                "It is not a volume edition: it is activated by the retail or OEM key it was bought with.",
                &answers,
                Confidence::Told,
            ),
            Standing::RecognisedOnly => words.because(
                self,
                format!("{name} was withdrawn or never released; a key that names it is only recognised."),
                &answers,
                Confidence::Told,
            ),
            Standing::Azure => words.because_from(
                self,
                format!(
                    "{name} runs in Azure and is activated there by Azure's own KMS; it needs a way out to \
                     azkms.core.windows.net on TCP 1688, and no key of yours."
                ),
                &AZURE,
                &answers,
                Confidence::Told,
            ),
            Standing::Volume => words.because(
                self,
                format!("No method of volume activation that {name} supports is feasible here."),
                &answers,
                Confidence::Derived,
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::advice::testing::{because, check, why_not};

    #[test]
    fn what_is_not_a_volume_edition_keeps_its_own_key() {
        check("edition=other", "not-volume");
        check("edition=other attachment=core site.clients=400 installed_key=mak", "not-volume");
        because("edition=other", "volume-edition", "retail or OEM");
        why_not("edition=other", "kms-client", "bought with");
    }

    #[test]
    fn an_edition_only_recognised_is_never_offered_a_key() {
        check("edition=windows-8-single-language attachment=core", "not-volume");
        check("edition=windows-7-professional-e attachment=remote", "not-volume");
        why_not("edition=windows-8-single-language", "mak-online", "withdrawn");
    }

    #[test]
    fn azure_activates_its_own_editions() {
        check("edition=server-2022-datacenter-azure attachment=core", "not-volume");
        check("edition=server-2025-datacenter-azure site.directory=domain-2012", "not-volume");
        because("edition=server-2022-datacenter-azure", "volume-edition", "azkms.core.windows.net");
        check("edition=server-2022-datacenter-azure site.hyper_v_datacenter=true", "avma");
    }

    #[test]
    fn a_volume_edition_hears_what_is_left() {
        why_not("edition=vista-enterprise", "not-volume", "Windows Vista Enterprise is a volume edition");
    }
}
