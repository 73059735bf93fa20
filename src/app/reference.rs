//! The Reference place: what is searched for, what is found, and which entry is open. Searching happens when the
//! words change, never while a page is drawn.

use core::ops::Range;

use crate::app::rules::{Rule, rules};
use crate::domain::catalog::search::{self, Match};
use crate::domain::knowledge::Knowledge;

/// Something that can be looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// What the catalogue's own index holds.
    Catalog(search::Entry),
    /// A row of the catalogue's conflicts.
    Conflict(usize),
    /// A rule of the rulebooks, by its place in [`ReferenceState::rules`].
    Rule(usize),
}

/// The kinds of entries, in the order in which they are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntryKind {
    Code,
    Event,
    Word,
    Key,
    Conflict,
    Rule,
    Command,
    Fact,
}

impl EntryKind {
    /// All of them, in their order.
    pub const ALL: [Self; 8] = [
        Self::Code,
        Self::Event,
        Self::Word,
        Self::Key,
        Self::Conflict,
        Self::Rule,
        Self::Command,
        Self::Fact,
    ];

    /// The id of the word for one of it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Code => "reference.kind.code",
            Self::Event => "reference.kind.event",
            Self::Word => "reference.kind.word",
            Self::Key => "reference.kind.key",
            Self::Conflict => "reference.kind.conflict",
            Self::Rule => "reference.kind.rule",
            Self::Command => "reference.kind.command",
            Self::Fact => "reference.kind.fact",
        }
    }

    /// The id of the word for many of it.
    pub fn plural(self) -> &'static str {
        match self {
            Self::Code => "reference.kinds.code",
            Self::Event => "reference.kinds.event",
            Self::Word => "reference.kinds.word",
            Self::Key => "reference.kinds.key",
            Self::Conflict => "reference.kinds.conflict",
            Self::Rule => "reference.kinds.rule",
            Self::Command => "reference.kinds.command",
            Self::Fact => "reference.kinds.fact",
        }
    }
}

impl Entry {
    /// What kind of entry it is.
    pub fn kind(&self) -> EntryKind {
        match self {
            Self::Catalog(search::Entry::Error(_) | search::Entry::Symbol(_)) => EntryKind::Code,
            Self::Catalog(search::Entry::Event(_)) => EntryKind::Event,
            Self::Catalog(search::Entry::Word(_)) => EntryKind::Word,
            Self::Catalog(search::Entry::Key(_)) => EntryKind::Key,
            Self::Catalog(search::Entry::Command(_)) => EntryKind::Command,
            Self::Catalog(search::Entry::Fact(_)) => EntryKind::Fact,
            Self::Conflict(_) => EntryKind::Conflict,
            Self::Rule(_) => EntryKind::Rule,
        }
    }

    /// Whether it is listed where nothing is searched for: the names of the SDK and the ends of keys say nothing by
    /// themselves.
    fn listed_unasked(&self) -> bool {
        !matches!(self, Self::Catalog(search::Entry::Symbol(_) | search::Entry::Key(_)))
    }
}

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

/// A conflict or a rule, prepared for searching.
#[derive(Clone, Debug)]
struct Own {
    entry: Entry,
    /// Its id and its title, in lower case.
    names: Vec<String>,
    /// All that it says, in lower case.
    text: String,
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
            own: own(knowledge, &rules),
            rules,
        };
        state.find();
        state
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

    /// Shows what has exactly this name, among all kinds.
    pub fn look_up(&mut self, name: String) {
        self.kind = None;
        self.search(name);
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
        let mut all: Vec<(Match, Entry)> = of_catalog.chain(of_own).collect();
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

impl Own {
    fn new(entry: Entry, names: &[&str], text: &[&str]) -> Self {
        let names: Vec<String> = names.iter().map(|name| name.to_lowercase()).collect();
        let text = format!("{} {}", names.join(" "), text.join(" ")).to_lowercase();
        Self { entry, names, text }
    }

    fn matches(&self, query: &str) -> Option<Match> {
        if query.is_empty() {
            return Some(Match::Mentioned);
        }
        let spaced = query.replace('-', " ");
        let named = |test: &dyn Fn(&str) -> bool| self.names.iter().any(|name| test(name));
        if named(&|name| name == query || name == spaced) {
            Some(Match::Exact)
        } else if named(&|name| name.starts_with(query)) {
            Some(Match::Begins)
        } else if named(&|name| name.contains(query)) {
            Some(Match::Named)
        } else {
            query.split_whitespace().all(|word| self.text.contains(word)).then_some(Match::Mentioned)
        }
    }
}

fn own(knowledge: &Knowledge, rules: &[Rule]) -> Vec<Own> {
    let conflicts = knowledge.catalog.conflicts.iter().enumerate().map(|(place, row)| {
        let names = [row.id.as_str(), row.point.as_str()];
        Own::new(Entry::Conflict(place), &names, &[&row.articles, &row.microsoft, &row.handling])
    });
    let rules = rules.iter().enumerate().map(|(place, rule)| {
        let said: Vec<&str> = rule.says.iter().flat_map(|says| [says.text.as_str(), &says.value]).collect();
        Own::new(Entry::Rule(place), &[rule.id.as_str(), &rule.id.as_str().replace('-', " ")], &said)
    });
    conflicts.chain(rules).collect()
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
            + catalog.facts.len();
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
        state.look_up("0xC004F074".to_owned());
        assert_eq!(state.kind, None);
        assert_eq!(kinds(&state).first(), Some(&EntryKind::Code));
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
        state.search("no such thing at all".to_owned());
        state.move_by(1);
        assert_eq!((state.selected, state.open()), (None, None));
    }
}
