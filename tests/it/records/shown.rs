//! A reading as lines, `dns: srv _vlmcs._tcp.a.test 0 100 1688 kms.a.test`: what fixtures expect. Every fact makes a
//! line, so that a fact too many fails as well as one too few.

use core::fmt;

use activation_wizard::domain::evidence::{
    Computer, DnsAnswer, Event, EventDetail, Grade, KmsRequest, KmsResponse, Machine, Reading,
};

/// One fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shown {
    pub(super) text: String,
    pub(super) inferred: bool,
    pub(super) line: usize,
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}{}", self.line, self.text, if self.inferred { " ~" } else { "" })
    }
}

/// The facts of readings, in their order, notes last.
pub(super) fn facts(readings: &[Reading]) -> Vec<Shown> {
    let mut all = Facts::default();
    for reading in readings {
        let kind = reading.kind.id();
        all.add(format!("reading: {kind} {}", if reading.ok { "ok" } else { "not ok" }), 0, Grade::Seen);
        reading.dns.iter().for_each(|answer| all.answer(answer));
        reading.machines.iter().for_each(|machine| all.machine(machine));
        reading.computers.iter().for_each(|computer| all.computer(computer));
        for note in &reading.notes {
            all.add(format!("note: {}", note.text), note.at.line.unwrap_or(0), Grade::Seen);
        }
    }
    all.0
}

#[derive(Default)]
struct Facts(Vec<Shown>);

impl Facts {
    fn add(&mut self, text: String, line: usize, grade: Grade) {
        self.0.push(Shown { text, inferred: grade == Grade::Inferred, line });
    }

    fn answer(&mut self, answer: &DnsAnswer) {
        if let Some(question) = &answer.question {
            self.add(format!("dns: question {}", question.value), question.line, question.grade);
        }
        if let Some(server) = &answer.server {
            self.add(format!("dns: server {}", server.value), server.line, server.grade);
        }
        self.add(
            format!("dns: answered {:?}", answer.answered.value),
            answer.answered.line,
            answer.answered.grade,
        );
        for record in &answer.records {
            let faults = record.faults();
            let faults = if faults.is_empty() { String::new() } else { format!(" {faults:?}") };
            let figures = format!("{} {} {}", record.priority, record.weight, record.port);
            let text = format!("dns: srv {} {figures} {}{faults}", record.owner, record.target);
            self.add(text, record.line, record.grade);
        }
        for known in &answer.addresses {
            for address in &known.addresses {
                self.add(format!("dns: address {} {address}", known.name), known.line, known.grade);
            }
            if known.addresses.is_empty() {
                self.add(
                    format!("dns: address {} {:?}", known.name, known.answered),
                    known.line,
                    known.grade,
                );
            }
        }
        for (alias, name) in &answer.aliases {
            self.add(format!("dns: alias {} {name}", alias.value), alias.line, alias.grade);
        }
    }

    fn machine(&mut self, machine: &Machine) {
        let at = machine.name.as_ref().map_or_else(|| "?".to_owned(), |name| name.value.clone());
        for product in &machine.products {
            for (field, fact) in [
                ("product", product.name.as_ref()),
                ("partial-key", product.partial_key.as_ref()),
                ("cmid", product.cmid.as_deref()),
                ("kms-host", product.kms_host.as_deref()),
            ] {
                if let Some(fact) = fact {
                    self.add(format!("{at}: {field} {}", fact.value), fact.line, fact.grade);
                }
            }
            if let Some(status) = &product.status {
                self.add(format!("{at}: status {}", status.value.id()), status.line, status.grade);
            }
            if let Some(port) = &product.kms_port {
                self.add(format!("{at}: kms-port {}", port.value), port.line, port.grade);
            }
        }
        for code in &machine.error_codes {
            self.add(format!("{at}: error-code {}", code.value), code.line, code.grade);
        }
        machine.events.iter().for_each(|event| self.event(event));
    }

    fn event(&mut self, event: &Event) {
        let at = format!("event {}", event.id);
        let mut fields: Vec<(&str, Option<String>)> = vec![
            ("provider", event.provider.clone()),
            ("channel", event.channel.clone()),
            ("computer", event.computer.clone()),
            ("time", event.time.map(|time| time.format("%Y-%m-%d %H:%M:%S").to_string())),
        ];
        match &event.detail {
            EventDetail::Request(request) => fields.extend(request_fields(request)),
            EventDetail::Response(response) => fields.extend(response_fields(response)),
            EventDetail::Attempt(attempt) => fields.extend([
                ("code", attempt.code.clone()),
                ("application", attempt.application.map(|application| application.id().to_owned())),
                ("activation-id", attempt.activation_id.clone()),
                ("trigger", attempt.trigger.clone()),
            ]),
            EventDetail::Publishing(publishing) => {
                fields.extend([("code", publishing.code.clone()), ("domain", publishing.domain.clone())]);
            }
            EventDetail::DirectoryActivation { activation_id, object } => {
                fields.extend([("activation-id", activation_id.clone()), ("object", object.clone())]);
            }
            EventDetail::LicensingStatus(status) => {
                fields
                    .push(("application", status.application.map(|application| application.id().to_owned())));
                fields.extend(status.licensed.iter().map(|id| ("licensed", Some(id.clone()))));
                fields.push(("minutes-left", shown(status.minutes_left)));
            }
            EventDetail::Codes(codes) => fields.extend(codes.iter().map(|code| ("code", Some(code.clone())))),
            EventDetail::NotInterpreted => fields.push(("not-interpreted", Some(String::new()))),
        }
        for (field, value) in fields {
            if let Some(value) = value {
                self.add(format!("{at}: {field} {value}"), event.line, event.grade);
            }
        }
    }

    fn computer(&mut self, computer: &Computer) {
        let at = format!("computer {}", computer.name.as_deref().unwrap_or("?"));
        let fields = [
            ("system", computer.system.clone()),
            ("version", computer.version.clone()),
            ("last-logon", computer.last_logon.map(|date| date.to_string())),
            ("ambiguous-date", computer.ambiguous_date.clone()),
            ("address", computer.address.clone()),
            ("enabled", computer.enabled.map(|enabled| enabled.to_string())),
            ("virtual", computer.virtual_machine.map(|is_virtual| is_virtual.to_string())),
            ("partial-key", computer.partial_key.clone()),
            ("cmid", computer.cmid.clone()),
        ];
        self.add(at.clone(), computer.line, computer.grade);
        for (field, value) in fields {
            if let Some(value) = value {
                self.add(format!("{at}: {field} {value}"), computer.line, computer.grade);
            }
        }
        if let Some(edition) = &computer.edition {
            self.add(format!("{at}: edition {}", edition.value), edition.line, edition.grade);
        }
    }
}

fn shown<T: fmt::Display>(value: Option<T>) -> Option<String> {
    value.map(|value| value.to_string())
}

fn request_fields(request: &KmsRequest) -> [(&'static str, Option<String>); 11] {
    [
        ("hresult", request.hresult.clone()),
        ("flags", request.flags.map(|flags| format!("{flags:#010X}"))),
        ("host", request.host.clone()),
        ("port", shown(request.port)),
        ("client", request.client.clone()),
        ("cmid", request.cmid.clone()),
        ("client-time", shown(request.client_time)),
        ("virtual", shown(request.virtual_machine)),
        ("status", request.status.map(|status| status.id().to_owned())),
        ("minutes-left", shown(request.minutes_left)),
        ("needed-count", shown(request.needed_count)),
    ]
}

fn response_fields(response: &KmsResponse) -> [(&'static str, Option<String>); 7] {
    [
        ("hresult", response.hresult.clone()),
        ("flags", response.flags.map(|flags| format!("{flags:#010X}"))),
        ("activated", shown(response.activated)),
        ("count", shown(response.count)),
        ("activation-interval", shown(response.activation_interval)),
        ("renewal-interval", shown(response.renewal_interval)),
        ("client-time", shown(response.client_time)),
    ]
}
