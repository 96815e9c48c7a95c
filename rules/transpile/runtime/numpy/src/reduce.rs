//! Reductions: sum, mean, variance, extremes, tests, and running sums.
use crate::arguments::{axes, axis_of, flag, kind, whole};
use crate::array::{array, result, Array, Window};
use crate::classes::unsupported;
use crate::convert::block;
use crate::data::{Data, Kind, Nd};
use crate::fold::{fold, Fold};
use crate::ufunc::{binary, Op};
use crate::unary::{apply, find};
use crate::warn::runtime_warning;
use batuta_rt::prelude::*;

/// A source with its layout in memory, which decides the order of a sum.
pub struct Source {
    pub data: Data,
    pub window: Window,
}

impl Source {
    pub fn of(value: &Value) -> R<Source> {
        match value.downcast::<Array>() {
            Some(array) => {
                let window = array.window.get();
                if window.is_contiguous() {
                    return Ok(Source::from(array.read()));
                }
                Ok(Source { data: array.buffer.with(Data::clone), window })
            }
            None => Ok(Source::from(block(value)?)),
        }
    }
    pub fn from(nd: Nd) -> Source {
        Source { data: nd.data, window: Window::whole(nd.shape) }
    }
    pub fn block(&self) -> Nd {
        Nd::new(self.window.shape.clone(), self.data.pick(&self.window.places()))
    }
    pub fn ndim(&self) -> usize {
        self.window.shape.len()
    }
    /// The shape after a reduction.
    pub fn reduced(&self, axes: &[usize], keep: bool) -> Vec<usize> {
        let shape = &self.window.shape;
        (0..shape.len())
            .filter(|axis| keep || !axes.contains(axis))
            .map(|axis| if axes.contains(&axis) { 1 } else { shape[axis] })
            .collect()
    }
    pub fn count(&self, axes: &[usize]) -> usize {
        axes.iter().map(|axis| self.window.shape[*axis]).product()
    }
}

/// Rows of the elements that one result is made of, one after the other.
pub fn rows(nd: &Nd, axes: &[usize]) -> (usize, Data) {
    let order: Vec<usize> = (0..nd.ndim()).filter(|a| !axes.contains(a)).chain(axes.iter().copied()).collect();
    let length = axes.iter().map(|a| nd.shape[*a]).product();
    (length, nd.transposed(&order).data)
}

fn total(source: &Source, axes: &[usize], how: Fold, keep: bool, start: Option<f64>) -> Nd {
    let shape = source.reduced(axes, keep);
    let neutral = if how == Fold::Add { 0.0 } else { 1.0 };
    if let Data::Float(values) = &source.data {
        return Nd::new(shape, Data::Float(fold(values, &source.window, axes, how, start.unwrap_or(neutral))));
    }
    let (length, data) = rows(&source.block(), axes);
    let ints = data.ints();
    let count: usize = shape.iter().product();
    let first = start.unwrap_or(neutral) as i64;
    let made = (0..count).map(|at| {
        let row = &ints[at * length..(at + 1) * length];
        match how {
            Fold::Add => row.iter().fold(first, |sum, n| sum.wrapping_add(*n)),
            Fold::Mul => row.iter().fold(first, |sum, n| sum.wrapping_mul(*n)),
        }
    });
    Nd::new(shape, Data::Int(made.collect()))
}

/// The usual parameters of a reduction.
pub const USUAL: &str = "axis=None, dtype=None, out=None, keepdims=False, initial=None, where=None";

fn given(b: Bound) -> R<(Source, Vec<usize>, Value, bool, Value, Value)> {
    let [a, axis, dtype, out, keep, initial, condition] = b.into_array();
    if !condition.is_none() {
        return Err(unsupported("'where' of a reduction"));
    }
    let mut source = Source::of(&a)?;
    if let Some(kind) = kind(&dtype)? {
        source.data = source.data.cast(kind);
    }
    let axes = axes(&axis, source.ndim())?;
    Ok((source, axes, out, flag(&keep)?, initial, axis))
}

fn finish(made: Nd, out: Value, name: &str) -> R {
    crate::unary::into_out(made, Some(out), name)
}

fn folded(b: Bound, how: Fold, name: &str) -> R {
    let (mut source, axes, out, keep, initial, _) = given(b)?;
    if let Value::Float(_) = initial.payload() {
        source.data = source.data.cast(Kind::Float);
    }
    let start = if initial.is_none() { None } else { Some(op::to_float(&initial)?) };
    let made = total(&source, &axes, how, keep, start);
    if made.kind() == Kind::Float && made.data.floats().iter().any(|x| !x.is_finite()) {
        non_finite(&source, &axes, &made)?;
    }
    finish(made, out, name)
}

/// Says that finite numbers gave infinity, or infinities something undefined.
fn non_finite(source: &Source, axes: &[usize], made: &Nd) -> R<()> {
    let (length, data) = rows(&source.block(), axes);
    let mut flags = crate::warn::Flags::default();
    for (at, x) in made.data.floats().iter().enumerate() {
        let row = &data.floats()[at * length..(at + 1) * length];
        flags.overflow |= x.is_infinite() && row.iter().all(|v| v.is_finite());
        flags.invalid |= x.is_nan() && !row.iter().any(|v| v.is_nan());
    }
    crate::warn::report(flags, "reduce")
}

pub fn sum(b: Bound) -> R {
    folded(b, Fold::Add, "sum")
}
pub fn prod(b: Bound) -> R {
    folded(b, Fold::Mul, "prod")
}

fn extreme(b: Bound, op: Op, name: &str) -> R {
    let [a, axis, out, keep, initial, condition] = b.into_array();
    if !condition.is_none() {
        return Err(unsupported("'where' of a reduction"));
    }
    let source = Source::of(&a)?;
    let axes = axes(&axis, source.ndim())?;
    let mut made = extremes(&source, &axes, op, flag(&keep)?, !initial.is_none())?;
    if !initial.is_none() {
        made = binary(op, &made, &block(&initial)?, false)?;
    }
    finish(made, out, name)
}

/// The greatest or smallest of each row; a NaN wins.
pub fn extremes(source: &Source, axes: &[usize], op: Op, keep: bool, empty: bool) -> R<Nd> {
    let shape = source.reduced(axes, keep);
    let count: usize = shape.iter().product();
    let (length, data) = rows(&source.block(), axes);
    if length == 0 && (count > 0 || axes.len() == source.ndim()) {
        if empty {
            return Err(unsupported("'initial' for an empty reduction"));
        }
        let text = format!("zero-size array to reduction operation {} which has no identity", op.name());
        return Err(value_error(text));
    }
    let more = op == Op::Max;
    let data = match &data {
        Data::Float(v) => Data::Float(v.chunks(length.max(1)).map(|row| float_extreme(row, more)).collect()),
        Data::Int(v) => {
            let pick = |row: &[i64]| if more { row.iter().max() } else { row.iter().min() }.copied().unwrap_or(0);
            Data::Int(v.chunks(length.max(1)).map(pick).collect())
        }
        Data::Bool(v) => {
            let pick = |row: &[bool]| if more { row.iter().any(|b| *b) } else { row.iter().all(|b| *b) };
            Data::Bool(v.chunks(length.max(1)).map(pick).collect())
        }
    };
    Ok(Nd::new(shape, data))
}

fn float_extreme(row: &[f64], more: bool) -> f64 {
    let mut best = row[0];
    for x in row {
        if best.is_nan() {
            break;
        }
        if x.is_nan() || (more && *x > best) || (!more && *x < best) {
            best = *x;
        }
    }
    best
}

pub const EXTREME: &str = "axis=None, out=None, keepdims=False, initial=None, where=None";
pub fn max(b: Bound) -> R {
    extreme(b, Op::Max, "max")
}
pub fn min(b: Bound) -> R {
    extreme(b, Op::Min, "min")
}

fn place_of_extreme(b: Bound, name: &str, more: bool) -> R {
    let [a, axis, out, keep] = b.into_array();
    let nd = block(&a)?;
    let keep = flag(&keep)?;
    let source = Source::from(nd);
    let axes = match axis.is_none() {
        true => (0..source.ndim()).collect(),
        false => vec![axis_of(whole(&axis)?, source.ndim())?],
    };
    let (length, data) = rows(&source.block(), &axes);
    let shape = source.reduced(&axes, keep);
    if length == 0 {
        return Err(value_error(format!("attempt to get {name} of an empty sequence")));
    }
    let values = data.floats();
    let ints = if data.kind() == Kind::Int { data.ints() } else { Vec::new() };
    let count: usize = shape.iter().product();
    let found = (0..count).map(|row| {
        let from = row * length;
        let mut best = 0;
        for at in 1..length {
            let better = if ints.is_empty() {
                let (x, top) = (values[from + at], values[from + best]);
                !top.is_nan() && (x.is_nan() || if more { x > top } else { x < top })
            } else {
                let (x, top) = (ints[from + at], ints[from + best]);
                if more {
                    x > top
                } else {
                    x < top
                }
            };
            if better {
                best = at;
            }
        }
        best as i64
    });
    finish(Nd::new(shape, Data::Int(found.collect())), out, name)
}

pub const PLACE: &str = "axis=None, out=None, keepdims=False";
pub fn argmax(b: Bound) -> R {
    place_of_extreme(b, "argmax", true)
}
pub fn argmin(b: Bound) -> R {
    place_of_extreme(b, "argmin", false)
}

fn tested(b: Bound, all: bool) -> R {
    let [a, axis, out, keep, condition] = b.into_array();
    if !condition.is_none() {
        return Err(unsupported("'where' of a reduction"));
    }
    let source = Source::of(&a)?;
    let axes = axes(&axis, source.ndim())?;
    let shape = source.reduced(&axes, flag(&keep)?);
    let (length, data) = rows(&source.block(), &axes);
    let values = data.bools();
    let count: usize = shape.iter().product();
    let made = (0..count).map(|at| {
        let row = &values[at * length..(at + 1) * length];
        if all {
            row.iter().all(|b| *b)
        } else {
            row.iter().any(|b| *b)
        }
    });
    finish(Nd::new(shape, Data::Bool(made.collect())), out, "all")
}

pub const TESTED: &str = "axis=None, out=None, keepdims=False, where=None";
pub fn all(b: Bound) -> R {
    tested(b, true)
}
pub fn any(b: Bound) -> R {
    tested(b, false)
}

/// The mean; of nothing it is NaN, with a warning.
pub fn mean_of(source: &Source, axes: &[usize], keep: bool) -> R<Nd> {
    let count = source.count(axes);
    if count == 0 {
        runtime_warning("Mean of empty slice")?;
    }
    let floats = Source { data: source.data.cast(Kind::Float), window: source.window.clone() };
    let sum = total(&floats, axes, Fold::Add, keep, None);
    let scalar = sum.shape.is_empty();
    binary(Op::Div, &sum, &Nd::float(count as f64), scalar)
}

pub const MEAN: &str = "axis=None, dtype=None, out=None, keepdims=False, where=None";
pub fn mean(b: Bound) -> R {
    let [a, axis, dtype, out, keep, condition] = b.into_array();
    if !condition.is_none() {
        return Err(unsupported("'where' of a reduction"));
    }
    kind(&dtype)?;
    let source = Source::of(&a)?;
    let axes = axes(&axis, source.ndim())?;
    finish(mean_of(&source, &axes, flag(&keep)?)?, out, "mean")
}

/// The variance as numpy computes it: mean, squared deviations, mean of these. Layout in memory is kept between.
pub fn variance(source: &Source, axes: &[usize], ddof: f64, keep: bool) -> R<Nd> {
    let count = source.count(axes) as f64;
    if count - ddof <= 0.0 {
        runtime_warning("Degrees of freedom <= 0 for slice")?;
    }
    let mut order: Vec<usize> = (0..source.ndim()).collect();
    order.sort_by_key(|axis| std::cmp::Reverse(source.window.moves[*axis].unsigned_abs()));
    let floats = Source { data: source.data.cast(Kind::Float), window: source.window.clone() };
    let sum = total(&floats, axes, Fold::Add, true, None);
    let mean = binary(Op::Div, &sum, &Nd::float(count), false)?;
    let off = binary(Op::Sub, &floats.block(), &mean, false)?;
    let squared = binary(Op::Mul, &off, &off, false)?.transposed(&order);
    let moved: Vec<usize> = axes.iter().filter_map(|axis| order.iter().position(|o| o == axis)).collect();
    let in_order = total(&Source::from(squared), &moved, Fold::Add, true, None);
    let mut back = vec![0; order.len()];
    for (at, axis) in order.iter().enumerate() {
        back[*axis] = at;
    }
    let mut made = in_order.transposed(&back);
    made.shape = source.reduced(axes, keep);
    let scalar = made.shape.is_empty();
    binary(Op::Div, &made, &Nd::float((count - ddof).max(0.0)), scalar)
}

pub const SPREAD: &str =
    "axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=None, mean=None, correction=None";
fn spread(b: Bound, root: bool) -> R {
    let [a, axis, dtype, out, ddof, keep, condition, mean, correction] = b.into_array();
    if !condition.is_none() || !mean.is_none() {
        return Err(unsupported("'where' or 'mean' of a variance"));
    }
    kind(&dtype)?;
    let ddof = if correction.is_none() { ddof } else { correction };
    let source = Source::of(&a)?;
    let axes = axes(&axis, source.ndim())?;
    let made = variance(&source, &axes, op::to_float(&ddof)?, flag(&keep)?)?;
    let made = if root { apply(find("sqrt"), &made)? } else { made };
    finish(made, out, "var")
}
pub fn var(b: Bound) -> R {
    spread(b, false)
}
pub fn std(b: Bound) -> R {
    spread(b, true)
}

/// Running results along an axis.
pub fn running(op: Op, nd: &Nd, axis: usize) -> R<Nd> {
    let (outer, length, inner) = nd.around(axis);
    let mut data = match nd.kind() {
        Kind::Bool if matches!(op, Op::Add | Op::Mul) => nd.data.cast(Kind::Int),
        _ => nd.data.clone(),
    };
    for o in 0..outer {
        for i in 0..inner {
            for n in 1..length {
                let at = (o * length + n) * inner + i;
                let before = at - inner;
                match &mut data {
                    Data::Float(v) => {
                        v[at] = match op {
                            Op::Add => v[before] + v[at],
                            Op::Mul => v[before] * v[at],
                            _ => float_extreme(&[v[before], v[at]], op == Op::Max),
                        }
                    }
                    Data::Int(v) => {
                        v[at] = match op {
                            Op::Add => v[before].wrapping_add(v[at]),
                            Op::Mul => v[before].wrapping_mul(v[at]),
                            Op::Max => v[before].max(v[at]),
                            _ => v[before].min(v[at]),
                        }
                    }
                    Data::Bool(v) => v[at] = if op == Op::Max { v[before] | v[at] } else { v[before] & v[at] },
                }
            }
        }
    }
    Ok(Nd::new(nd.shape.clone(), data))
}

fn accumulated(b: Bound, op: Op) -> R {
    let [a, axis, dtype, out] = b.into_array();
    let mut nd = block(&a)?;
    if let Some(kind) = kind(&dtype)? {
        nd = nd.cast(kind);
    }
    let axis = if axis.is_none() {
        nd = Nd::flat(nd.data);
        0
    } else {
        axis_of(whole(&axis)?, nd.ndim())?
    };
    let made = running(op, &nd, axis)?;
    if out.is_none() {
        return Ok(array(made));
    }
    finish(made, out, "add")
}

pub const RUNNING: &str = "axis=None, dtype=None, out=None";
pub fn cumsum(b: Bound) -> R {
    accumulated(b, Op::Add)
}
pub fn cumprod(b: Bound) -> R {
    accumulated(b, Op::Mul)
}

pub fn ptp(b: Bound) -> R {
    let [a, axis, out, keep] = b.into_array();
    let source = Source::of(&a)?;
    let axes = axes(&axis, source.ndim())?;
    let keep = flag(&keep)?;
    let high = extremes(&source, &axes, Op::Max, keep, false)?;
    let low = extremes(&source, &axes, Op::Min, keep, false)?;
    finish(binary(Op::Sub, &high, &low, false)?, out, "ptp")
}

pub fn count_nonzero(b: Bound) -> R {
    let [a, axis, keep] = b.into_array();
    let source = Source::from(Nd::new(block(&a)?.shape, Data::Bool(block(&a)?.data.bools())));
    let axes = axes(&axis, source.ndim())?;
    let made = total(&source, &axes, Fold::Add, flag(&keep)?, None);
    Ok(result(made))
}

/// The sum of all, for other files.
pub fn plain_sum(source: &Source, axes: &[usize], keep: bool) -> Nd {
    total(source, axes, Fold::Add, keep, None)
}
