//! Exact sums: fractions of integers, and sums of floats rounded once.
use batuta_rt::prelude::*;

/// A fraction in lowest terms, or what no fraction is: infinity, not a number.
#[derive(Clone)]
pub enum Total {
    Fraction(Int, Int),
    Other(Value),
}

pub fn reduced(n: &Int, d: &Int) -> R<(Int, Int)> {
    let common = n.gcd(d);
    Ok((n.floor_div(&common)?, d.floor_div(&common)?))
}

fn add((n, d): &(Int, Int), (m, e): &(Int, Int)) -> R<(Int, Int)> {
    reduced(&(&(n * e) + &(m * d)), &(d * e))
}

/// What kind of numbers were summed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Int,
    Float,
    Fraction,
    Decimal,
}

/// The integers whose quotient a number is; `None` for infinities and not-a-number.
fn ratio(value: &Value) -> R<Option<(Int, Int)>> {
    let made = match op::call_method(value, "as_integer_ratio", ()) {
        Ok(made) => made,
        Err(e) if e.is(K::OverflowError) || e.is(K::ValueError) => return Ok(None),
        Err(e) if e.is(K::AttributeError) => {
            let name = value.type_name();
            return Err(type_error(format!("can't convert type '{name}' to numerator/denominator")));
        }
        Err(e) => return Err(e),
    };
    let [n, d] = op::unpack::<2>(&made)?;
    Ok(Some((n.as_int()?, d.as_int()?)))
}

fn kind_of(value: &Value) -> R<Kind> {
    match value.payload() {
        Value::Int(_) | Value::Bool(_) => Ok(Kind::Int),
        Value::Float(_) => Ok(Kind::Float),
        _ if &*value.type_name() == "Fraction" => Ok(Kind::Fraction),
        _ if &*value.type_name() == "decimal.Decimal" => Ok(Kind::Decimal),
        _ => {
            let text = format!("batuta: statistics of {} are not supported", value.type_name());
            Err(not_implemented_error(text))
        }
    }
}

fn coerce(a: Kind, b: Kind) -> R<Kind> {
    Ok(match (a, b) {
        (Kind::Decimal, Kind::Decimal | Kind::Int) | (Kind::Int, Kind::Decimal) => Kind::Decimal,
        (Kind::Decimal, _) | (_, Kind::Decimal) => {
            let [a, b] = [a, b].map(|kind| match kind {
                Kind::Decimal => "Decimal",
                Kind::Fraction => "Fraction",
                _ => "float",
            });
            return Err(type_error(format!("don't know how to coerce {a} and {b}")));
        }
        (Kind::Float, _) | (_, Kind::Float) => Kind::Float,
        (Kind::Fraction, _) | (_, Kind::Fraction) => Kind::Fraction,
        _ => Kind::Int,
    })
}

fn decimal(of: &Int) -> R {
    let Some(module) = crate::module("decimal") else {
        return Err(not_implemented_error("batuta: statistics of Decimal are not supported"));
    };
    op::call(&module.get("Decimal")?, [Value::Int(of.clone())])
}

/// Sums of values and of squares, exactly, with the kind of the result and the count.
pub struct Sums {
    pub kind: Kind,
    pub sum: Total,
    pub squares: Total,
    pub count: usize,
}

pub fn sums(data: &Value) -> R<Sums> {
    let zero = || (Int::from(0), Int::from(1));
    let (mut kind, mut count, mut sum, mut squares) = (Kind::Int, 0, zero(), zero());
    let mut other: Option<Value> = None;
    // Floats have few denominators: one sum for each.
    let mut partial: Vec<(Int, Int, Int)> = Vec::new();
    let mut items = op::iter(data)?;
    while let Some(value) = items.next()? {
        let found = ratio(&value)?;
        kind = coerce(kind, kind_of(&value)?)?;
        count += 1;
        match found {
            None => {
                other = Some(match other {
                    Some(before) => op::add(&before, &value)?,
                    None => op::add(&0.into(), &value)?,
                })
            }
            Some((n, d)) => match partial.iter_mut().find(|(of, _, _)| *of == d) {
                Some((_, plain, square)) => {
                    *square = &*square + &(&n * &n);
                    *plain = &*plain + &n;
                }
                None => {
                    let square = &n * &n;
                    partial.push((d, n, square));
                }
            },
        }
    }
    if let Some(other) = other {
        return Ok(Sums { kind, sum: Total::Other(other.clone()), squares: Total::Other(other), count });
    }
    for (d, n, square) in &partial {
        sum = add(&sum, &(n.clone(), d.clone()))?;
        squares = add(&squares, &(square.clone(), d * d))?;
    }
    Ok(Sums { kind, sum: Total::Fraction(sum.0, sum.1), squares: Total::Fraction(squares.0, squares.1), count })
}

/// A total divided by a count.
pub fn divided(total: Total, by: &Int) -> R<Total> {
    Ok(match total {
        Total::Fraction(n, d) => {
            let (n, d) = reduced(&n, &(&d * by))?;
            Total::Fraction(n, d)
        }
        Total::Other(value) => Total::Other(op::truediv(&value, &by.clone().into())?),
    })
}

/// A total as a number of the kind of the data.
pub fn converted(total: &Total, kind: Kind) -> R {
    match total {
        Total::Other(value) => Ok(value.clone()),
        Total::Fraction(n, d) if *d == Int::from(1) && kind == Kind::Int => Ok(n.clone().into()),
        Total::Fraction(n, d) if kind == Kind::Fraction => {
            let Some(module) = crate::module("fractions") else {
                return Err(not_implemented_error("batuta: statistics of Fraction are not supported"));
            };
            op::call(&module.get("Fraction")?, [Value::Int(n.clone()), Value::Int(d.clone())])
        }
        Total::Fraction(n, d) if kind == Kind::Decimal => op::truediv(&decimal(n)?, &decimal(d)?),
        Total::Fraction(n, d) => Ok(n.true_div(d)?.into()),
    }
}

/// The square root of a fraction as a decimal, rounded once: the one of three neighbours that is nearest.
pub fn decimal_root(n: &Int, d: &Int) -> R {
    if n.is_zero() {
        return op::call_method(&decimal(n)?, "scaleb", [Value::from(-1)]);
    }
    let root = op::call_method(&op::truediv(&decimal(n)?, &decimal(d)?)?, "sqrt", ())?;
    let parts = |value: &Value| ratio(value).map(|found| found.unwrap_or((Int::from(0), Int::from(1))));
    let (nr, dr) = parts(&root)?;
    let square = |of: Int| &of * &of;
    let four = Int::from(4);
    // Whether the fraction lies above, or below, the middle between the root and its neighbour.
    let sides = |neighbour: &Value| -> R<(Int, Int)> {
        let (nn, dn) = parts(neighbour)?;
        Ok((&(&four * n) * &square(&dr * &dn), d * &square(&(&dr * &nn) + &(&dn * &nr))))
    };
    let Some(module) = crate::module("decimal") else { return Ok(root) };
    let digits = op::getattr(&op::call(&module.get("getcontext")?, ())?, "prec")?;
    let place = op::sub(&op::call_method(&root, "adjusted", ())?, &op::sub(&digits, &1.into())?)?;
    let step = op::call_method(&decimal(&Int::from(1))?, "scaleb", [place])?;
    let plus = op::add(&root, &step)?;
    let (fraction, middle) = sides(&plus)?;
    if fraction > middle {
        return Ok(plus);
    }
    let minus = op::sub(&root, &step)?;
    let (fraction, middle) = sides(&minus)?;
    Ok(if fraction < middle { minus } else { root })
}

/// The square root of a fraction, rounded once.
pub fn square_root(n: &Int, d: &Int) -> R<f64> {
    if n.is_zero() {
        return Ok(0.0);
    }
    let shift = (n.bit_length() as i64 - d.bit_length() as i64 - 109).div_euclid(2);
    let root = |n: &Int, d: &Int| -> R<Int> {
        let a = n.floor_div(d)?.isqrt();
        // The lowest bit says that something was cut off.
        let inexact = &(&a * &a) * d != *n;
        Ok(if inexact { &a | &Int::from(1) } else { a })
    };
    if shift >= 0 {
        let shift = Int::from(shift);
        let double = &shift + &shift;
        return root(n, &d.shl(&double)?)?.shl(&shift)?.to_f64();
    }
    let shift = Int::from(-shift);
    let double = &shift + &shift;
    root(&n.shl(&double)?, d)?.true_div(&Int::from(1).shl(&shift)?)
}

/// The sum of floats, rounded once (Shewchuk's partial sums).
pub fn float_sum(values: &[f64]) -> R<f64> {
    let (mut partials, mut special): (Vec<f64>, f64) = (Vec::new(), 0.0);
    let mut infinite = 0.0;
    for value in values {
        let mut x = *value;
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
                if value.is_finite() {
                    return Err(overflow_error("intermediate overflow in fsum"));
                }
                if value.is_infinite() {
                    infinite += value;
                }
                special += value;
                partials.clear();
            } else {
                partials.push(x);
            }
        }
    }
    if special != 0.0 || special.is_nan() {
        if f64::is_nan(infinite) {
            return Err(value_error("-inf + inf in fsum"));
        }
        return Ok(special);
    }
    let Some(mut high) = partials.pop() else { return Ok(0.0) };
    let mut low = 0.0;
    while let Some(next) = partials.pop() {
        let x = high;
        high = x + next;
        low = next - (high - x);
        if low != 0.0 {
            break;
        }
    }
    // Half-way cases go by the sign of what is left.
    if let Some(last) = partials.last() {
        if (low < 0.0 && *last < 0.0) || (low > 0.0 && *last > 0.0) {
            let doubled = low * 2.0;
            let x = high + doubled;
            if doubled == x - high {
                high = x;
            }
        }
    }
    Ok(high)
}
