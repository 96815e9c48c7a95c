//! `Decimal` objects.
use super::context::*;
use super::context_object as contexts;
use super::convert::*;
use super::number::{self, Dec, Kind};
use super::operations::*;
use super::{math, text};
use batuta_rt::ops::BinOp;
use batuta_rt::prelude::*;
use num_bigint::BigUint;
use std::any::Any;
use std::borrow::Cow;
use std::cmp::Ordering;

pub struct Decimal(pub Dec);

impl Native for Decimal {
    fn class(&self) -> Class {
        class()
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn operate(&self, op: BinOp, other: &Value, reflected: bool) -> Option<R> {
        let body: Binary = match op {
            BinOp::Add => number::add,
            BinOp::Sub => sub,
            BinOp::Mul => number::mul,
            BinOp::TrueDiv => number::div,
            BinOp::FloorDiv => number::floordiv,
            BinOp::Mod => number::modulo,
            _ => return None,
        };
        let other = operand(other)?;
        Some(run(&contexts::current(), |ctx, status| {
            if reflected {
                body(&other, &self.0, ctx, status)
            } else {
                body(&self.0, &other, ctx, status)
            }
        }))
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

pub fn run(context: &Value, body: impl FnOnce(&Ctx, &mut u32) -> Dec) -> R {
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

/// How `this` compares with another number; `None` for what is no number, `Some(None)` beside a NaN.
fn order(this: &Value, other: &Value, equality: bool) -> R<Option<Option<Ordering>>> {
    let mine = of(this)?;
    let theirs = match operand(other) {
        Some(found) => found,
        None => Cow::Owned(match other.payload() {
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
        }),
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

fn compared(this: &Value, a: Args, equality: bool, unordered: bool, test: fn(Ordering) -> bool) -> R {
    let other = a.one("__eq__")?;
    Ok(match order(this, &other, equality)? {
        None => Value::NotImplemented,
        Some(None) => unordered.into(),
        Some(Some(order)) => test(order).into(),
    })
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

pub fn power(this: &Dec, other: &Dec, modulo: Option<Value>, context: &Value) -> R<Value> {
    match modulo.filter(|m| !m.is_none()) {
        None => run(context, |ctx, status| math::power(this, other, ctx, status)),
        Some(m) => {
            let m = required(&m)?;
            run(context, |ctx, status| math::power_mod(this, other, &m, ctx, status))
        }
    }
}

fn test(this: &Value, check: fn(&Dec) -> bool) -> R {
    Ok(check(of(this)?).into())
}

fn current_ctx() -> R<Ctx> {
    Ok(contexts::of(&contexts::current())?.values.get())
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
        .method("__divmod__", |x, a| divmod(of(x)?, operand(&a.one("__divmod__")?).as_deref()))
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
