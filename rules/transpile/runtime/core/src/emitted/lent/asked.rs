//! Lists that a loop asks for, and what it does with those that are not held as expected.
use super::rows::{Beheld, ReadingRows};
use super::{Reading, Writing};
use crate::emitted::Position;
use crate::prelude::*;
use std::thread::LocalKey;

/// Where a list is found, again and again where it is not lent.
pub trait Source: Sized {
    type Asked;
    /// What a loop asks.
    fn ask(self) -> Self::Asked;
}
/// The same of lists.
pub trait Found: Sized {
    /// The list, where finding it runs nothing of the program.
    fn known(&self) -> Option<List>;
    fn read(&self) -> R;
}
fn list_in(value: &Value) -> Option<List> {
    match value {
        Value::List(list) => Some(list.clone()),
        _ => None,
    }
}
impl Found for &Value {
    #[inline(always)]
    fn known(&self) -> Option<List> {
        list_in(self)
    }
    #[inline(always)]
    fn read(&self) -> R {
        Ok((*self).clone())
    }
}
macro_rules! sources {
    ($([$($head:tt)*] $source:ty;)*) => {
        $(impl<$($head)*> Source for $source {
            type Asked = Asked<$source>;
            #[inline(always)]
            fn ask(self) -> Asked<$source> {
                asked(self)
            }
        })*
    };
}
sources! {
    [] OfModule;
    ['a] OfCell<'a>;
    ['a, const AT: usize] OfObject<'a, AT>;
}
impl Source for Laid {
    type Asked = Laid;
    #[inline(always)]
    fn ask(self) -> Laid {
        self
    }
}
/// A variable of the module.
pub struct OfModule(&'static LocalKey<Global>);
impl Found for OfModule {
    fn known(&self) -> Option<List> {
        list_in(&self.0.try_get()?)
    }
    fn read(&self) -> R {
        self.0.get()
    }
}
/// A variable that functions share.
pub struct OfCell<'a> {
    cell: &'a Cellvar,
    name: &'static str,
    own: bool,
}
impl Found for OfCell<'_> {
    fn known(&self) -> Option<List> {
        list_in(&self.read().ok()?)
    }
    fn read(&self) -> R {
        if self.own {
            self.cell.get_own(self.name)
        } else {
            self.cell.get(self.name)
        }
    }
}
/// An attribute of an instance that follows its class's layout.
pub struct OfObject<'a, const AT: usize> {
    object: &'a Value,
    class: &'static LocalKey<Global>,
    field: &'a Field,
}
impl<const AT: usize> Found for OfObject<'_, AT> {
    fn known(&self) -> Option<List> {
        list_in(&self.object.kept_in::<AT>(self.class)?)
    }
    fn read(&self) -> R {
        self.object.get_in::<AT>(self.class, self.field)
    }
}
/// How emitted code names these.
pub trait AskedFor {
    fn asked(&'static self) -> OfModule;
}
impl AskedFor for LocalKey<Global> {
    fn asked(&'static self) -> OfModule {
        OfModule(self)
    }
}
impl Cellvar {
    pub fn asked(&self, name: &'static str) -> OfCell<'_> {
        OfCell { cell: self, name, own: false }
    }
    pub fn asked_own(&self, name: &'static str) -> OfCell<'_> {
        OfCell { cell: self, name, own: true }
    }
}
impl Value {
    pub fn asked_in<'a, const AT: usize>(
        &'a self,
        class: &'static LocalKey<Global>,
        field: &'a Field,
    ) -> OfObject<'a, AT> {
        OfObject { object: self, class, field }
    }
    /// Whether the instance follows the layout of that class.
    #[inline]
    pub fn laid_by(&self, class: &'static LocalKey<Global>) -> Laid {
        Laid(self.follows(class))
    }
}

/// What a loop asks of an instance whose numbers it reads.
pub struct Laid(bool);
/// The instance follows its class's layout.
#[derive(Clone, Copy)]
pub struct Holds;
impl Laid {
    #[inline(always)]
    pub fn address(&self) -> usize {
        0
    }
    #[inline(always)]
    pub fn holds(&self) -> Option<Holds> {
        self.0.then_some(Holds)
    }
}
impl Holds {
    #[inline(always)]
    pub fn open(&mut self) -> Holds {
        Holds
    }
}
impl Beheld<'_> for Holds {}

/// A list that a loop asks for.
pub struct Asked<S> {
    source: S,
    list: Option<List>,
}
/// A list in a list.
pub struct AskedRow<S, P> {
    rows: S,
    place: P,
    list: Option<List>,
}

#[inline(always)]
pub fn asked<S: Found>(source: S) -> Asked<S> {
    Asked { list: source.known(), source }
}
#[inline(always)]
pub fn asked_row<S: Found, P: Position>(rows: S, place: P) -> AskedRow<S, P> {
    let list = match (rows.known(), place.small()) {
        (Some(rows), Some(at)) => rows.find_list(at),
        _ => None,
    };
    AskedRow { rows, place, list }
}
impl<S: Found> Asked<S> {
    #[inline(always)]
    fn value(&self) -> R {
        self.source.read()
    }
    #[inline(always)]
    pub fn rows(&self) -> Option<ReadingRows<'_>> {
        ReadingRows::of(self.list.as_ref())
    }
    #[inline(never)]
    pub fn int_at2(&self, place: impl Position, inner: impl Position) -> R<Int> {
        self.value()?.int_at2(place, inner)
    }
    #[inline(never)]
    pub fn float_at2(&self, place: impl Position, inner: impl Position) -> R<f64> {
        self.value()?.float_at2(place, inner)
    }
    #[inline(never)]
    pub fn bool_at2(&self, place: impl Position, inner: impl Position) -> R<bool> {
        self.value()?.bool_at2(place, inner)
    }
}
impl<S: Found, P: Position> AskedRow<S, P> {
    #[inline(always)]
    fn value(&self) -> R {
        self.rows.read()?.at(self.place)
    }
}
// How a list is asked for, and what the loop does with it where that is not how it is held.
macro_rules! general {
    ($($head:tt)*) => {
        $($head)* {
            /// Where the list is; 0 where there is none.
            #[inline(always)]
            pub fn address(&self) -> usize {
                self.list.as_ref().map_or(0, List::address)
            }
            /// The list itself.
            #[inline(always)]
            pub fn row(&self) -> R {
                self.value()
            }
            pub fn steps(&self) -> R<Iter> {
                op::iter(&self.value()?)
            }
            #[inline(always)]
            pub fn ints(&self) -> Option<Reading<'_, i64>> {
                Reading::of(self.list.as_ref())
            }
            #[inline(always)]
            pub fn floats(&self) -> Option<Reading<'_, f64>> {
                Reading::of(self.list.as_ref())
            }
            #[inline(always)]
            pub fn bools(&self) -> Option<Reading<'_, bool>> {
                Reading::of(self.list.as_ref())
            }
            #[inline(always)]
            pub fn ints_mut(&self) -> Option<Writing<'_, i64>> {
                Writing::of(self.list.as_ref())
            }
            #[inline(always)]
            pub fn floats_mut(&self) -> Option<Writing<'_, f64>> {
                Writing::of(self.list.as_ref())
            }
            #[inline(always)]
            pub fn bools_mut(&self) -> Option<Writing<'_, bool>> {
                Writing::of(self.list.as_ref())
            }
            #[inline(never)]
            pub fn at(&self, place: impl Position) -> R {
                self.value()?.at(place)
            }
            #[inline(never)]
            pub fn int_at(&self, place: impl Position) -> R<Int> {
                self.value()?.int_at(place)
            }
            #[inline(never)]
            pub fn float_at(&self, place: impl Position) -> R<f64> {
                self.value()?.float_at(place)
            }
            #[inline(never)]
            pub fn bool_at(&self, place: impl Position) -> R<bool> {
                self.value()?.bool_at(place)
            }
            #[inline(never)]
            pub fn set_at(&self, place: impl Position, stored: impl Into<Value>) -> R<()> {
                self.value()?.set_at(place, stored)
            }
            #[inline(never)]
            pub fn length(&self) -> R<i64> {
                builtins::length_of(&self.value()?)
            }
        }
    };
}
general!(impl<S: Found> Asked<S>);
general!(impl<S: Found, P: Position> AskedRow<S, P>);
