//! Recursion depth: RecursionError at CPython's limit.
use crate::prelude::*;

thread_local! {
    static DEPTH: Cell<usize> = const { Cell::new(0) };
    static LIMIT: Cell<usize> = const { Cell::new(1000) };
}

/// One level of recursion, left when dropped.
pub struct Depth(());

/// Enters a level; `what` is for the message alone.
#[inline]
pub fn enter(what: &str) -> R<Depth> {
    let depth = DEPTH.with(|d| d.replace(d.get() + 1)) + 1;
    let held = Depth(());
    if depth >= LIMIT.with(Cell::get) {
        return Err(too_deep(what));
    }
    Ok(held)
}

#[cold]
fn too_deep(what: &str) -> Exc {
    recursion_error(match what {
        "comparison" => "maximum recursion depth exceeded in comparison",
        "repr" => "maximum recursion depth exceeded while getting the repr of an object",
        "pickle" => "maximum recursion depth exceeded while pickling an object",
        "__call__" => "maximum recursion depth exceeded while calling a Python object",
        _ => "maximum recursion depth exceeded",
    })
}

impl Drop for Depth {
    #[inline]
    fn drop(&mut self) {
        // Levels are left in the order they were entered, so none is missing.
        DEPTH.with(|d| d.set(d.get().wrapping_sub(1)));
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
