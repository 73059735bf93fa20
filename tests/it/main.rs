//! The one integration binary; its modules mirror `src`.

#[cfg(test)]
mod architecture;
#[cfg(test)]
mod gallery;
#[cfg(test)]
mod rasteriser;
#[cfg(test)]
mod simulation;
