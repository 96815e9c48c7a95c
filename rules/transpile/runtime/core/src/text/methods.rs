//! Methods of `str` except those that cut text apart.
use super::{casing, codec, fmt, held, quick, template, unicode};
use crate::class::type_methods::TypeSpec;
use crate::list::Items;
use crate::prelude::*;

pub(super) fn this(value: &Value) -> R<&Str> {
    match value.payload() {
        Value::Str(s) => Ok(s),
        other => Err(type_error(format!("expected str, got {}", other.type_name()))),
    }
}

/// A str argument of a method.
pub(super) fn text(value: &Value, function: &str) -> R<Str> {
    match value.payload() {
        Value::Str(s) => Ok(s.clone()),
        other => {
            Err(type_error(format!("{function}() argument 1 must be str, not {}", crate::args::shown_type(other))))
        }
    }
}

fn all(value: &Value, a: Args, name: &str, test: fn(char) -> bool) -> R {
    a.empty(name)?;
    let s = this(value)?;
    Ok((!s.is_empty() && s.chars().all(test)).into())
}

/// Start and end of an optional range over `length`, clamped as slices are.
pub(crate) fn bounds(start: &Option<Value>, end: &Option<Value>, length: usize) -> R<(usize, usize)> {
    if start.is_none() && end.is_none() {
        return Ok((0, length));
    }
    let none = Value::None;
    let s = crate::slice::SliceData::make(
        start.as_ref().unwrap_or(&none).clone(),
        end.as_ref().unwrap_or(&none).clone(),
        Value::None,
    );
    let (start, stop, _, _) = s.indices(length)?;
    Ok((start.max(0) as usize, stop.max(0) as usize))
}

/// True when the start was given beyond the end of the text, where not even "" is found.
fn beyond(start: &Option<Value>, length: usize) -> bool {
    matches!(start.as_ref().map(Value::payload), Some(Value::Int(i)) if i.clamped() > length as i64)
}

/// The text that a method looks for.
fn sought(sub: Option<Value>) -> R<Str> {
    match sub.unwrap_or_default().payload() {
        Value::Str(sub) => Ok(sub.clone()),
        other => Err(type_error(format!("must be str, not {}", other.type_name()))),
    }
}

fn search(value: &Value, a: Args, name: &str, backward: bool) -> R<Option<usize>> {
    let [sub, start, end] = a.parsed::<3>(name, 1)?;
    let s = this(value)?;
    let sub = sought(sub)?;
    if start.is_none() && end.is_none() {
        return Ok(if backward { quick::rfind(s, &sub) } else { quick::find(s, &sub, 0) });
    }
    let (from, to) = bounds(&start, &end, s.length())?;
    if from > to || beyond(&start, s.length()) {
        return Ok(None);
    }
    let offset = s.offset(from);
    let window = &s.as_str()[offset..s.offset(to)];
    let found = if backward { window.rfind(&*sub) } else { window.find(&*sub) };
    Ok(found.map(|at| s.index_of_offset(offset + at)))
}

fn count(value: &Value, a: Args) -> R {
    let [sub, start, end] = a.parsed::<3>("count", 1)?;
    let s = this(value)?;
    let sub = sought(sub)?;
    if start.is_none() && end.is_none() {
        return Ok(quick::count(s, &sub).into());
    }
    let (from, to) = bounds(&start, &end, s.length())?;
    if from > to || beyond(&start, s.length()) {
        return Ok(0.into());
    }
    if sub.is_empty() {
        return Ok((to - from + 1).into());
    }
    Ok(s.as_str()[s.offset(from)..s.offset(to)].matches(&*sub).count().into())
}

fn edge(value: &Value, a: Args, name: &str, at_end: bool) -> R {
    let [probe, start, end] = a.parsed::<3>(name, 1)?;
    let s = this(value)?;
    let probe = probe.unwrap_or_default();
    let (from, to) = bounds(&start, &end, s.length())?;
    let fits = from <= to && !beyond(&start, s.length());
    let window = if fits { &s.as_str()[s.offset(from)..s.offset(to)] } else { "" };
    let test = |p: &str| fits && if at_end { window.ends_with(p) } else { window.starts_with(p) };
    match probe.payload() {
        Value::Str(p) => Ok(test(p).into()),
        Value::Tuple(t) => {
            for item in t.iter() {
                match item.payload() {
                    Value::Str(p) if test(p) => return Ok(true.into()),
                    Value::Str(_) => {}
                    other => {
                        return Err(type_error(format!(
                            "tuple for {name} must only contain str, not {}",
                            other.type_name()
                        )));
                    }
                }
            }
            Ok(false.into())
        }
        other => Err(type_error(format!("{name} first arg must be str or a tuple of str, not {}", other.type_name()))),
    }
}

fn pad(value: &Value, a: Args, name: &str, left: fn(usize, usize) -> usize) -> R {
    let [width, fill] = a.between::<2>(name, 1)?;
    let s = this(value)?;
    let width = op::index(&width.unwrap_or_default())?.to_index()?.max(0) as usize;
    let fill = match fill {
        None => ' ',
        Some(v) => match v.payload() {
            Value::Str(f) if f.length() == 1 => f.char_at(0).unwrap_or(' '),
            Value::Str(_) => return Err(type_error("The fill character must be exactly one character long")),
            other => {
                return Err(type_error(format!(
                    "The fill character must be a unicode character, not {}",
                    other.type_name()
                )));
            }
        },
    };
    let missing = width.saturating_sub(s.length());
    if missing == 0 {
        return Ok(s.into());
    }
    let before = left(missing, width);
    let mut out = String::with_capacity(s.len() + missing * fill.len_utf8());
    filled(&mut out, fill, before);
    out.push_str(s);
    filled(&mut out, fill, missing - before);
    Ok(out.into())
}

/// So many times the same character.
fn filled(out: &mut String, fill: char, count: usize) {
    const SPACES: &str = "                                ";
    match SPACES.get(..count) {
        Some(few) if fill == ' ' => out.push_str(few),
        _ => out.extend(std::iter::repeat_n(fill, count)),
    }
}

fn zfill(value: &Value, a: Args) -> R {
    let s = this(value)?;
    let width = op::index(&a.one("str.zfill")?)?.to_index()?.max(0) as usize;
    let missing = width.saturating_sub(s.length());
    if missing == 0 {
        return Ok(s.into());
    }
    let sign = usize::from(s.starts_with(['+', '-']));
    let mut out = String::with_capacity(s.len() + missing);
    out.push_str(&s[..sign]);
    filled(&mut out, '0', missing);
    out.push_str(&s[sign..]);
    Ok(out.into())
}

fn replace(value: &Value, a: Args) -> R {
    let [old, new, limit] = a.between::<3>("replace", 2)?;
    let s = this(value)?;
    let part = |v: Option<Value>, n: usize| match v.unwrap_or_default().payload() {
        Value::Str(p) => Ok(p.clone()),
        other => Err(type_error(format!("replace() argument {n} must be str, not {}", crate::args::shown_type(other)))),
    };
    let (old, new) = (part(old, 1)?, part(new, 2)?);
    let limit = match limit {
        Some(v) => op::index(&v)?.to_index()?,
        None => -1,
    };
    if limit < 0 {
        return Ok(quick::replace(s, &old, &new).into());
    }
    Ok(s.replacen(&*old, &new, limit as usize).into())
}

fn join(value: &Value, a: Args) -> R {
    let s = this(value)?;
    let iterable = a.one("str.join")?;
    let quickly = match &iterable {
        Value::List(list) => list.look(|items| match items {
            Items::Values(items) => quick::join(s, items),
            _ => None,
        }),
        Value::Tuple(items) => quick::join(s, items),
        _ => None,
    };
    if let Some(joined) = quickly {
        return Ok(joined.into());
    }
    let items = match &iterable {
        Value::List(_) | Value::Tuple(_) => collect(&iterable)?,
        other => {
            let items = op::iter(other).map_err(|e| {
                if e.is(K::TypeError) {
                    type_error("can only join an iterable")
                } else {
                    e
                }
            })?;
            crate::iters::ask_length(&items)?;
            items.collect()?
        }
    };
    if let Some(joined) = quick::join(s, &items) {
        return Ok(joined.into());
    }
    let mut out = String::new();
    for (at, item) in items.iter().enumerate() {
        let Value::Str(part) = item.payload() else {
            return Err(type_error(format!("sequence item {at}: expected str instance, {} found", item.type_name())));
        };
        if at > 0 {
            out.push_str(s);
        }
        out.push_str(part);
    }
    Ok(out.into())
}

fn expandtabs(value: &Value, a: Args) -> R {
    let [size] = a.named("expandtabs", ["tabsize"], 0)?;
    let size = match size {
        Some(v) => op::index(&v)?.to_index()?.max(0) as usize,
        None => 8,
    };
    let (mut out, mut column) = (String::new(), 0);
    for c in this(value)?.chars() {
        match c {
            '\t' if size > 0 => {
                let step = size - column % size;
                out.extend(std::iter::repeat_n(' ', step));
                column += step;
            }
            '\t' => {}
            '\n' | '\r' => {
                out.push(c);
                column = 0;
            }
            _ => {
                out.push(c);
                column += 1;
            }
        }
    }
    Ok(out.into())
}

/// What a table of `translate` makes of one character.
#[derive(Clone)]
enum Turned {
    Same,
    Gone,
    Char(char),
    Text(Str),
}

impl Turned {
    fn of(found: &Value) -> R<Turned> {
        match found.payload() {
            Value::None => Ok(Turned::Gone),
            Value::Str(s) => Ok(Turned::Text(s.clone())),
            Value::Int(i) => {
                let code = i.to_i64().and_then(|n| u32::try_from(n).ok()).filter(|n| *n < 0x110000);
                let code = code.ok_or_else(|| value_error("character mapping must be in range(0x110000)"))?;
                Ok(Turned::Char(held::character(code)?))
            }
            _ => Err(type_error("character mapping must return integer, None or str")),
        }
    }
    fn write(&self, c: char, out: &mut String) {
        match self {
            Turned::Same => out.push(c),
            Turned::Gone => {}
            Turned::Char(other) => out.push(*other),
            Turned::Text(text) => out.push_str(text),
        }
    }
}

fn translate(value: &Value, a: Args) -> R {
    let table = a.one("str.translate")?;
    let text = this(value)?;
    let turned = |c: char| match &table {
        Value::Dict(dict) => {
            dict.get(&Value::from(held::point(c)))?.map_or(Ok(Turned::Same), |found| Turned::of(&found))
        }
        other => match op::getitem(other, &Value::from(held::point(c))) {
            Ok(found) => Turned::of(&found),
            Err(e) if e.is(K::LookupError) => Ok(Turned::Same),
            Err(e) => Err(e),
        },
    };
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_str();
    // A dict gives the same answer each time: what it makes of ASCII is found once.
    if matches!(table, Value::Dict(_)) {
        const UNKNOWN: u8 = 0xff;
        const GONE: u8 = 0xfe;
        let mut known = [UNKNOWN; 128];
        let mut plain = vec![0; rest.len()];
        let mut written = 0;
        while let Some(c) = rest.chars().next() {
            let mut code = known.get(c as usize).copied().unwrap_or(UNKNOWN);
            if code == UNKNOWN {
                code = match turned(c)? {
                    Turned::Same if c.is_ascii() => c as u8,
                    Turned::Gone if c.is_ascii() => GONE,
                    Turned::Char(other) if c.is_ascii() && other.is_ascii() => other as u8,
                    _ => break,
                };
                known[c as usize] = code;
            }
            // So many bytes are turned without a look at anything else.
            let mut read = 0;
            for byte in rest.bytes() {
                let code = if byte < 128 { known[usize::from(byte)] } else { UNKNOWN };
                if code == UNKNOWN {
                    break;
                }
                plain[written] = code;
                written += usize::from(code != GONE);
                read += 1;
            }
            rest = &rest[read..];
        }
        plain.truncate(written);
        out = String::from_utf8(plain).unwrap_or_default();
    }
    let mut others: Vec<(char, Turned)> = Vec::new();
    let steady = matches!(table, Value::Dict(_));
    for c in rest.chars() {
        if let Some((_, made)) = others.iter().find(|(known, _)| *known == c) {
            made.write(c, &mut out);
            continue;
        }
        let made = turned(c)?;
        made.write(c, &mut out);
        if steady && others.len() < 32 {
            others.push((c, made));
        }
    }
    Ok(out.into())
}

fn maketrans(_: &Class, a: Args) -> R {
    let [first, second, third] = a.between::<3>("maketrans", 1)?;
    let first = first.unwrap_or_default();
    let dict = Dict::new();
    let Some(second) = second else {
        let Value::Dict(given) = first.payload() else {
            return Err(type_error("if you give only one argument to maketrans it must be a dict"));
        };
        for (key, value) in given.items() {
            let key = match key.payload() {
                Value::Int(_) => key.clone(),
                Value::Str(s) if s.length() == 1 => Value::from(s.char_at(0).map_or(0, held::point)),
                Value::Str(_) => return Err(value_error("string keys in translate table must be of length 1")),
                _ => return Err(type_error("keys in translate table must be strings or integers")),
            };
            dict.set(key, value)?;
        }
        return Ok(dict.into());
    };
    let (Value::Str(from), Value::Str(to)) = (first.payload(), second.payload()) else {
        return Err(type_error("maketrans() argument 2 must be str"));
    };
    if from.length() != to.length() {
        return Err(value_error("the first two maketrans arguments must have equal length"));
    }
    for (a, b) in from.chars().zip(to.chars()) {
        dict.set(Value::from(held::point(a)), Value::from(held::point(b)))?;
    }
    if let Some(gone) = third {
        for c in text(&gone, "maketrans")?.chars() {
            dict.set(Value::from(held::point(c)), Value::None)?;
        }
    }
    Ok(dict.into())
}

fn encode(value: &Value, a: Args) -> R {
    if a.pos.is_empty() && a.kw.is_empty() {
        return Ok(codec::encode(this(value)?, codec::Encoding::Utf8, "strict")?.into());
    }
    let [encoding, errors] = a.named("encode", ["encoding", "errors"], 0)?;
    let encoding = encoding.map_or(Ok("utf-8".into()), |v| text(&v, "encode"))?;
    let errors = errors.map_or(Ok("strict".into()), |v| text(&v, "encode"))?;
    Ok(codec::encode(this(value)?, codec::lookup(&encoding)?, &errors)?.into())
}

fn fix(value: &Value, a: Args, name: &str, at_end: bool) -> R {
    let probe = text(&a.one(name)?, name.trim_start_matches("str."))?;
    let s = this(value)?;
    let cut = if at_end { s.strip_suffix(&*probe) } else { s.strip_prefix(&*probe) };
    Ok(cut.map_or_else(|| s.into(), Value::str))
}

fn found(at: Option<usize>) -> R {
    Ok(at.map_or(Value::from(-1), Value::from))
}
fn required(at: Option<usize>) -> R {
    at.map(Value::from).ok_or_else(|| value_error("substring not found"))
}

macro_rules! plain {
    ($($name:literal $convert:expr),* $(,)?) => {
        &[$(($name, |v, a| {
            a.empty(concat!("str.", $name))?;
            #[allow(clippy::redundant_closure_call)]
            let made = ($convert)(this(v)?);
            Ok(Value::from(made))
        })),*]
    };
}
const SIMPLE: &[(&str, crate::func::MethodFn)] = plain! {
    "lower" |s: &Str| quick::lower(s), "upper" |s: &Str| quick::upper(s), "capitalize" |s: &Str| casing::capitalize(s),
    "title" |s: &Str| casing::title(s), "swapcase" |s: &Str| casing::swapcase(s), "casefold" |s: &Str| casing::casefold(s),
    "islower" |s: &Str| casing::is_lower_text(s), "isupper" |s: &Str| casing::is_upper_text(s),
    "istitle" |s: &Str| casing::is_title_text(s), "isidentifier" |s: &Str| unicode::is_identifier(s),
    "isascii" |s: &Str| s.is_ascii(), "isprintable" |s: &Str| s.chars().all(unicode::is_printable),
};
pub(crate) const SIMPLE_SPEC: TypeSpec = TypeSpec { methods: SIMPLE, getters: &[], statics: &[] };

pub(crate) const SPEC: TypeSpec = TypeSpec {
    methods: &[
        ("isalpha", |v, a| all(v, a, "str.isalpha", unicode::is_alpha)),
        ("isalnum", |v, a| all(v, a, "str.isalnum", unicode::is_alnum)),
        ("isdigit", |v, a| all(v, a, "str.isdigit", unicode::is_digit)),
        ("isdecimal", |v, a| all(v, a, "str.isdecimal", unicode::is_decimal)),
        ("isnumeric", |v, a| all(v, a, "str.isnumeric", unicode::is_numeric)),
        ("isspace", |v, a| all(v, a, "str.isspace", unicode::is_space)),
        ("find", |v, a| found(search(v, a, "find", false)?)),
        ("rfind", |v, a| found(search(v, a, "rfind", true)?)),
        ("index", |v, a| required(search(v, a, "index", false)?)),
        ("rindex", |v, a| required(search(v, a, "rindex", true)?)),
        ("count", count),
        ("startswith", |v, a| edge(v, a, "startswith", false)),
        ("endswith", |v, a| edge(v, a, "endswith", true)),
        ("ljust", |v, a| pad(v, a, "ljust", |_, _| 0)),
        ("rjust", |v, a| pad(v, a, "rjust", |missing, _| missing)),
        ("center", |v, a| pad(v, a, "center", |missing, width| missing / 2 + (missing & width & 1))),
        ("zfill", zfill),
        ("replace", replace),
        ("join", join),
        ("expandtabs", expandtabs),
        ("translate", translate),
        ("encode", encode),
        ("removeprefix", |v, a| fix(v, a, "str.removeprefix", false)),
        ("removesuffix", |v, a| fix(v, a, "str.removesuffix", true)),
        ("format", |v, a| Ok(template::format(this(v)?, a)?.into())),
        ("format_map", |v, a| Ok(template::format_map(this(v)?, &a.one("str.format_map")?)?.into())),
        ("__getnewargs__", |v, _| Ok(tuple![this(v)?])),
        ("__str__", |v, _| Ok(fmt::str(v.payload())?.into())),
    ],
    getters: &[],
    statics: &[],
};
pub(crate) const STATIC: &[(&str, crate::class::type_methods::ClassFn)] = &[("maketrans", maketrans)];
