//! `Field`: an attribute's name where a program mentions it, with the classes met there and the places found.
//!
//! `class/site.rs` has what it remembers of methods and of the members of modules.
use super::fields::{value_of, word_in};
use super::key::Key;
use super::shape::Kind;
use super::site::Site;
use crate::int::Repr;
use crate::prelude::*;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::thread::LocalKey;

/// No class has this number.
const NOBODY: u64 = u32::MAX as u64;
/// So many classes are told apart where one name is mentioned, each at the place its number picks.
const WAYS: usize = 8;

/// `fields! { X: "x" }`.
pub struct Field {
    name: &'static str,
    found: [AtomicU64; WAYS],
    /// Methods and members of modules of that name.
    pub(crate) site: Site,
}

/// What is remembered of a class: its number from bit 32 on, the name's position in it, the place, its kind, and whether
/// stores go straight there.
#[derive(Clone, Copy)]
struct Found(u64);

impl Found {
    const STORES: u64 = 1 << 2;
    /// The last name of its class's layout.
    const LAST: u64 = 1 << 3;
    /// The class and the kind.
    const WHOSE: u64 = 0xffff_ffff_0000_0003;

    fn new(layout: u32, name: u8, kind: Kind, at: u8, stores: bool) -> Found {
        let stores = if stores { Found::STORES } else { 0 };
        Found(u64::from(layout) << 32 | u64::from(name) << 16 | u64::from(at) << 8 | stores | kind as u64)
    }
    #[inline(always)]
    fn kind(self) -> Kind {
        match self.0 & 3 {
            1 => Kind::Float,
            2 => Kind::Int,
            3 => Kind::Bool,
            _ => Kind::Any,
        }
    }
    #[inline(always)]
    fn at(self) -> usize {
        (self.0 >> 8 & 0xff) as usize
    }
    #[inline(always)]
    fn name(self) -> u8 {
        (self.0 >> 16) as u8
    }
    /// Whether an instance follows its class's layout once it has this attribute after the others.
    #[inline(always)]
    fn completes(self) -> bool {
        self.0 & Found::LAST != 0
    }
    #[inline(always)]
    fn stores(self) -> bool {
        self.0 & Found::STORES != 0
    }
}

impl Field {
    pub const fn new(name: &'static str) -> Field {
        Field { name, found: [const { AtomicU64::new(NOBODY << 32) }; WAYS], site: Site::new(name) }
    }
    /// What is remembered of the class of an object.
    #[inline(always)]
    fn of(&self, object: &Obj) -> Option<Found> {
        let layout = object.made_by().layout_id();
        let found = self.found[layout as usize % WAYS].load(Relaxed);
        if found >> 32 == u64::from(layout) {
            Some(Found(found))
        } else {
            None
        }
    }
    /// The same where it is kept as that kind.
    #[inline(always)]
    fn of_kind(&self, object: &Obj, kind: Kind) -> Option<Found> {
        let layout = object.made_by().layout_id();
        let found = self.found[layout as usize % WAYS].load(Relaxed);
        if found & Found::WHOSE == u64::from(layout) << 32 | kind as u64 {
            Some(Found(found))
        } else {
            None
        }
    }
    /// The place in the instances of a class with fast paths, remembered from now on.
    fn learn(&self, class: &Class) {
        let shape = &class.data().shape;
        let layout = shape.layout();
        let Some((name, place)) = shape.find(self.name).filter(|_| layout != 0) else { return };
        if let Some((kind, at)) = place.now() {
            let found = Found::new(layout, name, kind, at, shape.stores());
            let last = if shape.laid_out() == name + 1 { Found::LAST } else { 0 };
            self.found[layout as usize % WAYS].store(found.0 | last, Relaxed);
        }
    }
    #[cold]
    #[inline(never)]
    fn get_slow(&self, object: &Value) -> R {
        if let Value::Obj(o) = object {
            let class = o.made_by();
            if class.layout_id() != 0 {
                self.learn(class);
                let place = class.data().shape.find(self.name);
                if let Some(value) = place.and_then(|(_, place)| o.fields().get(place)) {
                    return Ok(value);
                }
            }
        }
        match self.site.read(object)? {
            Some(found) => Ok(found),
            None => op::getattr(object, self.name),
        }
    }
    #[cold]
    #[inline(never)]
    fn put_slow(&self, object: &Value, mut value: Value) -> R<()> {
        if let Value::Obj(o) = object {
            let class = o.made_by();
            let shape = &class.data().shape;
            if class.layout_id() != 0 && shape.stores() && shape.find(self.name).is_some() {
                match o.place(self.name, value) {
                    Ok(()) => {
                        self.learn(class);
                        return Ok(());
                    }
                    Err(back) => value = back,
                }
            }
        }
        if self.site.store(object, &value)? {
            return Ok(());
        }
        op::setattr(object, self.name, value)
    }
    /// What is kept as a value though inference found a number of one kind, or is not there.
    #[inline(never)]
    fn get_other(&self, object: &Value) -> R {
        object.get(self)
    }
    #[inline(never)]
    pub(super) fn float_other(&self, object: &Value) -> R<f64> {
        object.get(self)?.float()
    }
    #[inline(never)]
    fn lacks_other(&self, object: &Value) -> R<bool> {
        object.lacks(self)
    }
    #[inline(never)]
    pub(super) fn put_float(&self, object: &Value, stored: f64) -> R<()> {
        object.put(self, stored)
    }
    #[inline(never)]
    fn put_general(&self, object: &Value, stored: Value) -> R<()> {
        object.put(self, stored)
    }
    #[cold]
    #[inline(never)]
    fn is_none_slow(&self, object: &Value) -> R<bool> {
        Ok(self.get_slow(object)?.is_none())
    }
}

/// The key that an instance has from now on, if the attribute now given completes what its class's layout asks for.
#[inline(always)]
fn completed(object: &Obj, completes: bool) -> Key {
    if completes {
        object.made_by().data().shape.key()
    } else {
        Key::NONE
    }
}

/// Attributes by name, fast where instances of the class were met before.
impl Value {
    /// The word that the instance keeps under the name, where it keeps one of that kind.
    #[inline(always)]
    fn word(&self, field: &Field, kind: Kind) -> Option<u64> {
        let Value::Obj(o) = self else { return None };
        let found = field.of_kind(o, kind)?;
        o.fields().word(found.at())
    }
    /// `value.name`.
    #[inline(always)]
    pub fn get(&self, field: &Field) -> R {
        if let Value::Obj(o) = self {
            if let Some(found) = field.of(o) {
                let read = if found.kind() == Kind::Any {
                    o.fields().share(found.at())
                } else {
                    o.fields().word(found.at()).map(|word| value_of(found.kind(), word))
                };
                if let Some(read) = read {
                    return Ok(read);
                }
            }
        }
        field.get_slow(self)
    }
    /// `value.name is None`.
    #[inline(always)]
    pub fn lacks(&self, field: &Field) -> R<bool> {
        if let Value::Obj(o) = self {
            if let Some(found) = field.of(o) {
                let answer = if found.kind() == Kind::Any {
                    o.fields().lacks(found.at())
                } else {
                    o.fields().word(found.at()).map(|_| false)
                };
                if let Some(answer) = answer {
                    return Ok(answer);
                }
            }
        }
        field.is_none_slow(self)
    }
    /// `value.name` where inference found a float.
    #[inline(always)]
    pub fn get_float(&self, field: &Field) -> R<f64> {
        match self.word(field, Kind::Float) {
            Some(word) => Ok(f64::from_bits(word)),
            None => field.get_other(self)?.float(),
        }
    }
    /// `value.name` where inference found an integer.
    #[inline(always)]
    pub fn get_int(&self, field: &Field) -> R<Int> {
        match self.word(field, Kind::Int) {
            Some(word) => Ok(Int(Repr::Small(word as i64))),
            None => field.get_other(self)?.as_int(),
        }
    }
    /// `value.name` where inference found a truth value.
    #[inline(always)]
    pub fn get_bool(&self, field: &Field) -> R<bool> {
        match self.word(field, Kind::Bool) {
            Some(word) => Ok(word != 0),
            None => field.get_other(self)?.as_bool(),
        }
    }
    /// `value.name` where inference found text.
    #[inline]
    pub fn get_str(&self, field: &Field) -> R<Str> {
        self.get(field)?.as_str()
    }
    /// `value.name = stored`.
    #[inline(always)]
    pub fn put(&self, field: &Field, stored: impl Into<Value>) -> R<()> {
        let stored = stored.into();
        if let Value::Obj(o) = self {
            if let Some(found) = field.of(o).filter(|found| found.stores()) {
                if found.kind() == Kind::Any {
                    return match o.fields().put_value(found.at(), found.name(), stored, completed(o, found.completes()))
                    {
                        Ok(None) => Ok(()),
                        Ok(Some(former)) => {
                            former.let_go();
                            Ok(())
                        }
                        Err(stored) => field.put_slow(self, stored),
                    };
                }
                if let Some((kind, word)) = word_in(&stored) {
                    if kind == found.kind()
                        && o.fields().put_word(found.at(), found.name(), word, completed(o, found.completes()))
                    {
                        stored.let_go();
                        return Ok(());
                    }
                }
            }
        }
        field.put_slow(self, stored)
    }
}

/// Attributes of instances whose class inference knows: at the place that its layout gives them, where they follow it; else
/// by name.
impl Value {
    #[inline(always)]
    pub(super) fn laid(&self, class: &'static LocalKey<Global>) -> Option<&Obj> {
        match self {
            Value::Obj(o) if class.with(|global| global.lays_out(o)) => Some(o),
            _ => None,
        }
    }
    #[inline(always)]
    fn laid_word<const AT: usize>(&self, class: &'static LocalKey<Global>) -> Option<&Cell<u64>> {
        self.laid(class)?.fields().laid_word(AT)
    }
    /// Whether the instance follows the layout of that class.
    #[inline(always)]
    pub(crate) fn follows(&self, class: &'static LocalKey<Global>) -> bool {
        self.laid(class).is_some()
    }
    /// The attribute of an instance that follows its class's layout.
    #[inline(always)]
    pub(crate) fn kept_in<const AT: usize>(&self, class: &'static LocalKey<Global>) -> Option<Value> {
        self.laid(class)?.fields().share(AT)
    }
    /// `value.name`.
    #[inline(always)]
    pub fn get_in<const AT: usize>(&self, class: &'static LocalKey<Global>, field: &Field) -> R {
        if let Some(o) = self.laid(class) {
            if let Some(found) = o.fields().share(AT) {
                return Ok(found);
            }
        }
        field.get_other(self)
    }
    /// `value.name is None`.
    #[inline(always)]
    pub fn lacks_in<const AT: usize>(&self, class: &'static LocalKey<Global>, field: &Field) -> R<bool> {
        if let Some(o) = self.laid(class) {
            if let Some(answer) = o.fields().lacks(AT) {
                return Ok(answer);
            }
        }
        field.lacks_other(self)
    }
    /// `value.name` that the layout keeps as a float.
    #[inline(always)]
    pub fn float_in<const AT: usize>(&self, class: &'static LocalKey<Global>, field: &Field) -> R<f64> {
        match self.laid_word::<AT>(class) {
            Some(word) => Ok(f64::from_bits(word.get())),
            None => field.get_other(self)?.float(),
        }
    }
    /// `value.name` that the layout keeps as a small integer.
    #[inline(always)]
    pub fn int_in<const AT: usize>(&self, class: &'static LocalKey<Global>, field: &Field) -> R<Int> {
        match self.laid_word::<AT>(class) {
            Some(word) => Ok(Int(Repr::Small(word.get() as i64))),
            None => field.get_other(self)?.as_int(),
        }
    }
    /// `value.name` that the layout keeps as a truth value.
    #[inline(always)]
    pub fn bool_in<const AT: usize>(&self, class: &'static LocalKey<Global>, field: &Field) -> R<bool> {
        match self.laid_word::<AT>(class) {
            Some(word) => Ok(word.get() != 0),
            None => field.get_other(self)?.as_bool(),
        }
    }
    /// `value.name = stored`.
    #[inline(always)]
    pub fn put_in<const AT: usize>(
        &self,
        class: &'static LocalKey<Global>,
        field: &Field,
        stored: impl Into<Value>,
    ) -> R<()> {
        let stored = stored.into();
        let Some(o) = self.laid(class) else { return field.put_general(self, stored) };
        match o.fields().put_laid(AT, stored) {
            Ok(Some(former)) => {
                former.let_go();
                Ok(())
            }
            Ok(None) => Ok(()),
            Err(stored) => field.put_general(self, stored),
        }
    }
    /// `value.name = stored`, which the layout keeps as a float.
    #[inline(always)]
    pub fn put_float_in<const AT: usize>(&self, class: &'static LocalKey<Global>, field: &Field, stored: f64) -> R<()> {
        match self.laid_word::<AT>(class) {
            Some(word) => {
                word.set(stored.to_bits());
                Ok(())
            }
            None => field.put_float(self, stored),
        }
    }
    /// `value.name = stored`, which the layout keeps as a small integer.
    #[inline(always)]
    pub fn put_int_in<const AT: usize>(
        &self,
        class: &'static LocalKey<Global>,
        field: &Field,
        stored: impl Into<Int>,
    ) -> R<()> {
        let stored = stored.into();
        if let (Some(word), Repr::Small(small)) = (self.laid_word::<AT>(class), &stored.0) {
            word.set(*small as u64);
            std::mem::forget(stored);
            return Ok(());
        }
        field.put_general(self, Value::Int(stored))
    }
    /// `value.name = stored`, which the layout keeps as a truth value.
    #[inline(always)]
    pub fn put_bool_in<const AT: usize>(&self, class: &'static LocalKey<Global>, field: &Field, stored: bool) -> R<()> {
        match self.laid_word::<AT>(class) {
            Some(word) => {
                word.set(u64::from(stored));
                Ok(())
            }
            None => field.put_general(self, Value::Bool(stored)),
        }
    }
}
