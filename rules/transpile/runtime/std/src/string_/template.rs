//! `Template`: `$name` and `${name}` filled in from a mapping.
use crate::define::{get, set, text, ClassDef};
use batuta_rt::exc::class;
use batuta_rt::prelude::*;

/// One piece of a template; positions are in bytes.
enum Piece<'a> {
    Text(&'a str),
    Delimiter,
    Name { name: &'a str, whole: &'a str },
    Invalid { at: usize, whole: &'a str },
}

fn pieces<'a>(template: &'a str, delimiter: &str) -> Vec<Piece<'a>> {
    let mut out = Vec::new();
    let mut rest_at = 0;
    while let Some(found) = template[rest_at..].find(delimiter) {
        let at = rest_at + found;
        out.push(Piece::Text(&template[rest_at..at]));
        let after = at + delimiter.len();
        let tail = &template[after..];
        let (piece, end) = if tail.starts_with(delimiter) {
            (Piece::Delimiter, after + delimiter.len())
        } else if let Some(name) = identifier(tail) {
            let end = after + name.len();
            (Piece::Name { name, whole: &template[at..end] }, end)
        } else if let Some(name) =
            tail.strip_prefix('{').and_then(identifier).filter(|n| tail[n.len() + 1..].starts_with('}'))
        {
            let end = after + name.len() + 2;
            (Piece::Name { name, whole: &template[at..end] }, end)
        } else {
            (Piece::Invalid { at: after, whole: &template[at..after] }, after)
        };
        out.push(piece);
        rest_at = end;
    }
    out.push(Piece::Text(&template[rest_at..]));
    out
}

/// The ASCII identifier at the start of a text.
fn identifier(text: &str) -> Option<&str> {
    let first = text.chars().next()?;
    if !(first.is_ascii_alphabetic() || first == '_') {
        return None;
    }
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(text.len());
    Some(&text[..end])
}

fn invalid(template: &str, at: usize) -> Exc {
    let before = &template[..at];
    let lines = batuta_rt::text::split::lines(before, true);
    let (line, column) = match lines.split_last() {
        None => (1, 1),
        Some((_, head)) => {
            let earlier: usize = head.iter().map(|l| l.chars().count()).sum();
            (lines.len(), before.chars().count() - earlier)
        }
    };
    value_error(format!("Invalid placeholder in string: line {line}, col {column}"))
}

fn fill(this: &Value, mapping: Value, kwargs: &Dict, safe: bool) -> R {
    if let Some(pattern) = own_pattern(this)? {
        return fill_by(&pattern, this, &mapping, kwargs, safe);
    }
    let template = text(&get(this, "template")?)?;
    let delimiter = text(&get(this, "delimiter")?)?;
    let mut out = String::new();
    for piece in pieces(&template, &delimiter) {
        match piece {
            Piece::Text(part) => out.push_str(part),
            Piece::Delimiter => out.push_str(&delimiter),
            Piece::Name { name, whole } => match look_up(&mapping, kwargs, name) {
                Ok(value) => fmt::str_into(&value, &mut out)?,
                Err(e) if safe && e.is(K::KeyError) => out.push_str(whole),
                Err(e) => return Err(e),
            },
            Piece::Invalid { whole, .. } if safe => out.push_str(whole),
            Piece::Invalid { at, .. } => return Err(invalid(&template, at)),
        }
    }
    Ok(out.into())
}

/// An attribute that most templates do not have.
fn rare(this: &Value, name: &str) -> R<Option<Value>> {
    if let Value::Obj(o) = this {
        let class = o.class();
        if o.attr(name).is_none() && class.lookup(name).is_none() && class.lookup("__getattr__").is_none() {
            return Ok(None);
        }
    }
    op::getattr_opt(this, name)
}

/// The compiled pattern of a subclass that says for itself what a name is.
fn own_pattern(this: &Value) -> R<Option<Value>> {
    let given = rare(this, "pattern")?;
    if given.is_none() && rare(this, "braceidpattern")?.is_none() && rare(this, "flags")?.is_none() {
        let named = get(this, "idpattern")?;
        if matches!(&named, Value::Str(named) if &**named == NAMES) {
            return Ok(None);
        }
    }
    let re = crate::module("re").ok_or_else(|| import_error("re"))?;
    let flags = || match rare(this, "flags")? {
        Some(flags) => Ok(flags),
        None => re.get("IGNORECASE"),
    };
    let verbose = || op::bitor(&flags()?, &re.get("VERBOSE")?);
    if let Some(given) = given {
        return match given.payload() {
            Value::Str(_) => op::call(&re.get("compile")?, [given.clone(), verbose()?]).map(Some),
            _ => Ok(Some(given)),
        };
    }
    let named = text(&get(this, "idpattern")?)?;
    let braced = match rare(this, "braceidpattern")?.filter(|found| !found.is_none()) {
        Some(found) => text(&found)?,
        None if &*named == NAMES && rare(this, "flags")?.is_none() => return Ok(None),
        None => named.clone(),
    };
    let mark = text(&op::call(&re.get("escape")?, [get(this, "delimiter")?])?)?;
    let whole = format!("{mark}(?:(?P<escaped>{mark})|(?P<named>{named})|{{(?P<braced>{braced})}}|(?P<invalid>))");
    op::call(&re.get("compile")?, [whole.into(), verbose()?]).map(Some)
}

fn fill_by(pattern: &Value, this: &Value, mapping: &Value, kwargs: &Dict, safe: bool) -> R {
    let template = text(&get(this, "template")?)?;
    let found = op::call_method(pattern, "finditer", [template.clone().into()])?;
    let mut out = String::new();
    let mut at = 0;
    for one in collect(&found)? {
        let place = |name: &str| op::call_method(&one, name, ())?.as_int()?.to_index();
        let group = |name: &str| op::call_method(&one, "group", [name.into()]);
        let (start, end) = (place("start")? as usize, place("end")? as usize);
        out.push_str(&template.substring(at, start));
        at = end;
        let named = match group("named")? {
            Value::None => group("braced")?,
            given => given,
        };
        let whole = template.substring(start, end);
        if !named.is_none() {
            match look_up(mapping, kwargs, &text(&named)?) {
                Ok(value) => out.push_str(&fmt::str(&value)?),
                Err(e) if safe && e.is(K::KeyError) => out.push_str(&whole),
                Err(e) => return Err(e),
            }
        } else if !group("escaped")?.is_none() {
            out.push_str(&text(&get(this, "delimiter")?)?);
        } else if safe {
            out.push_str(&whole);
        } else {
            let before = template
                .substring(0, op::call_method(&one, "start", ["invalid".into()])?.as_int()?.to_index()? as usize);
            return Err(invalid(&template, before.len()));
        }
    }
    out.push_str(&template.substring(at, template.length()));
    Ok(out.into())
}

const NAMES: &str = "(?a:[_a-z][_a-z0-9]*)";

fn look_up(mapping: &Value, kwargs: &Dict, name: &str) -> R {
    if let Some(found) = kwargs.get_str(name) {
        return Ok(found);
    }
    if mapping.is_none() {
        return Err(key_error(name));
    }
    op::getitem(mapping, &name.into())
}

pub(super) fn class() -> R<Class> {
    let params = "self, mapping=None, /, **kws";
    ClassDef::new("string", "Template", &[&class::Object()])
        .attr("delimiter", "$".into())
        .attr("idpattern", NAMES.into())
        .def("__init__", "self, template", |b| {
            let [this, template] = b.into_array();
            set(&this, "template", template)?;
            Ok(Value::None)
        })
        .def("substitute", params, |b| {
            let [this, mapping, kwargs] = b.into_array();
            fill(&this, mapping, &kwargs.as_dict()?, false)
        })
        .def("safe_substitute", params, |b| {
            let [this, mapping, kwargs] = b.into_array();
            fill(&this, mapping, &kwargs.as_dict()?, true)
        })
        .def("is_valid", "self", |b| {
            let [this] = b.into_array();
            let (template, delimiter) = (text(&get(&this, "template")?)?, text(&get(&this, "delimiter")?)?);
            Ok((!pieces(&template, &delimiter).iter().any(|p| matches!(p, Piece::Invalid { .. }))).into())
        })
        .def("get_identifiers", "self", |b| {
            let [this] = b.into_array();
            let (template, delimiter) = (text(&get(&this, "template")?)?, text(&get(&this, "delimiter")?)?);
            let mut names: Vec<&str> = Vec::new();
            for piece in pieces(&template, &delimiter) {
                if let Piece::Name { name, .. } = piece {
                    if !names.contains(&name) {
                        names.push(name);
                    }
                }
            }
            Ok(Value::List(names.into_iter().map(Value::from).collect()))
        })
        .build()
}
