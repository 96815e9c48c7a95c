//! `parse_known_intermixed_args`: options first, then what remains as positionals.
use super::{is_text, list_of, position_of, types, PARSER, REMAINDER};
use crate::define::{call, get, set, text};
use batuta_rt::prelude::*;

pub(super) fn parse(this: &Value, args: Value, namespace: Value) -> R {
    let positionals = collect(&call(this, "_get_positional_actions", [])?)?;
    for action in &positionals {
        let nargs = get(action, "nargs")?;
        if is_text(&nargs, PARSER) || is_text(&nargs, REMAINDER) {
            let shown = fmt::str(&nargs)?;
            return Err(type_error(format!("parse_intermixed_args: positional arg with nargs={shown}")));
        }
    }
    let groups = list_of(this, "_mutually_exclusive_groups")?.to_vec();
    for group in &groups {
        if list_of(group, "_group_actions")?.to_vec().iter().any(|a| position_of(&positionals, a).is_some()) {
            return Err(type_error("parse_intermixed_args: positional in mutuallyExclusiveGroup"));
        }
    }
    let usage = get(this, "usage")?;
    let found = two_steps(this, args, namespace, &positionals, &groups);
    set(this, "usage", usage)?;
    found
}

fn two_steps(this: &Value, args: Value, namespace: Value, positionals: &[Value], groups: &[Value]) -> R {
    let first = without_positionals(this, args, namespace, positionals);
    for action in positionals {
        set(action, "nargs", get(action, "save_nargs")?)?;
        set(action, "default", get(action, "save_default")?)?;
    }
    let [namespace, rest] = op::unpack::<2>(&first?)?;
    let options = collect(&call(this, "_get_optional_actions", [])?)?;
    let all: Vec<&Value> = options.iter().chain(groups).collect();
    for item in &all {
        set(item, "save_required", get(item, "required")?)?;
        set(item, "required", false)?;
    }
    let second = call(this, "parse_known_args", [rest, namespace]);
    for item in &all {
        set(item, "required", get(item, "save_required")?)?;
    }
    second
}

/// Parses with the positionals switched off; the caller switches them on again.
fn without_positionals(this: &Value, args: Value, namespace: Value, positionals: &[Value]) -> R {
    if get(this, "usage")?.is_none() {
        let full = text(&call(this, "format_usage", [])?)?;
        set(this, "usage", full.substring(7, full.length()))?;
    }
    let suppress = types()?.suppress.clone();
    for action in positionals {
        set(action, "save_nargs", get(action, "nargs")?)?;
        set(action, "nargs", suppress.clone())?;
        set(action, "save_default", get(action, "default")?)?;
        set(action, "default", suppress.clone())?;
    }
    only_options(this, args, namespace, positionals)
}

fn only_options(this: &Value, args: Value, namespace: Value, positionals: &[Value]) -> R {
    let found = call(this, "parse_known_args", [args, namespace])?;
    let [namespace, rest] = op::unpack::<2>(&found)?;
    for action in positionals {
        let dest = text(&get(action, "dest")?)?;
        if let Some(value) = op::getattr_opt(&namespace, &dest)? {
            if matches!(&value, Value::List(l) if l.is_empty()) {
                op::delattr(&namespace, &dest)?;
            }
        }
    }
    Ok(Value::Tuple(Tuple::from(vec![namespace, rest])))
}
