//! Builtins about numbers, text and representation.
use crate::prelude::*;
use crate::text::spec::radix;

pub fn abs(a: Args) -> R {
    op::abs(&a.one("abs")?)
}
pub fn divmod(a: Args) -> R {
    let [x, y] = a.exactly("divmod")?;
    op::divmod(&x, &y)
}
pub fn pow(a: Args) -> R {
    let [base, exponent, modulus] = a.named("pow", ["base", "exp", "mod"], 2)?;
    op::pow_mod(&base.unwrap_or_default(), &exponent.unwrap_or_default(), &modulus.unwrap_or_default())
}

pub fn round(a: Args) -> R {
    let [number, digits] = a.named("round", ["number", "ndigits"], 1)?;
    round_of(&number.unwrap_or_default(), digits.as_ref())
}

/// `round(value, digits)`.
pub fn round_of(value: &Value, digits: Option<&Value>) -> R {
    let digits = digits.filter(|d| !d.is_none());
    match value {
        Value::Float(f) => match digits {
            None => crate::float::round_whole(*f).map(Value::Int),
            Some(d) => crate::float::round_digits(*f, op::index(d)?.clamped()).map(Value::Float),
        },
        Value::Int(_) | Value::Bool(_) => {
            let i = op::index(value)?;
            match digits.map(op::index).transpose()? {
                Some(d) if d.is_negative() => crate::int::methods::round_left(&i, &-d).map(Value::Int),
                _ => Ok(i.into()),
            }
        }
        other => {
            let class = class_of(other);
            let Some(method) = class.lookup("__round__") else {
                return Err(type_error(format!("type {} doesn't define __round__ method", class.name())));
            };
            let args: Vec<Value> = digits.cloned().into_iter().collect();
            crate::attribute::call_bound(&method, other, &class, Args::of(args))
        }
    }
}

fn in_base(a: Args, name: &str, base: u32, prefix: &str) -> R {
    let i = op::index(&a.one(name)?)?;
    let sign = if i.is_negative() { "-" } else { "" };
    Ok(format!("{sign}{prefix}{}", radix(&i, base)).into())
}
pub fn bin(a: Args) -> R {
    in_base(a, "bin", 2, "0b")
}
pub fn oct(a: Args) -> R {
    in_base(a, "oct", 8, "0o")
}
pub fn hex(a: Args) -> R {
    in_base(a, "hex", 16, "0x")
}

pub fn chr(a: Args) -> R {
    let i = op::index(&a.one("chr")?)?;
    let Some(code) = i.to_i64().and_then(|n| i32::try_from(n).ok()) else {
        return Err(overflow_error("Python int too large to convert to C int"));
    };
    if !(0..0x110000).contains(&code) {
        return Err(value_error("chr() arg not in range(0x110000)"));
    }
    Ok(Str::from(crate::text::held::character(code as u32)?).into())
}

pub fn ord(a: Args) -> R {
    let value = a.one("ord")?;
    let length = match value.payload() {
        Value::Str(s) => match s.char_at(0) {
            Some(c) if s.length() == 1 => return Ok(Value::from(crate::text::held::point(c))),
            _ => s.length(),
        },
        other => match crate::bytes::bytes_like(other) {
            Some(b) if b.len() == 1 => return Ok(b[0].into()),
            Some(b) => b.len(),
            None => {
                let text = format!("ord() expected string of length 1, but {} found", value.type_name());
                return Err(type_error(text));
            }
        },
    };
    Err(type_error(format!("ord() expected a character, but string of length {length} found")))
}

pub fn hash(a: Args) -> R {
    Ok(hash_of(&a.one("hash")?)?.into())
}
pub fn repr(a: Args) -> R {
    fmt::repr_value(&a.one("repr")?)
}
pub fn ascii(a: Args) -> R {
    fmt::ascii_value(&a.one("ascii")?)
}
pub fn format(a: Args) -> R {
    let [value, spec] = a.between::<2>("format", 1)?;
    let spec = match spec {
        None => Str::empty(),
        Some(s) => match s.payload() {
            Value::Str(s) => s.clone(),
            other => {
                return Err(type_error(format!(
                    "format() argument 2 must be str, not {}",
                    crate::args::shown_type(other)
                )));
            }
        },
    };
    fmt::format_value(&value.unwrap_or_default(), &spec)
}
