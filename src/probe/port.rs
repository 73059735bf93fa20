//! Trying a TCP port: a connection is opened and closed at once, and not one byte is sent on it. It never speaks the
//! protocol that is spoken there.

use core::net::SocketAddr;
use core::time::Duration;
use std::io::ErrorKind;

use tokio::net::TcpStream;

use crate::domain::evidence::PortAnswer;
use crate::probe::clock::Stopwatch;
use crate::probe::dns::Coming;

/// Somebody who opens connections.
pub trait Connector {
    /// Opens a connection to this address, and closes it.
    fn connect(&self, to: SocketAddr) -> Coming<'_, PortAnswer>;
}

/// The system's TCP, with a limit for one connection.
pub struct Tcp {
    pub limit: Duration,
}

impl Connector for Tcp {
    fn connect(&self, to: SocketAddr) -> Coming<'_, PortAnswer> {
        Box::pin(async move {
            let watch = Stopwatch::start();
            let outcome = tokio::time::timeout(self.limit, TcpStream::connect(to)).await;
            let milliseconds = u32::try_from(watch.milliseconds()).unwrap_or(u32::MAX);
            match outcome {
                Ok(Ok(stream)) => {
                    drop(stream);
                    PortAnswer::Open { milliseconds }
                }
                Ok(Err(error)) => failure(&error, milliseconds),
                Err(_elapsed) => PortAnswer::Silent { milliseconds },
            }
        })
    }
}

fn failure(error: &std::io::Error, milliseconds: u32) -> PortAnswer {
    if error.kind() == ErrorKind::ConnectionRefused {
        PortAnswer::Refused
    } else if error.kind() == ErrorKind::TimedOut {
        PortAnswer::Silent { milliseconds }
    } else {
        PortAnswer::Failed(error.to_string())
    }
}
