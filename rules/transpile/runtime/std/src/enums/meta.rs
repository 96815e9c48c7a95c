//! What enumeration classes do that other classes do not: call, iterate, index, refuse changes.
use super::{create, namespace, types};
use crate::define::{call, function, get};
use batuta_rt::prelude::*;

pub(super) struct EnumMeta;

pub(super) fn is_enumeration(class: &Class) -> bool {
    class.meta().is_some_and(|m| m.name() == "EnumType")
}

pub(super) fn is_flag(class: &Class) -> bool {
    class.mro().iter().any(|c| &*c.name() == "Flag" && &*c.module() == "enum")
}

pub(super) fn list(class: &Class, name: &str) -> List {
    match class.dict().get_str(name) {
        Some(Value::List(found)) => found,
        _ => List::new(),
    }
}

fn dict(class: &Class, name: &str) -> Dict {
    match class.dict().get_str(name) {
        Some(Value::Dict(found)) => found,
        _ => Dict::new(),
    }
}

pub(super) fn member_names(class: &Class) -> Vec<Str> {
    list(class, "_member_names_").to_vec().iter().filter_map(|n| n.as_str().ok()).collect()
}

pub(super) fn member_map(class: &Class) -> Dict {
    dict(class, "_member_map_")
}

pub(super) fn by_value(class: &Class) -> Dict {
    dict(class, "_value2member_map_")
}

pub(super) fn mask(class: &Class, name: &str) -> R<Int> {
    class.lookup(name).unwrap_or_default().as_int()
}

/// The members in order of definition, without other names for them.
pub(super) fn members(class: &Class) -> R<Vec<Value>> {
    let map = member_map(class);
    Ok(member_names(class).iter().filter_map(|n| map.get_str(n)).collect())
}

/// `cls(value)`.
pub(super) fn lookup(class: &Class, value: &Value) -> R {
    if class_of(value).same(class) {
        return Ok(value.clone());
    }
    match by_value(class).get(value) {
        Ok(Some(found)) => return Ok(found),
        Ok(None) => {}
        Err(e) if e.is(K::TypeError) => {
            for member in member_map(class).values() {
                if op::eq_bool(&get(&member, "_value_")?, value)? {
                    return Ok(member);
                }
            }
        }
        Err(e) => return Err(e),
    }
    if member_map(class).is_empty() {
        return Err(type_error(format!("{} has no members defined", fmt::repr(&class.into())?)));
    }
    let found = call(&class.into(), "_missing_", [value.clone()]);
    if let Ok(member) = &found {
        let ejected = matches!(member.payload(), Value::Int(_)) && is_flag(class) && boundary(class) == "eject";
        if class_of(member).is_subclass(class) || ejected {
            return found;
        }
    }
    let refused = value_error(format!("{} is not a valid {}", fmt::repr(value)?, class.qualname()));
    match found {
        Ok(Value::None) => Err(refused),
        Ok(other) => Err(type_error(format!(
            "error in {}._missing_: returned {} instead of None or a valid member",
            class.name(),
            fmt::repr(&other)?
        ))),
        Err(e) => {
            if !e.is(K::ValueError) {
                e.set_context(Some(&refused));
            }
            Err(e)
        }
    }
}

/// The text of a flag class's boundary.
pub(super) fn boundary(class: &Class) -> String {
    match class.lookup("_boundary_").as_ref().map(Value::payload) {
        Some(Value::Str(s)) => s.to_string(),
        _ => "strict".into(),
    }
}

const CALL: &str = "cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None";

fn call_function() -> Value {
    thread_local!(static CALLED: Value = function("enum", "EnumType.__call__", CALL, |b| {
        let [class, value, names, module, qualname, data_type, start, boundary] = b.into_array();
        let Value::Class(class) = class else { return Ok(Value::None) };
        if names.is_none() {
            return lookup(&class, &value);
        }
        functional(&class, value.as_str()?, names, module, qualname, data_type, start, boundary)
    }));
    CALLED.with(Clone::clone)
}

/// `Enum('Name', 'A B C')`.
#[allow(clippy::too_many_arguments)] // the parameters of the call in Python
fn functional(
    class: &Class,
    name: Str,
    names: Value,
    module: Value,
    qualname: Value,
    data_type: Value,
    start: Value,
    boundary: Value,
) -> R {
    let body = Dict::new();
    let given = match names.payload() {
        Value::Str(s) => s.replace(',', " ").split_whitespace().map(Value::from).collect(),
        Value::Dict(d) => d.items().into_iter().map(|(k, v)| tuple![k, v]).collect(),
        _ => collect(&names)?,
    };
    let generate = class.lookup("_generate_next_value_").unwrap_or_default();
    let mut last_values: Vec<Value> = Vec::new();
    for (count, item) in given.into_iter().enumerate() {
        let (key, value) = if matches!(item.payload(), Value::Str(_)) {
            let last = Value::List(List::from(last_values.clone()));
            let value = op::call(&generate, [item.clone(), start.clone(), Value::from(count), last])?;
            last_values.push(value.clone());
            (item, value)
        } else {
            let [key, value] = op::unpack::<2>(&item)?;
            (key, value)
        };
        if let Some(before) = body.get(&key)? {
            return Err(type_error(format!("{} already defined as {}", fmt::repr(&key)?, fmt::repr(&before)?)));
        }
        body.set(key, value)?;
    }
    let module = if module.is_none() { Str::from("__main__") } else { module.as_str()? };
    let qualname = if qualname.is_none() { name.clone() } else { qualname.as_str()? };
    let mut bases = vec![Value::from(class)];
    if !data_type.is_none() {
        bases.insert(0, data_type);
    }
    let kw = if boundary.is_none() { Vec::new() } else { vec![(Str::from("boundary"), boundary)] };
    build_class(&name, &module, &qualname, bases, body, kw)
}

impl Meta for EnumMeta {
    fn name(&self) -> &'static str {
        "EnumType"
    }
    fn module(&self) -> &'static str {
        "enum"
    }
    fn prepare(&self, name: &str, bases: &[Class], body: &Dict, kw: &mut Vec<(Str, Value)>) -> R<Option<Value>> {
        namespace::take_members(name, bases, body)?;
        if let Some(at) = kw.iter().position(|(k, _)| &**k == "boundary") {
            let (_, value) = kw.remove(at);
            if !value.is_none() {
                body.set_str("_boundary_", value);
            }
        }
        Ok(None)
    }
    fn created(&self, class: &Class) -> R<()> {
        create::created(class)
    }
    fn call(&self, class: &Class, args: Args) -> R<Result<Value, Args>> {
        op::call(&call_function(), args.with_first(class.into())).map(Ok)
    }
    fn getattr(&self, class: &Class, name: &str) -> R<Option<Value>> {
        if name == "__members__" {
            return Ok(Some(crate::types_::proxy(Value::Dict(member_map(class)))));
        }
        if namespace::is_dunder(name) {
            return Ok(None);
        }
        match member_map(class).get_str(name) {
            Some(found) => Ok(Some(found)),
            None => Err(attribute_error(name.to_string(), &class.into(), name)),
        }
    }
    fn setattr(&self, class: &Class, name: &str, value: Option<&Value>) -> R<bool> {
        if member_map(class).get_str(name).is_none() {
            return Ok(false);
        }
        let text = match value {
            Some(_) => format!("cannot reassign member '{name}'"),
            None => format!("'{}' cannot delete member '{name}'.", class.name()),
        };
        Err(attribute_error(text, &class.into(), name))
    }
    fn getitem(&self, class: &Class, key: &Value) -> R<Option<Value>> {
        match member_map(class).get(key)? {
            Some(found) => Ok(Some(found)),
            None => Err(key_error(key.clone())),
        }
    }
    fn iter(&self, class: &Class) -> R<Option<Value>> {
        Ok(Some(batuta_rt::iters::make::iter_value(&Value::List(List::from(members(class)?)))?))
    }
    fn reversed(&self, class: &Class) -> R<Option<Value>> {
        let mut all = members(class)?;
        all.reverse();
        Ok(Some(batuta_rt::iters::make::iter_value(&Value::List(List::from(all)))?))
    }
    fn len(&self, class: &Class) -> R<Option<usize>> {
        Ok(Some(member_names(class).len()))
    }
    fn contains(&self, class: &Class, item: &Value) -> R<Option<bool>> {
        let own = class_of(item);
        if !own.is_subclass(&types()?.enumeration) {
            let text = format!("unsupported operand type(s) for 'in': '{}' and 'EnumType'", own.qualname());
            return Err(type_error(text));
        }
        let known = own.is_subclass(class) && member_map(class).contains(&get(item, "_name_")?)?;
        Ok(Some(known))
    }
    fn repr(&self, class: &Class) -> Option<String> {
        let kind = if is_flag(class) { "flag" } else { "enum" };
        Some(format!("<{kind} '{}'>", class.name()))
    }
}
