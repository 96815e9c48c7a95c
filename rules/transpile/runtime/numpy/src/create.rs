//! Making arrays: of values, of constants, of ranges.
use crate::arguments::{flag, kind, shape, whole};
use crate::array::{array, of, result, Array};
use crate::classes::unsupported;
use crate::convert::{block, elements};
use crate::data::{Data, Kind, Nd};
use batuta_rt::prelude::*;

fn cast(nd: Nd, dtype: &Value) -> R<Nd> {
    Ok(match kind(dtype)? {
        Some(kind) => checked_cast(&nd, kind)?,
        None => nd,
    })
}

/// As `astype`: floats that fit no integer are said.
pub fn checked_cast(nd: &Nd, kind: Kind) -> R<Nd> {
    if let (Data::Float(v), Kind::Int) = (&nd.data, kind) {
        let bound = 9_223_372_036_854_775_808.0;
        if !v.iter().all(|x| *x >= -bound && *x < bound) {
            crate::warn::report(crate::warn::Flags { invalid: true, ..Default::default() }, "cast")?;
        }
    }
    Ok(nd.cast(kind))
}

/// `np.array`.
fn make(b: Bound) -> R {
    let [object, dtype, copy, order, _subok, ndmin] = b.into_array();
    plain_order(&order)?;
    if let (false, Some(_)) = (op::truthy(&copy)?, object.downcast::<Array>()) {
        if kind(&dtype)?.is_none() {
            return Ok(object);
        }
    }
    let given = kind(&dtype)?;
    let mut nd = match given {
        Some(kind) if matches!(object.payload(), Value::Str(_)) => elements(&object, kind)?,
        Some(Kind::Int) => whole_numbers(&object)?,
        _ => cast(block(&object)?, &dtype)?,
    };
    let least = whole(&ndmin)?.max(0) as usize;
    while nd.ndim() < least {
        nd.shape.insert(0, 1);
    }
    Ok(array(nd))
}

/// Python floats become integers one by one, with Python's refusal of NaN and infinity.
fn whole_numbers(object: &Value) -> R<Nd> {
    let nd = block(object)?;
    if let (Data::Float(v), None) = (&nd.data, object.downcast::<Array>()) {
        for x in v.iter().filter(|x| !x.is_finite()) {
            float::to_int(*x)?;
        }
    }
    checked_cast(&nd, Kind::Int)
}

pub fn plain_order(order: &Value) -> R<()> {
    match order.payload() {
        Value::None => Ok(()),
        Value::Str(text) if matches!(&**text, "C" | "K" | "A") => Ok(()),
        _ => Err(unsupported("an order other than 'C'")),
    }
}

fn as_array(b: Bound) -> R {
    let [object, dtype, order] = b.into_array();
    plain_order(&order)?;
    let wanted = kind(&dtype)?;
    if let Some(found) = object.downcast::<Array>() {
        if wanted.is_none_or(|k| k == found.kind) {
            return Ok(object);
        }
    }
    Ok(array(match wanted {
        Some(Kind::Int) => whole_numbers(&object)?,
        _ => cast(block(&object)?, &dtype)?,
    }))
}

fn constant(shape_value: &Value, dtype: &Value, value: f64) -> R {
    let shape = shape(shape_value)?;
    let count = shape.iter().product();
    let data = Data::Float(vec![value; count]).cast(kind(dtype)?.unwrap_or(Kind::Float));
    Ok(array(Nd::new(shape, data)))
}

fn like(a: &Value, dtype: &Value, value: f64) -> R {
    let nd = block(a)?;
    let kind = kind(dtype)?.unwrap_or(nd.kind());
    let count = nd.size();
    Ok(array(Nd::new(nd.shape, Data::Float(vec![value; count]).cast(kind))))
}

fn filled(shape: Vec<usize>, fill: &Value, kind: Option<Kind>) -> R {
    let mut nd = block(fill)?;
    if let Some(kind) = kind {
        nd = nd.cast(kind);
    }
    if crate::data::broadcast(&[&shape, &nd.shape]).as_deref() != Some(&shape) {
        return Err(value_error(format!(
            "could not broadcast input array from shape {} into shape {}",
            crate::data::shown(&nd.shape),
            crate::data::shown(&shape)
        )));
    }
    let data = nd.stretched(&shape);
    Ok(array(Nd::new(shape, data)))
}

fn number_pair(a: &Value) -> R<(f64, Option<i64>)> {
    let nd = block(a)?;
    if nd.size() != 1 {
        return Err(value_error("Maximum allowed size exceeded"));
    }
    let whole = if nd.kind() == Kind::Float { None } else { Some(nd.data.ints()[0]) };
    Ok((nd.data.floats()[0], whole))
}

/// `np.arange`: the second element fixes the distance, as numpy fills it.
fn arange(b: Bound) -> R {
    let [start, stop, step, dtype] = b.into_array();
    let (start, stop) = if stop.is_none() { (Value::from(0), start) } else { (start, stop) };
    if start.is_none() || stop.is_none() {
        return Err(type_error("arange() requires stop to be specified."));
    }
    let step = if step.is_none() { Value::from(1) } else { step };
    let ((from, a), (to, b), (by, c)) = (number_pair(&start)?, number_pair(&stop)?, number_pair(&step)?);
    if by == 0.0 {
        return Err(zero_division_error("division by zero"));
    }
    let wanted = kind(&dtype)?;
    if let (Some(a), Some(b), Some(c)) = (a, b, c) {
        let count = float::true_div((b as f64) - (a as f64), c as f64)?.ceil().max(0.0) as i64;
        let exact = (0..count).map(|n| a.wrapping_add(n.wrapping_mul(c))).collect();
        return Ok(array(Nd::flat(Data::Int(exact).cast(wanted.unwrap_or(Kind::Int)))));
    }
    let size = ((to - from) / by).ceil();
    if size.is_nan() || size > 1e12 {
        return Err(value_error(if size.is_nan() {
            "arange: cannot compute length"
        } else {
            "Maximum allowed size exceeded"
        }));
    }
    let count = size.max(0.0) as usize;
    if wanted.is_some_and(|k| k != Kind::Float) {
        return Err(unsupported("arange() of floats with an integer dtype"));
    }
    let delta = (from + by) - from;
    let values = (0..count).map(|n| match n {
        0 => from,
        1 => from + by,
        _ => from + n as f64 * delta,
    });
    Ok(array(Nd::flat(Data::Float(values.collect()))))
}

fn linspace(b: Bound) -> R {
    let [start, stop, count, endpoint, retstep, dtype, axis] = b.into_array();
    if whole(&axis)? != 0 {
        return Err(unsupported("'axis' of linspace()"));
    }
    let count = whole(&count)?;
    if count < 0 {
        return Err(value_error(format!("Number of samples, {count}, must be non-negative.")));
    }
    let (from, to) = (block(&start)?, block(&stop)?);
    if from.ndim() + to.ndim() > 0 {
        return Err(unsupported("linspace() between arrays"));
    }
    let (from, to) = (from.data.floats()[0], to.data.floats()[0]);
    let endpoint = flag(&endpoint)?;
    let parts = if endpoint { count - 1 } else { count };
    let delta = to - from;
    let step = if parts > 0 { delta / parts as f64 } else { f64::NAN };
    let mut values: Vec<f64> = (0..count)
        .map(|n| {
            let n = n as f64;
            if parts > 0 && step != 0.0 {
                n * step + from
            } else if parts > 0 {
                (n / parts as f64) * delta + from
            } else {
                n * delta + from
            }
        })
        .collect();
    if endpoint && count > 1 {
        if let Some(last) = values.last_mut() {
            *last = to;
        }
    }
    let data = match kind(&dtype)? {
        Some(Kind::Int) => Data::Float(values.into_iter().map(f64::floor).collect()).cast(Kind::Int),
        other => Data::Float(values).cast(other.unwrap_or(Kind::Float)),
    };
    let made = array(Nd::flat(data));
    if flag(&retstep)? {
        return Ok(Value::Tuple(Tuple::from(vec![made, crate::scalars::float(step)])));
    }
    Ok(made)
}

fn logspace(b: Bound) -> R {
    let [start, stop, count, endpoint, base] = b.into_array();
    let powers = op::call(
        &batuta_std::define::function("numpy", "linspace", LINSPACE, linspace),
        args![start, stop, count, endpoint],
    )?;
    let (base, powers) = (block(&base)?.cast(Kind::Float), of(&powers)?.read());
    Ok(result(crate::ufunc::binary(crate::ufunc::Op::Pow, &base, &powers, false)?))
}

const LINSPACE: &str = "start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0";

fn eye(b: Bound) -> R {
    let [rows, columns, shift, dtype] = b.into_array();
    let rows = whole(&rows)?;
    let columns = if columns.is_none() { rows } else { whole(&columns)? };
    let shift = whole(&shift)?;
    if rows < 0 || columns < 0 {
        return Err(value_error("negative dimensions are not allowed"));
    }
    let values = (0..rows).flat_map(|r| (0..columns).map(move |c| if c == r + shift { 1.0 } else { 0.0 }));
    let data = Data::Float(values.collect()).cast(kind(&dtype)?.unwrap_or(Kind::Float));
    Ok(array(Nd::new(vec![rows as usize, columns as usize], data)))
}

fn diag(b: Bound) -> R {
    let [v, k] = b.into_array();
    let (nd, k) = (block(&v)?, whole(&k)?);
    match nd.shape[..] {
        [n] => {
            let side = n + k.unsigned_abs() as usize;
            let mut made = Data::zeros(nd.kind(), side * side);
            let (row, column) = if k >= 0 { (0, k as usize) } else { (k.unsigned_abs() as usize, 0) };
            put(&mut made, &nd.data, |i| (row + i) * side + column + i);
            Ok(array(Nd::new(vec![side, side], made)))
        }
        [_, _] => Ok(array(diagonal(&nd, k))),
        _ => Err(value_error("Input must be 1- or 2-d.")),
    }
}

fn put(to: &mut Data, from: &Data, at: impl Fn(usize) -> usize) {
    match (to, from) {
        (Data::Bool(to), Data::Bool(v)) => v.iter().enumerate().for_each(|(i, x)| to[at(i)] = *x),
        (Data::Int(to), Data::Int(v)) => v.iter().enumerate().for_each(|(i, x)| to[at(i)] = *x),
        (Data::Float(to), Data::Float(v)) => v.iter().enumerate().for_each(|(i, x)| to[at(i)] = *x),
        _ => {}
    }
}

/// The diagonal of a matrix.
pub fn diagonal(nd: &Nd, k: i64) -> Nd {
    let (rows, columns) = (nd.shape[0] as i64, nd.shape[1] as i64);
    let at: Vec<usize> = (0..rows)
        .map(|r| (r, r + k))
        .filter(|(_, c)| (0..columns).contains(c))
        .map(|(r, c)| (r * columns + c) as usize)
        .collect();
    Nd::flat(nd.data.pick(&at))
}

fn triangle(b: Bound, lower: bool) -> R {
    let [m, k] = b.into_array();
    let (nd, k) = (block(&m)?, whole(&k)?);
    let [rows, columns] = nd.shape[..] else {
        return Err(unsupported("a triangle of an array that is no matrix"));
    };
    let mut made = Data::zeros(nd.kind(), nd.size());
    let inside = |at: &usize| {
        let (r, c) = ((at / columns) as i64, (at % columns) as i64);
        if lower {
            c <= r + k
        } else {
            c >= r + k
        }
    };
    let at: Vec<usize> = (0..rows * columns).filter(inside).collect();
    let picked = nd.data.pick(&at);
    put(&mut made, &picked, |i| at[i]);
    Ok(array(Nd::new(nd.shape, made)))
}

fn tri(b: Bound) -> R {
    let [n, m, k] = b.into_array();
    let rows = whole(&n)?;
    let columns = if m.is_none() { rows } else { whole(&m)? };
    let k = whole(&k)?;
    let values = (0..rows).flat_map(|r| (0..columns).map(move |c| if c <= r + k { 1.0 } else { 0.0 }));
    Ok(array(Nd::new(vec![rows.max(0) as usize, columns.max(0) as usize], Data::Float(values.collect()))))
}

fn meshgrid(mut a: Args) -> R {
    let indexing = a.take_kw("indexing").map_or(Ok(Str::from("xy")), |v| v.as_str())?;
    for name in ["sparse", "copy"] {
        if let Some(value) = a.take_kw(name) {
            if op::truthy(&value)? == (name == "sparse") {
                return Err(unsupported("'sparse' or 'copy' of meshgrid()"));
            }
        }
    }
    let parts: R<Vec<Nd>> = a.pos.iter().map(|v| block(v).map(|nd| Nd::flat(nd.data))).collect();
    let parts = parts?;
    let swap = &*indexing == "xy" && parts.len() > 1;
    let mut shape: Vec<usize> = parts.iter().map(Nd::size).collect();
    if swap {
        shape.swap(0, 1);
    }
    let mut made = Vec::new();
    for (n, part) in parts.iter().enumerate() {
        let axis = if swap && n < 2 { 1 - n } else { n };
        let mut own = vec![1; shape.len()];
        own[axis] = part.size();
        let one = Nd::new(own, part.data.clone());
        made.push(array(Nd::new(shape.clone(), one.stretched(&shape))));
    }
    Ok(Value::Tuple(Tuple::from(made)))
}

fn from_text(b: Bound) -> R {
    let [text, dtype, count, separator] = b.into_array();
    if whole(&count)? != -1 {
        return Err(unsupported("'count' of fromstring()"));
    }
    let separator = separator.as_str()?;
    if separator.trim().is_empty() && separator.is_empty() {
        return Err(value_error("The binary mode of fromstring is removed, use frombuffer instead"));
    }
    let text = text.as_str()?;
    let parts: Vec<&str> = if separator.trim().is_empty() {
        text.split_whitespace().collect()
    } else {
        text.split(separator.trim()).map(str::trim).collect()
    };
    let values: Option<Vec<f64>> = parts.into_iter().map(float::parse).collect();
    match values {
        Some(values) => Ok(array(cast(Nd::flat(Data::Float(values)), &dtype)?)),
        None => Err(value_error("string or file could not be read to its end due to unmatched data")),
    }
}

fn from_iterable(b: Bound) -> R {
    let [source, dtype, count] = b.into_array();
    let mut items = collect(&source)?;
    if whole(&count)? >= 0 {
        items.truncate(whole(&count)? as usize);
    }
    Ok(array(cast(block(&Value::List(List::from(items)))?, &dtype)?))
}

fn from_function(b: Bound) -> R {
    let [function, shape_value, dtype] = b.into_array();
    let shape = shape(&shape_value)?;
    let kind = kind(&dtype)?.unwrap_or(Kind::Float);
    let mut args = Vec::new();
    for (axis, length) in shape.iter().enumerate() {
        let mut own = vec![1; shape.len()];
        own[axis] = *length;
        let one = Nd::new(own, Data::Int((0..*length as i64).collect()));
        args.push(array(Nd::new(shape.clone(), one.stretched(&shape)).cast(kind)));
    }
    op::call(&function, args)
}

pub fn add_to(module: Module) -> Module {
    let with = |name: &str, params: &str, body: fn(Bound) -> R| {
        module.set(name, batuta_std::define::function("numpy", name, params, body));
    };
    with("array", "object, dtype=None, *, copy=True, order=None, subok=False, ndmin=0", make);
    for name in ["asarray", "asanyarray", "ascontiguousarray"] {
        with(name, "a, dtype=None, order=None", as_array);
    }
    for (name, value) in [("zeros", 0.0), ("ones", 1.0), ("empty", 0.0)] {
        let made = batuta_std::define::function("numpy", name, "shape, dtype=None, order=None", move |b| {
            let [shape, dtype, order] = b.into_array();
            plain_order(&order)?;
            constant(&shape, &dtype, value)
        });
        module.set(name, made);
        let name = format!("{name}_like");
        let made = batuta_std::define::function("numpy", &name, "a, dtype=None", move |b| {
            let [a, dtype] = b.into_array();
            like(&a, &dtype, value)
        });
        module.set(&name, made);
    }
    with("full", "shape, fill_value, dtype=None", |b| {
        let [shape_value, fill, dtype] = b.into_array();
        filled(shape(&shape_value)?, &fill, kind(&dtype)?)
    });
    with("full_like", "a, fill_value, dtype=None", |b| {
        let [a, fill, dtype] = b.into_array();
        let nd = block(&a)?;
        filled(nd.shape.clone(), &fill, kind(&dtype)?.or(Some(nd.kind())))
    });
    with("copy", "a", |b| {
        let [a] = b.into_array();
        Ok(array(block(&a)?))
    });
    with("arange", "start=None, stop=None, step=None, dtype=None", arange);
    with("linspace", LINSPACE, linspace);
    with("logspace", "start, stop, num=50, endpoint=True, base=10.0", logspace);
    with("eye", "N, M=None, k=0, dtype=None", eye);
    with("identity", "n, dtype=None", |b| {
        let [n, dtype] = b.into_array();
        op::call(
            &batuta_std::define::function("numpy", "eye", "N, M=None, k=0, dtype=None", eye),
            args![n; "dtype" = dtype],
        )
    });
    with("diag", "v, k=0", diag);
    with("tril", "m, k=0", |b| triangle(b, true));
    with("triu", "m, k=0", |b| triangle(b, false));
    with("tri", "N, M=None, k=0", tri);
    with("fromstring", "string, dtype=None, count=-1, *, sep=''", from_text);
    with("fromiter", "iter, dtype, count=-1", from_iterable);
    with("fromfunction", "function, shape, *, dtype=None", from_function);
    module.function("meshgrid", meshgrid)
}
