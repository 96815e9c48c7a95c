//! `Form[args]` as an object: text, equality, calling, use as a base; `ForwardRef`.
use super::form;
use crate::define::{get, set, ClassDef};
use batuta_rt::exc::class;
use batuta_rt::prelude::*;

thread_local! {
    static CLASSES: OnceCell<(Class, Class)> = const { OnceCell::new() };
}

fn classes() -> R<(Class, Class)> {
    if let Some(found) = CLASSES.with(|c| c.get().cloned()) {
        return Ok(found);
    }
    let made = (alias_class()?, reference_class()?);
    Ok(CLASSES.with(|c| c.get_or_init(|| made).clone()))
}

pub(super) fn forward_ref() -> R {
    Ok(classes()?.1.into())
}

/// `name[args]` whose runtime class is `origin`.
pub(super) fn make(origin: Value, name: &str, args: Vec<Value>) -> R {
    let made = Value::Obj(Obj::new(classes()?.0));
    let mut parameters: Vec<Value> = Vec::new();
    for arg in &args {
        let more = if super::variables::is_variable(arg) {
            vec![arg.clone()]
        } else {
            match op::getattr_opt(arg, "__parameters__")? {
                Some(Value::Tuple(t)) => t.to_vec(),
                _ => Vec::new(),
            }
        };
        for one in more {
            if !parameters.iter().any(|p| p.is(&one)) {
                parameters.push(one);
            }
        }
    }
    set(&made, "__origin__", origin)?;
    set(&made, "__args__", Tuple::from(args))?;
    set(&made, "__parameters__", Tuple::from(parameters))?;
    set(&made, "_name", name)?;
    Ok(made)
}

pub(super) fn is_alias(value: &Value) -> bool {
    matches!(value, Value::Obj(_)) && classes().is_ok_and(|(alias, _)| class_of(value).is_subclass(&alias))
}

/// `NotRequired` of `NotRequired[int]`.
pub(super) fn form_name(value: &Value) -> Option<Str> {
    match is_alias(value).then(|| get(value, "_name").ok()).flatten() {
        Some(Value::Str(name)) => Some(name),
        _ => None,
    }
}

/// `__origin__` of an alias of this module.
pub(super) fn origin_of(value: &Value) -> Option<Value> {
    if !is_alias(value) {
        return None;
    }
    get(value, "__origin__").ok()
}

/// What stands between the brackets, made types: None is its class, text a forward reference.
pub(super) fn convert(arg: Value) -> R {
    match arg {
        Value::None => Ok(class::NoneType().into()),
        Value::Str(_) => {
            let made = Value::Obj(Obj::new(classes()?.1));
            set(&made, "__forward_arg__", arg)?;
            Ok(made)
        }
        other => Ok(other),
    }
}

/// How a type is shown inside another.
pub(super) fn shown(value: &Value) -> R<String> {
    Ok(match value {
        Value::Class(c) if &*c.module() == "builtins" => c.qualname().to_string(),
        Value::Class(c) => format!("{}.{}", c.module(), c.qualname()),
        Value::Ellipsis => "...".into(),
        Value::Func(f) => f.name().to_string(),
        Value::List(items) => format!("[{}]", all(&items.to_vec())?),
        other => fmt::repr(other)?.to_string(),
    })
}

fn all(values: &[Value]) -> R<String> {
    let parts: Vec<String> = values.iter().map(shown).collect::<R<_>>()?;
    Ok(parts.join(", "))
}

fn repr(this: &Value) -> R<String> {
    let name = get(this, "_name")?.as_str()?;
    let args = collect(&get(this, "__args__")?)?;
    let none = Value::from(class::NoneType());
    match &*name {
        "Union" | "Optional" => {
            if let [a, b] = &args[..] {
                if a.is(&none) || b.is(&none) {
                    return Ok(format!("typing.Optional[{}]", shown(if a.is(&none) { b } else { a })?));
                }
            }
            Ok(format!("typing.Union[{}]", all(&args)?))
        }
        "Callable" => match args.split_last() {
            Some((result, [Value::Ellipsis])) => Ok(format!("typing.Callable[..., {}]", shown(result)?)),
            Some((result, params)) => Ok(format!("typing.Callable[[{}], {}]", all(params)?, shown(result)?)),
            None => Ok("typing.Callable".into()),
        },
        "Literal" => {
            let parts: Vec<String> = args.iter().map(|a| fmt::repr(a).map(|s| s.to_string())).collect::<R<_>>()?;
            Ok(format!("typing.Literal[{}]", parts.join(", ")))
        }
        "Annotated" => {
            let mut parts = Vec::new();
            for (at, arg) in args.iter().enumerate() {
                parts.push(if at == 0 { shown(arg)? } else { fmt::repr(arg)?.to_string() });
            }
            Ok(format!("typing.Annotated[{}]", parts.join(", ")))
        }
        "" => Ok(format!("{}[{}]", shown(&get(this, "__origin__")?)?, all(&args)?)),
        _ if args.is_empty() => Ok(format!("typing.{name}[()]")),
        _ => Ok(format!("typing.{name}[{}]", all(&args)?)),
    }
}

/// What a generic name among the bases of a class stands for: its class, and `Generic` where no later base is generic.
pub(super) fn bases(this: &Value, origin: Value, bases: &Value) -> R {
    let generic = super::protocol::types()?.generic.clone();
    let bases = collect(bases)?;
    let mut out = Vec::new();
    if !bases.iter().any(|base| base.is(&origin)) {
        out.push(origin);
    }
    let at = bases.iter().position(|base| base.is(this)).map_or(bases.len(), |at| at + 1);
    let is_generic = |base: &Value| match base {
        Value::Class(class) => class.mro().iter().any(|one| one.same(&generic)),
        other => is_alias(other) || form::is_form(other),
    };
    if !bases[at..].iter().any(is_generic) {
        out.push(generic.into());
    }
    Ok(Tuple::from(out).into())
}

/// What calling the generic name of `origin`, or an alias of it, makes: an object of that class that knows the alias.
pub(super) fn made_by(name: &str, origin: &Value, this: &Value, args: &Value, kwargs: &Value) -> R {
    if let (Value::Class(class), "List" | "Dict" | "Set" | "FrozenSet" | "Tuple" | "Type") = (origin, name) {
        return Err(type_error(format!("Type {name} cannot be instantiated; use {}() instead", class.name())));
    }
    let mut given = Args::none();
    given.extend(args)?;
    given.extend_keywords(kwargs)?;
    let made = op::call(origin, given)?;
    if let Value::Obj(o) = &made {
        if o.class().slots().is_none() && matches!(o.payload(), Payload::None) {
            o.set_attr("__orig_class__", this.clone());
        }
    }
    Ok(made)
}

fn alias_class() -> R<Class> {
    ClassDef::new("typing", "_GenericAlias", &[&class::Object()])
        .def("__repr__", "self", |b| {
            let [this] = b.into_array();
            Ok(repr(&this)?.into())
        })
        .def("__eq__", "self, other", |b| {
            let [this, other] = b.into_array();
            if !is_alias(&other) {
                return Ok(Value::NotImplemented);
            }
            if !op::eq_bool(&get(&this, "__origin__")?, &get(&other, "__origin__")?)? {
                return Ok(false.into());
            }
            let (mine, theirs) = (get(&this, "__args__")?, get(&other, "__args__")?);
            if &*get(&this, "_name")?.as_str()? != "Union" {
                return op::eq(&mine, &theirs);
            }
            let (mine, theirs) = (collect(&mine)?, collect(&theirs)?);
            op::eq(&Value::Set(Set::from_values(mine)?), &Value::Set(Set::from_values(theirs)?))
        })
        .def("__hash__", "self", |b| {
            let [this] = b.into_array();
            let args = collect(&get(&this, "__args__")?)?;
            let args = Value::FrozenSet(Set::from_values(args)?);
            Ok(hash_of(&tuple![get(&this, "__origin__")?, args])?.into())
        })
        .def("__getitem__", "self, params", |b| {
            let [this, params] = b.into_array();
            substitute(&this, &params)
        })
        .def("__call__", "self, *args, **kwargs", |b| {
            let [this, args, kwargs] = b.into_array();
            let origin = get(&this, "__origin__")?;
            if !matches!(origin, Value::Class(_)) {
                return Err(type_error(format!("Cannot instantiate {}", fmt::repr(&this)?)));
            }
            made_by(&get(&this, "_name")?.as_str()?, &origin, &this, &args, &kwargs)
        })
        .def("__getattr__", "self, name", |b| {
            let [this, name] = b.into_array();
            let key = name.as_str()?;
            let origin = op::getattr(&this, "__dict__")?.as_dict()?.get_str("__origin__");
            match origin {
                Some(origin) if !key.starts_with("__") => op::getattr(&origin, &key),
                _ => {
                    let text = format!("'_GenericAlias' object has no attribute '{key}'");
                    Err(attribute_error(text, &this, &key))
                }
            }
        })
        .def("__or__", "self, other", |b| form::union(b.into_array::<2>().to_vec()))
        .def("__ror__", "self, other", |b| {
            let [this, other] = b.into_array();
            form::union(vec![other, this])
        })
        .def("__mro_entries__", "self, bases", |b| {
            let [this, bases] = b.into_array();
            let origin = get(&this, "__origin__")?;
            let name = get(&this, "_name")?.as_str()?;
            let plain = matches!(&*name, "" | "Generic" | "Protocol");
            if plain || &*class_of(&origin).name() == "_SpecialForm" {
                return Ok(tuple![origin]);
            }
            self::bases(&this, origin, &bases)
        })
        .def("__instancecheck__", "self, obj", |b| {
            let [this, value] = b.into_array();
            let is_union = matches!(&get(&this, "_name")?, Value::Str(s) if &**s == "Union");
            if !is_union {
                return Err(type_error("Subscripted generics cannot be used with class and instance checks"));
            }
            Ok(op::isinstance(&value, &get(&this, "__args__")?)?.into())
        })
        .def("__subclasscheck__", "self, cls", |_| {
            Err(type_error("Subscripted generics cannot be used with class and instance checks"))
        })
        .build()
}

/// An alias with its type variables replaced.
fn substitute(this: &Value, params: &Value) -> R {
    let given = match params {
        Value::Tuple(t) => t.to_vec(),
        other => vec![other.clone()],
    };
    let variables = collect(&get(this, "__parameters__")?)?;
    if variables.is_empty() {
        return Err(type_error(format!("{} is not a generic class", fmt::repr(this)?)));
    }
    let args = collect(&get(this, "__args__")?)?;
    let given: Vec<Value> = given.into_iter().map(convert).collect::<R<_>>()?;
    let mut out = Vec::new();
    for arg in args {
        let at = variables.iter().position(|v| v.is(&arg));
        out.push(match at.and_then(|at| given.get(at)) {
            Some(found) => found.clone(),
            None if is_alias(&arg) && op::truthy(&get(&arg, "__parameters__")?)? => substitute(&arg, params)?,
            None => arg,
        });
    }
    make(get(this, "__origin__")?, &get(this, "_name")?.as_str()?, out)
}

fn reference_class() -> R<Class> {
    ClassDef::new("typing", "ForwardRef", &[&class::Object()])
        .def("__init__", "self, arg", |b| {
            let [this, arg] = b.into_array();
            set(&this, "__forward_arg__", arg)?;
            Ok(Value::None)
        })
        .def("__repr__", "self", |b| {
            let [this] = b.into_array();
            Ok(format!("ForwardRef({})", fmt::repr(&get(&this, "__forward_arg__")?)?).into())
        })
        .def("__eq__", "self, other", |b| {
            let [this, other] = b.into_array();
            match op::getattr_opt(&other, "__forward_arg__")? {
                Some(text) => op::eq(&get(&this, "__forward_arg__")?, &text),
                None => Ok(Value::NotImplemented),
            }
        })
        .def("__hash__", "self", |b| {
            let [this] = b.into_array();
            Ok(hash_of(&get(&this, "__forward_arg__")?)?.into())
        })
        .def("__or__", "self, other", |b| form::union(b.into_array::<2>().to_vec()))
        .build()
}
