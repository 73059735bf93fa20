//! Ctrl+C in the terminal that started the program.

use tokio::runtime::Builder;

/// Waits until somebody presses Ctrl+C, and from then on keeps it from ending the program; `false` where the system
/// does not tell.
pub fn interrupted() -> bool {
    let runtime = Builder::new_current_thread().enable_io().build();
    runtime.is_ok_and(|runtime| runtime.block_on(tokio::signal::ctrl_c()).is_ok())
}
