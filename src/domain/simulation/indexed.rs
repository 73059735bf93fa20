//! Lists whose index has a meaning: hosts by [`HostIx`], cohorts by [`CohortIx`]. An index is only made by the
//! fleet that holds the list, so that it is always inside; an index from outside goes through [`Indexed::find`].

use core::marker::PhantomData;
use core::ops::{Index, IndexMut};

use super::types::{CohortIx, HostIx, MachineIx, PoolIx};

/// A typed place in a list.
pub(super) trait Place: Copy {
    /// The place as a plain index.
    fn place(self) -> usize;
    /// The typed place of a plain index; lists are never longer than the type can count (`Limits` holds it).
    fn at(place: usize) -> Self;
}

macro_rules! places {
    ($($name:ident: $int:ty),+) => {$(
        impl Place for $name {
            fn place(self) -> usize {
                usize::try_from(self.0).unwrap_or(usize::MAX)
            }

            fn at(place: usize) -> Self {
                Self(<$int>::try_from(place).unwrap_or(<$int>::MAX))
            }
        }
    )+};
}

places!(MachineIx: u32, CohortIx: u16, HostIx: u32, PoolIx: u16);

/// A list with a typed index.
#[derive(Clone, Debug)]
pub(super) struct Indexed<I, T> {
    items: Vec<T>,
    index: PhantomData<I>,
}

impl<I: Place, T> Indexed<I, T> {
    pub(super) fn new(items: Vec<T>) -> Self {
        Self { items, index: PhantomData }
    }

    pub(super) fn len(&self) -> usize {
        self.items.len()
    }

    pub(super) fn push(&mut self, item: T) -> I {
        self.items.push(item);
        I::at(self.items.len() - 1)
    }

    pub(super) fn find(&self, place: I) -> Option<&T> {
        self.items.get(place.place())
    }

    pub(super) fn iter(&self) -> core::slice::Iter<'_, T> {
        self.items.iter()
    }

    pub(super) fn places(&self) -> impl Iterator<Item = I> + use<I, T> {
        (0..self.items.len()).map(I::at)
    }

    pub(super) fn entries(&self) -> impl Iterator<Item = (I, &T)> {
        self.items.iter().enumerate().map(|(place, item)| (I::at(place), item))
    }

    pub(super) fn as_slice(&self) -> &[T] {
        &self.items
    }
}

impl<I: Place, T> Index<I> for Indexed<I, T> {
    type Output = T;

    #[expect(
        clippy::indexing_slicing,
        reason = "a typed index is only made by the fleet that holds the list"
    )]
    fn index(&self, place: I) -> &T {
        &self.items[place.place()]
    }
}

impl<I: Place, T> IndexMut<I> for Indexed<I, T> {
    #[expect(
        clippy::indexing_slicing,
        reason = "a typed index is only made by the fleet that holds the list"
    )]
    fn index_mut(&mut self, place: I) -> &mut T {
        &mut self.items[place.place()]
    }
}
