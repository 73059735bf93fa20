//! The names of properties and the words for their values, from `assets/evidence/properties.toml`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::domain::evidence::labels::{Index, Key, Pairs, around};
use crate::domain::evidence::machine::Status;
use crate::domain::ids::SourceId;

/// What a property says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Field {
    Computer,
    Name,
    Description,
    ActivationId,
    ApplicationId,
    KeyChannel,
    PartialKey,
    ExtendedPid,
    Status,
    Reason,
    MinutesLeft,
    EvaluationEnd,
    TrustedTime,
    WindowsRearm,
    AppRearm,
    SkuRearm,
    AddOn,
    Cmid,
    RegisteredHost,
    RegisteredPort,
    DnsHost,
    DnsPort,
    HostIp,
    HostExtendedPid,
    ActivationInterval,
    RenewalInterval,
    HostCaching,
    IsHost,
    CurrentCount,
    ListeningPort,
    DnsPublishing,
    LowPriority,
    TotalRequests,
    FailedRequests,
    UnlicensedRequests,
    LicensedRequests,
    InitialGraceRequests,
    GraceRequests,
    NonGenuineGraceRequests,
    NotificationRequests,
    ActivationObject,
    AvmaHost,
    Version,
    ErrorCode,
    Subscription,
    Other,
}

/// A property name that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Known {
    pub(super) field: Field,
    /// Other objects have it too.
    pub(super) common: bool,
    pub(super) of_module: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[cfg_attr(not(test), expect(dead_code, reason = "for the reader of the file; a test looks them up"))]
    sources: Vec<SourceId>,
    common: Vec<String>,
    oslicense: Vec<String>,
    unset: Vec<String>,
    unlimited: Vec<String>,
    fields: BTreeMap<Field, Vec<String>>,
    channels: BTreeMap<String, String>,
    status: BTreeMap<String, Vec<String>>,
}

/// All names, in lower case.
#[derive(Debug, Default)]
pub(super) struct Names {
    properties: Index<Known>,
    /// The first and the last character of every property.
    property_ends: Pairs,
    statuses: Vec<(String, Status)>,
    channels: BTreeMap<String, String>,
    unset: Vec<String>,
    unlimited: Vec<String>,
}

impl Names {
    /// The names that the program carries with it.
    #[expect(clippy::expect_used, reason = "the test `the_embedded_names_hold` reads the same text")]
    pub(super) fn embedded() -> &'static Self {
        static EMBEDDED: LazyLock<Names> = LazyLock::new(|| {
            let text = include_str!("../../../../assets/evidence/properties.toml");
            read(text).expect("the embedded property names hold")
        });
        &EMBEDDED
    }

    /// The property of this name; letter case does not matter.
    pub(super) fn property(&self, name: &str) -> Option<Known> {
        let name = name.trim();
        if !self.properties.has_length(name.len()) || !self.property_ends.may_hold(around(name)?) {
            return None;
        }
        // Names are one word of plain letters; a key leaves blanks out.
        if !name.bytes().all(|byte| byte.is_ascii_graphic()) {
            return None;
        }
        self.properties.get(Key::of(name).whole()?).copied()
    }

    /// The status that is exactly this number or word.
    pub(super) fn status(&self, value: &str) -> Option<Status> {
        let value = value.trim();
        self.statuses.iter().find(|(word, _)| word.eq_ignore_ascii_case(value)).map(|(_, status)| *status)
    }

    /// The channel that a key channel alone leads to.
    pub(super) fn channel(&self, key_channel: &str) -> Option<&str> {
        self.channels.get(key_channel).map(String::as_str)
    }

    /// Whether a value stands for none.
    pub(super) fn is_unset(&self, value: &str) -> bool {
        value.is_empty() || self.unset.iter().any(|unset| unset.eq_ignore_ascii_case(value))
    }

    /// Whether a value stands for no end.
    pub(super) fn is_unlimited(&self, value: &str) -> bool {
        self.unlimited.iter().any(|unlimited| unlimited.eq_ignore_ascii_case(value))
    }

    /// Whether the value is a word where WMI writes a number.
    pub(super) fn is_word_of_module(&self, field: Field, value: &str) -> bool {
        field == Field::MinutesLeft && !value.is_empty() && (self.is_unlimited(value) || value == "N/A")
            || field == Field::Reason && value.starts_with("0x")
            || field == Field::CurrentCount && value == "N/A"
    }
}

fn read(text: &str) -> Result<Names, String> {
    let file: File = toml::from_str(text).map_err(|error| error.to_string())?;
    let mut names =
        Names { unset: file.unset, unlimited: file.unlimited, channels: file.channels, ..Names::default() };
    let among = |list: &[String], name: &str| list.iter().any(|known| known == name);
    for (field, written) in file.fields {
        for name in written {
            let known =
                Known { field, common: among(&file.common, &name), of_module: among(&file.oslicense, &name) };
            if let Some(pair) = around(&name) {
                names.property_ends.insert(pair);
            }
            names.properties.insert(name.to_ascii_lowercase().as_bytes(), known);
        }
    }
    for (id, words) in file.status {
        let status = Status::from_id(&id).ok_or_else(|| format!("no status {id}"))?;
        for word in words {
            names.statuses.push((word, status));
        }
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::knowledge::Knowledge;

    #[test]
    fn the_embedded_names_hold() {
        let names = Names::embedded();
        assert_eq!(names.property("licensestatus").map(|known| known.field), Some(Field::Status));
        assert_eq!(names.property("License Status"), None);
        assert_eq!(names.status("OOBGrace"), Some(Status::InitialGrace));
        assert_eq!(names.status("5"), Some(Status::Notification));
        assert!(names.property("Name").is_some_and(|known| known.common));
    }

    #[test]
    fn every_source_is_one_of_the_catalogue() {
        let file: File = toml::from_str(include_str!("../../../../assets/evidence/properties.toml")).unwrap();
        let sources = &Knowledge::embedded().catalog.sources;
        for source in &file.sources {
            assert!(sources.contains_key(source), "{source}");
        }
    }
}
