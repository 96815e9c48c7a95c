//! `Generic` and `Protocol`: bases that can be subscripted; structural checks.
use super::alias;
use crate::abc::{collect_abstract, is_virtual_subclass, refuse_abstract};
use crate::define::{function, ClassDef};
use batuta_rt::exc::class;
use batuta_rt::prelude::*;

pub(super) struct Types {
    pub generic: Class,
    pub protocol: Class,
}

thread_local! {
    static TYPES: OnceCell<Shared<Types>> = const { OnceCell::new() };
}

pub(super) fn types() -> R<Shared<Types>> {
    if let Some(found) = TYPES.with(|t| t.get().cloned()) {
        return Ok(found);
    }
    let generic = ClassDef::new("typing", "Generic", &[&class::Object()])
        .attr("__class_getitem__", subscript("Generic"))
        .build()?;
    let protocol = ClassBuilder::native("Protocol", "typing")
        .base(generic.clone())
        .meta(ProtocolMeta)
        .attribute("__class_getitem__", subscript("Protocol"))
        .attribute(IS_PROTOCOL, true)
        .build()?;
    let made = Shared::new(Types { generic, protocol });
    Ok(TYPES.with(|t| t.get_or_init(|| made).clone()))
}

/// `cls[params]`.
fn subscript(name: &'static str) -> Value {
    Descriptor::class_method(function("typing", &format!("{name}.__class_getitem__"), "cls, params", move |b| {
        let [class, params] = b.into_array();
        let given = match &params {
            Value::Tuple(t) => t.to_vec(),
            other => vec![other.clone()],
        };
        let given = given.into_iter().map(alias::convert).collect::<R<Vec<_>>>()?;
        let shown = match &class {
            Value::Class(c) if &*c.module() == "typing" => c.name(),
            _ => Str::empty(),
        };
        alias::make(class, &shown, given)
    }))
}

const IS_PROTOCOL: &str = "_is_protocol";
const RUNTIME: &str = "_is_runtime_protocol";

struct ProtocolMeta;

fn is_protocol(class: &Class) -> bool {
    matches!(class.dict().get_str(IS_PROTOCOL), Some(Value::Bool(true)))
}

impl Meta for ProtocolMeta {
    fn name(&self) -> &'static str {
        "_ProtocolMeta"
    }
    fn module(&self) -> &'static str {
        "typing"
    }
    fn created(&self, class: &Class) -> R<()> {
        // `Protocol` itself comes here before there are any types.
        let direct = match TYPES.with(|t| t.get().cloned()) {
            Some(t) => class.bases().iter().any(|b| b.same(&t.protocol)),
            None => true,
        };
        class.set(IS_PROTOCOL, direct.into());
        collect_abstract(class)
    }
    fn before_new(&self, class: &Class) -> R<()> {
        if is_protocol(class) {
            return Err(type_error("Protocols cannot be instantiated"));
        }
        refuse_abstract(class)
    }
    fn instance_check(&self, class: &Class, value: &Value) -> R<Option<bool>> {
        if !is_protocol(class) {
            return Ok(Some(is_virtual_subclass(class, &class_of(value))?));
        }
        require_runtime(class)?;
        for name in members(class)? {
            match op::getattr_opt(value, &name)? {
                None => return Ok(Some(false)),
                Some(Value::None) if class.lookup(&name).is_some() => return Ok(Some(false)),
                Some(_) => {}
            }
        }
        Ok(Some(true))
    }
    fn subclass_check(&self, class: &Class, candidate: &Class) -> R<Option<bool>> {
        if !is_protocol(class) {
            return Ok(Some(is_virtual_subclass(class, candidate)?));
        }
        require_runtime(class)?;
        for name in members(class)? {
            if class.lookup(&name).is_none() {
                return Err(type_error("Protocols with non-method members don't support issubclass()"));
            }
            if candidate.lookup(&name).is_none_or(|v| v.is_none()) {
                return Ok(Some(false));
            }
        }
        Ok(Some(true))
    }
}

fn require_runtime(class: &Class) -> R<()> {
    match class.lookup(RUNTIME) {
        Some(Value::Bool(true)) => Ok(()),
        _ => Err(type_error("Instance and class checks can only be used with @runtime_checkable protocols")),
    }
}

/// The names that a class must have to fit.
fn members(class: &Class) -> R<Vec<Str>> {
    let mut out: Vec<Str> = Vec::new();
    for base in class.mro().iter().filter(|c| is_protocol(c) && &*c.module() != "typing" || is_supports(c)) {
        let mut names = base.dict().keys();
        if let Some(Value::Dict(annotations)) = base.dict().get_str("__annotations__") {
            names.extend(annotations.keys());
        }
        for name in names {
            let key = name.as_str()?;
            let special = IGNORED.contains(&&*key) || key.starts_with("_abc_");
            if !special && !out.contains(&key) {
                out.push(key);
            }
        }
    }
    Ok(out)
}

fn is_supports(class: &Class) -> bool {
    &*class.module() == "typing" && SUPPORTS.iter().any(|(name, _)| **name == *class.name())
}

const IGNORED: &[&str] = &[
    "__module__",
    "__qualname__",
    "__doc__",
    "__dict__",
    "__weakref__",
    "__annotations__",
    "__slots__",
    "__orig_bases__",
    "__parameters__",
    "__init__",
    "__new__",
    "__subclasshook__",
    "__init_subclass__",
    "__class_getitem__",
    "__hash__",
    "__abstractmethods__",
    IS_PROTOCOL,
    RUNTIME,
];

pub(super) fn runtime_checkable(class: &Value) -> R {
    if let Value::Class(c) = class {
        if is_protocol(c) {
            c.set(RUNTIME, true.into());
            return Ok(class.clone());
        }
    }
    let shown = fmt::repr(class)?;
    Err(type_error(format!("@runtime_checkable can be only applied to protocol classes, got {shown}")))
}

/// The protocols that the module itself has, and the method each asks for.
pub(super) const SUPPORTS: &[(&str, &str)] = &[
    ("SupportsInt", "__int__"),
    ("SupportsFloat", "__float__"),
    ("SupportsComplex", "__complex__"),
    ("SupportsBytes", "__bytes__"),
    ("SupportsIndex", "__index__"),
    ("SupportsAbs", "__abs__"),
    ("SupportsRound", "__round__"),
];

pub(super) fn supports((name, method): &(&'static str, &'static str)) -> R<Class> {
    let protocol = types()?.protocol.clone();
    let made = ClassDef::new("typing", name, &[&protocol]).def(method, "self", |_| Ok(Value::None)).build()?;
    made.set(RUNTIME, true.into());
    Ok(made)
}
