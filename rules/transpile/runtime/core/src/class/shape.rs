//! Where instances of a class keep their attributes: positions that all of them share, and the code that finds them fast.
//!
//! Hidden classes after Chambers, Ungar, Lee: "An efficient implementation of SELF" (OOPSLA 1989): each class lists the
//! names its instances were given, in order; an instance keeps the values at these positions until somebody asks for its
//! `__dict__`. The place where a name stands in a program remembers the class and position found last.
use crate::prelude::*;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

thread_local! {
    static NEXT: Cell<u32> = const { Cell::new(1) };
}

/// No class has this number.
const NOBODY: u32 = u32::MAX;
/// Instances with more attributes keep them in a dict.
const MOST: usize = 200;

fn fresh() -> u32 {
    NEXT.with(|n| n.replace(n.get() + 1))
}

/// The positions of a class.
pub(crate) struct Shape {
    /// What fast paths compare; another number after a change of the class's code, 0 when there is no fast path.
    id: Cell<u32>,
    /// Stores go straight to the instance: no `__setattr__` of the program's own.
    stores: Cell<bool>,
    /// Whether calling the class is making an instance and running `__init__`; found out when first asked.
    plain: Cell<Option<bool>>,
    /// Code that the program wrote for it was replaced, by a decorator or later: what is known at migration does not hold.
    patched: Cell<bool>,
    names: Slot<Vec<Str>>,
}

impl Shape {
    pub fn new() -> Shape {
        Shape {
            id: Cell::new(0),
            stores: Cell::new(false),
            plain: Cell::new(None),
            patched: Cell::new(false),
            names: Slot::new(Vec::new()),
        }
    }
    pub fn id(&self) -> u32 {
        self.id.get()
    }
    pub fn is_patched(&self) -> bool {
        self.patched.get()
    }
    pub fn stores(&self) -> bool {
        self.stores.get()
    }
    #[inline]
    pub fn len(&self) -> usize {
        self.names.with(Vec::len)
    }
    pub fn position(&self, name: &str) -> Option<usize> {
        self.names.with(|names| names.iter().position(|n| **n == *name))
    }
    pub fn name_at(&self, at: usize) -> Option<Str> {
        self.names.with(|names| names.get(at).cloned())
    }
}

/// True for class attributes that take part in reading or calling: functions, descriptors, objects with `__get__`.
fn is_code(value: &Value) -> bool {
    matches!(value, Value::Func(_) | Value::Descriptor(_) | Value::Obj(_) | Value::Native(_) | Value::Method(_))
}

/// True for code of the program itself.
fn is_written(value: &Value) -> bool {
    match value {
        Value::Func(f) => !f.is_builtin(),
        other => is_code(other),
    }
}

impl Class {
    /// The number that code may rely on which knows the class's methods from its definition; 0 when they were replaced.
    pub(crate) fn known_shape(&self) -> u32 {
        if self.data().shape.patched.get() {
            0
        } else {
            self.shape_id()
        }
    }
    /// What fast paths compare: 0 for none.
    #[inline]
    pub(crate) fn shape_id(&self) -> u32 {
        self.data().shape.id()
    }
    /// Decides whether instances have fast paths; called when the class is made and when its hooks change.
    pub(crate) fn settle_shape(&self) {
        let own = |name: &str| matches!(self.lookup(name), Some(Value::Func(f)) if f.is_builtin());
        let shape = &self.data().shape;
        let fast = self.kind().is_none() && own("__getattribute__");
        shape.id.set(if fast { fresh() } else { 0 });
        shape.stores.set(fast && own("__setattr__"));
        shape.plain.set(None);
    }
    /// Whether calling the class is making an instance and running the program's own `__init__`.
    #[inline]
    pub(crate) fn plainly_made(&self) -> bool {
        self.data().shape.plain.get().unwrap_or_else(|| self.find_plain())
    }
    fn find_plain(&self) -> bool {
        let builtin = |name: &str| matches!(self.lookup(name), Some(Value::Func(f)) if f.is_builtin());
        let family = self.meta().is_none_or(|meta| meta.name() == "ABCMeta" && meta.before_new(self).is_ok());
        let plain = family && self.layout() == K::Object && builtin("__new__") && !builtin("__init__");
        self.data().shape.plain.set(Some(plain));
        plain
    }
    /// What migration knew of the class's methods holds no more.
    pub(crate) fn forget_known(&self) {
        self.data().shape.patched.set(true);
    }
    /// A class attribute is about to change: what fast paths assumed of it and of its subclasses holds no more.
    pub(crate) fn unsettle_shape(&self, name: &str, old: Option<&Value>, new: Option<&Value>) {
        let code = old.is_some_and(is_code) || new.is_some_and(is_code);
        if self.kind().is_some() || !code {
            return;
        }
        self.settle_shape();
        let shape = &self.data().shape;
        if old.is_some_and(is_written) {
            shape.patched.set(true);
        }
        if shape.position(name).is_some() {
            shape.id.set(0);
        }
        for below in self.data().subclasses.get() {
            if let Some(data) = below.upgrade() {
                Class::from_handle(data).unsettle_shape(name, old, new);
            }
        }
    }
    /// The position of an attribute, given to it now if need be; `None` when instances must keep it in a dict.
    pub(crate) fn place_of(&self, name: &str) -> Option<usize> {
        let shape = &self.data().shape;
        if let Some(at) = shape.position(name) {
            return Some(at);
        }
        if shape.id() == 0 || shape.len() >= MOST || self.lookup(name).is_some_and(|found| is_code(&found)) {
            return None;
        }
        shape.names.with_mut(|names| {
            names.push(crate::text::intern(name));
            Some(names.len() - 1)
        })
    }
}

/// The attributes of an instance by position.
pub(crate) enum Fields {
    /// In the instance itself, given in the order of the positions.
    Few(u8, [Option<Value>; FEW]),
    Many(Vec<Option<Value>>),
    /// Given in another order than that of the positions.
    Mixed(Box<(Vec<Option<Value>>, Vec<u8>)>),
}

/// So many attributes have room in the instance.
const FEW: usize = 4;

impl Default for Fields {
    fn default() -> Fields {
        Fields::with_capacity(0)
    }
}

impl Fields {
    #[inline]
    pub fn with_capacity(count: usize) -> Fields {
        if count <= FEW {
            Fields::Few(0, [const { None }; FEW])
        } else {
            Fields::Many(Vec::with_capacity(count))
        }
    }
    #[inline]
    pub fn get(&self, at: usize) -> Option<&Value> {
        match self {
            Fields::Few(_, values) => values.get(at).and_then(Option::as_ref),
            Fields::Many(values) => values.get(at).and_then(Option::as_ref),
            Fields::Mixed(mixed) => mixed.0.get(at).and_then(Option::as_ref),
        }
    }
    #[inline]
    fn place(&mut self, at: usize) -> Option<&mut Option<Value>> {
        match self {
            Fields::Few(_, values) => values.get_mut(at),
            Fields::Many(values) => values.get_mut(at),
            Fields::Mixed(mixed) => mixed.0.get_mut(at),
        }
    }
    /// Stores and gives the former value.
    #[inline]
    pub fn set(&mut self, at: usize, value: Value) -> Option<Value> {
        if let Some(Some(present)) = self.place(at) {
            return Some(std::mem::replace(present, value));
        }
        self.add(at, value);
        None
    }
    #[inline]
    fn add(&mut self, at: usize, value: Value) {
        match self {
            Fields::Few(count, values) if *count as usize == at && at < FEW => {
                values[at] = Some(value);
                *count += 1;
            }
            Fields::Many(values) if values.len() == at => values.push(Some(value)),
            _ => self.add_rare(at, value),
        }
    }
    #[inline(never)]
    fn add_rare(&mut self, at: usize, value: Value) {
        let (mut values, order) = match std::mem::take(self) {
            Fields::Few(count, values) => (values.into_iter().take(count as usize).collect(), None),
            Fields::Many(values) => (values, None),
            Fields::Mixed(mixed) => (mixed.0, Some(mixed.1)),
        };
        if order.is_none() && values.len() == at {
            values.push(Some(value));
            *self = Fields::Many(values);
            return;
        }
        let mut order = order.unwrap_or_else(|| (0..values.len() as u8).collect());
        order.push(at as u8);
        if at >= values.len() {
            values.resize_with(at + 1, || None);
        }
        values[at] = Some(value);
        *self = Fields::Mixed(Box::new((values, order)));
    }
    /// Positions and values in the order they were given.
    pub fn into_order(self) -> Vec<(usize, Value)> {
        let given = |values: Vec<Option<Value>>| values.into_iter().enumerate().filter_map(|(at, v)| Some((at, v?)));
        match self {
            Fields::Few(_, values) => given(values.into()).collect(),
            Fields::Many(values) => given(values).collect(),
            Fields::Mixed(mixed) => {
                let (mut values, order) = *mixed;
                order.into_iter().filter_map(|at| Some((at as usize, values[at as usize].take()?))).collect()
            }
        }
    }
    /// Whether letting go of the values may set off a chain of others.
    #[inline]
    pub fn has_handles(&self) -> bool {
        let deep = |values: &[Option<Value>]| values.iter().flatten().any(Value::holds_others);
        match self {
            Fields::Few(_, values) => deep(values),
            Fields::Many(values) => deep(values),
            Fields::Mixed(mixed) => deep(&mixed.0),
        }
    }
}

/// An attribute's name where a program mentions it, with the class and position found last: `fields! { X: "x" }`.
pub struct Field {
    name: &'static str,
    found: [AtomicU64; WAYS],
}

/// So many classes are told apart where one name is mentioned.
const WAYS: usize = 4;

impl Field {
    pub const fn new(name: &'static str) -> Field {
        Field { name, found: [const { AtomicU64::new((NOBODY as u64) << 16) }; WAYS] }
    }
    #[inline]
    pub(crate) fn at(&self, shape: u32) -> Option<usize> {
        for way in &self.found {
            let found = way.load(Relaxed);
            if (found >> 16) as u32 == shape {
                return Some((found & 0xffff) as usize);
            }
        }
        None
    }
    /// Puts the class of an object first; the one met longest ago is forgotten.
    fn remember(&self, object: &Obj) {
        let class = object.class();
        let id = class.shape_id();
        if id == 0 || self.at(id).is_some() {
            return;
        }
        if let Some(at) = class.data().shape.position(self.name) {
            for way in (1..WAYS).rev() {
                self.found[way].store(self.found[way - 1].load(Relaxed), Relaxed);
            }
            self.found[0].store((id as u64) << 16 | at as u64, Relaxed);
        }
    }
    #[inline(never)]
    fn get_slow(&self, object: &Value) -> R {
        let found = op::getattr(object, self.name);
        if let Value::Obj(o) = object {
            self.remember(o);
        }
        found
    }
    #[inline(never)]
    fn put_slow(&self, object: &Value, value: Value) -> R<()> {
        let done = op::setattr(object, self.name, value);
        if let Value::Obj(o) = object {
            self.remember(o);
        }
        done
    }
}

#[cold]
fn unexpected(what: &str, found: &Value) -> Exc {
    type_error(format!("expected {what}, got {}", found.type_name()))
}

/// Attributes by name, fast where the instance's class is the one met last.
impl Value {
    /// `value.name`.
    #[inline]
    pub fn get(&self, field: &Field) -> R {
        if let Value::Obj(o) = self {
            if let Some(found) = o.read(field, |v| Some(v.clone())) {
                return Ok(found);
            }
        }
        field.get_slow(self)
    }
    /// `value.name` where inference found a float.
    #[inline]
    pub fn get_float(&self, field: &Field) -> R<f64> {
        if let Value::Obj(o) = self {
            if let Some(found) = o.read(field, |v| if let Value::Float(f) = v { Some(*f) } else { None }) {
                return Ok(found);
            }
        }
        match field.get_slow(self)? {
            Value::Float(f) => Ok(f),
            other => Err(unexpected("float", &other)),
        }
    }
    /// `value.name` where inference found an integer.
    #[inline]
    pub fn get_int(&self, field: &Field) -> R<Int> {
        if let Value::Obj(o) = self {
            if let Some(found) = o.read(field, |v| if let Value::Int(i) = v { Some(i.clone()) } else { None }) {
                return Ok(found);
            }
        }
        field.get_slow(self)?.as_int()
    }
    /// `value.name` where inference found a truth value.
    #[inline]
    pub fn get_bool(&self, field: &Field) -> R<bool> {
        if let Value::Obj(o) = self {
            if let Some(found) = o.read(field, |v| if let Value::Bool(b) = v { Some(*b) } else { None }) {
                return Ok(found);
            }
        }
        field.get_slow(self)?.as_bool()
    }
    /// `value.name` where inference found text.
    #[inline]
    pub fn get_str(&self, field: &Field) -> R<Str> {
        self.get(field)?.as_str()
    }
    /// `value.name = stored`.
    #[inline]
    pub fn put(&self, field: &Field, stored: impl Into<Value>) -> R<()> {
        let mut stored = stored.into();
        if let Value::Obj(o) = self {
            match o.write(field, stored) {
                Ok(()) => return Ok(()),
                Err(back) => stored = back,
            }
        }
        field.put_slow(self, stored)
    }
}
