//! Methods and attributes of exception objects.
use super::ExcData;
use crate::class::type_methods::TypeSpec;
use crate::prelude::*;
use crate::text::fmt;

fn data(this: &Value) -> R<&ExcData> {
    match this {
        Value::Obj(o) => o.exc().ok_or_else(|| type_error("not an exception")),
        _ => Err(type_error(format!(
            "descriptor for 'BaseException' objects doesn't apply to a '{}' object",
            this.type_name()
        ))),
    }
}

pub(crate) const SPEC: TypeSpec = TypeSpec {
    methods: &[
        ("__init__", |this, a| super::create::init_exception(this, a).map(Value::from)),
        ("__str__", |this, _| Ok(Value::Str(plain_text(this)?))),
        ("__repr__", |this, _| Ok(Value::Str(repr(this)?))),
        ("with_traceback", |this, a| {
            let value = traceback_or_none(&a.one("BaseException.with_traceback")?)?;
            data(this)?.traceback.set(Some(value));
            Ok(this.clone())
        }),
        ("add_note", add_note),
        ("__setstate__", |_, _| Ok(Value::None)),
        ("__reduce__", |this, _| {
            Ok(Value::Tuple(Tuple::from(vec![
                class_of(this).into(),
                Value::Tuple(Tuple::from(data(this)?.args.get())),
            ])))
        }),
    ],
    getters: &[],
    statics: &[],
};

fn traceback_or_none(value: &Value) -> R {
    if value.is_none() || &*value.type_name() == "traceback" {
        return Ok(value.clone());
    }
    Err(type_error("__traceback__ must be a traceback or None"))
}

fn add_note(this: &Value, a: Args) -> R {
    let note = a.one("BaseException.add_note")?;
    if !matches!(note.payload(), Value::Str(_)) {
        return Err(type_error(format!("note must be a str, not '{}'", note.type_name())));
    }
    if let Value::Obj(o) = this {
        match o.attr("__notes__") {
            Some(Value::List(list)) => list.push(note),
            _ => o.set_attr("__notes__", Value::List(List::from(vec![note]))),
        }
    }
    Ok(Value::None)
}

/// Attributes that live in the exception itself.
pub(crate) fn get(obj: &Obj, data: &ExcData, name: &str) -> Option<Value> {
    Some(match name {
        "args" => Value::Tuple(Tuple::from(data.args.get())),
        "__cause__" => data.cause.get(),
        "__context__" => data.context.get(),
        "__suppress_context__" => Value::Bool(data.suppress.get()),
        "__traceback__" => super::traceback::of(data),
        "characters_written" if obj.class().is_subclass_of(K::BlockingIOError) => return None,
        _ => return data.field(name),
    })
}

/// True when the attribute is one of the exception's own.
pub(crate) fn set(data: &ExcData, name: &str, value: &Value) -> R<bool> {
    match name {
        "args" => data.args.set(collect(value)?),
        "__cause__" => {
            data.cause.set(value.clone());
            data.suppress.set(true);
        }
        "__context__" => data.context.set(value.clone()),
        "__suppress_context__" => data.suppress.set(op::truthy(value)?),
        "__traceback__" => data.traceback.set(Some(traceback_or_none(value)?)),
        _ => {
            let known = data.fields.with(|f| f.iter().map(|(k, _)| *k).find(|k| *k == name));
            match known {
                Some(key) => data.set_field(key, value.clone()),
                None => return Ok(false),
            }
        }
    }
    Ok(true)
}

/// `str(e)`.
pub(crate) fn text(this: &Value) -> R<Str> {
    let d = data(this)?;
    let class = class_of(this);
    let args = d.args.get();
    if class.is_subclass_of(K::OSError) {
        if let Some(made) = os_text(d)? {
            return Ok(made);
        }
    }
    if class.is_subclass_of(K::KeyError) && args.len() == 1 {
        return fmt::repr(&args[0]);
    }
    if class.is_subclass_of(K::SyntaxError) {
        let message = fmt::str(&d.field("msg").unwrap_or_default())?;
        let line = match d.field("lineno") {
            Some(Value::Int(line)) => format!("line {line}"),
            _ => return Ok(message),
        };
        return Ok(match d.field("filename") {
            Some(Value::Str(file)) => format!("{message} ({}, {line})", file.rsplit('/').next().unwrap_or("")),
            _ => format!("{message} ({line})"),
        }
        .into());
    }
    if class.is_subclass_of(K::BaseExceptionGroup) {
        let message = fmt::str(&d.field("message").unwrap_or_default())?;
        let n = match d.field("exceptions") {
            Some(Value::Tuple(t)) => t.len(),
            _ => 0,
        };
        return Ok(format!("{message} ({n} sub-exception{})", if n == 1 { "" } else { "s" }).into());
    }
    if class.is_subclass_of(K::UnicodeDecodeError) || class.is_subclass_of(K::UnicodeEncodeError) {
        return unicode_text(d, class.is_subclass_of(K::UnicodeDecodeError));
    }
    plain_text(this)
}

/// What `BaseException.__str__` gives: the arguments.
fn plain_text(this: &Value) -> R<Str> {
    let args = data(this)?.args.get();
    match &args[..] {
        [] => Ok(Str::empty()),
        [one] => fmt::str(one),
        _ => fmt::repr(&Value::Tuple(Tuple::from(args))),
    }
}

/// Exceptions that have a text of their own say so in their class.
pub(crate) const OWN_TEXT: TypeSpec =
    TypeSpec { methods: &[("__str__", |this, _| Ok(Value::Str(text(this)?)))], getters: &[], statics: &[] };

fn os_text(d: &ExcData) -> R<Option<Str>> {
    let part = |name: &str| d.field(name).unwrap_or_default();
    let (errno, strerror, one, two) = (part("errno"), part("strerror"), part("filename"), part("filename2"));
    if errno.is_none() && strerror.is_none() {
        return Ok(None);
    }
    let head = format!("[Errno {}] {}", fmt::str(&errno)?, fmt::str(&strerror)?);
    if one.is_none() {
        return Ok(Some(head.into()));
    }
    if two.is_none() {
        return Ok(Some(format!("{head}: {}", fmt::repr(&one)?).into()));
    }
    Ok(Some(format!("{head}: {} -> {}", fmt::repr(&one)?, fmt::repr(&two)?).into()))
}

fn unicode_text(d: &ExcData, decode: bool) -> R<Str> {
    let part = |name: &str| d.field(name).unwrap_or_default();
    let (start, end) = (part("start").as_int()?.clamped(), part("end").as_int()?.clamped());
    let (encoding, reason) = (fmt::str(&part("encoding"))?, fmt::str(&part("reason"))?);
    let object = part("object");
    let single = end == start + 1;
    let made = match (decode, single) {
        (true, true) => {
            let byte = crate::bytes::bytes_like(&object).and_then(|b| b.get(start as usize).copied()).unwrap_or(0);
            format!("'{encoding}' codec can't decode byte 0x{byte:02x} in position {start}: {reason}")
        }
        (true, false) => format!("'{encoding}' codec can't decode bytes in position {start}-{}: {reason}", end - 1),
        (false, true) => {
            let c = crate::text::held::point(object.as_str()?.char_at(start as usize).unwrap_or('\0'));
            let shown = match c {
                0..=0xff => format!("\\x{c:02x}"),
                0x100..=0xffff => format!("\\u{c:04x}"),
                _ => format!("\\U{c:08x}"),
            };
            format!("'{encoding}' codec can't encode character '{shown}' in position {start}: {reason}")
        }
        (false, false) => {
            format!("'{encoding}' codec can't encode characters in position {start}-{}: {reason}", end - 1)
        }
    };
    Ok(made.into())
}

/// `repr(e)`.
pub(crate) fn repr(this: &Value) -> R<Str> {
    let name = class_of(this).name();
    let args = data(this)?.args.get();
    Ok(match &args[..] {
        [one] => format!("{name}({})", fmt::repr(one)?).into(),
        _ => format!("{name}{}", fmt::repr(&Value::Tuple(Tuple::from(args)))?).into(),
    })
}
