//! Dropping of deep structures without deep recursion: past a depth the rest is queued and dropped by the outermost frame.
use crate::shared::{Cell, Slot};
use std::any::Any;

const DEPTH_LIMIT: u32 = 64;

thread_local! {
    static DEPTH: Cell<u32> = const { Cell::new(0) };
    /// Whether the queue may hold something.
    static WAITING: Cell<bool> = const { Cell::new(false) };
    static QUEUE: Slot<Vec<Box<dyn Any>>> = const { Slot::new(Vec::new()) };
}

/// Drops `content`, now or (inside a deep chain of drops) a little later.
pub fn bury<T: 'static>(content: T) {
    if enter() {
        drop(content);
        leave();
    } else {
        later(content);
    }
}

/// Goes one level deeper into a chain of drops; false where it is too deep, and content must wait for later.
#[inline]
pub(crate) fn enter() -> bool {
    let deeper = |d: &Cell<u32>| {
        let depth = d.get();
        if depth < DEPTH_LIMIT {
            d.set(depth + 1);
        }
        depth < DEPTH_LIMIT
    };
    DEPTH.try_with(deeper).unwrap_or(true)
}

/// Comes back from a level; the outermost drops what had to wait.
#[inline]
pub(crate) fn leave() {
    if WAITING.try_with(Cell::get).unwrap_or(false) && DEPTH.try_with(Cell::get).unwrap_or(0) == 1 {
        drop_waiting();
    }
    let _ = DEPTH.try_with(|d| d.set(d.get().saturating_sub(1)));
}

/// Keeps content of a chain that is too deep until the outermost level is left.
#[cold]
pub(crate) fn later<T: 'static>(content: T) {
    let mut boxed: Option<Box<dyn Any>> = Some(Box::new(content));
    let _ = QUEUE.try_with(|queue| queue.with_mut(|q| q.extend(boxed.take())));
    let _ = WAITING.try_with(|w| w.set(true));
}

#[cold]
fn drop_waiting() {
    while let Some(next) = QUEUE.try_with(|queue| queue.with_mut(Vec::pop)).ok().flatten() {
        drop(next);
    }
    let _ = WAITING.try_with(|w| w.set(false));
}
