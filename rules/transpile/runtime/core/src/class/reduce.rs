//! `object.__reduce_ex__` and `object.__getstate__`: how objects of the program's classes say what they are made of.
use super::object::Payload;
use super::type_methods::TypeSpec;
use crate::prelude::*;

/// A method that a class of the program defines.
fn defined(class: &Class, name: &str) -> Option<Value> {
    class.lookup(name).filter(|found| matches!(found, Value::Func(f) if !f.is_builtin()))
}

fn bound(this: &Value, name: &str) -> R<Option<Value>> {
    let class = class_of(this);
    match defined(&class, name) {
        Some(method) => crate::attribute::call_bound(&method, this, &class, Args::none()).map(Some),
        None => Ok(None),
    }
}

fn unknown(this: &Value) -> Exc {
    not_implemented_error(format!("batuta: reducing '{}' objects is not supported", this.type_name()))
}

/// `object.__getstate__()`: the attributes, or None.
fn state(this: &Value) -> R {
    match this {
        Value::Obj(object) => {
            if object.class().mro().iter().any(|class| class.slots().is_some_and(|names| !names.is_empty())) {
                return Err(unknown(this));
            }
            let attributes = object.attrs();
            Ok(if attributes.is_empty() { Value::None } else { attributes.clone().into() })
        }
        Value::Native(_) | Value::Iter(_) => Err(unknown(this)),
        _ => Ok(Value::None),
    }
}

fn new_object() -> Value {
    thread_local! {
        static MADE: OnceCell<Value> = const { OnceCell::new() };
    }
    MADE.with(|made| {
        made.get_or_init(|| {
            let function = Func::builtin("__newobj__", |a: Args| match a.pos.first().cloned() {
                Some(class) => op::call_method(&class, "__new__", a),
                None => Err(type_error("__newobj__() missing 1 required positional argument: 'cls'")),
            });
            if let Value::Func(f) = &function {
                f.set_module("copyreg".into());
            }
            function
        })
        .clone()
    })
}

fn reduce(this: &Value, protocol: i64) -> R {
    if let Some(made) = bound(this, "__reduce__")? {
        return Ok(made);
    }
    let class = class_of(this);
    if class.lookup("__reduce__").is_some() {
        return op::call_method(this, "__reduce__", ());
    }
    let object = match this {
        Value::Obj(object) if protocol >= 2 => object,
        Value::Gen(_) | Value::Module(_) | Value::View(_) => {
            return Err(type_error(format!("cannot pickle '{}' object", this.type_name())));
        }
        _ => return Err(unknown(this)),
    };
    let mut args = vec![Value::Class(class.clone())];
    let (mut items, mut pairs) = (Value::None, Value::None);
    if defined(&class, "__getnewargs_ex__").is_some() {
        return Err(unknown(this));
    } else if let Some(given) = bound(this, "__getnewargs__")? {
        args.extend(collect(&given)?);
    } else {
        match object.payload() {
            Payload::None => {}
            Payload::Value(inner @ (Value::Int(_) | Value::Float(_) | Value::Str(_) | Value::Tuple(_))) => {
                args.push(inner.clone());
            }
            Payload::Value(Value::List(_) | Value::Dict(_)) => {}
            _ => return Err(unknown(this)),
        }
    }
    match object.payload() {
        Payload::Value(Value::List(_)) => items = builtins::iter_value(this)?,
        Payload::Value(Value::Dict(_)) => pairs = builtins::iter_value(&op::call_method(this, "items", ())?)?,
        _ => {}
    }
    let state = match bound(this, "__getstate__")? {
        Some(state) => state,
        None => state(this)?,
    };
    Ok(Value::Tuple(Tuple::from(vec![new_object(), Value::Tuple(Tuple::from(args)), state, items, pairs])))
}

pub(crate) const OBJECT: TypeSpec = TypeSpec {
    methods: &[
        ("__reduce_ex__", |this, a| reduce(this, op::index(&a.one("__reduce_ex__")?)?.to_index()?)),
        ("__getstate__", |this, a| {
            a.empty("object.__getstate__")?;
            state(this)
        }),
    ],
    getters: &[],
    statics: &[],
};

/// Of the constants that are their name.
pub(crate) const NAMED: TypeSpec = TypeSpec {
    methods: &[("__reduce__", |this, a| {
        a.empty("__reduce__")?;
        fmt::repr(this).map(Value::from)
    })],
    getters: &[],
    statics: &[],
};

pub(crate) const RANGE: TypeSpec = TypeSpec {
    methods: &[("__reduce__", |this, a| {
        a.empty("__reduce__")?;
        let ends = ["start", "stop", "step"].into_iter().map(|name| op::getattr(this, name)).collect::<R<Vec<_>>>()?;
        Ok(Value::Tuple(Tuple::from(vec![Value::Class(class_of(this)), Value::Tuple(Tuple::from(ends))])))
    })],
    getters: &[],
    statics: &[],
};
