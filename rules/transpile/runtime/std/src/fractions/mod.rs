//! `fractions`: rational numbers.
use batuta_rt::prelude::*;
use batuta_rt::text::unicode;
use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, ToPrimitive, Zero};
use std::any::Any;
use std::borrow::Cow;
use std::cmp::Ordering;

/// Numerator and denominator in lowest terms, the denominator positive.
pub struct Fraction(Pair);

impl Native for Fraction {
    fn class(&self) -> Class {
        class()
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

thread_local! {
    static CLASS: OnceCell<Class> = const { OnceCell::new() };
}

pub fn class() -> Class {
    CLASS.with(|cell| cell.get_or_init(|| build().unwrap_or_else(|_| exc::class::Object())).clone())
}

type Pair = (BigInt, BigInt);

/// The greatest common divisor; words are divided by words, and what is longer by a word first.
fn gcd(a: &BigInt, b: &BigInt) -> BigInt {
    let (a, b) = (a.magnitude(), b.magnitude());
    let (short, long) = if a.bits() < b.bits() { (a, b) } else { (b, a) };
    let Some(word) = short.to_u64() else { return BigInt::from(long.gcd(short)) };
    if word == 0 {
        return BigInt::from(long.clone());
    }
    let rest = (long % word).to_u64().unwrap_or(0);
    BigInt::from(word.gcd(&rest))
}

fn reduced(top: BigInt, bottom: BigInt) -> Pair {
    let common = gcd(&top, &bottom);
    let (mut top, mut bottom) = if common.is_one() { (top, bottom) } else { (top / &common, bottom / &common) };
    if bottom.is_negative() {
        (top, bottom) = (-top, -bottom);
    }
    (top, bottom)
}

fn value(pair: Pair) -> Value {
    Value::native(Fraction(pair))
}

fn make(pair: Pair) -> Value {
    value(reduced(pair.0, pair.1))
}

fn of(this: &Value) -> R<Pair> {
    mine(this).cloned()
}

fn mine(this: &Value) -> R<&Pair> {
    match this.downcast::<Fraction>() {
        Some(f) => Ok(&f.0),
        None => Err(type_error(format!("expected a Fraction, not '{}'", this.type_name()))),
    }
}

fn int(n: BigInt) -> Value {
    Value::Int(Int::big(n))
}

fn whole(value: &Value) -> Option<BigInt> {
    match value.payload() {
        Value::Int(n) => Some(n.to_big()),
        Value::Bool(b) => Some(BigInt::from(*b as i64)),
        _ => None,
    }
}

/// A rational number: an int or a Fraction.
fn rational(value: &Value) -> Option<Pair> {
    number(value).map(Cow::into_owned)
}

/// The same, borrowed where it can be.
fn number(value: &Value) -> Option<Cow<'_, Pair>> {
    if let Some(f) = value.downcast::<Fraction>() {
        return Some(Cow::Borrowed(&f.0));
    }
    whole(value).map(|n| Cow::Owned((n, BigInt::one())))
}

fn from_float(f: f64) -> R<Pair> {
    let ratio = op::call_method(&Value::Float(f), "as_integer_ratio", Args::none())?;
    let [top, bottom] = op::unpack::<2>(&ratio)?;
    Ok((top.as_int()?.to_big(), bottom.as_int()?.to_big()))
}

/// Digits with single underscores between them.
fn digits(text: &str) -> Option<String> {
    let fine = !text.is_empty() && text.split('_').all(|p| !p.is_empty() && p.bytes().all(|b| b.is_ascii_digit()));
    fine.then(|| text.replace('_', ""))
}

fn from_text(text: &str) -> Option<R<Pair>> {
    let text = unicode::decimal_digits(text).into_owned();
    let text = text.trim_matches(unicode::is_space);
    let (neg, rest) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let number = |text: &str| BigInt::parse_bytes(text.as_bytes(), 10).unwrap_or_default();
    let signed = |n: BigInt| if neg { -n } else { n };
    if let Some((top, bottom)) = rest.split_once('/') {
        let (top, bottom) = (number(&digits(top)?), number(&digits(bottom)?));
        if bottom.is_zero() {
            return Some(Err(zero_division_error(format!("Fraction({}, 0)", signed(top)))));
        }
        return Some(Ok(reduced(signed(top), bottom)));
    }
    let lower = rest.to_ascii_lowercase();
    let (number_text, exp) = match lower.split_once('e') {
        Some((body, exp)) => {
            let size = digits(exp.strip_prefix(['+', '-']).unwrap_or(exp))?.parse::<i64>().ok()?;
            (body, if exp.starts_with('-') { -size } else { size })
        }
        None => (lower.as_str(), 0),
    };
    let (left, right) = match number_text.split_once('.') {
        Some((left, right)) => {
            let left = if left.is_empty() { String::new() } else { digits(left)? };
            let right = if right.is_empty() { String::new() } else { digits(right)? };
            if left.is_empty() && right.is_empty() {
                return None;
            }
            (left, right)
        }
        None => (digits(number_text)?, String::new()),
    };
    let places = right.len() as i64 - exp;
    let int = signed(number(&format!("{left}{right}")));
    let power = BigInt::from(10).pow(places.unsigned_abs() as u32);
    Some(Ok(if places > 0 { reduced(int, power) } else { (int * power, BigInt::one()) }))
}

fn instance(class: &Class, pair: Pair) -> Value {
    let made = value(pair);
    if class.same(&self::class()) {
        return made;
    }
    Value::Obj(Obj::with_payload(class.clone(), Payload::Value(made)))
}

fn construct(cls: &Class, mut a: Args) -> R {
    a.take_kw("_normalize");
    let [top, bottom] = a.named("Fraction.__new__", ["numerator", "denominator"], 0)?;
    let top = top.unwrap_or_else(|| 0i64.into());
    let Some(bottom) = bottom.filter(|b| !b.is_none()) else {
        if let Some(found) = rational(&top) {
            return Ok(instance(cls, found));
        }
        if let Some(d) = crate::decimal::of(&top) {
            if !d.is_finite() {
                return op::call_method(&top, "as_integer_ratio", Args::none());
            }
            return Ok(instance(cls, crate::decimal::ratio(d)));
        }
        return match top.payload() {
            Value::Float(f) => Ok(instance(cls, from_float(*f)?)),
            Value::Str(text) => match from_text(text) {
                Some(found) => Ok(instance(cls, found?)),
                None => Err(value_error(format!("Invalid literal for Fraction: {}", fmt::repr(&top)?))),
            },
            _ => Err(type_error("argument should be a string or a Rational instance")),
        };
    };
    let (Some((a, b)), Some((c, d))) = (rational(&top), rational(&bottom)) else {
        return Err(type_error("both arguments should be Rational instances"));
    };
    let (n, m) = if b.is_one() && d.is_one() { (a, c) } else { (a * d, c * b) };
    if m.is_zero() {
        return Err(zero_division_error(format!("Fraction({n}, 0)")));
    }
    Ok(instance(cls, reduced(n, m)))
}

fn to_float((top, bottom): &Pair) -> R<f64> {
    Int::big(top.clone()).true_div(&Int::big(bottom.clone()))
}

type Exact = fn(&Pair, &Pair) -> R;
type Plain = fn(&Value, &Value) -> R;

/// An operator: exact between rationals, by floats or complexes beside those.
fn operator(this: &Value, a: Args, exact: Exact, plain: Plain, reflected: bool) -> R {
    let other = a.one("__op__")?;
    let mine = mine(this)?;
    if let Some(theirs) = number(&other) {
        return if reflected { exact(&theirs, mine) } else { exact(mine, &theirs) };
    }
    if !matches!(other.payload(), Value::Float(_) | Value::Complex(_)) {
        return Ok(Value::NotImplemented);
    }
    let float = Value::Float(to_float(mine)?);
    if reflected {
        plain(&other, &float)
    } else {
        plain(&float, &other)
    }
}

fn zero(top: &BigInt) -> Exc {
    zero_division_error(format!("Fraction({top}, 0)"))
}

/// `n/b + m/d` of fractions in lowest terms: only the common part of the denominators can be shared by the sum (Knuth, 4.5.1).
fn joined(n: &BigInt, b: &BigInt, m: &BigInt, d: &BigInt, plus: bool) -> R {
    let sum = |x: BigInt, y: BigInt| if plus { x + y } else { x - y };
    let common = gcd(b, d);
    if common.is_one() {
        return Ok(value((sum(n * d, m * b), b * d)));
    }
    let part = b / &common;
    let top = sum(n * (d / &common), m * &part);
    let again = gcd(&top, &common);
    if again.is_one() {
        return Ok(value((top, part * d)));
    }
    Ok(value((top / &again, part * (d / &again))))
}
fn add((a, b): &Pair, (c, d): &Pair) -> R {
    joined(a, b, c, d, true)
}
fn sub((a, b): &Pair, (c, d): &Pair) -> R {
    joined(a, b, c, d, false)
}
fn mul((a, b): &Pair, (c, d): &Pair) -> R {
    Ok(make((a * c, b * d)))
}
fn div((a, b): &Pair, (c, d): &Pair) -> R {
    // CPython divides the numerators by their common divisor before it looks.
    if c.is_zero() {
        return Err(zero(&a.signum()));
    }
    Ok(make((a * d, b * c)))
}
fn quotient((a, b): &Pair, (c, d): &Pair) -> R<BigInt> {
    let divisor = b * c;
    if divisor.is_zero() {
        return Err(zero_division_error("integer division or modulo by zero"));
    }
    Ok((a * d).div_floor(&divisor))
}
fn floordiv(a: &Pair, b: &Pair) -> R {
    Ok(int(quotient(a, b)?))
}
fn modulo((a, b): &Pair, divisor: &Pair) -> R {
    let (c, d) = divisor;
    if c.is_zero() {
        return Err(zero_division_error("integer modulo by zero"));
    }
    let times = quotient(&(a.clone(), b.clone()), divisor)?;
    Ok(make((a * d - times * c * b, b * d)))
}
fn divmod(a: &Pair, b: &Pair) -> R {
    let q = quotient(a, b)?;
    Ok(tuple![int(q), modulo(a, b)?])
}

fn pow(this: &Value, a: Args) -> R {
    let other = a.pos.first().cloned().unwrap_or_default();
    let (top, bottom) = of(this)?;
    if let Some((n, d)) = rational(&other) {
        if d.is_one() {
            let size = u32::try_from(n.magnitude()).map_err(|_| overflow_error("exponent too large"))?;
            if !n.is_negative() {
                return Ok(value((top.pow(size), bottom.pow(size))));
            }
            if top.is_zero() {
                return Err(zero(&bottom.pow(size)));
            }
            return Ok(make((bottom.pow(size), top.pow(size))));
        }
        return op::pow(&to_float(&(top, bottom))?.into(), &to_float(&(n, d))?.into());
    }
    op::pow(&to_float(&(top, bottom))?.into(), &other)
}

fn rpow(this: &Value, a: Args) -> R {
    let other = a.pos.first().cloned().unwrap_or_default();
    let pair = of(this)?;
    if pair.1.is_one() && !pair.0.is_negative() {
        return op::pow(&other, &int(pair.0));
    }
    if let Some((n, d)) = rational(&other) {
        if pair.1.is_one() {
            return op::pow(&value((n, d)), &int(pair.0));
        }
        return op::pow(&to_float(&(n, d))?.into(), &to_float(&pair)?.into());
    }
    op::pow(&other, &to_float(&pair)?.into())
}

fn compared(this: &Value, a: Args, equality: Option<bool>, test: fn(Ordering) -> bool) -> R {
    let other = a.one("__eq__")?;
    let (top, bottom) = mine(this)?;
    if let Some(found) = number(&other) {
        let (c, d) = &*found;
        return Ok(test(if bottom == d { top.cmp(c) } else { (top * d).cmp(&(c * bottom)) }).into());
    }
    match other.payload() {
        Value::Float(f) if f.is_nan() => Ok(equality.unwrap_or(false).into()),
        Value::Float(f) if f.is_infinite() => {
            Ok(test(if *f > 0.0 { Ordering::Less } else { Ordering::Greater }).into())
        }
        Value::Float(f) => {
            let (c, d) = from_float(*f)?;
            Ok(test((top * d).cmp(&(c * bottom))).into())
        }
        Value::Complex(c) if equality.is_some() && c.im == 0.0 => {
            let same = c.re.is_finite() && from_float(c.re)? == *mine(this)?;
            Ok((same != equality.unwrap_or(false)).into())
        }
        _ => Ok(Value::NotImplemented),
    }
}

fn round_half_even((top, bottom): &Pair) -> BigInt {
    let (floor, rest) = top.div_mod_floor(bottom);
    match (rest * 2i32).cmp(bottom) {
        Ordering::Less => floor,
        Ordering::Greater => floor + 1,
        Ordering::Equal => {
            if floor.is_even() {
                floor
            } else {
                floor + 1
            }
        }
    }
}

fn round(this: &Value, a: Args) -> R {
    let [places] = a.between::<1>("__round__", 0)?;
    let (top, bottom) = of(this)?;
    let Some(places) = places.filter(|p| !p.is_none()) else { return Ok(int(round_half_even(&(top, bottom)))) };
    let places = op::index(&places)?.to_index()?;
    let shift = BigInt::from(10).pow(places.unsigned_abs() as u32);
    Ok(if places > 0 {
        make((round_half_even(&(top * &shift, bottom)), shift))
    } else {
        make((round_half_even(&(top, bottom * &shift)) * shift, BigInt::one()))
    })
}

fn limit_denominator(this: &Value, a: Args) -> R {
    let [most] = a.named("limit_denominator", ["max_denominator"], 0)?;
    let most = match most {
        Some(most) => op::index(&most)?.to_big(),
        None => BigInt::from(1_000_000),
    };
    if most < BigInt::one() {
        return Err(value_error("max_denominator should be at least 1"));
    }
    let (top, bottom) = of(this)?;
    if bottom <= most {
        return Ok(value((top, bottom)));
    }
    let (mut p0, mut q0, mut p1, mut q1) = (BigInt::zero(), BigInt::one(), BigInt::one(), BigInt::zero());
    let (mut n, mut d) = (top.clone(), bottom.clone());
    loop {
        let a = n.div_floor(&d);
        let q2 = &q0 + &a * &q1;
        if q2 > most {
            break;
        }
        let p2 = &p0 + &a * &p1;
        (p0, q0, p1, q1) = (p1, q1, p2, q2);
        (n, d) = (d.clone(), n - a * d);
    }
    let k = (&most - &q0).div_floor(&q1);
    let near = (&p0 + &k * &p1, &q0 + &k * &q1);
    let far = (p1, q1);
    let distance = |(p, q): &Pair| ((p * &bottom - &top * q).abs(), q * &bottom);
    let (a, b) = (distance(&far), distance(&near));
    Ok(make(if a.0 * b.1 <= b.0 * a.1 { far } else { near }))
}

fn hash((top, bottom): &Pair) -> R<i64> {
    let p = BigInt::from((1u64 << 61) - 1);
    let inverse = bottom.modpow(&(&p - 2i32), &p);
    let size = if inverse.is_zero() { 314_159 } else { i64::try_from((top.abs() * inverse) % &p).unwrap_or(0) };
    let found = if top.is_negative() { -size } else { size };
    Ok(if found == -1 { -2 } else { found })
}

fn operators(class: ClassBuilder) -> ClassBuilder {
    class
        .method("__add__", |x, a| operator(x, a, add, op::add, false))
        .method("__radd__", |x, a| operator(x, a, add, op::add, true))
        .method("__sub__", |x, a| operator(x, a, sub, op::sub, false))
        .method("__rsub__", |x, a| operator(x, a, sub, op::sub, true))
        .method("__mul__", |x, a| operator(x, a, mul, op::mul, false))
        .method("__rmul__", |x, a| operator(x, a, mul, op::mul, true))
        .method("__truediv__", |x, a| operator(x, a, div, op::truediv, false))
        .method("__rtruediv__", |x, a| operator(x, a, div, op::truediv, true))
        .method("__floordiv__", |x, a| operator(x, a, floordiv, op::floordiv, false))
        .method("__rfloordiv__", |x, a| operator(x, a, floordiv, op::floordiv, true))
        .method("__mod__", |x, a| operator(x, a, modulo, op::modulo, false))
        .method("__rmod__", |x, a| operator(x, a, modulo, op::modulo, true))
        .method("__divmod__", |x, a| operator(x, a, divmod, op::divmod, false))
        .method("__rdivmod__", |x, a| operator(x, a, divmod, op::divmod, true))
        .method("__pow__", pow)
        .method("__rpow__", rpow)
        .method("__eq__", |x, a| compared(x, a, Some(false), Ordering::is_eq))
        .method("__ne__", |x, a| compared(x, a, Some(true), Ordering::is_ne))
        .method("__lt__", |x, a| compared(x, a, None, Ordering::is_lt))
        .method("__le__", |x, a| compared(x, a, None, Ordering::is_le))
        .method("__gt__", |x, a| compared(x, a, None, Ordering::is_gt))
        .method("__ge__", |x, a| compared(x, a, None, Ordering::is_ge))
}

fn build() -> R<Class> {
    let class = ClassBuilder::native("Fraction", "fractions")
        .constructor(construct)
        .class_method("from_float", |cls, a| {
            let given = a.one("Fraction.from_float")?;
            match (given.payload(), whole(&given)) {
                (_, Some(n)) => Ok(instance(cls, (n, BigInt::one()))),
                (Value::Float(f), _) => Ok(instance(cls, from_float(*f)?)),
                _ => Err(type_error(format!(
                    "Fraction.from_float() only takes floats, not {} ({})",
                    fmt::repr(&given)?,
                    given.type_name()
                ))),
            }
        })
        .class_method("from_decimal", |cls, a| {
            let given = a.one("Fraction.from_decimal")?;
            match crate::decimal::of(&given) {
                Some(d) => Ok(instance(cls, crate::decimal::ratio(d))),
                None => construct(cls, Args::of(vec![given])),
            }
        })
        .method("__repr__", |x, _| {
            let (top, bottom) = of(x)?;
            Ok(format!("{}({top}, {bottom})", class_of(x).name()).into())
        })
        .method("__str__", |x, _| {
            let (top, bottom) = of(x)?;
            Ok(if bottom.is_one() { top.to_string() } else { format!("{top}/{bottom}") }.into())
        })
        .method("__hash__", |x, _| Ok(hash(&of(x)?)?.into()))
        .method("__bool__", |x, _| Ok((!of(x)?.0.is_zero()).into()))
        .method("__neg__", |x, _| of(x).map(|(t, b)| value((-t, b))))
        .method("__pos__", |x, _| of(x).map(value))
        .method("__abs__", |x, _| of(x).map(|(t, b)| value((t.abs(), b))))
        .method("__float__", |x, _| Ok(to_float(&of(x)?)?.into()))
        .method("__complex__", |x, _| Ok(batuta_rt::complex::complex(to_float(&of(x)?)?, 0.0)))
        .method("__int__", |x, _| of(x).map(|(t, b)| int(t / b)))
        .method("__trunc__", |x, _| of(x).map(|(t, b)| int(t / b)))
        .method("__floor__", |x, _| of(x).map(|(t, b)| int(t.div_floor(&b))))
        .method("__ceil__", |x, _| of(x).map(|(t, b)| int(-(-t).div_floor(&b))))
        .method("__round__", round)
        .method("limit_denominator", limit_denominator)
        .method("as_integer_ratio", |x, _| of(x).map(|(t, b)| tuple![int(t), int(b)]))
        .method("conjugate", |x, _| of(x).map(value))
        .method("__copy__", |x, _| Ok(x.clone()))
        .method("__deepcopy__", |x, _| Ok(x.clone()))
        .getter("numerator", |x| of(x).map(|p| int(p.0)))
        .getter("denominator", |x| of(x).map(|p| int(p.1)))
        .getter("real", |x| of(x).map(value))
        .getter("imag", |_| Ok(0i64.into()));
    operators(class).build()
}

pub fn module() -> Module {
    crate::module_once!(Module::new("fractions").with("Fraction", class()))
}
