//! The special methods of builtin types as callable attributes: for `super()`, unbound use and subclasses.
use super::*;
use crate::func::MethodFn;
use crate::text::fmt;

type Row = (&'static str, MethodFn);

/// The right operand as the builtin sees it. Formatting by `%` shows objects as they are, not as the builtin inside them.
fn operand<'a>(op: BinOp, this: &Value, other: &'a Value) -> &'a Value {
    let formats =
        matches!(op, BinOp::Mod) && matches!(this.payload(), Value::Str(_) | Value::Bytes(_) | Value::ByteArray(_));
    if formats {
        other
    } else {
        other.payload()
    }
}

/// How wide a number is; 0 for what is none.
fn rank(value: &Value) -> u8 {
    match value.payload() {
        Value::Bool(_) | Value::Int(_) => 1,
        Value::Float(_) => 2,
        Value::Complex(_) => 3,
        _ => 0,
    }
}

/// Whether a number leaves the operation to the other side: to a wider number's own method, to a sequence that repeats.
fn leaves(op: BinOp, this: &Value, other: &Value) -> bool {
    let repeats = || {
        let items = |v: &Value| {
            matches!(v, Value::Str(_) | Value::List(_) | Value::Tuple(_) | Value::Bytes(_) | Value::ByteArray(_))
        };
        matches!(op, BinOp::Mul) && items(other.payload())
    };
    rank(this) > 0 && (rank(other) > rank(this) || repeats())
}

macro_rules! arithmetic {
    ($($op:ident $name:literal $reflected:literal;)*) => {
        &[$(
            ($name, |this, a| {
                let other = a.one($name)?;
                if leaves(BinOp::$op, this, &other) {
                    return Ok(Value::NotImplemented);
                }
                builtin_binary(BinOp::$op, this.payload(), operand(BinOp::$op, this, &other)).unwrap_or(Ok(Value::NotImplemented))
            }),
            ($reflected, |this, a| {
                let other = a.one($reflected)?;
                if leaves(BinOp::$op, this, &other) {
                    return Ok(Value::NotImplemented);
                }
                builtin_binary(BinOp::$op, other.payload(), this.payload()).unwrap_or(Ok(Value::NotImplemented))
            }),
        )*]
    };
}
macro_rules! comparing {
    ($($op:ident $name:literal;)*) => {
        &[$(($name, |this, a| {
            let other = a.one($name)?;
            if rank(this) > 0 && rank(&other) > rank(this) {
                return Ok(Value::NotImplemented);
            }
            Ok(builtin_compare(CmpOp::$op, this.payload(), other.payload())?.unwrap_or(Value::NotImplemented))
        }),)*]
    };
}
macro_rules! in_place {
    ($($op:ident $name:literal;)*) => {
        &[$(($name, |this, a| {
            let other = a.one($name)?;
            Ok(match super::inplace_builtin(BinOp::$op, this.payload(), &other)? {
                Some(_) => this.clone(),
                None => Value::NotImplemented,
            })
        }),)*]
    };
}

const NUMBER: &[Row] = arithmetic! {
    Add "__add__" "__radd__"; Sub "__sub__" "__rsub__"; Mul "__mul__" "__rmul__"; TrueDiv "__truediv__" "__rtruediv__";
    FloorDiv "__floordiv__" "__rfloordiv__"; Mod "__mod__" "__rmod__"; Pow "__pow__" "__rpow__";
    DivMod "__divmod__" "__rdivmod__";
};
const BITS: &[Row] = arithmetic! {
    LShift "__lshift__" "__rlshift__"; RShift "__rshift__" "__rrshift__"; And "__and__" "__rand__"; Or "__or__" "__ror__";
    Xor "__xor__" "__rxor__";
};
const SET: &[Row] = arithmetic! {
    Sub "__sub__" "__rsub__"; And "__and__" "__rand__"; Or "__or__" "__ror__"; Xor "__xor__" "__rxor__";
};
const OR: &[Row] =
    &[("__or__", |this, a| either(this, &a.one("__or__")?)), ("__ror__", |this, a| either(&a.one("__ror__")?, this))];

/// `a | b` of dicts, each read as `update` reads it.
fn either(a: &Value, b: &Value) -> R {
    if !matches!((a.payload(), b.payload()), (Value::Dict(_), Value::Dict(_))) {
        return Ok(Value::NotImplemented);
    }
    let made = Dict::new();
    for one in [a, b] {
        crate::dict::methods::each_pair(one, |key, value| made.set(key, value))?;
    }
    Ok(made.into())
}
const JOIN: &[Row] = arithmetic! { Mul "__mul__" "__rmul__"; };
const PERCENT: &[Row] = arithmetic! { Mod "__mod__" "__rmod__"; };
const ADD: &[Row] = &[("__add__", |this, a| {
    let other = a.one("__add__")?;
    builtin_binary(BinOp::Add, this.payload(), other.payload())
        .unwrap_or_else(|| Err(super::binary::unsupported(BinOp::Add, this, &other, "+")))
})];
const LIST_IN_PLACE: &[Row] = in_place! { Add "__iadd__"; Mul "__imul__"; };
const SET_IN_PLACE: &[Row] = in_place! { Or "__ior__"; And "__iand__"; Sub "__isub__"; Xor "__ixor__"; };
const DICT_IN_PLACE: &[Row] = in_place! { Or "__ior__"; };
const EQUAL: &[Row] = comparing! { Eq "__eq__"; Ne "__ne__"; };
const ORDER: &[Row] = comparing! { Lt "__lt__"; Le "__le__"; Gt "__gt__"; Ge "__ge__"; };
const HASH: &[Row] = &[("__hash__", |this, _| Ok(hash_of(this.payload())?.into()))];
const UNARY: &[Row] = &[
    ("__neg__", |this, _| neg(this.payload())),
    ("__pos__", |this, _| pos(this.payload())),
    ("__abs__", |this, _| abs(this.payload())),
    ("__bool__", |this, _| Ok(truthy(this.payload())?.into())),
];
const INTEGER: &[Row] =
    &[("__invert__", |this, _| invert(this.payload())), ("__index__", |this, _| Ok(index(this.payload())?.into()))];
const REAL: &[Row] = &[
    ("__int__", |this, _| Ok(to_int(this.payload())?.into())),
    ("__trunc__", |this, _| Ok(to_int(this.payload())?.into())),
    ("__float__", |this, _| Ok(to_float(this.payload())?.into())),
    ("__floor__", |this, _| crate::float::floor(this.payload())),
    ("__ceil__", |this, _| crate::float::ceil(this.payload())),
    ("__round__", |this, a| {
        let [digits] = a.between::<1>("__round__", 0)?;
        if let (Value::Int(_) | Value::Bool(_), Some(Value::None)) = (this.payload(), &digits) {
            return Err(type_error("'NoneType' object cannot be interpreted as an integer"));
        }
        builtins::round_of(this.payload(), digits.as_ref())
    }),
];
const SIZED: &[Row] = &[("__len__", |this, a| {
    a.empty("__len__")?;
    Ok(len(this.payload())?.into())
})];
const ITERABLE: &[Row] = &[
    ("__iter__", |this, _| builtins::iter_value(this.payload())),
    ("__contains__", |this, a| Ok(contains(this.payload(), &a.one("__contains__")?)?.into())),
];
const ITEM: &[Row] = &[("__getitem__", |this, a| getitem(this.payload(), &a.one("__getitem__")?))];
const DICT_ITEM: &[Row] = &[("__getitem__", |this, a| {
    let key = a.one("__getitem__")?;
    if let (Value::Obj(_), Value::Dict(d)) = (this, this.payload()) {
        return match d.get(&key)? {
            Some(found) => Ok(found),
            None => crate::dict::methods::missing(this, key),
        };
    }
    getitem(this.payload(), &key)
})];
const MUTABLE: &[Row] = &[
    ("__setitem__", |this, a| {
        let [key, value] = a.exactly("__setitem__")?;
        setitem(this.payload(), &key, value).map(Value::from)
    }),
    ("__delitem__", |this, a| delitem(this.payload(), &a.one("__delitem__")?).map(Value::from)),
];
const TRUTH: &[Row] = &[("__bool__", |this, _| Ok(truthy(this.payload())?.into()))];
const SHOWN: &[Row] = &[("__repr__", |this, _| Ok(fmt::builtin_repr(this)?.into()))];
const TEXT: &[Row] = &[("__str__", |this, _| Ok(fmt::str(this.payload())?.into()))];
const FORMAT: &[Row] = &[("__format__", |this, a| {
    let spec = a.one("__format__")?.as_str()?;
    if spec.is_empty() {
        return Ok(fmt::str(this)?.into());
    }
    Ok(fmt::format_builtin(this.payload(), &spec)?.into())
})];

/// The groups of special methods that a builtin type has.
pub(crate) fn groups(kind: K) -> &'static [&'static [Row]] {
    match kind {
        K::Int => &[NUMBER, BITS, EQUAL, ORDER, HASH, UNARY, INTEGER, REAL, SHOWN, FORMAT],
        K::Bool => &[BITS, SHOWN, FORMAT],
        K::Float => &[NUMBER, EQUAL, ORDER, HASH, UNARY, REAL, SHOWN, FORMAT],
        K::Complex => &[NUMBER, EQUAL, HASH, UNARY, SHOWN, FORMAT],
        K::Str => &[EQUAL, ORDER, HASH, ADD, JOIN, PERCENT, SIZED, ITERABLE, ITEM, SHOWN, TEXT, FORMAT],
        K::Bytes => &[EQUAL, ORDER, HASH, ADD, JOIN, PERCENT, SIZED, ITERABLE, ITEM, SHOWN],
        K::ByteArray => &[EQUAL, ORDER, ADD, JOIN, PERCENT, LIST_IN_PLACE, SIZED, ITERABLE, ITEM, MUTABLE, SHOWN],
        K::List => &[EQUAL, ORDER, ADD, JOIN, LIST_IN_PLACE, SIZED, ITERABLE, ITEM, MUTABLE, SHOWN],
        K::Tuple => &[EQUAL, ORDER, HASH, ADD, JOIN, SIZED, ITERABLE, ITEM, SHOWN],
        K::Dict => &[EQUAL, OR, DICT_IN_PLACE, SIZED, ITERABLE, DICT_ITEM, MUTABLE, SHOWN],
        K::Set => &[EQUAL, ORDER, SET, SET_IN_PLACE, SIZED, ITERABLE, SHOWN],
        K::FrozenSet => &[EQUAL, ORDER, HASH, SET, SIZED, ITERABLE, SHOWN],
        K::Range => &[EQUAL, HASH, SIZED, ITERABLE, ITEM, TRUTH, SHOWN],
        K::NoneType => &[TRUTH],
        K::DictKeys | K::DictItems | K::OrderedDictKeys | K::OrderedDictItems => {
            &[EQUAL, ORDER, SET, SIZED, ITERABLE, SHOWN]
        }
        K::DictValues | K::OrderedDictValues => &[SIZED, ITERABLE, SHOWN],
        _ => &[],
    }
}

/// Whether instances of a mutable builtin are unhashable.
pub(crate) fn unhashable(kind: K) -> bool {
    matches!(
        kind,
        K::List
            | K::Dict
            | K::Set
            | K::ByteArray
            | K::DictKeys
            | K::DictItems
            | K::OrderedDictKeys
            | K::OrderedDictItems
    )
}
