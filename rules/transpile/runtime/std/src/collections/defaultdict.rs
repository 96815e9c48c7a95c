//! `defaultdict`: a dict that makes missing values.
use batuta_rt::prelude::*;

fn factory(this: &Value) -> R {
    match this {
        Value::Obj(object) => Ok(object.attr("default_factory").unwrap_or_default()),
        _ => Ok(Value::None),
    }
}

fn init(this: &Value, mut a: Args) -> R {
    let made = if a.pos.is_empty() { Value::None } else { a.pos.remove(0) };
    let callable = op::truthy(&op::call(&builtins::get("callable"), [made.clone()])?)?;
    if !made.is_none() && !callable {
        return Err(type_error("first argument must be callable or None"));
    }
    if let Value::Obj(object) = this {
        object.set_attr("default_factory", made);
    }
    op::call_method(&builtins::get("dict"), "__init__", a.with_first(this.clone()))
}

fn missing(this: &Value, a: Args) -> R {
    let key = a.one("__missing__")?;
    let factory = factory(this)?;
    if factory.is_none() {
        return Err(key_error(key));
    }
    let value = op::call(&factory, ())?;
    op::setitem(this, &key, value.clone())?;
    Ok(value)
}

fn copied(this: &Value) -> R {
    op::call(&Value::Class(class_of(this)), [factory(this)?, Value::Dict(this.as_dict()?)])
}

fn merged(this: &Value, left: &Value, right: &Value) -> R {
    for side in [left, right] {
        if !matches!(side.payload(), Value::Dict(_)) {
            return Ok(Value::NotImplemented);
        }
    }
    let made = op::call(&Value::Class(class_of(this)), [factory(this)?, Value::Dict(left.as_dict()?)])?;
    op::call_method(&made, "update", [right.clone()])?;
    Ok(made)
}

pub fn class() -> R<Class> {
    ClassBuilder::native("defaultdict", "collections")
        .base(exc::class::Dict())
        .method("__init__", init)
        .method("__missing__", missing)
        .method("copy", |this, _| copied(this))
        .method("__copy__", |this, _| copied(this))
        .method("__or__", |this, a| merged(this, this, &a.one("__or__")?))
        .method("__ror__", |this, a| merged(this, &a.one("__ror__")?, this))
        .method("__repr__", |this, _| {
            // The factory is marked, not the dict: one that marks itself too, a partial, shows as dots.
            let items = fmt::repr(&Value::Dict(this.as_dict()?))?;
            let factory = factory(this)?;
            let made = crate::showing::nested(&factory, "...", || fmt::repr(&factory))?;
            Ok(Value::from(format!("{}({made}, {items})", class_of(this).name())))
        })
        .build()
}
