//! Numbers that describe data: medians, percentiles, histograms, correlations, differences, interpolation.
use crate::arguments::{axes, axis_of, flag, no_broadcast, whole};
use crate::array::{array, result};
use crate::classes::{classes, unsupported};
use crate::convert::block;
use crate::data::{broadcast, Data, Kind, Nd};
use crate::reduce::{mean_of, plain_sum, rows, Source};
use crate::sorting::float_order;
use crate::ufunc::{binary, Op};
use batuta_rt::prelude::*;

/// One result per row of the reduced axes.
fn by_rows(a: &Value, axis: &Value, keep: bool, f: impl Fn(&[f64]) -> f64) -> R<Nd> {
    let source = Source::of(a)?;
    let axes = axes(axis, source.ndim())?;
    let (length, data) = rows(&source.block(), &axes);
    let mut values = data.floats();
    let shape = source.reduced(&axes, keep);
    let count: usize = shape.iter().product();
    let made = (0..count)
        .map(|n| {
            let row = &mut values[n * length..(n + 1) * length];
            row.sort_by(float_order);
            f(row)
        })
        .collect();
    Ok(Nd::new(shape, Data::Float(made)))
}

fn median(b: Bound) -> R {
    let [a, axis, _out, _overwrite, keep] = b.into_array();
    let nd = block(&a)?;
    if nd.size() == 0 {
        crate::warn::runtime_warning("Mean of empty slice.")?;
        crate::warn::runtime_warning("invalid value encountered in scalar divide")?;
    }
    Ok(result(by_rows(&a, &axis, flag(&keep)?, |row| match row {
        [] => f64::NAN,
        _ if row[row.len() - 1].is_nan() => f64::NAN,
        _ if row.len() % 2 == 1 => row[row.len() / 2],
        _ => (row[row.len() / 2 - 1] + row[row.len() / 2]) / 2.0,
    })?))
}

/// Between neighbours, from the nearer side.
fn between(low: f64, high: f64, part: f64) -> f64 {
    let gap = high - low;
    if part >= 0.5 {
        high - gap * (1.0 - part)
    } else {
        low + gap * part
    }
}

fn quantile_of(row: &[f64], q: f64, method: &str) -> f64 {
    let last = row.len() - 1;
    if row[last].is_nan() {
        return f64::NAN;
    }
    let at = last as f64 * q;
    let below = (at.floor() as usize).min(last);
    let above = (below + 1).min(last);
    match method {
        "lower" => row[below],
        "higher" => row[at.ceil() as usize],
        "nearest" => row[at.round_ties_even() as usize],
        "midpoint" if at.fract() == 0.0 => row[below],
        "midpoint" => between(row[below], row[above], 0.5),
        _ => between(row[below], row[above], at - at.floor()),
    }
}

fn quantiles(b: Bound, percent: bool) -> R {
    let [a, q, axis, _out, _overwrite, method, keep] = b.into_array();
    let q = block(&q)?;
    let method = method.as_str()?;
    if !matches!(&*method, "linear" | "lower" | "higher" | "nearest" | "midpoint") {
        return Err(unsupported(&format!("method '{method}' of quantiles")));
    }
    let parts: Vec<f64> = q.data.floats().into_iter().map(|x| if percent { x / 100.0 } else { x }).collect();
    if parts.iter().any(|x| !(0.0..=1.0).contains(x)) {
        return Err(value_error(if percent {
            "Percentiles must be in the range [0, 100]"
        } else {
            "Quantiles must be in the range [0, 1]"
        }));
    }
    if block(&a)?.size() == 0 {
        return Err(index_error("index -1 is out of bounds for axis 0 with size 0"));
    }
    let keep = flag(&keep)?;
    let mut made = Vec::new();
    for part in &parts {
        made.push(by_rows(&a, &axis, keep, |row| quantile_of(row, *part, &method))?);
    }
    if q.ndim() == 0 {
        return Ok(result(made.remove(0)));
    }
    let mut shape = q.shape.clone();
    if let Some(one) = made.first() {
        shape.extend(&one.shape);
    }
    let data: Vec<Data> = made.into_iter().map(|nd| nd.data).collect();
    Ok(result(Nd::new(shape, Data::joined(Kind::Float, &data))))
}

fn average(b: Bound) -> R {
    let [a, axis, weights, returned, keep] = b.into_array();
    if flag(&returned)? {
        return Err(unsupported("'returned' of average()"));
    }
    let keep = flag(&keep)?;
    let nd = block(&a)?;
    let chosen = axes(&axis, nd.ndim())?;
    if weights.is_none() {
        return Ok(result(mean_of(&Source::of(&a)?, &chosen, keep)?));
    }
    let mut weights = block(&weights)?;
    if weights.shape != nd.shape {
        if axis.is_none() {
            return Err(type_error("Axis must be specified when shapes of a and weights differ."));
        }
        let [one] = chosen[..] else { return Err(unsupported("several axes of average()")) };
        if weights.shape != [nd.shape[one]] {
            return Err(value_error("Shape of weights must be consistent with shape of a along specified axis."));
        }
        let mut shape = vec![1; nd.ndim()];
        shape[one] = weights.size();
        weights = Nd::new(nd.shape.clone(), Nd::new(shape, weights.data).stretched(&nd.shape));
    }
    let weights =
        if nd.kind() == Kind::Float || weights.kind() == Kind::Float { weights.cast(Kind::Float) } else { weights };
    let total = plain_sum(&Source::from(weights.cast(Kind::Float)), &chosen, keep);
    if total.data.floats().contains(&0.0) {
        return Err(zero_division_error("Weights sum to zero, can't be normalized"));
    }
    let product = binary(Op::Mul, &nd, &weights, false)?.cast(Kind::Float);
    let sum = plain_sum(&Source::from(product), &chosen, keep);
    Ok(result(binary(Op::Div, &sum, &total, false)?))
}

fn diff(b: Bound) -> R {
    let [a, n, axis] = b.into_array();
    let mut nd = block(&a)?;
    if nd.ndim() == 0 {
        return Err(value_error("diff requires input that is at least one dimensional"));
    }
    let axis = axis_of(whole(&axis)?, nd.ndim())?;
    let times = whole(&n)?;
    if times < 0 {
        return Err(value_error(format!("order must be non-negative but got {times}")));
    }
    for _ in 0..times {
        let length = nd.shape[axis];
        let later: Vec<usize> = (1..length).collect();
        let before: Vec<usize> = (0..length.saturating_sub(1)).collect();
        let (x, y) = (crate::shaping::along(&nd, axis, &later), crate::shaping::along(&nd, axis, &before));
        let op = if nd.kind() == Kind::Bool { Op::Ne } else { Op::Sub };
        nd = binary(op, &x, &y, false)?;
    }
    Ok(array(nd))
}

fn gradient(b: Bound) -> R {
    let [f, spacing] = b.into_array();
    let nd = block(&f)?;
    let [length] = nd.shape[..] else { return Err(unsupported("gradient() of more than one dimension")) };
    let Value::Tuple(spacing) = &spacing else { return Err(unsupported("this spacing")) };
    let step = match &spacing[..] {
        [] => 1.0,
        [one] if block(one)?.ndim() == 0 => op::to_float(one)?,
        _ => return Err(unsupported("a spacing of gradient() that varies")),
    };
    if length < 2 {
        return Err(value_error("Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required."));
    }
    let v = nd.data.floats();
    let made = (0..length).map(|n| {
        if n == 0 {
            (v[1] - v[0]) / step
        } else if n == length - 1 {
            (v[n] - v[n - 1]) / step
        } else {
            (v[n + 1] - v[n - 1]) / (2.0 * step)
        }
    });
    Ok(array(Nd::flat(Data::Float(made.collect()))))
}

fn convolve(b: Bound) -> R {
    let [a, v, mode] = b.into_array();
    let (mut a, mut v) = (Nd::flat(block(&a)?.data), Nd::flat(block(&v)?.data));
    if a.size() == 0 || v.size() == 0 {
        return Err(value_error(format!("{} cannot be empty", if a.size() == 0 { "a" } else { "v" })));
    }
    if v.size() > a.size() {
        std::mem::swap(&mut a, &mut v);
    }
    let (n, m) = (a.size(), v.size());
    let kind = a.kind().max(v.kind());
    let flipped = crate::sorting::reversed(&v);
    let (first, count) = match &*mode.as_str()? {
        "full" => (0, n + m - 1),
        "same" => ((m - 1) / 2, n),
        "valid" => (m - 1, n - m + 1),
        other => return Err(value_error(format!("mode must be one of 'valid', 'same', or 'full' (got '{other}')"))),
    };
    let spans = (first..first + count).map(|end| {
        let from = (end + 1).saturating_sub(m);
        let to = (end + 1).min(n);
        (from, to, m - 1 - (end - from))
    });
    let data = match kind {
        Kind::Float => {
            let (x, y) = (a.data.floats(), flipped.data.floats());
            Data::Float(spans.map(|(f, t, s)| crate::linalg::dot_rows(&x[f..t], &y[s..s + t - f])).collect())
        }
        Kind::Int => {
            let (x, y) = (a.data.ints(), flipped.data.ints());
            let one = |(f, t, s): (usize, usize, usize)| {
                x[f..t].iter().zip(&y[s..s + t - f]).fold(0i64, |sum, (p, q)| sum.wrapping_add(p.wrapping_mul(*q)))
            };
            Data::Int(spans.map(one).collect())
        }
        Kind::Bool => return Err(unsupported("convolve() of bool arrays")),
    };
    Ok(array(Nd::flat(data)))
}

/// The covariance of rows of observations.
fn covariance(x: Nd, ddof: f64) -> R<Nd> {
    let count = x.shape[1] as f64;
    let mean = mean_of(&Source::from(x.clone()), &[1], true)?;
    let off = binary(Op::Sub, &x, &mean, false)?;
    let product = crate::linalg::dot(&off, &off.transposed(&[1, 0]), crate::linalg::Layout::default())?;
    let fact = count - ddof;
    if fact <= 0.0 {
        crate::warn::runtime_warning("Degrees of freedom <= 0 for slice")?;
    }
    binary(Op::Mul, &product, &Nd::float(1.0 / fact.max(0.0)), false)
}

fn observations(m: &Value, y: &Value, by_row: bool) -> R<Nd> {
    let rows = |v: &Value| -> R<Nd> {
        let nd = block(v)?.cast(Kind::Float);
        Ok(match nd.ndim() {
            0 => Nd::new(vec![1, 1], nd.data),
            1 => Nd::new(vec![1, nd.size()], nd.data),
            2 if !by_row => nd.transposed(&[1, 0]),
            2 => nd,
            _ => return Err(value_error("m has more than 2 dimensions")),
        })
    };
    let x = rows(m)?;
    if y.is_none() {
        return Ok(x);
    }
    crate::shaping::concatenated(&[x, rows(y)?], 0)
}

fn squeezed(nd: Nd) -> Nd {
    if nd.size() == 1 {
        return Nd::new(Vec::new(), nd.data);
    }
    nd
}

fn cov(b: Bound) -> R {
    let [m, y, by_row, bias, ddof] = b.into_array();
    let ddof = if ddof.is_none() { f64::from(u8::from(!flag(&bias)?)) } else { op::to_float(&ddof)? };
    Ok(array(squeezed(covariance(observations(&m, &y, flag(&by_row)?)?, ddof)?)))
}

fn corrcoef(b: Bound) -> R {
    let [x, y, by_row] = b.into_array();
    let c = covariance(observations(&x, &y, flag(&by_row)?)?, 1.0)?;
    if c.size() == 1 {
        return Ok(result(squeezed(binary(Op::Div, &c, &c, false)?)));
    }
    let n = c.shape[0];
    let root = crate::unary::apply(crate::unary::find("sqrt"), &crate::create::diagonal(&c, 0))?;
    let made = binary(Op::Div, &c, &Nd::new(vec![n, 1], root.data.clone()), false)?;
    let made = binary(Op::Div, &made, &Nd::new(vec![1, n], root.data), false)?;
    let clipped = made.data.floats().into_iter().map(|x| x.clamp(-1.0, 1.0)).collect();
    Ok(array(Nd::new(made.shape, Data::Float(clipped))))
}

/// Closeness element by element.
fn close(b: Bound) -> R<Nd> {
    let [a, b, rtol, atol, nans] = b.into_array();
    let (x, y) = (block(&a)?, block(&b)?);
    let Some(shape) = broadcast(&[&x.shape, &y.shape]) else {
        return Err(no_broadcast(&[&x.shape, &y.shape]));
    };
    let (rtol, atol, nans) = (op::to_float(&rtol)?, op::to_float(&atol)?, flag(&nans)?);
    let (p, q) = (x.stretched(&shape).floats(), y.stretched(&shape).floats());
    let near = |x: f64, y: f64| {
        ((x - y).abs() <= atol + rtol * y.abs() && y.is_finite()) || x == y || (nans && x.is_nan() && y.is_nan())
    };
    Ok(Nd::new(shape, Data::Bool(p.iter().zip(&q).map(|(x, y)| near(*x, *y)).collect())))
}

const CLOSE: &str = "a, b, rtol=1e-05, atol=1e-08, equal_nan=False";

fn array_equal(b: Bound, stretch: bool) -> R {
    let [a, b] = b.into_array();
    let (x, y) = (block(&a)?, block(&b)?);
    if x.shape != y.shape && !(stretch && broadcast(&[&x.shape, &y.shape]).is_some()) {
        return Ok(false.into());
    }
    Ok(binary(Op::Eq, &x, &y, false)?.data.bools().iter().all(|b| *b).into())
}

fn trapezoid(b: Bound) -> R {
    let [y, x, dx] = b.into_array();
    let y = block(&y)?.cast(Kind::Float);
    if y.ndim() != 1 {
        return Err(unsupported("trapezoid() of more than one dimension"));
    }
    let v = y.data.floats();
    let steps: Vec<f64> = if x.is_none() {
        vec![op::to_float(&dx)?; v.len().saturating_sub(1)]
    } else {
        block(&x)?.data.floats().windows(2).map(|w| w[1] - w[0]).collect()
    };
    if steps.len() + 1 != v.len() {
        return Err(unsupported("these lengths of trapezoid()"));
    }
    let parts: Vec<f64> = steps.iter().zip(v.windows(2)).map(|(d, w)| d * (w[1] + w[0]) / 2.0).collect();
    let sum = plain_sum(&Source::from(Nd::flat(Data::Float(parts))), &[0], false);
    Ok(result(sum))
}

fn polyval(b: Bound) -> R {
    let [p, x] = b.into_array();
    let (p, x) = (block(&p)?, block(&x)?);
    let zeros = Nd::new(x.shape.clone(), Data::zeros(x.kind(), x.size()));
    let mut made = zeros;
    for n in 0..p.size() {
        let scaled = binary(Op::Mul, &made, &x, false)?;
        made = binary(Op::Add, &scaled, &Nd::scalar(p.data.pick(&[n])), false)?;
    }
    Ok(result(made))
}

/// Reductions that leave NaN out.
fn without_nan(b: Bound, name: &str) -> R {
    let [a, axis, keep] = b.into_array();
    let nd = block(&a)?;
    if nd.kind() != Kind::Float {
        return op::call_method(&array(nd), name, args![; "axis" = axis, "keepdims" = keep]);
    }
    let replaced = |with: f64| {
        let values = nd.data.floats().into_iter().map(|x| if x.is_nan() { with } else { x }).collect();
        array(Nd::new(nd.shape.clone(), Data::Float(values)))
    };
    let call = |target: &Value, name: &str| op::call_method(target, name, args![; "axis" = &axis, "keepdims" = &keep]);
    let counts = || {
        let values = nd.data.floats().into_iter().map(|x| if x.is_nan() { 0.0 } else { 1.0 }).collect();
        call(&array(Nd::new(nd.shape.clone(), Data::Float(values))), "sum")
    };
    if nd.data.floats().iter().all(|x| x.is_nan()) && name != "sum" && name != "prod" {
        return Err(unsupported(&format!("nan{name}() of nothing but NaN")));
    }
    match name {
        "sum" => call(&replaced(0.0), "sum"),
        "prod" => call(&replaced(1.0), "prod"),
        "max" => call(&replaced(f64::NEG_INFINITY), "max"),
        "min" => call(&replaced(f64::INFINITY), "min"),
        "mean" => op::truediv(&call(&replaced(0.0), "sum")?, &counts()?),
        _ => {
            if !axis.is_none() {
                return Err(unsupported(&format!("'axis' of nan{name}()")));
            }
            let mean = op::to_float(&op::truediv(&call(&replaced(0.0), "sum")?, &counts()?)?)?;
            let off = nd.data.floats().into_iter().map(|x| if x.is_nan() { 0.0 } else { (x - mean) * (x - mean) });
            let sum = call(&array(Nd::new(nd.shape.clone(), Data::Float(off.collect()))), "sum")?;
            let var = op::truediv(&sum, &counts()?)?;
            if name == "var" {
                return Ok(var);
            }
            Ok(crate::scalars::float(op::to_float(&var)?.sqrt()))
        }
    }
}

fn nan_to_num(b: Bound) -> R {
    let [x, _copy, nan, high, low] = b.into_array();
    let nd = block(&x)?;
    let Data::Float(values) = &nd.data else { return Ok(result(nd)) };
    let nan = op::to_float(&nan)?;
    let high = if high.is_none() { f64::MAX } else { op::to_float(&high)? };
    let low = if low.is_none() { f64::MIN } else { op::to_float(&low)? };
    let fixed = |x: &f64| match *x {
        x if x.is_nan() => nan,
        f64::INFINITY => high,
        f64::NEG_INFINITY => low,
        x => x,
    };
    Ok(result(Nd::new(nd.shape.clone(), Data::Float(values.iter().map(fixed).collect()))))
}

pub fn add_to(module: Module) -> Module {
    let with = |name: &str, params: &str, body: fn(Bound) -> R| {
        module.set(name, batuta_std::define::function("numpy", name, params, body));
    };
    const QUANTILE: &str = "a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False";
    with("median", "a, axis=None, out=None, overwrite_input=False, keepdims=False", median);
    with("percentile", QUANTILE, |b| quantiles(b, true));
    with("quantile", QUANTILE, |b| quantiles(b, false));
    with("average", "a, axis=None, weights=None, returned=False, *, keepdims=False", average);
    with("diff", "a, n=1, axis=-1", diff);
    with("ediff1d", "ary", |b| {
        let [a] = b.into_array();
        let nd = block(&a)?;
        let flat = array(Nd::flat(nd.data));
        op::call(&batuta_std::define::function("numpy", "diff", "a, n=1, axis=-1", diff), args![flat])
    });
    with("gradient", "f, *varargs", gradient);
    with("convolve", "a, v, mode='full'", convolve);
    with("bincount", "x, /, weights=None, minlength=0", crate::histogram::bincount);
    with("digitize", "x, bins, right=False", crate::histogram::digitize);
    with("histogram", "a, bins=10, range=None, density=False, weights=None", crate::histogram::histogram);
    with("interp", "x, xp, fp, left=None, right=None", crate::histogram::interp);
    with("cov", "m, y=None, rowvar=True, bias=False, ddof=None", cov);
    with("corrcoef", "x, y=None, rowvar=True", corrcoef);
    with("isclose", CLOSE, |b| Ok(result(close(b)?)));
    with("allclose", CLOSE, |b| Ok(close(b)?.data.bools().iter().all(|b| *b).into()));
    with("array_equal", "a1, a2", |b| array_equal(b, false));
    with("array_equiv", "a1, a2", |b| array_equal(b, true));
    with("trapezoid", "y, x=None, dx=1.0", trapezoid);
    with("polyval", "p, x", polyval);
    with("nan_to_num", "x, copy=True, nan=0.0, posinf=None, neginf=None", nan_to_num);
    with("nansum", "a, axis=None, keepdims=False", |b| without_nan(b, "sum"));
    with("nanprod", "a, axis=None, keepdims=False", |b| without_nan(b, "prod"));
    with("nanmean", "a, axis=None, keepdims=False", |b| without_nan(b, "mean"));
    with("nanmax", "a, axis=None, keepdims=False", |b| without_nan(b, "max"));
    with("nanmin", "a, axis=None, keepdims=False", |b| without_nan(b, "min"));
    with("nanvar", "a, axis=None, keepdims=False", |b| without_nan(b, "var"));
    with("nanstd", "a, axis=None, keepdims=False", |b| without_nan(b, "std"));
    with("isscalar", "element", |b| {
        let [one] = b.into_array();
        let plain = matches!(
            one.payload(),
            Value::Int(_) | Value::Float(_) | Value::Bool(_) | Value::Str(_) | Value::Bytes(_) | Value::Complex(_)
        );
        Ok((plain || class_of(&one).is_subclass(&classes().generic)).into())
    });
    module
}
