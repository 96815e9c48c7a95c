//! Exact integer functions of `math`.
use batuta_rt::prelude::*;

pub fn add_to(module: Module) -> Module {
    module
        .function("factorial", factorial)
        .function("gcd", |a| fold(a, "gcd", Int::from(0), |x, y| Ok(x.gcd(y))))
        .function("lcm", |a| {
            fold(a, "lcm", Int::from(1), |x, y| {
                if x.is_zero() || y.is_zero() {
                    return Ok(Int::from(0));
                }
                Ok((&x.floor_div(&x.gcd(y))? * y).abs())
            })
        })
        .function("isqrt", |a| {
            let n = op::index(&a.one("math.isqrt")?)?;
            if n.is_negative() {
                return Err(value_error("isqrt() argument must be nonnegative"));
            }
            Ok(Value::Int(n.isqrt()))
        })
        .function("comb", |a| {
            let [n, k] = a.exactly::<2>("comb")?;
            let (n, k) = (op::index(&n)?, op::index(&k)?);
            check(&n, &k)?;
            if k > n {
                return Ok(Value::from(0));
            }
            let rest = &n - &k;
            chosen(&n, if rest < k { &rest } else { &k })
        })
        .function("perm", |a| {
            let [n, k] = a.between::<2>("perm", 1)?;
            let n = n.unwrap_or_default();
            let Some(k) = k.filter(|k| !k.is_none()) else { return factorial(Args::of(vec![n])) };
            let (n, k) = (op::index(&n)?, op::index(&k)?);
            check(&n, &k)?;
            let mut product = Int::from(1);
            for i in 0..k.to_index()? {
                product = &product * &(&n - &Int::from(i));
                if product.is_zero() {
                    break;
                }
            }
            Ok(Value::Int(product))
        })
}

fn check(n: &Int, k: &Int) -> R<()> {
    for (name, value) in [("n", n), ("k", k)] {
        if value.is_negative() {
            return Err(value_error(format!("{name} must be a non-negative integer")));
        }
    }
    Ok(())
}

fn chosen(n: &Int, k: &Int) -> R {
    let mut result = Int::from(1);
    for i in 0..k.to_index()? {
        result = (&result * &(n - &Int::from(i))).floor_div(&Int::from(i + 1))?;
    }
    Ok(Value::Int(result))
}

fn fold(a: Args, name: &str, start: Int, combine: fn(&Int, &Int) -> R<Int>) -> R {
    a.no_keywords(&format!("math.{name}"))?;
    let mut result = start;
    for value in &a.pos {
        result = combine(&result, &op::index(value)?.abs())?;
    }
    Ok(Value::Int(result))
}

fn factorial(a: Args) -> R {
    let value = a.one("math.factorial")?;
    let Some(n) = op::try_index(&value)? else {
        return Err(type_error(format!("'{}' object cannot be interpreted as an integer", value.type_name())));
    };
    if n.is_negative() {
        return Err(value_error("factorial() not defined for negative values"));
    }
    let Some(n) = n.to_i64() else {
        return Err(overflow_error("factorial() argument should not exceed 9223372036854775807"));
    };
    Ok(Value::Int(product(2, n)))
}

/// The product of low..=high, by halves so that big factors stay balanced.
fn product(low: i64, high: i64) -> Int {
    if low > high {
        return Int::from(1);
    }
    if high - low < 8 {
        return (low..=high).fold(Int::from(1), |product, i| &product * &Int::from(i));
    }
    let middle = low + (high - low) / 2;
    &product(low, middle) * &product(middle + 1, high)
}
