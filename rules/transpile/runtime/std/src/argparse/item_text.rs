//! The lines of a help text that show one action: its invocation, its metavars, its wrapped help.
use super::formatter::spaces;
use super::{is_suppress, is_text, ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, ZERO_OR_MORE};
use crate::define::{call, get, number, text, text_list, ClassDef};
use crate::textwrap::wrap::{wrap, Options};
use batuta_rt::prelude::*;

pub(super) fn methods(def: ClassDef) -> ClassDef {
    def.def("_format_action", "self, action", |b| {
        let [this, action] = b.into_array();
        format_action(&this, &action)
    })
    .def("_format_action_invocation", "self, action", |b| {
        let [this, action] = b.into_array();
        invocation(&this, &action)
    })
    .def("_metavar_formatter", "self, action, default_metavar", |b| {
        let [_, action, default] = b.into_array();
        metavar_formatter(&action, default)
    })
    .def("_format_args", "self, action, default_metavar", |b| {
        let [this, action, default] = b.into_array();
        format_args(&this, &action, default)
    })
    .def("_expand_help", "self, action", |b| {
        let [this, action] = b.into_array();
        expand_help(&this, &action)
    })
    .def("_split_lines", "self, text, width", |b| {
        let [_, text_value, width] = b.into_array();
        let lines = wrapped(&text(&text_value)?, Options::width(number(&width)?))?;
        Ok(text_list(lines))
    })
    .def("_fill_text", "self, text, width, indent", |b| {
        let [_, text_value, width, indent] = b.into_array();
        let mut options = Options::width(number(&width)?);
        options.initial_indent = text(&indent)?.to_string();
        options.subsequent_indent = options.initial_indent.clone();
        Ok(wrapped(&text(&text_value)?, options)?.join("\n").into())
    })
    .def("_get_help_string", "self, action", |b| {
        let [_, action] = b.into_array();
        get(&action, "help")
    })
    .def("_get_default_metavar_for_optional", "self, action", |b| {
        let [_, action] = b.into_array();
        call(&get(&action, "dest")?, "upper", [])
    })
    .def("_get_default_metavar_for_positional", "self, action", |b| {
        let [_, action] = b.into_array();
        get(&action, "dest")
    })
}

/// White space made single spaces, then wrapped.
fn wrapped(source: &str, options: Options) -> R<Vec<String>> {
    let ascii_space = |c: char| matches!(c, ' ' | '\t'..='\r');
    let mut flat = String::with_capacity(source.len());
    for c in source.chars() {
        if !ascii_space(c) {
            flat.push(c);
        } else if !flat.ends_with(' ') {
            flat.push(' ');
        }
    }
    let flat = flat.trim_matches(crate::textwrap::wrap::is_space);
    wrap(flat, &options).map_err(value_error)
}

fn format_action(this: &Value, action: &Value) -> R {
    let field = |name: &str| number(&get(this, name)?);
    let indent = field("_current_indent")?;
    let position = (field("_action_max_length")? + 2).min(field("_max_help_position")?);
    let help_width = (field("_width")? - position).max(11);
    let action_width = position - indent - 2;
    let header = fmt::str(&call(this, "_format_action_invocation", [action.clone()])?)?;
    let help = get(action, "help")?;
    let mut first_indent = position;
    let shown = if !op::truthy(&help)? {
        format!("{}{header}\n", spaces(indent))
    } else if header.length() as i64 <= action_width {
        first_indent = 0;
        format!("{}{header}{}  ", spaces(indent), spaces(action_width - header.length() as i64))
    } else {
        format!("{}{header}\n", spaces(indent))
    };
    let ends_line = shown.ends_with('\n');
    let mut parts = vec![Value::from(shown)];
    if op::truthy(&help)? && op::truthy(&call(&help, "strip", [])?)? {
        let expanded = call(this, "_expand_help", [action.clone()])?;
        if op::truthy(&expanded)? {
            let lines = collect(&call(this, "_split_lines", [expanded, help_width.into()])?)?;
            if lines.is_empty() {
                return Err(index_error("list index out of range"));
            }
            for (at, line) in lines.iter().enumerate() {
                let left = if at == 0 { first_indent } else { position };
                parts.push(format!("{}{}\n", spaces(left), fmt::str(line)?).into());
            }
        }
    } else if !ends_line {
        parts.push("\n".into());
    }
    let mut inner = op::iter(&call(this, "_iter_indented_subactions", [action.clone()])?)?;
    while let Some(sub) = inner.next()? {
        parts.push(call(this, "_format_action", [sub])?);
    }
    call(this, "_join_parts", [Value::List(List::from(parts))])
}

fn invocation(this: &Value, action: &Value) -> R {
    let options = collect(&get(action, "option_strings")?)?;
    if options.is_empty() {
        let default = call(this, "_get_default_metavar_for_positional", [action.clone()])?;
        let formatter = call(this, "_metavar_formatter", [action.clone(), default])?;
        let [metavar] = op::unpack::<1>(&op::call(&formatter, [Value::from(1)])?)?;
        return Ok(metavar);
    }
    if op::eq_bool(&get(action, "nargs")?, &Value::from(0))? {
        return Ok(super::error::join(", ", &options)?.into());
    }
    let default = call(this, "_get_default_metavar_for_optional", [action.clone()])?;
    let args = fmt::str(&call(this, "_format_args", [action.clone(), default])?)?;
    let mut parts = Vec::new();
    for option in options {
        parts.push(format!("{} {args}", fmt::str(&option)?));
    }
    Ok(parts.join(", ").into())
}

fn metavar_formatter(action: &Value, default: Value) -> R {
    let metavar = get(action, "metavar")?;
    let choices = get(action, "choices")?;
    let result = if !metavar.is_none() {
        metavar
    } else if !choices.is_none() {
        let mut shown = Vec::new();
        for choice in collect(&choices)? {
            shown.push(fmt::str(&choice)?.to_string());
        }
        format!("{{{}}}", shown.join(",")).into()
    } else {
        default
    };
    let format = move |b: Bound| {
        let [size] = b.into_array();
        if matches!(result.payload(), Value::Tuple(_)) {
            return Ok(result.clone());
        }
        let size = op::index(&size)?.to_index()?.max(0) as usize;
        Ok(Value::Tuple(Tuple::from(vec![result.clone(); size])))
    };
    Ok(crate::define::function("argparse", "format", "tuple_size", format))
}

fn format_args(this: &Value, action: &Value, default: Value) -> R {
    let formatter = call(this, "_metavar_formatter", [action.clone(), default])?;
    let metavar = |count: i64| op::call(&formatter, [Value::from(count)]);
    let fill = |pattern: &str, values: Value| op::modulo(&Value::str(pattern), &values);
    let nargs = get(action, "nargs")?;
    if nargs.is_none() {
        return fill("%s", metavar(1)?);
    }
    if is_text(&nargs, OPTIONAL) {
        return fill("[%s]", metavar(1)?);
    }
    if is_text(&nargs, ZERO_OR_MORE) {
        let names = metavar(1)?;
        return fill(if op::len(&names)? == 2 { "[%s [%s ...]]" } else { "[%s ...]" }, names);
    }
    if is_text(&nargs, ONE_OR_MORE) {
        return fill("%s [%s ...]", metavar(2)?);
    }
    if is_text(&nargs, REMAINDER) {
        return Ok("...".into());
    }
    if is_text(&nargs, PARSER) {
        return fill("%s ...", metavar(1)?);
    }
    if is_suppress(&nargs)? {
        return Ok("".into());
    }
    let Some(count) = op::try_index(&nargs)? else { return Err(value_error("invalid nargs value")) };
    let count = count.to_index()?.max(0);
    fill(&vec!["%s"; count as usize].join(" "), metavar(count)?)
}

fn expand_help(this: &Value, action: &Value) -> R {
    let params = Dict::new();
    for (name, value) in op::getattr(action, "__dict__")?.as_dict()?.items() {
        if is_suppress(&value)? {
            continue;
        }
        let value = op::getattr_opt(&value, "__name__")?.unwrap_or(value);
        params.set(name, value)?;
    }
    let prog = get(this, "_prog")?;
    if !is_suppress(&prog)? {
        params.set_str("prog", prog);
    }
    if let Some(choices) = params.get_str("choices").filter(|c| !c.is_none()) {
        let mut shown = Vec::new();
        for choice in collect(&choices)? {
            shown.push(fmt::str(&choice)?.to_string());
        }
        params.set_str("choices", shown.join(", ").into());
    }
    let help = call(this, "_get_help_string", [action.clone()])?;
    op::modulo(&help, &Value::Dict(params))
}
