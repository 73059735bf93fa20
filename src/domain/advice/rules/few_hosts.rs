//! Hosts know nothing of each other: many of them split the count. Microsoft still advises a second one for a larger
//! site; both are shown.

use crate::domain::advice::facts::{Confidence, Facts};
use crate::domain::advice::rules::{Case, Rule, Words};
use crate::domain::advice::{AnswerId, InstalledKey, Method};

pub(super) struct FewHosts;

/// The fact of the catalogue that says up to how many machines Microsoft is content with one host.
const ONE_HOST: &str = "sizing-one-host-limit";

/// Sources of the advice for two hosts.
const TWO_HOSTS: [&str; 3] =
    ["kms-activation-planning", "create-a-kms-activation-host", "plan-for-volume-activation"];

impl Rule for FewHosts {
    fn id(&self) -> &'static str {
        "few-kms"
    }

    fn says(&self) -> &'static str {
        "Keep hosts few: they do not share their counts, and machines spread over many keep each count low."
    }

    fn sources(&self) -> &'static [&'static str] {
        &["articles-2009-part-2", "guidelines-for-troubleshooting-kms"]
    }

    fn speak(&self, case: &Case<'_, '_>, words: &mut Words) {
        if !matches!(case.method, Method::KmsClient | Method::KmsHost) {
            return;
        }
        let facts = case.facts;
        let hosts = hosts(case);
        if let (Some(total), 2..) = (facts.counted().total, hosts) {
            let each = total / hosts;
            if each < facts.threshold() {
                words.warn(
                    self,
                    "hosts-split-count",
                    format!(
                        "{total} machines over {hosts} hosts leave about {each} to each, and {} needs {} at one: \
                         hosts do not share their counts, so keep fewer.",
                        facts.windows().name(),
                        facts.threshold()
                    ),
                );
            }
        }
        if case.method == Method::KmsHost {
            self.how_many(facts, words);
        }
    }
}

impl FewHosts {
    fn how_many(&self, facts: &Facts<'_>, words: &mut Words) {
        let answers = [AnswerId::Clients, AnswerId::Servers];
        match (facts.counted().total, facts.knowledge().catalog.number(ONE_HOST)) {
            (Some(total), Some(limit)) if total > limit => words.because_from(
                self,
                format!(
                    "One host serves any number of machines; above {limit} Microsoft advises a second \
                     one, hardly ever a third."
                ),
                &TWO_HOSTS,
                &answers,
                Confidence::Told,
            ),
            (Some(_) | None, _) => words.because(
                self,
                "One host serves any number of machines, and each further one splits the count.",
                &answers,
                Confidence::Derived,
            ),
        }
    }
}

/// The hosts that will stand: those of today, and this one where it is not among them.
fn hosts(case: &Case<'_, '_>) -> u32 {
    let today = case.facts.kms_hosts().unwrap_or(0);
    let joins =
        case.method == Method::KmsHost && case.facts.installed_key() != Some(InstalledKey::KmsHostKey);
    today.saturating_add(u32::from(joins))
}

#[cfg(test)]
mod tests {
    use crate::domain::advice::testing::{because, no_warning, warning};

    #[test]
    fn hosts_that_split_a_count_near_the_threshold_are_too_many() {
        let site = "edition=vista-enterprise site.clients=40 site.servers=3";
        warning(&format!("{site} site.kms_hosts=2"), "hosts-split-count", "about 21");
        warning(&format!("{site} site.kms_hosts=3"), "hosts-split-count", "about 14");
        no_warning(&format!("{site} site.kms_hosts=1"), "hosts-split-count");
        no_warning("edition=vista-enterprise site.clients=400 site.kms_hosts=3", "hosts-split-count");
        no_warning("edition=server-2008-standard site.clients=40 site.kms_hosts=3", "hosts-split-count");
    }

    #[test]
    fn a_new_host_is_counted_with_those_that_stand() {
        let site = "edition=vista-enterprise role=kms-host site.clients=40 site.kms_hosts=1";
        warning(site, "hosts-split-count", "2 hosts");
        no_warning(&format!("{site} installed_key=kms-host-key"), "hosts-split-count");
    }

    #[test]
    fn a_large_site_is_told_of_the_second_host() {
        because("edition=vista-enterprise role=kms-host site.clients=51", "few-kms", "second");
        because("edition=vista-enterprise role=kms-host site.clients=50", "few-kms", "splits the count");
    }
}
