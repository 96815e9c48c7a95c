//! The usage line: one part per action, brackets of groups, wrapping.
use super::formatter::spaces;
use super::{is_suppress, list_of, position_of};
use crate::define::{call, get, number, text, ClassDef};
use crate::textwrap::wrap::is_space;
use batuta_rt::prelude::*;
use std::collections::BTreeMap;

pub(super) fn methods(def: ClassDef) -> ClassDef {
    def.def("_format_usage", "self, usage, actions, groups, prefix", |b| {
        let [this, usage, actions, groups, prefix] = b.into_array();
        format_usage(&this, usage, &collect(&actions)?, groups, prefix)
    })
    .def("_format_actions_usage", "self, actions, groups", |b| {
        let [this, actions, groups] = b.into_array();
        actions_usage(&this, &collect(&actions)?, &collect(&groups)?)
    })
}

fn count(text: &str) -> i64 {
    text.chars().count() as i64
}

fn format_usage(this: &Value, usage: Value, actions: &[Value], groups: Value, prefix: Value) -> R {
    let prefix = if prefix.is_none() { "usage: ".to_string() } else { text(&prefix)?.to_string() };
    let prog_value = get(this, "_prog")?;
    let usage = if !usage.is_none() {
        fmt::str(&op::modulo(&usage, &dict! { "prog" => prog_value }?)?)?.to_string()
    } else {
        let prog = fmt::str(&prog_value)?.to_string();
        if actions.is_empty() {
            prog
        } else {
            let (mut optionals, mut positionals) = (Vec::new(), Vec::new());
            for action in actions {
                let optional = op::truthy(&get(action, "option_strings")?)?;
                if optional { &mut optionals } else { &mut positionals }.push(action.clone());
            }
            let format = |list: Vec<Value>| -> R<String> {
                let made = call(this, "_format_actions_usage", [Value::List(List::from(list)), groups.clone()])?;
                Ok(text(&made)?.to_string())
            };
            let all = format(optionals.iter().chain(&positionals).cloned().collect())?;
            let parts: Vec<&str> = [&*prog, &*all].into_iter().filter(|p| !p.is_empty()).collect();
            let line = parts.join(" ");
            let width = number(&get(this, "_width")?)? - number(&get(this, "_current_indent")?)?;
            if count(&prefix) + count(&line) > width {
                wrap_usage(&prefix, &prog, &format(optionals)?, &format(positionals)?, width)?
            } else {
                line
            }
        }
    };
    Ok(format!("{prefix}{usage}\n\n").into())
}

/// The usage over several lines: options and positionals begin their own, after the program's name.
fn wrap_usage(prefix: &str, prog: &str, optionals: &str, positionals: &str, width: i64) -> R<String> {
    let (optional, positional) = (parts_of(optionals), parts_of(positionals));
    if optional.join(" ") != optionals || positional.join(" ") != positionals {
        return Err(op::assertion(None));
    }
    let prog_end = count(prefix) + count(prog);
    let lines = if prog_end as f64 <= 0.75 * width as f64 {
        let indent = spaces(prog_end + 1);
        let with_prog = |parts: &[String]| {
            let parts: Vec<String> = std::iter::once(prog.to_string()).chain(parts.iter().cloned()).collect();
            let mut lines = fill(&parts, &indent, width, Some(prefix));
            lines[0] = lines[0].chars().skip(indent.len()).collect();
            lines
        };
        if !optional.is_empty() {
            let mut lines = with_prog(&optional);
            lines.extend(fill(&positional, &indent, width, None));
            lines
        } else if !positional.is_empty() {
            with_prog(&positional)
        } else {
            vec![prog.to_string()]
        }
    } else {
        let indent = spaces(count(prefix));
        let together: Vec<String> = optional.iter().chain(&positional).cloned().collect();
        let mut lines = fill(&together, &indent, width, None);
        if lines.len() > 1 {
            lines = fill(&optional, &indent, width, None);
            lines.extend(fill(&positional, &indent, width, None));
        }
        lines.insert(0, prog.to_string());
        lines
    };
    Ok(lines.join("\n"))
}

fn fill(parts: &[String], indent: &str, width: i64, prefix: Option<&str>) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line: Vec<&str> = Vec::new();
    let mut length = prefix.map_or(count(indent), count) - 1;
    for part in parts {
        if length + 1 + count(part) > width && !line.is_empty() {
            lines.push(format!("{indent}{}", line.join(" ")));
            line.clear();
            length = count(indent) - 1;
        }
        line.push(part);
        length += count(part) + 1;
    }
    if !line.is_empty() {
        lines.push(format!("{indent}{}", line.join(" ")));
    }
    lines
}

/// What stays together when the usage is wrapped: a bracketed group, or a word.
fn parts_of(usage: &str) -> Vec<String> {
    let chars: Vec<char> = usage.chars().collect();
    let mut out = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let bracketed = match chars[at] {
            '(' => bracket_end(&chars, at, ')'),
            '[' => bracket_end(&chars, at, ']'),
            _ => None,
        };
        let word_end = || (at..chars.len()).find(|n| is_space(chars[*n])).unwrap_or(chars.len());
        let end = bracketed.unwrap_or_else(word_end);
        if end > at {
            out.push(chars[at..end].iter().collect());
        }
        at = end.max(at + 1);
    }
    out
}

/// The end of the first run of closing brackets that white space or the end follows.
fn bracket_end(chars: &[char], open: usize, close: char) -> Option<usize> {
    let mut at = open + 1;
    while at < chars.len() && chars[at] != '\n' {
        if chars[at] == close {
            let end = (at..chars.len()).find(|n| chars[*n] != close).unwrap_or(chars.len());
            if end == chars.len() || is_space(chars[end]) {
                return Some(end);
            }
            at = end;
        } else {
            at += 1;
        }
    }
    None
}

/// Brackets and bars of groups, by the index of the action before which they stand.
struct Inserts {
    texts: BTreeMap<usize, String>,
    /// Actions that stand in a group.
    members: Vec<Value>,
}

impl Inserts {
    fn of(actions: &[Value], groups: &[Value]) -> R<Inserts> {
        let mut out = Inserts { texts: BTreeMap::new(), members: Vec::new() };
        for group in groups {
            let own = list_of(group, "_group_actions")?.to_vec();
            let Some(first) = own.first() else {
                return Err(value_error(format!("empty group {}", fmt::str(group)?)));
            };
            let Some(start) = position_of(actions, first) else { continue };
            let end = start + own.len();
            let together = actions.get(start..end).is_some_and(|slice| slice.iter().zip(&own).all(|(a, b)| a.is(b)));
            if !together {
                continue;
            }
            let mut exposed = 0;
            for action in &own {
                exposed += usize::from(!is_suppress(&get(action, "help")?)?);
            }
            out.members.extend(own);
            if !op::truthy(&get(group, "required")?)? {
                out.add(start, " [", "[");
                out.add(end, "]", "]");
            } else if exposed > 1 {
                out.add(start, " (", "(");
                out.add(end, ")", ")");
            }
            for at in start + 1..end {
                out.texts.insert(at, "|".into());
            }
        }
        Ok(out)
    }
    fn add(&mut self, at: usize, more: &str, first: &str) {
        match self.texts.get_mut(&at) {
            Some(text) => text.push_str(more),
            None => {
                self.texts.insert(at, first.into());
            }
        }
    }
    fn is_bar(&self, at: usize) -> bool {
        self.texts.get(&at).is_some_and(|t| t == "|")
    }
}

fn actions_usage(this: &Value, actions: &[Value], groups: &[Value]) -> R {
    let mut inserts = Inserts::of(actions, groups)?;
    let mut parts: Vec<Option<String>> = Vec::new();
    for (at, action) in actions.iter().enumerate() {
        if is_suppress(&get(action, "help")?)? {
            parts.push(None);
            if inserts.is_bar(at) {
                inserts.texts.remove(&at);
            } else if inserts.is_bar(at + 1) {
                inserts.texts.remove(&(at + 1));
            }
            continue;
        }
        let grouped = position_of(&inserts.members, action).is_some();
        parts.push(Some(part(this, action, grouped)?));
    }
    let mut words: Vec<String> = Vec::new();
    for at in 0..=parts.len() {
        words.extend(inserts.texts.get(&at).cloned());
        words.extend(parts.get(at).cloned().flatten());
    }
    Ok(clean(&words.join(" ")).into())
}

fn part(this: &Value, action: &Value, grouped: bool) -> R<String> {
    let options = collect(&get(action, "option_strings")?)?;
    let Some(first) = options.first() else {
        let default = call(this, "_get_default_metavar_for_positional", [action.clone()])?;
        let shown = text(&call(this, "_format_args", [action.clone(), default])?)?;
        let inner = shown.strip_prefix('[').and_then(|s| s.strip_suffix(']')).filter(|_| grouped);
        return Ok(inner.unwrap_or(&shown).to_string());
    };
    let shown = if op::eq_bool(&get(action, "nargs")?, &Value::from(0))? {
        text(&call(action, "format_usage", [])?)?.to_string()
    } else {
        let default = call(this, "_get_default_metavar_for_optional", [action.clone()])?;
        let args = fmt::str(&call(this, "_format_args", [action.clone(), default])?)?;
        format!("{} {args}", fmt::str(first)?)
    };
    let required = op::truthy(&get(action, "required")?)?;
    Ok(if required || grouped { shown } else { format!("[{shown}]") })
}

/// Removes the spaces inside brackets, and brackets with nothing in them.
fn clean(usage: &str) -> String {
    let open = |c: char| c == '[' || c == '(';
    let close = |c: char| c == ']' || c == ')';
    let mut text: Vec<char> = Vec::new();
    let mut chars = usage.chars().peekable();
    while let Some(c) = chars.next() {
        text.push(c);
        if open(c) {
            chars.next_if_eq(&' ');
        }
    }
    let mut tight: Vec<char> = Vec::new();
    for (at, c) in text.iter().enumerate() {
        if *c != ' ' || !text.get(at + 1).is_some_and(|next| close(*next)) {
            tight.push(*c);
        }
    }
    let mut out = String::new();
    let mut at = 0;
    while at < tight.len() {
        if open(tight[at]) {
            let end = (at + 1..tight.len()).find(|n| tight[*n] != ' ').unwrap_or(tight.len());
            if tight.get(end).is_some_and(|c| close(*c)) {
                at = end + 1;
                continue;
            }
        }
        out.push(tight[at]);
        at += 1;
    }
    out.trim_matches(is_space).to_string()
}
