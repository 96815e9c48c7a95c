//! `functools`: higher-order functions.
mod cache;
mod dispatch;
mod partial;
mod wrapping;

use batuta_rt::prelude::*;

pub fn module() -> Module {
    crate::module_once!(crate::showing::built("functools", build))
}

fn build() -> R<Module> {
    let module = Module::new("functools")
        .function("reduce", reduce)
        .function("cmp_to_key", cmp_to_key)
        .function("lru_cache", cache::lru_cache)
        .function("cache", cache::cache)
        .function("wraps", wrapping::wraps)
        .function("update_wrapper", wrapping::update_wrapper)
        .function("total_ordering", wrapping::total_ordering)
        .function("singledispatch", dispatch::singledispatch);
    module.set("partial", Value::Class(partial::class()?));
    module.set("partialmethod", Value::Class(partial::method_class()?));
    module.set("cached_property", Value::Class(wrapping::cached_property_class()?));
    module.set("singledispatchmethod", Value::Class(dispatch::method_class()?));
    let names = |names: &[&str]| Value::Tuple(Tuple::from(names.iter().map(|n| Value::str(n)).collect::<Vec<_>>()));
    module.set("WRAPPER_ASSIGNMENTS", names(wrapping::ASSIGNED));
    module.set("WRAPPER_UPDATES", names(&["__dict__"]));
    Ok(module)
}

fn reduce(a: Args) -> R {
    let [function, iterable, initial] = a.between::<3>("reduce", 2)?;
    let function = function.unwrap_or_default();
    let iterable = iterable.unwrap_or_default();
    let mut source = op::iter(&iterable).map_err(|e| match e.is(K::TypeError) {
        true => type_error("reduce() arg 2 must support iteration"),
        false => e,
    })?;
    let mut total = match initial {
        Some(value) => value,
        None => match source.next()? {
            Some(value) => value,
            None => return Err(type_error("reduce() of empty iterable with no initial value")),
        },
    };
    while let Some(item) = source.next()? {
        total = op::call_with(&function, [total, item])?;
    }
    Ok(total)
}

/// `cmp_to_key(f)`: calling it wraps a value into an object ordered by `f`.
fn cmp_to_key(a: Args) -> R {
    let [compare] = a.named("cmp_to_key", ["mycmp"], 1)?;
    let compare = compare.unwrap_or_default();
    macro_rules! by {
        ($test:expr) => {{
            let compare = compare.clone();
            move |a: Args| -> R {
                let [this, other] = a.exactly::<2>("K comparison")?;
                let args = [op::getattr(&this, "obj")?, op::getattr(&other, "obj")?];
                let order = op::call(&compare, args)?;
                let test: fn(&Value, &Value) -> R = $test;
                test(&order, &Value::from(0))
            }
        }};
    }
    let class = ClassBuilder::native("KeyWrapper", "functools")
        .method("__init__", |this, a| op::setattr(this, "obj", a.one("K")?).map(Value::from))
        .attribute("__hash__", Value::None)
        .build()?;
    let unbound: [(&str, Value); 5] = [
        ("__lt__", Func::builtin("__lt__", by!(op::lt))),
        ("__gt__", Func::builtin("__gt__", by!(op::gt))),
        ("__eq__", Func::builtin("__eq__", by!(op::eq))),
        ("__le__", Func::builtin("__le__", by!(op::le))),
        ("__ge__", Func::builtin("__ge__", by!(op::ge))),
    ];
    for (name, function) in unbound {
        class.set(name, wrapping::bindable(name, function));
    }
    Ok(Value::Class(class))
}
