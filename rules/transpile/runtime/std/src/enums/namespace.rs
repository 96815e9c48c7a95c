//! Which names of a class body become members, and with what values.
use super::{auto, meta, types};
use crate::define::{get, set};
use batuta_rt::exc::class;
use batuta_rt::prelude::*;

/// Where `prepare` leaves the members for `created`.
pub(super) const PENDING: &str = "_batuta_members_";

const KNOWN_SUNDERS: [&str; 9] = [
    "_order_",
    "_generate_next_value_",
    "_numeric_repr_",
    "_missing_",
    "_ignore_",
    "_iter_member_",
    "_iter_member_by_value_",
    "_iter_member_by_def_",
    PENDING,
];

pub(super) fn is_dunder(name: &str) -> bool {
    let c: Vec<char> = name.chars().collect();
    c.len() > 4 && name.starts_with("__") && name.ends_with("__") && c[2] != '_' && c[c.len() - 3] != '_'
}

fn is_sunder(name: &str) -> bool {
    let c: Vec<char> = name.chars().collect();
    c.len() > 2 && c[0] == '_' && c[c.len() - 1] == '_' && c[1] != '_' && c[c.len() - 2] != '_'
}

fn is_private(class: &str, name: &str) -> bool {
    let prefix = format!("_{class}__");
    name.len() > prefix.len() && name.starts_with(&prefix) && !name.ends_with("__")
}

fn is_descriptor(value: &Value) -> bool {
    match value {
        Value::Func(f) => f.binds() || matches!(f.kind(), FuncKind::Getter(..)),
        Value::Method(_) | Value::Descriptor(_) => true,
        Value::Obj(_) | Value::Native(_) => {
            let class = class_of(value);
            let wraps = ["cached_property", "_lru_cache_wrapper", "singledispatchmethod", "partialmethod"];
            ["__get__", "__set__", "__delete__"].iter().any(|n| class.lookup(n).is_some())
                || wraps.contains(&&*class.name())
        }
        _ => false,
    }
}

/// Takes the members out of a class body; leaves them, with settled values, under `PENDING`.
pub(super) fn take_members(class: &str, bases: &[Class], body: &Dict) -> R<()> {
    for base in bases.iter().flat_map(Class::mro) {
        if !meta::member_names(&base).is_empty() {
            return Err(type_error(format!("<enum '{class}'> cannot extend {}", fmt::repr(&Value::from(&base))?)));
        }
    }
    let first_enum = bases.last().cloned().unwrap_or(class::Object());
    if first_enum.meta().is_none() {
        let text = "new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`";
        return Err(type_error(text));
    }
    let ignored = ignored_names(body)?;
    let generate = match body.get_str("_generate_next_value_") {
        Some(own) => own,
        None => first_enum.lookup("_generate_next_value_").unwrap_or_default(),
    };
    let generate = match &generate {
        Value::Descriptor(d) => match &**d {
            Descriptor::Static(inner) => inner.clone(),
            _ => generate.clone(),
        },
        _ => generate.clone(),
    };
    let (mut members, mut last_values): (Vec<Value>, Vec<Value>) = (Vec::new(), Vec::new());
    for (key, value) in body.items() {
        let name = key.as_str()?;
        if is_private(class, &name) || is_dunder(&name) {
            continue;
        }
        if is_sunder(&name) {
            if !KNOWN_SUNDERS.contains(&&*name) {
                let text = format!("_sunder_ names, such as '{name}', are reserved for future Enum use");
                return Err(value_error(text));
            }
            continue;
        }
        if ignored.contains(&name) {
            continue;
        }
        let t = types()?;
        if class_of(&value).same(&t.nonmember) {
            body.set(key, get(&value, "value")?)?;
            continue;
        }
        if is_descriptor(&value) {
            continue;
        }
        if &*name == "mro" || name.is_empty() {
            return Err(value_error(format!("invalid enum member name(s) '{name}'")));
        }
        let value = if class_of(&value).same(&t.member) { get(&value, "value")? } else { value };
        let value = settle_value(&name, value, &generate, members.len(), &mut last_values)?;
        body.remove(&key)?;
        members.push(tuple![key, value]);
    }
    for name in &ignored {
        body.remove_str(name);
    }
    body.set_str(PENDING, Value::List(List::from(members)));
    Ok(())
}

fn ignored_names(body: &Dict) -> R<Vec<Str>> {
    match body.remove_str("_ignore_") {
        None => Ok(Vec::new()),
        Some(Value::Str(names)) => Ok(names.replace(',', " ").split_whitespace().map(Str::from).collect()),
        Some(list) => collect(&list)?.iter().map(Value::as_str).collect(),
    }
}

/// The value of a member: `auto()` made the next value, operators on it done.
fn settle_value(name: &Str, value: Value, generate: &Value, count: usize, last_values: &mut Vec<Value>) -> R {
    let parts = match &value {
        Value::Tuple(items) => items.to_vec(),
        _ => vec![value.clone()],
    };
    let mut any = false;
    let mut out = Vec::new();
    for part in parts {
        if auto::is_auto(&part)? {
            any = true;
            if matches!(get(&part, "value")?, Value::Ellipsis) {
                let last = Value::List(List::from(last_values.clone()));
                let args = [Value::Str(name.clone()), Value::from(1), Value::from(count), last];
                set(&part, "value", op::call(generate, args)?)?;
            }
            let settled = get(&part, "value")?;
            last_values.push(settled.clone());
            out.push(settled);
        } else {
            out.push(auto::settle(&part)?);
        }
    }
    let settled = match value {
        Value::Tuple(_) => Value::Tuple(Tuple::from(out)),
        _ => out.pop().unwrap_or_default(),
    };
    if !any {
        last_values.push(settled.clone());
    }
    Ok(settled)
}
