//! The class `ndarray`: attributes, methods, subscripts, iteration.
use crate::arguments::{kind, whole};
use crate::array::{array, of, view, Window};
use crate::convert::block;
use crate::data::{Kind, Nd};
use crate::shaping::{reshaped, reversed_axes, squeezed, transpose, transposed};
use crate::{reduce, sorting};
use batuta_rt::prelude::*;
use batuta_std::define::function;

type Body = fn(Bound) -> R;

/// What is a method of arrays and a function of the module alike; the parameters come after the array.
pub const SHARED: &[(&str, &str, Body)] = &[
    ("sum", reduce::USUAL, reduce::sum),
    ("prod", reduce::USUAL, reduce::prod),
    ("max", reduce::EXTREME, reduce::max),
    ("min", reduce::EXTREME, reduce::min),
    ("argmax", reduce::PLACE, reduce::argmax),
    ("argmin", reduce::PLACE, reduce::argmin),
    ("all", reduce::TESTED, reduce::all),
    ("any", reduce::TESTED, reduce::any),
    ("mean", reduce::MEAN, reduce::mean),
    ("var", reduce::SPREAD, reduce::var),
    ("std", reduce::SPREAD, reduce::std),
    ("cumsum", reduce::RUNNING, reduce::cumsum),
    ("cumprod", reduce::RUNNING, reduce::cumprod),
    ("round", "decimals=0, out=None", round),
];

/// Only functions, in the same style.
pub const FUNCTIONS: &[(&str, &str, Body)] = &[
    ("ptp", "a, axis=None, out=None, keepdims=False", reduce::ptp),
    ("count_nonzero", "a, axis=None, keepdims=False", reduce::count_nonzero),
];

fn round(b: Bound) -> R {
    let [a, decimals, out] = b.into_array();
    let nd = block(&a)?;
    if nd.kind() == Kind::Bool {
        return Err(crate::operators::no_cast("multiply", Kind::Float, Kind::Bool));
    }
    let made = crate::unary::rounded(&nd, whole(&decimals)?);
    crate::unary::into_out(made, Some(out), "round")
}

fn shape_tuple(shape: &[usize]) -> Value {
    Value::Tuple(Tuple::from(shape.iter().map(|n| Value::from(*n)).collect::<Vec<_>>()))
}

fn item(this: &Value, a: Args) -> R {
    let nd = of(this)?.read();
    if a.pos.is_empty() {
        if nd.size() != 1 {
            return Err(value_error("can only convert an array of size 1 to a Python scalar"));
        }
        return Ok(crate::scalars::item(&nd.data, 0));
    }
    let places = if let [Value::Tuple(t)] = &a.pos[..] { t.to_vec() } else { a.pos };
    if let [one] = &places[..] {
        let size = nd.size() as i64;
        let at = whole(one)?;
        let found = if at < 0 { at + size } else { at };
        if found < 0 || found >= size {
            return Err(index_error(format!("index {at} is out of bounds for axis 0 with size {size}")));
        }
        return Ok(crate::scalars::item(&nd.data, found as usize));
    }
    if places.len() != nd.ndim() {
        return Err(value_error("incorrect number of indices for array"));
    }
    let mut at = 0;
    for (axis, place) in places.iter().enumerate() {
        at = at * nd.shape[axis] + crate::index::place(whole(place)?, nd.shape[axis], axis)?;
    }
    Ok(crate::scalars::item(&nd.data, at))
}

/// `a.reshape(2, 3)` and `a.reshape((2, 3))`.
fn shape_argument(a: &mut Args) -> Value {
    match a.pos.len() {
        1 => a.pos.remove(0),
        _ => Value::Tuple(Tuple::from(std::mem::take(&mut a.pos))),
    }
}

fn iterate(this: &Value) -> R {
    let array = of(this)?;
    if array.ndim() == 0 {
        return Err(type_error("iteration over a 0-d array"));
    }
    let source = this.clone();
    let length = array.shape()[0];
    let mut at = 0;
    builtins::iter_value(&Value::Iter(IterObj::new(
        exc::class::Object(),
        Iter::from_fn(move || {
            if at >= length {
                return Ok(None);
            }
            at += 1;
            crate::index::get(&source, &Value::from(at - 1)).map(Some)
        }),
    )))
}

fn astype(b: Bound) -> R {
    let [this, dtype, _copy] = b.into_array();
    let wanted = kind(&dtype)?.unwrap_or(Kind::Float);
    Ok(array(crate::create::checked_cast(&of(&this)?.read(), wanted)?))
}

fn fill(this: &Value, a: Args) -> R {
    let own = of(this)?;
    let at = own.window.with(Window::places);
    let one = crate::convert::elements(&a.one("fill")?, own.kind)?;
    let data = one.stretched(&[at.len()]);
    own.write(&at, &data);
    Ok(Value::None)
}

fn layout_flags(this: &Value) -> R {
    let contiguous = of(this)?.window.with(Window::is_contiguous);
    dict! {"C_CONTIGUOUS" => contiguous, "WRITEABLE" => true}
}

pub fn array_class(builder: ClassBuilder) -> ClassBuilder {
    let mut builder = crate::operators::add_to(builder);
    for (name, params, body) in SHARED {
        builder =
            builder.attribute(name, function("numpy", &format!("ndarray.{name}"), &format!("self, {params}"), *body));
    }
    let defined: &[(&str, &str, Body)] = &[
        ("astype", "self, dtype, copy=True", astype),
        ("sort", "self, axis=-1, kind=None", sorting::sort_in_place),
        ("argsort", "self, axis=-1, kind=None, order=None, *, stable=None", sorting::argsort),
        ("take", "self, indices, axis=None", sorting::take),
        ("repeat", "self, repeats, axis=None", crate::shaping::repeat),
        ("trace", "self, offset=0", crate::linalg::trace),
        ("clip", "self, min=None, max=None, out=None", |b| {
            let [this, low, high, out] = b.into_array();
            sorting::clipped(&this, &low, &high, out)
        }),
        ("dot", "self, b", |b| {
            let [this, other] = b.into_array();
            let layout = crate::linalg::Layout::of(&this, &other);
            Ok(crate::array::result(crate::linalg::dot(&block(&this)?, &block(&other)?, layout)?))
        }),
        ("squeeze", "self, axis=None", |b| {
            let [this, axis] = b.into_array();
            squeezed(&this, &axis)
        }),
        ("swapaxes", "self, axis1, axis2", |b| {
            let [this, one, two] = b.into_array();
            let ndim = of(&this)?.ndim();
            let mut order: Vec<usize> = (0..ndim).collect();
            let (p, q) =
                (crate::arguments::axis_of(whole(&one)?, ndim)?, crate::arguments::axis_of(whole(&two)?, ndim)?);
            order.swap(p, q);
            transposed(&this, order)
        }),
        ("searchsorted", "self, v, side='left'", |b| {
            let [this, v, side] = b.into_array();
            op::call(&crate::module().get("searchsorted")?, args![this, v, side])
        }),
        ("diagonal", "self, offset=0", |b| {
            let [this, k] = b.into_array();
            let nd = of(&this)?.read();
            if nd.ndim() != 2 {
                return Err(value_error("diag requires an array of at least two dimensions"));
            }
            Ok(array(crate::create::diagonal(&nd, whole(&k)?)))
        }),
    ];
    for (name, params, body) in defined {
        builder = builder.attribute(name, function("numpy", &format!("ndarray.{name}"), params, *body));
    }
    builder
        .method("__repr__", |this, _| Ok(crate::show::repr(of(this)?).into()))
        .method("__str__", |this, _| Ok(crate::show::str(of(this)?)?.into()))
        .method("__format__", |this, a| {
            let spec = a.one("__format__")?.as_str()?;
            if spec.is_empty() {
                return Ok(crate::show::str(of(this)?)?.into());
            }
            let own = of(this)?;
            if own.ndim() == 0 {
                return Ok(fmt::format(&crate::scalars::item(&own.read().data, 0), &spec)?.into());
            }
            Err(type_error("unsupported format string passed to numpy.ndarray.__format__"))
        })
        .method("__len__", |this, _| match of(this)?.shape().first() {
            Some(n) => Ok((*n).into()),
            None => Err(type_error("len() of unsized object")),
        })
        .method("__iter__", |this, _| iterate(this))
        .method("__getitem__", |this, a| crate::index::get(this, &a.one("__getitem__")?))
        .method("__setitem__", |this, a| {
            let [key, value] = a.exactly::<2>("__setitem__")?;
            crate::index::set(this, &key, &value)?;
            Ok(Value::None)
        })
        .method("__delitem__", |_, _| Err(value_error("cannot delete array elements")))
        .method("__contains__", |this, a| Ok(sorting::holds(this, &a.one("__contains__")?)?.into()))
        .method("__copy__", |this, _| Ok(array(of(this)?.read())))
        .method("__deepcopy__", |this, _| Ok(array(of(this)?.read())))
        .method("copy", |this, _| Ok(array(of(this)?.read())))
        .method("flatten", |this, _| Ok(array(Nd::flat(of(this)?.read().data))))
        .method("ravel", |this, _| reshaped(this, &Value::from(-1)))
        .method("reshape", |this, mut a| {
            crate::create::plain_order(&a.take_kw("order").unwrap_or_default())?;
            let shape = shape_argument(&mut a);
            reshaped(this, &shape)
        })
        .method("transpose", |this, mut a| {
            if a.pos.is_empty() {
                return reversed_axes(this);
            }
            transpose(this, &shape_argument(&mut a))
        })
        .method("tolist", |this, _| Ok(sorting::nested(&of(this)?.read(), 0, 0)))
        .method("item", item)
        .method("fill", fill)
        .method("nonzero", |this, _| Ok(sorting::places_of(&of(this)?.read())))
        .method("view", |this, a| {
            a.empty("view")?;
            view(this, of(this)?.window.get())
        })
        .method("conj", |this, _| Ok(this.clone()))
        .getter("shape", |this| Ok(shape_tuple(&of(this)?.shape())))
        .getter("ndim", |this| Ok(of(this)?.ndim().into()))
        .getter("size", |this| Ok(of(this)?.size().into()))
        .getter("dtype", |this| Ok(crate::dtype::dtype(of(this)?.kind)))
        .getter("itemsize", |this| Ok(of(this)?.kind.size().into()))
        .getter("nbytes", |this| Ok((of(this)?.kind.size() * of(this)?.size()).into()))
        .getter("strides", |this| {
            let own = of(this)?;
            let size = own.kind.size() as i64;
            let moves = own.window.with(|w| w.moves.clone());
            Ok(Value::Tuple(Tuple::from(moves.iter().map(|m| Value::from(*m as i64 * size)).collect::<Vec<_>>())))
        })
        .getter("T", reversed_axes)
        .getter("real", |this| Ok(this.clone()))
        .getter("base", |this| Ok(of(this)?.base.clone().unwrap_or_default()))
        .getter("flags", layout_flags)
        .getter("flat", |this| {
            let nd = of(this)?.read();
            let flat = array(Nd::flat(nd.data));
            iterate(&flat)
        })
        .constructor(|_, _| Err(crate::classes::unsupported("calling ndarray()")))
}
