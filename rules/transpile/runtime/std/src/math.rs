//! `math`.
use batuta_rt::prelude::*;

fn domain() -> Exc {
    value_error("math domain error")
}
fn range() -> Exc {
    overflow_error("math range error")
}

/// Refuses what the C library would: NaN from a number, infinity from a finite one.
fn checked(result: f64, inputs: &[f64]) -> R<f64> {
    if result.is_nan() && !inputs.iter().any(|x| x.is_nan()) {
        return Err(domain());
    }
    if result.is_infinite() && inputs.iter().all(|x| x.is_finite()) {
        return Err(range());
    }
    Ok(result)
}

macro_rules! unary {
    ($($name:ident |$x:ident| $body:expr;)*) => {
        $(pub fn $name($x: f64) -> R<f64> {
            checked($body, &[$x])
        })*
        const UNARY: &[(&str, fn(f64) -> R<f64>)] = &[$((stringify!($name), $name)),*];
    };
}
unary! {
    sqrt |x| x.sqrt();
    cbrt |x| x.cbrt();
    exp |x| x.exp();
    exp2 |x| x.exp2();
    expm1 |x| x.exp_m1();
    sin |x| x.sin();
    cos |x| x.cos();
    tan |x| x.tan();
    asin |x| x.asin();
    acos |x| x.acos();
    atan |x| x.atan();
    sinh |x| x.sinh();
    cosh |x| x.cosh();
    tanh |x| x.tanh();
    asinh |x| x.asinh();
    acosh |x| x.acosh();
    fabs |x| x.abs();
    degrees |x| x * (180.0 / std::f64::consts::PI);
    radians |x| x * (std::f64::consts::PI / 180.0);
}

/// `math.atanh`: the ends of its domain are refused.
pub fn atanh(x: f64) -> R<f64> {
    if x.abs() >= 1.0 {
        return Err(domain());
    }
    Ok(x.atanh())
}

/// The natural logarithm of any positive number, however large.
fn ln_of(value: &Value, f: fn(f64) -> f64) -> R<f64> {
    if let Value::Int(i) = value.payload() {
        if i.is_negative() || i.is_zero() {
            return Err(domain());
        }
        if i.to_f64().is_err() {
            // Scaled down by a power of two, added back afterwards.
            let bits = i.bit_length() - 64;
            let top = i.shr(&Int::from(bits))?.to_f64()?;
            return Ok(f(top) + f(2.0) * bits as f64);
        }
    }
    let x = op::to_float(value)?;
    if x <= 0.0 {
        return Err(domain());
    }
    Ok(f(x))
}

fn log(a: Args) -> R {
    let [x, base] = a.between::<2>("log", 1)?;
    let top = ln_of(&x.unwrap_or_default(), f64::ln)?;
    match base {
        None => Ok(top.into()),
        Some(base) => Ok(float::true_div(top, ln_of(&base, f64::ln)?)?.into()),
    }
}

fn rounded(a: Args, name: &str, dunder: &str, f: fn(f64) -> f64) -> R {
    let value = a.one(&format!("math.{name}"))?;
    match value.payload() {
        Value::Int(_) | Value::Bool(_) => Ok(op::index(value.payload())?.into()),
        Value::Float(x) => Ok(float::to_int(f(*x))?.into()),
        _ if class_of(&value).lookup(dunder).is_some() => op::call_method(&value, dunder, ()),
        _ => Ok(float::to_int(f(op::to_float(&value)?))?.into()),
    }
}

fn pow(a: Args) -> R {
    let [x, y] = a.exactly("pow")?;
    let (x, y) = (op::to_float(&x)?, op::to_float(&y)?);
    if x == 0.0 && y < 0.0 && y.is_finite() {
        return Err(domain());
    }
    Ok(checked(x.powf(y), &[x, y])?.into())
}

fn fmod(a: Args) -> R {
    let [x, y] = a.exactly("fmod")?;
    let (x, y) = (op::to_float(&x)?, op::to_float(&y)?);
    Ok(checked(x % y, &[x, y])?.into())
}

fn ldexp(a: Args) -> R {
    let [x, n] = a.exactly("ldexp")?;
    let (x, n) = (op::to_float(&x)?, op::index(&n)?.clamped().clamp(-5000, 5000));
    if x == 0.0 || !x.is_finite() {
        return Ok(x.into());
    }
    let made = batuta_rt::int::ldexp(x, n);
    if made.is_infinite() {
        return Err(range());
    }
    Ok(made.into())
}

fn whole(value: &Value) -> R<Int> {
    op::index(value)
}

fn fold(a: Args, start: Int, f: fn(&Int, &Int) -> R<Int>) -> R {
    let mut total = start;
    for value in &a.pos {
        total = f(&total, &whole(value)?)?;
    }
    Ok(total.into())
}

fn lcm(a: &Int, b: &Int) -> R<Int> {
    if a.is_zero() || b.is_zero() {
        return Ok(Int::ZERO);
    }
    Ok((a.floor_div(&a.gcd(b))? * b).abs())
}

fn factorial(a: Args) -> R {
    let value = a.one("math.factorial")?;
    if matches!(value.payload(), Value::Float(_)) {
        return Err(type_error("'float' object cannot be interpreted as an integer"));
    }
    let n = whole(&value)?;
    if n.is_negative() {
        return Err(value_error("factorial() not defined for negative values"));
    }
    let n = n.to_i64().ok_or_else(|| overflow_error("factorial() argument should not exceed 9223372036854775807"))?;
    Ok((2..=n).fold(Int::ONE, |total, k| total * Int::from(k)).into())
}

fn choose(a: Args, name: &str, ordered: bool) -> R {
    let [n, k] = a.between::<2>(name, if ordered { 1 } else { 2 })?;
    let n = whole(&n.unwrap_or_default())?;
    let k = k.filter(|k| !k.is_none()).map_or(Ok(n.clone()), |k| whole(&k))?;
    if n.is_negative() {
        return Err(value_error("n must be a non-negative integer"));
    }
    if k.is_negative() {
        return Err(value_error("k must be a non-negative integer"));
    }
    if k > n {
        return Ok(0.into());
    }
    let k = if ordered { k } else { k.clone().min(&n - &k) };
    let count = k.to_i64().ok_or_else(|| overflow_error("k is too large"))?;
    let mut total = Int::ONE;
    for step in 0..count {
        total = total * (&n - &Int::from(step));
        if !ordered {
            total = total.floor_div(&Int::from(step + 1))?;
        }
    }
    Ok(total.into())
}

fn isqrt(a: Args) -> R {
    let n = whole(&a.one("math.isqrt")?)?;
    if n.is_negative() {
        return Err(value_error("isqrt() argument must be nonnegative"));
    }
    Ok(n.isqrt().into())
}

fn isclose(mut a: Args) -> R {
    let relative = a.take_kw("rel_tol").map_or(Ok(1e-9), |v| op::to_float(&v))?;
    let absolute = a.take_kw("abs_tol").map_or(Ok(0.0), |v| op::to_float(&v))?;
    let [x, y] = a.named("isclose", ["a", "b"], 2)?;
    let (x, y) = (op::to_float(&x.unwrap_or_default())?, op::to_float(&y.unwrap_or_default())?);
    if relative < 0.0 || absolute < 0.0 {
        return Err(value_error("tolerances must be non-negative"));
    }
    if x == y {
        return Ok(true.into());
    }
    if x.is_infinite() || y.is_infinite() {
        return Ok(false.into());
    }
    let gap = (y - x).abs();
    Ok((gap <= (relative * y).abs() || gap <= (relative * x).abs() || gap <= absolute).into())
}

/// `math.fsum`: exact partial sums (Shewchuk), rounded once.
fn fsum(a: Args) -> R {
    let mut partials: Vec<f64> = Vec::new();
    let mut special = 0.0;
    for value in collect(&a.one("math.fsum")?)? {
        let mut x = op::to_float(&value)?;
        if !x.is_finite() {
            special += x;
            continue;
        }
        let mut kept = 0;
        for at in 0..partials.len() {
            let mut y = partials[at];
            if x.abs() < y.abs() {
                (x, y) = (y, x);
            }
            let high = x + y;
            let low = y - (high - x);
            if low != 0.0 {
                partials[kept] = low;
                kept += 1;
            }
            x = high;
        }
        partials.truncate(kept);
        partials.push(x);
    }
    if special != 0.0 || special.is_nan() {
        return if special.is_nan() { Err(value_error("-inf + inf in fsum")) } else { Ok(special.into()) };
    }
    let mut total = partials.pop().unwrap_or(0.0);
    let mut low = 0.0;
    while let Some(x) = partials.pop() {
        let high = total + x;
        low = x - (high - total);
        total = high;
        if low != 0.0 {
            break;
        }
    }
    // Half-way cases are decided by what is left below.
    if partials.last().is_some_and(|x| (low < 0.0 && *x < 0.0) || (low > 0.0 && *x > 0.0)) {
        let doubled = low * 2.0;
        let candidate = total + doubled;
        if doubled == candidate - total {
            total = candidate;
        }
    }
    Ok(total.into())
}

fn hypot(a: Args) -> R {
    a.no_keywords("hypot")?;
    let xs = a.pos.iter().map(op::to_float).collect::<R<Vec<f64>>>()?;
    Ok(match &xs[..] {
        [x, y] => x.hypot(*y),
        _ => xs.iter().fold(0.0, |total: f64, x| total.hypot(*x)),
    }
    .into())
}

fn dist(a: Args) -> R {
    let [p, q] = a.exactly("dist")?;
    let (p, q) = (collect(&p)?, collect(&q)?);
    if p.len() != q.len() {
        return Err(value_error("both points must have the same number of dimensions"));
    }
    let mut total: f64 = 0.0;
    for (x, y) in p.iter().zip(&q) {
        total = total.hypot(op::to_float(x)? - op::to_float(y)?);
    }
    Ok(total.into())
}

fn prod(mut a: Args) -> R {
    let mut total = a.take_kw("start").unwrap_or_else(|| 1.into());
    let mut it = op::iter(&a.one("math.prod")?)?;
    while let Some(value) = it.next()? {
        total = op::mul(&total, &value)?;
    }
    Ok(total)
}

fn two(name: &'static str, f: fn(f64, f64) -> f64) -> impl Fn(Args) -> R {
    move |a| {
        let [x, y] = a.exactly(name)?;
        Ok(f(op::to_float(&x)?, op::to_float(&y)?).into())
    }
}

fn test(name: &'static str, f: fn(f64) -> bool) -> impl Fn(Args) -> R {
    move |a| Ok(f(op::to_float(&a.one(name)?)?).into())
}

pub fn module() -> Module {
    crate::module_once!(build())
}

fn build() -> Module {
    let mut m = Module::new("math")
        .with("pi", std::f64::consts::PI)
        .with("e", std::f64::consts::E)
        .with("tau", std::f64::consts::TAU)
        .with("inf", f64::INFINITY)
        .with("nan", f64::NAN);
    for (name, f) in UNARY.iter().chain(&[("atanh", atanh as fn(f64) -> R<f64>)]) {
        m = m.function(name, move |a| Ok(f(op::to_float(&a.one(&format!("math.{name}"))?)?)?.into()));
    }
    m.function("log", log)
        .function("log2", |a| Ok(ln_of(&a.one("math.log2")?, f64::log2)?.into()))
        .function("log10", |a| Ok(ln_of(&a.one("math.log10")?, f64::log10)?.into()))
        .function("log1p", |a| {
            let x = op::to_float(&a.one("math.log1p")?)?;
            if x <= -1.0 {
                Err(domain())
            } else {
                Ok(x.ln_1p().into())
            }
        })
        .function("floor", |a| rounded(a, "floor", "__floor__", f64::floor))
        .function("ceil", |a| rounded(a, "ceil", "__ceil__", f64::ceil))
        .function("trunc", |a| rounded(a, "trunc", "__trunc__", f64::trunc))
        .function("pow", pow)
        .function("fmod", fmod)
        .function("ldexp", ldexp)
        .function("frexp", |a| {
            let (mantissa, exponent) = float::frexp(op::to_float(&a.one("math.frexp")?)?);
            Ok(tuple![mantissa, exponent])
        })
        .function("modf", |a| {
            let x = op::to_float(&a.one("math.modf")?)?;
            let part = if x.is_infinite() { 0f64.copysign(x) } else { (x - x.trunc()).copysign(x) };
            Ok(tuple![part, x.trunc()])
        })
        .function("gcd", |a| fold(a, Int::ZERO, |x, y| Ok(x.gcd(y))))
        .function("lcm", |a| fold(a, Int::ONE, lcm))
        .function("factorial", factorial)
        .function("comb", |a| choose(a, "comb", false))
        .function("perm", |a| choose(a, "perm", true))
        .function("isqrt", isqrt)
        .function("isclose", isclose)
        .function("fsum", fsum)
        .function("hypot", hypot)
        .function("dist", dist)
        .function("prod", prod)
        .function("atan2", two("atan2", f64::atan2))
        .function("copysign", two("copysign", f64::copysign))
        .function("isnan", test("math.isnan", f64::is_nan))
        .function("isinf", test("math.isinf", f64::is_infinite))
        .function("isfinite", test("math.isfinite", f64::is_finite))
}
