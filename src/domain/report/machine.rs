//! A machine as the contract prints it: only what the input states, under the contract's names.

use serde::Serialize;

use crate::domain::evidence::{Event, EventDetail, Fact, KmsHostState, Machine, Product};
use crate::domain::findings::input_name;

/// One machine.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct MachineRow {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The input that describes it; for readers without a name to go by.
    #[serde(skip)]
    pub from: String,
    pub products: Vec<ProductRow>,
    pub error_codes: Vec<String>,
    pub events: Vec<EventRow>,
}

/// One product of a machine.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ProductRow {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub product: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub application: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key_channel: Option<String>,
    /// `unknown` where the input does not tell it.
    pub status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minutes_left: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permanent: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub partial_key: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extended_pid: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cmid: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kms_discovery: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kms_host: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kms_port: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kms_ip: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub activation_interval: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub renewal_interval: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub current_count: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub listening_port: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dns_publishing: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub priority: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_requests: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failed_requests: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub windows_rearm: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sku_rearm: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trusted_time: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub add_on: Option<bool>,
}

/// One event, its strings under their names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct EventRow {
    pub id: u32,
    pub line: usize,
    /// Records alike that this one stands for besides itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repeats: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub computer: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hresult: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub flags: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub port: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cmid: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_time: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub virtual_machine: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minutes_left: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub activation_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub needed_count: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub activated: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub activation_interval: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub renewal_interval: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub domain: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trigger: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<String>,
}

/// The value of a fact that was read.
fn value<T: Clone>(fact: Option<&Fact<T>>) -> Option<T> {
    fact.map(|fact| fact.value.clone())
}

impl MachineRow {
    /// The row of a machine.
    pub fn of(machine: &Machine) -> Self {
        Self {
            name: value(machine.name.as_ref()),
            from: machine.from.clone(),
            products: machine.products.iter().map(|product| ProductRow::of(product, machine)).collect(),
            error_codes: machine.error_codes.iter().map(|code| code.value.clone()).collect(),
            events: machine.events.iter().map(EventRow::of).collect(),
        }
    }
}

impl MachineRow {
    /// What it is called in a list: its name, else the input that describes it.
    pub fn label(&self) -> &str {
        self.name.as_deref().unwrap_or_else(|| input_name(&self.from))
    }
}

impl ProductRow {
    fn of(product: &Product, machine: &Machine) -> Self {
        let alone = machine.products.len() == 1;
        // What the machine as a whole says belongs to its only product.
        let host: Option<&KmsHostState> =
            product.serves.as_deref().or(machine.kms_host.as_ref().filter(|_| alone));
        let cmid = product.cmid.as_deref().or(machine.cmid.as_ref().filter(|_| alone));
        Self {
            product: value(product.name.as_ref()),
            edition: product.edition.as_ref().map(|edition| edition.value.to_string()),
            application: product.application.as_ref().map(|application| application.value.id()),
            channel: value(product.channel.as_ref()),
            key_channel: value(product.key_channel.as_deref()),
            status: product.status.as_ref().map_or("unknown", |status| status.value.id()),
            minutes_left: value(product.minutes_left.as_ref()),
            permanent: value(product.permanent.as_ref()),
            reason: value(product.reason.as_deref()),
            partial_key: value(product.partial_key.as_ref()),
            extended_pid: value(product.extended_pid.as_deref()),
            cmid: cmid.map(|cmid| cmid.value.clone()),
            kms_discovery: product.kms_discovery.as_ref().map(|discovery| discovery.value.id()),
            kms_host: value(product.kms_host.as_deref()),
            kms_port: value(product.kms_port.as_ref()),
            kms_ip: value(product.kms_ip.as_deref()),
            activation_interval: value(product.intervals.activation.as_ref()),
            renewal_interval: value(product.intervals.renewal.as_ref()),
            current_count: host.and_then(|host| value(host.current_count.as_ref())),
            listening_port: host.and_then(|host| value(host.listening_port.as_ref())),
            dns_publishing: host.and_then(|host| value(host.dns_publishing.as_ref())),
            priority: host.and_then(|host| value(host.priority.as_ref())),
            total_requests: host.and_then(|host| value(host.requests.total.as_ref())),
            failed_requests: host.and_then(|host| value(host.requests.failed.as_ref())),
            windows_rearm: value(product.windows_rearm.as_ref()),
            sku_rearm: value(product.sku_rearm.as_ref()),
            trusted_time: value(product.trusted_time.as_deref()),
            add_on: value(product.add_on.as_ref()),
        }
    }
}

impl EventRow {
    fn of(event: &Event) -> Self {
        let mut row = Self {
            id: event.id,
            line: event.line,
            repeats: Some(event.repeats).filter(|repeats| *repeats > 0),
            time: event.time.map(|time| time.to_string()),
            channel: event.channel.clone(),
            provider: event.provider.clone(),
            computer: event.computer.clone(),
            ..Self::default()
        };
        match &event.detail {
            EventDetail::Request(request) => {
                row.hresult.clone_from(&request.hresult);
                row.flags = request.flags;
                row.host.clone_from(&request.host);
                row.port = request.port;
                row.client.clone_from(&request.client);
                row.cmid.clone_from(&request.cmid);
                row.client_time = request.client_time.map(|time| time.to_string());
                row.virtual_machine = request.virtual_machine;
                row.status = request.status.map(|status| status.id());
                row.minutes_left = request.minutes_left;
                row.activation_id.clone_from(&request.activation_id);
                row.needed_count = request.needed_count;
            }
            EventDetail::Response(response) => {
                row.hresult.clone_from(&response.hresult);
                row.flags = response.flags;
                row.activated = response.activated;
                row.count = response.count;
                row.activation_interval = response.activation_interval;
                row.renewal_interval = response.renewal_interval;
                row.client_time = response.client_time.map(|time| time.to_string());
            }
            EventDetail::Attempt(attempt) => {
                row.hresult.clone_from(&attempt.code);
                row.activation_id.clone_from(&attempt.activation_id);
                row.trigger.clone_from(&attempt.trigger);
            }
            EventDetail::Publishing(publishing) => {
                row.hresult.clone_from(&publishing.code);
                row.domain.clone_from(&publishing.domain);
            }
            EventDetail::DirectoryActivation { activation_id, .. } => {
                row.activation_id.clone_from(activation_id);
            }
            EventDetail::LicensingStatus(status) => row.minutes_left = status.minutes_left,
            EventDetail::Codes(codes) => row.codes.clone_from(codes),
            EventDetail::NotInterpreted => {}
        }
        row
    }
}
