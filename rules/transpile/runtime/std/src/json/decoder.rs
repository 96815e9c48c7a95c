//! `JSONDecoder`, and `loads` by it.
use super::decode::{Fault, Hooks, Scanner};
use super::error;
use crate::define::ClassDef;
use batuta_rt::prelude::*;
use batuta_rt::text::codec;

pub const PARAMS: &str =
    "self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, object_pairs_hook=None";

/// What a scan gave, its fault told with a position in code points.
fn told<T>(doc: &Value, text: &Str, scanned: Result<T, Fault>) -> R<T> {
    scanned.map_err(|fault| match fault {
        Fault::Syntax(message, at) => error::syntax(message, doc, text.index_of_offset(at)),
        Fault::Raised(exc) => exc,
    })
}

/// The one value of a whole document.
pub fn document(doc: &Value, hooks: &Hooks) -> R {
    let text = text_of(doc)?;
    let mut scanner = Scanner::new(&text, hooks);
    let start = scanner.skip_space(0);
    let (value, end) = told(doc, &text, scanner.value(start))?;
    let end = scanner.skip_space(end);
    if end != text.len() {
        return Err(error::syntax("Extra data", doc, text.index_of_offset(end)));
    }
    Ok(value)
}

fn text_of(doc: &Value) -> R<Str> {
    match doc.payload() {
        Value::Str(text) => Ok(text.clone()),
        Value::Bytes(_) | Value::ByteArray(_) => Err(type_error("cannot use a string pattern on a bytes-like object")),
        _ => Err(type_error(format!("expected string or bytes-like object, got '{}'", doc.type_name()))),
    }
}

/// `json.decoder.scanstring(text, end, strict=True)`: a string whose opening quote is before `end`, and where it ends.
pub fn scan_string(a: Args) -> R {
    let [doc, end, strict] = a.between::<3>("scanstring", 2)?;
    let doc = doc.unwrap_or_default();
    let Value::Str(text) = doc.payload() else {
        return Err(type_error(format!("first argument must be a string, not {}", doc.type_name())));
    };
    let end = op::index(&end.unwrap_or_default())?.to_index()?;
    let Some(start) = usize::try_from(end).ok().filter(|end| *end <= text.length()) else {
        return Err(value_error("end is out of bounds"));
    };
    let lenient = !strict.map_or(Ok(true), |strict| op::truthy(&strict))?;
    let hooks = Hooks { lenient, ..Hooks::default() };
    let scanner = Scanner::new(text, &hooks);
    let (found, after) = told(&doc, text, scanner.string(text.offset(start)))?;
    Ok(tuple![Str::from(&*found), text.index_of_offset(after)])
}

/// The hooks of a decoder object; what is the default needs no call.
fn hooks_of(this: &Value) -> R<Hooks> {
    let hook = |name: &str, default: &Value| {
        let found = op::getattr(this, name)?;
        Ok(if found.is(default) { Value::None } else { found })
    };
    Ok(Hooks {
        object: hook("object_hook", &Value::None)?,
        pairs: hook("object_pairs_hook", &Value::None)?,
        float: hook("parse_float", &exc::class::Float().into())?,
        int: hook("parse_int", &exc::class::Int().into())?,
        constant: hook("parse_constant", &Value::None)?,
        lenient: !op::truthy(&op::getattr(this, "strict")?)?,
    })
}

/// The hook given, or what stands for none: `hook or default`.
fn or(hook: Value, default: Value) -> R {
    Ok(if op::truthy(&hook)? { hook } else { default })
}

fn build() -> R<Class> {
    ClassDef::new("json.decoder", "JSONDecoder", &[])
        .def("__init__", PARAMS, |b| {
            let [this, object, float, int, constant, strict, pairs] = b.into_array();
            for (name, value) in [
                ("object_hook", object),
                ("parse_float", or(float, exc::class::Float().into())?),
                ("parse_int", or(int, exc::class::Int().into())?),
                ("parse_constant", or(constant, Value::None)?),
                ("strict", strict),
                ("object_pairs_hook", pairs),
            ] {
                op::setattr(&this, name, value)?;
            }
            Ok(Value::None)
        })
        .def("decode", "self, s", |b| {
            let [this, doc] = b.into_array();
            document(&doc, &hooks_of(&this)?)
        })
        .def("raw_decode", "self, s, idx=0", |b| {
            let [this, doc, index] = b.into_array();
            let Value::Str(text) = doc.payload() else {
                return Err(type_error(format!("first argument must be a string, not {}", doc.type_name())));
            };
            let index = op::index(&index)?.to_index()?;
            let Ok(index) = usize::try_from(index) else { return Err(value_error("idx cannot be negative")) };
            if index > text.length() {
                return Err(error::syntax("Expecting value", &doc, index));
            }
            let hooks = hooks_of(&this)?;
            let (value, end) = told(&doc, text, Scanner::new(text, &hooks).value(text.offset(index)))?;
            Ok(tuple![value, text.index_of_offset(end)])
        })
        .build()
}

pub fn class() -> R<Class> {
    thread_local!(static CLASS: OnceCell<Class> = const { OnceCell::new() });
    if let Some(found) = CLASS.with(|c| c.get().cloned()) {
        return Ok(found);
    }
    let made = build()?;
    Ok(CLASS.with(|c| c.get_or_init(|| made).clone()))
}

/// The encoding of JSON bytes, from their first bytes (RFC 4627, section 3, and byte order marks).
pub fn detect_encoding(b: &[u8]) -> &'static str {
    let zero = |at: usize| b.get(at) == Some(&0);
    if b.starts_with(&[0, 0, 0xfe, 0xff]) || b.starts_with(&[0xff, 0xfe, 0, 0]) {
        return "utf-32";
    }
    if b.starts_with(&[0xfe, 0xff]) || b.starts_with(&[0xff, 0xfe]) {
        return "utf-16";
    }
    if b.starts_with(&[0xef, 0xbb, 0xbf]) {
        return "utf-8-sig";
    }
    match b.len() {
        0 | 1 | 3 => "utf-8",
        2 if zero(0) => "utf-16-be",
        2 if zero(1) => "utf-16-le",
        2 => "utf-8",
        _ if zero(0) => {
            if zero(1) {
                "utf-32-be"
            } else {
                "utf-16-be"
            }
        }
        _ if zero(1) => {
            if zero(2) || zero(3) {
                "utf-32-le"
            } else {
                "utf-16-le"
            }
        }
        _ => "utf-8",
    }
}

/// The text of what `loads` was given.
pub fn source_text(source: Value) -> R {
    match source.payload() {
        Value::Str(text) if text.starts_with('\u{feff}') => {
            Err(error::syntax("Unexpected UTF-8 BOM (decode using utf-8-sig)", &source, 0))
        }
        Value::Str(_) => Ok(source),
        Value::Bytes(_) | Value::ByteArray(_) => {
            let bytes = batuta_rt::bytes::bytes_like(&source).unwrap_or_default();
            let encoding = codec::lookup(detect_encoding(&bytes))?;
            Ok(codec::decode(&bytes, encoding, "strict")?.into())
        }
        _ => {
            let name = source.type_name();
            Err(type_error(format!("the JSON object must be str, bytes or bytearray, not {name}")))
        }
    }
}
