//! `UserDict`, `UserList`, `UserString`: classes to derive from that keep a builtin in `data`.
use batuta_rt::prelude::*;

fn data(this: &Value) -> R {
    op::getattr(this, "data")
}

/// The builtin behind a value of one of these classes, or the value itself.
fn plain(value: &Value) -> R {
    match class_of(value)
        .mro()
        .iter()
        .any(|class| &*class.module() == "collections" && class.name().starts_with("User"))
    {
        true => data(value),
        false => Ok(value.clone()),
    }
}

fn again(this: &Value, made: Value) -> R {
    op::call(&Value::Class(class_of(this)), [made])
}

type Body = fn(&Value, Args) -> R;

macro_rules! forward {
    ($($name:literal)*) => { &[$(($name, |this, a| op::call_method(&data(this)?, $name, a))),*] };
}

const COMMON: &[(&str, Body)] = &[
    ("__repr__", |this, _| Ok(Value::Str(fmt::repr(&data(this)?)?))),
    ("__len__", |this, _| op::call(&builtins::get("len"), [data(this)?])),
    ("__eq__", |this, a| op::eq(&data(this)?, &plain(&a.one("__eq__")?)?)),
    ("__contains__", |this, a| Ok(Value::Bool(op::contains(&data(this)?, &plain(&a.one("__contains__")?)?)?))),
    ("__iter__", |this, _| op::call(&builtins::get("iter"), [data(this)?])),
];

const ORDER: &[(&str, Body)] = &[
    ("__lt__", |this, a| op::lt(&data(this)?, &plain(&a.one("__lt__")?)?)),
    ("__le__", |this, a| op::le(&data(this)?, &plain(&a.one("__le__")?)?)),
    ("__gt__", |this, a| op::gt(&data(this)?, &plain(&a.one("__gt__")?)?)),
    ("__ge__", |this, a| op::ge(&data(this)?, &plain(&a.one("__ge__")?)?)),
    ("__add__", |this, a| again(this, op::add(&data(this)?, &plain(&a.one("__add__")?)?)?)),
    ("__radd__", |this, a| again(this, op::add(&plain(&a.one("__radd__")?)?, &data(this)?)?)),
    ("__mul__", |this, a| again(this, op::mul(&data(this)?, &a.one("__mul__")?)?)),
    ("__rmul__", |this, a| again(this, op::mul(&data(this)?, &a.one("__rmul__")?)?)),
    ("__getitem__", |this, a| {
        let key = a.one("__getitem__")?;
        let found = op::getitem(&data(this)?, &key)?;
        if matches!(key, Value::Slice(_)) {
            again(this, found)
        } else {
            Ok(found)
        }
    }),
];

pub fn dict_class() -> R<Class> {
    ClassBuilder::native("UserDict", "collections")
        .base(super::abstract_classes::named("MutableMapping")?)
        .methods(COMMON)
        .methods(&[
            ("__init__", |this, a| {
                op::setattr(this, "data", Value::Dict(Dict::new()))?;
                op::call_method(this, "update", a)
            }),
            ("__getitem__", |this, a| {
                let key = a.one("__getitem__")?;
                let inner = data(this)?;
                if op::contains(&inner, &key)? {
                    return op::getitem(&inner, &key);
                }
                if class_of(this).lookup("__missing__").is_some() {
                    return op::call_method(this, "__missing__", [key]);
                }
                Err(key_error(key))
            }),
            ("__setitem__", |this, a| {
                let [key, value] = a.exactly::<2>("__setitem__")?;
                op::setitem(&data(this)?, &key, value).map(Value::from)
            }),
            ("__delitem__", |this, a| op::delitem(&data(this)?, &a.one("__delitem__")?).map(Value::from)),
            ("get", |this, a| {
                let [key, default] = a.between::<2>("get", 1)?;
                let key = key.unwrap_or_default();
                if op::contains(this, &key)? {
                    op::getitem(this, &key)
                } else {
                    Ok(default.unwrap_or_default())
                }
            }),
            ("copy", |this, _| again(this, op::call_method(&data(this)?, "copy", ())?)),
            ("__or__", |this, a| again(this, op::bitor(&data(this)?, &plain(&a.one("__or__")?)?)?)),
        ])
        .build()
}

pub fn list_class() -> R<Class> {
    ClassBuilder::native("UserList", "collections")
        .base(super::abstract_classes::named("MutableSequence")?)
        .methods(COMMON)
        .methods(ORDER)
        .methods(forward!("append" "insert" "pop" "remove" "clear" "count" "index" "reverse" "sort"))
        .methods(&[
            ("__init__", |this, a| {
                let [source] = a.between::<1>("UserList", 0)?;
                let items = match source {
                    Some(source) => collect(&source)?,
                    None => Vec::new(),
                };
                op::setattr(this, "data", Value::List(List::from(items)))?;
                Ok(Value::None)
            }),
            ("__setitem__", |this, a| {
                let [key, value] = a.exactly::<2>("__setitem__")?;
                op::setitem(&data(this)?, &key, value).map(Value::from)
            }),
            ("__delitem__", |this, a| op::delitem(&data(this)?, &a.one("__delitem__")?).map(Value::from)),
            ("extend", |this, a| op::call_method(&data(this)?, "extend", [plain(&a.one("extend")?)?])),
            ("copy", |this, _| again(this, data(this)?)),
        ])
        .build()
}

pub fn string_class() -> R<Class> {
    ClassBuilder::native("UserString", "collections")
        .base(super::abstract_classes::named("Sequence")?)
        .methods(COMMON)
        .methods(ORDER)
        .methods(forward!("count" "find" "index" "split" "startswith" "endswith" "isdigit" "isalpha" "isalnum" "isspace" "isupper" "islower" "encode" "splitlines" "partition" "rfind"
            "format" "format_map" "isascii" "isdecimal" "isidentifier" "isnumeric" "isprintable" "istitle" "rindex" "rpartition"
            "rsplit"))
        .methods(&[
            ("__init__", |this, a| {
                let text = fmt::str(&plain(&a.one("UserString")?)?)?;
                op::setattr(this, "data", Value::Str(text))?;
                Ok(Value::None)
            }),
            ("__str__", |this, _| data(this)),
            ("__hash__", |this, _| op::call(&builtins::get("hash"), [data(this)?])),
            ("upper", |this, a| again(this, op::call_method(&data(this)?, "upper", a)?)),
            ("lower", |this, a| again(this, op::call_method(&data(this)?, "lower", a)?)),
            ("strip", |this, a| again(this, op::call_method(&data(this)?, "strip", a)?)),
            ("title", |this, a| again(this, op::call_method(&data(this)?, "title", a)?)),
            ("capitalize", |this, a| again(this, op::call_method(&data(this)?, "capitalize", a)?)),
            ("replace", |this, a| again(this, op::call_method(&data(this)?, "replace", a)?)),
            ("casefold", |this, a| again(this, op::call_method(&data(this)?, "casefold", a)?)),
            ("center", |this, a| again(this, op::call_method(&data(this)?, "center", a)?)),
            ("expandtabs", |this, a| again(this, op::call_method(&data(this)?, "expandtabs", a)?)),
            ("ljust", |this, a| again(this, op::call_method(&data(this)?, "ljust", a)?)),
            ("lstrip", |this, a| again(this, op::call_method(&data(this)?, "lstrip", a)?)),
            ("removeprefix", |this, a| again(this, op::call_method(&data(this)?, "removeprefix", a)?)),
            ("removesuffix", |this, a| again(this, op::call_method(&data(this)?, "removesuffix", a)?)),
            ("rjust", |this, a| again(this, op::call_method(&data(this)?, "rjust", a)?)),
            ("rstrip", |this, a| again(this, op::call_method(&data(this)?, "rstrip", a)?)),
            ("swapcase", |this, a| again(this, op::call_method(&data(this)?, "swapcase", a)?)),
            ("translate", |this, a| again(this, op::call_method(&data(this)?, "translate", a)?)),
            ("zfill", |this, a| again(this, op::call_method(&data(this)?, "zfill", a)?)),
            ("join", |this, a| op::call_method(&data(this)?, "join", a)),
        ])
        .build()
}
