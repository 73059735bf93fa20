//! Where the directory can activate, it comes before a KMS: no count, no host to find. Never assumes a directory.

use crate::domain::advice::facts::{Confidence, Facts};
use crate::domain::advice::rules::{Case, Rule, Words};
use crate::domain::advice::{AnswerId, Directory, Method};

pub(super) struct AdbaDirectory;

impl Rule for AdbaDirectory {
    fn id(&self) -> &'static str {
        "adba-directory"
    }

    fn says(&self) -> &'static str {
        "Active Directory-based activation needs a forest with the schema of Windows Server 2012 or later and a \
         machine that is joined to it; then it needs no count and no host."
    }

    fn sources(&self) -> &'static [&'static str] {
        &["plan-for-volume-activation", "activate-using-active-directory-based-activation"]
    }

    fn excludes(&self, facts: &Facts<'_>, method: Method) -> bool {
        method == Method::Adba && facts.directory().value != Directory::Domain2012
    }

    fn why_excluded(&self, facts: &Facts<'_>, _method: Method) -> String {
        match facts.directory().value {
            Directory::Domain => {
                "The domain's schema is older than Windows Server 2012 and holds no activation objects."
            }
            Directory::None | Directory::Domain2012 => {
                "It needs a domain with the schema of Windows Server 2012 or later, and none is known here."
            }
        }
        .to_owned()
    }

    fn why_outranked(&self, _facts: &Facts<'_>, method: Method, chosen: Method) -> Option<String> {
        if chosen != Method::Adba {
            return None;
        }
        match method {
            Method::KmsClient => Some(
                "It would work too and stays the fallback; the directory needs no count and no host to find."
                    .to_owned(),
            ),
            Method::MakOnline | Method::MakProxy | Method::MakTelephone => {
                Some("The directory activates it without end; a MAK would spend an activation.".to_owned())
            }
            Method::KmsHost | Method::Adba | Method::Avma | Method::Subscription | Method::NotVolume => None,
        }
    }

    fn speak(&self, case: &Case<'_, '_>, words: &mut Words) {
        if case.method != Method::Adba {
            return;
        }
        words.because(
            self,
            "The domain can activate it: an activation object in the forest needs no count and no host to find.",
            &[AnswerId::Directory],
            Confidence::Told,
        );
        words.warn(
            self,
            "adba-leaves-domain",
            "It must be joined to that domain; when it leaves, it is no longer activated from the next start on, \
             and a KMS is asked instead.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::advice::testing::{because, check, why_not};

    #[test]
    fn a_directory_of_2012_comes_before_the_kms() {
        check("edition=windows-11-pro site.directory=domain-2012 attachment=core", "adba");
        check(
            "edition=server-2022-standard site.directory=domain-2012 site.servers=1 site.clients=0",
            "adba",
        );
        because("edition=windows-11-pro site.directory=domain-2012", "adba-directory", "no count");
        why_not("edition=windows-11-pro site.directory=domain-2012", "kms-client", "fallback");
        why_not("edition=windows-11-pro site.directory=domain-2012", "mak-online", "spend");
    }

    #[test]
    fn an_older_directory_or_none_cannot() {
        check("edition=windows-11-pro site.directory=domain", "kms-client");
        check("edition=windows-11-pro site.directory=none", "kms-client");
        check("edition=windows-11-pro", "kms-client");
        why_not("edition=windows-11-pro site.directory=domain", "adba", "older");
        why_not("edition=windows-11-pro", "adba", "none is known");
    }
}
