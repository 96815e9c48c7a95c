//! `math`: real functions with CPython's errors, and exact integer functions.
use batuta_rt::prelude::*;

mod float_sums;
mod gamma;
mod integers;

pub fn module() -> Module {
    crate::module_once!(make())
}

#[cold]
fn domain() -> Exc {
    value_error("math domain error")
}

#[cold]
fn range_error() -> Exc {
    overflow_error("math range error")
}

/// CPython's check of a result: NaN from a number is a domain error, infinity from a finite number one of `overflow`.
#[inline]
fn checked(x: f64, result: f64, can_overflow: bool) -> R<f64> {
    if result.is_nan() && !x.is_nan() {
        return Err(domain());
    }
    if result.is_infinite() && x.is_finite() {
        return Err(if can_overflow { range_error() } else { domain() });
    }
    Ok(result)
}

macro_rules! on_float {
    ($($name:ident $typed:ident $overflow:literal $body:expr;)*) => {
        $(
            /// The typed form: argument and result are floats.
            #[inline]
            pub fn $typed(x: f64) -> R<f64> {
                let body: fn(f64) -> f64 = $body;
                checked(x, body(x), $overflow)
            }
        )*
        const ON_FLOAT: &[(&str, fn(f64) -> R<f64>)] = &[$((stringify!($name), $typed)),*];
    };
}

on_float! {
    sqrt sqrt_f64 false f64::sqrt;
    sin sin_f64 false f64::sin;
    cos cos_f64 false f64::cos;
    tan tan_f64 false f64::tan;
    asin asin_f64 false f64::asin;
    acos acos_f64 false f64::acos;
    atan atan_f64 false f64::atan;
    sinh sinh_f64 true f64::sinh;
    cosh cosh_f64 true f64::cosh;
    tanh tanh_f64 false f64::tanh;
    asinh asinh_f64 false libm::asinh;
    acosh acosh_f64 false |x| if x < 1.0 { f64::NAN } else { libm::acosh(x) };
    atanh atanh_f64 false |x| if x.abs() >= 1.0 { f64::NAN } else { libm::atanh(x) };
    exp exp_f64 true f64::exp;
    exp2 exp2_f64 true f64::exp2;
    expm1 expm1_f64 true f64::exp_m1;
    log1p log1p_f64 false |x| if x <= -1.0 { f64::NAN } else { f64::ln_1p(x) };
    fabs fabs_f64 false f64::abs;
    cbrt cbrt_f64 false f64::cbrt;
    erf erf_f64 false libm::erf;
    erfc erfc_f64 false libm::erfc;
    degrees degrees_f64 false |x| x * (180.0 / std::f64::consts::PI);
    radians radians_f64 false |x| x * (std::f64::consts::PI / 180.0);
}

/// The natural logarithm of an exact integer of any size, or of a float.
fn ln(value: &Value, of_float: fn(f64) -> f64) -> R<f64> {
    if let Value::Int(int) = value.payload() {
        if int.is_negative() || int.is_zero() {
            return Err(domain());
        }
        if let Ok(small) = int.to_f64() {
            return Ok(of_float(small));
        }
        // log(m * 2**e) for integers past the range of floats.
        let bits = int.bit_length() as i64;
        let exponent = bits - 64;
        let mantissa = int.shr(&Int::from(exponent))?.to_f64()?;
        return Ok(of_float(mantissa) + of_float(2.0) * exponent as f64);
    }
    let x = op::to_float(value)?;
    if x <= 0.0 {
        return Err(domain());
    }
    Ok(of_float(x))
}

fn log(a: Args) -> R {
    let [x, base] = a.between::<2>("log", 1)?;
    let number = ln(&x.unwrap_or_default(), f64::ln)?;
    let Some(base) = base else { return Ok(Value::Float(number)) };
    let base = ln(&base, f64::ln)?;
    if base == 0.0 {
        return Err(zero_division_error("float division by zero"));
    }
    Ok(Value::Float(number / base))
}

fn two(a: Args, name: &str) -> R<(f64, f64)> {
    let [x, y] = a.exactly::<2>(name)?;
    Ok((op::to_float(&x)?, op::to_float(&y)?))
}

fn pow(a: Args) -> R {
    let (x, y) = two(a, "pow")?;
    let result = x.powf(y);
    if x.is_finite() && y.is_finite() {
        if result.is_nan() {
            return Err(domain());
        }
        if result.is_infinite() {
            return Err(if x == 0.0 { domain() } else { range_error() });
        }
    }
    Ok(Value::Float(result))
}

fn fmod(a: Args) -> R {
    let (x, y) = two(a, "fmod")?;
    if (x.is_infinite() && !y.is_nan()) || (y == 0.0 && !x.is_nan()) {
        return Err(domain());
    }
    Ok(Value::Float(x % y))
}

fn remainder(a: Args) -> R {
    let (x, y) = two(a, "remainder")?;
    if (x.is_infinite() && !y.is_nan()) || (y == 0.0 && !x.is_nan()) {
        return Err(domain());
    }
    Ok(Value::Float(libm::remainder(x, y)))
}

fn gamma(a: Args) -> R {
    let x = op::to_float(&a.one("math.gamma")?)?;
    if x == f64::NEG_INFINITY || (x <= 0.0 && x == x.floor()) {
        return Err(domain());
    }
    checked(x, gamma::gamma(x), true).map(Value::Float)
}

fn lgamma(a: Args) -> R {
    let x = op::to_float(&a.one("math.lgamma")?)?;
    if x <= 0.0 && x == x.floor() && x.is_finite() {
        return Err(domain());
    }
    checked(x, gamma::log_gamma(x), true).map(Value::Float)
}

fn isclose(mut a: Args) -> R {
    let number = |v: Option<Value>, default: f64| v.map_or(Ok(default), |v| op::to_float(&v));
    let relative = number(a.take_kw("rel_tol"), 1e-9)?;
    let absolute = number(a.take_kw("abs_tol"), 0.0)?;
    let [x, y] = a.named("isclose", ["a", "b"], 2)?;
    let (x, y) = (number(x, 0.0)?, number(y, 0.0)?);
    if relative < 0.0 || absolute < 0.0 {
        return Err(value_error("tolerances must be non-negative"));
    }
    if x == y {
        return Ok(Value::Bool(true));
    }
    if x.is_infinite() || y.is_infinite() {
        return Ok(Value::Bool(false));
    }
    let difference = (y - x).abs();
    Ok(Value::Bool(difference <= (relative * y).abs() || difference <= (relative * x).abs() || difference <= absolute))
}

/// `floor` and its like: the special method when there is one, else of the float.
fn rounded(value: &Value, special: &str, of_float: fn(f64) -> f64) -> R {
    match value {
        Value::Int(_) => return Ok(value.clone()),
        Value::Bool(flag) => return Ok(Value::from(*flag as i64)),
        Value::Float(x) => return Ok(Value::Int(float::to_int(of_float(*x))?)),
        _ => {}
    }
    if class_of(value).lookup(special).is_some() {
        return op::call_special(value, special, ());
    }
    if special == "__trunc__" {
        return Err(type_error(format!("type {} doesn't define __trunc__ method", value.type_name())));
    }
    Ok(Value::Int(float::to_int(of_float(op::to_float(value)?))?))
}

fn ldexp(a: Args) -> R {
    let [x, exponent] = a.exactly::<2>("ldexp")?;
    let x = op::to_float(&x)?;
    let Value::Int(exponent) = exponent.payload() else {
        return Err(type_error("Expected an int as second argument to ldexp."));
    };
    if x == 0.0 || !x.is_finite() {
        return Ok(Value::Float(x));
    }
    let result = libm::scalbn(x, exponent.clamped().clamp(-5000, 5000) as i32);
    if result.is_infinite() {
        Err(range_error())
    } else {
        Ok(Value::Float(result))
    }
}

fn modf(a: Args) -> R {
    let x = op::to_float(&a.one("math.modf")?)?;
    let whole = x.trunc();
    let fraction = if x.is_infinite() { 0.0f64.copysign(x) } else { (x - whole).copysign(x) };
    Ok(tuple![Value::Float(fraction), Value::Float(whole)])
}

fn ulp(x: f64) -> f64 {
    let x = x.abs();
    if !x.is_finite() {
        return x;
    }
    let next = f64::from_bits(x.to_bits() + 1);
    if next.is_infinite() {
        x - f64::from_bits(x.to_bits() - 1)
    } else {
        next - x
    }
}

fn make() -> Module {
    let mut module = Module::new("math");
    for (name, function) in ON_FLOAT {
        module =
            module.function(name, move |a| function(op::to_float(&a.one(&format!("math.{name}"))?)?).map(Value::Float));
    }
    type Test = fn(f64) -> bool;
    let tests: [(&str, Test); 3] = [("isnan", f64::is_nan), ("isinf", f64::is_infinite), ("isfinite", f64::is_finite)];
    for (name, test) in tests {
        module = module.function(name, move |a| Ok(Value::Bool(test(op::to_float(&a.one(&format!("math.{name}"))?)?))));
    }
    let module = module
        .function("log", log)
        .function("log2", |a| ln(&a.one("math.log2")?, f64::log2).map(Value::Float))
        .function("log10", |a| ln(&a.one("math.log10")?, f64::log10).map(Value::Float))
        .function("pow", pow)
        .function("fmod", fmod)
        .function("remainder", remainder)
        .function("atan2", |a| two(a, "atan2").map(|(y, x)| Value::Float(y.atan2(x))))
        .function("copysign", |a| two(a, "copysign").map(|(x, y)| Value::Float(x.copysign(y))))
        .function("nextafter", |a| two(a, "nextafter").map(|(x, y)| Value::Float(libm::nextafter(x, y))))
        .function("ulp", |a| Ok(Value::Float(ulp(op::to_float(&a.one("math.ulp")?)?))))
        .function("gamma", gamma)
        .function("lgamma", lgamma)
        .function("isclose", isclose)
        .function("floor", |a| rounded(&a.one("math.floor")?, "__floor__", f64::floor))
        .function("ceil", |a| rounded(&a.one("math.ceil")?, "__ceil__", f64::ceil))
        .function("trunc", |a| rounded(&a.one("math.trunc")?, "__trunc__", f64::trunc))
        .function("ldexp", ldexp)
        .function("frexp", |a| {
            let (mantissa, exponent) = float::frexp(op::to_float(&a.one("math.frexp")?)?);
            Ok(tuple![Value::Float(mantissa), Value::from(exponent as i64)])
        })
        .function("modf", modf);
    let module = float_sums::add_to(integers::add_to(module));
    module.set("pi", std::f64::consts::PI);
    module.set("e", std::f64::consts::E);
    module.set("tau", std::f64::consts::TAU);
    module.set("inf", f64::INFINITY);
    module.set("nan", f64::NAN);
    module
}
