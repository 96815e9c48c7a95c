//! The items of lists that were lent.
use super::stored::{Beside, Plain, Stored};
use crate::emitted::{Gives, Position, Taken};
use crate::prelude::*;

/// A place in so many items; one that is not there comes out beyond them.
#[inline(always)]
pub(super) fn located(place: impl Position, length: usize) -> usize {
    match place.small() {
        Some(at) if at < 0 => at.wrapping_add(length as i64) as usize,
        Some(at) => at as usize,
        None => usize::MAX,
    }
}
#[cold]
#[inline(never)]
pub(super) fn out_of_range(place: impl Position, what: &str) -> Exc {
    match place.small() {
        Some(_) => index_error(format!("{what} out of range")),
        None => index_error("cannot fit 'int' into an index-sized integer"),
    }
}

/// The items of a list that a loop reads.
#[derive(Clone, Copy)]
pub struct Seen<'a, T>(pub(super) &'a [T]);
/// The items of a list that a loop stores into.
pub struct Kept<'a, T> {
    pub(super) items: &'a [Cell<T>],
    pub(super) beside: &'a Beside,
}
impl<T> Clone for Kept<'_, T> {
    #[inline(always)]
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Kept<'_, T> {}

impl<T: Plain> Seen<'_, T> {
    #[inline(always)]
    pub fn row(&self) -> R<Self> {
        Ok(*self)
    }
    #[inline(always)]
    pub fn length(&self) -> R<i64> {
        Ok(self.0.len() as i64)
    }
    #[inline(always)]
    fn get(&self, place: impl Position) -> R<T> {
        match self.0.get(located(place, self.0.len())) {
            Some(item) => Ok(*item),
            None => Err(out_of_range(place, "list index")),
        }
    }
    /// `list[place]`, as a value.
    #[inline(always)]
    pub fn at(&self, place: impl Position) -> R {
        self.get(place).map(T::into)
    }
}
impl<T: Plain> Kept<'_, T> {
    #[inline(always)]
    pub fn row(&self) -> R<Self> {
        Ok(*self)
    }
    #[inline(always)]
    pub fn length(&self) -> R<i64> {
        Ok(self.items.len() as i64)
    }
    #[inline(always)]
    fn get(&self, place: impl Position) -> R<Result<T, Value>> {
        let at = located(place, self.items.len());
        match self.items.get(at) {
            Some(item) if !self.beside.any.get() => Ok(Ok(item.get())),
            Some(_) => Ok(Err(self.beside.at(at))),
            None => Err(out_of_range(place, "list index")),
        }
    }
    /// `list[place]`, as a value.
    #[inline(always)]
    pub fn at(&self, place: impl Position) -> R {
        self.get(place).map(|found| found.map_or_else(|other| other, T::into))
    }
    /// `list[place] = stored`.
    #[inline(always)]
    pub fn set_at(&self, place: impl Position, stored: impl Stored<T>) -> R<()> {
        let item = match stored.fit() {
            Ok(item) if !self.beside.any.get() => item,
            Ok(item) => return self.set_other(place, item.into()),
            Err(other) => return self.set_other(place, other),
        };
        match self.items.get(located(place, self.items.len())) {
            Some(slot) => {
                slot.set(item);
                Ok(())
            }
            None => Err(out_of_range(place, "list assignment index")),
        }
    }
    /// One that does not fit, or is a value to begin with; or beside such.
    #[cold]
    #[inline(never)]
    fn set_other(&self, place: impl Position, value: Value) -> R<()> {
        let at = located(place, self.items.len());
        let Some(slot) = self.items.get(at) else {
            return Err(out_of_range(place, "list assignment index"));
        };
        match T::of(&value) {
            Some(item) if !self.beside.any.get() => slot.set(item),
            _ => self.beside.put(at, value, self.items),
        }
        Ok(())
    }
}
/// The items of a lent list, one after the other.
pub struct Steps<'a, T> {
    items: Lent<'a, T>,
    at: usize,
}
#[derive(Clone, Copy)]
enum Lent<'a, T> {
    Seen(Seen<'a, T>),
    Kept(Kept<'a, T>),
}
impl<T: Plain> Steps<'_, T> {
    /// The next item, as what the loop's variable holds.
    #[inline(always)]
    pub fn take<G: From<T> + Taken>(&mut self) -> R<Option<G>> {
        let at = self.at;
        let found = match self.items {
            Lent::Seen(Seen(items)) => items.get(at).copied(),
            Lent::Kept(Kept { items, beside }) => {
                if beside.any.get() && at < items.len() {
                    self.at += 1;
                    return G::taken(beside.at(at)).map(Some);
                }
                items.get(at).map(Cell::get)
            }
        };
        self.at += 1;
        Ok(found.map(G::from))
    }
}
impl<T: Plain, G: From<T> + Taken> Gives<G> for Steps<'_, T> {
    #[inline(always)]
    fn give(&mut self) -> R<Option<G>> {
        self.take()
    }
}
impl<'a, T: Plain> Seen<'a, T> {
    #[inline(always)]
    pub fn steps(&self) -> R<Steps<'a, T>> {
        Ok(Steps { items: Lent::Seen(*self), at: 0 })
    }
}
impl<'a, T: Plain> Kept<'a, T> {
    #[inline(always)]
    pub fn steps(&self) -> R<Steps<'a, T>> {
        Ok(Steps { items: Lent::Kept(*self), at: 0 })
    }
}

macro_rules! readers {
    ($($type:ty, $name:ident -> $given:ty, $taken:ident;)*) => {
        $(impl Seen<'_, $type> {
            /// `list[place]`.
            #[inline(always)]
            pub fn $name(&self, place: impl Position) -> R<$given> {
                self.get(place).map(<$given>::from)
            }
        }
        impl Kept<'_, $type> {
            /// `list[place]`.
            #[inline(always)]
            pub fn $name(&self, place: impl Position) -> R<$given> {
                match self.get(place)? {
                    Ok(item) => Ok(<$given>::from(item)),
                    Err(other) => other.$taken(),
                }
            }
        })*
    };
}
readers! {
    i64, int_at -> Int, as_int;
    f64, float_at -> f64, float;
    bool, bool_at -> bool, bool;
}
