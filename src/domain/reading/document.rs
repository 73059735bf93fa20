//! The way into a TOML file: its tables or its one error of syntax, and whether this version reads its format.

use toml_edit::{Document, TableLike, TomlError};

use super::notebook::Notebook;
use super::words::{described, quoted};
use crate::domain::problem::{Problem, line_of};

/// The tables of the text, or its one error of syntax.
///
/// `what` is what an empty text should have been, `heading` one of its headings.
pub(crate) fn parse<'t>(
    text: &'t str,
    file: &str,
    what: &str,
    heading: &str,
) -> Result<Document<&'t str>, Vec<Problem>> {
    let document =
        Document::parse(text).map_err(|error| vec![syntax_problem(text, file, &error, heading)])?;
    if document.as_table().is_empty() {
        return Err(vec![Problem::of_file(file, "no keys at all: the file is empty", what)]);
    }
    Ok(document)
}

/// Whether the value of a line begins with a digit and has more than digits.
fn begins_with_a_number(line: &str) -> bool {
    let value = line.split_once('=').map_or("", |(_, value)| value.trim());
    value.starts_with(|c: char| c.is_ascii_digit()) && value.contains(|c: char| !c.is_ascii_digit())
}

fn syntax_problem(text: &str, file: &str, error: &TomlError, heading: &str) -> Problem {
    let at = error.span().map_or(text.len(), |span| span.start);
    let line = line_of(text, at);
    let written = text.lines().nth(line - 1).unwrap_or_default().trim();
    let what = error.message().split(", expected").next().unwrap_or_default();
    let lines = format!("lines such as `key = \"text\"`, `key = 12` and `{heading}`");
    let (what, allowed) = match what {
        _ if written.ends_with('=') => ("a key without a value", "a value after the `=`"),
        "string values must be quoted" | "integer number overflowed" if begins_with_a_number(written) => {
            ("a number with something else in it", "a number alone, such as `key = 12`, or text in quotes")
        }
        "string values must be quoted" => {
            ("a value without quotes", "text in quotes, such as `key = \"text\"`")
        }
        "integer number overflowed" => {
            ("a number too large", "whole numbers up to 9,223,372,036,854,775,807")
        }
        "duplicate key" => ("a key for the second time", "each key once in its table"),
        "cannot recurse further; max recursion depth met" => {
            ("brackets nested too deeply", "at most 80 inside each other")
        }
        "invalid date" => ("no day of the calendar", "a day such as \"2009-03-02\""),
        "unexpected key or value" | "unexpected content" => {
            ("something that does not belong there", lines.as_str())
        }
        "unclosed array" | "unclosed inline table" | "missing comma between array elements" => {
            ("brackets that are not closed", lines.as_str())
        }
        "unclosed table" | "unclosed array table" => ("a heading without all its brackets", lines.as_str()),
        "invalid basic string" | "invalid literal string" => {
            ("a text without its closing quote", lines.as_str())
        }
        other => (other, lines.as_str()),
    };
    Problem {
        file: file.to_owned(),
        line: Some(line),
        field: String::new(),
        found: format!("{}, broken TOML: {what}", quoted(written)),
        allowed: allowed.to_owned(),
    }
}

/// Notes a format that this version cannot read; a file without one has the first format. `prefix` stands before
/// the key in messages.
pub(crate) fn format_is_known(
    notes: &mut Notebook<'_>,
    table: &dyn TableLike,
    prefix: &str,
    format: u64,
) -> bool {
    const KEY: &str = "format";
    let Some((key, item)) = table.get_key_value(KEY) else { return true };
    let version = env!("CARGO_PKG_VERSION");
    let found = match item.as_integer() {
        Some(number) if u64::try_from(number) == Ok(format) => return true,
        Some(number) if u64::try_from(number).is_ok_and(|number| number > format) => {
            format!("{number}, written by a version of the program later than this one ({version})")
        }
        Some(number) => format!("{number}, which no version of the program wrote"),
        None => format!("{}, which is no whole number", described(item)),
    };
    let allowed = format!(
        "{format}, the format of version {version}; open a later format with the version that wrote it"
    );
    notes.note(key.span().map(|span| span.start), &format!("{prefix}{KEY}"), found, allowed);
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_lines_are_told_in_words() {
        let check = |line: &str, found: &str, allowed: &str| {
            let problems = parse(line, "a.toml", "a plan", "[[cohort]]").map(drop).unwrap_err();
            let told: Vec<_> =
                problems.iter().map(|p| (p.line, p.found.as_str(), p.allowed.as_str())).collect();
            assert_eq!(told, [(Some(1), found, allowed)]);
        };
        let number = "a number alone, such as `key = 12`, or text in quotes";
        check("count = 40x", "\"count = 40x\", broken TOML: a number with something else in it", number);
        check("count = 1 2", "\"count = 1 2\", broken TOML: a number with something else in it", number);
        check("count = 0x", "\"count = 0x\", broken TOML: a number with something else in it", number);
        let lines = "lines such as `key = \"text\"`, `key = 12` and `[[cohort]]`";
        check(
            "name = \"a\"b",
            "\"name = \\\"a\\\"b\", broken TOML: something that does not belong there",
            lines,
        );
        check("names = [1", "\"names = [1\", broken TOML: brackets that are not closed", lines);
        check("[[step]", "\"[[step]\", broken TOML: a heading without all its brackets", lines);
        check("name = \"a", "\"name = \\\"a\", broken TOML: a text without its closing quote", lines);
        check("count =", "\"count =\", broken TOML: a key without a value", "a value after the `=`");
        check(
            "name = lab",
            "\"name = lab\", broken TOML: a value without quotes",
            "text in quotes, such as `key = \"text\"`",
        );
        check(
            "count = 99999999999999999999",
            "\"count = 99999999999999999999\", broken TOML: a number too large",
            "whole numbers up to 9,223,372,036,854,775,807",
        );
    }
}
