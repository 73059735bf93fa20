//! Answers and flips in words: what the summary, the chips and the panel say instead of `site.clients = 24`. Decides
//! nothing; what follows from an answer is the advice's.

use crate::app::named;
use crate::app::words::{count, fill, fill_count, grouped, said, word};
use crate::domain::advice::{AnswerId, Answers, Flip, Method, Recommendation, UNKNOWN};
use crate::domain::catalog::Group;
use crate::domain::ids::{EditionId, GenerationId};
use crate::domain::knowledge::Knowledge;
use crate::domain::rulebook::RulebookId;

/// The key of an answer in ids of words: `answer.KEY.VALUE`, `summary.KEY`, `flip.KEY.VALUE`.
pub fn key(answer: AnswerId) -> &'static str {
    match answer {
        AnswerId::Edition => "edition",
        AnswerId::Generation => "generation",
        AnswerId::Attachment => "attachment",
        AnswerId::Microsoft => "microsoft",
        AnswerId::Role => "role",
        AnswerId::InstalledKey => "installed-key",
        AnswerId::Clients => "clients",
        AnswerId::Servers => "servers",
        AnswerId::VirtualClients => "virtual-clients",
        AnswerId::VirtualServers => "virtual-servers",
        AnswerId::KmsHosts => "kms-hosts",
        AnswerId::OwnedGroup => "owned-group",
        AnswerId::Directory => "directory",
        AnswerId::HyperV => "hyper-v",
        AnswerId::Subscription => "subscription",
        AnswerId::RogueWorry => "rogue-worry",
        AnswerId::Rulebook => "rulebook",
    }
}

/// What an answer is about, in one or two words: the first column of the summary.
pub fn question_words(answer: AnswerId) -> &'static str {
    word(summary_id(answer))
}

fn summary_id(answer: AnswerId) -> &'static str {
    match answer {
        AnswerId::Edition | AnswerId::Generation => "summary.edition",
        AnswerId::Attachment => "summary.attachment",
        AnswerId::Microsoft => "summary.microsoft",
        AnswerId::Role => "summary.role",
        AnswerId::InstalledKey => "summary.installed-key",
        AnswerId::Clients => "summary.clients",
        AnswerId::Servers => "summary.servers",
        AnswerId::VirtualClients => "summary.virtual-clients",
        AnswerId::VirtualServers => "summary.virtual-servers",
        AnswerId::KmsHosts => "summary.kms-hosts",
        AnswerId::OwnedGroup => "summary.owned-group",
        AnswerId::Directory => "summary.directory",
        AnswerId::HyperV => "summary.hyper-v",
        AnswerId::Subscription => "summary.subscription",
        AnswerId::RogueWorry => "summary.rogue-worry",
        AnswerId::Rulebook => "summary.rulebook",
    }
}

/// The words in which a method is named beside an answer: shorter than its title.
pub fn method_words(method: Method) -> &'static str {
    word(match method {
        Method::KmsHost => "method.kms-host",
        Method::KmsClient => "method.kms-client",
        Method::MakOnline => "method.mak-online",
        Method::MakProxy => "method.mak-proxy",
        Method::MakTelephone => "method.mak-telephone",
        Method::Adba => "method.adba",
        Method::Avma => "method.avma",
        Method::Subscription => "method.subscription",
        Method::NotVolume => "method.not-volume",
    })
}

/// A key group as it is named on a choice of groups: `B`, `2022`.
pub fn group_words(group: &Group) -> String {
    let id = format!("group.{}", group.id);
    if crate::app::words::has(&id) { word(&id).to_owned() } else { group.name.clone() }
}

/// An answer, as an answers file writes it, in words.
pub fn answer_words(knowledge: &Knowledge, answer: AnswerId, value: &str) -> String {
    if value == UNKNOWN {
        return word("answer.unknown").to_owned();
    }
    let catalog = &knowledge.catalog;
    match answer {
        AnswerId::Edition if value == "other" => word("answer.edition.other").to_owned(),
        AnswerId::Edition => {
            let edition = catalog.edition(&EditionId::new(value));
            edition.map_or_else(|| said(value).into_owned(), |edition| edition.name.clone())
        }
        AnswerId::Generation => {
            let generation = catalog.generation(&GenerationId::new(value));
            let name = generation.map_or(value, |generation| &generation.name);
            fill("answer.generation", &[("name", name)])
        }
        AnswerId::Clients
        | AnswerId::Servers
        | AnswerId::VirtualClients
        | AnswerId::VirtualServers
        | AnswerId::KmsHosts => value.parse().map_or_else(
            |_| said(value).into_owned(),
            |number| count(&format!("answer.{}", key(answer)), number),
        ),
        AnswerId::OwnedGroup if value == "none" => word("answer.owned-group.none").to_owned(),
        AnswerId::OwnedGroup => {
            let group = catalog.groups.iter().find(|group| group.id.as_str().eq_ignore_ascii_case(value));
            group.map_or_else(
                || said(value).into_owned(),
                |group| fill("answer.owned-group.group", &[("name", &group_title(group))]),
            )
        }
        AnswerId::Rulebook => RulebookId::from_id(value)
            .map_or_else(|| value.to_owned(), |book| named::rulebook(book).to_owned()),
        AnswerId::Attachment
        | AnswerId::Microsoft
        | AnswerId::Role
        | AnswerId::InstalledKey
        | AnswerId::Directory
        | AnswerId::HyperV
        | AnswerId::Subscription
        | AnswerId::RogueWorry => word(&format!("answer.{}.{value}", key(answer))).to_owned(),
    }
}

/// A key group in a sentence: `group B`, or the name of a current host key.
pub fn group_title(group: &Group) -> String {
    if group.name.contains(' ') { group.name.clone() } else { fill("group.named", &[("name", &group.name)]) }
}

/// One thing that would change the advice, in words; several flips that read alike stand in one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlipLine {
    pub words: String,
    pub method: Method,
    /// The answer that would have to be another.
    pub answer: AnswerId,
    /// The change is to forget an answer that was given.
    pub forgets: bool,
    /// What the answer would be, as an answers file writes it; `None` where several would do.
    pub to: Option<String>,
}

impl FlipLine {
    /// Whether it is about the machine and its site, and not about being another Windows or asking other sources.
    pub fn is_near(&self) -> bool {
        !self.forgets && rank(self.answer) < FAR
    }
}

/// The rank from which on a change is none that a technician could make.
const FAR: usize = 100;

/// All flips of a recommendation in words: what is nearest first, whole editions and rulebooks last.
pub fn flip_lines(advice: &Recommendation, answers: &Answers, knowledge: &Knowledge) -> Vec<FlipLine> {
    let mut lines: Vec<FlipLine> = Vec::new();
    let uncounted = nothing_counted(answers);
    for flip in &advice.flips {
        let line = match flip.answer {
            _ if flip.to == UNKNOWN => {
                one(flip, fill("flip.unknown", &[("what", question_words(flip.answer))]))
            }
            AnswerId::Edition if flip.to != "other" => many(flip, &advice.flips, knowledge),
            AnswerId::Generation => many(flip, &advice.flips, knowledge),
            AnswerId::Clients | AnswerId::Servers | AnswerId::VirtualClients | AnswerId::VirtualServers => {
                one(flip, number_words(flip, uncounted))
            }
            AnswerId::Edition
            | AnswerId::Attachment
            | AnswerId::Microsoft
            | AnswerId::Role
            | AnswerId::InstalledKey
            | AnswerId::KmsHosts
            | AnswerId::OwnedGroup
            | AnswerId::Directory
            | AnswerId::HyperV
            | AnswerId::Subscription
            | AnswerId::RogueWorry
            | AnswerId::Rulebook => one(flip, choice_words(flip, knowledge)),
        };
        if !lines.iter().any(|known| known.words == line.words && known.method == line.method) {
            lines.push(line);
        }
    }
    lines.sort_by_key(|line| (line.forgets, rank(line.answer)));
    lines
}

fn one(flip: &Flip, words: String) -> FlipLine {
    let to = Some(flip.to.clone());
    FlipLine { words, method: flip.method, answer: flip.answer, forgets: flip.to == UNKNOWN, to }
}

/// The order in which changes are shown: what a technician can change, then what the machine is.
fn rank(answer: AnswerId) -> usize {
    let later = match answer {
        AnswerId::Edition | AnswerId::Generation => FAR,
        AnswerId::Rulebook => 2 * FAR,
        AnswerId::Attachment
        | AnswerId::Microsoft
        | AnswerId::Role
        | AnswerId::InstalledKey
        | AnswerId::Clients
        | AnswerId::Servers
        | AnswerId::VirtualClients
        | AnswerId::VirtualServers
        | AnswerId::KmsHosts
        | AnswerId::OwnedGroup
        | AnswerId::Directory
        | AnswerId::HyperV
        | AnswerId::Subscription
        | AnswerId::RogueWorry => 0,
    };
    later + AnswerId::ALL.iter().position(|other| *other == answer).unwrap_or(0)
}

fn nothing_counted(answers: &Answers) -> bool {
    let site = &answers.site;
    [site.clients, site.servers, site.virtual_clients, site.virtual_servers]
        .iter()
        .all(|number| number.is_none())
}

/// "Fewer than 25 client machines"; of machines in general where no number was given at all.
fn number_words(flip: &Flip, uncounted: bool) -> String {
    let to: u32 = flip.to.parse().unwrap_or(0);
    let lower = flip.from.parse().map_or(true, |from: u32| to < from);
    let key = if uncounted { "machines" } else { key(flip.answer) };
    if lower {
        fill(&format!("flip.{key}.fewer"), &[("n", &grouped(u64::from(to) + 1))])
    } else {
        fill(&format!("flip.{key}.more"), &[("n", &grouped(u64::from(to)))])
    }
}

fn choice_words(flip: &Flip, knowledge: &Knowledge) -> String {
    let value = answer_words(knowledge, flip.answer, &flip.to);
    let own = format!("flip.{}.{}", key(flip.answer), flip.to);
    if crate::app::words::has(&own) {
        word(&own).to_owned()
    } else {
        fill(&format!("flip.{}.named", key(flip.answer)), &[("name", &value)])
    }
}

/// Editions and generations come in dozens: those with the same method stand in one line.
fn many(flip: &Flip, flips: &[Flip], knowledge: &Knowledge) -> FlipLine {
    let alike = |other: &&Flip| {
        other.answer == flip.answer
            && other.method == flip.method
            && other.to != "other"
            && other.to != UNKNOWN
    };
    let number = flips.iter().filter(alike).count();
    let first = flips.iter().find(alike).map_or("", |first| first.to.as_str());
    let catalog = &knowledge.catalog;
    let name = if flip.answer == AnswerId::Generation {
        catalog.generation(&GenerationId::new(first)).map(|found| found.name.as_str())
    } else {
        catalog.edition(&EditionId::new(first)).map(|found| found.name.as_str())
    };
    let name = name.unwrap_or(first);
    let key = key(flip.answer);
    let words =
        fill_count(&format!("flip.{key}"), u32::try_from(number).unwrap_or(u32::MAX), &[("name", name)]);
    let to = (number == 1).then(|| first.to_owned());
    FlipLine { to, ..one(flip, words) }
}

/// A sentence as the window shows it: without the full stop where it stands alone.
pub fn unstopped(text: &str) -> &str {
    match text.strip_suffix('.') {
        Some(sentence) if !sentence.contains(". ") => sentence,
        Some(_) | None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::words::has;
    use crate::domain::advice::{Attachment, Directory, InstalledKey, Microsoft, Role, recommend};

    fn knowledge() -> &'static Knowledge {
        Knowledge::embedded()
    }

    fn told(pairs: &[(AnswerId, &str)]) -> Answers {
        pairs
            .iter()
            .fold(Answers::default(), |answers, (answer, value)| answers.with(*answer, value).unwrap())
    }

    fn lines(pairs: &[(AnswerId, &str)]) -> Vec<(String, Method)> {
        let answers = told(pairs);
        let advice = recommend(&answers, knowledge());
        flip_lines(&advice, &answers, knowledge()).into_iter().map(|line| (line.words, line.method)).collect()
    }

    #[test]
    fn every_choice_has_its_words() {
        let mut ids = Vec::new();
        let mut add = |answer: AnswerId, values: &[&'static str]| {
            for value in values {
                ids.push(format!("answer.{}.{value}", key(answer)));
            }
        };
        add(AnswerId::Attachment, &Attachment::ALL.iter().map(|value| value.id()).collect::<Vec<_>>());
        add(AnswerId::Microsoft, &Microsoft::ALL.iter().map(|value| value.id()).collect::<Vec<_>>());
        add(AnswerId::Role, &Role::ALL.iter().map(|value| value.id()).collect::<Vec<_>>());
        add(AnswerId::InstalledKey, &InstalledKey::ALL.iter().map(|value| value.id()).collect::<Vec<_>>());
        add(AnswerId::Directory, &Directory::ALL.iter().map(|value| value.id()).collect::<Vec<_>>());
        for answer in [AnswerId::HyperV, AnswerId::Subscription, AnswerId::RogueWorry] {
            add(answer, &["true", "false"]);
        }
        ids.extend(AnswerId::ALL.map(|answer| summary_id(answer).to_owned()));
        let asked = AnswerId::ALL.into_iter().filter(|answer| *answer != AnswerId::Rulebook);
        ids.extend(asked.map(|answer| format!("change-answer.{}", key(answer))));
        for id in ids {
            assert!(has(&id), "{id}");
        }
    }

    #[test]
    fn answers_read_as_words() {
        let check = |answer, value: &str, expect: &str| {
            assert_eq!(answer_words(knowledge(), answer, value), expect);
        };
        check(AnswerId::Edition, "vista-enterprise", "Windows Vista Enterprise");
        check(AnswerId::Generation, "windows-7", "Windows 7, edition not known");
        check(AnswerId::Attachment, "core", "Always on it");
        check(AnswerId::Clients, "1", "1 client machine");
        check(AnswerId::Clients, "1234", "1,234 client machines");
        check(AnswerId::OwnedGroup, "B", "Up to group B");
        check(AnswerId::OwnedGroup, "ws2022", "Up to Volume License for Windows Server 2022");
        check(AnswerId::Rulebook, "articles-2009", "articles 2009");
        check(AnswerId::Microsoft, "unknown", "Not sure");
    }

    #[test]
    fn open_numbers_are_one_line_about_machines() {
        let lines = lines(&[(AnswerId::Edition, "vista-enterprise")]);
        let numbers: Vec<_> = lines.iter().filter(|(words, _)| words.contains("25")).collect();
        assert_eq!(numbers, [&("Fewer than 25 machines".to_owned(), Method::MakOnline)]);
        assert!(lines.contains(&("Seldom on the network".to_owned(), Method::MakOnline)), "{lines:?}");
    }

    #[test]
    fn a_number_that_was_given_is_named() {
        let below =
            [(AnswerId::Edition, "vista-enterprise"), (AnswerId::Clients, "20"), (AnswerId::Servers, "3")];
        assert!(lines(&below).contains(&("At least 22 client machines".to_owned(), Method::KmsClient)));
        let above =
            [(AnswerId::Edition, "vista-enterprise"), (AnswerId::Clients, "40"), (AnswerId::Servers, "3")];
        assert!(lines(&above).contains(&("Fewer than 22 client machines".to_owned(), Method::MakOnline)));
    }

    #[test]
    fn no_line_is_a_bare_id_and_none_stands_twice() {
        let sets: [&[(AnswerId, &str)]; 5] = [
            &[],
            &[(AnswerId::Edition, "server-2022-standard"), (AnswerId::Directory, "domain")],
            &[(AnswerId::Edition, "windows-11-pro"), (AnswerId::Subscription, "true")],
            &[(AnswerId::Generation, "server-2008"), (AnswerId::Role, "kms-host")],
            &[
                (AnswerId::Edition, "vista-enterprise"),
                (AnswerId::Attachment, "remote"),
                (AnswerId::Clients, "7"),
            ],
        ];
        for set in sets {
            let lines = lines(set);
            assert!(!lines.is_empty());
            for (place, (words, method)) in lines.iter().enumerate() {
                assert!(!words.contains("flip.") && !words.contains('{'), "{words}");
                assert!(!lines[..place].contains(&(words.clone(), *method)), "twice: {words}");
            }
        }
    }

    #[test]
    fn a_single_sentence_loses_its_stop() {
        let check = |text: &str, expect: &str| assert_eq!(unstopped(text), expect);
        check("One sentence.", "One sentence");
        check("Two. Sentences.", "Two. Sentences.");
        check("Every 1.5 days.", "Every 1.5 days");
        check("None", "None");
    }
}
