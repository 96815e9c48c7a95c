//! From strings to values: `type`, `choices`, defaults; recognising options; arguments from files.
use super::container::registry_get;
use super::error::{fail, join};
use super::nargs::is_negative_number;
use super::{dict_of, is_suppress, is_text, list_of, types, OPTIONAL, PARSER, REMAINDER, ZERO_OR_MORE};
use crate::define::{call, get, is_callable, text, ClassDef};
use batuta_rt::prelude::*;

pub(super) fn methods(def: ClassDef) -> ClassDef {
    def.def("_get_values", "self, action, arg_strings", |b| {
        let [this, action, strings] = b.into_array();
        get_values(&this, &action, &strings.as_list()?)
    })
    .def("_get_value", "self, action, arg_string", |b| {
        let [this, action, string] = b.into_array();
        get_value(&this, &action, &string)
    })
    .def("_check_value", "self, action, value", |b| {
        let [_, action, value] = b.into_array();
        check_value(&action, &value)?;
        Ok(Value::None)
    })
    .def("_parse_optional", "self, arg_string", |b| {
        let [this, string] = b.into_array();
        parse_optional(&this, &string)
    })
    .def("_get_option_tuples", "self, option_string", |b| {
        let [this, string] = b.into_array();
        option_tuples(&this, &text(&string)?)
    })
    .def("_read_args_from_files", "self, arg_strings", |b| {
        let [this, strings] = b.into_array();
        read_files(&this, &strings)
    })
    .def("convert_arg_line_to_args", "self, arg_line", |b| {
        let [_, line] = b.into_array();
        Ok(Value::List(List::from(vec![line])))
    })
}

fn get_values(this: &Value, action: &Value, strings: &List) -> R {
    let nargs = get(action, "nargs")?;
    if !is_text(&nargs, PARSER) && !is_text(&nargs, REMAINDER) {
        let dashes = strings.with(|items| items.iter().position(|s| is_text(s, "--")));
        if let Some(at) = dashes {
            let removed = strings.with_mut(|items| items.remove(at));
            drop(removed);
        }
    }
    let items = strings.to_vec();
    let is_option = op::truthy(&get(action, "option_strings")?)?;
    if items.is_empty() && is_text(&nargs, OPTIONAL) {
        let value = get(action, if is_option { "const" } else { "default" })?;
        if matches!(value.payload(), Value::Str(_)) {
            return converted(this, action, &value);
        }
        return Ok(value);
    }
    if items.is_empty() && is_text(&nargs, ZERO_OR_MORE) && !is_option {
        let default = get(action, "default")?;
        let value = if default.is_none() { Value::List(strings.clone()) } else { default };
        call(this, "_check_value", [action.clone(), value.clone()])?;
        return Ok(value);
    }
    if items.len() == 1 && (nargs.is_none() || is_text(&nargs, OPTIONAL)) {
        return converted(this, action, &items[0]);
    }
    if is_suppress(&nargs)? {
        return Ok(types()?.suppress.clone());
    }
    let mut values = Vec::with_capacity(items.len());
    for item in &items {
        values.push(call(this, "_get_value", [action.clone(), item.clone()])?);
    }
    let checked = if is_text(&nargs, REMAINDER) {
        &[]
    } else if is_text(&nargs, PARSER) {
        &values[..1.min(values.len())]
    } else {
        &values[..]
    };
    for value in checked {
        call(this, "_check_value", [action.clone(), value.clone()])?;
    }
    Ok(Value::List(List::from(values)))
}

fn converted(this: &Value, action: &Value, string: &Value) -> R {
    let value = call(this, "_get_value", [action.clone(), string.clone()])?;
    call(this, "_check_value", [action.clone(), value.clone()])?;
    Ok(value)
}

fn get_value(this: &Value, action: &Value, string: &Value) -> R {
    let declared = get(action, "type")?;
    let function = registry_get(this, "type", &declared, declared.clone())?;
    if !is_callable(&function) {
        return Err(fail(action, format!("{} is not callable", fmt::repr(&function)?)));
    }
    let error = match op::call(&function, [string.clone()]) {
        Ok(value) => return Ok(value),
        Err(error) => error,
    };
    let message = if error.class().is_subclass(&types()?.argument_type_error) {
        fmt::str(&error.value())?.to_string()
    } else if error.is(K::TypeError) || error.is(K::ValueError) {
        let name = match op::getattr_opt(&declared, "__name__")? {
            Some(name) => fmt::str(&name)?,
            None => fmt::repr(&declared)?,
        };
        format!("invalid {name} value: {}", fmt::repr(string)?)
    } else {
        return Err(error);
    };
    let _handling = exc::handling(&error);
    Err(fail(action, message))
}

fn check_value(action: &Value, value: &Value) -> R<()> {
    let choices = get(action, "choices")?;
    if choices.is_none() || op::contains(&choices, value)? {
        return Ok(());
    }
    let mut shown = Vec::new();
    for choice in collect(&choices)? {
        shown.push(fmt::repr(&choice)?.to_string());
    }
    Err(fail(action, format!("invalid choice: {} (choose from {})", fmt::repr(value)?, shown.join(", "))))
}

fn tuple(action: Value, option: &str, explicit: Option<&str>) -> Value {
    Value::Tuple(Tuple::from(vec![action, option.into(), explicit.into()]))
}

fn parse_optional(this: &Value, string: &Value) -> R {
    if !op::truthy(string)? {
        return Ok(Value::None);
    }
    let Value::Str(arg) = string.payload() else {
        return Err(type_error(format!("'{}' object is not subscriptable", string.type_name())));
    };
    let chars = text(&get(this, "prefix_chars")?)?;
    if !arg.starts_with(|c| chars.contains(c)) {
        return Ok(Value::None);
    }
    let known = dict_of(this, "_option_string_actions")?;
    if let Some(action) = known.get(string)? {
        return Ok(tuple(action, arg, None));
    }
    if arg.chars().count() == 1 {
        return Ok(Value::None);
    }
    if let Some((option, explicit)) = arg.split_once('=') {
        if let Some(action) = known.get_str(option) {
            return Ok(tuple(action, option, Some(explicit)));
        }
    }
    let found = collect(&call(this, "_get_option_tuples", [string.clone()])?)?;
    if found.len() > 1 {
        let mut names = Vec::new();
        for one in &found {
            let [_, option, _] = op::unpack::<3>(one)?;
            names.push(option);
        }
        let message = format!("ambiguous option: {arg} could match {}", join(", ", &names)?);
        call(this, "error", [message.into()])?;
    } else if let [one] = &found[..] {
        return Ok(one.clone());
    }
    if is_negative_number(arg) && list_of(this, "_has_negative_number_optionals")?.is_empty() {
        return Ok(Value::None);
    }
    if arg.contains(' ') {
        return Ok(Value::None);
    }
    Ok(tuple(Value::None, arg, None))
}

/// All readings of an abbreviated option, or of one letter followed by its argument.
fn option_tuples(this: &Value, arg: &str) -> R {
    let chars = text(&get(this, "prefix_chars")?)?;
    let mut letters = arg.chars();
    let is_prefix = |c: Option<char>| c.is_some_and(|c| chars.contains(c));
    let (first, second) = (letters.next(), letters.next());
    let mut out = Vec::new();
    if !is_prefix(first) {
        call(this, "error", [format!("unexpected option string: {arg}").into()])?;
        return Ok(Value::List(List::new()));
    }
    let known = dict_of(this, "_option_string_actions")?.items();
    if is_prefix(second) {
        if op::truthy(&get(this, "allow_abbrev")?)? {
            let (prefix, explicit) = match arg.split_once('=') {
                Some((prefix, explicit)) => (prefix, Some(explicit)),
                None => (arg, None),
            };
            for (option, action) in known {
                let option = text(&option)?;
                if option.starts_with(prefix) {
                    out.push(tuple(action, &option, explicit));
                }
            }
        }
    } else {
        let rest = letters.as_str();
        let short = &arg[..arg.len() - rest.len()];
        for (option, action) in known {
            let option = text(&option)?;
            if &*option == short {
                out.push(tuple(action, &option, Some(rest)));
            } else if option.starts_with(arg) {
                out.push(tuple(action, &option, None));
            }
        }
    }
    Ok(Value::List(List::from(out)))
}

fn read_files(this: &Value, strings: &Value) -> R {
    let chars = text(&get(this, "fromfile_prefix_chars")?)?;
    let mut out = Vec::new();
    for string in collect(strings)? {
        let arg = text(&string)?;
        let Some(first) = arg.chars().next().filter(|c| chars.contains(*c)) else {
            out.push(string);
            continue;
        };
        match read_lines(this, &arg[first.len_utf8()..]) {
            Ok(more) => out.extend(more),
            Err(e) if e.is(K::OSError) => {
                call(this, "error", [Value::from(e.message())])?;
            }
            Err(e) => return Err(e),
        }
    }
    Ok(Value::List(List::from(out)))
}

fn read_lines(this: &Value, path: &str) -> R<Vec<Value>> {
    let file = op::call(&builtins::get("open"), [Value::str(path)])?;
    let content = call(&file, "read", []);
    call(&file, "close", [])?;
    let mut strings = Vec::new();
    for line in collect(&call(&content?, "splitlines", [])?)? {
        strings.extend(collect(&call(this, "convert_arg_line_to_args", [line])?)?);
    }
    collect(&call(this, "_read_args_from_files", [Value::List(List::from(strings))])?)
}
