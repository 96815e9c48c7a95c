//! CPython's set table (3.11): its probe sequence, growth and dummies, so that iteration order can follow it.
use crate::ops::quick_same;
use crate::prelude::*;

const LINEAR_PROBES: usize = 9;
const PERTURB_SHIFT: u32 = 5;
const MIN_SIZE: usize = 8;

/// A slot: the place of its entry, or one of these.
const EMPTY: u32 = u32::MAX;
const DUMMY: u32 = u32::MAX - 1;

#[derive(Default)]
pub(super) struct Table {
    slots: Vec<u32>,
    /// Keys in insertion order: the iteration order when CPython's would depend on its random seed.
    entries: Vec<Option<(i64, Value)>>,
    fill: usize,
    used: usize,
    finger: usize,
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

/// The slots of a table of `mask + 1` in CPython's order of probing for `hash`: runs of neighbours, one after the other.
struct Runs {
    base: usize,
    perturb: u64,
    mask: usize,
}

impl Runs {
    #[inline(always)]
    fn of(hash: i64, mask: usize) -> Runs {
        Runs { base: hash as usize & mask, perturb: hash as u64, mask }
    }
    /// The first and the last slot of the run.
    #[inline(always)]
    fn now(&self) -> (usize, usize) {
        let near = if self.base + LINEAR_PROBES <= self.mask { LINEAR_PROBES } else { 0 };
        (self.base, self.base + near)
    }
    #[inline(always)]
    fn jump(&mut self) {
        self.perturb >>= PERTURB_SHIFT;
        self.base = self.base.wrapping_mul(5).wrapping_add(1).wrapping_add(self.perturb as usize) & self.mask;
    }
    /// The first slot of which that holds.
    #[inline(always)]
    fn find(mut self, slots: &[u32], mut wanted: impl FnMut(u32) -> bool) -> usize {
        loop {
            let (first, last) = self.now();
            if let Some(found) = slots[first..=last].iter().position(|at| wanted(*at)) {
                return first + found;
            }
            self.jump();
        }
    }
}

/// Where a key is or would go.
enum Spot {
    Entry(usize),
    /// The slot that it would take, and whether a removed key left it.
    Slot(usize, bool),
    /// That takes user code to say.
    Unknown,
}

#[inline]
fn fixed_hash(value: &Value) -> bool {
    match value {
        Value::Int(_) | Value::Float(_) | Value::Bool(_) | Value::Complex(_) => true,
        Value::Str(_) | Value::None | Value::Bytes(_) => false,
        other => other_has_fixed_hash(other),
    }
}

fn other_has_fixed_hash(value: &Value) -> bool {
    match value {
        Value::Tuple(t) => t.iter().all(fixed_hash),
        Value::FrozenSet(s) => s.to_vec().iter().all(fixed_hash),
        Value::Obj(_) => object_has_fixed_hash(value),
        _ => false,
    }
}

/// What a class of the program says of its hashes is taken to be made of numbers: where it is made of texts, CPython's
/// order is a matter of the seed, and any order is as good.
fn object_has_fixed_hash(value: &Value) -> bool {
    let Some(found) = class_of(value).lookup("__hash__") else { return false };
    let is_of = |class: Class| class.lookup("__hash__").is_some_and(|own| own.is(&found));
    let payload = value.payload();
    if !payload.is(value) && is_of(class_of(payload)) {
        return fixed_hash(payload);
    }
    !is_of(exc::class::Object())
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
                let Some(Some((found, candidate))) = self.entries.get(at as usize) else {
                    continue;
                };
                if *found != hash {
                    continue;
                }
                let at = at as usize;
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
    /// The place of a key, `Some(None)` when it is absent; `None` when that takes user code to say.
    #[inline]
    pub(super) fn quick(&self, hash: i64, key: &Value) -> Option<Option<usize>> {
        if self.slots.is_empty() {
            return Some(None);
        }
        match self.spot(hash, key) {
            Spot::Entry(at) => Some(Some(at)),
            Spot::Slot(..) => Some(None),
            Spot::Unknown => None,
        }
    }
    /// Of a table that has slots.
    #[inline(always)]
    fn spot(&self, hash: i64, key: &Value) -> Spot {
        let mut runs = Runs::of(hash, self.slots.len() - 1);
        let mut dummy = None;
        loop {
            let (first, last) = runs.now();
            for (slot, &at) in (first..).zip(&self.slots[first..=last]) {
                if at == EMPTY {
                    // A dummy on the way is taken again.
                    return Spot::Slot(dummy.unwrap_or(slot), dummy.is_some());
                }
                match self.entries.get(at as usize) {
                    Some(Some((found, candidate))) if *found == hash => match quick_same(candidate, key) {
                        Some(true) => return Spot::Entry(at as usize),
                        Some(false) => {}
                        None => return Spot::Unknown,
                    },
                    Some(_) => {}
                    None => dummy = Some(slot),
                }
            }
            runs.jump();
        }
    }
    /// Adds a key where it is not there, else gives it back; an error where that takes user code to say.
    #[inline]
    pub(super) fn add(&mut self, hash: i64, key: Value) -> Result<Option<Value>, Value> {
        if self.slots.is_empty() {
            self.slots = vec![EMPTY; MIN_SIZE];
        }
        match self.spot(hash, &key) {
            Spot::Entry(_) => Ok(Some(key)),
            Spot::Slot(slot, again) => {
                self.put(hash, key, slot, again);
                Ok(None)
            }
            Spot::Unknown => Err(key),
        }
    }
    /// Adds a key known to be absent.
    pub(super) fn insert(&mut self, hash: i64, key: Value) {
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
    fn put(&mut self, hash: i64, key: Value, slot: usize, again: bool) {
        self.version += 1;
        self.numeric += fixed_hash(&key) as usize;
        self.slots[slot] = self.entries.len() as u32;
        self.entries.push(Some((hash, key)));
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
    fn place(slots: &mut [u32], hash: i64, at: usize) {
        let slot = Runs::of(hash, slots.len() - 1).find(slots, |at| at == EMPTY);
        slots[slot] = at as u32;
    }
    fn resize(&mut self, least: usize) {
        let mut size = MIN_SIZE;
        while size <= least {
            size <<= 1;
        }
        let former = std::mem::replace(&mut self.slots, vec![EMPTY; size]);
        for at in former {
            if let Some(Some((hash, _))) = self.entries.get(at as usize) {
                Table::place(&mut self.slots, *hash, at as usize);
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
        for slot in &mut self.slots {
            if *slot < DUMMY {
                *slot = moved[*slot as usize] as u32;
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
        self.numeric = other.numeric;
        self.used = other.used;
        self.fill = other.used;
        if self.mask() == other.mask() && other.fill == other.used {
            self.slots.clone_from(&other.slots);
            return;
        }
        let size = self.mask() + 1;
        self.slots = vec![EMPTY; size];
        for at in &other.slots {
            if let Some(Some((hash, _))) = self.entries.get(*at as usize) {
                Table::place(&mut self.slots, *hash, *at as usize);
            }
        }
    }
    pub(super) fn remove(&mut self, at: usize) -> Option<Value> {
        let (hash, key) = self.entries.get_mut(at)?.take()?;
        let slot = Runs::of(hash, self.mask()).find(&self.slots, |found| found == at as u32 || found == EMPTY);
        self.slots[slot] = DUMMY;
        self.version += 1;
        self.used -= 1;
        self.numeric = self.numeric.saturating_sub(fixed_hash(&key) as usize);
        Some(key)
    }
    /// `set.pop()`: from where the last one left off.
    pub(super) fn pop(&mut self) -> Option<Value> {
        if self.used == 0 {
            return None;
        }
        if self.numeric < self.used {
            let at = self.entries.iter().position(Option::is_some)?;
            return self.remove(at);
        }
        let mask = self.mask();
        let start = self.finger & mask;
        let slot = (0..=mask).map(|n| (start + n) & mask).find(|s| self.slots[*s] < DUMMY)?;
        self.finger = slot + 1;
        self.remove(self.slots[slot] as usize)
    }
    /// A table of the keys whose being in `other` is as wanted; `None` when that takes user code to say.
    pub(super) fn chosen(&self, other: &Table, wanted: bool) -> Option<Table> {
        let mut made = Table { slots: vec![EMPTY; MIN_SIZE], ..Table::default() };
        let mut look = |entry: &(i64, Value)| -> Option<()> {
            if other.quick(entry.0, &entry.1)?.is_some() == wanted {
                // They come from a set: no two are equal.
                let slot = Runs::of(entry.0, made.slots.len() - 1).find(&made.slots, |at| at == EMPTY);
                made.put(entry.0, entry.1.share(), slot, false);
            }
            Some(())
        };
        if self.numeric < self.used {
            self.entries.iter().flatten().try_for_each(&mut look)?;
        } else {
            self.slots.iter().filter_map(|slot| self.entries.get(*slot as usize)?.as_ref()).try_for_each(&mut look)?;
        }
        Some(made)
    }
    /// Adds the keys of another table; what takes user code to say is left, with those behind it.
    pub(super) fn add_all(&mut self, other: &Table) -> Vec<(i64, Value)> {
        if self.slots.is_empty() {
            self.slots = vec![EMPTY; MIN_SIZE];
        }
        let mut left = Vec::new();
        let mut add = |entry: &(i64, Value)| {
            if !left.is_empty() {
                left.push((entry.0, entry.1.share()));
                return;
            }
            match self.spot(entry.0, &entry.1) {
                Spot::Entry(_) => {}
                Spot::Slot(slot, again) => self.put(entry.0, entry.1.share(), slot, again),
                Spot::Unknown => left.push((entry.0, entry.1.share())),
            }
        };
        if other.numeric < other.used {
            other.entries.iter().flatten().for_each(&mut add);
        } else {
            other.slots.iter().filter_map(|slot| other.entries.get(*slot as usize)?.as_ref()).for_each(&mut add);
        }
        left
    }
    pub(super) fn ordered(&self) -> Vec<(i64, Value)> {
        let mut found = Vec::with_capacity(self.used);
        if self.numeric < self.used {
            found.extend(self.entries.iter().flatten().map(|(hash, key)| (*hash, key.share())));
        } else {
            let entries = self.slots.iter().filter_map(|slot| self.entries.get(*slot as usize)?.as_ref());
            found.extend(entries.map(|(hash, key)| (*hash, key.share())));
        }
        found
    }
}
