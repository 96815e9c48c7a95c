//! `Site`: a name that a program calls as a method or reads off modules, with the classes and modules met and what was found there.
//!
//! The numbers of classes change with their code (`shape.rs`) and builtin classes never change, so a method found once for
//! a number is the method. A place in a module's dict is asked whether the name still stands there, and then holds the value of now.
use crate::attribute::bind;
use crate::prelude::*;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

/// So many classes are told apart where one name is called, each at the place its number picks.
const WAYS: usize = 4;
/// Numbers of builtin classes begin here: those of others count from 1.
const BUILTIN: u32 = 0xffff_0000;

#[inline]
fn number_of(class: &Class) -> u32 {
    class.kind().map_or_else(|| class.shape_id(), |kind| BUILTIN | kind as u32)
}

pub(crate) struct Site {
    name: &'static str,
    /// The class's number, from bit 32 on, and the place among the methods that it keeps.
    code: [AtomicU64; WAYS],
    /// The module's number, from bit 32 on, and the place in its dict.
    member: AtomicU64,
}

impl Site {
    pub const fn new(name: &'static str) -> Site {
        Site { name, code: [const { AtomicU64::new(0) }; WAYS], member: AtomicU64::new(0) }
    }
    /// `module.name`; `None` for what is no module or has no such member.
    #[inline]
    pub fn read(&self, object: &Value) -> Option<Value> {
        match object {
            Value::Module(module) => self.member(module),
            _ => None,
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
    /// `object.name(*args)`.
    pub fn invoke(&self, object: &Value, args: Args) -> R {
        match object {
            Value::Obj(o) => match self.code(o.plain_shape(), o.made_by()) {
                Some(Value::Func(method)) => return method.call_bound(object, args),
                Some(method) => return op::call(&bind(&method, Some(object), o.made_by())?, args),
                None => {}
            },
            Value::Module(module) => {
                if let Some(member) = self.member(module) {
                    return op::call(&member, args);
                }
            }
            Value::Class(class) if class.meta().is_none() => match self.code(number_of(class), class) {
                Some(Value::Func(function)) => return function.call(args),
                Some(method) => return op::call(&bind(&method, None, class)?, args),
                None => {}
            },
            Value::Func(_) | Value::Method(_) | Value::Descriptor(_) | Value::Class(_) => {}
            other => {
                let class = class_of(other);
                if let Some(Value::Func(method)) = self.code(number_of(&class), &class) {
                    return method.call_bound(object, args);
                }
            }
        }
        op::call_method(object, self.name, args)
    }
    /// What a class has under the name: a function, a static method or a class method; others are found anew each time.
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
        let fits = match &found {
            Value::Func(f) => f.binds(),
            Value::Descriptor(d) => matches!(**d, Descriptor::Static(_) | Descriptor::Class(_)),
            _ => false,
        };
        if !fits {
            return None;
        }
        let at = class.data().shape.keep_code(self.name, found.clone());
        self.code[number as usize % WAYS].store(u64::from(number) << 32 | at as u64, Relaxed);
        Some(found)
    }
}
