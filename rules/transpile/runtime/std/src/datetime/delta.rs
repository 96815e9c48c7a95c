//! `timedelta`.
use super::arguments;
use batuta_rt::prelude::*;
use num_bigint::BigInt;
use num_integer::Integer;
use std::any::Any;
use std::cmp::Ordering;

pub const SECOND: i128 = 1_000_000;
pub const DAY: i128 = 86_400 * SECOND;
const MOST_DAYS: i128 = 999_999_999;

/// A duration in microseconds.
pub struct Delta(pub i128);

impl Native for Delta {
    fn class(&self) -> Class {
        class()
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

super::once_class!(build);

pub fn of(value: &Value) -> Option<i128> {
    value.downcast::<Delta>().map(|d| d.0)
}

fn this(value: &Value) -> R<i128> {
    of(value).ok_or_else(|| type_error("expected a timedelta"))
}

/// Days, seconds and microseconds.
pub fn parts(us: i128) -> (i128, i128, i128) {
    let rest = us.rem_euclid(DAY);
    (us.div_euclid(DAY), rest / SECOND, rest % SECOND)
}

fn checked(class: &Class, us: i128) -> R {
    let days = us.div_euclid(DAY);
    if days != i128::from(days as i32) {
        return Err(overflow_error("Python int too large to convert to C int"));
    }
    if days.abs() > MOST_DAYS {
        return Err(overflow_error(format!("days={days}; must have magnitude <= 999999999")));
    }
    Ok(super::instance(class, &self::class(), Delta(us)))
}

pub fn make(us: i128) -> R {
    checked(&class(), us)
}

fn big(us: &BigInt) -> R {
    match i128::try_from(us) {
        Ok(us) => make(us),
        Err(_) => Err(overflow_error("Python int too large to convert to C int")),
    }
}

const UNITS: [(&str, i128); 7] = [
    ("days", DAY),
    ("seconds", SECOND),
    ("microseconds", 1),
    ("milliseconds", 1000),
    ("minutes", 60 * SECOND),
    ("hours", 3600 * SECOND),
    ("weeks", 7 * DAY),
];

fn construct(class: &Class, a: Args) -> R {
    let given = arguments(a, "__new__", UNITS.map(|u| u.0), 0)?;
    let (mut sum, mut leftover) = (BigInt::from(0), 0.0f64);
    for at in [2, 3, 1, 4, 5, 0, 6] {
        let Some(value) = &given[at] else { continue };
        let (name, factor) = UNITS[at];
        match value.payload() {
            Value::Int(_) | Value::Bool(_) => sum += op::index(value)?.to_big() * factor,
            Value::Float(f) => {
                let whole = float::to_int(f.trunc())?;
                sum += whole.to_big() * factor;
                let scaled = (f - f.trunc()) * factor as f64;
                sum += BigInt::from(scaled.trunc() as i128);
                leftover += scaled - scaled.trunc();
            }
            other => {
                let text = format!("unsupported type for timedelta {name} component: {}", other.type_name());
                return Err(type_error(text));
            }
        }
    }
    if leftover != 0.0 {
        let mut whole = leftover.round();
        if (whole - leftover).abs() == 0.5 {
            let odd = if sum.is_odd() { 1.0 } else { 0.0 };
            whole = 2.0 * ((leftover + odd) * 0.5).round() - odd;
        }
        sum += BigInt::from(whole as i128);
    }
    match i128::try_from(&sum) {
        Ok(us) => checked(class, us),
        Err(_) => Err(overflow_error("Python int too large to convert to C int")),
    }
}

/// The nearest integer to a quotient, ties to even.
fn nearest(a: BigInt, b: BigInt) -> BigInt {
    let (a, b) = if b < BigInt::from(0) { (-a, -b) } else { (a, b) };
    let (q, r) = a.div_mod_floor(&b);
    match (r * 2i32).cmp(&b) {
        Ordering::Greater => q + 1,
        Ordering::Equal if q.is_odd() => q + 1,
        _ => q,
    }
}

fn ratio(f: f64) -> R<(BigInt, BigInt)> {
    let pair = op::call_method(&Value::Float(f), "as_integer_ratio", Args::none())?;
    let [n, d] = op::unpack::<2>(&pair)?;
    Ok((n.as_int()?.to_big(), d.as_int()?.to_big()))
}

fn zero_division() -> Exc {
    zero_division_error("integer division or modulo by zero")
}

fn mul(a: &Value, other: &Value) -> R {
    let us = BigInt::from(this(a)?);
    match other.payload() {
        Value::Int(_) | Value::Bool(_) => big(&(us * op::index(other)?.to_big())),
        Value::Float(f) => {
            let (n, d) = ratio(*f)?;
            big(&nearest(us * n, d))
        }
        _ => Ok(Value::NotImplemented),
    }
}

fn truediv(a: &Value, other: &Value) -> R {
    let us = this(a)?;
    if let Some(divisor) = of(other) {
        if divisor == 0 {
            return Err(zero_division_error("division by zero"));
        }
        return Ok(Int::big(us.into()).true_div(&Int::big(divisor.into()))?.into());
    }
    match other.payload() {
        Value::Int(_) | Value::Bool(_) => {
            let n = op::index(other)?;
            if n.is_zero() {
                Err(zero_division())
            } else {
                big(&nearest(us.into(), n.to_big()))
            }
        }
        Value::Float(f) => {
            let (n, d) = ratio(*f)?;
            if n == BigInt::from(0) {
                return Err(zero_division_error("division by zero"));
            }
            big(&nearest(BigInt::from(us) * d, n))
        }
        _ => Ok(Value::NotImplemented),
    }
}

fn floordiv(a: &Value, other: &Value) -> R {
    let us = BigInt::from(this(a)?);
    let divisor = match of(other) {
        Some(divisor) => BigInt::from(divisor),
        None => match other.payload() {
            Value::Int(_) | Value::Bool(_) => op::index(other)?.to_big(),
            _ => return Ok(Value::NotImplemented),
        },
    };
    if divisor == BigInt::from(0) {
        return Err(zero_division());
    }
    let quotient = us.div_floor(&divisor);
    if of(other).is_some() {
        Ok(Value::Int(Int::big(quotient)))
    } else {
        big(&quotient)
    }
}

fn divmod(a: &Value, other: &Value, zero: &str) -> R<Option<(Value, Value)>> {
    let us = this(a)?;
    let Some(divisor) = of(other) else { return Ok(None) };
    if divisor == 0 {
        return Err(zero_division_error(zero));
    }
    let (q, r) = us.div_mod_floor(&divisor);
    Ok(Some((Value::Int(Int::big(q.into())), make(r)?)))
}

pub fn text(us: i128) -> String {
    let (days, seconds, micro) = parts(us);
    let mut out = String::new();
    if days != 0 {
        out += &format!("{days} day{}, ", if days.abs() == 1 { "" } else { "s" });
    }
    out += &format!("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    if micro != 0 {
        out += &format!(".{micro:06}");
    }
    out
}

fn repr(value: &Value) -> R {
    let (days, seconds, micro) = parts(this(value)?);
    let fields = [("days", days), ("seconds", seconds), ("microseconds", micro)];
    let shown: Vec<String> = fields.iter().filter(|f| f.1 != 0).map(|(n, v)| format!("{n}={v}")).collect();
    let shown = if shown.is_empty() { "0".to_string() } else { shown.join(", ") };
    Ok(format!("{}({shown})", super::shown_class(value, &class())).into())
}

fn compare(a: &Value, args: Args, test: fn(Ordering) -> bool) -> R {
    let other = args.one("__eq__")?;
    Ok(match of(&other) {
        Some(us) => test(this(a)?.cmp(&us)).into(),
        None => Value::NotImplemented,
    })
}

fn sum(a: &Value, args: Args, body: fn(i128, i128) -> i128) -> R {
    match of(&args.one("__add__")?) {
        Some(us) => make(body(this(a)?, us)),
        None => Ok(Value::NotImplemented),
    }
}

fn build() -> R<Class> {
    let made = ClassBuilder::native("timedelta", "datetime")
        .constructor(construct)
        .method("__repr__", |a, _| repr(a))
        .method("__str__", |a, _| Ok(text(this(a)?).into()))
        .method("__hash__", |a, _| {
            let (d, s, us) = parts(this(a)?);
            Ok(hash_of(&tuple![d as i64, s as i64, us as i64])?.into())
        })
        .method("__bool__", |a, _| Ok((this(a)? != 0).into()))
        .method("__eq__", |a, b| compare(a, b, Ordering::is_eq))
        .method("__ne__", |a, b| compare(a, b, Ordering::is_ne))
        .method("__lt__", |a, b| compare(a, b, Ordering::is_lt))
        .method("__le__", |a, b| compare(a, b, Ordering::is_le))
        .method("__gt__", |a, b| compare(a, b, Ordering::is_gt))
        .method("__ge__", |a, b| compare(a, b, Ordering::is_ge))
        .method("__add__", |a, b| sum(a, b, |x, y| x + y))
        .method("__radd__", |a, b| sum(a, b, |x, y| x + y))
        .method("__sub__", |a, b| sum(a, b, |x, y| x - y))
        .method("__rsub__", |a, b| sum(a, b, |x, y| y - x))
        .method("__mul__", |a, b| mul(a, &b.one("__mul__")?))
        .method("__rmul__", |a, b| mul(a, &b.one("__rmul__")?))
        .method("__truediv__", |a, b| truediv(a, &b.one("__truediv__")?))
        .method("__floordiv__", |a, b| floordiv(a, &b.one("__floordiv__")?))
        .method("__mod__", |a, b| {
            Ok(divmod(a, &b.one("__mod__")?, "integer modulo by zero")?.map_or(Value::NotImplemented, |p| p.1))
        })
        .method("__divmod__", |a, b| {
            Ok(divmod(a, &b.one("__divmod__")?, "integer division or modulo by zero")?
                .map_or(Value::NotImplemented, |(q, r)| tuple![q, r]))
        })
        .method("__neg__", |a, _| make(-this(a)?))
        .method("__pos__", |a, _| make(this(a)?))
        .method("__abs__", |a, _| make(this(a)?.abs()))
        .method("total_seconds", |a, b| {
            b.empty("timedelta.total_seconds")?;
            Ok(Int::big(this(a)?.into()).true_div(&Int::from(1_000_000i64))?.into())
        })
        .getter("days", |a| Ok((parts(this(a)?).0 as i64).into()))
        .getter("seconds", |a| Ok((parts(this(a)?).1 as i64).into()))
        .getter("microseconds", |a| Ok((parts(this(a)?).2 as i64).into()))
        .build()?;
    Ok(made)
}

/// Attributes that are durations themselves.
pub fn finish(class: &Class) -> R<()> {
    class.set("min", make(-MOST_DAYS * DAY)?);
    class.set("max", make((MOST_DAYS + 1) * DAY - 1)?);
    class.set("resolution", make(1)?);
    Ok(())
}
