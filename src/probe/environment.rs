//! The environment that the program was started in: words, displays, services. The only place that reads it.
//!
//! Reduced motion is absent on purpose: no system tells it by the environment.

use std::ffi::OsString;

/// The words that the program was started with, its own name first.
pub fn arguments() -> Vec<OsString> {
    std::env::args_os().collect()
}

/// The names of the variables that would tell a display, where none of them does; `None` where a window can be
/// tried.
pub fn missing_display() -> Option<&'static str> {
    if cfg!(any(target_os = "windows", target_os = "macos")) {
        return None;
    }
    let has_display = is_set("DISPLAY") || is_set("WAYLAND_DISPLAY");
    (!has_display).then_some("DISPLAY, WAYLAND_DISPLAY")
}

/// Whether the system's file dialogs can be asked for at all. On Linux they come over the session bus.
pub fn dialog_service() -> bool {
    if cfg!(any(target_os = "windows", target_os = "macos")) {
        return true;
    }
    let bus_of_login = variable("XDG_RUNTIME_DIR").map(|folder| std::path::Path::new(&folder).join("bus"));
    is_set("DBUS_SESSION_BUS_ADDRESS") || bus_of_login.is_some_and(|bus| bus.exists())
}

/// Starts this program again with these words. Where the system can, the new program takes the place of this one, and
/// this returns only if it fails; elsewhere it does not wait for it.
///
/// # Errors
/// Where the system cannot start it, in its own words.
#[expect(clippy::disallowed_methods, reason = "the one place that starts this program again")]
pub fn run_again(arguments: &[OsString]) -> Result<(), String> {
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let mut command = std::process::Command::new(program);
    command.args(arguments);
    #[cfg(unix)]
    return Err(std::os::unix::process::CommandExt::exec(&mut command).to_string());
    #[cfg(not(unix))]
    command.spawn().map(drop).map_err(|error| error.to_string())
}

/// Whether this program, started with these words, ends well in time. A driver may end the process that asks it: then
/// it is not this one.
#[expect(clippy::disallowed_methods, reason = "the one place that starts this program again")]
pub fn ends_well(arguments: &[&str], limit: core::time::Duration) -> bool {
    let Ok(program) = std::env::current_exe() else { return false };
    let quiet = std::process::Stdio::null;
    let mut command = std::process::Command::new(program);
    command.args(arguments).stdin(quiet()).stdout(quiet()).stderr(quiet());
    let Ok(mut child) = command.spawn() else { return false };
    let every = core::time::Duration::from_millis(5);
    super::child::wait(&mut child, limit, every, |_| true).is_some_and(|status| status.success())
}

/// Whether the user wants no colour in a terminal (`NO_COLOR`).
pub fn wants_no_colour() -> bool {
    is_set("NO_COLOR")
}

/// The language that the user has set, for example `de_DE.UTF-8`.
pub fn locale() -> Option<String> {
    ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(variable).and_then(|name| name.into_string().ok())
}

/// Where Windows is.
#[cfg(windows)]
pub(super) fn system_root() -> Option<OsString> {
    variable("SystemRoot")
}

/// The theme that GTK is told to use, for example `HighContrast`.
#[cfg(not(windows))]
pub(super) fn gtk_theme() -> Option<String> {
    variable("GTK_THEME").and_then(|name| name.into_string().ok())
}

fn is_set(name: &str) -> bool {
    variable(name).is_some()
}

/// The value of a variable that is there and not empty.
#[expect(clippy::disallowed_methods, reason = "this is the door to the environment")]
fn variable(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}
