//! How objects whose class says what their state is are copied: `__reduce_ex__`, `__reduce__`, `__getstate__`, `__setstate__`, `__getnewargs__`.
use batuta_rt::prelude::*;

/// A method that a class of the program defines; what a library class has is no answer.
fn defined(value: &Value, name: &str) -> bool {
    matches!(class_of(value).lookup(name), Some(Value::Func(f)) if !f.is_builtin())
}

const MEMBERS: [&str; 6] =
    ["__reduce_ex__", "__reduce__", "__getstate__", "__setstate__", "__getnewargs__", "__getnewargs_ex__"];

/// True when the class of the program takes part in how its objects are copied.
pub(crate) fn takes_part(value: &Value) -> bool {
    matches!(value, Value::Obj(_)) && MEMBERS.iter().any(|name| defined(value, name))
}

/// The copy; `deep` copies what is inside, `made` is told of the new object before its state is set.
pub(crate) fn copy(value: &Value, deep: &mut dyn FnMut(&Value) -> R, made: &mut dyn FnMut(&Value) -> R<()>) -> R {
    let reduced = if defined(value, "__reduce_ex__") {
        op::call_method(value, "__reduce_ex__", [Value::from(4)])?
    } else if defined(value, "__reduce__") {
        op::call_method(value, "__reduce__", ())?
    } else {
        return of_state(value, deep, made);
    };
    let Value::Tuple(parts) = reduced.payload() else { return Ok(value.clone()) };
    let part = |at: usize| parts.get(at).cloned().unwrap_or_default();
    let mut args = Vec::new();
    for one in collect(&part(1))? {
        args.push(deep(&one)?);
    }
    let new = op::call(&part(0), Args::of(args))?;
    made(&new)?;
    if !part(2).is_none() {
        let state = deep(&part(2))?;
        set_state(&new, &state)?;
    }
    if !part(3).is_none() {
        for item in collect(&part(3))? {
            let item = deep(&item)?;
            op::call_method(&new, "append", [item])?;
        }
    }
    if !part(4).is_none() {
        for pair in collect(&part(4))? {
            let [key, item] = op::unpack::<2>(&pair)?;
            op::setitem(&new, &deep(&key)?, deep(&item)?)?;
        }
    }
    Ok(new)
}

fn of_state(value: &Value, deep: &mut dyn FnMut(&Value) -> R, made: &mut dyn FnMut(&Value) -> R<()>) -> R {
    let class = Value::Class(class_of(value));
    let mut args = Args::of(vec![class.clone()]);
    if defined(value, "__getnewargs_ex__") {
        let [pos, kw] = op::unpack::<2>(&op::call_method(value, "__getnewargs_ex__", ())?)?;
        for one in collect(&pos)? {
            args.push(deep(&one)?);
        }
        args.extend_keywords(&deep(&kw)?)?;
    } else if defined(value, "__getnewargs__") {
        for one in collect(&op::call_method(value, "__getnewargs__", ())?)? {
            args.push(deep(&one)?);
        }
    }
    let new = op::call_method(&class, "__new__", args)?;
    made(&new)?;
    let state = if defined(value, "__getstate__") {
        op::call_method(value, "__getstate__", ())?
    } else {
        match value {
            Value::Obj(o) if !o.attrs().is_empty() => Value::Dict(o.attrs().copy()),
            _ => Value::None,
        }
    };
    if !state.is_none() {
        let state = deep(&state)?;
        set_state(&new, &state)?;
    }
    if let Value::Obj(o) = value {
        match o.payload() {
            Payload::Value(items @ Value::List(_)) => {
                for item in collect(items)? {
                    let item = deep(&item)?;
                    op::call_method(&new, "append", [item])?;
                }
            }
            Payload::Value(Value::Dict(items)) => {
                for (key, item) in items.items() {
                    op::setitem(&new, &deep(&key)?, deep(&item)?)?;
                }
            }
            _ => {}
        }
    }
    Ok(new)
}

fn set_state(new: &Value, state: &Value) -> R<()> {
    if defined(new, "__setstate__") {
        return op::call_method(new, "__setstate__", [state.clone()]).map(drop);
    }
    let parts = match state.payload() {
        Value::Tuple(pair) if pair.len() == 2 => pair.to_vec(),
        _ => vec![state.clone()],
    };
    for part in parts.iter().filter(|part| !part.is_none()) {
        let Value::Dict(names) = part.payload() else {
            return Err(type_error(format!("'{}' object is not a state that can be set", part.type_name())));
        };
        for (name, item) in names.items() {
            op::setattr(new, &name.as_str()?, item)?;
        }
    }
    Ok(())
}
