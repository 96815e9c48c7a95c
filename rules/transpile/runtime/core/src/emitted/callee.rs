//! Rust functions as the bodies of function values.
use crate::prelude::*;

/// What a Rust function of the program gives.
pub trait Outcome {
    fn finish(self) -> R;
}
impl<T: Outcome> Outcome for R<T> {
    fn finish(self) -> R {
        self?.finish()
    }
}
macro_rules! outcomes {
    ($($type:ty),*) => {
        $(impl Outcome for $type {
            fn finish(self) -> R {
                Ok(Value::from(self))
            }
        })*
    };
}
outcomes! { Int, f64, bool, Str, () }
impl Outcome for Value {
    fn finish(self) -> R {
        Ok(self)
    }
}

/// A Rust function that lends its parameters; `M` tells the numbers of parameters apart.
pub trait Callee<M>: 'static {
    fn run(&self, bound: Bound) -> R;
}
macro_rules! callees {
    ($(($($name:ident $value:ty),*))*) => {
        $(impl<F, O> Callee<fn($($value),*) -> O> for F
        where
            F: Fn($($value),*) -> O + 'static,
            O: Outcome,
        {
            fn run(&self, bound: Bound) -> R {
                let [$($name),*] = bound.into_array();
                self($(&$name),*).finish()
            }
        })*
    };
}
callees! {
    ()
    (a &Value)
    (a &Value, b &Value)
    (a &Value, b &Value, c &Value)
    (a &Value, b &Value, c &Value, d &Value)
    (a &Value, b &Value, c &Value, d &Value, e &Value)
    (a &Value, b &Value, c &Value, d &Value, e &Value, f &Value)
    (a &Value, b &Value, c &Value, d &Value, e &Value, f &Value, g &Value)
    (a &Value, b &Value, c &Value, d &Value, e &Value, f &Value, g &Value, h &Value)
}
