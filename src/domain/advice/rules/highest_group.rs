//! Which key group a host gets, and whether the owned one covers the edition. Says nothing against an edition that
//! no source puts into any group.

use crate::domain::advice::facts::{Confidence, Facts, Owned};
use crate::domain::advice::rules::{Case, Rule, Words, capital};
use crate::domain::advice::{AnswerId, Method, group_title};
use crate::domain::catalog::{Era, Group};

pub(super) struct HighestGroup;

impl Rule for HighestGroup {
    fn id(&self) -> &'static str {
        "highest-group"
    }

    fn says(&self) -> &'static str {
        "A host gets the key of the highest group that the organisation is licensed for: it covers every lower one."
    }

    fn sources(&self) -> &'static [&'static str] {
        &["articles-2009-part-2", "product-activation-faq", "determining-product-key-needs"]
    }

    fn speak(&self, case: &Case<'_, '_>, words: &mut Words) {
        let facts = case.facts;
        if let Some(Owned::Group(id)) = facts.owned() {
            match facts.owned_group() {
                Some(group) => self.owned(case, group, words),
                None => self.another_era(facts, id.as_str(), words),
            }
        } else if facts.owned().is_none() {
            self.not_told(case, words);
        }
    }
}

impl HighestGroup {
    fn owned(&self, case: &Case<'_, '_>, group: &Group, words: &mut Words) {
        if !matches!(case.method, Method::KmsClient | Method::KmsHost | Method::Adba) {
            return;
        }
        let facts = case.facts;
        let name = facts.windows().name();
        let lowest = facts.lowest_group();
        let covered = covers(facts, group);
        if case.method == Method::KmsHost {
            words.because(
                self,
                format!(
                    "Install the key of the highest group you own, {}: it covers every lower one.",
                    group_title(group)
                ),
                &[AnswerId::OwnedGroup],
                Confidence::Told,
            );
        } else if covered == Some(true) {
            words.because(
                self,
                format!("The key of {} that you own covers {name}.", group_title(group)),
                &[AnswerId::OwnedGroup, facts.windows_answer()],
                Confidence::Told,
            );
        }
        match (covered, lowest) {
            (Some(false), Some(lowest)) => words.warn(
                self,
                "wrong-key-group",
                format!(
                    "The key of {} that you own does not cover {name}: a host with it refuses this machine. The \
                     lowest that covers it is {}; whoever is licensed for this edition can ask for that key.",
                    group_title(group),
                    group_title(lowest)
                ),
            ),
            (None, _) => words.warn(
                self,
                "key-group-not-stated",
                format!("No source says which key group covers {name}; whether {} does has to be tried.", group_title(group)),
            ),
            (Some(_), _) => {}
        }
    }

    fn not_told(&self, case: &Case<'_, '_>, words: &mut Words) {
        let facts = case.facts;
        let Some(lowest) = facts.lowest_group() else {
            return;
        };
        let name = facts.windows().name();
        let text = match case.method {
            Method::KmsHost => format!(
                "Install the key of the highest group you are licensed for; {name} itself needs at least {}.",
                group_title(lowest)
            ),
            Method::KmsClient | Method::Adba => format!(
                "Assumed: a key group that you own covers {name}; the lowest that does is {}.",
                group_title(lowest)
            ),
            Method::MakOnline
            | Method::MakProxy
            | Method::MakTelephone
            | Method::Avma
            | Method::Subscription
            | Method::NotVolume => return,
        };
        words.because(self, text, &[AnswerId::OwnedGroup], Confidence::Assumed);
    }

    fn another_era(&self, facts: &Facts<'_>, id: &str, words: &mut Words) {
        let catalog = &facts.knowledge().catalog;
        let rulebook = facts.rulebook();
        let known: Vec<_> = catalog.groups_of(rulebook.era).map(|group| group.id.as_str()).collect();
        let elsewhere = Era::ALL.into_iter().find_map(|era| catalog.group(era, id));
        let what = elsewhere.map_or_else(
            || format!("No table of key groups knows \"{id}\"."),
            |group| format!("{} belongs to the key groups of another time.", capital(&group_title(group))),
        );
        words.warn(
            self,
            "wrong-key-group",
            format!(
                "{what} The table that holds here ({}) has {}; the advice assumes that what you own covers the \
                 edition.",
                rulebook.name,
                known.join(", ")
            ),
        );
    }
}

/// Whether the group covers what the advice is about; `None` where no group of the table covers it.
fn covers(facts: &Facts<'_>, group: &Group) -> Option<bool> {
    let catalog = &facts.knowledge().catalog;
    let editions = facts.windows().product_ids(catalog);
    let stated: Vec<_> = editions.iter().filter(|id| catalog.lowest_group(group.era, id).is_some()).collect();
    if stated.is_empty() {
        return editions.is_empty().then_some(true);
    }
    Some(stated.into_iter().all(|id| group.covers.contains(id)))
}

#[cfg(test)]
mod tests {
    use crate::domain::advice::testing::{because, check, group, no_warning, warning};

    #[test]
    fn a_host_gets_the_highest_group_owned() {
        because("edition=server-2008-standard role=kms-host site.owned_group=C", "highest-group", "group C");
        group("edition=server-2008-standard role=kms-host site.owned_group=C", Some("C"));
        group("edition=server-2008-standard role=kms-host site.owned_group=c", Some("C"));
        group("edition=server-2008-standard role=kms-host", Some("B"));
        group("edition=server-2022-standard role=kms-host site.owned_group=ws2025", Some("ws2025"));
    }

    #[test]
    fn a_setup_key_names_the_lowest_group_that_covers_it() {
        group("edition=server-2008-datacenter attachment=core site.owned_group=C", Some("C"));
        group("edition=vista-enterprise attachment=core site.owned_group=C", Some("client"));
        group("edition=windows-11-pro attachment=core", Some("ws2022"));
        group("edition=vista-enterprise attachment=remote", None);
    }

    #[test]
    fn a_group_that_does_not_cover_the_edition_is_the_wrong_one() {
        warning("edition=server-2008-datacenter site.owned_group=B", "wrong-key-group", "group C");
        check("edition=server-2008-datacenter site.owned_group=B", "kms-client");
        no_warning("edition=server-2008-standard site.owned_group=B", "wrong-key-group");
        no_warning("edition=vista-enterprise site.owned_group=C", "wrong-key-group");
    }

    #[test]
    fn a_group_of_another_era_is_the_wrong_one() {
        warning("edition=vista-enterprise site.owned_group=ws2022", "wrong-key-group", "of another time");
        warning("edition=windows-11-pro site.owned_group=B", "wrong-key-group", "of another time");
        warning("edition=vista-enterprise site.owned_group=Z", "wrong-key-group", "No table");
        check("edition=vista-enterprise site.owned_group=ws2022", "kms-client");
    }
}
