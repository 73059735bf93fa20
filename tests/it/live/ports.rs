//! What a target's port can do, on loopback: open, refuse, never answer.

use core::net::{Ipv4Addr, SocketAddr};
use core::time::Duration;
use std::io::Read as _;
use std::net::TcpListener;

use activation_wizard::domain::evidence::PortAnswer;
use activation_wizard::probe::live::{Check, Checked, Watch};

use super::server::Zone;
use super::{LIMIT, check, run};

fn zone(port: u16) -> Zone {
    Zone::default().host("corp.test", (0, 0, port), "kms1.corp.test").address("kms1.corp.test", "127.0.0.1")
}

fn answer(checked: &Checked) -> &PortAnswer {
    assert_eq!(checked.evidence.ports.len(), 1);
    &checked.evidence.ports[0].answer
}

#[test]
fn an_open_port_is_opened_and_closed_without_a_byte() {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let checked = check(&zone(listener.local_addr().unwrap().port()).serve(), "corp.test");
    assert!(matches!(answer(&checked), PortAnswer::Open { .. }), "{:?}", checked.evidence.ports);
    let (mut stream, _) = listener.accept().unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    assert!(bytes.is_empty(), "{bytes:?}");
}

#[test]
fn a_port_where_nobody_listens_refuses() {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    assert_eq!(*answer(&check(&zone(port).serve(), "corp.test")), PortAnswer::Refused);
}

/// A listener whose queue is full: the system drops what comes after, as a firewall does.
struct Stuffed {
    port: u16,
    runtime: tokio::runtime::Runtime,
    _listener: tokio::net::TcpListener,
    _waiting: Vec<tokio::net::TcpStream>,
}

impl Stuffed {
    fn new() -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let (listener, waiting) = runtime.block_on(async {
            let socket = tokio::net::TcpSocket::new_v4().unwrap();
            socket.bind(SocketAddr::from((Ipv4Addr::LOCALHOST, 0))).unwrap();
            let listener = socket.listen(1).unwrap();
            let address = listener.local_addr().unwrap();
            let mut waiting = Vec::new();
            let patience = Duration::from_millis(300);
            while let Ok(Ok(stream)) =
                tokio::time::timeout(patience, tokio::net::TcpStream::connect(address)).await
            {
                waiting.push(stream);
                assert!(waiting.len() < 100, "the queue never fills");
            }
            (listener, waiting)
        });
        Self { port: listener.local_addr().unwrap().port(), runtime, _listener: listener, _waiting: waiting }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_port_that_never_answers_is_given_up_at_the_limit() {
    let stuffed = Stuffed::new();
    let server = zone(stuffed.port).serve();
    let checked = run(vec![server.address()], None, "corp.test", Duration::from_millis(150));
    let PortAnswer::Silent { milliseconds } = answer(&checked) else {
        panic!("{:?}", checked.evidence.ports)
    };
    assert!(*milliseconds >= 150, "{milliseconds}");
    drop(stuffed.runtime);
}

/// Wants nothing any more as soon as the ports are tried.
struct Impatient(core::cell::Cell<bool>);

impl Watch for Impatient {
    fn at(&self, share: f32) {
        self.0.set(share > 0.55);
    }

    fn cancelled(&self) -> bool {
        self.0.get()
    }
}

#[cfg(target_os = "linux")]
#[test]
fn cancelling_does_not_wait_for_silent_ports() {
    let stuffed = Stuffed::new();
    let server = zone(stuffed.port).serve();
    let check = Check::through(Ok(vec![server.address()]), "corp.test", None, LIMIT).unwrap();
    let start = std::time::Instant::now();
    assert_eq!(check.run(&Impatient(core::cell::Cell::new(false))).unwrap(), None);
    assert!(start.elapsed() < LIMIT, "{:?}", start.elapsed());
}
