//! What one key of a table may hold, as data: the reader checks by it, the JSON Schema is made from it, and
//! messages and tooltips take their words from it.

use super::words::grouped;

/// One key of a table.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    pub key: &'static str,
    pub shape: Shape,
    pub presence: Presence,
    /// What it means, in one sentence.
    pub what: &'static str,
}

/// Whether a key must stand there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    Required,
    /// What holds without it, in words or as the value itself.
    Default(&'static str),
}

/// The values that a key may have.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// The number of the file format.
    Format(u64),
    /// One line of text, at most so many characters.
    Text(usize),
    /// Text of several lines, at most so many characters.
    Prose(usize),
    /// A list of texts; the words say of what, and there are at most so many.
    Texts(&'static str, usize),
    /// A whole number, a day or a word; the words say which.
    Plain(&'static str),
    /// The name that other places of the file refer to.
    Id,
    /// The name of something declared elsewhere; the words say what.
    Reference(&'static str),
    /// A whole number in a range, both ends included.
    Whole {
        least: u64,
        most: u64,
    },
    YesNo,
    /// A day of the calendar.
    Day,
    Choice(&'static [&'static str]),
    /// One of the words, or the prefix followed by a reference.
    ChoiceOrReference {
        choices: &'static [&'static str],
        prefix: &'static str,
        reference: &'static str,
    },
    /// One of the words, or a table of one of the kinds.
    ChoiceOrTable {
        choices: &'static [&'static str],
        tables: &'static [FieldTable],
    },
    /// A day, or a table of two days.
    DayOrTable(FieldTable),
    /// A table under this key.
    Table(FieldTable),
    /// A list of tables, at most so many.
    Rows(FieldTable, usize),
    /// The shape, or the word `unknown`.
    OrUnknown(&'static Self),
}

/// The keys that a table may have.
pub type FieldTable = &'static [Field];

impl Field {
    /// A key that must stand there.
    pub const fn required(key: &'static str, shape: Shape, what: &'static str) -> Self {
        Self { key, shape, presence: Presence::Required, what }
    }

    /// A key that may be left out.
    pub const fn optional(
        key: &'static str,
        shape: Shape,
        default: &'static str,
        what: &'static str,
    ) -> Self {
        Self { key, shape, presence: Presence::Default(default), what }
    }
}

impl Shape {
    /// What is allowed, as a message says it.
    pub fn allowed(&self) -> String {
        match self {
            Self::Format(number) => format!("{number}"),
            Self::Text(most) => format!("one line of text in quotes, 1 to {most} characters"),
            Self::Prose(most) => format!("text in quotes, 1 to {} characters", grouped(*most as u64)),
            Self::Texts(what, most) => format!("a list of {what}, 1 to {most} of them"),
            Self::Plain(what) => (*what).to_owned(),
            Self::Id => {
                "a name in quotes, 1 to 64 characters: letters, digits, hyphen, underscore, dot".to_owned()
            }
            Self::Reference(what) => format!("{what}, in quotes"),
            Self::Whole { least, most } => {
                format!("a whole number from {} to {}", grouped(*least), grouped(*most))
            }
            Self::YesNo => "true or false".to_owned(),
            Self::Day => "a day such as \"2009-03-02\"".to_owned(),
            Self::Choice(choices) => listed(choices),
            Self::ChoiceOrReference { choices, prefix, reference } => {
                format!("{} or \"{prefix}NAME\" with {reference}", listed(choices))
            }
            Self::ChoiceOrTable { choices, tables } => {
                let tables: Vec<String> = tables.iter().map(|table| in_braces(table)).collect();
                format!("{} or {}", listed(choices), tables.join(" or "))
            }
            Self::DayOrTable(table) => format!("{} or {}", Self::Day.allowed(), in_braces(table)),
            Self::Table(_) => "a table".to_owned(),
            Self::Rows(..) => "tables in double brackets".to_owned(),
            Self::OrUnknown(Self::YesNo) => "true, false or \"unknown\"".to_owned(),
            Self::OrUnknown(shape) => format!("{} or \"unknown\"", shape.allowed()),
        }
    }

    /// The shape without the leave to be unknown.
    pub fn known(&self) -> &Self {
        if let Self::OrUnknown(shape) = self { shape.known() } else { self }
    }
}

fn listed(choices: &[&str]) -> String {
    choices.iter().map(|choice| format!("\"{choice}\"")).collect::<Vec<_>>().join(", ")
}

fn in_braces(table: FieldTable) -> String {
    let keys: Vec<String> = table.iter().map(|field| format!("{} = …", field.key)).collect();
    format!("{{ {} }}", keys.join(", "))
}
