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
            (1, Some(c)) => Ok(Int::from(c as i64)),
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
pub fn int_of(value: &Value) -> R {
    match value {
        Value::Int(_) => Ok(value.clone()),
        Value::Str(s) => s.number().map(Value::Int),
        _ => builtins::int(Args::of(vec![value.clone()])),
    }
}

/// `float(value)`.
#[inline]
pub fn float_of(value: &Value) -> R {
    match value {
        Value::Float(_) => Ok(value.clone()),
        Value::Int(i) => i.to_f64().map(Value::Float),
        _ => builtins::float(Args::of(vec![value.clone()])),
    }
}

/// `value[low:high]`, without making the slice where nobody can see it.
pub fn cut(value: &Value, low: Value, high: Value) -> R {
    let bound = |bound: &Value, length: usize, default: usize| match bound {
        Value::None => Some(default),
        Value::Int(at) => {
            let at = at.to_i64()?;
            let at = if at < 0 { at.saturating_add(length as i64).max(0) } else { at };
            Some((at as usize).min(length))
        }
        _ => None,
    };
    let both = |length: usize| {
        let (from, to) = (bound(&low, length, 0)?, bound(&high, length, length)?);
        Some((from, to.max(from)))
    };
    match value {
        Value::Str(s) => {
            if let Some((from, to)) = both(s.length()) {
                return Ok(Value::Str(s.substring(from, to)));
            }
        }
        Value::List(list) => {
            if let Some((from, to)) = both(list.len()) {
                return Ok(Value::List(List::from(list.look(|v| v.range(from, to)))));
            }
        }
        _ => {}
    }
    op::getitem(value, &op::slice(low, high, Value::None))
}

/// `text[low:high]`.
#[inline]
pub fn cut_text(text: &Str, low: Value, high: Value) -> R<Str> {
    let length = text.length() as i64;
    let bound = |bound: &Value, default: i64| match bound {
        Value::None => Some(default),
        Value::Int(at) => {
            let at = at.to_i64()?;
            Some(if at < 0 { at.saturating_add(length).max(0) } else { at.min(length) })
        }
        _ => None,
    };
    match (bound(&low, 0), bound(&high, length)) {
        (Some(from), Some(to)) => Ok(text.substring(from as usize, to as usize)),
        _ => cut(&text.into(), low, high)?.as_str(),
    }
}
