//! Sorting, searching, choosing: `sort`, `unique`, `where`, `clip`, `take` and their like.
use crate::arguments::{axis_of, flag, no_broadcast, whole};
use crate::array::{array, of, result, Array};
use crate::classes::unsupported;
use crate::convert::block;
use crate::data::{broadcast, Data, Kind, Nd};
use crate::each_kind;
use crate::index::nonzero;
use crate::ufunc::{binary, Op};
use batuta_rt::prelude::*;
use std::cmp::Ordering;

/// NaN comes last.
pub fn float_order(a: &f64, b: &f64) -> Ordering {
    a.partial_cmp(b).unwrap_or_else(|| a.is_nan().cmp(&b.is_nan()))
}

fn compare(data: &Data, a: usize, b: usize) -> Ordering {
    match data {
        Data::Bool(v) => v[a].cmp(&v[b]),
        Data::Int(v) => v[a].cmp(&v[b]),
        Data::Float(v) => float_order(&v[a], &v[b]),
    }
}

/// The places along an axis in rising order; equal ones keep theirs.
fn order_along(nd: &Nd, axis: usize) -> Vec<usize> {
    let (outer, length, inner) = nd.around(axis);
    let mut made = vec![0; nd.size()];
    for o in 0..outer {
        for i in 0..inner {
            let at = |n: usize| (o * length + n) * inner + i;
            let mut order: Vec<usize> = (0..length).collect();
            order.sort_by(|a, b| compare(&nd.data, at(*a), at(*b)));
            for (n, from) in order.into_iter().enumerate() {
                made[at(n)] = from;
            }
        }
    }
    made
}

pub fn sorted(nd: &Nd, axis: usize) -> Nd {
    let (_, length, inner) = nd.around(axis);
    let order = order_along(nd, axis);
    let at: Vec<usize> = order
        .iter()
        .enumerate()
        .map(|(to, from)| {
            let base = to / (length * inner).max(1) * (length * inner);
            base + from * inner + to % inner.max(1)
        })
        .collect();
    Nd::new(nd.shape.clone(), nd.data.pick(&at))
}

/// The array to sort and its axis; without one the elements in a row.
fn target(a: &Value, axis: &Value) -> R<(Nd, usize)> {
    let nd = block(a)?;
    if axis.is_none() {
        return Ok((Nd::flat(nd.data), 0));
    }
    let axis = axis_of(whole(axis)?, nd.ndim())?;
    Ok((nd, axis))
}

fn known_kind(kind: &Value) -> R<bool> {
    match kind.payload() {
        Value::None => Ok(false),
        Value::Str(text) => match &**text {
            "quicksort" | "heapsort" => Ok(false),
            "stable" | "mergesort" => Ok(true),
            other => Err(value_error(format!("sort kind must be one of 'quick', 'heap', or 'stable' (got '{other}')"))),
        },
        _ => Err(unsupported("this kind of sort")),
    }
}

pub fn sort(b: Bound) -> R {
    let [a, axis, kind] = b.into_array();
    known_kind(&kind)?;
    let (nd, axis) = target(&a, &axis)?;
    Ok(array(sorted(&nd, axis)))
}

pub fn sort_in_place(b: Bound) -> R {
    let [this, axis, kind] = b.into_array();
    known_kind(&kind)?;
    let own = of(&this)?;
    let nd = own.read();
    let axis = axis_of(whole(&axis)?, nd.ndim())?;
    let at = own.window.with(crate::array::Window::places);
    own.write(&at, &sorted(&nd, axis).data);
    Ok(Value::None)
}

pub fn argsort(b: Bound) -> R {
    let [a, axis, kind, _order, _stable] = b.into_array();
    known_kind(&kind)?;
    let (nd, axis) = target(&a, &axis)?;
    let made = order_along(&nd, axis).into_iter().map(|n| n as i64).collect();
    Ok(array(Nd::new(nd.shape, Data::Int(made))))
}

fn equal(data: &Data, a: usize, b: usize) -> bool {
    compare(data, a, b) == Ordering::Equal
}

fn unique(b: Bound) -> R {
    let [a, index, inverse, counts, axis] = b.into_array();
    if !axis.is_none() {
        return Err(unsupported("'axis' of unique()"));
    }
    let whole_nd = block(&a)?;
    let nd = Nd::flat(whole_nd.data.clone());
    let order = order_along(&nd, 0);
    let mut firsts: Vec<usize> = Vec::new();
    let mut sizes: Vec<i64> = Vec::new();
    let mut places = vec![0i64; nd.size()];
    for (n, at) in order.iter().enumerate() {
        if n == 0 || !equal(&nd.data, order[n - 1], *at) {
            firsts.push(*at);
            sizes.push(0);
        }
        places[*at] = firsts.len() as i64 - 1;
        if let Some(size) = sizes.last_mut() {
            *size += 1;
        }
    }
    let mut out = vec![array(Nd::flat(nd.data.pick(&firsts)))];
    if flag(&index)? {
        out.push(array(Nd::flat(Data::Int(firsts.iter().map(|n| *n as i64).collect()))));
    }
    if flag(&inverse)? {
        out.push(array(Nd::new(whole_nd.shape, Data::Int(places))));
    }
    if flag(&counts)? {
        out.push(array(Nd::flat(Data::Int(sizes))));
    }
    if out.len() == 1 {
        return Ok(out.remove(0));
    }
    Ok(Value::Tuple(Tuple::from(out)))
}

fn search_sorted(b: Bound) -> R {
    let [a, v, side] = b.into_array();
    let (a, v) = (block(&a)?, block(&v)?);
    let kind = a.kind().max(v.kind());
    let (row, wanted) = (a.data.cast(kind), v.data.cast(kind));
    let right = match &*side.as_str()? {
        "left" => false,
        "right" => true,
        other => return Err(value_error(format!("search side must be 'left' or 'right' (got '{other}')"))),
    };
    let both = Data::joined(kind, &[row.clone(), wanted]);
    let length = row.len();
    let found = (0..v.size()).map(|n| {
        let (mut low, mut high) = (0, length);
        while low < high {
            let middle = (low + high) / 2;
            let before = match compare(&both, middle, length + n) {
                Ordering::Less => true,
                Ordering::Equal => right,
                Ordering::Greater => false,
            };
            if before {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low as i64
    });
    let data = Data::Int(found.collect());
    Ok(result(Nd::new(v.shape, data)))
}

pub fn places_of(nd: &Nd) -> Value {
    let rows = nonzero(nd).into_iter().map(|row| array(Nd::flat(Data::Int(row)))).collect::<Vec<_>>();
    Value::Tuple(Tuple::from(rows))
}

fn choose(mut a: Args) -> R {
    if !a.kw.is_empty() {
        let (name, _) = a.kw.remove(0);
        return Err(type_error(format!("where() got an unexpected keyword argument '{name}'")));
    }
    let condition = block(a.pos.first().unwrap_or(&Value::None))?;
    match a.pos.len() {
        1 => {
            if condition.ndim() == 0 {
                return Err(value_error("Calling nonzero on 0d arrays is not allowed. Use np.atleast_1d(scalar).nonzero() instead. If the context of this error is of the form `arr[nonzero(cond)]`, just use `arr[cond]`."));
            }
            Ok(places_of(&condition))
        }
        3 => {
            let (x, y) = (block(&a.pos[1])?, block(&a.pos[2])?);
            Ok(array(chosen(&condition, &x, &y)?))
        }
        _ => Err(value_error("either both or neither of x and y should be given")),
    }
}

fn chosen(condition: &Nd, x: &Nd, y: &Nd) -> R<Nd> {
    let Some(shape) = broadcast(&[&condition.shape, &x.shape, &y.shape]) else {
        return Err(no_broadcast(&[&condition.shape, &x.shape, &y.shape]));
    };
    let kind = x.kind().max(y.kind());
    let test = Nd::new(condition.shape.clone(), Data::Bool(condition.data.bools())).stretched(&shape).bools();
    let (yes, no) = (x.stretched(&shape).cast(kind), y.stretched(&shape).cast(kind));
    let both = Data::joined(kind, &[yes, no]);
    let count = test.len();
    let at: Vec<usize> = test.iter().enumerate().map(|(n, set)| if *set { n } else { n + count }).collect();
    Ok(Nd::new(shape, both.pick(&at)))
}

fn select(b: Bound) -> R {
    let [conditions, choices, default] = b.into_array();
    let (conditions, choices) = (crate::shaping::blocks(&conditions)?, crate::shaping::blocks(&choices)?);
    if conditions.len() != choices.len() {
        return Err(value_error("list of cases must be same length as list of conditions"));
    }
    if conditions.is_empty() {
        return Err(value_error("select with an empty condition list is not possible"));
    }
    let mut made = block(&default)?;
    for (condition, choice) in conditions.iter().zip(&choices).rev() {
        made = chosen(condition, choice, &made)?;
    }
    Ok(array(made))
}

pub fn clipped(a: &Value, low: &Value, high: &Value, out: Value) -> R {
    let mut made = block(a)?;
    // The upper bound wins where they cross.
    if !low.is_none() {
        made = binary(Op::Max, &made, &block(low)?, false)?;
    }
    if !high.is_none() {
        made = binary(Op::Min, &made, &block(high)?, false)?;
    }
    crate::unary::into_out(made, Some(out), "clip")
}

pub fn take(b: Bound) -> R {
    let [a, indices, axis] = b.into_array();
    let (nd, axis) = if axis.is_none() { (Nd::flat(block(&a)?.data), 0) } else { target(&a, &axis)? };
    let places = block(&indices)?;
    let checked: R<Vec<usize>> =
        places.data.ints().into_iter().map(|n| crate::index::place(n, nd.shape[axis], axis)).collect();
    let made = crate::shaping::along(&nd, axis, &checked.map_err(|e| index_error(out_of_bounds(&e.message())))?);
    let mut shape = nd.shape[..axis].to_vec();
    shape.extend(&places.shape);
    shape.extend(&nd.shape[axis + 1..]);
    Ok(result(Nd::new(shape, made.data)))
}

/// `take` says it without the axis.
fn out_of_bounds(text: &str) -> String {
    text.to_string()
}

fn isin(b: Bound) -> R {
    let [element, tests, invert] = b.into_array();
    let (nd, tests) = (block(&element)?, block(&tests)?);
    let invert = flag(&invert)?;
    let kind = nd.kind().max(tests.kind());
    let both = Data::joined(kind, &[nd.data.clone(), tests.data.clone()]);
    let count = nd.size();
    let same = |a: usize, b: usize| match &both {
        Data::Float(v) => v[a] == v[b],
        other => equal(other, a, b),
    };
    let made = (0..count).map(|n| (count..both.len()).any(|m| same(n, m)) != invert);
    let data = Data::Bool(made.collect());
    Ok(result(Nd::new(nd.shape, data)))
}

fn sets(b: Bound, keep: fn(bool, bool) -> bool) -> R {
    let [x, y] = b.into_array();
    let (x, y) = (block(&x)?, block(&y)?);
    let kind = x.kind().max(y.kind());
    let all = Nd::flat(Data::joined(kind, &[x.data, y.data.clone()]));
    let split = all.size() - y.size();
    let order = order_along(&all, 0);
    let mut kept = Vec::new();
    let mut from = 0;
    while from < order.len() {
        let mut to = from;
        while to < order.len() && equal(&all.data, order[from], order[to]) {
            to += 1;
        }
        let run = &order[from..to];
        if keep(run.iter().any(|n| *n < split), run.iter().any(|n| *n >= split)) {
            kept.push(run[0]);
        }
        from = to;
    }
    Ok(array(Nd::flat(all.data.pick(&kept))))
}

fn lexsort(b: Bound) -> R {
    let [keys] = b.into_array();
    let keys = crate::shaping::blocks(&keys)?;
    let Some(last) = keys.last() else { return Err(type_error("need sequence of keys with len > 0 in lexsort")) };
    if keys.iter().any(|k| k.ndim() != 1 || k.size() != last.size()) {
        return Err(unsupported("these keys of lexsort()"));
    }
    let mut order: Vec<usize> = (0..last.size()).collect();
    order.sort_by(|a, b| {
        keys.iter().rev().map(|k| compare(&k.data, *a, *b)).find(|o| *o != Ordering::Equal).unwrap_or(Ordering::Equal)
    });
    Ok(array(Nd::flat(Data::Int(order.into_iter().map(|n| n as i64).collect()))))
}

pub fn add_to(module: Module) -> Module {
    let with = |name: &str, params: &str, body: fn(Bound) -> R| {
        module.set(name, batuta_std::define::function("numpy", name, params, body));
    };
    with("sort", "a, axis=-1, kind=None", sort);
    with("argsort", "a, axis=-1, kind=None, order=None, *, stable=None", argsort);
    with("lexsort", "keys", lexsort);
    with("unique", "ar, return_index=False, return_inverse=False, return_counts=False, axis=None", unique);
    with("searchsorted", "a, v, side='left'", search_sorted);
    with("nonzero", "a", |b| {
        let [a] = b.into_array();
        Ok(places_of(&block(&a)?))
    });
    with("flatnonzero", "a", |b| {
        let [a] = b.into_array();
        let found = nonzero(&Nd::flat(block(&a)?.data)).remove(0);
        Ok(array(Nd::flat(Data::Int(found))))
    });
    with("argwhere", "a", |b| {
        let [a] = b.into_array();
        let nd = block(&a)?;
        let rows = nonzero(&nd);
        let count = rows.first().map_or(0, Vec::len);
        let made = (0..count).flat_map(|n| rows.iter().map(move |row| row[n])).collect();
        Ok(array(Nd::new(vec![count, nd.ndim()], Data::Int(made))))
    });
    with("select", "condlist, choicelist, default=0", select);
    with("clip", "a, a_min, a_max, out=None", |b| {
        let [a, low, high, out] = b.into_array();
        clipped(&a, &low, &high, out)
    });
    with("take", "a, indices, axis=None", take);
    with("compress", "condition, a, axis=None", |b| {
        let [condition, a, axis] = b.into_array();
        let places = nonzero(&Nd::flat(Data::Bool(block(&condition)?.data.bools()))).remove(0);
        let (nd, axis) = target(&a, &axis)?;
        let places: Vec<usize> = places.into_iter().map(|n| n as usize).collect();
        Ok(array(crate::shaping::along(&nd, axis, &places)))
    });
    with("extract", "condition, arr", |b| {
        let [condition, a] = b.into_array();
        let places = nonzero(&Nd::flat(Data::Bool(block(&condition)?.data.bools()))).remove(0);
        let places: Vec<usize> = places.into_iter().map(|n| n as usize).collect();
        Ok(array(Nd::flat(block(&a)?.data.pick(&places))))
    });
    with("isin", "element, test_elements, *, invert=False", isin);
    with("intersect1d", "ar1, ar2", |b| sets(b, |x, y| x && y));
    with("union1d", "ar1, ar2", |b| sets(b, |x, y| x || y));
    with("setdiff1d", "ar1, ar2", |b| sets(b, |x, y| x && !y));
    with("setxor1d", "ar1, ar2", |b| sets(b, |x, y| x != y));
    module.function("where", choose)
}

/// The elements as they are, for `tolist`.
pub fn nested(nd: &Nd, axis: usize, at: usize) -> Value {
    if axis == nd.ndim() {
        return crate::scalars::item(&nd.data, at);
    }
    let length = nd.shape[axis];
    Value::List(List::from((0..length).map(|n| nested(nd, axis + 1, at * length + n)).collect::<Vec<_>>()))
}

/// Elements in reverse, along the first axis.
pub fn reversed(nd: &Nd) -> Nd {
    let last = nd.size();
    Nd::new(nd.shape.clone(), each_kind!(&nd.data, v => v.iter().rev().take(last).copied().collect()))
}

pub fn holds(this: &Value, item: &Value) -> R<bool> {
    let own = this.downcast::<Array>().map(Array::read).unwrap_or(Nd::flat(Data::zeros(Kind::Bool, 0)));
    match crate::convert::try_block(item)? {
        Some(nd) => Ok(binary(Op::Eq, &own, &nd, false)?.data.bools().contains(&true)),
        None => Ok(false),
    }
}
