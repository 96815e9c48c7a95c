//! Sums and products over iterables: `fsum` exact, `prod`, `dist`, `hypot`.
use batuta_rt::prelude::*;

pub fn add_to(module: Module) -> Module {
    module
        .function("fsum", |a| fsum(&collect(&a.one("math.fsum")?)?))
        .function("prod", |mut a| {
            let mut total = a.take_kw("start").unwrap_or_else(|| Value::from(1));
            for value in collect(&a.one("prod")?)? {
                total = op::mul(&total, &value)?;
            }
            Ok(total)
        })
        .function("hypot", |a| {
            a.no_keywords("math.hypot")?;
            let parts = a.pos.iter().map(op::to_float).collect::<R<Vec<_>>>()?;
            Ok(Value::Float(norm(&parts)))
        })
        .function("dist", |a| {
            let [p, q] = a.exactly::<2>("dist")?;
            let (p, q) = (collect(&p)?, collect(&q)?);
            if p.len() != q.len() {
                return Err(value_error("both points must have the same number of dimensions"));
            }
            let mut parts = Vec::new();
            for (x, y) in p.iter().zip(&q) {
                parts.push(op::to_float(x)? - op::to_float(y)?);
            }
            Ok(Value::Float(norm(&parts)))
        })
}

/// The Euclidean norm: the sum of squares in double-double arithmetic, scaled by the largest part.
fn norm(parts: &[f64]) -> f64 {
    if parts.iter().any(|x| x.is_infinite()) {
        return f64::INFINITY;
    }
    match parts {
        [] => return 0.0,
        [x] => return x.abs(),
        [x, y] => return x.hypot(*y),
        _ => {}
    }
    let largest = parts.iter().fold(0.0f64, |m, x| m.max(x.abs()));
    if largest == 0.0 || parts.iter().any(|x| x.is_nan()) {
        return if largest == 0.0 { 0.0 } else { f64::NAN };
    }
    let (_, exponent) = float::frexp(largest);
    let scale = libm::scalbn(1.0, -exponent);
    let (mut high, mut low) = (0.0f64, 0.0f64);
    for x in parts {
        let x = x * scale;
        let square = x * x;
        let error = x.mul_add(x, -square);
        let sum = high + square;
        let lost = if high >= square { (high - sum) + square } else { (square - sum) + high };
        high = sum;
        low += lost + error;
    }
    let root = (high + low).sqrt();
    // One step of Newton's method on the exact residue.
    let residue = (-root).mul_add(root, high) + low;
    (root + residue / (2.0 * root)) / scale
}

/// Exact summation with partials that do not overlap.
/// Source: J. R. Shewchuk, "Adaptive precision floating-point arithmetic and fast robust geometric predicates", 1997.
fn fsum(values: &[Value]) -> R {
    let mut partials: Vec<f64> = Vec::new();
    let mut special = 0.0f64;
    let mut infinite = 0.0f64;
    for value in values {
        let original = op::to_float(value)?;
        let mut x = original;
        let mut kept = 0;
        for at in 0..partials.len() {
            let mut y = partials[at];
            if x.abs() < y.abs() {
                std::mem::swap(&mut x, &mut y);
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
        if x != 0.0 {
            if !x.is_finite() {
                if original.is_finite() {
                    return Err(overflow_error("intermediate overflow in fsum"));
                }
                if original.is_infinite() {
                    infinite += original;
                }
                special += original;
                partials.clear();
            } else {
                partials.push(x);
            }
        }
    }
    if special != 0.0 {
        if infinite.is_nan() {
            return Err(value_error("-inf + inf in fsum"));
        }
        return Ok(Value::Float(special));
    }
    let mut high = 0.0;
    if let Some(last) = partials.pop() {
        high = last;
        let mut low = 0.0;
        while let Some(y) = partials.pop() {
            let x = high;
            high = x + y;
            low = y - (high - x);
            if low != 0.0 {
                break;
            }
        }
        // Half-even rounding across more than two partials.
        if let Some(next) = partials.last() {
            if (low < 0.0 && *next < 0.0) || (low > 0.0 && *next > 0.0) {
                let y = low * 2.0;
                let x = high + y;
                if y == x - high {
                    high = x;
                }
            }
        }
    }
    Ok(Value::Float(high))
}
