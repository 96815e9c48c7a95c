//! `TypedDict`: classes whose instances are plain dicts.
use crate::define::ClassDef;
use batuta_rt::class::builder::make;
use batuta_rt::exc::class;
use batuta_rt::prelude::*;

struct TypedDictMeta;

impl Meta for TypedDictMeta {
    fn name(&self) -> &'static str {
        "_TypedDictMeta"
    }
    fn module(&self) -> &'static str {
        "typing"
    }
    fn prepare(&self, name: &str, bases: &[Class], namespace: &Dict, kw: &mut Vec<(Str, Value)>) -> R<Option<Value>> {
        if namespace.get_str(ENTRY).is_some() {
            return Ok(None);
        }
        let total = match kw.iter().position(|(k, _)| &**k == "total") {
            Some(at) => op::truthy(&kw.remove(at).1)?,
            None => true,
        };
        let annotations = Dict::new();
        let (mut required, mut optional) = (Vec::new(), Vec::new());
        for base in bases {
            for (attribute, list) in [("__required_keys__", &mut required), ("__optional_keys__", &mut optional)] {
                if let Some(keys) = base.dict().get_str(attribute) {
                    list.extend(collect(&keys)?);
                }
            }
            if let Some(Value::Dict(own)) = base.dict().get_str("__annotations__") {
                annotations.merge(&own)?;
            }
        }
        if let Some(own) = namespace.get_str("__annotations__") {
            let own = own.as_dict()?;
            for (name, annotation) in own.items() {
                let needed = match super::alias::form_name(&annotation).as_deref() {
                    Some("Required") => true,
                    Some("NotRequired") => false,
                    _ => total,
                };
                if needed { &mut required } else { &mut optional }.push(name);
            }
            annotations.merge(&own)?;
        }
        namespace.set_str("__annotations__", Value::Dict(annotations));
        namespace.set_str("__total__", total.into());
        namespace.set_str("__required_keys__", Value::FrozenSet(Set::from_values(required)?));
        namespace.set_str("__optional_keys__", Value::FrozenSet(Set::from_values(optional)?));
        let module = match namespace.get_str("__module__") {
            Some(Value::Str(s)) => s,
            _ => Str::from("__main__"),
        };
        let meta: Shared<Box<dyn Meta>> = Shared::new(Box::new(TypedDictMeta));
        let class = make(name, &module, name, vec![class::Dict()], namespace.clone(), Vec::new(), Some(meta))?;
        Ok(Some(class.into()))
    }
    fn call(&self, _class: &Class, args: Args) -> R<Result<Value, Args>> {
        op::call(&class::Dict().into(), args).map(Ok)
    }
    fn instance_check(&self, _class: &Class, _value: &Value) -> R<Option<bool>> {
        Err(type_error("TypedDict does not support instance and class checks"))
    }
}

const ENTRY: &str = "_batuta_typed_dict_base";

pub(super) fn entry() -> R {
    let base = ClassBuilder::native("TypedDict", "typing").meta(TypedDictMeta).attribute(ENTRY, true).build()?;
    let class = ClassDef::new("typing", "TypedDictForm", &[&class::Object()])
        .def("__repr__", "self", |_| Ok("<function TypedDict>".into()))
        .def("__mro_entries__", "self, bases", move |_| Ok(tuple![&base]))
        .def("__call__", "self, typename, fields=None, /, *, total=True, **kwargs", |b| {
            let [_, name, fields, total, kwargs] = b.into_array();
            let namespace = Dict::new();
            namespace.set_str("__annotations__", if fields.is_none() { kwargs } else { fields });
            let mut keywords = vec![(Str::from("total"), total)];
            let made = TypedDictMeta.prepare(&name.as_str()?, &[], &namespace, &mut keywords)?;
            Ok(made.unwrap_or_default())
        })
        .build()?;
    op::call(&class.into(), Args::none())
}
