//! One object's properties into a product and into what the machine says of itself.

use super::names::{Field, Names};
use super::object::{Object, Property};
use crate::domain::evidence::fact::{Fact, Grade};
use crate::domain::evidence::labels::Labels;
use crate::domain::evidence::machine::{Application, KmsDiscovery, KmsHostState, Product, Status};
use crate::domain::evidence::values::{
    address, channel, code, ends_with_word, extended_pid, guid, host_and_port, is_mask, key_channel,
    partial_key, service_version,
};

/// A property's value with its place, where it has one.
struct Reader<'a> {
    object: &'a Object,
    names: &'static Names,
}

impl Reader<'_> {
    fn set(&self, field: Field) -> Option<&Property> {
        self.object
            .get(field)
            .filter(|property| !self.names.is_unset(&property.value) && !is_mask(&property.value))
    }

    fn parse<T>(&self, field: Field, parse: impl FnOnce(&str) -> Option<T>) -> Option<Fact<T>> {
        let property = self.set(field)?;
        let grade = if property.ended { Grade::Seen } else { Grade::Inferred };
        parse(&property.value).map(|value| Fact { value, line: property.line, grade })
    }

    fn number<T: core::str::FromStr>(&self, field: Field) -> Option<Fact<T>> {
        self.parse(field, |text| text.parse().ok())
    }

    fn text(&self, field: Field) -> Option<Fact<String>> {
        self.parse(field, |text| Some(text.to_owned()))
    }

    /// Running text; a blank that a break took from before its last word comes back.
    fn prose(&self, field: Field, word: &str) -> Option<Fact<String>> {
        let mut text = self.text(field)?;
        ends_with_word(&mut text.value, word);
        Some(text)
    }

    fn truth(&self, field: Field) -> Option<Fact<bool>> {
        self.parse(field, |text| match text.to_ascii_lowercase().as_str() {
            "true" | "1" => Some(true),
            "false" | "0" => Some(false),
            _ => None,
        })
    }

    /// A date as printed; the year 1601 stands for never.
    fn date(&self, field: Field) -> Option<Fact<String>> {
        self.text(field).filter(|date| {
            !date.value.contains("1601") && date.value.bytes().any(|byte| byte.is_ascii_digit())
        })
    }
}

/// What an object says of the machine as a whole.
pub(super) struct OfMachine {
    pub(super) name: Option<Fact<String>>,
    pub(super) version: Option<Fact<String>>,
    pub(super) cmid: Option<Fact<String>>,
    pub(super) error: Option<Fact<String>>,
    pub(super) host: Option<KmsHostState>,
}

/// The machine's own part of an object.
pub(super) fn of_machine(object: &Object) -> OfMachine {
    let reader = Reader { object, names: Names::embedded() };
    let plain = |name: &str| host_and_port(name).filter(|(_, port)| port.is_none()).map(|(name, _)| name);
    OfMachine {
        name: reader.parse(Field::Computer, plain),
        version: reader.parse(Field::Version, service_version),
        cmid: reader.parse(Field::Cmid, guid),
        error: reader.parse(Field::ErrorCode, code),
        host: host(&reader),
    }
}

/// Whether an object describes a product at all, and not only the service.
pub(super) fn is_product(object: &Object) -> bool {
    let fields = [
        Field::Name,
        Field::Description,
        Field::PartialKey,
        Field::Status,
        Field::MinutesLeft,
        Field::KeyChannel,
        Field::ExtendedPid,
        Field::RegisteredHost,
        Field::DnsHost,
    ];
    let said = |field: &Field| object.get(*field).is_some_and(|property| !property.value.is_empty());
    fields.iter().any(said)
}

/// The product that an object describes; what only the service knows is there too where it stands in the object.
pub(super) fn product(object: &Object) -> Product {
    let names = Names::embedded();
    let reader = Reader { object, names };
    let mut product = Product {
        name: reader.prose(Field::Name, "edition"),
        description: reader.prose(Field::Description, "channel"),
        key_channel: reader.parse(Field::KeyChannel, key_channel).map(Box::new),
        status: reader.parse(Field::Status, |text| names.status(text)),
        reason: reader.parse(Field::Reason, code).map(Box::new),
        partial_key: reader.parse(Field::PartialKey, partial_key),
        activation_id: reader.parse(Field::ActivationId, guid).map(Box::new),
        extended_pid: reader.parse(Field::ExtendedPid, extended_pid).map(Box::new),
        cmid: reader.parse(Field::Cmid, guid).map(Box::new),
        kms_host_extended_pid: reader.parse(Field::HostExtendedPid, extended_pid).map(Box::new),
        kms_ip: reader.parse(Field::HostIp, address).map(Box::new),
        host_caching: None,
        windows_rearm: reader.number(Field::WindowsRearm),
        sku_rearm: reader.number(Field::SkuRearm),
        trusted_time: reader.date(Field::TrustedTime).map(Box::new),
        evaluation_end: reader.date(Field::EvaluationEnd).map(Box::new),
        activation_object: reader.text(Field::ActivationObject).map(Box::new),
        avma_host: reader.text(Field::AvmaHost).map(Box::new),
        add_on: reader.truth(Field::AddOn).filter(|add_on| add_on.value),
        ..Product::default()
    };
    product.channel = product.description.as_ref().and_then(|description| {
        let text = description.value.as_str();
        // What the text ends with is whole here.
        let (channel, _) = channel(text).or_else(|| channel(&format!("{text} ")))?;
        Some(description.clone().map(|_| channel))
    });
    if product.channel.is_none() {
        product.channel = product.key_channel.as_ref().and_then(|key_channel| {
            let channel = names.channel(&key_channel.value)?;
            Some(Fact::inferred(channel.to_owned(), key_channel.line))
        });
    }
    product.intervals.activation = reader.number(Field::ActivationInterval);
    product.intervals.renewal = reader.number(Field::RenewalInterval);
    if product.name.as_ref().is_some_and(|name| name.value.contains("add-on")) {
        product.add_on = product.name.as_ref().map(|name| name.clone().map(|_| true));
    }
    time_left(&reader, &mut product);
    asked_host(&reader, &mut product);
    product.application = application(&reader, &product);
    product.serves = host(&reader).map(Box::new);
    product
}

/// Minutes, or no end: licensed with 0 minutes left is for good.
fn time_left(reader: &Reader<'_>, product: &mut Product) {
    let licensed = product.status.as_ref().is_some_and(|status| status.value == Status::Licensed);
    let Some(left) = reader.object.get(Field::MinutesLeft) else { return };
    let minutes: Option<Fact<u32>> = reader.number(Field::MinutesLeft);
    if reader.names.is_unlimited(&left.value) && licensed {
        product.permanent = Some(Fact::inferred(true, left.line));
    } else if let Some(minutes) = minutes {
        let none_left = minutes.value == 0;
        if licensed {
            product.permanent = Some(minutes.clone().map(|minutes| minutes == 0));
        }
        product.minutes_left = if none_left && licensed { None } else { Some(minutes) };
    }
}

/// The KMS host that a client asks: one set by hand goes before one from DNS.
fn asked_host(reader: &Reader<'_>, product: &mut Product) {
    let plain = |text: &str| host_and_port(text);
    let (host, port, way) = match reader.parse(Field::RegisteredHost, plain) {
        Some(host) => (host, Field::RegisteredPort, KmsDiscovery::Registered),
        None => match reader.parse(Field::DnsHost, plain) {
            Some(host) => (host, Field::DnsPort, KmsDiscovery::Dns),
            None => return,
        },
    };
    product.kms_discovery = Some(host.clone().map(|_| way));
    let printed: Option<Fact<u16>> = reader.number(port).filter(|port: &Fact<u16>| port.value != 0);
    product.kms_port = printed.or_else(|| {
        let port = host.value.1?;
        Some(host.clone().map(|_| port))
    });
    product.kms_host = Some(Box::new(host.map(|(name, _)| name)));
    product.host_caching = reader.truth(Field::HostCaching);
}

fn application(reader: &Reader<'_>, product: &Product) -> Option<Fact<Application>> {
    let by_id =
        reader.parse(Field::ApplicationId, guid).map(|id| id.map(|id| Labels::embedded().application(&id)));
    by_id.or_else(|| {
        let named = product.name.as_ref().or(product.description.as_ref())?;
        let application = if named.value.contains("Office") {
            Application::Office
        } else if named.value.starts_with("Windows") {
            Application::Windows
        } else {
            return None;
        };
        Some(Fact::inferred(application, named.line))
    })
}

/// What a KMS host says of itself; the defaults that every machine carries say nothing.
fn host(reader: &Reader<'_>) -> Option<KmsHostState> {
    let is_host = reader.truth(Field::IsHost)?;
    if !is_host.value {
        return None;
    }
    let mut host = KmsHostState {
        current_count: reader.number(Field::CurrentCount),
        listening_port: reader.number(Field::ListeningPort),
        dns_publishing: reader.truth(Field::DnsPublishing),
        priority: reader
            .truth(Field::LowPriority)
            .map(|low| low.map(|low| if low { "Low".to_owned() } else { "Normal".to_owned() })),
        ..KmsHostState::default()
    };
    host.requests.total = reader.number(Field::TotalRequests);
    host.requests.failed = reader.number(Field::FailedRequests);
    for (status, field) in [
        (Status::Unlicensed, Field::UnlicensedRequests),
        (Status::Licensed, Field::LicensedRequests),
        (Status::InitialGrace, Field::InitialGraceRequests),
        (Status::Grace, Field::GraceRequests),
        (Status::NonGenuineGrace, Field::NonGenuineGraceRequests),
        (Status::Notification, Field::NotificationRequests),
    ] {
        host.requests.by_status.extend(reader.number(field).map(|count| (status, count)));
    }
    Some(host)
}
