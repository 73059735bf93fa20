//! The command of a step taken apart: which row of the catalogue it is, what a script puts where something is asked
//! for, and how it is called in PowerShell and in a batch file. Composes no command that the catalogue does not hold.

use super::names::ascii;
use super::template::power_shell;
use crate::domain::catalog::{Catalog, CommandRow};

/// The program that a command is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tool {
    Slmgr,
    PowerShell,
    /// A program of Windows of its own.
    Program,
}

/// A command as typed, and what is known of it.
#[derive(Clone, Debug)]
pub(super) struct Typed<'c> {
    pub(super) tool: Tool,
    /// Its words; a place such as `<YOUR MAK>` is part of one word.
    pub(super) words: Vec<String>,
    pub(super) row: Option<&'c CommandRow>,
}

impl<'c> Typed<'c> {
    /// Takes a line apart; `None` for an empty one.
    pub(super) fn of(line: &str, catalog: &'c Catalog) -> Option<Self> {
        let plain = line.trim().strip_prefix(r"cscript //nologo %windir%\system32\").unwrap_or(line.trim());
        let mut words = words(plain);
        let first = words.first_mut()?;
        match first.as_str() {
            "slmgr" => "slmgr.vbs".clone_into(first),
            "slui" => "slui.exe".clone_into(first),
            _ => {}
        }
        let row = row_of(&words, catalog);
        let first = words.first().map(String::as_str).unwrap_or_default();
        let tool = if first == "slmgr.vbs" {
            Tool::Slmgr
        } else if row.is_some_and(|row| row.tool == "PowerShell") {
            Tool::PowerShell
        } else {
            Tool::Program
        };
        Some(Self { tool, words, row })
    }

    /// What it asks for, in the order in which it stands there.
    pub(super) fn places(&self) -> Vec<String> {
        self.words.iter().filter_map(|word| place_in(word)).map(|(_, place, _)| place.to_owned()).collect()
    }

    /// It in PowerShell.
    pub(super) fn power_shell(&self) -> String {
        let arguments = || self.words.iter().skip(1);
        match self.tool {
            Tool::Slmgr => {
                let list: Vec<String> = arguments().map(|word| expression(word)).collect();
                format!("Invoke-Slmgr @({})", list.join(", "))
            }
            Tool::PowerShell => shell_line(&self.words),
            Tool::Program => {
                let list: Vec<String> = arguments().map(|word| expression(word)).collect();
                let program = self.words.first().map(String::as_str).unwrap_or_default();
                let program =
                    if program.contains(".exe") { program.to_owned() } else { format!("{program}.exe") };
                format!("Invoke-Program {} @({})", power_shell(program), list.join(", "))
            }
        }
    }

    /// It in a batch file, with `%NAME%` for each place; `name_of` gives the names.
    pub(super) fn batch(&self, name_of: impl Fn(&str) -> String) -> String {
        let word = |word: &String| match place_in(word) {
            Some((before, place, after)) => format!("\"{before}%{}%{after}\"", name_of(place)),
            None if word.contains([' ', '&']) => format!("\"{word}\""),
            None => word.replace('%', "%%"),
        };
        let rest: Vec<String> = self.words.iter().skip(1).map(word).collect();
        let rest = rest.join(" ");
        match self.tool {
            Tool::Slmgr => format!("cscript //nologo \"%SLMGR%\" {rest}"),
            Tool::PowerShell => format!(
                "powershell.exe -NoProfile -Command \"$ErrorActionPreference = 'Stop'; {}\"",
                self.words.join(" ")
            ),
            Tool::Program => format!("{} {rest}", self.words.first().map(String::as_str).unwrap_or_default()),
        }
    }
}

/// A line of PowerShell with expressions in its places.
pub(super) fn shell_line(words: &[String]) -> String {
    let shown: Vec<String> = words
        .iter()
        .map(|word| if place_in(word).is_some() { expression(word) } else { word.clone() })
        .collect();
    shown.join(" ")
}

/// A word as an expression of PowerShell.
pub(super) fn expression(word: &str) -> String {
    let Some((before, place, after)) = place_in(word) else { return power_shell(word.to_owned()) };
    let mut parts = Vec::new();
    if !before.is_empty() {
        parts.push(power_shell(before.to_owned()));
    }
    parts.push(format!("(Read-Value {} {})", power_shell(place.to_owned()), truth(is_secret(place))));
    if !after.is_empty() {
        parts.push(power_shell(after.to_owned()));
    }
    if parts.len() == 1 { parts.concat() } else { format!("({})", parts.join(" + ")) }
}

fn truth(yes: bool) -> &'static str {
    if yes { "$true" } else { "$false" }
}

/// Whether what goes into this place is a key of the organisation, which is never shown and never kept.
pub(super) fn is_secret(place: &str) -> bool {
    place.contains("YOUR MAK") || place.contains("HOST KEY")
}

/// What stands before a place, the place with its brackets, and what stands after it.
pub(super) fn place_in(word: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = word.split_once('<')?;
    let (_, after) = rest.split_once('>')?;
    let place = word.get(before.len()..word.len() - after.len())?;
    Some((before, place, after))
}

/// The words of a line; spaces within a place or within quotes set nothing apart.
pub(super) fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let (mut inside, mut quoted) = (false, false);
    for letter in ascii(line).chars() {
        match letter {
            '<' => inside = true,
            '>' => inside = false,
            '\'' => quoted = !quoted,
            _ => {}
        }
        if letter == ' ' && !inside && !quoted {
            words.push(String::new());
        } else if let Some(word) = words.last_mut() {
            word.push(letter);
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// The row of the catalogue that holds this command.
fn row_of<'c>(typed: &[String], catalog: &'c Catalog) -> Option<&'c CommandRow> {
    let first = typed.first()?;
    let named = |row: &&CommandRow| words(&row.line).first() == Some(first);
    let same_option = |row: &&CommandRow| words(&row.line).get(1) == typed.get(1);
    let rows = || catalog.commands.iter().filter(named);
    let by_option = rows().find(same_option);
    // The first word of these says nothing yet: the option is the command.
    let option_matters = first == "slmgr.vbs" || first == "slui.exe";
    by_option.or_else(|| rows().next().filter(|_| !option_matters))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::knowledge::Knowledge;

    fn typed(line: &str) -> Typed<'static> {
        Typed::of(line, &Knowledge::embedded().catalog).expect("a command")
    }

    #[test]
    fn a_command_finds_its_row() {
        for (line, row) in [
            ("slmgr /ipk <YOUR MAK>", "ipk"),
            (r"cscript //nologo %windir%\system32\slmgr.vbs /dti", "dti"),
            ("slui 4", "slui-telephone"),
            ("nslookup -type=srv _vlmcs._tcp", "nslookup"),
            ("Test-NetConnection azkms.core.windows.net -Port 1688", "test-port"),
            ("Install-WindowsFeature -Name VolumeActivation -IncludeManagementTools", "install-role"),
        ] {
            assert_eq!(typed(line).row.map(|row| row.id.as_str()), Some(row), "{line}");
        }
        assert!(typed("slmgr /nonsense").row.is_none());
    }

    #[test]
    fn what_is_asked_for_is_an_expression() {
        let key = typed("slmgr /ipk <YOUR KMS HOST KEY OF GROUP B>");
        assert_eq!(key.places(), ["<YOUR KMS HOST KEY OF GROUP B>"]);
        assert_eq!(
            key.power_shell(),
            "Invoke-Slmgr @('/ipk', (Read-Value '<YOUR KMS HOST KEY OF GROUP B>' $true))"
        );
        assert_eq!(key.batch(|_| "P1".to_owned()), "cscript //nologo \"%SLMGR%\" /ipk \"%P1%\"");
        let pin = typed("slmgr /skms <NAME OF THE HOST>:1688");
        assert_eq!(
            pin.power_shell(),
            "Invoke-Slmgr @('/skms', ((Read-Value '<NAME OF THE HOST>' $false) + ':1688'))"
        );
        assert_eq!(typed("slui 4").power_shell(), "Invoke-Program 'slui.exe' @('4')");
    }
}
