//! Texts of labelled lines: slmgr.vbs and ospp.vbs. Lines become entries (a label with its value, a statement, the
//! head of a reply), entries become products, products become machines.

mod apply;
mod draft;
mod entry;
mod finish;
mod neutral;
mod products;
mod scan;
mod unwrap;
mod walls;

pub(super) use products::{holds, read};
pub(super) use scan::product_start;
