//! The parts of f-strings.
use crate::prelude::*;
use std::fmt::{Display, Formatter, Write};

/// A part as it is when its turn comes: what cannot change any more is kept and written later.
pub enum Piece {
    Text(Str),
    Whole(Int),
    Real(f64),
}
impl Display for Piece {
    fn fmt(&self, out: &mut Formatter<'_>) -> std::fmt::Result {
        match self {
            Piece::Text(text) => out.write_str(text),
            Piece::Whole(number) => match number.to_i64() {
                Some(small @ 0..10) => out.write_char((b'0' + small as u8) as char),
                Some(small) => write!(out, "{small}"),
                None => write!(out, "{number}"),
            },
            Piece::Real(number) => out.write_str(&float::repr(*number)),
        }
    }
}

/// What stands in braces of an f-string, without a format of its own.
pub trait Show {
    fn shown(&self) -> R<Piece>;
}
impl Show for Value {
    #[inline]
    fn shown(&self) -> R<Piece> {
        match self {
            Value::Str(text) => Ok(Piece::Text(text.clone())),
            Value::Int(number) => number.shown(),
            Value::Float(number) => Ok(Piece::Real(*number)),
            _ => fmt::format(self, "").map(Piece::Text),
        }
    }
}
impl Show for Str {
    #[inline]
    fn shown(&self) -> R<Piece> {
        Ok(Piece::Text(self.clone()))
    }
}
impl Show for Int {
    #[inline]
    fn shown(&self) -> R<Piece> {
        match self.to_i64() {
            Some(_) => Ok(Piece::Whole(self.clone())),
            // Too many digits are refused.
            None => fmt::format(&Value::Int(self.clone()), "").map(Piece::Text),
        }
    }
}
impl Show for i64 {
    #[inline]
    fn shown(&self) -> R<Piece> {
        Ok(Piece::Whole(Int::from(*self)))
    }
}
impl Show for f64 {
    #[inline]
    fn shown(&self) -> R<Piece> {
        Ok(Piece::Real(*self))
    }
}
impl Show for bool {
    fn shown(&self) -> R<Piece> {
        fmt::format(&Value::Bool(*self), "").map(Piece::Text)
    }
}
impl<T: Show> Show for &T {
    #[inline]
    fn shown(&self) -> R<Piece> {
        (**self).shown()
    }
}

pub fn shown(part: &impl Show) -> R<Piece> {
    part.shown()
}

/// An f-string: `f!("{}: {}", name, count)`. Uses `?`, so it serves in functions only.
#[macro_export]
macro_rules! f {
    ($format:literal $(, $part:expr)* $(,)?) => {
        Str::from(format!($format $(, $crate::emitted::shown(&$part)?)*))
    };
}
