//! Operators of arrays: with numbers, scalars, arrays and nested lists; in place through every view.
use crate::array::{of, result, result_in};
use crate::classes::classes;
use crate::convert::try_block;
use crate::data::{shown, Kind, Nd};
use crate::ufunc::{binary, no_loop, power, Op};
use crate::unary::{apply, find};
use batuta_rt::prelude::*;

/// Another operand; nothing where Python shall ask the other side.
fn operand(value: &Value, mine: Kind) -> R<Option<Nd>> {
    if let (Value::Int(i), Kind::Float) = (value.payload(), mine) {
        return Ok(Some(Nd::float(i.to_f64()?)));
    }
    try_block(value)
}

fn compute(op: Op, x: &Nd, y: &Nd) -> R<Nd> {
    if op == Op::Pow {
        power(x, y, false)
    } else {
        binary(op, x, y, false)
    }
}

fn operate(op: Op, this: &Value, a: Args, reflected: bool) -> R {
    let other = a.pos.into_iter().next().unwrap_or_default();
    let mine = of(this)?.read();
    let Some(theirs) = operand(&other, mine.kind())? else {
        return foreign(op, this, &other, reflected);
    };
    let made = if reflected { compute(op, &theirs, &mine)? } else { compute(op, &mine, &theirs)? };
    Ok(result_in(made, crate::linalg::stays_by_columns((this, &mine), (&other, &theirs))))
}

/// Something that is no number beside an array.
fn foreign(op: Op, this: &Value, other: &Value, reflected: bool) -> R {
    let mine = of(this)?;
    let text = matches!(other.payload(), Value::Str(_));
    match op {
        Op::Eq | Op::Ne if text || other.is_none() => {
            let shape = mine.shape();
            let count = shape.iter().product();
            Ok(result(Nd::new(shape, crate::data::Data::Bool(vec![op == Op::Ne; count]))))
        }
        _ if text => {
            let length = other.as_str()?.length();
            if matches!(op, Op::Lt | Op::Le | Op::Gt | Op::Ge) {
                let error = no_loop(op.name(), mine.kind, mine.kind);
                let shown = error.message().to_string();
                let left = shown.split('(').nth(1).and_then(|p| p.split(", ").next()).unwrap_or("").to_string();
                let text = format!("ufunc '{}' did not contain a loop with signature matching types ({left}, <class 'numpy.dtypes.StrDType'>) -> None", op.name());
                return Err(Exc::new(classes().no_loop_error, &[Value::from(text)]));
            }
            let text = format!(
                "ufunc '{}' did not contain a loop with signature matching types (dtype('{}'), dtype('<U{length}')) -> None",
                op.name(),
                mine.kind.name()
            );
            Err(Exc::new(classes().no_loop_error, &[Value::from(text)]))
        }
        // numpy asks element by element.
        _ if other.is_none() => {
            let element = match mine.kind {
                Kind::Bool => "bool",
                Kind::Int => "int",
                Kind::Float => "float",
            };
            let symbol = match op {
                Op::Add => "+",
                Op::Sub => "-",
                Op::Mul => "*",
                Op::Div => "/",
                Op::FloorDiv => "//",
                Op::Mod => "%",
                Op::Pow => "** or pow()",
                Op::Lt => "<",
                Op::Le => "<=",
                Op::Gt => ">",
                Op::Ge => ">=",
                _ => return Ok(Value::NotImplemented),
            };
            let (left, right) = if reflected { ("NoneType", element) } else { (element, "NoneType") };
            Err(type_error(match op {
                Op::Lt | Op::Le | Op::Gt | Op::Ge => {
                    format!("'{symbol}' not supported between instances of '{left}' and '{right}'")
                }
                _ => format!("unsupported operand type(s) for {symbol}: '{left}' and '{right}'"),
            }))
        }
        _ => Ok(Value::NotImplemented),
    }
}

pub fn no_cast(name: &str, from: Kind, to: Kind) -> Exc {
    let text = format!(
        "Cannot cast ufunc '{name}' output from dtype('{}') to dtype('{}') with casting rule 'same_kind'",
        from.name(),
        to.name()
    );
    Exc::new(classes().casting_error, &[Value::from(text)])
}

/// Stores a result of a ufunc into an array that is there already.
pub fn store(target: &Value, made: &Nd, name: &str) -> R<()> {
    let array = of(target).map_err(|_| type_error("return arrays must be of ArrayType"))?;
    let shape = array.shape();
    if made.kind() > array.kind {
        return Err(no_cast(name, made.kind(), array.kind));
    }
    if crate::data::broadcast(&[&shape, &made.shape]).as_deref() != Some(&shape) {
        let text = format!(
            "non-broadcastable output operand with shape {} doesn't match the broadcast shape {}",
            shown(&shape),
            shown(&made.shape)
        );
        return Err(value_error(text));
    }
    let at = array.window.with(crate::array::Window::places);
    array.write(&at, &made.stretched(&shape));
    Ok(())
}

fn in_place(op: Op, this: &Value, a: Args) -> R {
    let other = a.pos.into_iter().next().unwrap_or_default();
    let mine = of(this)?.read();
    let Some(theirs) = operand(&other, mine.kind())? else {
        return foreign(op, this, &other, false);
    };
    if crate::data::broadcast(&[&mine.shape, &theirs.shape]).is_none() {
        return Err(crate::arguments::no_broadcast(&[&mine.shape, &theirs.shape, &mine.shape]));
    }
    store(this, &compute(op, &mine, &theirs)?, op.name())?;
    Ok(this.clone())
}

macro_rules! dunders {
    ($builder:expr; $($name:literal $op:ident $reflected:literal;)*) => {
        $builder$(.method($name, |this, a| operate(Op::$op, this, a, $reflected)))*
    };
}
macro_rules! in_place {
    ($builder:expr; $($name:literal $op:ident;)*) => {
        $builder$(.method($name, |this, a| in_place(Op::$op, this, a)))*
    };
}

fn divmod(this: &Value, a: Args, reflected: bool) -> R {
    let other = a.one("__divmod__")?;
    let mine = of(this)?.read();
    let Some(theirs) = operand(&other, mine.kind())? else {
        return Ok(Value::NotImplemented);
    };
    let (x, y) = if reflected { (theirs, mine) } else { (mine, theirs) };
    let quotient = binary(Op::FloorDiv, &x, &y, false)?;
    let rest = binary(Op::Mod, &x, &y, false)?;
    Ok(Value::Tuple(Tuple::from(vec![result(quotient), result(rest)])))
}

fn matmul(this: &Value, a: Args, reflected: bool) -> R {
    let other = a.one("__matmul__")?;
    let mine = of(this)?.read();
    let Some(theirs) = operand(&other, mine.kind())? else {
        return Ok(Value::NotImplemented);
    };
    let (left, right) = if reflected { (&other, this) } else { (this, &other) };
    let (x, y) = if reflected { (theirs, mine) } else { (mine, theirs) };
    Ok(result(crate::linalg::matmul(&x, &y, crate::linalg::Layout::of(left, right))?))
}

/// The value of an array with one element.
pub fn only(this: &Value) -> R {
    let nd = of(this)?.read();
    if !nd.shape.is_empty() {
        return Err(type_error("only 0-dimensional arrays can be converted to Python scalars"));
    }
    Ok(crate::scalars::item(&nd.data, 0))
}

fn truth(this: &Value) -> R {
    let array = of(this)?;
    match array.size() {
        1 => Ok(array.read().data.bools()[0].into()),
        0 => Err(value_error(
            "The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is not empty.",
        )),
        _ => Err(value_error(
            "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()",
        )),
    }
}

pub fn add_to(builder: ClassBuilder) -> ClassBuilder {
    let builder = dunders! { builder;
        "__add__" Add false; "__radd__" Add true; "__sub__" Sub false; "__rsub__" Sub true;
        "__mul__" Mul false; "__rmul__" Mul true; "__truediv__" Div false; "__rtruediv__" Div true;
        "__floordiv__" FloorDiv false; "__rfloordiv__" FloorDiv true; "__mod__" Mod false; "__rmod__" Mod true;
        "__pow__" Pow false; "__rpow__" Pow true; "__and__" And false; "__rand__" And true;
        "__or__" Or false; "__ror__" Or true; "__xor__" Xor false; "__rxor__" Xor true;
        "__lshift__" Shl false; "__rlshift__" Shl true; "__rshift__" Shr false; "__rrshift__" Shr true;
        "__eq__" Eq false; "__ne__" Ne false; "__lt__" Lt false; "__le__" Le false; "__gt__" Gt false; "__ge__" Ge false;
    };
    let builder = in_place! { builder;
        "__iadd__" Add; "__isub__" Sub; "__imul__" Mul; "__itruediv__" Div; "__ifloordiv__" FloorDiv; "__imod__" Mod;
        "__ipow__" Pow; "__iand__" And; "__ior__" Or; "__ixor__" Xor; "__ilshift__" Shl; "__irshift__" Shr;
    };
    builder
        .method("__hash__", |_, _| Err(type_error("unhashable type: 'numpy.ndarray'")))
        .method("__divmod__", |this, a| divmod(this, a, false))
        .method("__rdivmod__", |this, a| divmod(this, a, true))
        .method("__matmul__", |this, a| matmul(this, a, false))
        .method("__rmatmul__", |this, a| matmul(this, a, true))
        .method("__neg__", |this, _| {
            Ok(result_in(apply(find("negative"), &of(this)?.read())?, crate::linalg::by_columns(this)))
        })
        .method("__pos__", |this, _| Ok(result(apply(find("positive"), &of(this)?.read())?)))
        .method("__abs__", |this, _| {
            Ok(result_in(apply(find("absolute"), &of(this)?.read())?, crate::linalg::by_columns(this)))
        })
        .method("__invert__", |this, _| Ok(result(crate::unary::invert(&of(this)?.read())?)))
        .method("__bool__", |this, _| truth(this))
        .method("__int__", |this, _| builtins::int(args![only(this)?]))
        .method("__float__", |this, _| builtins::float(args![only(this)?]))
        .method("__index__", |this, _| {
            let array = of(this)?;
            if array.kind == Kind::Int && array.ndim() == 0 {
                return only(this);
            }
            Err(type_error("only integer scalar arrays can be converted to a scalar index"))
        })
}

const BINARY: &[(&str, Op)] = &[
    ("add", Op::Add),
    ("subtract", Op::Sub),
    ("multiply", Op::Mul),
    ("divide", Op::Div),
    ("true_divide", Op::Div),
    ("floor_divide", Op::FloorDiv),
    ("mod", Op::Mod),
    ("remainder", Op::Mod),
    ("fmod", Op::FMod),
    ("power", Op::Pow),
    ("pow", Op::Pow),
    ("maximum", Op::Max),
    ("minimum", Op::Min),
    ("fmax", Op::FMax),
    ("fmin", Op::FMin),
    ("hypot", Op::Hypot),
    ("arctan2", Op::Atan2),
    ("atan2", Op::Atan2),
    ("copysign", Op::CopySign),
    ("logaddexp", Op::LogAddExp),
    ("gcd", Op::Gcd),
    ("lcm", Op::Lcm),
    ("bitwise_and", Op::And),
    ("bitwise_or", Op::Or),
    ("bitwise_xor", Op::Xor),
    ("left_shift", Op::Shl),
    ("right_shift", Op::Shr),
    ("logical_and", Op::LogicalAnd),
    ("logical_or", Op::LogicalOr),
    ("logical_xor", Op::LogicalXor),
    ("equal", Op::Eq),
    ("not_equal", Op::Ne),
    ("less", Op::Lt),
    ("less_equal", Op::Le),
    ("greater", Op::Gt),
    ("greater_equal", Op::Ge),
];

/// A ufunc of two numbers, called as a function.
fn call(op: Op, mut a: Args) -> R {
    let name = op.name();
    let mut out = a.take_kw("out");
    if let Some((other, _)) = a.kw.first() {
        return Err(match &**other {
            "where" | "dtype" | "casting" | "order" | "subok" => {
                crate::classes::unsupported(&format!("'{other}' of {name}()"))
            }
            _ => type_error(format!("{name}() got an unexpected keyword argument '{other}'")),
        });
    }
    let given = a.pos.len();
    if !(2..=3).contains(&given) {
        let was = if given == 1 { "was" } else { "were" };
        return Err(type_error(format!("{name}() takes from 2 to 3 positional arguments but {given} {was} given")));
    }
    let mut pos = a.pos.into_iter();
    let (x, y) = (pos.next().unwrap_or_default(), pos.next().unwrap_or_default());
    out = pos.next().or(out);
    let left = crate::convert::block(&x)?;
    let right = crate::convert::block(&y)?;
    let made = binary(op, &left, &right, false)?;
    if out.as_ref().is_none_or(Value::is_none) {
        return Ok(result_in(made, crate::linalg::stays_by_columns((&x, &left), (&y, &right))));
    }
    crate::unary::into_out(made, out, name)
}

/// `np.add` and its like: called, and with `reduce`, `accumulate`, `outer`, `at`.
pub struct Ufunc(Op);

impl Native for Ufunc {
    fn class(&self) -> Class {
        thread_local! {
            static CLASS: OnceCell<Class> = const { OnceCell::new() };
        }
        CLASS.with(|c| c.get_or_init(|| ufunc_class().unwrap_or_else(|_| exc::class::Object())).clone())
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

fn op_of(this: &Value) -> R<Op> {
    this.downcast::<Ufunc>().map(|u| u.0).ok_or_else(|| type_error("expected a ufunc"))
}

fn outer(op: Op, a: &Value, b: &Value) -> R {
    let (x, y) = (crate::convert::block(a)?, crate::convert::block(b)?);
    let mut shape = x.shape.clone();
    shape.extend(std::iter::repeat_n(1, y.ndim()));
    Ok(result(binary(op, &Nd::new(shape, x.data), &y, false)?))
}

fn ufunc_class() -> R<Class> {
    ClassBuilder::native("ufunc", "numpy")
        .method("__call__", |this, a| call(op_of(this)?, a))
        .method("__repr__", |this, _| Ok(format!("<ufunc '{}'>", op_of(this)?.name()).into()))
        .getter("__name__", |this| Ok(op_of(this)?.name().into()))
        .method("outer", |this, a| {
            let [x, y] = a.exactly::<2>("outer")?;
            outer(op_of(this)?, &x, &y)
        })
        .method("reduce", |this, a| {
            let name = match op_of(this)? {
                Op::Add => "sum",
                Op::Mul => "prod",
                Op::Max => "max",
                Op::Min => "min",
                Op::LogicalAnd => "all",
                Op::LogicalOr => "any",
                other => return Err(crate::classes::unsupported(&format!("{}.reduce", other.name()))),
            };
            let [x, axis, dtype, out, keepdims] =
                a.named("reduce", ["array", "axis", "dtype", "out", "keepdims"], 1)?;
            if dtype.is_some() || out.is_some() {
                return Err(crate::classes::unsupported("'dtype' or 'out' of reduce()"));
            }
            let x = crate::array::array(crate::convert::block(&x.unwrap_or_default())?);
            let axis = axis.unwrap_or_else(|| 0.into());
            op::call_method(&x, name, args![; "axis" = axis, "keepdims" = keepdims.unwrap_or(false.into())])
        })
        .method("accumulate", |this, a| {
            let name = match op_of(this)? {
                Op::Add => "cumsum",
                Op::Mul => "cumprod",
                Op::Max | Op::Min => {
                    let op = op_of(this)?;
                    let [x, axis] = a.named("accumulate", ["array", "axis"], 1)?;
                    let axis = axis.map_or(Ok(0), |v| crate::arguments::whole(&v))?;
                    let nd = crate::convert::block(&x.unwrap_or_default())?;
                    let axis = crate::arguments::axis_of(axis, nd.ndim())?;
                    return crate::reduce::running(op, &nd, axis).map(result);
                }
                other => return Err(crate::classes::unsupported(&format!("{}.accumulate", other.name()))),
            };
            let [x, axis] = a.named("accumulate", ["array", "axis"], 1)?;
            let x = crate::array::array(crate::convert::block(&x.unwrap_or_default())?);
            op::call_method(&x, name, args![; "axis" = axis.unwrap_or_else(|| 0.into())])
        })
        .method("at", |this, a| {
            let [target, key, values] = a.exactly::<3>("at")?;
            crate::index::update_at(op_of(this)?, &target, &key, &values)?;
            Ok(Value::None)
        })
        .build()
}

pub fn functions(module: Module) -> Module {
    for (name, op) in BINARY {
        module.set(name, Value::native(Ufunc(*op)));
    }
    module.function("divmod", |a| {
        let [x, y] = a.exactly::<2>("divmod")?;
        let (x, y) = (crate::convert::block(&x)?, crate::convert::block(&y)?);
        let quotient = binary(Op::FloorDiv, &x, &y, false)?;
        let rest = binary(Op::Mod, &x, &y, false)?;
        Ok(Value::Tuple(Tuple::from(vec![result(quotient), result(rest)])))
    })
}
