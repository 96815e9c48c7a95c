//! `count`, `cycle`, `repeat`.
use super::stepping;
use batuta_rt::prelude::*;

/// A counter: its next value, and what it grows by.
pub struct Count {
    class: Class,
    attrs: Dict,
    next: Slot<Value>,
    step: Value,
}

crate::native_object!(Count, no dict);

pub fn count(class: &Class, a: Args) -> R {
    let [start, step] = a.named("count", ["start", "step"], 0)?;
    for given in [&start, &step].into_iter().flatten() {
        let class = class_of(given);
        let number = matches!(given.payload(), Value::Int(_) | Value::Bool(_) | Value::Float(_) | Value::Complex(_))
            || ["__index__", "__int__", "__float__"].into_iter().any(|name| class.lookup(name).is_some());
        if !number {
            return Err(type_error("a number is required"));
        }
    }
    let next = start.unwrap_or_else(|| Value::from(0));
    let step = step.unwrap_or_else(|| Value::from(1));
    Ok(Value::native(Count { class: class.clone(), attrs: Dict::new(), next: Slot::new(next), step }))
}

fn counter(this: &Value) -> R<&Count> {
    this.downcast::<Count>().ok_or_else(|| type_error("expected a count object"))
}

type Body = fn(&Value, Args) -> R;

pub const COUNT: &[(&str, Body)] = &[
    ("__iter__", |this, _| Ok(this.clone())),
    ("__next__", |this, _| {
        let count = counter(this)?;
        let following = op::add(&count.next.get(), &count.step)?;
        Ok(count.next.replace(following))
    }),
    ("__repr__", |this, _| {
        let count = counter(this)?;
        let (name, next) = (count.class.name(), fmt::repr(&count.next.get())?);
        Ok(match &count.step {
            Value::Int(one) if *one == Int::from(1) => format!("{name}({next})"),
            step => format!("{name}({next}, {})", fmt::repr(step)?),
        }
        .into())
    }),
];

pub fn cycle(class: &Class, a: Args) -> R {
    let mut source = Some(op::iter(&a.one("cycle")?)?);
    let mut seen: Vec<Value> = Vec::new();
    let mut at = 0;
    stepping(class, move || {
        if let Some(running) = &mut source {
            if let Some(value) = running.next()? {
                seen.push(value.clone());
                return Ok(Some(value));
            }
            source = None;
        }
        if seen.is_empty() {
            return Ok(None);
        }
        let value = seen[at].clone();
        at = (at + 1) % seen.len();
        Ok(Some(value))
    })
}

/// One value, for ever or a number of times.
pub struct Repeat {
    class: Class,
    attrs: Dict,
    object: Value,
    left: Cell<Option<i64>>,
}

crate::native_object!(Repeat, no dict);

pub fn repeat(class: &Class, a: Args) -> R {
    let [object, times] = a.named("repeat", ["object", "times"], 1)?;
    let left = match times {
        None => None,
        Some(times) => Some(op::index(&times)?.to_index()?.max(0)),
    };
    let object = object.unwrap_or_default();
    Ok(Value::native(Repeat { class: class.clone(), attrs: Dict::new(), object, left: Cell::new(left) }))
}

fn repeated(this: &Value) -> R<&Repeat> {
    this.downcast::<Repeat>().ok_or_else(|| type_error("expected a repeat object"))
}

pub const REPEAT: &[(&str, Body)] = &[
    ("__iter__", |this, _| Ok(this.clone())),
    ("__next__", |this, _| {
        let repeat = repeated(this)?;
        match repeat.left.get() {
            Some(0) => return Err(stop_iteration(None)),
            Some(n) => repeat.left.set(Some(n - 1)),
            None => {}
        }
        Ok(repeat.object.clone())
    }),
    ("__length_hint__", |this, _| match repeated(this)?.left.get() {
        Some(n) => Ok(n.into()),
        None => Err(type_error("len() of unsized object")),
    }),
    ("__repr__", |this, _| {
        let repeat = repeated(this)?;
        let (name, object) = (repeat.class.name(), fmt::repr(&repeat.object)?);
        Ok(match repeat.left.get() {
            Some(n) => format!("{name}({object}, {n})"),
            None => format!("{name}({object})"),
        }
        .into())
    }),
];
