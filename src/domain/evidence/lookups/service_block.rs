//! The block that nslookup of Windows prints for an SRV record: an owner line, three figures, a target. Its labels
//! stay English on most systems; where they do not, the order tells.

use super::names::{figure, is_service, name};
use crate::domain::evidence::text::{Line, Word};
use crate::domain::evidence::{Grade, SrvRecord};

/// A block that is being read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ServiceBlock {
    line: usize,
    owner: String,
    priority: Option<u16>,
    weight: Option<u16>,
    port: Option<u16>,
    target: Option<String>,
    /// Values that came so far, readable or not.
    values: usize,
    grade: Grade,
}

const HEAD_TEXT: &str = "SRV service location:";
const HEAD: Word = Word::of(HEAD_TEXT);

impl ServiceBlock {
    /// The block that a line opens, and what follows on the same line.
    pub(super) fn open<'a>(line: &'a Line<'_>) -> Option<(Self, &'a str)> {
        let text: &str = &line.text;
        let head = if HEAD.is_in(text, line.letters) { text.split_once(HEAD_TEXT) } else { None };
        let (owner, rest) = match head {
            Some((before, rest)) => (before.split_whitespace().next_back()?, rest),
            None if !text.ends_with(':') => return None,
            None => {
                // Another language: a service name and words that end with a colon.
                let (owner, words) = text.split_once(char::is_whitespace)?;
                (is_service(owner) && words.contains("SRV") && words.ends_with(':') && !words.contains('='))
                    .then_some((owner, ""))?
            }
        };
        let block = Self {
            line: line.number,
            owner: name(owner)?,
            priority: None,
            weight: None,
            port: None,
            target: None,
            values: 0,
            grade: Grade::Seen,
        };
        Some((block, rest))
    }

    /// Takes the `label = value` pairs of a line; false where it has none.
    pub(super) fn feed(&mut self, text: &str, _line: usize, grade: Grade) -> bool {
        let mut fed = false;
        for (label, value) in pairs(text) {
            if label.contains("address") {
                return fed;
            }
            fed = true;
            self.take(label, value, grade);
            self.values += 1;
        }
        fed
    }

    fn take(&mut self, label: &str, value: &str, grade: Grade) {
        self.grade = self.grade.max(grade);
        let field = if label.ends_with("priority") {
            0
        } else if label.ends_with("weight") {
            1
        } else if label.ends_with("port") {
            2
        } else if label.ends_with("hostname") {
            3
        } else {
            self.values
        };
        match field {
            0 => self.priority = figure(value),
            1 => self.weight = figure(value),
            2 => self.port = figure(value),
            _ => self.target = name(value),
        }
    }

    /// Whether all four values came.
    pub(super) fn is_whole(&self) -> bool {
        self.values >= 4
    }

    /// The record, or the block's line where a value is missing.
    pub(super) fn record(self) -> Result<SrvRecord, usize> {
        let Self { line, owner, priority, weight, port, target, values: _, grade } = self;
        match (priority, weight, port, target) {
            (Some(priority), Some(weight), Some(port), Some(target)) => {
                Ok(SrvRecord { line, owner, priority, weight, port, target, grade })
            }
            _ => Err(line),
        }
    }
}

/// The pairs of a line: a label before each `=`, and the word behind it.
fn pairs(text: &str) -> Vec<(&str, &str)> {
    let mut parts = text.split('=');
    let mut label = parts.next().unwrap_or_default().trim();
    let mut pairs = Vec::new();
    for part in parts {
        let part = part.trim_start();
        let (value, next) = part.split_once(char::is_whitespace).unwrap_or((part, ""));
        pairs.push((label, value));
        label = next.trim();
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::evidence::text::lines;

    fn line(text: &str) -> Line<'_> {
        lines(text, 6).remove(0)
    }

    fn read(lines: &[&str]) -> Result<SrvRecord, usize> {
        let (head, rest) = lines.split_first().unwrap();
        let head = line(head);
        let (mut block, same_line) = ServiceBlock::open(&head).unwrap();
        block.feed(same_line, 7, Grade::Seen);
        for line in rest {
            block.feed(line, 8, Grade::Seen);
        }
        block.record()
    }

    #[test]
    fn a_block_is_read_by_its_labels_or_by_its_order() {
        let record = SrvRecord {
            line: 7,
            owner: "_vlmcs._tcp.corp.test".to_owned(),
            priority: 3,
            weight: 40,
            port: 1688,
            target: "kms01.corp.test".to_owned(),
            grade: Grade::Seen,
        };
        for lines in [
            vec![
                "_vlmcs._tcp.corp.test   SRV service location:",
                "priority       = 3",
                "weight         = 40",
                "port           = 1688",
                "svr hostname   = kms01.corp.test",
            ],
            vec![
                "_vlmcs._tcp.corp.test   SRV-Dienstidentifizierung:",
                "Rang = 3",
                "Gewicht = 40",
                "Anschluss = 1688",
                "Server = kms01.corp.test |",
            ],
            vec![
                "Address: 192.0.2.1 _vlmcs._tcp.corp.test SRV service location: priority = 3 weight = 40 \
                 port = 1688 svr hostname = kms01.corp.test",
            ],
        ] {
            assert_eq!(read(&lines), Ok(record.clone()), "{lines:?}");
        }
    }

    #[test]
    fn a_block_without_a_target_is_no_record() {
        let lines =
            ["_vlmcs._tcp.corp.test SRV service location:", "priority = 0", "weight = 0", "port = 1688"];
        assert_eq!(read(&lines), Err(7));
        for other in ["Server:  dc01.corp.test", "_vlmcs._tcp.corp.test\tservice = 0 0 1688 kms01."] {
            assert_eq!(ServiceBlock::open(&line(other)), None, "{other}");
        }
    }
}
