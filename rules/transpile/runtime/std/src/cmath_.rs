//! `cmath`: functions of complex numbers, by the formulas of CPython's `cmathmodule.c` for finite values.
use batuta_rt::complex::complex;
use batuta_rt::prelude::*;
use std::f64::consts::{E, LN_10, LN_2, PI, TAU};

#[derive(Clone, Copy)]
struct C {
    re: f64,
    im: f64,
}

fn c(re: f64, im: f64) -> C {
    C { re, im }
}

fn of(value: &Value) -> R<C> {
    match value.payload() {
        Value::Complex(z) => Ok(c(z.re, z.im)),
        Value::Float(_) | Value::Int(_) | Value::Bool(_) => Ok(c(op::to_float(value)?, 0.0)),
        _ => match ["__complex__", "__float__", "__index__"].iter().any(|m| class_of(value).lookup(m).is_some()) {
            true => {
                let made = builtins::complex(args![value])?;
                match made.payload() {
                    Value::Complex(z) => Ok(c(z.re, z.im)),
                    _ => Err(type_error("a complex number was expected")),
                }
            }
            false => Err(type_error(format!("must be real number, not {}", value.type_name()))),
        },
    }
}

fn domain() -> Exc {
    value_error("math domain error")
}

fn range() -> Exc {
    overflow_error("math range error")
}

/// Above this, sums of squares could overflow.
const LARGE: f64 = f64::MAX / 4.0;

fn sqrt(z: C) -> C {
    if z.re == 0.0 && z.im == 0.0 {
        return c(0.0, z.im);
    }
    if z.im.is_infinite() {
        return c(f64::INFINITY, z.im);
    }
    let (ax, ay) = (z.re.abs(), z.im.abs());
    let s = if ax < f64::MIN_POSITIVE && ay < f64::MIN_POSITIVE && (ax > 0.0 || ay > 0.0) {
        // Subnormals are scaled up, so that no digits are lost.
        let scale = 2f64.powi(54);
        let ax = ax * scale;
        (ax + ax.hypot(ay * scale)).sqrt() * 2f64.powi(-27)
    } else {
        let ax = ax / 8.0;
        2.0 * (ax + ax.hypot(ay / 8.0)).sqrt()
    };
    let d = ay / (2.0 * s);
    if z.re >= 0.0 {
        c(s, d.copysign(z.im))
    } else {
        c(d, s.copysign(z.im))
    }
}

fn exp(z: C) -> R<C> {
    let scale = if z.re > 709.0 { (z.re - 1.0).exp() } else { z.re.exp() };
    let factor = if z.re > 709.0 { E } else { 1.0 };
    let made = c(scale * z.im.cos() * factor, scale * z.im.sin() * factor);
    if z.im == 0.0 {
        return if made.re.is_infinite() && z.re.is_finite() { Err(range()) } else { Ok(c(made.re, z.im)) };
    }
    if (made.re.is_infinite() || made.im.is_infinite()) && z.re.is_finite() {
        return Err(range());
    }
    Ok(made)
}

fn log(z: C) -> R<C> {
    let (ax, ay) = (z.re.abs(), z.im.abs());
    let re = if ax > LARGE || ay > LARGE {
        (ax / 2.0).hypot(ay / 2.0).ln() + LN_2
    } else if ax < f64::MIN_POSITIVE && ay < f64::MIN_POSITIVE {
        if ax == 0.0 && ay == 0.0 {
            return Err(domain());
        }
        let scale = 2f64.powi(53);
        (ax * scale).hypot(ay * scale).ln() - 53.0 * LN_2
    } else {
        let h = ax.hypot(ay);
        if (0.71..=1.73).contains(&h) {
            let (am, an) = if ax > ay { (ax, ay) } else { (ay, ax) };
            ((am - 1.0) * (am + 1.0) + an * an).ln_1p() / 2.0
        } else {
            h.ln()
        }
    };
    Ok(c(re, z.im.atan2(z.re)))
}

fn sinh(z: C) -> R<C> {
    let made = if z.re.abs() > 709.0 {
        let below = z.re - 1f64.copysign(z.re);
        c(z.im.cos() * below.sinh() * E, z.im.sin() * below.cosh() * E)
    } else {
        c(z.im.cos() * z.re.sinh(), z.im.sin() * z.re.cosh())
    };
    finite(made, z)
}

fn cosh(z: C) -> R<C> {
    let made = if z.re.abs() > 709.0 {
        let below = z.re - 1f64.copysign(z.re);
        c(z.im.cos() * below.cosh() * E, z.im.sin() * below.sinh() * E)
    } else {
        c(z.im.cos() * z.re.cosh(), z.im.sin() * z.re.sinh())
    };
    finite(made, z)
}

fn finite(made: C, z: C) -> R<C> {
    if (made.re.is_infinite() || made.im.is_infinite()) && z.re.is_finite() && z.im.is_finite() {
        return Err(range());
    }
    Ok(made)
}

fn tanh(z: C) -> C {
    if z.re.abs() > 709.0 {
        let im = 4.0 * z.im.sin() * z.im.cos() * (-2.0 * z.re.abs()).exp();
        return c(1f64.copysign(z.re), im);
    }
    let (tx, ty) = (z.re.tanh(), z.im.tan());
    let cx = 1.0 / z.re.cosh();
    let txty = tx * ty;
    let denominator = 1.0 + txty * txty;
    c(tx * (1.0 + ty * ty) / denominator, ty / denominator * cx * cx)
}

/// The real inverse hyperbolic sine, by the formulas of the C library.
fn real_asinh(x: f64) -> f64 {
    let a = x.abs();
    let size = if a < 2f64.powi(-28) {
        return x;
    } else if a > 2f64.powi(28) {
        a.ln() + LN_2
    } else if a > 2.0 {
        (2.0 * a + 1.0 / ((a * a + 1.0).sqrt() + a)).ln()
    } else {
        let square = a * a;
        (a + square / (1.0 + (1.0 + square).sqrt())).ln_1p()
    };
    size.copysign(x)
}

/// `i * z`, and back.
fn turned(z: C) -> C {
    c(-z.im, z.re)
}

fn back(z: C) -> C {
    c(z.im, -z.re)
}

fn acosh(z: C) -> C {
    if z.re.abs() > LARGE || z.im.abs() > LARGE {
        return c((z.re / 2.0).hypot(z.im / 2.0).ln() + LN_2 * 2.0, z.im.atan2(z.re));
    }
    let (s1, s2) = (sqrt(c(z.re - 1.0, z.im)), sqrt(c(z.re + 1.0, z.im)));
    c(real_asinh(s1.re * s2.re + s1.im * s2.im), 2.0 * s1.im.atan2(s2.re))
}

fn acos(z: C) -> C {
    if z.re.abs() > LARGE || z.im.abs() > LARGE {
        let size = (z.re / 2.0).hypot(z.im / 2.0).ln() + LN_2 * 2.0;
        return c(z.im.abs().atan2(z.re), if z.re < 0.0 { -size.copysign(z.im) } else { size.copysign(-z.im) });
    }
    let (s1, s2) = (sqrt(c(1.0 - z.re, -z.im)), sqrt(c(1.0 + z.re, z.im)));
    c(2.0 * s1.re.atan2(s2.re), real_asinh(s2.re * s1.im - s2.im * s1.re))
}

fn asinh(z: C) -> C {
    if z.re.abs() > LARGE || z.im.abs() > LARGE {
        let size = (z.re / 2.0).hypot(z.im / 2.0).ln() + LN_2 * 2.0;
        return c(size.copysign(z.re), z.im.atan2(z.re.abs()));
    }
    let (s1, s2) = (sqrt(c(1.0 + z.im, -z.re)), sqrt(c(1.0 - z.im, z.re)));
    c(real_asinh(s1.re * s2.im - s2.re * s1.im), z.im.atan2(s1.re * s2.re - s1.im * s2.im))
}

fn atanh(z: C) -> R<C> {
    if z.re < 0.0 || (z.re == 0.0 && z.re.is_sign_negative()) {
        let made = atanh(c(-z.re, -z.im))?;
        return Ok(c(-made.re, -made.im));
    }
    let ay = z.im.abs();
    if z.re > LARGE.sqrt() || ay > LARGE.sqrt() {
        let h = (z.re / 2.0).hypot(z.im / 2.0);
        return Ok(c(z.re / 4.0 / h / h, -((PI / 2.0).copysign(-z.im))));
    }
    if z.re == 1.0 && ay < f64::MIN_POSITIVE.sqrt() {
        if ay == 0.0 {
            return Err(domain());
        }
        return Ok(c(-(ay.sqrt() / ay.hypot(2.0).sqrt()).ln(), (2f64.atan2(-ay) / 2.0).copysign(z.im)));
    }
    let d = 1.0 - z.re;
    Ok(c((4.0 * z.re / (d * d + ay * ay)).ln_1p() / 4.0, -((-2.0 * z.im).atan2(d * (1.0 + z.re) - ay * ay)) / 2.0))
}

fn value(z: C) -> R {
    Ok(complex(z.re, z.im))
}

type Unary = fn(C) -> R<C>;

const UNARY: &[(&str, Unary)] = &[
    ("sqrt", |z| Ok(sqrt(z))),
    ("exp", exp),
    ("log10", |z| log(z).map(|l| c(l.re / LN_10, l.im / LN_10))),
    ("sin", |z| sinh(turned(z)).map(back)),
    ("cos", |z| cosh(turned(z))),
    ("tan", |z| Ok(back(tanh(turned(z))))),
    ("sinh", sinh),
    ("cosh", cosh),
    ("tanh", |z| Ok(tanh(z))),
    ("asin", |z| Ok(back(asinh(turned(z))))),
    ("acos", |z| Ok(acos(z))),
    ("atan", |z| atanh(turned(z)).map(back)),
    ("asinh", |z| Ok(asinh(z))),
    ("acosh", |z| Ok(acosh(z))),
    ("atanh", atanh),
];

fn is_close(mut a: Args) -> R {
    let (relative, absolute) = (a.take_kw("rel_tol"), a.take_kw("abs_tol"));
    let [x, y] = a.named("isclose", ["a", "b"], 2)?;
    let (x, y) = (of(&x.unwrap_or_default())?, of(&y.unwrap_or_default())?);
    let relative = relative.map_or(Ok(1e-9), |r| op::to_float(&r))?;
    let absolute = absolute.map_or(Ok(0.0), |r| op::to_float(&r))?;
    if relative < 0.0 || absolute < 0.0 {
        return Err(value_error("tolerances must be non-negative"));
    }
    if x.re == y.re && x.im == y.im {
        return Ok(true.into());
    }
    if x.re.is_infinite() || x.im.is_infinite() || y.re.is_infinite() || y.im.is_infinite() {
        return Ok(false.into());
    }
    let size = |z: C| z.re.hypot(z.im);
    let difference = size(c(x.re - y.re, x.im - y.im));
    Ok((difference <= relative * size(y) || difference <= relative * size(x) || difference <= absolute).into())
}

fn build() -> R<Module> {
    let mut module = Module::new("cmath");
    for (name, value) in [("pi", PI), ("e", E), ("tau", TAU), ("inf", f64::INFINITY), ("nan", f64::NAN)] {
        module.set(name, value);
    }
    module.set("infj", complex(0.0, f64::INFINITY));
    module.set("nanj", complex(0.0, f64::NAN));
    for (name, body) in UNARY {
        module = module.function(name, move |a| value(body(of(&a.one(&format!("cmath.{name}"))?)?)?));
    }
    type Test = fn(C) -> bool;
    let tests: [(&str, Test); 3] = [
        ("isnan", |z| z.re.is_nan() || z.im.is_nan()),
        ("isinf", |z| z.re.is_infinite() || z.im.is_infinite()),
        ("isfinite", |z| z.re.is_finite() && z.im.is_finite()),
    ];
    for (name, test) in tests {
        module = module.function(name, move |a| Ok(test(of(&a.one(&format!("cmath.{name}"))?)?).into()));
    }
    Ok(module
        .function("phase", |a| {
            let z = of(&a.one("cmath.phase")?)?;
            Ok(z.im.atan2(z.re).into())
        })
        .function("polar", |a| {
            let z = of(&a.one("cmath.polar")?)?;
            let size = z.re.hypot(z.im);
            if size.is_infinite() && z.re.is_finite() && z.im.is_finite() {
                return Err(range());
            }
            Ok(tuple![size, z.im.atan2(z.re)])
        })
        .function("rect", |a| {
            let [r, phi] = a.exactly::<2>("rect")?;
            let (r, phi) = (number(&r)?, number(&phi)?);
            if phi == 0.0 {
                return value(c(r, r * phi));
            }
            if r != 0.0 && phi.is_infinite() {
                return Err(domain());
            }
            value(c(r * phi.cos(), r * phi.sin()))
        })
        .function("log", |a| {
            let [z, base] = a.between::<2>("log", 1)?;
            let z = log(of(&z.unwrap_or_default())?)?;
            let Some(base) = base else { return value(z) };
            let base = log(of(&base)?)?;
            op::truediv(&value(z)?, &value(base)?).map_err(|e| match e.is(K::ZeroDivisionError) {
                true => domain(),
                false => e,
            })
        })
        .function("isclose", is_close))
}

fn number(value: &Value) -> R<f64> {
    match value.payload() {
        Value::Float(_) | Value::Int(_) | Value::Bool(_) => op::to_float(value),
        _ => Err(type_error(format!("must be real number, not {}", value.type_name()))),
    }
}

pub fn module() -> Module {
    crate::module_once!(crate::showing::built("cmath", build))
}
