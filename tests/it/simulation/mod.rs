//! The engine told as stories: a plan goes in, and what the fleet went through is asked day by day.

mod articles;
mod fields;
mod incidents;
mod rulebooks;
mod story;
