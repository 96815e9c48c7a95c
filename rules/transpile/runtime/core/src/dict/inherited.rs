//! Items of an instance whose class takes them as `dict` does: without a call.
use crate::prelude::*;

/// The methods of `dict` that subclasses mostly leave as they are.
#[derive(Clone, Copy)]
pub(crate) enum Own {
    Get,
    Set,
    Contains,
}

thread_local! {
    static OWN: [Value; 3] = [Own::Get, Own::Set, Own::Contains]
        .map(|own| crate::class::builtin::get(K::Dict).lookup(own.name()).unwrap_or_default());
}

impl Own {
    fn name(self) -> &'static str {
        match self {
            Own::Get => "__getitem__",
            Own::Set => "__setitem__",
            Own::Contains => "__contains__",
        }
    }
}

/// The dict inside an instance, when its class has the method from `dict` itself.
pub(crate) fn dict_of(object: &Value, own: Own) -> Option<&Dict> {
    let Value::Obj(instance) = object else {
        return None;
    };
    let Payload::Value(Value::Dict(dict)) = instance.payload() else {
        return None;
    };
    let found = instance.class().lookup(own.name())?;
    OWN.with(|all| all[own as usize].is(&found)).then_some(dict)
}
