//! The card of the live check: a domain, perhaps a name server, a time limit, and what would be sent where. Nothing
//! is sent from here.

use core::net::SocketAddr;
use core::time::Duration;

use crate::app::jobs::Job;
use crate::app::words::word;
use crate::probe::dns::QuestionFault;
use crate::probe::live::{Check, Checked, server_address};

/// What the system says of its name servers.
pub(crate) type SystemServers = Result<Vec<SocketAddr>, String>;

/// What came of a check: `None` where it was cancelled.
pub(crate) type Outcome = Result<Option<Checked>, String>;

/// A field of the card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LiveField {
    Domain(String),
    Server(String),
    /// Seconds; `None` while the field holds no number.
    Limit(Option<u32>),
}

/// The card.
pub struct LiveCard {
    pub open: bool,
    pub domain: String,
    /// A name server to ask beside the system's; may be empty.
    pub server: String,
    /// Seconds for one answer or one connection.
    pub limit: Option<u32>,
    /// The system's name servers; `None` until they were asked for.
    pub(crate) system: Option<SystemServers>,
    pub(crate) looking: Option<Job<SystemServers>>,
    /// What would be sent, or why nothing can be.
    pub plan: Option<Result<Check, LiveFaults>>,
    /// Whether the user wanted to ask, so that faults are shown.
    pub tried: bool,
    /// Counts up when the user wanted to ask and a field was wrong.
    pub complaints: u32,
    /// The check under way.
    pub job: Option<Job<Outcome>>,
}

/// What is wrong with the fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LiveFaults {
    pub domain: Option<String>,
    pub server: Option<String>,
    pub limit: Option<String>,
}

impl Default for LiveCard {
    fn default() -> Self {
        Self {
            open: false,
            domain: String::new(),
            server: String::new(),
            limit: Some(Self::LIMIT),
            system: None,
            looking: None,
            plan: None,
            tried: false,
            complaints: 0,
            job: None,
        }
    }
}

impl LiveCard {
    /// The limit at first, in seconds.
    pub const LIMIT: u32 = 5;
    /// The highest limit, in seconds.
    pub const HIGHEST: u32 = 60;

    /// Puts the check together anew; to be called when a field or the system's servers changed.
    pub(crate) fn plan(&mut self) {
        self.plan = self.system.clone().map(|system| self.check(system));
    }

    fn check(&self, system: SystemServers) -> Result<Check, LiveFaults> {
        let mut faults = LiveFaults::default();
        let server = match self.server.trim() {
            "" => None,
            typed => {
                let address = server_address(typed);
                if address.is_none() {
                    faults.server = Some(word("diagnose.live.server-wrong").to_owned());
                }
                address
            }
        };
        if self.limit.is_none() {
            faults.limit = Some(word("diagnose.live.limit-wrong").to_owned());
        }
        let limit = Duration::from_secs(u64::from(self.limit.unwrap_or(Self::LIMIT)));
        match Check::through(system, &self.domain, server, limit) {
            Ok(check) if faults == LiveFaults::default() => Ok(check),
            Ok(_) => Err(faults),
            Err(fault) => Err(LiveFaults { domain: Some(domain_fault(&fault)), ..faults }),
        }
    }
}

fn domain_fault(fault: &QuestionFault) -> String {
    let id = if fault.found.trim().is_empty() {
        "diagnose.live.domain-empty"
    } else {
        "diagnose.live.domain-wrong"
    };
    word(id).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(domain: &str, server: &str) -> LiveCard {
        let system = Some(Ok(vec![SocketAddr::from(([192, 0, 2, 1], 53))]));
        let mut card =
            LiveCard { domain: domain.to_owned(), server: server.to_owned(), system, ..LiveCard::default() };
        card.plan();
        card
    }

    #[test]
    fn nothing_is_planned_before_the_systems_servers_are_known() {
        let mut card = LiveCard { domain: "corp.example".to_owned(), ..LiveCard::default() };
        card.plan();
        assert_eq!(card.plan, None);
    }

    #[test]
    fn a_plan_names_whom_it_asks() {
        let card = card("corp.example", "192.0.2.53");
        let check = card.plan.unwrap().unwrap();
        let names: Vec<_> = check.asked().iter().map(|asked| asked.name.clone()).collect();
        assert_eq!(names, ["the system's resolver", "192.0.2.53:53"]);
    }

    #[test]
    fn every_wrong_field_is_named() {
        let faults = card("", "dns").plan.unwrap().unwrap_err();
        assert!(faults.domain.is_some() && faults.server.is_some());
        let mut card = card("corp.example", "");
        card.limit = None;
        card.plan();
        assert!(card.plan.unwrap().unwrap_err().limit.is_some());
    }
}
