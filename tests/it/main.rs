//! The one integration binary.

#[cfg(test)]
mod gallery;
#[cfg(test)]
mod rasteriser;
