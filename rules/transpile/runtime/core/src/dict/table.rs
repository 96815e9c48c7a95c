//! The table under `Dict`: entries in insertion order and, past a few, an index probed linearly. Runs no user code.
use crate::ops::quick_same;
use crate::prelude::*;
use crate::text::hash_text;

const SMALL: usize = 8;
const EMPTY: u32 = u32::MAX;
/// A slot whose entry was cut off the end; probing goes on past it.
const GONE: u32 = u32::MAX - 1;

#[derive(Default)]
pub(super) struct Table {
    entries: Vec<Option<Entry>>,
    index: Vec<u32>,
    used: usize,
    version: u64,
    gone: usize,
    /// No live entry is before this place.
    first: usize,
}

#[derive(Clone)]
struct Entry {
    hash: i64,
    key: Value,
    value: Value,
}

/// Where a search stands: the slot (or, in a small table, the entry) to look at next.
#[derive(Clone, Copy)]
pub(super) struct Probe(Option<usize>);

impl Probe {
    pub(super) fn start() -> Probe {
        Probe(None)
    }
}

pub(super) enum Step {
    Found(usize),
    Absent,
    Ask { candidate: Value, at: usize, next: Probe, version: u64 },
}

fn spread(hash: i64) -> usize {
    ((hash as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 20) as usize
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
    #[inline]
    pub(super) fn value_ref(&self, at: usize) -> Option<&Value> {
        self.entries.get(at)?.as_ref().map(|e| &e.value)
    }
    pub(super) fn value_at(&self, at: usize) -> Option<Value> {
        self.entries.get(at)?.as_ref().map(|e| e.value.share())
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
        let mut made =
            Table { entries: self.entries.iter().flatten().cloned().map(Some).collect(), ..Table::default() };
        made.used = made.entries.len();
        made.rebuild();
        made
    }
    /// It takes the place of a table of that version.
    pub(super) fn follow(&mut self, version: u64) {
        self.version = version + 1;
    }
    fn judge(&self, at: usize, hash: i64, key: &Value, next: usize) -> Option<Step> {
        let entry = self.entries.get(at)?.as_ref()?;
        if entry.hash != hash {
            return None;
        }
        match quick_same(&entry.key, key) {
            Some(true) => Some(Step::Found(at)),
            Some(false) => None,
            None => {
                Some(Step::Ask { candidate: entry.key.clone(), at, next: Probe(Some(next)), version: self.version })
            }
        }
    }
    pub(super) fn probe(&self, hash: i64, key: &Value, from: Probe) -> Step {
        if self.index.is_empty() {
            for at in from.0.unwrap_or(0)..self.entries.len() {
                if let Some(step) = self.judge(at, hash, key, at + 1) {
                    return step;
                }
            }
            return Step::Absent;
        }
        let mask = self.index.len() - 1;
        let mut slot = from.0.unwrap_or(spread(hash) & mask);
        loop {
            let at = self.index[slot];
            if at == EMPTY {
                return Step::Absent;
            }
            let next = (slot + 1) & mask;
            if let Some(step) = self.judge(at as usize, hash, key, next) {
                return step;
            }
            slot = next;
        }
    }
    /// The place of a key, `Some(None)` when it is absent; `None` when that takes user code to say.
    #[inline]
    pub(super) fn quick(&self, hash: i64, key: &Value) -> Option<Option<usize>> {
        if self.index.is_empty() {
            for (at, entry) in self.entries.iter().enumerate() {
                if let Some(entry) = entry {
                    if entry.hash == hash && quick_same(&entry.key, key)? {
                        return Some(Some(at));
                    }
                }
            }
            return Some(None);
        }
        let mask = self.index.len() - 1;
        let mut slot = spread(hash) & mask;
        loop {
            let at = self.index[slot];
            if at == EMPTY {
                return Some(None);
            }
            if let Some(Some(entry)) = self.entries.get(at as usize) {
                if entry.hash == hash && quick_same(&entry.key, key)? {
                    return Some(Some(at as usize));
                }
            }
            slot = (slot + 1) & mask;
        }
    }
    #[inline]
    pub(super) fn value_of_text(&self, at: usize, key: &str) -> Option<Value> {
        match self.entries.get(at) {
            Some(Some(Entry { key: Value::Str(s), value, .. })) if **s == *key => Some(value.clone()),
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
        let mask = self.index.len() - 1;
        let mut slot = spread(hash_text(key) as i64) & mask;
        loop {
            match self.index[slot] {
                EMPTY => return None,
                at if matches(at as usize) => return Some(at as usize),
                _ => slot = (slot + 1) & mask,
            }
        }
    }
    pub(super) fn replace(&mut self, at: usize, value: Value) -> Option<Value> {
        self.entries.get_mut(at)?.as_mut().map(|e| std::mem::replace(&mut e.value, value))
    }
    pub(super) fn insert(&mut self, hash: i64, key: Value, value: Value) {
        self.version += 1;
        let at = self.entries.len();
        self.entries.push(Some(Entry { hash, key, value }));
        self.used += 1;
        if self.entries.len() > SMALL && (self.entries.len() + self.gone) * 3 >= self.index.len() * 2 {
            // Removed places are squeezed out only when they are the larger part, so running iterations keep their place.
            if self.used * 2 < self.entries.len() {
                self.entries.retain(Option::is_some);
                self.first = 0;
            }
            self.rebuild();
        } else if !self.index.is_empty() {
            self.place(hash, at);
        }
    }
    fn place(&mut self, hash: i64, at: usize) {
        let mask = self.index.len() - 1;
        let mut slot = spread(hash) & mask;
        while self.index[slot] != EMPTY {
            slot = (slot + 1) & mask;
        }
        self.index[slot] = at as u32;
    }
    fn rebuild(&mut self) {
        self.gone = 0;
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
        } else if at + 1 == self.entries.len() {
            self.forget(entry.hash, at);
            self.entries.pop();
        } else if at == self.first {
            while matches!(self.entries.get(self.first), Some(None)) {
                self.first += 1;
            }
        }
        // Elsewhere the emptied place stays referenced: it never matches and keeps later probes going.
        Some((entry.key, entry.value))
    }
    fn forget(&mut self, hash: i64, at: usize) {
        if self.index.is_empty() {
            return;
        }
        let mask = self.index.len() - 1;
        let mut slot = spread(hash) & mask;
        while self.index[slot] != at as u32 {
            if self.index[slot] == EMPTY {
                return;
            }
            slot = (slot + 1) & mask;
        }
        self.index[slot] = GONE;
        self.gone += 1;
    }
    pub(super) fn pop_last(&mut self) -> Option<(Value, Value)> {
        while let Some(None) = self.entries.last() {
            let at = self.entries.len() - 1;
            if let Some(slot) = self.index.iter().position(|s| *s == at as u32) {
                self.index[slot] = GONE;
                self.gone += 1;
            }
            self.entries.pop();
        }
        self.entries.len().checked_sub(1).and_then(|at| self.remove(at))
    }
    pub(super) fn entry_from(&self, position: usize) -> Option<(usize, Value, Value)> {
        (position.max(self.first)..self.entries.len())
            .find_map(|at| self.entries[at].as_ref().map(|e| (at, e.key.share(), e.value.share())))
    }
    pub(super) fn key_from(&self, position: usize) -> Option<(usize, Value)> {
        (position.max(self.first)..self.entries.len())
            .find_map(|at| self.entries[at].as_ref().map(|e| (at, e.key.share())))
    }
    pub(super) fn entry_before(&self, position: usize) -> Option<(usize, Value, Value)> {
        (0..position.min(self.entries.len()))
            .rev()
            .find_map(|at| self.entries[at].as_ref().map(|e| (at, e.key.share(), e.value.share())))
    }
}
