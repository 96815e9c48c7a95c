//! `types`: the classes of functions, generators and modules; `SimpleNamespace`, `MappingProxyType`.
use crate::define::{function, ClassDef};
use batuta_rt::exc::class;
use batuta_rt::prelude::*;

thread_local! {
    static MODULE: OnceCell<Module> = const { OnceCell::new() };
    static PROXY: OnceCell<Class> = const { OnceCell::new() };
}

pub fn module() -> Module {
    MODULE.with(|m| m.get_or_init(build).clone())
}

fn build() -> Module {
    let module = Module::new("types");
    for (name, class) in [
        ("FunctionType", class::Function()),
        ("LambdaType", class::Function()),
        ("BuiltinFunctionType", class::BuiltinFunction()),
        ("BuiltinMethodType", class::BuiltinFunction()),
        ("MethodType", class::Method()),
        ("MethodDescriptorType", class::MethodDescriptor()),
        ("GetSetDescriptorType", class::GetSet()),
        ("ModuleType", class::Module()),
        ("GeneratorType", class::Generator()),
        ("CoroutineType", class::Coroutine()),
        ("AsyncGeneratorType", class::AsyncGenerator()),
        ("CodeType", class::Code()),
        ("TracebackType", class::Traceback()),
        ("NoneType", class::NoneType()),
        ("NotImplementedType", class::NotImplementedType()),
        ("EllipsisType", class::Ellipsis()),
        ("GenericAlias", class::GenericAlias()),
        ("UnionType", class::UnionType()),
    ] {
        module.set(name, class);
    }
    if let Ok(class) = namespace() {
        module.set("SimpleNamespace", class);
    }
    if let Ok(class) = proxy_class() {
        module.set("MappingProxyType", class);
    }
    if let Ok(class) = dynamic_attribute() {
        module.set("DynamicClassAttribute", class);
    }
    module.set(
        "new_class",
        function("types", "new_class", "name, bases=(), kwds=None, exec_body=None", |b| {
            let [name, bases, kw, body] = b.into_array();
            let namespace = Dict::new();
            if !body.is_none() {
                op::call(&body, [Value::Dict(namespace.clone())])?;
            }
            let mut keywords = Vec::new();
            if !kw.is_none() {
                for (key, value) in kw.as_dict()?.items() {
                    keywords.push((key.as_str()?, value));
                }
            }
            let name = name.as_str()?;
            build_class(&name, "types", &name, collect(&bases)?, namespace, keywords)
        }),
    );
    module
}

fn namespace() -> R<Class> {
    ClassDef::new("types", "SimpleNamespace", &[&class::Object()])
        .def("__init__", "self, /, **kwargs", |b| {
            let [this, kwargs] = b.into_array();
            for (name, value) in kwargs.as_dict()?.items() {
                op::setattr(&this, &name.as_str()?, value)?;
            }
            Ok(Value::None)
        })
        .def("__repr__", "self", |b| {
            let [this] = b.into_array();
            let mut parts = Vec::new();
            for (name, value) in op::getattr(&this, "__dict__")?.as_dict()?.items() {
                parts.push(format!("{}={}", fmt::str(&name)?, fmt::repr(&value)?));
            }
            let class = class_of(&this);
            let shown = if &*class.module() == "types" { Str::from("namespace") } else { class.name() };
            Ok(format!("{shown}({})", parts.join(", ")).into())
        })
        .def("__eq__", "self, other", |b| {
            let [this, other] = b.into_array();
            let base = module().get("SimpleNamespace")?;
            if !op::isinstance(&other, &base)? {
                return Ok(Value::NotImplemented);
            }
            op::eq(&op::getattr(&this, "__dict__")?, &op::getattr(&other, "__dict__")?)
        })
        .attr("__hash__", Value::None)
        .build()
}

/// A read-only view of a mapping.
struct Proxy(Value);

impl Native for Proxy {
    fn class(&self) -> Class {
        proxy_class().unwrap_or_else(|_| class::Object())
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

fn inner(this: &Value) -> R {
    match this.downcast::<Proxy>() {
        Some(Proxy(mapping)) => Ok(mapping.clone()),
        None => Err(type_error("descriptor requires a 'mappingproxy' object")),
    }
}

/// The methods that only look, passed on to the mapping.
macro_rules! pass_on {
    ($($name:literal),*) => { [$(($name, (|this: &Value, args: Args| op::call_method(&inner(this)?, $name, args)) as Passed)),*] };
}
type Passed = fn(&Value, Args) -> R;

fn proxy_class() -> R<Class> {
    if let Some(found) = PROXY.with(|c| c.get().cloned()) {
        return Ok(found);
    }
    let passed = pass_on![
        "get",
        "keys",
        "values",
        "items",
        "copy",
        "__getitem__",
        "__contains__",
        "__iter__",
        "__len__",
        "__reversed__"
    ];
    let made = ClassBuilder::native("mappingproxy", "builtins")
        .constructor(|_, args| {
            let [mapping] = args.named("mappingproxy", ["mapping"], 1)?;
            let mapping = mapping.unwrap_or_default();
            if class_of(&mapping).lookup("__getitem__").is_none() || matches!(mapping, Value::List(_) | Value::Tuple(_))
            {
                let name = mapping.type_name();
                return Err(type_error(format!("mappingproxy() argument must be a mapping, not {name}")));
            }
            Ok(Value::native(Proxy(mapping)))
        })
        .methods(&passed)
        .method("__repr__", |this, _| Ok(format!("mappingproxy({})", fmt::repr(&inner(this)?)?).into()))
        .method("__str__", |this, _| Ok(fmt::str(&inner(this)?)?.into()))
        .method("__eq__", |this, args| op::eq(&inner(this)?, &args.one("__eq__")?))
        .method("__or__", |this, args| op::bitor(&inner(this)?, &args.one("__or__")?))
        .attribute("__hash__", Value::None)
        .build()?;
    Ok(PROXY.with(|c| c.get_or_init(|| made).clone()))
}

/// `mappingproxy(mapping)`.
pub(crate) fn proxy(mapping: Value) -> Value {
    Value::native(Proxy(mapping))
}

/// A property that is read through instances only.
fn dynamic_attribute() -> R<Class> {
    ClassDef::new("types", "DynamicClassAttribute", &[&class::Object()])
        .def("__init__", "self, fget=None, fset=None, fdel=None, doc=None", |b| {
            let [this, get, set, delete, doc] = b.into_array();
            for (name, value) in [("fget", get), ("fset", set), ("fdel", delete), ("__doc__", doc)] {
                op::setattr(&this, name, value)?;
            }
            Ok(Value::None)
        })
        .def("__get__", "self, instance, ownerclass=None", |b| {
            let [this, instance, _] = b.into_array();
            if instance.is_none() {
                return Err(attribute_error(String::new(), &this, ""));
            }
            op::call(&op::getattr(&this, "fget")?, [instance])
        })
        .def("__set__", "self, instance, value", |b| {
            let [this, instance, value] = b.into_array();
            let setter = op::getattr(&this, "fset")?;
            if setter.is_none() {
                return Err(attribute_error("can't set attribute".into(), &instance, ""));
            }
            op::call(&setter, [instance, value])
        })
        .build()
}
