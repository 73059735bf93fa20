//! Picks window or terminal; nothing else.

fn main() {}
