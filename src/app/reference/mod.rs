//! The Reference place: what is searched for, what is found, and which entry is open. Searching happens when the
//! words change, never while a page is drawn.

mod entry;
mod own;

use core::ops::Range;

pub use entry::{Entry, EntryKind, LookUp};
use own::Own;

use crate::app::rules::{Rule, rules};
use crate::domain::catalog::Catalog;
use crate::domain::catalog::search::{self, Match};
use crate::domain::knowledge::Knowledge;

/// The search and what it shows.
#[derive(Clone, Debug)]
pub struct ReferenceState {
    pub query: String,
    /// The only kind that is shown; `None`: all.
    pub kind: Option<EntryKind>,
    /// The open entry, by its place among the results; `None`: the first.
    pub selected: Option<usize>,
    /// The results, by kind; the kind with the best result first.
    pub found: Vec<Entry>,
    /// Where each kind stands among the results.
    pub groups: Vec<(EntryKind, Range<usize>)>,
    /// How many results there are of every kind, whichever is shown.
    pub counts: Vec<(EntryKind, usize)>,
    /// Names near to a query that finds nothing.
    pub near: Vec<String>,
    pub rules: Vec<Rule>,
    index: search::Index,
    own: Vec<Own>,
}

impl ReferenceState {
    /// Everything, unsearched.
    pub fn new(knowledge: &Knowledge) -> Self {
        let rules = rules(&knowledge.rulebooks, &knowledge.catalog);
        let mut state = Self {
            query: String::new(),
            kind: None,
            selected: None,
            found: Vec::new(),
            groups: Vec::new(),
            counts: Vec::new(),
            near: Vec::new(),
            index: search::Index::of(&knowledge.catalog),
            own: own::prepared(knowledge, &rules),
            rules,
        };
        state.find();
        state
    }

    /// Puts the rules into the words of the language that is spoken now.
    pub(crate) fn say_anew(&mut self, knowledge: &Knowledge) {
        self.rules = rules(&knowledge.rulebooks, &knowledge.catalog);
        self.own = own::prepared(knowledge, &self.rules);
        self.find();
    }

    /// Everything that can be looked up by name.
    pub fn index(&self) -> &search::Index {
        &self.index
    }

    /// Searches for other words.
    pub fn search(&mut self, query: String) {
        self.query = query;
        self.selected = None;
        self.find();
    }

    /// Shows one kind only, or all.
    pub fn show(&mut self, kind: Option<EntryKind>) {
        self.kind = kind;
        self.selected = None;
        self.find();
    }

    /// Shows one entry among what its name finds.
    pub fn look_up(&mut self, target: LookUp, catalog: &Catalog) {
        let (name, entry) = match target {
            LookUp::Name(name) => (name, None),
            LookUp::Conflict(id) => match catalog.conflicts.iter().position(|row| row.id == id) {
                Some(place) => {
                    let point = catalog.conflicts.get(place).map(|row| row.point.clone());
                    (point.unwrap_or_default(), Some(Entry::Conflict(place)))
                }
                None => (id.to_string(), None),
            },
            LookUp::Rule(id) => {
                let place = self.rules.iter().position(|rule| rule.id == id);
                (id.as_str().replace('-', " "), place.map(Entry::Rule))
            }
        };
        self.kind = None;
        self.search(name);
        self.selected = entry.and_then(|entry| self.found.iter().position(|found| *found == entry));
    }

    /// Moves to another result: so many down, or up where negative; never past the ends.
    pub fn move_by(&mut self, entries: isize) {
        let Some(last) = self.found.len().checked_sub(1) else { return };
        self.selected = Some(self.selected.unwrap_or(0).saturating_add_signed(entries).min(last));
    }

    /// The open entry: the selected one, else the first.
    pub fn open(&self) -> Option<&Entry> {
        self.found.get(self.selected.unwrap_or(0))
    }

    fn find(&mut self) {
        let all = self.matches();
        self.counts = EntryKind::ALL
            .into_iter()
            .map(|kind| (kind, all.iter().filter(|(_, entry)| entry.kind() == kind).count()))
            .collect();
        let mut shown: Vec<(EntryKind, Match, Vec<Entry>)> = Vec::new();
        for (how, entry) in all {
            let kind = entry.kind();
            if self.kind.is_some_and(|only| only != kind) {
                continue;
            }
            match shown.iter_mut().find(|(known, ..)| *known == kind) {
                Some((_, _, entries)) => entries.push(entry),
                None => shown.push((kind, how, vec![entry])),
            }
        }
        // The best match of a kind came first.
        shown.sort_by_key(|(kind, how, _)| (*how, *kind));
        self.found.clear();
        self.groups.clear();
        for (kind, _, entries) in shown {
            let from = self.found.len();
            self.found.extend(entries);
            self.groups.push((kind, from..self.found.len()));
        }
        self.near = if self.found.is_empty() {
            self.index.nearest(&self.query, 3).into_iter().map(str::to_owned).collect()
        } else {
            Vec::new()
        };
    }

    /// All that is found, the best first.
    fn matches(&self) -> Vec<(Match, Entry)> {
        let query = self.query.trim().to_lowercase();
        let of_catalog =
            self.index.search(&query).into_iter().map(|(how, entry)| (how, Entry::Catalog(entry)));
        let of_own = self.own.iter().filter_map(|own| Some((own.matches(&query)?, own.entry.clone())));
        let mut all: Vec<(Match, Entry)> = of_catalog.collect();
        for (how, entry) in of_own {
            let is_of_catalog = matches!(entry, Entry::Catalog(_));
            match all.iter_mut().find(|(_, known)| is_of_catalog && *known == entry) {
                Some((known, _)) => *known = how.min(*known),
                None => all.push((how, entry)),
            }
        }
        if query.is_empty() {
            all.retain(|(_, entry)| entry.listed_unasked());
        }
        if all.iter().any(|(how, _)| *how < Match::Near) {
            all.retain(|(how, _)| *how < Match::Near);
        }
        all.sort_by_key(|(how, _)| *how);
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state() -> ReferenceState {
        ReferenceState::new(Knowledge::embedded())
    }

    fn kinds(state: &ReferenceState) -> Vec<EntryKind> {
        state.groups.iter().map(|(kind, _)| *kind).collect()
    }

    #[test]
    fn unsearched_it_lists_everything_that_says_something_by_kind() {
        let state = state();
        let catalog = &Knowledge::embedded().catalog;
        let wanted = catalog.errors.len()
            + catalog.events.len()
            + catalog.words.len()
            + catalog.conflicts.len()
            + state.rules.len()
            + catalog.commands.len()
            + catalog.facts.len()
            + catalog.editions.len()
            + catalog.notes.len();
        assert_eq!(state.found.len(), wanted);
        let mut sorted = kinds(&state);
        sorted.sort();
        assert_eq!(kinds(&state), sorted);
        let last = state.groups.last().map(|(_, range)| range.end);
        assert_eq!(last, Some(wanted), "the groups hold every result");
    }

    #[test]
    fn an_exact_code_comes_first() {
        let mut state = state();
        for query in ["0xC004F038", "c004f038", "-1073418184"] {
            state.search(query.to_owned());
            let Some(Entry::Catalog(search::Entry::Error(place))) = state.open() else {
                panic!("{query}: {:?}", state.open());
            };
            assert_eq!(Knowledge::embedded().catalog.errors[*place].code, "0xC004F038", "{query}");
        }
    }

    #[test]
    fn conflicts_and_rules_are_found_by_id_and_by_what_they_say() {
        let mut state = state();
        let mut check = |query: &str, kind: EntryKind| {
            state.search(query.to_owned());
            assert!(kinds(&state).contains(&kind), "{query}: {:?}", kinds(&state));
        };
        check("host-editions", EntryKind::Conflict);
        check("which edition may host", EntryKind::Conflict);
        check("renewal-jitter", EntryKind::Rule);
        check("retention", EntryKind::Rule);
        check("retention", EntryKind::Conflict);
        check("retention", EntryKind::Word);
    }

    #[test]
    fn a_typing_error_is_forgiven_and_nonsense_is_answered_with_what_is_near() {
        let mut state = state();
        state.search("thresold".to_owned());
        assert_eq!(kinds(&state).first(), Some(&EntryKind::Word));
        state.search("thresxxxx".to_owned());
        assert!(
            state.found.is_empty() && state.near.iter().any(|name| name == "threshold"),
            "{:?}",
            state.near
        );
    }

    #[test]
    fn one_kind_alone_keeps_the_counts_of_all() {
        let mut state = state();
        let before = state.counts.clone();
        state.show(Some(EntryKind::Conflict));
        assert_eq!(kinds(&state), [EntryKind::Conflict]);
        assert_eq!(state.counts, before);
        state.look_up(LookUp::Name("0xC004F074".to_owned()), &Knowledge::embedded().catalog);
        assert_eq!(state.kind, None);
        assert_eq!(kinds(&state).first(), Some(&EntryKind::Code));
    }

    #[test]
    fn a_conflict_and_a_rule_are_opened_even_where_a_word_has_their_name() {
        let mut state = state();
        let catalog = &Knowledge::embedded().catalog;
        for (place, conflict) in catalog.conflicts.iter().enumerate() {
            state.look_up(LookUp::Conflict(conflict.id.clone()), catalog);
            assert_eq!(state.open(), Some(&Entry::Conflict(place)), "{}", conflict.id);
        }
        for (place, rule) in state.rules.clone().iter().enumerate() {
            state.look_up(LookUp::Rule(rule.id.clone()), catalog);
            assert_eq!(state.open(), Some(&Entry::Rule(place)), "{}", rule.id);
        }
    }

    #[test]
    fn arrow_keys_stop_at_the_ends() {
        let mut state = state();
        state.move_by(1);
        assert_eq!(state.selected, Some(1), "the first result is open before anybody moves");
        state.move_by(-5);
        assert_eq!(state.selected, Some(0));
        state.move_by(isize::MAX);
        assert_eq!(state.selected, Some(state.found.len() - 1));
        state.search("zzzzzzzz".to_owned());
        state.move_by(1);
        assert_eq!((state.selected, state.open()), (None, None));
    }
}
