//! Variables that may be unbound: locals, captured variables, module globals.
use crate::prelude::*;

/// A local variable that may be unbound.
pub struct Local<T = Value>(Option<T>);

impl<T: Clone> Local<T> {
    pub const fn unbound() -> Local<T> {
        Local(None)
    }
    pub fn new(value: T) -> Local<T> {
        Local(Some(value))
    }
    pub fn get(&self, name: &str) -> R<T> {
        self.0.clone().ok_or_else(|| unbound(name))
    }
    pub fn set(&mut self, value: T) {
        self.0 = Some(value);
    }
    pub fn del(&mut self, name: &str) -> R<()> {
        self.0.take().map(drop).ok_or_else(|| unbound(name))
    }
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

/// A variable shared between a function and the functions inside it; clones are the same variable.
#[derive(Clone)]
pub struct Cellvar<T = Value>(Shared<Slot<Option<T>>>);

impl<T: Clone> Cellvar<T> {
    pub fn unbound() -> Cellvar<T> {
        Cellvar(Shared::new(Slot::new(None)))
    }
    pub fn new(value: T) -> Cellvar<T> {
        Cellvar(Shared::new(Slot::new(Some(value))))
    }
    /// Reads it in an inner function.
    pub fn get(&self, name: &str) -> R<T> {
        self.0.get().ok_or_else(|| {
            name_error(format!(
                "cannot access free variable '{name}' where it is not associated with a value in enclosing scope"
            ))
        })
    }
    /// Reads it in the function that owns it.
    pub fn get_own(&self, name: &str) -> R<T> {
        self.0.get().ok_or_else(|| unbound(name))
    }
    pub fn set(&self, value: T) {
        self.0.set(Some(value));
    }
    pub fn del(&self, name: &str) -> R<()> {
        self.get(name)?;
        self.0.set(None);
        Ok(())
    }
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
    slot: Slot<Option<Value>>,
}

impl Global {
    pub const fn new(name: &'static str) -> Global {
        Global { name, slot: Slot::new(None) }
    }
    pub fn name(&self) -> &'static str {
        self.name
    }
}

/// How emitted code reaches a thread-local global.
pub trait GlobalExt {
    fn get(&'static self) -> R;
    fn try_get(&'static self) -> Option<Value>;
    fn set(&'static self, value: impl Into<Value>);
    fn del(&'static self) -> R<()>;
}

impl GlobalExt for std::thread::LocalKey<Global> {
    fn get(&'static self) -> R {
        match self.with(|g| g.slot.get()) {
            Some(value) => Ok(value),
            None => {
                let name = self.with(|g| g.name);
                builtins::find(name).ok_or_else(|| undefined(name))
            }
        }
    }
    fn try_get(&'static self) -> Option<Value> {
        self.with(|g| g.slot.get())
    }
    fn set(&'static self, value: impl Into<Value>) {
        let value = value.into();
        let old = self.with(|g| g.slot.replace(Some(value)));
        drop(old);
    }
    fn del(&'static self) -> R<()> {
        let old = self.with(|g| g.slot.replace(None));
        match old {
            Some(_) => Ok(()),
            None => Err(undefined(self.with(|g| g.name))),
        }
    }
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
