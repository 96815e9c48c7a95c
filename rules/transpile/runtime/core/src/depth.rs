//! Recursion depth: RecursionError at CPython's limit.
use crate::prelude::*;

thread_local! {
    static DEPTH: Cell<usize> = const { Cell::new(0) };
    static LIMIT: Cell<usize> = const { Cell::new(1000) };
}

/// One level of recursion, left when dropped.
pub struct Depth(usize);

/// Enters a level; `what` is for the message alone.
#[inline]
pub fn enter(what: &str) -> R<Depth> {
    take(1, what)
}

/// Enters several levels at once: functions of the library that are written in Python there.
pub fn levels(many: usize) -> R<Depth> {
    take(many, "")
}

#[inline(always)]
fn take(many: usize, what: &str) -> R<Depth> {
    let depth = DEPTH.with(|d| d.replace(d.get() + many)) + many;
    let held = Depth(many);
    if depth >= LIMIT.with(Cell::get) {
        return Err(too_deep(what));
    }
    Ok(held)
}

/// The level that CPython's C code takes around special methods that operators and calls reach; none for other functions.
#[inline(always)]
pub fn around(what: &str) -> R<Option<Depth>> {
    match what {
        "__call__" | "__init__" | "__hash__" => enter("calling").map(Some),
        "__str__" => enter("str").map(Some),
        "__repr__" => enter("repr").map(Some),
        "__eq__" | "__ne__" | "__lt__" | "__le__" | "__gt__" | "__ge__" => enter("comparison").map(Some),
        _ => Ok(None),
    }
}

#[cold]
fn too_deep(what: &str) -> Exc {
    recursion_error(match what {
        "comparison" => "maximum recursion depth exceeded in comparison",
        "repr" => "maximum recursion depth exceeded while getting the repr of an object",
        "pickle" => "maximum recursion depth exceeded while pickling an object",
        "calling" => "maximum recursion depth exceeded while calling a Python object",
        "str" => "maximum recursion depth exceeded while getting the str of an object",
        _ => "maximum recursion depth exceeded",
    })
}

impl Drop for Depth {
    #[inline]
    fn drop(&mut self) {
        // Levels are left in the order they were entered, so none is missing.
        DEPTH.with(|d| d.set(d.get().wrapping_sub(self.0)));
    }
}

/// Sets how deep the thread that runs is; gives what it was.
pub fn swap(depth: usize) -> usize {
    DEPTH.with(|d| d.replace(depth))
}

/// `sys.getrecursionlimit()` and `sys.setrecursionlimit(n)`.
pub fn limit() -> usize {
    LIMIT.with(Cell::get)
}
pub fn set_limit(limit: usize) {
    LIMIT.with(|l| l.set(limit));
}
