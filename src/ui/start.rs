//! Opens the window.
