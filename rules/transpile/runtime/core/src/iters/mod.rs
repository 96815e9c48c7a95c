//! Iteration: `Iter` drives a loop in Rust, `IterObj` is an iterator as an object.
mod entries;
pub mod make;
pub mod methods;
pub mod object;
pub mod reduce;

use crate::list::Items;
use crate::prelude::*;
pub(crate) use entries::entry;
use entries::not_as_before;
pub(crate) use make::{ask_length, room_for};
pub use make::{collect_asking, iter};
pub use object::IterObj;

/// A running iteration. Once it gave `None` it keeps giving `None`.
pub struct Iter(pub(crate) Source);

pub(crate) enum Source {
    List(List, usize),
    Tuple(Tuple, usize),
    /// Text and byte offset.
    Text(Str, usize),
    Range {
        next: i64,
        step: i64,
        left: u64,
    },
    Entries {
        dict: Dict,
        kind: ViewKind,
        position: usize,
        size: usize,
    },
    /// `enumerate`: items with their numbers.
    Numbered(Box<Iter>, i64),
    /// `zip` of two, which ends with the shorter one.
    Paired(Box<[Iter; 2]>),
    Values(std::vec::IntoIter<Value>),
    /// Values with a check that a set kept its size.
    Members(std::vec::IntoIter<Value>, Set, usize),
    Object(IterObj),
    Generator(Gen),
    /// What to call, and the value that ends it.
    Calls(Value, Value),
    /// A sequence from its end: so many items are left.
    Backward(Value, usize),
    /// The lines of a file.
    Lines(Value),
    /// An object with `__next__`.
    User(Value),
    /// An object with only `__getitem__`.
    Items(Value, i64),
    Step(Box<dyn FnMut() -> R<Option<Value>>>),
    /// The same, with how many items are left as it says itself.
    Counted(Box<dyn FnMut() -> R<Option<Value>>>, Box<dyn Fn() -> usize>),
    Done,
}

impl Iter {
    /// Loops over a value that is already an iterator.
    pub fn over(iterator: Value) -> Iter {
        Iter(match iterator {
            Value::Iter(o) => Source::Object(o),
            Value::Gen(g) => Source::Generator(g),
            other => Source::User(other),
        })
    }
    pub fn from_fn(step: impl FnMut() -> R<Option<Value>> + 'static) -> Iter {
        Iter(Source::Step(Box::new(step)))
    }
    /// `left`: what `__length_hint__` answers.
    pub fn counted(left: impl Fn() -> usize + 'static, step: impl FnMut() -> R<Option<Value>> + 'static) -> Iter {
        Iter(Source::Counted(Box::new(step), Box::new(left)))
    }
    pub fn of(values: Vec<Value>) -> Iter {
        Iter(Source::Values(values.into_iter()))
    }
    /// The next item, or `None` at the end.
    #[allow(clippy::should_implement_trait)]
    #[inline]
    pub fn next(&mut self) -> R<Option<Value>> {
        if let Source::List(list, at) = &mut self.0 {
            if let Some(found) = list.get(*at) {
                *at += 1;
                return Ok(Some(found));
            }
        }
        self.next_slow()
    }
    /// What comes often is given straight away: a result that is looked at on its way costs more than finding it.
    #[inline(never)]
    fn next_slow(&mut self) -> R<Option<Value>> {
        match &mut self.0 {
            Source::Range { next, step, left } if *left > 0 => {
                *left -= 1;
                let value = *next;
                *next = next.wrapping_add(*step);
                return Ok(Some(Value::Int(Int::from(value))));
            }
            Source::Values(values) => {
                if let Some(found) = values.next() {
                    return Ok(Some(found));
                }
            }
            Source::Tuple(tuple, at) => {
                if let Some(found) = tuple.get(*at) {
                    *at += 1;
                    return Ok(Some(found.share()));
                }
            }
            Source::Text(text, at) => {
                if let Some(byte) = text.as_str().as_bytes().get(*at).filter(|byte| byte.is_ascii()) {
                    *at += 1;
                    return Ok(Some(Value::Str(Str::from(*byte as char))));
                }
            }
            Source::Entries { dict, kind, position, size } if dict.len() == *size => {
                let found = dict.entry_as(*position, |at, key, value| {
                    *position = at + 1;
                    match kind {
                        ViewKind::Keys => key.share(),
                        ViewKind::Values => value.share(),
                        ViewKind::Items => Value::Tuple(Tuple::of([key.share(), value.share()])),
                    }
                });
                if found.is_some() {
                    return Ok(found);
                }
            }
            Source::Members(values, set, size) if set.len() == *size => {
                if let Some(found) = values.next() {
                    return Ok(Some(found));
                }
            }
            Source::Numbered(..) | Source::Paired(_) => {
                return match self.pair() {
                    Ok(Some((first, second))) => Ok(Some(Value::Tuple(Tuple::of([first, second])))),
                    other => self.stopped(other.map(|_| None)),
                };
            }
            Source::Object(object) => return object.next(),
            Source::Generator(g) => return g.next(),
            Source::User(object) => return Ok(next_of(object)?.ok()),
            Source::Step(step) => {
                let found = step();
                if matches!(found, Ok(Some(_))) {
                    return found;
                }
                return self.stopped(found);
            }
            _ => {}
        }
        self.next_or_end()
    }
    #[inline(never)]
    fn next_or_end(&mut self) -> R<Option<Value>> {
        let found = self.step();
        self.stopped(found)
    }
    /// What a step gave, and the end noted where it is one.
    fn stopped(&mut self, mut found: R<Option<Value>>) -> R<Option<Value>> {
        // StopIteration out of a function that `map` and the like call ends them as their source's end does.
        if let Err(error) = &found {
            if error.is(K::StopIteration)
                && !matches!(self.0, Source::User(_) | Source::Object(_) | Source::Generator(_))
            {
                found = Ok(None);
            }
        }
        // An error is no end: who asks again goes on behind it.
        if matches!(found, Ok(None))
            && !matches!(self.0, Source::User(_) | Source::Object(_) | Source::Generator(_) | Source::Lines(_))
        {
            self.0 = Source::Done;
        }
        found
    }
    fn step(&mut self) -> R<Option<Value>> {
        Ok(match &mut self.0 {
            Source::List(list, at) => {
                let found = list.get(*at);
                *at += 1;
                found
            }
            Source::Tuple(tuple, at) => {
                let found = tuple.get(*at).map(Value::share);
                *at += 1;
                found
            }
            Source::Text(text, at) => {
                let found = text.as_str()[*at..].chars().next();
                *at += found.map_or(0, char::len_utf8);
                found.map(|c| Value::Str(Str::from(c)))
            }
            Source::Range { next, step, left } => {
                if *left == 0 {
                    return Ok(None);
                }
                *left -= 1;
                let value = *next;
                *next = next.wrapping_add(*step);
                Some(Value::Int(Int::from(value)))
            }
            Source::Entries { dict, kind, position, size } => {
                if dict.len() != *size {
                    return Ok(not_as_before(dict, position, size)?.map(|(key, value)| entry(*kind, key, value)));
                }
                match dict.entry_from(*position) {
                    None => None,
                    Some((at, key, value)) => {
                        *position = at + 1;
                        Some(entry(*kind, key, value))
                    }
                }
            }
            Source::Numbered(..) | Source::Paired(_) => {
                self.pair()?.map(|(first, second)| Value::Tuple(Tuple::of([first, second])))
            }
            Source::Values(values) => values.next(),
            Source::Members(values, set, size) => {
                if set.len() != *size {
                    *size = usize::MAX;
                    return Err(runtime_error("Set changed size during iteration"));
                }
                values.next()
            }
            Source::Object(object) => object.next()?,
            Source::Generator(g) => g.next()?,
            Source::Lines(file) => match file.downcast::<crate::io::FileObj>() {
                Some(file) => file.next_line()?,
                None => None,
            },
            Source::User(object) => next_of(object)?.ok(),
            Source::Items(object, at) => match op::getitem(object, &Value::from(*at)) {
                Ok(value) => {
                    *at += 1;
                    Some(value)
                }
                Err(e) if e.is(K::IndexError) || e.is(K::StopIteration) => None,
                Err(e) => return Err(e),
            },
            Source::Backward(object, left) => {
                let Some(at) = left.checked_sub(1) else { return Ok(None) };
                let found = match &*object {
                    Value::List(list) => list.get(at),
                    other => match op::getitem(other, &Value::from(at)) {
                        Ok(value) => Some(value),
                        Err(e) if e.is(K::IndexError) || e.is(K::StopIteration) => None,
                        Err(e) => return Err(e),
                    },
                };
                *left = at;
                found
            }
            Source::Calls(callable, sentinel) => {
                let value = op::call(callable, Args::none())?;
                (!op::same_or_eq(sentinel, &value)?).then_some(value)
            }
            Source::Step(step) | Source::Counted(step, _) => step()?,
            Source::Done => None,
        })
    }
    /// The next pair of a source that makes pairs; its end is left to the caller.
    fn pair(&mut self) -> R<Option<(Value, Value)>> {
        match &mut self.0 {
            Source::Numbered(inner, at) => {
                let Some(item) = inner.next()? else {
                    return Ok(None);
                };
                let number = *at;
                *at += 1;
                Ok(Some((Value::Int(Int::from(number)), item)))
            }
            Source::Paired(both) => {
                let [first, second] = &mut **both;
                let Some(first) = first.next()? else {
                    return Ok(None);
                };
                Ok(second.next()?.map(|second| (first, second)))
            }
            Source::Entries { dict, kind: ViewKind::Items, position, size } => {
                if dict.len() != *size {
                    return not_as_before(dict, position, size);
                }
                Ok(dict.entry_from(*position).map(|(at, key, value)| {
                    *position = at + 1;
                    (key, value)
                }))
            }
            _ => Ok(None),
        }
    }
    /// The next item put into a place, what was there let go; false at the end.
    #[inline]
    pub fn next_into(&mut self, place: &mut Value) -> R<bool> {
        // What goes may run code of the program: before anything is looked at.
        std::mem::take(place).let_go();
        if let Source::List(list, at) = &mut self.0 {
            if list.look(|items| items.share_into(*at, place)) {
                *at += 1;
                return Ok(true);
            }
        }
        Ok(match self.next_slow()? {
            Some(value) => {
                *place = value;
                true
            }
            None => false,
        })
    }
    /// The next item taken apart: `for a, b in ...`.
    #[inline(always)]
    pub fn next_parts<const N: usize>(&mut self) -> R<Option<[Value; N]>> {
        let mut parts = [const { Value::None }; N];
        Ok(self.fill(&mut parts)?.then_some(parts))
    }
    /// Its parts are written where they are wanted: a copy of what was just written in halves would wait for it.
    #[inline(never)]
    fn fill<const N: usize>(&mut self, parts: &mut [Value; N]) -> R<bool> {
        // Parts of what lies in a container are taken out of it where they lie.
        let done = match &mut self.0 {
            Source::List(list, at) => {
                let done = list.look(|items| match items {
                    Items::Values(items) => items.get(*at).is_some_and(|row| share_parts(row, parts)),
                    _ => false,
                });
                *at += usize::from(done);
                done
            }
            Source::Tuple(tuple, at) => {
                let done = tuple.get(*at).is_some_and(|row| share_parts(row, parts));
                *at += usize::from(done);
                done
            }
            Source::Entries { dict, kind: ViewKind::Items, position, size } if N == 2 && dict.len() == *size => dict
                .entry_as(*position, |at, key, value| {
                    *position = at + 1;
                    let [first, .., last] = &mut parts[..] else { return };
                    *first = key.share();
                    *last = value.share();
                })
                .is_some(),
            _ => false,
        };
        if done {
            return Ok(true);
        }
        let found = match &self.0 {
            Source::Numbered(..) | Source::Paired(_) | Source::Entries { kind: ViewKind::Items, .. } if N == 2 => {
                let found = self.pair();
                if matches!(found, Ok(None) | Err(_)) {
                    self.0 = Source::Done;
                }
                found?
            }
            Source::Object(object) if N == 2 => {
                let object = object.clone();
                match object.next_pair()? {
                    Ok(found) => found,
                    Err(item) => return take_parts(&item, parts),
                }
            }
            _ => {
                return match self.next()? {
                    Some(item) => take_parts(&item, parts),
                    None => Ok(false),
                }
            }
        };
        Ok(match found {
            Some((first, second)) => {
                for (part, value) in parts.iter_mut().zip([first, second]) {
                    *part = value;
                }
                true
            }
            None => false,
        })
    }
    /// As `next`, but the end carries the iterator's return value (for `yield from`).
    pub(crate) fn next_or_return(&mut self) -> R<Result<Value, Value>> {
        match &self.0 {
            Source::User(object) => next_of(object),
            _ => Ok(self.next()?.ok_or(Value::None)),
        }
    }
    /// So many items are certain to come, as things stand; a hint and no more.
    pub fn least(&self) -> usize {
        match &self.0 {
            Source::List(list, at) => list.len().saturating_sub(*at),
            Source::Tuple(tuple, at) => tuple.len().saturating_sub(*at),
            Source::Range { left, .. } => (*left).min(1 << 16) as usize,
            Source::Values(values) => values.len(),
            _ => 0,
        }
    }
    /// How many items are left, where the iterator of a builtin container tells.
    fn left(&self) -> R<Option<i64>> {
        Ok(Some(match &self.0 {
            Source::List(..) | Source::Tuple(..) | Source::Values(_) => self.least() as i64,
            Source::Range { left, .. } => *left as i64,
            Source::Counted(_, left) => left() as i64,
            Source::Text(text, at) => text.as_str()[*at..].chars().count() as i64,
            Source::Entries { dict, .. } if dict.is_ordered() => return Ok(None),
            Source::Entries { dict, size, .. } if dict.len() != *size => 0,
            Source::Entries { dict, position, .. } => {
                let mut at = *position;
                let mut count = 0;
                while let Some((found, _, _)) = dict.entry_from(at) {
                    at = found + 1;
                    count += 1;
                }
                count
            }
            Source::Members(values, set, size) if set.len() == *size => values.len() as i64,
            Source::Members(..) | Source::Done => 0,
            Source::Items(object, at) => {
                if class_of(object).lookup("__len__").is_none() {
                    return Ok(None);
                }
                (op::len(object)? as i64 - at).max(0)
            }
            Source::Backward(object, left) if op::len(object)? < *left => 0,
            Source::Backward(_, left) => *left as i64,
            _ => return Ok(None),
        }))
    }
    /// The remaining items.
    pub fn collect(mut self) -> R<Vec<Value>> {
        let mut out = Vec::new();
        while let Some(value) = self.next()? {
            out.push(value);
        }
        Ok(out)
    }
}

/// Shares the items of a tuple of so many.
#[inline(always)]
fn share_parts<const N: usize>(row: &Value, parts: &mut [Value; N]) -> bool {
    let Value::Tuple(tuple) = row else { return false };
    let Ok(items) = <&[Value; N]>::try_from(&**tuple) else { return false };
    for (part, item) in parts.iter_mut().zip(items) {
        *part = item.share();
    }
    true
}

/// The same of whatever gives so many.
#[inline]
fn take_parts<const N: usize>(item: &Value, parts: &mut [Value; N]) -> R<bool> {
    if !share_parts(item, parts) {
        *parts = op::unpack(item)?;
    }
    Ok(true)
}

/// `next(object)` through its class; `Err` is the StopIteration value.
fn next_of(object: &Value) -> R<Result<Value, Value>> {
    let class = class_of(object);
    let Some(method) = class.lookup("__next__") else {
        return Err(type_error(format!("'{}' object is not an iterator", class.name())));
    };
    match crate::attribute::call_bound(&method, object, &class, Args::none()) {
        Ok(value) => Ok(Ok(value)),
        Err(e) if e.is(K::StopIteration) => Ok(Err(e.data().and_then(|d| d.field("value")).unwrap_or_default())),
        Err(e) => Err(e),
    }
}

/// All items of an iterable.
pub fn collect(value: &Value) -> R<Vec<Value>> {
    match value {
        Value::List(l) => Ok(l.to_vec()),
        Value::Tuple(t) => Ok(t.to_vec()),
        Value::Set(s) | Value::FrozenSet(s) => Ok(s.to_vec()),
        Value::Dict(d) => Ok(d.keys()),
        other => iter(other)?.collect(),
    }
}
