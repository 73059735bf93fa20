//! Which questions concern a machine: what page 5 asks after the answers before it, and which pages are left out.
//!
//! A question that is left out keeps its number and its answer; nothing here changes an answer.

use std::collections::BTreeSet;

use crate::app::decide::{CHECK, step_of};
use crate::domain::advice::{AnswerId, Answers, EditionAnswer, Recommendation};
use crate::domain::catalog::{Catalog, Edition, VolumeMethod};

/// How the catalogue's names of client Windows begin.
pub const WINDOWS: &str = "Windows ";
/// How its names of servers begin.
pub const WINDOWS_SERVER: &str = "Windows Server ";
/// How its names of servers without a long life begin.
pub const WINDOWS_SERVER_VERSION: &str = "Windows Server, version ";

/// The questions about the site in their order on the page.
pub const SITE: [AnswerId; 10] = [
    AnswerId::Clients,
    AnswerId::Servers,
    AnswerId::KmsHosts,
    AnswerId::VirtualClients,
    AnswerId::VirtualServers,
    AnswerId::OwnedGroup,
    AnswerId::Directory,
    AnswerId::HyperV,
    AnswerId::Subscription,
    AnswerId::RogueWorry,
];

/// The five that ask for a number of machines.
pub const NUMBERS: [AnswerId; 5] = [
    AnswerId::Clients,
    AnswerId::Servers,
    AnswerId::KmsHosts,
    AnswerId::VirtualClients,
    AnswerId::VirtualServers,
];

/// Whether a question about the site can matter for the Windows that was answered. Those that cannot stand under
/// "More about the site".
pub fn concerns(question: AnswerId, answers: &Answers, catalog: &Catalog) -> bool {
    match question {
        AnswerId::Directory => supports(answers, catalog, VolumeMethod::Adba).unwrap_or(true),
        AnswerId::HyperV => supports(answers, catalog, VolumeMethod::Avma).unwrap_or(false),
        AnswerId::Subscription => supports(answers, catalog, VolumeMethod::Subscription).unwrap_or(false),
        AnswerId::RogueWorry => false,
        AnswerId::Edition
        | AnswerId::Generation
        | AnswerId::Attachment
        | AnswerId::Microsoft
        | AnswerId::Role
        | AnswerId::InstalledKey
        | AnswerId::Clients
        | AnswerId::Servers
        | AnswerId::VirtualClients
        | AnswerId::VirtualServers
        | AnswerId::KmsHosts
        | AnswerId::OwnedGroup
        | AnswerId::Rulebook => true,
    }
}

/// Whether an edition that the answers leave possible supports the method; `None` where they name no Windows.
fn supports(answers: &Answers, catalog: &Catalog, method: VolumeMethod) -> Option<bool> {
    match (&answers.edition, &answers.generation) {
        (Some(EditionAnswer::Edition(id)), _) => {
            catalog.edition(id).map(|edition| edition.methods.contains(&method))
        }
        (Some(EditionAnswer::Other), _) => Some(false),
        (None, Some(id)) => {
            let of_it = |edition: &&Edition| edition.generation == *id;
            Some(catalog.offered().filter(of_it).any(|edition| edition.methods.contains(&method)))
        }
        (None, None) => None,
    }
}

/// The questions about the site that can matter, and the rest.
pub fn site_questions(answers: &Answers, catalog: &Catalog) -> (Vec<AnswerId>, Vec<AnswerId>) {
    SITE.into_iter().partition(|question| concerns(*question, answers, catalog))
}

/// Whether page `step` can matter. Only a Windows that takes no volume key leaves pages out: those with nothing on
/// them that the advice has read.
pub fn applies(step: u8, answers: &Answers, advice: &Recommendation) -> bool {
    let asks = step > 1 && step < CHECK;
    let no_volume_edition = answers.edition == Some(EditionAnswer::Other);
    !(asks && no_volume_edition) || advice.rests_on.iter().any(|answer| step_of(*answer) == step)
}

/// The answers that the summary lists: those of every page that applies, and of page 5 those that can matter or
/// were given.
pub fn summary(answers: &Answers, advice: &Recommendation, catalog: &Catalog) -> Vec<AnswerId> {
    let mut order = vec![AnswerId::Edition, AnswerId::Attachment, AnswerId::Microsoft, AnswerId::Role];
    order.extend(SITE);
    order.push(AnswerId::InstalledKey);
    order.retain(|answer| {
        let step = step_of(*answer);
        let given = answers.written(*answer) != crate::domain::advice::UNKNOWN;
        applies(step, answers, advice) && (step != 5 || given || concerns(*answer, answers, catalog))
    });
    order
}

/// The pages on which these answers were given, in order and once each.
pub fn pages_of(answers: &[AnswerId]) -> BTreeSet<u8> {
    answers.iter().filter(|answer| **answer != AnswerId::Rulebook).map(|answer| step_of(*answer)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::advice::recommend;
    use crate::domain::ids::{EditionId, GenerationId};
    use crate::domain::knowledge::Knowledge;

    fn of(edition: &str) -> Answers {
        Answers { edition: Some(EditionAnswer::Edition(EditionId::new(edition))), ..Answers::default() }
    }

    #[test]
    fn page_5_asks_what_the_windows_can_use() {
        let catalog = &Knowledge::embedded().catalog;
        let check = |answers: &Answers, expect: &[AnswerId]| {
            let (shown, more) = site_questions(answers, catalog);
            let beyond: Vec<_> = shown.into_iter().filter(|question| !SITE[..6].contains(question)).collect();
            assert_eq!(beyond, expect, "{answers:?}");
            assert!(more.contains(&AnswerId::RogueWorry));
        };
        check(&of("vista-enterprise"), &[]);
        check(&of("windows-7-enterprise"), &[]);
        check(&of("windows-8-pro"), &[AnswerId::Directory]);
        check(&of("windows-11-pro"), &[AnswerId::Directory, AnswerId::Subscription]);
        check(&of("server-2022-standard"), &[AnswerId::Directory, AnswerId::HyperV]);
        check(&Answers::default(), &[AnswerId::Directory]);
        let generation = Answers { generation: Some(GenerationId::new("server-2012")), ..Answers::default() };
        check(&generation, &[AnswerId::Directory]);
    }

    #[test]
    fn only_a_windows_without_volume_keys_leaves_pages_out() {
        let knowledge = Knowledge::embedded();
        let pages = |answers: &Answers| -> Vec<u8> {
            let advice = recommend(answers, knowledge);
            (1..=CHECK).filter(|step| applies(*step, answers, &advice)).collect()
        };
        assert_eq!(pages(&Answers::default()), [1, 2, 3, 4, 5, 6, 7]);
        assert_eq!(pages(&of("vista-enterprise")), [1, 2, 3, 4, 5, 6, 7]);
        let other = Answers { edition: Some(EditionAnswer::Other), ..Answers::default() };
        assert_eq!(pages(&other), [1, 4, 7], "only the job can still matter: a host has a key of its own");
    }

    #[test]
    fn the_summary_lists_what_matters_and_what_was_said() {
        let knowledge = Knowledge::embedded();
        let listed = |answers: &Answers| summary(answers, &recommend(answers, knowledge), &knowledge.catalog);
        let mut vista = of("vista-enterprise");
        assert!(!listed(&vista).contains(&AnswerId::Directory));
        vista.site.directory = Some(crate::domain::advice::Directory::Domain);
        assert!(listed(&vista).contains(&AnswerId::Directory), "what was said is never hidden");
    }
}
