//! The engine told as stories: a plan goes in, and what the fleet went through is asked day by day.

mod articles;
mod because;
mod causes;
mod causes_of_many;
mod causes_of_runs;
mod edges;
mod engines;
mod fields;
mod incidents;
mod laws;
mod limits;
mod preview;
mod random_plans;
mod ready_made;
mod render;
mod rescue;
mod rulebooks;
mod said;
mod story;
mod strikes;

/// Both lists side by side; a law on pairs would hold by itself where one list is too short.
#[track_caller]
fn pairs<'a, A, B>(one: &'a [A], other: &'a [B]) -> impl Iterator<Item = (&'a A, &'a B)> {
    assert_eq!(one.len(), other.len(), "as many of the one as of the other");
    one.iter().zip(other)
}
