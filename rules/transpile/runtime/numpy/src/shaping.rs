//! Another shape, order or arrangement of the same elements.
use crate::arguments::{axis_of, new_shape, whole};
use crate::array::{array, of, view, Array, Window};
use crate::classes::unsupported;
use crate::convert::block;
use crate::data::{around, steps, Data, Nd};
use batuta_rt::prelude::*;

/// The value as an array object; an array is itself.
pub fn as_array(value: &Value) -> R {
    match value.downcast::<Array>() {
        Some(_) => Ok(value.clone()),
        None => Ok(array(block(value)?)),
    }
}

/// A new shape: a view where the elements follow each other, else a copy.
pub fn reshaped(this: &Value, shape: &Value) -> R {
    let window = of(this)?.window.get();
    let shape = new_shape(shape, window.size())?;
    with_shape(this, window, shape)
}

fn with_shape(this: &Value, window: Window, shape: Vec<usize>) -> R {
    if window.is_contiguous() {
        let moves = steps(&shape);
        return view(this, Window { offset: window.offset, shape, moves });
    }
    // One axis with equal steps can be split into several.
    if let ([_], [step]) = (&window.shape[..], &window.moves[..]) {
        let moves = steps(&shape).into_iter().map(|m| m * step).collect();
        return view(this, Window { offset: window.offset, shape, moves });
    }
    Ok(array(Nd::new(shape, of(this)?.read().data)))
}

pub fn transposed(this: &Value, order: Vec<usize>) -> R {
    let window = of(this)?.window.get();
    let shape = order.iter().map(|a| window.shape[*a]).collect();
    let moves = order.iter().map(|a| window.moves[*a]).collect();
    view(this, Window { offset: window.offset, shape, moves })
}

pub fn reversed_axes(this: &Value) -> R {
    let ndim = of(this)?.ndim();
    transposed(this, (0..ndim).rev().collect())
}

pub fn transpose(this: &Value, axes: &Value) -> R {
    if axes.is_none() {
        return reversed_axes(this);
    }
    let ndim = of(this)?.ndim();
    let given = collect(axes)?;
    if given.len() != ndim {
        return Err(value_error("axes don't match array"));
    }
    let mut order = Vec::new();
    for axis in &given {
        let axis = axis_of(whole(axis)?, ndim)?;
        if order.contains(&axis) {
            return Err(value_error("repeated axis in transpose"));
        }
        order.push(axis);
    }
    transposed(this, order)
}

pub fn squeezed(this: &Value, axis: &Value) -> R {
    let window = of(this)?.window.get();
    let ndim = window.shape.len();
    let chosen = if axis.is_none() {
        (0..ndim).filter(|a| window.shape[*a] == 1).collect()
    } else {
        crate::arguments::axes(axis, ndim)?
    };
    if chosen.iter().any(|a| window.shape[*a] != 1) {
        return Err(value_error("cannot select an axis to squeeze out which has size not equal to one"));
    }
    let keep: Vec<usize> = (0..ndim).filter(|a| !chosen.contains(a)).collect();
    transposed(this, keep)
}

pub fn expanded(this: &Value, axis: &Value) -> R {
    let window = of(this)?.window.get();
    let given =
        if matches!(axis.payload(), Value::Tuple(_) | Value::List(_)) { collect(axis)? } else { vec![axis.clone()] };
    let total = window.shape.len() + given.len();
    let mut places = Vec::new();
    for one in &given {
        places.push(axis_of(whole(one)?, total)?);
    }
    places.sort_unstable();
    let (mut shape, mut moves) = (window.shape, window.moves);
    for at in places {
        shape.insert(at, 1);
        moves.insert(at, 0);
    }
    view(this, Window { offset: window.offset, shape, moves })
}

/// Arrays one after the other along an axis; all lengths beside it agree.
pub fn concatenated(parts: &[Nd], axis: usize) -> R<Nd> {
    let Some(first) = parts.first() else {
        return Err(value_error("need at least one array to concatenate"));
    };
    let kind = parts.iter().map(Nd::kind).max().unwrap_or(first.kind());
    let mut shape = first.shape.clone();
    shape[axis] = 0;
    for (at, part) in parts.iter().enumerate() {
        if part.ndim() != first.ndim() {
            return Err(value_error(format!("all the input arrays must have same number of dimensions, but the array at index 0 has {} dimension(s) and the array at index {at} has {} dimension(s)", first.ndim(), part.ndim())));
        }
        for other in (0..first.ndim()).filter(|a| *a != axis) {
            if part.shape[other] != first.shape[other] {
                return Err(value_error(format!("all the input array dimensions except for the concatenation axis must match exactly, but along dimension {other}, the array at index 0 has size {} and the array at index {at} has size {}", first.shape[other], part.shape[other])));
            }
        }
        shape[axis] += part.shape[axis];
    }
    let (outer, _, inner) = around(&shape, axis);
    let mut pieces = Vec::new();
    for o in 0..outer {
        for part in parts {
            let length = part.shape[axis] * inner;
            let at: Vec<usize> = (o * length..(o + 1) * length).collect();
            pieces.push(part.data.pick(&at));
        }
    }
    Ok(Nd::new(shape, Data::joined(kind, &pieces)))
}

pub fn blocks(value: &Value) -> R<Vec<Nd>> {
    collect(value)?.iter().map(block).collect()
}

fn concatenate(b: Bound) -> R {
    let [parts, axis] = b.into_array();
    let mut parts = blocks(&parts)?;
    if axis.is_none() {
        parts = parts.into_iter().map(|p| Nd::flat(p.data)).collect();
        return Ok(array(concatenated(&parts, 0)?));
    }
    if parts.iter().any(|p| p.ndim() == 0) {
        return Err(value_error("zero-dimensional arrays cannot be concatenated"));
    }
    let ndim = parts.first().map_or(1, Nd::ndim);
    Ok(array(concatenated(&parts, axis_of(whole(&axis)?, ndim)?)?))
}

fn stack(b: Bound) -> R {
    let [parts, axis] = b.into_array();
    let parts = blocks(&parts)?;
    let Some(first) = parts.first() else {
        return Err(value_error("need at least one array to stack"));
    };
    if parts.iter().any(|p| p.shape != first.shape) {
        return Err(value_error("all input arrays must have the same shape"));
    }
    let axis = axis_of(whole(&axis)?, first.ndim() + 1)?;
    let raised: Vec<Nd> = parts
        .into_iter()
        .map(|mut p| {
            p.shape.insert(axis, 1);
            p
        })
        .collect();
    Ok(array(concatenated(&raised, axis)?))
}

fn at_least_2d(mut nd: Nd) -> Nd {
    while nd.ndim() < 2 {
        nd.shape.insert(0, 1);
    }
    nd
}

fn at_least_1d(mut nd: Nd) -> Nd {
    if nd.shape.is_empty() {
        nd.shape.push(1);
    }
    nd
}

fn hstack(b: Bound) -> R {
    let [parts] = b.into_array();
    let parts: Vec<Nd> = blocks(&parts)?.into_iter().map(at_least_1d).collect();
    let axis = usize::from(parts.first().is_some_and(|p| p.ndim() > 1));
    Ok(array(concatenated(&parts, axis)?))
}

fn column_stack(b: Bound) -> R {
    let [parts] = b.into_array();
    let column = |nd: Nd| match nd.ndim() {
        0 | 1 => Nd::new(vec![nd.size(), 1], nd.data),
        _ => nd,
    };
    let parts: Vec<Nd> = blocks(&parts)?.into_iter().map(column).collect();
    Ok(array(concatenated(&parts, 1)?))
}

fn split(b: Bound, strict: bool) -> R {
    let [a, sections, axis] = b.into_array();
    let this = as_array(&a)?;
    let ndim = of(&this)?.ndim();
    let axis = axis_of(whole(&axis)?, ndim)?;
    let length = of(&this)?.shape()[axis];
    let mut cuts = vec![0usize];
    if op::try_index(&sections)?.is_some() {
        let count = whole(&sections)?;
        if count <= 0 {
            return Err(value_error("number sections must be larger than 0."));
        }
        let count = count as usize;
        if strict && length % count != 0 {
            return Err(value_error("array split does not result in an equal division"));
        }
        for n in 0..count {
            let size = length / count + usize::from(n < length % count);
            cuts.push(cuts[n] + size);
        }
    } else {
        for cut in crate::arguments::lengths(&sections)? {
            let at = if cut < 0 { cut + length as i64 } else { cut };
            cuts.push(at.clamp(0, length as i64) as usize);
        }
        cuts.push(length);
    }
    let window = of(&this)?.window.get();
    let mut out = Vec::new();
    for pair in cuts.windows(2) {
        let mut shape = window.shape.clone();
        shape[axis] = pair[1].saturating_sub(pair[0]);
        let offset = (window.offset as isize + pair[0] as isize * window.moves[axis]) as usize;
        out.push(view(&this, Window { offset, shape, moves: window.moves.clone() })?);
    }
    Ok(Value::List(List::from(out)))
}

/// Elements at the given indices along an axis.
pub fn along(nd: &Nd, axis: usize, indices: &[usize]) -> Nd {
    let (outer, length, inner) = nd.around(axis);
    let mut at = Vec::with_capacity(outer * indices.len() * inner);
    for o in 0..outer {
        for n in indices {
            at.extend((0..inner).map(|i| (o * length + n) * inner + i));
        }
    }
    let mut shape = nd.shape.clone();
    shape[axis] = indices.len();
    Nd::new(shape, nd.data.pick(&at))
}

pub fn repeat(b: Bound) -> R {
    let [a, repeats, axis] = b.into_array();
    let nd = block(&a)?;
    let (nd, axis) =
        if axis.is_none() { (Nd::flat(nd.data), 0) } else { (nd.clone(), axis_of(whole(&axis)?, nd.ndim())?) };
    let counts = block(&repeats)?.data.ints();
    let length = nd.shape[axis];
    if counts.len() != 1 && counts.len() != length {
        return Err(value_error(format!(
            "operands could not be broadcast together with shape ({length},) ({},)",
            counts.len()
        )));
    }
    if counts.iter().any(|n| *n < 0) {
        return Err(value_error("repeats may not contain negative values."));
    }
    let indices: Vec<usize> = (0..length)
        .flat_map(|n| std::iter::repeat_n(n, counts[if counts.len() == 1 { 0 } else { n }] as usize))
        .collect();
    Ok(array(along(&nd, axis, &indices)))
}

fn tile(b: Bound) -> R {
    let [a, reps] = b.into_array();
    let mut nd = block(&a)?;
    let mut reps = crate::arguments::lengths(&reps)?;
    while reps.len() < nd.ndim() {
        reps.insert(0, 1);
    }
    while nd.ndim() < reps.len() {
        nd.shape.insert(0, 1);
    }
    for (axis, count) in reps.iter().enumerate() {
        let length = nd.shape[axis];
        let indices: Vec<usize> = (0..(*count).max(0)).flat_map(|_| 0..length).collect();
        nd = along(&nd, axis, &indices);
    }
    Ok(array(nd))
}

fn roll(b: Bound) -> R {
    let [a, shift, axis] = b.into_array();
    let nd = block(&a)?;
    let by = whole(&shift).map_err(|_| unsupported("several shifts of roll()"))?;
    let turned = |nd: &Nd, axis: usize| {
        let length = nd.shape[axis] as i64;
        let indices: Vec<usize> = (0..length).map(|n| (n - by).rem_euclid(length.max(1)) as usize).collect();
        along(nd, axis, &indices)
    };
    if axis.is_none() {
        let made = turned(&Nd::flat(nd.data), 0);
        return Ok(array(Nd::new(nd.shape, made.data)));
    }
    Ok(array(turned(&nd, axis_of(whole(&axis)?, nd.ndim())?)))
}

fn flipped(this: &Value, axes: &[usize]) -> R {
    let mut window = of(this)?.window.get();
    for axis in axes {
        let length = window.shape[*axis] as isize;
        if length > 0 {
            window.offset = (window.offset as isize + (length - 1) * window.moves[*axis]) as usize;
        }
        window.moves[*axis] = -window.moves[*axis];
    }
    view(this, window)
}

fn flip(b: Bound) -> R {
    let [a, axis] = b.into_array();
    let this = as_array(&a)?;
    let axes = crate::arguments::axes(&axis, of(&this)?.ndim())?;
    flipped(&this, &axes)
}

fn rot90(b: Bound) -> R {
    let [a, k] = b.into_array();
    let this = as_array(&a)?;
    if of(&this)?.ndim() < 2 {
        return Err(value_error("Axes=(0, 1) out of range for array of ndim=1."));
    }
    let swapped = |this: &Value| -> R {
        let mut order: Vec<usize> = (0..of(this)?.ndim()).collect();
        order.swap(0, 1);
        transposed(this, order)
    };
    match whole(&k)?.rem_euclid(4) {
        0 => Ok(this),
        2 => flipped(&this, &[0, 1]),
        1 => swapped(&flipped(&this, &[1])?),
        _ => flipped(&swapped(&this)?, &[1]),
    }
}

pub fn add_to(module: Module) -> Module {
    let with = |name: &str, params: &str, body: fn(Bound) -> R| {
        module.set(name, batuta_std::define::function("numpy", name, params, body));
    };
    with("reshape", "a, shape, order='C'", |b| {
        let [a, shape, order] = b.into_array();
        crate::create::plain_order(&order)?;
        reshaped(&as_array(&a)?, &shape)
    });
    with("ravel", "a, order='C'", |b| {
        let [a, order] = b.into_array();
        crate::create::plain_order(&order)?;
        reshaped(&as_array(&a)?, &Value::from(-1))
    });
    with("transpose", "a, axes=None", |b| {
        let [a, axes] = b.into_array();
        transpose(&as_array(&a)?, &axes)
    });
    with("swapaxes", "a, axis1, axis2", |b| {
        let [a, one, two] = b.into_array();
        op::call_method(&as_array(&a)?, "swapaxes", args![one, two])
    });
    with("squeeze", "a, axis=None", |b| {
        let [a, axis] = b.into_array();
        squeezed(&as_array(&a)?, &axis)
    });
    with("expand_dims", "a, axis", |b| {
        let [a, axis] = b.into_array();
        expanded(&as_array(&a)?, &axis)
    });
    with("concatenate", "arrays, axis=0", concatenate);
    with("stack", "arrays, axis=0", stack);
    with("vstack", "tup", |b| {
        let [parts] = b.into_array();
        let parts: Vec<Nd> = blocks(&parts)?.into_iter().map(at_least_2d).collect();
        Ok(array(concatenated(&parts, 0)?))
    });
    with("hstack", "tup", hstack);
    with("column_stack", "tup", column_stack);
    with("split", "ary, indices_or_sections, axis=0", |b| split(b, true));
    with("array_split", "ary, indices_or_sections, axis=0", |b| split(b, false));
    with("repeat", "a, repeats, axis=None", repeat);
    with("tile", "A, reps", tile);
    with("roll", "a, shift, axis=None", roll);
    with("flip", "m, axis=None", flip);
    with("flipud", "m", |b| {
        let [a] = b.into_array();
        flipped(&as_array(&a)?, &[0])
    });
    with("fliplr", "m", |b| {
        let [a] = b.into_array();
        let this = as_array(&a)?;
        if of(&this)?.ndim() < 2 {
            return Err(value_error("Input must be >= 2-d."));
        }
        flipped(&this, &[1])
    });
    with("rot90", "m, k=1", rot90);
    with("broadcast_to", "array, shape", crate::padding::broadcast_to);
    with("pad", "array, pad_width, mode='constant', *, constant_values=0", crate::padding::pad);
    with("append", "arr, values, axis=None", crate::padding::append);
    with("delete", "arr, obj, axis=None", crate::padding::delete);
    with("atleast_1d", "a", |b| {
        let [a] = b.into_array();
        Ok(array(at_least_1d(block(&a)?)))
    });
    with("atleast_2d", "a", |b| {
        let [a] = b.into_array();
        Ok(array(at_least_2d(block(&a)?)))
    });
    with("shape", "a", |b| {
        let [a] = b.into_array();
        op::getattr(&as_array(&a)?, "shape")
    });
    with("ndim", "a", |b| {
        let [a] = b.into_array();
        op::getattr(&as_array(&a)?, "ndim")
    });
    with("size", "a", |b| {
        let [a] = b.into_array();
        op::getattr(&as_array(&a)?, "size")
    });
    module
}
