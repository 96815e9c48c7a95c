//! Methods of a context that do an operation in it.
use super::context_object as contexts;
use super::convert::required;
use super::object::{power, run};
use super::operations::*;
use super::{math, number, text};
use batuta_rt::prelude::*;
use std::cmp::Ordering;

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
