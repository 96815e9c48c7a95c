//! `Signature.bind`: which argument goes to which parameter; `BoundArguments`; `getfullargspec`.
use crate::define::ClassDef;
use batuta_rt::prelude::*;

const POSITIONAL_ONLY: i64 = 0;
const VAR_POSITIONAL: i64 = 2;
const KEYWORD_ONLY: i64 = 3;
const VAR_KEYWORD: i64 = 4;

/// What binding asks of a parameter.
struct Param {
    name: Str,
    kind: i64,
    default: Option<Value>,
    annotation: Option<Value>,
}

fn params(signature: &Value) -> R<Vec<Param>> {
    let list = collect(&op::call_method(&op::getattr(signature, "parameters")?, "values", ())?)?;
    list.iter()
        .map(|one| {
            let empty = op::getattr(one, "empty")?;
            let given = |name: &str| Ok(Some(op::getattr(one, name)?).filter(|found| !found.is(&empty)));
            Ok(Param {
                name: op::getattr(one, "name")?.as_str()?,
                kind: op::index(&op::getattr(one, "kind")?)?.to_index()?,
                default: given("default")?,
                annotation: given("annotation")?,
            })
        })
        .collect()
}

fn missing(param: &Param) -> Exc {
    type_error(format!("missing a required argument: '{}'", param.name))
}

fn positional_only(param: &Param) -> Exc {
    type_error(format!("'{}' parameter is positional only, but was passed as a keyword", param.name))
}

/// The arguments by parameter, in CPython's order of questions.
fn bind(signature: &Value, given: Args, partial: bool) -> R<Dict> {
    let params = params(signature)?;
    let mut keywords = given.kw;
    let arguments = Dict::new();
    let mut values = given.pos.into_iter();
    let mut at = 0;
    loop {
        let value = values.next();
        let param = params.get(at);
        match (value, param) {
            (None, None) => break,
            (None, Some(param)) => {
                if param.kind == VAR_POSITIONAL {
                    at += 1;
                    break;
                }
                if keywords.iter().any(|(name, _)| *name == param.name) {
                    if param.kind == POSITIONAL_ONLY {
                        return Err(positional_only(param));
                    }
                    break;
                }
                if param.kind == VAR_KEYWORD || param.default.is_some() || partial {
                    break;
                }
                return Err(missing(param));
            }
            (Some(_), None) => return Err(type_error("too many positional arguments")),
            (Some(value), Some(param)) => {
                at += 1;
                if param.kind == VAR_KEYWORD || param.kind == KEYWORD_ONLY {
                    return Err(type_error("too many positional arguments"));
                }
                if param.kind == VAR_POSITIONAL {
                    let all: Vec<Value> = std::iter::once(value).chain(values.by_ref()).collect();
                    arguments.set_str(&param.name, Tuple::from(all).into());
                    break;
                }
                if param.kind != POSITIONAL_ONLY && keywords.iter().any(|(name, _)| *name == param.name) {
                    return Err(type_error(format!("multiple values for argument '{}'", param.name)));
                }
                arguments.set_str(&param.name, value);
            }
        }
    }
    let mut rest = None;
    for param in &params[at.min(params.len())..] {
        match param.kind {
            VAR_KEYWORD => rest = Some(param),
            VAR_POSITIONAL => {}
            _ => match keywords.iter().position(|(name, _)| *name == param.name) {
                Some(_) if param.kind == POSITIONAL_ONLY => return Err(positional_only(param)),
                Some(found) => arguments.set_str(&param.name, keywords.remove(found).1),
                None if !partial && param.default.is_none() => return Err(missing(param)),
                None => {}
            },
        }
    }
    match (keywords.first(), rest) {
        (None, _) => {}
        (Some(_), Some(rest)) => {
            let all = Dict::new();
            for (name, value) in keywords {
                all.set_str(&name, value);
            }
            arguments.set_str(&rest.name, all.into());
        }
        (Some((name, _)), None) => return Err(type_error(format!("got an unexpected keyword argument '{name}'"))),
    }
    Ok(arguments)
}

/// `sig.bind(...)` and `sig.bind_partial(...)` as methods of `Signature`.
pub(crate) fn binding(class: ClassDef) -> R<ClassDef> {
    let bound = bound_arguments()?;
    let method = |partial: bool| {
        let bound = bound.clone();
        move |b: Bound| {
            let [this, args, keywords] = b.into_array();
            let mut given = Args::none();
            given.extend(&args)?;
            given.extend_keywords(&keywords)?;
            let arguments = bind(&this, given, partial)?;
            op::call(&bound.clone().into(), [this, arguments.into()])
        }
    };
    Ok(class.def("bind", "self, /, *args, **kwargs", method(false)).def(
        "bind_partial",
        "self, /, *args, **kwargs",
        method(true),
    ))
}

fn parts(this: &Value) -> R<(Vec<Param>, Dict)> {
    Ok((params(&op::getattr(this, "signature")?)?, op::getattr(this, "arguments")?.as_dict()?))
}

fn positional(this: &Value) -> R {
    let (params, arguments) = parts(this)?;
    let mut out = Vec::new();
    for param in params.iter().take_while(|one| one.kind < KEYWORD_ONLY) {
        let Some(value) = arguments.get_str(&param.name) else { break };
        match param.kind {
            VAR_POSITIONAL => out.extend(collect(&value)?),
            _ => out.push(value),
        }
    }
    Ok(Tuple::from(out).into())
}

fn by_name(this: &Value) -> R {
    let (params, arguments) = parts(this)?;
    let out = Dict::new();
    let mut started = false;
    for param in &params {
        let value = arguments.get_str(&param.name);
        started |= param.kind >= KEYWORD_ONLY;
        if !started && value.is_none() {
            started = true;
            continue;
        }
        match value {
            Some(value) if started && param.kind == VAR_KEYWORD => out.merge(&value.as_dict()?)?,
            Some(value) if started => out.set_str(&param.name, value),
            _ => {}
        }
    }
    Ok(out.into())
}

fn apply_defaults(this: &Value) -> R<()> {
    let (params, arguments) = parts(this)?;
    let out = Dict::new();
    for param in params {
        let value = match (arguments.get_str(&param.name), param.default, param.kind) {
            (Some(value), _, _) | (None, Some(value), _) => value,
            (None, None, VAR_POSITIONAL) => Tuple::empty().into(),
            (None, None, VAR_KEYWORD) => Dict::new().into(),
            _ => continue,
        };
        out.set_str(&param.name, value);
    }
    op::setattr(this, "arguments", out.into())
}

fn bound_arguments() -> R<Class> {
    ClassDef::new("inspect", "BoundArguments", &[])
        .def("__init__", "self, signature, arguments", |b| {
            let [this, signature, arguments] = b.into_array();
            op::setattr(&this, "signature", signature)?;
            op::setattr(&this, "arguments", arguments).map(Value::from)
        })
        .property("args", |mut b| positional(&b.next()))
        .property("kwargs", |mut b| by_name(&b.next()))
        .def("apply_defaults", "self", |mut b| apply_defaults(&b.next()).map(Value::from))
        .def("__repr__", "self", |mut b| {
            let arguments = op::getattr(&b.next(), "arguments")?.as_dict()?;
            let mut shown = Vec::new();
            for (name, value) in arguments.items() {
                shown.push(format!("{}={}", name.as_str()?, fmt::repr(&value)?));
            }
            Ok(format!("<BoundArguments ({})>", shown.join(", ")).into())
        })
        .build()
}

/// `getfullargspec(func)` from the function's signature.
pub(crate) fn full_spec(class: &Value, signature: &Value) -> R {
    let names = |list: Vec<&Param>| Value::List(list.iter().map(|one| Value::from(&one.name)).collect());
    let params = params(signature)?;
    let of = |kinds: &[i64]| params.iter().filter(|one| kinds.contains(&one.kind)).collect::<Vec<_>>();
    let only = |kind: i64| of(&[kind]).first().map_or(Value::None, |one| Value::from(&one.name));
    let plain = of(&[POSITIONAL_ONLY, 1]);
    let defaults: Vec<Value> = plain.iter().filter_map(|one| one.default.clone()).collect();
    let defaults = if defaults.is_empty() { Value::None } else { Tuple::from(defaults).into() };
    let keyword_defaults = Dict::new();
    for one in of(&[KEYWORD_ONLY]) {
        if let Some(value) = &one.default {
            keyword_defaults.set_str(&one.name, value.clone());
        }
    }
    let annotations = Dict::new();
    let returns = op::getattr(signature, "return_annotation")?;
    if !returns.is(&op::getattr(signature, "empty")?) {
        annotations.set_str("return", returns);
    }
    for one in &params {
        if let Some(value) = &one.annotation {
            annotations.set_str(&one.name, value.clone());
        }
    }
    let keyword_defaults = if keyword_defaults.is_empty() { Value::None } else { keyword_defaults.into() };
    let fields = [
        names(plain),
        only(VAR_POSITIONAL),
        only(VAR_KEYWORD),
        defaults,
        names(of(&[KEYWORD_ONLY])),
        keyword_defaults,
        annotations.into(),
    ];
    op::call(class, fields)
}
