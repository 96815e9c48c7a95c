//! `List` and `Tuple`: the handles and what Rust code does with them.
pub mod methods;
pub mod slicing;
pub mod sort;
pub mod tuple_methods;

use crate::prelude::*;
use crate::shared::{address, same};

/// A mutable sequence; clones are aliases.
#[derive(Clone)]
pub struct List(Shared<ListData>);

struct ListData {
    items: Slot<Vec<Value>>,
}

impl Drop for ListData {
    fn drop(&mut self) {
        let items = self.items.take();
        if !items.is_empty() {
            crate::trash::bury(items);
        }
    }
}

impl List {
    pub fn new() -> List {
        List::from(Vec::new())
    }
    #[inline]
    pub fn same(&self, other: &List) -> bool {
        same(&self.0, &other.0)
    }
    pub fn address(&self) -> usize {
        address(&self.0)
    }
    #[inline]
    pub fn len(&self) -> usize {
        self.0.items.with(Vec::len)
    }
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
    #[inline]
    pub fn get(&self, index: usize) -> Option<Value> {
        self.0.items.with(|v| v.get(index).cloned())
    }
    #[inline]
    pub fn push(&self, value: Value) {
        self.0.items.with_mut(|v| v.push(value));
    }
    #[inline]
    pub fn pop_last(&self) -> Option<Value> {
        self.0.items.with_mut(Vec::pop)
    }
    /// A copy of the items.
    pub fn to_vec(&self) -> Vec<Value> {
        self.0.items.get()
    }
    /// The items, moved where nobody else holds the list.
    pub fn into_vec(self) -> Vec<Value> {
        if crate::shared::is_sole(&self.0) {
            self.0.items.take()
        } else {
            self.to_vec()
        }
    }
    /// Replaces all items; the old ones are returned.
    pub fn replace(&self, items: Vec<Value>) -> Vec<Value> {
        self.0.items.replace(items)
    }
    /// Reads the items in place; the closure must not run user code.
    #[inline]
    pub fn with<U>(&self, f: impl FnOnce(&[Value]) -> U) -> U {
        self.0.items.with(|v| f(v))
    }
    /// Changes the items in place; the closure must not run user code nor drop items.
    #[inline]
    pub fn with_mut<U>(&self, f: impl FnOnce(&mut Vec<Value>) -> U) -> U {
        self.0.items.with_mut(f)
    }
    /// Stores at a valid index and gives the former item.
    #[inline]
    pub fn set_item(&self, index: usize, value: Value) -> Option<Value> {
        self.0.items.with_mut(|v| v.get_mut(index).map(|slot| std::mem::replace(slot, value)))
    }
    /// Stores at an index, counted from the end where negative; gives the former item, or the new one back.
    #[inline]
    pub fn put(&self, index: i64, value: Value) -> Result<Value, Value> {
        self.0.items.with_mut(|v| {
            let at = if index < 0 { index.wrapping_add(v.len() as i64) } else { index };
            match v.get_mut(at as usize) {
                Some(slot) => Ok(std::mem::replace(slot, value)),
                None => Err(value),
            }
        })
    }
    /// `list[index]` with a plain index, as typed code reads it.
    #[inline]
    pub fn at(&self, index: i64) -> R {
        let found = self.0.items.with(|v| {
            let at = if index < 0 { index + v.len() as i64 } else { index };
            usize::try_from(at).ok().and_then(|at| v.get(at).cloned())
        });
        found.ok_or_else(|| index_error("list index out of range"))
    }
}

impl Default for List {
    fn default() -> List {
        List::new()
    }
}
impl From<Vec<Value>> for List {
    #[inline]
    fn from(items: Vec<Value>) -> List {
        List(Shared::new(ListData { items: Slot::new(items) }))
    }
}
impl FromIterator<Value> for List {
    fn from_iter<I: IntoIterator<Item = Value>>(iter: I) -> List {
        List::from(iter.into_iter().collect::<Vec<_>>())
    }
}

/// An immutable sequence.
#[derive(Clone)]
pub struct Tuple(Shared<TupleData>);

struct TupleData {
    items: Vec<Value>,
}

impl Drop for TupleData {
    fn drop(&mut self) {
        if !self.items.is_empty() {
            crate::trash::bury(std::mem::take(&mut self.items));
        }
    }
}

impl Tuple {
    pub fn empty() -> Tuple {
        Tuple::from(Vec::new())
    }
    #[inline]
    pub fn same(&self, other: &Tuple) -> bool {
        same(&self.0, &other.0)
    }
    pub fn address(&self) -> usize {
        address(&self.0)
    }
}
impl std::ops::Deref for Tuple {
    type Target = [Value];
    #[inline]
    fn deref(&self) -> &[Value] {
        &self.0.items
    }
}
impl From<Vec<Value>> for Tuple {
    #[inline]
    fn from(items: Vec<Value>) -> Tuple {
        Tuple(Shared::new(TupleData { items }))
    }
}
impl FromIterator<Value> for Tuple {
    fn from_iter<I: IntoIterator<Item = Value>>(iter: I) -> Tuple {
        Tuple::from(iter.into_iter().collect::<Vec<_>>())
    }
}
