//! Long work in a terminal: it runs on other threads, and how far it is stands on stderr where somebody looks at it.
//! Somebody who looks can cancel it with Ctrl+C and is told that nothing was written; without a terminal Ctrl+C is left
//! to the system, which ends the program.

use std::io::IsTerminal as _;
use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use crate::app::jobs::{Job, Progress, Runner, Wake};
use crate::cli::dispatch::{Stop, Terminal};
use crate::probe::interrupt::interrupted;

/// How often work that says nothing is looked at.
const GLANCE: Duration = Duration::from_millis(250);

/// Does the work and gives what it came to; says how far it is as `name: 12 %`.
///
/// # Errors
/// [`Stop::Unreadable`] where the work ended without a result, [`Stop::Cancelled`] after Ctrl+C.
pub(super) fn wait<T: Send + 'static>(
    name: &str,
    terminal: &mut Terminal<'_>,
    work: impl FnOnce(&Progress) -> Option<T> + Send + 'static,
) -> Result<T, Stop> {
    let (sender, news) = channel();
    // That nobody listens any more is no failure: the program is about to end.
    let wake: Wake = Arc::new(move || sender.send(()).unwrap_or_default());
    let is_watched = std::io::stderr().is_terminal();
    let job = Job::start(&Runner::Threads(wake), work);
    // It is looked at with the next news.
    let interrupt = is_watched.then(|| Job::start(&Runner::Threads(Arc::new(|| ())), |_| interrupted()));
    let mut line = Line { name, shown: None, is_watched };
    loop {
        let heard = news.recv_timeout(GLANCE);
        if interrupt.as_ref().and_then(Job::take) == Some(true) {
            job.cancel();
            line.clear(terminal);
            let percent = percent(job.progress());
            return Err(Stop::Cancelled(format!("{name}: cancelled at {percent} %, nothing was written")));
        }
        if let Some(result) = job.take() {
            line.clear(terminal);
            return result.ok_or_else(|| Stop::Unreadable(format!("{name} was given up")));
        }
        match heard {
            Ok(()) | Err(RecvTimeoutError::Timeout) => line.show(terminal, job.progress()),
            Err(RecvTimeoutError::Disconnected) => {
                return Err(Stop::Unreadable(format!("{name} ended early")));
            }
        }
    }
}

/// The line that says how far the work is.
struct Line<'a> {
    name: &'a str,
    shown: Option<u32>,
    is_watched: bool,
}

impl Line<'_> {
    fn show(&mut self, terminal: &mut Terminal<'_>, share: f32) {
        let percent = percent(share);
        if self.is_watched && self.shown != Some(percent) {
            self.shown = Some(percent);
            write(terminal, &format!("\r{}: {percent} %, Ctrl+C cancels", self.name));
        }
    }

    fn clear(&mut self, terminal: &mut Terminal<'_>) {
        if self.shown.take().is_some() {
            write(terminal, "\r\u{1b}[K");
        }
    }
}

fn percent(share: f32) -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share is 0 to 1")]
    let percent = (share * 100.0) as u32;
    percent
}

/// That nobody reads it is no failure.
fn write(terminal: &mut Terminal<'_>, text: &str) {
    let written = terminal.err.write_all(text.as_bytes()).and_then(|()| terminal.err.flush());
    written.unwrap_or_default();
}
