//! Variables that may be unbound: locals, captured variables, module globals.
use crate::prelude::*;
use std::mem::ManuallyDrop;

/// A local variable that may be unbound.
pub struct Local<T = Value>(Option<T>);

impl<T: Clone> Local<T> {
    pub const fn unbound() -> Local<T> {
        Local(None)
    }
    #[inline]
    pub fn new(value: T) -> Local<T> {
        Local(Some(value))
    }
    #[inline]
    pub fn get(&self, name: &str) -> R<T> {
        self.0.clone().ok_or_else(|| unbound(name))
    }
    /// Reads it in a comprehension, a scope of its own to Python.
    #[inline]
    pub fn get_free(&self, name: &str) -> R<T> {
        self.0.clone().ok_or_else(|| unbound_free(name))
    }
    #[inline]
    pub fn set(&mut self, value: T) {
        self.0 = Some(value);
    }
    pub fn del(&mut self, name: &str) -> R<()> {
        self.0.take().map(drop).ok_or_else(|| unbound(name))
    }
    #[inline]
    pub fn is_bound(&self) -> bool {
        self.0.is_some()
    }
}
impl<T: Clone> Default for Local<T> {
    fn default() -> Local<T> {
        Local::unbound()
    }
}

#[cold]
fn unbound(name: &str) -> Exc {
    let text = format!("cannot access local variable '{name}' where it is not associated with a value");
    unbound_local_error(text)
}

#[cold]
fn unbound_free(name: &str) -> Exc {
    let text =
        format!("cannot access free variable '{name}' where it is not associated with a value in enclosing scope");
    name_error(text)
}

/// A variable shared between a function and the functions inside it; clones are the same variable.
#[derive(Clone)]
pub struct Cellvar<T = Value>(Shared<Slot<Option<T>>>);

impl<T: Clone> Cellvar<T> {
    pub fn unbound() -> Cellvar<T> {
        Cellvar(Shared::new(Slot::new(None)))
    }
    #[inline]
    pub fn new(value: T) -> Cellvar<T> {
        Cellvar(Shared::new(Slot::new(Some(value))))
    }
    /// Reads it in an inner function.
    #[inline]
    pub fn get(&self, name: &str) -> R<T> {
        self.0.get().ok_or_else(|| unbound_free(name))
    }
    /// Reads it in the function that owns it.
    #[inline]
    pub fn get_own(&self, name: &str) -> R<T> {
        self.0.get().ok_or_else(|| unbound(name))
    }
    #[inline]
    pub fn set(&self, value: T) {
        self.0.set(Some(value));
    }
    pub fn del(&self, name: &str) -> R<()> {
        self.get(name)?;
        self.0.set(None);
        Ok(())
    }
    /// Unbinds it in the function that owns it.
    pub fn del_own(&self, name: &str) -> R<()> {
        self.get_own(name)?;
        self.0.set(None);
        Ok(())
    }
    #[inline]
    pub fn is_bound(&self) -> bool {
        self.0.with(Option::is_some)
    }
}
impl<T: Clone> Default for Cellvar<T> {
    fn default() -> Cellvar<T> {
        Cellvar::unbound()
    }
}

/// A module global, declared by `globals!`.
pub struct Global {
    name: &'static str,
    /// Never dropped with its thread, so that reaching it asks nothing: the process ends before its threads do.
    slot: ManuallyDrop<Slot<Option<Value>>>,
    /// The shape of the class that its definition bound here, while nothing else was.
    class: Cell<u32>,
    /// The layout that this class was given at its definition, while its code is as it was then.
    layout: Cell<u32>,
}

/// No class has this number, not even one without fast paths.
const NOBODY: u32 = u32::MAX;

impl Global {
    #[inline]
    pub const fn new(name: &'static str) -> Global {
        Global { name, slot: ManuallyDrop::new(Slot::new(None)), class: Cell::new(NOBODY), layout: Cell::new(NOBODY) }
    }
    pub fn name(&self) -> &'static str {
        self.name
    }
    /// Whether the instance follows the layout of the class that is defined here.
    #[inline(always)]
    pub(crate) fn lays_out(&self, object: &Obj) -> bool {
        object.fields().key() == self.layout.get()
    }
    pub(crate) fn forget_layout(&self) {
        self.layout.set(NOBODY);
    }
}

/// How emitted code reaches a thread-local global.
pub trait GlobalExt {
    fn get(&'static self) -> R;
    /// What inference found to be a number, or a truth value, exactly that.
    fn int(&'static self) -> R<Int>;
    fn float(&'static self) -> R<f64>;
    fn bool(&'static self) -> R<bool>;
    fn try_get(&'static self) -> Option<Value>;
    fn set(&'static self, value: impl Into<Value>);
    fn del(&'static self) -> R<()>;
    /// Binds what a class statement made.
    fn define(&'static self, value: impl Into<Value>);
    /// The same, and gives the attributes of its instances their places: `"left, right, depth: int"`.
    fn define_laid(&'static self, names: &str, value: impl Into<Value>);
    /// Whether the class that is defined here, as it was then, made this object.
    fn made(&'static self, value: &Value) -> bool;
    /// Whether `new` makes what a call of the class would begin with.
    fn makes(&'static self) -> bool;
    /// A new instance, `__init__` not yet called; call it only where `makes` holds.
    fn new_instance(&'static self) -> Value;
    /// An instance with these attributes, all that `__init__` gives, in its order; where instances do not follow the
    /// layout, or one of these does not fit it, `init` runs instead. Call it only where `makes` holds.
    fn assembled<const N: usize>(&'static self, values: [&Value; N], init: impl FnOnce(&Value) -> R) -> R;
    /// A new instance after its `init`; call it only where `makes` holds.
    fn initialised(&'static self, init: impl FnOnce(&Value) -> R) -> R;
}

impl GlobalExt for std::thread::LocalKey<Global> {
    #[inline]
    fn get(&'static self) -> R {
        match self.with(|g| g.slot.get()) {
            Some(value) => Ok(value),
            None => unbound_global(self.with(|g| g.name)),
        }
    }
    #[inline]
    fn int(&'static self) -> R<Int> {
        match self.with(|g| g.slot.with(|v| if let Some(Value::Int(i)) = v { Some(i.clone()) } else { None })) {
            Some(found) => Ok(found),
            None => self.get()?.int(),
        }
    }
    #[inline]
    fn float(&'static self) -> R<f64> {
        match self.with(|g| g.slot.with(|v| if let Some(Value::Float(f)) = v { Some(*f) } else { None })) {
            Some(found) => Ok(found),
            None => self.get()?.float(),
        }
    }
    #[inline]
    fn bool(&'static self) -> R<bool> {
        match self.with(|g| g.slot.with(|v| if let Some(Value::Bool(b)) = v { Some(*b) } else { None })) {
            Some(found) => Ok(found),
            None => self.get()?.bool(),
        }
    }
    #[inline]
    fn try_get(&'static self) -> Option<Value> {
        self.with(|g| g.slot.get())
    }
    #[inline]
    fn set(&'static self, value: impl Into<Value>) {
        let value = value.into();
        let old = self.with(|g| {
            g.class.set(NOBODY);
            g.layout.set(NOBODY);
            g.slot.replace(Some(value))
        });
        drop(old);
    }
    fn define(&'static self, value: impl Into<Value>) {
        let value = value.into();
        let shape = match &value {
            Value::Class(c) if c.known_shape() != 0 => c.known_shape(),
            _ => NOBODY,
        };
        self.set(value);
        self.with(|g| g.class.set(shape));
    }
    fn define_laid(&'static self, names: &str, value: impl Into<Value>) {
        self.define(value);
        self.with(|g| {
            let class = g.slot.with(|v| if let Some(Value::Class(c)) = v { Some(c.clone()) } else { None });
            if let Some(class) = class.filter(|c| c.shape_id() == g.class.get()) {
                let layout = class.lay_out(names, self);
                g.layout.set(if layout == 0 { NOBODY } else { layout });
            }
        });
    }
    #[inline(always)]
    fn made(&'static self, value: &Value) -> bool {
        match value {
            Value::Obj(o) => self.with(|g| g.lays_out(o) || g.class.get() == o.plain_shape()),
            _ => false,
        }
    }
    #[inline]
    fn makes(&'static self) -> bool {
        self.with(|g| {
            g.slot.with(|v| match v {
                Some(Value::Class(c)) => c.shape_id() == g.class.get() && c.plainly_made(),
                _ => false,
            })
        })
    }
    #[inline]
    fn new_instance(&'static self) -> Value {
        self.with(|g| {
            g.slot.with(|v| match v {
                Some(Value::Class(c)) => Value::Obj(Obj::of(c)),
                _ => Value::None,
            })
        })
    }
    #[inline(always)]
    fn assembled<const N: usize>(&'static self, values: [&Value; N], init: impl FnOnce(&Value) -> R) -> R {
        let made = self.with(|g| match &*g.slot.peek() {
            Some(Value::Class(c)) => Obj::assembled(c, g.layout.get(), values),
            _ => None,
        });
        match made {
            Some(made) => Ok(Value::Obj(made)),
            None => self.initialised(init),
        }
    }
    #[inline(never)]
    fn initialised(&'static self, init: impl FnOnce(&Value) -> R) -> R {
        let made = self.new_instance();
        init(&made)?;
        Ok(made)
    }
    fn del(&'static self) -> R<()> {
        let old = self.with(|g| {
            g.class.set(NOBODY);
            g.layout.set(NOBODY);
            g.slot.replace(None)
        });
        match old {
            Some(_) => Ok(()),
            None => Err(undefined(self.with(|g| g.name))),
        }
    }
}

#[cold]
#[inline(never)]
fn unbound_global(name: &str) -> R {
    builtins::find(name).ok_or_else(|| undefined(name))
}

/// NameError of a name that is nowhere.
#[cold]
pub fn undefined(name: &str) -> Exc {
    let made = name_error(format!("name '{name}' is not defined"));
    if let Some(data) = made.data() {
        data.set_field("name", Value::str(name));
    }
    made
}
