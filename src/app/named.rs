//! What the core names in English, in the language of the window. What is written for others keeps the core's names.

use crate::app::words::{date, fill, word, word_or};
use crate::domain::advice::Method;
use crate::domain::knowledge::Knowledge;
use crate::domain::lesson::{Answer, Quantity};
use crate::domain::rulebook::RulebookId;

/// A way to activate: `KMS client`.
pub fn method(method: Method) -> &'static str {
    let id = match method {
        Method::KmsHost => "way.kms-host",
        Method::KmsClient => "way.kms-client",
        Method::MakOnline => "way.mak-online",
        Method::MakProxy => "way.mak-proxy",
        Method::MakTelephone => "way.mak-telephone",
        Method::Adba => "way.adba",
        Method::Avma => "way.avma",
        Method::Subscription => "way.subscription",
        Method::NotVolume => "way.not-volume",
    };
    word_or(id, method.title())
}

/// A rulebook: `articles 2009`.
pub fn rulebook(book: RulebookId) -> &'static str {
    let id = match book {
        RulebookId::Articles2009 => "rulebook.articles-2009",
        RulebookId::Va20 => "rulebook.va-2-0",
        RulebookId::Windows7 => "rulebook.windows-7",
        RulebookId::Current => "rulebook.current",
    };
    word_or(id, book.id())
}

/// What a lesson can measure: `Licensed machines`.
pub fn quantity(what: Quantity) -> &'static str {
    let id = match what {
        Quantity::Licensed => "measure.licensed",
        Quantity::Grace => "measure.grace",
        Quantity::Notification => "measure.notification",
        Quantity::Unlicensed => "measure.unlicensed",
        Quantity::State => "measure.state",
        Quantity::Count => "measure.count",
        Quantity::HighestCount => "measure.highest-count",
        Quantity::FirstLapse => "measure.first-lapse",
        Quantity::AllLicensed => "measure.all-licensed",
        Quantity::Lapses => "measure.lapses",
        Quantity::MakUsed => "measure.mak-used",
        Quantity::HostsUp => "measure.hosts-up",
        Quantity::UnplannedHosts => "measure.unplanned-hosts",
        Quantity::Hosts => "measure.hosts",
        Quantity::PublishingHosts => "measure.publishing-hosts",
        Quantity::Machines => "measure.machines",
        Quantity::Key => "measure.key",
        Quantity::Method => "measure.method",
        Quantity::LowestGroup => "measure.lowest-group",
        Quantity::Covers => "measure.covers",
        Quantity::Rule => "measure.rule",
    };
    word_or(id, what.title())
}

/// What a lesson's measure gave: a number, a day, or what an id stands for.
pub fn answer(answer: &Answer, knowledge: &Knowledge) -> String {
    match answer {
        Answer::Number(number) => number.to_string(),
        Answer::Day(day) => date(*day),
        Answer::Never => word("measured.never").to_owned(),
        Answer::Word(id) => thing(id).unwrap_or_else(|| {
            let group = knowledge.catalog.groups.iter().find(|group| group.id.as_str() == id);
            group.map_or_else(|| id.clone(), |group| fill("measured.group", &[("name", &group.name)]))
        }),
    }
}

/// A state, a method or a kind of key, by its id.
fn thing(id: &str) -> Option<String> {
    let words = match id {
        "licensed" => word("measured.licensed"),
        "initial_grace" => word("measured.initial-grace"),
        "grace" => word("measured.grace"),
        "notification" => word("measured.notification"),
        "unlicensed" => word("measured.unlicensed"),
        "setup-key" => word("measured.setup-key"),
        "kms-host-key" => word("measured.kms-host-key"),
        "mak" => word("measured.mak"),
        "avma-key" => word("measured.avma-key"),
        "none" => word("measured.none"),
        _ => method(Method::ALL.into_iter().find(|method| method.id() == id)?),
    };
    Some(words.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::words::{Language, speak};
    use crate::domain::simulation::State;

    #[test]
    fn english_names_are_those_of_the_core() {
        let rulebooks = &Knowledge::embedded().rulebooks;
        for book in RulebookId::ALL {
            assert_eq!(rulebook(book), rulebooks.get(book).name);
        }
        for one in Method::ALL {
            assert_eq!(method(one), one.title());
        }
        for what in Quantity::ALL.iter().copied() {
            assert_eq!(quantity(what), what.title());
        }
    }

    #[test]
    fn english_answers_are_those_of_the_core() {
        let knowledge = Knowledge::embedded();
        let keys = ["setup-key", "kms-host-key", "mak", "avma-key", "none", "no-such-thing"];
        let ids = State::ALL.map(State::id).into_iter().chain(Method::ALL.map(Method::id)).chain(keys);
        let groups = knowledge.catalog.groups.iter().map(|group| group.id.as_str());
        let words = ids.chain(groups).map(|id| Answer::Word(id.to_owned()));
        let day = chrono::NaiveDate::from_ymd_opt(2009, 3, 2).map(Answer::Day);
        for one in words.chain([Answer::Number(12_000), Answer::Never]).chain(day) {
            assert_eq!(answer(&one, knowledge), one.words(knowledge));
        }
    }

    #[test]
    fn german_names_are_german() {
        speak(Language::German);
        assert_eq!(method(Method::KmsClient), "KMS-Client");
        assert_eq!(rulebook(RulebookId::Articles2009), "Artikel von 2009");
        speak(Language::English);
    }
}
