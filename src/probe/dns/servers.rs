//! Name servers asked directly, one after the other as a system does it: the next one where one is silent or refuses.
//! Every question has a time limit; an answer names the server that gave it.

use core::net::{IpAddr, SocketAddr};
use core::time::Duration;
use std::sync::Arc;

use futures_util::future::join;
use hickory_resolver::config::{ConnectionConfig, NameServerConfig, ResolverOpts, ServerOrderingStrategy};
use hickory_resolver::net::NetError;
use hickory_resolver::net::runtime::TokioRuntimeProvider;
use hickory_resolver::net::xfer::{DnsHandle as _, FirstAnswer as _};
use hickory_resolver::proto::op::{DnsRequestOptions, Query};
use hickory_resolver::proto::rr::{Name, Record, RecordType};
use hickory_resolver::{NameServerPool, PoolContext, TlsConfig};

use super::{Coming, Looked, Resolver, Service, reply};
use crate::domain::evidence::Answered;

/// Aliases followed for one name; a longer chain is a fault of the zone.
const ALIASES: usize = 8;

/// Name servers under one name.
pub struct NameServers {
    name: String,
    servers: Vec<Server>,
    limit: Duration,
}

struct Server {
    address: SocketAddr,
    pool: NameServerPool<TokioRuntimeProvider>,
}

/// What one name and type gave, aliases followed.
struct Chain {
    answered: Answered,
    server: Option<SocketAddr>,
    /// The name at the end of the chain.
    end: Name,
    records: Vec<Record>,
    aliases: Vec<(String, String)>,
    passed_over: Vec<(SocketAddr, Answered)>,
}

/// What the first server that answers says to one question.
struct Exchange {
    answered: Answered,
    server: Option<SocketAddr>,
    records: Vec<Record>,
    passed_over: Vec<(SocketAddr, Answered)>,
}

impl NameServers {
    /// These servers, asked in this order, each with this limit for one question.
    ///
    /// # Errors
    /// Where the network library cannot be set up, in its words.
    pub fn new(name: &str, addresses: &[SocketAddr], limit: Duration) -> Result<Self, String> {
        let server = |address: &SocketAddr| -> Result<Server, String> {
            let tls = TlsConfig::new().map_err(|error| error.to_string())?;
            let context = Arc::new(PoolContext::new(options(limit), tls));
            let config = config(*address);
            let pool = NameServerPool::from_config([config], context, TokioRuntimeProvider::default());
            Ok(Server { address: *address, pool })
        };
        let servers = addresses.iter().map(server).collect::<Result<_, _>>()?;
        Ok(Self { name: name.to_owned(), servers, limit })
    }

    /// Follows aliases until a record of this type, an end, or too many.
    async fn chain(&self, name: &str, kind: RecordType) -> Chain {
        let mut chain = Chain {
            answered: Answered::NoSuchName,
            server: None,
            end: Name::root(),
            records: Vec::new(),
            aliases: Vec::new(),
            passed_over: Vec::new(),
        };
        let Ok(mut at) = Name::from_str_relaxed(format!("{}.", name.trim_end_matches('.'))) else {
            chain.answered = Answered::Failed("not a name that DNS can hold".to_owned());
            return chain;
        };
        while chain.aliases.len() <= ALIASES {
            let exchange = self.exchange(&at, kind).await;
            let (links, end) = reply::follow(&at, &exchange.records);
            chain.passed_over.extend(exchange.passed_over);
            chain.server = exchange.server;
            chain.aliases.extend(links);
            chain.records = exchange.records;
            let owned = chain.records.iter().any(|record| record.name == end && record.record_type() == kind);
            let leads_on = !owned && end != at && exchange.answered == Answered::Records;
            let nothing = !owned && exchange.answered == Answered::Records;
            chain.answered = if nothing { Answered::NoData } else { exchange.answered };
            chain.end = end.clone();
            if !leads_on {
                return chain;
            }
            at = end;
        }
        chain.answered = Answered::Failed("the chain of aliases has no end".to_owned());
        chain
    }

    async fn exchange(&self, name: &Name, kind: RecordType) -> Exchange {
        let mut passed_over: Vec<(SocketAddr, Answered)> = Vec::new();
        for server in &self.servers {
            let query = Query::query(name.clone(), kind);
            let asked = server.pool.lookup(query, request()).first_answer();
            // The library has a limit of its own, for one connection; this one is for the question.
            let outcome = tokio::time::timeout(self.limit, asked).await.unwrap_or(Err(NetError::Timeout));
            let reply::Reply { answered, records } = reply::read(outcome);
            if !matches!(answered, Answered::Silent | Answered::Failed(_)) {
                return Exchange { answered, server: Some(server.address), records, passed_over };
            }
            passed_over.push((server.address, answered));
        }
        // Nobody gave a usable answer: the last one's word stands.
        let (server, answered) =
            passed_over.pop().map_or((None, Answered::Silent), |(server, did)| (Some(server), did));
        Exchange { answered, server, records: Vec::new(), passed_over }
    }
}

impl Resolver for NameServers {
    fn name(&self) -> &str {
        &self.name
    }

    fn services<'a>(&'a self, owner: &'a str) -> Coming<'a, Looked<Service>> {
        Box::pin(async move {
            let chain = self.chain(owner, RecordType::SRV).await;
            let found = reply::services(&chain.end, &chain.records);
            looked(chain, found)
        })
    }

    fn addresses<'a>(&'a self, name: &'a str) -> Coming<'a, Looked<IpAddr>> {
        Box::pin(async move {
            let (four, six) = join(self.chain(name, RecordType::A), self.chain(name, RecordType::AAAA)).await;
            both(four, six)
        })
    }
}

fn looked<T>(chain: Chain, found: Vec<T>) -> Looked<T> {
    Looked {
        answered: chain.answered,
        server: chain.server,
        found,
        aliases: chain.aliases,
        passed_over: chain.passed_over,
    }
}

/// One answer out of the two families: addresses of either are addresses; without any, the graver word stands.
fn both(four: Chain, six: Chain) -> Looked<IpAddr> {
    let mut found = reply::addresses(&four.end, &four.records);
    found.extend(reply::addresses(&six.end, &six.records));
    let six_says_more = found.is_empty() && four.answered == Answered::NoData;
    let answered = match (found.is_empty(), six_says_more) {
        (false, _) => Answered::Records,
        (true, true) => six.answered.clone(),
        (true, false) => four.answered.clone(),
    };
    let mut looked = looked(if six_says_more { six } else { four }, found);
    looked.answered = answered;
    looked
}

fn config(address: SocketAddr) -> NameServerConfig {
    let mut connections = vec![ConnectionConfig::udp(), ConnectionConfig::tcp()];
    for connection in &mut connections {
        connection.port = address.port();
    }
    NameServerConfig::new(address.ip(), true, connections)
}

fn options(limit: Duration) -> ResolverOpts {
    let mut options = ResolverOpts::default();
    options.timeout = limit;
    options.cache_size = 0;
    options.num_concurrent_reqs = 1;
    options.max_active_requests = 1024;
    options.server_ordering_strategy = ServerOrderingStrategy::UserProvidedOrder;
    options
}

fn request() -> DnsRequestOptions {
    let mut request = DnsRequestOptions::default();
    request.recursion_desired = true;
    request
}
