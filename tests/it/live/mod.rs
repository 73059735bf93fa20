//! The live check against a real name server and real ports, all on loopback: nothing leaves this machine.

mod answers;
mod command;
mod ports;
pub(crate) mod server;

use core::net::SocketAddr;
use core::time::Duration;

use activation_wizard::probe::live::{Check, Checked, Watch};

use server::Server;

/// Long enough for loopback on a busy machine; nothing waits for it but what is meant to be silent.
const LIMIT: Duration = Duration::from_secs(5);

/// Wants the result, whatever happens.
struct Patient;

impl Watch for Patient {
    fn at(&self, _share: f32) {}

    fn cancelled(&self) -> bool {
        false
    }
}

/// The check of a domain with this server as the system's.
fn check(system: &Server, domain: &str) -> Checked {
    run(vec![system.address()], None, domain, LIMIT)
}

fn run(system: Vec<SocketAddr>, server: Option<SocketAddr>, domain: &str, limit: Duration) -> Checked {
    let check = Check::through(Ok(system), domain, server, limit).unwrap();
    check.run(&Patient).unwrap().unwrap()
}
