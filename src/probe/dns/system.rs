//! How this system looks names up: through Windows' own resolver, elsewhere through the name servers that it is set up
//! to ask. The hosts file is left out on purpose: KMS clients find their host by SRV records, and those come from servers
//! alone.

use core::net::SocketAddr;
use core::time::Duration;

use hickory_resolver::system_conf::read_system_conf;

use super::Resolver;

/// The system's resolver under this name; `servers` are those of [`system_servers`].
///
/// # Errors
/// Where it cannot be set up, in plain words.
#[cfg(not(windows))]
pub fn system_resolver(
    name: &str,
    servers: &[SocketAddr],
    limit: Duration,
) -> Result<Box<dyn Resolver>, String> {
    Ok(Box::new(super::NameServers::new(name, servers, limit)?))
}

/// The system's resolver under this name; it knows its servers itself.
///
/// # Errors
/// None; elsewhere there are some.
#[cfg(windows)]
#[expect(clippy::unnecessary_wraps, reason = "one signature on every system")]
pub fn system_resolver(
    name: &str,
    _servers: &[SocketAddr],
    limit: Duration,
) -> Result<Box<dyn Resolver>, String> {
    Ok(Box::new(super::windows::WindowsResolver { name: name.to_owned(), limit }))
}

/// The servers in the order in which the system asks them.
///
/// # Errors
/// Where the system's settings cannot be read or name no server, in plain words.
pub fn system_servers() -> Result<Vec<SocketAddr>, String> {
    let (config, _options) = read_system_conf().map_err(|error| error.to_string())?;
    let mut servers = Vec::new();
    for server in config.name_servers() {
        let port = server.connections.first().map_or(53, |connection| connection.port);
        let address = SocketAddr::new(server.ip, port);
        if !servers.contains(&address) {
            servers.push(address);
        }
    }
    if servers.is_empty() {
        return Err("no name server is set up on this system".to_owned());
    }
    Ok(servers)
}
