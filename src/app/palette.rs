//! Which commands fit what was typed into the palette, the best first. Forgiving: parts of words in any order, other words
//! for the same thing, keys, initials, and slips of the hand. Never runs one.

use crate::app::command::Scope;
use crate::app::reference::LookUp;
use crate::app::state::Place;
use crate::app::words::word;
use crate::app::{App, Command, RunCommand};

impl App {
    /// The commands that fit a query, the best first, and at last the search for the same words in the reference. With
    /// nothing typed: all, those of the open place first.
    pub fn palette_matches(&self, query: &str) -> Vec<Command> {
        matches(query, self.place)
    }
}

fn matches(query: &str, place: Place) -> Vec<Command> {
    let commands = Command::listed().into_iter().filter(|command| !is_pointless(command));
    let typed = Typed::of(query);
    if typed.parts.is_empty() {
        let (here, elsewhere): (Vec<_>, Vec<_>) =
            commands.partition(|command| command.scope() == Scope::In(place));
        return here.into_iter().chain(elsewhere).collect();
    }
    let mut found: Vec<(Fit, Command)> =
        commands.filter_map(|command| Some((typed.fit(&command)?, command))).collect();
    // A stable sort: what fits alike stays in the order of the list.
    found.sort_by_key(|(fit, _)| *fit);
    let look_up = Command::LookUp(LookUp::Name(query.trim().to_owned()));
    let day = if place == Place::Simulate { typed.day() } else { None };
    let day = day.map(|day| Command::Run(RunCommand::ToDay(day)));
    day.into_iter().chain(found.into_iter().map(|(_, command)| command)).chain([look_up]).collect()
}

/// What would only close the palette or open it again.
fn is_pointless(command: &Command) -> bool {
    matches!(command, Command::Palette | Command::CloseOverlay)
}

/// How well a command fits; less is better. First whether its name is all that was typed, or its name or its keys begin
/// with it, then the worst part, then all parts.
type Fit = (u8, u8, u32);

/// What was typed, in lower case.
struct Typed {
    whole: String,
    parts: Vec<String>,
}

impl Typed {
    fn of(query: &str) -> Self {
        let whole = query.trim().to_lowercase();
        let skipped: Vec<&str> = word("palette.skipped").split_whitespace().collect();
        let mut all: Vec<&str> = whole.split_whitespace().flat_map(parts_of).collect();
        if all.is_empty() {
            all.extend(whole.split_whitespace());
        }
        let telling: Vec<&str> = all.iter().copied().filter(|part| !skipped.contains(part)).collect();
        let parts = if telling.is_empty() { all } else { telling };
        Self { parts: parts.into_iter().map(str::to_owned).collect(), whole }
    }

    /// The day of "day 400".
    fn day(&self) -> Option<u32> {
        let (names, numbers): (Vec<&String>, Vec<&String>) =
            self.parts.iter().partition(|part| part.parse::<u32>().is_err());
        let all_day =
            names.iter().all(|name| word("palette.day").split_whitespace().any(|known| known == *name));
        match numbers.as_slice() {
            [number] if !names.is_empty() && all_day => number.parse().ok(),
            _ => None,
        }
    }

    fn fit(&self, command: &Command) -> Option<Fit> {
        let text = command.text().to_lowercase();
        let names = words_of(&text);
        let other = format!("{} {}", command.help(), command.also()).to_lowercase();
        let others = words_of(&other);
        let keys = [command.shortcut().unwrap_or_default(), &command.keys()].map(str::to_lowercase);
        let begins = text.starts_with(&self.whole) || keys.contains(&self.whole.replace(' ', "+"));
        let initials: String = names.iter().filter_map(|name| name.chars().next()).collect();
        if self.whole.chars().count() > 1 && initials == self.whole {
            return Some((2, 1, 1));
        }
        let mut worst = 0;
        let mut sum = 0;
        for part in &self.parts {
            let cost = cost(part, &names, &others, &keys)?;
            worst = worst.max(cost);
            sum += u32::from(cost);
        }
        let whole = if text == self.whole { 0 } else { 2 - u8::from(begins) };
        Some((whole, worst, sum))
    }
}

/// Keys as they are typed, `ctrl+,`; of words only letters and digits.
fn parts_of(typed: &str) -> Vec<&str> {
    if typed.contains('+') { vec![typed] } else { words_of(typed) }
}

fn words_of(text: &str) -> Vec<&str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty()).collect()
}

/// How far one typed part is from what a command is called; `None` where it is nothing of it.
fn cost(part: &str, names: &[&str], others: &[&str], keys: &[String]) -> Option<u8> {
    /// A part of fewer letters stands inside too many words.
    const INSIDE: usize = 3;
    let inside = |words: &[&str]| part.len() >= INSIDE && words.iter().any(|word| word.contains(part));
    let begins = |words: &[&str]| words.iter().any(|word| word.starts_with(part));
    let slipped = |words: &[&str]| words.iter().any(|word| is_slip(part, word));
    let pressed = |keys: &String| keys == part || keys.split('+').any(|key| key == part);
    let tests = [
        names.contains(&part),
        begins(names),
        keys.iter().any(pressed),
        begins(others),
        inside(names),
        inside(others),
        slipped(names),
        slipped(others),
    ];
    tests.iter().position(|holds| *holds).and_then(|place| u8::try_from(place).ok())
}

/// Was this word, or its beginning, meant? One slip in four letters, two in seven.
fn is_slip(typed: &str, word: &str) -> bool {
    let letters = typed.chars().count();
    let allowed = match letters {
        0..=3 => return false,
        4..=6 => 1,
        _ => 2,
    };
    let beginning: String = word.chars().take(letters).collect();
    [word, &beginning].iter().any(|meant| strsim::damerau_levenshtein(typed, meant) <= allowed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::ReadyCommand;
    use crate::app::settings::ThemeChoice;

    fn first(query: &str) -> Command {
        matches(query, Place::Decide).remove(0)
    }

    #[test]
    fn the_best_fit_comes_first() {
        for (query, expect) in [
            ("go to simu", Command::Go(Place::Simulate)),
            ("simulate", Command::Go(Place::Simulate)),
            ("keys", Command::Go(Place::Keys)),
            ("save", Command::Save),
            ("save as", Command::SaveAs),
            ("SAVE the plan", Command::Save),
            ("dark", Command::Theme(ThemeChoice::Dark)),
            ("theme dark", Command::Theme(ThemeChoice::Dark)),
            ("night", Command::Theme(ThemeChoice::Dark)),
            ("shortcuts", Command::KeyList),
            ("exit", Command::Quit),
            ("bigger", Command::ZoomIn),
            ("revert", Command::Undo),
            ("ready-made", Command::Ready(ReadyCommand::List)),
            ("lapse", Command::Run(RunCommand::ToFirstLapse)),
        ] {
            assert_eq!(first(query), expect, "{query}");
        }
    }

    #[test]
    fn every_command_is_found_by_its_own_name() {
        let listed = Command::listed().into_iter().filter(|command| !is_pointless(command));
        let missed: Vec<&str> =
            listed.map(|command| command.text()).filter(|text| first(text).text() != *text).collect();
        assert!(missed.is_empty(), "{missed:?}");
    }

    #[test]
    fn keys_find_their_command() {
        for (query, expect) in [
            ("f1", Command::KeyList),
            ("ctrl+s", Command::Save),
            ("Ctrl+Shift+S", Command::SaveAs),
            ("ctrl+,", Command::Go(Place::Settings)),
            ("ctrl z", Command::Undo),
        ] {
            assert_eq!(first(query), expect, "{query}");
        }
    }

    #[test]
    fn slips_and_initials_are_forgiven() {
        for (query, expect) in [
            ("simualte", Command::Go(Place::Simulate)), // misspelt on purpose
            ("recomendation", Command::MakePlan),       // misspelt on purpose
            ("setings", Command::Go(Place::Settings)),  // misspelt on purpose
            ("gtr", Command::Go(Place::Reference)),
        ] {
            assert_eq!(first(query), expect, "{query}");
        }
    }

    #[test]
    fn what_is_no_command_is_searched_for_in_the_reference() {
        let look_up = |name: &str| Command::LookUp(LookUp::Name(name.to_owned()));
        assert_eq!(matches(" 0xC004F038 ", Place::Decide), [look_up("0xC004F038")]);
        assert_eq!(matches("theme", Place::Decide).last(), Some(&look_up("theme")));
        assert!(matches("theme", Place::Decide).len() > 3);
    }

    #[test]
    fn a_day_is_gone_to_while_a_run_is_shown() {
        let day = Command::Run(RunCommand::ToDay(400));
        for query in ["day 400", "go to day 400", "400 day"] {
            assert_eq!(matches(query, Place::Simulate).remove(0), day, "{query}");
            assert!(!matches(query, Place::Keys).contains(&day));
        }
        assert!(!matches("400", Place::Simulate).contains(&day));
    }

    #[test]
    fn with_nothing_typed_the_open_place_comes_first() {
        assert_eq!(matches("", Place::Simulate)[0].scope(), Scope::In(Place::Simulate));
        let all = matches("  ", Place::Learn);
        assert_eq!(all.len(), Command::listed().len() - 2);
        assert!(!all.contains(&Command::Palette));
    }
}
