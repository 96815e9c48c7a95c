//! The docstring that a data class without one gets: its name and parameters.
use super::is_missing;
use crate::define::get;
use batuta_rt::prelude::*;

pub(super) fn text(class: &Class, fields: &[Value]) -> R<String> {
    let mut parts = Vec::new();
    let mut keyword = Vec::new();
    for field in fields {
        if !op::truthy(&get(field, "init")?)? {
            continue;
        }
        let annotation = shown(&get(field, "type")?)?;
        let (default, factory) = (get(field, "default")?, get(field, "default_factory")?);
        let value = if !is_missing(&default)? {
            format!(" = {}", fmt::repr(&default)?)
        } else if !is_missing(&factory)? {
            " = <factory>".into()
        } else {
            String::new()
        };
        let list = if op::truthy(&get(field, "kw_only")?)? { &mut keyword } else { &mut parts };
        list.push(format!("{}: {annotation}{value}", fmt::str(&get(field, "name")?)?));
    }
    if !keyword.is_empty() {
        parts.push("*".into());
        parts.append(&mut keyword);
    }
    Ok(format!("{}({})", class.name(), parts.join(", ")))
}

fn shown(annotation: &Value) -> R<String> {
    Ok(match annotation {
        Value::Class(c) if &*c.module() == "builtins" => c.qualname().to_string(),
        Value::Class(c) => format!("{}.{}", c.module(), c.qualname()),
        other => fmt::repr(other)?.replace("typing.", ""),
    })
}
