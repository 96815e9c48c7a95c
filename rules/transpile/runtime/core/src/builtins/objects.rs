//! Builtins about types and identity.
use crate::prelude::*;

pub fn id(a: Args) -> R {
    Ok(a.one("id")?.id().into())
}

pub(super) fn is_callable(value: &Value) -> bool {
    match value {
        Value::Func(f) => !matches!(f.kind(), FuncKind::Getter(..) | FuncKind::Member),
        Value::Method(_) | Value::Class(_) => true,
        Value::Descriptor(d) => matches!(**d, Descriptor::Static(_)),
        other => class_of(other).lookup("__call__").is_some(),
    }
}

pub fn callable(a: Args) -> R {
    Ok(is_callable(&a.one("callable")?).into())
}
pub fn isinstance(a: Args) -> R {
    let [value, classes] = a.exactly("isinstance")?;
    Ok(op::isinstance(&value, &classes)?.into())
}
pub fn issubclass(a: Args) -> R {
    let [value, classes] = a.exactly("issubclass")?;
    Ok(op::issubclass(&value, &classes)?.into())
}

/// `super(class, object)`; the form without arguments is settled by the emitter.
pub fn super_(a: Args) -> R {
    let [class, this] = a.between::<2>("super", 0)?;
    match (class, this) {
        (Some(class), Some(this)) if !this.is_none() => op::super_(&class, &this),
        (Some(Value::Class(from)), _) => {
            let owner = crate::class::builtin::get(K::NoneType);
            Ok(Value::Descriptor(Shared::new(Descriptor::Super { from, this: Value::None, owner })))
        }
        (Some(other), _) => Err(type_error(format!("super() argument 1 must be a type, not {}", other.type_name()))),
        _ => Err(runtime_error("super(): no arguments")),
    }
}

/// `exit(code)` of the site module.
pub fn exit(a: Args) -> R {
    let [code] = a.named("exit", ["code"], 0)?;
    let args: Vec<Value> = code.into_iter().collect();
    Err(Exc::new(crate::class::builtin::get(K::SystemExit), &args))
}
