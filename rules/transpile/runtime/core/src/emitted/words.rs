//! What emitted code does with texts that are held as such.
use super::items::Position;
use crate::prelude::*;
use crate::text::quick;

impl Str {
    /// `len(text)`.
    #[inline]
    pub fn size(&self) -> Int {
        Int::from(self.length())
    }
    /// `len(text)` as a machine word.
    #[inline]
    pub fn extent(&self) -> i64 {
        self.length() as i64
    }
    /// `part in text`.
    #[inline]
    pub fn has(&self, part: &Str) -> bool {
        quick::contains(self, part)
    }

    /// `self in text`.
    #[inline]
    pub fn within(&self, text: &Str) -> bool {
        text.has(self)
    }
    /// `text[place]`.
    #[inline]
    pub fn at(&self, place: impl Position) -> R<Str> {
        let length = self.length();
        let found = place.small().and_then(|at| {
            let at = if at < 0 { at + length as i64 } else { at };
            self.item(usize::try_from(at).ok().filter(|at| *at < length)?)
        });
        match found {
            Some(found) => Ok(found),
            None => op::getitem(&self.into(), &place.value())?.as_str(),
        }
    }
    /// `ord(text)`.
    #[inline]
    pub fn code(&self) -> R<Int> {
        match (self.length(), self.char_at(0)) {
            (1, Some(c)) => Ok(Int::from(crate::text::held::point(c))),
            _ => builtins::ord(Args::of(vec![self.into()]))?.as_int(),
        }
    }
    /// `ord(text)` as a machine word.
    #[inline]
    pub fn ordinal(&self) -> R<i64> {
        match self.as_bytes() {
            [byte] => Ok(i64::from(*byte)),
            _ => self.code()?.to_index(),
        }
    }
    /// `text[low:high]`.
    pub fn cut(&self, low: impl Into<Value>, high: impl Into<Value>) -> R<Str> {
        let (low, high) = (low.into(), high.into());
        match places(&low, &high, self.length()) {
            Some((from, to)) => Ok(self.substring(from, to)),
            None => cut(&Value::Str(self.clone()), low, high)?.as_str(),
        }
    }
    /// `float(text)`.
    pub fn decimal_number(&self) -> R<f64> {
        crate::float::construct(&Value::Str(self.clone()))
    }
    /// `int(text)`.
    #[inline]
    pub fn number(&self) -> R<Int> {
        match quick::small_number(self) {
            Some(small) => Ok(Int::from(small)),
            None => builtins::int(Args::of(vec![self.into()]))?.as_int(),
        }
    }
}

/// `chr(code)`.
#[inline]
pub fn character(code: impl Position) -> R<Str> {
    match code.small() {
        Some(small @ 0..128) => Ok(Str::from(small as u8 as char)),
        _ => builtins::chr(Args::of(vec![code.value()]))?.as_str(),
    }
}

/// `a % b` of machine words.
#[inline]
pub fn modulo(a: i64, b: i64) -> R<i64> {
    if b > 0 {
        return Ok(a.rem_euclid(b));
    }
    Int::from(a).modulo(&Int::from(b))?.to_index()
}

/// `a // b` of machine words, of which `a` is not the least.
#[inline]
pub fn floor_div(a: i64, b: i64) -> R<i64> {
    if b > 0 {
        return Ok(a.div_euclid(b));
    }
    Int::from(a).floor_div(&Int::from(b))?.to_index()
}

/// The remainder by a positive number.
#[inline]
pub fn remainder(a: i128, divisor: i64) -> i64 {
    match i64::try_from(a) {
        Ok(small) => small.rem_euclid(divisor),
        Err(_) => a.rem_euclid(i128::from(divisor)) as i64,
    }
}

/// The quotient by a positive number.
#[inline]
pub fn quotient(a: i128, divisor: i64) -> i128 {
    match i64::try_from(a) {
        Ok(small) => i128::from(small.div_euclid(divisor)),
        Err(_) => a.div_euclid(i128::from(divisor)),
    }
}

impl Int {
    /// The remainder by a positive number.
    #[inline]
    pub fn remainder(&self, divisor: i64) -> i64 {
        match self.to_i64() {
            Some(small) => small.rem_euclid(divisor),
            None => self.modulo(&Int::from(divisor)).ok().and_then(|rest| rest.to_i64()).unwrap_or_default(),
        }
    }
    /// The quotient by a positive number.
    #[inline]
    pub fn quotient(&self, divisor: i64) -> Int {
        match self.to_i64() {
            Some(small) => Int::from(small.div_euclid(divisor)),
            None => self.floor_div(&Int::from(divisor)).unwrap_or_default(),
        }
    }
    /// The bits that a mask, which is not negative, leaves.
    #[inline]
    pub fn masked(&self, mask: i64) -> i64 {
        match self.to_i64() {
            Some(small) => small & mask,
            None => (self & Int::from(mask)).to_i64().unwrap_or_default(),
        }
    }
}

/// `int(value)`.
#[inline]
pub fn int_of(value: &Value) -> R<Int> {
    match value {
        Value::Int(i) => Ok(i.clone()),
        Value::Str(s) => s.number(),
        _ => builtins::int(Args::of(vec![value.clone()]))?.as_int(),
    }
}

/// `float(value)`.
#[inline]
pub fn float_of(value: &Value) -> R<f64> {
    match value {
        Value::Float(f) => Ok(*f),
        Value::Int(i) => i.to_f64(),
        _ => crate::float::construct(value),
    }
}

/// The places from `low` to `high` of so many; None where a bound is no whole number.
fn places(low: &Value, high: &Value, length: usize) -> Option<(usize, usize)> {
    let bound = |bound: &Value, default: usize| match bound {
        Value::None => Some(default),
        Value::Int(at) => {
            let at = at.to_i64()?;
            let at = if at < 0 { at.saturating_add(length as i64).max(0) } else { at };
            Some((at as usize).min(length))
        }
        _ => None,
    };
    let (from, to) = (bound(low, 0)?, bound(high, length)?);
    Some((from, to.max(from)))
}

impl Value {
    /// `value[low:high]`, without making the slice where nobody can see it.
    #[inline]
    pub fn cut(&self, low: impl Into<Value>, high: impl Into<Value>) -> R {
        cut(self, low.into(), high.into())
    }
}

impl Value {
    /// `value == "text"`, for a text that is written out.
    #[inline]
    pub fn equals(&self, text: &str) -> R<bool> {
        match self {
            Value::Str(s) => Ok(s == text),
            Value::None | Value::Bool(_) | Value::Int(_) | Value::Float(_) => Ok(false),
            other => op::eq_bool(other, &Value::Str(crate::text::intern(text))),
        }
    }

    /// `value != "text"`, for a text that is written out.
    #[inline]
    pub fn differs(&self, text: &str) -> R<bool> {
        match self {
            Value::Str(s) => Ok(s != text),
            Value::None | Value::Bool(_) | Value::Int(_) | Value::Float(_) => Ok(true),
            other => op::ne_bool(other, &Value::Str(crate::text::intern(text))),
        }
    }
}

fn cut(value: &Value, low: Value, high: Value) -> R {
    match value {
        Value::Str(s) => {
            if let Some((from, to)) = places(&low, &high, s.length()) {
                return Ok(Value::Str(s.substring(from, to)));
            }
        }
        Value::List(list) => {
            if let Some((from, to)) = places(&low, &high, list.len()) {
                return Ok(Value::List(List::from(list.look(|v| v.range(from, to)))));
            }
        }
        _ => {}
    }
    op::getitem(value, &op::slice(low, high, Value::None))
}
