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

/// The slots of a table of `mask + 1` in CPython's order of probing for `hash`.
#[inline]
fn probes(hash: i64, mask: usize) -> Probes {
    Probes { slot: hash as usize & mask, left: None, base: hash as usize & mask, perturb: hash as u64, mask }
}

struct Probes {
    slot: usize,
    /// So many neighbours come before the next jump, once that was asked.
    left: Option<usize>,
    base: usize,
    perturb: u64,
    mask: usize,
}

impl Iterator for Probes {
    type Item = usize;
    #[inline(always)]
    fn next(&mut self) -> Option<usize> {
        let slot = self.slot;
        let near = if self.base + LINEAR_PROBES <= self.mask { LINEAR_PROBES } else { 0 };
        match self.left.unwrap_or(near) {
            0 => self.jump(),
            left => {
                self.slot += 1;
                self.left = Some(left - 1);
            }
        }
        Some(slot)
    }
}

impl Probes {
    #[inline]
    fn jump(&mut self) {
        self.perturb >>= PERTURB_SHIFT;
        self.base = self.base.wrapping_mul(5).wrapping_add(1).wrapping_add(self.perturb as usize) & self.mask;
        self.slot = self.base;
        self.left = None;
    }
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
        for slot in probes(hash, self.mask()) {
            let at = self.slots[slot];
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
        Step::Absent
    }
    /// The place of a key, `Some(None)` when it is absent; `None` when that takes user code to say.
    #[inline]
    pub(super) fn quick(&self, hash: i64, key: &Value) -> Option<Option<usize>> {
        if self.slots.is_empty() {
            return Some(None);
        }
        for slot in probes(hash, self.mask()) {
            let at = self.slots[slot];
            if at == EMPTY {
                return Some(None);
            }
            if let Some(Some((found, candidate))) = self.entries.get(at as usize) {
                if *found == hash && quick_same(candidate, key)? {
                    return Some(Some(at as usize));
                }
            }
        }
        Some(None)
    }
    /// Adds a key known to be absent.
    pub(super) fn insert(&mut self, hash: i64, key: Value) {
        if self.slots.is_empty() {
            self.slots = vec![EMPTY; MIN_SIZE];
        }
        self.version += 1;
        self.numeric += fixed_hash(&key) as usize;
        let at = self.entries.len();
        self.entries.push(Some((hash, key)));
        self.used += 1;
        // A dummy on the way is taken again, and then nothing grows.
        let (mut dummy, mut free) = (None, None);
        let slots = &mut self.slots[..];
        for slot in probes(hash, slots.len() - 1) {
            match slots[slot] {
                EMPTY => {
                    free = Some(slot);
                    break;
                }
                DUMMY => dummy = Some(slot),
                _ => {}
            }
        }
        if let Some(slot) = dummy {
            self.slots[slot] = at as u32;
            return;
        }
        if let Some(slot) = free {
            self.slots[slot] = at as u32;
        }
        self.fill += 1;
        if self.fill * 5 >= self.mask() * 3 {
            self.resize(if self.used > 50_000 { self.used * 2 } else { self.used * 4 });
        }
    }
    fn place(&mut self, hash: i64, at: usize) {
        let slots = &mut self.slots[..];
        for slot in probes(hash, slots.len() - 1) {
            if slots[slot] == EMPTY {
                slots[slot] = at as u32;
                return;
            }
        }
    }
    fn resize(&mut self, least: usize) {
        let mut size = MIN_SIZE;
        while size <= least {
            size <<= 1;
        }
        let former = std::mem::replace(&mut self.slots, vec![EMPTY; size]);
        for at in former {
            if let Some(Some((hash, _))) = self.entries.get(at as usize) {
                let hash = *hash;
                self.place(hash, at as usize);
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
    fn slot_order(&self) -> Vec<usize> {
        self.slots.iter().filter(|s| **s < DUMMY).map(|s| *s as usize).collect()
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
        self.entries.clone_from(&other.entries);
        self.numeric = other.numeric;
        self.used = other.used;
        self.fill = other.used;
        if self.mask() == other.mask() && other.fill == other.used {
            self.slots.clone_from(&other.slots);
            return;
        }
        let size = self.mask() + 1;
        self.slots = vec![EMPTY; size];
        for at in other.slot_order() {
            if let Some(hash) = self.entries[at].as_ref().map(|e| e.0) {
                self.place(hash, at);
            }
        }
    }
    pub(super) fn remove(&mut self, at: usize) -> Option<Value> {
        let (hash, key) = self.entries.get_mut(at)?.take()?;
        let found = probes(hash, self.mask()).find(|s| self.slots[*s] == at as u32 || self.slots[*s] == EMPTY);
        if let Some(slot) = found {
            self.slots[slot] = DUMMY;
        }
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
    /// The keys whose being in `other` is as wanted, in iteration order; `None` when that takes user code to say.
    pub(super) fn chosen(&self, other: &Table, wanted: bool) -> Option<Vec<(i64, Value)>> {
        let mut found = Vec::new();
        let mut look = |entry: &(i64, Value)| -> Option<()> {
            if other.quick(entry.0, &entry.1)?.is_some() == wanted {
                found.push((entry.0, entry.1.share()));
            }
            Some(())
        };
        if self.numeric < self.used {
            self.entries.iter().flatten().try_for_each(&mut look)?;
        } else {
            let entries = self.slots.iter().filter_map(|slot| self.entries.get(*slot as usize)?.as_ref());
            entries.into_iter().try_for_each(&mut look)?;
        }
        Some(found)
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
