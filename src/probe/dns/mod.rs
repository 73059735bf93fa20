//! Asking name servers for SRV records and addresses, behind one trait, so that every system's own resolver can
//! stand beside a named server. It asks what it is told to ask, once, and keeps nothing.

use core::future::Future;
use core::net::{IpAddr, SocketAddr};
use core::pin::Pin;

use crate::domain::evidence::Answered;

mod question;
mod reply;
mod servers;
mod system;
#[cfg(windows)]
mod windows;

pub use question::{Question, QuestionFault};
pub use servers::NameServers;
pub use system::{system_resolver, system_servers};

/// An answer that is under way.
pub type Coming<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// Somebody who answers look-ups: the system's resolver, or a server that the user named.
pub trait Resolver {
    /// What findings call it, for example `the system's resolver` or `192.0.2.53:53`.
    fn name(&self) -> &str;

    /// The SRV records of this name, the alias chain followed.
    fn services<'a>(&'a self, owner: &'a str) -> Coming<'a, Looked<Service>>;

    /// The IPv4 and IPv6 addresses of this name, the alias chain followed.
    fn addresses<'a>(&'a self, name: &'a str) -> Coming<'a, Looked<IpAddr>>;
}

/// How a look-up went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looked<T> {
    pub answered: Answered,
    /// The server whose answer this is.
    pub server: Option<SocketAddr>,
    pub found: Vec<T>,
    /// `(alias, name)` in the order of the chain.
    pub aliases: Vec<(String, String)>,
    /// Servers that were asked before and gave no usable answer, each with what it did.
    pub passed_over: Vec<(SocketAddr, Answered)>,
}

/// One SRV record as it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// Without the final dot.
    pub owner: String,
    pub priority: u16,
    pub weight: u16,
    pub port: u16,
    /// Without the final dot; `.` alone says that the service is not offered.
    pub target: String,
}
