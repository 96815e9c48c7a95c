//! `Site`: a name that a program calls as a method or reads off modules and classes, with the classes and modules met and what was found there.
//!
//! The numbers of classes change with their code (`shape.rs`) and builtin classes never change, so code found once for
//! a number is what the class has. A place in the dict of a module or class is asked whether the name still stands there,
//! and then holds the value of now.
use super::user_meta;
use crate::attribute::bind;
use crate::prelude::*;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering::Relaxed};

/// So many classes are told apart where one name is met, each at the place its number picks.
const WAYS: usize = 4;
/// Numbers of builtin classes begin here: those of others count from 1.
const BUILTIN: u32 = 0xffff_0000;

/// What a name means on an object that is about to be called.
pub(crate) enum Found {
    /// To be called with the object first.
    Method(Func),
    Value(Value),
}

pub(crate) struct Site {
    name: &'static str,
    /// The class's number, from bit 32 on, and the place among the code that it keeps.
    code: [AtomicU64; WAYS],
    /// The module's number, from bit 32 on, and the place in its dict.
    member: AtomicU64,
    /// The class's number, from bit 32 on, and the place in its own dict.
    own: [AtomicU64; WAYS],
    /// Builtin types of data, a bit for each, that were seen to have a method of that name.
    proven: AtomicU32,
}

#[inline]
fn number_of(class: &Class) -> u32 {
    class.kind().map_or_else(|| class.shape_id(), |kind| BUILTIN | kind as u32)
}

/// What reading it through a class gives is the thing itself.
#[inline]
fn is_plain(value: &Value) -> bool {
    match value {
        Value::Obj(o) => !o.class().hooks().get,
        Value::Func(_) | Value::Descriptor(_) | Value::Native(_) | Value::Method(_) => false,
        _ => true,
    }
}

impl Site {
    pub const fn new(name: &'static str) -> Site {
        Site {
            name,
            code: [const { AtomicU64::new(0) }; WAYS],
            member: AtomicU64::new(0),
            own: [const { AtomicU64::new(0) }; WAYS],
            proven: AtomicU32::new(0),
        }
    }
    pub(crate) fn name(&self) -> &'static str {
        self.name
    }
    /// `object.name`, where it is found without looking for the name; what instances keep at positions is not asked for here.
    pub fn read(&self, object: &Value) -> R<Option<Value>> {
        match object {
            Value::Module(module) => Ok(self.member(module)),
            Value::Class(class) => Ok(self.own(class)),
            Value::Obj(o) => match self.code(o.plain_shape(), o.made_by()) {
                Some(code) if !o.made_by().hooks().getattr => bind(&code, Some(object), o.made_by()).map(Some),
                _ => Ok(None),
            },
            Value::Native(native) => {
                if let Some(found) = native.get().get_attribute(object, self.name)? {
                    return Ok(Some(found));
                }
                let class = native.get().class();
                match self.code(number_of(&class), &class) {
                    Some(code) => bind(&code, Some(object), &class).map(Some),
                    None => Ok(None),
                }
            }
            _ => Ok(None),
        }
    }
    #[inline]
    fn member(&self, module: &Module) -> Option<Value> {
        let remembered = self.member.load(Relaxed);
        if remembered >> 32 == u64::from(module.number()) {
            if let Some(found) = module.dict().value_of_text(remembered as u32 as usize, self.name) {
                return Some(found);
            }
        }
        let at = module.dict().place_of_text(self.name)?;
        self.member.store(u64::from(module.number()) << 32 | at as u64, Relaxed);
        module.dict().value_of_text(at, self.name)
    }
    /// A value that the class itself has under the name, for all to share.
    fn own(&self, class: &Class) -> Option<Value> {
        let number = number_of(class);
        let remembered = self.own[number as usize % WAYS].load(Relaxed);
        if number != 0 && remembered >> 32 == u64::from(number) {
            if let Some(found) = class.dict().value_of_text(remembered as u32 as usize, self.name) {
                return Some(found).filter(is_plain);
            }
        }
        self.learn_own(number, class)
    }
    #[cold]
    fn learn_own(&self, number: u32, class: &Class) -> Option<Value> {
        if number == 0 || self.name.starts_with("__") || self.name == "mro" || user_meta::of(class).is_some() {
            return None;
        }
        let at = class.dict().place_of_text(self.name)?;
        self.own[number as usize % WAYS].store(u64::from(number) << 32 | at as u64, Relaxed);
        class.dict().value_of_text(at, self.name).filter(is_plain)
    }
    /// `object.name`, to be called; an attribute that is missing is told now.
    pub fn find(&self, object: &Value) -> R<Found> {
        match object {
            Value::Obj(o) => match self.code(o.plain_shape(), o.made_by()) {
                Some(Value::Func(method)) if method.binds() => return Ok(Found::Method(method)),
                Some(method) => return bind(&method, Some(object), o.made_by()).map(Found::Value),
                None => {}
            },
            Value::Module(module) => {
                if let Some(member) = self.member(module) {
                    return Ok(Found::Value(member));
                }
            }
            Value::Class(class) if class.meta().is_none() => match self.code(number_of(class), class) {
                Some(function @ Value::Func(_)) => return Ok(Found::Value(function)),
                Some(method) => return bind(&method, None, class).map(Found::Value),
                None => {}
            },
            Value::Func(_) | Value::Method(_) | Value::Descriptor(_) | Value::Class(_) => {}
            other => {
                let class = class_of(other);
                if let Some(Value::Func(method)) = self.code(number_of(&class), &class) {
                    if method.binds() {
                        return Ok(Found::Method(method));
                    }
                }
            }
        }
        op::getattr(object, self.name).map(Found::Value)
    }
    /// The method where the receiver is of a builtin type of data that is known to have it: nothing is looked up then.
    #[inline]
    pub fn find_or_known(&self, object: &Value) -> R<Option<Found>> {
        let bit = match object {
            Value::List(_) => 1,
            Value::Dict(_) => 2,
            Value::Set(_) => 4,
            Value::Str(_) => 8,
            Value::Bytes(_) => 16,
            Value::ByteArray(_) => 32,
            _ => return self.find(object).map(Some),
        };
        if self.proven.load(Relaxed) & bit != 0 {
            return Ok(None);
        }
        let found = self.find(object)?;
        if matches!(found, Found::Method(_)) {
            self.proven.fetch_or(bit, Relaxed);
        }
        Ok(Some(found))
    }
    /// `object.name(*args)`.
    pub fn invoke(&self, object: &Value, args: Args) -> R {
        match object {
            Value::Obj(o) => {
                if let Some(code) = self.code(o.plain_shape(), o.made_by()) {
                    match &code {
                        Value::Func(method) if method.binds() => return method.call_bound(object, args),
                        Value::Descriptor(d) if !matches!(**d, Descriptor::Property(_)) => {
                            return op::call(&bind(&code, Some(object), o.made_by())?, args);
                        }
                        _ => {}
                    }
                }
            }
            Value::Module(module) => {
                if let Some(member) = self.member(module) {
                    return op::call(&member, args);
                }
            }
            Value::Class(class) if user_meta::of(class).is_none() => match self.code(number_of(class), class) {
                Some(Value::Func(function)) if function.binds() => return function.call(args),
                Some(code @ Value::Descriptor(_)) => return op::call(&bind(&code, None, class)?, args),
                _ => {}
            },
            Value::Descriptor(d) => {
                // A method above, called without a bound method that nobody would see.
                if let Descriptor::Super { from, this: this @ Value::Obj(_), owner } = &**d {
                    if let Some((_, Value::Func(method))) = owner.lookup_after(from, self.name) {
                        if method.binds() && self.name != "__class__" {
                            return method.call_bound(this, args);
                        }
                    }
                }
            }
            Value::Func(_) | Value::Method(_) | Value::Class(_) => {}
            other => {
                let class = class_of(other);
                if let Some(Value::Func(method)) = self.code(number_of(&class), &class) {
                    if method.binds() {
                        return method.call_bound(object, args);
                    }
                }
            }
        }
        op::call_method(object, self.name, args)
    }
    /// Stores into a property of an instance, where its class has one under the name and stores as `object` does.
    pub(crate) fn store(&self, object: &Value, value: &Value) -> R<bool> {
        let Value::Obj(o) = object else { return Ok(false) };
        let class = o.made_by();
        if o.plain_shape() == 0 || !class.data().shape.stores() {
            return Ok(false);
        }
        match self.code(o.plain_shape(), class) {
            Some(Value::Descriptor(d)) => match &*d {
                Descriptor::Property(p) if !p.now().set.is_none() => {
                    op::call_with(&p.now().set, [object.clone(), value.clone()]).map(|_| true)
                }
                _ => Ok(false),
            },
            _ => Ok(false),
        }
    }
    /// The function or descriptor that a class has under the name.
    #[inline]
    fn code(&self, number: u32, class: &Class) -> Option<Value> {
        if number == 0 {
            return None;
        }
        let remembered = self.code[number as usize % WAYS].load(Relaxed);
        if remembered >> 32 == u64::from(number) {
            if let Some(found) = class.data().shape.code_at(remembered as u32 as usize, self.name) {
                return Some(found);
            }
        }
        self.learn(number, class)
    }
    #[cold]
    fn learn(&self, number: u32, class: &Class) -> Option<Value> {
        let found = class.lookup(self.name)?;
        if !matches!(found, Value::Func(_) | Value::Descriptor(_)) || matches!(self.name, "__class__" | "__dict__") {
            return None;
        }
        let at = class.data().shape.keep_code(self.name, found.clone());
        self.code[number as usize % WAYS].store(u64::from(number) << 32 | at as u64, Relaxed);
        Some(found)
    }
}
