//! Lists that a loop asks for, and what it does with those that are not held as expected.
use super::rows::ReadingRows;
use super::{Reading, Writing};
use crate::emitted::Position;
use crate::prelude::*;

/// A list that a loop asks for.
pub struct Asked<'a>(&'a Value);
/// A list in a list.
pub struct AskedRow<'a, P> {
    rows: &'a Value,
    place: P,
    row: Option<List>,
}

#[inline(always)]
pub fn asked(list: &Value) -> Asked<'_> {
    Asked(list)
}
#[inline(always)]
pub fn asked_row<P: Position>(rows: &Value, place: P) -> AskedRow<'_, P> {
    let row = match (rows, place.small()) {
        (Value::List(rows), Some(at)) => rows.find_list(at),
        _ => None,
    };
    AskedRow { rows, place, row }
}
impl<'a> Asked<'a> {
    #[inline(always)]
    fn list(&self) -> Option<&'a List> {
        match self.0 {
            Value::List(list) => Some(list),
            _ => None,
        }
    }
    #[inline(always)]
    fn value(&self) -> R<&'a Value> {
        Ok(self.0)
    }
    #[inline(always)]
    pub fn rows(&self) -> Option<ReadingRows<'_>> {
        ReadingRows::of(self.list())
    }
    #[inline(never)]
    pub fn int_at2(&self, place: impl Position, inner: impl Position) -> R<Int> {
        self.0.int_at2(place, inner)
    }
    #[inline(never)]
    pub fn float_at2(&self, place: impl Position, inner: impl Position) -> R<f64> {
        self.0.float_at2(place, inner)
    }
    #[inline(never)]
    pub fn bool_at2(&self, place: impl Position, inner: impl Position) -> R<bool> {
        self.0.bool_at2(place, inner)
    }
}
impl<P: Position> AskedRow<'_, P> {
    #[inline(always)]
    fn list(&self) -> Option<&List> {
        self.row.as_ref()
    }
    #[inline(always)]
    fn value(&self) -> R {
        self.rows.at(self.place)
    }
    /// `rows[place]`.
    #[inline(always)]
    pub fn row(&self) -> R {
        self.value()
    }
}
// How a list is asked for, and what the loop does with it where that is not how it is held.
macro_rules! general {
    ($($head:tt)*) => {
        $($head)* {
            /// Where the list is; 0 where there is none.
            #[inline(always)]
            pub fn address(&self) -> usize {
                self.list().map_or(0, List::address)
            }
            pub fn steps(&self) -> R<Iter> {
                op::iter(std::borrow::Borrow::<Value>::borrow(&self.value()?))
            }
            #[inline(always)]
            pub fn ints(&self) -> Option<Reading<'_, i64>> {
                Reading::of(self.list())
            }
            #[inline(always)]
            pub fn floats(&self) -> Option<Reading<'_, f64>> {
                Reading::of(self.list())
            }
            #[inline(always)]
            pub fn bools(&self) -> Option<Reading<'_, bool>> {
                Reading::of(self.list())
            }
            #[inline(always)]
            pub fn ints_mut(&self) -> Option<Writing<'_, i64>> {
                Writing::of(self.list())
            }
            #[inline(always)]
            pub fn floats_mut(&self) -> Option<Writing<'_, f64>> {
                Writing::of(self.list())
            }
            #[inline(always)]
            pub fn bools_mut(&self) -> Option<Writing<'_, bool>> {
                Writing::of(self.list())
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
                builtins::length_of(std::borrow::Borrow::<Value>::borrow(&self.value()?))
            }
        }
    };
}
general!(impl Asked<'_>);
general!(impl<P: Position> AskedRow<'_, P>);
