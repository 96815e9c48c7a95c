//! `Flow`: how a `try` body with a `finally` ended.

/// What happens after a `finally` block.
#[derive(Default)]
pub enum Flow<T> {
    #[default]
    Next,
    Raise(crate::prelude::Exc),
    Return(T),
    Break,
    Continue,
}
