//! `HelpFormatter`: sections and indentation of a help text, built through methods that subclasses may replace.
use super::{is_suppress, types};
use crate::define::{call, get, number, set, text, ClassDef};
use batuta_rt::prelude::*;

pub(super) fn section(object: &Class) -> R<Class> {
    ClassDef::new("argparse", "HelpFormatter._Section", &[object])
        .def("__init__", "self, formatter, parent, heading=None", |b| {
            let [this, formatter, parent, heading] = b.into_array();
            set(&this, "formatter", formatter)?;
            set(&this, "parent", parent)?;
            set(&this, "heading", heading)?;
            set(&this, "items", List::new())?;
            Ok(Value::None)
        })
        .def("format_help", "self", |b| {
            let [this] = b.into_array();
            section_help(&this)
        })
        .build()
}

fn section_help(this: &Value) -> R {
    let formatter = get(this, "formatter")?;
    let nested = !get(this, "parent")?.is_none();
    if nested {
        call(&formatter, "_indent", [])?;
    }
    let mut parts = Vec::new();
    for item in collect(&get(this, "items")?)? {
        let [function, args] = op::unpack::<2>(&item)?;
        parts.push(op::call(&function, collect(&args)?)?);
    }
    let body = call(&formatter, "_join_parts", [Value::List(List::from(parts))])?;
    if nested {
        call(&formatter, "_dedent", [])?;
    }
    if !op::truthy(&body)? {
        return Ok("".into());
    }
    let heading = get(this, "heading")?;
    let shown = if heading.is_none() || is_suppress(&heading)? {
        String::new()
    } else {
        let indent = number(&get(&formatter, "_current_indent")?)?;
        format!("{}{}:\n", spaces(indent), fmt::str(&heading)?)
    };
    call(&formatter, "_join_parts", [list!["\n", shown, body, "\n"]])
}

pub(super) fn spaces(count: i64) -> String {
    " ".repeat(count.max(0) as usize)
}

pub(super) fn class(object: &Class) -> R<Class> {
    let def = ClassDef::new("argparse", "HelpFormatter", &[object])
        .def("__init__", "self, prog, indent_increment=2, max_help_position=24, width=None", |b| {
            let [this, prog, increment, position, width] = b.into_array();
            init(&this, prog, &increment, &position, &width)?;
            Ok(Value::None)
        })
        .def("_indent", "self", |b| shift(b.into_array(), 1))
        .def("_dedent", "self", |b| shift(b.into_array(), -1))
        .def("_add_item", "self, func, args", |b| {
            let [this, function, args] = b.into_array();
            add_item(&this, function, args)
        })
        .def("start_section", "self, heading", |b| {
            let [this, heading] = b.into_array();
            call(&this, "_indent", [])?;
            let current = get(&this, "_current_section")?;
            let section = op::call(&Value::from(&types()?.section), [this.clone(), current, heading])?;
            call(&this, "_add_item", [get(&section, "format_help")?, list![]])?;
            set(&this, "_current_section", section)?;
            Ok(Value::None)
        })
        .def("end_section", "self", |b| {
            let [this] = b.into_array();
            let parent = get(&get(&this, "_current_section")?, "parent")?;
            set(&this, "_current_section", parent)?;
            call(&this, "_dedent", [])?;
            Ok(Value::None)
        })
        .def("add_text", "self, text", |b| {
            let [this, text] = b.into_array();
            if !text.is_none() && !is_suppress(&text)? {
                call(&this, "_add_item", [get(&this, "_format_text")?, list![text]])?;
            }
            Ok(Value::None)
        })
        .def("add_usage", "self, usage, actions, groups, prefix=None", |b| {
            let [this, usage, actions, groups, prefix] = b.into_array();
            if !is_suppress(&usage)? {
                let args = tuple![usage, actions, groups, prefix];
                call(&this, "_add_item", [get(&this, "_format_usage")?, args])?;
            }
            Ok(Value::None)
        })
        .def("add_argument", "self, action", |b| {
            let [this, action] = b.into_array();
            add_argument(&this, action)
        })
        .def("add_arguments", "self, actions", |b| {
            let [this, actions] = b.into_array();
            for action in collect(&actions)? {
                call(&this, "add_argument", [action])?;
            }
            Ok(Value::None)
        })
        .def("format_help", "self", |b| {
            let [this] = b.into_array();
            let help = call(&get(&this, "_root_section")?, "format_help", [])?;
            let shown = text(&help)?;
            if shown.is_empty() {
                return Ok(help);
            }
            Ok(format!("{}\n", cut_long_breaks(&shown).trim_matches('\n')).into())
        })
        .def("_join_parts", "self, part_strings", |b| {
            let [_, parts] = b.into_array();
            let mut out = String::new();
            for part in collect(&parts)? {
                if op::truthy(&part)? && !is_suppress(&part)? {
                    out.push_str(&text(&part)?);
                }
            }
            Ok(out.into())
        })
        .def("_format_text", "self, text", |b| {
            let [this, text] = b.into_array();
            format_text(&this, text)
        })
        .def("_iter_indented_subactions", "self, action", |b| {
            let [this, action] = b.into_array();
            Ok(subactions(this, action))
        });
    super::item_text::methods(super::usage::methods(def)).build()
}

fn init(this: &Value, prog: Value, increment: &Value, position: &Value, width: &Value) -> R<()> {
    let width = match width {
        Value::None => crate::shutil::terminal_columns() - 2,
        given => number(given)?,
    };
    let increment = number(increment)?;
    set(this, "_prog", prog)?;
    set(this, "_indent_increment", increment)?;
    set(this, "_max_help_position", number(position)?.min((width - 20).max(increment * 2)))?;
    set(this, "_width", width)?;
    set(this, "_current_indent", 0)?;
    set(this, "_level", 0)?;
    set(this, "_action_max_length", 0)?;
    let root = op::call(&Value::from(&types()?.section), [this.clone(), Value::None])?;
    set(this, "_root_section", root.clone())?;
    set(this, "_current_section", root)
}

fn shift([this]: [Value; 1], direction: i64) -> R {
    let step = number(&get(&this, "_indent_increment")?)? * direction;
    let indent = number(&get(&this, "_current_indent")?)? + step;
    set(&this, "_current_indent", indent)?;
    if indent < 0 {
        return Err(assertion_error("Indent decreased below 0."));
    }
    let level = number(&get(&this, "_level")?)? + direction;
    set(&this, "_level", level)?;
    Ok(Value::None)
}

fn add_item(this: &Value, function: Value, args: Value) -> R {
    let items = get(&get(this, "_current_section")?, "items")?.as_list()?;
    items.push(tuple![function, args]);
    Ok(Value::None)
}

fn length(value: &Value) -> R<i64> {
    Ok(text(value)?.length() as i64)
}

fn add_argument(this: &Value, action: Value) -> R {
    if is_suppress(&get(&action, "help")?)? {
        return Ok(Value::None);
    }
    let invocation = |action: Value| length(&call(this, "_format_action_invocation", [action])?);
    let mut longest = invocation(action.clone())?;
    let mut inner = op::iter(&call(this, "_iter_indented_subactions", [action.clone()])?)?;
    while let Some(sub) = inner.next()? {
        longest = longest.max(invocation(sub)?);
    }
    let longest = longest + number(&get(this, "_current_indent")?)?;
    set(this, "_action_max_length", longest.max(number(&get(this, "_action_max_length")?)?))?;
    call(this, "_add_item", [get(this, "_format_action")?, list![action]])
}

/// The actions shown below an action, one step further in while they are gone through.
fn subactions(this: Value, action: Value) -> Value {
    let mut rest: Option<std::vec::IntoIter<Value>> = None;
    let mut done = false;
    let step = move || {
        if done {
            return Ok(None);
        }
        if rest.is_none() {
            let Some(method) = op::getattr_opt(&action, "_get_subactions")? else {
                done = true;
                return Ok(None);
            };
            call(&this, "_indent", [])?;
            rest = Some(collect(&op::call(&method, Args::none())?)?.into_iter());
        }
        let found = rest.as_mut().and_then(Iterator::next);
        if found.is_none() {
            done = true;
            call(&this, "_dedent", [])?;
        }
        Ok(found)
    };
    batuta_rt::iters::make::stepping(K::Generator, step)
}

/// Three or more line ends become two.
fn cut_long_breaks(shown: &str) -> String {
    let mut out = String::with_capacity(shown.len());
    let mut run = 0;
    for c in shown.chars() {
        run = if c == '\n' { run + 1 } else { 0 };
        if run <= 2 {
            out.push(c);
        }
    }
    out
}

fn format_text(this: &Value, text_value: Value) -> R {
    let mut shown = text_value;
    if text(&shown)?.contains("%(prog)") {
        shown = op::modulo(&shown, &dict! { "prog" => get(this, "_prog")? }?)?;
    }
    let indent = number(&get(this, "_current_indent")?)?;
    let width = (number(&get(this, "_width")?)? - indent).max(11);
    let filled = call(this, "_fill_text", [shown, width.into(), spaces(indent).into()])?;
    Ok(format!("{}\n\n", fmt::str(&filled)?).into())
}
