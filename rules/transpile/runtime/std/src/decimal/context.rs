//! The decimal context: precision, rounding, limits, flags and traps.
use batuta_rt::prelude::*;

/// Status bits.
pub mod flag {
    pub const INVALID: u32 = 1;
    pub const FLOAT: u32 = 2;
    pub const DIVISION_BY_ZERO: u32 = 4;
    pub const OVERFLOW: u32 = 8;
    pub const UNDERFLOW: u32 = 16;
    pub const SUBNORMAL: u32 = 32;
    pub const INEXACT: u32 = 64;
    pub const ROUNDED: u32 = 128;
    pub const CLAMPED: u32 = 256;
    /// Reasons of an invalid operation, set beside it.
    pub const CONVERSION_SYNTAX: u32 = 1 << 10;
    pub const DIVISION_IMPOSSIBLE: u32 = 1 << 11;
    pub const DIVISION_UNDEFINED: u32 = 1 << 12;
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Rounding {
    Up,
    Down,
    Ceiling,
    Floor,
    HalfUp,
    HalfDown,
    HalfEven,
    ZeroFiveUp,
}

pub const ROUNDINGS: [(Rounding, &str); 8] = [
    (Rounding::Up, "ROUND_UP"),
    (Rounding::Down, "ROUND_DOWN"),
    (Rounding::Ceiling, "ROUND_CEILING"),
    (Rounding::Floor, "ROUND_FLOOR"),
    (Rounding::HalfUp, "ROUND_HALF_UP"),
    (Rounding::HalfDown, "ROUND_HALF_DOWN"),
    (Rounding::HalfEven, "ROUND_HALF_EVEN"),
    (Rounding::ZeroFiveUp, "ROUND_05UP"),
];

impl Rounding {
    pub fn name(self) -> &'static str {
        ROUNDINGS.iter().find(|r| r.0 == self).map_or("", |r| r.1)
    }
    pub fn of(value: &Value) -> R<Rounding> {
        let found = match value.payload() {
            Value::Str(text) => ROUNDINGS.iter().find(|r| *r.1 == **text).map(|r| r.0),
            _ => None,
        };
        found.ok_or_else(|| {
            let names: Vec<&str> = ROUNDINGS[..].iter().map(|r| r.1).collect();
            let _ = names;
            type_error(
                "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]",
            )
        })
    }
}

/// The values of a context.
#[derive(Clone, Debug)]
pub struct Ctx {
    pub prec: i64,
    pub rounding: Rounding,
    pub emin: i64,
    pub emax: i64,
    pub capitals: bool,
    pub clamp: bool,
    pub traps: u32,
    pub flags: u32,
}

pub const MAX_PREC: i64 = 999_999_999_999_999_999;
pub const MAX_EMAX: i64 = 999_999_999_999_999_999;

impl Ctx {
    pub fn plain(prec: i64) -> Ctx {
        Ctx {
            prec,
            rounding: Rounding::HalfEven,
            emin: -999_999,
            emax: 999_999,
            capitals: true,
            clamp: false,
            traps: flag::INVALID | flag::DIVISION_BY_ZERO | flag::OVERFLOW,
            flags: 0,
        }
    }
    /// Limits wide enough for any exact result.
    pub fn wide() -> Ctx {
        Ctx { emin: -MAX_EMAX, emax: MAX_EMAX, ..Ctx::plain(MAX_PREC) }
    }
    pub fn etiny(&self) -> i64 {
        self.emin - self.prec + 1
    }
}
