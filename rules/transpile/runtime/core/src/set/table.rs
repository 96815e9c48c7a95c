//! CPython's set table (3.11): its probe sequence, growth and dummies, so that iteration order can follow it.
use super::runs::Runs;
use super::seeded::fixed_hash;
use crate::hash::fold;
use crate::int::Repr;
use crate::ops::quick_same;
use crate::prelude::*;

const MIN_SIZE: usize = 8;

/// A slot: the place of its entry and above it what the entry's hash is folded to, or one of these.
const EMPTY: u64 = u64::MAX;
const DUMMY: u64 = u64::MAX - 1;

#[inline(always)]
fn slot_of(folded: u32, at: usize) -> u64 {
    u64::from(folded) << 32 | at as u64
}
/// The place of an entry; of the others a place where there is none.
#[inline(always)]
fn place_in(slot: u64) -> usize {
    slot as u32 as usize
}

#[derive(Default)]
pub(super) struct Table {
    slots: Vec<u64>,
    /// Keys in insertion order: the iteration order when CPython's would depend on its random seed.
    entries: Vec<Option<(i64, Value)>>,
    fill: usize,
    used: usize,
    finger: usize,
    /// No live entry is before this place.
    first: usize,
    version: u64,
    /// How many keys have a hash that CPython does not randomise.
    numeric: usize,
}

pub(super) enum Step {
    Found(usize),
    Absent,
    /// A candidate of the same hash that needs user code; `asked` counts such candidates so far.
    Ask {
        candidate: Value,
        at: usize,
        asked: usize,
        version: u64,
    },
}

/// What a look without user code finds.
#[derive(Clone, Copy)]
pub(super) enum Found {
    At(usize),
    Absent,
    /// That takes user code to say.
    Unknown,
}

/// Where a key is or would go.
enum Spot {
    /// The entry, and its slot.
    Entry(usize, usize),
    /// The slot that it would take, and whether a removed key left it.
    Slot(usize, bool),
    /// That takes user code to say.
    Unknown,
}

impl Table {
    fn mask(&self) -> usize {
        self.slots.len().max(MIN_SIZE) - 1
    }
    pub(super) fn len(&self) -> usize {
        self.used
    }
    pub(super) fn version(&self) -> u64 {
        self.version
    }
    pub(super) fn is_fresh(&self) -> bool {
        self.fill == 0
    }
    /// Looks for a key; the first `skip` candidates that needed user code are known to differ.
    pub(super) fn probe(&self, hash: i64, key: &Value, skip: usize) -> Step {
        if self.slots.is_empty() {
            return Step::Absent;
        }
        let mut asked = 0;
        let mut runs = Runs::of(hash, self.mask());
        loop {
            let (first, last) = runs.now();
            for &at in &self.slots[first..=last] {
                if at == EMPTY {
                    return Step::Absent;
                }
                // A dummy is no place of an entry.
                let Some(Some((found, candidate))) = self.entries.get(place_in(at)) else {
                    continue;
                };
                if *found != hash {
                    continue;
                }
                let at = place_in(at);
                match quick_same(candidate, key) {
                    Some(true) => return Step::Found(at),
                    Some(false) => {}
                    None => {
                        asked += 1;
                        if asked > skip {
                            let candidate = candidate.clone();
                            return Step::Ask { candidate, at, asked, version: self.version };
                        }
                    }
                }
            }
            runs.jump();
        }
    }
    /// Looks for a key of that hash, which `same` knows when it meets it.
    #[inline(always)]
    fn seek(&self, hash: i64, same: impl Fn(&Value) -> Option<bool>) -> Found {
        if self.slots.is_empty() {
            return Found::Absent;
        }
        let folded = fold(hash);
        let mut runs = Runs::of(hash, self.slots.len() - 1);
        loop {
            let (first, last) = runs.now();
            for &held in &self.slots[first..=last] {
                if held == EMPTY {
                    return Found::Absent;
                }
                if held >> 32 != u64::from(folded) {
                    continue;
                }
                match self.entries.get(place_in(held)) {
                    Some(Some((found, candidate))) if *found == hash => match same(candidate) {
                        Some(true) => return Found::At(place_in(held)),
                        Some(false) => {}
                        None => return Found::Unknown,
                    },
                    _ => {}
                }
            }
            runs.jump();
        }
    }
    /// Looks for a whole number that is its own hash: where it would be first, and then all the way.
    #[inline]
    pub(super) fn look_for(&self, word: i64) -> Found {
        let held = match self.slots.len() {
            0 => EMPTY,
            slots => self.slots[word as usize & (slots - 1)],
        };
        if held == EMPTY {
            return Found::Absent;
        }
        match self.entries.get(place_in(held)) {
            Some(Some((_, Value::Int(Int(Repr::Small(found)))))) if *found == word => Found::At(place_in(held)),
            _ => self.seek_word(word),
        }
    }
    /// Looks for a whole number that is its own hash.
    pub(super) fn seek_word(&self, word: i64) -> Found {
        self.seek(word, |key| match key {
            Value::Int(Int(Repr::Small(held))) => Some(*held == word),
            other => quick_same(other, &Value::Int(Int::from(word))),
        })
    }
    pub(super) fn seek_text(&self, text: &Str) -> Found {
        self.seek(text.hash_value() as i64, |key| match key {
            Value::Str(held) => Some(held.equals(text)),
            other => quick_same(other, &Value::Str(text.clone())),
        })
    }
    /// Looks for any other key.
    pub(super) fn seek_other(&self, hash: i64, key: &Value) -> Found {
        self.seek(hash, |held| quick_same(held, key))
    }
    /// Of a table that has slots.
    #[inline(always)]
    fn spot(&self, hash: i64, same: impl Fn(&Value) -> Option<bool>) -> Spot {
        let folded = fold(hash);
        let mut runs = Runs::of(hash, self.slots.len() - 1);
        let mut dummy = None;
        loop {
            let (first, last) = runs.now();
            for (slot, &held) in (first..).zip(&self.slots[first..=last]) {
                if held == EMPTY {
                    // A dummy on the way is taken again.
                    return Spot::Slot(dummy.unwrap_or(slot), dummy.is_some());
                }
                if held == DUMMY {
                    dummy = Some(slot);
                } else if held >> 32 == u64::from(folded) {
                    match self.entries.get(place_in(held)) {
                        Some(Some((found, candidate))) if *found == hash => match same(candidate) {
                            Some(true) => return Spot::Entry(place_in(held), slot),
                            Some(false) => {}
                            None => return Spot::Unknown,
                        },
                        _ => {}
                    }
                }
            }
            runs.jump();
        }
    }
    /// The spot of a key in a table that has slots.
    #[inline]
    fn spot_of(&self, hash: i64, key: &Value) -> Spot {
        match key {
            Value::Int(Int(Repr::Small(word))) => self.spot(hash, |held| match held {
                Value::Int(Int(Repr::Small(held))) => Some(held == word),
                other => quick_same(other, key),
            }),
            _ => self.spot(hash, |held| quick_same(held, key)),
        }
    }
    /// Adds a key where it is not there; false where it is; `None` where that takes user code to say.
    #[inline]
    pub(super) fn add(&mut self, hash: i64, key: &Value) -> Option<bool> {
        if self.slots.is_empty() {
            self.slots = vec![EMPTY; MIN_SIZE];
        }
        match self.spot_of(hash, key) {
            Spot::Entry(..) => Some(false),
            Spot::Slot(slot, again) => {
                self.put(hash, key, slot, again);
                Some(true)
            }
            Spot::Unknown => None,
        }
    }
    /// Takes a key out: the key that was there; an error where that takes user code to say.
    #[inline]
    pub(super) fn take_out(&mut self, hash: i64, key: &Value) -> Result<Option<Value>, ()> {
        if self.slots.is_empty() {
            return Ok(None);
        }
        match self.spot_of(hash, key) {
            Spot::Entry(at, slot) => Ok(self.vacate(at, slot)),
            Spot::Slot(..) => Ok(None),
            Spot::Unknown => Err(()),
        }
    }
    /// Adds a key known to be absent.
    pub(super) fn insert(&mut self, hash: i64, key: &Value) {
        if self.slots.is_empty() {
            self.slots = vec![EMPTY; MIN_SIZE];
        }
        let mut runs = Runs::of(hash, self.slots.len() - 1);
        let mut dummy = None;
        loop {
            let (first, last) = runs.now();
            for (slot, &at) in (first..).zip(&self.slots[first..=last]) {
                match at {
                    EMPTY => return self.put(hash, key, dummy.unwrap_or(slot), dummy.is_some()),
                    DUMMY => dummy = Some(slot),
                    _ => {}
                }
            }
            runs.jump();
        }
    }
    /// Stores a new key at its slot. Where a dummy was, nothing grows.
    #[inline(always)]
    fn put(&mut self, hash: i64, key: &Value, slot: usize, again: bool) {
        self.version += 1;
        self.numeric += fixed_hash(key) as usize;
        if self.entries.len() > self.used * 2 + self.slots.len() {
            self.squeeze();
        }
        self.slots[slot] = slot_of(fold(hash), self.entries.len());
        self.entries.push(Some((hash, key.share())));
        self.used += 1;
        if again {
            return;
        }
        self.fill += 1;
        if self.fill * 5 >= self.mask() * 3 {
            self.resize(if self.used > 50_000 { self.used * 2 } else { self.used * 4 });
        }
    }
    #[inline(always)]
    fn place(slots: &mut [u64], hash: i64, held: u64) {
        let slot = Runs::of(hash, slots.len() - 1).find(slots, |at| at == EMPTY);
        slots[slot] = held;
    }
    fn resize(&mut self, least: usize) {
        let mut size = MIN_SIZE;
        while size <= least {
            size <<= 1;
        }
        let former = std::mem::replace(&mut self.slots, vec![EMPTY; size]);
        for held in former {
            if let Some(Some((hash, _))) = self.entries.get(place_in(held)) {
                Table::place(&mut self.slots, *hash, held);
            }
        }
        self.fill = self.used;
        if self.entries.len() > self.used * 2 + MIN_SIZE {
            self.squeeze();
        }
    }
    /// Drops the removed places from the insertion order.
    fn squeeze(&mut self) {
        let mut moved = vec![0; self.entries.len()];
        let mut next = 0;
        for (at, entry) in self.entries.iter().enumerate() {
            moved[at] = next;
            next += entry.is_some() as usize;
        }
        self.entries.retain(Option::is_some);
        self.first = 0;
        for slot in &mut self.slots {
            if *slot < DUMMY {
                *slot = slot_of((*slot >> 32) as u32, moved[place_in(*slot)]);
            }
        }
    }
    /// Makes room before merging `extra` keys, as CPython does.
    pub(super) fn reserve_for_merge(&mut self, extra: usize) {
        if (self.fill + extra) * 5 >= self.mask() * 3 {
            self.resize((self.used + extra) * 2);
        }
    }
    /// Takes over all keys of another table into an empty one, in that table's order.
    pub(super) fn absorb_into_empty(&mut self, other: &Table) {
        if other.used == 0 {
            return;
        }
        self.version += 1;
        if (self.fill + other.used) * 5 >= self.mask() * 3 {
            self.resize((self.used + other.used) * 2);
        }
        self.entries = other.entries.iter().map(|e| e.as_ref().map(|(hash, key)| (*hash, key.share()))).collect();
        self.first = other.first;
        self.numeric = other.numeric;
        self.used = other.used;
        self.fill = other.used;
        if self.mask() == other.mask() && other.fill == other.used {
            self.slots.clone_from(&other.slots);
            return;
        }
        let size = self.mask() + 1;
        self.slots = vec![EMPTY; size];
        for held in &other.slots {
            if let Some(Some((hash, _))) = self.entries.get(place_in(*held)) {
                Table::place(&mut self.slots, *hash, *held);
            }
        }
    }
    /// Takes out the key of an entry.
    pub(super) fn remove(&mut self, at: usize) -> Option<Value> {
        let hash = self.entries.get(at)?.as_ref()?.0;
        let wanted = slot_of(fold(hash), at);
        let slot = Runs::of(hash, self.mask()).find(&self.slots, |held| held == wanted || held == EMPTY);
        self.vacate(at, slot)
    }
    #[inline]
    fn vacate(&mut self, at: usize, slot: usize) -> Option<Value> {
        let (_, key) = self.entries.get_mut(at)?.take()?;
        self.slots[slot] = DUMMY;
        self.version += 1;
        self.used -= 1;
        self.numeric = self.numeric.saturating_sub(fixed_hash(&key) as usize);
        while let Some(None) = self.entries.last() {
            self.entries.pop();
        }
        self.first = self.first.min(self.entries.len());
        Some(key)
    }
    /// `set.pop()`: from where the last one left off.
    pub(super) fn pop(&mut self) -> Option<Value> {
        if self.used == 0 {
            return None;
        }
        if self.numeric < self.used {
            let at = self.first + self.entries[self.first..].iter().position(Option::is_some)?;
            let key = self.remove(at);
            self.first = (at + 1).min(self.entries.len());
            return key;
        }
        let mask = self.mask();
        let start = self.finger & mask;
        let slot = (0..=mask).map(|n| (start + n) & mask).find(|s| self.slots[*s] < DUMMY)?;
        self.finger = slot + 1;
        self.vacate(place_in(self.slots[slot]), slot)
    }
    /// The entries in CPython's order, or where that is a matter of its seed in order of insertion.
    fn walk(&self, mut take: impl FnMut(&(i64, Value)) -> Option<()>) -> Option<()> {
        if self.numeric < self.used {
            self.entries.iter().flatten().try_for_each(take)
        } else {
            self.slots.iter().try_for_each(|slot| match self.entries.get(place_in(*slot)) {
                Some(Some(entry)) => take(entry),
                _ => Some(()),
            })
        }
    }
    /// Whether all keys are in another table, or none is; `None` when that takes user code to say.
    pub(super) fn compared(&self, other: &Table, wanted: bool) -> Option<bool> {
        for (hash, key) in self.entries.iter().flatten() {
            if other.holds(*hash, key)? != wanted {
                return Some(false);
            }
        }
        Some(true)
    }
    #[inline]
    fn holds(&self, hash: i64, key: &Value) -> Option<bool> {
        let found = match key {
            Value::Int(Int(Repr::Small(word))) if *word == hash => self.look_for(*word),
            _ => self.seek_other(hash, key),
        };
        match found {
            Found::At(_) => Some(true),
            Found::Absent => Some(false),
            Found::Unknown => None,
        }
    }
    /// A table of the keys whose being in `other` is as wanted; `None` when that takes user code to say.
    pub(super) fn chosen(&self, other: &Table, wanted: bool) -> Option<Table> {
        let mut made = Table { slots: vec![EMPTY; MIN_SIZE], ..Table::default() };
        self.walk(|(hash, key)| {
            if other.holds(*hash, key)? == wanted {
                // They come from a set: no two are equal.
                let slot = Runs::of(*hash, made.slots.len() - 1).find(&made.slots, |at| at == EMPTY);
                made.put(*hash, key, slot, false);
            }
            Some(())
        })?;
        Some(made)
    }
    /// Adds the keys of another table; what takes user code to say is left, with those behind it.
    pub(super) fn add_all(&mut self, other: &Table) -> Vec<(i64, Value)> {
        if self.slots.is_empty() {
            self.slots = vec![EMPTY; MIN_SIZE];
        }
        let mut left = Vec::new();
        other.walk(|(hash, key)| {
            if !left.is_empty() || self.add(*hash, key).is_none() {
                left.push((*hash, key.share()));
            }
            Some(())
        });
        left
    }
    pub(super) fn ordered(&self) -> Vec<(i64, Value)> {
        self.listed(|hash, key| (hash, key))
    }
    pub(super) fn values(&self) -> Vec<Value> {
        self.listed(|_, key| key)
    }
    fn listed<T>(&self, part: impl Fn(i64, Value) -> T) -> Vec<T> {
        let mut found = Vec::with_capacity(self.used);
        self.walk(|(hash, key)| {
            found.push(part(*hash, key.share()));
            Some(())
        });
        found
    }
}
