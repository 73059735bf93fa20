//! The Decide place, driven by the names that people hear and see.
