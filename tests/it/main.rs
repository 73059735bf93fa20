//! The one integration binary; its modules mirror `src`.

#[cfg(test)]
mod advice;
#[cfg(test)]
mod architecture;
