//! `Field`: an attribute's name where a program mentions it, with the classes met there and the positions found.
//!
//! `class/site.rs` has what it remembers of methods and of the members of modules.
use super::site::Site;
use crate::prelude::*;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

/// No class has this number.
const NOBODY: u64 = u32::MAX as u64;
/// So many classes are told apart where one name is mentioned, each at the place its number picks.
const WAYS: usize = 8;
/// Beside a position: stores go straight to the instance.
const STORES: u64 = 1 << 15;

/// `fields! { X: "x" }`.
pub struct Field {
    name: &'static str,
    /// The class's number, from bit 16 on, and the position.
    found: [AtomicU64; WAYS],
    /// Methods and members of modules of that name.
    pub(crate) site: Site,
}

impl Field {
    pub const fn new(name: &'static str) -> Field {
        Field { name, found: [const { AtomicU64::new(NOBODY << 16) }; WAYS], site: Site::new(name) }
    }
    /// What is remembered of a class: its position and whether stores go there.
    #[inline(always)]
    fn of(&self, shape: u32) -> Option<u64> {
        let found = self.found[shape as usize % WAYS].load(Relaxed);
        Some(found & 0xffff).filter(|_| found >> 16 == u64::from(shape))
    }
    #[inline(always)]
    fn readable(&self, shape: u32) -> Option<usize> {
        self.of(shape).map(|found| (found & !STORES) as usize)
    }
    #[inline(always)]
    fn storable(&self, shape: u32) -> Option<usize> {
        self.of(shape).filter(|found| found & STORES != 0).map(|found| (found & !STORES) as usize)
    }
    /// The position in the instances of a class with fast paths, remembered from now on.
    fn learn(&self, class: &Class) -> Option<u64> {
        let (id, shape) = (class.shape_id(), &class.data().shape);
        if id == 0 {
            return None;
        }
        let found = shape.position(self.name)? as u64 | if shape.stores() { STORES } else { 0 };
        self.found[id as usize % WAYS].store(u64::from(id) << 16 | found, Relaxed);
        Some(found)
    }
    fn found_for(&self, object: &Obj) -> Option<u64> {
        let class = object.made_by();
        self.of(class.shape_id()).or_else(|| self.learn(class))
    }
    #[inline(never)]
    fn get_slow(&self, object: &Value) -> R {
        if let Value::Obj(o) = object {
            if let Some(found) = self.found_for(o) {
                if let Some(value) = o.read((found & !STORES) as usize, |v| Some(v.clone())) {
                    return Ok(value);
                }
            }
        }
        match self.site.read(object)? {
            Some(found) => Ok(found),
            None => op::getattr(object, self.name),
        }
    }
    #[inline(never)]
    fn put_slow(&self, object: &Value, mut value: Value) -> R<()> {
        if let Value::Obj(o) = object {
            if let Some(found) = self.found_for(o).filter(|found| found & STORES != 0) {
                match o.place((found & !STORES) as usize, value) {
                    Ok(()) => return Ok(()),
                    Err(back) => value = back,
                }
            }
        }
        op::setattr(object, self.name, value)
    }
    #[inline(never)]
    fn float_slow(&self, object: &Value) -> R<f64> {
        self.get_slow(object)?.float()
    }
    #[inline(never)]
    fn int_slow(&self, object: &Value) -> R<Int> {
        self.get_slow(object)?.as_int()
    }
    #[inline(never)]
    fn bool_slow(&self, object: &Value) -> R<bool> {
        self.get_slow(object)?.as_bool()
    }
    #[inline(never)]
    fn is_none_slow(&self, object: &Value) -> R<bool> {
        Ok(self.get_slow(object)?.is_none())
    }
}

/// Attributes by name, fast where instances of the class were met before.
impl Value {
    #[inline(always)]
    fn field<T>(&self, field: &Field, take: impl FnOnce(&Value) -> Option<T>) -> Option<T> {
        match self {
            Value::Obj(o) => o.read(field.readable(o.made_by().shape_id())?, take),
            _ => None,
        }
    }
    /// `value.name`.
    #[inline(always)]
    pub fn get(&self, field: &Field) -> R {
        match self.field(field, |v| Some(v.share())) {
            Some(found) => Ok(found),
            None => field.get_slow(self),
        }
    }
    /// `value.name is None`.
    #[inline(always)]
    pub fn lacks(&self, field: &Field) -> R<bool> {
        match self.field(field, |v| Some(v.is_none())) {
            Some(found) => Ok(found),
            None => field.is_none_slow(self),
        }
    }
    /// `value.name` where inference found a float.
    #[inline(always)]
    pub fn get_float(&self, field: &Field) -> R<f64> {
        match self.field(field, |v| if let Value::Float(f) = v { Some(*f) } else { None }) {
            Some(found) => Ok(found),
            None => field.float_slow(self),
        }
    }
    /// `value.name` where inference found an integer.
    #[inline(always)]
    pub fn get_int(&self, field: &Field) -> R<Int> {
        match self.field(field, |v| if let Value::Int(i) = v { Some(i.clone()) } else { None }) {
            Some(found) => Ok(found),
            None => field.int_slow(self),
        }
    }
    /// `value.name` where inference found a truth value.
    #[inline(always)]
    pub fn get_bool(&self, field: &Field) -> R<bool> {
        match self.field(field, |v| if let Value::Bool(b) = v { Some(*b) } else { None }) {
            Some(found) => Ok(found),
            None => field.bool_slow(self),
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
            if let Some(at) = field.storable(o.made_by().shape_id()) {
                return match o.replace(at, stored) {
                    Ok(former) => {
                        former.unwrap_or_default().let_go();
                        Ok(())
                    }
                    Err(stored) => field.put_slow(self, stored),
                };
            }
        }
        field.put_slow(self, stored)
    }
}
