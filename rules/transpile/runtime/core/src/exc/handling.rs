//! Which exception is being handled: for bare `raise`, `sys.exc_info()` and `__context__`.
use super::Exc;
use crate::prelude::*;

thread_local! {
    static STACK: Slot<Vec<(u64, Exc)>> = const { Slot::new(Vec::new()) };
    static NEXT: Cell<u64> = const { Cell::new(0) };
}

/// While it lives, its exception is the one being handled.
pub struct Handling(u64);

/// Enters an `except` (or `finally` on the way of an exception) block.
#[must_use]
pub fn handling(exc: &Exc) -> Handling {
    if let Some(data) = exc.data() {
        super::traceback::note(data);
    }
    let id = NEXT.with(|n| n.replace(n.get() + 1));
    STACK.with(|s| s.with_mut(|v| v.push((id, exc.clone()))));
    Handling(id)
}

/// The same for a `finally` block, which runs with an error on its way or without.
#[must_use]
pub fn handling_outcome<T>(outcome: &R<T>) -> Option<Handling> {
    outcome.as_ref().err().map(handling)
}

impl Drop for Handling {
    fn drop(&mut self) {
        // By number, since a suspended generator may leave its block out of order.
        let removed =
            STACK.try_with(|s| s.with_mut(|v| v.iter().rposition(|(id, _)| *id == self.0).map(|at| v.remove(at))));
        drop(removed);
    }
}

/// The exception being handled now.
pub fn current() -> Option<Exc> {
    STACK.with(|s| s.with(|v| v.last().map(|(_, e)| e.clone())))
}

/// The exceptions whose handlers a suspended generator or thread is in.
#[derive(Default)]
pub struct Suspended(Vec<(u64, Exc)>);

impl Suspended {
    /// The one it is handling at the moment.
    pub fn last(&self) -> Option<&Exc> {
        self.0.last().map(|(_, exc)| exc)
    }
    #[inline]
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The mark of a body that was handling nothing: how many exceptions are being handled.
#[inline]
pub(crate) fn mark() -> usize {
    STACK.with(|s| s.with(Vec::len))
}

/// Puts what a suspended body was handling back on top; the mark is for `suspend`.
pub fn resume(held: Suspended) -> usize {
    STACK.with(|s| {
        s.with_mut(|v| {
            let mark = v.len();
            v.extend(held.0);
            mark
        })
    })
}

/// Takes off what a body is handling at the moment when it is suspended.
pub fn suspend(mark: usize) -> Suspended {
    Suspended(STACK.with(|s| s.with_mut(|v| if v.len() > mark { v.split_off(mark) } else { Vec::new() })))
}
