//! Binary operators between builtin values; `None` means NotImplemented.
use super::sequence;
use super::BinOp;
use crate::float;
use crate::prelude::*;

enum Pair {
    Ints(Int, Int),
    Floats(f64, f64),
    Complexes(crate::complex::Parts, crate::complex::Parts),
}

fn number(v: &Value) -> Option<u8> {
    match v {
        Value::Bool(_) | Value::Int(_) => Some(0),
        Value::Float(_) => Some(1),
        Value::Complex(_) => Some(2),
        _ => None,
    }
}

fn whole(v: &Value) -> Int {
    match v {
        Value::Int(i) => i.clone(),
        Value::Bool(b) => Int::from(*b),
        _ => Int::ZERO,
    }
}

fn pair(a: &Value, b: &Value) -> Option<R<Pair>> {
    let (ka, kb) = (number(a)?, number(b)?);
    if ka == 0 && kb == 0 {
        return Some(Ok(Pair::Ints(whole(a), whole(b))));
    }
    let (x, y) = (crate::complex::parts(a)?, crate::complex::parts(b)?);
    let joined = x.and_then(|x| y.map(|y| (x, y)));
    Some(joined.map(|(x, y)| if ka.max(kb) == 1 { Pair::Floats(x.re, y.re) } else { Pair::Complexes(x, y) }))
}

/// `a op b` for values that are no instances of user classes.
pub(crate) fn builtin_binary(op: BinOp, a: &Value, b: &Value) -> Option<R> {
    if let Some(numbers) = pair(a, b) {
        return match numbers {
            Err(e) => Some(Err(e)),
            Ok(Pair::Ints(x, y)) => ints(op, &x, &y, matches!((a, b), (Value::Bool(_), Value::Bool(_)))),
            Ok(Pair::Floats(x, y)) => floats(op, x, y),
            Ok(Pair::Complexes(x, y)) => complexes(op, x, y),
        };
    }
    match op {
        BinOp::Add => sequence::concat(a, b),
        BinOp::Mul => sequence::repeat(a, b),
        BinOp::Mod => match a {
            Value::Str(s) => Some(crate::text::fmt::percent(s, b).map(Value::Str)),
            Value::Bytes(_) | Value::ByteArray(_) => Some(crate::text::percent::bytes_percent(a, b)),
            _ => None,
        },
        BinOp::Or | BinOp::And | BinOp::Xor | BinOp::Sub => sets(op, a, b),
        _ => None,
    }
}

fn ints(op: BinOp, x: &Int, y: &Int, both_bool: bool) -> Option<R> {
    let logical = |v: Int| {
        if both_bool {
            Value::Bool(!v.is_zero())
        } else {
            Value::Int(v)
        }
    };
    Some(match op {
        BinOp::Add => Ok((x + y).into()),
        BinOp::Sub => Ok((x - y).into()),
        BinOp::Mul => Ok((x * y).into()),
        BinOp::TrueDiv => x.true_div(y).map(Value::Float),
        BinOp::FloorDiv => x.floor_div(y).map(Value::Int),
        BinOp::Mod => x.modulo(y).map(Value::Int),
        BinOp::Pow => x.pow(y),
        BinOp::LShift => x.shl(y).map(Value::Int),
        BinOp::RShift => x.shr(y).map(Value::Int),
        BinOp::And => Ok(logical(x & y)),
        BinOp::Or => Ok(logical(x | y)),
        BinOp::Xor => Ok(logical(x ^ y)),
        BinOp::DivMod => x.divmod(y).map(|(q, r)| Value::Tuple(Tuple::from(vec![q.into(), r.into()]))),
        BinOp::MatMul => return None,
    })
}

fn floats(op: BinOp, x: f64, y: f64) -> Option<R> {
    Some(match op {
        BinOp::Add => Ok(Value::Float(x + y)),
        BinOp::Sub => Ok(Value::Float(x - y)),
        BinOp::Mul => Ok(Value::Float(x * y)),
        BinOp::TrueDiv => float::true_div(x, y).map(Value::Float),
        BinOp::FloorDiv => float::floor_div(x, y).map(Value::Float),
        BinOp::Mod => float::modulo(x, y).map(Value::Float),
        BinOp::Pow => float::pow(x, y),
        BinOp::DivMod => {
            float::divmod(x, y).map(|(q, r)| Value::Tuple(Tuple::from(vec![Value::Float(q), Value::Float(r)])))
        }
        _ => return None,
    })
}

fn complexes(op: BinOp, x: crate::complex::Parts, y: crate::complex::Parts) -> Option<R> {
    let made = match op {
        BinOp::Add => Ok(x.plus(y)),
        BinOp::Sub => Ok(x.minus(y)),
        BinOp::Mul => Ok(x.times(y)),
        BinOp::TrueDiv => x.over(y),
        BinOp::Pow => x.pow(y),
        _ => return None,
    };
    Some(made.map(|p| crate::complex::complex(p.re, p.im)))
}

fn sets(op: BinOp, a: &Value, b: &Value) -> Option<R> {
    match (a, b) {
        (Value::Set(_) | Value::FrozenSet(_), Value::Set(_) | Value::FrozenSet(_)) => {
            Some(crate::set::algebra::operate(op, a, b))
        }
        (Value::Dict(x), Value::Dict(y)) if op == BinOp::Or => {
            let made = x.copy();
            Some(made.merge(y).map(|()| Value::Dict(made)))
        }
        (Value::View(v), _) if v.kind != ViewKind::Values => Some(crate::dict::view_methods::operate(op, a, b)),
        (_, Value::View(v)) if v.kind != ViewKind::Values => Some(crate::dict::view_methods::operate(op, a, b)),
        (Value::Class(_) | Value::None, Value::Class(_) | Value::None) if op == BinOp::Or => {
            if matches!((a, b), (Value::None, Value::None)) {
                return None;
            }
            Some(Ok(crate::generic::union_of(&[a.clone(), b.clone()])))
        }
        _ => None,
    }
}
