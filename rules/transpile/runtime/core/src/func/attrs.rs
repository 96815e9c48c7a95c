//! Attributes of functions, bound methods and descriptors.
use crate::class::type_methods::TypeSpec;
use crate::prelude::*;

fn strings(names: &[Str]) -> Value {
    Value::Tuple(names.iter().map(Value::from).collect())
}

/// An attribute that functions and methods keep themselves.
pub(crate) fn get(object: &Value, name: &str) -> R<Option<Value>> {
    match object {
        Value::Func(f) => Ok(of_function(f, object, name)),
        Value::Method(m) => match name {
            "__self__" => Ok(Some(m.this.clone())),
            "__func__" => Ok(Some(m.func.clone())),
            "__call__" => Ok(Some(object.clone())),
            "__class__" => Ok(Some(class_of(object).into())),
            _ => op::getattr_opt(&m.func, name),
        },
        _ => Ok(None),
    }
}

fn of_function(f: &Func, object: &Value, name: &str) -> Option<Value> {
    if let Some(found) = f.attrs().get_str(name) {
        return Some(found);
    }
    Some(match name {
        "__name__" => f.name().into(),
        "__qualname__" => f.qualname().into(),
        "__module__" => f.module(),
        "__doc__" => f.doc(),
        "__dict__" => Value::Dict(f.attrs().clone()),
        "__call__" => object.clone(),
        "__self__" if matches!(f.kind(), FuncKind::Builtin(_)) => Value::None,
        "__defaults__" if !f.is_builtin() => match f.defaults()?.pos {
            pos if pos.is_empty() => Value::None,
            pos => Value::Tuple(Tuple::from(pos)),
        },
        "__kwdefaults__" if !f.is_builtin() => {
            let dict = Dict::new();
            for (key, value) in f.signature()?.kwonly().iter().zip(f.defaults()?.kw) {
                if let Some(value) = value {
                    dict.set_str(key, value);
                }
            }
            if dict.is_empty() {
                Value::None
            } else {
                Value::Dict(dict)
            }
        }
        "__annotations__" if !f.is_builtin() => {
            let made = Value::Dict(Dict::new());
            f.attrs().set_str(name, made.clone());
            made
        }
        "__code__" => {
            let signature = f.signature()?;
            let code = Module::new("code");
            code.set("co_name", f.name());
            code.set("co_argcount", signature.params().len());
            code.set("co_posonlyargcount", signature.posonly());
            code.set("co_kwonlyargcount", signature.kwonly().len());
            let all: Vec<Str> = signature.params().iter().chain(signature.kwonly()).cloned().collect();
            code.set("co_varnames", strings(&all));
            Value::Module(code)
        }
        _ => return None,
    })
}

pub(crate) fn set(f: &Func, name: &str, value: Option<Value>) -> R<()> {
    match (name, value) {
        ("__name__" | "__qualname__", Some(value)) => {
            let Value::Str(text) = value.payload() else {
                return Err(type_error(format!("{name} must be set to a string object")));
            };
            if name == "__name__" {
                f.set_name(text.clone())
            } else {
                f.set_qualname(text.clone())
            }
        }
        ("__doc__", value) => f.set_doc(value.unwrap_or_default()),
        ("__module__", value) => f.set_module(value.unwrap_or_default()),
        ("__dict__", Some(Value::Dict(d))) => f.attrs().merge(&d)?,
        (_, _) if f.is_builtin() => {
            let object = Value::Func(f.clone());
            let text = format!("'{}' object has no attribute '{name}'", object.type_name());
            return Err(attribute_error(text, &object, name));
        }
        (_, Some(value)) => f.attrs().set_str(name, value),
        (_, None) => {
            if f.attrs().remove_str(name).is_none() {
                let text = format!("'function' object has no attribute '{name}'");
                return Err(attribute_error(text, &Value::Func(f.clone()), name));
            }
        }
    }
    Ok(())
}

/// Attributes of property, staticmethod and classmethod objects.
pub(crate) fn descriptor_get(this: &Value, d: &Shared<Descriptor>, name: &str) -> R<Option<Value>> {
    match &**d {
        Descriptor::Property(p) => Ok(match name {
            "fget" => Some(p.now().get.clone()),
            "fset" => Some(p.now().set.clone()),
            "fdel" => Some(p.now().delete.clone()),
            "__doc__" => Some(p.now().doc.get()),
            "__isabstractmethod__" => Some(super::property::is_abstract(p.now())?.into()),
            "__get__" => Some(getter_of(this)),
            "__set__" | "__delete__" => Some(storer_of(this, name)),
            _ => None,
        }),
        Descriptor::Static(inner) | Descriptor::Class(inner) => match name {
            "__func__" | "__wrapped__" => Ok(Some(inner.clone())),
            "__class__" => Ok(None),
            "__get__" => Ok(Some(getter_of(this))),
            "__isabstractmethod__" => {
                let marked = op::getattr_opt(inner, name)?;
                Ok(Some(marked.map_or(Ok(false), |v| op::truthy(&v))?.into()))
            }
            _ => op::getattr_opt(inner, name),
        },
        Descriptor::Super { .. } => Ok(None),
    }
}

/// `x.__get__(instance, owner=None)` of what binds itself.
pub(crate) fn getter_of(this: &Value) -> Value {
    let this = this.clone();
    Func::builtin("__get__", move |a| {
        let [instance, owner] = a.between::<2>("__get__", 1)?;
        let instance = instance.filter(|v| !v.is_none());
        let owner = owner.filter(|v| !v.is_none());
        let class = match (&instance, owner) {
            (_, Some(Value::Class(c))) => c,
            (Some(instance), _) => class_of(instance),
            (None, _) => return Err(type_error("__get__(None, None) is invalid")),
        };
        crate::attribute::bind(&this, instance.as_ref(), &class)
    })
}

/// `x.__set__(instance, value)` and `x.__delete__(instance)` of a property.
fn storer_of(this: &Value, name: &str) -> Value {
    let this = this.clone();
    let stores = name == "__set__";
    Func::builtin(name, move |a| {
        let (instance, value) = if stores {
            let [instance, value] = a.exactly("__set__")?;
            (instance, Some(value))
        } else {
            (a.one("__delete__")?, None)
        };
        let class = class_of(&instance);
        crate::attribute::store_descriptor(&this, &instance, &class, "", &value)?;
        Ok(Value::None)
    })
}

/// `__get__` as an attribute of the types.
pub(crate) const BINDING: TypeSpec =
    TypeSpec { methods: &[("__get__", |this, a| op::call(&getter_of(this.payload()), a))], getters: &[], statics: &[] };

pub(crate) const STORING: TypeSpec = TypeSpec {
    methods: &[
        ("__set__", |this, a| op::call(&storer_of(this.payload(), "__set__"), a)),
        ("__delete__", |this, a| op::call(&storer_of(this.payload(), "__delete__"), a)),
    ],
    getters: &[],
    statics: &[],
};
