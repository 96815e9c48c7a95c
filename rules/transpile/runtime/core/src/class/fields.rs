//! The attributes of one instance: numbers and truth values as plain words, all else as values, at the places that its class gave them.
use super::key::Key;
use super::object::Extra;
use super::shape::{Kind, Place, Shape};
use crate::int::Repr;
use crate::prelude::*;

/// So many values, and so many words, have room in the instance itself.
const FEW: usize = 3;
/// So many more words stand beside what few instances have.
const MORE_WORDS: usize = 9;
/// So many more values stand beside at once.
const NEAR: usize = 5;
/// From this place on values stand further away.
const FAR: usize = FEW + NEAR;
/// Words in all: a class gives no further places for them.
pub(crate) const WORDS: usize = FEW + MORE_WORDS;
/// Beyond every position: the order in which attributes were given is written down.
const UNORDERED: u8 = u8::MAX;
/// No name has this position.
const NO_NAME: u8 = u8::MAX - 1;

/// Small enough that an instance and its counts fit 120 bytes, up to which allocators are at their best.
#[derive(Default)]
pub(crate) struct Fields {
    /// The key of its class's layout, once the attributes that the class was laid out with are all at their places.
    key: Cell<Key>,
    values: Slot<[Option<Value>; FEW]>,
    words: [Cell<u64>; FEW],
    /// Which words hold an attribute.
    given: Cell<u16>,
    /// One past the last name given, or `UNORDERED`.
    end: Cell<u8>,
    more: OnceCell<Box<More>>,
}

/// What few instances have.
#[derive(Default)]
pub(crate) struct More {
    /// From place `FEW` on.
    near: Slot<[Option<Value>; NEAR]>,
    /// From place `FEW + NEAR` on.
    values: Slot<Vec<Option<Value>>>,
    words: [Cell<u64>; MORE_WORDS],
    /// The names in the order they were given, once that is not the order of the class.
    order: Slot<Vec<u8>>,
    pub extra: Extra,
}

impl More {
    /// Whether it holds a few values alone, none of which may set off a chain of drops.
    fn is_plain(&mut self) -> bool {
        !self.near.get_mut().iter().flatten().any(Value::starts_chain)
            && self.values.get_mut().is_empty()
            && self.order.get_mut().is_empty()
            && self.extra.is_unused()
    }
}

/// The word that stands for a value, and its kind.
#[inline(always)]
pub(crate) fn word_in(value: &Value) -> Option<(Kind, u64)> {
    match value {
        Value::Float(f) => Some((Kind::Float, f.to_bits())),
        Value::Int(Int(Repr::Small(i))) => Some((Kind::Int, *i as u64)),
        Value::Bool(b) => Some((Kind::Bool, u64::from(*b))),
        _ => None,
    }
}

/// The word that stands for a value among those of one kind.
pub(crate) fn word_of(kind: Kind, value: &Value) -> Option<u64> {
    word_in(value).and_then(|(found, word)| if found == kind { Some(word) } else { None })
}

/// The value that a word of a kind stands for.
#[inline(always)]
pub(crate) fn value_of(kind: Kind, word: u64) -> Value {
    match kind {
        Kind::Float => Value::Float(f64::from_bits(word)),
        Kind::Int => Value::Int(Int(Repr::Small(word as i64))),
        Kind::Bool => Value::Bool(word != 0),
        Kind::Any => Value::None,
    }
}

/// The words of an instance, as long as they are looked at; none by default.
#[derive(Clone, Copy, Default)]
pub struct Row<'a> {
    few: Option<&'a [Cell<u64>; FEW]>,
    more: Option<&'a [Cell<u64>; MORE_WORDS]>,
}

impl<'a> Row<'a> {
    #[inline(always)]
    pub(super) fn word(self, at: usize) -> Option<&'a Cell<u64>> {
        if at < FEW {
            self.few?.get(at)
        } else {
            self.more?.get(at - FEW)
        }
    }
}

impl Fields {
    #[inline(always)]
    pub fn row(&self) -> Row<'_> {
        Row { few: Some(&self.words), more: self.more.get().map(|more| &more.words) }
    }
    #[inline(always)]
    fn cell(&self, at: usize) -> Option<&Cell<u64>> {
        match self.words.get(at) {
            Some(cell) => Some(cell),
            None => self.more.get()?.words.get(at - FEW),
        }
    }
    #[inline(always)]
    fn has_word(&self, at: usize) -> bool {
        (self.given.get() >> at) & 1 != 0
    }
    /// The key of the layout that it follows.
    #[inline(always)]
    pub fn key(&self) -> Key {
        self.key.get()
    }
    /// The word at a place of the layout that it follows.
    #[inline(always)]
    pub fn laid_word(&self, at: usize) -> Option<&Cell<u64>> {
        self.cell(at)
    }
    /// The word at a place, where an attribute is kept there.
    #[inline(always)]
    pub fn word(&self, at: usize) -> Option<u64> {
        if self.has_word(at) {
            self.cell(at).map(Cell::get)
        } else {
            None
        }
    }
    /// Stores a word where one is already, or where the next attribute comes; false where storing takes more.
    #[inline(always)]
    pub fn put_word(&self, at: usize, name: u8, word: u64, completes: Key) -> bool {
        if !self.has_word(at) {
            if self.end.get() != name || (at >= FEW && self.more.get().is_none()) {
                return false;
            }
            self.end.set(name + 1);
            self.given.set(self.given.get() | 1 << at);
            if completes != Key::NONE {
                self.key.set(completes);
            }
        }
        match self.cell(at) {
            Some(cell) => {
                cell.set(word);
                true
            }
            None => false,
        }
    }
    /// The value at a place.
    #[inline(always)]
    #[allow(clippy::manual_map)] // `map` of a closure this large is a call
    pub fn share(&self, at: usize) -> Option<Value> {
        if at < FEW {
            match &self.values.peek()[at] {
                Some(value) => Some(value.share()),
                None => None,
            }
        } else if at < FAR {
            match &self.more.get()?.near.peek()[at - FEW] {
                Some(value) => Some(value.share()),
                None => None,
            }
        } else {
            self.share_far(at)
        }
    }
    /// Looks at the value at a place; the closure must not run user code.
    #[inline(always)]
    pub fn look<T>(&self, at: usize, look: impl FnOnce(&Value) -> Option<T>) -> Option<T> {
        if at < FEW {
            match &self.values.peek()[at] {
                Some(value) => look(value),
                None => None,
            }
        } else if at < FAR {
            look(self.more.get()?.near.peek()[at - FEW].as_ref()?)
        } else {
            look(self.more.get()?.values.peek().get(at - FAR)?.as_ref()?)
        }
    }
    #[inline(never)]
    fn share_far(&self, at: usize) -> Option<Value> {
        self.more.get()?.values.peek().get(at - FAR)?.as_ref().map(Value::share)
    }
    /// Whether the value at a place is none; `None` where there is no value.
    #[inline(always)]
    #[allow(clippy::manual_map)] // as `share`
    pub fn lacks(&self, at: usize) -> Option<bool> {
        if at < FEW {
            match &self.values.peek()[at] {
                Some(value) => Some(value.is_none()),
                None => None,
            }
        } else {
            self.look(at, |value| Some(value.is_none()))
        }
    }
    /// Stores where a value is already, or where the next attribute comes, and gives the former value; gives the value
    /// back where storing takes more.
    #[inline(always)]
    pub fn put_value(&self, at: usize, name: u8, value: Value, completes: Key) -> Result<Option<Value>, Value> {
        if at >= FAR {
            return self.put_far(at, name, value, completes);
        }
        if at >= FEW {
            let mut near = self.more().near.poke();
            if near[at - FEW].is_none() && !self.comes_next(name, completes) {
                return Err(value);
            }
            return Ok(near[at - FEW].replace(value));
        }
        let mut few = self.values.poke();
        if few[at].is_none() && !self.comes_next(name, completes) {
            return Err(value);
        }
        Ok(few[at].replace(value))
    }
    #[inline(never)]
    fn put_far(&self, at: usize, name: u8, value: Value, completes: Key) -> Result<Option<Value>, Value> {
        self.more().values.with_mut(|values| {
            let present = values.get(at - FAR).is_some_and(Option::is_some);
            if !present {
                if !self.comes_next(name, completes) {
                    return Err(value);
                }
                if at - FAR >= values.len() {
                    values.resize_with(at + 1 - FAR, || None);
                }
            }
            Ok(values[at - FAR].replace(value))
        })
    }
    /// Whether a name is the next in order; then it is there from now on.
    #[inline(always)]
    fn comes_next(&self, name: u8, completes: Key) -> bool {
        if self.end.get() != name {
            return false;
        }
        self.end.set(name + 1);
        if completes != Key::NONE {
            self.key.set(completes);
        }
        true
    }
    /// Stores at a place of the layout that it follows, and gives the former value.
    #[inline(always)]
    pub fn put_laid(&self, at: usize, value: Value) -> Result<Option<Value>, Value> {
        if at >= FAR {
            return self.put_far(at, NO_NAME, value, Key::NONE);
        }
        if at >= FEW {
            return match self.more.get() {
                Some(more) => Ok(more.near.poke()[at - FEW].replace(value)),
                None => Err(value),
            };
        }
        Ok(self.values.poke()[at].replace(value))
    }
    /// Gives a new instance all that its layout has.
    #[inline(always)]
    pub fn fill<const V: usize, const W: usize>(&self, key: Key, values: [Value; V], words: [u64; W]) {
        let mut values = values.into_iter();
        {
            let mut few = self.values.poke();
            for place in few.iter_mut().take(V) {
                // None was there before: it is new.
                std::mem::forget(std::mem::replace(place, values.next()));
            }
        }
        for (place, word) in self.words.iter().zip(words) {
            place.set(word);
        }
        if V > FEW || W > FEW {
            let more = self.more();
            for (at, value) in values.enumerate() {
                self.keep(FEW + at, value);
            }
            for (place, word) in more.words.iter().zip(words.into_iter().skip(FEW)) {
                place.set(word);
            }
        }
        self.given.set(((1_u32 << W) - 1) as u16);
        self.end.set((V + W) as u8);
        self.key.set(key);
    }
    pub fn more(&self) -> &More {
        self.more.get_or_init(Box::default)
    }
    #[inline(always)]
    pub fn extra(&self) -> Option<&Extra> {
        self.more.get().map(|more| &more.extra)
    }
    /// What is kept under a name: where the class keeps it now, or kept it when it was stored.
    pub fn get(&self, place: Place) -> Option<Value> {
        let value = place.value.and_then(|at| self.share(usize::from(at)));
        value.or_else(|| self.word(usize::from(place.word?)).map(|word| value_of(place.kind, word)))
    }
    /// Stores under a name and gives the former value; `name` is the name's position in its class.
    pub fn set(&self, name: u8, place: Place, value: Value) -> Option<Value> {
        let former = self.get(place);
        if former.is_none() {
            self.note(name);
        }
        let word = if place.value.is_none() { word_of(place.kind, &value) } else { None };
        match (place.word, word) {
            (Some(at), Some(word)) => {
                if usize::from(at) >= FEW {
                    self.more();
                }
                self.given.set(self.given.get() | 1 << at);
                if let Some(cell) = self.cell(usize::from(at)) {
                    cell.set(word);
                }
            }
            (at, _) => {
                if let Some(at) = at.filter(|at| self.has_word(usize::from(*at))) {
                    self.key.set(Key::NONE);
                    self.given.set(self.given.get() & !(1 << at));
                }
                if let Some(at) = place.value {
                    self.keep(usize::from(at), value);
                }
            }
        }
        former
    }
    fn keep(&self, at: usize, value: Value) {
        // What was there is known to the caller already, and lives on with it.
        let former = if at < FEW {
            self.values.with_mut(|few| few[at].replace(value))
        } else if at < FAR {
            self.more().near.with_mut(|near| near[at - FEW].replace(value))
        } else {
            self.more().values.with_mut(|values| {
                if at - FAR >= values.len() {
                    values.resize_with(at + 1 - FAR, || None);
                }
                values[at - FAR].replace(value)
            })
        };
        drop(former);
    }
    /// A name is given that was not there.
    fn note(&self, name: u8) {
        match self.end.get() {
            UNORDERED => self.more().order.with_mut(|order| order.push(name)),
            end if end == name => self.end.set(name + 1),
            end => self.keep_order(end, name),
        }
    }
    /// From now on the order in which names are given is written down.
    fn keep_order(&self, end: u8, name: u8) {
        self.more().order.with_mut(|order| {
            order.extend(0..end);
            order.push(name);
        });
        self.end.set(UNORDERED);
    }
    /// Notes that it follows the layout of its class, where all that belongs to it is there and just now came.
    pub fn settle(&self, shape: &Shape) {
        let laid = shape.laid_out();
        if laid == 0 || self.end.get() != laid {
            return;
        }
        let at_place = |name: u8| match shape.name_at(name).and_then(|(_, place)| place.now()) {
            Some((Kind::Any, at)) => self.lacks(usize::from(at)).is_some(),
            Some((_, at)) => self.has_word(usize::from(at)),
            None => false,
        };
        if (0..laid).all(at_place) {
            self.key.set(shape.key());
        }
    }
    /// The names given, by their positions in the class, in order.
    pub fn names(&self) -> Vec<u8> {
        match self.end.get() {
            UNORDERED => self.more().order.get(),
            end => (0..end).collect(),
        }
    }
    /// Lets go of the attributes, once they are kept elsewhere.
    pub fn clear(&self) {
        self.key.set(Key::NONE);
        self.given.set(0);
        self.end.set(UNORDERED);
        let few = self.values.take();
        let more = self.more.get().map(|more| {
            drop(more.order.take());
            (more.near.take(), more.values.take())
        });
        drop((few, more));
    }
    /// Makes it as new; what it held is given back.
    #[inline]
    pub fn renew(&mut self) -> ([Option<Value>; FEW], Option<Box<More>>) {
        self.key.set(Key::NONE);
        self.given.set(0);
        self.end.set(0);
        (self.values.take(), self.more.take())
    }
    /// As `renew`, where nothing that it holds may set off a chain of drops.
    #[inline(always)]
    pub fn renew_plain(&mut self) {
        self.key.set(Key::NONE);
        self.given.set(0);
        self.end.set(0);
        for value in self.values.get_mut() {
            if let Some(value) = value.take() {
                value.let_go();
            }
        }
        if let Some(more) = self.more.get_mut() {
            more.near = Slot::default();
        }
    }
    /// Whether letting go of what it holds may set off a chain of drops that nobody else counts.
    #[inline(always)]
    pub fn starts_chain(&mut self) -> bool {
        self.values.get_mut().iter().flatten().any(Value::starts_chain)
            || self.more.get_mut().is_some_and(|more| !more.is_plain())
    }
}
