//! The Reference place: what is searched for and which entry is open.

/// The search and what it shows.
#[derive(Clone, Debug, Default)]
pub struct ReferenceState {
    pub query: String,
    /// The open entry, by its place among the results.
    pub selected: Option<usize>,
}
