//! A reading as a table of lines, `machine 1, product 2, channel = VOLUME_MAK`: what fixtures expect and what a failing
//! test shows. Every fact that is there makes a line, so a fact too many fails as well as one too few.

use core::fmt::Display;

use activation_wizard::domain::evidence::{Fact, Grade, KmsHostState, Machine, Product, Reading};

/// One line: where the fact belongs, its name, its value, and whether it is only inferred.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Row {
    pub(crate) field: String,
    pub(crate) value: String,
    pub(crate) inferred: bool,
    pub(crate) line: usize,
}

impl Row {
    /// As a fixture writes it.
    pub(crate) fn text(&self) -> String {
        let mark = if self.inferred { "~" } else { "=" };
        format!("{} {mark} {}", self.field, self.value)
    }
}

/// The facts of all readings. A second reading of the same kind is numbered on.
pub(crate) fn rows(readings: &[Reading]) -> Vec<Row> {
    let mut table = Table::default();
    for reading in readings {
        table
            .plain("reading", format!("{}, {}", reading.kind.id(), if reading.ok { "ok" } else { "not ok" }));
        for (place, machine) in reading.machines.iter().enumerate() {
            table.at = format!("{} machine {}", reading.kind.id(), place + 1);
            table.machine(machine);
        }
        reading.kind.id().clone_into(&mut table.at);
        reading.codes.iter().for_each(|code| table.fact("code", Some(code), String::clone));
        table.at.clear();
    }
    table.rows
}

#[derive(Default)]
struct Table {
    rows: Vec<Row>,
    at: String,
}

impl Table {
    fn plain(&mut self, field: &str, value: String) {
        self.rows.push(Row { field: field.to_owned(), value, inferred: false, line: 0 });
    }

    fn fact<T>(&mut self, name: &str, fact: Option<&Fact<T>>, show: impl Fn(&T) -> String) {
        if let Some(fact) = fact {
            let field = format!("{}, {name}", self.at);
            let inferred = fact.grade == Grade::Inferred;
            self.rows.push(Row { field, value: show(&fact.value), inferred, line: fact.line });
        }
    }

    fn shown<T: Display>(&mut self, name: &str, fact: Option<&Fact<T>>) {
        self.fact(name, fact, T::to_string);
    }

    fn machine(&mut self, machine: &Machine) {
        self.shown("machine-name", machine.name.as_ref());
        self.shown("service-version", machine.service_version.as_ref());
        self.shown("machine-cmid", machine.cmid.as_ref());
        machine.error_codes.iter().for_each(|code| self.shown("error-code", Some(code)));
        let at = self.at.clone();
        if let Some(host) = &machine.kms_host {
            self.host(host);
        }
        for (place, product) in machine.products.iter().enumerate() {
            self.at = format!("{at}, product {}", place + 1);
            self.product(product);
        }
    }

    fn product(&mut self, product: &Product) {
        self.shown("name", product.name.as_ref());
        self.shown("description", product.description.as_ref());
        self.shown("edition", product.edition.as_ref());
        self.fact("application", product.application.as_ref(), |application| application.id().to_owned());
        self.shown("channel", product.channel.as_ref());
        self.shown("key-channel", product.key_channel.as_deref());
        self.fact("status", product.status.as_ref(), |status| status.id().to_owned());
        self.shown("minutes-left", product.minutes_left.as_ref());
        self.shown("permanent", product.permanent.as_ref());
        self.shown("reason", product.reason.as_deref());
        self.shown("partial-key", product.partial_key.as_ref());
        self.shown("activation-id", product.activation_id.as_deref());
        self.shown("extended-pid", product.extended_pid.as_deref());
        self.shown("cmid", product.cmid.as_deref());
        self.fact("kms-discovery", product.kms_discovery.as_ref(), |way| way.id().to_owned());
        self.shown("kms-host", product.kms_host.as_deref());
        self.shown("kms-port", product.kms_port.as_ref());
        self.shown("kms-ip", product.kms_ip.as_deref());
        self.shown("kms-host-extended-pid", product.kms_host_extended_pid.as_deref());
        self.shown("activation-interval", product.intervals.activation.as_ref());
        self.shown("renewal-interval", product.intervals.renewal.as_ref());
        self.shown("host-caching", product.host_caching.as_ref());
        self.shown("windows-rearm", product.windows_rearm.as_ref());
        self.shown("sku-rearm", product.sku_rearm.as_ref());
        self.shown("trusted-time", product.trusted_time.as_deref());
        self.shown("evaluation-end", product.evaluation_end.as_deref());
        self.shown("activation-object", product.activation_object.as_deref());
        self.shown("avma-host", product.avma_host.as_deref());
        self.shown("add-on", product.add_on.as_ref());
        if let Some(host) = &product.serves {
            self.host(host);
        }
    }

    fn host(&mut self, host: &KmsHostState) {
        self.shown("current-count", host.current_count.as_ref());
        self.shown("listening-port", host.listening_port.as_ref());
        self.shown("dns-publishing", host.dns_publishing.as_ref());
        self.shown("priority", host.priority.as_ref());
        self.shown("total-requests", host.requests.total.as_ref());
        self.shown("failed-requests", host.requests.failed.as_ref());
        for (status, count) in &host.requests.by_status {
            self.shown(&format!("requests {}", status.id()), Some(count));
        }
    }
}
