//! One machine as its own texts and exports describe it: its products, and what it says of a KMS host it asks or is.
//!
//! The fields are those of the contract's `machines`; a field that the input does not state, masks or garbles is
//! `None`.

use chrono::NaiveDateTime;

use super::event::Event;
use super::fact::Fact;
use crate::domain::ids::EditionId;

/// A machine, named where the input names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Machine {
    /// The input that describes it; places of its facts are lines of this input.
    pub from: String,
    pub name: Option<Fact<String>>,
    pub products: Vec<Product>,
    /// `0x` and eight upper-case hexadecimal digits each.
    pub error_codes: Vec<Fact<String>>,
    pub events: Vec<Event>,
    /// `Software licensing service version`, for example `10.0.20348.2227`.
    pub service_version: Option<Fact<String>>,
    /// What the `SoftwareLicensingService` object says of the machine as a whole.
    pub kms_host: Option<KmsHostState>,
    pub cmid: Option<Fact<String>>,
}

/// A licence state, in the contract's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    Unlicensed,
    Licensed,
    InitialGrace,
    /// Additional grace, also called out of tolerance.
    Grace,
    NonGenuineGrace,
    Notification,
    ExtendedGrace,
    Unknown,
}

impl Status {
    /// As printed in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::Unlicensed => "unlicensed",
            Self::Licensed => "licensed",
            Self::InitialGrace => "initial_grace",
            Self::Grace => "grace",
            Self::NonGenuineGrace => "non_genuine_grace",
            Self::Notification => "notification",
            Self::ExtendedGrace => "extended_grace",
            Self::Unknown => "unknown",
        }
    }

    /// All states, in the order of their numbers; `Unknown` has none.
    pub const ALL: [Self; 8] = [
        Self::Unlicensed,
        Self::Licensed,
        Self::InitialGrace,
        Self::Grace,
        Self::NonGenuineGrace,
        Self::Notification,
        Self::ExtendedGrace,
        Self::Unknown,
    ];

    /// The state with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.id() == id)
    }

    /// The state of a `LicenseStatus` number as WMI and the event log print it; `None` for a number that is none.
    pub fn from_number(number: u32) -> Option<Self> {
        Some(match number {
            0 => Self::Unlicensed,
            1 => Self::Licensed,
            2 => Self::InitialGrace,
            3 => Self::Grace,
            4 => Self::NonGenuineGrace,
            5 => Self::Notification,
            6 => Self::ExtendedGrace,
            _ => return None,
        })
    }
}

/// What a licence is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Application {
    Windows,
    Office,
    Other,
}

impl Application {
    /// As printed in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::Windows => "windows",
            Self::Office => "office",
            Self::Other => "other",
        }
    }
}

/// How a client finds its KMS host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KmsDiscovery {
    Dns,
    /// A host was set by hand or by policy.
    Registered,
    /// DNS was asked and named none.
    None,
}

impl KmsDiscovery {
    /// As printed in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::Dns => "dns",
            Self::Registered => "registered",
            Self::None => "none",
        }
    }
}

/// Minutes between attempts and between renewals, as a KMS client prints them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Intervals {
    pub activation: Option<Fact<u32>>,
    pub renewal: Option<Fact<u32>>,
}

/// One licensed, or not licensed, product.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Product {
    /// The printed Name (`ospp`: LICENSE NAME), unchanged.
    pub name: Option<Fact<String>>,
    pub description: Option<Fact<String>>,
    /// The catalogue's edition, where it can be told.
    pub edition: Option<Fact<EditionId>>,
    pub application: Option<Fact<Application>>,
    /// As printed in the description, for example `VOLUME_KMSCLIENT` or `RETAIL(MAK)`.
    pub channel: Option<Fact<String>>,
    /// As printed in `Product Key Channel`, for example `Volume:GVLK`.
    pub key_channel: Option<Box<Fact<String>>>,
    pub status: Option<Fact<Status>>,
    /// Minutes to the end of the present state.
    pub minutes_left: Option<Fact<u32>>,
    /// Licensed with no end.
    pub permanent: Option<Fact<bool>>,
    /// `0x` and eight upper-case hexadecimal digits.
    pub reason: Option<Box<Fact<String>>>,
    /// The last five characters of the key.
    pub partial_key: Option<Fact<String>>,
    pub activation_id: Option<Box<Fact<String>>>,
    pub extended_pid: Option<Box<Fact<String>>>,
    pub cmid: Option<Box<Fact<String>>>,
    pub kms_discovery: Option<Fact<KmsDiscovery>>,
    /// Name or address, without port.
    pub kms_host: Option<Box<Fact<String>>>,
    pub kms_port: Option<Fact<u16>>,
    pub kms_ip: Option<Box<Fact<String>>>,
    pub kms_host_extended_pid: Option<Box<Fact<String>>>,
    pub intervals: Intervals,
    pub host_caching: Option<Fact<bool>>,
    /// The KMS host block printed below this product.
    pub serves: Option<Box<KmsHostState>>,
    pub windows_rearm: Option<Fact<u32>>,
    pub sku_rearm: Option<Fact<u32>>,
    pub trusted_time: Option<Box<Fact<String>>>,
    pub evaluation_end: Option<Box<Fact<String>>>,
    /// Activated by Active Directory: the name of the activation object.
    pub activation_object: Option<Box<Fact<String>>>,
    /// An AVMA guest: the name of its Hyper-V host.
    pub avma_host: Option<Box<Fact<String>>>,
    /// An ESU or other add-on: its key says nothing about the base licence.
    pub add_on: Option<Fact<bool>>,
}

/// What a KMS host says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KmsHostState {
    /// -1 where nobody has called yet.
    pub current_count: Option<Fact<i32>>,
    pub listening_port: Option<Fact<u16>>,
    pub dns_publishing: Option<Fact<bool>>,
    /// As printed: `Normal` or `Low`.
    pub priority: Option<Fact<String>>,
    pub requests: RequestCounts,
}

/// Cumulative requests that a KMS host received, by the state of the caller.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RequestCounts {
    pub total: Option<Fact<u64>>,
    pub failed: Option<Fact<u64>>,
    pub by_status: Vec<(Status, Fact<u64>)>,
}

impl Machine {
    /// A machine that this input describes.
    pub fn of(from: &str) -> Self {
        Self { from: from.to_owned(), ..Self::default() }
    }

    /// When the machine's last event was logged, by its own clock.
    pub fn last_heard(&self) -> Option<NaiveDateTime> {
        self.events.iter().filter_map(|event| event.time).max()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn license_status_numbers_are_those_of_the_event_log() {
        let ids: Vec<_> = (0..8).map(|number| Status::from_number(number).map(Status::id)).collect();
        assert_eq!(ids.first(), Some(&Some("unlicensed")));
        assert_eq!(ids.get(5), Some(&Some("notification")));
        assert_eq!(ids.last(), Some(&None));
    }
}
