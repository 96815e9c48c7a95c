//! `OrderedDict`: a dict whose order counts in comparison and can be changed.
use batuta_rt::prelude::*;

fn is_ordered(value: &Value) -> bool {
    class_of(value).mro().iter().any(|class| &*class.name() == "OrderedDict" && &*class.module() == "collections")
}

fn move_to_end(this: &Value, mut a: Args) -> R {
    if let (1, true, Value::Dict(dict)) = (a.pos.len(), a.kw.is_empty(), this.payload()) {
        let key = a.pos.pop().unwrap_or_default();
        return if dict.move_to(&key, true)? { Ok(Value::None) } else { Err(key_error(key)) };
    }
    let [key, last] = a.named("move_to_end", ["key", "last"], 1)?;
    let key = key.unwrap_or_default();
    let last = match last {
        Some(last) => op::truthy(&last)?,
        None => true,
    };
    if this.as_dict()?.move_to(&key, last)? {
        Ok(Value::None)
    } else {
        Err(key_error(key))
    }
}

fn popitem(this: &Value, a: Args) -> R {
    let [last] = a.named("popitem", ["last"], 0)?;
    let dict = this.as_dict()?;
    let last = match last {
        Some(last) => op::truthy(&last)?,
        None => true,
    };
    match if last { dict.pop_last() } else { dict.pop_first() } {
        Some((key, value)) => Ok(Value::Tuple(Tuple::from(vec![key, value]))),
        None => Err(key_error(Value::str("dictionary is empty"))),
    }
}

fn equal(this: &Value, other: &Value) -> R {
    let Value::Dict(right) = other.payload() else { return Ok(Value::NotImplemented) };
    let left = this.as_dict()?;
    if is_ordered(other) {
        let (a, b) = (left.keys(), right.keys());
        if a.len() != b.len() {
            return Ok(Value::Bool(false));
        }
        for (x, y) in a.iter().zip(&b) {
            if !op::eq_bool(x, y)? {
                return Ok(Value::Bool(false));
            }
        }
    }
    op::eq(&Value::Dict(left), &Value::Dict(right.clone()))
}

fn repr(this: &Value) -> R {
    let name = class_of(this).name();
    let dict = this.as_dict()?;
    if dict.is_empty() {
        return Ok(Value::from(format!("{name}()")));
    }
    let pairs: Vec<Value> = dict.items().into_iter().map(|(k, v)| Value::Tuple(Tuple::from(vec![k, v]))).collect();
    let shown = crate::showing::nested(this, "...", || fmt::repr(&Value::List(List::from(pairs))))?;
    Ok(Value::from(if shown == "..." { shown } else { format!("{name}({shown})") }))
}

fn merged(this: &Value, left: &Value, right: &Value) -> R {
    if !matches!(left.payload(), Value::Dict(_)) || !matches!(right.payload(), Value::Dict(_)) {
        return Ok(Value::NotImplemented);
    }
    let made = op::call(&Value::Class(class_of(this)), [left.clone()])?;
    op::call_method(&made, "update", [right.clone()])?;
    Ok(made)
}

pub fn class() -> R<Class> {
    ClassBuilder::native("OrderedDict", "collections")
        .base(exc::class::Dict())
        .method("move_to_end", move_to_end)
        .method("popitem", popitem)
        .method("__eq__", |this, a| equal(this, &a.one("__eq__")?))
        .method("__ne__", |this, a| match equal(this, &a.one("__ne__")?)? {
            Value::Bool(equal) => Ok(Value::Bool(!equal)),
            other => Ok(other),
        })
        .attribute("__hash__", Value::None)
        .method("__or__", |this, a| merged(this, this, &a.one("__or__")?))
        .method("__ror__", |this, a| merged(this, &a.one("__ror__")?, this))
        .method("__ior__", |this, a| {
            op::call_method(this, "update", [a.one("__ior__")?])?;
            Ok(this.clone())
        })
        .method("__repr__", |this, _| repr(this))
        .method("copy", |this, _| op::call(&Value::Class(class_of(this)), [this.clone()]))
        .method("__copy__", |this, _| op::call(&Value::Class(class_of(this)), [this.clone()]))
        .build()
}
