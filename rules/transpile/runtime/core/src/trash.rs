//! Dropping of deep structures without deep recursion: past a depth the rest is queued and dropped by the outermost frame.
use crate::shared::{Cell, Slot};
use std::any::Any;

const DEPTH_LIMIT: u32 = 64;

thread_local! {
    static DEPTH: Cell<u32> = const { Cell::new(0) };
    static QUEUE: Slot<Vec<Box<dyn Any>>> = const { Slot::new(Vec::new()) };
}

/// Drops `content`, now or (inside a deep chain of drops) a little later.
pub fn bury<T: 'static>(content: T) {
    let depth = DEPTH.try_with(Cell::get).unwrap_or(0);
    if depth >= DEPTH_LIMIT {
        let mut boxed: Option<Box<dyn Any>> = Some(Box::new(content));
        let _ = QUEUE.try_with(|queue| queue.with_mut(|q| q.extend(boxed.take())));
        return;
    }
    let _ = DEPTH.try_with(|d| d.set(depth + 1));
    drop(content);
    if depth == 0 {
        while let Some(next) = QUEUE.try_with(|queue| queue.with_mut(Vec::pop)).ok().flatten() {
            drop(next);
        }
    }
    let _ = DEPTH.try_with(|d| d.set(depth));
}
