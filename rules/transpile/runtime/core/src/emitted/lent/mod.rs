//! Lists lent to a loop: one that only reckons, and reads and stores items of lists of numbers, asks for all of these lists
//! before its first round. It stands in the program once and is compiled twice: for lists that are held as inference expects
//! and are not each other, whose items then lie there for it, and for all others.
mod asked;
mod items;
mod rows;
mod stored;

use crate::list::Items;
use crate::prelude::*;
use crate::shared::{Changing, Looking};
pub use asked::{asked, asked_row, AskedFor, Source};
use items::{Kept, Seen};
pub use rows::Beheld;
use std::marker::PhantomData;
use stored::Beside;
pub use stored::Plain;

/// The items of a list, held for as long as a loop runs.
pub struct Looked<'a>(Looking<'a, Items>);
/// The same, to be changed.
pub struct Changed<'a>(Changing<'a, Items>);

/// A list that a loop reads.
pub struct Reading<'a, T>(Looked<'a>, PhantomData<T>);
/// A list that a loop stores into.
pub struct Writing<'a, T> {
    items: Changed<'a>,
    beside: Beside,
    of: PhantomData<T>,
}
impl<'a, T: Plain> Reading<'a, T> {
    #[inline(always)]
    fn of(list: Option<&'a List>) -> Option<Self> {
        let items = Looked(list?.borrow()?);
        T::seen(&items)?;
        Some(Reading(items, PhantomData))
    }
    #[inline(always)]
    pub fn open(&mut self) -> Seen<'_, T> {
        Seen(T::seen(&self.0).unwrap_or_default())
    }
}
impl<'a, T: Plain> Writing<'a, T> {
    #[inline(always)]
    fn of(list: Option<&'a List>) -> Option<Self> {
        let mut items = Changed(list?.borrow_mut()?);
        T::changed(&mut items)?;
        Some(Writing { items, beside: Beside::default(), of: PhantomData })
    }
    #[inline(always)]
    pub fn open(&mut self) -> Kept<'_, T> {
        let items = T::changed(&mut self.items).unwrap_or_default();
        Kept { items: Cell::from_mut(items).as_slice_of_cells(), beside: &self.beside }
    }
}
impl<T> Drop for Writing<'_, T> {
    #[inline(always)]
    fn drop(&mut self) {
        if self.beside.any.get() {
            self.beside.give(&mut self.items.0);
        }
    }
}

/// All of several lists, or none: those that were had are given back.
pub trait Together {
    type All;
    fn together(self) -> Option<Self::All>;
}
macro_rules! together {
    ($($($name:ident)*;)*) => {
        $(impl<$($name),*> Together for ($((usize, Option<$name>),)*) {
            type All = ($((usize, $name),)*);
            #[inline(always)]
            #[allow(non_snake_case)]
            fn together(self) -> Option<Self::All> {
                let ($($name,)*) = self;
                Some(($(($name.0, $name.1?),)*))
            }
        })*
    };
}
together! {
    A;
    A B;
    A B C;
    A B C D;
    A B C D E;
    A B C D E F;
}

#[inline(always)]
pub fn lent<L: Together>(lists: L) -> Option<L::All> {
    lists.together()
}

/// `lent!([a: ints_mut, row = rows[i]: floats], { ... })`: a loop over items of these lists.
#[macro_export]
macro_rules! lent {
    ([$($name:ident $(= $from:tt $([$place:expr])?)? : $how:ident),* $(,)?], $run:block) => {
        match ($($crate::lent!(@ask $name $($from $([$place])?)?),)*) {
            ($($name,)*) => match $crate::emitted::lent(($(($name.address(), $name.$how()),)*)) {
                Some(($(mut $name,)*)) => {
                    $(let $name = ($name.0, $name.1.open());)*
                    let __kept = [$($crate::emitted::Beheld::kept($name.1, $name.0),)*];
                    $(let $name = $crate::emitted::Beheld::beside($name.1, &__kept);)*
                    $run
                }
                None => $run,
            },
        }
    };
    (@ask $name:ident) => {
        $crate::emitted::asked(&$name as &$crate::prelude::Value)
    };
    (@ask $name:ident ($source:expr)) => {
        $crate::emitted::Source::ask($source)
    };
    (@ask $name:ident $rows:ident [$place:expr]) => {
        $crate::emitted::asked_row(&$rows as &$crate::prelude::Value, $place)
    };
    (@ask $name:ident ($source:expr) [$place:expr]) => {
        $crate::emitted::asked_row($source, $place)
    };
}
