//! Without a KMS host key there can be no host and no activation object. Nothing is excluded where nobody said
//! that there is none.

use crate::domain::advice::facts::{Confidence, Facts, Owned};
use crate::domain::advice::rules::{Case, Rule, Words};
use crate::domain::advice::{AnswerId, Family, Method};

pub(super) struct HostKeyOwned;

impl Rule for HostKeyOwned {
    fn id(&self) -> &'static str {
        "host-key-owned"
    }

    fn says(&self) -> &'static str {
        "A host, and an activation object in the directory alike, is made with a KMS host key that the \
         organisation is licensed for."
    }

    fn sources(&self) -> &'static [&'static str] {
        &[
            "articles-2009-part-2",
            "activate-using-active-directory-based-activation",
            "plan-for-volume-activation",
        ]
    }

    fn excludes(&self, facts: &Facts<'_>, method: Method) -> bool {
        matches!(method, Method::KmsClient | Method::Adba) && facts.owned() == Some(Owned::None)
    }

    fn why_excluded(&self, _facts: &Facts<'_>, method: Method) -> String {
        let what = if method == Method::Adba { "The activation object" } else { "A host" };
        format!("{what} is made with a KMS host key, and the organisation owns none.")
    }

    fn speak(&self, case: &Case<'_, '_>, words: &mut Words) {
        let facts = case.facts;
        if facts.owned() != Some(Owned::None) {
            return;
        }
        if case.method.family() == Family::Mak {
            words.because(
                self,
                "The organisation owns no KMS host key, so there can be no host to ask.",
                &[AnswerId::OwnedGroup],
                Confidence::Told,
            );
        }
        if case.method == Method::KmsHost {
            let needed = facts.lowest_group().map_or_else(String::new, |group| {
                format!(" The lowest group that covers this Windows is {}.", group.name)
            });
            words.warn(
                self,
                "wrong-key-group",
                format!("No key group is owned, and a host needs the key of one.{needed}"),
            );
        }
        if facts.kms_hosts().is_some_and(|hosts| hosts > 0) && case.method != Method::NotVolume {
            words.warn(
                self,
                "answers-clash",
                "Hosts exist, yet no key group is owned: each host carries a key, and slmgr /dlv on it names \
                 the group.",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::advice::testing::{check, warning, why_not};

    #[test]
    fn with_no_host_key_nothing_can_be_asked() {
        check("edition=vista-enterprise attachment=core site.owned_group=none", "mak-online");
        check("edition=windows-11-pro site.directory=domain-2012 site.owned_group=none", "mak-online");
        check("edition=vista-enterprise attachment=core site.owned_group=B", "kms-client");
        check("edition=vista-enterprise attachment=core", "kms-client");
        why_not("edition=vista-enterprise site.owned_group=none", "kms-client", "owns none");
        why_not("edition=windows-11-pro site.directory=domain-2012 site.owned_group=none", "adba", "object");
    }

    #[test]
    fn a_host_to_be_is_told_which_key_it_needs() {
        warning("edition=server-2008-standard role=kms-host site.owned_group=none", "wrong-key-group", "B");
        warning(
            "edition=vista-enterprise site.owned_group=none site.kms_hosts=1",
            "answers-clash",
            "Hosts exist",
        );
    }
}
