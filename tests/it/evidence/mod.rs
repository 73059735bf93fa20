//! The readers of evidence: fixtures with the reading they must give, and what may happen to them on their way.

mod damage;
mod readings;
mod table;
