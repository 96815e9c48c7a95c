//! `except*`: what is left of a group while its handlers take their parts, and what comes out at the end.
use super::group;
use crate::prelude::*;
use std::any::Any;

/// The state of one `try` statement with `except*`.
struct Star {
    original: Exc,
    is_group: bool,
    rest: Slot<Value>,
    taken: Slot<Vec<Value>>,
    raised: Slot<Vec<Exc>>,
}

impl Native for Star {
    fn class(&self) -> Class {
        crate::class::builtin::get(K::Object)
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn state(star: &Value) -> R<&Star> {
    star.downcast::<Star>().ok_or_else(|| runtime_error("batuta: not the state of except*"))
}

fn is_group(value: &Value) -> bool {
    class_of(value).is_subclass_of(K::BaseExceptionGroup)
}

/// Begins with what the body raised.
pub fn begin(error: &Exc) -> Value {
    let rest = error.value();
    Value::native(Star {
        original: error.clone(),
        is_group: is_group(&rest),
        rest: Slot::new(rest),
        taken: Slot::new(Vec::new()),
        raised: Slot::new(Vec::new()),
    })
}

/// A group is never what `except*` looks for: it looks inside.
fn check(types: &Value) -> R<()> {
    let each: Vec<Value> = match types {
        Value::Tuple(all) => all.to_vec(),
        one => vec![one.clone()],
    };
    for one in each {
        match &one {
            Value::Class(c) if c.is_subclass_of(K::BaseExceptionGroup) => {
                return Err(type_error("catching ExceptionGroup with except* is not allowed. Use except instead."));
            }
            Value::Class(c) if c.is_subclass_of(K::BaseException) => {}
            _ => {
                return Err(type_error("catching classes that do not inherit from BaseException is not allowed"));
            }
        }
    }
    Ok(())
}

/// The part of what is left that a handler takes, as a group; None when there is none.
pub fn take(star: &Value, types: &Value) -> R {
    let star = state(star)?;
    check(types)?;
    let rest = star.rest.get();
    if rest.is_none() {
        return Ok(Value::None);
    }
    let (matched, left) = if star.is_group {
        group::split(&rest, types)?
    } else if star.original.matches(types)? {
        (grouped(vec![rest])?, Value::None)
    } else {
        (Value::None, rest)
    };
    star.rest.set(left);
    if !matched.is_none() {
        star.taken.with_mut(|taken| taken.push(matched.clone()));
    }
    Ok(matched)
}

fn grouped(list: Vec<Value>) -> R {
    let plain = list.iter().all(|one| class_of(one).is_subclass_of(K::Exception));
    let kind = if plain { K::ExceptionGroup } else { K::BaseExceptionGroup };
    op::call(&crate::class::builtin::get(kind).into(), [Value::Str(Str::default()), Value::List(List::from(list))])
}

/// Enters a handler: the part that it takes is the exception being handled.
pub fn enter(matched: &Value) -> R {
    Err(Exc::from_value(matched.clone()))
}

/// What a handler raised.
pub fn note(star: &Value, error: &Exc) -> R {
    state(star)?.raised.with_mut(|raised| raised.push(error.clone()));
    Ok(Value::None)
}

/// The end: what no handler took goes on, together with what handlers raised.
pub fn end(star: &Value) -> R {
    let star = state(star)?;
    let rest = star.rest.get();
    let raised = star.raised.take();
    if !star.is_group {
        return match raised.into_iter().next() {
            Some(error) => Err(error),
            None if rest.is_none() => Ok(Value::None),
            None => Err(star.original.clone()),
        };
    }
    let taken = star.taken.get();
    let (again, mut new): (Vec<Exc>, Vec<Exc>) =
        raised.into_iter().partition(|error| taken.iter().any(|one| one.is(&error.value())));
    let mut leaves = Vec::new();
    for kept in again.iter().map(Exc::value).chain((!rest.is_none()).then_some(rest)) {
        collect_leaves(&kept, &mut leaves)?;
    }
    let left = project(&star.original.value(), &leaves)?;
    if new.is_empty() {
        return if left.is_none() { Ok(Value::None) } else { Err(Exc::from_value(left)) };
    }
    if !left.is_none() {
        new.push(Exc::from_value(left));
    }
    match <[Exc; 1]>::try_from(new) {
        Ok([only]) => Err(only),
        Err(all) => Err(Exc::from_value(grouped(all.iter().map(Exc::value).collect())?)),
    }
}

fn collect_leaves(value: &Value, out: &mut Vec<i64>) -> R<()> {
    if !is_group(value) {
        out.push(value.id());
        return Ok(());
    }
    for member in collect(&op::getattr(value, "exceptions")?)? {
        collect_leaves(&member, out)?;
    }
    Ok(())
}

/// The part of a group whose leaves are among those given, in the group's own shape.
fn project(value: &Value, leaves: &[i64]) -> R {
    if !is_group(value) {
        return Ok(if leaves.contains(&value.id()) { value.clone() } else { Value::None });
    }
    let members = collect(&op::getattr(value, "exceptions")?)?;
    let mut kept = Vec::new();
    for member in &members {
        let part = project(member, leaves)?;
        if !part.is_none() {
            kept.push(part);
        }
    }
    if kept.is_empty() {
        return Ok(Value::None);
    }
    group::derive(value, kept)
}
