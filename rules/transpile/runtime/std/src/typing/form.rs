//! The names of the module that are subscripted: special forms and generic names of builtin classes.
use super::alias;
use crate::define::{get, is_callable, set, ClassDef};
use batuta_rt::exc::class;
use batuta_rt::prelude::*;

pub(super) const SPECIAL: &[&str] = &[
    "Any",
    "Union",
    "Optional",
    "Callable",
    "Literal",
    "Final",
    "ClassVar",
    "Annotated",
    "NoReturn",
    "Never",
    "Self",
    "LiteralString",
    "TypeAlias",
    "Concatenate",
    "TypeGuard",
    "Required",
    "NotRequired",
    "Unpack",
];

/// Generic names and the class each stands for (`None`: a class of `collections`).
pub(super) const ALIASES: &[(&str, Option<K>)] = &[
    ("List", Some(K::List)),
    ("Dict", Some(K::Dict)),
    ("Set", Some(K::Set)),
    ("FrozenSet", Some(K::FrozenSet)),
    ("Tuple", Some(K::Tuple)),
    ("Type", Some(K::Type)),
    ("DefaultDict", None),
    ("OrderedDict", None),
    ("Counter", None),
    ("Deque", None),
    ("ChainMap", None),
    ("Iterable", None),
    ("Iterator", None),
    ("Generator", None),
    ("Reversible", None),
    ("Container", None),
    ("Collection", None),
    ("Sequence", None),
    ("MutableSequence", None),
    ("Mapping", None),
    ("MutableMapping", None),
    ("AbstractSet", None),
    ("MutableSet", None),
    ("MappingView", None),
    ("KeysView", None),
    ("ItemsView", None),
    ("ValuesView", None),
    ("Hashable", None),
    ("Sized", None),
    ("ByteString", None),
    ("Awaitable", None),
    ("Coroutine", None),
    ("AsyncIterable", None),
    ("AsyncIterator", None),
    ("AsyncGenerator", None),
    ("ContextManager", None),
    ("AsyncContextManager", None),
    ("Pattern", None),
    ("Match", None),
    ("IO", None),
    ("TextIO", None),
    ("BinaryIO", None),
];

thread_local! {
    static FORMS: Slot<Vec<(&'static str, Value)>> = const { Slot::new(Vec::new()) };
    static CLASS: OnceCell<Class> = const { OnceCell::new() };
}

/// The one object of a name of this module.
pub(super) fn named(name: &str) -> R {
    if let Some(found) = FORMS.with(|f| f.with(|v| v.iter().find(|(n, _)| *n == name).map(|(_, v)| v.clone()))) {
        return Ok(found);
    }
    let known = SPECIAL.iter().copied().chain(ALIASES.iter().map(|(n, _)| *n)).find(|n| *n == name);
    let Some(key) = known else { return Err(name_error(format!("name '{name}' is not defined"))) };
    let made = Value::Obj(Obj::new(class()?));
    set(&made, "_name", key)?;
    FORMS.with(|f| f.with_mut(|v| v.push((key, made.clone()))));
    Ok(made)
}

/// The class that a generic name stands for, if it is known here.
fn origin(name: &str) -> R<Option<Value>> {
    match ALIASES.iter().find(|(n, _)| *n == name) {
        Some((_, Some(kind))) => Ok(Some(batuta_rt::class::builtin::get(*kind).into())),
        Some((_, None)) => super::hints::collections_class(name),
        None => Ok(None),
    }
}

fn class() -> R<Class> {
    if let Some(found) = CLASS.with(|c| c.get().cloned()) {
        return Ok(found);
    }
    let made = build()?;
    Ok(CLASS.with(|c| c.get_or_init(|| made).clone()))
}

pub(super) fn is_form(value: &Value) -> bool {
    matches!(value, Value::Obj(_)) && class().is_ok_and(|form| class_of(value).is_subclass(&form))
}

fn name_of(this: &Value) -> R<Str> {
    get(this, "_name")?.as_str()
}

fn build() -> R<Class> {
    ClassDef::new("typing", "_SpecialForm", &[&class::Object()])
        .def("__repr__", "self", |b| {
            let [this] = b.into_array();
            Ok(format!("typing.{}", name_of(&this)?).into())
        })
        .def("__getitem__", "self, params", |b| {
            let [this, params] = b.into_array();
            subscript(&this, params)
        })
        .def("__call__", "self, *args, **kwargs", |b| {
            let [this, args, kwargs] = b.into_array();
            let name = name_of(&this)?;
            if &*name == "Any" {
                return Err(type_error("Any cannot be instantiated"));
            }
            match origin(&name)? {
                Some(origin) => alias::made_by(&name, &origin, &this, &args, &kwargs),
                None if &*name == "Callable" => match super::hints::collections_class(&name)? {
                    Some(class) => alias::made_by(&name, &class, &this, &args, &kwargs),
                    None => Err(type_error("Cannot instantiate typing.Callable")),
                },
                None => Err(type_error(format!("Cannot instantiate typing.{name}"))),
            }
        })
        .def("__getattr__", "self, name", |b| {
            let [this, attribute] = b.into_array();
            let key = attribute.as_str()?;
            let name = name_of(&this)?;
            match (&*key, origin(&name)?) {
                ("__name__" | "__qualname__", _) => Ok(name.into()),
                ("__origin__", Some(class)) => Ok(class),
                (other, Some(class)) if !other.starts_with("__") => op::getattr(&class, other),
                _ => Err(attribute_error(format!("'_SpecialForm' object has no attribute '{key}'"), &this, &key)),
            }
        })
        .def("__or__", "self, other", |b| union(b.into_array::<2>().to_vec()))
        .def("__ror__", "self, other", |b| {
            let [this, other] = b.into_array();
            union(vec![other, this])
        })
        .def("__mro_entries__", "self, bases", |b| {
            let [this, bases] = b.into_array();
            let name = name_of(&this)?;
            match origin(&name)? {
                Some(class) => alias::bases(&this, class, &bases),
                None if &*name == "Any" => Ok(tuple![class::Object()]),
                None => Err(type_error(format!("Cannot subclass typing.{name}"))),
            }
        })
        .def("__subclasscheck__", "self, cls", |b| {
            let [this, candidate] = b.into_array();
            let name = name_of(&this)?;
            match origin(&name)? {
                Some(class) => Ok(op::issubclass(&candidate, &class)?.into()),
                None if &*name == "Callable" => match &candidate {
                    Value::Class(class) => Ok(class.lookup("__call__").is_some().into()),
                    _ => Err(type_error("issubclass() arg 1 must be a class")),
                },
                None => Err(type_error(format!("typing.{name} cannot be used with issubclass()"))),
            }
        })
        .def("__instancecheck__", "self, obj", |b| {
            let [this, value] = b.into_array();
            let name = name_of(&this)?;
            match origin(&name)? {
                Some(class) => Ok(op::isinstance(&value, &class)?.into()),
                None if &*name == "Callable" => Ok(is_callable(&value).into()),
                None => Err(type_error(format!("typing.{name} cannot be used with isinstance()"))),
            }
        })
        .build()
}

fn subscript(this: &Value, params: Value) -> R {
    let name = name_of(this)?;
    let mut given = match &params {
        Value::Tuple(t) => t.to_vec(),
        other => vec![other.clone()],
    };
    match &*name {
        "Any" | "NoReturn" | "Never" | "Self" | "LiteralString" | "TypeAlias" => {
            Err(type_error(format!("typing.{name} is not subscriptable")))
        }
        "Optional" => match given.pop() {
            Some(one) if given.is_empty() => union(vec![one, Value::None]),
            _ => Err(type_error(format!("typing.Optional requires a single type. Got {}.", fmt::repr(&params)?))),
        },
        "Union" if given.is_empty() => Err(type_error("Cannot take a Union of no types.")),
        "Union" => union(given),
        "Literal" => literal(this, given),
        "Annotated" => {
            if given.len() < 2 {
                let text = "Annotated[...] should be used with at least two arguments (a type and an annotation).";
                return Err(type_error(text));
            }
            given[0] = alias::convert(given[0].clone())?;
            let made = alias::make(given[0].clone(), &name, given.clone())?;
            set(&made, "__metadata__", Tuple::from(given[1..].to_vec()))?;
            Ok(made)
        }
        "Callable" => callable(this, given),
        _ => {
            let given = given.into_iter().map(alias::convert).collect::<R<_>>()?;
            alias::make(origin(&name)?.unwrap_or_else(|| this.clone()), &name, given)
        }
    }
}

fn callable(this: &Value, given: Vec<Value>) -> R {
    let [params, result] = &given[..] else {
        return Err(type_error("Callable must be used as Callable[[arg, ...], result]."));
    };
    let mut args = match params {
        Value::List(items) => items.to_vec().into_iter().map(alias::convert).collect::<R<Vec<_>>>()?,
        other => vec![other.clone()],
    };
    args.push(alias::convert(result.clone())?);
    alias::make(this.clone(), "Callable", args)
}

fn literal(this: &Value, given: Vec<Value>) -> R {
    let mut args: Vec<Value> = Vec::new();
    for one in given {
        let more = match alias::origin_of(&one) {
            Some(origin) if origin.is(this) => collect(&get(&one, "__args__")?)?,
            _ => vec![one],
        };
        for value in more {
            let mut known = false;
            for old in &args {
                known |= class_of(old).same(&class_of(&value)) && op::eq_bool(old, &value)?;
            }
            if !known {
                args.push(value);
            }
        }
    }
    alias::make(this.clone(), "Literal", args)
}

/// `Union[...]`: flattened, without doubles; of one type, that type.
pub(super) fn union(parts: Vec<Value>) -> R {
    let this = named("Union")?;
    let mut members: Vec<Value> = Vec::new();
    for part in parts {
        let more = if let Some(members) = batuta_rt::generic::union_members(&part) {
            members
        } else if alias::origin_of(&part).is_some_and(|o| o.is(&this)) {
            collect(&get(&part, "__args__")?)?
        } else {
            vec![part]
        };
        for one in more {
            let one = alias::convert(one)?;
            let mut known = false;
            for old in &members {
                known |= op::eq_bool(old, &one)?;
            }
            if !known {
                members.push(one);
            }
        }
    }
    match <[Value; 1]>::try_from(members) {
        Ok([only]) => Ok(only),
        Err(members) => alias::make(this, "Union", members),
    }
}
