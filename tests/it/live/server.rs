//! A name server on loopback, over UDP and TCP, that answers what the test gives it.

use core::net::{Ipv4Addr, SocketAddr};
use core::time::Duration;
use std::collections::BTreeMap;
use std::sync::mpsc;
use std::thread::{self, JoinHandle};

use async_trait::async_trait;
use hickory_resolver::proto::op::{Header, HeaderCounts, Metadata, ResponseCode};
use hickory_resolver::proto::rr::rdata::{A, AAAA, CNAME, SRV};
use hickory_resolver::proto::rr::{Name, RData, Record, RecordType};
use hickory_server::net::runtime::Time;
use hickory_server::server::{Request, RequestHandler, ResponseHandler, ResponseInfo};
use hickory_server::zone_handler::MessageResponseBuilder;
use tokio::sync::oneshot;

/// What the server does when it is asked for a name.
#[derive(Clone)]
enum Does {
    Answers(Vec<Record>),
    Says(ResponseCode),
    Nothing,
}

/// A zone in the making.
#[derive(Clone, Default)]
pub(crate) struct Zone {
    names: BTreeMap<String, Does>,
}

impl Zone {
    /// `_vlmcs._tcp.DOMAIN SRV PRIORITY WEIGHT PORT TARGET`
    pub(crate) fn host(self, domain: &str, (priority, weight, port): (u16, u16, u16), target: &str) -> Self {
        let data = RData::SRV(SRV::new(priority, weight, port, name(target)));
        self.record(&format!("_vlmcs._tcp.{domain}"), data)
    }

    pub(crate) fn address(self, owner: &str, address: &str) -> Self {
        let data = match address.parse().unwrap() {
            core::net::IpAddr::V4(address) => RData::A(A(address)),
            core::net::IpAddr::V6(address) => RData::AAAA(AAAA(address)),
        };
        self.record(owner, data)
    }

    pub(crate) fn alias(self, owner: &str, target: &str) -> Self {
        self.record(owner, RData::CNAME(CNAME(name(target))))
    }

    /// The name is there and has no record at all.
    pub(crate) fn empty(mut self, owner: &str) -> Self {
        self.names.insert(owner.to_owned(), Does::Answers(Vec::new()));
        self
    }

    pub(crate) fn says(mut self, owner: &str, code: ResponseCode) -> Self {
        self.names.insert(owner.to_owned(), Does::Says(code));
        self
    }

    pub(crate) fn silent(mut self, owner: &str) -> Self {
        self.names.insert(owner.to_owned(), Does::Nothing);
        self
    }

    /// Starts a server for it.
    pub(crate) fn serve(self) -> Server {
        Server::start(self)
    }

    fn record(mut self, owner: &str, data: RData) -> Self {
        let record = Record::from_rdata(name(owner), 3600, data);
        match self.names.entry(owner.to_owned()).or_insert_with(|| Does::Answers(Vec::new())) {
            Does::Answers(records) => records.push(record),
            Does::Says(_) | Does::Nothing => panic!("{owner} has no records"),
        }
        self
    }

    /// The records of this type, behind as many aliases as lead there.
    fn look_up(&self, owner: &Name, kind: RecordType) -> Option<Does> {
        let known = self.names.get(owner.to_ascii().to_lowercase().trim_end_matches('.'))?;
        let Does::Answers(records) = known else { return Some(known.clone()) };
        let mut found: Vec<Record> =
            records.iter().filter(|record| record.record_type() == kind).cloned().collect();
        for record in records {
            if let RData::CNAME(CNAME(next)) = &record.data {
                found.push(record.clone());
                if next != owner
                    && let Some(Does::Answers(further)) = self.look_up(next, kind)
                {
                    found.extend(further);
                }
            }
        }
        Some(Does::Answers(found))
    }
}

fn name(text: &str) -> Name {
    if text == "." {
        Name::root()
    } else {
        Name::from_ascii(format!("{}.", text.trim_end_matches('.'))).unwrap()
    }
}

#[async_trait]
impl RequestHandler for Zone {
    async fn handle_request<R: ResponseHandler, T: Time>(
        &self,
        request: &Request,
        mut handle: R,
    ) -> ResponseInfo {
        let query = request.request_info().unwrap().query;
        let asked = Name::from(query.name().clone());
        let does = self.look_up(&asked, query.query_type());
        let mut metadata = Metadata::response_from_request(&request.metadata);
        let silent = ResponseInfo::from(Header { metadata, counts: HeaderCounts::default() });
        let (code, records) = match does {
            None => (ResponseCode::NXDomain, Vec::new()),
            Some(Does::Answers(records)) => (ResponseCode::NoError, records),
            Some(Does::Says(code)) => (code, Vec::new()),
            Some(Does::Nothing) => return silent,
        };
        metadata.response_code = code;
        let response =
            MessageResponseBuilder::from_message_request(request).build(metadata, &records, [], [], []);
        handle.send_response(response).await.unwrap()
    }
}

/// A server that runs until it is dropped.
pub(crate) struct Server {
    address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    fn start(zone: Zone) -> Self {
        let (tell, told) = mpsc::channel();
        let (stop, stopped) = oneshot::channel();
        let thread = thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async {
                let (udp, tcp) = sockets().await;
                tell.send(tcp.local_addr().unwrap()).unwrap();
                let mut server = hickory_server::Server::new(zone);
                server.register_socket(udp);
                server.register_listener(tcp, Duration::from_secs(10), 64);
                stopped.await.unwrap();
                server.shutdown_gracefully().await.unwrap();
            });
        });
        Self { address: told.recv().unwrap(), stop: Some(stop), thread: Some(thread) }
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }
}

/// UDP and TCP on one port that the system gives.
async fn sockets() -> (tokio::net::UdpSocket, tokio::net::TcpListener) {
    for _ in 0..50 {
        let tcp = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        if let Ok(udp) = tokio::net::UdpSocket::bind(tcp.local_addr().unwrap()).await {
            return (udp, tcp);
        }
    }
    panic!("no port that is free for both");
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            stop.send(()).unwrap();
        }
        if let Some(thread) = self.thread.take() {
            thread.join().unwrap();
        }
    }
}
