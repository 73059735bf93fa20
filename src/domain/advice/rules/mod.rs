//! The rules of the advice, one file each, in one ordered list; this file says how they decide together and
//! never what any of them says.
//!
//! **How one method is found.** [`PRECEDENCE`] is walked from the top. The first method that no rule of
//! [`GATES`] excludes is the advice. The order is deliberate:
//!
//! 1. *KMS host*: what a machine shall do for others is a decision already made, so it comes before everything
//!    that the machine could do for itself. The gate keeps it away from every machine that shall not be a host.
//! 2. *Automatic virtual machine activation*: the Datacenter host underneath activates its guest with no count,
//!    no network and no key of the organisation's own.
//! 3. *Subscription*: the licence comes with the user and is paid for; it needs no count and no host.
//! 4. *Active Directory*: Microsoft's table puts it before KMS: no count, no host to find, and a machine that
//!    cannot use it falls back to KMS by itself.
//! 5. *KMS client*: renews by itself, hands out no key, spends nothing.
//! 6. *MAK* online, by proxy, by telephone: each use spends one of a fixed number, so it comes where nothing above
//!    is feasible. The way to Microsoft leaves exactly one of the three.
//! 7. *Not for volume activation*: what is left; no gate ever excludes it, so there is always an answer.
//!
//! **Who says why.** A method above or below the chosen one is answered by the first gate that excludes it, else
//! by the first rule that says why the chosen one outranks it. [`NOTES`] decide nothing: they add reasons and
//! warnings, in the order in which a reader needs them.

mod adba_directory;
mod adba_generation;
mod answers_clash;
mod avma_guest;
mod below_threshold;
mod disputed;
mod few_hosts;
mod highest_group;
mod host_edition;
mod host_first;
mod host_key_on_hosts_only;
mod host_key_owned;
mod host_on_any_machine;
mod host_update;
mod isolated_network;
mod key_replaced;

mod lost_host_replaced;
mod mak_off_network;
mod network_contact;
mod no_client_data;
mod no_key_to_hand_out;
mod publishing_off;
mod setup_key_published;
mod subscription_user;
mod task_sequence;
mod volume_edition;
mod volume_method;
mod way_to_microsoft;
mod words;

pub(crate) use network_contact::longest_absence_days;
pub(crate) use words::{Case, Words, capital, sources_of};

use adba_directory::AdbaDirectory;
use adba_generation::AdbaGeneration;
use avma_guest::AvmaGuest;
use below_threshold::BelowThreshold;
use host_key_on_hosts_only::HostKeyOnHostsOnly;
use host_key_owned::HostKeyOwned;
use network_contact::NetworkContact;
use setup_key_published::SetupKeyPublished;
use subscription_user::SubscriptionUser;
use volume_edition::VolumeEdition;
use volume_method::VolumeMethods;
use way_to_microsoft::WayToMicrosoft;

use crate::domain::advice::Method;
use crate::domain::advice::facts::Facts;

/// One rule: what it rules out, why, and what it adds to the advice.
///
/// `excludes` is asked hundreds of times for one recommendation: it never allocates, and of an edition it looks at
/// the traits only.
pub(crate) trait Rule: Sync {
    /// The id that because-lines carry.
    fn id(&self) -> &'static str;

    /// The rule in one sentence.
    fn says(&self) -> &'static str;

    /// Where the rule comes from.
    fn sources(&self) -> &'static [&'static str];

    /// Whether it rules this method out.
    fn excludes(&self, _facts: &Facts<'_>, _method: Method) -> bool {
        false
    }

    /// Why it rules a method out that it excludes.
    fn why_excluded(&self, _facts: &Facts<'_>, _method: Method) -> String {
        self.says().to_owned()
    }

    /// Why `chosen` comes before a method that nothing excludes.
    fn why_outranked(&self, _facts: &Facts<'_>, _method: Method, _chosen: Method) -> Option<String> {
        None
    }

    /// Reasons and warnings for the chosen method.
    fn speak(&self, _case: &Case<'_, '_>, _words: &mut Words) {}
}

/// The order in which methods are considered; see the head of this file.
pub(crate) const PRECEDENCE: [Method; 9] = [
    Method::KmsHost,
    Method::Avma,
    Method::Subscription,
    Method::Adba,
    Method::KmsClient,
    Method::MakOnline,
    Method::MakProxy,
    Method::MakTelephone,
    Method::NotVolume,
];

/// The rules that may exclude a method, in the order in which their reasons are given.
pub(crate) const GATES: [&dyn Rule; 12] = [
    &HostKeyOnHostsOnly,
    &VolumeEdition,
    &SetupKeyPublished,
    &VolumeMethods,
    &AdbaGeneration,
    &AvmaGuest,
    &SubscriptionUser,
    &AdbaDirectory,
    &NetworkContact,
    &HostKeyOwned,
    &BelowThreshold,
    &WayToMicrosoft,
];

/// The rules that only add reasons and warnings.
pub(crate) const NOTES: [&dyn Rule; 16] = [
    &mak_off_network::MakOffNetwork,
    &highest_group::HighestGroup,
    &host_edition::HostEdition,
    &host_update::HostUpdates,
    &isolated_network::IsolatedNetwork,
    &key_replaced::KeyReplaced,
    &host_first::HostFirst,
    &few_hosts::FewHosts,
    &publishing_off::PublishingOff,
    &no_key_to_hand_out::NoKeyToHandOut,
    &lost_host_replaced::LostHostReplaced,
    &host_on_any_machine::HostOnAnyMachine,
    &no_client_data::NoClientData,
    &answers_clash::AnswersClash,
    &disputed::Disputed,
    &task_sequence::TaskSequence,
];

/// All rules in order.
pub(crate) fn rules() -> impl Iterator<Item = &'static dyn Rule> {
    GATES.into_iter().chain(NOTES)
}

/// The one method for these facts. Never allocates.
pub(crate) fn decide(facts: &Facts<'_>) -> Method {
    PRECEDENCE.into_iter().find(|method| excluding(facts, *method).is_none()).unwrap_or(Method::NotVolume)
}

/// The first rule that excludes the method.
pub(crate) fn excluding(facts: &Facts<'_>, method: Method) -> Option<&'static dyn Rule> {
    gates_of(method).iter().copied().find(|rule| rule.excludes(facts, method))
}

/// What must let a method through: those of [`GATES`], in their order, that ever exclude it. A test holds that
/// none is left out.
fn gates_of(method: Method) -> &'static [&'static dyn Rule] {
    match method {
        Method::KmsHost => &[&HostKeyOnHostsOnly],
        Method::Avma => &[&HostKeyOnHostsOnly, &VolumeEdition, &AvmaGuest],
        Method::Subscription => &[&HostKeyOnHostsOnly, &VolumeEdition, &SubscriptionUser],
        Method::Adba => &[
            &HostKeyOnHostsOnly,
            &VolumeEdition,
            &SetupKeyPublished,
            &AdbaGeneration,
            &AdbaDirectory,
            &NetworkContact,
            &HostKeyOwned,
        ],
        Method::KmsClient => &[
            &HostKeyOnHostsOnly,
            &VolumeEdition,
            &SetupKeyPublished,
            &VolumeMethods,
            &NetworkContact,
            &HostKeyOwned,
            &BelowThreshold,
        ],
        Method::MakOnline | Method::MakProxy | Method::MakTelephone => {
            &[&HostKeyOnHostsOnly, &VolumeEdition, &VolumeMethods, &WayToMicrosoft]
        }
        Method::NotVolume => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::advice::Advisor;
    use crate::domain::advice::testing::{answers, knowledge};

    /// Every gate that excludes a method for any of these answers stands in the method's own list.
    #[test]
    fn no_gate_is_left_out_of_a_methods_list() {
        let advisor = Advisor::new(knowledge());
        let mut excluded = 0_u32;
        for edition in
            ["other", "vista-enterprise", "server-23h2-datacenter", "windows-11-pro", "windows-8-n"]
        {
            for rest in [
                "",
                "role=kms-host",
                "attachment=remote microsoft=proxy site.directory=domain-2012",
                "attachment=isolated microsoft=none site.clients=3 site.owned_group=none",
                "site.subscription=true site.hyper_v_datacenter=true site.clients=0",
            ] {
                let answers = answers(&format!("edition={edition} {rest}"));
                let facts = advisor.facts_of(&answers);
                for method in Method::ALL {
                    for gate in GATES.into_iter().filter(|gate| gate.excludes(&facts, method)) {
                        let listed = gates_of(method).iter().any(|rule| rule.id() == gate.id());
                        assert!(listed, "{} excludes {} and is not asked", gate.id(), method.id());
                        excluded += 1;
                    }
                }
            }
        }
        assert!(excluded > 100, "only {excluded} exclusions tried");
    }

    #[test]
    fn every_rule_has_a_sentence_a_source_and_an_id_of_its_own() {
        let mut ids: Vec<_> = rules().map(|rule| rule.id()).collect();
        for rule in rules() {
            assert!(rule.says().ends_with('.'), "{}: {}", rule.id(), rule.says());
            for source in rule.sources() {
                assert!(knowledge().catalog.sources.contains_key(*source), "{source} of {}", rule.id());
            }
            assert!(!rule.sources().is_empty(), "{}", rule.id());
        }
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), GATES.len() + NOTES.len());
    }
}
