//! What the core names in English, in the language of the window. What is written for others keeps the core's names.

use std::borrow::Cow;

use crate::app::words::{date, fill, fill_count, said_as, word, word_or};
use crate::domain::advice::Method;
use crate::domain::knowledge::Knowledge;
use crate::domain::lesson::{Answer, Bound, Goal, GoalResult, Measure, Quantity, Whose};
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

/// A plan by the name that somebody gave it, or that the core did.
pub fn plan(name: &str) -> Cow<'_, str> {
    said_as("said-plan-name-", name)
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

/// What a lesson measures, of whom and when: `Licensed machines of desktops on 1 Apr 2009`.
pub fn measure(measure: &Measure) -> String {
    let of = measure.of.as_deref().filter(|_| measure.what.whose() != Whose::Nobody);
    let what = of.map_or_else(
        || quantity(measure.what).to_owned(),
        |of| {
            let of = if measure.what == Quantity::Rule { of.replace(['_', '.'], " ") } else { of.to_owned() };
            fill(&format!("measure-of.{}", measure.what.word()), &[("of", &of)])
        },
    );
    match measure.day {
        Some(day) => fill("measured.on", &[("what", &what), ("day", &date(day))]),
        None if measure.what.has_day() => fill("measured.at-end", &[("what", &what)]),
        None => what,
    }
}

/// What a goal wants: `All machines of desktops are licensed at the end`.
pub fn wanted(goal: &Goal, knowledge: &Knowledge) -> String {
    let Goal { measure, bound, .. } = goal;
    let of = measure.of.as_deref();
    let whom =
        of.map_or_else(|| word("wanted.machines").to_owned(), |of| fill("wanted.machines-of", &[("of", of)]));
    let label = self::measure(measure);
    match (measure.what, bound) {
        (Quantity::Licensed, Bound::All) => match measure.day {
            Some(day) => fill("wanted.licensed-on", &[("whom", &whom), ("day", &date(day))]),
            None => fill("wanted.licensed-at-end", &[("whom", &whom)]),
        },
        (Quantity::Lapses, Bound::Most(0)) => fill("wanted.no-lapse", &[("whom", &whom)]),
        (Quantity::UnplannedHosts, Bound::Most(0)) => word("wanted.no-unplanned-host").to_owned(),
        (Quantity::Machines, Bound::Least(least)) => {
            fill("wanted.machines-in-plan", &[("n", &least.to_string()), ("whom", &whom)])
        }
        (_, Bound::All) => fill("wanted.all", &[("what", &label)]),
        (_, Bound::Is(value)) => fill("wanted.is", &[("what", &label), ("value", &answer(value, knowledge))]),
        (_, Bound::Least(least)) => fill("wanted.least", &[("what", &label), ("n", &least.to_string())]),
        (_, Bound::Most(0)) => fill("wanted.none", &[("what", &label)]),
        (_, Bound::Most(most)) => fill("wanted.most", &[("what", &label), ("n", &most.to_string())]),
    }
}

/// What the run gives for a goal: `1 of 24 machines`.
pub fn found(goal: &GoalResult, knowledge: &Knowledge) -> String {
    match (&goal.answer, goal.whole) {
        (Some(Answer::Number(number)), Some(whole)) => {
            fill_count("measured.of-machines", whole, &[("number", &number.to_string())])
        }
        (Some(given), _) => answer(given, knowledge),
        (None, _) => word("measured.not-in-plan").to_owned(),
    }
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
    fn english_measures_and_goals_are_those_of_the_core() {
        let knowledge = Knowledge::embedded();
        let day = chrono::NaiveDate::from_ymd_opt(2009, 4, 1);
        let bounds = [Bound::All, Bound::Is(Answer::Number(7)), Bound::Is(Answer::Never)];
        let bounds =
            bounds.into_iter().chain([0, 1, 24].map(Bound::Least)).chain([0, 1, 24].map(Bound::Most));
        for (what, bound) in Quantity::ALL.iter().flat_map(|what| bounds.clone().map(|bound| (*what, bound)))
        {
            let is_named = what.whose() != Whose::Nobody;
            for (of, day) in [(None, None), (Some("a_b.c".to_owned()).filter(|_| is_named), day)] {
                let measure = Measure { what, of, day: day.filter(|_| what.has_day()) };
                assert_eq!(super::measure(&measure), measure.label());
                let goal = Goal { measure, bound: bound.clone(), points: 1, keeps: false };
                assert_eq!(wanted(&goal, knowledge), goal.wanted());
            }
        }
        for whole in [1, 24, 1_000] {
            let goal = GoalResult {
                holds: true,
                keeps: false,
                points: 1,
                wanted: String::new(),
                answer: Some(Answer::Number(1)),
                whole: Some(whole),
                found: String::new(),
            };
            let machines = if whole == 1 { "machine" } else { "machines" };
            let number = crate::app::words::grouped(u64::from(whole));
            assert_eq!(found(&goal, knowledge), format!("1 of {number} {machines}"));
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
