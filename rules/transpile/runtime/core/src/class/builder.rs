//! Making classes: from a class statement (`build`) and for types implemented in Rust (`ClassBuilder`).
use super::{user_meta, Meta, Parts};
use crate::func::{GetterFn, MethodFn};
use crate::prelude::*;

/// A class statement: `class name(*bases, **kw)` whose body gave `namespace`.
pub fn build_class(
    name: &str,
    module: &str,
    qualname: &str,
    bases: Vec<Value>,
    namespace: Dict,
    kw: Vec<(Str, Value)>,
) -> R {
    build([name, module, qualname], bases, namespace, kw, false)
}

/// The same of a namespace that the metaclass was asked to prepare.
pub fn build_prepared(
    name: &str,
    module: &str,
    qualname: &str,
    bases: Vec<Value>,
    namespace: Dict,
    kw: Vec<(Str, Value)>,
) -> R {
    build([name, module, qualname], bases, namespace, kw, true)
}

fn build(
    [name, module, qualname]: [&str; 3],
    bases: Vec<Value>,
    namespace: Dict,
    mut kw: Vec<(Str, Value)>,
    prepared: bool,
) -> R {
    let rootless = bases.is_empty();
    let bases = resolve_bases(bases, &namespace)?;
    let mut meta = bases.iter().find_map(Class::meta);
    let mut asked = None;
    if let Some(at) = kw.iter().position(|(k, _)| &**k == "metaclass") {
        // A library's metaclass is a class that has the family's hooks.
        match kw.remove(at).1 {
            Value::Class(c) if c.is(K::Type) => {}
            Value::Class(c) if c.layout() == K::Type => match c.family() {
                Some(family) if c.bases().iter().any(|b| b.is(K::Type)) => meta = meta.or(Some(family)),
                _ => asked = Some(Value::Class(c)),
            },
            Value::Class(c) if c.meta().is_some() => meta = meta.or(c.meta()),
            other => asked = Some(other),
        }
    }
    let own = match &asked {
        Some(Value::Class(c)) if c.layout() == K::Type => user_meta::winner(Some(c.clone()), &bases)?.map(Value::Class),
        Some(_) => asked.clone(),
        None => user_meta::winner(None, &bases)?.map(Value::Class),
    };
    if let Some(own) = own {
        if asked.is_none() && !prepared && prepares(&own) {
            let text = "batuta: a class that inherits the metaclass with __prepare__ of another module must name it";
            return Err(not_implemented_error(text));
        }
        let given = if rootless { &[] } else { &bases[..] };
        return user_meta::call_metaclass(&own, [name, module, qualname], given, &namespace, kw);
    }
    if let Some(meta) = &meta {
        if let Some(made) = meta.prepare(name, &bases, &namespace, &mut kw)? {
            return Ok(made);
        }
    }
    make(name, module, qualname, bases, namespace, kw, meta).map(Value::Class)
}

fn prepares(meta: &Value) -> bool {
    matches!(meta, Value::Class(c) if c.lookup("__prepare__").is_some_and(|found| match &found {
        Value::Descriptor(d) => !matches!(&**d, Descriptor::Class(Value::Func(f)) if f.is_builtin()),
        _ => true,
    }))
}

pub(crate) fn resolve_bases(bases: Vec<Value>, namespace: &Dict) -> R<Vec<Class>> {
    let mut found = Vec::new();
    let original = bases.clone();
    let mut changed = false;
    for base in bases {
        match base {
            Value::Class(c) => found.push(c),
            other => {
                let Some(method) = class_of(&other).lookup("__mro_entries__") else {
                    return Err(type_error(format!(
                        "{}() argument 'bases' must be classes, not {}",
                        "type",
                        other.type_name()
                    )));
                };
                changed = true;
                let args = Args::of(vec![Value::Tuple(Tuple::from(original.clone()))]);
                let entries = crate::attribute::call_bound(&method, &other, &class_of(&other), args)?;
                for entry in collect(&entries)? {
                    match entry {
                        Value::Class(c) => found.push(c),
                        _ => return Err(type_error("__mro_entries__ must return a tuple of classes")),
                    }
                }
            }
        }
    }
    if changed {
        namespace.set_str("__orig_bases__", Value::Tuple(Tuple::from(original)));
    }
    if found.is_empty() {
        found.push(crate::class::builtin::get(K::Object));
    }
    for (at, base) in found.iter().enumerate() {
        if found[..at].iter().any(|c| c.same(base)) {
            return Err(type_error(format!("duplicate base class {}", base.name())));
        }
    }
    Ok(found)
}

fn layout_of(bases: &[Class]) -> R<K> {
    let mut layout = K::Object;
    for base in bases {
        let own = base.layout();
        if matches!(own, K::Bool | K::NoneType | K::Range | K::Slice | K::Function | K::Generator) {
            return Err(type_error(format!("type '{}' is not an acceptable base type", base.name())));
        }
        if own != K::Object {
            if layout != K::Object && layout != own {
                return Err(type_error("multiple bases have instance lay-out conflict"));
            }
            layout = own;
        }
    }
    Ok(layout)
}

/// Slots of a new class: `None` when its instances have a `__dict__`.
fn slots_of(class: &str, bases: &[Class], namespace: &Dict) -> R<Option<Vec<Str>>> {
    let Some(declared) = namespace.get_str("__slots__") else {
        return Ok(None);
    };
    let mut names: Vec<Str> = match declared.payload() {
        Value::Str(s) => vec![s.clone()],
        _ => collect(&declared)?.iter().map(Value::as_str).collect::<R<_>>()?,
    };
    for name in &names {
        if &**name == "__dict__" {
            return Ok(None);
        }
        if namespace.get_str(name).is_some() {
            return Err(value_error(format!("'{name}' in __slots__ conflicts with class variable")));
        }
        // Special methods are looked up in classes: there one that each instance has of its own must be found.
        if name.starts_with("__") && name.ends_with("__") && &**name != "__weakref__" {
            namespace.set_str(name, Func::member(class, name));
        }
    }
    for base in bases {
        match base.slots() {
            Some(more) => names.extend(more.iter().cloned()),
            None if base.kind().is_some() && !base.is_subclass_of(K::BaseException) => {}
            None => return Ok(None),
        }
    }
    Ok(Some(names))
}

/// Makes the class object, then runs `__set_name__` and `__init_subclass__`.
pub fn make(
    name: &str,
    module: &str,
    qualname: &str,
    bases: Vec<Class>,
    namespace: Dict,
    kw: Vec<(Str, Value)>,
    meta: Option<Shared<Box<dyn Meta>>>,
) -> R<Class> {
    let layout = layout_of(&bases)?;
    let slots = slots_of(name, &bases, &namespace)?;
    if namespace.get_str("__del__").is_some() {
        crate::finalize::want();
    }
    if namespace.get_str("__class__").is_some() {
        crate::ops::note_claim();
    }
    if namespace.get_str("__eq__").is_some() && namespace.get_str("__hash__").is_none() {
        namespace.set_str("__hash__", Value::None);
    }
    if let Some(f @ Value::Func(_)) = namespace.get_str("__new__") {
        namespace.set_str("__new__", Descriptor::static_method(f));
    }
    for name in ["__init_subclass__", "__class_getitem__"] {
        if let Some(f @ Value::Func(_)) = namespace.get_str(name) {
            namespace.set_str(name, Descriptor::class_method(f));
        }
    }
    if namespace.get_str("__module__").is_none() {
        namespace.set_str("__module__", Value::str(module));
    }
    for (_, value) in namespace.items() {
        note_module(&value, module);
    }
    let family = bases.iter().find_map(Class::family);
    let parts = Parts {
        name: crate::text::intern(name),
        qualname: crate::text::intern(qualname),
        module: crate::text::intern(module),
        bases,
        dict: namespace,
        fill: None,
        layout,
        kind: None,
        meta: meta.clone(),
        slots,
        family,
    };
    let class = parts.finish()?;
    for (key, value) in class.dict().items() {
        set_name(&class, &key, &value)?;
    }
    if let Some(meta) = &meta {
        meta.created(&class)?;
    }
    let hook = class.lookup_after(&class, "__init_subclass__");
    match hook {
        Some((_, attr)) => {
            let function = crate::attribute::bind(&attr, None, &class)?;
            op::call(&function, Args { pos: Vec::new(), kw })?;
        }
        None if !kw.is_empty() => {
            return Err(type_error(format!("{}.__init_subclass__() takes no keyword arguments", class.name())));
        }
        None => {}
    }
    Ok(class)
}

/// Functions that the class's body defines are of the class's module.
fn note_module(value: &Value, module: &str) {
    match value {
        Value::Func(f) if !f.is_builtin() && f.module().is_none() => f.set_module(Value::str(module)),
        Value::Descriptor(d) => match &**d {
            Descriptor::Static(inner) | Descriptor::Class(inner) => note_module(inner, module),
            Descriptor::Property(p) => [&p.get, &p.set, &p.delete].into_iter().for_each(|f| note_module(f, module)),
            Descriptor::Super { .. } => {}
        },
        _ => {}
    }
}

fn set_name(class: &Class, key: &Value, value: &Value) -> R<()> {
    if let Value::Descriptor(d) = value.payload() {
        if let Descriptor::Property(p) = &**d {
            p.name.set(key.clone());
        }
    }
    match value {
        Value::Descriptor(_) => Ok(()),
        Value::Obj(_) | Value::Native(_) => match class_of(value).lookup("__set_name__") {
            Some(method) => {
                let args = Args::of(vec![class.into(), key.clone()]);
                let called = crate::attribute::call_bound(&method, value, &class_of(value), args);
                called.map(drop).map_err(|e| wrap(e, class, key, value))
            }
            None => Ok(()),
        },
        _ => Ok(()),
    }
}

/// CPython 3.11 reports a failing `__set_name__` as a RuntimeError.
fn wrap(cause: Exc, class: &Class, key: &Value, value: &Value) -> Exc {
    let key = crate::text::fmt::repr(key).unwrap_or_default();
    let text = format!("Error calling __set_name__ on '{}' instance {key} in '{}'", value.type_name(), class.name());
    exc::raise(runtime_error(text).value(), Some(cause.value()))
}

/// A class for a type implemented in Rust.
pub struct ClassBuilder {
    name: String,
    module: String,
    bases: Vec<Class>,
    dict: Dict,
    meta: Option<Shared<Box<dyn Meta>>>,
}

impl ClassBuilder {
    /// `class::native("deque", "collections")`.
    pub fn native(name: &str, module: &str) -> ClassBuilder {
        ClassBuilder { name: name.into(), module: module.into(), bases: Vec::new(), dict: Dict::new(), meta: None }
    }
    pub fn base(mut self, base: Class) -> ClassBuilder {
        self.bases.push(base);
        self
    }
    pub fn meta(mut self, meta: impl Meta) -> ClassBuilder {
        self.meta = Some(Shared::new(Box::new(meta)));
        self
    }
    /// `__new__`: gets the class asked for and the arguments.
    pub fn constructor(self, body: fn(&Class, Args) -> R) -> ClassBuilder {
        let function = Func::builtin("__new__", move |mut a: Args| {
            let first = if a.pos.is_empty() { Value::None } else { a.pos.remove(0) };
            match first {
                Value::Class(c) => body(&c, a),
                other => Err(type_error(format!("__new__(X): X is not a type object ({})", other.type_name()))),
            }
        });
        self.dict.set_str("__new__", Descriptor::static_method(function));
        self
    }
    pub fn method(self, name: &str, body: MethodFn) -> ClassBuilder {
        self.dict.set_str(name, Func::method(&self.name, name, body));
        self
    }
    pub fn methods(mut self, rows: &[(&'static str, MethodFn)]) -> ClassBuilder {
        for (name, body) in rows {
            self = self.method(name, *body);
        }
        self
    }
    pub fn getter(self, name: &str, body: GetterFn) -> ClassBuilder {
        self.dict.set_str(name, Func::getter(&self.name, name, body));
        self
    }
    pub fn class_method(self, name: &str, body: fn(&Class, Args) -> R) -> ClassBuilder {
        let function = Func::builtin(name, move |mut a: Args| {
            let first = if a.pos.is_empty() { Value::None } else { a.pos.remove(0) };
            match first {
                Value::Class(c) => body(&c, a),
                other => Err(type_error(format!("expected a class, got {}", other.type_name()))),
            }
        });
        self.dict.set_str(name, Descriptor::class_method(function));
        self
    }
    pub fn attribute(self, name: &str, value: impl Into<Value>) -> ClassBuilder {
        self.dict.set_str(name, value.into());
        self
    }
    pub fn build(self) -> R<Class> {
        let bases = if self.bases.is_empty() { vec![crate::class::builtin::get(K::Object)] } else { self.bases };
        let meta = self.meta.or_else(|| bases.iter().find_map(Class::meta));
        make(&self.name, &self.module, &self.name, bases, self.dict, Vec::new(), meta)
    }
}
