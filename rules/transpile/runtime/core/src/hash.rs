//! `hash()`: equal to CPython's for numbers and tuples of them; `Unhashable` texts.
use crate::dict::inherited::{tuple_of, Own};
use crate::int::Repr;
use crate::prelude::*;

const MODULUS_BITS: u32 = 61;
const MODULUS: u64 = (1 << MODULUS_BITS) - 1;
/// Whole numbers below this are their own hashes.
const SMALL_HASHES: i64 = MODULUS as i64;
const INFINITE: i64 = 314_159;
const IMAGINARY: u64 = 1_000_003;

/// A map by names of the program or by addresses, which nobody chooses to collide.
pub(crate) type QuickMap<K, V> = std::collections::HashMap<K, V, std::hash::BuildHasherDefault<NameHasher>>;

/// FNV-1a over names, eight bytes at a time: names come from the program, not from its input.
#[derive(Default)]
pub(crate) struct NameHasher(u64);
impl std::hash::Hasher for NameHasher {
    #[inline]
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }
    #[inline]
    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            self.write_u64(u64::from_le_bytes(word));
        }
    }
    #[inline]
    fn write_u8(&mut self, byte: u8) {
        self.write_u64(u64::from(byte));
    }
    #[inline]
    fn write_u64(&mut self, word: u64) {
        self.0 = (self.0 ^ word).wrapping_mul(0x0000_0100_0000_01b3).rotate_left(23);
    }
    #[inline]
    fn write_usize(&mut self, word: usize) {
        self.write_u64(word as u64);
    }
}

/// Whether a whole number is its own hash.
#[inline(always)]
pub(crate) fn is_own_hash(word: i64) -> bool {
    word < SMALL_HASHES && word > -SMALL_HASHES && word != -1
}

/// What tables go by: whole numbers of 32 bits stay themselves, so that those in a row lie in a row; all else is mixed.
#[inline(always)]
pub(crate) fn fold(hash: i64) -> u32 {
    if hash as u64 >> 32 == 0 {
        hash as u32
    } else {
        mix(hash)
    }
}
/// The same with all hashes mixed.
#[inline(always)]
pub(crate) fn mix(hash: i64) -> u32 {
    ((hash as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as u32
}

/// `hash(value)`.
#[inline]
pub fn hash_of(value: &Value) -> R<i64> {
    match value {
        Value::Str(s) => Ok(s.hash_value() as i64),
        Value::Int(Int(Repr::Small(small))) if is_own_hash(*small) => Ok(*small),
        _ => hash_other(value),
    }
}

fn hash_other(value: &Value) -> R<i64> {
    Ok(match value {
        Value::Str(s) => s.hash_value() as i64,
        Value::Int(i) => i.py_hash(),
        Value::Bool(b) => *b as i64,
        Value::Float(f) => hash_float(*f),
        Value::Tuple(t) => hash_tuple(t)?,
        Value::Complex(c) => {
            let mixed = (hash_float(c.re) as u64).wrapping_add(IMAGINARY.wrapping_mul(hash_float(c.im) as u64));
            if mixed == u64::MAX {
                -2
            } else {
                mixed as i64
            }
        }
        Value::None => 0x0fca_86420,
        Value::Bytes(b) => crate::text::hash_bytes(b) as i64,
        Value::FrozenSet(s) => hash_frozenset(s)?,
        Value::Range(r) => crate::range::hash(r)?,
        Value::List(_) | Value::Dict(_) | Value::Set(_) | Value::ByteArray(_) | Value::Slice(_) => {
            return Err(unhashable(value));
        }
        Value::View(v) if v.kind != ViewKind::Values => return Err(unhashable(value)),
        Value::Obj(_) | Value::Native(_) => return hash_object(value),
        Value::Method(m) => hash_of(&m.func)? ^ (m.this.id() >> 4),
        _ => value.id() >> 4,
    })
}

#[cold]
fn unhashable(value: &Value) -> Exc {
    type_error(format!("unhashable type: '{}'", value.type_name()))
}

fn hash_object(value: &Value) -> R<i64> {
    if let Some(items) = tuple_of(value, Own::Hash) {
        return hash_tuple(items);
    }
    let class = class_of(value);
    match class.lookup("__hash__") {
        None => Ok(value.id() >> 4),
        Some(Value::None) => Err(unhashable(value)),
        Some(method) => match crate::attribute::call_bound(&method, value, &class, Args::none())?.payload() {
            // -1 says failure in CPython, so that no hash is -1.
            Value::Int(i) => Ok(i.to_i64().map_or_else(|| i.py_hash(), |hash| if hash == -1 { -2 } else { hash })),
            Value::Bool(b) => Ok(*b as i64),
            _ => Err(type_error("__hash__ method should return an integer")),
        },
    }
}

pub fn hash_float(value: f64) -> i64 {
    if !value.is_finite() {
        return if value.is_nan() { 0 } else { INFINITE * value.signum() as i64 };
    }
    let (mut mantissa, mut exponent) = crate::float::frexp(value.abs());
    let mut x: u64 = 0;
    while mantissa != 0.0 {
        x = (x << 28) & MODULUS | x >> (MODULUS_BITS - 28);
        mantissa *= 268_435_456.0;
        exponent -= 28;
        let digit = mantissa as u64;
        mantissa -= digit as f64;
        x += digit;
        if x >= MODULUS {
            x -= MODULUS;
        }
    }
    let turn = exponent.rem_euclid(MODULUS_BITS as i32) as u32;
    x = (x << turn) & MODULUS | x >> (MODULUS_BITS - turn);
    let signed = if value < 0.0 { -(x as i64) } else { x as i64 };
    if signed == -1 {
        -2
    } else {
        signed
    }
}

fn hash_tuple(items: &[Value]) -> R<i64> {
    const P1: u64 = 11_400_714_785_074_694_791;
    const P2: u64 = 14_029_467_366_897_019_727;
    const P5: u64 = 2_870_177_450_012_600_261;
    let mut acc = P5;
    for item in items {
        let lane = match item {
            Value::Int(Int(Repr::Small(small))) if is_own_hash(*small) => *small as u64,
            item => hash_of(item)? as u64,
        };
        acc = acc.wrapping_add(lane.wrapping_mul(P2)).rotate_left(31).wrapping_mul(P1);
    }
    acc = acc.wrapping_add(items.len() as u64 ^ (P5 ^ 3_527_539));
    Ok(if acc == u64::MAX { 1_546_275_796 } else { acc as i64 })
}

fn hash_frozenset(set: &Set) -> R<i64> {
    if let Some(known) = set.cached_hash().get() {
        return Ok(known);
    }
    let mut hash: u64 = 0;
    for (h, _) in set.hashed_items() {
        let h = h as u64;
        hash ^= ((h ^ 89_869_747) ^ (h << 16)).wrapping_mul(3_644_798_167);
    }
    // CPython also folds in unused slots in pairs, which cancels to the count of keys.
    hash ^= (set.len() as u64 + 1).wrapping_mul(1_927_868_237);
    hash ^= (hash >> 11) ^ (hash >> 25);
    hash = hash.wrapping_mul(69_069).wrapping_add(907_133_923);
    let made = if hash == u64::MAX { 590_923_713 } else { hash as i64 };
    set.cached_hash().set(Some(made));
    Ok(made)
}
