//! Methods of `int`.
use super::Int;
use crate::class::type_methods::TypeSpec;
use crate::prelude::*;
use num_bigint::{BigInt, Sign};
use num_traits::Signed;

fn this(value: &Value) -> R<Int> {
    op::index(value.payload())
}

fn little(order: Option<Value>) -> R<bool> {
    match order {
        None => Ok(false),
        Some(v) => match v.payload() {
            Value::Str(s) if &**s == "little" => Ok(true),
            Value::Str(s) if &**s == "big" => Ok(false),
            Value::Str(_) => Err(value_error("byteorder must be either 'little' or 'big'")),
            other => Err(type_error(format!("argument 'byteorder' must be str, not {}", other.type_name()))),
        },
    }
}

fn to_bytes(value: &Value, mut a: Args) -> R {
    let signed = match a.take_kw("signed") {
        Some(v) => op::truthy(&v)?,
        None => false,
    };
    let [length, order] = a.named("to_bytes", ["length", "byteorder"], 0)?;
    let length = match length {
        Some(v) => op::index(&v)?.to_index()?,
        None => 1,
    };
    if length < 0 {
        return Err(value_error("length argument must be non-negative"));
    }
    let little = little(order)?;
    let i = this(value)?;
    if i.is_negative() && !signed {
        return Err(overflow_error("can't convert negative int to unsigned"));
    }
    let length = length as usize;
    let big = i.to_big();
    let mut bytes = if signed { big.to_signed_bytes_le() } else { big.to_bytes_le().1 };
    if i.is_zero() {
        bytes.clear();
    }
    if bytes.len() > length {
        return Err(overflow_error("int too big to convert"));
    }
    bytes.try_reserve_exact(length - bytes.len()).map_err(|_| memory_error(""))?;
    bytes.resize(length, if i.is_negative() { 0xff } else { 0 });
    if !little {
        bytes.reverse();
    }
    Ok(bytes.into())
}

fn from_bytes(class: &Class, mut a: Args) -> R {
    let signed = match a.take_kw("signed") {
        Some(v) => op::truthy(&v)?,
        None => false,
    };
    let [bytes, order] = a.named("from_bytes", ["bytes", "byteorder"], 1)?;
    let little = little(order)?;
    let mut content = crate::bytes::methods::to_bytes(&bytes.unwrap_or_default())?;
    if !little {
        content.reverse();
    }
    let big = if signed { BigInt::from_signed_bytes_le(&content) } else { BigInt::from_bytes_le(Sign::Plus, &content) };
    let made = Value::Int(Int::big(big));
    if class.is(K::Int) {
        Ok(made)
    } else {
        op::call(&class.into(), [made])
    }
}

pub(crate) const SPEC: TypeSpec = TypeSpec {
    methods: &[
        ("bit_length", |v, a| {
            a.empty("int.bit_length")?;
            Ok(this(v)?.bit_length().into())
        }),
        ("bit_count", |v, a| {
            a.empty("int.bit_count")?;
            Ok(this(v)?.bit_count().into())
        }),
        ("conjugate", |v, _| Ok(this(v)?.into())),
        ("as_integer_ratio", |v, a| {
            a.empty("int.as_integer_ratio")?;
            Ok(tuple![this(v)?, 1])
        }),
        ("to_bytes", to_bytes),
        ("__getnewargs__", |v, _| Ok(tuple![this(v)?])),
    ],
    getters: &[
        ("real", |v| Ok(this(v)?.into())),
        ("imag", |_| Ok(0.into())),
        ("numerator", |v| Ok(this(v)?.into())),
        ("denominator", |_| Ok(1.into())),
    ],
    statics: &[("from_bytes", from_bytes)],
};

/// `round(i, digits)` for negative digits: halves to even.
pub(crate) fn round_left(i: &Int, places: &Int) -> R<Int> {
    let unit = Int::from(10).pow_int(places)?;
    let (unit, value) = (unit.to_big(), i.to_big());
    let half: BigInt = &unit / 2;
    let rest = ((&value % &unit) + &unit) % &unit;
    let mut low = &value - &rest;
    let odd = ((&low / &unit) % 2i32).abs() == BigInt::from(1);
    if rest > half || (rest == half && odd) {
        low += &unit;
    }
    Ok(Int::big(low))
}
