//! What is told when an object goes: `__del__`, and the callbacks of weak references.
use crate::attribute::call_bound;
use crate::prelude::*;
use std::collections::HashMap;

thread_local! {
    /// Set once anything in the program wants to be told, so that other programs pay nothing.
    static WANTED: Cell<bool> = const { Cell::new(false) };
    /// Objects whose `__del__` has run: their last reference goes once more.
    static DONE: Slot<Vec<usize>> = const { Slot::new(Vec::new()) };
    static WATCHED: Slot<HashMap<usize, Vec<Value>>> = Slot::new(HashMap::new());
    /// The program is over: functions go with the variables of their modules, all at once, and tell nobody.
    static OVER: Cell<bool> = const { Cell::new(false) };
    /// Generators that are not gone: at the end of the program those that wait somewhere are closed.
    static GENERATORS: Cell<usize> = const { Cell::new(0) };
    static MODULES: Slot<Vec<fn()>> = const { Slot::new(Vec::new()) };
}

/// From now on objects that go are looked at.
pub fn want() {
    WANTED.with(|w| w.set(true));
}

#[inline]
pub(crate) fn wanted() -> bool {
    WANTED.try_with(Cell::get).unwrap_or(false)
}

pub(crate) fn generator_made() {
    let _ = GENERATORS.try_with(|count| count.set(count.get() + 1));
}

pub(crate) fn generator_gone() {
    let _ = GENERATORS.try_with(|count| count.set(count.get().saturating_sub(1)));
}

/// A function goes.
pub(crate) fn tell_of_function(address: usize) {
    if wanted() && !OVER.try_with(Cell::get).unwrap_or(true) {
        tell(address);
    }
}

/// Calls `callback()` when the object at the address goes.
pub fn watch(address: usize, callback: Value) {
    want();
    WATCHED.with(|w| w.with_mut(|table| table.entry(address).or_default().push(callback)));
}

/// The parts of an object without references, moved to a new one for `__del__`; None where there is nothing to call.
pub(crate) fn method_of(class: &Class, address: usize) -> Option<Value> {
    let done =
        DONE.try_with(|d| d.with_mut(|list| list.iter().position(|a| *a == address).map(|at| list.swap_remove(at))));
    if !matches!(done, Ok(None)) {
        return None;
    }
    class.lookup("__del__")
}

/// Runs `__del__` of an object that came back for it.
pub(crate) fn run(method: &Value, object: Obj) {
    DONE.with(|d| d.with_mut(|list| list.push(object.address())));
    let class = object.class();
    let this = Value::Obj(object);
    if let Err(error) = call_bound(method, &this, &class, Args::none()) {
        let shown = fmt::repr(method).unwrap_or_default();
        ignored(&shown, &error);
    }
}

/// The callbacks of references to an object that is gone.
pub(crate) fn tell(address: usize) {
    let Ok(Some(callbacks)) = WATCHED.try_with(|w| w.with_mut(|table| table.remove(&address))) else { return };
    for callback in callbacks.into_iter().rev() {
        if let Err(error) = op::call(&callback, Args::none()) {
            let shown = fmt::repr(&callback).unwrap_or_default();
            ignored(&shown, &error);
        }
    }
}

fn ignored(what: &str, error: &Exc) {
    let report = exc::uncaught::report(error);
    crate::io::original_stderr_write(&format!("Exception ignored in: {what}\n{report}"));
}

/// Registers what unbinds a module's variables at the end of the program.
pub fn register_module(clear: fn()) {
    MODULES.with(|m| m.with_mut(|list| list.push(clear)));
}

/// The end of the program: variables of modules go, in the order in which modules were imported.
pub(crate) fn clear_modules() {
    if wanted() || GENERATORS.with(Cell::get) > 0 {
        OVER.with(|over| over.set(true));
        for clear in MODULES.with(Slot::take) {
            clear();
        }
    }
}
