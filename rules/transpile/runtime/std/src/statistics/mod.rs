//! `statistics`: averages and spread, with exact sums.
mod exact;
mod normal;
mod pairs;

use crate::define::{function, ClassDef};
use batuta_rt::prelude::*;
use exact::{converted, divided, float_sum, square_root, sums, Kind, Total};

fn error_class() -> R<Class> {
    thread_local!(static CLASS: OnceCell<Class> = const { OnceCell::new() });
    if let Some(found) = CLASS.with(|c| c.get().cloned()) {
        return Ok(found);
    }
    let made = ClassDef::new("statistics", "StatisticsError", &[&exc::class::ValueError()]).build()?;
    Ok(CLASS.with(|c| c.get_or_init(|| made).clone()))
}

/// `StatisticsError` with a text.
#[cold]
fn error(text: &str) -> Exc {
    match error_class().and_then(|class| op::call(&class.into(), [Value::from(text)])) {
        Ok(made) => exc::raise(made, None),
        Err(failed) => failed,
    }
}

fn floats(data: &Value) -> R<Vec<f64>> {
    let mut out = Vec::new();
    let mut items = op::iter(data)?;
    while let Some(value) = items.next()? {
        out.push(op::to_float(&value)?);
    }
    Ok(out)
}

fn sorted(data: Value) -> R<Vec<Value>> {
    collect(&builtins::sorted(args![data])?)
}

fn mean(mut b: Bound) -> R {
    let found = sums(&b.next())?;
    if found.count == 0 {
        return Err(error("mean requires at least one data point"));
    }
    converted(&divided(found.sum, &found.count.into_int())?, found.kind)
}

trait IntoInt {
    fn into_int(self) -> Int;
}

impl IntoInt for usize {
    fn into_int(self) -> Int {
        Int::from(self as u64)
    }
}

fn float_mean(mut b: Bound) -> R {
    let (data, weights) = (b.next(), b.next());
    let values = floats(&data)?;
    if weights.is_none() {
        let total = float_sum(&values)?;
        if values.is_empty() {
            return Err(error("fmean requires at least one data point"));
        }
        return Ok((total / values.len() as f64).into());
    }
    let weights = floats(&weights)?;
    if weights.len() != values.len() {
        return Err(error("data and weights must be the same length"));
    }
    let products: Vec<f64> = values.iter().zip(&weights).map(|(v, w)| v * w).collect();
    let (over, under) = (float_sum(&products)?, float_sum(&weights)?);
    if under == 0.0 {
        return Err(error("sum of weights must be non-zero"));
    }
    Ok((over / under).into())
}

fn geometric_mean(mut b: Bound) -> R {
    let values = floats(&b.next())?;
    if values.is_empty() || values.iter().any(|v| *v <= 0.0) {
        return Err(error("geometric mean requires a non-empty dataset containing positive numbers"));
    }
    let logs: Vec<f64> = values.iter().map(|v| v.ln()).collect();
    Ok((float_sum(&logs)? / logs.len() as f64).exp().into())
}

fn harmonic_mean(mut b: Bound) -> R {
    let (data, weights) = (b.next(), b.next());
    let values = collect(&data)?;
    let negative = "harmonic mean does not support negative values";
    if values.is_empty() {
        return Err(error("harmonic_mean requires at least one data point"));
    }
    if values.len() == 1 && weights.is_none() {
        return match values[0].payload() {
            Value::Int(_) | Value::Float(_) | Value::Bool(_) if op::lt_bool(&values[0], &0.into())? => {
                Err(error(negative))
            }
            Value::Int(_) | Value::Float(_) | Value::Bool(_) => Ok(values[0].clone()),
            _ => Err(type_error("unsupported type")),
        };
    }
    let weights = if weights.is_none() { vec![Value::from(1); values.len()] } else { collect(&weights)? };
    if weights.len() != values.len() {
        return Err(error("Number of weights does not match data size"));
    }
    let total = sums(&List::from(weights.clone()).into())?;
    // Each quotient is a float, as in CPython for ints and floats.
    let mut quotients = Vec::new();
    for (weight, value) in weights.iter().zip(&values) {
        if op::lt_bool(value, &0.into())? || op::lt_bool(weight, &0.into())? {
            return Err(error(negative));
        }
        if !op::truthy(value)? {
            return Ok(0.into());
        }
        quotients.push(if op::truthy(weight)? { op::truediv(weight, value)? } else { 0.into() });
    }
    let found = sums(&List::from(quotients).into())?;
    match (total.sum, found.sum) {
        (Total::Fraction(n, d), Total::Fraction(m, e)) if !m.is_zero() => {
            let (n, d) = exact::reduced(&(&n * &e), &(&d * &m))?;
            converted(&Total::Fraction(n, d), found.kind)
        }
        (Total::Fraction(..), Total::Fraction(..)) => Err(error("Weighted sum must be positive")),
        (over, under) => op::truediv(&converted(&over, Kind::Float)?, &converted(&under, Kind::Float)?),
    }
}

/// What the middle of sorted data is, by a choice between its two halves.
fn middle(data: Value, even: impl Fn(&Value, &Value) -> R) -> R {
    let data = sorted(data)?;
    let n = data.len();
    match n {
        0 => Err(error("no median for empty data")),
        _ if n % 2 == 1 => Ok(data[n / 2].clone()),
        _ => even(&data[n / 2 - 1], &data[n / 2]),
    }
}

fn median_grouped(mut b: Bound) -> R {
    let (data, interval) = (sorted(b.next())?, op::to_float(&b.next())?);
    let n = data.len();
    if n == 0 {
        return Err(error("no median for empty data"));
    }
    let x = &data[n / 2];
    let (mut below, mut within) = (0, 0);
    for value in &data {
        below += usize::from(op::lt_bool(value, x)?);
        within += usize::from(op::eq_bool(value, x)?);
    }
    let x = op::to_float(x).map_err(|e| match e.is(K::TypeError) {
        true => type_error("Value cannot be converted to a float"),
        false => e,
    })?;
    let lower = x - interval / 2.0;
    Ok((lower + interval * (n as f64 / 2.0 - below as f64) / within as f64).into())
}

/// Values with their counts, in the order of their first appearance.
fn counts(data: &Value) -> R<Vec<(Value, Value)>> {
    let dict = Dict::new();
    let mut items = op::iter(data)?;
    while let Some(value) = items.next()? {
        let count = dict.get(&value)?.unwrap_or_else(|| 0.into());
        dict.set(value, op::add(&count, &1.into())?)?;
    }
    Ok(dict.items())
}

fn modes(data: &Value) -> R<Vec<Value>> {
    let counted = counts(data)?;
    let mut most = Value::from(0);
    for (_, count) in &counted {
        if op::gt_bool(count, &most)? {
            most = count.clone();
        }
    }
    let mut out = Vec::new();
    for (value, count) in counted {
        if op::eq_bool(&count, &most)? {
            out.push(value);
        }
    }
    Ok(out)
}

fn quantiles(mut b: Bound) -> R {
    let (data, n, method) = (b.next(), b.next(), b.next());
    let parts = op::index(&n)?.to_index()?;
    if parts < 1 {
        return Err(error("n must be at least 1"));
    }
    let data = sorted(data)?;
    let count = data.len() as i64;
    if count < 2 {
        return Err(error("must have at least two data points"));
    }
    let exclusive = match fmt::str(&method)?.as_str() {
        "exclusive" => true,
        "inclusive" => false,
        _ => return Err(value_error(format!("Unknown method: {}", fmt::repr(&method)?))),
    };
    let (m, mut out) = (if exclusive { count + 1 } else { count - 1 }, Vec::new());
    for i in 1..parts {
        let (at, delta) = if exclusive {
            let at = (i * m / parts).clamp(1, count - 1);
            (at, i * m - at * parts)
        } else {
            (i * m / parts + 1, i * m % parts)
        };
        let (low, high) = (&data[at as usize - 1], &data[(at as usize).min(data.len() - 1)]);
        let weighted = op::add(&op::mul(low, &(parts - delta).into())?, &op::mul(high, &delta.into())?)?;
        out.push(op::truediv(&weighted, &parts.into())?);
    }
    Ok(List::from(out).into())
}

/// The sum of squared deviations, and the count, for `variance` and its kin.
fn squared_deviations(data: &Value, center: &Value) -> R<(Kind, Total, usize)> {
    if !center.is_none() {
        let mut out = Vec::new();
        for value in collect(data)? {
            let deviation = op::sub(&value, center)?;
            out.push(op::mul(&deviation, &deviation)?);
        }
        let found = sums(&List::from(out).into())?;
        return Ok((found.kind, found.sum, found.count));
    }
    let found = sums(data)?;
    let (kind, count) = (found.kind, found.count);
    let total = match (found.sum, found.squares) {
        (Total::Fraction(n, d), Total::Fraction(m, e)) if count > 0 => {
            // (count * squares - sum * sum) / count
            let count = count.into_int();
            let over = &(&(&count * &m) * &(&d * &d)) - &(&(&n * &n) * &e);
            let (n, d) = exact::reduced(&over, &(&(&e * &(&d * &d)) * &count))?;
            Total::Fraction(n, d)
        }
        (_, squares) => squares,
    };
    Ok((kind, total, count))
}

#[derive(Clone, Copy)]
struct Spread {
    name: &'static str,
    /// 1 for a sample, 0 for a whole population.
    lost: usize,
    root: bool,
}

fn spread(spread: Spread, mut b: Bound) -> R {
    let (data, center) = (b.next(), b.next());
    let (kind, total, count) = squared_deviations(&data, &center)?;
    if count <= spread.lost {
        let least = if spread.lost == 1 { "two data points" } else { "one data point" };
        return Err(error(&format!("{} requires at least {least}", spread.name)));
    }
    let variance = divided(total, &(count - spread.lost).into_int())?;
    if !spread.root {
        return converted(&variance, kind);
    }
    match &variance {
        Total::Fraction(n, d) if kind == Kind::Decimal => exact::decimal_root(n, d),
        Total::Fraction(n, d) => Ok(square_root(n, d)?.into()),
        Total::Other(_) => Err(attribute_error(
            "'float' object has no attribute 'numerator'".into(),
            &converted(&variance, kind)?,
            "numerator",
        )),
    }
}

fn build() -> R<Module> {
    let module = Module::new("statistics").with("StatisticsError", error_class()?);
    let set = |name: &'static str, params: &'static str, body: fn(Bound) -> R| {
        module.set(name, function("statistics", name, params, body));
    };
    set("mean", "data", mean);
    set("fmean", "data, weights=None", float_mean);
    set("geometric_mean", "data", geometric_mean);
    set("harmonic_mean", "data, weights=None", harmonic_mean);
    set("median", "data", |mut b| middle(b.next(), |low, high| op::truediv(&op::add(low, high)?, &2.into())));
    set("median_low", "data", |mut b| middle(b.next(), |low, _| Ok(low.clone())));
    set("median_high", "data", |mut b| middle(b.next(), |_, high| Ok(high.clone())));
    set("median_grouped", "data, interval=1", median_grouped);
    set("mode", "data", |mut b| modes(&b.next())?.into_iter().next().ok_or_else(|| error("no mode for empty data")));
    set("multimode", "data", |mut b| Ok(List::from(modes(&b.next())?).into()));
    module.set("quantiles", function("statistics", "quantiles", "data, *, n=4, method='exclusive'", quantiles));
    for (name, params, lost, root) in [
        ("variance", "data, xbar=None", 1, false),
        ("pvariance", "data, mu=None", 0, false),
        ("stdev", "data, xbar=None", 1, true),
        ("pstdev", "data, mu=None", 0, true),
    ] {
        module.set(name, function("statistics", name, params, move |b| spread(Spread { name, lost, root }, b)));
    }
    pairs::add(&module)?;
    module.set("NormalDist", normal::class()?);
    Ok(module)
}

pub fn module() -> Module {
    crate::module_once!(crate::showing::built("statistics", build))
}
