//! The engine told as stories: a plan goes in, and what the fleet went through is asked day by day.

mod articles;
mod because;
mod edges;
mod fields;
mod incidents;
mod laws;
mod random_plans;
mod render;
mod rulebooks;
mod story;
mod strikes;
