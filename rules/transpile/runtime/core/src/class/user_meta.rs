//! Metaclasses that the program defines (`class M(type)`): the hooks of `Meta` found in the class `M`, and the methods of `type`.
use super::{Meta, Parts};
use crate::attribute::{bind, call_bound};
use crate::class::builtin::get;
use crate::class::type_methods::{instantiate_plainly, TypeSpec};
use crate::prelude::*;

type Family = Shared<Box<dyn Meta>>;

/// What the classes made by a metaclass of the program do differently.
struct UserMeta {
    class: Class,
    /// The hooks of the library's metaclass that it derives from.
    inner: Option<Family>,
}

impl UserMeta {
    /// The method as the program defined it, in the metaclass or in one of its bases.
    fn own(&self, name: &str) -> Option<Value> {
        let found = self.class.lookup(name)?;
        match &found {
            Value::Func(f) if f.is_builtin() => None,
            _ => Some(found),
        }
    }
    fn ask(&self, class: &Class, name: &str, args: Vec<Value>) -> R<Option<Value>> {
        match self.own(name) {
            Some(method) => call_bound(&method, &class.into(), &self.class, Args::of(args)).map(Some),
            None => Ok(None),
        }
    }
}

impl Meta for UserMeta {
    fn name(&self) -> &'static str {
        "metaclass"
    }
    fn metaclass(&self) -> Option<Class> {
        Some(self.class.clone())
    }
    fn prepare(&self, name: &str, bases: &[Class], namespace: &Dict, kw: &mut Vec<(Str, Value)>) -> R<Option<Value>> {
        self.inner.as_ref().map_or(Ok(None), |m| m.prepare(name, bases, namespace, kw))
    }
    fn created(&self, class: &Class) -> R<()> {
        self.inner.as_ref().map_or(Ok(()), |m| m.created(class))
    }
    fn call(&self, class: &Class, args: Args) -> R<Result<Value, Args>> {
        match (self.own("__call__"), &self.inner) {
            (Some(method), _) => call_bound(&method, &class.into(), &self.class, args).map(Ok),
            (None, Some(inner)) => inner.call(class, args),
            (None, None) => Ok(Err(args)),
        }
    }
    fn getattr(&self, class: &Class, name: &str) -> R<Option<Value>> {
        if let Some(found) = self.class.lookup(name) {
            return bind(&found, Some(&class.into()), &self.class).map(Some);
        }
        if let Some(found) = self.inner.as_ref().map(|m| m.getattr(class, name)).transpose()?.flatten() {
            return Ok(Some(found));
        }
        self.ask(class, "__getattr__", vec![Value::str(name)])
    }
    fn setattr(&self, class: &Class, name: &str, value: Option<&Value>) -> R<bool> {
        let method = if value.is_some() { "__setattr__" } else { "__delattr__" };
        let mut args = vec![Value::str(name)];
        args.extend(value.cloned());
        if self.ask(class, method, args)?.is_some() {
            return Ok(true);
        }
        if let Some(attr) = self.class.lookup(name) {
            if crate::attribute::store_descriptor(&attr, &class.into(), &self.class, name, &value.cloned())? {
                return Ok(true);
            }
        }
        self.inner.as_ref().map_or(Ok(false), |m| m.setattr(class, name, value))
    }
    fn getitem(&self, class: &Class, key: &Value) -> R<Option<Value>> {
        match self.ask(class, "__getitem__", vec![key.clone()])? {
            Some(found) => Ok(Some(found)),
            None => self.inner.as_ref().map_or(Ok(None), |m| m.getitem(class, key)),
        }
    }
    fn iter(&self, class: &Class) -> R<Option<Value>> {
        match self.ask(class, "__iter__", Vec::new())? {
            Some(found) => Ok(Some(found)),
            None => self.inner.as_ref().map_or(Ok(None), |m| m.iter(class)),
        }
    }
    fn reversed(&self, class: &Class) -> R<Option<Value>> {
        match self.ask(class, "__reversed__", Vec::new())? {
            Some(found) => Ok(Some(found)),
            None => self.inner.as_ref().map_or(Ok(None), |m| m.reversed(class)),
        }
    }
    fn len(&self, class: &Class) -> R<Option<usize>> {
        match self.ask(class, "__len__", Vec::new())? {
            Some(found) => {
                op::index(&found)?.to_usize().map(Some).ok_or_else(|| value_error("__len__() should return >= 0"))
            }
            None => self.inner.as_ref().map_or(Ok(None), |m| m.len(class)),
        }
    }
    fn contains(&self, class: &Class, item: &Value) -> R<Option<bool>> {
        match self.ask(class, "__contains__", vec![item.clone()])? {
            Some(found) => op::truthy(&found).map(Some),
            None => self.inner.as_ref().map_or(Ok(None), |m| m.contains(class, item)),
        }
    }
    fn represent(&self, class: &Class, method: &str) -> R<Option<Value>> {
        self.ask(class, method, Vec::new())
    }
    fn repr(&self, class: &Class) -> Option<String> {
        self.inner.as_ref().and_then(|m| m.repr(class))
    }
    fn instance_check(&self, class: &Class, value: &Value) -> R<Option<bool>> {
        match self.ask(class, "__instancecheck__", vec![value.clone()])? {
            Some(found) => op::truthy(&found).map(Some),
            None => self.inner.as_ref().map_or(Ok(None), |m| m.instance_check(class, value)),
        }
    }
    fn subclass_check(&self, class: &Class, candidate: &Class) -> R<Option<bool>> {
        match self.ask(class, "__subclasscheck__", vec![candidate.into()])? {
            Some(found) => op::truthy(&found).map(Some),
            None => self.inner.as_ref().map_or(Ok(None), |m| m.subclass_check(class, candidate)),
        }
    }
    fn before_new(&self, class: &Class) -> R<()> {
        self.inner.as_ref().map_or(Ok(()), |m| m.before_new(class))
    }
}

/// The metaclass of the program that the class has, if any.
pub(crate) fn of(class: &Class) -> Option<Class> {
    class.meta().and_then(|m| m.metaclass()).filter(|m| m.layout() == K::Type)
}

/// True for a class whose metaclass the program defines: operators look there.
pub(crate) fn made_by_program(value: &Value) -> bool {
    matches!(value, Value::Class(c) if of(c).is_some())
}

/// The most derived metaclass among the one asked for and those of the bases; `None` is `type` or a library's.
pub(crate) fn winner(asked: Option<Class>, bases: &[Class]) -> R<Option<Class>> {
    let mut found = asked;
    for own in bases.iter().filter_map(of) {
        found = match found {
            None => Some(own),
            Some(one) if one.is_subclass(&own) => Some(one),
            Some(one) if own.is_subclass(&one) => Some(own),
            Some(_) => {
                return Err(type_error(
                    "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases",
                ))
            }
        };
    }
    Ok(found)
}

fn tuple_of(bases: &[Class]) -> Value {
    Value::Tuple(bases.iter().map(Value::from).collect())
}

/// A class statement whose metaclass is the program's: `M(name, bases, namespace, **kw)`.
pub(crate) fn call_metaclass(
    meta: &Value,
    names: [&str; 3],
    bases: &[Class],
    namespace: &Dict,
    kw: Vec<(Str, Value)>,
) -> R {
    let [name, module, qualname] = names;
    let full = Dict::new();
    full.set_str("__module__", Value::str(module));
    full.set_str("__qualname__", Value::str(qualname));
    full.merge(namespace)?;
    op::call(meta, Args { pos: vec![Value::str(name), tuple_of(bases), Value::Dict(full)], kw })
}

/// The namespace that `__prepare__` of the metaclass gives.
pub fn prepare_namespace(name: &str, bases: &[Value], kw: &[(Str, Value)]) -> R<Dict> {
    let asked = kw.iter().find(|(k, _)| &**k == "metaclass").map(|(_, v)| v.clone());
    let classes: Vec<Class> =
        bases.iter().filter_map(|b| if let Value::Class(c) = b { Some(c.clone()) } else { None }).collect();
    let meta = match asked {
        Some(Value::Class(c)) if c.layout() == K::Type => winner(Some(c), &classes)?.map(Value::Class),
        Some(Value::Class(_)) | None => winner(None, &classes)?.map(Value::Class),
        Some(other) => Some(other),
    };
    let Some(meta) = meta else { return Ok(Dict::new()) };
    let Some(prepare) = op::getattr_opt(&meta, "__prepare__")? else {
        return Ok(Dict::new());
    };
    let rest: Vec<(Str, Value)> = kw.iter().filter(|(k, _)| &**k != "metaclass").cloned().collect();
    let made = op::call(&prepare, Args { pos: vec![Value::str(name), tuple_of(&classes)], kw: rest })?;
    match &made {
        Value::Dict(d) => Ok(d.clone()),
        Value::Obj(o)
            if o.class().lookup("__setitem__").is_none_or(|m| matches!(m, Value::Func(f) if f.is_builtin())) =>
        {
            match made.payload() {
                Value::Dict(d) => Ok(d.clone()),
                _ => Err(not_implemented_error("batuta: __prepare__ must give a dict")),
            }
        }
        _ => Err(not_implemented_error("batuta: __prepare__ must give a dict that stores as a dict does")),
    }
}

/// `type.__new__(M, name, bases, namespace, **kw)` for a metaclass of the program.
pub(crate) fn new_type(meta: &Class, args: Args) -> R {
    if meta.is(K::Type) {
        return crate::builtins::construct::type_of(args);
    }
    new_class(meta, args)
}

fn new_class(meta: &Class, args: Args) -> R {
    let Args { pos, mut kw } = args;
    let [name, bases, namespace] = Args::of(pos).exactly("type.__new__")?;
    let name = name.as_str()?;
    let namespace = namespace.payload().as_dict()?.copy();
    let bases = super::builder::resolve_bases(collect(&bases)?, &namespace)?;
    let qualname = match namespace.remove_str("__qualname__") {
        Some(given) => given.as_str()?,
        None => name.clone(),
    };
    let module = match namespace.get_str("__module__") {
        Some(Value::Str(s)) => s,
        _ => "__main__".into(),
    };
    let meta = winner(Some(meta.clone()), &bases)?.unwrap_or_else(|| meta.clone());
    let inner = meta.family().or_else(|| bases.iter().filter_map(Class::meta).find(|m| m.metaclass().is_none()));
    let family: Family = Shared::new(Box::new(UserMeta { class: meta, inner }));
    if let Some(made) = family.prepare(&name, &bases, &namespace, &mut kw)? {
        return Ok(made);
    }
    super::builder::make(&name, &module, &qualname, bases, namespace, kw, Some(family)).map(Value::Class)
}

fn class_arg(this: &Value, method: &str) -> R<Class> {
    match this {
        Value::Class(c) => Ok(c.clone()),
        other => Err(type_error(format!(
            "descriptor '{method}' requires a 'type' object but received a '{}'",
            other.type_name()
        ))),
    }
}

/// The methods of `type` that metaclasses call by `super()`.
pub(crate) const SPEC: TypeSpec = TypeSpec {
    methods: &[
        ("__call__", |this, a| instantiate_plainly(&class_arg(this, "__call__")?, a)),
        ("__init__", |_, a| {
            if a.pos.len() != 1 && a.pos.len() != 3 {
                return Err(type_error("type.__init__() takes 1 or 3 arguments"));
            }
            Ok(Value::None)
        }),
        ("__setattr__", |this, a| {
            let [name, value] = a.exactly("__setattr__")?;
            let class = class_arg(this, "__setattr__")?;
            super::type_methods::store_plainly(&class, &name.as_str()?, Some(value)).map(Value::from)
        }),
        ("__delattr__", |this, a| {
            let name = a.one("__delattr__")?.as_str()?;
            super::type_methods::store_plainly(&class_arg(this, "__delattr__")?, &name, None).map(Value::from)
        }),
        ("__instancecheck__", |this, a| {
            let value = a.one("__instancecheck__")?;
            Ok(class_of(&value).is_subclass(&class_arg(this, "__instancecheck__")?).into())
        }),
        ("__subclasscheck__", |this, a| match a.one("__subclasscheck__")? {
            Value::Class(c) => Ok(c.is_subclass(&class_arg(this, "__subclasscheck__")?).into()),
            _ => Err(type_error("issubclass() arg 1 must be a class")),
        }),
        ("__repr__", |this, a| {
            a.empty("__repr__")?;
            Ok(class_arg(this, "__repr__")?.display().into())
        }),
        ("mro", |this, a| {
            a.empty("mro")?;
            Ok(Value::List(class_arg(this, "mro")?.mro().iter().map(Value::from).collect()))
        }),
    ],
    getters: &[],
    statics: &[("__prepare__", |_, _| Ok(Value::Dict(Dict::new())))],
};

/// A class for a library's metaclass (`ABCMeta`): what is made by it or by what derives from it has the hooks.
pub fn library_metaclass(name: &'static str, module: &str, family: impl Meta) -> R<Class> {
    let kind = get(K::Type);
    let parts = Parts {
        name: crate::text::intern(name),
        qualname: crate::text::intern(name),
        module: crate::text::intern(module),
        bases: vec![kind],
        dict: Dict::new(),
        fill: None,
        layout: K::Type,
        kind: None,
        meta: None,
        slots: None,
        family: Some(Shared::new(Box::new(family))),
    };
    let class = parts.finish()?;
    super::meta::declare(name, &class);
    Ok(class)
}
