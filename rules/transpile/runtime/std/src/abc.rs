//! `abc`: abstract methods refuse instantiation; virtual subclasses by `register` and `__subclasshook__`.
use crate::define::function;
use batuta_rt::prelude::*;

thread_local! {
    static MODULE: OnceCell<Module> = const { OnceCell::new() };
}

/// What classes with `ABC` among their bases do differently.
pub struct Abstract;

pub const ABSTRACT: &str = "__abstractmethods__";
const REGISTRY: &str = "_abc_registry";

/// True for a function marked by `@abstractmethod`, also inside a property, classmethod or staticmethod.
fn is_abstract(value: &Value) -> R<bool> {
    match value {
        Value::Func(f) => match f.attrs().get_str("__isabstractmethod__") {
            Some(flag) => op::truthy(&flag),
            None => Ok(false),
        },
        Value::Descriptor(d) => match &**d {
            Descriptor::Static(inner) | Descriptor::Class(inner) => is_abstract(inner),
            Descriptor::Property(p) => {
                let p = p.now();
                Ok(is_abstract(&p.get)? || is_abstract(&p.set)? || is_abstract(&p.delete)?)
            }
            Descriptor::Super { .. } => Ok(false),
        },
        Value::Obj(_) | Value::Native(_) => match op::getattr_opt(value, "__isabstractmethod__")? {
            Some(flag) => op::truthy(&flag),
            None => Ok(false),
        },
        _ => Ok(false),
    }
}

/// Records the abstract methods that a new class still has.
pub fn collect_abstract(class: &Class) -> R<()> {
    let mut names: Vec<Value> = Vec::new();
    for (name, value) in class.dict().items() {
        if is_abstract(&value)? {
            names.push(name);
        }
    }
    for base in class.bases() {
        let Some(inherited) = base.lookup(ABSTRACT) else { continue };
        for name in collect(&inherited)? {
            let key = name.as_str()?;
            let known = names.iter().any(|n| matches!(n, Value::Str(s) if *s == key));
            if !known && class.lookup(&key).map_or(Ok(false), |v| is_abstract(&v))? {
                names.push(name);
            }
        }
    }
    class.set(ABSTRACT, Value::FrozenSet(Set::from_values(names)?));
    Ok(())
}

/// The TypeError of instantiating a class with abstract methods left.
pub fn refuse_abstract(class: &Class) -> R<()> {
    let Some(left) = class.lookup(ABSTRACT) else { return Ok(()) };
    let mut names: Vec<String> =
        collect(&left)?.iter().map(|n| fmt::str(n).map(|s| s.to_string())).collect::<R<_>>()?;
    if names.is_empty() {
        return Ok(());
    }
    names.sort();
    let plural = if names.len() == 1 { "" } else { "s" };
    let (name, list) = (class.name(), names.join(", "));
    Err(type_error(format!("Can't instantiate abstract class {name} with abstract method{plural} {list}")))
}

/// What `__subclasshook__` says, or a registered class.
pub fn is_virtual_subclass(class: &Class, candidate: &Class) -> R<bool> {
    if let Some(hook) = class.lookup("__subclasshook__") {
        if !matches!(&hook, Value::Descriptor(d) if matches!(&**d, Descriptor::Class(Value::Func(f)) if f.is_builtin()))
        {
            let function = batuta_rt::attribute::bind(&hook, None, class)?;
            match op::call(&function, [Value::from(candidate)])? {
                Value::NotImplemented => {}
                found => return op::truthy(&found),
            }
        }
    }
    if candidate.is_subclass(class) {
        return Ok(true);
    }
    if let Some(Value::List(registered)) = class.dict().get_str(REGISTRY) {
        for one in registered.to_vec() {
            if op::issubclass(&candidate.into(), &one)? {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

impl Meta for Abstract {
    fn name(&self) -> &'static str {
        "ABCMeta"
    }
    fn created(&self, class: &Class) -> R<()> {
        collect_abstract(class)
    }
    fn before_new(&self, class: &Class) -> R<()> {
        refuse_abstract(class)
    }
    fn getattr(&self, class: &Class, name: &str) -> R<Option<Value>> {
        if name != "register" {
            return Ok(None);
        }
        batuta_rt::attribute::bind(&register_method(), None, class).map(Some)
    }
    fn instance_check(&self, class: &Class, value: &Value) -> R<Option<bool>> {
        Ok(Some(is_virtual_subclass(class, &class_of(value))?))
    }
    fn subclass_check(&self, class: &Class, candidate: &Class) -> R<Option<bool>> {
        Ok(Some(is_virtual_subclass(class, candidate)?))
    }
}

/// `cls.register(subclass)`.
fn register_method() -> Value {
    Descriptor::class_method(function("abc", "ABCMeta.register", "cls, subclass", |b| {
        let [class, subclass] = b.into_array();
        if !matches!(subclass, Value::Class(_)) {
            return Err(type_error("Can only register classes"));
        }
        let Value::Class(class) = class else { return Ok(subclass) };
        match class.dict().get_str(REGISTRY) {
            Some(Value::List(list)) => list.push(subclass.clone()),
            _ => class.set(REGISTRY, list![subclass.clone()]),
        }
        Ok(subclass)
    }))
}

fn mark(function: &Value) -> R<()> {
    op::setattr(function, "__isabstractmethod__", true.into())
}

pub fn module() -> Module {
    MODULE.with(|m| m.get_or_init(build).clone())
}

fn build() -> Module {
    let module = Module::new("abc");
    let base = ClassBuilder::native("ABC", "abc").meta(Abstract).build();
    if let Ok(meta) = batuta_rt::class::user_meta::library_metaclass("ABCMeta", "abc", Abstract) {
        module.set("ABCMeta", meta);
    }
    if let Ok(base) = base {
        module.set("ABC", base);
    }
    module.set(
        "abstractmethod",
        function("abc", "abstractmethod", "funcobj", |b| {
            let [target] = b.into_array();
            mark(&target)?;
            Ok(target)
        }),
    );
    for (name, wrap) in [
        ("abstractproperty", Descriptor::property as fn(Value) -> Value),
        ("abstractclassmethod", Descriptor::class_method),
        ("abstractstaticmethod", Descriptor::static_method),
    ] {
        module.set(
            name,
            function("abc", name, "callable", move |b| {
                let [target] = b.into_array();
                mark(&target)?;
                Ok(wrap(target))
            }),
        );
    }
    module.set(
        "update_abstractmethods",
        function("abc", "update_abstractmethods", "cls", |b| {
            let [class] = b.into_array();
            if let Value::Class(c) = &class {
                if c.lookup(ABSTRACT).is_some() {
                    collect_abstract(c)?;
                }
            }
            Ok(class)
        }),
    );
    module
}
