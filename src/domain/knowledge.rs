//! Catalogue and rulebooks together, as the embedded texts or a folder of newer data give them. Reading reports
//! every problem of every file at once.

use crate::domain::catalog::Catalog;
use crate::domain::rulebook::Rulebooks;

/// All facts the program reasons with.
#[derive(Clone, Debug)]
pub struct Knowledge {
    pub catalog: Catalog,
    pub rulebooks: Rulebooks,
}
