//! `Set`: the handle shared by set and frozenset, iterating in CPython's order where that order is defined.
pub mod algebra;
pub mod methods;
mod runs;
mod seeded;
mod table;

use crate::hash::is_own_hash;
use crate::int::Repr;
use crate::prelude::*;
use crate::shared::{address, same};
use table::{Found, Step, Table};

/// A set; clones are aliases.
#[derive(Clone)]
pub struct Set(Shared<SetData>);

struct SetData {
    table: Slot<Table>,
    hash: Cell<Option<i64>>,
}

impl Drop for SetData {
    fn drop(&mut self) {
        let table = self.table.take();
        if table.len() > 0 {
            crate::trash::bury(table);
        }
    }
}

impl Set {
    pub fn new() -> Set {
        Set::with_table(Table::default())
    }
    fn with_table(table: Table) -> Set {
        Set(Shared::new(SetData { table: Slot::new(table), hash: Cell::new(None) }))
    }
    pub fn same(&self, other: &Set) -> bool {
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
    #[inline]
    fn find(&self, hash: i64, key: &Value) -> R<Option<usize>> {
        let found = match key {
            Value::Str(text) => self.0.table.peek().seek_text(text),
            _ => self.0.table.peek().seek_other(hash, key),
        };
        match found {
            Found::At(at) => Ok(Some(at)),
            Found::Absent => Ok(None),
            Found::Unknown => self.find_asking(hash, key),
        }
    }
    /// Whether a whole number is in it; `None` where that takes more than a look.
    #[inline]
    pub(crate) fn holds_word(&self, word: i64) -> Option<bool> {
        if !is_own_hash(word) {
            return None;
        }
        match self.0.table.peek().look_for(word) {
            Found::At(_) => Some(true),
            Found::Absent => Some(false),
            Found::Unknown => None,
        }
    }
    fn find_asking(&self, hash: i64, key: &Value) -> R<Option<usize>> {
        let mut skip = 0;
        loop {
            match self.0.table.with(|t| t.probe(hash, key, skip)) {
                Step::Found(at) => return Ok(Some(at)),
                Step::Absent => return Ok(None),
                Step::Ask { candidate, at, asked, version } => {
                    let equal = crate::ops::eq_bool(&candidate, key)?;
                    if self.0.table.with(Table::version) != version {
                        skip = 0;
                    } else if equal {
                        return Ok(Some(at));
                    } else {
                        skip = asked;
                    }
                }
            }
        }
    }
    #[inline]
    pub fn contains(&self, key: &Value) -> R<bool> {
        if let Value::Int(Int(Repr::Small(word))) = key {
            if let Some(found) = self.holds_word(*word) {
                return Ok(found);
            }
        }
        self.contains_hashed(hash_of(key)?, key)
    }
    pub(crate) fn contains_hashed(&self, hash: i64, key: &Value) -> R<bool> {
        Ok(self.find(hash, key)?.is_some())
    }
    /// True when the key was not there before.
    #[inline]
    pub fn add(&self, key: Value) -> R<bool> {
        let added = self.add_lent(&key);
        key.let_go();
        added
    }
    /// As `add`, with a key that is only kept when it is new.
    pub fn add_lent(&self, key: &Value) -> R<bool> {
        let hash = hash_of(key)?;
        self.add_hashed(hash, key)
    }
    #[inline]
    pub(crate) fn add_hashed(&self, hash: i64, key: &Value) -> R<bool> {
        let added = self.0.table.poke().add(hash, key);
        match added {
            Some(new) => Ok(new),
            None => self.add_asking(hash, key),
        }
    }
    fn add_asking(&self, hash: i64, key: &Value) -> R<bool> {
        if self.find_asking(hash, key)?.is_some() {
            return Ok(false);
        }
        self.0.table.with_mut(|t| t.insert(hash, key));
        Ok(true)
    }
    /// Whether all keys are in another set, or none is; `None` when that takes user code to say.
    pub(super) fn compared(&self, other: &Set, wanted: bool) -> Option<bool> {
        self.0.table.with(|t| other.0.table.with(|o| t.compared(o, wanted)))
    }
    /// A new set of the keys whose being in `other` is as wanted; `None` when that takes user code to say.
    pub(super) fn chosen(&self, other: &Set, wanted: bool) -> Option<Set> {
        self.0.table.with(|t| other.0.table.with(|o| t.chosen(o, wanted))).map(Set::with_table)
    }
    /// True when the key was there.
    pub fn remove(&self, key: &Value) -> R<bool> {
        let hash = hash_of(key)?;
        self.remove_hashed(hash, key)
    }
    pub(crate) fn remove_hashed(&self, hash: i64, key: &Value) -> R<bool> {
        let taken = self.0.table.poke().take_out(hash, key);
        if let Ok(former) = taken {
            let there = former.is_some();
            former.unwrap_or_default().let_go();
            return Ok(there);
        }
        let Some(at) = self.find_asking(hash, key)? else {
            return Ok(false);
        };
        drop(self.0.table.with_mut(|t| t.remove(at)));
        Ok(true)
    }
    pub fn pop_any(&self) -> Option<Value> {
        self.0.table.with_mut(Table::pop)
    }
    pub fn clear(&self) {
        drop(self.0.table.take());
    }
    /// The items in iteration order.
    pub fn to_vec(&self) -> Vec<Value> {
        self.0.table.with(Table::values)
    }
    pub(crate) fn hashed_items(&self) -> Vec<(i64, Value)> {
        self.0.table.with(Table::ordered)
    }
    pub fn copy(&self) -> Set {
        let made = Set::new();
        // A fresh set merged with the old: CPython's own way of copying, which may change the order.
        made.0.table.with_mut(|t| self.0.table.with(|old| t.absorb_into_empty(old)));
        made
    }
    /// `self |= other` for a set.
    pub fn merge(&self, other: &Set) -> R<()> {
        if self.same(other) || other.is_empty() {
            return Ok(());
        }
        let fresh = self.0.table.with_mut(|t| {
            t.reserve_for_merge(other.len());
            t.is_fresh()
        });
        if fresh {
            self.0.table.with_mut(|t| other.0.table.with(|o| t.absorb_into_empty(o)));
            return Ok(());
        }
        let left = self.0.table.with_mut(|t| other.0.table.with(|o| t.add_all(o)));
        for (hash, key) in left {
            self.add_hashed(hash, &key)?;
        }
        Ok(())
    }
    pub(crate) fn swap_content(&self, other: &Set) {
        let theirs = other.0.table.take();
        let ours = self.0.table.replace(theirs);
        other.0.table.set(ours);
    }
    pub(crate) fn cached_hash(&self) -> &Cell<Option<i64>> {
        &self.0.hash
    }
    pub fn from_values(values: Vec<Value>) -> R<Set> {
        let set = Set::new();
        for value in values {
            set.add(value)?;
        }
        Ok(set)
    }
    /// The set of a display of three or more constants, which CPython builds from a frozenset.
    pub fn from_constants(values: Vec<Value>) -> R<Set> {
        // The compiler makes the constant anew from its own items.
        let constant = Set::from_values(Set::from_values(values)?.to_vec())?;
        let made = Set::new();
        made.merge(&constant)?;
        Ok(made)
    }
}

impl Default for Set {
    fn default() -> Set {
        Set::new()
    }
}
