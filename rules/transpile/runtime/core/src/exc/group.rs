//! Methods of exception groups.
use crate::class::type_methods::TypeSpec;
use crate::prelude::*;

fn members(this: &Value) -> R<Vec<Value>> {
    collect(&op::getattr(this, "exceptions")?)
}

/// A group like `this` with other members: notes, cause and context are kept.
pub(crate) fn derive(this: &Value, list: Vec<Value>) -> R {
    let made = derived(this, list)?;
    let (from, to) = (Exc::from_value(this.clone()), Exc::from_value(made.clone()));
    if let (Some(from), Some(to)) = (from.data(), to.data()) {
        to.cause.set(from.cause.get());
        to.context.set(from.context.get());
        // As setting a cause does, though it be None.
        to.suppress.set(true);
    }
    if let Some(notes) = op::getattr_opt(this, "__notes__")? {
        op::setattr(&made, "__notes__", Value::List(List::from(collect(&notes)?)))?;
    }
    Ok(made)
}

fn derived(this: &Value, list: Vec<Value>) -> R {
    let message = op::getattr(this, "message")?;
    let made = op::call_method(this, "derive", [Value::List(List::from(list))]);
    match made {
        Ok(found) => Ok(found),
        Err(e) if e.is(K::AttributeError) => {
            let class = crate::class::builtin::get(K::ExceptionGroup);
            op::call(&class.into(), [message, Value::None])
        }
        Err(e) => Err(e),
    }
}

fn fits(value: &Value, condition: &Value) -> R<bool> {
    match condition {
        Value::Class(_) | Value::Tuple(_) => Exc::from_value(value.clone()).matches(condition),
        callable => op::truthy(&op::call(callable, [value.clone()])?),
    }
}

/// The parts of a group that match and that do not; None for an empty part.
pub fn split(this: &Value, condition: &Value) -> R<(Value, Value)> {
    if fits(this, condition)? {
        return Ok((this.clone(), Value::None));
    }
    let (mut yes, mut no) = (Vec::new(), Vec::new());
    for member in members(this)? {
        if class_of(&member).is_subclass_of(K::BaseExceptionGroup) {
            let (a, b) = split(&member, condition)?;
            yes.extend((!a.is_none()).then_some(a));
            no.extend((!b.is_none()).then_some(b));
        } else if fits(&member, condition)? {
            yes.push(member);
        } else {
            no.push(member);
        }
    }
    let pack = |list: Vec<Value>| {
        if list.is_empty() {
            Ok(Value::None)
        } else {
            derive(this, list)
        }
    };
    Ok((pack(yes)?, pack(no)?))
}

pub(crate) const SPEC: TypeSpec = TypeSpec {
    methods: &[
        ("split", |this, a| {
            let (yes, no) = split(this, &a.one("split")?)?;
            Ok(tuple![yes, no])
        }),
        ("subgroup", |this, a| Ok(split(this, &a.one("subgroup")?)?.0)),
        ("derive", |this, a| {
            let list = a.one("derive")?;
            let all_plain = collect(&list)?.iter().all(|e| class_of(e).is_subclass_of(K::Exception));
            let kind = if all_plain { K::ExceptionGroup } else { K::BaseExceptionGroup };
            op::call(&crate::class::builtin::get(kind).into(), [op::getattr(this, "message")?, list])
        }),
    ],
    getters: &[],
    statics: &[],
};
