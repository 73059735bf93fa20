//! The window without a graphics card: egui's triangles are drawn by the processor and handed to the window system as
//! a picture.
//!
//! For bare machines and remote desktops where neither Direct3D, Vulkan nor OpenGL starts; slower than they
//! are, and the same pixels on every machine.

mod canvas;
mod texture;
mod triangle;
mod window;

pub use self::canvas::Canvas;
pub use self::texture::Textures;
pub(super) use self::window::{Trouble, run};
