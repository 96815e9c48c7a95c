//! `numpy.random`: the module's own generator (MT19937, seeded as always) and `default_rng` (PCG64).
mod choice;
mod mt19937;
mod pcg64;
mod source;

use crate::arguments::shape;
use crate::array::{array, of, Array};
use crate::classes::unsupported;
use crate::convert::block;
use crate::data::{broadcast, Data, Kind, Nd};
use crate::scalars::int;
use batuta_rt::prelude::*;
use batuta_std::define::function;
use mt19937::Twister;
use pcg64::Pcg;
use source::{Bits, Source};

/// A `RandomState` or a `Generator`.
pub struct Random {
    source: Slot<Source>,
    legacy: bool,
}

thread_local! {
    static OWN: OnceCell<Value> = const { OnceCell::new() };
    static CLASSES: OnceCell<(Class, Class)> = const { OnceCell::new() };
}

impl Native for Random {
    fn class(&self) -> Class {
        let (legacy, modern) = random_classes();
        if self.legacy {
            legacy
        } else {
            modern
        }
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

fn random_classes() -> (Class, Class) {
    CLASSES.with(|c| {
        c.get_or_init(|| {
            let object = || exc::class::Object();
            match (legacy_class(), modern_class()) {
                (Ok(a), Ok(b)) => (a, b),
                _ => (object(), object()),
            }
        })
        .clone()
    })
}

fn entropy() -> Vec<u32> {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |d| d.as_nanos());
    let place = &now as *const _ as usize as u32;
    vec![now as u32, (now >> 32) as u32, std::process::id(), place]
}

/// The words of a whole number of any size.
fn words(value: &Value) -> R<Vec<u32>> {
    let number = op::index(value)?;
    if number.is_negative() {
        return Err(value_error(format!("expected non-negative integer, got {number}")));
    }
    let mut rest = number;
    let mut out = Vec::new();
    let base = Int::from(1i64 << 32);
    while !rest.is_zero() {
        out.push(rest.modulo(&base)?.to_i64().unwrap_or(0) as u32);
        rest = rest.floor_div(&base)?;
    }
    if out.is_empty() {
        out.push(0);
    }
    Ok(out)
}

fn legacy_source(seed: &Value) -> R<Source> {
    let bits = if seed.is_none() {
        Twister::of_words(&entropy())
    } else if let Some(n) = op::try_index(seed)? {
        match n.to_i64().and_then(|n| u32::try_from(n).ok()) {
            Some(n) => Twister::seeded(n),
            None => return Err(value_error("Seed must be between 0 and 2**32 - 1")),
        }
    } else {
        let nd = block(seed)?;
        if nd.kind() == Kind::Float || nd.size() == 0 {
            return Err(type_error(
                "Cannot cast array data from dtype('float64') to dtype('int64') according to the rule 'safe'",
            ));
        }
        let key: Vec<u32> = nd.data.ints().into_iter().map(|n| n as u32).collect();
        Twister::of_words(&key)
    };
    Ok(Source { bits: Bits::Twister(bits), spare: None })
}

fn modern_source(seed: &Value) -> R<Source> {
    let words = match seed.payload() {
        Value::None => entropy(),
        Value::List(_) | Value::Tuple(_) => {
            let mut all = Vec::new();
            for part in collect(seed)? {
                all.extend(words(&part)?);
            }
            all
        }
        _ => words(seed)?,
    };
    Ok(Source { bits: Bits::Pcg(Pcg::seeded(&words)), spare: None })
}

fn made(source: Source, legacy: bool) -> Value {
    Value::native(Random { source: Slot::new(source), legacy })
}

/// The generator behind the functions of the module.
fn own() -> Value {
    OWN.with(|o| {
        o.get_or_init(|| {
            let source = Source { bits: Bits::Twister(Twister::of_words(&entropy())), spare: None };
            made(source, true)
        })
        .clone()
    })
}

fn random_of(this: &Value) -> R<&Random> {
    this.downcast::<Random>().ok_or_else(|| type_error("expected a random generator"))
}

/// As many draws as `size` asks for, or one number.
fn draws(this: &Value, size: &Value, mut draw: impl FnMut(&mut Source) -> f64) -> R {
    let random = random_of(this)?;
    if size.is_none() {
        return Ok(random.source.with_mut(draw).into());
    }
    let shape = shape(size)?;
    let count = shape.iter().product();
    let values = random.source.with_mut(|source| (0..count).map(|_| draw(source)).collect());
    Ok(array(Nd::new(shape, Data::Float(values))))
}

/// Draws with two parameters, which may be arrays.
fn with_two(this: &Value, a: &Value, b: &Value, size: &Value, draw: fn(&mut Source, f64, f64) -> f64) -> R {
    let (x, y) = (block(a)?, block(b)?);
    if x.ndim() + y.ndim() == 0 {
        let (x, y) = (x.data.floats()[0], y.data.floats()[0]);
        return draws(this, size, |source| draw(source, x, y));
    }
    let Some(common) = broadcast(&[&x.shape, &y.shape]) else {
        return Err(crate::arguments::no_broadcast(&[&x.shape, &y.shape]));
    };
    let shape = if size.is_none() { common } else { shape(size)? };
    if broadcast(&[&x.shape, &y.shape, &shape]).as_deref() != Some(&shape) {
        return Err(value_error("Output size is not compatible with broadcast dimensions of inputs."));
    }
    let (p, q) = (x.stretched(&shape).floats(), y.stretched(&shape).floats());
    let random = random_of(this)?;
    let values = random.source.with_mut(|s| p.iter().zip(&q).map(|(x, y)| draw(s, *x, *y)).collect());
    Ok(array(Nd::new(shape, Data::Float(values))))
}

fn sized(a: Vec<Value>) -> Value {
    if a.is_empty() {
        Value::None
    } else {
        Value::Tuple(Tuple::from(a))
    }
}

fn random(b: Bound) -> R {
    let [this, size] = b.into_array();
    draws(&this, &size, Source::f64)
}

fn uniform(b: Bound) -> R {
    let [this, low, high, size] = b.into_array();
    with_two(&this, &low, &high, &size, |s, low, high| low + (high - low) * s.f64())
}

fn normal(b: Bound) -> R {
    let [this, loc, scale, size] = b.into_array();
    if block(&scale)?.data.floats().iter().any(|x| *x < 0.0 || (*x == 0.0 && x.is_sign_negative())) {
        return Err(value_error("scale < 0"));
    }
    if !random_of(&this)?.legacy {
        return Err(unsupported("normal() of a Generator"));
    }
    with_two(&this, &loc, &scale, &size, |s, loc, scale| loc + scale * s.gauss())
}

fn exponential(b: Bound) -> R {
    let [this, scale, size] = b.into_array();
    if !random_of(&this)?.legacy {
        return Err(unsupported("exponential() of a Generator"));
    }
    with_two(&this, &scale, &Value::from(0), &size, |s, scale, _| -(1.0 - s.f64()).ln() * scale)
}

fn poisson(b: Bound) -> R {
    let [this, lam, size] = b.into_array();
    let lam = op::to_float(&lam)?;
    if lam < 0.0 {
        return Err(value_error("lam < 0 or lam is NaN"));
    }
    if lam >= 10.0 {
        return Err(unsupported("poisson() of a mean from 10"));
    }
    let found = draws(&this, &size, move |s| {
        if lam == 0.0 {
            return 0.0;
        }
        let (least, mut product, mut count) = ((-lam).exp(), 1.0, 0.0);
        loop {
            product *= s.f64();
            if product <= least {
                return count;
            }
            count += 1.0;
        }
    })?;
    as_whole(found)
}

fn as_whole(found: Value) -> R {
    match found {
        Value::Float(f) => Ok((f as i64).into()),
        other => Ok(array(of(&other)?.read().cast(Kind::Int))),
    }
}

/// `randint` and `integers`.
fn integers(this: &Value, low: Value, high: Value, size: &Value, dtype: &Value, inclusive: bool) -> R {
    let plain = dtype.is_none() || matches!(dtype, Value::Class(c) if c.same(&exc::class::Int()));
    if crate::arguments::kind(dtype)?.is_some_and(|k| k != Kind::Int) {
        return Err(unsupported("this dtype of random integers"));
    }
    let (low, high) = if high.is_none() { (Value::from(0), low) } else { (low, high) };
    let single = |v: &Value| -> R<i64> {
        let nd = block(v)?;
        if nd.ndim() > 0 {
            return Err(unsupported("random integers between arrays"));
        }
        Ok(match &nd.data {
            Data::Float(v) => v[0].floor() as i64,
            other => other.ints()[0],
        })
    };
    let (low, mut high) = (single(&low)?, single(&high)?);
    if !inclusive {
        if low >= high {
            return Err(value_error(if low == 0 && high <= 0 { "high <= 0" } else { "low >= high" }));
        }
        high -= 1;
    } else if low > high {
        return Err(value_error("low > high"));
    }
    let most = high.wrapping_sub(low) as u64;
    let random = random_of(this)?;
    if size.is_none() {
        let drawn = random.source.with_mut(|s| low.wrapping_add(s.below(most) as i64));
        return Ok(if plain && random.legacy { drawn.into() } else { int(drawn) });
    }
    let shape = shape(size)?;
    let count = shape.iter().product();
    let values = random.source.with_mut(|s| (0..count).map(|_| low.wrapping_add(s.below(most) as i64)).collect());
    Ok(array(Nd::new(shape, Data::Int(values))))
}

fn randint(b: Bound) -> R {
    let [this, low, high, size, dtype] = b.into_array();
    integers(&this, low, high, &size, &dtype, false)
}

/// Rows in another order.
fn reordered(nd: &Nd, order: &[usize]) -> Nd {
    crate::shaping::along(nd, 0, order)
}

fn shuffle(b: Bound) -> R {
    let [this, x] = b.into_array();
    let random = random_of(&this)?;
    if let Some(target) = x.downcast::<Array>() {
        let nd = target.read();
        if nd.ndim() == 0 {
            return Err(type_error("len() of unsized object"));
        }
        let order = random.source.with_mut(|s| s.order(nd.shape[0]));
        let at = target.window.with(crate::array::Window::places);
        target.write(&at, &reordered(&nd, &order).data);
        return Ok(Value::None);
    }
    let count = op::len(&x)?;
    let order = random.source.with_mut(|s| s.order(count));
    let items = collect(&x)?;
    for (at, from) in order.into_iter().enumerate() {
        op::setitem(&x, &Value::from(at), items[from].clone())?;
    }
    Ok(Value::None)
}

fn permutation(b: Bound) -> R {
    let [this, x] = b.into_array();
    let random = random_of(&this)?;
    let counted = if x.downcast::<Array>().is_some() { None } else { op::try_index(&x)? };
    if let Some(n) = counted {
        let order = random.source.with_mut(|s| s.order(n.to_usize().unwrap_or(0)));
        return Ok(array(Nd::flat(Data::Int(order.into_iter().map(|n| n as i64).collect()))));
    }
    let nd = block(&x)?;
    if nd.ndim() == 0 {
        return Err(index_error("x must be an integer or at least 1-dimensional"));
    }
    let order = random.source.with_mut(|s| s.order(nd.shape[0]));
    Ok(array(reordered(&nd, &order)))
}

type Body = fn(Bound) -> R;

/// Methods of both generators; the module's functions are those of its own.
const BOTH: &[(&str, &str, Body)] = &[
    ("random", "size=None", random),
    ("uniform", "low=0.0, high=1.0, size=None", uniform),
    ("normal", "loc=0.0, scale=1.0, size=None", normal),
    ("exponential", "scale=1.0, size=None", exponential),
    ("poisson", "lam=1.0, size=None", poisson),
    ("shuffle", "x", shuffle),
    ("permutation", "x", permutation),
    ("choice", "a, size=None, replace=True, p=None", choice::choice),
    ("standard_normal", "size=None", |b| {
        let [this, size] = b.into_array();
        op::call_method(&this, "normal", args![0.0, 1.0, size])
    }),
];

const LEGACY: &[(&str, &str, Body)] = &[
    ("random_sample", "size=None", random),
    ("ranf", "size=None", random),
    ("sample", "size=None", random),
    ("randint", "low, high=None, size=None, dtype=None", randint),
    ("rand", "*args", |b| {
        let [this, sizes] = b.into_array();
        draws(&this, &sized(collect(&sizes)?), Source::f64)
    }),
    ("randn", "*args", |b| {
        let [this, sizes] = b.into_array();
        draws(&this, &sized(collect(&sizes)?), Source::gauss)
    }),
    ("seed", "seed=None", |b| {
        let [this, seed] = b.into_array();
        random_of(&this)?.source.set(legacy_source(&seed)?);
        Ok(Value::None)
    }),
];

fn class(name: &str, methods: &[(&str, &str, Body)]) -> ClassBuilder {
    let mut builder = ClassBuilder::native(name, "numpy.random");
    for (method, params, body) in BOTH.iter().chain(methods) {
        let params = format!("self, {params}");
        builder = builder.attribute(method, function("numpy.random", &format!("{name}.{method}"), &params, *body));
    }
    builder
}

fn legacy_class() -> R<Class> {
    class("RandomState", LEGACY)
        .constructor(|_, a| {
            let [seed] = a.named("RandomState", ["seed"], 0)?;
            Ok(made(legacy_source(&seed.unwrap_or_default())?, true))
        })
        .method("__repr__", |_, _| Ok("RandomState(MT19937)".into()))
        .build()
}

fn modern_class() -> R<Class> {
    class(
        "Generator",
        &[("integers", "low, high=None, size=None, dtype=None, endpoint=False", |b| {
            let [this, low, high, size, dtype, endpoint] = b.into_array();
            integers(&this, low, high, &size, &dtype, op::truthy(&endpoint)?)
        })],
    )
    .method("__repr__", |_, _| Ok("Generator(PCG64)".into()))
    .build()
}

pub fn module() -> Module {
    let (legacy, modern) = random_classes();
    let module = Module::new("numpy.random").with("RandomState", &legacy).with("Generator", &modern);
    for (name, ..) in BOTH.iter().chain(LEGACY) {
        module.set(name, Func::builtin(name, |a: Args| op::call(&op::getattr(&own(), name)?, a)));
    }
    module.set(
        "default_rng",
        function("numpy.random", "default_rng", "seed=None", |b| {
            let [seed] = b.into_array();
            if seed.downcast::<Random>().is_some_and(|r| !r.legacy) {
                return Ok(seed);
            }
            Ok(made(modern_source(&seed)?, false))
        }),
    );
    module
}
