//! A host activates nobody below the threshold of the machine that asks. The edition sets the threshold, the
//! rulebook says what counts; clients and servers count together.

use crate::domain::advice::facts::{Counted, Facts, NUMBERS};
use crate::domain::advice::rules::{Case, Rule, Words, capital};
use crate::domain::advice::{AnswerId, Confidence, Family, Method};
use crate::domain::catalog::Kind;

pub(super) struct BelowThreshold;

impl Rule for BelowThreshold {
    fn id(&self) -> &'static str {
        "below-threshold"
    }

    fn says(&self) -> &'static str {
        "A host activates a client from a count of 25 on and a server from 5 on; all machines that ask the same \
         host count together."
    }

    fn sources(&self) -> &'static [&'static str] {
        &["articles-2009-part-2", "kms-activation-planning", "plan-for-volume-activation"]
    }

    fn excludes(&self, facts: &Facts<'_>, method: Method) -> bool {
        method == Method::KmsClient && !facts.counted().reaches(facts.threshold())
    }

    fn why_excluded(&self, facts: &Facts<'_>, _method: Method) -> String {
        format!(
            "{}; {} activates from a count of {} on.",
            too_few(facts.counted()),
            facts.windows().name(),
            facts.threshold()
        )
    }

    fn speak(&self, case: &Case<'_, '_>, words: &mut Words) {
        let facts = case.facts;
        let counted = facts.counted();
        let threshold = facts.rulebook().threshold(facts.traits().kind);
        let (reached, needed) = (counted.reaches(threshold.value), threshold.value);
        let name = facts.windows().name();
        let answers = answers(facts);
        match case.method {
            Method::KmsClient => {
                let (text, confidence) = match (counted.total, counted.confidence) {
                    (None, confidence) => (
                        format!(
                            "Assumed: at least {needed} machines ask the same host, which is what {name} needs."
                        ),
                        confidence,
                    ),
                    // Numbers still open can only add to what was told, and that is enough.
                    (Some(total), Confidence::Assumed) => (
                        format!(
                            "At least {} ask the same host; {name} needs a count of {needed}.",
                            machines(total)
                        ),
                        Confidence::Told,
                    ),
                    (Some(total), confidence) => (
                        format!("{} ask the same host; {name} needs a count of {needed}.", machines(total)),
                        confidence,
                    ),
                };
                words.because_value(threshold, text, &answers, confidence);
            }
            Method::MakOnline | Method::MakProxy | Method::MakTelephone if !reached => words.because_value(
                threshold,
                format!(
                    "{}, and {name} needs a count of {needed}: a KMS would never activate it.",
                    too_few(counted)
                ),
                &answers,
                counted.confidence,
            ),
            Method::KmsHost => warn_the_host(facts, counted, words),
            Method::MakOnline
            | Method::MakProxy
            | Method::MakTelephone
            | Method::Adba
            | Method::Avma
            | Method::Subscription
            | Method::NotVolume => {}
        }
        if matches!(case.method.family(), Family::Kms | Family::Mak) && counted.uncounted > 0 {
            virtual_machines(facts, counted, words);
        }
    }
}

fn warn_the_host(facts: &Facts<'_>, counted: Counted, words: &mut Words) {
    let Some(total) = counted.total else {
        return;
    };
    let rulebook = facts.rulebook();
    let threshold = rulebook.threshold(facts.traits().kind);
    if total < threshold.value {
        words.warn_with(
            &BelowThreshold,
            "count-below-threshold",
            format!(
                "{} would ask this host, and {} activates from a count of {} on: below it the host answers \
                 and activates none of them.",
                capital(&machines(total)),
                facts.windows().name(),
                threshold.value
            ),
            threshold.sources.clone(),
        );
    }
    let clients = rulebook.threshold(Kind::Client);
    let asking = facts.told().machines;
    let some_clients = asking.first().copied().flatten().is_some_and(|number| number > 0);
    if facts.traits().kind == Kind::Server && total < clients.value && some_clients {
        words.warn_with(
            &BelowThreshold,
            "clients-below-threshold",
            format!(
                "The clients around it stay without activation until {} machines ask this host; servers are \
                 content with {}.",
                clients.value,
                rulebook.threshold(Kind::Server).value
            ),
            clients.sources.clone(),
        );
    }
}

fn virtual_machines(facts: &Facts<'_>, counted: Counted, words: &mut Words) {
    let value = &facts.rulebook().virtual_counts;
    words.warn_with(
        &BelowThreshold,
        "virtual-not-counted",
        format!(
            "{} left out of the count: under this rulebook only physical machines count.",
            match counted.uncounted {
                1 => "1 virtual machine of yours is".to_owned(),
                number => format!("{number} virtual machines of yours are"),
            }
        ),
        value.sources.clone(),
    );
    let conflict = value.conflict.as_ref().and_then(|id| facts.knowledge().catalog.conflict(id));
    if let Some(conflict) = conflict {
        words.disputed(&BelowThreshold, conflict);
    }
}

/// The answers that enter the count, and the edition, which sets the threshold.
fn answers(facts: &Facts<'_>) -> Vec<AnswerId> {
    let told = facts.told().machines;
    let mut answers: Vec<_> = NUMBERS
        .into_iter()
        .zip(told)
        .filter(|(answer, number)| facts.counts(*answer) && number.is_some())
        .map(|(answer, _)| answer)
        .collect();
    if answers.is_empty() {
        answers.extend([AnswerId::Clients, AnswerId::Servers]);
    }
    answers.push(facts.windows_answer());
    answers
}

/// How few machines would ask, as the first half of a sentence.
fn too_few(counted: Counted) -> String {
    match counted.total.unwrap_or(0) {
        0 => "No machine would ask the same host".to_owned(),
        1 => "Only 1 machine would ask the same host".to_owned(),
        number => format!("Only {number} machines would ask the same host"),
    }
}

/// `1 machine`, `43 machines`.
fn machines(number: u32) -> String {
    match number {
        0 => "no machine".to_owned(),
        1 => "1 machine".to_owned(),
        _ => format!("{number} machines"),
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::advice::testing::{because, check, no_warning, warning, why_not};

    #[test]
    fn clients_need_25_and_servers_5() {
        for (edition, total, expect) in [
            ("vista-enterprise", 24, "mak-online"),
            ("vista-enterprise", 25, "kms-client"),
            ("windows-11-pro", 24, "mak-online"),
            ("windows-11-pro", 25, "kms-client"),
            ("server-2008-standard", 4, "mak-online"),
            ("server-2008-standard", 5, "kms-client"),
            ("server-2022-standard", 4, "mak-online"),
            ("server-2022-standard", 5, "kms-client"),
        ] {
            check(&format!("edition={edition} site.clients={total} site.servers=0"), expect);
            check(&format!("edition={edition} site.clients=0 site.servers={total}"), expect);
        }
    }

    #[test]
    fn clients_and_servers_count_together() {
        check("edition=vista-enterprise site.clients=21 site.servers=4", "kms-client");
        check("edition=vista-enterprise site.clients=10 site.servers=5", "mak-online");
        because("edition=vista-enterprise site.clients=40 site.servers=3", "threshold", "43 machines");
    }

    #[test]
    fn the_edition_sets_the_threshold_and_not_the_role() {
        check("edition=vista-enterprise role=server site.clients=6 site.servers=0", "mak-online");
        check("edition=server-2008-standard role=workstation site.clients=6 site.servers=0", "kms-client");
    }

    #[test]
    fn virtual_machines_count_from_windows_7_on() {
        let site = "site.clients=20 site.servers=0 site.virtual_clients=10 site.virtual_servers=0";
        check(&format!("edition=vista-enterprise {site}"), "mak-online");
        check(&format!("edition=vista-enterprise rulebook=va-2.0 {site}"), "mak-online");
        check(&format!("edition=windows-7-enterprise {site}"), "kms-client");
        check(&format!("edition=windows-11-pro {site}"), "kms-client");
        warning(&format!("edition=vista-enterprise {site}"), "virtual-not-counted", "10 virtual machines");
        no_warning(&format!("edition=windows-11-pro {site}"), "virtual-not-counted");
    }

    #[test]
    fn no_number_is_taken_as_enough_and_a_missing_one_as_none() {
        check("edition=vista-enterprise", "kms-client");
        check("edition=vista-enterprise site.clients=10", "mak-online");
        check("edition=vista-enterprise site.virtual_clients=10", "kms-client");
        because("edition=vista-enterprise", "threshold", "Assumed: at least 25 machines");
    }

    #[test]
    fn a_host_with_too_few_machines_is_warned() {
        warning(
            "edition=vista-enterprise role=kms-host site.clients=24 site.servers=0",
            "count-below-threshold",
            "25",
        );
        no_warning("edition=vista-enterprise role=kms-host site.clients=25", "count-below-threshold");
        no_warning("edition=server-2008-standard role=kms-host site.clients=20", "count-below-threshold");
        warning(
            "edition=server-2008-standard role=kms-host site.clients=20",
            "clients-below-threshold",
            "25",
        );
        warning("edition=server-2008-standard role=kms-host site.servers=4", "count-below-threshold", "5");
    }

    #[test]
    fn the_reason_against_names_the_numbers() {
        why_not("edition=vista-enterprise site.clients=24 site.servers=0", "kms-client", "24 machines");
        why_not("edition=vista-enterprise site.clients=0 site.servers=0", "kms-client", "No machine");
    }
}
