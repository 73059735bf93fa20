//! Events of activation as the event log holds them, from text, XML, CSV or a log file: the same record whatever
//! the way it came.

use chrono::NaiveDateTime;

use super::fact::Grade;
use super::machine::{Application, Status};

/// One record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    pub id: u32,
    /// The line, from 1, or the record's number in a log file.
    pub line: usize,
    /// When it was logged, UTC where the input says so.
    pub time: Option<NaiveDateTime>,
    pub channel: Option<String>,
    pub provider: Option<String>,
    /// The machine that logged it.
    pub computer: Option<String>,
    pub detail: EventDetail,
    /// `Inferred` where the input does not state the id, or breaks off within the record.
    pub grade: Grade,
    /// How many records that say the same this one stands for besides itself; 0 but in logs of many megabytes.
    pub repeats: u32,
}

/// What the strings of the event say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EventDetail {
    /// 12288: a client asked; 12290: a host was asked.
    Request(KmsRequest),
    /// 12289: a client processed the answer.
    Response(KmsResponse),
    /// 8196, 8198, 8200, 8208, 8233: an attempt that failed, as the client tells it.
    Attempt(FailedAttempt),
    /// 12293: publishing the SRV record failed; 12294: it is published.
    Publishing(Publishing),
    /// 12308: activated by the directory.
    DirectoryActivation {
        activation_id: Option<String>,
        /// The name of the activation object.
        object: Option<String>,
    },
    /// 1003: which licence of an application is in force.
    LicensingStatus(LicensingStatus),
    /// An event of activation whose strings hold no more than these codes.
    Codes(Vec<String>),
    /// A record of another provider, or one whose strings are not as the catalogue lists them: warned of, never
    /// interpreted.
    NotInterpreted,
}

/// The fields of 12288 (client side) and 12290 (host side); masked or missing ones are absent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KmsRequest {
    /// `0x` and eight upper-case hexadecimal digits.
    pub hresult: Option<String>,
    /// 12288 only.
    pub flags: Option<u32>,
    /// 12288: the host that was asked, without port.
    pub host: Option<String>,
    pub port: Option<u16>,
    /// 12290: the client that asked.
    pub client: Option<String>,
    pub cmid: Option<String>,
    /// By the client's clock.
    pub client_time: Option<NaiveDateTime>,
    pub virtual_machine: Option<bool>,
    pub status: Option<Status>,
    pub minutes_left: Option<u32>,
    pub activation_id: Option<String>,
    /// The count that the product needs.
    pub needed_count: Option<u32>,
}

/// The fields of 12289.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KmsResponse {
    /// 0x00000000 is no success by itself: see `activated`.
    pub hresult: Option<String>,
    pub flags: Option<u32>,
    pub activated: Option<bool>,
    /// The host's count at that moment.
    pub count: Option<u32>,
    /// Minutes.
    pub activation_interval: Option<u32>,
    /// Minutes.
    pub renewal_interval: Option<u32>,
    pub client_time: Option<NaiveDateTime>,
}

/// What a client says of an attempt of its own that failed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FailedAttempt {
    /// `0x` and eight upper-case hexadecimal digits.
    pub code: Option<String>,
    pub application: Option<Application>,
    pub activation_id: Option<String>,
    /// For example `NetworkAvailable`, `TimerEvent` or `UserLogon`.
    pub trigger: Option<String>,
}

/// What a host says of its SRV record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Publishing {
    /// Absent where it worked.
    pub code: Option<String>,
    /// The DNS domain.
    pub domain: Option<String>,
}

/// What a finished check of licences says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LicensingStatus {
    pub application: Option<Application>,
    /// Activation ids whose licence is in force.
    pub licensed: Vec<String>,
    /// Minutes to the end of a KMS licence in force, where the record gives them.
    pub minutes_left: Option<u32>,
}
