//! Arguments that many functions share: axes, shapes, element types.
use crate::classes::{axis_error, classes, unsupported};
use crate::data::{shown, Kind};
use crate::dtype::DType;
use batuta_rt::prelude::*;

/// A whole number that an argument must be.
pub fn whole(value: &Value) -> R<i64> {
    match op::try_index(value)? {
        Some(n) => n.to_index(),
        None => Err(type_error(format!("'{}' object cannot be interpreted as an integer", value.type_name()))),
    }
}

/// A dtype argument; `None` stays open.
pub fn kind(value: &Value) -> R<Option<Kind>> {
    if value.is_none() {
        return Ok(None);
    }
    if let Some(one) = value.downcast::<DType>() {
        return Ok(Some(one.0));
    }
    let all = classes();
    if let Value::Class(class) = value {
        let known = [
            (all.float.clone(), Kind::Float),
            (all.int.clone(), Kind::Int),
            (all.bool.clone(), Kind::Bool),
            (exc::class::Float(), Kind::Float),
            (exc::class::Int(), Kind::Int),
            (exc::class::Bool(), Kind::Bool),
        ];
        return match known.iter().find(|(c, _)| c.same(class)) {
            Some((_, kind)) => Ok(Some(*kind)),
            None => Err(unsupported(&format!("the dtype of {}", fmt::repr(value)?))),
        };
    }
    if let Value::Str(text) = value.payload() {
        return match &**text {
            "float" | "float64" | "f8" | "<f8" | "=f8" | "d" | "double" => Ok(Some(Kind::Float)),
            "int" | "int64" | "i8" | "<i8" | "=i8" | "q" | "l" | "int_" | "p" | "intp" | "long" | "longlong" => {
                Ok(Some(Kind::Int))
            }
            "bool" | "?" | "b1" | "|b1" => Ok(Some(Kind::Bool)),
            other => {
                const OTHERS: &[&str] = &[
                    "float32",
                    "float16",
                    "f4",
                    "f2",
                    "f",
                    "e",
                    "int32",
                    "int16",
                    "int8",
                    "i4",
                    "i2",
                    "i1",
                    "i",
                    "h",
                    "b",
                    "uint8",
                    "uint16",
                    "uint32",
                    "uint64",
                    "u1",
                    "u2",
                    "u4",
                    "u8",
                    "B",
                    "H",
                    "I",
                    "L",
                    "Q",
                    "complex",
                    "complex128",
                    "complex64",
                    "c16",
                    "c8",
                    "D",
                    "F",
                    "object",
                    "O",
                    "str",
                    "S",
                    "U",
                    "single",
                    "half",
                    "short",
                    "uint",
                    "byte",
                    "ubyte",
                    "longdouble",
                    "float128",
                    "g",
                ];
                let family = |c: char| "SUMmVaO<>=|".contains(c);
                if OTHERS.contains(&other) || other.starts_with(family) {
                    return Err(unsupported(&format!("dtype '{other}'")));
                }
                Err(type_error(format!("data type '{other}' not understood")))
            }
        };
    }
    Err(type_error(format!("Cannot interpret '{}' as a data type", fmt::repr(value)?)))
}

/// An axis counted from either end.
pub fn axis_of(axis: i64, ndim: usize) -> R<usize> {
    let at = if axis < 0 { axis + ndim as i64 } else { axis };
    if at < 0 || at >= ndim as i64 {
        return Err(axis_error(axis, ndim));
    }
    Ok(at as usize)
}

/// The axes of a reduction: all of them for `None`, in rising order.
pub fn axes(value: &Value, ndim: usize) -> R<Vec<usize>> {
    match value.payload() {
        Value::None => Ok((0..ndim).collect()),
        Value::Tuple(parts) => {
            let mut out = Vec::new();
            for part in parts.iter() {
                let axis = axis_of(whole(part)?, ndim)?;
                if out.contains(&axis) {
                    return Err(value_error("duplicate value in 'axis'"));
                }
                out.push(axis);
            }
            out.sort_unstable();
            Ok(out)
        }
        _ => {
            let axis = whole(value)?;
            if ndim == 0 && (axis == 0 || axis == -1) {
                return Ok(Vec::new());
            }
            Ok(vec![axis_of(axis, ndim)?])
        }
    }
}

/// The lengths that a shape argument names, which may be negative.
pub fn lengths(value: &Value) -> R<Vec<i64>> {
    if matches!(value.payload(), Value::List(_) | Value::Tuple(_) | Value::Range(_))
        || value.downcast::<crate::array::Array>().is_some_and(|a| a.ndim() == 1)
    {
        return collect(value)?.iter().map(whole).collect();
    }
    match op::try_index(value)? {
        Some(n) => Ok(vec![n.to_index()?]),
        None => {
            Err(type_error(format!("expected a sequence of integers or a single integer, got '{}'", fmt::repr(value)?)))
        }
    }
}

/// A shape to make something of.
pub fn shape(value: &Value) -> R<Vec<usize>> {
    let given = lengths(value)?;
    if given.iter().any(|n| *n < 0) {
        return Err(value_error("negative dimensions are not allowed"));
    }
    let shape: Vec<usize> = given.iter().map(|n| *n as usize).collect();
    let count = shape.iter().try_fold(8usize, |all, n| all.checked_mul((*n).max(1)));
    match count {
        Some(bytes) if bytes < 1 << 46 => Ok(shape),
        _ => Err(value_error("Maximum allowed dimension exceeded")),
    }
}

/// The shape that `reshape` asks for, with one length left open as -1.
pub fn new_shape(value: &Value, size: usize) -> R<Vec<usize>> {
    let given = lengths(value)?;
    let open: Vec<usize> = (0..given.len()).filter(|at| given[*at] < 0).collect();
    if open.len() > 1 {
        return Err(value_error("can only specify one unknown dimension"));
    }
    let known: usize = given.iter().filter(|n| **n >= 0).map(|n| *n as usize).product();
    let mut out: Vec<usize> = given.iter().map(|n| (*n).max(0) as usize).collect();
    let fits = match open.first() {
        Some(at) if known > 0 && size.is_multiple_of(known) => {
            out[*at] = size / known;
            true
        }
        Some(_) => false,
        None => known == size,
    };
    if fits {
        return Ok(out);
    }
    let tail = given.iter().skip_while(|n| **n < 0);
    let parts: Vec<String> = tail.map(|n| if *n < 0 { "newaxis".into() } else { n.to_string() }).collect();
    let shown = format!("({}{}", parts.join(","), if given.len() == 1 { ",)" } else { ")" });
    Err(value_error(format!("cannot reshape array of size {size} into shape {shown}")))
}

/// numpy's complaint about shapes that do not go together.
pub fn no_broadcast(shapes: &[&[usize]]) -> Exc {
    let parts: Vec<String> = shapes.iter().map(|s| shown(s)).collect();
    value_error(format!("operands could not be broadcast together with shapes {} ", parts.join(" ")))
}

pub fn flag(value: &Value) -> R<bool> {
    op::truthy(value)
}
