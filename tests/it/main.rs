//! The one integration binary; its modules mirror `src`.

#[cfg(test)]
mod architecture;
#[cfg(test)]
mod gallery;
#[cfg(test)]
mod rasteriser;
#[cfg(test)]
mod simulation;
#[cfg(test)]
mod support;
#[cfg(test)]
mod window;
mod bad_input;
#[cfg(test)]
mod fixtures;
#[cfg(test)]
mod plan;
#[cfg(test)]
mod saving;
