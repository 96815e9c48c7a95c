//! `operator`: operators as functions.
use batuta_rt::prelude::*;
use std::any::Any;

type Binary = fn(&Value, &Value) -> R;
type Unary = fn(&Value) -> R;

const BINARY: &[(&str, Binary)] = &[
    ("add", op::add),
    ("sub", op::sub),
    ("mul", op::mul),
    ("truediv", op::truediv),
    ("floordiv", op::floordiv),
    ("mod", op::modulo),
    ("pow", op::pow),
    ("matmul", op::matmul),
    ("lshift", op::lshift),
    ("rshift", op::rshift),
    ("and_", op::bitand),
    ("or_", op::bitor),
    ("xor", op::bitxor),
    ("eq", op::eq),
    ("ne", op::ne),
    ("lt", op::lt),
    ("le", op::le),
    ("gt", op::gt),
    ("ge", op::ge),
    ("getitem", op::getitem),
    ("concat", |a, b| {
        let sequence = class_of(a).lookup("__getitem__").is_some() && !matches!(a.payload(), Value::Dict(_));
        if !sequence {
            return Err(type_error(format!("'{}' object can't be concatenated", a.type_name())));
        }
        op::add(a, b)
    }),
    ("is_", |a, b| Ok(Value::Bool(a.is(b)))),
    ("is_not", |a, b| Ok(Value::Bool(!a.is(b)))),
    ("contains", |a, b| Ok(Value::Bool(op::contains(a, b)?))),
    ("iadd", op::iadd),
    ("isub", op::isub),
    ("imul", op::imul),
    ("itruediv", op::itruediv),
    ("ifloordiv", op::ifloordiv),
    ("imod", op::imodulo),
    ("ipow", op::ipow),
    ("iand", op::ibitand),
    ("ior", op::ibitor),
    ("ixor", op::ibitxor),
    ("countOf", |a, b| {
        let mut count = 0i64;
        for item in collect(a)? {
            count += op::same_or_eq(&item, b)? as i64;
        }
        Ok(Value::from(count))
    }),
    ("indexOf", |a, b| {
        for (at, item) in collect(a)?.iter().enumerate() {
            if op::same_or_eq(item, b)? {
                return Ok(Value::from(at as i64));
            }
        }
        Err(value_error("sequence.index(x): x not in sequence"))
    }),
];

const UNARY: &[(&str, Unary)] = &[
    ("neg", op::neg),
    ("pos", op::pos),
    ("inv", op::invert),
    ("invert", op::invert),
    ("abs", op::abs),
    ("index", |v| Ok(Value::Int(op::index(v)?))),
    ("not_", |v| Ok(Value::Bool(op::not(v)?))),
    ("truth", |v| Ok(Value::Bool(op::truthy(v)?))),
];

pub fn module() -> Module {
    crate::module_once!(crate::showing::built("operator", build))
}

fn build() -> R<Module> {
    let mut module = Module::new("operator");
    for (name, function) in BINARY {
        module = module.function(name, move |a| {
            let [left, right] = a.exactly::<2>(name)?;
            function(&left, &right)
        });
        let dunder = format!("__{}__", name.trim_end_matches('_'));
        module.set(&dunder, module.get(name)?);
    }
    for (name, function) in UNARY {
        module = module.function(name, move |a| function(&a.one(name)?));
    }
    module = module
        .function("setitem", |a| {
            let [object, key, value] = a.exactly::<3>("setitem")?;
            op::setitem(&object, &key, value).map(Value::from)
        })
        .function("length_hint", length_hint)
        .function("call", |mut a| {
            if a.pos.is_empty() {
                return Err(type_error("call expected at least 1 argument, got 0"));
            }
            let function = a.pos.remove(0);
            op::call(&function, a)
        })
        .function("delitem", |a| {
            let [object, key] = a.exactly::<2>("delitem")?;
            op::delitem(&object, &key).map(Value::from)
        });
    for (name, take) in GETTERS {
        let class = ClassBuilder::native(name, "operator")
            .constructor(*take)
            .method("__call__", |this, a| match this.downcast::<Getter>() {
                Some(getter) => getter.call(&a.one(&getter.class.name())?),
                None => Err(type_error("expected a getter")),
            })
            .method("__repr__", |this, _| match this.downcast::<Getter>() {
                Some(getter) => getter.repr(),
                None => Err(type_error("expected a getter")),
            })
            .build()?;
        module.set(name, Value::Class(class));
    }
    Ok(module)
}

fn length_hint(a: Args) -> R {
    let [object, default] = a.between::<2>("length_hint", 1)?;
    let object = object.unwrap_or_default();
    let default = default.unwrap_or_else(|| 0.into());
    if !matches!(default.payload(), Value::Int(_)) {
        return Err(type_error(format!("'{}' object cannot be interpreted as an integer", default.type_name())));
    }
    for name in ["__len__", "__length_hint__"] {
        if class_of(&object).lookup(name).is_some() {
            return match op::call_special(&object, name, ())? {
                Value::NotImplemented => Ok(default),
                found => Ok(found),
            };
        }
    }
    Ok(default)
}

/// What `itemgetter`, `attrgetter` and `methodcaller` make.
struct Getter {
    class: Class,
    what: What,
}

enum What {
    Items(Vec<Value>),
    Attributes(Vec<Str>),
    Method(Str, Args),
}

impl Native for Getter {
    fn class(&self) -> Class {
        self.class.clone()
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

type Constructor = fn(&Class, Args) -> R;

const GETTERS: &[(&str, Constructor)] = &[
    ("itemgetter", |class, a| {
        a.no_keywords("itemgetter")?;
        if a.pos.is_empty() {
            return Err(type_error("itemgetter expected 1 argument, got 0"));
        }
        Ok(Value::native(Getter { class: class.clone(), what: What::Items(a.pos) }))
    }),
    ("attrgetter", |class, a| {
        a.no_keywords("attrgetter")?;
        if a.pos.is_empty() {
            return Err(type_error("attrgetter expected 1 argument, got 0"));
        }
        let mut names = Vec::new();
        for name in &a.pos {
            match name.payload() {
                Value::Str(name) => names.push(name.clone()),
                _ => return Err(type_error("attribute name must be a string")),
            }
        }
        Ok(Value::native(Getter { class: class.clone(), what: What::Attributes(names) }))
    }),
    ("methodcaller", |class, mut a| {
        if a.pos.is_empty() {
            return Err(type_error("methodcaller needs at least one argument, the method name"));
        }
        match a.pos.remove(0).payload() {
            Value::Str(name) => Ok(Value::native(Getter { class: class.clone(), what: What::Method(name.clone(), a) })),
            _ => Err(type_error("method name must be a string")),
        }
    }),
];

fn attribute_path(object: &Value, path: &str) -> R {
    let mut at = object.clone();
    for name in path.split('.') {
        at = op::getattr(&at, name)?;
    }
    Ok(at)
}

impl Getter {
    fn call(&self, object: &Value) -> R {
        let many = |found: R<Vec<Value>>| found.map(|items| Value::Tuple(Tuple::from(items)));
        match &self.what {
            What::Items(keys) => match keys.as_slice() {
                [only] => op::getitem(object, only),
                all => many(all.iter().map(|key| op::getitem(object, key)).collect()),
            },
            What::Attributes(names) => match names.as_slice() {
                [only] => attribute_path(object, only),
                all => many(all.iter().map(|name| attribute_path(object, name)).collect()),
            },
            What::Method(name, args) => op::call_method(object, name, args.clone()),
        }
    }

    fn repr(&self) -> R {
        let mut parts = Vec::new();
        match &self.what {
            What::Items(keys) => {
                for key in keys {
                    parts.push(fmt::repr(key)?.to_string());
                }
            }
            What::Attributes(names) => {
                for name in names {
                    parts.push(fmt::repr(&Value::Str(name.clone()))?.to_string());
                }
            }
            What::Method(name, args) => {
                parts.push(fmt::repr(&Value::Str(name.clone()))?.to_string());
                for value in &args.pos {
                    parts.push(fmt::repr(value)?.to_string());
                }
                for (key, value) in &args.kw {
                    parts.push(format!("{key}={}", fmt::repr(value)?));
                }
            }
        }
        Ok(Value::from(format!("operator.{}({})", self.class.name(), parts.join(", "))))
    }
}
