//! `random`: MT19937 with CPython's seeding and draw order, so that a seeded program draws the same numbers.
mod distributions;
mod picking;
mod sha512;
mod twister;

use batuta_rt::prelude::*;
use num_bigint::{BigInt, Sign};

use picking::{choice, choices, sample, shuffle};
use twister::Twister;

pub struct Random {
    class: Class,
    twister: Slot<Twister>,
    /// The second of a pair that `gauss` drew.
    spare: Cell<Option<f64>>,
    attrs: Dict,
    /// Draws from the system instead (`SystemRandom`).
    system: bool,
}

crate::native_object!(Random);

impl Random {
    fn of(value: &Value) -> R<&Random> {
        value.downcast::<Random>().ok_or_else(|| type_error("expected a Random object"))
    }
    fn unit(&self) -> f64 {
        if self.system {
            let word = system_words(2);
            let high = (u64::from(word[0]) << 32 | u64::from(word[1])) >> 11;
            return high as f64 / (1u64 << 53) as f64;
        }
        self.twister.with_mut(Twister::next_f64)
    }
    fn bits(&self, k: u64) -> Int {
        let words = if self.system { system_bits(k) } else { self.twister.with_mut(|twister| twister.bits(k)) };
        match words.as_slice() {
            [one] => Int::from(*one as i64),
            _ => Int::big(BigInt::from_slice(Sign::Plus, &words)),
        }
    }
    /// A number in [0, n), by rejection; `n` > 0.
    fn below(&self, n: &Int) -> Int {
        let k = n.bit_length();
        loop {
            let drawn = self.bits(k);
            if drawn < *n {
                return drawn;
            }
        }
    }
    fn below_usize(&self, n: usize) -> usize {
        self.below(&Int::from(n as i64)).to_usize().unwrap_or(0)
    }
}

fn seed_words(magnitude: &BigInt) -> Vec<u32> {
    let (_, words) = magnitude.to_u32_digits();
    if words.is_empty() {
        vec![0]
    } else {
        words
    }
}

/// Random words of the system.
fn system_words(count: usize) -> Vec<u32> {
    use std::io::Read;
    let mut bytes = vec![0; 4 * count];
    match std::fs::File::open("/dev/urandom").and_then(|mut f| f.read_exact(&mut bytes)) {
        Ok(()) => bytes.chunks_exact(4).map(|c| u32::from_le_bytes([c[0], c[1], c[2], c[3]])).collect(),
        Err(_) => entropy().into_iter().cycle().take(count).collect(),
    }
}

fn system_bits(k: u64) -> Vec<u32> {
    let mut words = system_words(k.div_ceil(32).max(1) as usize);
    if let (Some(last), rest @ 1..) = (words.last_mut(), k % 32) {
        *last >>= 32 - rest;
    }
    if k == 0 {
        words = vec![0];
    }
    words
}

fn entropy() -> Vec<u32> {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |d| d.as_nanos());
    let mut words: Vec<u32> = (0..4).map(|i| (now >> (32 * i)) as u32).collect();
    words.push(std::process::id());
    words.push(&words as *const _ as usize as u32);
    words
}

fn twister_for(seed: &Value) -> R<Twister> {
    let hashed = |bytes: &[u8]| {
        let mut all = bytes.to_vec();
        all.extend(sha512::digest(bytes));
        seed_words(&BigInt::from_bytes_be(Sign::Plus, &all))
    };
    let words = match seed.payload() {
        Value::None => entropy(),
        Value::Int(int) => seed_words(&int.abs().to_big()),
        Value::Bool(flag) => vec![*flag as u32],
        Value::Str(text) => hashed(text.as_bytes()),
        Value::Bytes(bytes) => hashed(bytes),
        Value::ByteArray(bytes) => bytes.with(|bytes| hashed(bytes)),
        Value::Float(_) => {
            let hash = op::call(&builtins::get("hash"), [seed.clone()])?.as_int()?;
            // CPython takes the hash as an unsigned word.
            let word = hash.to_i64().unwrap_or(0) as u64;
            seed_words(&BigInt::from(word))
        }
        _ => {
            let text = "The only supported seed types are: None,\nint, float, str, bytes, and bytearray.";
            return Err(type_error(text));
        }
    };
    Ok(Twister::from_words(&words))
}

fn made(class: &Class, system: bool, seed: &Value) -> R {
    Ok(Value::native(Random {
        class: class.clone(),
        twister: Slot::new(twister_for(seed)?),
        spare: Cell::new(None),
        attrs: Dict::new(),
        system,
    }))
}

fn construct(class: &Class, _: Args) -> R {
    made(class, false, &0.into())
}

fn seed(this: &Value, a: Args) -> R {
    let [value, _version] = a.named("seed", ["a", "version"], 0)?;
    let random = Random::of(this)?;
    if !random.system {
        random.twister.set(twister_for(&value.unwrap_or_default())?);
        random.spare.set(None);
    }
    Ok(Value::None)
}

fn integral(value: &Value) -> R<Int> {
    match op::try_index(value)? {
        Some(int) => Ok(int),
        None => Err(type_error(format!("'{}' object cannot be interpreted as an integer", value.type_name()))),
    }
}

/// An argument of `randrange`; floats that are whole were once allowed.
fn range_argument(value: &Value, place: &str) -> R<Int> {
    match op::try_index(value)? {
        Some(int) => Ok(int),
        None => {
            let whole = builtins::int(args![value])?;
            if !op::eq_bool(&whole, value)? {
                return Err(value_error(format!("non-integer {place} for randrange()")));
            }
            whole.as_int()
        }
    }
}

fn randrange(this: &Value, a: Args) -> R {
    let [start, stop, step] = a.named("randrange", ["start", "stop", "step"], 1)?;
    let random = Random::of(this)?;
    let start = range_argument(&start.unwrap_or_default(), "arg 1")?;
    let step = step.unwrap_or_else(|| 1.into());
    let Some(stop) = stop.filter(|s| !s.is_none()) else {
        if !matches!(&step, Value::Int(one) if *one == Int::from(1)) {
            return Err(type_error("Missing a non-None stop argument"));
        }
        if start > Int::from(0) {
            return Ok(Value::Int(random.below(&start)));
        }
        return Err(value_error("empty range for randrange()"));
    };
    let stop = range_argument(&stop, "stop")?;
    let width = &stop - &start;
    let step = range_argument(&step, "step")?;
    if step == Int::from(1) {
        if width > Int::from(0) {
            return Ok(Value::Int(&start + &random.below(&width)));
        }
        return Err(value_error(format!("empty range for randrange() ({start}, {stop}, {width})")));
    }
    let n = if step > Int::from(0) {
        (&(&width + &step) - &Int::from(1)).floor_div(&step)?
    } else if step < Int::from(0) {
        (&(&width + &step) + &Int::from(1)).floor_div(&step)?
    } else {
        return Err(value_error("zero step for randrange()"));
    };
    if n <= Int::from(0) {
        return Err(value_error("empty range for randrange()"));
    }
    Ok(Value::Int(&start + &(&step * &random.below(&n))))
}

fn randint(this: &Value, a: Args) -> R {
    let [low, high] = a.named("randint", ["a", "b"], 2)?;
    let above = op::add(&high.unwrap_or_default(), &Value::from(1))?;
    randrange(this, Args::of(vec![low.unwrap_or_default(), above]))
}

fn getrandbits(this: &Value, a: Args) -> R {
    let k = integral(&a.one("getrandbits")?)?.to_index()?;
    if k < 0 {
        return Err(value_error("number of bits must be non-negative"));
    }
    Ok(Value::Int(Random::of(this)?.bits(k as u64)))
}

fn getstate(this: &Value) -> R {
    let random = Random::of(this)?;
    let words = random.twister.with(Twister::state).into_iter().map(|w| Value::from(w as i64)).collect::<Vec<_>>();
    let spare = random.spare.get().map_or(Value::None, Value::Float);
    Ok(Value::Tuple(Tuple::from(vec![Value::from(3), Value::Tuple(Tuple::from(words)), spare])))
}

fn setstate(this: &Value, a: Args) -> R {
    let [_version, words, spare] = op::unpack::<3>(&a.one("setstate")?)?;
    let mut state = Vec::new();
    for word in collect(&words)? {
        state.push(word.as_int()?.to_index()? as u32);
    }
    let random = Random::of(this)?;
    let Some(twister) = Twister::from_state(&state) else { return Err(value_error("state vector is the wrong size")) };
    random.twister.set(twister);
    random.spare.set(if spare.is_none() { None } else { Some(op::to_float(&spare)?) });
    Ok(Value::None)
}

type Body = fn(&Value, Args) -> R;

/// Methods that CPython writes in Python: name, parameters, body.
const METHODS: &[(&str, &str, Body)] = &[
    ("__init__", "self, x=None", |this, a| op::call_method(this, "seed", a)),
    ("seed", "self, a=None, version=2", seed),
    ("randrange", "self, start, stop=None, step=1", randrange),
    ("randint", "self, a, b", randint),
    ("choice", "self, seq", choice),
    ("choices", "self, population, weights=None, *, cum_weights=None, k=1", choices),
    ("shuffle", "self, x", shuffle),
    ("sample", "self, population, k, *, counts=None", sample),
    ("getstate", "self", |this, _| getstate(this)),
    ("setstate", "self, state", setstate),
    ("randbytes", "self, n", |this, a| {
        let n = integral(&a.one("randbytes")?)?.to_index()?.max(0);
        let bits = Value::Int(Random::of(this)?.bits(n as u64 * 8));
        op::call_method(&bits, "to_bytes", [Value::from(n), Value::str("little")])
    }),
];

/// Methods that CPython writes in C.
const NATIVE: &[(&str, Body)] = &[
    ("random", |this, a| {
        a.empty("Random.random")?;
        Ok(Value::Float(Random::of(this)?.unit()))
    }),
    ("getrandbits", getrandbits),
];

/// A method with a Python signature over a body that takes its arguments one by one.
fn method(name: &'static str, params: &'static str, body: Body) -> Value {
    let (mut positional, mut keywords) = (0, Vec::new());
    for (at, part) in params.split(", *, ").enumerate() {
        for parameter in part.split(", ") {
            match at {
                0 => positional += 1,
                _ => keywords.push(Str::from(parameter.split('=').next().unwrap_or(""))),
            }
        }
    }
    crate::define::function("random", &format!("Random.{name}"), params, move |mut bound| {
        let this = bound.next();
        let mut a = Args::of((1..positional).map(|_| bound.next()).collect());
        for name in &keywords {
            a.keyword(name.clone(), bound.next())?;
        }
        body(&this, a)
    })
}

thread_local! {
    /// The generator behind the functions of the module.
    static SHARED: OnceCell<Value> = const { OnceCell::new() };
}

fn with_shared<T>(read: impl FnOnce(&Random) -> T) -> R<T> {
    let module = module();
    let shared = SHARED.with(|s| s.get().cloned()).unwrap_or_default();
    drop(module);
    Random::of(&shared).map(read)
}

/// `random.random()`.
pub fn random_f64() -> R<f64> {
    with_shared(Random::unit)
}

/// `random.uniform(a, b)` of floats.
pub fn uniform_f64(low: f64, high: f64) -> R<f64> {
    Ok(low + (high - low) * with_shared(Random::unit)?)
}

/// `random.randint(a, b)` of ints.
pub fn randint_int(low: Int, high: Int) -> R<Int> {
    let stop = &high + &Int::from(1);
    let width = &stop - &low;
    if width <= Int::from(0) {
        return Err(value_error(format!("empty range for randrange() ({low}, {stop}, {width})")));
    }
    Ok(&low + &with_shared(|random| random.below(&width))?)
}

pub fn module() -> Module {
    crate::module_once!(crate::showing::built("random", build))
}

fn build() -> R<Module> {
    let mut builder = ClassBuilder::native("Random", "random").constructor(construct).methods(NATIVE);
    let rows = || METHODS.iter().chain(distributions::METHODS);
    for (name, params, body) in rows() {
        builder = builder.attribute(name, method(name, params, *body));
    }
    let class = builder.build()?;
    let system = ClassBuilder::native("SystemRandom", "random")
        .base(class.clone())
        .constructor(|class, _| made(class, true, &0.into()))
        .build()?;
    let module = Module::new("random").with("Random", class.clone()).with("SystemRandom", system);
    let shared = op::call(&Value::Class(class), ())?;
    for name in rows().map(|row| row.0).filter(|name| *name != "__init__").chain(NATIVE.iter().map(|row| row.0)) {
        module.set(name, op::getattr(&shared, name)?);
    }
    SHARED.with(|s| s.get_or_init(|| shared).clone());
    Ok(module)
}
