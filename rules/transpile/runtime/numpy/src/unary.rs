//! Functions of one number, element by element.
use crate::array::result;
use crate::classes::unsupported;
use crate::convert::block;
use crate::data::{Data, Nd};
use crate::warn::{report, Flags};
use batuta_rt::prelude::*;

/// What a non-finite result of finite numbers means.
#[derive(Clone, Copy, PartialEq)]
pub enum Pole {
    Divide,
    Overflow,
}

#[derive(Clone, Copy)]
pub struct Function {
    pub name: &'static str,
    float: fn(f64) -> f64,
    /// How whole numbers are taken, where they are not made floats first.
    int: Option<fn(i64) -> i64>,
    bool: Option<fn(bool) -> bool>,
    pole: Pole,
}

const fn real(name: &'static str, float: fn(f64) -> f64, pole: Pole) -> Function {
    Function { name, float, int: None, bool: None, pole }
}
const fn any(
    name: &'static str,
    float: fn(f64) -> f64,
    int: fn(i64) -> i64,
    bool: Option<fn(bool) -> bool>,
) -> Function {
    Function { name, float, int: Some(int), bool, pole: Pole::Overflow }
}

fn rint(x: f64) -> f64 {
    x.round_ties_even()
}

fn sign(x: f64) -> f64 {
    if x > 0.0 {
        1.0
    } else if x < 0.0 {
        -1.0
    } else if x == 0.0 {
        0.0
    } else {
        x
    }
}

const DEGREES: f64 = 180.0 / std::f64::consts::PI;
const RADIANS: f64 = std::f64::consts::PI / 180.0;

pub const FUNCTIONS: &[Function] = &[
    real("sqrt", f64::sqrt, Pole::Overflow),
    real("cbrt", f64::cbrt, Pole::Overflow),
    real("exp", f64::exp, Pole::Overflow),
    real("exp2", f64::exp2, Pole::Overflow),
    real("expm1", f64::exp_m1, Pole::Overflow),
    real("log", f64::ln, Pole::Divide),
    real("log2", f64::log2, Pole::Divide),
    real("log10", f64::log10, Pole::Divide),
    real("log1p", f64::ln_1p, Pole::Divide),
    real("sin", f64::sin, Pole::Overflow),
    real("cos", f64::cos, Pole::Overflow),
    real("tan", f64::tan, Pole::Overflow),
    real("arcsin", f64::asin, Pole::Overflow),
    real("arccos", f64::acos, Pole::Overflow),
    real("arctan", f64::atan, Pole::Overflow),
    real("sinh", f64::sinh, Pole::Overflow),
    real("cosh", f64::cosh, Pole::Overflow),
    real("tanh", f64::tanh, Pole::Overflow),
    real("arcsinh", libm::asinh, Pole::Overflow),
    real("arccosh", |x| if x < 1.0 { f64::NAN } else { libm::acosh(x) }, Pole::Overflow),
    real("arctanh", |x| if x.abs() > 1.0 { f64::NAN } else { libm::atanh(x) }, Pole::Divide),
    real("degrees", |x| x * DEGREES, Pole::Overflow),
    real("rad2deg", |x| x * DEGREES, Pole::Overflow),
    real("radians", |x| x * RADIANS, Pole::Overflow),
    real("deg2rad", |x| x * RADIANS, Pole::Overflow),
    real("fabs", f64::abs, Pole::Overflow),
    real("rint", rint, Pole::Overflow),
    any("floor", f64::floor, |n| n, Some(|b| b)),
    any("ceil", f64::ceil, |n| n, Some(|b| b)),
    any("trunc", f64::trunc, |n| n, Some(|b| b)),
    any("absolute", f64::abs, i64::wrapping_abs, Some(|b| b)),
    any("negative", |x| -x, i64::wrapping_neg, None),
    any("positive", |x| x, |n| n, None),
    any("square", |x| x * x, |n| n.wrapping_mul(n), None),
    any("sign", sign, i64::signum, None),
    any("conjugate", |x| x, |n| n, None),
    Function {
        name: "reciprocal",
        float: |x| 1.0 / x,
        int: Some(|n| if n == 1 || n == -1 { n } else { 0 }),
        bool: None,
        pole: Pole::Divide,
    },
];

pub fn find(name: &str) -> &'static Function {
    FUNCTIONS.iter().find(|f| f.name == name).unwrap_or(&FUNCTIONS[0])
}

pub fn apply(function: &Function, a: &Nd) -> R<Nd> {
    let refused = || {
        match function.name {
        "negative" => type_error("The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not function instead."),
        "sign" | "positive" => {
            let text = format!(
                "ufunc '{}' did not contain a loop with signature matching types <class 'numpy.dtypes.BoolDType'> -> None",
                function.name
            );
            Exc::new(crate::classes::classes().no_loop_error, &[Value::from(text)])
        }
        name => unsupported(&format!("'{name}' of a bool array (a smaller type)")),
    }
    };
    let data = match (&a.data, function.int, function.bool) {
        (Data::Int(v), Some(int), _) => {
            if function.name == "reciprocal" && v.contains(&0) {
                report(Flags { divide: true, ..Flags::default() }, "reciprocal")?;
                return Ok(Nd::new(
                    a.shape.clone(),
                    Data::Int(v.iter().map(|n| if *n == 0 { i64::MIN } else { int(*n) }).collect()),
                ));
            }
            Data::Int(v.iter().map(|n| int(*n)).collect())
        }
        (Data::Bool(v), _, Some(on_bool)) => Data::Bool(v.iter().map(|b| on_bool(*b)).collect()),
        (Data::Bool(_), _, None) => return Err(refused()),
        (data, ..) => Data::Float(floats(function, &data.floats())?),
    };
    Ok(Nd::new(a.shape.clone(), data))
}

fn floats(function: &Function, given: &[f64]) -> R<Vec<f64>> {
    let made: Vec<f64> = given.iter().map(|x| (function.float)(*x)).collect();
    let mut flags = Flags::default();
    for (x, y) in given.iter().zip(&made) {
        if y.is_finite() {
            continue;
        }
        if y.is_nan() {
            flags.invalid |= !x.is_nan();
        } else if x.is_finite() {
            flags.divide |= function.pole == Pole::Divide;
            flags.overflow |= function.pole == Pole::Overflow;
        }
    }
    report(flags, function.name)?;
    Ok(made)
}

/// Tests of one number.
fn tested(a: &Nd, test: fn(f64) -> bool) -> Nd {
    Nd::new(a.shape.clone(), Data::Bool(a.data.floats().iter().map(|x| test(*x)).collect()))
}

type Test = fn(f64) -> bool;

const TESTS: &[(&str, Test)] = &[
    ("isnan", f64::is_nan),
    ("isinf", f64::is_infinite),
    ("isfinite", f64::is_finite),
    ("signbit", f64::is_sign_negative),
    ("isposinf", |x| x == f64::INFINITY),
    ("isneginf", |x| x == f64::NEG_INFINITY),
];

pub fn invert(a: &Nd) -> R<Nd> {
    let data = match &a.data {
        Data::Bool(v) => Data::Bool(v.iter().map(|b| !b).collect()),
        Data::Int(v) => Data::Int(v.iter().map(|n| !n).collect()),
        Data::Float(_) => return Err(crate::ufunc::no_types("invert")),
    };
    Ok(Nd::new(a.shape.clone(), data))
}

pub fn logical_not(a: &Nd) -> Nd {
    Nd::new(a.shape.clone(), Data::Bool(a.data.bools().iter().map(|b| !b).collect()))
}

/// `np.round`: scaled, rounded to even, scaled back.
pub fn rounded(a: &Nd, decimals: i64) -> Nd {
    let scale = |d: i64| 10f64.powi(d.clamp(0, 400) as i32);
    let data = match &a.data {
        Data::Float(v) if decimals == 0 => Data::Float(v.iter().map(|x| rint(*x)).collect()),
        Data::Float(v) if decimals > 0 => {
            let by = scale(decimals);
            Data::Float(v.iter().map(|x| rint(x * by) / by).collect())
        }
        Data::Float(v) => {
            let by = scale(-decimals);
            Data::Float(v.iter().map(|x| rint(x / by) * by).collect())
        }
        Data::Int(v) if decimals < 0 => {
            let by = scale(-decimals);
            Data::Int(v.iter().map(|n| (rint(*n as f64 / by) * by) as i64).collect())
        }
        other => other.clone(),
    };
    Nd::new(a.shape.clone(), data)
}

/// Stores into `out=`, or gives the result.
pub fn into_out(made: Nd, out: Option<Value>, name: &str) -> R {
    let Some(out) = out.filter(|o| !o.is_none()) else {
        return Ok(result(made));
    };
    let target = match out.payload() {
        Value::Tuple(parts) if parts.len() == 1 => parts[0].clone(),
        _ => out,
    };
    crate::operators::store(&target, &made, name)?;
    Ok(target)
}

/// The argument of a one-number ufunc, its `out`, and a refusal of everything else.
pub fn one_argument(name: &str, mut a: Args) -> R<(Value, Option<Value>)> {
    let mut out = a.take_kw("out");
    if let Some((other, _)) = a.kw.first() {
        return Err(match &**other {
            "where" | "dtype" | "casting" | "order" | "subok" => unsupported(&format!("'{other}' of {name}()")),
            _ => type_error(format!("{name}() got an unexpected keyword argument '{other}'")),
        });
    }
    let given = a.pos.len();
    if !(1..=2).contains(&given) {
        let was = if given == 1 { "was" } else { "were" };
        return Err(type_error(format!("{name}() takes from 1 to 2 positional arguments but {given} {was} given")));
    }
    let mut pos = a.pos.into_iter();
    let first = pos.next().unwrap_or_default();
    out = pos.next().or(out);
    Ok((first, out))
}

/// The function of an array: in a new one with the layout of the given one, or in `out`.
fn called(function: &Function, a: Args) -> R {
    let (x, out) = one_argument(function.name, a)?;
    let made = apply(function, &block(&x)?)?;
    if out.as_ref().is_none_or(Value::is_none) {
        return Ok(crate::array::result_in(made, crate::linalg::by_columns(&x)));
    }
    into_out(made, out, function.name)
}

pub fn add_to(module: Module) -> Module {
    for function in FUNCTIONS {
        module.set(function.name, Func::builtin(function.name, |a| called(function, a)));
    }
    for (name, test) in TESTS {
        module.set(
            name,
            Func::builtin(name, |a| {
                let (x, out) = one_argument(name, a)?;
                into_out(tested(&block(&x)?, *test), out, name)
            }),
        );
    }
    for name in ["abs", "conj"] {
        let function = find(if name == "abs" { "absolute" } else { "conjugate" });
        module.set(name, Func::builtin(function.name, |a| called(function, a)));
    }
    for (name, full) in [
        ("acos", "arccos"),
        ("asin", "arcsin"),
        ("atan", "arctan"),
        ("asinh", "arcsinh"),
        ("acosh", "arccosh"),
        ("atanh", "arctanh"),
    ] {
        if let Ok(found) = module.get(full) {
            module.set(name, found);
        }
    }
    module
        .function("invert", |a| {
            let (x, out) = one_argument("invert", a)?;
            into_out(invert(&block(&x)?)?, out, "invert")
        })
        .function("bitwise_not", |a| {
            let (x, out) = one_argument("invert", a)?;
            into_out(invert(&block(&x)?)?, out, "invert")
        })
        .function("logical_not", |a| {
            let (x, out) = one_argument("logical_not", a)?;
            into_out(logical_not(&block(&x)?), out, "logical_not")
        })
}
