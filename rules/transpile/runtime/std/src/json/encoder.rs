//! `JSONEncoder`, and how its attributes become the settings of a run.
use super::encode::{quote, Encoder, Progress};
use crate::define::ClassDef;
use batuta_rt::prelude::*;

pub const PARAMS: &str =
    "self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, \
                          indent=None, separators=None, default=None";

/// `' ' * indent`, or the text itself.
pub fn indent_text(indent: &Value) -> R<Option<String>> {
    Ok(match indent.payload() {
        Value::None => None,
        Value::Str(text) => Some(text.to_string()),
        _ => Some(op::mul(&" ".into(), indent)?.as_str()?.to_string()),
    })
}

/// The `default` of an encoder that has none of its own.
pub fn refuse(value: &Value) -> Exc {
    type_error(format!("Object of type {} is not JSON serializable", value.type_name()))
}

fn settings(this: &Value, names_nan: bool) -> R<Encoder> {
    let get = |name: &str| op::getattr(this, name);
    let flag = |name: &str| op::truthy(&get(name)?);
    let indent = indent_text(&get("indent")?)?;
    let key_separator = separator(&get("key_separator")?, indent.is_some(), 5)?;
    let item_separator = separator(&get("item_separator")?, indent.is_some(), 6)?;
    Ok(Encoder {
        skip_keys: flag("skipkeys")?,
        ascii: flag("ensure_ascii")?,
        check_circular: flag("check_circular")?,
        allow_nan: flag("allow_nan")?,
        sort_keys: flag("sort_keys")?,
        indent,
        item_separator,
        key_separator,
        default: Some(get("default")?),
        names_nan,
    })
}

/// A separator; other types are refused as CPython's C encoder does (by the place of its parameter) or, with an indent, its
/// own code.
pub fn separator(value: &Value, indented: bool, place: usize) -> R<String> {
    match value.payload() {
        Value::Str(text) => Ok(text.to_string()),
        _ if indented => Ok(op::add(value, &"".into())?.as_str()?.to_string()),
        _ => Err(type_error(format!("make_encoder() argument {place} must be str, not {}", value.type_name()))),
    }
}

/// The text of a value, and the error that ended it, if one did.
pub fn run(encoder: &Encoder, value: &Value) -> (String, R<()>) {
    let mut progress = Progress::new();
    let ended = encoder.encode(value, &mut progress, 0);
    (progress.text, ended)
}

fn init(b: Bound) -> R {
    let [this, skipkeys, ascii, circular, nan, sort, indent, separators, default] = b.into_array();
    let parts = if separators.is_none() { None } else { Some(op::unpack::<2>(&separators)?) };
    for (name, value) in [
        ("skipkeys", skipkeys),
        ("ensure_ascii", ascii),
        ("check_circular", circular),
        ("allow_nan", nan),
        ("sort_keys", sort),
        ("indent", indent.clone()),
    ] {
        op::setattr(&this, name, value)?;
    }
    match parts {
        Some([item, key]) => {
            op::setattr(&this, "item_separator", item)?;
            op::setattr(&this, "key_separator", key)?;
        }
        None if !indent.is_none() => op::setattr(&this, "item_separator", ",".into())?,
        None => {}
    }
    if !default.is_none() {
        op::setattr(&this, "default", default)?;
    }
    Ok(Value::None)
}

fn build() -> R<Class> {
    ClassDef::new("json.encoder", "JSONEncoder", &[])
        .attr("item_separator", ", ".into())
        .attr("key_separator", ": ".into())
        .def("__init__", PARAMS, init)
        .def("default", "self, o", |b| {
            let [_, value] = b.into_array();
            Err(refuse(&value))
        })
        .def("encode", "self, o", |b| {
            let [this, value] = b.into_array();
            if let Value::Str(text) = value.payload() {
                let mut out = String::new();
                quote(text, op::truthy(&op::getattr(&this, "ensure_ascii")?)?, &mut out);
                return Ok(out.into());
            }
            // A subclass may give its own chunks.
            if class_of(&this).owner_of("iterencode").is_some_and(|owner| &*owner.module() != "json.encoder") {
                let args = args![value; "_one_shot" = true];
                let chunks = collect(&op::call_method(&this, "iterencode", args)?)?;
                return op::call_method(&"".into(), "join", [Value::List(List::from(chunks))]);
            }
            let names_nan = !op::getattr(&this, "indent")?.is_none();
            let (text, ended) = run(&settings(&this, names_nan)?, &value);
            ended.map(|()| text.into())
        })
        .def("iterencode", "self, o, _one_shot=False", |b| {
            let [this, value, one_shot] = b.into_array();
            let names_nan = !op::truthy(&one_shot)? || !op::getattr(&this, "indent")?.is_none();
            let encoder = settings(&this, names_nan)?;
            // Encoding starts with the first chunk asked for; an error comes after what was made before it.
            Ok(Gen::new("_make_iterencode.<locals>._iterencode", move |co| async move {
                let (text, ended) = run(&encoder, &value);
                if !text.is_empty() {
                    co.yield_(text.into()).await?;
                }
                ended.map(|()| Value::None)
            }))
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
