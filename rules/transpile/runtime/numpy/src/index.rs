//! Subscripts: whole numbers, slices, `...`, `None`, masks and arrays of places; what only slices stays a view.
use crate::array::{of, view, Array, Window};
use crate::convert::{block, elements, try_block};
use crate::data::{broadcast, places, shown, Data, Kind, Nd};
use crate::ufunc::{binary, Op};
use batuta_rt::prelude::*;

enum Part {
    At(i64),
    Slice(Slice),
    New,
    Rest,
    Mask(Nd),
    Places(Nd),
}

/// What a subscript picks.
pub enum Picked {
    /// A window on the same elements.
    View(Window),
    /// One element.
    One(usize),
    /// Places in the buffer, with the shape of the result.
    Places(Vec<usize>, Vec<usize>),
}

fn invalid() -> Exc {
    index_error("only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices")
}

fn part(key: &Value) -> R<Part> {
    match key {
        Value::None => return Ok(Part::New),
        Value::Ellipsis => return Ok(Part::Rest),
        Value::Slice(slice) => return Ok(Part::Slice(slice.clone())),
        Value::Bool(b) => return Ok(Part::Mask(Nd::scalar(Data::Bool(vec![*b])))),
        Value::List(_) | Value::Tuple(_) => {
            let nd = block(key).map_err(|e| if e.is(K::NotImplementedError) { invalid() } else { e })?;
            return match nd.kind() {
                Kind::Bool => Ok(Part::Mask(nd)),
                Kind::Int => Ok(Part::Places(nd)),
                Kind::Float if nd.size() == 0 => Ok(Part::Places(nd.cast(Kind::Int))),
                Kind::Float => Err(index_error("arrays used as indices must be of integer (or boolean) type")),
            };
        }
        _ => {}
    }
    if let Some(array) = key.downcast::<Array>() {
        return match array.kind {
            Kind::Bool => Ok(Part::Mask(array.read())),
            Kind::Int if array.ndim() == 0 => Ok(Part::At(array.read().data.ints()[0])),
            Kind::Int => Ok(Part::Places(array.read())),
            Kind::Float => Err(index_error("arrays used as indices must be of integer (or boolean) type")),
        };
    }
    if let Some(one) = key.downcast::<crate::scalars::BoolScalar>() {
        return Ok(Part::Mask(Nd::scalar(Data::Bool(vec![one.0]))));
    }
    match op::try_index(key)? {
        Some(n) => Ok(Part::At(n.to_index()?)),
        None => Err(invalid()),
    }
}

fn parts(key: &Value) -> R<Vec<Part>> {
    match key {
        Value::Tuple(all) => all.iter().map(part).collect(),
        one => Ok(vec![part(one)?]),
    }
}

/// An index counted from either end.
pub fn place(at: i64, length: usize, axis: usize) -> R<usize> {
    let found = if at < 0 { at + length as i64 } else { at };
    if found < 0 || found >= length as i64 {
        return Err(index_error(format!("index {at} is out of bounds for axis {axis} with size {length}")));
    }
    Ok(found as usize)
}

/// One dimension of the result, or the point where arrays of places stand.
struct Dimension {
    length: usize,
    step: isize,
}

struct Advanced {
    /// The step of the axis that the places are counted on.
    step: isize,
    places: Nd,
}

struct Selection {
    offset: isize,
    kept: Vec<Dimension>,
    advanced: Vec<Advanced>,
    /// Where the result of the advanced indices stands among the kept dimensions.
    at: Option<usize>,
    apart: bool,
    full: bool,
}

fn used_axes(parts: &[Part]) -> usize {
    parts
        .iter()
        .map(|part| match part {
            Part::At(_) | Part::Slice(_) | Part::Places(_) => 1,
            Part::Mask(nd) => nd.ndim(),
            Part::New | Part::Rest => 0,
        })
        .sum()
}

fn select(window: &Window, key: &Value) -> R<Selection> {
    let mut parts = parts(key)?;
    let ndim = window.shape.len();
    let used = used_axes(&parts);
    if used > ndim {
        return Err(index_error(format!(
            "too many indices for array: array is {ndim}-dimensional, but {used} were indexed"
        )));
    }
    if parts.iter().filter(|p| matches!(p, Part::Rest)).count() > 1 {
        return Err(index_error("an index can only have a single ellipsis ('...')"));
    }
    let is_full = parts.iter().all(|p| matches!(p, Part::At(_))) && used == ndim;
    if !parts.iter().any(|p| matches!(p, Part::Rest)) {
        parts.push(Part::Rest);
    }
    let arrays = parts.iter().any(|p| matches!(p, Part::Mask(_) | Part::Places(_)));
    let mut chosen = Selection {
        offset: window.offset as isize,
        kept: Vec::new(),
        advanced: Vec::new(),
        at: None,
        apart: false,
        full: is_full,
    };
    let mut axis = 0;
    let mut closed = false;
    for part in parts {
        let (length, step) =
            (window.shape.get(axis).copied().unwrap_or(1), window.moves.get(axis).copied().unwrap_or(0));
        let counts = matches!(part, Part::Mask(_) | Part::Places(_)) || (arrays && matches!(part, Part::At(_)));
        if counts {
            chosen.apart |= closed;
            chosen.at.get_or_insert(chosen.kept.len());
        } else if chosen.at.is_some() && !matches!(part, Part::Rest if axis == ndim) {
            closed = true;
        }
        match part {
            Part::At(n) => {
                let found = place(n, length, axis)?;
                if arrays {
                    chosen.advanced.push(Advanced { step, places: Nd::int(found as i64) });
                } else {
                    chosen.offset += found as isize * step;
                }
                axis += 1;
            }
            Part::Slice(slice) => {
                let (start, _, by, count) = slice.indices(length)?;
                if count > 0 {
                    chosen.offset += start as isize * step;
                }
                chosen.kept.push(Dimension { length: count, step: step * by as isize });
                axis += 1;
            }
            Part::New => chosen.kept.push(Dimension { length: 1, step: 0 }),
            Part::Rest => {
                for _ in 0..ndim - used {
                    chosen.kept.push(Dimension { length: window.shape[axis], step: window.moves[axis] });
                    axis += 1;
                }
            }
            Part::Places(nd) => {
                let checked: R<Vec<i64>> =
                    nd.data.ints().into_iter().map(|n| place(n, length, axis).map(|n| n as i64)).collect();
                chosen.advanced.push(Advanced { step, places: Nd::new(nd.shape, Data::Int(checked?)) });
                axis += 1;
            }
            Part::Mask(nd) => {
                for (own, wanted) in nd.shape.iter().enumerate() {
                    let has = window.shape[axis + own];
                    if *wanted != has {
                        return Err(index_error(format!(
                            "boolean index did not match indexed array along axis {}; size of axis is {has} but size of corresponding boolean axis is {wanted}",
                            axis + own
                        )));
                    }
                }
                if nd.ndim() == 0 {
                    let count = i64::from(nd.data.bools()[0]);
                    chosen.advanced.push(Advanced { step: 0, places: Nd::flat(Data::Int(vec![0; count as usize])) });
                }
                for (own, found) in nonzero(&nd).into_iter().enumerate() {
                    let step = window.moves[axis + own];
                    chosen.advanced.push(Advanced { step, places: Nd::flat(Data::Int(found)) });
                }
                axis += nd.ndim();
            }
        }
    }
    Ok(chosen)
}

/// The indices of what is not zero, one row per axis.
pub fn nonzero(nd: &Nd) -> Vec<Vec<i64>> {
    let mut out = vec![Vec::new(); nd.ndim()];
    for (at, _) in nd.data.bools().iter().enumerate().filter(|(_, set)| **set) {
        let mut rest = at;
        for axis in (0..nd.ndim()).rev() {
            out[axis].push((rest % nd.shape[axis]) as i64);
            rest /= nd.shape[axis];
        }
    }
    out
}

pub fn pick(window: &Window, key: &Value) -> R<Picked> {
    let chosen = select(window, key)?;
    let lengths = |kept: &[Dimension]| kept.iter().map(|d| d.length).collect::<Vec<_>>();
    let moves = |kept: &[Dimension]| kept.iter().map(|d| d.step).collect::<Vec<_>>();
    if chosen.advanced.is_empty() {
        if chosen.full {
            return Ok(Picked::One(chosen.offset as usize));
        }
        let (shape, moves) = (lengths(&chosen.kept), moves(&chosen.kept));
        return Ok(Picked::View(Window { offset: chosen.offset as usize, shape, moves }));
    }
    let shapes: Vec<&[usize]> = chosen.advanced.iter().map(|a| a.places.shape.as_slice()).collect();
    let Some(common) = broadcast(&shapes) else {
        let parts: Vec<String> = shapes.iter().map(|s| shown(s)).collect();
        return Err(index_error(format!(
            "shape mismatch: indexing arrays could not be broadcast together with shapes {} ",
            parts.join(" ")
        )));
    };
    let count: usize = common.iter().product();
    let mut shifts = vec![0isize; count];
    for one in &chosen.advanced {
        for (shift, n) in shifts.iter_mut().zip(one.places.stretched(&common).ints()) {
            *shift += n as isize * one.step;
        }
    }
    let split = if chosen.apart { 0 } else { chosen.at.unwrap_or(0) };
    let (before, after) = chosen.kept.split_at(split);
    let front = places_signed(chosen.offset, &lengths(before), &moves(before));
    let back = places_signed(0, &lengths(after), &moves(after));
    let mut at = Vec::with_capacity(front.len() * count * back.len());
    for f in &front {
        for shift in &shifts {
            at.extend(back.iter().map(|b| (f + shift + b) as usize));
        }
    }
    let mut shape = lengths(before);
    shape.extend(common);
    shape.extend(lengths(after));
    Ok(Picked::Places(at, shape))
}

/// Places relative to an offset, which may lie before it.
fn places_signed(offset: isize, shape: &[usize], moves: &[isize]) -> Vec<isize> {
    let mut out = vec![offset];
    for (length, step) in shape.iter().zip(moves) {
        out = out.iter().flat_map(|at| (0..*length as isize).map(move |n| at + n * step)).collect();
    }
    out
}

pub fn get(this: &Value, key: &Value) -> R {
    let array = of(this)?;
    if let Value::Int(n) = key {
        // The common case of one axis.
        if let Some((offset, length, step)) =
            array.window.with(|w| (w.shape.len() == 1).then(|| (w.offset, w.shape[0], w.moves[0])))
        {
            let at = (offset as isize + place(n.to_index()?, length, 0)? as isize * step) as usize;
            return Ok(array.buffer.with(|data| crate::scalars::scalar(data, at)));
        }
    }
    match pick(&array.window.get(), key)? {
        Picked::View(window) => view(this, window),
        Picked::One(at) => Ok(array.buffer.with(|data| crate::scalars::scalar(data, at))),
        Picked::Places(at, shape) => Ok(crate::array::array(Nd::new(shape, array.pick(&at)))),
    }
}

pub fn set(this: &Value, key: &Value, value: &Value) -> R<()> {
    let array = of(this)?;
    let (at, shape) = match pick(&array.window.get(), key)? {
        Picked::View(window) => (places(window.offset, &window.shape, &window.moves), window.shape),
        Picked::One(at) => return set_one(array, at, value),
        Picked::Places(at, shape) => (at, shape),
    };
    let values = elements(value, array.kind)?;
    let mut own = values.shape.clone();
    while own.len() > shape.len() && own.first() == Some(&1) {
        own.remove(0);
    }
    let values = Nd::new(own, values.data);
    if broadcast(&[&shape, &values.shape]).as_deref() != Some(&shape) {
        let is_view = matches!(pick(&array.window.get(), key)?, Picked::View(_));
        let is_mask = key.downcast::<Array>().is_some_and(|a| a.kind == Kind::Bool);
        if is_mask && values.ndim() == 1 {
            return Err(value_error(format!(
                "NumPy boolean array indexing assignment cannot assign {} input values to the {} output values where the mask is true",
                values.size(),
                at.len()
            )));
        }
        if is_view {
            return Err(value_error(format!(
                "could not broadcast input array from shape {} into shape {}",
                shown(&values.shape),
                shown(&shape)
            )));
        }
        return Err(value_error(format!(
            "shape mismatch: value array of shape {} could not be broadcast to indexing result of shape {}",
            shown(&values.shape),
            shown(&shape)
        )));
    }
    array.write(&at, &values.stretched(&shape));
    Ok(())
}

fn set_one(array: &Array, at: usize, value: &Value) -> R<()> {
    let sequence = match try_block(value) {
        Ok(Some(nd)) => !nd.shape.is_empty(),
        _ => false,
    };
    if sequence {
        if value.downcast::<Array>().is_none() && array.kind == Kind::Int {
            return Err(type_error(format!(
                "int() argument must be a string, a bytes-like object or a real number, not '{}'",
                value.type_name()
            )));
        }
        if value.downcast::<Array>().is_some() {
            return Err(type_error("only 0-dimensional arrays can be converted to Python scalars"));
        }
        return Err(value_error("setting an array element with a sequence."));
    }
    if let (Kind::Int, Value::Float(f)) = (array.kind, value.payload()) {
        // As int() refuses it.
        float::to_int(*f)?;
    }
    array.write(&[at], &elements(value, array.kind)?.data);
    Ok(())
}

/// `np.add.at`: each place in turn, so that repeated places add up.
pub fn update_at(op: Op, this: &Value, key: &Value, values: &Value) -> R<()> {
    let array = of(this)?;
    let (at, shape) = match pick(&array.window.get(), key)? {
        Picked::View(window) => (window.places(), window.shape),
        Picked::One(at) => (vec![at], Vec::new()),
        Picked::Places(at, shape) => (at, shape),
    };
    let values = block(values)?.cast(array.kind).stretched(&shape);
    for (n, place) in at.iter().enumerate() {
        let old = Nd::scalar(array.pick(&[*place]));
        let made = binary(op, &old, &Nd::scalar(values.pick(&[n])), false)?;
        array.write(&[*place], &made.data);
    }
    Ok(())
}
