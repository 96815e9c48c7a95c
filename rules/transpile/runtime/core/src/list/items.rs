//! What a list holds: whole numbers, floats or truth values side by side while all items are of that one kind, else values.
use crate::int::Repr;
use crate::prelude::*;

/// The items of a list. Which form they have shows nowhere: a list of any form means the same.
#[derive(Clone)]
pub(crate) enum Items {
    Values(Vec<Value>),
    Ints(Vec<i64>),
    Floats(Vec<f64>),
    Bools(Vec<bool>),
}

/// The same for items of every form.
macro_rules! each_form {
    ($items:expr, $v:ident => $body:expr) => {
        match $items {
            Items::Values($v) => $body,
            Items::Ints($v) => $body,
            Items::Floats($v) => $body,
            Items::Bools($v) => $body,
        }
    };
}
/// The same for items of every form, which makes items of that form.
macro_rules! keep_form {
    ($items:expr, $v:ident => $body:expr) => {
        match $items {
            Items::Values($v) => Items::Values($body),
            Items::Ints($v) => Items::Ints($body),
            Items::Floats($v) => Items::Floats($body),
            Items::Bools($v) => Items::Bools($body),
        }
    };
}
impl Default for Items {
    #[inline]
    fn default() -> Items {
        Items::Values(Vec::new())
    }
}

const fn int(small: i64) -> Value {
    Value::Int(Int(Repr::Small(small)))
}

impl Items {
    /// The items of an array, in the form that fits them.
    pub(crate) fn of<const N: usize>(values: [Value; N]) -> Items {
        let mut items = Items::default();
        if let Some(first) = values.first() {
            items.reserve_for(first, N);
        }
        for value in values {
            items.push(value);
        }
        items
    }
    /// One item, and room for so many more of its kind.
    pub(crate) fn starting(first: Value, more: usize) -> Items {
        let mut items = Items::default();
        items.reserve_for(&first, more.saturating_add(1));
        items.push(first);
        items
    }
    /// Makes room for so many items, of which this is the first.
    fn reserve_for(&mut self, first: &Value, count: usize) {
        *self = match first {
            Value::Int(Int(Repr::Small(_))) => Items::Ints(Vec::with_capacity(count)),
            Value::Float(_) => Items::Floats(Vec::with_capacity(count)),
            Value::Bool(_) => Items::Bools(Vec::with_capacity(count)),
            _ => Items::Values(Vec::with_capacity(count)),
        };
    }
    #[inline]
    pub(crate) fn len(&self) -> usize {
        each_form!(self, v => v.len())
    }
    #[inline(always)]
    #[allow(clippy::manual_map)] // `map` of a closure this large is a call
    pub(crate) fn get(&self, at: usize) -> Option<Value> {
        match self {
            Items::Values(v) => match v.get(at) {
                Some(value) => Some(value.share()),
                None => None,
            },
            Items::Ints(v) => v.get(at).copied().map(int),
            Items::Floats(v) => v.get(at).copied().map(Value::Float),
            Items::Bools(v) => v.get(at).copied().map(Value::Bool),
        }
    }
    /// Puts the item at a place into one elsewhere, which holds nothing; false where there is none.
    #[inline]
    pub(crate) fn share_into(&self, at: usize, place: &mut Value) -> bool {
        if at >= self.len() {
            return false;
        }
        let nothing = match self {
            Items::Values(v) => std::mem::replace(place, v[at].share()),
            Items::Ints(v) => std::mem::replace(place, int(v[at])),
            Items::Floats(v) => std::mem::replace(place, Value::Float(v[at])),
            Items::Bools(v) => std::mem::replace(place, Value::Bool(v[at])),
        };
        nothing.let_go();
        true
    }
    /// A copy of values in the form that fits them.
    pub(crate) fn copied(values: &[Value]) -> Items {
        fn all<T>(values: &[Value], of: impl Fn(&Value) -> Option<T>) -> Option<Vec<T>> {
            values.iter().map(of).collect()
        }
        let plain = match values.first() {
            Some(Value::Int(_)) => {
                all(values, |v| if let Value::Int(Int(Repr::Small(i))) = v { Some(*i) } else { None }).map(Items::Ints)
            }
            Some(Value::Float(_)) => {
                all(values, |v| if let Value::Float(f) = v { Some(*f) } else { None }).map(Items::Floats)
            }
            Some(Value::Bool(_)) => {
                all(values, |v| if let Value::Bool(b) = v { Some(*b) } else { None }).map(Items::Bools)
            }
            _ => None,
        };
        plain.unwrap_or_else(|| Items::Values(values.iter().map(Value::share).collect()))
    }
    #[inline]
    pub(crate) fn push(&mut self, value: Value) {
        self.push_here(value);
    }
    /// The same in place, where what kind of value it is is known.
    #[inline(always)]
    pub(crate) fn push_here(&mut self, value: Value) {
        match (&mut *self, value) {
            (Items::Values(v), value) if v.capacity() > 0 => v.push(value),
            (Items::Ints(v), Value::Int(Int(Repr::Small(i)))) => v.push(i),
            (Items::Floats(v), Value::Float(f)) => v.push(f),
            (Items::Bools(v), Value::Bool(b)) => v.push(b),
            (_, value) => self.push_first(value),
        }
    }
    /// The first item chooses the form; one that does not fit ends it.
    #[inline(never)]
    fn push_first(&mut self, value: Value) {
        if self.len() == 0 {
            match value {
                Value::Int(_) | Value::Float(_) | Value::Bool(_) => *self = Items::starting(value, 3),
                value => self.general().push(value),
            }
        } else {
            self.general().push(value);
        }
    }
    #[inline]
    pub(crate) fn pop(&mut self) -> Option<Value> {
        match self {
            Items::Values(v) => v.pop(),
            Items::Ints(v) => v.pop().map(int),
            Items::Floats(v) => v.pop().map(Value::Float),
            Items::Bools(v) => v.pop().map(Value::Bool),
        }
    }
    /// Stores at a valid place and gives the former item.
    #[inline]
    pub(crate) fn replace(&mut self, at: usize, value: Value) -> Value {
        match (&mut *self, value) {
            (Items::Values(v), value) => std::mem::replace(&mut v[at], value),
            (Items::Ints(v), Value::Int(Int(Repr::Small(i)))) => int(std::mem::replace(&mut v[at], i)),
            (Items::Floats(v), Value::Float(f)) => Value::Float(std::mem::replace(&mut v[at], f)),
            (Items::Bools(v), Value::Bool(b)) => Value::Bool(std::mem::replace(&mut v[at], b)),
            (_, value) => self.replace_other(at, value),
        }
    }
    #[cold]
    #[inline(never)]
    fn replace_other(&mut self, at: usize, value: Value) -> Value {
        std::mem::replace(&mut self.general()[at], value)
    }
    pub(crate) fn remove(&mut self, at: usize) -> Value {
        match self {
            Items::Values(v) => v.remove(at),
            Items::Ints(v) => int(v.remove(at)),
            Items::Floats(v) => Value::Float(v.remove(at)),
            Items::Bools(v) => Value::Bool(v.remove(at)),
        }
    }
    pub(crate) fn insert(&mut self, at: usize, value: Value) {
        match (&mut *self, value) {
            (Items::Ints(v), Value::Int(Int(Repr::Small(i)))) => v.insert(at, i),
            (Items::Floats(v), Value::Float(f)) => v.insert(at, f),
            (Items::Bools(v), Value::Bool(b)) => v.insert(at, b),
            (_, value) => self.general().insert(at, value),
        }
    }
    pub(crate) fn reverse(&mut self) {
        each_form!(self, v => v.reverse());
    }
    /// Turns so many items from a place on around.
    pub(crate) fn reverse_part(&mut self, from: usize, count: usize) {
        each_form!(self, v => v[from..from + count].reverse());
    }
    /// The items as values, for good.
    pub(crate) fn general(&mut self) -> &mut Vec<Value> {
        if !matches!(self, Items::Values(_)) {
            *self = Items::Values(std::mem::take(self).into_values());
        }
        match self {
            Items::Values(v) => v,
            _ => unreachable!("made values above"),
        }
    }
    /// A copy of the items as values.
    pub(crate) fn to_values(&self) -> Vec<Value> {
        match self {
            Items::Values(v) => v.clone(),
            Items::Ints(v) => v.iter().map(|i| int(*i)).collect(),
            Items::Floats(v) => v.iter().map(|f| Value::Float(*f)).collect(),
            Items::Bools(v) => v.iter().map(|b| Value::Bool(*b)).collect(),
        }
    }
    pub(crate) fn into_values(self) -> Vec<Value> {
        match self {
            Items::Values(v) => v,
            typed => typed.to_values(),
        }
    }
    /// Items from a place on, up to another one.
    #[inline]
    pub(crate) fn range(&self, from: usize, to: usize) -> Items {
        keep_form!(self, v => v[from..to].to_vec())
    }
    /// `count` items from `start` on, `step` apart; places that are not there (any more) are left out.
    pub(crate) fn pick(&self, start: i64, step: i64, count: usize) -> Items {
        let first = start.max(0) as usize;
        keep_form!(self, v => match v.get(first..first.saturating_add(count)) {
            Some(whole) if step == 1 => whole.to_vec(),
            _ => (0..count as i64).filter_map(|n| v.get((start + n * step) as usize).cloned()).collect(),
        })
    }
    /// The items so many times over.
    pub(crate) fn repeated(&self, times: usize) -> Items {
        match self {
            Items::Values(v) => {
                let mut out = Vec::with_capacity(v.len() * times);
                for _ in 0..times {
                    out.extend_from_slice(v);
                }
                Items::Values(out)
            }
            Items::Ints(v) => Items::Ints(v.repeat(times)),
            Items::Floats(v) => Items::Floats(v.repeat(times)),
            Items::Bools(v) => Items::Bools(v.repeat(times)),
        }
    }
    /// The sum of numbers, where it needs no more than machine words.
    pub(crate) fn sum(&self) -> Option<Value> {
        match self {
            Items::Ints(v) => v.iter().try_fold(0i64, |sum, i| sum.checked_add(*i)).map(int),
            Items::Floats(v) if !v.is_empty() => Some(Value::Float(v.iter().fold(0.0, |sum, f| sum + f))),
            Items::Bools(v) => Some(int(v.iter().filter(|b| **b).count() as i64)),
            _ => None,
        }
    }
    /// Sorts numbers of one kind; false where the items are others, and stay as they are.
    pub(crate) fn sort_plain(&mut self, reverse: bool) -> bool {
        match self {
            Items::Ints(v) => v.sort_unstable(),
            Items::Bools(v) => v.sort_unstable(),
            _ => return false,
        }
        if reverse {
            self.reverse();
        }
        true
    }
    /// Puts items at the end.
    /// The items of both, one after the other.
    pub(crate) fn joined(&self, more: &Items) -> Items {
        match (self, more) {
            (Items::Ints(a), Items::Ints(b)) => Items::Ints([&a[..], b].concat()),
            (Items::Floats(a), Items::Floats(b)) => Items::Floats([&a[..], b].concat()),
            (Items::Bools(a), Items::Bools(b)) => Items::Bools([&a[..], b].concat()),
            (a, b) if b.len() == 0 => a.clone(),
            (a, b) if a.len() == 0 => b.clone(),
            (a, b) => {
                let mut values = Vec::with_capacity(a.len() + b.len());
                values.extend((0..a.len()).filter_map(|at| a.get(at)));
                values.extend((0..b.len()).filter_map(|at| b.get(at)));
                Items::Values(values)
            }
        }
    }
    pub(crate) fn append(&mut self, more: Items) {
        if self.len() == 0 {
            *self = more;
            return;
        }
        match (&mut *self, more) {
            (Items::Ints(v), Items::Ints(more)) => v.extend(more),
            (Items::Floats(v), Items::Floats(more)) => v.extend(more),
            (Items::Bools(v), Items::Bools(more)) => v.extend(more),
            (_, more) => {
                if more.len() > 0 {
                    self.general().extend(more.into_values());
                }
            }
        }
    }
    /// Puts items into the place of a range; gives those that were there.
    pub(crate) fn splice(&mut self, from: usize, to: usize, new: Items) -> Items {
        if self.len() == 0 {
            return std::mem::replace(self, new);
        }
        match (&mut *self, new) {
            (Items::Ints(v), Items::Ints(new)) => Items::Ints(spliced(v, from, to, new)),
            (Items::Floats(v), Items::Floats(new)) => Items::Floats(spliced(v, from, to, new)),
            (Items::Bools(v), Items::Bools(new)) => Items::Bools(spliced(v, from, to, new)),
            (_, new) if new.len() == 0 => keep_form!(self, v => spliced(v, from, to, Vec::new())),
            (_, new) => Items::Values(spliced(self.general(), from, to, new.into_values())),
        }
    }
}

fn spliced<T>(items: &mut Vec<T>, from: usize, to: usize, mut new: Vec<T>) -> Vec<T> {
    if new.len() == to - from {
        // The length stays: items change places one by one.
        items[from..to].swap_with_slice(&mut new);
        return new;
    }
    items.splice(from..to, new).collect()
}

impl From<Vec<Value>> for Items {
    #[inline]
    fn from(values: Vec<Value>) -> Items {
        Items::Values(values)
    }
}

impl FromIterator<Value> for Items {
    fn from_iter<I: IntoIterator<Item = Value>>(values: I) -> Items {
        let mut values = values.into_iter();
        let Some(first) = values.next() else {
            return Items::default();
        };
        let mut items = Items::starting(first, values.size_hint().0);
        for value in values {
            items.push(value);
        }
        items
    }
}
