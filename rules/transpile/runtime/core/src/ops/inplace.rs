//! Augmented assignment: in place where the type says so, else the plain operator.
use super::binary::{attempt, try_method, unsupported};
use super::BinOp;
use crate::prelude::*;

#[inline(never)]
fn inplace(op: BinOp, a: &Value, b: &Value) -> R {
    if let Some(found) = builtin(op, a, b)? {
        return Ok(found);
    }
    if let Some(found) = super::binary::shortly(op, a, b) {
        return found;
    }
    let (_, _, name, symbol) = op.names();
    if matches!(a, Value::Obj(_) | Value::Native(_)) {
        if let Some(found) = try_method(a, &class_of(a), name, b)? {
            return Ok(found);
        }
    }
    if let Some(found) = attempt(op, a, b)? {
        return Ok(found);
    }
    let symbol = if op == BinOp::Pow { "**" } else { symbol };
    Err(unsupported(op, a, b, &format!("{symbol}=")))
}

/// What a builtin mutable type does in place.
pub(crate) fn builtin(op: BinOp, a: &Value, b: &Value) -> R<Option<Value>> {
    match (op, a) {
        (BinOp::Add, Value::List(list)) => {
            let items = match b {
                Value::List(more) => more.items(),
                other @ Value::Obj(_) => {
                    let mut more = op::iter(other)?;
                    crate::iters::room_for(other, &|| list.len())?;
                    while let Some(item) = more.next()? {
                        list.push(item);
                    }
                    return Ok(Some(a.clone()));
                }
                other => collect(other)?.into(),
            };
            list.change(|v| v.append(items));
        }
        (BinOp::Mul, Value::List(list)) => {
            let Some(n) = super::try_index(b)? else {
                return Ok(None);
            };
            let count = super::repeat_count(&n, list.len())?;
            drop(list.replace_items(list.look(|items| items.repeated(count))));
        }
        (BinOp::Add, Value::ByteArray(bytes)) => {
            let Some(more) = crate::bytes::bytes_like(b) else {
                return Err(type_error(format!("can't concat {} to bytearray", b.type_name())));
            };
            crate::bytes::memory::resizable(bytes)?;
            bytes.with_mut(|v| v.extend(more));
        }
        (BinOp::Mul, Value::ByteArray(bytes)) => {
            let Some(n) = super::try_index(b)? else {
                return Ok(None);
            };
            let count = super::repeat_count(&n, bytes.with(Vec::len))?;
            crate::bytes::memory::resizable(bytes)?;
            bytes.with_mut(|v| *v = v.repeat(count));
        }
        (BinOp::Or, Value::Dict(dict)) => crate::dict::methods::update_from(dict, b)?,
        (BinOp::Or | BinOp::And | BinOp::Sub | BinOp::Xor, Value::Set(_)) => {
            if !matches!(b.payload(), Value::Set(_) | Value::FrozenSet(_)) && !is_set_view(b) {
                return Ok(None);
            }
            crate::set::algebra::operate_in_place(op, a, b)?;
        }
        _ => return Ok(None),
    }
    Ok(Some(a.clone()))
}

fn is_set_view(v: &Value) -> bool {
    matches!(v, Value::View(view) if view.kind != ViewKind::Values)
}

macro_rules! operators {
    ($($name:ident $op:ident),*) => {
        $(pub fn $name(a: &Value, b: &Value) -> R {
            inplace(BinOp::$op, a, b)
        })*
    };
}
operators!(ifloordiv FloorDiv, imodulo Mod, ipow Pow, imatmul MatMul,
    ilshift LShift, irshift RShift, ibitand And, ibitor Or, ibitxor Xor);

macro_rules! arithmetic {
    ($($name:ident $op:ident $sign:tt;)*) => {
        $(#[inline]
        pub fn $name(a: &Value, b: &Value) -> R {
            match (a, b) {
                (Value::Float(x), Value::Float(y)) => Ok(Value::Float(x $sign y)),
                (Value::Int(x), Value::Int(y)) => Ok(Value::Int(x $sign y)),
                _ => inplace(BinOp::$op, a, b),
            }
        })*
    };
}
arithmetic! {
    iadd Add +;
    isub Sub -;
    imul Mul *;
}
#[inline]
pub fn itruediv(a: &Value, b: &Value) -> R {
    match (a, b) {
        (Value::Float(x), Value::Float(y)) => crate::float::true_div(*x, *y).map(Value::Float),
        _ => inplace(BinOp::TrueDiv, a, b),
    }
}
