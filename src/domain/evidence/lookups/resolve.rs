//! What Resolve-DnsName prints: a table for SRV records, and objects as lists of `Name : value` lines.

use super::names::{figure, name};
use super::record::{Parsed, figures};
use crate::domain::evidence::{Grade, SrvRecord};

/// One object of a list, as far as it came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Object {
    fields: Vec<(String, String)>,
    line: usize,
    grade: Grade,
}

/// Whether an object took a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Taken {
    Yes,
    No,
    /// The line begins another object.
    NextObject,
}

/// The property names of the objects, as PowerShell prints them in every language.
const FIELDS: [&str; 12] = [
    "Name",
    "QueryType",
    "Type",
    "TTL",
    "Section",
    "NameTarget",
    "NameHost",
    "Priority",
    "Weight",
    "Port",
    "IP4Address",
    "IP6Address",
];

impl Object {
    /// Takes a `Name : value` line of such an object.
    pub(super) fn feed(&mut self, text: &str, line: usize, grade: Grade) -> Taken {
        let Some((label, value)) = text.split_once(':') else { return Taken::No };
        // nslookup puts no blank before the colon of `Name:`.
        if !label.ends_with(' ') && self.fields.is_empty() {
            return Taken::No;
        }
        let label = label.trim();
        let known =
            FIELDS.contains(&label) || ["IPAddress", "DataLength", "CharacterSet", "Target"].contains(&label);
        if !known || (self.fields.is_empty() && label != "Name") {
            return Taken::No;
        }
        if self.value(label).is_some() {
            return Taken::NextObject;
        }
        if self.fields.is_empty() {
            self.line = line;
        }
        self.grade = self.grade.max(grade);
        self.fields.push((label.to_owned(), value.trim().to_owned()));
        Taken::Yes
    }

    fn value(&self, label: &str) -> Option<&str> {
        self.fields.iter().find(|(known, _)| known == label).map(|(_, value)| value.as_str())
    }

    /// The record that the object is, its line and its grade; `None` where too little came.
    pub(super) fn parsed(&self) -> Option<(Parsed, usize, Grade)> {
        let kind = self.value("QueryType").or_else(|| self.value("Type"))?;
        let owner = self.value("Name").and_then(name)?;
        let parsed = match kind {
            "SRV" => self.service(&owner).map_or(Parsed::Broken, Parsed::Srv),
            "A" | "AAAA" => {
                let found =
                    ["IP4Address", "IP6Address", "IPAddress"].iter().find_map(|label| self.value(label))?;
                Parsed::Address { name: owner, address: found.parse().ok()? }
            }
            "CNAME" => Parsed::Alias { name: owner, target: self.value("NameHost").and_then(name)? },
            "SOA" => Parsed::Authority,
            _ => return None,
        };
        Some((parsed, self.line, self.grade))
    }

    fn service(&self, owner: &str) -> Option<SrvRecord> {
        let figure = |label| self.value(label).and_then(figure);
        Some(SrvRecord {
            line: self.line,
            owner: owner.to_owned(),
            priority: figure("Priority")?,
            weight: figure("Weight")?,
            port: figure("Port")?,
            target: self.value("NameTarget").or_else(|| self.value("Target")).and_then(name)?,
            grade: self.grade,
        })
    }
}

/// Whether the line is the head of a table of Resolve-DnsName.
pub(super) fn is_table_head(text: &str) -> bool {
    if !text.starts_with("Name") {
        return false;
    }
    let mut words = text.split_whitespace();
    [Some("Name"), Some("Type"), Some("TTL"), Some("Section")].into_iter().all(|word| words.next() == word)
}

/// A row of such a table.
pub(super) fn row(text: &str) -> Option<Parsed> {
    let tokens: Vec<&str> = text.split_whitespace().collect();
    let [owner, kind, _, section, data @ ..] = tokens.as_slice() else { return None };
    if !["Answer", "Additional", "Authority"].contains(section) {
        return None;
    }
    let owner = name(owner)?;
    Some(match *kind {
        "SRV" => service(&owner, data).map_or(Parsed::Broken, Parsed::Srv),
        "A" | "AAAA" => Parsed::Address { name: owner, address: data.first()?.parse().ok()? },
        "CNAME" => Parsed::Alias { name: owner, target: name(data.first()?)? },
        "SOA" => Parsed::Authority,
        _ => return None,
    })
}

fn service(owner: &str, data: &[&str]) -> Option<SrvRecord> {
    // A table that is too narrow cuts columns on the right, and then it is no whole record.
    let [target, priority, weight, port] = data else { return None };
    figures(&[priority, weight, port, target], owner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_a_record() {
        assert!(is_table_head("Name    Type   TTL   Section    NameTarget    Priority Weight Port"));
        let read = row("_vlmcs._tcp.corp.test  SRV 600 Answer kms01.corp.test 5 60 1688");
        let Some(Parsed::Srv(record)) = read else { panic!("{read:?}") };
        assert_eq!((record.priority, record.weight, record.port), (5, 60, 1688));
        assert_eq!(record.target, "kms01.corp.test");
        assert_eq!(row("_vlmcs._tcp.corp.test  SRV 600 Answer kms01.co... 5"), Some(Parsed::Broken));
        assert_eq!(
            row("corp.test SOA 3600 Authority dc01.corp.test hostmaster.corp.test 12"),
            Some(Parsed::Authority)
        );
        assert_eq!(row("----  ---- --- ------- ----------"), None);
    }

    #[test]
    fn a_list_is_a_record_where_all_of_it_came() {
        let mut object = Object::default();
        for (line, text) in
            ["Name       : _vlmcs._tcp.corp.test", "Type       : SRV", "NameTarget : kms01.corp.test"]
                .iter()
                .enumerate()
        {
            assert_eq!(object.feed(text, line + 1, Grade::Seen), Taken::Yes);
        }
        assert_eq!(object.parsed(), Some((Parsed::Broken, 1, Grade::Seen)));
        assert_eq!(object.feed("Name : next", 9, Grade::Seen), Taken::NextObject);
        assert_eq!(Object::default().feed("Name:    kms01.corp.test", 1, Grade::Seen), Taken::No);
    }
}
