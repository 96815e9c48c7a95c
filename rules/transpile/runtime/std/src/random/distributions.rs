//! Draws from distributions, by the algorithms and in the draw order of CPython's `random`.
use super::Random;
use batuta_rt::prelude::*;
use std::f64::consts::PI;

type Body = fn(&Value, Args) -> R;

/// The numbers of a call, with defaults for those that may be left out.
fn numbers<const N: usize>(a: Args, name: &str, names: [&str; N], defaults: [Option<f64>; N]) -> R<[f64; N]> {
    let required = defaults.iter().filter(|d| d.is_none()).count();
    let given = a.named(name, names, required)?;
    let mut out = [0.0; N];
    for ((slot, value), default) in out.iter_mut().zip(given).zip(defaults) {
        *slot = match value {
            Some(value) => op::to_float(&value)?,
            None => default.unwrap_or(0.0),
        };
    }
    Ok(out)
}

fn float(value: f64) -> R {
    Ok(Value::Float(value))
}

fn normal(random: &Random, mu: f64, sigma: f64) -> f64 {
    let magic = 4.0 * (-0.5f64).exp() / 2.0f64.sqrt();
    loop {
        let u1 = random.unit();
        let u2 = 1.0 - random.unit();
        let z = magic * (u1 - 0.5) / u2;
        if z * z / 4.0 <= -u2.ln() {
            return mu + z * sigma;
        }
    }
}

fn gamma(random: &Random, alpha: f64, beta: f64) -> R<f64> {
    if alpha <= 0.0 || beta <= 0.0 {
        return Err(value_error("gammavariate: alpha and beta must be > 0.0"));
    }
    if alpha > 1.0 {
        let ainv = (2.0 * alpha - 1.0).sqrt();
        let bbb = alpha - 4.0f64.ln();
        let ccc = alpha + ainv;
        let magic = 1.0 + 4.5f64.ln();
        loop {
            let u1 = random.unit();
            if !(1e-7 < u1 && u1 < 0.9999999) {
                continue;
            }
            let u2 = 1.0 - random.unit();
            let v = (u1 / (1.0 - u1)).ln() / ainv;
            let x = alpha * v.exp();
            let z = u1 * u1 * u2;
            let r = bbb + ccc * v - x;
            if r + magic - 4.5 * z >= 0.0 || r >= z.ln() {
                return Ok(x * beta);
            }
        }
    }
    if alpha == 1.0 {
        return Ok(-(1.0 - random.unit()).ln() * beta);
    }
    let e = std::f64::consts::E;
    loop {
        let u = random.unit();
        let b = (e + alpha) / e;
        let p = b * u;
        let x = if p <= 1.0 { p.powf(1.0 / alpha) } else { -((b - p) / alpha).ln() };
        let u1 = random.unit();
        if p > 1.0 {
            if u1 <= x.powf(alpha - 1.0) {
                return Ok(x * beta);
            }
        } else if u1 <= (-x).exp() {
            return Ok(x * beta);
        }
    }
}

pub const METHODS: &[(&str, &str, Body)] = &[
    ("uniform", "self, a, b", |this, a| {
        // In the arithmetic of the arguments: ints stay exact until they meet the float.
        let [low, high] = a.named("uniform", ["a", "b"], 2)?;
        let (low, high) = (low.unwrap_or_default(), high.unwrap_or_default());
        let drawn = Value::Float(Random::of(this)?.unit());
        op::add(&low, &op::mul(&op::sub(&high, &low)?, &drawn)?)
    }),
    ("triangular", "self, low=0.0, high=1.0, mode=None", |this, a| {
        let [low, high, mode] = a.named("triangular", ["low", "high", "mode"], 0)?;
        let number = |v: Option<Value>, default: f64| v.map_or(Ok(default), |v| op::to_float(&v));
        let (low, high) = (number(low, 0.0)?, number(high, 1.0)?);
        let mut u = Random::of(this)?.unit();
        let mut c = match mode.filter(|m| !m.is_none()) {
            Some(_) if high == low => return float(low),
            Some(mode) => (op::to_float(&mode)? - low) / (high - low),
            None => 0.5,
        };
        let (mut low, mut high) = (low, high);
        if u > c {
            u = 1.0 - u;
            c = 1.0 - c;
            std::mem::swap(&mut low, &mut high);
        }
        float(low + (high - low) * (u * c).sqrt())
    }),
    ("normalvariate", "self, mu=0.0, sigma=1.0", |this, a| {
        let [mu, sigma] = numbers(a, "normalvariate", ["mu", "sigma"], [Some(0.0), Some(1.0)])?;
        float(normal(Random::of(this)?, mu, sigma))
    }),
    ("gauss", "self, mu=0.0, sigma=1.0", |this, a| {
        let [mu, sigma] = numbers(a, "gauss", ["mu", "sigma"], [Some(0.0), Some(1.0)])?;
        let random = Random::of(this)?;
        let z = match random.spare.take() {
            Some(z) => z,
            None => {
                let angle = random.unit() * 2.0 * PI;
                let radius = (-2.0 * (1.0 - random.unit()).ln()).sqrt();
                random.spare.set(Some(angle.sin() * radius));
                angle.cos() * radius
            }
        };
        float(mu + z * sigma)
    }),
    ("lognormvariate", "self, mu, sigma", |this, a| {
        let [mu, sigma] = numbers(a, "lognormvariate", ["mu", "sigma"], [None, None])?;
        float(normal(Random::of(this)?, mu, sigma).exp())
    }),
    ("expovariate", "self, lambd", |this, a| {
        let [lambda] = numbers(a, "expovariate", ["lambd"], [None])?;
        if lambda == 0.0 {
            return Err(zero_division_error("float division by zero"));
        }
        float(-(1.0 - Random::of(this)?.unit()).ln() / lambda)
    }),
    ("vonmisesvariate", "self, mu, kappa", |this, a| {
        let [mu, kappa] = numbers(a, "vonmisesvariate", ["mu", "kappa"], [None, None])?;
        let random = Random::of(this)?;
        let two_pi = 2.0 * PI;
        if kappa <= 1e-6 {
            return float(two_pi * random.unit());
        }
        let s = 0.5 / kappa;
        let r = s + (1.0 + s * s).sqrt();
        let z = loop {
            let u1 = random.unit();
            let z = (PI * u1).cos();
            let d = z / (r + z);
            let u2 = random.unit();
            if u2 < 1.0 - d * d || u2 <= (1.0 - d) * d.exp() {
                break z;
            }
        };
        let q = 1.0 / r;
        let f = (q + z) / (1.0 + q * z);
        let angle = if random.unit() > 0.5 { mu + f.acos() } else { mu - f.acos() };
        float(float::modulo(angle, two_pi)?)
    }),
    ("gammavariate", "self, alpha, beta", |this, a| {
        let [alpha, beta] = numbers(a, "gammavariate", ["alpha", "beta"], [None, None])?;
        float(gamma(Random::of(this)?, alpha, beta)?)
    }),
    ("betavariate", "self, alpha, beta", |this, a| {
        let [alpha, beta] = numbers(a, "betavariate", ["alpha", "beta"], [None, None])?;
        let random = Random::of(this)?;
        let y = gamma(random, alpha, 1.0)?;
        if y == 0.0 {
            return float(0.0);
        }
        float(y / (y + gamma(random, beta, 1.0)?))
    }),
    ("paretovariate", "self, alpha", |this, a| {
        let [alpha] = numbers(a, "paretovariate", ["alpha"], [None])?;
        float((1.0 - Random::of(this)?.unit()).powf(-1.0 / alpha))
    }),
    ("weibullvariate", "self, alpha, beta", |this, a| {
        let [alpha, beta] = numbers(a, "weibullvariate", ["alpha", "beta"], [None, None])?;
        float(alpha * (-(1.0 - Random::of(this)?.unit()).ln()).powf(1.0 / beta))
    }),
];
