//! `List` and `Tuple`: the handles and what Rust code does with them.
pub mod heap;
pub(crate) mod items;
pub mod methods;
pub mod slicing;
pub mod sort;
pub mod tuple_methods;

use crate::int::Repr;
use crate::prelude::*;
use crate::shared::{address, same};
pub(crate) use items::Items;

/// A mutable sequence; clones are aliases.
#[derive(Clone)]
pub struct List(Shared<ListData>);

struct ListData {
    items: Slot<Items>,
}

impl Drop for ListData {
    #[inline]
    fn drop(&mut self) {
        // Only values can hold others.
        if let Items::Values(items) = self.items.get_mut() {
            if !items.is_empty() {
                crate::trash::bury(in_order(std::mem::take(items)));
            }
        }
    }
}

/// Items that go: the last one first, where the program can tell.
#[inline]
fn in_order(mut items: Vec<Value>) -> Vec<Value> {
    if crate::finalize::wanted() {
        items.reverse();
    }
    items
}

/// Drops items as CPython does.
pub(crate) fn let_go(items: Items) {
    if let Items::Values(items) = items {
        drop(in_order(items));
    }
}

/// A place in a sequence of that length, counted from the end where negative.
#[inline]
fn located(index: i64, length: usize) -> usize {
    // What is not in the sequence comes out as a place beyond it.
    (if index < 0 { index.wrapping_add(length as i64) } else { index }) as usize
}

impl List {
    pub fn new() -> List {
        List::from(Items::default())
    }
    /// A list of these items.
    pub fn of<const N: usize>(items: [Value; N]) -> List {
        List::from(Items::of(items))
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
        self.0.items.with(Items::len)
    }
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
    #[inline(always)]
    pub fn get(&self, index: usize) -> Option<Value> {
        self.0.items.peek().get(index)
    }
    #[inline(always)]
    pub fn push(&self, value: Value) {
        let items = &mut *self.0.items.poke();
        match items {
            // Stored as it is made: a copy of what was just written would wait for it.
            Items::Values(held) if held.len() < held.capacity() => held.push(value),
            _ => items.push(value),
        }
    }
    /// The same in place, for numbers.
    #[inline(always)]
    pub(crate) fn push_as_known<T: Into<Value>>(&self, item: T) {
        if std::mem::needs_drop::<T>() {
            self.push(item.into());
        } else {
            self.0.items.poke().push_here(item.into());
        }
    }
    #[inline]
    pub fn pop_last(&self) -> Option<Value> {
        self.0.items.with_mut(Items::pop)
    }
    /// Takes out the item at a valid index.
    pub fn remove(&self, index: usize) -> Value {
        self.0.items.with_mut(|v| v.remove(index))
    }
    /// Puts an item at a valid index.
    pub fn insert(&self, index: usize, value: Value) {
        self.0.items.with_mut(|v| v.insert(index, value));
    }
    pub fn reverse(&self) {
        self.0.items.with_mut(Items::reverse);
    }
    /// A copy of the items.
    pub fn to_vec(&self) -> Vec<Value> {
        self.0.items.with(Items::to_values)
    }
    /// The items, moved where nobody else holds the list.
    pub fn into_vec(self) -> Vec<Value> {
        self.into_items().into_values()
    }
    /// The items, moved where nobody else holds the list.
    pub(crate) fn into_items(self) -> Items {
        if crate::shared::is_sole(&self.0) {
            self.0.items.take()
        } else {
            self.items()
        }
    }
    /// A copy of the items as the list holds them.
    pub(crate) fn items(&self) -> Items {
        self.0.items.get()
    }
    /// Replaces all items; the old ones are returned.
    pub fn replace(&self, items: Vec<Value>) -> Vec<Value> {
        self.replace_items(items.into()).into_values()
    }
    pub(crate) fn replace_items(&self, items: Items) -> Items {
        self.0.items.replace(items)
    }
    /// Looks at the items as the list holds them; the closure must not run user code.
    #[inline]
    pub(crate) fn look<U>(&self, f: impl FnOnce(&Items) -> U) -> U {
        self.0.items.with(f)
    }
    /// Changes the items as the list holds them; the closure must not run user code nor drop items.
    #[inline]
    pub(crate) fn change<U>(&self, f: impl FnOnce(&mut Items) -> U) -> U {
        self.0.items.with_mut(f)
    }
    /// Reads the items in place; the closure must not run user code. They are values from then on.
    #[inline]
    pub fn with<U>(&self, f: impl FnOnce(&[Value]) -> U) -> U {
        if !self.0.items.with(|v| matches!(v, Items::Values(_))) {
            self.0.items.with_mut(|v| {
                v.general();
            });
        }
        self.0.items.with(|v| match v {
            Items::Values(v) => f(v),
            _ => f(&[]),
        })
    }
    /// Changes the items in place; the closure must not run user code nor drop items. They are values from then on.
    #[inline]
    pub fn with_mut<U>(&self, f: impl FnOnce(&mut Vec<Value>) -> U) -> U {
        self.0.items.with_mut(|v| f(v.general()))
    }
    /// Stores at a valid index and gives the former item.
    #[inline]
    pub fn set_item(&self, index: usize, value: Value) -> Option<Value> {
        self.0.items.with_mut(|v| if index < v.len() { Some(v.replace(index, value)) } else { None })
    }
    /// Stores at an index, counted from the end where negative; gives the former item, or the new one back.
    #[inline]
    pub fn put(&self, index: i64, value: Value) -> Result<Value, Value> {
        self.0.items.with_mut(|v| {
            let length = v.len();
            let at = located(index, length);
            if at < length {
                Ok(v.replace(at, value))
            } else {
                Err(value)
            }
        })
    }
    /// `list[index]` with a plain index, as typed code reads it.
    #[inline]
    pub fn at(&self, index: i64) -> R {
        self.find(index).ok_or_else(|| index_error("list index out of range"))
    }
    #[inline(always)]
    pub(crate) fn find(&self, index: i64) -> Option<Value> {
        {
            let items = self.0.items.peek();
            items.get(located(index, items.len()))
        }
    }
    /// The list at an index in a list of lists.
    #[inline(always)]
    pub(crate) fn find_list(&self, index: i64) -> Option<List> {
        self.look_into(index, |row| Some(row.clone()))
    }
    /// What is found in the list at an index in a list of lists, of which no handle is made.
    #[inline(always)]
    pub(crate) fn look_into<U>(&self, index: i64, find: impl FnOnce(&List) -> Option<U>) -> Option<U> {
        match &*self.0.items.peek() {
            Items::Values(rows) => match rows.get(located(index, rows.len())) {
                Some(Value::List(row)) => find(row),
                _ => None,
            },
            _ => None,
        }
    }
    /// The items for as long as a loop runs that does nothing else with the list; None where they are being changed.
    #[inline(always)]
    pub(crate) fn borrow(&self) -> Option<crate::shared::Looking<'_, Items>> {
        self.0.items.borrow()
    }
    /// The same, to be changed.
    #[inline(always)]
    pub(crate) fn borrow_mut(&self) -> Option<crate::shared::Changing<'_, Items>> {
        self.0.items.try_poke()
    }
    /// The item at an index in a list of whole numbers.
    #[inline(always)]
    pub(crate) fn find_int(&self, index: i64) -> Option<i64> {
        match &*self.0.items.peek() {
            Items::Ints(v) => v.get(located(index, v.len())).copied(),
            _ => None,
        }
    }
    /// The item at an index in a list of floats.
    #[inline(always)]
    pub(crate) fn find_float(&self, index: i64) -> Option<f64> {
        match &*self.0.items.peek() {
            Items::Floats(v) => v.get(located(index, v.len())).copied(),
            _ => None,
        }
    }
    /// The item at an index in a list of truth values.
    #[inline(always)]
    pub(crate) fn find_bool(&self, index: i64) -> Option<bool> {
        match &*self.0.items.peek() {
            Items::Bools(v) => v.get(located(index, v.len())).copied(),
            _ => None,
        }
    }
    /// Adds to the item at an index in a list of whole numbers; false where that is not all there is to do.
    #[inline]
    pub(crate) fn add_at(&self, index: i64, step: i64) -> bool {
        let Items::Ints(v) = &mut *self.0.items.poke() else { return false };
        let length = v.len();
        let Some(item) = v.get_mut(located(index, length)) else { return false };
        let Some(sum) = item.checked_add(step) else { return false };
        *item = sum;
        true
    }
    /// Stores a number at an index in a list of its kind; false where that is not all there is to do.
    #[inline(always)]
    pub(crate) fn put_plain(&self, index: i64, value: &Value) -> bool {
        fn set<T>(items: &mut [T], index: i64, item: T) -> bool {
            let length = items.len();
            match items.get_mut(located(index, length)) {
                Some(slot) => {
                    *slot = item;
                    true
                }
                None => false,
            }
        }
        match (&mut *self.0.items.poke(), value) {
            (Items::Ints(v), Value::Int(Int(Repr::Small(i)))) => set(v, index, *i),
            (Items::Floats(v), Value::Float(f)) => set(v, index, *f),
            (Items::Bools(v), Value::Bool(b)) => set(v, index, *b),
            _ => false,
        }
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
        List::from(Items::Values(items))
    }
}
impl From<Items> for List {
    #[inline]
    fn from(items: Items) -> List {
        List(Shared::new(ListData { items: Slot::new(items) }))
    }
}
impl FromIterator<Value> for List {
    fn from_iter<I: IntoIterator<Item = Value>>(iter: I) -> List {
        List::from(iter.into_iter().collect::<Items>())
    }
}

/// An immutable sequence.
#[derive(Clone)]
pub struct Tuple(Shared<TupleData>);

struct TupleData {
    items: Room,
}

/// The items of a tuple: two or three without a vector of their own.
enum Room {
    Two([Value; 2]),
    Three([Value; 3]),
    Many(Vec<Value>),
}

impl Drop for TupleData {
    #[inline]
    fn drop(&mut self) {
        let items: &[Value] = match &self.items {
            Room::Two(items) => items,
            Room::Three(items) => items,
            Room::Many(items) => items,
        };
        if items.iter().any(Value::holds_others) {
            let items = std::mem::replace(&mut self.items, Room::Many(Vec::new()));
            if !crate::finalize::wanted() {
                return crate::trash::bury(items);
            }
            crate::trash::bury(in_order(match items {
                Room::Two(items) => items.into(),
                Room::Three(items) => items.into(),
                Room::Many(items) => items,
            }));
        }
    }
}

impl Tuple {
    pub fn empty() -> Tuple {
        Tuple::from(Vec::new())
    }
    /// A tuple of these items.
    #[inline]
    pub fn of<const N: usize>(items: [Value; N]) -> Tuple {
        if N != 2 && N != 3 {
            return Tuple::from(Vec::from(items));
        }
        let mut items = items.into_iter();
        let mut next = || items.next().unwrap_or_default();
        let items = if N == 2 { Room::Two([next(), next()]) } else { Room::Three([next(), next(), next()]) };
        Tuple(Shared::new(TupleData { items }))
    }
    #[inline]
    pub fn same(&self, other: &Tuple) -> bool {
        same(&self.0, &other.0)
    }
    pub fn address(&self) -> usize {
        address(&self.0)
    }
    /// The items of a tuple that nobody else holds: a row that is given out again with other items.
    pub fn sole_items(&mut self) -> Option<&mut [Value]> {
        Some(match &mut Shared::get_mut(&mut self.0)?.items {
            Room::Two(items) => items,
            Room::Three(items) => items,
            Room::Many(items) => items,
        })
    }
    /// The item at an index, counted from the end where negative.
    #[inline]
    pub(crate) fn find(&self, index: i64) -> Option<&Value> {
        self.get(located(index, self.len()))
    }
}
impl std::ops::Deref for Tuple {
    type Target = [Value];
    #[inline]
    fn deref(&self) -> &[Value] {
        match &self.0.items {
            Room::Two(items) => items,
            Room::Three(items) => items,
            Room::Many(items) => items,
        }
    }
}
impl From<Vec<Value>> for Tuple {
    #[inline]
    fn from(items: Vec<Value>) -> Tuple {
        let items = match <[Value; 2]>::try_from(items) {
            Ok(two) => Room::Two(two),
            Err(items) => match <[Value; 3]>::try_from(items) {
                Ok(three) => Room::Three(three),
                Err(items) => Room::Many(items),
            },
        };
        Tuple(Shared::new(TupleData { items }))
    }
}
impl FromIterator<Value> for Tuple {
    fn from_iter<I: IntoIterator<Item = Value>>(iter: I) -> Tuple {
        Tuple::from(iter.into_iter().collect::<Vec<_>>())
    }
}
