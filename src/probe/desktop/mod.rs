//! What the desktop around the program says of itself: its high contrast, its wish for less motion, its language, and the
//! console it was started from.
//!
//! One trait; Windows asks its own interfaces, every other system stands on what its environment tells.

#[cfg(not(windows))]
mod elsewhere;
#[cfg(windows)]
mod windows;

#[cfg(not(windows))]
use elsewhere::Elsewhere as Here;
#[cfg(windows)]
use windows::Windows as Here;

/// Two colours, as red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contrast {
    pub foreground: [u8; 3],
    pub background: [u8; 3],
}

/// A desktop.
pub trait Desktop {
    /// Text and ground of the high contrast that the user has switched on; `None` where it is off.
    fn high_contrast(&self) -> Option<Contrast>;

    /// Whether the user has asked the system for less motion.
    fn reduces_motion(&self) -> bool;

    /// The language that the user has set, as the system names it: `de_DE.UTF-8`, `de-DE`.
    fn language(&self) -> Option<String>;

    /// Lets what is printed appear in the console that the program was started from, where the system does not do so by
    /// itself. Does nothing where there is none.
    fn attach_console(&self);
}

/// The high contrast of the desktop that the program runs on.
pub fn high_contrast() -> Option<Contrast> {
    Here.high_contrast()
}

/// Whether the desktop asks for less motion.
pub fn reduced_motion() -> bool {
    Here.reduces_motion()
}

/// The language of the desktop that the program runs on.
pub fn language() -> Option<String> {
    Here.language()
}

/// To be called before anything is printed.
pub fn attach_console() {
    Here.attach_console();
}
