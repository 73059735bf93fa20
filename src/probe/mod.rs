//! Asking the real world: files, the clock, the folders of this user, the environment.
//!
//! May block and may fail, and says in plain words why. Knows the domain and nothing above it; each door to the
//! system stands at one place.

mod child;
pub mod clock;
pub mod desktop;
pub mod dialogs;
pub mod dns;
pub mod environment;
pub mod evidence;
pub mod files;
pub mod folders;
pub mod interrupt;
pub mod live;
pub mod port;
pub mod roster;
pub mod this_machine;
