//! `types.ModuleType` as a base: what its `__init__` gives the instances of the program's classes of modules.
use super::type_methods::TypeSpec;
use crate::prelude::*;

pub(crate) const SPEC: TypeSpec = TypeSpec {
    methods: &[("__init__", |this, a| {
        let [name, doc] = a.named("module", ["name", "doc"], 1)?;
        let name = name.unwrap_or_default();
        if !matches!(name.payload(), Value::Str(_)) {
            let text = format!("module() argument 'name' must be str, not {}", name.type_name());
            return Err(type_error(text));
        }
        op::setattr(this, "__name__", name)?;
        op::setattr(this, "__doc__", doc.unwrap_or_default())?;
        for rest in ["__package__", "__loader__", "__spec__"] {
            op::setattr(this, rest, Value::None)?;
        }
        Ok(Value::None)
    })],
    getters: &[],
    statics: &[],
};
