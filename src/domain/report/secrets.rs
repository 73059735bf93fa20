//! What of a site's evidence tells who and where: every name, address, client ID and key ending that stands in a fact,
//! each with the pseudonym that takes its place. The same thing has the same pseudonym everywhere.

use core::net::IpAddr;
use std::collections::BTreeMap;

use crate::domain::catalog::Catalog;
use crate::domain::evidence::{DnsAnswer, Event, EventDetail, Evidence, Machine, Product, THIS_MACHINE};
use crate::domain::findings::input_name;

/// The kinds of pseudonyms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Secret {
    Host,
    User,
    Domain,
    Address,
    Cmid,
    Key,
    Pid,
    Object,
    Input,
    Cohort,
}

impl Secret {
    fn stem(self) -> &'static str {
        match self {
            Self::Host => "HOST",
            Self::User => "USER",
            Self::Domain => "DOMAIN",
            Self::Address => "ADDRESS",
            Self::Cmid => "CMID",
            Self::Key => "KEY",
            Self::Pid => "PID",
            Self::Object => "OBJECT",
            Self::Input => "INPUT",
            Self::Cohort => "COHORT",
        }
    }
}

/// Everything to replace, in lower case, with its pseudonym.
#[derive(Clone, Debug, Default)]
pub(super) struct Secrets {
    names: BTreeMap<String, String>,
    counts: BTreeMap<Secret, usize>,
    /// Names that stay: public KMS hosts of clouds.
    public: Vec<String>,
}

impl Secrets {
    /// All secrets of this evidence, in the order in which it states them.
    pub(super) fn of(evidence: &Evidence, catalog: &Catalog) -> Self {
        let clouds = catalog.facts.iter().filter(|row| row.topic == "cloud");
        let public = clouds.map(|row| row.value.split(':').next().unwrap_or_default().to_lowercase());
        let mut secrets = Self { public: public.collect(), ..Self::default() };
        for reading in &evidence.readings {
            secrets.input(&reading.from);
            for machine in &reading.machines {
                secrets.machine(machine);
            }
            for answer in &reading.dns {
                secrets.answer(answer);
            }
            for computer in &reading.computers {
                computer.name.iter().for_each(|name| secrets.host(name));
                computer.address.iter().for_each(|address| secrets.host(address));
                computer.cmid.iter().for_each(|cmid| secrets.add(Secret::Cmid, cmid));
                computer.partial_key.iter().for_each(|key| secrets.add(Secret::Key, key));
            }
        }
        for port in &evidence.ports {
            secrets.host(&port.target);
            secrets.add(Secret::Address, &port.address.to_string());
        }
        secrets
    }

    /// An input by its path, and by the last part of it, as sentences call it.
    fn input(&mut self, from: &str) {
        if from == THIS_MACHINE {
            return;
        }
        self.add(Secret::Input, from);
        let known = self.get(&from.trim().to_lowercase()).map(str::to_owned);
        let short = input_name(from).to_lowercase();
        if let Some(pseudonym) = known.filter(|_| from != "-") {
            self.names.entry(short).or_insert(pseudonym);
        }
    }

    fn machine(&mut self, machine: &Machine) {
        self.input(&machine.from);
        machine.name.iter().for_each(|name| self.host(&name.value));
        machine.cmid.iter().for_each(|cmid| self.add(Secret::Cmid, &cmid.value));
        for product in &machine.products {
            self.product(product);
        }
        for event in &machine.events {
            self.event(event);
        }
    }

    fn product(&mut self, product: &Product) {
        let hosts = [&product.kms_host, &product.kms_ip, &product.avma_host];
        hosts.into_iter().flatten().for_each(|host| self.host(&host.value));
        product.cmid.iter().for_each(|cmid| self.add(Secret::Cmid, &cmid.value));
        product.partial_key.iter().for_each(|key| self.add(Secret::Key, &key.value));
        product.activation_object.iter().for_each(|object| self.add(Secret::Object, &object.value));
        let pids = [&product.extended_pid, &product.kms_host_extended_pid];
        pids.into_iter().flatten().for_each(|pid| self.add(Secret::Pid, &pid.value));
    }

    fn event(&mut self, event: &Event) {
        event.computer.iter().for_each(|name| self.host(name));
        if let EventDetail::Request(request) = &event.detail {
            request.host.iter().for_each(|host| self.host(host));
            request.client.iter().for_each(|client| self.host(client));
            request.cmid.iter().for_each(|cmid| self.add(Secret::Cmid, cmid));
        }
        if let EventDetail::Publishing(publishing) = &event.detail {
            publishing.domain.iter().for_each(|domain| self.domain(domain));
        }
    }

    fn answer(&mut self, answer: &DnsAnswer) {
        self.input(&answer.from);
        answer.server.iter().for_each(|server| self.host(&server.value));
        answer.question.iter().for_each(|question| self.owner(&question.value));
        for record in &answer.records {
            self.owner(&record.owner);
            self.host(&record.target);
        }
        for address in &answer.addresses {
            self.host(&address.name);
            address.addresses.iter().for_each(|address| self.add(Secret::Address, &address.to_string()));
        }
        for (alias, name) in &answer.aliases {
            self.host(&alias.value);
            self.host(name);
        }
    }

    /// The owner of a record: a service below a domain, or a host.
    fn owner(&mut self, name: &str) {
        let labels: Vec<&str> = name.trim_end_matches('.').split('.').collect();
        let service = labels.iter().take_while(|label| label.starts_with('_')).count();
        if service > 0 {
            self.domain(&labels.into_iter().skip(service).collect::<Vec<_>>().join("."));
        } else if let Some((_, domain)) = name.split_once('.').filter(|(label, _)| label.contains("mcs")) {
            let domain =
                domain.strip_prefix("tcp.").or_else(|| domain.strip_prefix("_tcp.")).unwrap_or(domain);
            self.domain(domain);
        } else {
            self.host(name);
        }
    }

    /// A host by its name, with or without domain, or by its address.
    pub(super) fn host(&mut self, name: &str) {
        let name = name.trim().trim_end_matches('.').to_lowercase();
        // An address may stand behind the name, and a port behind either; words in a row are no name.
        let name = name.split('#').next().unwrap_or_default();
        if name.contains(char::is_whitespace) {
            let parts = name.split_whitespace().map(|part| part.trim_matches(['(', ')', ',']));
            parts.filter(|part| part.contains(['.', ':'])).for_each(|part| self.host(part));
            return;
        }
        if name.parse::<IpAddr>().is_ok() {
            self.add(Secret::Address, name);
            return;
        }
        if name.is_empty() || self.public.iter().any(|public| public == name) {
            return;
        }
        match name.split_once('.') {
            Some((label, domain)) if !label.is_empty() => {
                self.add(Secret::Host, label);
                self.domain(domain);
                if let (Some(host), Some(zone)) = (self.names.get(label), self.names.get(domain)) {
                    let whole = format!("{host}.{zone}");
                    self.names.insert(name.to_owned(), whole);
                }
            }
            Some(_) | None => self.add(Secret::Host, name),
        }
    }

    /// A domain and the domains that it lies in.
    fn domain(&mut self, domain: &str) {
        let domain = domain.trim().trim_end_matches('.').to_lowercase();
        let mut rest = domain.as_str();
        loop {
            self.add(Secret::Domain, rest);
            match rest.split_once('.') {
                Some((_, above)) if above.contains('.') => rest = above,
                Some(_) | None => return,
            }
        }
    }

    /// Anything else that is replaced as a whole; what is known already keeps its pseudonym.
    pub(super) fn add(&mut self, secret: Secret, name: &str) {
        let name = name.trim().to_lowercase();
        if name.is_empty() || name == "-" || self.names.contains_key(&name) {
            return;
        }
        let count = self.counts.entry(secret).or_default();
        *count += 1;
        self.names.insert(name, format!("{}-{count}", secret.stem()));
    }

    /// The pseudonym of this, made up now if need be.
    pub(super) fn pseudonym(&mut self, secret: Secret, name: &str) -> String {
        self.add(secret, name);
        self.names.get(&name.trim().to_lowercase()).cloned().unwrap_or_default()
    }

    /// The pseudonym of a known name, given in lower case.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.names.get(name).map(String::as_str)
    }

    /// The length of the longest name, in bytes: no longer text needs to be looked up.
    pub(super) fn longest(&self) -> usize {
        self.names.keys().map(String::len).max().unwrap_or(0)
    }
}
