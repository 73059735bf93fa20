//! The rules of the four rulebooks as a list to look up: for each rule what each book says, its value in words, and
//! where it comes from. The one place where values of rulebooks become words.

use crate::app::words::{count, fill, word};
use crate::domain::catalog::Catalog;
use crate::domain::ids::{ConflictId, EditionId, GenerationId, RuleId, SourceId};
use crate::domain::rulebook::{
    AfterValidity, CapRule, EndState, HostBudget, HostRule, LowCount, Rulebook, RulebookId, Rulebooks, Value,
};

/// A rule of the rulebooks.
#[derive(Clone, Debug)]
pub struct Rule {
    pub id: RuleId,
    /// In the order of time, and within a book in the book's order.
    pub says: Vec<Says>,
}

/// What one rulebook says about a rule.
#[derive(Clone, Debug)]
pub struct Says {
    pub book: RulebookId,
    /// For which Windows, where not for all.
    pub scope: String,
    pub value: String,
    pub text: String,
    pub sources: Vec<SourceId>,
    /// Why it is assumed, where no source gives it.
    pub assumed: Option<String>,
    pub conflict: Option<ConflictId>,
}

/// All rules, in the order of the first rulebook that has them.
pub fn rules(books: &Rulebooks, catalog: &Catalog) -> Vec<Rule> {
    let mut rules: Vec<Rule> = Vec::new();
    for id in RulebookId::ALL {
        for (rule, says) in of_book(books.get(id), catalog) {
            match rules.iter_mut().find(|known| known.id == rule) {
                Some(known) => known.says.push(says),
                None => rules.push(Rule { id: rule, says: vec![says] }),
            }
        }
    }
    rules
}

fn of_book(book: &Rulebook, catalog: &Catalog) -> Vec<(RuleId, Says)> {
    let mut list = Lister { book: book.id, says: Vec::new() };
    list.add(word("rule-scope.clients").to_owned(), &book.threshold_client, |n| machines(*n));
    list.add(word("rule-scope.servers").to_owned(), &book.threshold_server, |n| machines(*n));
    list.all(&book.cap, |rule| match rule {
        CapRule::Fixed(most) => machines(*most),
        CapRule::TwiceHighestAsked => word("rule-value.twice-highest-asked").to_owned(),
    });
    list.all(&book.retry, |minutes| duration(*minutes));
    list.all(&book.renewal, |minutes| duration(*minutes));
    list.all(&book.renewal_jitter, |minutes| duration(*minutes));
    list.all(&book.validity, |minutes| duration(*minutes));
    list.all(&book.retention, |minutes| duration(*minutes));
    list.all(&book.low_count, |low| match low {
        LowCount::Deactivates => word("rule-value.deactivates").to_owned(),
        LowCount::RenewalFails => word("rule-value.renewal-fails").to_owned(),
    });
    list.all(&book.after_validity, |after| match after {
        AfterValidity::Unlicensed => word("rule-value.unlicensed").to_owned(),
        AfterValidity::GraceThenNotification(minutes) => {
            fill("rule-value.grace-then-notification", &[("duration", &duration(*minutes))])
        }
    });
    for row in &book.initial_grace {
        list.add(generations(catalog, &row.generations), &row.minutes, |minutes| duration(*minutes));
    }
    list.all(&book.after_initial_grace, |end| match end {
        EndState::Unlicensed => word("rule-value.unlicensed").to_owned(),
        EndState::Notification => word("rule-value.notification").to_owned(),
    });
    for row in &book.rearms {
        let scope = if row.editions.is_empty() {
            generations(catalog, &row.generations)
        } else {
            editions(catalog, &row.editions)
        };
        list.add(scope, &row.times, |n| count("rule-value.times", *n));
    }
    list.all(&book.virtual_counts, |yes| yes_or_no(*yes));
    list.all(&book.srv_priority, |yes| yes_or_no(*yes));
    list.all(&book.host_activations, |HostBudget { hosts, per_host }| {
        let values = [("hosts", hosts.to_string()), ("times", per_host.to_string())];
        fill("rule-value.host-budget", &values.each_ref().map(|(name, value)| (*name, value.as_str())))
    });
    list.all(&book.host_rule, |rule| match rule {
        HostRule::Any => word("rule-value.any-host").to_owned(),
        HostRule::ServerForServers => word("rule-value.server-for-servers").to_owned(),
    });
    list.all(&book.clock_skew, |minutes| duration(*minutes));
    list.says
}

struct Lister {
    book: RulebookId,
    says: Vec<(RuleId, Says)>,
}

impl Lister {
    fn all<T>(&mut self, value: &Value<T>, words: impl Fn(&T) -> String) {
        self.add(String::new(), value, words);
    }

    fn add<T>(&mut self, scope: String, value: &Value<T>, words: impl Fn(&T) -> String) {
        let says = Says {
            book: self.book,
            scope,
            value: words(&value.value),
            text: value.text.clone(),
            sources: value.sources.clone(),
            assumed: value.assumed.clone(),
            conflict: value.conflict.clone(),
        };
        self.says.push((value.rule.clone(), says));
    }
}

fn machines(n: u32) -> String {
    count("rule-value.machines", n)
}

fn yes_or_no(yes: bool) -> String {
    word(if yes { "rule-value.yes" } else { "rule-value.no" }).to_owned()
}

/// Minutes in the largest unit that holds them whole.
pub fn duration(minutes: u32) -> String {
    const HOUR: u32 = 60;
    const DAY: u32 = 24 * HOUR;
    if minutes > 0 && minutes.is_multiple_of(DAY) {
        count("rule-value.days", minutes / DAY)
    } else if minutes > 0 && minutes.is_multiple_of(HOUR) {
        count("rule-value.hours", minutes / HOUR)
    } else {
        count("rule-value.minutes", minutes)
    }
}

fn generations(catalog: &Catalog, ids: &[GenerationId]) -> String {
    let name = |id: &GenerationId| {
        catalog.generation(id).map_or_else(|| id.to_string(), |generation| generation.name.clone())
    };
    ids.iter().map(name).collect::<Vec<_>>().join(", ")
}

fn editions(catalog: &Catalog, ids: &[EditionId]) -> String {
    let name =
        |id: &EditionId| catalog.edition(id).map_or_else(|| id.to_string(), |edition| edition.name.clone());
    ids.iter().map(name).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::knowledge::Knowledge;

    fn all() -> Vec<Rule> {
        let knowledge = Knowledge::embedded();
        rules(&knowledge.rulebooks, &knowledge.catalog)
    }

    #[test]
    fn every_rule_stands_once_with_a_value_of_every_book() {
        let rules = all();
        assert_eq!(rules.len(), 17);
        for rule in &rules {
            for book in RulebookId::ALL {
                assert!(rule.says.iter().any(|says| says.book == book), "{} in {book:?}", rule.id);
            }
            for says in &rule.says {
                assert!(!says.value.is_empty() && !says.text.is_empty(), "{}", rule.id);
                assert!(!says.sources.is_empty(), "{}: every value has a source", rule.id);
                assert!(!says.value.contains("rule-value"), "{}: words are missing", says.value);
            }
        }
    }

    #[test]
    fn values_read_as_people_say_them() {
        let rules = all();
        let check = |rule: &str, book: RulebookId, expect: &[&str]| {
            let rule = rules.iter().find(|known| known.id.as_str() == rule).unwrap();
            let values: Vec<&str> =
                rule.says.iter().filter(|says| says.book == book).map(|says| says.value.as_str()).collect();
            assert_eq!(values, expect, "{} {book:?}", rule.id);
        };
        check("threshold", RulebookId::Articles2009, &["25 machines", "5 machines"]);
        check("retention", RulebookId::Articles2009, &["180 days"]);
        check("retention", RulebookId::Current, &["30 days"]);
        check("retry", RulebookId::Va20, &["2 hours"]);
        check("renewal-jitter", RulebookId::Current, &["119 minutes"]);
        check("low-count", RulebookId::Articles2009, &["A licensed machine is deactivated"]);
    }
}
