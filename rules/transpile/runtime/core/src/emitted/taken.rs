//! Items of iterations as what inference found them to be: exact kinds, an error otherwise.
use crate::prelude::*;

/// What a loop or a comprehension takes an item as.
pub trait Taken: Sized {
    fn taken(item: Value) -> R<Self>;
}
impl Taken for Value {
    #[inline]
    fn taken(item: Value) -> R<Value> {
        Ok(item)
    }
}
macro_rules! kinds {
    ($($type:ty, $kind:ident, $method:ident);* $(;)?) => {
        $(impl Taken for $type {
            #[inline]
            fn taken(item: Value) -> R<$type> {
                match item {
                    Value::$kind(held) => Ok(held),
                    other => other.$method(),
                }
            }
        })*
    };
}
kinds! {
    Int, Int, int;
    f64, Float, float;
    bool, Bool, bool;
    Str, Str, text;
}

impl Iter {
    /// The next item, as what the loop's variable holds.
    #[inline]
    pub fn take<T: Taken>(&mut self) -> R<Option<T>> {
        match self.next()? {
            Some(item) => T::taken(item).map(Some),
            None => Ok(None),
        }
    }
}
