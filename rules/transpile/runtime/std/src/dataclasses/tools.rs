//! `fields`, `asdict`, `astuple`, `replace`, `is_dataclass`, `make_dataclass`.
use super::field::Kind;
use super::is_missing;
use super::process::FIELDS;
use crate::define::get;
use batuta_rt::exc::class;
use batuta_rt::prelude::*;

type Body = fn(Bound) -> R;
type Row = (&'static str, &'static str, Body);

pub(super) const TABLE: &[Row] = &[
    ("fields", "class_or_instance", |b| {
        let [object] = b.into_array();
        let message = "must be called with a dataclass type or instance";
        let all = op::getattr_opt(&object, FIELDS)?.ok_or_else(|| type_error(message))?;
        Ok(Value::Tuple(Tuple::from(plain_fields(&all)?)))
    }),
    ("is_dataclass", "obj", |b| {
        let [object] = b.into_array();
        let class = match &object {
            Value::Class(c) => c.clone(),
            other => class_of(other),
        };
        Ok(class.lookup(FIELDS).is_some().into())
    }),
    ("asdict", "obj, *, dict_factory=None", |b| {
        let [object, factory] = b.into_array();
        check(&object, "asdict")?;
        let factory = if factory.is_none() { class::Dict().into() } else { factory };
        convert(&object, &factory, true)
    }),
    ("astuple", "obj, *, tuple_factory=None", |b| {
        let [object, factory] = b.into_array();
        check(&object, "astuple")?;
        let factory = if factory.is_none() { class::Tuple().into() } else { factory };
        convert(&object, &factory, false)
    }),
    ("replace", "obj, /, **changes", |b| {
        let [object, changes] = b.into_array();
        check(&object, "replace")?;
        replace(&object, &changes.as_dict()?)
    }),
    (
        "make_dataclass",
        "cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False, \
         frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False",
        make,
    ),
];

fn is_instance(object: &Value) -> bool {
    class_of(object).lookup(FIELDS).is_some()
}

fn check(object: &Value, function: &str) -> R<()> {
    if is_instance(object) {
        return Ok(());
    }
    Err(type_error(format!("{function}() should be called on dataclass instances")))
}

fn plain_fields(all: &Value) -> R<Vec<Value>> {
    let mut out = Vec::new();
    for field in all.as_dict()?.values() {
        if Kind::of(&field)? == Kind::Field {
            out.push(field);
        }
    }
    Ok(out)
}

/// The object with every data class in it made a dict (`named`) or a tuple.
fn convert(object: &Value, factory: &Value, named: bool) -> R {
    let each = |items: Vec<Value>| items.iter().map(|v| convert(v, factory, named)).collect::<R<Vec<Value>>>();
    if is_instance(object) {
        let mut out = Vec::new();
        for field in plain_fields(&get(object, FIELDS)?)? {
            let name = get(&field, "name")?;
            let value = convert(&op::getattr(object, &name.as_str()?)?, factory, named)?;
            out.push(if named { tuple![name, value] } else { value });
        }
        return op::call(factory, [Value::List(List::from(out))]);
    }
    let own = Value::from(class_of(object));
    match object.payload() {
        Value::Tuple(items) => {
            let items = each(items.to_vec())?;
            if op::hasattr(object, "_fields")? {
                return op::call(&own, items);
            }
            op::call(&own, [Value::List(List::from(items))])
        }
        Value::List(items) => op::call(&own, [Value::List(List::from(each(items.to_vec())?))]),
        Value::Dict(dict) => {
            let mut pairs = Vec::new();
            for (key, value) in dict.items() {
                pairs.push(tuple![convert(&key, factory, named)?, convert(&value, factory, named)?]);
            }
            op::call(&own, [Value::List(List::from(pairs))])
        }
        Value::Obj(_) | Value::Native(_) | Value::Set(_) | Value::ByteArray(_) => {
            op::call(&crate::define::library("copy", "deepcopy")?, [object.clone()])
        }
        // The other builtin values are their own copies.
        _ => Ok(object.clone()),
    }
}

fn replace(object: &Value, changes: &Dict) -> R {
    for (name, field) in get(object, FIELDS)?.as_dict()?.items() {
        let kind = Kind::of(&field)?;
        if kind == Kind::ClassVar {
            continue;
        }
        let given = changes.contains(&name)?;
        let key = name.as_str()?;
        if !op::truthy(&get(&field, "init")?)? {
            if given {
                let text = format!("field {key} is declared with init=False, it cannot be specified with replace()");
                return Err(value_error(text));
            }
        } else if !given {
            if kind == Kind::InitVar && is_missing(&get(&field, "default")?)? {
                return Err(value_error(format!("InitVar '{key}' must be specified with replace()")));
            }
            changes.set(name, op::getattr(object, &key)?)?;
        }
    }
    let mut args = Args::none();
    args.extend_keywords(&Value::Dict(changes.clone()))?;
    op::call(&class_of(object).into(), args)
}

const FLAGS: [&str; 10] =
    ["init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args", "kw_only", "slots", "weakref_slot"];

const KEYWORDS: [&str; 35] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
    "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
    "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];

fn make(mut b: Bound) -> R {
    let (name, fields, bases, extra) = (b.next(), b.next(), b.next(), b.next());
    let namespace = Dict::new();
    let annotations = Dict::new();
    let defaults = Dict::new();
    for item in collect(&fields)? {
        let parts = match item.payload() {
            Value::Str(_) => vec![item.clone(), "typing.Any".into()],
            _ => collect(&item)?,
        };
        if !(2..=3).contains(&parts.len()) {
            return Err(type_error(format!("Invalid field: {}", fmt::repr(&item)?)));
        }
        let shown = || fmt::repr(&parts[0]);
        let Value::Str(key) = parts[0].payload() else {
            return Err(type_error(format!("Field names must be valid identifiers: {}", shown()?)));
        };
        if !batuta_rt::text::unicode::is_identifier(key) {
            return Err(type_error(format!("Field names must be valid identifiers: {}", shown()?)));
        }
        if KEYWORDS.contains(&&**key) {
            return Err(type_error(format!("Field names must not be keywords: {}", shown()?)));
        }
        if annotations.contains(&parts[0])? {
            return Err(type_error(format!("Field name duplicated: {}", shown()?)));
        }
        annotations.set(parts[0].clone(), parts[1].clone())?;
        if let Some(spec) = parts.get(2) {
            defaults.set(parts[0].clone(), spec.clone())?;
        }
    }
    if !extra.is_none() {
        namespace.merge(&extra.as_dict()?)?;
    }
    namespace.merge(&defaults)?;
    namespace.set_str("__annotations__", Value::Dict(annotations));
    let name = name.as_str()?;
    let class = build_class(&name, "types", &name, collect(&bases)?, namespace, Vec::new())?;
    let mut args = Args::of(vec![class]);
    for flag in FLAGS {
        args.keyword(Str::from(flag), b.next())?;
    }
    op::call(&super::process::decorator(), args)
}
