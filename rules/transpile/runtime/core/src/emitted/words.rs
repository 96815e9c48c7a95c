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
pub fn character(code: &Int) -> R<Str> {
    match code.to_i64() {
        Some(small @ 0..128) => Ok(Str::from(small as u8 as char)),
        _ => builtins::chr(Args::of(vec![Value::Int(code.clone())]))?.as_str(),
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
                return Ok(Value::List(List::from(list.with(|v| v[from..to].to_vec()))));
            }
        }
        _ => {}
    }
    op::getitem(value, &op::slice(low, high, Value::None))
}

/// `text[low:high]`.
pub fn cut_text(text: &Str, low: Value, high: Value) -> R<Str> {
    cut(&text.into(), low, high)?.as_str()
}
