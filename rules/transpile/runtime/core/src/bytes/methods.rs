//! Methods shared by `bytes` and `bytearray`.
use super::{bytes_like, with_bytes};
use crate::class::type_methods::TypeSpec;
use crate::prelude::*;
use crate::text::codec;
use crate::text::methods::bounds;

pub(super) fn this(value: &Value) -> R<Vec<u8>> {
    bytes_like(value).ok_or_else(|| type_error(format!("expected bytes, got {}", value.type_name())))
}

/// Reads the content where it lies; the closure runs no code of the program.
fn read<T>(value: &Value, f: impl FnOnce(&[u8]) -> T) -> R<T> {
    with_bytes(value, f).ok_or_else(|| type_error(format!("expected bytes, got {}", value.type_name())))
}

pub(super) fn like(value: &Value, made: Vec<u8>) -> Value {
    match value.payload() {
        Value::ByteArray(_) => Value::ByteArray(Shared::new(Slot::new(made))),
        _ => made.into(),
    }
}

pub(super) fn needed(value: &Value) -> R<Vec<u8>> {
    bytes_like(value).ok_or_else(|| type_error(format!("a bytes-like object is required, not '{}'", value.type_name())))
}

/// The bytes of a bytes-like value or of an iterable of small integers.
pub(crate) fn to_bytes(value: &Value) -> R<Vec<u8>> {
    bytes_from(value, "bytes")
}

/// As `to_bytes`; an integer that is no byte is said in the words of what is made, `bytes` or a bytearray (`byte`).
pub(crate) fn bytes_from(value: &Value, what: &str) -> R<Vec<u8>> {
    if let Some(b) = bytes_like(value) {
        return Ok(b);
    }
    let class = class_of(value);
    if let Some(method) = class.lookup("__bytes__") {
        let made = crate::attribute::call_bound(&method, value, &class, Args::none())?;
        return bytes_like(&made)
            .ok_or_else(|| type_error(format!("__bytes__ returned non-bytes (type {})", made.type_name())));
    }
    if matches!(value, Value::Str(_)) {
        return Err(type_error("string argument without an encoding"));
    }
    let refuse = |e: Exc| {
        if e.is(K::TypeError) {
            type_error(format!("cannot convert '{}' object to bytes", value.type_name()))
        } else {
            e
        }
    };
    let items = op::iter(value).map_err(refuse)?;
    if what == "bytes" {
        crate::iters::room_for(value, &|| 0)?;
    }
    items.collect()?.iter().map(|v| byte(v, what)).collect()
}

/// One byte from an integer.
pub(super) fn byte(value: &Value, what: &str) -> R<u8> {
    if let Value::Int(i) = value {
        if let Some(Ok(byte)) = i.to_i64().map(u8::try_from) {
            return Ok(byte);
        }
    }
    let number = op::index(value)?;
    let text = if what == "byte" { "byte must be in range(0, 256)" } else { "bytes must be in range(0, 256)" };
    number.to_i64().and_then(|n| u8::try_from(n).ok()).ok_or_else(|| value_error(text))
}

pub(crate) fn contains(container: &Value, item: &Value) -> R<bool> {
    if let Some(part) = bytes_like(item) {
        return read(container, |content| find(content, &part).is_some());
    }
    match op::try_index(item)? {
        Some(_) => {
            let byte = byte(item, "byte")?;
            read(container, |content| content.contains(&byte))
        }
        None => Err(type_error(format!("a bytes-like object is required, not '{}'", item.type_name()))),
    }
}

pub(super) fn find(window: &[u8], part: &[u8]) -> Option<usize> {
    let Some((first, rest)) = part.split_first() else { return Some(0) };
    let last = window.len().checked_sub(part.len())?;
    let mut from = 0;
    while let Some(step) = window[from..=last].iter().position(|b| b == first) {
        from += step;
        if window[from + 1..].starts_with(rest) {
            return Some(from);
        }
        from += 1;
        if from > last {
            break;
        }
    }
    None
}
pub(super) fn rfind(window: &[u8], part: &[u8]) -> Option<usize> {
    if part.is_empty() {
        return Some(window.len());
    }
    window.windows(part.len()).rposition(|w| w == part)
}

fn part(value: &Value) -> R<Vec<u8>> {
    if let Some(b) = bytes_like(value) {
        return Ok(b);
    }
    match op::try_index(value)? {
        Some(_) => Ok(vec![byte(value, "byte")?]),
        None => {
            Err(type_error(format!("argument should be integer or bytes-like object, not '{}'", value.type_name())))
        }
    }
}

fn search(v: &Value, a: Args, name: &str, finder: fn(&[u8], &[u8]) -> Option<usize>) -> R<Option<usize>> {
    let [sub, start, end] = a.parsed::<3>(name, 1)?;
    let sub = part(&sub.unwrap_or_default())?;
    let length = read(v, <[u8]>::len)?;
    let (from, to) = bounds(&start, &end, length)?;
    if from > to || past(&start, length) {
        return Ok(None);
    }
    read(v, |content| content.get(from..to).and_then(|window| finder(window, &sub)).map(|at| at + from))
}

/// True when the start was given beyond the end, where not even nothing is found.
fn past(start: &Option<Value>, length: usize) -> bool {
    matches!(start.as_ref().map(Value::payload), Some(Value::Int(i)) if i.clamped() > length as i64)
}

fn count(v: &Value, a: Args) -> R {
    let [sub, start, end] = a.parsed::<3>("count", 1)?;
    let sub = part(&sub.unwrap_or_default())?;
    let length = read(v, <[u8]>::len)?;
    let (from, to) = bounds(&start, &end, length)?;
    if from > to || past(&start, length) {
        return Ok(0.into());
    }
    read(v, |content| Value::from(times(content.get(from..to).unwrap_or_default(), &sub)))
}

/// How often a part stands in a window, without overlaps.
fn times(window: &[u8], part: &[u8]) -> usize {
    match part {
        [] => window.len() + 1,
        [byte] => window.iter().filter(|b| *b == byte).count(),
        _ => {
            let (mut n, mut rest) = (0, window);
            while let Some(at) = find(rest, part) {
                n += 1;
                rest = &rest[at + part.len()..];
            }
            n
        }
    }
}

fn edge(v: &Value, a: Args, name: &str, at_end: bool) -> R {
    let [probe, start, end] = a.parsed::<3>(name, 1)?;
    let length = read(v, <[u8]>::len)?;
    let (from, to) = bounds(&start, &end, length)?;
    let fits = from <= to && !past(&start, length);
    let test = |p: &[u8]| {
        let within = |window: &[u8]| if at_end { window.ends_with(p) } else { window.starts_with(p) };
        fits && with_bytes(v, |content| content.get(from..to).is_some_and(within)).unwrap_or(false)
    };
    let probe = probe.unwrap_or_default();
    match probe.payload() {
        Value::Tuple(t) => {
            for item in t.iter() {
                if test(&needed(item)?) {
                    return Ok(true.into());
                }
            }
            Ok(false.into())
        }
        other => match bytes_like(other) {
            Some(p) => Ok(test(&p).into()),
            None => Err(type_error(format!(
                "{name} first arg must be bytes or a tuple of bytes, not {}",
                other.type_name()
            ))),
        },
    }
}

fn decode(v: &Value, a: Args) -> R {
    let [encoding, errors] = a.named("decode", ["encoding", "errors"], 0)?;
    let encoding = encoding.map_or(Ok("utf-8".into()), |e| e.as_str())?;
    let errors = errors.map_or(Ok("strict".into()), |e| e.as_str())?;
    let codec = codec::lookup(&encoding)?;
    if let Value::Bytes(content) = v.payload() {
        return Ok(codec::decode(content, codec, &errors)?.into());
    }
    Ok(codec::decode(&this(v)?, codec, &errors)?.into())
}

fn push_hex(bytes: &[u8], out: &mut String) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    for byte in bytes {
        out.push(DIGITS[usize::from(byte >> 4)] as char);
        out.push(DIGITS[usize::from(byte & 15)] as char);
    }
}

fn hex(v: &Value, a: Args) -> R {
    let [sep, per] = a.named("hex", ["sep", "bytes_per_sep"], 0)?;
    let whole = |content: &[u8]| {
        let mut out = String::with_capacity(2 * content.len());
        push_hex(content, &mut out);
        Value::from(out)
    };
    let Some(sep) = sep else { return read(v, whole) };
    let sep = match sep.payload() {
        Value::Str(s) => s.to_string(),
        other => needed(other)?.iter().map(|b| *b as char).collect(),
    };
    if sep.chars().count() != 1 {
        return Err(value_error("sep must be length 1."));
    }
    let per = per.map_or(Ok(1), |p| op::index(&p)?.to_index())?;
    if per == 0 {
        return read(v, whole);
    }
    let size = per.unsigned_abs() as usize;
    read(v, |content| {
        // Groups are counted from the end unless the number is negative.
        let first = if per < 0 { 0 } else { content.len() % size };
        let mut out = String::with_capacity(2 * content.len() + content.len() / size);
        let (head, rest) = content.split_at(first);
        push_hex(head, &mut out);
        for group in rest.chunks(size) {
            if !out.is_empty() {
                out.push_str(&sep);
            }
            push_hex(group, &mut out);
        }
        out.into()
    })
}

fn fromhex(class: &Class, a: Args) -> R {
    let text = a.one("bytes.fromhex")?;
    let Value::Str(s) = text.payload() else {
        return Err(type_error(format!("fromhex() argument must be str, not {}", text.type_name())));
    };
    let mut out = Vec::new();
    let chars: Vec<char> = s.chars().collect();
    // What is not ASCII is found before anything is read.
    if let Some(at) = chars.iter().position(|c| !c.is_ascii()) {
        return Err(value_error(format!("non-hexadecimal number found in fromhex() arg at position {at}")));
    }
    let mut at = 0;
    while at < chars.len() {
        if chars[at].is_ascii_whitespace() || chars[at] == '\x0b' {
            at += 1;
            continue;
        }
        for step in 0..2 {
            if !chars.get(at + step).is_some_and(char::is_ascii_hexdigit) {
                let text = format!("non-hexadecimal number found in fromhex() arg at position {}", at + step);
                return Err(value_error(text));
            }
        }
        let digit = |n: usize| chars[n].to_digit(16).unwrap_or(0) as u8;
        out.push(digit(at) * 16 + digit(at + 1));
        at += 2;
    }
    if class.is(K::Bytes) {
        Ok(out.into())
    } else {
        op::call(&class.into(), [Value::from(out)])
    }
}

fn pad(v: &Value, a: Args, name: &str, before: fn(usize, usize) -> usize) -> R {
    let [width, fill] = a.between::<2>(name, 1)?;
    let content = this(v)?;
    let width = op::index(&width.unwrap_or_default())?.to_index()?.max(0) as usize;
    let fill = match fill {
        None => b' ',
        Some(f) => match bytes_like(&f).as_deref() {
            Some([b]) => *b,
            _ => {
                return Err(type_error(format!(
                    "{name}() argument 2 must be a byte string of length 1, not {}",
                    f.type_name()
                )));
            }
        },
    };
    let missing = width.saturating_sub(content.len());
    let left = before(missing, width);
    Ok(like(v, [vec![fill; left], content, vec![fill; missing - left]].concat()))
}

fn zfill(v: &Value, a: Args) -> R {
    let content = this(v)?;
    let width = op::index(&a.one("bytes.zfill")?)?.to_index()?.max(0) as usize;
    let zeros = vec![b'0'; width.saturating_sub(content.len())];
    let cut = usize::from(content.first().is_some_and(|b| matches!(b, b'+' | b'-')));
    Ok(like(v, [&content[..cut], &zeros, &content[cut..]].concat()))
}

fn expandtabs(v: &Value, a: Args) -> R {
    let [size] = a.named("expandtabs", ["tabsize"], 0)?;
    let size = match size {
        Some(n) => op::index(&n)?.to_index()?.max(0) as usize,
        None => 8,
    };
    let (mut out, mut column) = (Vec::new(), 0);
    for b in this(v)? {
        match b {
            b'\t' if size > 0 => {
                let step = size - column % size;
                out.resize(out.len() + step, b' ');
                column += step;
            }
            b'\t' => {}
            _ => {
                out.push(b);
                column = if b == b'\n' || b == b'\r' { 0 } else { column + 1 };
            }
        }
    }
    Ok(like(v, out))
}

fn translate(v: &Value, a: Args) -> R {
    let [table, delete] = a.named("translate", ["table", "delete"], 1)?;
    let table = match table.filter(|t| !t.is_none()) {
        Some(t) => Some(needed(&t)?),
        None => None,
    };
    if table.as_ref().is_some_and(|t| t.len() != 256) {
        return Err(value_error("translation table must be 256 characters long"));
    }
    let delete = delete.map_or(Ok(Vec::new()), |d| needed(&d))?;
    let kept = this(v)?.into_iter().filter(|b| !delete.contains(b));
    Ok(like(v, kept.map(|b| table.as_ref().map_or(b, |t| t[b as usize])).collect()))
}

/// No arguments; the text of a refusal names the type.
fn nothing(v: &Value, a: &Args, name: &str) -> R<()> {
    if a.pos.is_empty() && a.kw.is_empty() {
        return Ok(());
    }
    a.empty(&name.replace("bytes", &v.payload().type_name()))
}

fn mapped(v: &Value, a: Args, name: &str, f: fn(&mut Vec<u8>)) -> R {
    nothing(v, &a, name)?;
    let mut content = this(v)?;
    f(&mut content);
    Ok(like(v, content))
}

fn tested(v: &Value, a: Args, name: &str, f: fn(&[u8]) -> bool) -> R {
    nothing(v, &a, name)?;
    Ok(read(v, f)?.into())
}

pub(super) fn is_space(b: u8) -> bool {
    matches!(b, b' ' | b'\t'..=b'\r')
}

fn as_text(content: &[u8]) -> String {
    content.iter().map(|b| if b.is_ascii() { *b as char } else { ' ' }).collect()
}

fn every(v: &Value, a: Args, name: &str, f: fn(&u8) -> bool) -> R {
    nothing(v, &a, name)?;
    read(v, |content| (!content.is_empty() && content.iter().all(f)).into())
}

fn title(content: &mut Vec<u8>) {
    let mut previous = false;
    for b in content {
        *b = if previous { b.to_ascii_lowercase() } else { b.to_ascii_uppercase() };
        previous = b.is_ascii_alphabetic();
    }
}

fn fix(v: &Value, a: Args, at_end: bool) -> R {
    let probe = needed(&a.one("removeprefix")?)?;
    let content = this(v)?;
    let cut = if at_end { content.strip_suffix(&probe[..]) } else { content.strip_prefix(&probe[..]) };
    Ok(like(v, cut.unwrap_or(&content).to_vec()))
}

fn found(at: Option<usize>) -> R {
    Ok(at.map_or(Value::from(-1), Value::from))
}
fn required(at: Option<usize>) -> R {
    at.map(Value::from).ok_or_else(|| value_error("subsection not found"))
}

fn maketrans(_: &Class, a: Args) -> R {
    let [from, to] = a.exactly("maketrans")?;
    let (from, to) = (needed(&from)?, needed(&to)?);
    if from.len() != to.len() {
        return Err(value_error("maketrans arguments must have same length"));
    }
    let mut table: Vec<u8> = (0..=255).collect();
    for (a, b) in from.iter().zip(to) {
        table[*a as usize] = b;
    }
    Ok(table.into())
}

pub(crate) const SPEC: TypeSpec = TypeSpec {
    methods: &[
        ("find", |v, a| found(search(v, a, "find", find)?)),
        ("rfind", |v, a| found(search(v, a, "rfind", rfind)?)),
        ("index", |v, a| required(search(v, a, "index", find)?)),
        ("rindex", |v, a| required(search(v, a, "rindex", rfind)?)),
        ("count", count),
        ("startswith", |v, a| edge(v, a, "startswith", false)),
        ("endswith", |v, a| edge(v, a, "endswith", true)),
        ("decode", decode),
        ("hex", hex),
        ("ljust", |v, a| pad(v, a, "ljust", |_, _| 0)),
        ("rjust", |v, a| pad(v, a, "rjust", |missing, _| missing)),
        ("center", |v, a| pad(v, a, "center", |missing, width| missing / 2 + (missing & width & 1))),
        ("zfill", zfill),
        ("expandtabs", expandtabs),
        ("translate", translate),
        ("removeprefix", |v, a| fix(v, a, false)),
        ("removesuffix", |v, a| fix(v, a, true)),
        ("lower", |v, a| mapped(v, a, "bytes.lower", |b| b.make_ascii_lowercase())),
        ("upper", |v, a| mapped(v, a, "bytes.upper", |b| b.make_ascii_uppercase())),
        ("title", |v, a| mapped(v, a, "bytes.title", title)),
        ("capitalize", |v, a| {
            mapped(v, a, "bytes.capitalize", |b| {
                b.make_ascii_lowercase();
                if let Some(first) = b.first_mut() {
                    first.make_ascii_uppercase();
                }
            })
        }),
        ("swapcase", |v, a| {
            mapped(v, a, "bytes.swapcase", |content| {
                for b in content {
                    *b = if b.is_ascii_lowercase() { b.to_ascii_uppercase() } else { b.to_ascii_lowercase() };
                }
            })
        }),
        ("isalpha", |v, a| every(v, a, "bytes.isalpha", u8::is_ascii_alphabetic)),
        ("isdigit", |v, a| every(v, a, "bytes.isdigit", u8::is_ascii_digit)),
        ("isalnum", |v, a| every(v, a, "bytes.isalnum", u8::is_ascii_alphanumeric)),
        ("isspace", |v, a| every(v, a, "bytes.isspace", |b| is_space(*b))),
        ("isascii", |v, a| tested(v, a, "bytes.isascii", <[u8]>::is_ascii)),
        ("islower", |v, a| tested(v, a, "bytes.islower", |b| crate::text::casing::is_lower_text(&as_text(b)))),
        ("isupper", |v, a| tested(v, a, "bytes.isupper", |b| crate::text::casing::is_upper_text(&as_text(b)))),
        ("istitle", |v, a| tested(v, a, "bytes.istitle", |b| crate::text::casing::is_title_text(&as_text(b)))),
        ("__bytes__", |v, _| Ok(this(v)?.into())),
    ],
    getters: &[],
    statics: &[("fromhex", fromhex), ("maketrans", maketrans)],
};
