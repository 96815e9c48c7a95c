//! `namedtuple`: tuple classes with named fields.
use batuta_rt::prelude::*;

const KEYWORDS: &[&str] = &[
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
    "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
    "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];

fn is_identifier(name: &str) -> bool {
    let mut chars = name.chars();
    chars.next().is_some_and(|c| c == '_' || c.is_alphabetic()) && chars.all(|c| c == '_' || c.is_alphanumeric())
}

/// A class of named tuples without defaults.
pub fn plain(name: &str, module: &str, fields: &[&str]) -> R {
    let fields = fields.iter().map(|field| Str::from(*field)).collect();
    make(name, module, fields, Vec::new(), Dict::new())
}

pub fn namedtuple(mut a: Args) -> R {
    let rename = match a.take_kw("rename") {
        Some(value) => op::truthy(&value)?,
        None => false,
    };
    let defaults = a.take_kw("defaults").filter(|v| !v.is_none());
    let module = a.take_kw("module").filter(|v| !v.is_none());
    let [typename, field_names] = a.named("namedtuple", ["typename", "field_names"], 2)?;
    let typename = fmt::str(&typename.unwrap_or_default())?;
    let field_names = field_names.unwrap_or_default();
    let mut fields: Vec<Str> = match field_names.payload() {
        Value::Str(text) => text.replace(',', " ").split_whitespace().map(Str::from).collect(),
        _ => collect(&field_names)?.iter().map(fmt::str).collect::<R<_>>()?,
    };
    let unfit = |name: &str| !is_identifier(name) || KEYWORDS.contains(&name);
    if rename {
        for at in 0..fields.len() {
            let name = fields[at].clone();
            if unfit(&name) || name.starts_with('_') || fields[..at].contains(&name) {
                fields[at] = Str::from(format!("_{at}"));
            }
        }
    }
    for name in std::iter::once(&typename).chain(&fields) {
        if !is_identifier(name) {
            return Err(value_error(format!(
                "Type names and field names must be valid identifiers: {}",
                quoted(name)?
            )));
        }
        if KEYWORDS.contains(&&**name) {
            return Err(value_error(format!("Type names and field names cannot be a keyword: {}", quoted(name)?)));
        }
    }
    for (at, name) in fields.iter().enumerate() {
        if name.starts_with('_') && !rename {
            return Err(value_error(format!("Field names cannot start with an underscore: {}", quoted(name)?)));
        }
        if fields[..at].contains(name) {
            return Err(value_error(format!("Encountered duplicate field name: {}", quoted(name)?)));
        }
    }
    let defaults = match defaults {
        Some(defaults) => collect(&defaults)?,
        None => Vec::new(),
    };
    if defaults.len() > fields.len() {
        return Err(type_error("Got more default values than field names"));
    }
    let module = match module {
        Some(module) => fmt::str(&module)?,
        None => Str::from("__main__"),
    };
    make(&typename, &module, fields, defaults, Dict::new())
}

fn quoted(name: &Str) -> R<Str> {
    fmt::repr(&Value::Str(name.clone()))
}

/// The class; `namespace` holds further attributes (methods of a `typing.NamedTuple` class statement).
pub fn make(name: &str, module: &str, fields: Vec<Str>, defaults: Vec<Value>, namespace: Dict) -> R {
    let texts =
        |names: &[Str]| Value::Tuple(Tuple::from(names.iter().map(|n| Value::Str(n.clone())).collect::<Vec<_>>()));
    let first_default = fields.len() - defaults.len();
    let field_defaults = Dict::new();
    for (field, value) in fields[first_default..].iter().zip(&defaults) {
        field_defaults.set_str(field, value.clone());
    }
    let dict = Dict::new();
    dict.set_str("__slots__", Value::Tuple(Tuple::empty()));
    dict.set_str("_fields", texts(&fields));
    dict.set_str("__match_args__", texts(&fields));
    dict.set_str("_field_defaults", Value::Dict(field_defaults));
    dict.set_str("__doc__", Value::from(documentation(name, &fields)));
    for (at, field) in fields.iter().enumerate() {
        let place = Signature::new(field, 0, &["self"], None, &[], None);
        let get = Func::new(place, Defaults::none(), None, move |mut bound: Bound| {
            let this = bound.next();
            if let Value::Tuple(items) = this.payload() {
                if let Some(item) = items.get(at) {
                    return Ok(item.clone());
                }
            }
            op::getitem(&this, &Value::from(at as i64))
        });
        let fixed = Func::builtin(field, |_| Err(Exc::of(K::AttributeError, "can't set attribute")));
        let doc = format!("Alias for field number {at}");
        dict.set_str(field, builtins::property(args![get, fixed.clone(), fixed, doc])?);
    }
    let params: Vec<&str> = std::iter::once("_cls").chain(fields.iter().map(|f| &**f)).collect();
    let signature = Signature::new(&format!("{name}.__new__"), 0, &params, None, &[], None);
    let count = fields.len();
    let new = Func::new(signature, Defaults::pos(defaults), None, move |mut bound: Bound| {
        let class = bound.next();
        tuple_of(&class, (0..count).map(|_| bound.next()).collect())
    });
    dict.set_str("__new__", new);
    dict.set_str("_make", op::call(&builtins::get("classmethod"), [Func::builtin("_make", from_iterable)])?);
    for (method, body) in METHODS {
        dict.set_str(method, Func::method(name, method, *body));
    }
    for (key, value) in namespace.items() {
        dict.set(key, value)?;
    }
    build_class(name, module, name, vec![builtins::get("tuple")], dict, Vec::new())
}

fn documentation(name: &str, fields: &[Str]) -> String {
    let list = fields.iter().map(|f| f.to_string()).collect::<Vec<_>>().join(", ");
    format!("{name}({list}{})", if fields.len() == 1 { "," } else { "" })
}

/// An instance of a tuple class from its items, past its `__new__`.
fn tuple_of(class: &Value, items: Vec<Value>) -> R {
    let Value::Class(class) = class else { return Err(type_error("__new__(X): X is not a type object")) };
    Ok(Value::Obj(Obj::with_payload(class.clone(), Payload::Value(Value::Tuple(Tuple::from(items))))))
}

fn fields_of(this: &Value) -> R<Vec<Str>> {
    collect(&op::getattr(this, "_fields")?)?.iter().map(Value::as_str).collect()
}

fn from_iterable(a: Args) -> R {
    let [class, iterable] = a.exactly::<2>("_make")?;
    let items = collect(&iterable)?;
    let wanted = fields_of(&class)?.len();
    if items.len() != wanted {
        return Err(type_error(format!("Expected {wanted} arguments, got {}", items.len())));
    }
    tuple_of(&class, items)
}

fn as_dict(this: &Value) -> R {
    let dict = Dict::new();
    for (name, value) in fields_of(this)?.iter().zip(collect(this)?) {
        dict.set_str(name, value);
    }
    Ok(Value::Dict(dict))
}

fn replace(this: &Value, mut a: Args) -> R {
    let mut items = collect(this)?;
    for (name, item) in fields_of(this)?.iter().zip(&mut items) {
        if let Some(value) = a.take_kw(name) {
            *item = value;
        }
    }
    if !a.kw.is_empty() {
        let names = List::from(a.kw.iter().map(|(name, _)| Value::Str(name.clone())).collect::<Vec<_>>());
        return Err(value_error(format!("Got unexpected field names: {}", fmt::repr(&Value::List(names))?)));
    }
    tuple_of(&Value::Class(class_of(this)), items)
}

fn repr(this: &Value) -> R {
    let mut parts = Vec::new();
    for (name, value) in fields_of(this)?.iter().zip(collect(this)?) {
        parts.push(format!("{name}={}", fmt::repr(&value)?));
    }
    Ok(Value::from(format!("{}({})", class_of(this).name(), parts.join(", "))))
}

type Body = fn(&Value, Args) -> R;

const METHODS: &[(&str, Body)] = &[
    ("_asdict", |this, _| as_dict(this)),
    ("_replace", replace),
    ("__repr__", |this, _| repr(this)),
    ("__getnewargs__", |this, _| Ok(Value::Tuple(Tuple::from(collect(this)?)))),
];
