//! The `__init__` that a data class gets.
use super::field::Kind;
use super::{is_missing, place_of, types};
use crate::define::get;
use batuta_rt::prelude::*;

/// Where the value of a field comes from. Numbers are positions among the parameters after `self`.
enum Source {
    Param(usize),
    /// The argument, or what the factory gives when there was none.
    ParamOrFactory(usize, Value),
    Factory(Value),
    Constant(Value),
}

struct Step {
    name: Str,
    place: &'static Field,
    source: Source,
}

/// What the fields say about one parameter.
struct Param {
    name: Str,
    default: Option<Value>,
    keyword: bool,
}

pub(super) fn make(class: &Class, fields: &[Value], frozen: bool, slots: bool, post_init: bool) -> R {
    let t = types()?;
    let mut params: Vec<Param> = Vec::new();
    let mut seen_default = false;
    for field in fields {
        if !op::truthy(&get(field, "init")?)? {
            continue;
        }
        let name = get(field, "name")?.as_str()?;
        let keyword = op::truthy(&get(field, "kw_only")?)?;
        let (default, factory) = (get(field, "default")?, get(field, "default_factory")?);
        let default = if !is_missing(&default)? {
            Some(default)
        } else if !is_missing(&factory)? {
            Some(t.has_factory.clone())
        } else {
            None
        };
        if !keyword {
            if default.is_some() {
                seen_default = true;
            } else if seen_default {
                return Err(type_error(format!("non-default argument '{name}' follows default argument")));
            }
        }
        params.push(Param { name, default, keyword });
    }
    params.sort_by_key(|p| p.keyword);
    let mut steps = Vec::new();
    let mut to_post_init = Vec::new();
    for field in fields {
        let name = get(field, "name")?.as_str()?;
        let at = params.iter().position(|p| p.name == name);
        if Kind::of(field)? == Kind::InitVar {
            to_post_init.push((at, get(field, "default")?));
            continue;
        }
        let (default, factory) = (get(field, "default")?, get(field, "default_factory")?);
        let source = match (at, is_missing(&factory)?) {
            (Some(at), false) => Source::ParamOrFactory(at, factory),
            (Some(at), true) => Source::Param(at),
            (None, false) => Source::Factory(factory),
            (None, true) if slots && !is_missing(&default)? => Source::Constant(default),
            (None, true) => continue,
        };
        steps.push(Step { place: place_of(&name), name, source });
    }
    let this_name = if fields.iter().any(|f| matches!(get(f, "name"), Ok(Value::Str(s)) if &*s == "self")) {
        "__dataclass_self__"
    } else {
        "self"
    };
    let places = steps.iter().map(|step| match step.source {
        Source::Param(at) | Source::ParamOrFactory(at, _) => Some(at),
        _ => None,
    });
    let in_order = !post_init && places.eq((0..params.len()).map(Some));
    let function = Func::new(signature(class, this_name, &params), defaults(&params), None, move |mut b| {
        let this = b.next();
        if in_order {
            // Each parameter goes to the next attribute.
            for step in &steps {
                step.store(&this, b.next(), frozen)?;
            }
            return Ok(Value::None);
        }
        let given: Vec<Value> = params.iter().map(|_| b.next()).collect();
        for step in &steps {
            let argument = match step.source {
                Source::Param(at) | Source::ParamOrFactory(at, _) => given[at].clone(),
                _ => Value::None,
            };
            step.store(&this, argument, frozen)?;
        }
        if post_init {
            let args: Vec<Value> =
                to_post_init.iter().map(|(at, default)| at.map_or(default, |at| &given[at]).clone()).collect();
            op::call_method(&this, "__post_init__", args)?;
        }
        Ok(Value::None)
    });
    if let Value::Func(f) = &function {
        f.set_module(class.module().into());
        f.set_qualname(format!("{}.__init__", class.qualname()).into());
    }
    Ok(function)
}

fn signature(class: &Class, this_name: &str, params: &[Param]) -> Shared<Signature> {
    let mut positional = vec![this_name];
    positional.extend(params.iter().filter(|p| !p.keyword).map(|p| &*p.name));
    let keyword: Vec<&str> = params.iter().filter(|p| p.keyword).map(|p| &*p.name).collect();
    Signature::new(&format!("{}.__init__", class.qualname()), 0, &positional, None, &keyword, None)
}

fn defaults(params: &[Param]) -> Defaults {
    Defaults {
        pos: params.iter().filter(|p| !p.keyword).filter_map(|p| p.default.clone()).collect(),
        kw: params.iter().filter(|p| p.keyword).map(|p| p.default.clone()).collect(),
    }
}

impl Step {
    /// Gives the instance its attribute; `argument` is that of its parameter, where it has one.
    fn store(&self, this: &Value, argument: Value, frozen: bool) -> R<()> {
        let value = match &self.source {
            Source::Param(_) => argument,
            Source::ParamOrFactory(_, factory) if argument.is(&types()?.has_factory) => {
                op::call(factory, Args::none())?
            }
            Source::ParamOrFactory(..) => argument,
            Source::Factory(factory) => op::call(factory, Args::none())?,
            Source::Constant(value) => value.clone(),
        };
        match this {
            Value::Obj(o) if frozen => {
                o.set_attr(&self.name, value);
                Ok(())
            }
            _ => this.put(self.place, value),
        }
    }
}
