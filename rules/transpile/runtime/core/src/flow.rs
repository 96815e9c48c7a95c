//! `Flow`: how a `try` body with a `finally` ended.

/// What happens after a `finally` block.
pub enum Flow<T> {
    Next,
    Raise(crate::prelude::Exc),
    Return(T),
    Break,
    Continue,
}
