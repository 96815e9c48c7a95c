//! `np.float64`, `np.int64`, `np.bool_`: numbers with numpy's arithmetic. A float64 is a Python float too, the others are not.
use crate::array::{array, result, Array};
use crate::classes::classes;
use crate::convert::{block, number};
use crate::data::{truncated, Data, Kind, Nd};
use crate::ufunc::{binary, power, Op};
use crate::unary::{apply, find, rounded};
use crate::warn::{report, Flags};
use batuta_rt::prelude::*;

pub struct IntScalar(pub i64);
pub struct BoolScalar(pub bool);

impl Native for IntScalar {
    fn class(&self) -> Class {
        classes().int
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

impl Native for BoolScalar {
    fn class(&self) -> Class {
        classes().bool
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

thread_local! {
    static FLAGS: OnceCell<[Value; 2]> = const { OnceCell::new() };
}

pub fn float(value: f64) -> Value {
    Value::Obj(Obj::with_payload(classes().float, Payload::Value(Value::Float(value))))
}
pub fn int(value: i64) -> Value {
    Value::native(IntScalar(value))
}
/// `np.True_` or `np.False_`: there is one of each.
pub fn boolean(value: bool) -> Value {
    FLAGS.with(|f| f.get_or_init(|| [false, true].map(|b| Value::native(BoolScalar(b))))[usize::from(value)].clone())
}

/// One element as a scalar.
pub fn scalar(data: &Data, at: usize) -> Value {
    match data {
        Data::Bool(v) => boolean(v[at]),
        Data::Int(v) => int(v[at]),
        Data::Float(v) => float(v[at]),
    }
}

/// One element as a Python number (`item`, `tolist`).
pub fn item(data: &Data, at: usize) -> Value {
    match data {
        Data::Bool(v) => v[at].into(),
        Data::Int(v) => v[at].into(),
        Data::Float(v) => v[at].into(),
    }
}

/// The number inside a scalar of numpy.
fn own(this: &Value) -> R<Nd> {
    number(this)?.ok_or_else(|| type_error(format!("expected a numpy scalar, got '{}'", this.type_name())))
}

/// The other operand of a scalar of some kind: big integers beside floats are floats.
fn partner(value: &Value, mine: Kind) -> R<Option<Nd>> {
    if let (Value::Int(i), Kind::Float) = (value.payload(), mine) {
        return Ok(Some(Nd::float(i.to_f64()?)));
    }
    number(value)
}

pub fn operate(op: Op, this: &Value, a: Args, reflected: bool) -> R {
    let other = a.pos.into_iter().next().unwrap_or_default();
    let mine = own(this)?;
    if let Some(theirs) = partner(&other, mine.kind())? {
        let (x, y) = if reflected { (theirs, mine) } else { (mine, theirs) };
        let made = if op == Op::Pow { power(&x, &y, true)? } else { binary(op, &x, &y, true)? };
        return Ok(scalar(&made.data, 0));
    }
    if !matches!(other.payload(), Value::List(_) | Value::Tuple(_)) && other.downcast::<Array>().is_none() {
        return Ok(Value::NotImplemented);
    }
    let theirs = block(&other)?;
    let (x, y) = if reflected { (theirs, mine) } else { (mine, theirs) };
    let made = if op == Op::Pow { power(&x, &y, false)? } else { binary(op, &x, &y, false)? };
    Ok(crate::array::result_in(made, crate::linalg::by_columns(&other)))
}

macro_rules! dunders {
    ($builder:expr; $($name:literal $op:ident $reflected:literal;)*) => {
        $builder$(.method($name, |this, a| operate(Op::$op, this, a, $reflected)))*
    };
}

fn operators(builder: ClassBuilder) -> ClassBuilder {
    dunders! { builder;
        "__add__" Add false; "__radd__" Add true; "__sub__" Sub false; "__rsub__" Sub true;
        "__mul__" Mul false; "__rmul__" Mul true; "__truediv__" Div false; "__rtruediv__" Div true;
        "__floordiv__" FloorDiv false; "__rfloordiv__" FloorDiv true; "__mod__" Mod false; "__rmod__" Mod true;
        "__pow__" Pow false; "__rpow__" Pow true;
        "__eq__" Eq false; "__ne__" Ne false; "__lt__" Lt false; "__le__" Le false; "__gt__" Gt false; "__ge__" Ge false;
    }
    .method("__divmod__", |this, a| divmod(this, &a.one("__divmod__")?))
    .method("__rdivmod__", |this, a| divmod(&a.one("__rdivmod__")?, this))
    .method("__neg__", |this, _| Ok(result(apply(find("negative"), &own(this)?)?)))
    .method("__pos__", |this, _| Ok(result(apply(find("positive"), &own(this)?)?)))
    .method("__abs__", |this, _| absolute(this))
}

fn divmod(a: &Value, b: &Value) -> R {
    let (Some(x), Some(y)) = (number(a)?, number(b)?) else {
        return Ok(Value::NotImplemented);
    };
    let quotient = binary(Op::FloorDiv, &x, &y, true)?;
    let rest = binary(Op::Mod, &x, &y, true)?;
    Ok(Value::Tuple(Tuple::from(vec![result(quotient), result(rest)])))
}

fn absolute(this: &Value) -> R {
    let mine = own(this)?;
    if matches!(mine.data, Data::Int(ref v) if v[0] == i64::MIN) {
        report(Flags { overflow: true, ..Flags::default() }, "scalar absolute")?;
    }
    Ok(result(apply(find("absolute"), &mine)?))
}

fn bitwise(builder: ClassBuilder) -> ClassBuilder {
    dunders! { builder;
        "__and__" And false; "__rand__" And true; "__or__" Or false; "__ror__" Or true;
        "__xor__" Xor false; "__rxor__" Xor true;
    }
    .method("__invert__", |this, _| Ok(result(crate::unary::invert(&own(this)?)?)))
}

/// `round(x)` is a Python int; with digits it stays a scalar.
fn round(this: &Value, a: Args) -> R {
    let [digits] = a.named("__round__", ["ndigits"], 0)?;
    let mine = own(this)?;
    match digits.filter(|d| !d.is_none()) {
        Some(digits) => Ok(result(rounded(&mine, crate::arguments::whole(&digits)?))),
        None => match mine.data {
            Data::Float(v) => Ok(float::round_whole(v[0])?.into()),
            Data::Int(v) => Ok(v[0].into()),
            Data::Bool(_) => Err(type_error("type numpy.bool doesn't define __round__ method")),
        },
    }
}

/// What an array without axes has as well: methods and attributes of arrays.
macro_rules! as_array {
    ($builder:expr; methods $($method:literal)*; getters $($getter:literal)*) => {
        $builder
            $(.method($method, |this, a| op::call_method(&array(own(this)?), $method, a).map(without_axes)))*
            $(.getter($getter, |this| op::getattr(&array(own(this)?), $getter).map(without_axes)))*
    };
}

/// Where an array without axes came out, its scalar.
fn without_axes(value: Value) -> Value {
    match value.downcast::<Array>() {
        Some(array) if array.ndim() == 0 => result(array.read()),
        _ => value,
    }
}

pub fn common(builder: ClassBuilder) -> ClassBuilder {
    as_array! { builder;
        methods "item" "tolist" "astype" "sum" "mean" "max" "min" "round" "std" "var" "all" "any" "prod" "flatten" "ravel"
            "reshape" "copy" "clip" "squeeze" "argmax" "argmin" "cumsum" "dot" "transpose" "nonzero";
        getters "dtype" "shape" "ndim" "size" "itemsize" "nbytes" "T" "real"
    }
}

fn made(class: &Class, value: Value) -> Value {
    match value {
        Value::Float(f) if !class.same(&classes().float) => {
            Value::Obj(Obj::with_payload(class.clone(), Payload::Value(Value::Float(f))))
        }
        Value::Float(f) => float(f),
        other => other,
    }
}

/// The argument of a scalar type; an array gives an array.
fn converted(class: &Class, name: &str, a: Args, kind: Kind) -> R {
    let [given] = a.between::<1>(name, 0)?;
    let Some(given) = given else {
        return Ok(made(class, item(&Data::zeros(kind, 1), 0))).map(|v| wrapped(v, kind));
    };
    if let Some(nd) = crate::convert::try_block(&given)? {
        if kind == Kind::Int && nd.shape.is_empty() {
            if let Data::Float(v) = &nd.data {
                if !v[0].is_finite() {
                    // As int() refuses it.
                    float::to_int(v[0])?;
                }
                return Ok(int(truncated(v[0])));
            }
        }
        if nd.shape.is_empty() && given.downcast::<Array>().is_none() {
            return Ok(wrapped(made(class, item(&nd.cast(kind).data, 0)), kind));
        }
        return Ok(result(nd.cast(kind)));
    }
    let value = match kind {
        Kind::Float => Value::Float(builtins::float(args![given])?.as_float()?),
        Kind::Int => match builtins::int(args![given])?.as_int()?.to_i64() {
            Some(n) => n.into(),
            None => return Err(overflow_error("Python int too large to convert to C long")),
        },
        Kind::Bool => op::truthy(&given)?.into(),
    };
    Ok(wrapped(made(class, value), kind))
}

fn wrapped(value: Value, kind: Kind) -> Value {
    match (value, kind) {
        (Value::Int(n), _) => int(n.to_i64().unwrap_or(0)),
        (Value::Bool(b), _) => boolean(b),
        (other, _) => other,
    }
}

fn real(this: &Value) -> R<f64> {
    match this.payload() {
        Value::Float(f) => Ok(*f),
        other => Err(type_error(format!("expected a float64, got '{}'", other.type_name()))),
    }
}
fn whole(this: &Value) -> R<i64> {
    this.downcast::<IntScalar>().map(|n| n.0).ok_or_else(|| type_error("expected an int64"))
}
fn truth(this: &Value) -> R<bool> {
    this.downcast::<BoolScalar>().map(|b| b.0).ok_or_else(|| type_error("expected a bool"))
}

pub fn float_class(builder: ClassBuilder) -> ClassBuilder {
    operators(builder)
        .constructor(|class, a| converted(class, "float64", a, Kind::Float))
        .method("__repr__", |this, _| Ok(format!("np.float64({})", float::repr(real(this)?)).into()))
        .method("__str__", |this, _| Ok(float::repr(real(this)?).into()))
        .method("__hash__", |this, _| Ok(hash_of(&Value::Float(real(this)?))?.into()))
        .method("__bool__", |this, _| Ok((real(this)? != 0.0).into()))
        .method("__float__", |this, _| Ok(real(this)?.into()))
        .method("__int__", |this, _| Ok(float::to_int(real(this)?)?.into()))
        .method("__round__", round)
}

pub fn int_class(builder: ClassBuilder) -> ClassBuilder {
    let builder = dunders! { bitwise(operators(builder));
        "__lshift__" Shl false; "__rlshift__" Shl true; "__rshift__" Shr false; "__rrshift__" Shr true;
    };
    builder
        .constructor(|class, a| converted(class, "int64", a, Kind::Int))
        .method("__repr__", |this, _| Ok(format!("np.int64({})", whole(this)?).into()))
        .method("__str__", |this, _| Ok(whole(this)?.to_string().into()))
        .method("__format__", |this, a| {
            let spec = a.one("__format__")?.as_str()?;
            Ok(fmt::format(&whole(this)?.into(), &spec)?.into())
        })
        .method("__hash__", |this, _| Ok(hash_of(&whole(this)?.into())?.into()))
        .method("__bool__", |this, _| Ok((whole(this)? != 0).into()))
        .method("__index__", |this, _| Ok(whole(this)?.into()))
        .method("__int__", |this, _| Ok(whole(this)?.into()))
        .method("__float__", |this, _| Ok((whole(this)? as f64).into()))
        .method("__round__", round)
        .method("bit_count", |this, _| Ok(whole(this)?.unsigned_abs().count_ones().into()))
        .method("is_integer", |_, _| Ok(true.into()))
}

pub fn bool_class(builder: ClassBuilder) -> ClassBuilder {
    bitwise(operators(builder))
        .constructor(|class, a| converted(class, "bool", a, Kind::Bool))
        .method("__repr__", |this, _| Ok(if truth(this)? { "np.True_" } else { "np.False_" }.into()))
        .method("__str__", |this, _| Ok(if truth(this)? { "True" } else { "False" }.into()))
        .method("__format__", |this, a| {
            let spec = a.one("__format__")?.as_str()?;
            Ok(fmt::format(&truth(this)?.into(), &spec)?.into())
        })
        .method("__hash__", |this, _| Ok(i64::from(truth(this)?).into()))
        .method("__bool__", |this, _| Ok(truth(this)?.into()))
        .method("__int__", |this, _| Ok(i64::from(truth(this)?).into()))
        .method("__float__", |this, _| Ok(f64::from(u8::from(truth(this)?)).into()))
}
