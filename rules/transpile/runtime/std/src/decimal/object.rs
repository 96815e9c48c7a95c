//! `Decimal` objects.
use super::context::*;
use super::context_object as contexts;
use super::number::{self, Dec, Kind};
use super::{math, text};
use batuta_rt::prelude::*;
use num_bigint::{BigInt, BigUint, Sign};
use num_traits::Zero;
use std::any::Any;
use std::cmp::Ordering;

pub struct Decimal(pub Dec);

impl Native for Decimal {
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
    let made = || {
        let class = build().unwrap_or_else(|_| exc::class::Object());
        class.show_as("decimal.Decimal");
        class
    };
    CLASS.with(|cell| cell.get_or_init(made).clone())
}

pub fn make(d: Dec) -> Value {
    Value::native(Decimal(d))
}

fn of(value: &Value) -> R<&Dec> {
    match value.downcast::<Decimal>() {
        Some(d) => Ok(&d.0),
        None => Err(type_error(format!("expected a Decimal, not '{}'", value.type_name()))),
    }
}

fn from_int(n: &Int) -> Dec {
    let (sign, int) = n.to_big().into_parts();
    Dec::finite(sign == Sign::Minus, int, 0)
}

pub fn from_float(f: f64) -> Dec {
    if f.is_nan() {
        return Dec { neg: f.is_sign_negative(), ..Dec::nan() };
    }
    if f.is_infinite() {
        return Dec::infinity(f < 0.0);
    }
    let bits = f.abs().to_bits();
    let (field, fraction) = ((bits >> 52) as i64, bits & ((1 << 52) - 1));
    let (mantissa, exp) = if field == 0 { (fraction, -1074) } else { (fraction | 1 << 52, field - 1075) };
    let neg = f.is_sign_negative();
    if mantissa == 0 {
        return Dec::finite(neg, BigUint::zero(), 0);
    }
    let zeros = mantissa.trailing_zeros() as i64;
    let (mantissa, exp) = (BigUint::from(mantissa >> zeros), exp + zeros);
    if exp >= 0 {
        return Dec::finite(neg, mantissa << exp as usize, 0);
    }
    Dec::finite(neg, mantissa * BigUint::from(5u32).pow(-exp as u32), exp)
}

/// A Decimal operand: a Decimal or an int.
fn operand(value: &Value) -> Option<Dec> {
    if let Some(d) = value.downcast::<Decimal>() {
        return Some(d.0.clone());
    }
    match value.payload() {
        Value::Int(n) => Some(from_int(n)),
        Value::Bool(b) => Some(Dec::from_i64(*b as i64)),
        _ => None,
    }
}

fn required(value: &Value) -> R<Dec> {
    operand(value)
        .ok_or_else(|| type_error(format!("conversion from {} to Decimal is not supported", value.type_name())))
}

fn from_tuple(value: &Value) -> R<Dec> {
    let items = collect(value)?;
    let [sign, digits, exp] = items.as_slice() else {
        return Err(value_error("argument must be a sequence of length 3"));
    };
    let neg = match op::try_index(sign)?.and_then(|n| n.to_i64()) {
        Some(0) => false,
        Some(1) => true,
        _ => return Err(value_error("sign must be an integer with the value 0 or 1")),
    };
    let mut int = BigUint::zero();
    for digit in collect(digits)? {
        match op::try_index(&digit)?.and_then(|n| n.to_i64()) {
            Some(d @ 0..=9) => int = int * 10u32 + d as u32,
            _ => return Err(value_error("coefficient must be a tuple of digits")),
        }
    }
    match exp.payload() {
        Value::Str(kind) => match kind.as_str() {
            "F" => Ok(Dec::infinity(neg)),
            "n" => Ok(Dec { neg, kind: Kind::Quiet, int, exp: 0 }),
            "N" => Ok(Dec { neg, kind: Kind::Signaling, int, exp: 0 }),
            _ => Err(value_error("string argument in the third position must be 'F', 'n' or 'N'")),
        },
        _ => match op::try_index(exp)? {
            Some(exp) => Ok(Dec::finite(neg, int, exp.to_index()?)),
            None => Err(value_error("exponent must be an integer")),
        },
    }
}

/// The exact number of any value that `Decimal()` takes, and the flags of a text that is none.
fn exact(value: &Value, status: &mut u32) -> R<Dec> {
    if let Some(found) = operand(value) {
        return Ok(found);
    }
    match value.payload() {
        Value::Str(source) => Ok(text::parse(source).unwrap_or_else(|| {
            *status |= flag::INVALID | flag::CONVERSION_SYNTAX;
            Dec::nan()
        })),
        Value::Float(f) => {
            *status |= flag::FLOAT;
            Ok(from_float(*f))
        }
        Value::Tuple(_) | Value::List(_) => from_tuple(value),
        _ => Err(type_error(format!("conversion from {} to Decimal is not supported", value.type_name()))),
    }
}

fn instance(class: &Class, d: Dec) -> Value {
    let value = make(d);
    if class.same(&self::class()) {
        return value;
    }
    Value::Obj(Obj::with_payload(class.clone(), Payload::Value(value)))
}

fn construct(cls: &Class, a: Args) -> R {
    let [value, context] = a.named("Decimal", ["value", "context"], 0)?;
    let context = contexts::chosen(context)?;
    let mut status = 0;
    let value = value.unwrap_or_else(|| 0i64.into());
    if class_of(&value).same(&class()) && cls.same(&class()) {
        return Ok(value);
    }
    let made = exact(&value, &mut status)?;
    contexts::report(&context, status)?;
    Ok(instance(cls, made))
}

/// `context.create_decimal(value)`: rounded to the context.
pub fn create_in(context: &Value, value: &Value) -> R {
    let mut status = 0;
    let exact = exact(value, &mut status)?;
    let ctx = contexts::of(context)?.values.get();
    let made = number::fix(exact, &ctx, &mut status);
    contexts::report(context, status)?;
    Ok(make(made))
}

type Binary = fn(&Dec, &Dec, &Ctx, &mut u32) -> Dec;
type Unary = fn(&Dec, &Ctx, &mut u32) -> Dec;

fn run(context: &Value, body: impl FnOnce(&Ctx, &mut u32) -> Dec) -> R {
    let ctx = contexts::of(context)?.values.get();
    let mut status = 0;
    let made = body(&ctx, &mut status);
    contexts::report(context, status)?;
    Ok(make(made))
}

fn binary(this: &Value, a: Args, body: Binary) -> R {
    match operand(&a.one("__op__")?) {
        Some(other) => run(&contexts::current(), |ctx, status| body(of(this).unwrap_or(&other), &other, ctx, status)),
        None => Ok(Value::NotImplemented),
    }
}

fn reflected(this: &Value, a: Args, body: Binary) -> R {
    match operand(&a.one("__op__")?) {
        Some(other) => run(&contexts::current(), |ctx, status| body(&other, of(this).unwrap_or(&other), ctx, status)),
        None => Ok(Value::NotImplemented),
    }
}

fn sub(a: &Dec, b: &Dec, ctx: &Ctx, status: &mut u32) -> Dec {
    if b.is_nan() {
        return number::add(a, b, ctx, status);
    }
    number::add(a, &b.negated(), ctx, status)
}

fn plus(a: &Dec, ctx: &Ctx, status: &mut u32) -> Dec {
    if let Some(nan) = number::nan_of(a, None, ctx, status) {
        return nan;
    }
    let neg = a.neg && !(a.is_zero() && ctx.rounding != Rounding::Floor);
    number::fix(Dec { neg, ..a.clone() }, ctx, status)
}

fn minus(a: &Dec, ctx: &Ctx, status: &mut u32) -> Dec {
    if let Some(nan) = number::nan_of(a, None, ctx, status) {
        return nan;
    }
    plus(&a.negated(), ctx, status)
}

fn absolute(a: &Dec, ctx: &Ctx, status: &mut u32) -> Dec {
    if a.neg {
        minus(a, ctx, status)
    } else {
        plus(a, ctx, status)
    }
}

/// A method `name(other, context=None)`.
fn with_other(this: &Value, a: Args, name: &str, body: Binary) -> R {
    let [other, context] = a.named(name, ["other", "context"], 1)?;
    let other = required(&other.unwrap_or_default())?;
    let mine = of(this)?;
    run(&contexts::chosen(context)?, |ctx, status| body(mine, &other, ctx, status))
}

/// A method `name(context=None)`.
fn alone(this: &Value, a: Args, name: &str, body: Unary) -> R {
    let [context] = a.named(name, ["context"], 0)?;
    let mine = of(this)?;
    run(&contexts::chosen(context)?, |ctx, status| body(mine, ctx, status))
}

fn quantize(this: &Value, a: Args) -> R {
    let [exp, rounding, context] = a.named("quantize", ["exp", "rounding", "context"], 1)?;
    let exp = required(&exp.unwrap_or_default())?;
    let mine = of(this)?;
    let rounding = match rounding {
        Some(value) if !value.is_none() => Some(Rounding::of(&value)?),
        _ => None,
    };
    run(&contexts::chosen(context)?, |ctx, status| {
        let ctx = Ctx { rounding: rounding.unwrap_or(ctx.rounding), ..ctx.clone() };
        number::quantize(mine, &exp, &ctx, status)
    })
}

fn to_integral(this: &Value, a: Args, name: &str, exact: bool) -> R {
    let [rounding, context] = a.named(name, ["rounding", "context"], 0)?;
    let mine = of(this)?;
    let rounding = match rounding {
        Some(value) if !value.is_none() => Some(Rounding::of(&value)?),
        _ => None,
    };
    run(&contexts::chosen(context)?, |ctx, status| {
        number::to_integral(mine, ctx, rounding.unwrap_or(ctx.rounding), exact, status)
    })
}

fn compare_value(a: &Dec, b: &Dec, ctx: &Ctx, status: &mut u32) -> Dec {
    if let Some(nan) = number::nan_of(a, Some(b), ctx, status) {
        return nan;
    }
    Dec::from_i64(number::compare(a, b) as i64)
}

fn pick(a: &Dec, b: &Dec, ctx: &Ctx, status: &mut u32, wanted: Ordering) -> Dec {
    if a.kind == Kind::Quiet && !b.is_nan() {
        return number::fix(b.clone(), ctx, status);
    }
    if b.kind == Kind::Quiet && !a.is_nan() {
        return number::fix(a.clone(), ctx, status);
    }
    if let Some(nan) = number::nan_of(a, Some(b), ctx, status) {
        return nan;
    }
    let order = number::compare(a, b).then_with(|| total(a, b));
    number::fix(if order == wanted { a.clone() } else { b.clone() }, ctx, status)
}

/// The total order of equal numbers: by sign, then by exponent.
fn total(a: &Dec, b: &Dec) -> Ordering {
    b.neg.cmp(&a.neg).then_with(|| if a.neg { b.exp.cmp(&a.exp) } else { a.exp.cmp(&b.exp) })
}

fn scaleb(a: &Dec, b: &Dec, ctx: &Ctx, status: &mut u32) -> Dec {
    if let Some(nan) = number::nan_of(a, Some(b), ctx, status) {
        return nan;
    }
    let shift = b.is_integer().then(|| signed(b)).flatten();
    let limit = 2 * (ctx.emax + ctx.prec);
    match shift.filter(|n| (-limit..=limit).contains(n) && b.exp == 0) {
        Some(_) if a.is_infinite() => a.clone(),
        Some(n) => number::fix(Dec { exp: a.exp + n, ..a.clone() }, ctx, status),
        None => {
            *status |= flag::INVALID;
            Dec::nan()
        }
    }
}

fn signed(d: &Dec) -> Option<i64> {
    let size = i64::try_from(&d.rescale(0, Rounding::Down).int).ok()?;
    Some(if d.neg { -size } else { size })
}

fn logb(a: &Dec, ctx: &Ctx, status: &mut u32) -> Dec {
    if let Some(nan) = number::nan_of(a, None, ctx, status) {
        return nan;
    }
    if a.is_infinite() {
        return Dec::infinity(false);
    }
    if a.is_zero() {
        *status |= flag::DIVISION_BY_ZERO;
        return Dec::infinity(true);
    }
    number::fix(Dec::from_i64(a.adjusted()), ctx, status)
}

fn to_int(d: &Dec) -> R<Int> {
    match d.kind {
        Kind::Finite => {
            let int = d.rescale(0, Rounding::Down).int;
            Ok(Int::big(BigInt::from_biguint(if d.neg { Sign::Minus } else { Sign::Plus }, int)))
        }
        Kind::Infinite => Err(overflow_error("cannot convert Infinity to integer")),
        _ => Err(value_error("cannot convert NaN to integer")),
    }
}

fn to_float(d: &Dec) -> R<f64> {
    match d.kind {
        Kind::Signaling => Err(value_error("cannot convert signaling NaN to float")),
        Kind::Quiet => Ok(if d.neg { -f64::NAN } else { f64::NAN }),
        _ => Ok(text::show(d, true, false).replace("Infinity", "inf").parse().unwrap_or(f64::NAN)),
    }
}

/// Exact fraction of a finite number.
pub fn ratio(d: &Dec) -> (BigInt, BigInt) {
    let mut top = BigInt::from(d.int.clone());
    let mut bottom = BigInt::from(1);
    if d.exp >= 0 {
        top *= BigInt::from(number::pow10(d.exp));
    } else {
        bottom = BigInt::from(number::pow10(-d.exp));
        let common = num_integer::Integer::gcd(&top, &bottom);
        top /= &common;
        bottom /= &common;
    }
    (if d.neg { -top } else { top }, bottom)
}

/// How `this` compares with another number; `None` for what is no number, `Some(None)` beside a NaN.
fn order(this: &Value, other: &Value, equality: bool) -> R<Option<Option<Ordering>>> {
    let mine = of(this)?;
    let theirs = match operand(other) {
        Some(found) => found,
        None => match other.payload() {
            Value::Float(f) => from_float(*f),
            Value::Complex(c) if equality && c.im == 0.0 => from_float(c.re),
            Value::Complex(_) if equality => return Ok(Some(Some(Ordering::Less))),
            _ => {
                let Some((top, bottom)) = rational(other)? else { return Ok(None) };
                if mine.is_nan() || mine.is_infinite() {
                    from_int(&top)
                } else {
                    let (n, d) = ratio(mine);
                    return Ok(Some(Some((n * bottom.to_big()).cmp(&(d * top.to_big())))));
                }
            }
        },
    };
    if mine.is_nan() || theirs.is_nan() {
        let signaling = mine.kind == Kind::Signaling || theirs.kind == Kind::Signaling;
        if !equality || signaling {
            contexts::report(&contexts::current(), flag::INVALID)?;
        }
        return Ok(Some(None));
    }
    Ok(Some(Some(number::compare(mine, &theirs))))
}

/// The numerator and denominator of a `Fraction`.
fn rational(value: &Value) -> R<Option<(Int, Int)>> {
    if !matches!(value, Value::Obj(_) | Value::Native(_)) {
        return Ok(None);
    }
    match (op::getattr_opt(value, "numerator")?, op::getattr_opt(value, "denominator")?) {
        (Some(top), Some(bottom)) => Ok(Some((top.as_int()?, bottom.as_int()?))),
        _ => Ok(None),
    }
}

fn compared(this: &Value, a: Args, equality: bool, unordered: bool, test: fn(Ordering) -> bool) -> R {
    let other = a.one("__eq__")?;
    Ok(match order(this, &other, equality)? {
        None => Value::NotImplemented,
        Some(None) => unordered.into(),
        Some(Some(order)) => test(order).into(),
    })
}

fn hash(d: &Dec) -> R<i64> {
    match d.kind {
        Kind::Signaling => return Err(type_error("Cannot hash a signaling NaN value")),
        Kind::Quiet => return Ok(0x00de_c1a1),
        Kind::Infinite => return Ok(if d.neg { -314_159 } else { 314_159 }),
        Kind::Finite => {}
    }
    let p = BigUint::from((1u64 << 61) - 1);
    let ten = BigUint::from(10u32);
    let power = if d.exp >= 0 {
        ten.modpow(&BigUint::from(d.exp as u64), &p)
    } else {
        let inverse = ten.modpow(&(&p - 2u32), &p);
        inverse.modpow(&BigUint::from(d.exp.unsigned_abs()), &p)
    };
    let size = i64::try_from((&d.int * power) % p).unwrap_or(0);
    let found = if d.neg { -size } else { size };
    Ok(if found == -1 { -2 } else { found })
}

fn round(this: &Value, a: Args) -> R {
    let [digits] = a.between::<1>("__round__", 0)?;
    let mine = of(this)?;
    match digits {
        None => {
            let whole = match mine.kind {
                Kind::Finite => mine.rescale(0, Rounding::HalfEven),
                _ => mine.clone(),
            };
            match whole.kind {
                Kind::Infinite => Err(overflow_error("cannot convert Infinity to integer")),
                Kind::Finite => Ok(to_int(&whole)?.into()),
                _ => Err(value_error("cannot convert NaN to integer")),
            }
        }
        Some(digits) => {
            let Some(digits) = op::try_index(&digits)? else {
                return Err(type_error("optional arg must be an integer"));
            };
            let unit = Dec::finite(false, BigUint::from(1u32), -digits.to_index()?);
            run(&contexts::current(), |ctx, status| number::quantize(mine, &unit, ctx, status))
        }
    }
}

fn whole(this: &Value, rounding: Rounding) -> R {
    Ok(to_int(&match of(this)? {
        d if d.is_finite() => d.rescale(0, rounding),
        d => d.clone(),
    })?
    .into())
}

fn power(this: &Dec, other: &Dec, modulo: Option<Value>, context: &Value) -> R<Value> {
    match modulo.filter(|m| !m.is_none()) {
        None => run(context, |ctx, status| math::power(this, other, ctx, status)),
        Some(m) => {
            let m = required(&m)?;
            run(context, |ctx, status| math::power_mod(this, other, &m, ctx, status))
        }
    }
}

fn as_tuple(d: &Dec) -> R {
    let digits: Vec<Value> = if d.kind == Kind::Infinite {
        vec![0i64.into()]
    } else if d.is_nan() && d.int.is_zero() {
        Vec::new()
    } else {
        d.int.to_string().bytes().map(|b| Value::from((b - b'0') as i64)).collect()
    };
    let exp: Value = match d.kind {
        Kind::Finite => d.exp.into(),
        Kind::Infinite => "F".into(),
        Kind::Quiet => "n".into(),
        Kind::Signaling => "N".into(),
    };
    super::tuple::make(vec![(d.neg as i64).into(), Value::Tuple(Tuple::from(digits)), exp])
}

fn number_class(d: &Dec, ctx: &Ctx) -> &'static str {
    let pair = |plus, minus| if d.neg { minus } else { plus };
    match d.kind {
        Kind::Signaling => "sNaN",
        Kind::Quiet => "NaN",
        Kind::Infinite => pair("+Infinity", "-Infinity"),
        _ if d.is_zero() => pair("+Zero", "-Zero"),
        _ if d.adjusted() < ctx.emin => pair("+Subnormal", "-Subnormal"),
        _ => pair("+Normal", "-Normal"),
    }
}

fn test(this: &Value, check: fn(&Dec) -> bool) -> R {
    Ok(check(of(this)?).into())
}

fn current_ctx() -> R<Ctx> {
    Ok(contexts::of(&contexts::current())?.values.get())
}

/// Methods of a context that do an operation in it: `context.add(a, b)`.
pub const CONTEXT_METHODS: &[(&str, fn(&Value, Args) -> R)] = &[
    ("add", |c, a| in_context(c, a, "add", number::add)),
    ("subtract", |c, a| in_context(c, a, "subtract", sub)),
    ("multiply", |c, a| in_context(c, a, "multiply", number::mul)),
    ("divide", |c, a| in_context(c, a, "divide", number::div)),
    ("divide_int", |c, a| in_context(c, a, "divide_int", number::floordiv)),
    ("remainder", |c, a| in_context(c, a, "remainder", number::modulo)),
    ("remainder_near", |c, a| in_context(c, a, "remainder_near", number::remainder_near)),
    ("quantize", |c, a| in_context(c, a, "quantize", number::quantize)),
    ("compare", |c, a| in_context(c, a, "compare", compare_value)),
    ("max", |c, a| in_context(c, a, "max", |x, y, ctx, s| pick(x, y, ctx, s, Ordering::Greater))),
    ("min", |c, a| in_context(c, a, "min", |x, y, ctx, s| pick(x, y, ctx, s, Ordering::Less))),
    ("power", |c, a| {
        let [x, y, m] = a.named("power", ["a", "b", "modulo"], 2)?;
        power(&required(&x.unwrap_or_default())?, &required(&y.unwrap_or_default())?, m, c)
    }),
    ("sqrt", |c, a| one_in_context(c, a, math::sqrt)),
    ("exp", |c, a| one_in_context(c, a, math::exp)),
    ("ln", |c, a| one_in_context(c, a, math::ln)),
    ("log10", |c, a| one_in_context(c, a, math::log10)),
    ("abs", |c, a| one_in_context(c, a, absolute)),
    ("plus", |c, a| one_in_context(c, a, plus)),
    ("minus", |c, a| one_in_context(c, a, minus)),
    ("normalize", |c, a| one_in_context(c, a, number::normalize)),
    ("to_sci_string", |c, a| {
        let ctx = contexts::of(c)?.values.get();
        Ok(text::show(&required(&a.one("to_sci_string")?)?, ctx.capitals, false).into())
    }),
    ("to_eng_string", |c, a| {
        let ctx = contexts::of(c)?.values.get();
        Ok(text::show(&required(&a.one("to_eng_string")?)?, ctx.capitals, true).into())
    }),
    ("to_integral_value", |c, a| one_in_context(c, a, |x, ctx, s| number::to_integral(x, ctx, ctx.rounding, false, s))),
    ("to_integral_exact", |c, a| one_in_context(c, a, |x, ctx, s| number::to_integral(x, ctx, ctx.rounding, true, s))),
];

fn in_context(context: &Value, a: Args, name: &str, body: Binary) -> R {
    let [x, y] = a.named(name, ["a", "b"], 2)?;
    let (x, y) = (required(&x.unwrap_or_default())?, required(&y.unwrap_or_default())?);
    run(context, |ctx, status| body(&x, &y, ctx, status))
}

fn one_in_context(context: &Value, a: Args, body: Unary) -> R {
    let x = required(&a.one("Context method")?)?;
    run(context, |ctx, status| body(&x, ctx, status))
}

fn operators(class: ClassBuilder) -> ClassBuilder {
    class
        .method("__add__", |x, a| binary(x, a, number::add))
        .method("__radd__", |x, a| reflected(x, a, number::add))
        .method("__sub__", |x, a| binary(x, a, sub))
        .method("__rsub__", |x, a| reflected(x, a, sub))
        .method("__mul__", |x, a| binary(x, a, number::mul))
        .method("__rmul__", |x, a| reflected(x, a, number::mul))
        .method("__truediv__", |x, a| binary(x, a, number::div))
        .method("__rtruediv__", |x, a| reflected(x, a, number::div))
        .method("__floordiv__", |x, a| binary(x, a, number::floordiv))
        .method("__rfloordiv__", |x, a| reflected(x, a, number::floordiv))
        .method("__mod__", |x, a| binary(x, a, number::modulo))
        .method("__rmod__", |x, a| reflected(x, a, number::modulo))
        .method("__divmod__", |x, a| divmod(of(x)?, operand(&a.one("__divmod__")?).as_ref()))
        .method("__rdivmod__", |x, a| match operand(&a.one("__rdivmod__")?) {
            Some(other) => divmod(&other, Some(of(x)?)),
            None => Ok(Value::NotImplemented),
        })
        .method("__pow__", |x, a| {
            let [other, m] = a.between::<2>("__pow__", 1)?;
            match operand(&other.unwrap_or_default()) {
                Some(other) => power(of(x)?, &other, m, &contexts::current()),
                None => Ok(Value::NotImplemented),
            }
        })
        .method("__rpow__", |x, a| reflected(x, a, math::power))
        .method("__neg__", |x, _| {
            run(&contexts::current(), |c, s| of(x).map_or_else(|_| Dec::nan(), |d| minus(d, c, s)))
        })
        .method("__pos__", |x, _| {
            run(&contexts::current(), |c, s| of(x).map_or_else(|_| Dec::nan(), |d| plus(d, c, s)))
        })
        .method("__abs__", |x, _| {
            run(&contexts::current(), |c, s| of(x).map_or_else(|_| Dec::nan(), |d| absolute(d, c, s)))
        })
        .method("__eq__", |x, a| compared(x, a, true, false, Ordering::is_eq))
        .method("__ne__", |x, a| compared(x, a, true, true, Ordering::is_ne))
        .method("__lt__", |x, a| compared(x, a, false, false, Ordering::is_lt))
        .method("__le__", |x, a| compared(x, a, false, false, Ordering::is_le))
        .method("__gt__", |x, a| compared(x, a, false, false, Ordering::is_gt))
        .method("__ge__", |x, a| compared(x, a, false, false, Ordering::is_ge))
        .method("__bool__", |x, _| Ok((!of(x)?.is_zero()).into()))
        .method("__hash__", |x, _| Ok(hash(of(x)?)?.into()))
        .method("__int__", |x, _| Ok(to_int(of(x)?)?.into()))
        .method("__trunc__", |x, _| Ok(to_int(of(x)?)?.into()))
        .method("__float__", |x, _| Ok(to_float(of(x)?)?.into()))
        .method("__complex__", |x, _| Ok(batuta_rt::complex::complex(to_float(of(x)?)?, 0.0)))
        .method("__floor__", |x, _| whole(x, Rounding::Floor))
        .method("__ceil__", |x, _| whole(x, Rounding::Ceiling))
        .method("__round__", round)
}

fn divmod(a: &Dec, b: Option<&Dec>) -> R {
    let Some(b) = b else { return Ok(Value::NotImplemented) };
    let context = contexts::current();
    let ctx = contexts::of(&context)?.values.get();
    let mut status = 0;
    let (q, r) = number::divmod(a, b, &ctx, &mut status);
    contexts::report(&context, status)?;
    Ok(tuple![make(q), make(r)])
}

fn shown(this: &Value) -> R<String> {
    Ok(text::show(of(this)?, current_ctx()?.capitals, false))
}

fn build() -> R<Class> {
    let class = ClassBuilder::native("Decimal", "decimal")
        .constructor(construct)
        .class_method("from_float", |cls, a| {
            let value = a.one("Decimal.from_float")?;
            match value.payload() {
                Value::Float(f) => Ok(instance(cls, from_float(*f))),
                Value::Int(_) | Value::Bool(_) => Ok(instance(cls, required(&value)?)),
                _ => Err(type_error("argument must be int or float")),
            }
        })
        .method("__repr__", |x, _| Ok(format!("Decimal('{}')", shown(x)?).into()))
        .method("__str__", |x, _| Ok(shown(x)?.into()))
        .method("__format__", |x, a| {
            let spec = a.one("__format__")?;
            let Value::Str(spec) = spec.payload() else { return Err(type_error("format arg must be str")) };
            if spec.is_empty() {
                return Ok(shown(x)?.into());
            }
            Ok(text::format(of(x)?, spec, &current_ctx()?)?.into())
        })
        .method("to_eng_string", |x, _| Ok(text::show(of(x)?, current_ctx()?.capitals, true).into()))
        .method("quantize", quantize)
        .method("normalize", |x, a| alone(x, a, "normalize", number::normalize))
        .method("sqrt", |x, a| alone(x, a, "sqrt", math::sqrt))
        .method("exp", |x, a| alone(x, a, "exp", math::exp))
        .method("ln", |x, a| alone(x, a, "ln", math::ln))
        .method("log10", |x, a| alone(x, a, "log10", math::log10))
        .method("logb", |x, a| alone(x, a, "logb", logb))
        .method("to_integral_value", |x, a| to_integral(x, a, "to_integral_value", false))
        .method("to_integral", |x, a| to_integral(x, a, "to_integral", false))
        .method("to_integral_exact", |x, a| to_integral(x, a, "to_integral_exact", true))
        .method("compare", |x, a| with_other(x, a, "compare", compare_value))
        .method("max", |x, a| with_other(x, a, "max", |p, q, c, s| pick(p, q, c, s, Ordering::Greater)))
        .method("min", |x, a| with_other(x, a, "min", |p, q, c, s| pick(p, q, c, s, Ordering::Less)))
        .method("remainder_near", |x, a| with_other(x, a, "remainder_near", number::remainder_near))
        .method("scaleb", |x, a| with_other(x, a, "scaleb", scaleb))
        .method("fma", |x, a| {
            let [other, third, context] = a.named("fma", ["other", "third", "context"], 2)?;
            let (other, third) = (required(&other.unwrap_or_default())?, required(&third.unwrap_or_default())?);
            let mine = of(x)?;
            run(&contexts::chosen(context)?, |ctx, status| {
                let product = number::mul(mine, &other, &Ctx::wide(), status);
                number::add(&product, &third, ctx, status)
            })
        })
        .method("copy_abs", |x, _| Ok(make(of(x)?.abs())))
        .method("copy_negate", |x, _| Ok(make(of(x)?.negated())))
        .method("copy_sign", |x, a| {
            let [other, _] = a.named("copy_sign", ["other", "context"], 1)?;
            let neg = required(&other.unwrap_or_default())?.neg;
            Ok(make(Dec { neg, ..of(x)?.clone() }))
        })
        .method("same_quantum", |x, a| {
            let [other, _] = a.named("same_quantum", ["other", "context"], 1)?;
            let (a, b) = (of(x)?, required(&other.unwrap_or_default())?);
            Ok(if a.is_finite() && b.is_finite() {
                a.exp == b.exp
            } else {
                (a.is_nan() && b.is_nan()) || (a.is_infinite() && b.is_infinite())
            }
            .into())
        })
        .method("is_nan", |x, _| test(x, Dec::is_nan))
        .method("is_qnan", |x, _| test(x, |d| d.kind == Kind::Quiet))
        .method("is_snan", |x, _| test(x, |d| d.kind == Kind::Signaling))
        .method("is_infinite", |x, _| test(x, Dec::is_infinite))
        .method("is_finite", |x, _| test(x, Dec::is_finite))
        .method("is_zero", |x, _| test(x, Dec::is_zero))
        .method("is_signed", |x, _| test(x, |d| d.neg))
        .method("is_canonical", |_, _| Ok(true.into()))
        .method("is_normal", |x, _| {
            let (d, ctx) = (of(x)?, current_ctx()?);
            Ok((d.is_finite() && !d.is_zero() && d.adjusted() >= ctx.emin).into())
        })
        .method("is_subnormal", |x, _| {
            let (d, ctx) = (of(x)?, current_ctx()?);
            Ok((d.is_finite() && !d.is_zero() && d.adjusted() < ctx.emin).into())
        })
        .method("number_class", |x, _| Ok(number_class(of(x)?, &current_ctx()?).into()))
        .method("adjusted", |x, _| Ok(of(x)?.adjusted().into()))
        .method("canonical", |x, _| Ok(x.clone()))
        .method("conjugate", |x, _| Ok(x.clone()))
        .method("radix", |_, _| Ok(make(Dec::from_i64(10))))
        .method("as_tuple", |x, _| as_tuple(of(x)?))
        .method("as_integer_ratio", |x, _| {
            let d = of(x)?;
            if d.is_nan() {
                return Err(value_error("cannot convert NaN to integer ratio"));
            }
            if d.is_infinite() {
                return Err(overflow_error("cannot convert Infinity to integer ratio"));
            }
            let (n, d) = ratio(d);
            Ok(tuple![Int::big(n), Int::big(d)])
        })
        .method("__copy__", |x, _| Ok(x.clone()))
        .method("__deepcopy__", |x, _| Ok(x.clone()))
        .getter("real", |x| Ok(x.clone()))
        .getter("imag", |_| Ok(make(Dec::from_i64(0))));
    operators(class).build()
}
