//! `Dict`: an insertion-ordered hash table whose key comparisons may run user code.
pub(crate) mod inherited;
pub mod methods;
mod table;
pub mod view_methods;

use crate::hash::is_own_hash;
use crate::int::Repr;
use crate::prelude::*;
use crate::shared::{address, same};
use table::{Found, Probe, Table};

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
    /// The hash of a key and what a look for it finds.
    #[inline]
    fn look(&self, key: &Value) -> R<(i64, Found)> {
        Ok(match key {
            Value::Int(Int(Repr::Small(word))) if is_own_hash(*word) => (*word, self.0.table.peek().seek_word(*word)),
            Value::Str(text) => (text.hash_value() as i64, self.0.table.peek().seek_text(text)),
            _ => {
                let hash = hash_of(key)?;
                (hash, self.0.table.peek().seek_other(hash, key))
            }
        })
    }
    /// The hash of a key and where its entry stands.
    #[inline]
    fn place(&self, key: &Value) -> R<(i64, Option<usize>)> {
        let (hash, found) = self.look(key)?;
        match found {
            Found::At(at) => Ok((hash, Some(at))),
            Found::Absent => Ok((hash, None)),
            Found::Unknown => Ok((hash, self.find(hash, key)?)),
        }
    }
    #[inline]
    pub fn get(&self, key: &Value) -> R<Option<Value>> {
        Ok(match self.place(key)? {
            (_, Some(at)) => Some(self.0.table.peek().value_at(at)),
            _ => None,
        })
    }
    /// `dict[key]`.
    pub fn item(&self, key: &Value) -> R {
        match self.place(key)? {
            (_, Some(at)) => Ok(self.0.table.peek().value_at(at)),
            _ => Err(key_error(key.clone())),
        }
    }
    /// `dict.get(key, default)`.
    pub fn get_or(&self, key: &Value, default: &Value) -> R {
        match self.place(key)? {
            (_, Some(at)) => Ok(self.0.table.peek().value_at(at)),
            _ => Ok(default.share()),
        }
    }
    /// Whether a whole number is a key; `None` where that takes more than a look.
    #[inline]
    pub(crate) fn holds_word(&self, word: i64) -> Option<bool> {
        if !is_own_hash(word) {
            return None;
        }
        match self.0.table.peek().seek_word(word) {
            Found::At(_) => Some(true),
            Found::Absent => Some(false),
            Found::Unknown => None,
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
    /// The value of a text key, that at the place it stood last looked at first.
    #[inline]
    pub(crate) fn value_of_key(&self, place: &Cell<u32>, key: &Str) -> Option<Value> {
        let table = self.0.table.peek();
        if let Some(found) = table.value_of_key(place.get() as usize, key) {
            return Some(found);
        }
        match table.seek_text(key) {
            Found::At(at) => {
                place.set(at as u32);
                Some(table.value_at(at))
            }
            _ => None,
        }
    }
    pub fn get_str(&self, key: &str) -> Option<Value> {
        self.0.table.with(|t| t.find_str(key).map(|at| t.value_at(at)))
    }
    #[inline]
    pub fn contains(&self, key: &Value) -> R<bool> {
        Ok(self.place(key)?.1.is_some())
    }
    #[inline]
    pub fn set(&self, key: Value, value: Value) -> R<()> {
        let (hash, at) = self.place(&key)?;
        match at {
            Some(at) => self.replace(at, value),
            None => self.0.table.poke().insert(hash, key, value),
        }
        Ok(())
    }
    /// As `set`, with a key that is only kept when it is new.
    #[inline]
    pub fn set_lent(&self, key: &Value, value: Value) -> R<()> {
        let (hash, at) = self.place(key)?;
        match at {
            Some(at) => self.replace(at, value),
            None => self.0.table.poke().insert(hash, key.share(), value),
        }
        Ok(())
    }
    #[inline]
    fn replace(&self, at: usize, value: Value) {
        let old = self.0.table.poke().replace(at, value);
        old.unwrap_or_default().let_go();
    }
    /// The value of a key, and `default` put there when it has none. The key is hashed once.
    pub fn get_or_insert(&self, key: &Value, default: impl FnOnce() -> Value) -> R<Value> {
        let (hash, at) = self.place(key)?;
        if let Some(at) = at {
            return Ok(self.0.table.peek().value_at(at));
        }
        let made = default();
        self.0.table.poke().insert(hash, key.share(), made.share());
        Ok(made)
    }
    /// Adds one to the small whole number that a key has, or gives it a first one; false where that takes more than a look.
    pub fn count_up(&self, key: &Value) -> R<bool> {
        self.count_by(key, Some(0), 1)
    }
    /// Adds `step` to the small whole number that a key has, or to `first` where it has none; false where that takes more
    /// than a look, and nothing is done.
    pub fn count_by(&self, key: &Value, first: Option<i64>, step: i64) -> R<bool> {
        let (hash, found) = self.look(key)?;
        let mut table = self.0.table.poke();
        let held = match found {
            Found::At(at) => table.value_mut(at),
            Found::Unknown => None,
            Found::Absent => {
                let Some(count) = first.and_then(|first| first.checked_add(step)) else { return Ok(false) };
                table.insert(hash, key.share(), count.into());
                return Ok(true);
            }
        };
        if let Some(Value::Int(Int(Repr::Small(count)))) = held {
            if let Some(next) = count.checked_add(step) {
                *count = next;
                return Ok(true);
            }
        }
        Ok(false)
    }
    pub fn set_str(&self, key: &str, value: Value) {
        let found = self.0.table.with(|t| t.find_str(key));
        match found {
            Some(at) => self.replace(at, value),
            None => {
                let key = crate::text::intern(key);
                self.0.table.with_mut(|t| t.insert(key.hash_value() as i64, Value::Str(key), value));
            }
        }
    }
    /// Removes a key and gives its value.
    pub fn remove(&self, key: &Value) -> R<Option<Value>> {
        let (_, Some(at)) = self.place(key)? else {
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
        let at = self.0.table.with(|t| t.look_from(0).map(|(at, _, _)| at))?;
        self.0.table.with_mut(|t| t.remove(at))
    }
    pub fn clear(&self) {
        drop(self.0.table.with_mut(Table::emptied));
    }
    /// The first live entry at or after a position: (position, key, value).
    #[inline]
    pub fn entry_from(&self, position: usize) -> Option<(usize, Value, Value)> {
        self.entry_as(position, |at, key, value| (at, key.share(), value.share()))
    }
    /// What is made of that entry; it must not run user code.
    #[inline(always)]
    pub(crate) fn entry_as<T>(&self, position: usize, make: impl FnOnce(usize, &Value, &Value) -> T) -> Option<T> {
        self.0.table.peek().look_from(position).map(|(at, key, value)| make(at, key, value))
    }
    /// The last live entry before a position.
    pub fn entry_before(&self, position: usize) -> Option<(usize, Value, Value)> {
        self.0.table.with(|t| t.entry_before(position))
    }
    pub fn positions(&self) -> usize {
        self.0.table.with(Table::positions)
    }
    pub fn keys(&self) -> Vec<Value> {
        self.listed(|k, _| k.share())
    }
    pub fn values(&self) -> Vec<Value> {
        self.listed(|_, v| v.share())
    }
    pub fn items(&self) -> Vec<(Value, Value)> {
        self.listed(|k, v| (k.share(), v.share()))
    }
    fn listed<T>(&self, part: impl Fn(&Value, &Value) -> T) -> Vec<T> {
        let table = self.0.table.peek();
        let mut all = Vec::with_capacity(table.len());
        all.extend(table.entries().map(|(key, value)| part(key, value)));
        all
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
        let (hash, Some(at)) = self.place(key)? else {
            return Ok(None);
        };
        if at + 1 == self.positions() {
            return Ok(Some(self.0.table.peek().value_at(at)));
        }
        let Some((key, value)) = self.0.table.with_mut(|t| t.remove(at)) else {
            return Ok(None);
        };
        self.0.table.with_mut(|t| t.insert(hash, key, value.clone()));
        Ok(Some(value))
    }
    /// Moves a key to the end or the front (OrderedDict); false when absent.
    pub fn move_to(&self, key: &Value, last: bool) -> R<bool> {
        let (hash, Some(at)) = self.place(key)? else {
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
