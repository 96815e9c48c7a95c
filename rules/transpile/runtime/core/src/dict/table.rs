//! The table under `Dict`: entries in insertion order and, past a few, an index of them. Runs no user code.
use crate::hash::{fold, mix};
use crate::int::Repr;
use crate::ops::quick_same;
use crate::prelude::*;
use crate::text::hash_text;

const SMALL: usize = 8;
/// A slot of the index is one of these or holds the place of an entry, and in the bits above that bits of the entry's hash.
const EMPTY: u32 = u32::MAX;
/// A slot whose entry was removed; probing goes on past it.
const GONE: u32 = u32::MAX - 1;

#[derive(Default)]
pub(super) struct Table {
    entries: Vec<Option<Entry>>,
    index: Vec<u32>,
    used: usize,
    version: u64,
    /// So many slots of the index are not empty.
    fill: usize,
    /// No live entry is before this place.
    first: usize,
}

#[derive(Clone)]
struct Entry {
    hash: i64,
    key: Value,
    value: Value,
}

/// The slots of an index in the order of probing: whole numbers in a row lie in a row, each with the one beside it,
/// and then jumps that all of the hash decides.
#[derive(Clone, Copy)]
struct Walk {
    slot: usize,
    /// The bits of a slot that are a place.
    mask: usize,
    /// What the bits above are for this hash.
    mark: u32,
    perturb: usize,
    beside: bool,
}

impl Walk {
    #[inline(always)]
    fn of(hash: i64, slots: usize) -> Walk {
        let mask = slots - 1;
        let folded = fold(hash) as usize;
        Walk { slot: folded & mask, mask, mark: mix(hash) & !(mask as u32), perturb: folded, beside: false }
    }
    #[inline(always)]
    fn step(&mut self) {
        self.slot ^= 1;
        if self.beside {
            self.perturb >>= 5;
            self.slot = (self.slot * 5 + 1 + self.perturb) & self.mask;
        }
        self.beside = !self.beside;
    }
    /// The place in a slot that may be of an entry with this hash.
    #[inline(always)]
    fn place_in(&self, held: u32) -> Option<usize> {
        (held & !(self.mask as u32) == self.mark).then_some(held as usize & self.mask)
    }
    #[inline(always)]
    fn slot_of(&self, at: usize) -> u32 {
        self.mark | at as u32
    }
}

/// Where a search stands: the entry of a small table or the slot to look at next.
#[derive(Clone, Copy)]
pub(super) struct Probe(Whence);
#[derive(Clone, Copy)]
enum Whence {
    Start,
    Entry(usize),
    Slot(Walk),
}

impl Probe {
    pub(super) fn start() -> Probe {
        Probe(Whence::Start)
    }
}

pub(super) enum Step {
    Found(usize),
    Absent,
    Ask { candidate: Value, at: usize, next: Probe, version: u64 },
}

/// What a look without user code finds.
#[derive(Clone, Copy)]
pub(super) enum Found {
    At(usize),
    Absent,
    /// That takes user code to say.
    Unknown,
}

impl Table {
    pub(super) fn len(&self) -> usize {
        self.used
    }
    pub(super) fn positions(&self) -> usize {
        self.entries.len()
    }
    pub(super) fn version(&self) -> u64 {
        self.version
    }
    /// The value at a place where a key was found. Made where it is wanted: a copy of what was just written would wait for it.
    #[inline(always)]
    pub(super) fn value_at(&self, at: usize) -> Value {
        match self.entries.get(at) {
            Some(Some(entry)) => entry.value.share(),
            _ => Value::None,
        }
    }
    #[inline]
    pub(super) fn value_mut(&mut self, at: usize) -> Option<&mut Value> {
        self.entries.get_mut(at)?.as_mut().map(|e| &mut e.value)
    }
    pub(super) fn entries(&self) -> impl Iterator<Item = (&Value, &Value)> {
        self.entries.iter().flatten().map(|e| (&e.key, &e.value))
    }
    /// Everything that is in it, which it then is without. In the version that shows above what counts single changes.
    pub(super) fn emptied(&mut self) -> Table {
        let version = self.version + (1 << 32);
        std::mem::replace(self, Table { version, ..Table::default() })
    }
    pub(super) fn copy(&self) -> Table {
        let whole = self.used == self.entries.len();
        let mut entries = Vec::with_capacity(self.used);
        entries.extend(
            self.entries
                .iter()
                .flatten()
                .map(|e| Some(Entry { hash: e.hash, key: e.key.share(), value: e.value.share() })),
        );
        let mut made = Table { entries, used: self.used, ..Table::default() };
        if whole {
            made.index.clone_from(&self.index);
            made.fill = self.fill;
        } else {
            made.index_entries();
        }
        made
    }
    /// It takes the place of a table of that version.
    pub(super) fn follow(&mut self, version: u64) {
        self.version = version + 1;
    }
    fn judge(&self, at: usize, hash: i64, key: &Value, next: Whence) -> Option<Step> {
        let entry = self.entries.get(at)?.as_ref()?;
        if entry.hash != hash {
            return None;
        }
        match quick_same(&entry.key, key) {
            Some(true) => Some(Step::Found(at)),
            Some(false) => None,
            None => Some(Step::Ask { candidate: entry.key.clone(), at, next: Probe(next), version: self.version }),
        }
    }
    pub(super) fn probe(&self, hash: i64, key: &Value, from: Probe) -> Step {
        if self.index.is_empty() {
            let start = if let Whence::Entry(at) = from.0 { at } else { 0 };
            for at in start..self.entries.len() {
                if let Some(step) = self.judge(at, hash, key, Whence::Entry(at + 1)) {
                    return step;
                }
            }
            return Step::Absent;
        }
        let mut walk = if let Whence::Slot(walk) = from.0 { walk } else { Walk::of(hash, self.index.len()) };
        loop {
            let held = self.index[walk.slot];
            if held == EMPTY {
                return Step::Absent;
            }
            let place = walk.place_in(held);
            walk.step();
            if let Some(step) = place.and_then(|at| self.judge(at, hash, key, Whence::Slot(walk))) {
                return step;
            }
        }
    }
    /// Looks for a key of that hash, which `same` knows when it meets it.
    #[inline(always)]
    fn seek(&self, hash: i64, same: impl Fn(&Entry) -> Option<bool>) -> Found {
        if self.index.is_empty() {
            for (at, entry) in self.entries.iter().enumerate() {
                match entry {
                    Some(entry) if entry.hash == hash => match same(entry) {
                        Some(true) => return Found::At(at),
                        Some(false) => {}
                        None => return Found::Unknown,
                    },
                    _ => {}
                }
            }
            return Found::Absent;
        }
        let mut walk = Walk::of(hash, self.index.len());
        loop {
            let held = self.index[walk.slot];
            if held == EMPTY {
                return Found::Absent;
            }
            if let Some(at) = walk.place_in(held) {
                if let Some(Some(entry)) = self.entries.get(at) {
                    match same(entry) {
                        Some(true) => return Found::At(at),
                        Some(false) => {}
                        None => return Found::Unknown,
                    }
                }
            }
            walk.step();
        }
    }
    /// Looks for a whole number that is its own hash.
    pub(super) fn seek_word(&self, word: i64) -> Found {
        // What is equal needs no look at its hash, which lies apart.
        self.seek(word, |entry| match &entry.key {
            Value::Int(Int(Repr::Small(held))) => Some(*held == word),
            other if entry.hash == word => quick_same(other, &Value::Int(Int::from(word))),
            _ => Some(false),
        })
    }
    pub(super) fn seek_text(&self, text: &Str) -> Found {
        let hash = text.hash_value() as i64;
        self.seek(hash, |entry| match &entry.key {
            Value::Str(held) => Some(held.equals(text)),
            other if entry.hash == hash => quick_same(other, &Value::Str(text.clone())),
            _ => Some(false),
        })
    }
    /// Looks for any other key.
    pub(super) fn seek_other(&self, hash: i64, key: &Value) -> Found {
        self.seek(hash, |entry| if entry.hash == hash { quick_same(&entry.key, key) } else { Some(false) })
    }
    #[inline]
    pub(super) fn value_of_text(&self, at: usize, key: &str) -> Option<Value> {
        match self.entries.get(at) {
            Some(Some(Entry { key: Value::Str(s), value, .. })) if **s == *key => Some(value.clone()),
            _ => None,
        }
    }
    /// The same for a key that is mostly that very text.
    #[inline]
    pub(super) fn value_of_key(&self, at: usize, key: &Str) -> Option<Value> {
        match self.entries.get(at) {
            Some(Some(Entry { key: Value::Str(s), value, .. })) if s.equals(key) => Some(value.share()),
            _ => None,
        }
    }
    pub(super) fn find_str(&self, key: &str) -> Option<usize> {
        let matches = |at: usize| match self.entries.get(at) {
            Some(Some(Entry { key: Value::Str(s), .. })) => **s == *key,
            _ => false,
        };
        if self.index.is_empty() {
            return (0..self.entries.len()).find(|at| matches(*at));
        }
        let mut walk = Walk::of(hash_text(key) as i64, self.index.len());
        loop {
            let held = self.index[walk.slot];
            if held == EMPTY {
                return None;
            }
            match walk.place_in(held) {
                Some(at) if matches(at) => return Some(at),
                _ => walk.step(),
            }
        }
    }
    #[inline]
    pub(super) fn replace(&mut self, at: usize, value: Value) -> Option<Value> {
        self.value_mut(at).map(|held| std::mem::replace(held, value))
    }
    /// Adds a key known to be absent.
    pub(super) fn insert(&mut self, hash: i64, key: Value, value: Value) {
        self.version += 1;
        let at = self.entries.len();
        self.entries.push(Some(Entry { hash, key, value }));
        self.used += 1;
        if at < SMALL && self.index.is_empty() {
            return;
        }
        if self.fill.max(at) * 3 + 3 >= self.index.len() * 2 {
            self.grow();
        } else {
            self.place(hash, at);
        }
    }
    #[inline]
    fn place(&mut self, hash: i64, at: usize) {
        let mut walk = Walk::of(hash, self.index.len());
        loop {
            let slot = &mut self.index[walk.slot];
            if *slot >= GONE {
                self.fill += (*slot == EMPTY) as usize;
                *slot = walk.slot_of(at);
                return;
            }
            walk.step();
        }
    }
    /// A larger index, for the entry that was added last as well.
    #[cold]
    #[inline(never)]
    fn grow(&mut self) {
        // Removed places are squeezed out only when they are the larger part, so running iterations keep their place.
        if self.used * 2 < self.entries.len() {
            self.entries.retain(Option::is_some);
            self.first = 0;
        }
        self.index_entries();
    }
    fn index_entries(&mut self) {
        self.fill = 0;
        if self.entries.len() <= SMALL {
            self.index = Vec::new();
            return;
        }
        self.index = vec![EMPTY; (self.entries.len() * 3).next_power_of_two()];
        for at in 0..self.entries.len() {
            if let Some(hash) = self.entries[at].as_ref().map(|e| e.hash) {
                self.place(hash, at);
            }
        }
    }
    pub(super) fn remove(&mut self, at: usize) -> Option<(Value, Value)> {
        let entry = self.entries.get_mut(at)?.take()?;
        self.version += 1;
        self.used -= 1;
        if self.used == 0 {
            *self = Table { version: self.version, ..Table::default() };
            return Some((entry.key, entry.value));
        }
        self.forget(entry.hash, at);
        if at + 1 == self.entries.len() {
            self.entries.pop();
        } else if at == self.first {
            while matches!(self.entries.get(self.first), Some(None)) {
                self.first += 1;
            }
        }
        Some((entry.key, entry.value))
    }
    fn forget(&mut self, hash: i64, at: usize) {
        if self.index.is_empty() {
            return;
        }
        let mut walk = Walk::of(hash, self.index.len());
        let wanted = walk.slot_of(at);
        loop {
            match &mut self.index[walk.slot] {
                slot if *slot == wanted => {
                    *slot = GONE;
                    return;
                }
                slot if *slot == EMPTY => return,
                _ => walk.step(),
            }
        }
    }
    pub(super) fn pop_last(&mut self) -> Option<(Value, Value)> {
        while let Some(None) = self.entries.last() {
            self.entries.pop();
        }
        self.entries.len().checked_sub(1).and_then(|at| self.remove(at))
    }
    #[inline(always)]
    fn live_from(&self, position: usize) -> Option<(usize, &Entry)> {
        let start = position.max(self.first);
        if let Some(Some(entry)) = self.entries.get(start) {
            return Some((start, entry));
        }
        let rest = self.entries.get(start..)?;
        rest.iter().enumerate().find_map(|(skipped, entry)| Some((start + skipped, entry.as_ref()?)))
    }
    /// The first live entry at or after a position.
    #[inline(always)]
    pub(super) fn look_from(&self, position: usize) -> Option<(usize, &Value, &Value)> {
        self.live_from(position).map(|(at, e)| (at, &e.key, &e.value))
    }
    pub(super) fn entry_before(&self, position: usize) -> Option<(usize, Value, Value)> {
        (0..position.min(self.entries.len()))
            .rev()
            .find_map(|at| self.entries[at].as_ref().map(|e| (at, e.key.share(), e.value.share())))
    }
}
