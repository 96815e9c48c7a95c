//! `NamedTuple`: as a base of a class statement, and called with a list of fields.
use crate::define::{library, ClassDef};
use batuta_rt::exc::class;
use batuta_rt::prelude::*;

struct NamedTupleMeta;

impl Meta for NamedTupleMeta {
    fn name(&self) -> &'static str {
        "NamedTupleMeta"
    }
    fn prepare(&self, name: &str, _bases: &[Class], namespace: &Dict, _kw: &mut Vec<(Str, Value)>) -> R<Option<Value>> {
        if namespace.get_str(ENTRY).is_some() {
            return Ok(None);
        }
        let annotations = match namespace.get_str("__annotations__") {
            Some(found) => found.as_dict()?,
            None => Dict::new(),
        };
        let (mut fields, mut defaults): (Vec<Str>, Vec<Value>) = (Vec::new(), Vec::new());
        let mut with_default: Vec<String> = Vec::new();
        for field in annotations.keys() {
            let key = field.as_str()?;
            if key.starts_with('_') {
                return Err(value_error(format!("Field names cannot start with an underscore: '{key}'")));
            }
            match namespace.remove_str(&key) {
                Some(value) => {
                    defaults.push(value);
                    with_default.push(key.to_string());
                }
                None if !defaults.is_empty() => {
                    let plural = if with_default.len() == 1 { "" } else { "s" };
                    return Err(type_error(format!(
                        "Non-default namedtuple field {key} cannot follow default field{plural} {}",
                        with_default.join(", ")
                    )));
                }
                None => {}
            }
            fields.push(key);
        }
        let module = match namespace.get_str("__module__") {
            Some(Value::Str(s)) => s,
            _ => Str::from("__main__"),
        };
        namespace.remove_str("__orig_bases__");
        make(name, &module, fields, defaults, namespace.clone()).map(Some)
    }
}

/// The tuple class, with what the class statement's body holds besides the fields.
fn make(name: &str, module: &str, fields: Vec<Str>, defaults: Vec<Value>, namespace: Dict) -> R {
    let mut args = Args::of(vec![name.into(), Value::List(fields.into_iter().map(Value::from).collect())]);
    args.keyword(Str::from("defaults"), Value::Tuple(Tuple::from(defaults)))?;
    args.keyword(Str::from("module"), module.into())?;
    let made = op::call(&library("collections", "namedtuple")?, args)?;
    for (key, value) in namespace.items() {
        let key = key.as_str()?;
        if PROHIBITED.contains(&&*key) {
            return Err(attribute_error(format!("Cannot overwrite NamedTuple attribute {key}"), &made, &key));
        }
        if &*key != "__module__" {
            op::setattr(&made, &key, value)?;
        }
    }
    Ok(made)
}

const PROHIBITED: [&str; 9] = [
    "__new__",
    "__init__",
    "__slots__",
    "__getnewargs__",
    "_fields",
    "_field_defaults",
    "_field_types",
    "_make",
    "_replace",
];

const ENTRY: &str = "_batuta_named_tuple_base";

/// The object of that name: not a class, but what stands in its place among bases is one.
pub(super) fn entry() -> R {
    let base = ClassBuilder::native("NamedTuple", "typing").meta(NamedTupleMeta).attribute(ENTRY, true).build()?;
    let class = ClassDef::new("typing", "NamedTupleForm", &[&class::Object()])
        .def("__repr__", "self", |_| Ok("<function NamedTuple>".into()))
        .def("__mro_entries__", "self, bases", move |_| Ok(tuple![&base]))
        .def("__call__", "self, typename, fields=None, /, **kwargs", |b| {
            let [_, name, fields, kwargs] = b.into_array();
            let pairs = if fields.is_none() { kwargs.as_dict()?.view(ViewKind::Items) } else { fields };
            let annotations = Dict::new();
            for pair in collect(&pairs)? {
                let [field, annotation] = op::unpack::<2>(&pair)?;
                annotations.set(field, annotation)?;
            }
            let fields = annotations.keys().iter().map(Value::as_str).collect::<R<Vec<_>>>()?;
            let namespace = Dict::new();
            namespace.set_str("__annotations__", Value::Dict(annotations));
            make(&name.as_str()?, "__main__", fields, Vec::new(), namespace)
        })
        .build()?;
    op::call(&class.into(), Args::none())
}
