//! The real window under Xvfb, driven by a real mouse and a real keyboard (xdotool).
//!
//! Run by `cargo test --release --test window -- --test-threads=1`; it needs Xvfb, xdotool and xclip. A twin of the app, drawn in memory at the
//! same size, says where things are; what happened is read from the files that the program keeps.

#![expect(clippy::disallowed_methods, reason = "these tests start programs and read what they keep")]

#[cfg(test)]
mod diagnose;
#[cfg(test)]
mod hands;
#[cfg(test)]
mod learn;
#[cfg(test)]
#[path = "../it/rasteriser.rs"]
mod rasteriser;
#[cfg(test)]
mod screen;
#[cfg(test)]
mod sight;
#[cfg(test)]
mod simulate;
#[cfg(test)]
#[path = "../it/support.rs"]
#[expect(dead_code, reason = "shared with the tests in memory, which use all of it")]
mod support;
#[cfg(test)]
mod walks;
