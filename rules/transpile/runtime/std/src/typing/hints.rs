//! What annotations say at run time: `get_type_hints`, names of `collections` classes.
use super::alias;
use batuta_rt::exc::class;
use batuta_rt::prelude::*;

/// The `collections` (or `collections.abc`) class that a generic name stands for.
pub(super) fn collections_class(name: &str) -> R<Option<Value>> {
    let (module, name) = match name {
        "DefaultDict" => ("collections", "defaultdict"),
        "Deque" => ("collections", "deque"),
        "OrderedDict" | "Counter" | "ChainMap" => ("collections", name),
        "ContextManager" => ("contextlib", "AbstractContextManager"),
        "AbstractSet" => ("collections.abc", "Set"),
        "Pattern" | "Match" => ("re", name),
        _ => ("collections.abc", name),
    };
    crate::module(module).map_or(Ok(None), |m| m.find(name))
}

/// Where the names of a type written as text are looked up, first to last.
struct Scope(Vec<Value>);

impl Scope {
    fn of(object: &Value, given: &[Value]) -> R<Scope> {
        let mut places: Vec<Value> = given.iter().filter(|place| !place.is_none()).cloned().collect();
        if let Value::Class(class) = object {
            places.push(class.dict().clone().into());
        }
        if let Some(Value::Str(module)) = op::getattr_opt(object, "__module__")? {
            places.extend(batuta_rt::emitted::modules::loaded().get_str(&module));
        }
        Ok(Scope(places))
    }
    fn find(&self, name: &str) -> R<Option<Value>> {
        for place in &self.0 {
            let found = match place {
                Value::Module(module) => module.find(name)?,
                Value::Dict(dict) => dict.get_str(name),
                other if op::contains(other, &Value::str(name))? => Some(op::getitem(other, &Value::str(name))?),
                _ => None,
            };
            if found.is_some() {
                return Ok(found);
            }
        }
        Ok(None)
    }
}

/// `get_type_hints(object)`: the annotations of a class (with those of its bases) or function, text made types.
pub(super) fn get(object: &Value, given: [Value; 2], extras: bool) -> R {
    let out = Dict::new();
    if let Value::Class(class) = object {
        for base in class.mro().iter().rev() {
            if let Some(Value::Dict(own)) = base.dict().get_str("__annotations__") {
                add(&out, &own, &Scope::of(&base.into(), &given)?)?;
            }
        }
    } else if let Some(found) = op::getattr_opt(object, "__annotations__")? {
        add(&out, &found.as_dict()?, &Scope::of(object, &given)?)?;
    } else {
        let text = format!("{} is not a module, class, method, or function.", fmt::repr(object)?);
        return Err(type_error(text));
    }
    if !extras {
        for (name, annotation) in out.items() {
            out.set(name, bare(annotation)?)?;
        }
    }
    Ok(Value::Dict(out))
}

/// The type inside `Annotated`, `Required` and `NotRequired`.
fn bare(annotation: Value) -> R {
    match super::alias::form_name(&annotation).as_deref() {
        Some("Annotated" | "Required" | "NotRequired") => {
            let first = op::getitem(&op::getattr(&annotation, "__args__")?, &0.into())?;
            bare(first)
        }
        _ => Ok(annotation),
    }
}

fn add(out: &Dict, annotations: &Dict, scope: &Scope) -> R<()> {
    for (name, annotation) in annotations.items() {
        let resolved = match &annotation {
            Value::None => class::NoneType().into(),
            Value::Str(text) => resolve(text, scope)?,
            other => other.clone(),
        };
        out.set(name, resolved)?;
    }
    Ok(())
}

/// A type written as text: a name, `Name[arguments]`, or several joined by `|`.
fn resolve(text: &str, scope: &Scope) -> R {
    let text = text.trim();
    let parts = split(text, '|');
    if parts.len() > 1 {
        let mut members = parts.iter().map(|p| resolve(p, scope));
        let first = members.next().unwrap_or_else(|| Ok(class::NoneType().into()))?;
        return members.try_fold(first, |all, one| op::bitor(&all, &one?));
    }
    if let Some(inner) = text.strip_prefix('[').and_then(|t| t.strip_suffix(']')) {
        let items = split(inner, ',')
            .iter()
            .filter(|p| !p.trim().is_empty())
            .map(|p| resolve(p, scope))
            .collect::<R<Vec<_>>>()?;
        return Ok(Value::List(List::from(items)));
    }
    if let Some((head, inner)) = text.strip_suffix(']').and_then(|t| t.split_once('[')) {
        let literal = matches!(head, "Literal" | "typing.Literal");
        let one = |part: &&str| if literal { literal_of(part.trim(), scope) } else { resolve(part, scope) };
        let mut args = split(inner, ',').iter().map(one).collect::<R<Vec<_>>>()?;
        let key = if args.len() == 1 { args.remove(0) } else { Value::Tuple(Tuple::from(args)) };
        return op::getitem(&resolve(head, scope)?, &key);
    }
    if let Some(inner) = unquoted(text) {
        return resolve(inner, scope);
    }
    if text == "None" {
        return Ok(class::NoneType().into());
    }
    if text == "..." {
        return Ok(Value::Ellipsis);
    }
    let (first, members) = text.split_once('.').map_or((text, None), |(first, rest)| (first, Some(rest)));
    if let Some(mut found) = scope.find(first)? {
        for member in members.into_iter().flat_map(|rest| rest.split('.')) {
            found = op::getattr(&found, member)?;
        }
        return Ok(if found.is_none() { class::NoneType().into() } else { found });
    }
    let name = text.strip_prefix("typing.").unwrap_or(text);
    if let Some(found) = batuta_rt::class::builtin::by_name(name) {
        return Ok(found.into());
    }
    match super::module().find(name)? {
        Some(found) => Ok(found),
        None if first.chars().all(|c| c.is_alphanumeric() || c == '_') => Err(undefined(first)),
        None => alias::convert(Value::str(text)),
    }
}

fn unquoted(text: &str) -> Option<&str> {
    let within = |quote: char| text.strip_prefix(quote).and_then(|t| t.strip_suffix(quote));
    within('\'').or_else(|| within('"'))
}

/// A member of `Literal[...]`: a text, a number, a name of a constant.
fn literal_of(text: &str, scope: &Scope) -> R {
    match (unquoted(text), text.parse::<i64>(), text) {
        (Some(inner), _, _) => Ok(Value::str(inner)),
        (None, Ok(number), _) => Ok(number.into()),
        (None, _, "True") => Ok(true.into()),
        (None, _, "False") => Ok(false.into()),
        (None, _, "None") => Ok(Value::None),
        _ => resolve(text, scope),
    }
}

/// The parts of a text between separators that stand outside brackets.
fn split(text: &str, separator: char) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut depth, mut start) = (0i32, 0);
    for (at, c) in text.char_indices() {
        match c {
            '[' | '(' => depth += 1,
            ']' | ')' => depth -= 1,
            _ if c == separator && depth == 0 => {
                parts.push(&text[start..at]);
                start = at + c.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts
}
