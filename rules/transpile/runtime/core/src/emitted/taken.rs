//! Items of iterations as what inference found them to be: exact kinds, an error otherwise.
use crate::iters::Source;
use crate::prelude::*;

/// What a loop or a comprehension takes an item as.
pub trait Taken: Sized {
    fn taken(item: Value) -> R<Self>;
    /// The item of a list that holds items of this kind only.
    #[inline]
    fn plain(_list: &List, _at: usize) -> Option<Self> {
        None
    }
}
impl Taken for Value {
    #[inline]
    fn taken(item: Value) -> R<Value> {
        Ok(item)
    }
}
macro_rules! kinds {
    ($($type:ty, $kind:ident, $method:ident $(, $find:ident)?);* $(;)?) => {
        $(impl Taken for $type {
            #[inline]
            fn taken(item: Value) -> R<$type> {
                match item {
                    Value::$kind(held) => Ok(held),
                    other => other.$method(),
                }
            }
            $(#[inline]
            fn plain(list: &List, at: usize) -> Option<$type> {
                list.$find(at as i64).map(<$type>::from)
            })?
        })*
    };
}
kinds! {
    Int, Int, int, find_int;
    f64, Float, float, find_float;
    bool, Bool, bool, find_bool;
    Str, Str, text;
}

/// What an operation gave, as what inference found it to be: nothing is left to be dropped.
pub trait Narrow {
    fn int(self) -> R<Int>;
    fn float(self) -> R<f64>;
    fn bool(self) -> R<bool>;
    fn text(self) -> R<Str>;
}
#[cold]
#[inline(never)]
fn narrowed<T: Taken>(found: R) -> R<T> {
    found.and_then(T::taken)
}
impl Narrow for R {
    #[inline(always)]
    fn int(self) -> R<Int> {
        match self {
            Ok(Value::Int(found)) => Ok(found),
            other => narrowed(other),
        }
    }
    #[inline(always)]
    fn float(self) -> R<f64> {
        match self {
            Ok(Value::Float(found)) => Ok(found),
            other => narrowed(other),
        }
    }
    #[inline(always)]
    fn bool(self) -> R<bool> {
        match self {
            Ok(Value::Bool(found)) => Ok(found),
            other => narrowed(other),
        }
    }
    #[inline(always)]
    fn text(self) -> R<Str> {
        match self {
            Ok(Value::Str(found)) => Ok(found),
            other => narrowed(other),
        }
    }
}

impl Iter {
    /// The next item, as what the loop's variable holds.
    #[inline]
    pub fn take<T: Taken>(&mut self) -> R<Option<T>> {
        if let Source::List(list, at) = &mut self.0 {
            if let Some(found) = T::plain(list, *at) {
                *at += 1;
                return Ok(Some(found));
            }
        }
        match self.next()? {
            Some(item) => T::taken(item).map(Some),
            None => Ok(None),
        }
    }
}
