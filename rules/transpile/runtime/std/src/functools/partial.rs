//! `partial` and `partialmethod`.
use batuta_rt::prelude::*;
use std::any::Any;

pub struct Partial {
    class: Class,
    func: Value,
    args: Vec<Value>,
    kw: Vec<(Str, Value)>,
    /// Attributes that the program stores on it.
    attrs: Dict,
}

impl Native for Partial {
    fn class(&self) -> Class {
        self.class.clone()
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn get_attribute(&self, _this: &Value, name: &str) -> R<Option<Value>> {
        Ok(self.attrs.get_str(name))
    }
    fn set_attribute(&self, _this: &Value, name: &str, value: Option<Value>) -> R<bool> {
        if name == "__dict__" && value.is_none() {
            return Err(type_error("cannot delete __dict__"));
        }
        match value {
            Some(value) => self.attrs.set_str(name, value),
            None => drop(self.attrs.remove_str(name)),
        }
        Ok(true)
    }
}

impl Partial {
    fn of(value: &Value) -> R<&Partial> {
        value.downcast::<Partial>().ok_or_else(|| type_error("expected a functools.partial object"))
    }
    /// The arguments of a call: those kept, then those given; given keywords win.
    fn join(&self, given: Args) -> Args {
        let mut args = Args { pos: self.args.clone(), kw: self.kw.clone() };
        args.pos.extend(given.pos);
        for (name, value) in given.kw {
            match args.kw.iter_mut().find(|(known, _)| *known == name) {
                Some(slot) => slot.1 = value,
                None => args.kw.push((name, value)),
            }
        }
        args
    }
}

fn construct(class: &Class, mut a: Args) -> R {
    if a.pos.is_empty() {
        return Err(type_error("type 'partial' takes at least one argument"));
    }
    let func = a.pos.remove(0);
    let callable = op::truthy(&op::call(&builtins::get("callable"), [func.clone()])?)?;
    if !callable {
        return Err(type_error("the first argument must be callable"));
    }
    // A partial of a partial is flattened, as CPython does.
    let (func, args) = match func.downcast::<Partial>() {
        Some(inner) => (inner.func.clone(), inner.join(a)),
        None => (func, a),
    };
    Ok(Value::native(Partial { class: class.clone(), func, args: args.pos, kw: args.kw, attrs: Dict::new() }))
}

fn keywords(partial: &Partial) -> Value {
    let dict = Dict::new();
    for (name, value) in &partial.kw {
        dict.set_str(name, value.clone());
    }
    Value::Dict(dict)
}

fn repr(this: &Value) -> R {
    let text = crate::showing::nested(this, "...", || shown(Partial::of(this)?))?;
    Ok(text.into())
}

fn shown(partial: &Partial) -> R<Str> {
    let mut parts = vec![fmt::repr(&partial.func)?.to_string()];
    for value in &partial.args {
        parts.push(fmt::repr(value)?.to_string());
    }
    for (name, value) in &partial.kw {
        parts.push(format!("{name}={}", fmt::repr(value)?));
    }
    Ok(format!("functools.partial({})", parts.join(", ")).into())
}

pub fn class() -> R<Class> {
    ClassBuilder::native("partial", "functools")
        .constructor(construct)
        .method("__call__", |this, a| {
            let partial = Partial::of(this)?;
            op::call(&partial.func, partial.join(a))
        })
        .method("__repr__", |this, _| repr(this))
        .getter("func", |this| Ok(Partial::of(this)?.func.clone()))
        .getter("args", |this| Ok(Value::Tuple(Tuple::from(Partial::of(this)?.args.clone()))))
        .getter("keywords", |this| Ok(keywords(Partial::of(this)?)))
        .build()
}

struct PartialMethod {
    class: Class,
    inner: Value,
}

impl Native for PartialMethod {
    fn class(&self) -> Class {
        self.class.clone()
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn descriptor_get(&self, _this: &Value, instance: Option<&Value>, _owner: &Class) -> R<Option<Value>> {
        let Some(instance) = instance else { return Ok(Some(self.inner.clone())) };
        let partial = Partial::of(&self.inner)?;
        let mut pos = vec![instance.clone()];
        pos.extend(partial.args.iter().cloned());
        let made = Partial {
            class: partial.class.clone(),
            func: partial.func.clone(),
            args: pos,
            kw: partial.kw.clone(),
            attrs: Dict::new(),
        };
        Ok(Some(Value::native(made)))
    }
}

pub fn method_class() -> R<Class> {
    ClassBuilder::native("partialmethod", "functools")
        .constructor(|class, a| {
            let inner = construct(&self::class()?, a)?;
            Ok(Value::native(PartialMethod { class: class.clone(), inner }))
        })
        .build()
}
