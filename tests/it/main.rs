//! The one integration binary; its modules mirror `src`.

#[cfg(test)]
mod architecture;
#[cfg(test)]
mod catalog;
