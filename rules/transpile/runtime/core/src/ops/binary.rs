//! Binary operators: fast paths, then the double dispatch of `__op__` and `__rop__`.
use super::arith::builtin_binary;
use crate::prelude::*;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BinOp {
    Add,
    Sub,
    Mul,
    TrueDiv,
    FloorDiv,
    Mod,
    Pow,
    MatMul,
    LShift,
    RShift,
    And,
    Or,
    Xor,
    DivMod,
}

impl BinOp {
    /// (`__op__`, `__rop__`, `__iop__`, symbol)
    pub fn names(self) -> (&'static str, &'static str, &'static str, &'static str) {
        match self {
            BinOp::Add => ("__add__", "__radd__", "__iadd__", "+"),
            BinOp::Sub => ("__sub__", "__rsub__", "__isub__", "-"),
            BinOp::Mul => ("__mul__", "__rmul__", "__imul__", "*"),
            BinOp::TrueDiv => ("__truediv__", "__rtruediv__", "__itruediv__", "/"),
            BinOp::FloorDiv => ("__floordiv__", "__rfloordiv__", "__ifloordiv__", "//"),
            BinOp::Mod => ("__mod__", "__rmod__", "__imod__", "%"),
            BinOp::Pow => ("__pow__", "__rpow__", "__ipow__", "** or pow()"),
            BinOp::MatMul => ("__matmul__", "__rmatmul__", "__imatmul__", "@"),
            BinOp::LShift => ("__lshift__", "__rlshift__", "__ilshift__", "<<"),
            BinOp::RShift => ("__rshift__", "__rrshift__", "__irshift__", ">>"),
            BinOp::And => ("__and__", "__rand__", "__iand__", "&"),
            BinOp::Or => ("__or__", "__ror__", "__ior__", "|"),
            BinOp::Xor => ("__xor__", "__rxor__", "__ixor__", "^"),
            BinOp::DivMod => ("__divmod__", "__rdivmod__", "", "divmod()"),
        }
    }
}

fn plain(value: &Value) -> bool {
    !matches!(value, Value::Obj(_) | Value::Native(_)) && !crate::class::user_meta::made_by_program(value)
}

/// `a op b`.
#[inline(never)]
pub fn binary(op: BinOp, a: &Value, b: &Value) -> R {
    if let Some(found) = attempt(op, a, b)? {
        return Ok(found);
    }
    Err(unsupported(op, a, b, op.names().3))
}

/// `a op b`, or `None` when neither side implements it.
pub(super) fn attempt(op: BinOp, a: &Value, b: &Value) -> R<Option<Value>> {
    if plain(a) && plain(b) {
        return builtin_binary(op, a, b).transpose();
    }
    if let Some(found) = shortly(op, a, b) {
        return found.map(Some);
    }
    let (name, reflected, _, _) = op.names();
    let (left, right) = (class_of(a), class_of(b));
    let different = !left.same(&right);
    let mut tried_right = false;
    // Repetition and joining are the sequence protocol, which comes after the number protocol of the other side.
    if matches!(op, BinOp::Mul | BinOp::Add) && plain(a) && is_sequence(a) {
        tried_right = true;
        if let Some(found) = try_method(b, &right, reflected, a)? {
            return Ok(Some(found));
        }
    }
    if different && !tried_right && right.is_subclass(&left) {
        let (theirs, ours) = (right.lookup(reflected), left.lookup(reflected));
        let overrides = match (&theirs, &ours) {
            (Some(t), Some(o)) => !t.is(o),
            (Some(_), None) => true,
            _ => false,
        };
        if overrides {
            tried_right = true;
            if let Some(found) = try_method(b, &right, reflected, a)? {
                return Ok(Some(found));
            }
        }
    }
    if let Some(found) = try_method(a, &left, name, b)? {
        return Ok(Some(found));
    }
    if different && !tried_right {
        return try_method(b, &right, reflected, a);
    }
    Ok(None)
}

/// What an object of the library answers at once, beside another of its class or a builtin.
pub(super) fn shortly(op: BinOp, a: &Value, b: &Value) -> Option<R> {
    match (a, b) {
        (Value::Native(left), _) if plain(b) || matches!(b, Value::Native(_)) => left.get().operate(op, b, false),
        (_, Value::Native(right)) if plain(a) => right.get().operate(op, a, true),
        _ => None,
    }
}

/// Whether the right operand leaves the left one's method the first word: no instance of another class.
#[inline]
pub fn defers(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Obj(a), Value::Obj(b)) => a.of_same_class(b),
        _ => plain(b),
    }
}

/// `a op b` after the left operand's method declined.
#[cold]
#[inline(never)]
pub fn declined(op: BinOp, a: &Value, b: &Value) -> R {
    let (left, right) = (class_of(a), class_of(b));
    let (_, reflected, _, symbol) = op.names();
    if !left.same(&right) {
        if let Some(found) = try_method(b, &right, reflected, a)? {
            return Ok(found);
        }
    }
    Err(unsupported(op, a, b, symbol))
}

pub(super) fn try_method(this: &Value, class: &Class, name: &str, other: &Value) -> R<Option<Value>> {
    let Some(method) = class.lookup(name).filter(|m| !m.is_none()) else {
        return Ok(None);
    };
    match crate::attribute::call_bound_one(&method, this, class, other)? {
        Value::NotImplemented => Ok(None),
        found => Ok(Some(found)),
    }
}

#[cold]
pub(crate) fn unsupported(op: BinOp, a: &Value, b: &Value, symbol: &str) -> Exc {
    let (left, right) = (a.type_name(), b.type_name());
    match (op, a.payload()) {
        (BinOp::Add, Value::Str(_)) => {
            return type_error(format!("can only concatenate str (not \"{right}\") to str"));
        }
        (BinOp::Add, Value::List(_)) => {
            return type_error(format!("can only concatenate list (not \"{right}\") to list"));
        }
        (BinOp::Add, Value::Tuple(_)) => {
            return type_error(format!("can only concatenate tuple (not \"{right}\") to tuple"));
        }
        (BinOp::Add, Value::Bytes(_) | Value::ByteArray(_)) => {
            return type_error(format!("can't concat {right} to {left}"));
        }
        (BinOp::Mul, x) if is_sequence(x) => {
            return type_error(format!("can't multiply sequence by non-int of type '{right}'"));
        }
        // In place, a left side with a sequence protocol of its own is not asked to repeat the right one.
        (BinOp::Mul, Value::Set(_) | Value::FrozenSet(_) | Value::Dict(_)) if symbol == "*=" => {}
        (BinOp::Mul, _) if is_sequence(b.payload()) => {
            return type_error(format!("can't multiply sequence by non-int of type '{left}'"));
        }
        _ => {}
    }
    type_error(format!("unsupported operand type(s) for {symbol}: '{left}' and '{right}'"))
}

fn is_sequence(v: &Value) -> bool {
    matches!(v, Value::Str(_) | Value::List(_) | Value::Tuple(_) | Value::Bytes(_) | Value::ByteArray(_))
}

macro_rules! operators {
    ($($name:ident $op:ident),*) => {
        $(pub fn $name(a: &Value, b: &Value) -> R {
            binary(BinOp::$op, a, b)
        })*
    };
}
operators!(pow Pow, matmul MatMul, lshift LShift, rshift RShift,
    bitand And, bitor Or, bitxor Xor, divmod DivMod);

// The common cases stand where the operator does; all others are behind a call.
macro_rules! arithmetic {
    ($($name:ident $op:ident $slow:ident $sign:tt;)*) => {
        $(#[inline]
        pub fn $name(a: &Value, b: &Value) -> R {
            match (a, b) {
                (Value::Float(x), Value::Float(y)) => Ok(Value::Float(x $sign y)),
                (Value::Int(x), Value::Int(y)) => Ok(Value::Int(x $sign y)),
                _ => $slow(a, b),
            }
        }
        #[inline(never)]
        fn $slow(a: &Value, b: &Value) -> R {
            match (a, b) {
                (Value::Float(x), Value::Int(y)) => Ok(Value::Float(x $sign y.to_f64()?)),
                (Value::Int(x), Value::Float(y)) => Ok(Value::Float(x.to_f64()? $sign y)),
                _ => binary(BinOp::$op, a, b),
            }
        })*
    };
}
arithmetic! {
    add Add add_slow +;
    sub Sub sub_slow -;
    mul Mul mul_slow *;
}
macro_rules! division {
    ($($name:ident $op:ident $float:ident $make:ident $int:ident;)*) => {
        $(#[inline]
        pub fn $name(a: &Value, b: &Value) -> R {
            match (a, b) {
                (Value::Float(x), Value::Float(y)) => crate::float::$float(*x, *y).map(Value::Float),
                (Value::Int(x), Value::Int(y)) => x.$int(y).map(Value::$make),
                _ => binary(BinOp::$op, a, b),
            }
        })*
    };
}
division! {
    truediv TrueDiv true_div Float true_div;
    floordiv FloorDiv floor_div Int floor_div;
    modulo Mod modulo Int modulo;
}

/// `pow(base, exponent, modulus)`.
pub fn pow_mod(base: &Value, exponent: &Value, modulus: &Value) -> R {
    if modulus.is_none() {
        return pow(base, exponent);
    }
    let number = |v: &Value| match v.payload() {
        Value::Int(i) => Some(i.clone()),
        Value::Bool(b) => Some(Int::from(*b)),
        _ => None,
    };
    if let (Some(a), Some(b), Some(m)) = (number(base), number(exponent), number(modulus)) {
        return Ok(a.pow_mod(&b, &m)?.into());
    }
    if let Some(method) = class_of(base).lookup("__pow__").filter(|_| !plain(base)) {
        let args = Args::of(vec![exponent.clone(), modulus.clone()]);
        let found = crate::attribute::call_bound(&method, base, &class_of(base), args)?;
        if !matches!(found, Value::NotImplemented) {
            return Ok(found);
        }
    }
    let (a, b, m) = (base.type_name(), exponent.type_name(), modulus.type_name());
    if [base, exponent, modulus].iter().all(|v| matches!(v.payload(), Value::Int(_) | Value::Float(_) | Value::Bool(_)))
    {
        return Err(type_error("pow() 3rd argument not allowed unless all arguments are integers"));
    }
    Err(type_error(format!("unsupported operand type(s) for ** or pow(): '{a}', '{b}', '{m}'")))
}
