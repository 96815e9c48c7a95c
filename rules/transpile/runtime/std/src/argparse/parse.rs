//! Walking a command line: which strings are options, which action takes which of them.
use super::error::{action_name, fail, join};
use super::nargs::{match_patterns, Pattern};
use super::{dict_of, is_suppress, list_of, position_of};
use crate::define::{call, get, text};
use batuta_rt::prelude::*;

/// A string that was recognised as an option: the action (None if unknown), its name, what stood behind `=`.
type OptionTuple = [Value; 3];

/// The state of one parse.
struct Walk<'a> {
    parser: &'a Value,
    namespace: &'a Value,
    strings: Vec<Value>,
    /// One letter per string: `O` option, `A` argument, `-` for `--`.
    letters: Vec<u8>,
    options: Vec<Option<OptionTuple>>,
    conflicts: Vec<(Value, Vec<Value>)>,
    positionals: Vec<Value>,
    seen: Vec<Value>,
    seen_non_default: Vec<Value>,
    extras: Vec<Value>,
}

/// `ArgumentParser._parse_known_args`: gives (namespace, extras).
pub(super) fn parse_known(parser: &Value, strings: Vec<Value>, namespace: &Value) -> R {
    let strings = match get(parser, "fromfile_prefix_chars")? {
        Value::None => strings,
        _ => collect(&call(parser, "_read_args_from_files", [Value::List(List::from(strings))])?)?,
    };
    let mut walk = Walk {
        parser,
        namespace,
        letters: Vec::with_capacity(strings.len()),
        options: Vec::with_capacity(strings.len()),
        conflicts: conflicts(parser)?,
        positionals: collect(&call(parser, "_get_positional_actions", [])?)?,
        seen: Vec::new(),
        seen_non_default: Vec::new(),
        extras: Vec::new(),
        strings,
    };
    walk.classify()?;
    walk.consume()?;
    walk.check_required()?;
    let extras = Value::List(List::from(walk.extras));
    Ok(Value::Tuple(Tuple::from(vec![namespace.clone(), extras])))
}

/// Which actions may not stand together with which.
fn conflicts(parser: &Value) -> R<Vec<(Value, Vec<Value>)>> {
    let mut out: Vec<(Value, Vec<Value>)> = Vec::new();
    for group in list_of(parser, "_mutually_exclusive_groups")?.to_vec() {
        let actions = list_of(&group, "_group_actions")?.to_vec();
        for (at, action) in actions.iter().enumerate() {
            let others = actions.iter().enumerate().filter(|(n, _)| *n != at).map(|(_, a)| a.clone());
            match out.iter_mut().find(|(a, _)| a.is(action)) {
                Some((_, list)) => list.extend(others),
                None => out.push((action.clone(), others.collect())),
            }
        }
    }
    Ok(out)
}

impl Walk<'_> {
    fn classify(&mut self) -> R<()> {
        let mut only_arguments = false;
        for string in &self.strings {
            let mut found = None;
            let letter = if only_arguments {
                b'A'
            } else if matches!(string, Value::Str(s) if &**s == "--") {
                only_arguments = true;
                b'-'
            } else {
                match call(self.parser, "_parse_optional", [string.clone()])? {
                    Value::None => b'A',
                    tuple => {
                        found = Some(op::unpack::<3>(&tuple)?);
                        b'O'
                    }
                }
            };
            self.letters.push(letter);
            self.options.push(found);
        }
        Ok(())
    }

    fn consume(&mut self) -> R<()> {
        let last_option = self.options.iter().rposition(Option::is_some);
        let mut start = 0;
        while last_option.is_some_and(|last| start <= last) {
            let next = (start..self.options.len()).find(|n| self.options[*n].is_some()).unwrap_or(start);
            if start != next {
                let end = self.consume_positionals(start)?;
                if end > start {
                    start = end;
                    continue;
                }
            }
            if self.options[start].is_none() {
                self.extras.extend(self.strings[start..next].iter().cloned());
                start = next;
            }
            start = self.consume_option(start)?;
        }
        let stop = self.consume_positionals(start)?;
        self.extras.extend(self.strings[stop.min(self.strings.len())..].iter().cloned());
        Ok(())
    }

    fn consume_positionals(&mut self, start: usize) -> R<usize> {
        let letters = String::from_utf8_lossy(&self.letters[start..]).into_owned();
        let actions = Value::List(List::from(self.positionals.clone()));
        let counts = collect(&call(self.parser, "_match_arguments_partial", [actions, letters.into()])?)?;
        let mut at = start;
        let taken: Vec<Value> = self.positionals.iter().take(counts.len()).cloned().collect();
        for (action, count) in taken.iter().zip(&counts) {
            let end = at + op::index(count)?.to_index()?.max(0) as usize;
            let strings = self.strings[at..end].to_vec();
            at = end;
            self.take(action, strings, Value::None)?;
        }
        self.positionals.drain(..taken.len());
        Ok(at)
    }

    /// Takes the option at `start`, with others bundled in the same string; gives where its arguments end.
    fn consume_option(&mut self, start: usize) -> R<usize> {
        let Some([mut action, mut option, mut explicit]) = self.options[start].clone() else { return Ok(start + 1) };
        let chars = text(&get(self.parser, "prefix_chars")?)?;
        let mut bundle: Vec<(Value, Vec<Value>, Value)> = Vec::new();
        let stop = loop {
            if action.is_none() {
                self.extras.push(self.strings[start].clone());
                return Ok(start + 1);
            }
            if explicit.is_none() {
                let letters = String::from_utf8_lossy(&self.letters[start + 1..]).into_owned();
                let stop = start + 1 + self.match_argument(&action, &letters)?;
                bundle.push((action, self.strings[start + 1..stop].to_vec(), option));
                break stop;
            }
            let count = self.match_argument(&action, "A")?;
            let name = text(&option)?;
            let given = text(&explicit)?;
            let mut name_chars = name.chars();
            let (first, second) = (name_chars.next(), name_chars.next());
            let short = !second.is_some_and(|c| chars.contains(c));
            if count == 0 && short && !given.is_empty() {
                bundle.push((action.clone(), Vec::new(), option));
                let mut rest = given.chars();
                let next: String = first.into_iter().chain(rest.next()).collect();
                option = Value::from(next);
                let tail = rest.as_str();
                match dict_of(self.parser, "_option_string_actions")?.get(&option)? {
                    Some(found) => {
                        action = found;
                        explicit = if tail.is_empty() { Value::None } else { tail.into() };
                    }
                    None => return Err(ignored(&action, &explicit)?),
                }
            } else if count == 1 {
                bundle.push((action, vec![explicit], option));
                break start + 1;
            } else {
                return Err(ignored(&action, &explicit)?);
            }
        };
        for (action, strings, option) in bundle {
            self.take(&action, strings, option)?;
        }
        Ok(stop)
    }

    fn match_argument(&self, action: &Value, letters: &str) -> R<usize> {
        let found = call(self.parser, "_match_argument", [action.clone(), letters.into()])?;
        Ok(op::index(&found)?.to_index()?.max(0) as usize)
    }

    fn take(&mut self, action: &Value, strings: Vec<Value>, option: Value) -> R<()> {
        if position_of(&self.seen, action).is_none() {
            self.seen.push(action.clone());
        }
        let converted = !strings.is_empty();
        let values = call(self.parser, "_get_values", [action.clone(), Value::List(List::from(strings))])?;
        if !is_default(&values, &get(action, "default")?, converted) {
            self.seen_non_default.push(action.clone());
            let others =
                self.conflicts.iter().find(|(a, _)| a.is(action)).map(|(_, list)| list.as_slice()).unwrap_or(&[]);
            if let Some(other) = others.iter().find(|a| position_of(&self.seen_non_default, a).is_some()) {
                let name = fmt::str(&action_name(other)?)?;
                return Err(fail(action, format!("not allowed with argument {name}")));
            }
        }
        if !is_suppress(&values)? {
            op::call(action, [self.parser.clone(), self.namespace.clone(), values, option])?;
        }
        Ok(())
    }

    fn check_required(&self) -> R<()> {
        let mut missing = Vec::new();
        for action in list_of(self.parser, "_actions")?.to_vec() {
            if position_of(&self.seen, &action).is_some() {
                continue;
            }
            if op::truthy(&get(&action, "required")?)? {
                missing.push(action_name(&action)?);
            } else {
                self.convert_default(&action)?;
            }
        }
        if !missing.is_empty() {
            let text = format!("the following arguments are required: {}", join(", ", &missing)?);
            call(self.parser, "error", [text.into()])?;
        }
        for group in list_of(self.parser, "_mutually_exclusive_groups")?.to_vec() {
            if !op::truthy(&get(&group, "required")?)? {
                continue;
            }
            let actions = list_of(&group, "_group_actions")?.to_vec();
            if actions.iter().any(|a| position_of(&self.seen_non_default, a).is_some()) {
                continue;
            }
            let mut names = Vec::new();
            for action in &actions {
                if !is_suppress(&get(action, "help")?)? {
                    names.push(action_name(action)?);
                }
            }
            let text = format!("one of the arguments {} is required", join(" ", &names)?);
            call(self.parser, "error", [text.into()])?;
        }
        Ok(())
    }

    /// A default given as text is converted as if it stood on the command line.
    fn convert_default(&self, action: &Value) -> R<()> {
        let default = get(action, "default")?;
        if !matches!(default.payload(), Value::Str(_)) {
            return Ok(());
        }
        let dest = text(&get(action, "dest")?)?;
        if let Some(stored) = op::getattr_opt(self.namespace, &dest)? {
            if stored.is(&default) {
                let value = call(self.parser, "_get_value", [action.clone(), default])?;
                op::setattr(self.namespace, &dest, value)?;
            }
        }
        Ok(())
    }
}

/// `values is default`. Numbers made from text are new objects, but for the small integers that CPython shares.
fn is_default(values: &Value, default: &Value, converted: bool) -> bool {
    let fresh = match values {
        Value::Int(i) => !i.to_i64().is_some_and(|n| (-5..=256).contains(&n)),
        Value::Float(_) | Value::Complex(_) => true,
        _ => false,
    };
    values.is(default) && !(converted && fresh)
}

fn ignored(action: &Value, explicit: &Value) -> R<Exc> {
    Ok(fail(action, format!("ignored explicit argument {}", fmt::repr(explicit)?)))
}

/// `_match_argument`: how many of the following strings an option takes.
pub(super) fn match_argument(action: &Value, letters: &str) -> R {
    if let Some(counts) = match_patterns(&[Pattern::of(action)?], letters.as_bytes()) {
        return Ok(Value::from(counts[0]));
    }
    let nargs = get(action, "nargs")?;
    let message = match nargs.payload() {
        Value::None => "expected one argument".to_string(),
        Value::Str(s) if &**s == super::OPTIONAL => "expected at most one argument".into(),
        Value::Str(s) if &**s == super::ONE_OR_MORE => "expected at least one argument".into(),
        _ => {
            let plural = if op::eq_bool(&nargs, &Value::from(1))? { "" } else { "s" };
            format!("expected {} argument{plural}", fmt::str(&nargs)?)
        }
    };
    Err(fail(action, message))
}

/// `_match_arguments_partial`: how many strings each of the first positionals takes.
pub(super) fn match_partial(actions: &Value, letters: &str) -> R {
    let mut patterns = Vec::new();
    for action in collect(actions)? {
        patterns.push(Pattern::of(&action)?);
    }
    let counts = (1..=patterns.len()).rev().find_map(|n| match_patterns(&patterns[..n], letters.as_bytes()));
    Ok(Value::List(counts.unwrap_or_default().into_iter().map(Value::from).collect()))
}
