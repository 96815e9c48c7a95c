//! `count`, `cycle`, `repeat`.
use super::stepping;
use batuta_rt::prelude::*;

pub fn count(class: &Class, a: Args) -> R {
    let [start, step] = a.named("count", ["start", "step"], 0)?;
    let mut next = start.unwrap_or_else(|| Value::from(0));
    let step = step.unwrap_or_else(|| Value::from(1));
    let number = |v: &Value| matches!(v.payload(), Value::Int(_) | Value::Bool(_) | Value::Float(_) | Value::Complex(_));
    if !(number(&next) || class_of(&next).lookup("__add__").is_some()) {
        return Err(type_error("a number is required"));
    }
    stepping(class, move || {
        let following = op::add(&next, &step)?;
        Ok(Some(std::mem::replace(&mut next, following)))
    })
}

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

pub fn repeat(class: &Class, a: Args) -> R {
    let [object, times] = a.named("repeat", ["object", "times"], 1)?;
    let object = object.unwrap_or_default();
    let mut left = match times {
        None => None,
        Some(times) => Some(op::index(&times)?.to_index()?.max(0)),
    };
    stepping(class, move || {
        if let Some(left) = &mut left {
            if *left == 0 {
                return Ok(None);
            }
            *left -= 1;
        }
        Ok(Some(object.clone()))
    })
}
