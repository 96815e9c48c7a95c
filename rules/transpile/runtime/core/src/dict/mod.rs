//! `Dict`: an insertion-ordered hash table whose key comparisons may run user code.
pub(crate) mod inherited;
pub mod methods;
mod table;
pub mod view_methods;

use crate::prelude::*;
use crate::shared::{address, same};
use table::{Probe, Table};

/// A mapping; clones are aliases.
#[derive(Clone)]
pub struct Dict(Shared<DictData>);

struct DictData {
    table: Slot<Table>,
    /// The content of an `OrderedDict`: its views have their own kinds, and who walks it notices every change.
    ordered: bool,
}

impl Drop for DictData {
    fn drop(&mut self) {
        let table = self.table.take();
        if table.len() > 0 {
            crate::trash::bury(table);
        }
    }
}

/// A live view: `d.keys()`, `d.values()`, `d.items()`.
pub type View = Shared<ViewData>;
pub struct ViewData {
    pub dict: Dict,
    pub kind: ViewKind,
}
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum ViewKind {
    Keys,
    Values,
    Items,
}

/// In a stamp: it counts changes.
pub(crate) const ORDERED: usize = 1 << 63;

impl Dict {
    pub fn new() -> Dict {
        Dict::holding(Table::default(), false)
    }
    /// What an `OrderedDict` holds.
    pub fn ordered() -> Dict {
        Dict::holding(Table::default(), true)
    }
    fn holding(table: Table, ordered: bool) -> Dict {
        Dict(Shared::new(DictData { table: Slot::new(table), ordered }))
    }
    /// An empty one of the same kind.
    pub fn alike(&self) -> Dict {
        Dict::holding(Table::default(), self.0.ordered)
    }
    pub fn is_ordered(&self) -> bool {
        self.0.ordered
    }
    /// What a walk remembers to notice a change: the length; of what an `OrderedDict` holds the number of changes.
    pub(crate) fn stamp(&self) -> usize {
        if self.0.ordered {
            self.0.table.with(Table::version) as u32 as usize | ORDERED
        } else {
            self.len()
        }
    }
    pub fn same(&self, other: &Dict) -> bool {
        same(&self.0, &other.0)
    }
    pub fn address(&self) -> usize {
        address(&self.0)
    }
    pub fn len(&self) -> usize {
        self.0.table.with(Table::len)
    }
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
    /// Finds the entry of a key: `Ok(position)`, or `Err(None)` when absent, `Err(Some(e))` when a comparison raised.
    fn find(&self, hash: i64, key: &Value) -> R<Option<usize>> {
        let mut from = Probe::start();
        loop {
            // Identity and plain comparisons are decided inside; a candidate that needs user code comes out.
            let step = self.0.table.with(|t| t.probe(hash, key, from));
            match step {
                table::Step::Found(at) => return Ok(Some(at)),
                table::Step::Absent => return Ok(None),
                table::Step::Ask { candidate, at, next, version } => {
                    let equal = crate::ops::eq_bool(&candidate, key)?;
                    let now = self.0.table.with(|t| t.version());
                    if now != version {
                        from = Probe::start();
                        continue;
                    }
                    if equal {
                        return Ok(Some(at));
                    }
                    from = next;
                }
            }
        }
    }
    /// What the value of a key is read as, when that takes no user code.
    #[inline]
    fn quick<T>(&self, hash: i64, key: &Value, read: impl FnOnce(&Value) -> T) -> Option<Option<T>> {
        self.0.table.with(|t| match t.quick(hash, key)? {
            Some(at) => Some(t.value_ref(at).map(read)),
            None => Some(None),
        })
    }
    #[inline]
    pub fn get(&self, key: &Value) -> R<Option<Value>> {
        let hash = hash_of(key)?;
        match self.quick(hash, key, Value::share) {
            Some(found) => Ok(found),
            None => Ok(self.find(hash, key)?.and_then(|at| self.0.table.with(|t| t.value_at(at)))),
        }
    }
    /// Where the entry of a text key stands.
    pub(crate) fn place_of_text(&self, key: &str) -> Option<usize> {
        self.0.table.with(|t| t.find_str(key))
    }
    /// The value at a place, if that key is still what stands there.
    #[inline]
    pub(crate) fn value_of_text(&self, at: usize, key: &str) -> Option<Value> {
        self.0.table.with(|t| t.value_of_text(at, key))
    }
    pub fn get_str(&self, key: &str) -> Option<Value> {
        self.0.table.with(|t| t.find_str(key).and_then(|at| t.value_at(at)))
    }
    #[inline]
    pub fn contains(&self, key: &Value) -> R<bool> {
        let hash = hash_of(key)?;
        match self.quick(hash, key, |_| ()) {
            Some(found) => Ok(found.is_some()),
            None => Ok(self.find(hash, key)?.is_some()),
        }
    }
    #[inline]
    pub fn set(&self, key: Value, value: Value) -> R<()> {
        let hash = hash_of(&key)?;
        self.set_hashed(hash, key, value)
    }
    /// As `set`, with a key that is only kept when it is new.
    #[inline]
    pub fn set_lent(&self, key: &Value, value: Value) -> R<()> {
        let hash = hash_of(key)?;
        let at = match self.0.table.with(|t| t.quick(hash, key)) {
            Some(found) => found,
            None => self.find(hash, key)?,
        };
        self.store(at, hash, key, value);
        Ok(())
    }
    fn store(&self, at: Option<usize>, hash: i64, key: &Value, value: Value) {
        let old = match at {
            Some(at) => self.0.table.with_mut(|t| t.replace(at, value)),
            None => {
                self.0.table.with_mut(|t| t.insert(hash, key.clone(), value));
                None
            }
        };
        drop(old);
    }
    pub(crate) fn set_hashed(&self, hash: i64, key: Value, value: Value) -> R<()> {
        let found = match self.0.table.with(|t| t.quick(hash, &key)) {
            Some(found) => found,
            None => self.find(hash, &key)?,
        };
        let old = match found {
            Some(at) => self.0.table.with_mut(|t| t.replace(at, value)),
            None => {
                self.0.table.with_mut(|t| t.insert(hash, key, value));
                None
            }
        };
        drop(old);
        Ok(())
    }
    /// The value of a key, and `default` put there when it has none. The key is hashed once.
    pub fn get_or_insert(&self, key: &Value, default: impl FnOnce() -> Value) -> R<Value> {
        let hash = hash_of(key)?;
        match self.quick(hash, key, Value::share) {
            Some(Some(found)) => return Ok(found),
            Some(None) => {}
            None => {
                if let Some(at) = self.find(hash, key)? {
                    return Ok(self.0.table.with(|t| t.value_at(at)).unwrap_or_default());
                }
            }
        }
        let made = default();
        self.0.table.with_mut(|t| t.insert(hash, key.clone(), made.clone()));
        Ok(made)
    }
    /// Adds one to the small whole number that a key has, or gives it a first one; false where that takes more than a look.
    pub fn count_up(&self, key: &Value) -> R<bool> {
        let hash = hash_of(key)?;
        Ok(match self.0.table.with(|t| t.quick(hash, key)) {
            Some(Some(at)) => self.0.table.with_mut(|t| {
                let next = match t.value_ref(at) {
                    Some(Value::Int(count)) => count.to_i64().and_then(|count| count.checked_add(1)),
                    _ => None,
                };
                next.map(|next| t.replace(at, next.into())).is_some()
            }),
            Some(None) => {
                self.0.table.with_mut(|t| t.insert(hash, key.clone(), 1.into()));
                true
            }
            None => false,
        })
    }
    pub fn set_str(&self, key: &str, value: Value) {
        let found = self.0.table.with(|t| t.find_str(key));
        let old = match found {
            Some(at) => self.0.table.with_mut(|t| t.replace(at, value)),
            None => {
                let key = crate::text::intern(key);
                self.0.table.with_mut(|t| t.insert(key.hash_value() as i64, Value::Str(key), value));
                None
            }
        };
        drop(old);
    }
    /// Removes a key and gives its value.
    pub fn remove(&self, key: &Value) -> R<Option<Value>> {
        let hash = hash_of(key)?;
        let found = match self.0.table.with(|t| t.quick(hash, key)) {
            Some(found) => found,
            None => self.find(hash, key)?,
        };
        let Some(at) = found else {
            return Ok(None);
        };
        Ok(self.0.table.with_mut(|t| t.remove(at)).map(|(_, v)| v))
    }
    pub fn remove_str(&self, key: &str) -> Option<Value> {
        let at = self.0.table.with(|t| t.find_str(key))?;
        self.0.table.with_mut(|t| t.remove(at)).map(|(_, v)| v)
    }
    pub fn pop_last(&self) -> Option<(Value, Value)> {
        self.0.table.with_mut(Table::pop_last)
    }
    pub fn pop_first(&self) -> Option<(Value, Value)> {
        let at = self.0.table.with(|t| t.entry_from(0).map(|(at, _, _)| at))?;
        self.0.table.with_mut(|t| t.remove(at))
    }
    pub fn clear(&self) {
        drop(self.0.table.with_mut(Table::emptied));
    }
    /// The first live entry at or after a position: (position, key, value).
    pub fn entry_from(&self, position: usize) -> Option<(usize, Value, Value)> {
        self.0.table.with(|t| t.entry_from(position))
    }
    /// The key of that entry alone.
    #[inline]
    pub(crate) fn key_from(&self, position: usize) -> Option<(usize, Value)> {
        self.0.table.with(|t| t.key_from(position))
    }
    /// The last live entry before a position.
    pub fn entry_before(&self, position: usize) -> Option<(usize, Value, Value)> {
        self.0.table.with(|t| t.entry_before(position))
    }
    pub fn positions(&self) -> usize {
        self.0.table.with(Table::positions)
    }
    pub fn keys(&self) -> Vec<Value> {
        self.0.table.with(|t| t.entries().map(|(k, _)| k.clone()).collect())
    }
    pub fn values(&self) -> Vec<Value> {
        self.0.table.with(|t| t.entries().map(|(_, v)| v.clone()).collect())
    }
    pub fn items(&self) -> Vec<(Value, Value)> {
        self.0.table.with(|t| t.entries().map(|(k, v)| (k.clone(), v.clone())).collect())
    }
    /// A shallow copy, which is that of a plain dict.
    pub fn copy(&self) -> Dict {
        Dict::holding(self.0.table.with(Table::copy), false)
    }
    /// Takes over all entries of another dict where it has none itself.
    pub(crate) fn fill(&self, other: &Dict) {
        let (mut made, before) = (other.0.table.with(Table::copy), self.0.table.with(Table::version));
        made.follow(before);
        drop(self.0.table.replace(made));
    }
    /// `self.update(other)` for a plain dict.
    pub fn merge(&self, other: &Dict) -> R<()> {
        if self.same(other) {
            return Ok(());
        }
        if self.is_empty() {
            self.fill(other);
            return Ok(());
        }
        let expected = other.len();
        let mut position = 0;
        while let Some((at, key, value)) = other.entry_from(position) {
            self.set(key, value)?;
            if other.len() != expected {
                return Err(runtime_error("dict mutated during update"));
            }
            position = at + 1;
        }
        Ok(())
    }
    /// The value of a key, which becomes the last one.
    pub fn get_last(&self, key: &Value) -> R<Option<Value>> {
        let hash = hash_of(key)?;
        let Some(at) = self.find(hash, key)? else {
            return Ok(None);
        };
        if at + 1 == self.positions() {
            return Ok(self.0.table.with(|t| t.value_at(at)));
        }
        let Some((key, value)) = self.0.table.with_mut(|t| t.remove(at)) else {
            return Ok(None);
        };
        self.0.table.with_mut(|t| t.insert(hash, key, value.clone()));
        Ok(Some(value))
    }
    /// Moves a key to the end or the front (OrderedDict); false when absent.
    pub fn move_to(&self, key: &Value, last: bool) -> R<bool> {
        let hash = hash_of(key)?;
        let Some(at) = self.find(hash, key)? else {
            return Ok(false);
        };
        let stays = match last {
            true => self.entry_from(at + 1).is_none(),
            false => self.entry_from(0).is_some_and(|(first, _, _)| first == at),
        };
        if stays {
            return Ok(true);
        }
        let Some((key, value)) = self.0.table.with_mut(|t| t.remove(at)) else {
            return Ok(false);
        };
        if last {
            self.0.table.with_mut(|t| t.insert(hash, key, value));
        } else {
            let rest = self.0.table.with_mut(Table::emptied);
            self.0.table.with_mut(|t| t.insert(hash, key, value));
            for (key, value) in rest.entries().map(|(k, v)| (k.clone(), v.clone())) {
                self.set(key, value)?;
            }
        }
        Ok(true)
    }
    pub fn view(&self, kind: ViewKind) -> Value {
        Value::View(Shared::new(ViewData { dict: self.clone(), kind }))
    }
    pub fn from_pairs(pairs: Vec<(Value, Value)>) -> R<Dict> {
        let dict = Dict::new();
        for (key, value) in pairs {
            dict.set(key, value)?;
        }
        Ok(dict)
    }
}

impl Default for Dict {
    fn default() -> Dict {
        Dict::new()
    }
}
