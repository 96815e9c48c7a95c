//! What lent lists hold side by side, and what a loop stores into them.
use super::{Changed, Looked};
use crate::int::Repr;
use crate::list::Items;
use crate::prelude::*;

/// What a list holds side by side.
pub trait Plain: Copy + Into<Value> + 'static {
    fn seen<'a>(items: &'a Looked<'_>) -> Option<&'a [Self]>;
    fn changed<'a>(items: &'a mut Changed<'_>) -> Option<&'a mut [Self]>;
    fn of(value: &Value) -> Option<Self>;
}
macro_rules! plain {
    ($($type:ty, $form:ident, $value:pat => $item:expr;)*) => {
        $(impl Plain for $type {
            #[inline(always)]
            fn seen<'a>(items: &'a Looked<'_>) -> Option<&'a [$type]> {
                match &*items.0 {
                    Items::$form(v) => Some(v),
                    _ => None,
                }
            }
            #[inline(always)]
            fn changed<'a>(items: &'a mut Changed<'_>) -> Option<&'a mut [$type]> {
                match &mut *items.0 {
                    Items::$form(v) => Some(v),
                    _ => None,
                }
            }
            #[inline(always)]
            fn of(value: &Value) -> Option<$type> {
                match value {
                    $value => Some(*$item),
                    _ => None,
                }
            }
        })*
    };
}
plain! {
    i64, Ints, Value::Int(Int(Repr::Small(i))) => i;
    f64, Floats, Value::Float(f) => f;
    bool, Bools, Value::Bool(b) => b;
}

/// What a loop stores: an item of that kind, or another value.
pub trait Stored<T> {
    fn fit(self) -> Result<T, Value>;
}
macro_rules! stored {
    ($($type:ty as $item:ty, $given:pat => $made:expr;)*) => {
        $(impl Stored<$item> for $type {
            #[inline(always)]
            fn fit(self) -> Result<$item, Value> {
                match self {
                    $given => $made,
                }
            }
        })*
    };
}
stored! {
    i64 as i64, i => Ok(i);
    i32 as i64, i => Ok(i64::from(i));
    f64 as f64, f => Ok(f);
    bool as bool, b => Ok(b);
}
impl Stored<i64> for Int {
    #[inline(always)]
    fn fit(self) -> Result<i64, Value> {
        match self.0 {
            Repr::Small(i) => Ok(i),
            Repr::Big(_) => Err(Value::Int(self)),
        }
    }
}
impl Stored<i64> for &Int {
    #[inline(always)]
    fn fit(self) -> Result<i64, Value> {
        match self.0 {
            Repr::Small(i) => Ok(i),
            Repr::Big(_) => Err(Value::Int(self.clone())),
        }
    }
}
impl<T: Plain> Stored<T> for Value {
    #[inline]
    fn fit(self) -> Result<T, Value> {
        Err(self)
    }
}

/// All items of a list in which an item was stored that does not fit among the others, until the loop ends.
#[derive(Default)]
pub struct Beside {
    pub(super) any: Cell<bool>,
    items: Slot<Vec<Value>>,
}
impl Beside {
    #[cold]
    #[inline(never)]
    pub(super) fn put<T: Plain>(&self, at: usize, value: Value, items: &[Cell<T>]) {
        if !self.any.replace(true) {
            self.items.set(items.iter().map(|item| item.get().into()).collect());
        }
        self.items.with_mut(|items| items[at] = value);
    }
    #[cold]
    #[inline(never)]
    pub(super) fn at(&self, at: usize) -> Value {
        self.items.with(|items| items[at].clone())
    }
    #[cold]
    #[inline(never)]
    pub(super) fn give(&self, items: &mut Items) {
        *items = Items::Values(self.items.take());
    }
}
