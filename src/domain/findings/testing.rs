//! Small evidence for the tests beside the checks: machines as `key=value` words, events and look-ups in one line
//! each, and what must be found. Used by tests only.

use chrono::NaiveDate;

use super::{Finding, find};
use crate::domain::evidence::{
    Answered, Application, DnsAnswer, Event, EventDetail, Evidence, Fact, Grade, Kind, KmsDiscovery,
    KmsHostState, KmsRequest, KmsResponse, Machine, PortAnswer, PortCheck, Product, Publishing, Reading,
    SrvRecord, Status,
};
use crate::domain::ids::EditionId;
use crate::domain::knowledge::Knowledge;

const STATUSES: [Status; 8] = [
    Status::Unlicensed,
    Status::Licensed,
    Status::InitialGrace,
    Status::Grace,
    Status::NonGenuineGrace,
    Status::Notification,
    Status::ExtendedGrace,
    Status::Unknown,
];

/// A machine from words: `name=PC-01 channel=VOLUME_KMSCLIENT status=licensed minutes=250000 code=0xC004F074`; after
/// a `|` the next product begins. Its input is `from`; each word stands on a line of its own.
pub(crate) fn machine(from: &str, words: &str) -> Machine {
    let mut machine = Machine::of(from);
    let mut product = Product::default();
    for (line, word) in (1..).zip(words.split_whitespace()) {
        if word == "|" {
            machine.products.push(core::mem::take(&mut product));
        } else {
            let (key, value) = word.split_once('=').expect("key=value");
            set(&mut machine, &mut product, key, value, line);
        }
    }
    if product != Product::default() {
        machine.products.push(product);
    }
    machine
}

fn set(machine: &mut Machine, product: &mut Product, key: &str, value: &str, line: usize) {
    let text = || Some(Fact::seen(value.replace('_', " "), line));
    let word = || Some(Fact::seen(value.to_owned(), line));
    let number = || Some(Fact::seen(value.parse().expect("a number"), line));
    let truth = || Some(Fact::seen(value == "true", line));
    match key {
        "name" => machine.name = word(),
        "code" => machine.error_codes.extend(word()),
        "version" => machine.service_version = word(),
        "product" => product.name = text(),
        "edition" => product.edition = Some(Fact::seen(EditionId::new(value), line)),
        "app" => {
            let all = [Application::Windows, Application::Office, Application::Other];
            product.application = all.into_iter().find(|it| it.id() == value).map(|it| Fact::seen(it, line));
        }
        "channel" => product.channel = word(),
        "key_channel" => product.key_channel = word().map(Box::new),
        "status" => {
            let status = STATUSES.into_iter().find(|status| status.id() == value).expect("a status");
            product.status = Some(Fact::seen(status, line));
        }
        "minutes" => product.minutes_left = number(),
        "permanent" => product.permanent = truth(),
        "reason" => product.reason = word().map(Box::new),
        "key" => product.partial_key = word(),
        "pid" => product.extended_pid = word().map(Box::new),
        "cmid" => product.cmid = word().map(Box::new),
        "discovery" => {
            let all = [KmsDiscovery::Dns, KmsDiscovery::Registered, KmsDiscovery::None];
            product.kms_discovery =
                all.into_iter().find(|it| it.id() == value).map(|it| Fact::seen(it, line));
        }
        "host" => product.kms_host = word().map(Box::new),
        "port" => product.kms_port = Some(Fact::seen(value.parse().expect("a port"), line)),
        "ip" => product.kms_ip = word().map(Box::new),
        "renewal" => product.intervals.renewal = number(),
        "object" => product.activation_object = text().map(Box::new),
        "add_on" => product.add_on = truth(),
        "time" => product.trusted_time = text().map(Box::new),
        "count" => serves(product).current_count = Some(Fact::seen(value.parse().expect("a count"), line)),
        "publishing" => serves(product).dns_publishing = truth(),
        "listening" => {
            serves(product).listening_port = Some(Fact::seen(value.parse().expect("a port"), line));
        }
        "requests" => {
            serves(product).requests.total = Some(Fact::seen(value.parse().expect("a count"), line));
        }
        "failed" => serves(product).requests.failed = Some(Fact::seen(value.parse().expect("a count"), line)),
        _ => panic!("no field is called {key}"),
    }
}

fn serves(product: &mut Product) -> &mut KmsHostState {
    product.serves.get_or_insert_default()
}

/// The same machine with events.
pub(crate) fn with_events(mut machine: Machine, events: Vec<Event>) -> Machine {
    machine.events = events;
    machine
}

/// An event at minute `minute` of 1 March 2026.
pub(crate) fn event(id: u32, minute: u32, detail: EventDetail) -> Event {
    let day = NaiveDate::from_ymd_opt(2026, 3, 1).and_then(|day| day.and_hms_opt(0, 0, 0)).expect("a day");
    Event {
        id,
        line: minute as usize + 1,
        grade: Grade::Seen,
        repeats: 0,
        time: Some(day + chrono::TimeDelta::minutes(i64::from(minute))),
        channel: None,
        provider: None,
        computer: None,
        detail,
    }
}

/// A client asked this host and got this code.
pub(crate) fn asked(minute: u32, host: &str, hresult: &str) -> Event {
    let request = KmsRequest {
        hresult: Some(hresult.to_owned()),
        host: Some(host.to_owned()),
        port: Some(1688),
        needed_count: Some(25),
        ..KmsRequest::default()
    };
    event(12288, minute, EventDetail::Request(request))
}

/// A client got this answer.
pub(crate) fn answered(minute: u32, activated: bool, count: u32) -> Event {
    let response = KmsResponse {
        hresult: Some("0x00000000".to_owned()),
        flags: Some(if activated { 0 } else { 0x0400_0008 }),
        activated: Some(activated),
        count: Some(count),
        ..KmsResponse::default()
    };
    event(12289, minute, EventDetail::Response(response))
}

/// A host was asked by this client at minute `minute`.
pub(crate) fn served(minute: u32, client: &str, cmid: &str, hresult: &str) -> Event {
    let mut served = event(12290, minute, EventDetail::NotInterpreted);
    served.detail = EventDetail::Request(KmsRequest {
        hresult: Some(hresult.to_owned()),
        client: Some(client.to_owned()),
        cmid: Some(cmid.to_owned()),
        client_time: served.time,
        needed_count: Some(25),
        ..KmsRequest::default()
    });
    served
}

/// A host published its record, or failed with this code.
pub(crate) fn published(minute: u32, code: Option<&str>) -> Event {
    let id = if code.is_some() { 12293 } else { 12294 };
    let publishing = Publishing { code: code.map(str::to_owned), domain: None };
    event(id, minute, EventDetail::Publishing(publishing))
}

/// The evidence of these machines, each from its own input.
pub(crate) fn site(machines: Vec<Machine>) -> Evidence {
    let readings = machines.into_iter().map(|machine| {
        let mut reading = Reading::empty(Kind::Slmgr, &machine.from);
        reading.ok = true;
        reading.machines.push(machine);
        reading
    });
    Evidence { readings: readings.collect(), ports: Vec::new() }
}

/// The same evidence with one more look-up of `_vlmcs._tcp.example.test`: `kms1.example.test:1688 kms2...`, or one
/// of `nxdomain`, `nodata`, `silent`, `refused`.
pub(crate) fn with_dns(mut evidence: Evidence, from: &str, answer: &str) -> Evidence {
    const OWNER: &str = "_vlmcs._tcp.example.test";
    let (answered, targets) = match answer {
        "nxdomain" => (Answered::NoSuchName, ""),
        "nodata" => (Answered::NoData, ""),
        "silent" => (Answered::Silent, ""),
        "refused" => (Answered::Failed("REFUSED".to_owned()), ""),
        targets => (Answered::Records, targets),
    };
    let record = |(line, target): (usize, &str)| {
        let (target, port) = target.rsplit_once(':').expect("target:port");
        let port = port.parse().expect("a port");
        SrvRecord {
            line,
            owner: OWNER.to_owned(),
            priority: 0,
            weight: 0,
            port,
            target: target.to_owned(),
            grade: Grade::Seen,
        }
    };
    let mut reading = Reading::empty(Kind::Dns, from);
    reading.dns.push(DnsAnswer {
        from: from.to_owned(),
        question: Some(Fact::seen(OWNER.to_owned(), 1)),
        server: Some(Fact::seen(from.to_owned(), 1)),
        answered: Fact::seen(answered, 2),
        records: (3..).zip(targets.split_whitespace()).map(record).collect(),
        addresses: Vec::new(),
        aliases: Vec::new(),
    });
    evidence.readings.push(reading);
    evidence
}

/// The same evidence with one port that was tried.
pub(crate) fn with_port(mut evidence: Evidence, target: &str, answer: PortAnswer) -> Evidence {
    let address = "192.0.2.10".parse().expect("an address");
    evidence.ports.push(PortCheck { target: target.to_owned(), address, port: 1688, answer });
    evidence
}

/// What is found.
pub(crate) fn findings(evidence: &Evidence) -> Vec<Finding> {
    let found = find(evidence, Knowledge::embedded());
    for finding in &found {
        crate::told::assert_said(finding);
        assert!(!finding.evidence.is_empty(), "{finding:?}");
        assert!(!finding.because.sources.is_empty() && !finding.because.text.is_empty(), "{finding:?}");
        assert!(!finding.title.ends_with('.') && !finding.next.text.is_empty(), "{finding:?}");
    }
    found
}

/// Exactly these findings, each as `severity id`, the worst first.
pub(crate) fn check(evidence: &Evidence, expect: &[&str]) {
    let found: Vec<String> = findings(evidence)
        .iter()
        .map(|finding| format!("{} {}", finding.severity.id(), finding.id.id()))
        .collect();
    assert_eq!(found, expect);
}

/// The one finding with this id.
pub(crate) fn one(evidence: &Evidence, id: &str) -> Finding {
    let mut found: Vec<Finding> =
        findings(evidence).into_iter().filter(|finding| finding.id.id() == id).collect();
    assert_eq!(found.len(), 1, "{id}: {found:?}");
    found.remove(0)
}
