//! The parts of f-strings.
use crate::prelude::*;

/// What stands in braces of an f-string, without a format of its own.
pub trait Show {
    fn shown(&self) -> R<Str>;
}
impl Show for Value {
    fn shown(&self) -> R<Str> {
        fmt::format(self, "")
    }
}
impl Show for Str {
    fn shown(&self) -> R<Str> {
        Ok(self.clone())
    }
}
macro_rules! shows {
    ($($type:ty)*) => {
        $(impl Show for $type {
            fn shown(&self) -> R<Str> {
                fmt::format(&Value::from(self.clone()), "")
            }
        })*
    };
}
shows! { Int f64 bool }
impl<T: Show> Show for &T {
    fn shown(&self) -> R<Str> {
        (**self).shown()
    }
}

pub fn shown(part: &impl Show) -> R<Str> {
    part.shown()
}

/// An f-string: `f!("{}: {}", name, count)`. Uses `?`, so it serves in functions only.
#[macro_export]
macro_rules! f {
    ($format:literal $(, $part:expr)* $(,)?) => {
        Str::from(format!($format $(, $crate::emitted::shown(&$part)?)*))
    };
}
