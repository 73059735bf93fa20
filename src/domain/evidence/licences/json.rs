//! JSON as ConvertTo-Json writes it, read so far as it goes: an input that is cut off, quoted or broken by a narrow
//! screen still gives the objects before the damage. Strings that reach the end of the input are left out.

use super::names::Field;
use super::object::Object;

/// How deep objects are followed; deeper ones are part of something else.
const DEPTH: usize = 64;

/// Every object with a property of licensing, in the order of their closing.
pub(super) fn objects(text: &str) -> Vec<Object> {
    let mut reader = Reader { text, at: 0, line: 1, open: Vec::new(), objects: Vec::new() };
    while reader.token() {}
    // An object that is cut off before it names its computer belongs to nobody where the others name theirs.
    let named = reader.objects.iter().any(|object| object.has(Field::Computer));
    while let Some(open) = reader.open.pop() {
        match &open {
            Open::Object { object, .. } if named && !object.has(Field::Computer) => {}
            Open::Object { .. } | Open::List(_) => reader.keep(open),
        }
    }
    reader.objects
}

/// What an opened bracket holds.
enum Open {
    Object {
        object: Object,
        key: Option<String>,
    },
    /// A list; of which property, where it is one's value.
    List(Option<String>),
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    open: Vec<Open>,
    objects: Vec<Object>,
}

impl Reader<'_> {
    fn peek(&self) -> Option<char> {
        self.text.get(self.at..)?.chars().next()
    }

    fn bump(&mut self) -> Option<char> {
        let character = self.peek()?;
        self.at += character.len_utf8();
        self.line += usize::from(character == '\n');
        Some(character)
    }

    /// Takes one token; false at the end of the input.
    fn token(&mut self) -> bool {
        let Some(character) = self.peek() else { return false };
        match character {
            '{' => {
                self.bump();
                if let Some(Open::Object { key, .. }) = self.open.last_mut() {
                    *key = None;
                }
                self.push(Open::Object { object: Object::default(), key: None });
            }
            '[' => {
                self.bump();
                let key = match self.open.last_mut() {
                    Some(Open::Object { key, .. }) => key.take(),
                    _ => None,
                };
                self.push(Open::List(key));
            }
            '}' | ']' => {
                self.bump();
                if let Some(open) = self.open.pop() {
                    self.keep(open);
                }
            }
            '"' => {
                self.bump();
                let line = self.line;
                if let Some(string) = self.string() {
                    self.value(&string, line, true);
                }
            }
            '-' | '0'..='9' | 'a'..='z' | 'A'..='Z' => self.word(),
            _ => {
                self.bump();
            }
        }
        true
    }

    fn push(&mut self, open: Open) {
        if self.open.len() < DEPTH {
            self.open.push(open);
        }
    }

    fn keep(&mut self, open: Open) {
        if let Open::Object { object, .. } = open
            && object.of_licensing
        {
            self.objects.extend(object.unfolded());
        }
    }

    /// The rest of a string behind its first quote; a line break in it, with a quote mark of mail, is damage.
    fn string(&mut self) -> Option<String> {
        let mut string = String::new();
        loop {
            match self.bump()? {
                '"' => return Some(string),
                '\\' => match self.bump()? {
                    'n' | 'r' | 't' | 'b' | 'f' => string.push(' '),
                    'u' => {
                        let code = self.text.get(self.at..self.at + 4)?;
                        let code = u32::from_str_radix(code, 16).ok()?;
                        self.at += 4;
                        string.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
                    }
                    other => string.push(other),
                },
                '\r' => {}
                '\n' => {
                    if self.text.get(self.at..)?.starts_with("> ") {
                        self.at += 2;
                    }
                }
                other => string.push(other),
            }
        }
    }

    /// A number, `true`, `false` or `null`. One that ends the input may be cut.
    fn word(&mut self) {
        let start = self.at;
        let line = self.line;
        let mut word = self.plain(start);
        // A line never ends between a value and a letter or digit but where a narrow screen broke the value.
        while self.over_a_break() {
            word.push_str(&self.plain(self.at));
        }
        let ended = self.at < self.text.len();
        self.value(if word == "null" { "" } else { &word }, line, ended);
    }

    /// The letters and digits from here on.
    fn plain(&mut self, start: usize) -> String {
        let is_plain = |next: char| next.is_ascii_alphanumeric() || matches!(next, '-' | '+' | '.');
        while self.peek().is_some_and(is_plain) {
            self.bump();
        }
        self.text.get(start..self.at).unwrap_or_default().to_owned()
    }

    /// Goes over a line break, with a quote mark of mail, where a letter or digit follows directly.
    fn over_a_break(&mut self) -> bool {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let after = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix('\n'));
        let after = after.map(|after| after.strip_prefix("> ").unwrap_or(after));
        let follows = |after: &&str| after.starts_with(|next: char| next.is_ascii_alphanumeric());
        let Some(after) = after.filter(follows) else { return false };
        self.at = self.text.len() - after.len();
        self.line += 1;
        true
    }

    /// A string or word: a key where one is awaited, else a value.
    fn value(&mut self, text: &str, line: usize, ended: bool) {
        let length = self.open.len();
        match self.open.last_mut() {
            Some(Open::Object { object, key }) => match key.take() {
                Some(name) => object.add(&name, text, line, ended),
                None => *key = Some(text.to_owned()),
            },
            Some(Open::List(Some(name))) => {
                let name = name.clone();
                let owner = length.checked_sub(2).and_then(|place| self.open.get_mut(place));
                if let Some(Open::Object { object, .. }) = owner {
                    object.add(&name, text, line, ended);
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn statuses(text: &str) -> Vec<(String, usize)> {
        let status =
            |object: &Object| object.get(Field::Status).map(|status| (status.value.clone(), status.line));
        objects(text).iter().filter_map(status).collect()
    }

    #[test]
    fn one_several_and_nested_objects_are_found() {
        assert_eq!(statuses("{\"LicenseStatus\": 1}"), [("1".to_owned(), 1)]);
        assert_eq!(
            statuses("[{\"LicenseStatus\":1},\n{\"LicenseStatus\":5}]"),
            [("1".to_owned(), 1), ("5".to_owned(), 2)]
        );
        assert_eq!(statuses("{\"value\":[{\"LicenseStatus\":\"0\"}],\"Count\":1}"), [("0".to_owned(), 1)]);
        assert_eq!(statuses("{\"a\":{\"Name\":\"x\"},\"LicenseStatus\":null}"), [(String::new(), 1)]);
    }

    #[test]
    fn a_cut_or_broken_input_gives_what_is_whole() {
        assert_eq!(statuses("{\"LicenseStatus\": 1, \"Name\": \"Win"), [("1".to_owned(), 1)]);
        assert_eq!(statuses("{\"LicenseSta\n> tus\": \"1\"}"), [("1".to_owned(), 2)]);
        for text in
            ["{", "}", "[[[", "{\"a", "{\"a\\", "{\"a\\u00", "\"\"\"\"", "{{{{}}}}", "{\"LicenseStatus\""]
        {
            assert!(statuses(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_list_of_names_is_several_products() {
        let text = "{\"ansible_os_license_edition\":[\"Windows(R), Professional edition\",\"Office 16, X edition\"]}";
        assert_eq!(objects(text).len(), 2);
    }
}
