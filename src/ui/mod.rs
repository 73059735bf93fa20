//! How it looks. The only folder that knows egui; it draws what `app` holds and never decides anything itself.

pub mod fonts;
pub mod frame;
pub mod icons;
pub mod layout;
pub mod page;
pub mod pages;
mod photo;
pub mod software;
pub mod start;
pub mod symbols;
pub mod theme;
pub mod typography;
pub mod widgets;
pub mod window;
mod zoom;

pub use self::theme::install;
pub use self::window::run;
