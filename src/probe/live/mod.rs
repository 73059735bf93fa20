//! The live check of a domain: what name servers say of its KMS hosts, and whether their ports open.
//!
//! It sends DNS queries for `_vlmcs._tcp` below the domain and for the targets' addresses, and opens and closes TCP
//! connections to what they name. Nothing else: the protocol of a KMS is never spoken. A [`Check`] says what it will
//! send where before [`Check::run`] sends it.

use core::net::SocketAddr;
use core::time::Duration;

use crate::domain::evidence::Evidence;
use crate::probe::dns::{NameServers, Question, QuestionFault, Resolver, system_resolver, system_servers};
use crate::probe::port::Tcp;

mod asking;
mod transcript;

/// What findings call the system's own resolver.
pub const SYSTEM: &str = "the system's resolver";

/// What a check that is under way tells and asks.
pub trait Watch {
    /// How much is done, 0 to 1.
    fn at(&self, share: f32);
    /// Whether nobody wants the result any more.
    fn cancelled(&self) -> bool;
}

/// The port of a name server where none is given.
const DNS_PORT: u16 = 53;

/// Bounds of the time limit.
pub const LIMITS: core::ops::RangeInclusive<Duration> = Duration::from_millis(10)..=Duration::from_mins(1);

/// A check that has been put together and has sent nothing yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    question: Question,
    asked: Vec<Asked>,
    limit: Duration,
}

/// One resolver that a check asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub name: String,
    /// The servers that it asks, in order; why there is none otherwise.
    pub servers: Result<Vec<SocketAddr>, String>,
}

/// What came of a check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    pub evidence: Evidence,
    /// What was asked and answered, one text for each reading of the evidence: its facts are lines of it.
    pub transcripts: Vec<Transcript>,
}

/// What one resolver was asked and answered, line by line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transcript {
    /// The reading's `from`.
    pub from: String,
    pub text: String,
}

/// A name server as people type it: an address, with or without a port.
pub fn server_address(typed: &str) -> Option<SocketAddr> {
    let typed = typed.trim();
    let bare = typed.trim_start_matches('[').trim_end_matches(']');
    let alone = || bare.parse().ok().map(|ip| SocketAddr::new(ip, DNS_PORT));
    typed.parse().ok().or_else(alone).filter(|server: &SocketAddr| server.port() != 0)
}

impl Check {
    /// A check of a domain through the system's resolver, and through a server where one is named.
    ///
    /// # Errors
    /// Where the domain is none.
    pub fn of(domain: &str, server: Option<SocketAddr>, limit: Duration) -> Result<Self, QuestionFault> {
        Self::through(system_servers(), domain, server, limit)
    }

    /// The same with these servers, or their lack, as the system's.
    ///
    /// # Errors
    /// Where the domain is none.
    pub fn through(
        system: Result<Vec<SocketAddr>, String>,
        domain: &str,
        server: Option<SocketAddr>,
        limit: Duration,
    ) -> Result<Self, QuestionFault> {
        let question = Question::of(domain)?;
        let mut asked = vec![Asked { name: SYSTEM.to_owned(), servers: system }];
        asked.extend(server.map(|server| Asked { name: server.to_string(), servers: Ok(vec![server]) }));
        let limit = limit.clamp(*LIMITS.start(), *LIMITS.end());
        Ok(Self { question, asked, limit })
    }

    /// The name whose SRV records are asked for.
    pub fn owner(&self) -> String {
        self.question.owner()
    }

    /// The domain as it is asked for.
    pub fn domain(&self) -> &str {
        self.question.domain()
    }

    /// Who is asked.
    pub fn asked(&self) -> &[Asked] {
        &self.asked
    }

    /// The limit for one question and for one connection.
    pub fn limit(&self) -> Duration {
        self.limit
    }

    /// Whether there is anybody to ask.
    pub fn can_ask(&self) -> bool {
        self.asked.iter().any(|asked| asked.servers.is_ok())
    }

    /// Asks, and waits for the answers; `None` where it was cancelled.
    ///
    /// # Errors
    /// Where the system gives no sockets at all, in its words.
    pub fn run(&self, watch: &dyn Watch) -> Result<Option<Checked>, String> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_io()
            .enable_time()
            .build()
            .map_err(|error| error.to_string())?;
        let checked = runtime.block_on(async {
            let mut resolvers: Vec<Result<Box<dyn Resolver>, &Asked>> = Vec::new();
            for asked in &self.asked {
                resolvers.push(match &asked.servers {
                    Ok(servers) if asked.name == SYSTEM => {
                        Ok(system_resolver(&asked.name, servers, self.limit)?)
                    }
                    Ok(servers) => Ok(Box::new(NameServers::new(&asked.name, servers, self.limit)?)),
                    Err(_) => Err(asked),
                });
            }
            let (owner, tcp) = (self.owner(), Tcp { limit: self.limit });
            let work = asking::ask(&owner, &resolvers, &tcp, watch);
            Ok(asking::unless_cancelled(work, watch).await)
        });
        // Who gave up on a question does not wait for the thread that asks it.
        runtime.shutdown_background();
        checked
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_check_says_beforehand_whom_it_will_ask() {
        let server = SocketAddr::from(([192, 0, 2, 53], 53));
        let without = Err("no name server is set up on this system".to_owned());
        let check = Check::through(without, "corp.example", Some(server), Duration::from_secs(3)).unwrap();
        assert_eq!(check.owner(), "_vlmcs._tcp.corp.example");
        let names: Vec<_> =
            check.asked().iter().map(|asked| (asked.name.as_str(), asked.servers.is_ok())).collect();
        assert_eq!(names, [(SYSTEM, false), ("192.0.2.53:53", true)]);
        assert!(check.can_ask());
        let nobody = Check::through(Err(String::new()), "corp.example", None, Duration::ZERO).unwrap();
        assert!(!nobody.can_ask());
        assert_eq!(nobody.limit(), *LIMITS.start());
    }
}
