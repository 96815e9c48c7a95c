//! Methods of `float`.
use crate::class::type_methods::TypeSpec;
use crate::prelude::*;

fn this(value: &Value) -> R<f64> {
    match value.payload() {
        Value::Float(f) => Ok(*f),
        other => op::to_float(other),
    }
}

/// The exact ratio of a finite float.
pub(crate) fn ratio(value: f64) -> R<(Int, Int)> {
    if value.is_nan() {
        return Err(value_error("cannot convert NaN to integer ratio"));
    }
    if value.is_infinite() {
        return Err(overflow_error("cannot convert Infinity to integer ratio"));
    }
    let (mut mantissa, mut exponent) = super::frexp(value);
    for _ in 0..300 {
        if mantissa == mantissa.floor() {
            break;
        }
        mantissa *= 2.0;
        exponent -= 1;
    }
    let top = Int::from_f64(mantissa).unwrap_or_default();
    if exponent >= 0 {
        Ok((top.shl(&Int::from(exponent))?, Int::ONE))
    } else {
        Ok((top, Int::ONE.shl(&Int::from(-exponent))?))
    }
}

pub(crate) const SPEC: TypeSpec = TypeSpec {
    methods: &[
        ("is_integer", |v, a| {
            a.empty("float.is_integer")?;
            let f = this(v)?;
            Ok((f.is_finite() && f == f.floor()).into())
        }),
        ("as_integer_ratio", |v, a| {
            a.empty("float.as_integer_ratio")?;
            let (n, d) = ratio(this(v)?)?;
            Ok(tuple![n, d])
        }),
        ("hex", |v, a| {
            a.empty("float.hex")?;
            Ok(super::hex::hex(this(v)?).into())
        }),
        ("conjugate", |v, _| Ok(this(v)?.into())),
        ("__getnewargs__", |v, _| Ok(tuple![this(v)?])),
    ],
    getters: &[("real", |v| Ok(this(v)?.into())), ("imag", |_| Ok(0.0.into()))],
    statics: &[("fromhex", |class, a| {
        let text = a.one("float.fromhex")?;
        let Value::Str(s) = text.payload() else {
            return Err(type_error("bad argument type for built-in operation"));
        };
        let made = Value::Float(super::hex::from_hex(s)?);
        if class.is(K::Float) {
            Ok(made)
        } else {
            op::call(&class.into(), [made])
        }
    })],
};
